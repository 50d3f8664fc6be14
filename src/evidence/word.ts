/**
 * Of evidence that another machine left, what a report takes its word for: no documents, and of the rest not more than a run
 * leaves. Whoever writes it by hand can write as much as a file holds. Pure.
 */
import type { CommandResult, Evidence, SuiteEvidence } from '../contracts/evidence.js';
import type { Finding } from '../contracts/finding.js';
import type { Unknown } from '../contracts/answer.js';
import type { Side } from '../contracts/words.js';

/** More than any run leaves: of results, findings of one, paths, reasons; and of characters. */
const MOST_RESULTS = 2000;
const MOST_FINDINGS = 300;
const MOST_PATHS = 1000;
const MOST_REASONS = 20;
const LONGEST_TEXT = 8 * 1024;
const LONGEST_OUTPUT = 32 * 1024;
const LONGEST_COMMAND = 64 * 1024;

export function wordOf(evidence: Evidence): Evidence {
  const { role, sides, subject } = evidence;
  const own = sides[role];
  const { differing } = subject;
  // A copy: a part of a text holds on to all of it, and a word would to the whole file.
  return structuredClone({
    ...evidence,
    profile: { ...evidence.profile, text: '' },
    payloadSchema: null,
    trees: [],
    files: [],
    subject: { ...subject, differing: differing === null ? null : differing.slice(0, MOST_PATHS) },
    sides: {
      producer: { ...sides.producer, git: null, unknown: [] },
      consumer: { ...sides.consumer, git: null, unknown: [] },
      [role]: {
        ...own,
        git: null,
        unknown: own.unknown.slice(0, MOST_REASONS).map(reasonOf),
        suite: suiteOf(own.suite, role),
      },
    },
  });
}

function reasonOf({ kind, why, mend }: Unknown): Unknown {
  return { kind, why: clipped(why), mend: clipped(mend) };
}

function suiteOf(suite: SuiteEvidence, role: Side): SuiteEvidence {
  switch (suite.kind) {
    case 'absent':
      return { ...suite, reason: clipped(suite.reason) };
    case 'reported':
      return { ...suite, detail: clipped(suite.detail), url: suite.url === null ? null : clipped(suite.url) };
    case 'run':
      return { ...suite, commands: suite.commands.slice(0, MOST_RESULTS).map((result) => resultOf(result, role)) };
  }
}

/** A log lies with the job that wrote it. */
function resultOf(result: CommandResult, role: Side): CommandResult {
  const { reason, signal, findings } = result;
  return {
    ...result,
    id: clipped(result.id),
    lane: clipped(result.lane),
    command: clipped(result.command, LONGEST_COMMAND),
    signal: signal === null ? null : clipped(signal),
    reason: reason === null ? null : clipped(reason),
    tail: result.tail.slice(-LONGEST_OUTPUT),
    findings: findings
      // A command finds nothing of what other gates judge.
      .filter(({ rule }) => rule.startsWith(`${role}-suite/`))
      .slice(0, MOST_FINDINGS)
      .map(findingOf),
    log: null,
    logSha256: null,
  };
}

/** Without what would settle it: nothing does, of a command. */
function findingOf(finding: Finding): Finding {
  const { rule, severity, side, path, line, column, endLine, endColumn, expected, observed } = finding;
  return {
    rule,
    severity,
    message: clipped(finding.message),
    side,
    path: path === null ? null : clipped(path),
    line,
    column,
    endLine,
    endColumn,
    expected: expected === null ? null : clipped(expected),
    observed: observed === null ? null : clipped(observed),
    hint: clipped(finding.hint),
  };
}

function clipped(text: string, most = LONGEST_TEXT): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
