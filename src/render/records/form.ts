/**
 * How a document for people to sign is built: statements whose labels are the profile's words, blanks where only a
 * person can say what stands there, and what was observed in a block of code, which states nothing.
 */
import { capital } from '../../contracts/english.js';
import { BLANK } from '../../contracts/blank.js';
import { BASELINE_FACTS, type Baseline } from '../../contracts/words.js';
import { code, plain } from '../safe.js';

export interface FormSection {
  readonly heading: string;
  readonly body: string;
}

const HOW = `<!--
  Every blank (${BLANK}) is for whoever signs: while one is left, the gate reads this document as not signed.
  Dates are written YYYY-MM-DD. What does not hold is corrected, what is not needed is removed.
-->`;

/** The whole document; its date is the day on which it is signed. */
export function form(title: string, sections: readonly FormSection[]): string {
  const parts = sections.flatMap(({ heading, body }) => [`## ${heading}`, body]);
  return `${[`# ${title}`, HOW, `Updated: ${BLANK}`, ...parts].join('\n\n')}\n`;
}

/** `- Label: value`, or a blank. The first letter becomes a capital. */
export function item(label: string, value: string | null): string {
  return `- ${capital(label)}: ${value ?? BLANK}`;
}

/** A name that somebody gave. */
export function given(name: string | null): string | null {
  return name === null ? null : plain(name);
}

/** One line for each of the five facts, in the words of the profile. */
export function factItems(
  facts: Partial<Baseline>,
  words: Readonly<Record<keyof Baseline, readonly string[]>>,
  wanted: readonly (keyof Baseline)[] = BASELINE_FACTS,
): string {
  return wanted
    .map((fact) => {
      const value = facts[fact];
      return `- ${words[fact][0] ?? fact}: ${value === undefined ? BLANK : code(value)}`;
    })
    .join('\n');
}

/** Every word with a capital, for a heading. */
export function capitals(text: string): string {
  return text.split(' ').map(capital).join(' ');
}
