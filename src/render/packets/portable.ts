/** Words that hold on every machine: a packet is read far from the one that made it, whose folders are nobody's business. */
import { eachText } from '../each-text.js';

/** Where machines keep what is theirs: the first folder of an absolute path. A path of an API begins with none of them. */
const PLACES =
  'Users|Volumes|Applications|Library|private|home|root|tmp|temp|var|opt|mnt|media|srv|usr|etc|builds?|github|runner|workspaces?|work|__w|__t';
const VARIABLES = 'HOME|USERPROFILE|PWD|TMP|TEMP|TMPDIR|RUNNER_TEMP|RUNNER_WORKSPACE|GITHUB_WORKSPACE';
const END = '[^\\s"\'`|<>(),;\\]}]*';
const MACHINE = new RegExp(
  `(?<![\\w.~$%/\\\\-])(?:file://)?(?:/(?:${PLACES})(?![\\w.-])|[A-Za-z]:[\\\\/]|~(?=/)|\\$(?:${VARIABLES})(?!\\w)|\\$\\{(?:${VARIABLES})\\}|%(?:${VARIABLES})%)${END}`,
  'g',
);

/** Of a path of somebody's machine the last name alone, `…/release.json`. */
export function portableText(text: string): string {
  return text.replaceAll(MACHINE, (path) => {
    const name = path.split(/[\\/]/).findLast((part) => part !== '' && part !== '.') ?? '';
    return /^(?:[A-Za-z]:|~|\$.*|%.*)$/.test(name) ? '…' : `…/${name}`;
  });
}

/** The same value, with every text in it portable. */
export function portable<T>(value: T): T {
  return eachText(value, portableText);
}
