/**
 * Problem matchers in GitHub's own JSON format, evaluated here as the runner does it: a matcher of several patterns
 * walks from line to line, `loop` repeats its last pattern, the first matcher that completes a problem takes the line.
 */
import { stripVTControlCharacters } from 'node:util';
import type { Matches } from '../contracts/linear.js';
import type { ProblemMatcher } from '../contracts/profile.js';
import type { Severity } from '../contracts/words.js';

/** What a matcher saw, as the output has it. */
export interface Problem {
  readonly owner: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly code: string | null;
  readonly message: string;
}

const CAPTURES = ['file', 'line', 'column', 'severity', 'code', 'message'] as const;
type Captures = Partial<Record<(typeof CAPTURES)[number], string>>;
type Pattern = ProblemMatcher['pattern'][number];

/** Makes a pattern ready; throws where it is none. */
export type Compile = (pattern: string) => Matches;

/** The patterns of our own are linear by lint; those of a profile meet another engine. */
export const compileOwn: Compile = (pattern) => {
  const expression = new RegExp(pattern);
  return (text) => expression.exec(text);
};

/** A matcher, and what reads its patterns. */
export interface ReadyMatcher {
  readonly matcher: ProblemMatcher;
  readonly compile: Compile;
}

/** Reads lines one after the other and says what its matchers see in them. */
export class ProblemScanner {
  readonly #walkers: readonly Walker[];

  /** Throws when a matcher's regular expression is none. */
  constructor(matchers: readonly ReadyMatcher[]) {
    this.#walkers = matchers.map((matcher) => new Walker(matcher));
  }

  /** The problem that this line completes; null when it completes none. */
  scan(line: string): Problem | null {
    const text = stripVTControlCharacters(line);
    for (const walker of this.#walkers) {
      const problem = walker.step(text);
      if (problem === null) continue;
      for (const other of this.#walkers) if (other !== walker) other.reset();
      return problem;
    }
    return null;
  }
}

class Walker {
  readonly #matcher: ProblemMatcher;
  readonly #patterns: readonly { readonly matches: Matches; readonly pattern: Pattern }[];
  /** What the patterns so far captured, at the index of the pattern that may match next; the first has nothing. */
  #reached: (Captures | null)[] = [];

  constructor({ matcher, compile }: ReadyMatcher) {
    this.#matcher = matcher;
    this.#patterns = matcher.pattern.map((pattern) => ({ matches: compile(pattern.regexp), pattern }));
    this.reset();
  }

  reset(): void {
    this.#reached = this.#patterns.map((_, index) => (index === 0 ? {} : null));
  }

  /** Later patterns are tried first, so that one line is never taken for two steps. */
  step(line: string): Problem | null {
    const last = this.#patterns.length - 1;
    for (let index = last; index >= 0; index -= 1) {
      const before = this.#reached[index] ?? null;
      const step = this.#patterns[index];
      if (before === null || step === undefined) continue;
      const groups = step.matches(line);
      const captured = groups === null ? null : { ...capture(step.pattern, groups), ...before };
      if (index < last) {
        this.#reached[index + 1] = captured;
      } else if (captured === null) {
        if (index > 0) this.#reached[index] = null;
      } else {
        this.reset();
        if (index > 0 && step.pattern.loop === true) this.#reached[index] = before;
        return this.#problem(captured);
      }
    }
    return null;
  }

  /** As on GitHub, a severity that is none of the three words drops the problem. */
  #problem({ file, line, column, severity, code, message }: Captures): Problem | null {
    const word = (severity ?? this.#matcher.severity ?? 'error').toLowerCase();
    if (word !== 'error' && word !== 'warning' && word !== 'notice') return null;
    if (message === undefined) return null;
    return {
      owner: this.#matcher.owner,
      severity: word,
      file: file ?? null,
      line: positive(line),
      column: positive(column),
      code: code ?? null,
      message: message.trim(),
    };
  }
}

function capture(pattern: Pattern, groups: readonly (string | undefined)[]): Captures {
  const captures: Captures = {};
  for (const name of CAPTURES) {
    const index = pattern[name];
    const text = index === undefined ? undefined : groups[index];
    if (text !== undefined && text !== '') captures[name] = text;
  }
  return captures;
}

function positive(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
