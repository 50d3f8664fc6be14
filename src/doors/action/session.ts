/** One run of the action: its inputs, what it knows of itself, its log, its way to GitHub. */
import path from 'node:path';
import { availableParallelism, tmpdir } from 'node:os';
import * as core from '@actions/core';
import { createClient, type GitHubClient } from '../../github/client.js';
import { readContext, type GitHubContext } from '../../github/context.js';
import { ofFollowedRun } from '../../github/followed-run.js';
import type { Redactor } from '../../suite/redaction.js';
import { redactorIn } from '../../suite/secret-variables.js';
import { openSomeOutputDirectory } from '../outputs.js';
import { makeFolder, makeFreshFolder } from '../writing.js';
import type { Cancellation } from './cancellation.js';
import { readActionInputs, type ActionInputs } from './inputs.js';
import { mustBeOfARunner, readEvent, type Environment } from './runner-environment.js';
import type { RunnerFiles } from './runner-files.js';
import { Screen } from './screen.js';

export interface Session {
  /** `outputDirectory`: absolute, and there if anything can be written. */
  readonly inputs: ActionInputs & { readonly outputDirectory: string };
  readonly context: GitHubContext;
  readonly environment: Environment;
  readonly redact: Redactor;
  readonly screen: Screen;
  readonly files: RunnerFiles;
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

/** What must not be shown, where inputs may not be read yet. */
export function secretsOf(environment: Environment): readonly string[] {
  return [...SECRET_VARIABLES, 'INPUT_TOKEN', 'INPUT_PEER-TOKEN'].map((name) => environment[name]?.trim() ?? '');
}

/** @throws UsageError, ContextError */
export async function openSession(
  environment: Environment,
  cancelled: Cancellation,
  files: RunnerFiles,
): Promise<Session> {
  const inputs = readActionInputs((name) => core.getInput(name), availableParallelism());
  const tokens = [inputs.token, inputs.peerToken].filter((token) => token !== null);
  for (const token of tokens) core.setSecret(token);
  const redact = redactorIn(environment, secretsOf(environment));
  const screen = new Screen(redact);
  mustBeOfARunner(environment);
  const told = readContext(environment, await readEvent(environment['GITHUB_EVENT_PATH']));
  const reached = await clients(inputs, told, screen, cancelled);
  const context = await ofFollowedRun(told, reached.client, (message) => {
    screen.warn(message);
  });
  return {
    inputs: { ...inputs, outputDirectory: await outputDirectory(inputs, environment, screen) },
    context,
    environment,
    redact,
    screen,
    files,
    cancelled,
    ...reached,
  };
}

/** The folder that was named; else one of this run alone, in the runner's folder for the job. */
async function outputDirectory(
  { outputDirectory: named, root }: ActionInputs,
  environment: Environment,
  screen: Screen,
): Promise<string> {
  // An empty one would be the checkout.
  const temp = environment['RUNNER_TEMP'] ?? '';
  const wanted = () =>
    named === null
      ? makeFreshFolder(path.join(temp === '' ? tmpdir() : temp, 'handoff-gate'), root)
      : makeFolder(named, root);
  const { directory, troubles } = await openSomeOutputDirectory(wanted, root);
  for (const trouble of troubles) screen.warn(trouble);
  return directory;
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
  const shared = client === null ? {} : { beside: client };
  return { client, peerClient: await createClient({ ...options, ...shared, token: peerToken }) };
}
