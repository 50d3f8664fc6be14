/** The lines of the contract diff: what a release changes for its consumer. */
import type { Rules } from './rule.js';

export const CONTRACT_RULES = {
  'contract/service-version': {
    as: ['change'],
    why: 'A new service contract version is the one the consumer must expect.',
    wrong: '`service.v2` becomes `service.v3`.',
    right: 'The consumer expects `service.v3`.',
  },
  'contract/api-version': {
    as: ['change'],
    why: 'A new API contract version is the one the consumer must expect.',
    wrong: '`api.v1` becomes `api.v2`.',
    right: 'The consumer expects `api.v2`.',
  },
  'contract/integration-baseline': {
    as: ['change'],
    why: 'A new integration baseline is the one the consumer must expect.',
    wrong: '`integration/v1` becomes `integration/v2`.',
    right: 'The consumer expects `integration/v2`.',
  },
  'contract/error-code-added': {
    as: ['change'],
    why: 'A new error code must be mapped.',
    wrong: '`write_conflict` is new.',
    right: 'The consumer maps `write_conflict`.',
  },
  'contract/error-code-removed': {
    as: ['change'],
    why: 'An error code that is gone is waited for in vain.',
    wrong: '`not_found` is gone.',
    right: 'The consumer no longer waits for it.',
  },
  'contract/error-code-renamed': {
    as: ['change'],
    why: 'An error code that was probably renamed must be mapped anew.',
    wrong: '`not_found` becomes `missing`.',
    right: 'The consumer maps `missing`.',
  },
  'contract/envelope-required': {
    as: ['change'],
    why: 'A field that every error carries now may be relied on.',
    wrong: '`error.details` was optional and is required.',
    right: 'The consumer may rely on it.',
  },
  'contract/envelope-optional': {
    as: ['change'],
    why: 'A field that an error may carry or not must be read with care.',
    wrong: '`error.details` was required and is optional.',
    right: 'The consumer reads it with care.',
  },
  'contract/envelope-forbidden': {
    as: ['change'],
    why: 'A field that no error carries any more must not be read.',
    wrong: '`legacy_error` is forbidden now.',
    right: 'The consumer no longer reads it.',
  },
  'contract/envelope-unstated': {
    as: ['change'],
    why: 'A field of which the policy no longer speaks may be missing.',
    wrong: 'The policy no longer speaks of `error.details`.',
    right: 'The consumer does not rely on it.',
  },
  'contract/envelope-type': {
    as: ['change'],
    why: 'A field of another type must be read in another way.',
    wrong: '`error.code` was a text and is a number.',
    right: 'The consumer reads a number.',
  },
  'contract/endpoint-removed': {
    as: ['change'],
    why: 'An endpoint that is gone is called in vain.',
    wrong: '`GET /orders/{id}` is gone.',
    right: 'The consumer no longer calls it.',
  },
  'contract/request-required': {
    as: ['change'],
    why: 'What a request must carry now is missing in the requests of who does not know it.',
    wrong: '`POST /orders` must carry `currency`.',
    right: 'The consumer sends `currency`.',
  },
  'contract/response-field': {
    as: ['change'],
    why: 'A field of an answer that is gone, may be missing or has another type is read in vain.',
    wrong: '`total` of `GET /orders` may be missing.',
    right: 'The consumer reads it with care.',
  },
  'contract/request-narrowed': {
    as: ['change'],
    why: 'A request that was taken and now is not fails for who still sends it.',
    wrong: '`quantity` may no longer be 0.',
    right: 'The consumer does not send 0.',
  },
  'contract/answer-widened': {
    as: ['change'],
    why: 'An answer may hold what its reader does not know.',
    wrong: '`status` may be `held`.',
    right: 'The consumer knows `held`.',
  },
  'contract/authentication': {
    as: ['change'],
    why: 'Who calls without the proof that is asked now is turned away.',
    wrong: '`GET /orders` asks for a token.',
    right: 'The consumer sends one.',
  },
  'contract/schema-removed': {
    as: ['change'],
    why: 'A schema that is gone is read and validated against in vain.',
    wrong: '`schemas/order.json` is gone.',
    right: 'The consumer no longer validates with it.',
  },
  'contract/unproved': {
    as: ['change'],
    why: 'A difference that cannot be proved to break nobody is no harmless one.',
    wrong: 'A schema uses a keyword of which the effect is not known.',
    right: 'It is written without, or comes with a new version.',
  },
  'contract/response-removed': {
    as: ['change'],
    why: 'An answer that comes no more, or in another form, is waited for in vain.',
    wrong: '`200` of `GET /orders` is gone.',
    right: 'The consumer no longer waits for it.',
  },
  'contract/base-path': {
    as: ['change'],
    why: 'Where the base path moves, every request goes elsewhere.',
    wrong: '`/v1` becomes `/v2`.',
    right: 'The consumer calls `/v2`.',
  },
  'contract/stability-window': {
    as: ['change'],
    why: 'How long a release stays is what the consumer plans with.',
    wrong: '14 days become 30.',
    right: 'The consumer plans with 30.',
  },
  'contract/notice-window': {
    as: ['change'],
    why: 'How early new error codes are announced is what the consumer plans with.',
    wrong: '5 business days become 10.',
    right: 'The consumer plans with 10.',
  },
} as const satisfies Rules<'contract'>;
