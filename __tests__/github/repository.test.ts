import { valueOf } from '../../src/contracts/answer.js';
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Repository } from '../../src/contracts/repository.js';
import { openCheckout } from '../../src/git/checkout.js';
import { openRepository } from '../../src/github/repository.js';
import { instant, shaWith } from '../support/brands.js';
import { buildProducer, type Producer } from '../support/producer.js';
import { onStage, REPOSITORY, type Scene } from './scene.js';

const LIMIT = 1024 * 1024;

/** Plays with a real git repository that the loopback GitHub serves. */
async function onGitHub(
  play: (world: {
    repository: Repository;
    producer: Producer;
    scene: Scene;
    troubles: readonly string[];
  }) => Promise<void> | void,
  prepare: (producer: Producer) => void = () => undefined,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-remote-'));
  try {
    const producer = buildProducer(folder);
    prepare(producer);
    await onStage(async (scene) => {
      scene.repository.checkout = producer.root;
      const troubles: string[] = [];
      const opened = await openRepository(scene.client, REPOSITORY, {
        reference: null,
        reserve: 0,
        trouble: (message) => troubles.push(message),
      });
      if (!opened.ok) throw new Error(opened.reason);
      await play({ repository: opened.repository, producer, scene, troubles });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const VALUE = (value: unknown) => ({ kind: 'value', value });
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const [ABSENT, UNKNOWN] = [{ kind: 'absent' }, { kind: 'unknown' }];

describe('a repository on GitHub', () => {
  it('stands at its default branch and knows its tags, after one request', async () => {
    await onGitHub(async ({ repository, producer, scene }) => {
      expect(repository).toMatchObject({ origin: 'api', name: REPOSITORY, reference: 'main', ownsTags: true });
      expect(valueOf(repository.head)?.sha).toBe(producer.merge);
      expect(valueOf(await repository.tags())).toMatchObject([
        { name: 'v1.0.0', commit: producer.sha('v1.0.0'), annotated: false },
      ]);
      expect(scene.client.spent.reads).toBe(1);
    });
  });

  it('peels annotated tags', async () => {
    await onGitHub(
      async ({ repository, producer }) => {
        const tag = valueOf(await repository.tags())?.find(({ name }) => name === 'v2.0.0');
        expect(tag).toMatchObject({ commit: producer.merge, annotated: true });
      },
      (producer) => producer.git('tag', '--annotate', '--message', 'two', 'v2.0.0'),
    );
  });

  it('says that it is not shallow when every tag was listed, and shallow when not', async () => {
    await onGitHub(({ repository }) => {
      expect(repository.shallow).toBe(false);
    });
    await onGitHub(
      ({ repository }) => {
        expect(repository.shallow).toBe(true);
      },
      (producer) => {
        const refs = Array.from({ length: 301 }, (_, index) => `create refs/tags/t${index} ${producer.merge}`);
        producer.input(`${refs.join('\n')}\n`, 'update-ref', '--stdin');
      },
    );
  });

  it('reads many files of several trees in two requests', async () => {
    await onGitHub(async ({ repository, producer, scene }) => {
      const before = scene.client.spent.reads;
      const requests = [
        { path: 'contracts/manifest.json', limit: LIMIT },
        { path: 'src/*.txt', limit: LIMIT },
      ];
      const [here, there] = await Promise.all([
        repository.subject().read(requests),
        repository.at(producer.sha('v1.0.0')).read(requests),
      ]);
      for (const found of [here, there])
        expect(found.flat().map((file) => [file.path, file.state.kind])).toEqual([
          ['contracts/manifest.json', 'read'],
          ['src/orders.txt', 'read'],
        ]);
      expect(scene.client.spent.reads - before).toBe(2);
    });
  });

  it('finds by a glob what a checkout finds by it', async () => {
    await onGitHub(
      async ({ repository, producer }) => {
        const trees = [
          repository.subject(),
          (await openCheckout(producer.root, { origin: 'path', name: null, reference: 'main' })).subject(),
          (await openCheckout(producer.root, { origin: 'path', name: null, reference: null })).subject(),
        ];
        for (const tree of trees) {
          const direct = (await tree.read([{ path: 'odd/*.txt', limit: LIMIT }])).flat();
          expect(direct.map((file) => file.path)).toEqual(['odd/.hidden.txt', 'odd/a\nb.txt', 'odd/a\\b.txt']);
          const below = valueOf(await tree.folder('odd', '**/*', LIMIT))?.map((file) => file.path);
          expect(below).toEqual(['odd/.hidden.txt', 'odd/.more/c.txt', 'odd/a\nb.txt', 'odd/a\\b.txt']);
        }
      },
      (producer) => {
        for (const name of ['.hidden.txt', '.more/c.txt', 'a\nb.txt', 'a\\b.txt']) producer.write(`odd/${name}`, 'x');
        producer.commit('odd');
      },
    );
  });

  it('gives the exact bytes of what is no text, and of what GraphQL cuts', async () => {
    const binary = Buffer.from([0, 255, 1, 254]);
    const long = 'x'.repeat(600_000);
    await onGitHub(
      async ({ repository }) => {
        const found = await repository.subject().read([
          { path: 'raw/binary', limit: LIMIT },
          { path: 'raw/long', limit: LIMIT },
        ]);
        const bytes = found.map(([file]) =>
          file?.state.kind === 'read' ? Buffer.from(file.state.base64, 'base64') : null,
        );
        expect(bytes).toEqual([binary, Buffer.from(long)]);
      },
      (producer) => {
        producer.write('raw/binary', binary);
        producer.write('raw/long', long);
        producer.commit('raw');
      },
    );
  });

  it('refuses folders, links and what is too large, and says what is missing', async () => {
    await onGitHub(
      async ({ repository }) => {
        const found = await repository.subject().read([
          { path: 'contracts', limit: LIMIT },
          { path: 'link', limit: LIMIT },
          { path: 'contracts/manifest.json', limit: 10 },
          { path: 'nowhere/at-all.json', limit: LIMIT },
        ]);
        expect(found.flat().map(({ state }) => (state.kind === 'refused' ? state.reason : state.kind))).toEqual([
          'directory',
          'not-a-file',
          'too-large',
          'missing',
        ]);
      },
      (producer) => {
        symlinkSync('src/orders.txt', path.join(producer.root, 'link'));
        producer.commit('link');
      },
    );
  });

  it('tells ancestors and what changed between commits, in one request for all', async () => {
    await onGitHub(async ({ repository, producer, scene }) => {
      const release = producer.sha('v1.0.0');
      const before = scene.client.spent.reads;
      const answers = await Promise.all([
        repository.isAncestor(release, producer.merge),
        repository.isAncestor(producer.head, producer.base),
        repository.changed(release, producer.merge),
        repository.changed(producer.head, producer.head),
      ]);
      expect(answers).toEqual([true, false, ['docs/other.txt', 'notes.txt'], []].map(VALUE));
      expect(scene.client.spent.reads - before).toBe(1);
    });
  });

  it('tells of any two commits what a checkout tells of them', async () => {
    await onGitHub(
      async ({ repository, producer, scene }) => {
        const checkout = await openCheckout(producer.root, { origin: 'path', name: null, reference: null });
        const before = scene.client.spent.reads;
        const pairs = ['HEAD~2', 'HEAD~1', 'HEAD', 'v1.0.0'].flatMap((from, _, all) =>
          all.map((to) => [producer.sha(from), producer.sha(to)] as const),
        );
        const told = await Promise.all(pairs.map(([from, to]) => repository.changed(from, to)));
        expect(told).toEqual(await Promise.all(pairs.map(([from, to]) => checkout.changed(from, to))));
        expect(told[1]).toMatchObject({
          value: expect.arrayContaining(['a/b/c/d/e/deep.txt', 'lib/', 'was', 'was/it']),
        });
        expect(scene.client.spent.reads - before).toBe(3);
      },
      (producer) => {
        producer.write('a/b/c/d/e/deep.txt', 'one');
        producer.write('a/b/c/same.txt', 'same');
        producer.write('was', 'a file');
        producer.write('run.sh', 'exit 0');
        producer.commit('one');
        producer.write('a/b/c/d/e/deep.txt', 'two');
        producer.git('rm', '--quiet', 'was');
        producer.write('was/it', 'a folder');
        producer.commit('two');
        producer.git('update-index', '--chmod=+x', 'run.sh');
        producer.git('update-index', '--add', '--cacheinfo', `160000,${producer.head},lib`);
        producer.git('commit', '--quiet', '--message', 'a mode, and a submodule');
        producer.git('reset', '--quiet', '--soft', 'HEAD~1');
        producer.git('commit', '--quiet', '--amend', '--message', 'two, all together');
        producer.git('commit', '--quiet', '--allow-empty', '--message', 'three');
      },
    );
  });

  it('finds an ancestor behind many others without comparing', async () => {
    await onGitHub(
      async ({ repository, producer, scene }) => {
        const before = scene.client.spent.reads;
        const [old, head] = [producer.sha('v1.0.0'), producer.sha('HEAD')];
        expect(await repository.isAncestor(old, head)).toEqual(VALUE(true));
        expect([scene.client.spent.reads - before, scene.github.requestsTo(COMPARE)]).toEqual([2, []]);
        expect(await repository.isAncestor(producer.sha('beside'), head)).toEqual(VALUE(false));
        expect(scene.github.requestsTo(COMPARE)).toHaveLength(1);
      },
      (producer) => {
        producer.git('branch', 'beside', producer.git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-m', 'beside'));
        const branch = `refs/heads/${producer.git('branch', '--show-current')}`;
        const commits = Array.from({ length: 120 }, (_, index) => {
          const seconds = Date.parse('2026-02-10T10:00:00Z') / 1000 + index;
          const from = index === 0 ? `from ${branch}^0\n` : '';
          return `commit ${branch}\ncommitter Ann <ann@example.test> ${seconds} +0000\ndata 0\n\n${from}`;
        });
        producer.input(commits.join('\n'), 'fast-import', '--quiet');
      },
    );
  });

  it('compares where too many folders differ, and knows nothing when GitHub drops some of the files', async () => {
    await onGitHub(
      async ({ repository, producer, scene }) => {
        const [first, second, head] = [producer.sha('HEAD~2'), producer.sha('HEAD~1'), producer.sha('HEAD')];
        const some = await repository.changed(first, second);
        expect([valueOf(some)?.length, scene.github.requestsTo(COMPARE).length]).toEqual([30, 1]);
        expect(await repository.changed(first, head)).toMatchObject(UNKNOWN);
      },
      (producer) => {
        const write = (count: number) => {
          for (let index = 0; index < count; index += 1) producer.write(`many/folders/${index}/deep/file.txt`, 'x');
          producer.commit(`many: ${count}`);
        };
        write(1);
        write(31);
        write(331);
      },
    );
  });

  it('knows nothing of commits that are not there', async () => {
    await onGitHub(async ({ repository, producer }) => {
      const absent = shaWith('a');
      expect(await repository.changed(absent, producer.head)).toMatchObject(UNKNOWN);
      expect(await repository.isAncestor(absent, producer.head)).toMatchObject(UNKNOWN);
      expect(await repository.isAncestor(producer.head, absent)).toMatchObject(UNKNOWN);
    });
  });

  it('tells whether a path was ever there', async () => {
    await onGitHub(
      async ({ repository }) => {
        expect(await repository.introduced('docs/gone.json', null)).toEqual(VALUE('docs/gone.json'));
        expect(await repository.introduced('docs/never.json', null)).toEqual(ABSENT);
        expect(await repository.introduced('docs/g*.json', null)).toEqual(VALUE('docs/gone.json'));
        expect(await repository.introduced('docs/RECORD_*.md', null)).toEqual(ABSENT);
        expect(await repository.introduced('nowhere/RECORD_*.md', null)).toEqual(ABSENT);
      },
      (producer) => {
        producer.write('docs/gone.json', '{}');
        producer.commit('there');
        producer.git('rm', '--quiet', 'docs/gone.json');
        producer.commit('gone');
      },
    );
  });

  it('looks commits up, and says which are not there', async () => {
    await onGitHub(async ({ repository, producer }) => {
      const absent = shaWith('a');
      const found = await repository.commits([producer.head, absent]);
      expect(found[producer.head]).toMatchObject(VALUE({ sha: producer.head }));
      expect(found[absent]).toEqual(ABSENT);
    });
  });

  it('reads the versions of a document, the oldest first, in one request', async () => {
    let published = '';
    await onGitHub(
      async ({ repository, producer, scene }) => {
        const before = scene.client.spent.reads;
        const versions = valueOf(await repository.history('docs/handoff.json', producer.sha('HEAD')));
        expect(versions?.map(({ text }) => text)).toEqual(['one', 'two', null]);
        expect([versions?.[0]?.commit, scene.client.spent.reads - before]).toEqual([published, 1]);
      },
      (producer) => {
        producer.write('docs/handoff.json', 'one');
        published = producer.commit('one');
        producer.write('docs/handoff.json', 'two');
        producer.commit('two');
        producer.git('rm', '--quiet', 'docs/handoff.json');
        producer.commit('gone');
      },
    );
  });

  it('names the tags behind a commit, the nearest first, and says since when commits can have been there', async () => {
    await onGitHub(
      async ({ repository, producer, scene }) => {
        const before = scene.client.spent.reads;
        const [head, old] = [producer.sha('HEAD'), producer.sha('v1.0.0')];
        const [behind, since] = await Promise.all([
          repository.tagsBehind(head),
          repository.since([head, old], instant('2026-03-01T00:00:00Z')),
        ]);
        expect(behind).toEqual(VALUE({ names: ['nightly', 'v1.0.0'], complete: true }));
        expect(since).toEqual({ [head]: '2026-02-01T10:00:00.000Z', [old]: '2026-02-01T10:00:00.000Z' });
        expect(scene.client.spent.reads - before).toBe(1);
      },
      (producer) => producer.git('tag', 'nightly'),
    );
  });

  it('takes what GitHub does not answer for no absence', async () => {
    await onGitHub(async ({ repository, scene, troubles }) => {
      scene.github.script({ on: 'POST /graphql', nth: 'all', mishap: { kind: 'answer', status: 500 } });
      const [[file] = []] = await repository.subject().read([{ path: 'contracts/manifest.json', limit: LIMIT }]);
      expect(file?.state).toMatchObject({ ...UNKNOWN, why: expect.stringContaining('500') });
      expect(await repository.introduced('docs/never.json', null)).toMatchObject(UNKNOWN);
      expect(troubles.join()).toContain('500');
    });
  });
});

describe('a repository that cannot be opened', () => {
  it('says so when it is not there, and what would help', async () => {
    await onStage(async ({ client }) => {
      const opened = await openRepository(client, 'acme/hidden', {
        reference: null,
        reserve: 0,
        trouble: () => undefined,
      });
      expect(opened).toMatchObject({ ok: false, reason: expect.stringContaining('peer-token') });
    });
  });

  it('says so when it has no such reference', async () => {
    await onGitHub(async ({ scene }) => {
      const opened = await openRepository(scene.client, REPOSITORY, {
        reference: 'nope',
        reserve: 0,
        trouble: () => undefined,
      });
      expect(opened).toEqual({ ok: false, reason: 'it has no branch, tag or commit nope' });
    });
  });

  it('sends nothing when no read is left', async () => {
    await onStage(async ({ client, github }) => {
      const opened = await openRepository(client, REPOSITORY, {
        reference: null,
        reserve: 20,
        trouble: () => undefined,
      });
      expect(opened.ok).toBe(false);
      expect(github.requests).toEqual([]);
    });
  });
});
