import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { allRules, matcherRule } from '../../src/contracts/catalogue.js';
import { RULES } from '../../src/contracts/rules.js';
import { GATES } from '../../src/contracts/words.js';
import { renderHtml } from '../../src/render/html.js';
import { ruleLink } from '../../src/render/links.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { groupOf, groupText, rulesMarkdown, ruleText } from '../../src/render/rules.js';
import { LINKS } from '../support/report.js';
import { noGoReport } from '../support/report-for-people.js';

describe('the page of rules', () => {
  it('is what docs/rules.md holds (npm run generate)', () => {
    expect(readFileSync(path.join(import.meta.dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesMarkdown());
  });

  it('has a heading that a link can lead to, for every rule and gate', () => {
    const headings = [...rulesMarkdown().matchAll(/^#{2,3} (.*)$/gm)].map(([, heading]) => heading);
    expect(new Set(headings)).toEqual(new Set([...GATES, 'contract', ...allRules()]));
    expect(headings).toHaveLength(GATES.length + 1 + allRules().length);
  });
});

describe('a rule explained', () => {
  it('says why, what follows, and what it looks like wrong and right', () => {
    expect(ruleText('alignment/fact')).toBe(`alignment/fact
  A fact that several documents state must be the same in all of them. The finding stands at the one that differs.

  error     fails the gate

  Wrong     The manifest says \`v0.4.0\`, the pin says \`v0.3.2\`.
  Right     Both say \`v0.4.0\`.
`);
  });

  it('says of a change what the consumer does', () => {
    expect(ruleText('contract/error-code-added')).toContain(
      'Change    `write_conflict` is new.\n  Then      The consumer maps',
    );
  });

  it.each(allRules().map((rule) => [rule] as const))(
    '%s is told in sentences, with an example that is not the rule',
    (rule) => {
      const { why, wrong, right } = RULES[rule];
      expect(why).toMatch(/^[A-Zc].*[.)]$/s);
      expect(new Set([why, wrong, right]).size).toBe(3);
      for (const text of [why, wrong, right]) expect(text).not.toMatch(/[\n|]|^\s|\s$|^$/);
    },
  );
});

describe('a gate explained', () => {
  it('lists its rules, and the decisions that need it', () => {
    const text = groupText('rollback');
    expect(text.split('\n').slice(0, 2)).toEqual([
      'rollback: There is a way back, and both sides tried it',
      '  Needed for cutover, where the profile does not say otherwise.',
    ]);
    for (const rule of allRules()) expect(text.includes(`\n  ${rule}\n`)).toBe(rule.startsWith('rollback/'));
  });

  it('is known by its name alone', () => {
    expect([groupOf('rollback'), groupOf('contract'), groupOf('toString'), groupOf('roll')]).toEqual([
      'rollback',
      'contract',
      null,
      null,
    ]);
  });
});

describe('a rule in a report', () => {
  const links = { ...LINKS, rules: 'https://github.com/acme/gate/blob/v1/docs/rules.md' };

  it('leads to its place on the page of rules, of the version that runs', () => {
    expect(ruleLink('alignment/fact', links)).toBe(
      '[`alignment/fact`](https://github.com/acme/gate/blob/v1/docs/rules.md#alignmentfact)',
    );
    expect(renderMarkdown(noGoReport(), { budget: 65_535, links })).toContain('rules.md#alignmentfact)');
  });

  it('stands alone where the page is not known, or a matcher named it', () => {
    expect(ruleLink('alignment/fact', LINKS)).toBe('`alignment/fact`');
    expect(ruleLink(matcherRule('producer', 'rustc'), links)).toBe('`producer-suite/rustc`');
  });

  it('is explained on the HTML page itself, once, where every link to it leads', () => {
    const page = renderHtml(noGoReport());
    const targets = [...page.matchAll(/href="#(rule-[^"]*)"/g)].map(([, id]) => id);
    const ids = [...page.matchAll(/id="(rule-[^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    expect(new Set(targets)).toEqual(new Set(ids));
    expect(ids).toHaveLength(new Set(ids).size);
  });
});
