/** The scenes that every surface is looked at in: what a pair's people live through, and what nobody hopes for. */
import path from 'node:path';
import type { Enforcement } from '../../../src/contracts/enforcement.js';
import { value } from '../../../src/contracts/answer.js';
import type { CommandRule, Profile } from '../../../src/contracts/profile.js';
import type { Side } from '../../../src/contracts/words.js';
import { CODES, COPIES, KEPT, PATHS, SAME_CONTRACT, type Recipe } from '../../corpus/honest-pair.js';
import {
  json,
  manifestText,
  matrixText,
  payloadText,
  pinText,
  type Facts,
  type ReleaseFacts,
} from '../../corpus/texts.js';
import type { History } from '../../corpus/history.js';
import { failing, notStarted, resulting, stopped, withSuite } from './suites.js';
import type { Scene } from './scene.js';

const CUTOVER: Enforcement = { by: 'name', decision: 'cutover' };
const RELEASED: Enforcement = {
  ...{ by: 'event', decision: 'release' },
  because: 'the change goes into the release branch release/v0.4',
};
const REHEARSED: Enforcement = {
  ...{ by: 'event', decision: 'rehearsal' },
  because: 'a change that goes into main releases nothing',
};
const PINNED: Enforcement = { by: 'pin', because: 'the change goes into the release branch release/2026-01' };

/** A command of a suite as the profile has it. */
function rule(profile: Profile, side: Side, id: string): CommandRule {
  const found = profile[side].suite.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

interface Kept {
  readonly commit: string;
  readonly files: ReturnType<History['snapshot']>;
}

/** Both sides as they were when the release was committed: nothing is tagged, bundled, signed or pinned yet. */
function prepared(): Recipe {
  const kept = new Map<Side, Kept>();
  const keep = (side: Side, history: History, but: readonly string[] = []) => {
    const files = new Map(history.snapshot());
    for (const file of but) files.delete(file);
    kept.set(side, { commit: history.head, files });
  };
  const restore = (side: Side, history: History) => {
    const then = kept.get(side);
    if (then === undefined) throw new Error('nothing was kept');
    history.restore(then.commit, then.files);
  };
  return {
    moments: {
      'before bundle': (history) => {
        keep('producer', history, [PATHS.bundle]);
      },
      end: (history, { release }) => {
        restore('producer', history);
        history.deleteTag(release?.tag ?? '');
      },
      'consumer: on the release before': (history) => {
        keep('consumer', history);
      },
      'consumer: end': (history) => {
        restore('consumer', history);
      },
    },
  };
}

/** The first release that this producer ever made, and no other before it; its consumer pins nothing yet. */
const FIRST: Recipe = {
  ...SAME_CONTRACT,
  tags: { release: 'v0.1.0' },
  moments: {
    end: (history, facts) => {
      if (facts.release === undefined) throw new Error('no release');
      const files = new Map(history.snapshot());
      for (const name of ['status', 'record', 'joint', 'packet', 'readiness', 'bundle', 'payload', 'manifest'] as const)
        files.delete(PATHS[name]);
      history.restore(null, files);
      const commit = history.commit({ message: 'The service', at: KEPT.code });
      const release = { ...facts.release, commit };
      const manifest = manifestText(release);
      history.write({
        [PATHS.manifest]: manifest,
        ...Object.fromEntries(
          COPIES.map((folder) => [path.posix.join(folder, path.basename(PATHS.manifest)), manifest]),
        ),
        [PATHS.payload]: firstPayload({ ...(facts as Facts), release, older: release }),
        [PATHS.changelog]: `# Changelog\n\n## ${release.tag}\n\n- The first release.\n`,
      });
      const released = history.commit({ message: `Release ${release.tag}`, at: KEPT.release });
      for (const tag of ['v0.3.1', 'v0.3.2', 'docs-demo']) history.deleteTag(tag);
      history.tag(release.tag, released, KEPT.tag);
    },
    'consumer: end': (history) => {
      history.restore(null, new Map([['package.json', '{ "name": "assistsupport" }\n']]));
      history.commit({ message: 'Begin', at: KEPT.code });
    },
  },
};

function firstPayload(facts: Facts): string {
  const payload = JSON.parse(payloadText(facts)) as Record<string, unknown>;
  const statement = payload['consumer_impact_statement'] as Record<string, unknown>;
  return json({
    ...payload,
    consumer_impact_statement: { ...statement, rollback_instruction: 'switch the integration off' },
  });
}

/** The consumer goes back to the release before, in one change of pin, mirror and matrix. */
export const WAY_BACK: Recipe = {
  moments: {
    'consumer: end': (history, { release, older }) => {
      if (release === undefined || older === undefined) throw new Error('nothing to go back to');
      history.branch('signed', history.head);
      history.write(pins(older, release));
      history.commit({ message: `Go back to ${older.tag}`, at: '2026-01-19T22:10:00Z' });
    },
  },
};

function pins(to: ReleaseFacts, from: ReleaseFacts): Record<string, string> {
  const manifest = manifestText(to);
  const rows = [
    { ...to, status: 'Approved' },
    { ...from, status: 'Superseded' },
  ];
  return {
    [PATHS['consumer:pin']]: pinText(to, manifest),
    [PATHS['consumer:mirror']]: manifest,
    [PATHS['consumer:matrix']]: matrixText(to, manifest, rows, '2026-01-19'),
  };
}

const LACKS_A_CODE = (text: string) => text.replace('                - query_failed\n', '');

const TEST_OUTPUT = [
  'running 42 tests',
  'test envelope::legacy ... FAILED',
  "thread 'envelope::legacy' panicked at crates/api/src/envelope.rs:88:9:",
  'assertion failed: body.get("legacy_error").is_none()',
  'test result: FAILED. 41 passed; 1 failed',
];
const LINT_OUTPUT = Array.from({ length: 300 }, (_, at) => [
  `error: unused variable: \`part_${at}\``,
  `   --> crates/api/src/part_${at}.rs:${at + 1}:9`,
])
  .flat()
  .concat('error: aborting due to 300 previous errors');

/** A release with a wrong code in its OpenAPI document, a red test, and a promised window that is still open. */
const FLAWED: Recipe = {
  dates: { older: '2026-01-05T09:00:00Z' },
  texts: { openapi: LACKS_A_CODE },
};

const FORTY = Array.from({ length: 40 }, (_, at): CommandRule => ({
  ...{ id: `component-${at + 1}`, command: `./scripts/verify_component.sh ${at + 1}`, lane: 'components' },
  words: ['./scripts/verify_component.sh', `${at + 1}`],
  ...{ handoff: false, timeoutMinutes: null, matchers: [], directory: '.' },
}));

export const SCENES: readonly Scene[] = [
  { name: 'GO', role: 'producer', occasion: 'branch', enforced: CUTOVER },
  {
    name: 'GO with waivers',
    role: 'producer',
    occasion: 'change',
    enforced: RELEASED,
    recipe: { dates: { older: '2026-01-05T09:00:00Z' } },
    base: 'HEAD~1',
    profile: (profile) => ({
      ...profile,
      waivers: [
        {
          ...{ target: 'stability-window', baseline: 'v0.4.0', approver: 'mira-sommer', expires: '2026-02-20' },
          reason: 'Both sides agreed on an early cutover: nobody runs v0.3.2.',
        },
      ],
    }),
    evidence: (evidence) => ({
      ...evidence,
      change: evidence.change && {
        ...evidence.change,
        kind: 'pull-request',
        author: 'ada-brandt',
        approvals: value([{ login: 'mira-sommer', ofHead: true, mayWrite: value(true) }]),
      },
    }),
  },
  {
    name: 'GO with things after this',
    role: 'producer',
    occasion: 'change',
    enforced: RELEASED,
    recipe: prepared(),
    release: { kind: 'none' },
  },
  {
    name: 'one blocker',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    recipe: { texts: { openapi: LACKS_A_CODE } },
  },
  {
    name: 'several blockers, a fork',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    recipe: FLAWED,
    evidence: (evidence, profile) =>
      resulting('producer', { test: failing('producer', rule(profile, 'producer', 'test'), TEST_OUTPUT) })(evidence),
  },
  {
    name: 'followers of one cause',
    role: 'consumer',
    occasion: 'change',
    enforced: PINNED,
    base: 'before-repin',
    recipe: {
      texts: {
        'consumer:mirror': (_, { older }) => manifestText(older),
        'consumer:matrix': (_, { older }) => pins(older, older)[PATHS['consumer:matrix']] ?? '',
      },
    },
  },
  {
    name: '300 findings of one command',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    evidence: (evidence, profile) =>
      resulting('producer', { clippy: failing('producer', rule(profile, 'producer', 'clippy'), LINT_OUTPUT) })(
        evidence,
      ),
  },
  {
    name: 'hundreds of errors of three causes',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    recipe: { codes: { release: [...CODES, ...Array.from({ length: 100 }, (_, at) => `Code ${at + 1}`)] } },
  },
  {
    name: 'forty failed commands',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    profile: (profile) => ({
      ...profile,
      producer: { ...profile.producer, suite: [...profile.producer.suite, ...FORTY] },
    }),
    evidence: resulting(
      'producer',
      // Of ten each has its own trouble; the others miss the same library.
      Object.fromEntries(
        FORTY.map((one, at) => {
          const own = [`error: the schema of component ${at + 1} differs`];
          return [one.id, failing('producer', one, at % 4 === 3 ? own : ['/usr/bin/ld: cannot find -lssl'])];
        }),
      ),
    ),
  },
  {
    name: 'waiting only',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    evidence: (evidence) =>
      withSuite(evidence, 'consumer', () => ({
        ...{ kind: 'reported', status: 'never-run', url: null },
        detail: 'no "handoff-gate / consumer-suite" on the 30 newest commits of saagar210/AssistSupport back from main',
      })),
  },
  {
    name: 'cancelled',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    evidence: resulting('producer', {
      clippy: stopped,
      test: notStarted,
      'trilogy-smoke': notStarted,
      'trilogy-compliance': notStarted,
    }),
  },
  {
    name: 'only some gates',
    role: 'producer',
    occasion: 'branch',
    enforced: CUTOVER,
    recipe: FLAWED,
    only: ['handoff', 'alignment'],
  },
  { name: 'a consumer repins', role: 'consumer', occasion: 'change', enforced: PINNED, base: 'before-repin' },
  { name: 'a rollback', role: 'consumer', occasion: 'change', enforced: PINNED, base: 'signed', recipe: WAY_BACK },
  {
    name: 'the first release ever',
    role: 'producer',
    occasion: 'tag',
    enforced: { by: 'event', decision: 'release', because: 'the tag v0.1.0 is pushed' },
    recipe: FIRST,
  },
  {
    name: 'a rehearsal',
    role: 'producer',
    occasion: 'change',
    enforced: REHEARSED,
    recipe: prepared(),
    release: { kind: 'none' },
  },
];
