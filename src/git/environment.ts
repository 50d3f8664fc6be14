/** What git is told beside the question: no configuration and nothing of the runner changes an answer, or runs anything. */
import { devNull } from 'node:os';

/**
 * What a configuration could change in an answer, or run. `core.fsmonitor` and hooks are commands of the repository's
 * choice; attributes name filters and converters; the dates are how a file that was written to is noticed.
 */
export const SETTINGS = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  'core.quotePath=false',
  'core.trustctime=true',
  'core.checkStat=default',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'log.follow=false',
  'log.mailmap=false',
  'diff.external=',
].flatMap((setting) => ['-c', setting]);

/** A tree without files: attributes are read from it, where git can (2.41), so that the judged tree's name no filter. */
export const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

/** What git must not do for anybody: wait for a terminal, write, show other objects than it has, or fetch some. */
const ENVIRONMENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_GRAFT_FILE: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  LC_ALL: 'C',
} as const;

let inherited: Record<string, string> | null = null;

/** What every question is asked in. */
export function surroundings(): Record<string, string> {
  inherited ??= inheritable();
  return { ...inherited, ...ENVIRONMENT };
}

/** Without secrets and without what others want of git. */
function inheritable(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && !WITHHELD.test(pair[0]),
    ),
  );
}

const WITHHELD = /^(?:GIT_|INPUT_|ACTIONS_|GITHUB_)|TOKEN|SECRET|PASSWORD|_KEY$|^SSH_/i;
