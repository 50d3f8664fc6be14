/** The stage report on evidence that somebody wrote by hand: what it costs, what it shows, and what it cannot say. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandResult } from '../../src/contracts/evidence.js';
import type { Finding } from '../../src/contracts/finding.js';
import { inWorld, TOKEN, type Ran, type World } from '../support/action-run.js';
import { instant } from '../support/brands.js';
import {
  afterFork,
  forgeSuite,
  GOOD,
  isGo,
  isNoGo,
  isRefused,
  reported,
  verified,
  type Forged,
} from '../support/followed.js';
import { reportOf } from '../support/proposal.js';

/** What speaks to a terminal, the runner, its viewer, Markdown, a reader; and a secret. */
const NASTY = `\u001b[2J\n::error::mine\n  ::set-output name=x::y\n##[error]x [a](http://evil.test) @all <img src=x> \`\`\` | \u202e ${TOKEN}`;

function isInert({ stdout, summary, outputs }: Ran): void {
  const log = stdout.replaceAll(`::add-mask::${TOKEN}`, '');
  expect(`${log}${summary}`).not.toContain(TOKEN);
  expect(log).not.toContain('\u001b');
  expect(log).not.toContain('\u202e');
  expect(log).not.toContain('##[');
  expect(log).not.toContain('itself failed');
  const report = outputs['report'] ?? '';
  if (report !== '') expect(readFileSync(report, 'utf8')).not.toMatch(/[\u202e\u009b]|##\[/);
  // Between `stop-commands` and its token nothing is obeyed.
  const obeyed = log.replace(/::stop-commands::(\w+)\n[\s\S]*?::\1::/g, '');
  expect(obeyed).not.toMatch(/^\s*::(?:error::mine|set-output)/m);
}

/** Verifies once; every case reports on a folder of its own making. */
async function reportsOn(
  cases: readonly (readonly [
    string,
    (folder: string, text: string) => void,
    (world: World, ran: Ran, spent: Spent) => void,
  ])[],
): Promise<void> {
  await inWorld({}, async (world) => {
    const { proposed, evidence } = await verified(world, GOOD);
    const text = readFileSync(path.join(evidence, 'evidence.json'), 'utf8');
    for (const [, make, judge] of cases) {
      rmSync(evidence, { recursive: true });
      mkdirSync(evidence);
      make(evidence, text);
      const began = performance.now();
      let peak = 0;
      let timer: NodeJS.Timeout | undefined;
      const ran = await world.run({
        ...afterFork(proposed),
        inputs: { stage: 'report', evidence },
        watch: ({ pid }) => {
          timer = setInterval(() => (peak = Math.max(peak, peakOf(pid))), 20);
        },
      });
      clearInterval(timer);
      judge(world, ran, { mebibytes: peak, milliseconds: performance.now() - began });
    }
  });
}

interface Spent {
  readonly mebibytes: number;
  readonly milliseconds: number;
}

/** Zero where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const write = (folder: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, 'evidence.json'), content);
};
const lie = (change: (evidence: Forged) => void) => (folder: string, text: string) => {
  const evidence = JSON.parse(text) as Forged;
  change(evidence);
  write(folder, JSON.stringify(evidence));
};
const ofCommand = (change: (command: CommandResult) => Partial<CommandResult>) =>
  lie((evidence) => {
    forgeSuite(evidence, (suite) => ({
      ...suite,
      commands: suite.commands.map((command) => ({ ...command, ...change(command) })),
    }));
  });
const finding = (more: Partial<Finding>): Finding => ({
  rule: 'producer-suite/command',
  severity: 'warning',
  message: NASTY,
  side: 'producer',
  path: '../../etc/passwd',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  expected: NASTY,
  observed: NASTY,
  hint: NASTY,
  ...more,
});
const withFile = (size: number, times: number) => {
  const bytes = Buffer.alloc(size, 'a');
  const sha256 = execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64);
  return lie((evidence) => {
    const state = { kind: 'read', sha256, size, base64: bytes.toString('base64') } as const;
    const more = Array.from({ length: times }, (_, index) => ({
      side: 'producer' as const,
      tree: 'subject' as const,
      document: null,
      path: `x/${index}`,
      state,
    }));
    evidence.files = [...evidence.files, ...more];
  });
};

const refused = (words: string) => (world: World, ran: Ran, spent: Spent) => {
  isRefused(world, ran, words);
  isInert(ran);
  isCheap(spent);
};
const isCheap = ({ mebibytes, milliseconds }: Spent, most = 320) => {
  expect(mebibytes).toBeLessThan(most);
  expect(milliseconds).toBeLessThan(30_000);
};

describe('the file of the evidence', () => {
  it('is refused in words where it is none, whatever it costs to read', async () => {
    await reportsOn([
      [
        'deep',
        (at) => {
          write(at, '['.repeat(5_000_000));
        },
        refused('more than 200000 values'),
      ],
      [
        'many',
        (at) => {
          write(at, `[${'1,'.repeat(30_000_000)}1]`);
        },
        refused('more than 200000 values'),
      ],
      ['escapes', ofCommand(() => ({ tail: 'x y\n'.repeat(8_000_000) })), refused('as many escapes')],
      [
        'twice',
        (at, text) => {
          write(at, text.replace('"role":', '"role":"consumer","role":'));
        },
        refused('twice'),
      ],
      [
        'proto',
        (at, text) => {
          write(at, text.replace('"role":', '"__proto__":{},"role":'));
        },
        refused('__proto__'),
      ],
      [
        'bytes',
        (at, text) => {
          write(at, Buffer.concat([Buffer.from(text), Buffer.from([0xff])]));
        },
        refused('not UTF-8'),
      ],
      [
        'link',
        (at) => {
          symlinkSync('/etc/passwd', path.join(at, 'evidence.json'));
        },
        refused('There is no evidence.json'),
      ],
      [
        'pipe',
        (at) => {
          execFileSync('mkfifo', [path.join(at, 'evidence.json')]);
        },
        refused('There is no evidence.json'),
      ],
      [
        'key',
        (at, text) => {
          write(at, text.replace('"role":', `${JSON.stringify(NASTY)}:1,"role":`));
        },
        refused('unknown key'),
      ],
      [
        'value',
        lie((evidence) => {
          Object.assign(evidence, { role: NASTY });
        }),
        refused('must be one of producer, consumer'),
      ],
      [
        'name',
        (at) => {
          const folder = path.join(at, 'a\u001b[2J\n::error::mine');
          mkdirSync(folder);
          write(folder, '{');
        },
        refused('cut off'),
      ],
      [
        'folders',
        (at) => {
          for (let one = 0; one < 70; one++)
            for (let other = 0; other < 70; other++)
              mkdirSync(path.join(at, `${one}`, `${other}`), { recursive: true });
        },
        refused('more than 4096 entries'),
      ],
    ]);
  });

  it('is read as large as it may be, in bounded memory', async () => {
    await reportsOn([
      [
        'thirty-two',
        withFile(6_000_000, 4),
        (_, ran, spent) => {
          isGo(ran);
          isCheap(spent, 300);
        },
      ],
      [
        'one',
        withFile(12_000_000, 4),
        (_, ran, spent) => {
          isGo(ran);
          isCheap(spent, 400);
        },
      ],
      [
        'parts',
        (at, text) => {
          const [first, ...more] = Array.from({ length: 64 }, (_, index) => path.join(at, `${index}`));
          for (const folder of [first ?? at, ...more]) mkdirSync(folder);
          withFile(2_900_000, 1)(first ?? at, text);
          const large = readFileSync(path.join(first ?? at, 'evidence.json'));
          for (const folder of more) write(folder, large);
        },
        (_, ran, spent) => {
          isGo(ran);
          isCheap(spent);
        },
      ],
    ]);
  });
});

describe('what a forged result says', () => {
  it('is inert wherever it is shown, and no longer than what a run leaves', async () => {
    await reportsOn([
      [
        'texts',
        ofCommand(() => ({
          outcome: 'failed',
          exitCode: 1,
          reason: NASTY,
          tail: NASTY,
          findings: [finding({ severity: 'error' })],
        })),
        (_, ran) => {
          isNoGo(ran, 'producer-suite/command');
          isInert(ran);
        },
      ],
      [
        'command',
        ofCommand(() => ({ command: NASTY, lane: NASTY, signal: NASTY })),
        (_, ran) => {
          isNoGo(ran, 'producer-suite/not-run');
          isInert(ran);
        },
      ],
      [
        'report',
        lie((evidence) => {
          forgeSuite(evidence, () => ({ kind: 'reported', status: 'pass', url: `javascript:${NASTY}`, detail: NASTY }));
        }),
        (_, ran) => {
          isNoGo(ran, 'producer-suite/not-run');
          isInert(ran);
        },
      ],
      [
        'absence',
        lie((evidence) => {
          forgeSuite(evidence, () => ({ kind: 'absent', reason: NASTY, waiting: true }));
        }),
        (_, ran) => {
          isNoGo(ran, 'producer-suite/not-run');
          isInert(ran);
        },
      ],
      [
        'trees',
        lie((evidence) => {
          evidence.subject = { ...evidence.subject, differing: [{ path: NASTY, how: 'changed' }] };
        }),
        (_, ran) => {
          isNoGo(ran, 'alignment/working-tree');
          isInert(ran);
        },
      ],
      [
        'long',
        ofCommand(() => ({
          tail: 'aB3/'.repeat(2_000_000),
          findings: Array.from({ length: 6000 }, () => finding({})),
        })),
        (world, ran, spent) => {
          isGo(ran);
          isInert(ran);
          isCheap(spent);
          expect(reportOf(world).suite[0]?.tail.length).toBe(32 * 1024);
          expect(readFileSync(path.join(world.output, 'report.json')).length).toBeLessThan(2_000_000);
        },
      ],
    ]);
  });

  it('is no finding that its schema lets miss what is read of it', async () => {
    await reported(
      GOOD,
      (evidence) => {
        const sideless = { ...finding({ message: 'm', hint: 'h' }), side: undefined } as unknown as Finding;
        forgeSuite(evidence, (suite) => ({
          ...suite,
          commands: suite.commands.map((command) => ({
            ...command,
            findings: [sideless],
            outcome: 'failed' as const,
          })),
        }));
      },
      (world, ran) => {
        isRefused(world, ran, 'side');
      },
    );
  });

  it('is no finding of another gate, and nothing settles it later', async () => {
    await reported(
      GOOD,
      (evidence) => {
        forgeSuite(evidence, (suite) => ({
          ...suite,
          commands: suite.commands.map((command) => ({
            ...command,
            findings: [
              finding({ rule: 'alignment/fact', message: 'of another gate' }),
              finding({ message: 'its own', settledBy: 'tag' }),
            ],
          })),
        }));
      },
      (world, ran) => {
        isGo(ran);
        const findings = reportOf(world).gates.flatMap((gate) => gate.findings);
        expect(findings.map(({ message }) => message)).not.toContain('of another gate');
        expect(findings.find(({ message }) => message === 'its own')?.settledBy).toBeUndefined();
      },
    );
  });

  it('was not started after the report looked', async () => {
    await reported(
      GOOD,
      (evidence) => {
        const startedAt = instant(new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString());
        forgeSuite(evidence, (suite) => ({ ...suite, commands: suite.commands.map((one) => ({ ...one, startedAt })) }));
      },
      (_, ran) => {
        isNoGo(ran, 'producer-suite/not-run');
      },
    );
  });
});
