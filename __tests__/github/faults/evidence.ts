/** Uses of endpoints that read evidence: what is not answered is unknown, with GitHub's words, and never "nothing". */
import { readFileSync } from 'node:fs';
import type { CommitSha } from '../../../src/contracts/brands.js';
import { ContextError, readContext, type GitHubContext } from '../../../src/github/context.js';
import { failureOf } from '../../../src/github/failure.js';
import { ofFollowedRun } from '../../../src/github/followed-run.js';
import { readPeerSuite } from '../../../src/github/peer-suite.js';
import { mergedPull, readPull, readTrialMerge } from '../../../src/github/pull-request.js';
import { readRelease } from '../../../src/github/release.js';
import { openRepository } from '../../../src/github/repository.js';
import { readApprovals, readMayWrite } from '../../../src/github/reviews.js';
import { shaWith } from '../../support/brands.js';
import type { Producer } from '../../support/producer.js';
import type { Mishap } from '../../support/loopback/mishaps.js';
import { shaOf } from '../../support/loopback/store.js';
import { REPOSITORY, type Scene } from '../scene.js';
import type { Played, Use } from './uses.js';

const HEAD = shaWith('3');
const PENDING = 'what needs it is pending, in these words';
const GRAPH = 'POST /graphql';
const FORBIDDEN: Mishap = {
  kind: 'answer',
  status: 200,
  body: { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
};

/** What an answer is, next to what it should be; what is thrown is said. */
async function told(answer: Promise<unknown>, wanted: unknown): Promise<Played> {
  try {
    const found = await answer;
    const complete = JSON.stringify(found) === JSON.stringify(wanted);
    return { complete, state: JSON.stringify(found), said: complete ? [] : wordsIn(found) };
  } catch (error) {
    const message = error instanceof ContextError ? error.message : failureOf(error).message;
    return { complete: false, state: 'refused', said: [message] };
  }
}

/** The reasons in an answer that is none. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    ['why', 'reason'].includes(key) && typeof inner === 'string' ? [inner] : wordsIn(inner),
  );
}

function followed(file: string): GitHubContext {
  const event: unknown = JSON.parse(readFileSync(new URL(`../events/${file}.json`, import.meta.url), 'utf8'));
  const environment = {
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_SHA: '9'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '77',
  };
  return readContext(environment, event);
}

const SUITE = { name: 'handoff-gate / producer-suite', baseline: '0123456789ab' };

/** The release is of the older commit, and its suite was run on the newer one. */
function suiteOfPeer({ client }: Scene, tag: string) {
  const place = { kind: 'release', tag, commit: HEAD, codeAmong: () => [] } as const;
  const { name: gateCheckName, baseline: baselineHash } = SUITE;
  return readPeerSuite(client, { repository: REPOSITORY, place, gateCheckName, baselineHash, reserve: 0 });
}

function suiteOn(scene: Scene, headSha: string): void {
  scene.repository.addCheckRun({
    headSha,
    name: SUITE.name,
    externalId: `v2:handoff-gate:producer:producer-suite:pass:${SUITE.baseline}:10:1:20260301T100000.000Z`,
  });
}

async function playSuite(scene: Scene): Promise<Played> {
  const answer = await suiteOfPeer(scene, 'v1.0.0');
  const passed = answer.kind === 'reported' && answer.status === 'pass';
  return { complete: passed, state: JSON.stringify(answer), said: wordsIn(answer) };
}

/** On a branch of its own. */
function commitOfManyFolders(producer: Producer): CommitSha {
  const files = Array.from({ length: 30 }, (_, index) => `M 100644 inline many/${index}/file.txt\ndata 1\nx`);
  const head = `commit refs/heads/wide\ncommitter Ann <ann@example.test> 1770717600 +0000\ndata 0\n\nfrom ${producer.merge}`;
  producer.input(`${[head, ...files].join('\n')}\n`, 'fast-import', '--quiet');
  return producer.sha('wide');
}

/** Uses that a real git repository answers. */
export function evidenceUses(producer: Producer): readonly Use[] {
  const checkout = ({ repository }: Scene) => {
    repository.checkout = producer.root;
  };
  const open = async (scene: Scene, troubles: string[]) =>
    openRepository(scene.client, REPOSITORY, {
      reference: null,
      reserve: 0,
      trouble: (message) => troubles.push(message),
    });
  const opened = async (scene: Scene) => {
    const found = await open(scene, []);
    if (!found.ok) throw new Error(found.reason);
    return found.repository;
  };
  const reads = (endpoint: string, what: string, rest: Pick<Use, 'play'> & Partial<Omit<Use, 'play'>>): Use => ({
    endpoint,
    what,
    without: PENDING,
    ...rest,
  });
  const old = producer.git('rev-parse', 'v1.0.0');
  const wide = commitOfManyFolders(producer);
  const published = { tag: 'v1.0.0', draft: false, prerelease: false, immutable: true, publishedAt: null };
  const pull = { number: 5, head: 'eve:topic', headSha: HEAD, author: 'eve', base: { ref: 'main', sha: HEAD } };
  const releaseOf = (draft: boolean) => ({
    kind: 'release',
    url: `https://github.test/${REPOSITORY}/releases/tag/v1.0.0`,
    draft,
    prerelease: false,
    immutable: true,
    publishedAt: null,
  });
  return [
    reads(GRAPH, "reading the other side's tags, commits and documents", {
      prepare: checkout,
      play: async (scene) => {
        const troubles: string[] = [];
        const found = await open(scene, troubles);
        if (!found.ok) return { complete: false, state: 'not opened', said: [found.reason] };
        const [[file] = []] = await found.repository
          .subject()
          .read([{ path: 'contracts/manifest.json', limit: 10_000 }]);
        const state = file?.state ?? null;
        return { complete: state?.kind === 'read', state: JSON.stringify(state), said: wordsIn(state) };
      },
    }),
    reads('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', 'reading a document that is not plain text', {
      prepare: checkout,
      play: async (scene) => {
        const repository = await opened(scene);
        const [[file] = []] = await repository.subject().read([{ path: 'binary.bin', limit: 10_000 }]);
        const state = file?.state ?? null;
        return { complete: state?.kind === 'read', state: JSON.stringify(state), said: wordsIn(state) };
      },
    }),
    reads('GET /repos/{owner}/{repo}/compare/{basehead}', 'asking what differs between two commits in many folders', {
      mayBeAbsent: true,
      prepare: checkout,
      play: async (scene) => {
        const repository = await opened(scene);
        const paths = producer.git('diff', '--name-only', producer.merge, wide).split('\n').sort();
        return told(repository.changed(producer.merge, wide), { kind: 'value', value: paths });
      },
    }),
    reads(GRAPH, "reading the other side's suite", {
      prepare: (scene) => {
        checkout(scene);
        suiteOn(scene, old);
      },
      play: playSuite,
    }),
    reads('GET /repos/{owner}/{repo}/compare/{basehead}', 'asking whether a suite beside the release is of its code', {
      mayBeAbsent: true,
      prepare: (scene) => {
        checkout(scene);
        suiteOn(scene, producer.base);
      },
      play: playSuite,
    }),
    reads(
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      "reading the other side's suite where GraphQL may not",
      {
        before: { on: GRAPH, nth: 2, mishap: FORBIDDEN },
        prepare: (scene) => {
          checkout(scene);
          suiteOn(scene, old);
        },
        play: playSuite,
      },
    ),
    reads('GET /repos/{owner}/{repo}/releases/tags/{tag}', 'reading the published release', {
      mayBeAbsent: true,
      prepare: ({ repository }) => {
        repository.releases.push(published);
      },
      play: ({ client }) => told(readRelease(client, REPOSITORY, 'v1.0.0'), releaseOf(false)),
    }),
    reads('GET /repos/{owner}/{repo}/releases', 'looking for a draft of the release', {
      prepare: ({ repository }) => {
        repository.releases.push({ ...published, draft: true });
      },
      play: ({ client }) => told(readRelease(client, REPOSITORY, 'v1.0.0'), releaseOf(true)),
    }),
    reads('GET /repos/{owner}/{repo}/git/ref/{ref}', 'asking whether the run that is followed was of a tag', {
      mayBeAbsent: true,
      without: 'the run ends with an error in these words: nothing is judged',
      prepare: ({ repository }) => {
        repository.refs.set('tags/release/0.4', { type: 'commit', sha: HEAD });
      },
      play: async ({ client }) => {
        const context = { ...followed('workflow_run.push'), trigger: 'push' };
        const wanted = { ...context, ref: { kind: 'tag', name: 'release/0.4' } };
        return told(
          ofFollowedRun(context, client, () => undefined),
          wanted,
        );
      },
    }),
    reads('GET /repos/{owner}/{repo}/pulls', 'finding the pull request of the run that is followed', {
      without: 'the stricter decision is enforced, there is no comment, and the log says why',
      prepare: ({ repository }) => {
        repository.pulls.push(pull);
      },
      play: async ({ client }) => {
        const context = { ...followed('workflow_run.push'), trigger: 'pull_request', headSha: HEAD };
        const asked = { ...context, pullRequest: { number: null, fork: true, head: 'eve:topic' }, base: null };
        const said: string[] = [];
        const found = await ofFollowedRun(asked, client, (message) => said.push(message));
        return { complete: found.pullRequest?.number === 5, state: String(found.pullRequest?.number), said };
      },
    }),
    reads('GET /repos/{owner}/{repo}/pulls/{pull_number}', 'reading who proposed the change', {
      mayBeAbsent: true,
      without: 'no waiver is honoured, in these words',
      prepare: ({ repository }) => {
        repository.pulls.push(pull);
      },
      play: ({ client }) => told(readPull(client, REPOSITORY, 5, 'main'), { number: 5, author: 'eve', headSha: HEAD }),
    }),
    reads('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', 'finding who proposed a merged change', {
      without: 'no waiver is honoured, in these words',
      prepare: ({ repository }) => {
        repository.pulls.push({ ...pull, mergeSha: shaOf('merge'), state: 'merged' });
      },
      play: ({ client }) =>
        told(
          mergedPull(client, REPOSITORY, shaOf('merge'), (branch) => branch === 'main'),
          { number: 5, author: 'eve', headSha: HEAD },
        ),
    }),
    reads('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'reading who approved it', {
      without: 'no waiver is honoured, in these words',
      prepare: ({ repository }) => {
        repository.reviews.set(5, [{ author: 'bea', state: 'APPROVED', commit: HEAD }]);
      },
      play: ({ client }) =>
        told(readApprovals(client, REPOSITORY, 5), {
          approvals: { kind: 'value', value: [{ login: 'bea', commit: HEAD }] },
          pages: 1,
        }),
    }),
    reads('GET /repos/{owner}/{repo}/collaborators/{username}/permission', 'asking whether who approved may write', {
      without: 'no waiver is honoured, in these words',
      prepare: ({ repository }) => {
        repository.permissions.set('bea', 'write');
      },
      play: ({ client }) => told(readMayWrite(client, REPOSITORY, 'bea'), { kind: 'value', value: true }),
    }),
    reads('GET /repos/{owner}/{repo}/pulls/{pull_number}', 'asking which merge GitHub keeps of a pull request', {
      mayBeAbsent: true,
      without: 'the merge does not count, in these words',
      prepare: ({ repository }) => {
        repository.pulls.push({ ...pull, mergeSha: shaOf('merge') });
      },
      play: ({ client }) => told(readTrialMerge(client, REPOSITORY, 5), shaOf('merge')),
    }),
  ];
}
