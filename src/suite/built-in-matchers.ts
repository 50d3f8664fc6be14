/**
 * The problem matchers that every profile can name, in GitHub's own JSON format. A name may stand for several: one
 * for each form in which a tool writes.
 */
import type { Profile } from '../contracts/profile.js';

type NamedMatcher = Profile['matchers'][number];

const RUSTC: NamedMatcher = {
  name: 'rustc',
  matcher: {
    owner: 'rustc',
    pattern: [
      { regexp: '^(error|warning)(?:\\[([A-Za-z0-9_:]+)\\])?: (.+)$', severity: 1, code: 2, message: 3 },
      { regexp: '^\\s*--> (.+?):(\\d+):(\\d+)$', file: 1, line: 2, column: 3 },
    ],
  },
};

/** `Diff in src/lib.rs:12:`, and `Diff in src/lib.rs at line 12:` before rustfmt 1.7. */
const RUSTFMT: NamedMatcher = {
  name: 'rustfmt',
  matcher: {
    owner: 'rustfmt',
    pattern: [{ regexp: '^(Diff in (.+?)(?: at line |:)(\\d+)):$', message: 1, file: 2, line: 3 }],
  },
};

/** The place on one line, what went wrong on the next; the thread is named after the test. */
const CARGO_TEST: NamedMatcher = {
  name: 'cargo-test',
  matcher: {
    owner: 'cargo-test',
    pattern: [
      {
        regexp: "^thread '(.+)'(?: \\(\\d+\\))? panicked at (.+?):(\\d+):(\\d+):$",
        code: 1,
        file: 2,
        line: 3,
        column: 4,
      },
      { regexp: '^(.+)$', message: 1 },
    ],
  },
};

/** As before Rust 1.73: all on one line. */
const CARGO_TEST_ONE_LINE: NamedMatcher = {
  name: 'cargo-test',
  matcher: {
    owner: 'cargo-test',
    pattern: [
      {
        regexp: "^thread '([^']+)' panicked at '(.*)', ((?:[A-Za-z]:)?[^:]+):(\\d+):(\\d+)$",
        code: 1,
        message: 2,
        file: 3,
        line: 4,
        column: 5,
      },
    ],
  },
};

const TSC: NamedMatcher = {
  name: 'tsc',
  matcher: {
    owner: 'tsc',
    pattern: [
      {
        regexp: '^(\\S.*?)\\((\\d+),(\\d+)\\): (error|warning) (TS\\d+): (.+)$',
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    ],
  },
};

const TSC_PRETTY: NamedMatcher = {
  name: 'tsc',
  matcher: {
    owner: 'tsc',
    pattern: [
      {
        regexp: '^(\\S.*?):(\\d+):(\\d+) - (error|warning) (TS\\d+): (.+)$',
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    ],
  },
};

function scriptMessage(pattern: NamedMatcher['matcher']['pattern'][number]): NamedMatcher {
  return { name: 'script-messages', matcher: { owner: 'script-messages', pattern: [pattern] } };
}

/** Sentences in which verification scripts say what is wrong, and where. */
const SCRIPT_MESSAGES: readonly NamedMatcher[] = [
  scriptMessage({
    regexp:
      '^((?:required pattern not found: .+|json expression failed: .+|\\S.* schema block missing|\\S.* must not (?:define|require) \\S+) in (\\S.*))$',
    message: 1,
    file: 2,
  }),
  scriptMessage({
    regexp: '^((?:required file missing|missing required file|manifest file missing|changelog missing): (.+))$',
    message: 1,
    file: 2,
  }),
  scriptMessage({ regexp: '^\\[FAIL\\] (Content mismatch for [^:]+: (.+))$', message: 1, file: 2 }),
  scriptMessage({ regexp: '^\\[FAIL\\] (.+)$', message: 1 }),
  scriptMessage({ regexp: '^((?:[^:]+: )?missing required key: .+)$', message: 1 }),
  scriptMessage({ regexp: '^(MemoryKernel [a-z ]+ validation failed: .+)$', message: 1 }),
];

export const BUILT_IN_MATCHERS: Profile['matchers'] = [
  RUSTC,
  RUSTFMT,
  CARGO_TEST,
  CARGO_TEST_ONE_LINE,
  TSC,
  TSC_PRETTY,
  ...SCRIPT_MESSAGES,
];

/** What mends a problem, by the owner of the matcher that saw it. */
export const MATCHER_HINTS: Readonly<Record<string, string>> = {
  rustfmt: 'Run `cargo fmt --all` and commit what it changes.',
};
