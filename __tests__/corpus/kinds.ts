/** The kinds of the corpus, in the order of the table. */
import type { Kind } from './case.js';
import { QUIET_SIGNS, SIGNS, TOLD_DRILLS } from './cases/consent-signs.js';
import { FIELDS_TAKE_BACK, SENTENCES_TAKE_BACK, STAND_INS } from './cases/consent-fields.js';
import { OWNER_VALUES, READINESS_VALUES, VERDICT_VALUES } from './cases/consent-values.js';
import { BREAKING_AFTER_TAG, BREAKING_ALONE, BREAKING_CHANGES } from './cases/contract-breaking.js';
import { MATRIX, MIRRORS, PIN, ROLLBACK_TARGET } from './cases/contract-consumer.js';
import {
  BUNDLE,
  BUNDLE_TOLD,
  CHANGELOG,
  CHANGELOG_TOLD,
  PAYLOAD_COMMANDS,
  VENDORED,
} from './cases/contract-evidence.js';
import { LISTS_AGAINST_TEXT, TWO_SPELLINGS, TWO_STATEMENTS } from './cases/contract-facts.js';
import { HARMLESS_CONSUMER, HARMLESS_EVIDENCE, HARMLESS_OPENAPI, HARMLESS_PATHS } from './cases/contract-harmless.js';
import { OPENAPI_PROVES_NOTHING, OPENAPI_TOLD } from './cases/contract-openapi.js';
import { PATHS_AFTER_TAG, PATHS_BEFORE_TAG, PATHS_OF_BUNDLE } from './cases/contract-paths.js';
import { QUIET_SCHEMA_FILES, QUIET_VALUES, SCHEMA_FILES, VALUES } from './cases/contract-values.js';
import { DRILL_STRUCTURES, NOBODIES, STRUCTURES, TOLD_STRUCTURES } from './cases/consent-structures.js';
import { HARMLESS_FIELDS } from './cases/harmless-fields.js';
import { HABIT_OWNERS, HABITS } from './cases/harmless-habits.js';
import { HARMLESS_CONTENTS, HARMLESS_HISTORIES } from './cases/harmless-pairs.js';
import { HARMLESS_DATES, HARMLESS_TIMES } from './cases/harmless-time.js';
import {
  HARMLESS_MATRIX,
  HARMLESS_OWNERS,
  HARMLESS_PIN,
  HARMLESS_PROSE,
  HARMLESS_READINESS,
  HARMLESS_SHAPES,
  HARMLESS_VERDICTS,
} from './cases/harmless-words.js';
import { EMPTIED, MISSING, WAYS_BACK } from './cases/presence-documents.js';
import { LONE_VOICES, LOOK_ALIKES, PROFILES } from './cases/presence-profiles.js';
import { REFUSALS, UNREADY } from './cases/refusals.js';
import { DRILL_DATES, MACHINE_DATES, RECORD_DATES } from './cases/time-dates.js';
import { HISTORY_DATES, ODD_TAGS, WINDOWS } from './cases/time-windows.js';
import { TOLD_BESIDE, TOLD_PROSE } from './cases/told-documents.js';
import { TOLD_HISTORIES, TOLD_RELEASES } from './cases/told-histories.js';
import { HARMLESS_IMPACT, IMPACT_DEFECTS } from './cases/impact.js';

export const KINDS: readonly Kind[] = [
  { name: 'consent: a verdict that is no yes', expects: 'defect', cases: VERDICT_VALUES },
  { name: 'consent: a readiness that is no yes', expects: 'defect', cases: READINESS_VALUES },
  { name: 'consent: an owner that is nobody', expects: 'defect', cases: OWNER_VALUES },
  { name: 'refusals: in any shape', expects: 'defect', cases: REFUSALS },
  { name: 'refusals: a way back that fails', expects: 'defect', cases: UNREADY },
  { name: 'time: records', expects: 'defect', cases: RECORD_DATES },
  { name: 'time: drills', expects: 'defect', cases: DRILL_DATES },
  { name: 'time: what machines wrote', expects: 'defect', cases: MACHINE_DATES },
  { name: 'time: windows', expects: 'defect', cases: WINDOWS },
  { name: 'time: odd tags', expects: 'defect', cases: ODD_TAGS },
  { name: 'time: commits and tags', expects: 'defect', cases: HISTORY_DATES },
  { name: 'presence: missing', expects: 'defect', cases: MISSING },
  { name: 'presence: there, and empty', expects: 'defect', cases: EMPTIED },
  { name: 'presence: ways back', expects: 'defect', cases: WAYS_BACK },
  { name: 'presence: profiles', expects: 'defect', cases: PROFILES },
  { name: 'presence: one voice', expects: 'defect', cases: LONE_VOICES },
  { name: 'presence: look-alike sides', expects: 'defect', cases: LOOK_ALIKES },
  { name: 'told: prose and owners', expects: 'told', cases: TOLD_PROSE },
  { name: 'told: documents beside', expects: 'told', cases: TOLD_BESIDE },
  { name: 'told: histories and profiles', expects: 'told', cases: TOLD_HISTORIES },
  { name: 'told: the release on GitHub', expects: 'told', cases: TOLD_RELEASES },
  {
    name: 'contract: breaking changes',
    expects: 'defect',
    cases: [...BREAKING_CHANGES, ...BREAKING_ALONE, ...BREAKING_AFTER_TAG],
  },
  { name: 'contract: values, authentication', expects: 'defect', cases: VALUES },
  { name: 'contract: schema files', expects: 'defect', cases: SCHEMA_FILES },
  { name: 'contract: OpenAPI that proves nothing', expects: 'defect', cases: OPENAPI_PROVES_NOTHING },
  { name: 'contract: OpenAPI, to be told', expects: 'told', cases: OPENAPI_TOLD },
  { name: 'contract: two spellings', expects: 'defect', cases: [...TWO_SPELLINGS, ...TWO_STATEMENTS] },
  { name: 'contract: lists against text', expects: 'defect', cases: LISTS_AGAINST_TEXT },
  {
    name: 'contract: paths',
    expects: 'defect',
    cases: [...PATHS_BEFORE_TAG, ...PATHS_AFTER_TAG, ...PATHS_OF_BUNDLE],
  },
  { name: 'contract: vendored payload', expects: 'defect', cases: VENDORED },
  { name: 'contract: bundle', expects: 'defect', cases: BUNDLE },
  { name: 'contract: bundle, to be told', expects: 'told', cases: BUNDLE_TOLD },
  { name: 'contract: changelog', expects: 'defect', cases: CHANGELOG },
  { name: 'contract: changelog, to be told', expects: 'told', cases: CHANGELOG_TOLD },
  { name: 'contract: commands of the payload', expects: 'defect', cases: PAYLOAD_COMMANDS },
  { name: 'contract: mirrors', expects: 'defect', cases: MIRRORS },
  { name: 'contract: pin and matrix', expects: 'defect', cases: [...PIN, ...MATRIX] },
  { name: 'contract: rollback target', expects: 'defect', cases: ROLLBACK_TARGET },
  { name: 'impact: a statement that is not the facts', expects: 'defect', cases: IMPACT_DEFECTS },
  { name: 'consent: a record whose structure takes it back', expects: 'defect', cases: STRUCTURES },
  { name: 'consent: a record that takes it back in prose', expects: 'told', cases: TOLD_STRUCTURES },
  { name: 'consent: a drill whose structure takes it back', expects: 'defect', cases: DRILL_STRUCTURES },
  { name: 'consent: an owner who is nobody in other words', expects: 'defect', cases: NOBODIES },
  { name: 'consent: a field or a note that takes it back', expects: 'defect', cases: FIELDS_TAKE_BACK },
  { name: 'consent: a sentence that takes it back', expects: 'told', cases: SENTENCES_TAKE_BACK },
  { name: 'consent: an owner whom nobody is', expects: 'defect', cases: STAND_INS },
  { name: 'signs: titles, pictures, fields, names', expects: 'defect', cases: SIGNS },
  { name: 'signs: a drill in prose', expects: 'told', cases: TOLD_DRILLS },
  { name: 'signs: harmless', expects: 'harmless', cases: QUIET_SIGNS },
  { name: 'harmless: verdicts', expects: 'harmless', cases: HARMLESS_VERDICTS },
  { name: 'harmless: readiness', expects: 'harmless', cases: HARMLESS_READINESS },
  { name: 'harmless: owners', expects: 'harmless', cases: HARMLESS_OWNERS },
  { name: 'harmless: shapes', expects: 'harmless', cases: HARMLESS_SHAPES },
  { name: 'harmless: prose', expects: 'harmless', cases: HARMLESS_PROSE },
  { name: 'harmless: habits of other teams', expects: 'harmless', cases: HABITS },
  { name: 'harmless: owners of other teams', expects: 'harmless', cases: HABIT_OWNERS },
  { name: 'harmless: fields and notes', expects: 'harmless', cases: HARMLESS_FIELDS },
  { name: 'harmless: matrix', expects: 'harmless', cases: HARMLESS_MATRIX },
  { name: 'harmless: pin', expects: 'harmless', cases: HARMLESS_PIN },
  { name: 'harmless: histories', expects: 'harmless', cases: HARMLESS_HISTORIES },
  { name: 'harmless: contents', expects: 'harmless', cases: HARMLESS_CONTENTS },
  { name: 'harmless: dates', expects: 'harmless', cases: HARMLESS_DATES },
  { name: 'harmless: times, tags, documents beside', expects: 'harmless', cases: HARMLESS_TIMES },
  { name: 'harmless: contract, OpenAPI', expects: 'harmless', cases: HARMLESS_OPENAPI },
  { name: 'harmless: contract, values', expects: 'harmless', cases: QUIET_VALUES },
  { name: 'harmless: contract, schema files', expects: 'harmless', cases: QUIET_SCHEMA_FILES },
  { name: 'harmless: contract, paths', expects: 'harmless', cases: HARMLESS_PATHS },
  { name: 'harmless: contract, evidence', expects: 'harmless', cases: HARMLESS_EVIDENCE },
  { name: 'harmless: contract, consumer', expects: 'harmless', cases: HARMLESS_CONSUMER },
  { name: 'harmless: impact', expects: 'harmless', cases: HARMLESS_IMPACT },
];
