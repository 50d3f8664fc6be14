/**
 * Reasons by what causes them: one thing to do is one cause, and what goes away with it is folded under it. Nothing is
 * left out, so the counts of the causes make the count of the reasons.
 */
import { counted } from '../contracts/english.js';
import { MOVED_TOGETHER } from '../contracts/documents.js';
import type { CommandResult } from '../contracts/evidence.js';
import { reasonOf, type Report } from '../contracts/report.js';
import type { DecisionId } from '../contracts/words.js';
import { type Again, commandOf, failedAlike, type Failure } from './failures.js';
import { reasonsOf, reasonsOfOthers, type Reason } from './reasons.js';

export interface Cause {
  readonly reason: Reason;
  /** The command that it is about; null where it is about none. */
  readonly command: CommandResult | null;
  /** `output`: the command printed them. `follows`: they follow from it. `same-fix`: the same mends them. */
  readonly tie: Tie;
  readonly others: readonly Reason[];
  /** Further commands that failed as this one did. */
  readonly alike: readonly Failure[];
}

type Tie = 'output' | 'follows' | 'same-fix';

/** The causes in the order of their reasons. */
export function causesOf(report: Report, reasons: readonly Reason[]): readonly Cause[] {
  const alike = failedAlike(report, reasons);
  const heads = headsOf(report, reasons, alike);
  const groups = new Map<Reason, Reason[]>();
  for (const reason of reasons) {
    if (alike.has(reason)) continue;
    const head = heads.get(reason)?.head ?? reason;
    const others = groups.get(head) ?? [];
    if (head !== reason) others.push(reason);
    groups.set(head, others);
  }
  return [...groups].map(([reason, others]) => ({
    reason,
    others,
    command: commandOf(report, reason),
    tie: others.map((other) => heads.get(other)?.tie).find((tie) => tie !== undefined) ?? 'same-fix',
    alike: [...alike.values()].filter(({ first }) => first === reason),
  }));
}

/** Every reason that a cause stands for. */
export function reasonsWithin({ reason, others, alike }: Cause): readonly Reason[] {
  return [reason, ...others, ...alike.map((one) => one.reason)];
}

/** What one side has to do. */
export interface Turn {
  /** Null: nothing is decided, so that it is nobody's turn. */
  readonly owner: string | null;
  /** Whether the owner is the side that is judged. */
  readonly isOwn: boolean;
  /** Each by its number, which is the same on every surface. */
  readonly causes: readonly { readonly number: number; readonly cause: Cause }[];
}

/** The causes by whose turn it is: the side that is judged first, then in the order of their first; numbered through. */
export function turnsOf({ names, role }: Report, causes: readonly Cause[]): readonly Turn[] {
  const all = [...new Set(causes.map(({ reason }) => reason.owner))];
  const isOwn = (owner: string | null): boolean => owner === names[role];
  const owners = [...all.filter(isOwn), ...all.filter((owner) => !isOwn(owner))];
  let number = 0;
  return owners.map((owner) => {
    const own = causes.filter(({ reason }) => reason.owner === owner);
    return { owner, isOwn: isOwn(owner), causes: own.map((cause) => ({ number: (number += 1), cause })) };
  });
}

/** What is to be done for the verdict, by whose turn it is. */
export function toDoTurns(report: Report): readonly Turn[] {
  return turnsOf(report, causesOf(report, reasonsOf(report)));
}

/** The same, in the order of its numbers. */
export function toDoOf(report: Report): readonly Cause[] {
  return toDoTurns(report).flatMap(({ causes }) => causes.map(({ cause }) => cause));
}

/** How much more there is to do for a decision than for the enforced one. */
export function moreToDo(report: Report, decision: DecisionId): number {
  const { enforced } = report;
  const reasons = enforced === null ? reasonsOf(report) : reasonsOfOthers(report);
  return causesOf(
    report,
    reasons.filter(({ decisions }) => decisions.includes(decision)),
  ).length;
}

/** How many reasons some causes stand for. */
export function reasonsIn(causes: readonly Cause[]): number {
  return causes.reduce((sum, cause) => sum + reasonsWithin(cause).length, 0);
}

/** `195 more of its output`, `and 22 that follow from it`; `told`: some of them stand above. */
export function moreWords({ tie }: Cause, left: number, told: boolean): string {
  switch (tie) {
    case 'output':
      return told ? `${left} more of its output` : `${counted(left, 'finding')} in its output`;
    case 'follows':
      return told ? `${left} more` : `and ${left} that follow${left === 1 ? 's' : ''} from it`;
    case 'same-fix':
      return told ? `${left} more` : `and ${left} more with the same fix`;
  }
}

interface Tied {
  readonly head: Reason;
  readonly tie: Tie;
}

/** For each reason that is not its own cause: which one is. A cause has none itself. */
function headsOf(
  report: Report,
  reasons: readonly Reason[],
  alike: ReadonlyMap<Reason, Again>,
): ReadonlyMap<Reason, Tied> {
  const heads = new Map<Reason, Tied>();
  for (const [reason, head] of printed(report, reasons))
    heads.set(reason, { head: alike.get(head)?.first ?? head, tie: 'output' });
  for (const [reason, head] of leftBehind(report, reasons)) heads.set(reason, { head, tie: 'follows' });
  const causes = new Set([...heads.values()].map(({ head }) => head));
  const byFix = new Map<string, Reason>();
  for (const reason of reasons) {
    if (heads.has(reason) || causes.has(reason) || alike.has(reason)) continue;
    const key = JSON.stringify([reason.gate, reason.kind, reason.fix, reason.owner]);
    const first = byFix.get(key);
    if (first === undefined) byFix.set(key, reason);
    else heads.set(reason, { head: first, tie: 'same-fix' });
  }
  return heads;
}

/** What a command that failed printed. */
function printed(report: Report, reasons: readonly Reason[]): readonly (readonly [Reason, Reason])[] {
  const byFinding = new Map<string, Reason>();
  for (const reason of reasons)
    for (const finding of commandOf(report, reason)?.findings ?? []) {
      const key = reasonOf({ ...finding, gate: reason.gate });
      if (!byFinding.has(key)) byFinding.set(key, reason);
    }
  return reasons.flatMap((reason) => {
    const head = byFinding.get(reasonOf(reason));
    return head === undefined || head === reason ? [] : [[reason, head] as const];
  });
}

const OF_THE_MOVE = new Set(['alignment/fact', 'alignment/matrix-row', 'alignment/repin-not-atomic']);
/** What a pin half moved makes of the release that it names. */
const OF_THE_PIN = new Set(['immutable-release/manifest-at-tag', 'immutable-release/not-in-release']);

/** A repin that leaves documents behind: what they say of the release before follows from it. */
function leftBehind(report: Report, reasons: readonly Reason[]): readonly (readonly [Reason, Reason])[] {
  const head = reasons.find(({ rule }) => rule === 'alignment/repin-not-atomic');
  if (head === undefined) return [];
  const cells = report.alignment.flatMap((row) => row.cells).filter(({ side }) => side === 'consumer');
  const pathsOf = (documents: readonly string[]) =>
    new Set(cells.filter(({ document }) => documents.includes(document)).map(({ path }) => path));
  const [moved, pin] = [pathsOf(MOVED_TOGETHER), pathsOf(['pin'])];
  // What came along with the pin and is wrong has another cause.
  const arrived = pathsThatArrived(report);
  const follows = ({ side, path, rule }: Reason) =>
    side === 'consumer' &&
    path !== null &&
    ((OF_THE_MOVE.has(rule) && moved.has(path) && (pin.has(path) || !arrived.has(path))) ||
      (OF_THE_PIN.has(rule) && pin.has(path)));
  return reasons.filter((reason) => reason !== head && follows(reason)).map((reason) => [reason, head] as const);
}

/** Documents of the consumer that state the tag of the release that is judged. */
function pathsThatArrived({ alignment }: Report): ReadonlySet<string> {
  const cells = alignment.find(({ fact }) => fact === 'release_tag')?.cells ?? [];
  return new Set(cells.filter(({ side, agrees }) => side === 'consumer' && agrees).map(({ path }) => path));
}
