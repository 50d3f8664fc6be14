/** The kinds of the corpus, in the order of the table. */
import type { Kind } from './case.js';
import { OWNER_VALUES, READINESS_VALUES, VERDICT_VALUES } from './cases/consent-values.js';
import { HARMLESS_CONTENTS, HARMLESS_HISTORIES } from './cases/harmless-pairs.js';
import {
  HARMLESS_MATRIX,
  HARMLESS_OWNERS,
  HARMLESS_PIN,
  HARMLESS_PROSE,
  HARMLESS_READINESS,
  HARMLESS_SHAPES,
  HARMLESS_VERDICTS,
} from './cases/harmless-words.js';

export const KINDS: readonly Kind[] = [
  { name: 'consent: a verdict that is no yes', expects: 'defect', cases: VERDICT_VALUES },
  { name: 'consent: a readiness that is no yes', expects: 'defect', cases: READINESS_VALUES },
  { name: 'consent: an owner that is nobody', expects: 'defect', cases: OWNER_VALUES },
  { name: 'harmless: verdicts', expects: 'harmless', cases: HARMLESS_VERDICTS },
  { name: 'harmless: readiness', expects: 'harmless', cases: HARMLESS_READINESS },
  { name: 'harmless: owners', expects: 'harmless', cases: HARMLESS_OWNERS },
  { name: 'harmless: shapes', expects: 'harmless', cases: HARMLESS_SHAPES },
  { name: 'harmless: prose', expects: 'harmless', cases: HARMLESS_PROSE },
  { name: 'harmless: matrix', expects: 'harmless', cases: HARMLESS_MATRIX },
  { name: 'harmless: pin', expects: 'harmless', cases: HARMLESS_PIN },
  { name: 'harmless: histories', expects: 'harmless', cases: HARMLESS_HISTORIES },
  { name: 'harmless: contents', expects: 'harmless', cases: HARMLESS_CONTENTS },
];
