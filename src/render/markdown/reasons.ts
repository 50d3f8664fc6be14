/** What stands beside what must be done: what comes after it, and what was waived. */
import { counted } from '../../contracts/english.js';
import type { Report, WaiverReport } from '../../contracts/report.js';
import { clip, type Section } from '../budget.js';
import { code, plain } from '../safe.js';
import { afterThis, laterTurn, withIt } from '../after-this.js';
import { liftedBy, WAIVER_WORDS } from '../verdicts.js';

const LONG = 1500;

/** What the enforced decision does not wait for, by what must come first. */
export function afterThisSection(report: Report): Section {
  const items = afterThis(report);
  return {
    rank: 2,
    noun: 'thing',
    of: 'to do after this',
    title: `To do after this: ${items.length}`,
    head: '',
    items: items.map(
      (one) =>
        `- ${plain(clip(laterTurn(one), 320))}: **${plain(clip(one.first.clears, LONG))}** ${plain(clip(one.first.message, LONG))}${withIt(one)} (${code(one.first.rule)})`,
    ),
    between: '\n',
    close: '',
    folded: false,
  };
}

const WAIVER_SIGNS: Readonly<Record<WaiverReport['state'], string>> = {
  honoured: '⚠️',
  expired: '⌛',
  unused: '➖',
  'not-approved': '❌',
  'other-baseline': '➖',
  'not-allowed': '❌',
};

/** Every waiver of the profile and what became of it; first, in words, how many lift something. */
export function waiverSection(report: Report): Section {
  const honoured = report.waivers.filter(({ state }) => state === 'honoured').length;
  const said = report.verdict === 'GO' && honoured > 0 ? `GO with ${counted(honoured, 'waiver')}` : 'Waivers';
  // Nothing is decided, nor lifted, by a part of the gates.
  const told = report.only === null ? report.waivers : [];
  return {
    rank: 3,
    noun: 'waiver',
    of: 'of the profile',
    title: said,
    head: '',
    items: told.map((waiver) => waiverItem(report, waiver)),
    between: '\n',
    close: '',
    folded: false,
  };
}

/** Of what a waiver lifts. */
const LIFTED = 5;

function waiverItem(report: Report, waiver: WaiverReport): string {
  const { target, baseline, reason, approver, expires, state, detail } = waiver;
  const lifted = liftedBy(report, waiver);
  const left = lifted.length - LIFTED;
  return [
    `- ${WAIVER_SIGNS[state]} ${WAIVER_WORDS[state]}: ${code(target)} for ${code(clip(baseline, 80))}, by ${code(clip(approver, 80))} until ${plain(expires)}: ${plain(clip(reason))} ${plain(clip(detail))}`,
    ...lifted.slice(0, LIFTED).map(({ message, rule }) => `  - Waived: ${plain(clip(message, 400))} (${code(rule)})`),
    ...(left > 0 ? [`  - and ${left} more: see the report`] : []),
  ].join('\n');
}
