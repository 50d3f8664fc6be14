/** Why not: the blockers, what clears each, and what was waived. */
import { enforcedReport, type Blocker, type Report, type WaiverReport } from '../../contracts/report.js';
import { clip, type Section } from '../budget.js';
import { place, ruleLink, type LinkBase } from '../links.js';
import { code, plain } from '../safe.js';
import { afterThis, counted, DECISION_NAMES, enumerated, toldBlockers, type Blocked } from '../verdicts.js';

const LONG = 1500;

function blockerItem(report: Report, { blocker }: Blocked, links: LinkBase | null): string {
  const where = place(report, blocker, links);
  const values = expectation(blocker);
  const waits = blocker.waiting ? 'waiting can clear it' : 'waiting does not clear it';
  return [
    `1. **${blocker.gate}**: ${plain(clip(blocker.message, LONG))}`,
    ...(where === null ? [] : [`   - Where: ${where}`]),
    ...(values === null ? [] : [`   - ${values}`]),
    `   - **Fix:** ${plain(clip(blocker.clears, LONG))}`,
    `   - Owner: ${plain(clip(blocker.owner, 120))}; ${waits} · ${blocker.kind === 'unknown' ? 'evidence missing · ' : ''}${ruleLink(blocker.rule, links)}`,
  ].join('\n');
}

/** Expected and observed, where the message alone may not show them apart. */
function expectation({ expected, observed }: Pick<Blocker, 'expected' | 'observed'>): string | null {
  if (expected === null && observed === null) return null;
  const shown = (value: string | null): string => (value === null ? 'nothing' : code(clip(value)));
  return expected === null
    ? `Observed: ${shown(observed)}`
    : `Expected: ${shown(expected)} · observed: ${shown(observed)}`;
}

/**
 * The blockers: those of the enforced decision, as "Why not", and those that only other decisions have. With nothing
 * enforced the first list is empty.
 */
export function blockerSections(
  report: Report,
  links: LinkBase | null,
): { readonly enforced: Section; readonly other: Section } {
  const all = toldBlockers(report);
  const { enforced } = report;
  const first = all.filter(({ decisions }) => enforced !== null && decisions.includes(enforced));
  const rest = all.filter((blocked) => !first.includes(blocked));
  const section = (rank: number, title: string, of: string, blocked: readonly Blocked[]): Section => ({
    rank,
    noun: 'blocker',
    of,
    title,
    head: '',
    items: blocked.map((one) => blockerItem(report, one, links)),
    between: '\n',
    close: '',
    folded: false,
  });
  const others = [...new Set(rest.flatMap(({ decisions }) => decisions))].map((decision) => DECISION_NAMES[decision]);
  const later = enforced === null || others.length === 0 ? 'the decisions' : enumerated(others);
  return {
    enforced: section(
      1,
      `Why not: ${counted(first.length, 'blocker')}`,
      `of ${enforced === null ? 'the decision' : DECISION_NAMES[enforced]}`,
      first,
    ),
    other: section(
      6,
      enforced === null
        ? `In the way of a GO, if one were enforced: ${counted(rest.length, 'blocker')}`
        : `Not enforced here: ${counted(rest.length, 'more blocker')} of ${later}`,
      `of ${later}`,
      rest,
    ),
  };
}

/** What the enforced decision does not wait for, by what must come first. */
export function afterThisSection(report: Report): Section {
  const items = afterThis(report);
  return {
    rank: 2,
    noun: 'thing',
    of: 'to do after this',
    title: `After this: ${counted(items.length, 'thing')} to do`,
    head: '',
    items: items.map(
      (one) =>
        `- Once ${plain(clip(one.after, 200))}: ${plain(clip(one.message, LONG))} **Then:** ${plain(clip(one.clears, LONG))} (${plain(clip(one.owner, 120))}; ${code(one.rule)})`,
    ),
    between: '\n',
    close: '',
    folded: false,
  };
}

const WAIVER_WORDS: Readonly<Record<WaiverReport['state'], string>> = {
  honoured: '✅ honoured',
  expired: '⌛ **expired**',
  unused: '➖ unused',
  'not-approved': '❌ **not approved**',
  'other-baseline': '➖ for another baseline',
  'not-allowed': '❌ **not allowed**',
};

/** Every waiver of the profile and what became of it; first, in words, how many blockers are lifted. */
export function waiverSection(report: Report): Section {
  const honoured = report.waivers.filter(({ state }) => state === 'honoured').length;
  const said = report.verdict === 'GO' && honoured > 0 ? `GO with ${counted(honoured, 'waiver')}` : 'Waivers';
  const rows = report.waivers.map(
    ({ target, baseline, reason, approver, expires, state, detail }) =>
      `| ${WAIVER_WORDS[state]} | ${code(target)} | ${code(clip(baseline, 80))} | ${plain(clip(reason))} | ${code(clip(approver, 80))} | ${plain(expires)} | ${plain(clip(detail))} |`,
  );
  return {
    rank: 3,
    noun: 'waiver',
    of: 'of the profile',
    title: said,
    head: `| State | Lifts | Baseline | Reason | Approved by | Until | |\n| --- | --- | --- | --- | --- | --- | --- |\n`,
    items: rows,
    between: '\n',
    close: '',
    folded: false,
  };
}

/** What the honoured waivers lifted. */
export function waivedSection(report: Report): Section {
  const waived = enforcedReport(report)?.waived ?? [];
  return {
    rank: 3,
    noun: 'blocker',
    of: 'that a waiver lifted',
    title: `Lifted by waiver: ${counted(waived.length, 'blocker')}`,
    head: '',
    items: waived.map(
      (blocker) => `- **${blocker.gate}**: ${plain(clip(blocker.message, LONG))} ${code(blocker.rule)}`,
    ),
    between: '\n',
    close: '',
    folded: false,
  };
}
