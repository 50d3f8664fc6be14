/** One run of the action: its inputs, what it knows of itself, its log, its way to GitHub. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { availableParallelism, tmpdir } from 'node:os';
import * as core from '@actions/core';
import { createClient, type GitHubClient } from '../../github/client.js';
import { readContext, type GitHubContext } from '../../github/context.js';
import { ofFollowedRun } from '../../github/followed-run.js';
import { createRedactor } from '../../suite/redaction.js';
import { UsageError } from '../inputs.js';
import { makeFolder, makeFreshFolder } from '../writing.js';
import { cancelOnSignals, type Cancellation } from './cancellation.js';
import { readActionInputs, type ActionInputs } from './inputs.js';
import { Screen } from './screen.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Session {
  /** `outputDirectory`: absolute, and there. */
  readonly inputs: ActionInputs & { readonly outputDirectory: string };
  readonly context: GitHubContext;
  readonly environment: Environment;
  readonly redact: (text: string) => string;
  readonly screen: Screen;
  readonly cancelled: Cancellation;
  /** Null without a token. */
  readonly client: GitHubClient | null;
  /** Reads the peer's repository; null without any token. */
  readonly peerClient: GitHubClient | null;
}

/** Requests and pauses of a run together; waiting for the peer is not counted. */
const DEADLINE_MS = 90_000;

/** Variables that hold credentials which a log or a document could show by accident. */
const SECRET_VARIABLES = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];

/** @throws UsageError, ContextError */
export async function openSession(environment: Environment): Promise<Session> {
  const cancelled = cancelOnSignals();
  const inputs = readActionInputs((name) => core.getInput(name), availableParallelism());
  const tokens = [inputs.token, inputs.peerToken].filter((token) => token !== null);
  for (const token of tokens) core.setSecret(token);
  const redact = createRedactor([...tokens, ...SECRET_VARIABLES.map((name) => environment[name] ?? '')]);
  const screen = new Screen(redact);
  const told = readContext(environment, await readEvent(environment['GITHUB_EVENT_PATH']));
  const reached = await clients(inputs, told, screen, cancelled);
  const context = await ofFollowedRun(told, reached.client, (message) => {
    screen.warn(message);
  });
  return {
    inputs: { ...inputs, outputDirectory: await outputDirectory(inputs, environment) },
    context,
    environment,
    redact,
    screen,
    cancelled,
    ...reached,
  };
}

/** The folder that was named; else one of this run alone, in the runner's folder for the job. */
function outputDirectory({ outputDirectory: named, root }: ActionInputs, environment: Environment): Promise<string> {
  return named === null
    ? makeFreshFolder(path.join(environment['RUNNER_TEMP'] ?? tmpdir(), 'handoff-gate'), root)
    : makeFolder(named, root);
}

async function clients(
  { token, peerToken }: ActionInputs,
  { apiUrl }: GitHubContext,
  screen: Screen,
  { network }: Cancellation,
): Promise<Pick<Session, 'client' | 'peerClient'>> {
  const options = {
    apiUrl,
    deadlineMs: DEADLINE_MS,
    signal: network,
    log: (line: string) => {
      screen.debug(line);
    },
  };
  const client = token === null ? null : await createClient({ ...options, token });
  if (peerToken === null || peerToken === token) return { client, peerClient: client };
  const shared = client === null ? {} : { spent: client.spent };
  return { client, peerClient: await createClient({ ...options, ...shared, token: peerToken }) };
}

async function readEvent(file: string | undefined): Promise<unknown> {
  if (file === undefined || file === '') return {};
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new UsageError(`The event ${file} (GITHUB_EVENT_PATH) cannot be read as JSON.`);
  }
}
