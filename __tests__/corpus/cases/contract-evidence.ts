/** G: what proves a release: the vendored payload, the evidence bundle, the changelog, the payload's commands. */
import { all, listed, set, swap, swapAll, type Case, type Json, type TextEdit } from '../case.js';
import { PATHS } from '../honest-pair.js';
import { HANDOFF_COMMANDS, LAPTOP, sha256 } from '../texts.js';

const vendored = (title: string, edit: TextEdit, holds?: string): Case => ({
  title: `vendored payload: ${title}`,
  why: 'the consumer keeps another promise than the producer gave',
  change: { texts: { 'consumer:vendored': edit } },
  runs: ['consumer'],
  gate: 'alignment',
  place: { document: 'consumer:vendored', ...(holds === undefined ? {} : { holds }) },
});
/** What is told fails no gate. */
const onlyTold = ({ title, why, change, runs, place }: Case): Case => ({
  title,
  why,
  change,
  ...(runs === undefined ? {} : { runs }),
  ...(place === undefined ? {} : { place }),
});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const IMPACT = 'consumer_impact_statement';

export const VENDORED: readonly Case[] = [
  vendored('another date', set({ handoff_generated_at_utc: '2026-01-12T15:00:01Z' }), 'generated_at'),
  vendored('another mode', set({ handoff_mode: 'service-v3-candidate' }), 'handoff_mode'),
  vendored('another tag', set({ release_tag: 'v0.3.2' }), 'v0.3.2'),
  vendored('another commit', set({ commit_sha: '0'.repeat(40) }), '0000000'),
  vendored('another active tag', set({ 'active_runtime_baseline.release_tag': 'v0.3.2' }), 'v0.3.2'),
  vendored('a code less', set({ error_code_enum: listed((items) => items.slice(1)) })),
  vendored('a code more', set({ error_code_enum: listed((items) => [...items, 'locked']) }), 'locked'),
  vendored('codes in another order', set({ error_code_enum: listed((items) => [...items].reverse()) })),
  vendored('a forbidden field less', set({ 'non_2xx_envelope_policy.service_v3_stable.forbids': ['legacy_error'] })),
  vendored('an optional field less', set({ 'non_2xx_envelope_policy.service_v3_candidate.optional': [] })),
  vendored('a policy less', set({ 'non_2xx_envelope_policy.service_v3_candidate': undefined })),
  vendored('another path', set({ changelog_path: `${LAPTOP}/docs/CHANGELOG.md` }), 'changelog_path'),
  vendored('another root', swapAll(LAPTOP, '/home/me/MemoryKernel')),
  vendored('a command less', set({ verification_commands: listed((items) => items.slice(1)) })),
  vendored('a softened command', swap('cargo fmt --all -- --check', 'cargo fmt --all -- --check || true'), '|| true'),
  vendored('commands in another order', set({ verification_commands: listed((items) => [...items].reverse()) })),
  vendored('another template', set({ 'consumer_impact_statement_template.repin_required': 'no' })),
  vendored('another impact', set({ [`${IMPACT}.runtime_behavior_changes`]: 'none' })),
  vendored('no impact statement', set({ [IMPACT]: undefined })),
  vendored('a key more', set({ note: 'use with care' }), 'note'),
  vendored('a key less', set({ manifest_contract_version: undefined })),
  vendored('a key of another case', swap('"manifest_path"', '"Manifest_path"'), 'Manifest_path'),
  vendored(
    'a blank in a value',
    swap(
      '"manifest_contract_version": "producer-contract-manifest.v1"',
      '"manifest_contract_version": "producer-contract-manifest.v1 "',
    ),
  ),
  vendored('a list instead of a text', set({ handoff_mode: ['stable'] })),
  vendored('null instead of a text', set({ changelog_path: null })),
  vendored('an empty object', () => '{}\n'),
  vendored('an empty list', () => '[]\n'),
  vendored('no JSON', () => '# see the producer\n'),
  vendored('empty', () => '\n'),
];

const bundle = (title: string, why: string, edit: TextEdit): Case => ({
  title: `bundle: ${title}`,
  why,
  change: { texts: { bundle: edit } },
  runs: ['producer'],
  gate: 'immutable-release',
  place: { document: 'bundle' },
});
const artifacts = (
  edit: (items: readonly { readonly path: string; readonly sha256: string }[]) => readonly Json[],
): TextEdit =>
  set({
    artifacts: listed((items) =>
      edit(
        items.flatMap((item) =>
          item !== null && typeof item === 'object' && 'path' in item
            ? [{ path: textOf(item['path']), sha256: textOf(item['sha256']) }]
            : [],
        ),
      ),
    ),
  });
const lacking = (path: string): TextEdit => artifacts((items) => items.filter((item) => item.path !== path));
const digest = (change: (sha: string) => string): TextEdit =>
  artifacts((items) =>
    items.map((item) => (item.path === PATHS.openapi ? { ...item, sha256: change(item.sha256) } : item)),
  );
const commands = (edit: (items: readonly string[]) => readonly Json[]): TextEdit =>
  set({ required_validation_commands: listed((items) => edit(items.map(String))) });
const command = (from: string, to: (command: string) => string): TextEdit =>
  commands((items) => items.map((item) => (item.includes(from) ? to(item) : item)));

const SOFTENED: readonly (readonly [string, (command: string) => string])[] = [
  ['cmd || true', (cmd) => `${cmd} || true`],
  ['cmd || :', (cmd) => `${cmd} || :`],
  ['true && cmd', (cmd) => `true && ${cmd}`],
  ['true || cmd', (cmd) => `true || ${cmd}`],
  ['cmd; true', (cmd) => `${cmd}; true`],
  ['cmd &', (cmd) => `${cmd} &`],
  ['! cmd', (cmd) => `! ${cmd}`],
  ['echo cmd', (cmd) => `echo ${cmd}`],
  ['echo "cmd"', (cmd) => `echo "${cmd}"`],
  ['# cmd', (cmd) => `# ${cmd}`],
  ['cmd --help', (cmd) => `${cmd} --help`],
  ['cmd --version', (cmd) => `${cmd} --version`],
  ['cmd | tee log', (cmd) => `${cmd} | tee log`],
  ['cmd > /dev/null 2>&1', (cmd) => `${cmd} > /dev/null 2>&1`],
  ["bash -c 'cmd'", (cmd) => `bash -c '${cmd}'`],
  ['timeout 1 cmd', (cmd) => `timeout 1 ${cmd}`],
  ['CI= cmd', (cmd) => `CI= ${cmd}`],
  ['env cmd', (cmd) => `env ${cmd}`],
  ['sudo cmd', (cmd) => `sudo ${cmd}`],
  ['cd .. && cmd', (cmd) => `cd .. && ${cmd}`],
  ['(cmd)', (cmd) => `(${cmd})`],
];
const SCRIPT = 'run_trilogy_smoke.sh';

export const BUNDLE: readonly Case[] = [
  ...[PATHS.manifest, PATHS.payload, PATHS.openapi, PATHS.truth].map((path) =>
    bundle(`no digest of ${path}`, 'what the bundle does not hold it does not prove', lacking(path)),
  ),
  bundle(
    'the manifest of a component instead',
    'another file',
    artifacts((items) =>
      items.map((item) =>
        item.path === PATHS.manifest ? { ...item, path: `components/outcome-memory/${item.path}` } : item,
      ),
    ),
  ),
  bundle('no artifacts', 'it proves nothing', set({ artifacts: [] })),
  bundle('artifacts as a text', 'it proves nothing', set({ artifacts: PATHS.manifest })),
  bundle(
    'artifacts without digests',
    'a name proves nothing',
    artifacts((items) => items.map(({ path }) => path)),
  ),
  bundle('no artifacts at all', 'it proves nothing', set({ artifacts: undefined })),
  bundle(
    'a wrong digest',
    'other bytes',
    digest(() => 'f'.repeat(64)),
  ),
  bundle(
    'a digest without its end',
    'half a digest',
    digest((sha) => sha.slice(0, 63)),
  ),
  bundle(
    'no digest',
    'a name proves nothing',
    digest(() => ''),
  ),
  bundle(
    'a digest of another file',
    'other bytes',
    digest(() => sha256('# MemoryKernel\n')),
  ),
  bundle(
    'an artifact twice, with two digests',
    'one of them is wrong',
    artifacts((items) => [...items, { path: PATHS.openapi, sha256: 'f'.repeat(64) }]),
  ),
  bundle(
    'an artifact that is not there',
    'nothing to prove',
    artifacts((items) => [...items, { path: 'docs/nowhere.json', sha256: 'f'.repeat(64) }]),
  ),
  ...SOFTENED.flatMap(([title, soften]) => [
    bundle(`${title}: cargo test`, 'its exit code does not count, or it does not run', command('cargo test', soften)),
    bundle(`${title}: a script`, 'its exit code does not count, or it does not run', command(SCRIPT, soften)),
  ]),
  bundle(
    'cargo test with fewer words',
    'another command',
    command('cargo test', () => 'cargo test --workspace'),
  ),
  bundle(
    'cargo test --no-run',
    'it tests nothing',
    command('cargo test', (cmd) => `${cmd} --no-run`),
  ),
  bundle(
    'clippy without its warnings',
    'another command',
    command('clippy', (cmd) => cmd.replace(' -- -D warnings', '')),
  ),
  bundle(
    'clippy that allows warnings',
    'another command',
    command('clippy', (cmd) => cmd.replace('-D', '-A')),
  ),
  bundle(
    'fmt that does not check',
    'it formats',
    command('cargo fmt', () => 'cargo fmt --all'),
  ),
  bundle(
    'a script of another root',
    'it verified another checkout',
    command('verify_contract_parity', (cmd) => cmd.replace('<repo>', '../AssistSupport')),
  ),
  bundle(
    'a script of a component as its root',
    'it verified a part',
    command('verify_contract_parity', (cmd) => cmd.replace('<repo>', '<repo>/components/outcome-memory')),
  ),
  bundle(
    'two roots',
    'one of them is another checkout',
    all(
      swapAll('<repo>', LAPTOP),
      command('verify_contract_parity', (cmd) => cmd.replace(LAPTOP, '/tmp/other')),
    ),
  ),
  bundle(
    'a placeholder of another root',
    'it verified another checkout',
    command('verify_contract_parity', (cmd) => cmd.replace('<repo>', '<assistsupport>')),
  ),
  ...HANDOFF_COMMANDS('<repo>').map((missing) =>
    bundle(
      `without ${missing.split(' ').slice(0, 2).join(' ')}`,
      'it was not run',
      commands((items) => items.filter((item) => item !== missing)),
    ),
  ),
  bundle('no commands', 'nothing was run', set({ required_validation_commands: [] })),
  bundle('no list of commands', 'nothing was run', set({ required_validation_commands: undefined })),
  bundle(
    'the commands as one text',
    'no list',
    commands((items) => [items.join(' && ')]),
  ),
  bundle(
    'the commands in a list',
    'no list of commands',
    commands((items) => [[...items]]),
  ),
  bundle(
    'the commands as numbers',
    'no commands',
    commands((items) => items.map((_, index) => index)),
  ),
  bundle(
    'a script that is not there',
    'it cannot have run',
    command(SCRIPT, (cmd) => cmd.replace('smoke', 'nothing')),
  ),
  bundle('another commit', 'of another repository', (text) =>
    text.replace(/("git_commit_head": ")[0-9a-f]{40}/, `$1${'e'.repeat(40)}`),
  ),
  bundle('the commit of the older release', 'of other code', (text, { older }) =>
    text.replace(/("git_commit_head": ")[0-9a-f]{40}/, `$1${older.commit}`),
  ),
  bundle('a short commit', 'not one commit', (text) =>
    text.replace(/("git_commit_head": "[0-9a-f]{7})[0-9a-f]{33}/, '$1'),
  ),
  bundle('a branch as its commit', 'it moves', (text) => text.replace(/("git_commit_head": ")[0-9a-f]{40}/, '$1main')),
  bundle('no commit', 'of nothing', set({ git_commit_head: undefined })),
  bundle('another tag', 'of another release', set({ 'runtime_baseline.release_tag': 'v0.3.2' })),
  bundle(
    'another service version',
    'of another contract',
    set({ 'runtime_baseline.expected_service_contract_version': 'service.v2' }),
  ),
  bundle('no baseline', 'of nothing', set({ runtime_baseline: undefined })),
  bundle('another mode', 'of a rehearsal', set({ handoff_mode: 'service-v3-candidate' })),
  bundle(
    'a code less',
    'of other codes',
    set({ 'policy_assertions.error_code_enum': listed((items) => items.slice(1)) }),
  ),
  bundle('no codes', 'of no codes', set({ policy_assertions: undefined })),
  bundle('its entry point is not there', 'nothing ran', set({ 'compliance_suite.entrypoint': 'scripts/nothing.sh' })),
  bundle('its generator is not there', 'who made it?', set({ generator: 'scripts/nothing.sh' })),
  bundle('an empty object', 'it proves nothing', () => '{}\n'),
  bundle('a list', 'it proves nothing', () => '[]\n'),
  {
    title: 'bundle: gone',
    why: 'it was there',
    change: { texts: { bundle: null } },
    runs: ['producer'],
    gate: 'immutable-release',
  },
];

export const BUNDLE_TOLD: readonly Case[] = [
  bundle(
    'a softened command besides the real one',
    'somebody softened it',
    commands((items) => [...items, 'cargo test || true']),
  ),
  bundle(
    'a command that is not in the suite',
    'nobody runs it',
    commands((items) => [...items, 'cargo bench']),
  ),
].map(onlyTold);

const HEADING = '## v0.4.0 - 2026-01-13';
const changelog = (title: string, why: string, edit: TextEdit): Case => ({
  title: `changelog: ${title}`,
  why,
  change: { recipe: { texts: { changelog: edit } } },
  gate: 'immutable-release',
  place: { document: 'changelog' },
});
const heading = (by: string): TextEdit => swap(HEADING, by);
const body = (text: string): string => text.slice(text.indexOf(HEADING), text.indexOf('## v0.3.2'));

export const CHANGELOG: readonly Case[] = [
  changelog('no entry', 'nobody can read what changed', (text) => text.replace(body(text), '')),
  changelog('all under Unreleased', 'not of this release', heading('')),
  changelog('mentioned under Unreleased', 'a plan', (text) =>
    text.replace(body(text), '').replace('- Nothing yet.', '- v0.4.0 will drop legacy_error.'),
  ),
  changelog('mentioned in a sentence', 'no entry', (text) =>
    text.replace(body(text), '').replace('- Faster queries.', '- Faster queries; v0.4.0 brings more.'),
  ),
  changelog('in a comment', 'nobody sees it', (text) => text.replace(body(text), `<!--\n${body(text)}-->\n\n`)),
  changelog('in a comment behind words', 'nobody sees it', (text) =>
    text.replace(body(text), `Older: <!--\n${body(text)}-->\n\n`),
  ),
  changelog('in a comment on one line', 'nobody sees it', (text) =>
    text.replace(body(text), `<!-- ${HEADING} -->\n\n`),
  ),
  changelog('in a code block', 'an example', (text) => text.replace(body(text), `\`\`\`md\n${body(text)}\`\`\`\n\n`)),
  changelog('in an indented block', 'an example', (text) => text.replace(body(text), `    ${HEADING}\n\n`)),
  changelog('in a code block with a longer fence', 'an example', (text) =>
    text.replace(body(text), `\`\`\`\`md\n\`\`\`\n${body(text)}\`\`\`\`\n\n`),
  ),
  changelog('in a tilde block', 'an example', (text) => text.replace(body(text), `~~~\n${body(text)}~~~\n\n`)),
  changelog('in a quotation', 'of something else', (text) => text.replace(body(text), `> ${HEADING}\n\n`)),
  changelog(
    'a link at the end only',
    'no entry',
    (text) => `${text.replace(body(text), '')}\n[0.4.0]: https://example.com/compare/v0.3.2...v0.4.0\n`,
  ),
  changelog('a release candidate', 'another version', heading('## v0.4.0-rc1 - 2026-01-13')),
  changelog('a release candidate with a dot', 'another version', heading('## v0.4.0-rc.1')),
  changelog('a version with another end', 'another version', heading('## v0.4.01 - 2026-01-13')),
  changelog('a version of four numbers', 'another version', heading('## v0.4.0.1 - 2026-01-13')),
  changelog('a version with a number before it', 'another version', heading('## v10.4.0 - 2026-01-13')),
  changelog('a version with another beginning', 'another version', heading('## 1.0.4.0 - 2026-01-13')),
  changelog('a shorter version', 'another version', heading('## v0.4 - 2026-01-13')),
  changelog('build metadata', 'another version', heading('## v0.4.0+build.7')),
  changelog('of another product', 'another product', heading('## sdk-v0.4.0 - 2026-01-13')),
  changelog('a range', 'the changes since, not the release', heading('## Changes since v0.4.0')),
  changelog('how to upgrade', 'no entry', heading('## Upgrading from v0.4.0')),
  changelog('to be removed in', 'no entry', heading('## Deprecated, to be removed in v0.4.0')),
  changelog('comparison', 'the changes up to it, of another', heading('## v0.3.2 compared with v0.4.0')),
  changelog('a struck heading', 'taken back', heading('## ~~v0.4.0~~ - 2026-01-13')),
  changelog('withdrawn', 'taken back', heading('## v0.4.0 - 2026-01-13 [YANKED]')),
  changelog('a sub-heading of Unreleased', 'a plan', (text) =>
    text.replace(body(text), '').replace('- Nothing yet.', '### Planned for v0.4.0'),
  ),
  changelog('empty', 'nothing at all', () => '\n'),
  changelog('in a table only', 'no entry', (text) =>
    text.replace(body(text), '| Since | What |\n|---|---|\n| v0.4.0 | More |\n\n'),
  ),
];

export const CHANGELOG_TOLD: readonly Case[] = [
  changelog('not released yet', 'the release is published', heading('## v0.4.0 - Unreleased')),
  changelog('to be dated', 'the release is published', heading('## v0.4.0 (TBD)')),
  changelog('of a day to come', 'the release is published', heading('## v0.4.0 - 2099-01-13')),
].map(onlyTold);

const payload = (title: string, why: string, edit: TextEdit): Case => ({
  title: `payload commands: ${title}`,
  why,
  change: { texts: { payload: edit } },
  runs: ['producer'],
  gate: 'handoff',
  place: { document: 'payload' },
});
const promised = (edit: (items: readonly string[]) => readonly Json[]): TextEdit =>
  set({ verification_commands: listed((items) => edit(items.map(String))) });
const softened = (from: string, to: (command: string) => string): TextEdit =>
  promised((items) => items.map((item) => (item.includes(from) ? to(item) : item)));

export const PAYLOAD_COMMANDS: readonly Case[] = [
  ...SOFTENED.map(([title, soften]) =>
    payload(title, 'its exit code does not count, or it does not run', softened(SCRIPT, soften)),
  ),
  payload(
    'one less',
    'it is not promised',
    promised((items) => items.slice(1)),
  ),
  payload(
    'none',
    'nothing is promised',
    promised(() => []),
  ),
  payload(
    'one twice',
    'a list of eight has nine',
    promised((items) => [...items, items[0] ?? '']),
  ),
  payload(
    'one twice instead of another',
    'one is not promised',
    promised((items) => [...items.slice(0, -1), items[0] ?? '']),
  ),
  payload(
    'one more',
    'the profile does not mark it',
    promised((items) => [...items, 'cargo bench']),
  ),
  payload(
    'all in one',
    'no list',
    promised((items) => [items.join(' && ')]),
  ),
  payload(
    'a list in the list',
    'no command',
    promised((items) => [[...items]]),
  ),
  payload(
    'null',
    'no command',
    promised((items) => [...items, null]),
  ),
  payload(
    'an empty text',
    'no command',
    promised((items) => [...items, '']),
  ),
  payload(
    'another root',
    'it verifies another checkout',
    softened('verify_contract_parity', (cmd) => cmd.replace(LAPTOP, '/tmp/other')),
  ),
  payload(
    'a component as the root',
    'it verifies a part',
    softened('verify_contract_parity', (cmd) => `${cmd}/components/outcome-memory`),
  ),
  payload(
    'fewer words',
    'another command',
    softened('cargo test', () => 'cargo test'),
  ),
  payload(
    'another script',
    'another command',
    softened(SCRIPT, (cmd) => cmd.replace('smoke', 'nothing')),
  ),
  payload(
    'without --skip-baseline',
    'another command',
    softened('compliance', (cmd) => cmd.replace(' --skip-baseline', '')),
  ),
  payload('a text', 'no list', set({ verification_commands: 'cargo test' })),
  payload('gone', 'nothing is promised', set({ verification_commands: undefined })),
];
