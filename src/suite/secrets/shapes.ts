/** Where a text holds something that has the shape of a secret, by the tables of patterns. */
import { ADDRESS_PATTERNS } from './address-patterns.js';
import { COMMAND_PATTERNS } from './command-patterns.js';
import { KeywordFinder } from './keywords.js';
import { NAMED_PATTERNS } from './named-patterns.js';
import { OWN_PATTERNS } from './own-patterns.js';
import { CODE } from './plain-values.js';
import { PREFIXED_PATTERNS } from './prefixed-patterns.js';
import provider from './provider-patterns.json' with { type: 'json' };
import type { SecretRule, Span } from './rule.js';

/** A token is hidden to its end, also where its maker has made it longer since. */
const REST = /[A-Za-z0-9_-]{0,512}/y;

/** No name, path or address that is known not to be a secret is longer. */
const LONGEST_PLAIN = 512;

interface Tool {
  readonly index: number;
  readonly rule: SecretRule;
  readonly expression: RegExp;
  /** What fits it is no secret. */
  readonly except: RegExp | null;
  /** Whether it is a token as a whole. */
  readonly isToken: boolean;
}

interface Tools {
  readonly finder: KeywordFinder;
  /** By the index of the keyword. */
  readonly byKeyword: readonly (readonly Tool[])[];
  readonly count: number;
}

let tools: Tools | null = null;

/** All rules, for those who check them. */
export function secretRules(): readonly SecretRule[] {
  const providers = provider.rules.map((rule): SecretRule => ({ ...rule, except: CODE }));
  return [
    ...providers,
    ...OWN_PATTERNS,
    ...PREFIXED_PATTERNS,
    ...NAMED_PATTERNS,
    ...ADDRESS_PATTERNS,
    ...COMMAND_PATTERNS,
  ];
}

/** Gives each place that one of the shapes fits. */
export function findShapes(text: string, found: (span: Span) => void): void {
  tools ??= makeTools(secretRules());
  const { finder, byKeyword, count } = tools;
  /** Where each rule's last match ended: a keyword inside it is no other one. */
  const done = new Int32Array(count);
  finder.scan(text, (keyword, start) => {
    for (const tool of byKeyword[keyword] ?? []) {
      const from = start - tool.rule.before;
      if (from < (done[tool.index] ?? 0)) continue;
      const span = matchAt(tool, text, from);
      if (span === null) continue;
      done[tool.index] = span.end;
      // What ends at the same place is no other: it is not tried again.
      if (tool.rule.notBefore?.includes(text.charAt(span.end) || ' ') !== true) found(span);
    }
  });
}

function matchAt({ rule, expression, except, isToken }: Tool, text: string, from: number): Span | null {
  expression.lastIndex = from;
  const match = expression.exec(text);
  if (match === null) return null;
  const groups: readonly (string | undefined)[] = match.slice(1);
  const hidden = groups.findLast((group) => group !== undefined) ?? match[0];
  const end = rule.isBefore === true ? from : from + match[0].length;
  if (rule.entropy !== undefined && entropyOf(hidden.slice(0, 256)) < rule.entropy) return null;
  if (except !== null && hidden.length <= LONGEST_PLAIN && except.test(hidden)) return null;
  return { start: end - hidden.length, end: isToken ? endOfToken(text, end) : end };
}

function endOfToken(text: string, end: number): number {
  REST.lastIndex = end;
  return end + (REST.exec(text)?.[0].length ?? 0);
}

/** Bits for each character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

function makeTools(rules: readonly SecretRule[]): Tools {
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))];
  const all = rules.map((rule, index) => {
    const expression = new RegExp(rule.pattern, rule.ignoreCase === true ? 'yi' : 'y');
    const except = rule.except === undefined ? null : new RegExp(`^(?:${rule.except})$`);
    return { index, rule, expression, except, isToken: !/\((?!\?)/.test(rule.pattern) };
  });
  return {
    finder: new KeywordFinder(keywords),
    byKeyword: keywords.map((keyword) => all.filter(({ rule }) => rule.keywords.includes(keyword))),
    count: all.length,
  };
}
