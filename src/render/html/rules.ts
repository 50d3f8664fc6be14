/** What the rules of a report are for, on the page itself: it must do without any other. */
import { isRule } from '../../contracts/catalogue.js';
import { DECISIONS } from '../../contracts/words.js';
import type { Report } from '../../contracts/report.js';
import { RULES, type FindingRule, type RuleId } from '../../contracts/rules.js';
import { html, sentence, type Markup } from './markup.js';

/** A rule as code; a link to what it is for, where the page says it. */
export function ruleCode(rule: FindingRule): Markup {
  const shown = html`<code>${rule}</code>`;
  return isRule(rule) ? html`<a href="#${anchor(rule)}">${shown}</a>` : shown;
}

export function rules(report: Report): Markup | null {
  const told = rulesIn(report);
  if (told.length === 0) return null;
  return html`<h2 id="rules">Rules</h2>
    <dl>
      ${told.map((rule) => {
        const { why, wrong, right } = RULES[rule];
        return html`<dt id="${anchor(rule)}"><code>${rule}</code></dt>
          <dd>
            ${sentence(why)}<br />
            <span class="soft">Wrong: ${sentence(wrong)}<br />Right: ${sentence(right)}</span>
          </dd>`;
      })}
    </dl>`;
}

function rulesIn(report: Report): RuleId[] {
  const told = [
    ...DECISIONS.flatMap((decision) => report.decisions[decision]?.blockers ?? []),
    ...report.gates.flatMap(({ findings }) => findings),
  ].map(({ rule }) => rule);
  return [...new Set(told)].filter(isRule);
}

function anchor(rule: RuleId): string {
  return `rule-${rule.replace('/', '-')}`;
}
