import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld, pullRequest, REPOSITORY, TOKEN, type World } from '../support/action-run.js';
import { shaWith } from '../support/brands.js';
import { said } from '../support/loopback/mishaps.js';
import { PROFILE_FILE } from '../support/producer.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const FAILING = { check: 'process.exit(0)', broken: 'console.log(12345);process.exit(3)' };

function checkRuns(world: World) {
  return world.github.repository(REPOSITORY).checkRuns;
}

function gateConclusion(world: World, gate: string): string | null | undefined {
  return checkRuns(world).find(({ name }) => name === `handoff-gate / ${gate}`)?.conclusion;
}

/** Name and conclusion of the newest check run for the verdict. */
function overall(world: World): readonly unknown[] {
  const run = checkRuns(world).findLast(({ externalId }) => externalId.includes(':overall:'));
  return [run?.name, run?.conclusion];
}

function errorLines(stdout: string): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith('::error'));
}

describe('the action on a pull request', () => {
  it('passes on a GO, and puts every check run on the head, not on the merge commit', async () => {
    await inWorld({}, async (world) => {
      const ran = await world.run(pullRequest(world.producer));
      expect(ran.code).toBe(0);
      expect(checkRuns(world)).toHaveLength(9);
      expect(new Set(checkRuns(world).map(({ headSha }) => headSha))).toEqual(new Set([world.producer.head]));
      expect(overall(world)).toEqual(['handoff-gate (rehearsal)', 'success']);
    });
  });

  it('says the outcome in its outputs and leaves report, evidence, packets and logs', async () => {
    await inWorld({}, async (world) => {
      const { outputs, summary } = await world.run(pullRequest(world.producer));
      expect(outputs).toMatchObject({
        verdict: 'GO',
        rehearsal: 'GO',
        // What its profile calls neither runtime nor metadata blocks a release.
        release: 'NO-GO',
        cutover: 'NO-GO',
        blockers: '[]',
      });
      expect(JSON.parse(outputs['gates'] ?? '')).toMatchObject({
        'producer-suite': 'pass',
        'consumer-suite': 'pending',
      });
      expect(outputs['report']).toBe(path.join(world.output, 'report.json'));
      for (const left of ['report.json', 'evidence/evidence.json', 'packets', 'logs/check.log'])
        expect(existsSync(path.join(world.output, left))).toBe(true);
      const page = readFileSync(path.join(world.output, 'report.html'), 'utf8');
      expect(page).toMatch(new RegExp(`href="https://github.test/${REPOSITORY}/blob/[0-9a-f]{40}/[^"]+#L\\d+"`));
      expect(summary).toContain('GO');
    });
  });

  it('fails on a NO-GO with one line of error, and comments with the reason', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      const environment = { GITHUB_ACTION_REPOSITORY: 'acme/handoff-gate', GITHUB_ACTION_REF: 'v1' };
      const run = pullRequest(world.producer);
      const ran = await world.run({ ...run, environment: { ...run.environment, ...environment } });
      expect(ran.code).toBe(1);
      expect(errorLines(ran.stdout)).toHaveLength(1);
      expect(ran.summary).toContain('https://github.com/acme/handoff-gate/blob/v1/docs/rules.md#producer-suitecommand');
      const [comment] = world.github.repository(REPOSITORY).comments;
      expect(comment?.body).toContain('failed (exit 3)');
      expect(ran.outputs['comment-url']).toContain('issuecomment');
      expect(ran.outputs['blockers']).toContain('producer-suite/command');
    });
  });

  it('stays within 14 writes and 20 reads', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      await world.run(pullRequest(world.producer));
      expect(world.spent().writes).toBeLessThanOrEqual(14);
      expect(world.spent().reads).toBeLessThanOrEqual(20);
    });
  });

  it('annotates files that the head has as the merge commit has them', async () => {
    const change = {
      change: ({ write }: Pick<World['producer'], 'write'>) => {
        write('contracts/manifest.json', '{}\n');
      },
    };
    await inWorld(change, async (world) => {
      await world.run(pullRequest(world.producer));
      expect(checkRuns(world).flatMap(({ annotations }) => annotations)).toContainEqual(
        expect.objectContaining({ path: 'contracts/manifest.json' }),
      );
    });
  });

  it('judges by the profile of the base, whatever the change makes of it', async () => {
    await inWorld({ suite: FAILING, change: dropSuite }, async (world) => {
      const ran = await world.run(pullRequest(world.producer));
      expect(ran.code).toBe(1);
      expect(ran.stdout).toContain(`brings its own ${PROFILE_FILE}`);
    });
  });

  it('asks for the history when the base is not in the checkout', async () => {
    await inWorld({}, async (world) => {
      const { event, environment } = pullRequest({ ...world.producer, base: shaWith('b') });
      const ran = await world.run({ event, environment: environment ?? {} });
      expect(ran.code).toBe(1);
      expect(errorLines(ran.stdout).join()).toContain('fetch-depth: 0');
    });
  });
});

/** A change that replaces the profile by one without a suite. */
function dropSuite({ write }: Pick<World['producer'], 'write'>): void {
  write(
    PROFILE_FILE,
    'schema: handoff-gate.profile/v1\nname: orders\nproducer:\n  name: Orders\n  documents: { manifest: contracts/manifest.json, payload: { path: docs/handoff.json, required: optional } }\nconsumer:\n  name: Shop\n  documents: { pin: config/pin.json }\ndecisions: { rehearsal: [handoff, alignment], cutover: [handoff, alignment] }\n',
  );
}

describe('the action without permission to write', () => {
  it.each([
    ['GO', {}, 0],
    ['NO-GO', { suite: FAILING }, 1],
  ])('keeps the verdict %s of a fork and says how to see it', async (verdict, options, code) => {
    await inWorld(options, async (world) => {
      world.github.refuse('checks');
      world.github.refuse('pull-requests');
      const ran = await world.run(pullRequest(world.producer, { fork: true }));
      expect(ran.code).toBe(code);
      expect(ran.outputs['verdict']).toBe(verdict);
      expect(ran.stdout).toContain('workflow_run');
      expect(ran.summary).toContain('About this run');
    });
  });

  it('puts the findings into the log as workflow commands', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      world.github.refuse('checks');
      const ran = await world.run(pullRequest(world.producer, { fork: true }));
      expect(ran.stdout).toContain('::error title=producer-suite%3A blocks rehearsal continuation::');
    });
  });

  it('works without a token, and says that it published nothing', async () => {
    await inWorld({}, async (world) => {
      const ran = await world.run({ ...pullRequest(world.producer), inputs: { token: '' } });
      expect(ran.code).toBe(0);
      expect(world.github.requests).toEqual([]);
      expect(ran.stdout).toContain('::warning::No token was given');
    });
  });

  it('keeps the verdict when GitHub answers nothing but 500, within the share of requests', async () => {
    await inWorld({}, async (world) => {
      for (const on of ['GET', 'POST'])
        world.github.script({ on, nth: 'all', mishap: { kind: 'answer', status: 500 } });
      const ran = await world.run(pullRequest(world.producer));
      expect(ran.code).toBe(0);
      expect(ran.outputs['verdict']).toBe('GO');
      expect(world.spent().reads).toBeLessThanOrEqual(20);
      expect(world.spent().writes).toBeLessThanOrEqual(14);
    });
  });
});

describe('the action on other events', () => {
  /** A push of a reference to the released commit, which is what is checked out then. */
  const pushRelease = (world: World, ref: string) => {
    world.producer.git('checkout', '--quiet', 'v1.0.0');
    const sha = world.producer.git('rev-parse', 'HEAD');
    return world.run({ environment: { GITHUB_REF: ref, GITHUB_SHA: sha }, event: { ref } });
  };

  it('enforces the release on a tag', async () => {
    await inWorld({}, async (world) => {
      const ran = await pushRelease(world, 'refs/tags/v1.0.0');
      expect(ran.code).toBe(0);
      expect(ran.outputs).toMatchObject({ verdict: 'GO', rehearsal: 'GO', release: 'GO', cutover: 'NO-GO' });
      expect(overall(world)).toEqual(['handoff-gate (release v1.0.0)', 'success']);
    });
  });

  it('holds a tag to its own release, which the rehearsal does not ask', async () => {
    await inWorld({}, async (world) => {
      const ran = await pushRelease(world, 'refs/tags/v1.0.1');
      expect(ran.code).toBe(1);
      expect(ran.outputs).toMatchObject({ verdict: 'NO-GO', rehearsal: 'GO', release: 'NO-GO' });
      expect(ran.outputs['blockers']).toContain('immutable-release/event-tag');
    });
  });

  it('releases no tag that is at another commit by now than the one that is judged', async () => {
    await inWorld({}, async (world) => {
      const ref = 'refs/tags/v1.0.0';
      const ran = await world.run({ environment: { GITHUB_REF: ref }, event: { ref } });
      expect(ran.outputs).toMatchObject({ verdict: 'NO-GO', release: 'NO-GO' });
    });
  });

  it('enforces the release on a release branch, and the rehearsal on every other', async () => {
    await inWorld({}, async (world) => {
      const topic = 'refs/heads/topic';
      const rehearsed = await world.run({ environment: { GITHUB_REF: topic }, event: { ref: topic } });
      expect([rehearsed.code, ...overall(world)]).toEqual([0, 'handoff-gate (rehearsal)', 'success']);
      const released = await pushRelease(world, 'refs/heads/release/1.0');
      expect([released.code, ...overall(world)]).toEqual([0, 'handoff-gate (release v1.0.0)', 'success']);
    });
  });

  it('fails on a release branch whose code is not that of the release any more', async () => {
    await inWorld({}, async (world) => {
      const ref = 'refs/heads/release/1.0';
      const ran = await world.run({ environment: { GITHUB_REF: ref }, event: { ref } });
      expect([ran.code, ...overall(world)]).toEqual([1, 'handoff-gate (release v1.0.0)', 'failure']);
      expect(ran.outputs).toMatchObject({ rehearsal: 'GO', release: 'NO-GO' });
      expect(ran.outputs['blockers']).toContain('producer-suite/other-code');
    });
  });

  it('refuses a release that is enforced by its name in the repository of the consumer', async () => {
    await inWorld({}, async (world) => {
      const ran = await world.run({ inputs: { enforce: 'release', role: 'consumer' } });
      expect(ran.code).toBe(1);
      expect(errorLines(ran.stdout)).toEqual([
        expect.stringMatching(/^::error::enforce is "release", which is decided in the producer's repository/),
      ]);
    });
  });

  it('never fails when nothing is enforced', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      const ran = await world.run({ inputs: { enforce: 'none' } });
      expect(ran.code).toBe(0);
      expect(ran.outputs['verdict']).toBe('NOT-DECIDED');
    });
  });

  it('runs no command of a pull request on pull_request_target, and calls its suite pending', async () => {
    const marker = 'require("fs").writeFileSync("ran.txt","")';
    await inWorld({ suite: { mark: marker } }, async (world) => {
      const { event, environment } = pullRequest(world.producer);
      const ran = await world.run({
        event,
        environment: { ...environment, GITHUB_EVENT_NAME: 'pull_request_target' },
      });
      expect(existsSync(path.join(world.producer.root, 'ran.txt'))).toBe(false);
      expect(gateConclusion(world, 'producer-suite')).toBe('action_required');
      expect(ran.summary).toContain('pull_request_target');
    });
  });

  it('answers a wrong input with one line, no stack and no verdict', async () => {
    await inWorld({}, async (world) => {
      const ran = await world.run({ inputs: { enforce: 'perhaps' } });
      expect(ran.code).toBe(1);
      expect(errorLines(ran.stdout)).toEqual([
        '::error::enforce must be one of auto, rehearsal, release, cutover, none, but is "perhaps".',
      ]);
      expect(ran.stdout).not.toContain('    at ');
      expect(ran.outputs).toEqual({});
    });
  });

  it('warns of credentials that a checkout left behind', async () => {
    await inWorld({}, async (world) => {
      world.producer.git('config', 'http.https://github.test/.extraheader', 'AUTHORIZATION: basic eA==');
      const ran = await world.run({});
      expect(ran.stdout).toContain('persist-credentials: false');
    });
  });
});

describe('the output of commands', () => {
  const LOUD = { loud: 'console.log("::error::not mine");console.log("::set-output name=verdict::GO")' };

  it('is shown in a group of its own in which workflow commands are switched off', async () => {
    await inWorld({ suite: LOUD }, async (world) => {
      const { stdout, outputs } = await world.run({ inputs: { enforce: 'cutover' } });
      const shown = /::group::[^\n]*loud[^\n]*\n::stop-commands::(\w+)\n([\s\S]*?)::\1::\n::endgroup::/.exec(stdout);
      expect(shown?.[2]).toContain(': :error::not mine');
      expect(outputs['verdict']).toBe('NO-GO');
    });
  });

  it.each([403, 404, 422])('shows no token that an answer of GitHub repeats (%s)', async (status) => {
    await inWorld({}, async (world) => {
      for (const on of ['GET', 'POST']) world.github.script({ on, nth: 'all', mishap: said(status, `no ${TOKEN}`) });
      const ran = await world.run(pullRequest(world.producer));
      const log = ran.stdout.replaceAll(`::add-mask::${TOKEN}`, '');
      expect(log).toContain('no ***');
      expect(log + ran.stderr + world.traces()).not.toContain(TOKEN);
    });
  });

  it('shows no value of a variable that the profile names and that is called a secret', async () => {
    const secret = 'Correct7Horse9Battery2StapleX4';
    const suite = { tell: 'console.log("the value is " + process.env.DEPLOY_TOKEN); process.exit(1)' };
    await inWorld({ suite, profile: 'environment: [DEPLOY_TOKEN]' }, async (world) => {
      const proposed = pullRequest(world.producer);
      const ran = await world.run({ ...proposed, environment: { ...proposed.environment, DEPLOY_TOKEN: secret } });
      expect(ran.stdout).toContain('the value is ***');
      expect(ran.stdout + ran.stderr + ran.summary + world.traces()).not.toContain(secret);
    });
  });

  it('shows no secret anywhere that is kept or sent', async () => {
    const secret = 'hunter2-with-a-long-tail';
    const leak = { leak: 'console.log(process.env.INNOCENT);process.exit(1)' };
    await inWorld({ suite: leak, profile: 'environment: [INNOCENT]' }, async (world) => {
      await world.run({
        ...pullRequest(world.producer),
        inputs: { token: secret },
        environment: { ...pullRequest(world.producer).environment, INNOCENT: secret },
      });
      expect(readFileSync(path.join(world.output, 'logs', 'leak.log'), 'utf8')).toContain('***');
      expect(world.traces()).not.toContain(secret);
    });
  });
});

describe('a run that is cancelled', () => {
  it('ends its commands, still writes the report, and says cancelled on the commit', async () => {
    await inWorld({ suite: { slow: 'setTimeout(()=>{},600000)' } }, async (world) => {
      const ran = await world.run({
        ...pullRequest(world.producer),
        watch: (child) => {
          child.stdout?.on('data', (text: string) => {
            if (text.includes('… slow')) child.kill('SIGINT');
          });
        },
      });
      expect(ran.code).toBe(1);
      expect(readFileSync(path.join(world.output, 'report.json'), 'utf8')).toContain('"outcome": "cancelled"');
      expect(gateConclusion(world, 'producer-suite')).toBe('cancelled');
    });
  });
});
