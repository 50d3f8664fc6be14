/** From what problem matchers see in one command's output to findings with a place below the root. */
import { posix } from 'node:path';
import { commandLine } from '../contracts/command-line.js';
import type { Finding } from '../contracts/finding.js';
import type { CommandRule, Profile } from '../contracts/profile.js';
import { messageOf } from '../contracts/system.js';
import { matcherRule } from '../contracts/catalogue.js';
import type { FindingRule } from '../contracts/rules.js';
import type { Severity, Side } from '../contracts/words.js';
import { BUILT_IN_MATCHERS, MATCHER_HINTS } from './built-in-matchers.js';
import { MissingPrograms, type MissingProgram } from './missing-programs.js';
import { compileOwn, ProblemScanner, type Compile, type Problem, type ReadyMatcher } from './matchers.js';

/** Findings of one command at most; more help nobody. */
const MOST = 200;
/** Distinct problems that are remembered to tell repetitions; cargo prints a warning once for each target. */
const REMEMBERED = 10_000;

/** Where a command ran, to tell which file a path means. */
export interface Whereabouts {
  readonly side: Side;
  /** Absolute paths by which the root may be called (as given, and with links resolved), without a slash behind. */
  readonly roots: readonly string[];
  /** The root below the top of its repository: '' or 'services/x/'. */
  readonly prefix: string;
  /** Below the root, where the command ran. */
  readonly directory: string;
}

/** The matchers of a profile; those of the same name stand for the built-in ones. */
export interface ProfileMatchers {
  readonly matchers: Profile['matchers'];
  readonly compile: Compile;
}

export const NO_MATCHERS: ProfileMatchers = { matchers: [], compile: compileOwn };

/** Collects what the matchers of one command see; bounded. */
export class FindingCollector {
  readonly #command: CommandRule;
  readonly #whereabouts: Whereabouts;
  readonly #remarks: readonly string[];
  readonly #scanner: ProblemScanner;
  readonly #missing = new MissingPrograms();
  readonly #seen = new Set<string>();
  readonly #problems: Problem[] = [];
  #more = 0;

  constructor(command: CommandRule, available: ProfileMatchers, whereabouts: Whereabouts) {
    this.#command = command;
    this.#whereabouts = whereabouts;
    const { matchers, remarks } = chooseMatchers(command.matchers, available);
    this.#scanner = new ProblemScanner(matchers);
    this.#remarks = remarks;
  }

  /** Takes one line of output. */
  read(line: string): void {
    this.#missing.read(line);
    const problem = this.#scanner.scan(line);
    if (problem === null) return;
    const key = JSON.stringify(problem);
    if (this.#seen.has(key)) return;
    if (this.#seen.size < REMEMBERED) this.#seen.add(key);
    if (this.#problems.length < MOST) {
      this.#problems.push(problem);
      return;
    }
    this.#more += 1;
    const milder = problem.severity === 'error' ? this.#problems.findLastIndex((it) => it.severity !== 'error') : -1;
    if (milder >= 0) this.#problems[milder] = problem;
  }

  /** What was seen. A command that passed has judged its errors itself: they become warnings. */
  findings(passed: boolean, log: string | null): Finding[] {
    const where = log === null ? 'the output of' : `${log}, the output of`;
    const hint = `See ${where} \`${commandLine(this.#command)}\`.`;
    const found = this.#problems.map((problem) => this.#finding(problem, passed, hint));
    const remarks = this.#remarks.map((remark) =>
      this.#general('matcher', 'warning', remark, 'Fix the matchers of this command in the profile.'),
    );
    if (this.#more > 0) {
      const many = this.#more === 1 ? '1 more problem was' : `${this.#more} more problems were`;
      const message = `${many} seen in the output of ${this.#command.id} than the ${MOST} that are listed`;
      const seen = { expected: `at most ${MOST}`, observed: String(MOST + this.#more) };
      remarks.push({ ...this.#general('more-problems', 'notice', message, hint), ...seen });
    }
    return [...this.#notFound(passed, log), ...found, ...remarks];
  }

  /** What a command that passed did not find may be why it passed. A missing file may be what it was to find out. */
  #notFound(passed: boolean, log: string | null): Finding[] {
    const said = passed ? this.#missing.all.filter(({ program }) => program !== null) : this.#missing.all;
    return said.map((one) =>
      this.#general(
        'missing-program',
        passed ? 'warning' : 'error',
        notFoundMessage(one, this.#whereabouts.roots),
        `Install it before the gate runs. It is said in line ${one.line} of ${log ?? 'the output'}, by \`${commandLine(this.#command)}\`.`,
      ),
    );
  }

  #finding(problem: Problem, passed: boolean, hint: string): Finding {
    const path = problem.file === null ? null : locate(problem.file, this.#whereabouts);
    const message = shorten(problem.message, this.#whereabouts.roots);
    return {
      ...NOWHERE,
      rule: this.#rule(problem.owner),
      severity: passed && problem.severity === 'error' ? 'warning' : problem.severity,
      message: problem.code === null ? message : `${message} (${problem.code})`,
      side: path === null ? null : this.#whereabouts.side,
      path,
      line: path === null ? null : problem.line,
      column: path === null || problem.line === null ? null : problem.column,
      hint: MATCHER_HINTS[problem.owner] ?? hint,
    };
  }

  #general(rule: string, severity: Severity, message: string, hint: string): Finding {
    return { ...NOWHERE, rule: this.#rule(rule), severity, message, hint };
  }

  #rule(what: string): FindingRule {
    return matcherRule(this.#whereabouts.side, what);
  }
}

const NOWHERE = {
  side: null,
  path: null,
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  expected: null,
  observed: null,
} as const;

function chooseMatchers(
  names: readonly string[],
  available: ProfileMatchers,
): { readonly matchers: ReadyMatcher[]; readonly remarks: string[] } {
  const matchers: ReadyMatcher[] = [];
  const remarks: string[] = [];
  for (const name of new Set(names)) {
    const own = available.matchers.filter((it) => it.name === name);
    const compile = own.length > 0 ? available.compile : compileOwn;
    const chosen = own.length > 0 ? own : BUILT_IN_MATCHERS.filter((it) => it.name === name);
    if (chosen.length === 0) remarks.push(`problem matcher ${name} is neither in the profile nor built in`);
    for (const { matcher } of chosen) {
      const trouble = patternTrouble({ matcher, compile });
      if (trouble === null) matchers.push({ matcher, compile });
      else remarks.push(`problem matcher ${name} was left out: ${trouble}`);
    }
  }
  return { matchers, remarks };
}

function patternTrouble(matcher: ReadyMatcher): string | null {
  try {
    new ProblemScanner([matcher]);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/** The path below the root that output means by `file`; null when it is somewhere else. */
function locate(file: string, { roots, prefix, directory }: Whereabouts): string | null {
  const path = file.replaceAll('\\', '/');
  if (posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path)) {
    const root = roots.find((it) => path.startsWith(`${it}/`));
    return root === undefined ? null : inside(path.slice(root.length + 1));
  }
  // A tool that works from the top of the repository names the root's own folder, too.
  if (prefix !== '' && path.startsWith(prefix)) return inside(path.slice(prefix.length));
  return inside(posix.join(directory, path));
}

function inside(path: string): string | null {
  const normal = posix.normalize(path);
  return normal === '.' || normal === '..' || normal.startsWith('../') ? null : normal;
}

function notFoundMessage({ program, text }: MissingProgram, roots: readonly string[]): string {
  if (program !== null) return `\`${shorten(program, roots)}\` was not found on this machine`;
  return `A file or a program was not found on this machine: ${shorten(text, roots)}`;
}

/** Paths of this machine say nothing to a reader elsewhere. */
function shorten(message: string, roots: readonly string[]): string {
  return roots.reduce((text, root) => text.replaceAll(`${root}/`, ''), message);
}
