/** What git says when it refuses, and what mends it. */
import { unknown, type Unknown } from '../contracts/answer.js';

/** The oldest git whose answers are known to be read right. */
export const LEAST_GIT = '2.24';

interface Cause {
  readonly says: RegExp;
  readonly mend: (directory: string) => string;
}

/** How an answer begins that git never gave. */
export const NOT_RUN = 'git could not be run';

const CAUSES: readonly Cause[] = [
  {
    says: new RegExp(`^fatal: ${NOT_RUN}`),
    mend: () => 'Give the machine more to spare (open files, processes, memory), or run fewer commands at once.',
  },
  {
    says: /dubious ownership|unsafe repository|safe\.directory/,
    mend: (directory) =>
      `The checkout belongs to another user: run \`git config --global --add safe.directory ${directory}\` before, or check out as the user who runs this.`,
  },
  {
    says: /not a git repository|invalid gitfile|not a valid repository/i,
    mend: () => 'Run in a whole git checkout; of a linked worktree or submodule its repository must be there too.',
  },
  {
    says: /transport '\w+' not allowed|promisor|lazy fetch|could not fetch|missing (?:blob|tree|commit)/i,
    mend: () =>
      'Objects are missing, as in a partial clone: check out without `filter`, with the whole history (fetch-depth: 0).',
  },
  {
    says: /bad object|index file|unable to read|could not read|unable to parse|loose object|corrupt|bad tree|did not match|index-pack|packfile/i,
    mend: () => 'The repository is damaged or not whole: check it out again, with the whole history (fetch-depth: 0).',
  },
  {
    says: /unknown option|unrecognized argument|usage: git|unknown switch|invalid option/i,
    mend: () => `Use git ${LEAST_GIT} or newer.`,
  },
  {
    says: /permission denied/i,
    mend: () => 'Let the user who runs this read the checkout.',
  },
];

/** The line that says why; `fatal: ` and hints are left out. */
function said(stderr: string): string | null {
  const lines = stderr.split('\n').map((line) => line.trim());
  const line = ['fatal:', 'error:', 'warning:'].map((mark) => lines.find((one) => one.startsWith(mark))).find(Boolean);
  const words = (line ?? lines.find((one) => one !== '') ?? '').replace(/^(?:fatal|error|warning): /, '');
  return words === '' ? null : words.slice(0, LONGEST);
}

const LONGEST = 300;

/** Whether git says that something went wrong, whatever it ends with: it answers "no" as well where it could not look. */
export function saysError(stderr: string): boolean {
  return /^(?:error|fatal): /m.test(stderr);
}

export function refusal(stderr: string, code: number, directory: string): Unknown {
  const words = said(stderr);
  const cause = CAUSES.find(({ says }) => says.test(stderr));
  return unknown(
    words === null
      ? `git ended with ${code} and said nothing`
      : words.startsWith(NOT_RUN)
        ? words
        : `git says: ${words}`,
    cause?.mend(directory) ?? 'Fix what git says; `git fsck` and `git status` in the checkout tell more.',
  );
}
