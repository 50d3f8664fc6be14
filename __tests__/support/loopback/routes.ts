/** What each described operation does to the store. A route answers with a status and a body, or a list to be paged. */
import {
  artifactJson,
  checkRunJson,
  commentJson,
  commitJson,
  permissionJson,
  pullJson,
  releaseJson,
  reviewJson,
  statusJson,
} from './answers.js';
import type { Artifacts } from './artifacts.js';
import { isRecord } from './description.js';
import type { Call } from './description.js';
import { GitSource } from './graphql.js';
import type { StoredRepository } from './store.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Listing {
  readonly items: readonly object[];
  /** GitHub wraps some lists: `check_runs`. */
  readonly key: string | null;
}

export interface Stage {
  readonly name: string;
  readonly repository: StoredRepository;
  /** Who the token is. */
  readonly login: string;
  readonly app: string | null;
  readonly artifacts: Artifacts;
  /** The API's base. */
  readonly url: string;
}

type Handler = (stage: Stage, call: Call) => Answer | Listing;

export const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

export const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}': ({ name, repository }) =>
    ok({ full_name: name, default_branch: repository.defaultBranch }),

  'GET /repos/{owner}/{repo}/commits': ({ name, repository }, { query }) => {
    if (repository.checkout !== null) return logFromGit(name, repository.checkout, query);
    const from = repository.resolve(query['sha'] ?? repository.defaultBranch);
    return from === undefined ? NOT_FOUND : list(repository.log(from).map((commit) => commitJson(name, commit)));
  },
  'GET /repos/{owner}/{repo}/commits/{ref}': ({ name, repository }, { path }) => {
    const commit = repository.resolve(text(path['ref']));
    return commit === undefined ? NOT_FOUND : ok(commitJson(name, commit));
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': ({ name, repository }, { path, query }) => {
    const sha = repository.resolve(text(path['ref']))?.sha ?? path['ref'];
    const runs = repository.checkRuns.filter(
      (run) => run.headSha === sha && run.name === (query['check_name'] ?? run.name),
    );
    return list(
      runs.map((run) => checkRunJson(name, run)),
      'check_runs',
    );
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': ({ repository }, { path }) =>
    list(repository.statuses.filter(({ sha }) => sha === path['ref']).map(statusJson)),

  'GET /repos/{owner}/{repo}/compare/{basehead}': ({ repository }, { path }) =>
    repository.checkout === null ? NOT_FOUND : compareInGit(repository.checkout, text(path['basehead'])),
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': ({ repository }, { path }) => {
    const bytes =
      repository.checkout === null
        ? null
        : new GitSource(repository.checkout).bytes('cat-file', 'blob', text(path['file_sha']));
    return bytes === null
      ? NOT_FOUND
      : ok({ sha: path['file_sha'], encoding: 'base64', content: bytes.toString('base64') });
  },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': ({ repository }, { path }) => {
    const ref = text(path['ref']);
    const object =
      repository.checkout === null ? repository.refs.get(ref) : referenceInGit(repository.checkout, `refs/${ref}`);
    return object == null ? NOT_FOUND : ok({ ref: `refs/${ref}`, object });
  },

  'GET /repos/{owner}/{repo}/releases': ({ name, repository }) =>
    list(repository.releases.map((release) => releaseJson(name, release))),
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': ({ name, repository }, { path }) => {
    const release = repository.releases.find(({ tag, draft }) => tag === path['tag'] && !draft);
    return release === undefined ? NOT_FOUND : ok(releaseJson(name, release));
  },

  'GET /repos/{owner}/{repo}/pulls': ({ repository }, { query }) =>
    list(
      repository.pulls
        .filter(
          ({ head, state }) => head === (query['head'] ?? head) && (state === undefined || query['state'] !== 'open'),
        )
        .map(pullJson),
    ),
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': ({ repository }, { path }) => {
    const pull = repository.pulls.find(({ number }) => number === Number(path['pull_number']));
    return pull === undefined ? NOT_FOUND : ok(pullJson(pull));
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': ({ repository }, { path }) =>
    list(
      repository.pulls
        .filter(({ headSha, mergeSha }) => [headSha, mergeSha].includes(text(path['commit_sha'])))
        .map(pullJson),
    ),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ({ repository }, { path }) =>
    ok(permissionJson(repository.permissions.get(text(path['username'])) ?? 'read')),
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': ({ repository }, { path }) =>
    list((repository.reviews.get(Number(path['pull_number'])) ?? []).map(reviewJson)),

  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ name, repository }, { path }) =>
    list(
      repository.comments
        .filter(({ issue }) => issue === Number(path['issue_number']))
        .map((comment) => commentJson(name, comment)),
    ),
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ name, repository, login, app }, { path, body }) => {
    const comment = repository.addComment(Number(path['issue_number']), login, text(fieldsOf(body)['body']), app);
    return { status: 201, body: commentJson(name, comment) };
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ name, repository }, { path }) => {
    const comment = repository.comments.find(({ id }) => id === Number(path['comment_id']));
    return comment === undefined ? NOT_FOUND : ok(commentJson(name, comment));
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ name, repository }, { path, body }) => {
    const comment = repository.comments.find(({ id }) => id === Number(path['comment_id']));
    if (comment === undefined) return NOT_FOUND;
    comment.body = text(fieldsOf(body)['body']);
    return ok(commentJson(name, comment));
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ repository }, { path }) => {
    const index = repository.comments.findIndex(({ id }) => id === Number(path['comment_id']));
    if (index === -1) return NOT_FOUND;
    repository.comments.splice(index, 1);
    return { status: 204, body: null };
  },

  'POST /repos/{owner}/{repo}/check-runs': ({ name, repository }, { body }) => {
    const fields = fieldsOf(body);
    const output = fieldsOf(fields['output']);
    const run = repository.addCheckRun({
      headSha: text(fields['head_sha']),
      name: text(fields['name']),
      externalId: text(fields['external_id']),
      status: text(fields['status']),
      conclusion: text(fields['conclusion']),
      title: text(output['title']),
      summary: text(output['summary']),
      text: text(output['text']),
      annotations: listOf(output['annotations']),
    });
    return { status: 201, body: checkRunJson(name, run) };
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': ({ name, repository }, { path }) => {
    const run = repository.checkRuns.find(({ id }) => id === Number(path['check_run_id']));
    return run === undefined ? NOT_FOUND : ok(checkRunJson(name, run));
  },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': ({ name, repository }, { path, body }) => {
    const run = repository.checkRuns.find(({ id }) => id === Number(path['check_run_id']));
    if (run === undefined) return NOT_FOUND;
    const output = fieldsOf(fieldsOf(body)['output']);
    run.title = text(output['title']);
    run.summary = text(output['summary']);
    run.text = text(output['text']);
    run.annotations.push(...listOf(output['annotations']));
    return ok(checkRunJson(name, run));
  },

  'POST /repos/{owner}/{repo}/pulls': ({ name, repository }, { body }) => {
    const fields = fieldsOf(body);
    const [owner = ''] = name.split('/');
    const branch = text(fields['head']);
    const headSha =
      repository.checkout === null
        ? null
        : new GitSource(repository.checkout).git('rev-parse', `refs/heads/${branch}`)?.trim();
    if (headSha == null) return { status: 422, body: { message: 'Validation Failed' } };
    const pull = { number: repository.nextId(), head: `${owner}:${branch}`, headSha, base: text(fields['base']) };
    repository.pulls.push(pull);
    return { status: 201, body: pullJson(pull) };
  },

  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': ({ repository }, { path, query }) =>
    list(
      repository.workflowRuns
        .filter(
          (run) =>
            run.workflow === path['workflow_id'] &&
            run.headSha === (query['head_sha'] ?? run.headSha) &&
            run.event === (query['event'] ?? run.event),
        )
        .map(({ id, headSha, event }) => ({ id, head_sha: headSha, event })),
      'workflow_runs',
    ),
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun': ({ repository }, { path }) => {
    repository.reruns.push(Number(path['run_id']));
    return { status: 201, body: {} };
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ({ artifacts }, { path, query }) =>
    list(
      artifacts
        .of(text(path['run_id']))
        .filter(({ name }) => name === (query['name'] ?? name))
        .map(artifactJson),
      'artifacts',
    ),
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': ({ artifacts, url }, { path }) => {
    const artifact = artifacts.find(text(path['artifact_id']));
    if (artifact === undefined) return NOT_FOUND;
    return { status: 302, body: '', headers: { location: artifacts.address(artifact, url) } };
  },

  'POST /repos/{owner}/{repo}/statuses/{sha}': ({ repository }, { path, body }) => {
    const fields = fieldsOf(body);
    const status = {
      sha: text(path['sha']),
      state: text(fields['state']),
      context: text(fields['context']),
      description: text(fields['description']),
      targetUrl: text(fields['target_url']),
    };
    repository.statuses.unshift(status);
    return { status: 201, body: statusJson(status) };
  },
};

const MAX_COMPARED_FILES = 300;

function compareInGit(checkout: string, basehead: string): Answer {
  const git = new GitSource(checkout);
  const [base = '', head = ''] = basehead
    .split('...')
    .map((end) => git.git('rev-parse', '--verify', '--quiet', `${end}^{commit}`) ?? '');
  if (base === '' || head === '') return NOT_FOUND;
  const common = git.git('merge-base', base, head) ?? '';
  const status = base === head ? 'identical' : common === base ? 'ahead' : common === head ? 'behind' : 'diverged';
  const names = (git.git('diff', '--name-only', '--no-renames', common, head) ?? '')
    .split('\n')
    .filter((one) => one !== '');
  return ok({ status, files: names.slice(0, MAX_COMPARED_FILES).map((filename) => ({ filename })) });
}

function logFromGit(name: string, checkout: string, query: Call['query']): Answer | Listing {
  const log = new GitSource(checkout).git(
    'log',
    '--format=%H %cI %P',
    query['sha'] ?? 'HEAD',
    '--',
    query['path'] ?? '.',
  );
  if (log === null) return NOT_FOUND;
  const commits = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
  return list(
    commits.map(([sha = '', date = '', ...parents]) =>
      commitJson(name, { sha, date, parents: parents.filter((one) => one !== '') }),
    ),
  );
}

/** What a reference names, which for an annotated tag is the tag; null where there is no such reference. */
function referenceInGit(checkout: string, ref: string): { readonly type: string; readonly sha: string } | null {
  const git = new GitSource(checkout);
  const sha = git.git('show-ref', '--verify', '--hash', ref)?.trim() ?? '';
  return sha === '' ? null : { type: git.git('cat-file', '-t', sha)?.trim() ?? '', sha };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function list(items: readonly object[], key: string | null = null): Listing {
  return { items, key };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? [...(value as readonly unknown[])] : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
