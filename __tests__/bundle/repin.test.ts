/** `handoff-gate repin` and `fix`, as a user calls them, on the honest pair of the corpus. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildHonestPair, PATHS, type HonestPair } from '../corpus/honest-pair.js';
import { runCli } from '../support/pair.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const PIN = PATHS['consumer:pin'];
const MIRROR = PATHS['consumer:mirror'];
const MATRIX = PATHS['consumer:matrix'];
/** The oldest release of the pair: nobody's way back. */
const FIRST = 'v0.3.1';
const THREE = [PIN, MIRROR, MATRIX];

const folder = mkdtempSync(path.join(tmpdir(), 'repin-'));
let pair: HonestPair;
let consumer: string;
let older: string;

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: consumer,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const read = (file: string) => readFileSync(path.join(consumer, file), 'utf8');
const commit = () => git('commit', '--quiet', '--all', '--message', 'change');
const repin = (...args: readonly string[]) =>
  runCli([
    'repin',
    ...args,
    '--root',
    consumer,
    ...(args.includes('--peer-path') ? [] : ['--peer-path', pair.producer]),
  ]);
const changed = () => git('diff', '--name-only').split('\n').filter(Boolean);

beforeAll(async () => {
  pair = await buildHonestPair(path.join(folder, 'pair'));
  older = pair.facts.older.tag;
});
beforeEach(() => {
  consumer = path.join(mkdtempSync(path.join(folder, 'consumer-')), 'checkout');
  cpSync(pair.consumer, consumer, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The consumer on the release before, as a change that is committed and that nobody prepared a way back for. */
async function onOlder() {
  const back = await repin(older, '--force');
  expect(back.code).toBe(0);
  commit();
}

describe('repin', () => {
  it('says that there is nothing to change where the newest release is pinned', async () => {
    const { code, stdout } = await repin();
    expect([code, changed()]).toEqual([0, []]);
    expect(stdout).toContain('already: nothing to change');
  });

  it('goes back to the release that both sides prepared without force, and to the newest again, byte for byte', async () => {
    const before = THREE.map(read);
    const back = await repin(older);
    expect([back.code, changed()]).toEqual([0, [...THREE].sort()]);
    commit();
    const forward = await repin();
    expect(forward.code).toBe(0);
    expect(forward.stdout).toContain(`Repinned from ${older} to ${pair.facts.release.tag}`);
    expect(forward.stdout).toContain('breaking  service contract version: service.v2 -> service.v3');
    expect(THREE.slice(0, 2).map(read)).toEqual(before.slice(0, 2));
  });

  it('adds a row in the form of the others, and calls the pair before what the table calls such', async () => {
    await onOlder();
    const release = pair.facts.release.tag;
    const gone = read(MATRIX)
      .split('\n')
      .filter((line) => !line.includes(`| ${release} |`));
    writeFileSync(path.join(consumer, MATRIX), gone.join('\r\n'));
    commit();
    const head = git('rev-parse', 'HEAD').slice(0, 7);
    const { code, stdout } = await repin(release);
    expect(code).toBe(0);
    expect(stdout).toContain(`Its "AssistSupport commit" is ${head}, the commit before this change.`);
    const { commit: sha, service } = pair.facts.release;
    const row = `| 1.0.0 | ${head} | ${release} | ${sha} | ${service} | api.v1 | integration/v1 | Approved |`;
    const lines = read(MATRIX).split('\r\n');
    expect(lines.filter((line) => line.includes(`| ${release} |`))).toEqual([row]);
    expect(lines.find((line) => line.includes(`| ${older} |`))).toContain('Superseded');
    expect(read(MATRIX).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  /** Without the row of the newest release, and otherwise as a case has it. */
  async function withMatrix(edit: (text: string) => string) {
    await onOlder();
    const lines = read(MATRIX).split('\n');
    const text = lines.filter((line) => !line.includes(`| ${pair.facts.release.tag} |`)).join('\n');
    const edited = edit(text);
    expect(edited).not.toBe(text);
    writeFileSync(path.join(consumer, MATRIX), edited);
    commit();
  }
  const rowOf = (tag: string) =>
    read(MATRIX)
      .split('\n')
      .find((line) => line.startsWith('|') && line.includes(tag)) ?? '';

  it('approves no pair but the pinned one, also where the matrix has no list that says which that is', async () => {
    await withMatrix((text) => text.replaceAll(/^- (?:MemoryKernel|Expected).*\n/gm, ''));
    expect((await repin()).code).toBe(0);
    expect(rowOf(FIRST)).toContain('| Superseded |');
    expect(rowOf(older)).toContain('| Superseded |');
    expect(rowOf(pair.facts.release.tag)).toContain('| Approved |');
  });

  it('has no form for a row where the pinned release has none', async () => {
    await withMatrix((text) => text.replace(`| ${older} |`, '| v0.2.9 |'));
    const { code, stderr } = await repin();
    expect([code, changed()]).toEqual([2, []]);
    expect(stderr).toContain('has no row of the pinned release whose form a new one could have');
  });

  it('says of a release nothing that was said of the one before: who approved it, when, and why', async () => {
    await withMatrix((text) =>
      text
        .replace(/Status \|\n(.*)$/m, 'Status | Approved by | Note |\n$1---|---|')
        .replaceAll(/^(\| 1\.0\.0 .*)$/gm, '$1 Ada Brandt | rehearsed on 2025-09-10 |'),
    );
    const { stdout } = await repin();
    expect(rowOf(pair.facts.release.tag)).toMatch(/\| Approved \| ____ +\| ____ +\|$/);
    expect(rowOf(older)).toMatch(/\| Superseded \| Ada Brandt \| rehearsed on 2025-09-10 \|$/);
    expect(stdout).toContain('Its "Approved by" is left blank (____): "Ada Brandt" was said of the release before.');
  });

  it.each([
    ['Approved by Ada Brandt, 2025-09-10', '____', 'Superseded'],
    ['✅ Approved', '✅ Approved', 'Superseded'],
  ])('takes over a status that is a word, and no signature: %s', async (status, ofNew, ofOlder) => {
    await withMatrix((text) => text.replace('| Approved |', `| ${status} |`));
    expect((await repin()).code).toBe(0);
    expect(rowOf(pair.facts.release.tag)).toContain(`| ${ofNew} `);
    expect(rowOf(older)).toContain(`| ${ofOlder} |`);
  });

  it('leaves a row refused that somebody refused, and calls no pair refused that nobody refused', async () => {
    await onOlder();
    const release = pair.facts.release.tag;
    const refused = read(MATRIX)
      .split('\n')
      .map((line) => line.replace('Superseded', line.includes(`| ${FIRST} |`) ? 'Rejected' : 'Superseded'))
      .map((line) =>
        line.includes(`| ${release} |`) ? line.replace('Approved', 'Rejected by Ada: it loses data') : line,
      );
    writeFileSync(path.join(consumer, MATRIX), refused.join('\n'));
    commit();
    const { code, stdout } = await repin(release);
    expect(code).toBe(0);
    expect(rowOf(release)).toContain('| Rejected by Ada: it loses data |');
    expect(rowOf(older)).toContain('| Approved |');
    expect(stdout).toContain('Its row says "Rejected by Ada: it loses data", which was left as it is');
    expect(stdout).toContain('alignment/matrix-status');
  });

  it('leads the links of what it writes to the release that they name', async () => {
    const link = (tag: string) => `[\`${tag}\`](https://example.org/releases/tag/${tag}#${tag}-notes)`;
    await withMatrix((text) =>
      text.replace(`| ${older} |`, `| ${link(older)} |`).replace(`tag: \`${older}\``, `tag: ${link(older)}`),
    );
    expect((await repin()).code).toBe(0);
    const to = `(https://example.org/releases/tag/${pair.facts.release.tag}#`;
    expect(read(MATRIX).split(to).length - 1).toBe(2);
    expect(rowOf(`tag/${older}`)).toContain(link(older));
  });

  it('writes no name that Markdown would read as another', async () => {
    await withMatrix((text) => `${text}\n`);
    const tag = 'v0.4.1&amp;';
    const producer = path.join(consumer, '..', 'producer');
    cpSync(pair.producer, producer, { recursive: true });
    const manifest = path.join(producer, PATHS.manifest);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(pair.facts.release.tag, tag));
    const at = ['-C', producer];
    git(...at, 'commit', '--quiet', '--all', '--message', tag);
    git(...at, 'tag', tag);
    const { code, stderr } = await repin(tag, '--peer-path', producer);
    expect([code, changed()]).toEqual([2, []]);
    expect(stderr).toContain('would not be read as one of v0.4.1&amp;');
  });

  it('adds what a pin must state and does not, and the mirror where it is gone', async () => {
    await onOlder();
    const lines = read(PIN).split('\n');
    const kept = lines.filter((line) => !/"(?:release_tag|expected_api_contract_version)"/.test(line));
    writeFileSync(path.join(consumer, PIN), kept.join('\n'));
    rmSync(path.join(consumer, MIRROR));
    commit();
    const dry = await repin(pair.facts.release.tag, '--dry-run');
    expect(dry.stdout).toContain('new file mode 100644');
    expect((await repin(pair.facts.release.tag)).code).toBe(0);
    expect(JSON.parse(read(PIN))).toMatchObject({
      release_tag: pair.facts.release.tag,
      expected_api_contract_version: 'api.v1',
    });
    expect(read(MIRROR)).toBe(readFileSync(path.join(pair.consumer, MIRROR), 'utf8'));
  });

  it('prints what it would do as a diff that applies, and writes nothing', async () => {
    await onOlder();
    const { code, stdout, stderr } = await repin('--dry-run');
    expect([code, changed()]).toEqual([0, []]);
    expect(stderr).toContain('Would repin');
    writeFileSync(path.join(consumer, '..', 'repin.patch'), stdout);
    git('apply', '../repin.patch');
    expect(changed()).toEqual([...THREE].sort());
  });

  it('refuses to go back where nobody prepared it, and goes with --force', async () => {
    const refused = await repin(FIRST);
    expect([refused.code, changed()]).toEqual([2, []]);
    expect(refused.stderr).toMatch(/goes back from .* Nothing was changed\. Use --force/);
    expect((await repin(FIRST, '--force')).code).toBe(0);
    expect(changed()).toEqual([...THREE].sort());
  });

  it.each([
    ['a tag that is not there', ['v9.9.9'], /is no tag of the producer\. It has /],
    ['two tags', ['v1', 'v2'], /takes one word \(\[TAG\]\), but got "v2" too/],
    ['the producer', ['--role', 'producer'], /for the consumer/],
    ['no producer', ['--peer-path', '/nowhere'], /is not a directory/],
  ])('refuses %s with a sentence', async (_, args, words) => {
    const { code, stderr } = await repin(...args);
    expect([code, changed()]).toEqual([2, []]);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses to take itself for the producer', async () => {
    const { code, stderr } = await repin('--peer-path', consumer);
    expect(code).toBe(2);
    expect(stderr).toMatch(/is the checkout that is judged\. Name a checkout of the producer/);
  });

  it('writes none of the three where one of them leads elsewhere', async () => {
    await onOlder();
    renameSync(path.join(consumer, MIRROR), path.join(consumer, 'elsewhere.json'));
    symlinkSync('../elsewhere.json', path.join(consumer, MIRROR));
    const before = [PIN, MATRIX].map(read);
    const { code, stderr } = await repin();
    expect(code).toBe(2);
    expect(stderr).toContain('through the link');
    expect([PIN, MATRIX].map(read)).toEqual(before);
  });

  it('takes no tag for the newest release whose manifest is of another, and no release before one', async () => {
    const bare = path.join(consumer, '..', 'tagged.git');
    git('clone', '--quiet', '--bare', pair.producer, bare);
    for (const stray of ['v9.0.0', 'v0.5.0-rc.1', 'nightly']) git('-C', bare, 'tag', stray, pair.facts.release.tag);
    const { code, stdout } = await repin('--peer-path', bare);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`are at ${pair.facts.release.tag} already`)]);
    const refused = await repin('v9.0.0', '--peer-path', bare);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('the tag is no release of its own')]);
  });

  it('reads a bare clone', async () => {
    await onOlder();
    const bare = path.join(consumer, '..', 'producer.git');
    git('clone', '--quiet', '--bare', pair.producer, bare);
    expect((await repin('--peer-path', bare)).code).toBe(0);
    expect(changed()).toEqual([...THREE].sort());
  });
});

describe('fix', () => {
  const fix = (root: string, ...args: readonly string[]) =>
    runCli(['fix', '--root', root, '--peer-path', pair.producer, ...args]);

  it('prints a diff, writes nothing, and says of each finding what becomes of it', async () => {
    writeFileSync(path.join(consumer, PIN), read(PIN).replace('"service.v3"', '"service.v9"'));
    commit();
    const { code, stdout, stderr } = await fix(consumer);
    expect([code, changed()]).toEqual([0, []]);
    expect(stdout).toContain('+  "expected_service_contract_version": "service.v3"');
    expect(stderr).toContain('Fixes 13 findings in 1 file:');
    expect(stderr).toContain('The other side has 3 findings to fix.');
  });

  it('writes with --apply, and is done then', async () => {
    const sound = read(PIN);
    writeFileSync(path.join(consumer, PIN), sound.replace('"service.v3"', '"service.v9"'));
    expect((await fix(consumer, '--apply')).code).toBe(0);
    expect(read(PIN)).toBe(sound);
    expect((await fix(consumer)).stderr).toContain('No finding has one right value');
  });

  it('leaves alone what two voices say differently and nobody decides: which release is pinned', async () => {
    writeFileSync(path.join(consumer, PIN), read(PIN).replace(pair.facts.release.tag, older));
    commit();
    const { stdout, stderr } = await fix(consumer);
    expect(stdout).toBe('');
    expect(stderr).toContain('Say it with handoff-gate repin TAG');
  });

  it('is still sound when what it fixed is committed by itself: nothing was moved', async () => {
    const sound = read(PIN);
    writeFileSync(path.join(consumer, PIN), sound.replace('"service.v3"', '"service.v9"'));
    commit();
    expect((await fix(consumer, '--apply')).code).toBe(0);
    commit();
    const run = ['--root', consumer, '--peer-path', pair.producer, '--suite', 'skip', '--format', 'json'];
    expect((await runCli(['check', ...run])).stdout).not.toMatch(/repin-not-atomic|"alignment\/repin"/);
  });

  it('makes a diff of bytes that are no text, too, and says nothing of one that is not there', async () => {
    const sound = readFileSync(path.join(consumer, MIRROR));
    writeFileSync(path.join(consumer, MIRROR), Buffer.concat([sound, Buffer.from([0xff, 0xfe, 0x0d, 0x0a, 0xc3])]));
    writeFileSync(path.join(consumer, PIN), read(PIN).replace('"service.v3"', '"service.v9"'));
    commit();
    const output = path.join(consumer, '..', 'out');
    const run = ['--root', consumer, '--peer-path', pair.producer, '--suite', 'skip', '--output-directory', output];
    expect((await runCli(['check', ...run])).stdout).toContain('git apply it, or handoff-gate fix --apply');
    git('apply', path.join(output, 'fix.patch'));
    expect(readFileSync(path.join(consumer, MIRROR)).equals(sound)).toBe(true);
    expect((await fix(consumer)).code).toBe(0);
  });

  it('makes a diff from the top of the repository where the root is a folder of it, also one with a blank', async () => {
    const top = path.join(consumer, '..', 'mono');
    mkdirSync(path.join(top, 'sub folder'), { recursive: true });
    const root = path.join(top, 'sub folder');
    cpSync(consumer, root, { recursive: true, filter: (from) => path.basename(from) !== '.git' });
    const at = (...args: readonly string[]) =>
      execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
    at('init', '--quiet');
    writeFileSync(path.join(root, PIN), read(PIN).replace('"service.v3"', '"service.v9"'));
    at('add', '--all');
    at('commit', '--quiet', '--message', 'all');
    const output = path.join(consumer, '..', 'out');
    const run = ['--root', root, '--peer-path', pair.producer, '--suite', 'skip', '--output-directory', output];
    const { stdout } = await runCli(['check', ...run]);
    expect(stdout).toContain('git apply it, or handoff-gate fix --apply');
    at('apply', path.join(output, 'fix.patch'));
    expect(readFileSync(path.join(root, PIN), 'utf8')).toBe(read(PIN));
  });
});
