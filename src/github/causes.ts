/** Why GitHub does not do what it is asked, or cannot be asked, where words say so, and what mends it. */

/** Each is a reason of its own: what helps against one of them does not help against another. */
export type Cause =
  | 'permission'
  | 'personal-token'
  | 'needs-app'
  | 'single-sign-on'
  | 'archived'
  | 'conversation-locked'
  | 'migrating'
  | 'blocked'
  | 'address'
  | 'commit-gone'
  | 'bad-token'
  | 'unknown-field'
  | 'certificate'
  | 'proxy';

interface Known {
  readonly cause: Cause;
  readonly words: RegExp;
  /** A sentence; null where it depends on what was to be done. */
  readonly mend: string | null;
}

/** The first whose words fit. */
const KNOWN: readonly Known[] = [
  { cause: 'permission', words: /not accessible by integration/i, mend: null },
  {
    cause: 'personal-token',
    words: /not accessible by (?:fine-grained )?personal access token/i,
    mend: 'A permission in the workflow changes nothing about a personal token: give the token itself the permission, or leave the input token out, which takes the one of the workflow.',
  },
  {
    cause: 'needs-app',
    words: /must authenticate via a GitHub App/i,
    mend: 'Only an app writes check runs, a personal token never: leave the input token out, which takes the one of the workflow, or give the token of an app.',
  },
  {
    cause: 'single-sign-on',
    words: /\bSAML\b|single sign-on/i,
    mend: 'Authorize the token for the single sign-on of the organization, in the settings of the account that it belongs to.',
  },
  { cause: 'archived', words: /archived/i, mend: 'An archived repository takes no results; the verdict stands.' },
  {
    cause: 'migrating',
    words: /locked for migration|being migrated/i,
    mend: 'Run again when the migration of the repository is over.',
  },
  {
    cause: 'conversation-locked',
    words: /\b(?:issue|conversation|pull request) is locked|locked (?:issue|conversation)/i,
    mend: 'The conversation of the pull request is locked: unlock it to see the comment again.',
  },
  {
    cause: 'blocked',
    words: /access blocked|repository (?:is|has been|was) disabled|suspended|unavailable due to/i,
    mend: 'GitHub has closed the repository or the account; its owner sees why.',
  },
  {
    cause: 'address',
    words: /IP allow list/i,
    mend: "Let the runner's address into the organization's IP allow list, or use a runner that is on it.",
  },
  {
    cause: 'commit-gone',
    words: /No commit found for SHA/i,
    mend: 'The commit is no longer in the repository (its branch was pushed over or removed); the commit that took its place has results of its own.',
  },
  {
    cause: 'bad-token',
    words: /bad credentials|requires authentication/i,
    mend: 'The token is wrong, has expired or was taken back: give a new one.',
  },
  {
    cause: 'unknown-field',
    words: /doesn't exist on type|doesn't accept argument/i,
    mend: 'This GitHub Enterprise Server is too old to be asked: give peer-path, a checkout of that repository.',
  },
  {
    cause: 'certificate',
    words: /self[- ]signed certificate|unable to (?:verify the first|get (?:local )?issuer) certificate/i,
    mend: 'Name the certificate of your own authority in NODE_EXTRA_CA_CERTS, in the environment of the runner.',
  },
  {
    cause: 'proxy',
    words: /^Proxy response/,
    mend: 'The web proxy of the environment (https_proxy) refuses: give it the name and password that it asks for, or name the API in no_proxy.',
  },
];

/** The reason that GitHub's words give; null where they are none of those known. */
export function causeOf(words: string): Cause | null {
  return KNOWN.find((one) => one.words.test(words))?.cause ?? null;
}

/** A sentence; null for a permission, whose name depends on what was to be done, and where no cause is known. */
export function mendOf(cause: Cause | null): string | null {
  return KNOWN.find((one) => one.cause === cause)?.mend ?? null;
}
