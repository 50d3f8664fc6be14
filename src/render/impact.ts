/** The consumer impact: what the producer states beside what the contract tells. */
import type { ImpactReport } from '../contracts/report.js';

export interface ImpactRow {
  readonly field: string;
  /** Null: not stated. */
  readonly stated: string | null;
  /** Null: not one of the computed fields. */
  readonly computed: string | null;
}

/** One row a field: the computed ones in their order, then what only the payload has. */
export function impactRows({ stated, computed }: ImpactReport): readonly ImpactRow[] {
  // Maps, because a field may be called like a member of every object.
  const said = new Map(Object.entries(stated ?? {}));
  const told = new Map(Object.entries(computed));
  return [...new Set([...told.keys(), ...said.keys()])].map((field) => ({
    field,
    stated: said.get(field) ?? null,
    computed: told.get(field) ?? null,
  }));
}

/** The most that is pasted by hand; UTF-16 code units. */
const LONGEST = 8_000;

/** A statement as a payload holds it: JSON in ASCII, so that nothing in it deceives. Null where it is too long to paste. */
export function impactJson(statement: Readonly<Record<string, string>>): string | null {
  const json = JSON.stringify({ consumer_impact_statement: statement }, null, 2);
  const ascii = json.replaceAll(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return ascii.length > LONGEST ? null : ascii;
}
