/** The ledger of the gate `immutable-release`. */
import { instant, tagName } from '../../support/brands.js';
import { BUNDLE } from '../../support/memorykernel.js';
import type { Profile } from '../../../src/contracts/profile.js';
import type { Evidence } from '../../../src/contracts/evidence.js';
import type { Copy, LedgerCase } from '../case.js';
import { allBut, collected, commit, noHistory, read, REMOVED, swap, untagged, without, write } from '../edits.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const CONSUMER = { on: 'orders', role: 'consumer' } as const;
const MEMORYKERNEL = { on: 'memorykernel', role: 'producer' } as const;
const ORDERS_BUNDLE = 'producer/handover/evidence.json';

const demanding =
  (release: Profile['release']) =>
  (profile: Profile): Profile => ({ ...profile, release });
const unpublished = (evidence: Evidence): Evidence => ({ ...evidence, release: { kind: 'none' } });

function othersTags(evidence: Evidence): Evidence {
  const { producer } = evidence.sides;
  const git = producer.git === null ? null : { ...producer.git, ownsTags: false };
  return { ...evidence, sides: { ...evidence.sides, producer: { ...producer, git } } };
}

/** The tag, on code that changed after the verified commit. */
function hotfix(copy: Copy): void {
  const { producer } = copy.git;
  producer('checkout', '--quiet', '-b', 'hotfix', 'v0.4.0');
  producer('mv', 'crates/service/src/main.rs', 'crates/service/src/other.rs');
  commit(copy, 'producer');
  producer('tag', '--force', 'v0.4.0');
  producer('checkout', '--quiet', 'main');
}

/** The tag, on a commit more. */
const tagged =
  (change: (copy: Copy) => void) =>
  (copy: Copy): void => {
    const { producer } = copy.git;
    producer('checkout', '--quiet', '-b', 'late', 'v0.4.0');
    change(copy);
    commit(copy, 'producer');
    producer('tag', '--force', 'v0.4.0');
    producer('checkout', '--quiet', 'main');
  };

const moved =
  (to: string) =>
  ({ git }: Copy): void => {
    git.producer('tag', '--force', 'v0.4.0', to);
  };

/** A bundle that was made at another commit. */
const madeAt =
  (revision: string, bundle: string) =>
  (copy: Copy): void => {
    const made = read(copy, 'producer', bundle);
    const other = copy.git.producer('rev-parse', `${revision}^{commit}`);
    write(copy, 'producer', bundle, made.replace(/("git_commit_head": ")[0-9a-f]{40}/, `$1${other}`));
    commit(copy, 'producer');
  };

/** One line of code more, and then as before; the bundle was made in between. */
function madeInBetween(copy: Copy): void {
  const code = 'crates/service/src/main.rs';
  write(copy, 'producer', code, `${read(copy, 'producer', code)}\n`);
  commit(copy, 'producer');
  copy.git.producer('revert', '--no-edit', 'HEAD');
  madeAt('HEAD~1', BUNDLE)(copy);
}

export const IMMUTABLE_RELEASE: readonly LedgerCase[] = [
  {
    rule: 'immutable-release/no-baseline',
    as: 'unjudged',
    ...CONSUMER,
    edit: { 'consumer/orders-pin.json': without('"release_tag"') },
    hint: 'Fix what the gate alignment says.',
    also: [
      'error alignment/pin-schema',
      'pending alignment/no-producer',
      'pending handoff/no-producer',
      'pending stability-window/no-contract',
      'unjudged alignment/no-baseline',
    ],
  },
  {
    rule: 'immutable-release/no-history',
    as: 'pending',
    ...PRODUCER,
    history: noHistory(),
    hint: 'Run in a git checkout (fetch-depth: 0).',
    also: [
      'pending rollback/history',
      'pending sign-off/history',
      'pending immutable-release/no-history',
      'pending producer-suite/other-commit',
      'pending rollback/no-history',
      'pending rollback/no-history',
      'pending rollback/no-history',
      'pending sign-off/no-history',
      'pending stability-window/no-history',
    ],
  },
  {
    rule: 'immutable-release/no-history',
    title: "where the tags are another project's",
    as: 'pending',
    ...PRODUCER,
    evidence: othersTags,
    profile: (profile) => ({ ...profile, producer: { ...profile.producer, repository: 'acme/orders' } }),
    file: 'producer/contract/manifest.json',
    hint: "Run the gate in the producer's own repository; where it is one part of this one, name this one in the profile (producer.repository).",
    also: [],
  },
  {
    rule: 'immutable-release/no-tag',
    as: 'pending',
    ...PRODUCER,
    history: untagged('orders-2.0.0'),
    file: 'producer/contract/manifest.json',
    hint: 'Push the tag orders-2.0.0.',
    also: ['notice immutable-release/resolved'],
  },
  {
    rule: 'immutable-release/event-tag',
    as: 'error',
    ...PRODUCER,
    evidence: (evidence) => ({ ...evidence, eventTag: tagName('orders-2.0.1') }),
    file: 'producer/contract/manifest.json',
    line: 3,
    expected: 'orders-2.0.1',
    observed: 'orders-2.0.0',
    hint: 'Tag the commit that states orders-2.0.1, or start the workflow for the tags of releases only.',
  },
  {
    rule: 'immutable-release/no-such-commit',
    as: 'error',
    ...CONSUMER,
    edit: {
      'consumer/orders-pin.json': (text) =>
        text.replace(/"commit_sha": "[0-9a-f]{40}"/, `"commit_sha": "${'f'.repeat(40)}"`),
    },
    file: 'consumer/orders-pin.json',
    line: 4,
    expected: /^an ancestor of [0-9a-f]{12} with the same runtime code$/,
    observed: /^ffffffffffffffffffffffffffffffffffffffff$/,
    hint: 'State the commit that was verified for the release.',
    also: [
      'error alignment/fact',
      'error immutable-release/bundle-fact',
      'error immutable-release/manifest-at-tag',
      'error rollback/other-baseline',
      'error rollback/other-baseline',
      'error sign-off/other-baseline',
      'error sign-off/other-baseline',
      'error sign-off/other-baseline',
      'pending immutable-release/no-history',
    ],
  },
  {
    rule: 'immutable-release/not-in-release',
    as: 'error',
    ...MEMORYKERNEL,
    history: moved('v0.4.0~2'),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 4,
    expected: /^an ancestor of [0-9a-f]{12} with the same runtime code$/,
    observed: /^[0-9a-f]{40}$/,
    hint: 'Fix commit_sha. If the tag was moved, put it back: a published tag never moves.',
    also: [
      'error immutable-release/changelog',
      'error immutable-release/manifest-at-tag',
      'error stability-window/not-before',
      'error stability-window/overlap',
      'warning alignment/interface-changed',
    ],
  },
  {
    rule: 'immutable-release/runtime-changed',
    as: 'error',
    ...MEMORYKERNEL,
    history: hotfix,
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 4,
    expected: /^an ancestor of [0-9a-f]{12} with the same runtime code$/,
    observed: 'crates/service/src/main.rs, crates/service/src/other.rs',
    hint: 'Verify the tagged code and state its commit, or tag the verified commit.',
  },
  {
    rule: 'immutable-release/unclassified',
    as: 'error',
    ...MEMORYKERNEL,
    history: tagged((copy) => {
      write(copy, 'producer', 'Dockerfile', 'FROM scratch\n');
    }),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 4,
    expected: /^an ancestor of [0-9a-f]{12} with the same runtime code$/,
    observed: 'Dockerfile',
    hint: 'Name them under runtime-paths or metadata-paths in the profile; if they are code, verify the tagged code.',
  },
  {
    rule: 'immutable-release/head-only',
    as: 'warning',
    title: 'the commit of the release',
    ...MEMORYKERNEL,
    options: { occasion: 'change', base: 'v0.4.0~2' },
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 4,
    expected: /^an ancestor of the base [0-9a-f]{12}$/,
    observed: /^[0-9a-f]{40}$/,
    hint: 'Merge with a merge commit, or name the merged commit afterwards, in a change of its own.',
    also: ['warning immutable-release/head-only'],
  },
  {
    rule: 'immutable-release/changelog',
    as: 'error',
    ...MEMORYKERNEL,
    history: tagged((copy) => {
      write(copy, 'producer', 'CHANGELOG.md', '# Changelog\n\n## v0.3.2\n\n- v0.4.0 will drop legacy_error.\n');
    }),
    file: 'producer/CHANGELOG.md',
    line: 5,
    expected: 'v0.4.0',
    observed: '- v0.4.0 will drop legacy_error.',
    hint: 'The tag holds this file as it is, so a heading that is added now fixes the next release only: add it there. For v0.4.0 itself a waiver of this rule is what is left.',
    also: ['notice immutable-release/resolved'],
  },
  {
    rule: 'immutable-release/changelog',
    as: 'warning',
    ...MEMORYKERNEL,
    history: tagged((copy) => {
      write(copy, 'producer', 'CHANGELOG.md', '# Changelog\n\n## v0.4.0 - 2099-01-13\n\n- Less.\n');
    }),
    file: 'producer/CHANGELOG.md',
    line: 3,
    expected: 'v0.4.0',
    observed: '## v0.4.0 - 2099-01-13',
    hint: 'Give the entry its date.',
    also: ['notice immutable-release/resolved'],
  },
  {
    rule: 'immutable-release/bundle-incomplete',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: without('"node checks/behaviour.mjs"') },
    file: 'producer/handover/evidence.json',
    line: '"required_validation_commands"',
    expected: 'node checks/behaviour.mjs',
    hint: 'Run the command as it is, and generate the bundle again.',
  },
  {
    rule: 'immutable-release/manifest-at-tag',
    as: 'error',
    ...MEMORYKERNEL,
    history: moved('v0.4.0~1'),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 3,
    expected: /^release_tag "v0\.4\.0", commit_sha "[0-9a-f]{40}", service_contract_version "service\.v3"$/,
    observed: /^release_tag "v0\.3\.2", commit_sha "[0-9a-f]{40}", service_contract_version "service\.v2"$/,
    hint: 'Name the release whose manifest states this; a moved tag must be put back.',
    also: ['error immutable-release/changelog', 'notice immutable-release/resolved'],
  },
  {
    rule: 'immutable-release/manifest-at-tag',
    title: 'none',
    as: 'error',
    ...MEMORYKERNEL,
    history: tagged(({ git }) => {
      git.producer('rm', '--quiet', 'contracts/integration/v1/producer-contract-manifest.json');
    }),
    file: 'producer/contracts/integration/v1/producer-contract-manifest.json',
    line: 3,
    expected: 'contracts/integration/v1/producer-contract-manifest.json',
    hint: 'Tag a commit that has the manifest.',
    also: ['notice immutable-release/resolved'],
  },
  {
    title: 'a number, which reads like the word that the baseline has',
    rule: 'immutable-release/manifest-at-tag',
    as: 'error',
    ...PRODUCER,
    evidence: collected((text, { tree }) =>
      text.replaceAll('"shop/2025"', tree === 'release' ? '7' : '"7"').replaceAll('shop/2025', '7'),
    ),
    file: 'producer/contract/manifest.json',
    line: 3,
    expected: 'integration_baseline "7"',
    observed: 'integration_baseline 7, which is no value of it',
    hint: 'Name the release whose manifest states this; a moved tag must be put back.',
    also: [
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-digest',
    ],
  },
  {
    rule: 'immutable-release/resolved',
    as: 'notice',
    ...PRODUCER,
    always: true,
    file: 'producer/contract/manifest.json',
    line: 4,
    expected: /^an ancestor of [0-9a-f]{12} with the same runtime code$/,
    observed: /^[0-9a-f]{40}$/,
    hint: 'Nothing to do: a commit cannot contain its own SHA.',
  },
  {
    rule: 'immutable-release/date',
    as: 'error',
    ...PRODUCER,
    evidence: (evidence) => {
      const { producer } = evidence.sides;
      if (producer.git?.tags == null) throw new Error('the producer has a history');
      const tags = producer.git.tags.map((tag) => ({ ...tag, createdAt: instant('2026-01-01T00:00:00.000Z') }));
      return {
        ...evidence,
        sides: { ...evidence.sides, producer: { ...producer, git: { ...producer.git, tags } } },
      };
    },
    file: 'producer/contract/manifest.json',
    line: 3,
    expected: 'not after 2025-05-09T10:00:00.000Z',
    observed: '2026-01-01T00:00:00.000Z',
    hint: 'Tag again on a machine whose clock is right; every window is counted from that date.',
    also: ['error stability-window/baseline'],
  },
  {
    rule: 'immutable-release/date',
    as: 'warning',
    ...PRODUCER,
    evidence: (evidence) => ({
      ...evidence,
      release: {
        kind: 'release',
        url: 'https://github.com/example/orders/releases/tag/orders-2.0.0',
        draft: false,
        prerelease: false,
        immutable: true,
        publishedAt: instant('2025-01-01T00:00:00.000Z'),
      },
    }),
    file: 'producer/contract/manifest.json',
    line: 3,
    expected: /^not before 2025-/,
    observed: '2025-01-01T00:00:00.000Z',
    hint: 'Put the tag back and publish this code under a tag of its own; a published tag never moves.',
  },
  {
    rule: 'immutable-release/not-immutable',
    as: 'error',
    ...PRODUCER,
    profile: demanding('published'),
    evidence: unpublished,
    file: 'producer/contract/manifest.json',
    line: 3,
    expected: 'published',
    observed: 'a tag without a GitHub release',
    hint: 'Publish a GitHub release for orders-2.0.0.',
  },
  {
    rule: 'immutable-release/not-immutable',
    as: 'warning',
    ...PRODUCER,
    evidence: unpublished,
    file: 'producer/contract/manifest.json',
    line: 3,
    expected: 'immutable',
    observed: 'a tag without a GitHub release',
    hint: 'Publish a GitHub release for orders-2.0.0.',
  },
  {
    rule: 'immutable-release/offline',
    as: 'warning',
    ...PRODUCER,
    always: true,
    file: 'producer/contract/manifest.json',
    line: 3,
    hint: 'The action looks it up, with a token that may read the repository; where GitHub did not answer, run it again.',
  },
  {
    rule: 'immutable-release/offline',
    as: 'pending',
    ...PRODUCER,
    profile: demanding('immutable'),
    file: 'producer/contract/manifest.json',
    hint: 'The action looks it up, with a token that may read the repository; where GitHub did not answer, run it again.',
  },
  {
    rule: 'immutable-release/bundle-missing',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: REMOVED },
    file: 'producer/handover/evidence.json',
    line: 1,
    expected: 'handover/evidence.json',
    observed: 'no such file',
    hint: 'Restore the file, or fix its path in the profile.',
  },
  {
    rule: 'immutable-release/bundle-file',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('"artifacts": [', '"artifacts": [,') },
    file: 'producer/handover/evidence.json',
    line: 20,
    observed: 'syntax',
    hint: 'Fix the syntax here; JSON knows no comments and no trailing commas.',
  },
  {
    rule: 'immutable-release/bundle-file',
    title: 'which lists no file',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('"artifacts": [', '"files": [') },
    file: 'producer/handover/evidence.json',
    line: 1,
    expected: 'artifacts',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-file',
    title: 'whose list of files is empty',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: (text) => text.replace(/"artifacts": \[[^\]]*\]/, '"artifacts": []') },
    file: 'producer/handover/evidence.json',
    line: '"artifacts"',
    expected: 'artifacts',
    observed: '[]',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-digest',
    as: 'error',
    ...PRODUCER,
    edit: {
      [ORDERS_BUNDLE]: (text) =>
        text.replace(/("contract\/truth.json", "sha256": ")[0-9a-f]{64}/, `$1${'0'.repeat(64)}`),
    },
    file: 'producer/handover/evidence.json',
    line: 23,
    expected: /^[0-9a-f]{64}$/,
    observed: /^0000000000000000000000000000000000000000000000000000000000000000$/,
    hint: 'Generate the bundle again after the last change of contract/truth.json.',
  },
  {
    rule: 'immutable-release/bundle-digest',
    title: 'of all that a bundle of ours says',
    as: 'error',
    ...PRODUCER,
    edit: {
      [ORDERS_BUNDLE]: swap(
        '  "evidence_bundle_version"',
        '  "generated_by": "handoff-gate 0.1.0",\n  "evidence_bundle_version"',
      ),
    },
    file: 'producer/handover/evidence.json',
    line: 2,
    expected: /^[0-9a-f]{64}$/,
    observed: 'nothing',
    hint: 'Generate the bundle again (handoff-gate bundle) instead of changing it.',
  },
  {
    rule: 'immutable-release/bundle-command',
    as: 'error',
    ...MEMORYKERNEL,
    edit: { [`producer/${BUNDLE}`]: swap('verify_producer_contract_manifest.sh', 'verify_nothing.sh') },
    file: 'producer/docs/implementation/RELEASE_EVIDENCE_BUNDLE_LATEST.json',
    line: 49,
    expected: 'scripts/verify_nothing.sh',
    observed: 'no such file',
    hint: 'Add the script, or generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-command',
    as: 'warning',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('"node checks/lint.mjs"', '"node checks/lint.mjs || true"') },
    file: 'producer/handover/evidence.json',
    line: 16,
    observed: 'node checks/lint.mjs || true',
    hint: 'Add it to the suite of the profile, or generate the bundle without it.',
    also: ['error immutable-release/bundle-incomplete'],
  },
  {
    rule: 'immutable-release/bundle-commit',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: (text) => text.replace(/("git_commit_head": ")[0-9a-f]{40}/, `$1${'e'.repeat(40)}`) },
    file: 'producer/handover/evidence.json',
    line: 4,
    expected: 'a commit of the producer',
    observed: /^eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee$/,
    hint: "Generate the bundle in the producer's own checkout.",
  },
  {
    rule: 'immutable-release/bundle-commit',
    title: 'which is not there',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: without('"git_commit_head"') },
    file: 'producer/handover/evidence.json',
    line: 1,
    expected: 'the commit it was made at',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-commit',
    title: 'which is abbreviated',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: (text) => text.replace(/("git_commit_head": ")[0-9a-f]{40}/, '$1abcdef0') },
    file: 'producer/handover/evidence.json',
    line: '"git_commit_head"',
    expected: 'the commit it was made at',
    observed: '"abcdef0"',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-commit',
    title: 'of other code in one file',
    as: 'error',
    ...MEMORYKERNEL,
    history: madeInBetween,
    file: `producer/${BUNDLE}`,
    line: '"git_commit_head"',
    expected: /^the code of [0-9a-f]{40}$/,
    observed: /^[0-9a-f]{40}$/,
    hint: 'Generate the bundle from the code of the release.',
    also: ['error immutable-release/bundle-date'],
  },
  {
    rule: 'immutable-release/bundle-commit',
    title: 'of other code in several files',
    as: 'error',
    ...PRODUCER,
    history: madeAt('orders-1.4.0', 'handover/evidence.json'),
    file: 'producer/handover/evidence.json',
    line: '"git_commit_head"',
    expected: /^the code of [0-9a-f]{40}$/,
    observed: /^[0-9a-f]{40}$/,
    hint: 'Generate the bundle from the code of the release.',
  },
  {
    rule: 'immutable-release/bundle-fact',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('rest.v2', 'rest.v3') },
    file: 'producer/handover/evidence.json',
    line: 9,
    expected: 'rest.v2',
    observed: 'rest.v3',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-fact',
    title: 'no error codes',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('"error_code_enum"', '"codes"') },
    file: 'producer/handover/evidence.json',
    line: '"policy_assertions"',
    expected: /malformed_order/,
    observed: 'nothing',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-fact',
    title: 'nothing of the policy',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('"policy_assertions"', '"policies"') },
    file: 'producer/handover/evidence.json',
    line: 1,
    expected: /malformed_order/,
    observed: 'nothing',
    hint: 'Generate the bundle again.',
  },
  {
    rule: 'immutable-release/bundle-date',
    as: 'error',
    ...PRODUCER,
    edit: { [ORDERS_BUNDLE]: swap('2025-05-06T09:00:00Z', '2025-05-01T09:00:00Z') },
    file: 'producer/handover/evidence.json',
    line: 3,
    expected: 'not before 2025-05-05T10:00:00.000Z',
    observed: '2025-05-01T09:00:00Z',
    hint: 'Generate it again, from a checkout of that commit.',
  },
  {
    rule: 'immutable-release/not-judged',
    as: 'blocker',
    ...PRODUCER,
    options: { only: allBut('immutable-release') },
    hint: 'Run without `only`.',
  },
];
