/** A small real git repository of a producer, with a profile of its own, for runs of the whole product. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CommitSha } from '../../src/contracts/brands.js';
import { commitSha } from './brands.js';
import { madeOnce, WRITES_ONLY } from './once.js';

export interface Producer {
  readonly root: string;
  /** The branch that a pull request is against. */
  readonly base: CommitSha;
  /** The pull request's own commit. */
  readonly head: CommitSha;
  /** Its merge commit, which is checked out. */
  readonly merge: CommitSha;
  git(...args: readonly string[]): string;
  /** The commit that a revision stands for. */
  sha(revision: string): CommitSha;
  /** Runs git with text on its standard input. */
  input(text: string, ...args: readonly string[]): void;
  write(file: string, content: string | Uint8Array): void;
  /** Commits everything and returns the commit. */
  commit(message: string): CommitSha;
}

export interface ProducerOptions {
  /** Commands of the suite by id: JavaScript that Node runs. */
  readonly suite?: Readonly<Record<string, string>>;
  /** More of the profile, as YAML. */
  readonly profile?: string;
  /** What the pull request's commit changes. */
  readonly change?: (producer: Pick<Producer, 'write'>) => void;
}

export const PROFILE_FILE = '.github/handoff-gate.yml';
const MANIFEST = 'contracts/manifest.json';

export function manifestOf(facts: Readonly<Record<string, unknown>>): string {
  const manifest = {
    manifest_contract_version: 'producer-contract-manifest.v1',
    release_tag: 'v1.0.0',
    commit_sha: 'f'.repeat(40),
    expected_service_contract_version: 'service.v1',
    expected_api_contract_version: 'api.v1',
    integration_baseline: 'integration/v1',
    error_code_enum: ['internal_error'],
    stability_window: { minimum_sprint_days: 14 },
    additive_error_code_notice_policy: {
      standard_business_days: 10,
      emergency_notice_hours: 24,
      emergency_requires_same_day_docs_spec_tests: true,
    },
    ...facts,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Its rehearsal is a GO when the suite passes; its cutover is a NO-GO, because nobody signed anything. */
function profileText({ suite = { check: 'process.exit(0)' }, profile = '' }: ProducerOptions): string {
  const commands = Object.entries(suite).map(
    ([id, script]) => `    - { id: ${id}, command: ${JSON.stringify(`node -e ${quoteWord(script)}`)} }`,
  );
  return `schema: handoff-gate.profile/v1
name: orders
producer:
  name: Orders
  repository: acme/producer
  documents:
    manifest: ${MANIFEST}
    payload: { path: docs/handoff.json, required: once-introduced }
    decision-record: { path: docs/decision-*.md, required: once-introduced }
    rollback-readiness: { path: docs/way-back-*.md, required: once-introduced }
  suite:
${commands.join('\n')}
consumer:
  name: Shop
  repository: acme/consumer
  documents:
    pin: config/pin.json
    decision-record: { path: docs/decision-*.md, required: once-introduced }
    rollback-readiness: { path: docs/way-back-*.md, required: once-introduced }
  suite:
    - { id: contract, command: npm test }
release-branches: ['release/**']
${profile}`;
}

/** One word of a POSIX shell; the script holds no single quote. */
function quoteWord(script: string): string {
  return `'${script}'`;
}

/** Made once in a test file where nothing but a suite and a profile is asked for. */
export function buildProducer(folder: string, options: ProducerOptions = {}): Producer {
  const root = path.join(folder, 'checkout');
  mkdirSync(root, { recursive: true });
  const { change, ...told } = options;
  const own = tools(root);
  if (change !== undefined) return { root, ...history(own, options), ...own };
  const commits = madeOnce(`producer ${JSON.stringify(told)}`, root, (template) => history(tools(template), options));
  // Git knows files by their inodes, which a copy has not kept.
  own.git('update-index', '-q', '--refresh');
  return { root, ...commits, ...own };
}

type Tools = Pick<Producer, 'git' | 'sha' | 'input' | 'write' | 'commit'>;

function tools(root: string): Tools {
  const environment = {
    ...process.env,
    ...WRITES_ONLY,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.test',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.test',
    GIT_AUTHOR_DATE: '2026-02-01T10:00:00Z',
    GIT_COMMITTER_DATE: '2026-02-01T10:00:00Z',
  };
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8' }).trim();
  const sha = (revision: string) => commitSha(git('rev-parse', `${revision}^{commit}`));
  return {
    git,
    sha,
    input(text, ...args) {
      execFileSync('git', args, { cwd: root, env: environment, input: text });
    },
    write(file, content) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    },
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return sha('HEAD');
    },
  };
}

/** A release, a pull request's commit, a base that moved on, and the merge of both. */
function history(
  { git, sha, write, commit }: Tools,
  options: ProducerOptions,
): Pick<Producer, 'base' | 'head' | 'merge'> {
  git('init', '--quiet', '--template=', '--initial-branch=main');
  write('src/orders.txt', 'code\n');
  const code = commit('code');
  write(PROFILE_FILE, profileText(options));
  write(MANIFEST, manifestOf({ commit_sha: code }));
  commit('release');
  git('tag', 'v1.0.0');
  git('checkout', '--quiet', '-b', 'topic');
  (
    options.change ??
    (() => {
      write('notes.txt', 'a change\n');
    })
  )({ write });
  const head = commit('change');
  git('checkout', '--quiet', 'main');
  write('docs/other.txt', 'the base moved on\n');
  const base = commit('meanwhile');
  git('merge', '--quiet', '--no-ff', '--no-edit', 'topic');
  return { base, head, merge: sha('HEAD') };
}
