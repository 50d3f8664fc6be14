import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FileState } from '../../src/contracts/evidence.js';
import type { TreeReader } from '../../src/contracts/repository.js';
import { valueOf } from '../../src/contracts/answer.js';
import { openCheckout } from '../../src/git/checkout.js';
import { DOCUMENT_LIMIT } from '../../src/contracts/repository.js';
import { WorkingTree } from '../../src/git/working-tree.js';
import { scratch, scratchFolder } from './scratch.js';

const LIMIT = 64;

async function stateOf(tree: TreeReader, file: string): Promise<FileState | undefined> {
  return (await tree.read([{ path: file, limit: LIMIT }]))[0]?.[0]?.state;
}

const said = (state: FileState | undefined) => (state?.kind === 'refused' ? state.reason : state?.kind);

/** One folder with everything that may lie where a file is expected. */
function zoo() {
  const repo = scratch();
  repo.write('file.json', '{}\n');
  repo.write('large.json', 'x'.repeat(LIMIT + 1));
  repo.write('exact.json', 'x'.repeat(LIMIT));
  repo.write('folder/a.json', '{}\n');
  repo.write('folder/deep/b.json', '{}\n');
  repo.write('folder/c.txt', 'c\n');
  const outside = path.join(path.dirname(repo.root), 'outside.json');
  writeFileSync(outside, '{}');
  symlinkSync('file.json', path.join(repo.root, 'inside-link.json'));
  symlinkSync(outside, path.join(repo.root, 'outside-link.json'));
  symlinkSync('../outside.json', path.join(repo.root, 'relative-link.json'));
  symlinkSync('nowhere', path.join(repo.root, 'broken-link.json'));
  symlinkSync('loop.json', path.join(repo.root, 'loop.json'));
  symlinkSync(path.dirname(repo.root), path.join(repo.root, 'linked-folder'));
  return repo;
}

describe('a file of the working tree', () => {
  const { root } = zoo();
  const tree = new WorkingTree(root);
  execFileSync('mkfifo', [path.join(root, 'pipe.json')]);

  it.each([
    ['a file', 'file.json', 'read'],
    ['a file of exactly the limit', 'exact.json', 'read'],
    ['a file of one byte more', 'large.json', 'too-large'],
    ['a directory', 'folder', 'directory'],
    ['a named pipe, without waiting for a writer', 'pipe.json', 'not-a-file'],
    ['a link that stays inside', 'inside-link.json', 'read'],
    ['a link that leads out', 'outside-link.json', 'outside-root'],
    ['a relative link that leads out', 'relative-link.json', 'outside-root'],
    ['a file behind a linked folder that leads out', 'linked-folder/outside.json', 'outside-root'],
    ['a path that climbs out', '../outside.json', 'outside-root'],
    ['a link to nowhere', 'broken-link.json', 'missing'],
    ['a link to itself', 'loop.json', 'unreadable'],
    ['nothing', 'no.json', 'missing'],
    ['something below a file', 'file.json/x', 'missing'],
  ])('is told for what it is: %s', async (_, file, expected) => {
    expect(said(await stateOf(tree, file))).toBe(expected);
  });

  (process.getuid?.() === 0 ? it.skip : it)('is told when it may not be read', async () => {
    writeFileSync(path.join(root, 'secret.json'), '{}');
    chmodSync(path.join(root, 'secret.json'), 0);
    expect(said(await stateOf(tree, 'secret.json'))).toBe('unreadable');
  });

  it('is found by a glob in its last part, sorted; a glob that finds nothing is one missing file', async () => {
    const found = await tree.read([
      { path: 'folder/*.json', limit: LIMIT },
      { path: 'none/*.json', limit: LIMIT },
    ]);
    expect(found.map((files) => files.map(({ path: name, state }) => [name, said(state)]))).toEqual([
      [['folder/a.json', 'read']],
      [['none/*.json', 'missing']],
    ]);
  });

  it('of a folder is every one that the glob names, however deep; absent where there is no folder', async () => {
    expect(valueOf(await tree.folder('folder', '**/*.json', LIMIT))?.map(({ path: name }) => name)).toEqual([
      'folder/a.json',
      'folder/deep/b.json',
    ]);
    expect(await tree.folder('none', '**/*.json', LIMIT)).toEqual({ kind: 'absent' });
  });
});

describe('a file of a commit', () => {
  const repo = zoo();
  const commit = repo.commit(1);
  const sub = scratch();
  sub.write('x.txt', 'x');
  sub.commit(1);
  repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', sub.root, 'sub');
  const second = repo.commit(2);

  it.each([
    ['a file', 'file.json', 'read'],
    ['a file of exactly the limit', 'exact.json', 'read'],
    ['a file of one byte more', 'large.json', 'too-large'],
    ['a directory', 'folder', 'directory'],
    ['nothing', 'no.json', 'missing'],
    ['something below a file', 'file.json/x', 'missing'],
    ['a link that stays inside', 'inside-link.json', 'read'],
    ['a link that leads out', 'outside-link.json', 'outside-root'],
    ['a relative link that leads out', 'relative-link.json', 'outside-root'],
    ['a file behind a linked folder that leads out', 'linked-folder/outside.json', 'outside-root'],
    ['a link to nowhere', 'broken-link.json', 'missing'],
    ['a link to itself', 'loop.json', 'unreadable'],
  ])('is told for what it is: %s', async (_, file, expected) => {
    const repository = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    expect(said(await stateOf(repository.at(commit), file))).toBe(expected);
  });

  it('behind a link is the file that the link leads to, and the next answer is not shifted', async () => {
    const repository = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    const paths = ['outside-link.json', 'inside-link.json', 'loop.json', 'exact.json', 'broken-link.json', 'file.json'];
    const found = await repository.at(commit).read(paths.map((file) => ({ path: file, limit: LIMIT })));
    expect(found.flat().map(({ state }) => (state.kind === 'read' ? state.size : said(state)))).toEqual([
      'outside-root',
      3,
      'unreadable',
      LIMIT,
      'missing',
      3,
    ]);
  });

  it('is not read out of a submodule', async () => {
    const repository = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    expect(['missing', 'not-a-file', 'directory', 'unreadable']).toContain(
      said(await stateOf(repository.at(second), 'sub')),
    );
    expect(said(await stateOf(repository.at(second), 'sub/x.txt'))).toBe('missing');
  });

  it('is the same bytes as in the working tree, whatever they are', async () => {
    const bytes = Buffer.from(Array.from({ length: LIMIT }, (_, index) => (index * 37) % 256));
    const own = scratch();
    own.write('bytes.bin', bytes);
    own.write('empty.bin', '');
    const sha = own.commit(1);
    const repository = await openCheckout(own.root, { origin: 'own', name: null, reference: null });
    for (const file of ['bytes.bin', 'empty.bin'])
      expect(await stateOf(repository.at(sha), file)).toEqual(await stateOf(repository.subject(), file));
  });

  it('is refused and not loaded when it is huge', async () => {
    const own = scratch();
    own.write('huge.json', Buffer.alloc(DOCUMENT_LIMIT + 1, 0x20));
    const sha = own.commit(1);
    const repository = await openCheckout(own.root, { origin: 'own', name: null, reference: null });
    const [[found] = []] = await repository.at(sha).read([{ path: 'huge.json', limit: DOCUMENT_LIMIT }]);
    expect(said(found?.state)).toBe('too-large');
  });
});

describe('a name that nobody can ask for', () => {
  /** Beside each stands what it would be taken for. */
  function odd() {
    const repo = scratch();
    repo.write('docs/a-\ufffd.md', 'GO');
    repo.write('docs/a-b.md', 'GO');
    for (const name of ['docs/a-\xff.md', 'docs/a-\n.md', 'docs/a-\r.md'])
      writeFileSync(Buffer.concat([Buffer.from(`${repo.root}/`), Buffer.from(name, 'latin1')]), 'NO-GO');
    return repo;
  }
  const tell = (files: readonly { path: string; state: FileState }[] | null | undefined) =>
    (files ?? []).map(({ path: file, state }) => `${JSON.stringify(file)} ${said(state) ?? ''}`).sort();

  it('in a commit is that of a file which is there and cannot be read, and no other', async () => {
    const repo = odd();
    const sha = repo.commit(1);
    const repository = await openCheckout(repo.root, { origin: 'own', name: null, reference: 'HEAD' });
    const expected = [
      String.raw`"docs/a-\n.md" unreadable`,
      String.raw`"docs/a-\r.md" unreadable`,
      String.raw`"docs/a-\udcff.md" unreadable`,
      '"docs/a-b.md" read',
      '"docs/a-\ufffd.md" read',
    ];
    const [found] = await repository.at(sha).read([{ path: 'docs/a-*.md', limit: LIMIT }]);
    expect(tell(found)).toEqual(expected);
    expect(tell(valueOf(await repository.at(sha).folder('docs', '*.md', LIMIT)))).toEqual(expected);
    for (const name of ['docs/a-\xff.md', 'docs/a-\n.md'])
      unlinkSync(Buffer.concat([Buffer.from(`${repo.root}/`), Buffer.from(name, 'latin1')]));
    repo.commit(2);
    const after = await openCheckout(repo.root, { origin: 'own', name: null, reference: 'HEAD' });
    expect(tell(valueOf(await after.removed(['docs/a-*.md'], null)))).toEqual([
      String.raw`"docs/a-\n.md" unreadable`,
      String.raw`"docs/a-\udcff.md" unreadable`,
    ]);
  });

  it('in a working tree too, and a line break is none', async () => {
    const tree = new WorkingTree(odd().root);
    const expected = [
      String.raw`"docs/a-\n.md" read`,
      String.raw`"docs/a-\r.md" read`,
      '"docs/a-b.md" read',
      '"docs/a-\ufffd.md" unreadable',
      '"docs/a-\ufffd.md" unreadable',
    ];
    const [found] = await tree.read([{ path: 'docs/a-*.md', limit: LIMIT }]);
    expect(tell(found)).toEqual(expected);
    expect(tell(valueOf(await tree.folder('docs', '*.md', LIMIT)))).toEqual(expected);
  });
});

describe('a folder that is no folder', () => {
  it('holds nothing, in a working tree and in a commit', async () => {
    const repo = scratch();
    repo.write('f', 'x');
    const sha = repo.commit(1);
    const repository = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    expect(await repository.at(sha).folder('f', '**', LIMIT)).toEqual({ kind: 'absent' });
    mkdirSync(path.join(scratchFolder(), 'empty'));
    expect(await repository.subject().folder('f', '**', LIMIT)).toEqual({ kind: 'absent' });
  });
});

describe("git's own folder", () => {
  it.each(['.git/config', 'docs/../.git/config', '.GIT/config', 'into/config'])(
    'holds no document: %s',
    async (file) => {
      const repo = scratch();
      repo.write('docs/a.md', 'one\n');
      symlinkSync('.git', path.join(repo.root, 'into'));
      const [[found] = []] = await new WorkingTree(repo.root).read([{ path: file, limit: LIMIT }]);
      expect(found?.state).toMatchObject({ kind: 'refused', reason: 'outside-root' });
    },
  );
});

describe('a folder behind a link', () => {
  it('is not listed where it leads out of the root', async () => {
    const repo = scratch();
    const outside = scratchFolder();
    writeFileSync(path.join(outside, 'secret.md'), 'x');
    symlinkSync(outside, path.join(repo.root, 'docs'));
    const tree = new WorkingTree(repo.root);
    expect(await tree.read([{ path: 'docs/*.md', limit: LIMIT }])).toEqual([
      [{ path: 'docs/*.md', state: { kind: 'missing', introduced: null } }],
    ]);
    expect(await tree.folder('docs', '**', LIMIT)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/leads out of the root/),
    });
  });
});

describe('more files than are read', () => {
  it('are named by a glob: which of them counts is not known, on disk, in a commit, and in what was removed', async () => {
    const repo = scratch();
    for (let index = 0; index <= 1000; index++) repo.write(`docs/record-${index}.md`, '\n');
    const commit = repo.commit(1);
    const checkout = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    const excess = { kind: 'unknown', why: expect.stringContaining('1001 files'), mend: expect.anything() };
    for (const tree of [checkout.subject(), checkout.at(commit)])
      expect(await tree.read([{ path: 'docs/record-*.md', limit: LIMIT }])).toEqual([
        [{ path: 'docs/record-*.md', state: excess }],
      ]);
    repo.git('rm', '--quiet', '-r', 'docs');
    repo.commit(2);
    const later = await openCheckout(repo.root, { origin: 'own', name: null, reference: null });
    expect(await later.removed(['docs/record-*.md'], null)).toEqual(excess);
  });
});
