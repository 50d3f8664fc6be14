/** The `external_id` of a check run: by it a run finds its own check runs again, and the peer finds a suite's result. */
import { createHash } from 'node:crypto';
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

export interface ExternalId {
  readonly name: string;
  readonly role: Side;
  /** `overall` for the check run that carries the verdict. */
  readonly gate: GateId | 'overall';
  readonly status: GateStatus | EnforcedVerdict;
  /** See `baselineHash`. */
  readonly baseline: string;
  readonly runId: string;
  readonly attempt: number;
}

/** The first 12 hexadecimal digits of the SHA-256 over the five facts, in their order, as JSON; `none` without them. */
export function baselineHash(baseline: Baseline | null): string {
  if (baseline === null) return 'none';
  const facts = JSON.stringify(BASELINE_FACTS.map((fact) => baseline[fact]));
  return createHash('sha256').update(facts).digest('hex').slice(0, 12);
}

/** `v1:name:role:gate:status:baseline:run:attempt`; the name is percent-encoded, so that it holds no colon. */
export function writeExternalId(id: ExternalId): string {
  const name = encodeURIComponent(id.name.replace(/\p{Cs}/gu, '\ufffd'));
  return ['v1', name, id.role, id.gate, id.status, id.baseline, id.runId, id.attempt].join(':');
}

const STATUSES = [...GATE_STATUSES, 'GO', 'NO-GO', 'NOT-DECIDED'] as const;

/** What an `external_id` says; null when it is not one of ours, or of another version. */
export function readExternalId(text: string): ExternalId | null {
  const [version, encoded = '', roleText, gateText, statusText, baseline = '', runId = '', attemptText = '', ...more] =
    text.split(':');
  const role = SIDES.find((side) => side === roleText);
  const gate = gateText === 'overall' ? gateText : GATES.find((one) => one === gateText);
  const status = STATUSES.find((one) => one === statusText);
  const name = decoded(encoded);
  if (version !== 'v1' || more.length > 0 || role === undefined || gate === undefined || status === undefined)
    return null;
  if (name === null || !/^(?:[0-9a-f]{12}|none)$/.test(baseline) || !/^[1-9]\d{0,5}$/.test(attemptText)) return null;
  return { name, role, gate, status, baseline, runId, attempt: Number(attemptText) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
