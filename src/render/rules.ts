/** What rules and gates are for, for whoever met one: in a terminal, and as docs/rules.md. */
import { allRules } from '../contracts/catalogue.js';
import { DEFAULT_DECISIONS } from '../contracts/profile.js';
import { RULES, type RuleId, type Way } from '../contracts/rules.js';
import { DECISIONS, GATE_TITLES, GATES, type GateId } from '../contracts/words.js';

type Group = GateId | 'contract';

const GROUPS: readonly Group[] = [...GATES, 'contract'];
const TITLES: Readonly<Record<Group, string>> = {
  ...GATE_TITLES,
  contract: 'What a release changes for its consumer, line by line',
};
/** What it means that a rule is given in a way. */
const MEANINGS: Readonly<Record<Way, string>> = {
  error: 'fails the gate',
  warning: 'is told, and blocks nothing',
  notice: 'is said',
  pending: 'keeps the gate waiting for evidence',
  unjudged: 'keeps the gate from being judged',
  blocker: 'blocks a decision by itself',
  change: 'is a line of the contract diff',
};

export function groupOf(word: string): Group | null {
  return GROUPS.find((group) => group === word) ?? null;
}

/** One rule, as `handoff-gate explain RULE` shows it. */
export function ruleText(rule: RuleId): string {
  const { as, why, wrong, right } = RULES[rule];
  const [before, after] = isChange(rule) ? ['Change', 'Then'] : ['Wrong', 'Right'];
  return [
    rule,
    `  ${why}`,
    '',
    ...as.map((way) => `  ${way.padEnd(9)} ${MEANINGS[way]}`),
    '',
    `  ${before.padEnd(9)} ${wrong}`,
    `  ${after.padEnd(9)} ${right}`,
    '',
  ].join('\n');
}

/** A gate with its rules, as `handoff-gate explain GATE` shows it. */
export function groupText(group: Group): string {
  const needed = neededBy(group);
  return [
    `${group}: ${TITLES[group]}`,
    ...(needed === null ? [] : [`  ${needed}`]),
    '',
    ...rulesOf(group).flatMap((rule) => [`  ${rule}`, `      ${RULES[rule].why}`]),
    '',
  ].join('\n');
}

/** docs/rules.md. */
export function rulesMarkdown(): string {
  return [
    '# Rules',
    '',
    '<!-- Written by `handoff-gate explain --markdown`; a test compares it. -->',
    '',
    'Whatever the gates say names one of these rules. `handoff-gate explain RULE` says the same in a terminal. A finding',
    'says besides what was expected and observed, where, and how to fix it.',
    '',
    ...GROUPS.map((group) => `- [\`${group}\`](#${group}): ${TITLES[group]}`),
    '',
    ...GROUPS.flatMap((group) => [
      `## ${group}`,
      '',
      `${TITLES[group]}. ${neededBy(group) ?? ''}`.trim(),
      '',
      ...rulesOf(group).flatMap(ruleMarkdown),
    ]),
  ].join('\n');
}

function ruleMarkdown(rule: RuleId): string[] {
  const { as, why, wrong, right } = RULES[rule];
  const [before, after] = isChange(rule) ? ['Change', 'Then'] : ['Wrong', 'Right'];
  return [
    `### ${rule}`,
    '',
    why,
    '',
    ...as.map((way) => `- \`${way}\`: ${MEANINGS[way]}`),
    `- ${before}: ${wrong}`,
    `- ${after}: ${right}`,
    '',
  ];
}

function rulesOf(group: Group): RuleId[] {
  return allRules().filter((rule) => rule.startsWith(`${group}/`));
}

function isChange(rule: RuleId): boolean {
  return rule.startsWith('contract/');
}

/** By which decisions, where a profile does not say otherwise; a `suite` is that of the side that runs. */
function neededBy(group: Group): string | null {
  if (group === 'contract') return null;
  const isNeeded = (listed: readonly (GateId | 'suite')[]) =>
    listed.includes(group) || (group.endsWith('-suite') && listed.includes('suite'));
  const decisions = DECISIONS.filter((decision) => isNeeded(DEFAULT_DECISIONS[decision]));
  return `Needed for ${decisions.join(', ')}, where the profile does not say otherwise.`;
}
