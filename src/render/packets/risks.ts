/** What stands in the way or could go wrong, a row for each cause: what it is, whose it is, what is to do, what it stops. */
import { counted, enumerated } from '../../contracts/english.js';
import type { CommandResult } from '../../contracts/evidence.js';
import type { Finding } from '../../contracts/finding.js';
import { reasonOf, type Blocker, type GateReport, type Report } from '../../contracts/report.js';
import { DECISIONS, type DecisionId, type GateId } from '../../contracts/words.js';
import { clip } from '../budget.js';
import { causesOf, reasonsWithin, type Cause } from '../causes.js';
import { alikeWords, inLogOnly } from '../failures.js';
import { code } from '../safe.js';
import { reasonsOf, type Reason } from '../reasons.js';
import { tailLines } from '../tail.js';
import { blockersOf, decisionsIn, liftedBy } from '../verdicts.js';
import { warningsIn } from '../warnings.js';
import { sentence, sideName, table } from './document.js';

/** UTF-16 code units of a cell. */
const LONGEST = { risk: 200, fix: 240, printed: 120, waived: 400 } as const;
/** Rows. Whoever signs reads these; the report has them all. */
const MOST = { warnings: 6 } as const;

export interface Risks {
  /** A table, and what is left out of it. */
  readonly blocks: readonly string[];
  /** The rules behind the rows, each once. */
  readonly rules: readonly string[];
}

interface Row {
  readonly risk: string;
  readonly owner: string;
  readonly fix: string;
  readonly stops: string;
  readonly rule: string;
}

interface Asked {
  /** Whose blockers are listed. */
  readonly decisions: readonly DecisionId[];
  /** Whether waivers and warnings are listed besides. */
  readonly told: boolean;
  /** Rows of blockers; the rest is counted. */
  readonly most: number;
}

/** Null where there is none. */
export function risksOf(report: Report, { decisions, told, most }: Asked): Risks | null {
  const causes = causesFor(report, decisions);
  const blockers = causes.slice(0, most).map((cause) => causeRow(report, cause));
  const kinds = told ? warningsByRule(report, decisions) : [];
  const others = [...waivers(report), ...kinds.slice(0, MOST.warnings).map((kind) => warningRow(report, kind))];
  const rows = [...blockers, ...others];
  if (rows.length === 0) return null;
  const cells = rows.map((row) => [row.risk, row.owner, row.fix, row.stops]);
  const rest = [
    ...moreRisks(report, causes.slice(most)),
    ...(kinds.length > MOST.warnings ? [`${counted(kinds.length - MOST.warnings, 'more kind')} of warnings`] : []),
  ];
  return {
    blocks: [
      table(['Risk', 'Owner', 'To do', 'Stops'], cells),
      ...(rest.length === 0 ? [] : [`And ${rest.join(', and ')}: the report lists them.`]),
    ],
    rules: [...new Set(rows.map(({ rule }) => rule))],
  };
}

function moreRisks(report: Report, causes: readonly Cause[]): readonly string[] {
  if (causes.length === 0) return [];
  return [`${counted(causes.length, 'more risk')} (what they stop: ${stops(report, causes.flatMap(reasonsWithin))})`];
}

function causesFor(report: Report, decisions: readonly DecisionId[]): readonly Cause[] {
  const stopped = stoppedBy(report);
  const isAsked = (reason: Reason) =>
    (stopped.get(reasonOf(reason)) ?? []).some((decision) => decisions.includes(decision));
  // Those of the enforced decision first.
  const isFirst = (reason: Reason) => (stopped.get(reasonOf(reason)) ?? []).some((id) => id === report.enforced);
  const reasons = reasonsOf({ ...report, enforced: null }).filter(isAsked);
  const isOwn = ({ owner }: Reason) => owner === report.names[report.role];
  const rank = (reason: Reason) => (isFirst(reason) ? 0 : 2) + (isOwn(reason) ? 0 : 1);
  return causesOf(
    report,
    [...reasons].sort((a, b) => rank(a) - rank(b)),
  );
}

function stoppedBy(report: Report): ReadonlyMap<string, readonly DecisionId[]> {
  return new Map(blockersOf(report).map(({ blocker, decisions }) => [reasonOf(blocker), decisions]));
}

function stops(report: Report, reasons: readonly Reason[]): string {
  const by = stoppedBy(report);
  const ids = new Set(reasons.flatMap((reason) => by.get(reasonOf(reason)) ?? []));
  const stopped = DECISIONS.filter((id) => ids.has(id));
  if (stopped.length === 0) return 'nothing';
  return stopped.length === decisionsIn(report).length ? 'all' : stopped.join(', ');
}

function causeRow(report: Report, cause: Cause): Row {
  const { reason } = cause;
  const sign = reason.kind === 'unknown' ? '⏳ ' : '❌ ';
  const folded = [othersIn(cause), cause.alike.length === 0 ? '' : `(${alikeWords(cause)})`].filter(
    (part) => part !== '',
  );
  return {
    risk: `${sign}${sentence(reason.message, LONGEST.risk)}${folded.map((part) => ` ${part}`).join('')}`,
    owner: ownerOf(report, reason),
    fix: sentence(reason.fix, LONGEST.fix, true),
    stops: stops(report, reasonsWithin(cause)),
    rule: reason.rule,
  };
}

function othersIn(cause: Cause): string {
  const { tie, command, others } = cause;
  const [printed] = others;
  if (printed === undefined) return command === null ? '' : lastLine(command);
  switch (tie) {
    case 'output': {
      const more = others.length - 1 + inLogOnly(cause);
      return `It printed: ${sentence(printed.message, LONGEST.printed)}${more === 0 ? '' : ` (and ${more} more)`}`;
    }
    case 'follows':
      return `(and ${others.length} that ${others.length === 1 ? 'follows' : 'follow'} from it)`;
    case 'same-fix':
      return `(and ${others.length} with the same fix)`;
  }
}

function lastLine({ tail }: CommandResult): string {
  const last = tailLines(tail).at(-1);
  return last === undefined ? '' : `Its last line: ${code(clip(last, LONGEST.printed))}`;
}

function ownerOf(report: Report, reason: Reason): string {
  const blocker = blockersOf(report).find(({ blocker: one }) => reasonOf(one) === reasonOf(reason))?.blocker;
  return blocker === undefined ? sideOwner(report, reason) : ownerName(report, blocker);
}

/** The names of the sides as packets write them; an owner is one of them, or both. */
function ownerName(report: Report, { owner }: Pick<Blocker, 'owner'>): string {
  const sides = (['producer', 'consumer'] as const).filter((side) => owner === report.names[side]);
  return enumerated(
    (sides.length === 0 ? (['producer', 'consumer'] as const) : sides).map((side) => sideName(report, side)),
  );
}

function sideOwner(report: Report, { side }: Pick<Finding, 'side'>): string {
  return sideName(report, side ?? report.role);
}

function waivers(report: Report): readonly Row[] {
  return report.waivers
    .filter(({ state }) => state === 'honoured')
    .flatMap((waiver) => {
      const { target, reason, approver, expires } = waiver;
      const lifted = liftedBy(report, waiver).map(({ message }) => sentence(message, LONGEST.waived));
      return (lifted.length === 0 ? [''] : lifted).map((what) => ({
        risk: `⚠️ Waived: ${what === '' ? code(target) : what}`,
        owner: code(approver),
        fix: `Lifted until ${code(expires)}: ${sentence(reason, LONGEST.risk)}`,
        stops: 'nothing: waived',
        rule: target,
      }));
    });
}

interface Kind {
  readonly gate: GateId;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** The warnings of the gates that some decisions need; those of one rule are one kind. */
function warningsByRule({ gates }: Report, decisions: readonly DecisionId[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  const isTold = ({ needed }: GateReport) => needed.length === 0 || needed.some((one) => decisions.includes(one));
  const asked = gates.filter(isTold);
  for (const { gate, finding } of warningsIn(asked)) {
    const key = JSON.stringify([gate, finding.rule]);
    const known = kinds.get(key);
    kinds.set(key, { gate, findings: known === undefined ? [finding] : [...known.findings, finding] });
  }
  return [...kinds.values()];
}

function warningRow(report: Report, { findings: [first, ...others] }: Kind): Row {
  return {
    risk: `⚠️ ${sentence(first.message, LONGEST.risk)}${others.length === 0 ? '' : ` (and ${others.length} more of its kind)`}`,
    owner: sideOwner(report, first),
    fix: sentence(first.hint, LONGEST.fix, true),
    stops: 'nothing',
    rule: first.rule,
  };
}
