/** What the release changes for its consumer: the contract before and after, and what the producer says of it. */
import { counted } from '../../contracts/english.js';
import type { ContractChange, Report } from '../../contracts/report.js';
import { impactRows } from '../impact.js';
import { contractSpan } from '../subject.js';
import { digests, heading, html, lineBreak, scrolled, type Markup } from './markup.js';
import type { Page } from './page.js';
import { ruleCode } from './rules.js';
import { absent, tableOf } from './table.js';

export function contractChanges({ report }: Page): Markup {
  const { contractDiff } = report;
  const breaking = contractDiff.filter((change) => change.breaking);
  if (contractDiff.length === 0)
    return html`${heading('contract', 'Contract changes')}
      <p>None: it is that of the release before, or there was none before.</p>`;
  const rows = [...breaking, ...contractDiff.filter((change) => !change.breaking)];
  return html`${heading('contract', 'Contract changes')}
    <p><strong>${counted(rows.length, 'change')}, ${breaking.length} breaking</strong>, ${contractSpan(report)}.</p>
    ${scrolled(
      'Contract changes',
      tableOf(['kind', 'what', 'before', 'after', 'the consumer must', 'rule'], rows.map(changeCells)),
    )}`;
}

function changeCells(change: ContractChange): readonly Markup[] {
  const or = (text: string | null) => (text === null ? absent : html`<code>${digests(text)}</code>`);
  return [
    change.breaking ? html`<strong class="failing">breaking</strong>` : html`compatible`,
    html`${change.subject}`,
    or(change.before),
    or(change.after),
    html`${change.action}`,
    ruleCode(change.rule),
  ];
}

/** Where the statement can be copied that a payload without one may begin with; null where there is none to offer. */
export function offeredImpact({ impact: { stated, computed } }: Report): string | null {
  return stated === null && Object.keys(computed).length > 0 ? 'impact-json' : null;
}

/** What the producer says the consumer must expect, beside what the contract tells. */
export function impact({ report }: Page): Markup | null {
  const rows = impactRows(report.impact);
  if (rows.length === 0) return null;
  return html`${heading('impact', 'Consumer impact')}
  ${scrolled(
    'Consumer impact',
    tableOf(
      ['field', 'stated by the producer', 'computed from the contract'],
      rows.map(({ field, stated, computed }) => [
        html`<code>${field}</code>`,
        stated === null ? absent : digests(stated),
        computed === null ? absent : digests(computed),
      ]),
    ),
  )}
  ${offer(report)}`;
}

function offer(report: Report): Markup | null {
  const anchor = offeredImpact(report);
  if (anchor === null) return null;
  const json = JSON.stringify(report.impact.computed, null, 2).split('\n');
  return html`<details class="more">
    <summary>What was computed, as JSON to start the statement from</summary>
    <pre id="${anchor}" class="copied" tabindex="0" role="region" aria-label="Computed impact as JSON">
${json.flatMap((line) => [line, lineBreak])}</pre>
  </details>`;
}
