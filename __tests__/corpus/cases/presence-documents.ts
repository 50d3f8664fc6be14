/** Documents that are missing, emptied, superseded, hidden or of one side only; a way back that leads nowhere. */
import { append, swap, type Case, type TextEdit } from '../case.js';
import { COPIES, PATHS, type DocumentName, type Recipe } from '../honest-pair.js';
import { manifestText } from '../texts.js';
import type { Side } from '../../../src/contracts/words.js';

const PRODUCERS: readonly Side[] = ['producer'];
const CONSUMERS: readonly Side[] = ['consumer'];

type Gate = NonNullable<Case['gate']>;

/** Each document that a cutover needs, the gate that answers for it, and the runs that read it. */
const NEEDED: readonly (readonly [document: DocumentName, gate: Gate, runs?: readonly Side[]])[] = [
  ['manifest', 'alignment', PRODUCERS],
  ['truth', 'alignment', PRODUCERS],
  ['openapi', 'alignment', PRODUCERS],
  ['payload', 'handoff', PRODUCERS],
  ['changelog', 'alignment', PRODUCERS],
  ['bundle', 'immutable-release'],
  ['record', 'sign-off'],
  ['status', 'sign-off'],
  ['readiness', 'rollback'],
  ['consumer:pin', 'alignment', CONSUMERS],
  ['consumer:mirror', 'alignment', CONSUMERS],
  ['consumer:matrix', 'alignment', CONSUMERS],
  ['consumer:record', 'sign-off'],
  ['consumer:status', 'sign-off'],
  ['consumer:readiness', 'rollback'],
];

const missing: readonly Case[] = NEEDED.map(([document, gate, runs]) => ({
  title: `${document}: missing`,
  why: 'it was there, and a cutover needs it',
  change: { texts: { [document]: null } },
  gate,
  ...(runs === undefined ? {} : { runs }),
}));

/** A changelog that is there and empty is the next question: it has no entry of the release at the tag. */
const emptied: readonly Case[] = NEEDED.filter(([document]) => document !== 'changelog').map(
  ([document, gate, runs]) => ({
    title: `${document}: emptied`,
    why: 'it is there, and says nothing',
    change: { texts: { [document]: () => '' } },
    gate,
    place: { document },
    ...(runs === undefined ? {} : { runs }),
  }),
);

const committed = (document: DocumentName, gate: Gate, runs?: readonly Side[]): Case => ({
  title: `${document}: taken away by a commit`,
  why: 'it was introduced once, so its absence is a loss',
  change: {
    recipe: {
      moments: {
        [document.startsWith('consumer:') ? 'consumer: end' : 'end']: ((history) => {
          history.write({ [PATHS[document]]: null });
          history.commit({ message: 'Tidy up', at: '2026-01-16T09:00:00Z' });
        }) satisfies NonNullable<Recipe['moments']>['end'],
      },
    },
  },
  gate,
  ...(runs === undefined ? {} : { runs }),
});

const never = (document: DocumentName, gate: Gate): Case => ({
  title: `${document}: never written`,
  why: 'nobody signed on that side',
  change: { recipe: { texts: { [document]: () => null } } },
  gate,
});

const edited = (document: DocumentName, title: string, text: TextEdit, gate: Gate, why: string): Case => ({
  title: `${document}: ${title}`,
  why,
  change: { texts: { [document]: text } },
  gate,
  place: { document },
});

const SUPERSEDED = '> This document is superseded by the record of the next week.\n\n';
const superseded = (document: DocumentName, gate: Gate): Case =>
  edited(
    document,
    'superseded',
    (text) => text.replace(/^(# .*\n\n)/, (title) => title + SUPERSEDED),
    gate,
    'what is superseded no longer counts, and nothing takes its place',
  );

const section =
  (heading: string): TextEdit =>
  (text) => {
    const parts = text.split(/^(?=## )/m);
    const left = parts.filter((part) => !part.startsWith(`## ${heading}\n`));
    if (left.length === parts.length) throw new Error(`no section ${heading}`);
    return left.join('');
  };

export const MISSING: readonly Case[] = [
  ...missing,
  committed('truth', 'alignment', PRODUCERS),
  committed('bundle', 'immutable-release'),
  committed('payload', 'handoff', PRODUCERS),
  committed('record', 'sign-off'),
  committed('consumer:record', 'sign-off'),
  committed('readiness', 'rollback'),
  committed('consumer:status', 'sign-off'),
  never('record', 'sign-off'),
  never('consumer:record', 'sign-off'),
  never('readiness', 'rollback'),
  never('consumer:readiness', 'rollback'),
  {
    title: 'the consumer signed nothing at all',
    why: 'one side alone agrees on nothing',
    change: {
      recipe: {
        texts: {
          'consumer:record': () => null,
          'consumer:status': () => null,
          'consumer:joint': () => null,
          'consumer:packet': () => null,
        },
      },
    },
    gate: 'sign-off',
  },
  {
    title: 'a record in the archive only',
    why: 'what is put away decides nothing',
    change: {
      texts: { record: null },
      files: { producer: { 'docs/archive/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-15.md': '# Record\n' } },
    },
    gate: 'sign-off',
  },
  {
    title: 'a mirror folder without the manifest',
    why: 'the component reads its own copy',
    change: { files: { producer: { [`${COPIES[0] ?? ''}/producer-contract-manifest.json`]: null } } },
    gate: 'alignment',
    runs: PRODUCERS,
  },
  {
    title: 'a script that the bundle runs is missing',
    why: 'what is to be run must be there',
    change: { files: { producer: { 'scripts/run_trilogy_smoke.sh': null } } },
    gate: 'immutable-release',
    runs: PRODUCERS,
  },
];

export const EMPTIED: readonly Case[] = [
  ...emptied,
  edited('record', 'blank lines only', () => '\n\n  \n', 'sign-off', 'it says nothing'),
  edited('consumer:record', 'a title only', () => '# Runtime Cutover Decision Record\n', 'sign-off', 'it says nothing'),
  edited('record', 'all of it in a comment', (text) => `<!--\n${text}-->\n`, 'sign-off', 'nobody reads it'),
  edited(
    'consumer:record',
    'all of it in a code block',
    (text) => `# Record\n\n\`\`\`\n${text}\`\`\`\n`,
    'sign-off',
    'an example is no decision',
  ),
  edited('readiness', 'all of it quoted', (text) => text.replace(/^/gm, '> '), 'rollback', 'somebody else’s words'),
  superseded('record', 'sign-off'),
  superseded('consumer:record', 'sign-off'),
  superseded('readiness', 'rollback'),
  superseded('consumer:readiness', 'rollback'),
  edited('record', 'no verdicts', section('Decision Outcome'), 'sign-off', 'nothing is decided'),
  edited('consumer:record', 'no target', section('Approved Runtime Target'), 'sign-off', 'nobody knows of what'),
  edited('record', 'no owners', section('Ownership'), 'sign-off', 'nobody answers for it'),
  edited(
    'consumer:record',
    'the rehearsal alone is decided',
    swap('2. Runtime cutover execution: **GO**\n', ''),
    'sign-off',
    'nothing is said of the cutover',
  ),
  edited('readiness', 'no drill result', section('Drill Result'), 'rollback', 'nobody says that it worked'),
  edited('consumer:readiness', 'no runtime target', section('Runtime Target'), 'rollback', 'a way back from where?'),
  edited('consumer:matrix', 'no table', section('Approved Version Pairs'), 'alignment', 'no pair is approved'),
  edited('consumer:matrix', 'no list', section('Baseline Pin'), 'alignment', 'nothing is pinned'),
].map((one) => (one.place?.document === 'consumer:matrix' ? { ...one, runs: CONSUMERS } : one));

const target = (documents: readonly DocumentName[], title: string, text: TextEdit, why: string): Case => ({
  title: `way back: ${title}`,
  why,
  change: { texts: Object.fromEntries(documents.map((document) => [document, text])) },
  gate: 'rollback',
  place: { document: documents[0] ?? 'readiness' },
});

const ALL: readonly DocumentName[] = ['readiness', 'consumer:readiness'];
const toTag = (tag: string): TextEdit => swap('- release_tag: `v0.3.2`', `- release_tag: \`${tag}\``);

/** A release that stands between, and that the consumer never pinned. */
function unpinned(): Recipe {
  let commit = '';
  const back: NonNullable<Recipe['texts']>['readiness'] = (text, { older }) =>
    text.replaceAll(older.commit, commit).replaceAll('v0.3.2', 'v0.3.3');
  return {
    moments: {
      'after candidate': (history, { older }) => {
        if (older === undefined) throw new Error('the older release is known by now');
        commit = history.commit({ message: 'A patch', at: '2025-12-22T09:00:00Z' });
        const manifest = manifestText({ ...older, tag: 'v0.3.3', commit });
        history.write({ [PATHS.manifest]: manifest });
        for (const folder of COPIES) history.write({ [`${folder}/producer-contract-manifest.json`]: manifest });
        const released = history.commit({ message: 'Release v0.3.3', at: '2025-12-22T10:00:00Z' });
        history.tag('v0.3.3', released, '2025-12-22T11:00:00Z');
      },
    },
    texts: { readiness: back, 'consumer:readiness': back },
  };
}

export const WAYS_BACK: readonly Case[] = [
  {
    title: 'way back: a release that the consumer never ran',
    why: 'nobody goes back to where he never was',
    change: { recipe: unpinned() },
    gate: 'rollback',
    place: { document: 'readiness', holds: 'v0.3.3' },
  },
  target(ALL, 'a tag that is not there', toTag('v0.3.9'), 'nothing to go back to'),
  target(ALL, 'a branch', toTag('main'), 'a branch moves'),
  target(ALL, 'a tag of another kind', toTag('docs-demo'), 'no release'),
  target(ALL, 'the release itself', toTag('v0.4.0'), 'that is no way back'),
  target(ALL, 'a later release', toTag('v0.5.0'), 'that is no way back'),
  target(ALL, 'words', toTag('the previous release'), 'which one is for whoever wakes up at night to guess'),
  target(ALL, 'to be decided', toTag('TBD'), 'nothing to go back to'),
  target(
    ALL,
    'the first release, with the commit of the second',
    toTag('v0.3.1'),
    'tag and commit are of two releases',
  ),
  target(['consumer:readiness'], 'another on one side', toTag('v0.3.1'), 'the two sides would part'),
  target(
    ['readiness'],
    'two in one document',
    append('\n## Rollback Target (alternative)\n\n- release_tag: `v0.3.1`\n'),
    'which one is for whoever wakes up at night to guess',
  ),
  target(['readiness'], 'none on one side', section('Rollback Target'), 'one side does not know the way'),
  target(
    ALL,
    'another contract than that release had',
    swap('`service.v2` / `api.v1`', '`service.v1` / `api.v1`'),
    'the release has another contract',
  ),
  target(
    ['consumer:readiness'],
    'a commit of the new release',
    (text, { older, release }) => text.replace(older.commit, release.commit),
    'tag and commit are of two releases',
  ),
  target(ALL, 'a heading without facts', (text) => text.replace(/(## Rollback Target\n)[^#]*/, '$1\n'), 'no target'),
  target(
    ['readiness'],
    'in a comment',
    (text) => text.replace(/(## Rollback Target\n)([^#]*)/, '$1\n<!--$2-->\n\n'),
    'nobody reads it',
  ),
  target(
    ['consumer:readiness'],
    'ready for the release before',
    (text, { older, release }) => text.replaceAll(release.tag, older.tag).replaceAll(release.commit, older.commit),
    'the drill was of another release',
  ),
];
