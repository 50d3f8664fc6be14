/** G: mirrors, pin, matrix, and the facts of the release to go back to. */
import { append, set, swap, swapAll, swapFirst, type Case, type TextEdit } from '../case.js';
import { COPIES } from '../honest-pair.js';

const copy = (title: string, why: string, files: Readonly<Record<string, string | null>>): Case => ({
  title: `producer's mirror: ${title}`,
  why,
  change: { files: { producer: files } },
  runs: ['producer'],
  gate: 'alignment',
});
const [ONE = '', TWO = ''] = COPIES;
const MANIFEST = 'producer-contract-manifest.json';
const TRUTH = 'service-contract-source-of-truth.json';

const mirror = (title: string, why: string, edit: TextEdit): Case => ({
  title: `consumer's mirror: ${title}`,
  why,
  change: { texts: { 'consumer:mirror': edit } },
  runs: ['consumer'],
  gate: 'alignment',
  place: { document: 'consumer:mirror' },
});

export const MIRRORS: readonly Case[] = [
  copy('a manifest is missing', 'it must be there', { [`${ONE}/${MANIFEST}`]: null }),
  copy('a folder is empty', 'it must be there', { [`${TWO}/${MANIFEST}`]: null, [`${TWO}/${TRUTH}`]: null }),
  copy('another manifest', 'other facts', { [`${ONE}/${MANIFEST}`]: '{}\n' }),
  copy('another source of truth', 'other facts', { [`${TWO}/${TRUTH}`]: '{}\n' }),
  copy('an empty file', 'other bytes', { [`${ONE}/${MANIFEST}`]: '' }),
  copy('a file too many', 'the canonical folder has none', { [`${ONE}/old.json`]: '{}\n' }),
  copy('a nested file too many', 'the canonical folder has none', { [`${ONE}/schemas/old.json`]: '{}\n' }),
  copy('a canonical file that nobody mirrors', 'the mirrors lack it', { 'contracts/integration/v1/new.json': '{}\n' }),
  mirror('a blank at its end', 'other bytes than the release has', append(' ')),
  mirror('no line break at its end', 'other bytes', (text) => text.trimEnd()),
  mirror('CRLF', 'other bytes', swapAll('\n', '\r\n')),
  mirror('minified', 'other bytes', (text) => JSON.stringify(JSON.parse(text))),
  mirror('a mark at its beginning', 'other bytes', (text) => `\ufeff${text}`),
  mirror('a code less', 'other codes', swap('    "write_conflict",\n', '')),
  mirror('another tag', 'of another release', swap('v0.4.0', 'v0.3.2')),
  mirror('empty', 'nothing', () => ''),
  { ...mirror('gone', 'it was there', append('')), change: { texts: { 'consumer:mirror': null } } },
];

const pin = (title: string, why: string, edit: TextEdit): Case => ({
  title: `pin: ${title}`,
  why,
  change: { texts: { 'consumer:pin': edit } },
  runs: ['consumer'],
  gate: 'alignment',
});
const DIGEST = 'expected_producer_manifest_sha256';

export const PIN: readonly Case[] = [
  pin('the older tag', 'the others pin the new one', set({ release_tag: 'v0.3.2' })),
  pin('a tag that is not there', 'no such release', set({ release_tag: 'v9.9.9' })),
  pin('a branch', 'it moves', set({ release_tag: 'main' })),
  pin('a tag in capitals', 'no such tag', set({ release_tag: 'V0.4.0' })),
  pin('a tag with a blank', 'no such tag', set({ release_tag: 'v0.4.0 ' })),
  pin('a tag of something else', 'no release', set({ release_tag: 'docs-demo' })),
  pin('another commit', 'not that of the release', set({ commit_sha: 'f'.repeat(40) })),
  pin('a short commit', 'a pin is exact', (text, { release }) =>
    text.replace(release.commit, release.commit.slice(0, 8)),
  ),
  pin('the commit of the older release', 'not that of the release', (text, { release, older }) =>
    text.replace(release.commit, older.commit),
  ),
  pin('another service version', 'not that of the release', set({ expected_service_contract_version: 'service.v2' })),
  pin('another API version', 'not that of the release', set({ expected_api_contract_version: 'api.v2' })),
  pin(
    'another integration baseline',
    'not that of the release',
    set({ expected_integration_baseline: 'integration/v2' }),
  ),
  pin('another digest', 'other bytes', set({ [DIGEST]: 'f'.repeat(64) })),
  pin('half a digest', 'no digest', (text) => text.replace(/(sha256": "[0-9a-f]{32})[0-9a-f]{32}/, '$1')),
  pin('no digest', 'the manifest is not pinned', set({ [DIGEST]: undefined })),
  pin('a digest with its algorithm', 'not the form', (text) => text.replace(/(sha256": ")/, '$1sha1:')),
  pin('another repository', 'another product', set({ memorykernel_repo: 'https://github.com/other/MemoryKernel' })),
  pin('another host', 'another product', set({ memorykernel_repo: 'https://gitlab.com/saagar210/MemoryKernel' })),
  pin(
    'a repository of a longer name',
    'another product',
    set({ memorykernel_repo: 'https://github.com/saagar210/MemoryKernel-fork' }),
  ),
  pin('no service version', 'nothing is expected', set({ expected_service_contract_version: undefined })),
  pin('a version as a list', 'no version', set({ expected_api_contract_version: ['api.v1'] })),
  pin('a version as a number', 'no version', set({ expected_api_contract_version: 1 })),
  pin('a list', 'no pin', () => '[]\n'),
];

const ROW = '| 1.0.0 | cc6cb15 | v0.4.0 |';
const matrix = (title: string, why: string, edit: TextEdit): Case => ({
  title: `matrix: ${title}`,
  why,
  change: { texts: { 'consumer:matrix': edit } },
  runs: ['consumer'],
  gate: 'alignment',
  place: { document: 'consumer:matrix' },
});
const status = (by: string): Case =>
  matrix(`status ${by === '' ? 'left empty' : by}`, 'it is not approved', swap('| Approved |', `| ${by} |`));
const rowOf = (text: string): string => text.split('\n').find((line) => line.startsWith(ROW)) ?? '';

export const MATRIX: readonly Case[] = [
  ...[
    'Deprecated',
    'Superseded',
    'Pending',
    'Not approved',
    'Approved until 2026-01-01',
    'Approved (revoked)',
    '~~Approved~~',
    'Approved?',
    'To be approved',
    'Unapproved',
    'Approved for staging',
    'Rejected',
    'Draft',
    '',
    '—',
    'TBD',
    'no',
    '❌',
    'Approved (2099-01-01)',
    'Nicht freigegeben',
    'Approved 3/5',
    'Approved, deprecated',
    'Candidate',
  ].map(status),
  matrix('no row of the release', 'the pair is not approved', (text) => text.replace(`${rowOf(text)}\n`, '')),
  matrix('the row of another release is approved', 'that one, not this', (text) =>
    text.replace(`${rowOf(text)}\n`, '').replace('| Superseded |', '| Approved |'),
  ),
  matrix('the row names another release', 'the pair is not approved', swap(ROW, '| 1.0.0 | cc6cb15 | v0.4.1 |')),
  matrix('the row names a range', 'which one?', swap(ROW, '| 1.0.0 | cc6cb15 | v0.3.2 - v0.4.0 |')),
  matrix('the row names a longer version', 'another release', swap(ROW, '| 1.0.0 | cc6cb15 | v0.4.0-rc1 |')),
  matrix('a second row that is deprecated', 'approved and not', (text) =>
    text.replace(rowOf(text), `${rowOf(text)}\n${rowOf(text).replace('Approved', 'Deprecated')}`),
  ),
  matrix(
    'a second table that takes it back',
    'approved and not',
    (text) => `${text}\n## Withdrawn\n\n| MemoryKernel tag | Status |\n|---|---|\n| v0.4.0 | Withdrawn |\n`,
  ),
  matrix(
    'the row in a comment',
    'nobody sees it',
    (text) => text.replace(`${rowOf(text)}\n`, '') + `\n<!-- ${rowOf(text)} -->\n`,
  ),
  matrix('the table in a code block', 'an example', (text) =>
    text
      .replace('| AssistSupport version', '```\n| AssistSupport version')
      .replace('\n## Forward', '```\n\n## Forward'),
  ),
  matrix('another commit in the row', 'another release', (text, { release, older }) =>
    text.replace(rowOf(text), rowOf(text).replace(release.commit, older.commit)),
  ),
  matrix('a commit of six letters in the row', 'too short to say', (text, { release }) =>
    text.replace(rowOf(text), rowOf(text).replace(release.commit, release.commit.slice(0, 6))),
  ),
  matrix('another service version in the row', 'another contract', (text) =>
    text.replace(rowOf(text), rowOf(text).replace('service.v3', 'service.v2')),
  ),
  matrix('another API version in the row', 'another contract', (text) =>
    text.replace(rowOf(text), rowOf(text).replace('api.v1', 'api.v2')),
  ),
  matrix('another integration baseline in the row', 'another contract', (text) =>
    text.replace(rowOf(text), rowOf(text).replace('integration/v1', 'integration/v2')),
  ),
  matrix('an empty cell of the service version', 'it says nothing', (text) =>
    text.replace(rowOf(text), rowOf(text).replace('service.v3', '')),
  ),
  matrix('an empty cell of the commit', 'it says nothing', (text, { release }) =>
    text.replace(rowOf(text), rowOf(text).replace(release.commit, '')),
  ),
  matrix('no status column', 'nothing is approved', (text) =>
    text
      .split('\n')
      .map((line) => (line.startsWith('|') ? line.replace(/\|[^|]*\|$/, '|') : line))
      .join('\n'),
  ),
  matrix('two status columns', 'which one counts?', (text) =>
    text
      .split('\n')
      .map((line) =>
        line.startsWith('|--')
          ? `${line}---|`
          : line.startsWith('| Assist')
            ? `${line} Status |`
            : line.startsWith('|')
              ? `${line} Deprecated |`
              : line,
      )
      .join('\n'),
  ),
  matrix('no column of the service version', 'it says nothing', (text) =>
    text.replace('| Service contract |', '| Remark |'),
  ),
  matrix('no table', 'nothing is approved', (text) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith('|'))
      .join('\n'),
  ),
  matrix('the list pins the older tag', 'another release', swap('release tag: `v0.4.0`', 'release tag: `v0.3.2`')),
  matrix('the list lacks the commit', 'it says nothing', (text) => text.replace(/- MemoryKernel commit SHA: .*\n/, '')),
  matrix('the list has another digest', 'other bytes', (text) =>
    text.replace(/SHA-256: `[0-9a-f]{64}/, `SHA-256: \`${'f'.repeat(64)}`),
  ),
  matrix(
    'the list has another service version',
    'another contract',
    swap('service contract version: `service.v3`', 'service contract version: `service.v2`'),
  ),
  matrix('the list has another repository', 'another product', swap('saagar210/MemoryKernel', 'other/MemoryKernel')),
];

/** Both documents say so: that they differ is no way to find it. */
const target = (title: string, why: string, edit: TextEdit): Case => ({
  title: `rollback target: ${title}`,
  why,
  change: { texts: { readiness: edit, 'consumer:readiness': edit } },
  gate: 'rollback',
  place: { document: 'readiness' },
});
/** Below the heading of the target only. */
const below =
  (edit: TextEdit): TextEdit =>
  (text, facts) => {
    const start = text.indexOf('## Rollback Target');
    const end = text.indexOf('## Commands Executed');
    return text.slice(0, start) + edit(text.slice(start, end), facts) + text.slice(end);
  };

export const ROLLBACK_TARGET: readonly Case[] = [
  target(
    'the release itself',
    'no way back',
    below((text, { older, release }) =>
      text.replace(older.tag, release.tag).replace(older.commit, release.commit).replace('service.v2', 'service.v3'),
    ),
  ),
  target('a later release', 'no way back', below(swap('v0.3.2', 'v0.5.0'))),
  target('a release that is not there', 'nowhere to go', below(swap('v0.3.2', 'v0.3.0'))),
  target('a tag of something else', 'no release', below(swap('v0.3.2', 'docs-demo'))),
  target('a branch', 'it moves', below(swap('v0.3.2', 'main'))),
  target('a tag in words', 'which one?', below(swap('`v0.3.2`', 'the previous one'))),
  target(
    'another commit',
    'not that of the release',
    below((text, { older }) => text.replace(older.commit, 'f'.repeat(40))),
  ),
  target(
    'the commit of this release',
    'not that of the target',
    below((text, { older, release }) => text.replace(older.commit, release.commit)),
  ),
  target(
    'a commit of six letters',
    'too short to say',
    below((text, { older }) => text.replace(older.commit, older.commit.slice(0, 6))),
  ),
  target('another service version', 'not that of the release', below(swap('service.v2', 'service.v3'))),
  target('another API version', 'not that of the release', below(swap('api.v1', 'api.v2'))),
  target('another integration baseline', 'not that of the release', below(swap('integration/v1', 'integration/v2'))),
  target(
    'no commit',
    'it says nothing',
    below((text) => text.replace(/- commit_sha: .*\n/, '')),
  ),
  target(
    'no versions',
    'it says nothing',
    below((text) => text.replace(/- service\/api.*\n/, '')),
  ),
  target(
    'no tag',
    'nowhere to go',
    below((text) => text.replace(/- release_tag: .*\n/, '')),
  ),
  target(
    'not there',
    'nowhere to go',
    below(() => ''),
  ),
  target(
    'in a comment',
    'nobody sees it',
    below((text) => `<!--\n${text}-->\n`),
  ),
  target(
    'in a code block',
    'an example',
    below((text) => `\`\`\`\n${text}\`\`\`\n`),
  ),
  target(
    'struck out',
    'taken back',
    below((text) => text.replace('- release_tag: `v0.3.2`', '- ~~release_tag: `v0.3.2`~~')),
  ),
  target(
    'two of them',
    'which one?',
    below((text) => text.replace('- release_tag: `v0.3.2`', '- release_tag: `v0.3.2`\n- release_tag: `v0.3.1`')),
  ),
  {
    ...target('the sides differ', 'which one?', append('')),
    change: { texts: { readiness: below((text) => text.replace('v0.3.2', 'v0.3.1')) } },
    place: { document: 'readiness' },
  },
  {
    title: 'rollback target: a release that the consumer never pinned',
    why: 'nobody knows that it runs there',
    change: {
      recipe: {
        moments: {
          'after candidate': (history) => {
            history.tag('v0.3.3', history.head, '2026-01-05T09:00:00Z');
          },
        },
        texts: {
          readiness: below(swapFirst('v0.3.2', 'v0.3.3')),
          'consumer:readiness': below(swapFirst('v0.3.2', 'v0.3.3')),
        },
      },
    },
    gate: 'rollback',
  },
];
