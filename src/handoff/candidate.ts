/** What is said of a candidate that the producer rehearses: by its payload, or by a document of its own. */
import type { JsonValue } from '../contracts/remedy.js';
import { entry, type Node } from '../documents/tree.js';
import { readPayload } from './payload.js';

/** Before when a service contract does not cut over. */
export const NOT_BEFORE = 'cutover_not_before_utc_date';

const KEYS = {
  /** The service contract version that it is to be. */
  target: 'target_service_contract_version',
  overlapDays: 'migration_overlap_days',
  notBefore: NOT_BEFORE,
} as const;

export function readCandidate(root: Node | undefined) {
  const candidate = readPayload(root).candidate?.value;
  return { target: entry(candidate, KEYS.target), notBefore: entry(candidate, KEYS.notBefore) };
}

/** Days of overlap, as a profile has the candidate of a payload; null where it asks for none. */
export function overlapDays(candidate: Readonly<Record<string, JsonValue>>): number | null {
  const days = candidate[KEYS.overlapDays];
  return typeof days === 'number' ? days : null;
}

/** What an old version of a document said of a candidate. */
export interface SaidOfCandidate {
  readonly mode: string | null;
  /** The service contract version that is expected, or that a candidate document aims at. */
  readonly target: string | null;
  readonly days: number | null;
  readonly notBefore: string | null;
}

/** Reads an old version, whose form the gates of its time judged: what is no JSON says nothing. */
export function saidOfCandidate(json: string | null): SaidOfCandidate {
  let root: unknown;
  try {
    root = JSON.parse(json ?? 'null');
  } catch {
    root = null;
  }
  const candidate = member(root, 'rehearsal_candidate');
  const days = member(candidate, KEYS.overlapDays);
  return {
    mode: word(member(root, 'handoff_mode')),
    target: word(member(candidate, KEYS.target)) ?? word(member(root, 'expected_service_contract_version')),
    days: typeof days === 'number' && Number.isFinite(days) ? days : null,
    notBefore: word(member(candidate, KEYS.notBefore)),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
