/** The rules of the gate `stability-window`: what was promised for a time. */
import { notJudged, type Rules } from './rule.js';

export const STABILITY_WINDOW_RULES = {
  'stability-window/missing': {
    as: ['error'],
    why: 'A document that states a date or announces a code, once required, must be there.',
    wrong: 'The document that announces codes was deleted.',
    right: 'It stands.',
  },
  'stability-window/file': {
    as: ['error', 'unjudged'],
    why: 'A document that the windows are read from must be a readable file below the root.',
    wrong: 'The manifest of the release before is too large to be read.',
    right: 'It can be read.',
  },
  'stability-window/no-contract': {
    as: ['pending'],
    why: 'The windows are judged between two contracts.',
    wrong: 'The manifest of the release before is not known.',
    right: 'The checkout has the whole history and its tags (`fetch-depth: 0`).',
  },
  'stability-window/no-history': {
    as: ['pending'],
    why: 'When something was published is only known from the whole history.',
    wrong: 'When v0.3.2 was published is not known.',
    right: 'The checkout has the whole history and its tags (`fetch-depth: 0`).',
  },
  'stability-window/baseline': {
    as: ['error', 'pending'],
    why: 'A baseline stays as long as its manifest promised (stability_window.minimum_sprint_days).',
    wrong: '14 days were promised; a new contract comes after 6.',
    right: 'It comes on day 14 or later.',
  },
  'stability-window/overlap': {
    as: ['error', 'pending'],
    why: 'A candidate stays published as long as it promised (migration_overlap_days) before it becomes a release.',
    wrong: 'The candidate was to stay 14 days, and becomes a release after 3.',
    right: 'It becomes one on day 14 or later.',
  },
  'stability-window/no-candidate': {
    as: ['error'],
    why: 'A new service contract is rehearsed as a candidate first.',
    wrong: '`service.v3` is released and never was a candidate.',
    right: 'A candidate of `service.v3` was published first.',
  },
  'stability-window/not-before': {
    as: ['error', 'pending'],
    why: 'A stated date wins over windows that end earlier.',
    wrong: '"Not before 2026-03-15", and it is 2026-03-01.',
    right: 'It is 2026-03-15 or later.',
  },
  'stability-window/promise': {
    as: ['error'],
    why: 'A promise is a whole number of days; one that is none, or that this release lowers, leaves the one before standing.',
    wrong: 'The new manifest lowers `minimum_sprint_days` from 14 to 2.',
    right: 'It keeps 14: what was promised stands for what it was promised of.',
  },
  'stability-window/notice': {
    as: ['error', 'pending'],
    why: 'New error codes are announced ahead (additive_error_code_notice_policy), in business days.',
    wrong: '`write_conflict` was announced yesterday; 10 business days were promised.',
    right: 'It was announced 10 business days ago.',
  },
  'stability-window/breaking': {
    as: ['error', 'pending'],
    why: 'What breaks the consumer (a code, field or endpoint that goes, a field that must come or has another type, a value that is new to its reader or no longer taken, authentication, another API version or base path) needs a new service contract version, and so does what cannot be proved not to break it.',
    wrong: 'The code `not_found` is gone, and the version is still `service.v3`.',
    right: 'It is gone with `service.v4`.',
  },
  'stability-window/guard': {
    as: ['error', 'notice'],
    why: 'The transition guard keeps a field until the next service contract.',
    wrong: '`legacy_error` is gone in `service.v2`, which keeps it.',
    right: 'It goes with `service.v3`.',
  },
  'stability-window/not-judged': notJudged,
} as const satisfies Rules<'stability-window'>;
