/** How a working tree differs from its commit: what git says, what it was told not to say, and what is no difference. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Difference } from '../../src/contracts/evidence.js';
import type { Governed } from '../../src/contracts/repository.js';
import { openCheckout } from '../../src/git/checkout.js';
import { isSameText } from '../../src/git/same-content.js';
import { scratch, type Scratch } from './scratch.js';

const GOVERNED: Governed = {
  documents: ['contract/manifest.json', 'docs/record-*.md', 'docs/never.md'],
  folders: [{ folder: 'mirror', glob: '*.json' }],
  runtime: ['src/**', '**/Cargo.*'],
};

function checkout(): Scratch {
  const repo = scratch();
  repo.write('contract/manifest.json', '{\n  "a": 1\n}\n');
  repo.write('docs/record-a.md', 'GO\n');
  repo.write('mirror/a.json', '{}\n');
  repo.write('src/main.rs', 'fn main() {}\n');
  repo.write('scripts/verify.sh', 'exit 1\n');
  repo.write('[id].txt', 'no glob\n');
  repo.write('.gitignore', 'target/\n*.secret.md\ndocs/record-z.md\n');
  repo.commit(1);
  return repo;
}

async function found(root: string, governed = GOVERNED, reference: 'HEAD' | null = 'HEAD') {
  const repository = await openCheckout(root, { origin: 'own', name: null, reference });
  return repository.differing(governed);
}

async function differences(root: string, governed = GOVERNED): Promise<readonly string[]> {
  const answer = await found(root, governed);
  if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
  return answer.value.map(({ path: file, how }: Difference) => `${file} ${how}`);
}

const at = (repo: Scratch, file: string) => path.join(repo.root, file);

const LONG_AGO = new Date('2025-01-01T00:00:00Z');

/** Later than what the index remembers, so that git looks at the contents again. */
function touch(repo: Scratch, file: string): void {
  const later = new Date(Date.now() + 60_000);
  utimesSync(at(repo, file), later, later);
}

describe('a file whose name is no UTF-8', () => {
  const named = (repo: Scratch, name: string) =>
    Buffer.concat([Buffer.from(`${repo.root}/`), Buffer.from(name, 'latin1')]);

  it.each([
    ['changed', [], ['src/\udcff.rs changed']],
    ['changed where git was told not to look', ['--assume-unchanged'], ['src/\udcff.rs hidden']],
  ])('is no other file, and %s', async (_, told, expected) => {
    const repo = checkout();
    writeFileSync(named(repo, 'src/\xff.rs'), 'one\n');
    repo.write('src/\ufffd.rs', 'another\n');
    repo.commit(2);
    expect(await differences(repo.root)).toEqual([]);
    if (told.length > 0)
      execFileSync('git', ['update-index', ...told, '-z', '--stdin'], {
        cwd: repo.root,
        input: Buffer.from('src/\xff.rs\0', 'latin1'),
      });
    writeFileSync(named(repo, 'src/\xff.rs'), 'two, longer\n');
    expect(await differences(repo.root)).toEqual(expected);
  });
});

describe('a configuration', () => {
  it('chooses no encoding of what git answers', async () => {
    const repo = checkout();
    const sha = repo.git('rev-parse', 'HEAD');
    repo.git('config', 'i18n.logOutputEncoding', 'UTF-16');
    const { head } = await openCheckout(repo.root, { origin: 'own', name: null, reference: 'HEAD' });
    expect(head).toMatchObject({ kind: 'value', value: { sha } });
  });
});

describe('a working tree', () => {
  it.each<[string, (repo: Scratch) => void, readonly string[]]>([
    ['is the commit after a checkout', () => undefined, []],
    [
      'differs in a document that was written to',
      (repo) => {
        repo.write('contract/manifest.json', '{}');
      },
      ['contract/manifest.json changed'],
    ],
    [
      'differs in a document that is gone',
      (repo) => {
        rmSync(at(repo, 'docs/record-a.md'));
      },
      ['docs/record-a.md missing'],
    ],
    [
      'differs in a document that is hidden by skip-worktree',
      (repo) => {
        repo.git('update-index', '--skip-worktree', 'contract/manifest.json');
        repo.write('contract/manifest.json', '{}');
      },
      ['contract/manifest.json hidden'],
    ],
    [
      'differs in a mirror that is hidden by assume-unchanged',
      (repo) => {
        repo.git('update-index', '--assume-unchanged', 'mirror/a.json');
        repo.write('mirror/a.json', '{"b":1}');
      },
      ['mirror/a.json hidden'],
    ],
    [
      'differs in what only lies there, untracked or ignored',
      (repo) => {
        repo.write('docs/record-b.md', 'GO\n');
        repo.write('docs/record-z.md', 'GO\n');
        repo.write('docs/never.md', 'x');
        repo.write('mirror/b.json', '{}');
      },
      [
        'docs/never.md not-committed',
        'docs/record-b.md not-committed',
        'docs/record-z.md not-committed',
        'mirror/b.json not-committed',
      ],
    ],
    [
      'differs in a script that is no document',
      (repo) => {
        repo.write('scripts/verify.sh', 'exit 0\n');
        rmSync(at(repo, '[id].txt'));
      },
      ['[id].txt missing', 'scripts/verify.sh changed'],
    ],
    [
      'differs in a file whose name looks like a glob',
      (repo) => {
        repo.write('[id].txt', 'other\n');
      },
      ['[id].txt changed'],
    ],
    [
      'differs in code that lies there besides, whatever its case',
      (repo) => {
        repo.write('src/extra.rs', 'x');
        repo.write('SRC/Extra.rs', 'x');
        repo.write('tools/Cargo.toml', 'x');
      },
      ['SRC/Extra.rs not-committed', 'src/extra.rs not-committed', 'tools/Cargo.toml not-committed'],
    ],
    [
      'is the commit beside build output and other files that lie about',
      (repo) => {
        repo.write('target/a.bin', 'x');
        repo.write('src/target/b.bin', 'x');
        repo.write('node_modules/a/index.js', 'x');
        repo.write('notes.txt', 'x');
      },
      [],
    ],
    [
      'is the commit where the index alone forgot a file',
      (repo) => {
        repo.git('rm', '--quiet', '--cached', 'contract/manifest.json', 'scripts/verify.sh');
      },
      [],
    ],
    [
      'is the commit where a change is staged and taken back on disk',
      (repo) => {
        repo.write('scripts/verify.sh', 'exit 0\n');
        repo.git('add', 'scripts/verify.sh');
        repo.write('scripts/verify.sh', 'exit 1\n');
      },
      [],
    ],
  ])('%s', async (_, change, expected) => {
    const repo = checkout();
    change(repo);
    expect(await differences(repo.root)).toEqual(expected);
  });

  it('below the top is looked at from the root, and beside it where a commit is judged', async () => {
    const repo = scratch();
    repo.write('svc (1)/contract/manifest.json', '{}\n');
    repo.write('svc (1)/docs/record-a.md', '{}\n');
    repo.write('tools/verify.sh', 'exit 1\n');
    repo.commit(1);
    repo.write('svc (1)/contract/manifest.json', '{ }\n');
    repo.write('svc (1)/docs/record-b.md', '{ }\n');
    repo.write('tools/verify.sh', 'exit 0\n');
    const root = at(repo, 'svc (1)');
    const own = ['contract/manifest.json changed', 'docs/record-b.md not-committed'];
    expect(await differences(root)).toEqual(['../tools/verify.sh changed', ...own]);
    expect(await found(root, GOVERNED, null)).toMatchObject({ value: [{ path: 'contract/manifest.json' }, {}] });
  });

  it('has nothing to differ from before the first commit, and is not known where git refuses', async () => {
    const repo = scratch();
    repo.write('contract/manifest.json', '{}');
    expect(await found(repo.root)).toEqual({ kind: 'absent' });
    repo.commit(1);
    repo.write('.git/index', 'garbage');
    expect(await found(repo.root)).toMatchObject({ kind: 'unknown', why: expect.stringMatching(/^git says: /) });
  });

  it('may have names of 256 bits', async () => {
    const repo = scratch();
    rmSync(at(repo, '.git'), { recursive: true });
    repo.git('init', '--quiet', '--object-format=sha256');
    repo.write('contract/manifest.json', '{}\n');
    repo.commit(1);
    expect(await differences(repo.root)).toEqual([]);
    repo.git('update-index', '--assume-unchanged', 'contract/manifest.json');
    repo.write('contract/manifest.json', '{ }\n');
    expect(await differences(repo.root)).toEqual(['contract/manifest.json hidden']);
  });
});

describe('what git writes differently is no difference', () => {
  it.each<[string, (repo: Scratch) => void]>([
    [
      'line ends by a .gitattributes of the tree',
      (repo) => {
        repo.write('.gitattributes', '*.json text eol=crlf\n*.sh text eol=crlf\n');
        repo.commit(2);
        for (const file of ['contract/manifest.json', 'scripts/verify.sh']) rmSync(at(repo, file));
        repo.git('checkout', '--quiet', '--', '.');
      },
    ],
    [
      'line ends by core.autocrlf, where git looks again',
      (repo) => {
        repo.git('config', 'core.autocrlf', 'true');
        for (const file of ['contract/manifest.json', 'scripts/verify.sh']) rmSync(at(repo, file));
        repo.git('checkout', '--quiet', '--', '.');
        touch(repo, 'contract/manifest.json');
        repo.git('config', '--unset', 'core.autocrlf');
        touch(repo, 'scripts/verify.sh');
      },
    ],
    [
      'the name that ident puts in',
      (repo) => {
        repo.write('.gitattributes', '*.md ident\n');
        repo.write('docs/record-a.md', '$Id$ GO\n');
        repo.commit(2);
        rmSync(at(repo, 'docs/record-a.md'));
        repo.git('checkout', '--quiet', '--', '.');
      },
    ],
    [
      'what a filter of the machine smudges',
      (repo) => {
        repo.git('config', 'filter.loud.smudge', 'tr a-z A-Z');
        repo.git('config', 'filter.loud.clean', 'tr A-Z a-z');
        repo.write('.gitattributes', '*.json filter=loud\n');
        repo.commit(2);
        rmSync(at(repo, 'contract/manifest.json'));
        repo.git('checkout', '--quiet', '--', '.');
      },
    ],
    [
      'what a pointer of Git LFS stands for',
      (repo) => {
        const contents = '{ "large": true }\n';
        const digest = createHash('sha256').update(contents).digest('hex');
        const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${contents.length}\n`;
        repo.write('mirror/a.json', pointer);
        repo.write('assets/a.bin', pointer);
        repo.commit(2);
        repo.write('mirror/a.json', contents);
        repo.write('assets/a.bin', contents);
      },
    ],
    [
      'what a sparse checkout leaves out',
      (repo) => {
        repo.git('sparse-checkout', 'set', '--no-cone', '/src/', '/contract/');
      },
    ],
    [
      'a submodule that is not checked out, or not there at all',
      (repo) => {
        repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'sub');
        repo.commit(2);
        rmSync(at(repo, 'sub'), { recursive: true });
      },
    ],
    [
      'what a build leaves in a submodule',
      (repo) => {
        repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'sub');
        repo.commit(2);
        repo.write('sub/built.bin', 'x');
      },
    ],
    [
      'a document behind a link of the commit',
      (repo) => {
        renameSync(at(repo, 'docs'), at(repo, 'documentation'));
        symlinkSync('documentation', at(repo, 'docs'));
        repo.commit(2);
      },
    ],
  ])('%s', async (_, arrange) => {
    const repo = checkout();
    arrange(repo);
    expect(await differences(repo.root)).toEqual([]);
  });

  it('but a text that only looks like the name of other contents is one', () => {
    const committed = Buffer.from('$Id$ GO\n');
    const name = createHash('sha1').update(`blob ${committed.length}\0`).update(committed).digest('hex');
    expect(isSameText(Buffer.from(`$Id: ${name} $ GO\r\n`), committed)).toBe(true);
    expect(isSameText(Buffer.from(`$Id: ${'a'.repeat(40)} $ GO\n`), committed)).toBe(false);
    expect(isSameText(Buffer.from(`$Id: ${name} $ NO-GO\n`), committed)).toBe(false);
  });
});

describe('a change is not overlooked', () => {
  it.each<[string, (repo: Scratch) => void, readonly string[]]>([
    [
      'where a filter that nobody defined is named in the tree',
      (repo) => {
        repo.write('.gitattributes', '*.json filter=nobody\n*.sh filter=nobody\n');
        repo.commit(2);
        repo.write('contract/manifest.json', '{}');
        repo.write('scripts/verify.sh', 'exit 0\n');
      },
      ['contract/manifest.json changed', 'scripts/verify.sh changed'],
    ],
    [
      'where a file is replaced by a link to the same contents',
      (repo) => {
        renameSync(at(repo, 'scripts/verify.sh'), at(repo, 'real.sh'));
        symlinkSync('../real.sh', at(repo, 'scripts/verify.sh'));
      },
      ['scripts/verify.sh changed'],
    ],
    [
      'where a file is only intended to be added',
      (repo) => {
        repo.write('docs/record-b.md', 'GO\n');
        repo.write('src/new.rs', 'x');
        repo.write('notes.txt', 'x');
        repo.git('add', '--intent-to-add', 'docs/record-b.md', 'src/new.rs', 'notes.txt');
      },
      ['docs/record-b.md not-committed', 'src/new.rs not-committed'],
    ],
    [
      'where a file is staged and not committed',
      (repo) => {
        repo.write('docs/record-b.md', 'GO\n');
        repo.git('add', '--all');
      },
      ['docs/record-b.md not-committed'],
    ],
    [
      'where the mode of a file changed',
      (repo) => {
        chmodSync(at(repo, 'scripts/verify.sh'), 0o755);
      },
      ['scripts/verify.sh changed'],
    ],
    [
      'where a repository of its own lies over governed folders',
      (repo) => {
        for (const folder of ['contract', 'docs', 'src']) {
          scratch(folder, repo.root);
        }
        repo.write('contract/manifest.json', '{}');
        repo.write('docs/record-b.md', 'GO\n');
        repo.write('src/main.rs', 'fn main() { evil() }\n');
      },
      ['contract/manifest.json changed', 'docs/record-b.md not-committed', 'src/main.rs changed'],
    ],
    [
      'where a repository of its own lies in the code',
      (repo) => {
        scratch('src/inner', repo.root).commit(1);
      },
      ['src/inner/ not-committed'],
    ],
    [
      'where it has the size and the dates of what it replaces',
      (repo) => {
        for (const [name, value] of [
          ['core.trustctime', 'false'],
          ['core.checkStat', 'minimal'],
        ] as const)
          repo.git('config', name, value);
        // Long before the index, or git would look for that reason.
        utimesSync(at(repo, 'scripts/verify.sh'), LONG_AGO, LONG_AGO);
        repo.git('update-index', '--refresh');
        // Git counts seconds.
        execFileSync('sleep', ['1.1']);
        writeFileSync(at(repo, 'scripts/verify.sh'), 'exit 0\n');
        utimesSync(at(repo, 'scripts/verify.sh'), LONG_AGO, LONG_AGO);
      },
      ['scripts/verify.sh changed'],
    ],
    [
      'where a sparse checkout leaves it out and somebody puts another there',
      (repo) => {
        repo.git('sparse-checkout', 'set', '--no-cone', '/src/');
        mkdirSync(at(repo, 'contract'), { recursive: true });
        repo.write('contract/manifest.json', '{}');
      },
      ['contract/manifest.json changed'],
    ],
    [
      'where assume-unchanged hides that a document is gone',
      (repo) => {
        repo.git('update-index', '--assume-unchanged', 'contract/manifest.json');
        rmSync(at(repo, 'contract/manifest.json'));
      },
      ['contract/manifest.json missing'],
    ],
    [
      'in a submodule that is at another commit',
      (repo) => {
        repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.root, 'sub');
        repo.commit(2);
        repo.git('-C', 'sub', 'commit', '--quiet', '--allow-empty', '--message', 'another');
      },
      ['sub changed'],
    ],
    [
      'while a merge is not resolved',
      (repo) => {
        repo.git('checkout', '--quiet', '-b', 'other');
        repo.write('scripts/verify.sh', 'NO-GO\n');
        repo.commit(2);
        repo.git('checkout', '--quiet', 'main');
        repo.write('scripts/verify.sh', 'MAYBE\n');
        repo.commit(3);
        expect(() => repo.git('merge', '--quiet', 'other')).toThrow();
      },
      ['scripts/verify.sh changed'],
    ],
    [
      'in a document behind a link of the commit',
      (repo) => {
        renameSync(at(repo, 'docs'), at(repo, 'documentation'));
        symlinkSync('documentation', at(repo, 'docs'));
        repo.commit(2);
        repo.git('update-index', '--skip-worktree', 'documentation/record-a.md');
        repo.write('documentation/record-a.md', 'NO-GO\n');
      },
      ['docs/record-a.md changed', 'documentation/record-a.md hidden'],
    ],
  ])('%s', async (_, change, expected) => {
    const repo = checkout();
    change(repo);
    expect(await differences(repo.root)).toEqual(expected);
  });
});
