import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openCheckout } from '../../src/git/checkout.js';
import { valueOf } from '../../src/contracts/answer.js';
import type { CommitSha } from '../../src/contracts/brands.js';
import type { Repository } from '../../src/contracts/repository.js';
import { commitSha, instant, shaWith } from '../support/brands.js';
import { scratch, scratchFolder, type Scratch } from './scratch.js';

const VALUE = (value: unknown) => ({ kind: 'value', value });
const ABSENT = { kind: 'absent' };
const unknown = (why: RegExp) => expect.objectContaining({ kind: 'unknown', why: expect.stringMatching(why) });
const CUT_OFF = unknown(/cut off/);

const open = (root: string, reference: string | null = null): Promise<Repository> =>
  openCheckout(
    root,
    reference === null ? { origin: 'own', name: null, reference } : { origin: 'path', name: null, reference },
  );

/** How what lies in a checkout differs, where text files are governed. */
const differing = (repository: Repository, documents = ['*.txt']) =>
  repository.differing({ documents, folders: [], runtime: [] });

function history(): Scratch & { readonly first: CommitSha; readonly second: CommitSha; readonly third: CommitSha } {
  const repo = scratch();
  repo.write('a.txt', 'one\n');
  const first = repo.commit(1);
  repo.git('tag', 'v1.0.0');
  repo.write('b.txt', 'two\n');
  const second = repo.commit(2);
  repo.git('tag', '--annotate', '--message', 'v1.1.0', 'v1.1.0');
  repo.git('rm', '--quiet', 'a.txt');
  const third = repo.commit(3);
  return { ...repo, first, second, third };
}

describe('a checkout', () => {
  it('tells annotated from lightweight tags, and peels both', async () => {
    const { root, first, second } = history();
    expect(valueOf(await (await open(root)).tags())).toEqual([
      { name: 'v1.0.0', commit: first, annotated: false, createdAt: '2026-01-01T12:00:00.000Z' },
      { name: 'v1.1.0', commit: second, annotated: true, createdAt: '2026-01-02T12:00:00.000Z' },
    ]);
  });

  it('leaves out a tag of something that is no commit', async () => {
    const repo = history();
    repo.git('tag', 'a-tree', 'HEAD^{tree}');
    repo.git('tag', 'a-blob', 'HEAD:b.txt');
    expect(valueOf(await (await open(repo.root)).tags())?.map(({ name }) => name)).toEqual(['v1.0.0', 'v1.1.0']);
  });

  it('takes no tag for older than its commit, and dates one that nobody signed by it', async () => {
    const repo = history();
    const { root, second } = repo;
    const object = (body: string) => {
      const file = path.join(scratchFolder(), 'object');
      writeFileSync(file, body);
      return repo.git('hash-object', '-t', 'tag', '-w', '--literally', file);
    };
    const head = (tag: string) => `object ${second}\ntype commit\ntag ${tag}\n`;
    repo.git('update-ref', 'refs/tags/nobody', object(`${head('nobody')}\nNo tagger.\n`));
    repo.git('update-ref', 'refs/tags/old', object(`${head('old')}tagger A <a@b> 1000000000 +051800\n\nOld.\n`));
    repo.git(
      'update-ref',
      'refs/tags/nested',
      object(
        `${head('nested').replace('type commit', 'type tag').replace(second, repo.git('rev-parse', 'v1.1.0'))}tagger A <a@b> 8640000000000 +0000\n\nFar.\n`,
      ),
    );
    const tags = valueOf(await (await open(root)).tags())?.filter(({ name }) => !name.startsWith('v'));
    expect(tags?.map(({ name, commit, createdAt }) => [name, commit, createdAt])).toEqual([
      ['nested', second, '9999-12-31T23:59:59.000Z'],
      ['nobody', second, '2026-01-02T12:00:00.000Z'],
      ['old', second, '2026-01-02T12:00:00.000Z'],
    ]);
  });

  it('takes no commit for older than its parents, but for dates that are still to come', async () => {
    const repo = history();
    const child = (parent: string, date: string) => {
      const file = path.join(scratchFolder(), 'object');
      const tree = repo.git('rev-parse', 'HEAD^{tree}');
      writeFileSync(
        file,
        `tree ${tree}\nparent ${parent}\nauthor A <a@b> ${date}\ncommitter A <a@b> ${date}\n\nOdd.\n`,
      );
      return commitSha(repo.git('hash-object', '-t', 'commit', '-w', '--literally', file));
    };
    const old = child(repo.third, '1000000000 +0000');
    const far = child(old, '8640000000000 +051800');
    const after = child(far, '1767787200 +0000');
    const repository = await open(repo.root);
    expect(await repository.since([repo.first, old, after, shaWith('f')], instant('2026-02-01T00:00:00Z'))).toEqual({
      [repo.first]: '2026-01-01T12:00:00.000Z',
      [old]: '2026-01-03T12:00:00.000Z',
      [after]: '2026-01-07T12:00:00.000Z',
    });
    expect((await repository.commits([far]))[far]).toMatchObject(VALUE({ committedAt: '9999-12-31T23:59:59.000Z' }));
  });

  it('answers what its history holds', async () => {
    const { root, first, second, third } = history();
    const repository = await open(root);
    expect(repository.head).toEqual(VALUE({ sha: third, committedAt: '2026-01-03T12:00:00.000Z' }));
    expect(await repository.isAncestor(first, third)).toEqual(VALUE(true));
    expect(await repository.isAncestor(third, first)).toEqual(VALUE(false));
    expect(await repository.changed(first, third)).toEqual(VALUE(['a.txt', 'b.txt']));
    expect(await repository.introduced('a.txt', null)).toEqual(VALUE('a.txt'));
    expect(await repository.introduced('*.txt', second)).toEqual(VALUE('b.txt'));
    expect(await repository.introduced('never.txt', null)).toEqual(ABSENT);
    expect(await repository.commits([first, shaWith('f')])).toEqual({
      [first]: VALUE({ sha: first, committedAt: '2026-01-01T12:00:00.000Z' }),
      [shaWith('f')]: ABSENT,
    });
    expect(await repository.resolve('v1.1.0')).toMatchObject(VALUE({ sha: second }));
    expect(await repository.resolve('--all')).toEqual(ABSENT);
    expect(await repository.announced(['two'], ['b.txt'], third)).toMatchObject(VALUE({ two: { commit: second } }));
  });

  it('tells apart what is asked of a history together, whatever commit has it and whether git takes each question', async () => {
    const repo = scratch();
    repo.write('docs/record-é.md', 'a record\n');
    repo.write('docs/old.txt', 'old\n');
    repo.commit(1);
    repo.write('new.txt', 'new\n');
    repo.write('folder/inside.txt', 'below a path that is asked for\n');
    repo.commit(2);
    repo.git('rm', '--quiet', '-r', 'docs', 'new.txt', 'folder');
    repo.commit(3);
    const patterns = ['docs/*.txt', 'new.txt', 'docs/recor?.md', 'never.txt', 'folder', 'docs/record-?.md'];
    const together = async (...asked: readonly string[]) => {
      const repository = await open(repo.root);
      return Promise.all(asked.map((pattern) => repository.introduced(pattern, null)));
    };
    const answers = [
      VALUE('docs/old.txt'),
      VALUE('new.txt'),
      ABSENT,
      ABSENT,
      VALUE('folder/inside.txt'),
      VALUE('docs/record-é.md'),
    ];
    expect(await together(...patterns)).toEqual(answers);
    expect(await together(...patterns, '../outside.txt')).toEqual([...answers, unknown(/outside/)]);
  });

  it('finds by a glob what the glob names: a character is one whatever its bytes, and a glob is no name', async () => {
    const repo = scratch();
    repo.write('docs/record-é.md', 'a record\n');
    repo.commit(1);
    repo.write('docs/record-?.md/other.txt', 'in a folder that is called like the glob\n');
    repo.commit(2);
    repo.git('rm', '--quiet', '-r', 'docs');
    repo.commit(3);
    const repository = await open(repo.root);
    expect(await repository.introduced('docs/record-?.md', null)).toEqual(VALUE('docs/record-é.md'));
    expect(await repository.introduced('docs/recor?.md', null)).toEqual(ABSENT);
    const removed = await repository.removed(['docs/record-?.md'], null);
    expect(removed.kind === 'value' && removed.value.map(({ path }) => path)).toEqual(['docs/record-é.md']);
  });

  it('names what is not as committed, untracked documents too, sorted', async () => {
    const repo = history();
    repo.write('z new.txt', 'x');
    repo.write('b.txt', 'changed');
    expect(await differing(await open(repo.root))).toEqual(
      VALUE([
        { path: 'b.txt', how: 'changed' },
        { path: 'z new.txt', how: 'not-committed' },
      ]),
    );
  });

  it('reads at a revision, and then nothing differs from it', async () => {
    const repo = history();
    repo.write('a.txt', 'back again');
    const repository = await open(repo.root, 'v1.0.0');
    expect([valueOf(repository.head)?.sha, await differing(repository)]).toEqual([repo.first, VALUE([])]);
    const [[file] = []] = await repository.subject().read([{ path: 'a.txt', limit: 100 }]);
    expect(file?.state).toMatchObject({ kind: 'read', base64: Buffer.from('one\n').toString('base64') });
  });

  it('has no head for a reference that is no revision', async () => {
    const repository = await open(history().root, 'no-such-branch');
    expect(repository.head).toEqual(ABSENT);
    const [[file] = []] = await repository.subject().read([{ path: 'b.txt', limit: 100 }]);
    expect(file?.state).toEqual(unknown(/no no-such-branch in the checkout/));
  });

  it('is the same with a detached head', async () => {
    const repo = history();
    repo.git('checkout', '--quiet', '--detach', repo.second);
    const repository = await open(repo.root);
    expect([valueOf(repository.head)?.sha, repository.ownsTags, valueOf(await repository.tags())?.length]).toEqual([
      repo.second,
      true,
      2,
    ]);
  });

  it('has no head and no history before the first commit', async () => {
    const repo = scratch();
    repo.write('a.txt', 'x');
    const repository = await open(repo.root);
    expect([repository.head, repository.ownsTags, await repository.tags()]).toEqual([ABSENT, true, VALUE([])]);
    expect(await repository.introduced('a.txt', null)).toEqual(ABSENT);
    expect(await repository.history('a.txt', shaWith('f'))).toEqual(unknown(/^git says: /));
  });

  it('is read as files alone where there is no git', async () => {
    const folder = scratchFolder();
    writeFileSync(path.join(folder, 'a.txt'), 'x');
    const repository = await open(folder);
    const why = unknown(/not in a git repository/);
    expect(repository.ownsTags).toBe(false);
    expect([repository.head, await differing(repository), await repository.tags()]).toEqual([why, ABSENT, why]);
    expect(await repository.commits([shaWith('f')])).toEqual({ [shaWith('f')]: why });
    expect(await repository.isAncestor(shaWith('f'), shaWith('e'))).toEqual(why);
    expect(await repository.introduced('a.txt', null)).toEqual(why);
  });

  it('is read as files alone where the repository is broken', async () => {
    const repo = history();
    rmSync(path.join(repo.root, '.git', 'HEAD'));
    const repository = await open(repo.root);
    const why = unknown(/^git says: not a git repository/);
    expect([repository.head, await repository.tags(), await repository.introduced('a.txt', null)]).toEqual([
      why,
      why,
      why,
    ]);
    const [[file] = []] = await repository.subject().read([{ path: 'b.txt', limit: 100 }]);
    expect(file?.state.kind).toBe('read');
  });

  it('does not know what is missing where its objects are', async () => {
    const repo = history();
    rmSync(path.join(repo.root, '.git', 'objects'), { recursive: true });
    const repository = await open(repo.root);
    expect(await repository.isAncestor(repo.first, repo.third)).toEqual(unknown(/^git says: /));
    expect(await repository.changed(repo.first, repo.third)).toEqual(unknown(/^git says: /));
  });

  it('below the top of its repository does not own the tags, and counts paths from its root', async () => {
    const repo = scratch();
    repo.write('services/mk/docs/a.txt', 'one\n');
    repo.write('other.txt', 'x');
    const first = repo.commit(1);
    repo.git('tag', 'v1.0.0');
    repo.write('services/mk/docs/b.txt', 'two\n');
    repo.write('other.txt', 'y');
    const second = repo.commit(2);
    repo.write('services/mk/docs/c.txt', 'three');
    const repository = await open(path.join(repo.root, 'services', 'mk'));
    expect([repository.prefix, repository.ownsTags, await differing(repository, ['docs/*.txt'])]).toEqual([
      'services/mk/',
      false,
      VALUE([{ path: 'docs/c.txt', how: 'not-committed' }]),
    ]);
    expect(await repository.changed(first, second)).toEqual(VALUE(['docs/b.txt']));
    expect(await repository.introduced('docs/a.txt', null)).toEqual(VALUE('docs/a.txt'));
    const [[file] = []] = await repository.at(first).read([{ path: 'docs/a.txt', limit: 100 }]);
    expect(file).toMatchObject({ path: 'docs/a.txt', state: { kind: 'read' } });
  });

  it('may lie under a path with blanks, umlauts and quotes', async () => {
    const repo = scratch('Über "uns" \'n so');
    repo.write('dö cs/ä b.txt', 'x\n');
    const first = repo.commit(1);
    repo.write('dö cs/neu "x".txt', 'x');
    const repository = await open(repo.root);
    expect(await differing(repository, ['dö cs/*'])).toEqual(
      VALUE([{ path: 'dö cs/neu "x".txt', how: 'not-committed' }]),
    );
    expect(await repository.introduced('dö cs/ä b.txt', null)).toEqual(VALUE('dö cs/ä b.txt'));
    const [[file] = []] = await repository.at(first).read([{ path: 'dö cs/ä b.txt', limit: 100 }]);
    expect(file?.state.kind).toBe('read');
  });

  it('with a cut-off history says that it does not know, never no', async () => {
    const repo = history();
    const clone = path.join(scratchFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repo.root}`, clone], { stdio: 'ignore' });
    const repository = await open(clone);
    expect([repository.shallow, valueOf(repository.head)?.sha]).toEqual([true, repo.third]);
    expect(await repository.commits([repo.first])).toEqual({ [repo.first]: CUT_OFF });
    expect(await repository.isAncestor(repo.first, repo.third)).toEqual(CUT_OFF);
    expect(await repository.introduced('a.txt', null)).toEqual(CUT_OFF);
    expect(await repository.announced(['two'], ['b.txt'], repo.third)).toEqual(CUT_OFF);
  });

  it('is not led astray by variables of a git hook', async () => {
    const repo = history();
    process.env['GIT_DIR'] = path.join(repo.root, 'nowhere');
    try {
      expect((await open(repo.root)).head).toMatchObject(VALUE({ sha: repo.third }));
    } finally {
      delete process.env['GIT_DIR'];
    }
  });
});
