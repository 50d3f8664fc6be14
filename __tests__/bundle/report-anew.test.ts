/** The stage report on the run of a fork: whoever wrote the evidence chose every byte of it. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence, FileEvidence } from '../../src/contracts/evidence.js';
import { inWorld, REPOSITORY, TOKEN } from '../support/action-run.js';
import { instant, shaWith, tagName } from '../support/brands.js';
import {
  about,
  afterFork,
  BAD,
  forgeSuite,
  GOOD,
  isGo,
  isNoGo,
  isRefused,
  reported,
  verified,
  type Forged,
} from '../support/followed.js';
import { MANIFEST_TEXT, profileText, reportOf, type Proposal } from '../support/proposal.js';
import { manifestOf, PROFILE_FILE } from '../support/producer.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

function withFile(evidence: Forged, document: FileEvidence['document'], text: string): void {
  const bytes = Buffer.from(text);
  const sha256 = execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64);
  evidence.files = evidence.files.map((file) =>
    file.document === document
      ? { ...file, state: { kind: 'read', sha256, size: bytes.length, base64: bytes.toString('base64') } }
      : file,
  );
}

describe('what a report reads anew', () => {
  it('is everything but how the commands ended, and that is said', async () => {
    await reported(
      GOOD,
      () => undefined,
      (world, ran) => {
        isGo(ran);
        expect(ran.stdout).toContain('the word of the jobs that ran them');
        const suite = reportOf(world).gates.find(({ id }) => id === 'producer-suite');
        expect(suite?.summary).toMatch(/1 of 1 commands passed on [0-9a-f]{12}, as the job that ran them reports/);
        // The other side reads nothing else of it.
        const marked = world.github
          .repository(REPOSITORY)
          .checkRuns.filter(({ externalId }) => externalId.endsWith(':fork'));
        expect(marked.map(({ name }) => name)).toEqual(['handoff-gate / producer-suite']);
      },
    );
  });

  it('is the documents: forged ones hide nothing', async () => {
    await reported(
      BAD,
      (evidence) => {
        evidence.files = evidence.files.filter(({ document }) => document !== 'payload');
      },
      (_, ran) => {
        isNoGo(ran, 'handoff/json');
      },
    );
  });

  it('is the manifest, whatever the evidence says of it', async () => {
    const change: Proposal = {
      ...GOOD,
      change: ({ write }) => {
        write('contracts/manifest.json', manifestOf({ release_tag: 7 }));
      },
    };
    await reported(
      change,
      (evidence) => {
        withFile(evidence, 'manifest', MANIFEST_TEXT);
      },
      (_, ran) => {
        isNoGo(ran, 'alignment/');
      },
    );
  });

  it('is the time', async () => {
    await reported(
      GOOD,
      (evidence) => {
        evidence.observedAt = instant('2099-01-01T00:00:00.000Z');
      },
      (world) => {
        expect(Date.parse(reportOf(world).observedAt)).toBeLessThanOrEqual(Date.now());
      },
    );
  });

  it('is what git says of releases and the change', async () => {
    await reported(
      GOOD,
      (evidence) => {
        const { producer } = evidence.sides;
        const git = producer.git === null ? null : { ...producer.git, tags: [] };
        evidence.sides = { ...evidence.sides, producer: { ...producer, git } };
        evidence.change = null;
        evidence.eventTag = tagName('v9.9.9');
        evidence.occasion = 'branch';
      },
      (world, ran) => {
        isGo(ran);
        expect(reportOf(world)).toMatchObject({ occasion: 'change' });
        const saved = JSON.parse(
          readFileSync(path.join(world.output, 'evidence', 'evidence.json'), 'utf8'),
        ) as Evidence;
        expect(saved.eventTag).toBeNull();
        expect(saved.change?.kind).toBe('pull-request');
        expect(saved.change?.paths).toEqual([]);
        expect(saved.sides.producer.git?.tags?.map(({ name }) => name)).toEqual(['v1.0.0']);
      },
    );
  });
});

describe('the commit that evidence is about', () => {
  it('is no merge whose files somebody chose', async () => {
    await reported(
      BAD,
      (evidence, proposed) => {
        const { base, head } = proposed;
        about(evidence, proposed.git('commit-tree', `${base}^{tree}`, '-p', base, '-p', head, '-m', 'a merge'));
      },
      (world, ran) => {
        isRefused(world, ran, 'not what git makes of the two');
      },
    );
  });

  it('is no merge with a base that somebody chose', async () => {
    await reported(
      BAD,
      (evidence, proposed) => {
        const { base, head } = proposed;
        proposed.git('checkout', '--quiet', '--detach', base);
        proposed.write(PROFILE_FILE, profileText({ name: 'mine' }).replace('[handoff, alignment, suite]', '[suite]'));
        const mine = proposed.commit('my base');
        about(evidence, proposed.git('commit-tree', `${mine}^{tree}`, '-p', mine, '-p', head, '-m', 'a merge'));
      },
      (world, ran) => {
        isRefused(world, ran, 'not known to be a commit of the base');
      },
    );
  });

  it('is no other commit of the repository', async () => {
    await reported(
      BAD,
      (evidence, { base }) => {
        about(evidence, base);
      },
      (world, ran) => {
        isRefused(world, ran, 'neither it nor its merge');
      },
    );
  });

  it('is not nowhere', async () => {
    await reported(
      GOOD,
      (evidence) => {
        about(evidence, 'd'.repeat(40));
      },
      (world, ran) => {
        isRefused(world, ran, 'is not in the checkout and could not be fetched');
      },
    );
  });

  it('may be none only where nothing is judged', async () => {
    await reported(
      GOOD,
      (evidence) => {
        evidence.subject = { ...evidence.subject, commit: null };
      },
      (world, ran) => {
        isRefused(world, ran, 'about no commit');
      },
    );
  });
});

describe('what commands are said to have done', () => {
  const results = (change: (evidence: Forged) => void, rule: string) =>
    reported(GOOD, change, (_, ran) => {
      isNoGo(ran, rule);
    });
  it('is of the commit that is judged', async () => {
    await results((evidence) => {
      forgeSuite(evidence, (ran) => ({ ...ran, subject: shaWith('e') }));
    }, 'producer-suite/other-commit');
  });

  it('is no report about the own suite', async () => {
    await results((evidence) => {
      forgeSuite(evidence, () => ({ kind: 'reported', status: 'pass', url: null, detail: 'it passed' }));
    }, 'producer-suite/not-run');
  });

  it('was not done years from now', async () => {
    await results((evidence) => {
      forgeSuite(evidence, (ran) => ({
        ...ran,
        commands: ran.commands.map((one) => ({ ...one, startedAt: instant('2099-01-01T00:00:00.000Z') })),
      }));
    }, 'producer-suite/not-run');
  });

  it('counts for nothing where their working tree was another', async () => {
    await results((evidence) => {
      evidence.subject = { ...evidence.subject, differing: [{ path: 'src/orders.txt', how: 'changed' }] };
    }, 'alignment/working-tree');
  });
});

describe('a commit that the checkout does not have', () => {
  it('is fetched as objects, and never checked out', async () => {
    await inWorld({}, async (world) => {
      const { proposed, evidence } = await verified(world, BAD);
      const shallow = path.join(world.folder, 'reporting');
      const url = `${world.github.url}/${REPOSITORY}`;
      cpSync(proposed.root, path.join(world.folder, 'served'), { recursive: true });
      world.github.repository(REPOSITORY).checkout = path.join(world.folder, 'served');
      proposed.git('clone', '--quiet', '--single-branch', '--no-tags', '--branch', 'main', proposed.root, shallow);
      const here = (...args: string[]) => execFileSync('git', args, { cwd: shallow, encoding: 'utf8' }).trim();
      here('checkout', '--quiet', '--detach', proposed.base);
      here('update-ref', '-d', 'refs/heads/main');
      here('update-ref', 'refs/remotes/origin/main', proposed.base);
      here('reflog', 'expire', '--expire=now', '--all');
      here('gc', '--quiet', '--prune=now');
      here('config', 'remote.origin.url', url);
      expect(() => here('cat-file', '-e', proposed.head)).toThrow();
      const run = {
        ...afterFork(proposed),
        environment: { ...afterFork(proposed).environment, GITHUB_SERVER_URL: world.github.url },
      };
      const ran = await world.run({ ...run, inputs: { stage: 'report', evidence, root: shallow } });
      isNoGo(ran, 'handoff/json');
      expect(world.github.requestsTo('GIT /git-upload-pack').length).toBeGreaterThan(0);
      expect(here('rev-parse', 'HEAD')).toBe(proposed.base);
      expect(here('status', '--porcelain')).toBe('');
      expect(here('for-each-ref', '--format=%(refname)')).toBe('refs/remotes/origin/main');
      const log = ran.stdout.replaceAll(`::add-mask::${TOKEN}`, '');
      expect(`${log}${ran.summary}`).not.toContain(TOKEN);
      expect(readFileSync(path.join(shallow, '.git', 'config'), 'utf8')).not.toContain('extraheader');
    });
  });
});
