import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import type { CommitSha } from '../../src/contracts/brands.js';
import { Git } from '../../src/git/git.js';
import { holdsNothingElse } from '../../src/git/merges.js';
import { shaWith } from '../support/brands.js';
import { scratch, type Scratch } from './scratch.js';

/** A branch of one commit beside main, and what main became of it. */
function merged(how: (repo: Scratch, head: CommitSha) => CommitSha) {
  const repo = scratch();
  repo.write('a.txt', 'a\n');
  repo.commit(1);
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.write('b.txt', 'b\n');
  const head = repo.commit(2);
  repo.git('checkout', '--quiet', '-');
  return { repo, head, sha: how(repo, head) };
}

const held = async ({ repo, head, sha }: ReturnType<typeof merged>, shallow = false) => {
  const git = Git.find(repo.root);
  return git === null ? null : holdsNothingElse(git, sha, head, shallow);
};

const squashed = (repo: Scratch): CommitSha => {
  repo.git('merge', '--quiet', '--squash', 'change');
  return repo.commit(3);
};
const mergedInto = (repo: Scratch, head: CommitSha): CommitSha => {
  repo.git('merge', '--quiet', '--no-ff', '--no-edit', head);
  return repo.sha('HEAD');
};

it('what was merged holds nothing else where it is a plain merge, or does not contain the head', async () => {
  expect(await held(merged(mergedInto))).toEqual({ kind: 'value', value: true });
  expect(await held(merged(squashed))).toEqual({ kind: 'value', value: true });
  const gone = merged(squashed);
  expect(await held({ ...gone, head: shaWith('1') })).toEqual({ kind: 'value', value: true });
});

it('what contains the head and is no plain merge of it holds more', async () => {
  const more = merged((repo, head) => {
    mergedInto(repo, head);
    repo.write('c.txt', 'nobody saw this\n');
    return repo.commit(4);
  });
  expect(await held(more)).toEqual({ kind: 'value', value: false });
});

it('what git refuses to say is not known, and so is what a shallow clone left out', async () => {
  expect(await held(merged(squashed), true)).toMatchObject({ kind: 'unknown' });
  const broken = merged((repo) => {
    squashed(repo);
    repo.write('d.txt', 'd\n');
    return repo.commit(5);
  });
  const base = broken.repo.git('rev-parse', `${broken.sha}~2`);
  rmSync(path.join(broken.repo.root, '.git', 'objects', base.slice(0, 2), base.slice(2)));
  expect(await held(broken)).toMatchObject({ kind: 'unknown' });
});
