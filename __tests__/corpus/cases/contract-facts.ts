/** G: two spellings of one fact that disagree in one document; lists that are texts, or no lists of texts. */
import { after, before, set, swap, swapFirst, type Case, type Json, type TextEdit } from '../case.js';
import type { DocumentName } from '../honest-pair.js';
import type { Side, GateId } from '../../../src/contracts/words.js';

type JsonName = 'manifest' | 'payload' | 'truth' | 'bundle' | 'consumer:pin' | 'consumer:mirror' | 'consumer:vendored';

const OTHER: Readonly<Record<string, string>> = {
  release_tag: 'v0.3.2',
  commit_sha: '0123456789abcdef0123456789abcdef01234567',
  service_contract_version: 'service.v2',
  api_contract_version: 'api.v2',
  integration_baseline: 'integration/v2',
};
const GATE: Readonly<Record<JsonName, GateId>> = {
  manifest: 'alignment',
  payload: 'alignment',
  truth: 'alignment',
  bundle: 'immutable-release',
  'consumer:pin': 'alignment',
  'consumer:mirror': 'alignment',
  'consumer:vendored': 'alignment',
};
const whose = (document: DocumentName): readonly Side[] =>
  document.startsWith('consumer:') ? ['consumer'] : ['producer'];

/** What others copy or hold a digest of is changed in the history, so that nothing else differs with it. */
const changeOf = (document: JsonName, edit: TextEdit): Pick<Case, 'change' | 'runs'> =>
  document === 'manifest' || document === 'truth'
    ? { change: { recipe: { texts: { [document]: edit } } } }
    : { change: { texts: { [document]: edit } }, runs: whose(document) };

/** A second key beside the one that is there: `at` is the object it stands in. */
const second = (document: JsonName, key: string, value: Json, at = ''): Case => ({
  title: `${document}: ${at}${key} beside the other spelling: ${JSON.stringify(value)}`,
  why: 'one document says two things of one fact',
  ...changeOf(document, set({ [`${at}${key}`]: value })),
  gate: GATE[document],
  place: { document },
});

export const TWO_SPELLINGS: readonly Case[] = [
  second('manifest', 'expected_release_tag', OTHER['release_tag'] ?? ''),
  second('manifest', 'expected_commit_sha', OTHER['commit_sha'] ?? ''),
  second('manifest', 'service_contract_version', OTHER['service_contract_version'] ?? ''),
  second('manifest', 'api_contract_version', OTHER['api_contract_version'] ?? ''),
  second('manifest', 'expected_integration_baseline', OTHER['integration_baseline'] ?? ''),
  second('manifest', 'expected_error_code_enum', ['invalid_json']),
  second('manifest', 'expected_manifest_contract_version', 'producer-contract-manifest.v0'),
  second('manifest', 'releaseTag', 'v0.3.2'),
  second('manifest', 'service-contract-version', 'service.v2'),
  second('payload', 'expected_release_tag', 'v0.3.2'),
  second('payload', 'expected_commit_sha', OTHER['commit_sha'] ?? ''),
  second('payload', 'service_contract_version', 'service.v2'),
  second('payload', 'api_contract_version', 'api.v2'),
  second('payload', 'expected_integration_baseline', 'integration/v2'),
  second('payload', 'expected_error_code_enum', ['invalid_json']),
  second('payload', 'service_contract_version', 'service.v2', 'active_runtime_baseline.'),
  second('payload', 'expected_release_tag', 'v0.3.2', 'active_runtime_baseline.'),
  second('payload', 'Release_Tag', 'v0.3.2'),
  second('payload', 'expectedApiContractVersion', 'api.v2'),
  second('truth', 'service_contract_version', 'service.v2'),
  second('truth', 'api_contract_version', 'api.v2'),
  second('truth', 'expected_integration_baseline', 'integration/v2'),
  second('truth', 'expected_error_code_enum', ['invalid_json']),
  second('truth', 'release_tag', 'v0.3.2'),
  second('truth', 'commit_sha', OTHER['commit_sha'] ?? ''),
  second('bundle', 'expected_release_tag', 'v0.3.2', 'runtime_baseline.'),
  second('bundle', 'service_contract_version', 'service.v2', 'runtime_baseline.'),
  second('bundle', 'expected_integration_baseline', 'integration/v2', 'runtime_baseline.'),
  second('bundle', 'expected_error_code_enum', ['invalid_json'], 'policy_assertions.'),
  second('bundle', 'release_tag', 'v0.3.2'),
  second('consumer:pin', 'expected_release_tag', 'v0.3.2'),
  second('consumer:pin', 'expected_commit_sha', OTHER['commit_sha'] ?? ''),
  second('consumer:pin', 'service_contract_version', 'service.v2'),
  second('consumer:pin', 'api_contract_version', 'api.v2'),
  second('consumer:pin', 'integration_baseline', 'integration/v2'),
  second('consumer:pin', 'manifest_sha256', 'f'.repeat(64)),
  second('consumer:pin', 'memorykernel_repository', 'https://github.com/saagar210/Other'),
  second('consumer:vendored', 'expected_release_tag', 'v0.3.2'),
];

const inProse = (
  title: string,
  document: DocumentName,
  edit: TextEdit,
  holds: string,
  gate: GateId,
  runs?: readonly Side[],
): Case => ({
  title: `${document}: ${title}`,
  why: 'one document says two things of one fact',
  change: { texts: { [document]: edit } },
  ...(runs === undefined ? {} : { runs }),
  gate,
  place: { document, holds },
});

export const TWO_STATEMENTS: readonly Case[] = [
  inProse(
    'a second release tag in the list',
    'consumer:matrix',
    after('- MemoryKernel release tag: `v0.4.0`\n', '- release_tag: `v0.3.2`\n'),
    'release_tag',
    'alignment',
    ['consumer'],
  ),
  inProse(
    'a second service version in the list',
    'consumer:matrix',
    after('- Expected service contract version: `service.v3`\n', '- service_contract_version: `service.v2`\n'),
    'service.v2',
    'alignment',
    ['consumer'],
  ),
  inProse(
    'a second manifest digest in the list',
    'consumer:matrix',
    before('## Approved Version Pairs', `- Producer manifest SHA-256: \`${'f'.repeat(64)}\`\n\n`),
    'ffff',
    'alignment',
    ['consumer'],
  ),
  inProse(
    'a second repository in the list',
    'consumer:matrix',
    before('## Approved Version Pairs', '- MemoryKernel repository: `https://github.com/other/MemoryKernel`\n\n'),
    'other/',
    'alignment',
    ['consumer'],
  ),
  inProse(
    'a second release tag',
    'status',
    after('- release_tag: `v0.4.0`\n', '- MemoryKernel release tag: `v0.3.2`\n'),
    'v0.3.2',
    'alignment',
    ['producer'],
  ),
  inProse(
    'a second service version',
    'status',
    after('- release_tag: `v0.4.0`\n', '- service_contract_version: `service.v2`\n'),
    'service.v2',
    'alignment',
    ['producer'],
  ),
  inProse(
    'a second release tag',
    'record',
    after('- release_tag: `v0.4.0`\n', '- MemoryKernel release tag: `v0.3.2`\n'),
    'v0.3.2',
    'sign-off',
  ),
  inProse(
    'a second API version',
    'consumer:record',
    after('- api_contract_version: `api.v1`\n', '- Expected API contract version: `api.v2`\n'),
    'api.v2',
    'sign-off',
  ),
  inProse(
    'a second rollback target',
    'readiness',
    swapFirst('- release_tag: `v0.3.2`\n', '- release_tag: `v0.3.2`\n- MemoryKernel release tag: `v0.3.1`\n'),
    'v0.3.1',
    'rollback',
  ),
  inProse(
    'a second service version',
    'openapi',
    swap('  version: service.v3', '  version: service.v3\n  x-service-contract-version: service.v2'),
    'service.v2',
    'alignment',
    ['producer'],
  ),
  ...(['manifest', 'payload', 'truth', 'bundle', 'consumer:pin', 'consumer:vendored'] as const).map(
    (document): Case => ({
      title: `${document}: one key twice`,
      why: 'readers differ in which they take',
      ...changeOf(document, (text) => text.replace('{\n', '{\n  "x": 1, "x": 2,\n')),
      gate: document === 'payload' ? 'handoff' : GATE[document],
      place: { document },
    }),
  ),
];

/** What stands where the list of the codes stood. */
const LISTS: readonly (readonly [title: string, edit: (codes: readonly string[]) => Json])[] = [
  ['a text of all', (codes) => codes.join(', ')],
  ['one item with all', (codes) => [codes.join(', ')]],
  ['two codes in one item', ([one, two, ...rest]) => [`${one ?? ''}, ${two ?? ''}`, ...rest]],
  ['a comma without a blank', ([one, two, ...rest]) => [`${one ?? ''},${two ?? ''}`, ...rest]],
  ['two codes on two lines', ([one, two, ...rest]) => [`${one ?? ''}\n${two ?? ''}`, ...rest]],
  ['a list in the list', ([one, two, ...rest]) => [[one ?? '', two ?? ''], ...rest]],
  ['the list in a list', (codes) => [codes]],
  ['a number', (codes) => [...codes, 7]],
  ['a null', (codes) => [...codes, null]],
  ['a truth', (codes) => [...codes, true]],
  ['an object', ([one, ...rest]) => [{ code: one ?? '' }, ...rest]],
  ['an object of all', (codes) => Object.fromEntries(codes.map((code) => [code, true]))],
  ['a code twice', (codes) => [...codes, codes[0] ?? '']],
  ['an empty text', (codes) => [...codes, '']],
  ['a blank behind a code', ([one, ...rest]) => [`${one ?? ''} `, ...rest]],
  ['no item', () => []],
  ['null', () => null],
];
const LISTING: readonly (readonly [JsonName, string])[] = [
  ['payload', 'error_code_enum'],
  ['truth', 'error_code_enum'],
  ['bundle', 'policy_assertions.error_code_enum'],
  ['consumer:vendored', 'error_code_enum'],
];
const asList = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : [];

export const LISTS_AGAINST_TEXT: readonly Case[] = [
  ...LISTS.flatMap(([title, edit], index) => {
    const [document, key] = LISTING[index % LISTING.length] ?? (['payload', 'error_code_enum'] as const);
    const made = ([name, place]: readonly [JsonName, string]): Case => ({
      title: `${name}: the error codes as ${title}`,
      why: 'a list of codes is a list of codes',
      ...changeOf(name, set({ [place]: (value) => edit(asList(value)) })),
      gate: name === 'bundle' ? 'immutable-release' : 'alignment',
      place: { document: name },
    });
    const whole: Case = {
      title: `manifest, everywhere: the error codes as ${title}`,
      why: 'a list of codes is a list of codes',
      change: {
        recipe: {
          texts: {
            manifest: set({ error_code_enum: (value) => edit(asList(value)) }),
          },
        },
      },
      gate: 'alignment',
      place: { document: 'manifest' },
    };
    return [made([document, key]), whole];
  }),
  ...(
    [
      ['requires as a text', { requires: 'service_contract_version, error.code, error.message' }],
      ['requires as one item', { requires: ['service_contract_version, error.code, error.message'] }],
      ['a nested list', { requires: [['service_contract_version'], 'error.code', 'error.message'] }],
      ['forbids as a text', { forbids: 'legacy_error, api_contract_version' }],
      ['forbids two in one', { forbids: ['legacy_error, api_contract_version'] }],
      ['no forbids', { forbids: [] }],
      ['forbids null', { forbids: null }],
      ['optional as a text', { optional: 'error.details' }],
      ['a field both required and forbidden', { forbids: ['legacy_error', 'api_contract_version', 'error.code'] }],
    ] as const
  ).flatMap(([title, change]) =>
    (['truth', 'payload'] as const).map((document): Case => ({
      title: `${document}: envelope policy: ${title}`,
      why: 'another policy than that of service.v3',
      ...changeOf(
        document,
        set(
          Object.fromEntries(
            Object.entries(change).map(([part, value]) => [
              `non_2xx_envelope_policy.${document === 'payload' ? 'service_v3_stable.' : ''}${part}`,
              value,
            ]),
          ),
        ),
      ),
      gate: document === 'payload' ? 'handoff' : 'alignment',
      place: { document },
    })),
  ),
];
