/** What the rules of a report are for, on the page itself: it must do without any other. */
import { isIdle, isJudged } from '../gate-words.js';
import { isRule } from '../../contracts/catalogue.js';
import { DECISIONS } from '../../contracts/words.js';
import type { Blocker, DecisionReport, Report } from '../../contracts/report.js';
import { RULES, type FindingRule, type RuleId } from '../../contracts/rules.js';
import { heading, html, sentence, type Markup } from './markup.js';
import type { Page } from './page.js';

/** A rule as code; a link to what it is for, where the page says it. */
export function ruleCode(rule: FindingRule): Markup {
  const shown = html`<code>${rule}</code>`;
  return isRule(rule) ? html`<a href="#${anchor(rule)}">${shown}</a>` : shown;
}

export function rules({ report }: Page): Markup | null {
  const told = rulesIn(report);
  if (told.length === 0) return null;
  return html`${heading('rules', 'Rules')}
    <dl class="rules">
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

/** With `only`, of what was judged. */
function rulesIn(report: Report): RuleId[] {
  const { only, decisions, gates, contractDiff } = report;
  const decided = only === null ? DECISIONS.flatMap((id) => decisionsOf(decisions[id])) : [];
  const seen = gates
    .filter((gate) => isJudged(report, gate.id) && !isIdle(report, gate))
    .flatMap(({ findings }) => findings);
  const changes = isJudged(report, 'stability-window') ? contractDiff : [];
  const told = [...decided, ...seen, ...changes].map(({ rule }) => rule);
  return [...new Set(told)].filter(isRule);
}

function decisionsOf(decided: DecisionReport | null): readonly Blocker[] {
  return decided === null ? [] : [...decided.blockers, ...decided.afterThis];
}

function anchor(rule: RuleId): string {
  return `rule-${rule.replace('/', '-')}`;
}
