/** What the runner tells a step of its run, held against its form before anything is made of it. */
import { readBounded, Unreadable } from '../../profile/bounded.js';
import { UsageError } from '../inputs.js';

/** The variables of a step. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly isRight: (value: string) => boolean;
  readonly is: string;
}

const ADDRESS: Form = { isRight: isAddress, is: 'an address (https://…)' };

/** What goes into addresses, git's arguments and check runs; a variable that is not set is another question. */
const FORMS: Readonly<Record<string, Form>> = {
  GITHUB_REPOSITORY: { isRight: (value) => /^[\w.-]+\/[\w.-]+$/.test(value), is: 'owner/name' },
  GITHUB_SHA: {
    isRight: (value) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value),
    is: 'a commit (40 hexadecimal digits)',
  },
  GITHUB_RUN_ID: { isRight: (value) => /^[1-9]\d{0,18}$/.test(value), is: 'a number' },
  GITHUB_EVENT_NAME: { isRight: (value) => /^\w{1,100}$/.test(value), is: 'the name of an event' },
  GITHUB_API_URL: ADDRESS,
  GITHUB_SERVER_URL: ADDRESS,
};

/** Larger than any event that GitHub sends (25 MiB). */
const LARGEST_EVENT = 32 * 1024 * 1024;

const WHO_SETS = 'The runner sets it: let no step, shell or container in between change it.';

/** @throws UsageError for a variable that is not what the runner sets */
export function mustBeOfARunner(environment: Environment): void {
  for (const [name, { isRight, is }] of Object.entries(FORMS)) {
    const value = environment[name] ?? '';
    if (value !== '' && !isRight(value))
      throw new UsageError(`${name} must be ${is}, but is ${JSON.stringify(value.slice(0, 200))}. ${WHO_SETS}`);
  }
}

/**
 * The event of the run; an empty one where the runner names none.
 * @throws UsageError when it cannot be read, or is no JSON object
 */
export async function readEvent(file: string | undefined): Promise<unknown> {
  if (file === undefined || file === '') return {};
  const refuse = (why: string) =>
    new UsageError(`The event ${file} (GITHUB_EVENT_PATH) cannot be read: ${why}. ${WHO_SETS}`);
  let text: string;
  try {
    text = (await readBounded(file, LARGEST_EVENT)).toString('utf8');
  } catch (error) {
    throw error instanceof Unreadable ? refuse(error.message) : error;
  }
  let event: unknown;
  try {
    event = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refuse(text.trim() === '' ? 'it is empty' : 'it is no JSON');
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) throw refuse('it is no JSON object');
  return event;
}

function isAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value);
}
