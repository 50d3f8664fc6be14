/** The `external_id` of a check run: by it a run finds its own check runs again, and the peer finds a suite's result. */
import { createHash } from 'node:crypto';
import { instantOf } from '../contracts/instant.js';
import {
  BASELINE_FACTS,
  GATES,
  GATE_STATUSES,
  SIDES,
  type Baseline,
  type EnforcedVerdict,
  type GateId,
  type GateStatus,
  type Side,
} from '../contracts/words.js';
import { readObservation, type Observation } from './observation.js';

export interface ExternalId extends Observation {
  readonly name: string;
  readonly role: Side;
  /** `overall` for the check run that carries the verdict. */
  readonly gate: GateId | 'overall';
  readonly status: GateStatus | EnforcedVerdict;
  /** See `baselineHash`. */
  readonly baseline: string;
  /** Of a suite: a fork's own code chose what is said of it. */
  readonly byFork: boolean;
}

/** The first 12 hexadecimal digits of the SHA-256 over the five facts, in their order, as JSON; `none` without them. */
export function baselineHash(baseline: Baseline | null): string {
  if (baseline === null) return 'none';
  const facts = JSON.stringify(BASELINE_FACTS.map((fact) => baseline[fact]));
  return createHash('sha256').update(facts).digest('hex').slice(0, 12);
}

/**
 * `v2:name:role:gate:status:baseline:run:attempt:observed-at`, and `:fork` behind it by a fork's word; the name is percent-encoded and the time in the basic form
 * (`20260221T100000.000Z`), so that neither holds a colon.
 */
export function writeExternalId(id: ExternalId): string {
  const name = encodeURIComponent(id.name.replace(/\p{Cs}/gu, '\ufffd'));
  const observedAt = instantOf(Date.parse(id.observedAt)).replace(/[-:]/g, '');
  const parts = ['v2', name, id.role, id.gate, id.status, id.baseline, id.runId, id.attempt, observedAt];
  return [...parts, ...(id.byFork ? [FORK] : [])].join(':');
}

const FORK = 'fork';
const STATUSES = [...GATE_STATUSES, 'GO', 'NO-GO', 'NOT-DECIDED'] as const;
const BASIC = /^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d\.\d{3}Z)$/;

/**
 * What an `external_id` says; null when it is not one of ours, of another version, or says what cannot be.
 * @param now - ISO 8601: nothing was observed later; null for what we write ourselves
 */
export function readExternalId(text: string, now: string | null): ExternalId | null {
  const [
    version,
    encoded = '',
    roleText,
    gateText,
    statusText,
    baseline = '',
    runId,
    attemptText = '',
    at = '',
    ...more
  ] = text.split(':');
  const role = SIDES.find((side) => side === roleText);
  const gate = gateText === 'overall' ? gateText : GATES.find((one) => one === gateText);
  const status = STATUSES.find((one) => one === statusText);
  const name = decoded(encoded);
  if (
    version !== 'v2' ||
    (more.length > 0 && more.join(':') !== FORK) ||
    role === undefined ||
    gate === undefined ||
    status === undefined
  )
    return null;
  if (name === null || !/^(?:[0-9a-f]{12}|none)$/.test(baseline) || !/^[1-9]\d{0,5}$/.test(attemptText)) return null;
  const observedAt = at.replace(BASIC, '$1-$2-$3:$4:$5');
  const observed = readObservation({ runId, attempt: Number(attemptText), observedAt }, now);
  return observed === null ? null : { name, role, gate, status, baseline, byFork: more.length > 0, ...observed };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
