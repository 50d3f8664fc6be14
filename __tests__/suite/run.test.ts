import { access, mkdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../src/suite/redaction.js';
import { runSuite } from '../../src/suite/run.js';
import type { SuiteObserver } from '../../src/suite/run.js';
import { command, Meeting, script, suiteOf } from './support.js';

let meeting: Meeting;
beforeEach(async () => {
  meeting = await Meeting.open();
});
afterEach(() => {
  meeting.close();
});

const silent: SuiteObserver = {
  planned: () => undefined,
  withheld: () => undefined,
  started: () => undefined,
  finished: () => undefined,
};

describe('a suite', () => {
  it('runs lanes at the same time: each command ends only when the other one has begun', async () => {
    const request = await suiteOf([
      script('a', meeting.say('"a"', 'socket.on("end", () => socket.end())')),
      script('b', meeting.say('"b"', 'socket.on("end", () => socket.end())')),
    ]);
    const running = runSuite(request);
    await meeting.lines(2);
    meeting.dismiss();
    expect((await running).map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
  });

  it('runs the commands of one lane one after the other and goes on after a failure', async () => {
    const note = (id: string, code: number): string =>
      `const fs = require('fs'); fs.appendFileSync('order', '<${id}'); setImmediate(() => { fs.appendFileSync('order', '${id}>'); process.exit(${code}); })`;
    const request = await suiteOf([
      script('a', note('a', 3), { lane: 'one' }),
      script('b', note('b', 0), { lane: 'one' }),
    ]);
    const results = await runSuite(request);
    expect(await readFile(join(request.root, 'order'), 'utf8')).toBe('<aa><bb>');
    expect(results.map(({ outcome, exitCode }) => [outcome, exitCode])).toEqual([
      ['failed', 3],
      ['passed', 0],
    ]);
  });

  it('gives results in the order of the commands, whatever ends first', async () => {
    const request = await suiteOf([
      script('slow', meeting.say('"slow"', 'socket.on("end", () => socket.end())')),
      command('quick', ['true']),
    ]);
    const observer: SuiteObserver = {
      ...silent,
      started: () => undefined,
      finished: async ({ id }) => {
        if (id !== 'quick') return;
        await meeting.lines(1);
        meeting.dismiss();
      },
    };
    const results = await runSuite({ ...request, observer });
    expect(results.map(({ id }) => id)).toEqual(['slow', 'quick']);
  });

  it('replaces {root}, and keeps a redacted log whose digest is that of the file', async () => {
    const request = await suiteOf(
      [command('print', ['printf', '%s\\n', '{root}', 'the secret is hunter22'], { command: 'printf {root}' })],
      { redact: createRedactor(['hunter22']) },
    );
    const [result] = await runSuite(request);
    const log = await readFile(join(request.logDirectory, 'print.log'), 'utf8');
    expect(log).toBe(`${request.root}\nthe secret is ***\n`);
    expect(result).toMatchObject({
      command: `printf ${request.root}`,
      log: 'logs/print.log',
      logSha256: createHash('sha256').update(log).digest('hex'),
      tail: `${request.root}\nthe secret is ***`,
    });
  });

  it('runs a command in its own directory below the root', async () => {
    const request = await suiteOf([command('where', ['pwd'], { directory: 'out' })]);
    const [result] = await runSuite(request);
    expect(result?.tail).toBe(join(request.root, 'out'));
  });

  it('shows one command after the other, each with its own output', async () => {
    const shown: string[] = [];
    const observer: SuiteObserver = {
      ...silent,
      started: () => undefined,
      finished: async ({ id }, _result, output) => {
        shown.push(`<${id}`);
        await output((chunk) => shown.push(chunk.trim()));
        shown.push(`${id}>`);
      },
    };
    const request = await suiteOf([command('a', ['echo', 'aa']), command('b', ['echo', 'bb'])], { observer });
    await runSuite(request);
    expect([
      ['<a', 'aa', 'a>', '<b', 'bb', 'b>'],
      ['<b', 'bb', 'b>', '<a', 'aa', 'a>'],
    ]).toContainEqual(shown);
  });

  it('does not let an observer that throws change a result', async () => {
    const fail = (): never => {
      throw new Error('standard output is closed');
    };
    const request = await suiteOf([command('a', ['true'])], {
      observer: { planned: fail, withheld: fail, started: fail, finished: fail },
    });
    expect(await runSuite(request)).toMatchObject([{ outcome: 'passed' }]);
  });

  it('gives commands no token, whatever the environment holds', async () => {
    const request = await suiteOf([command('env', ['env'])], {
      environment: { PATH: process.env['PATH'], GITHUB_TOKEN: 'visible', INPUT_TOKEN: 'visible', CI: 'true' },
    });
    const [result] = await runSuite(request);
    expect(result?.tail).toContain('CI=true');
    expect(result?.tail).not.toContain('visible');
  });

  it('says once what it withholds from commands, and gives them what is named', async () => {
    const told: (readonly string[])[] = [];
    const request = await suiteOf([command('a', ['env']), command('b', ['env'])], {
      environment: { PATH: process.env['PATH'], PGPASSWORD: 'visible', DATABASE_URL: 'given', INPUT_TOKEN: 'visible' },
      named: ['DATABASE_URL'],
      observer: {
        ...silent,
        withheld: (names) => told.push(names),
        started: () => undefined,
        finished: () => undefined,
      },
    });
    const [result] = await runSuite(request);
    expect(told).toEqual([['PGPASSWORD']]);
    expect(result?.tail).toContain('DATABASE_URL=given');
    expect(result?.tail).not.toContain('visible');
  });

  it('turns compiler output into findings and lets those of a passing command be warnings', async () => {
    const text = 'error[E0425]: cannot find value\\n --> src/lib.rs:3:5\\n';
    const request = await suiteOf([
      command('bad', ['sh', '-c', `printf '${text}'; exit 1`], { matchers: ['rustc'] }),
      command('good', ['printf', text], { matchers: ['rustc'] }),
    ]);
    const [bad, good] = await runSuite(request);
    expect(bad?.findings).toMatchObject([
      { rule: 'producer-suite/rustc', severity: 'error', path: 'src/lib.rs', line: 3, column: 5, side: 'producer' },
    ]);
    expect(good?.findings).toMatchObject([{ severity: 'warning' }]);
  });

  it('ends what runs and begins nothing more when it is cancelled', async () => {
    const controller = new AbortController();
    const request = await suiteOf(
      [
        script('running', meeting.say('"up"'), { lane: 'one' }),
        script('waiting', 'require("fs").writeFileSync("begun", "")', { lane: 'one' }),
      ],
      { signal: controller.signal },
    );
    const finished: string[] = [];
    const observer: SuiteObserver = { ...silent, finished: ({ id }) => void finished.push(id) };
    const running = runSuite({ ...request, observer });
    await meeting.lines(1);
    controller.abort();
    expect(await running).toMatchObject([
      { outcome: 'cancelled', exitCode: null, reason: 'it was still running when the run ended' },
      { outcome: 'not-started', startedAt: null, log: null, reason: 'the run was cancelled before it began' },
    ]);
    await expect(access(join(request.root, 'begun'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(finished).toEqual(['running', 'waiting']);
  });

  it('prefers the time limit of the command to that of the run', async () => {
    const request = await suiteOf([
      script('endless', 'setInterval(() => {}, 1000)', { timeoutMinutes: 0.005 }),
      command('brief', ['true']),
    ]);
    expect(await runSuite(request)).toMatchObject([
      { outcome: 'timed-out', reason: 'still running after 0.3 s, the time it is given, and was ended' },
      { outcome: 'passed' },
    ]);
  });

  it('says that a log could not be kept, and leaves the outcome alone', async () => {
    const request = await suiteOf([command('a', ['echo', 'seen'])]);
    await mkdir(join(request.logDirectory, 'a.log'), { recursive: true });
    const [result] = await runSuite(request);
    expect(result).toMatchObject({ outcome: 'passed', tail: 'seen', log: null, logSha256: null });
    expect(result?.reason).toMatch(/^its log could not be kept: a folder stands there \(EISDIR/);
  });
});
