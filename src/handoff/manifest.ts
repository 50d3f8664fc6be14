/** What a manifest says besides the facts of its release (facts.ts): the promises to whoever consumes it. */
import { validateManifest } from '../contracts/compiled/contract.js';
import type { FileState } from '../contracts/evidence.js';
import { rootOf } from '../documents/parsed.js';
import { at, entry, number, toValue, type Node } from '../documents/tree.js';
import { statedFact } from './facts.js';
import { itemsOf } from './value.js';

/** The facts of a manifest that a payload repeats. */
export interface ManifestFacts {
  readonly manifest_contract_version: string;
  readonly release_tag: string;
  readonly commit_sha: string;
  readonly expected_service_contract_version: string;
  readonly expected_api_contract_version: string;
  readonly integration_baseline: string;
  readonly error_code_enum: readonly string[];
}

/** What a valid manifest states; null where it is not valid. */
export function manifestFacts(root: Node | undefined): ManifestFacts | null {
  const stated: unknown = root === undefined ? null : toValue(root);
  return isManifest(stated) ? stated : null;
}

function isManifest(stated: unknown): stated is ManifestFacts {
  return validateManifest(stated);
}

export function readManifest(root: Node | undefined) {
  return {
    serviceVersion: entry(root, 'expected_service_contract_version'),
    errorCodes: entry(root, 'error_code_enum'),
    /** Days that a service contract stays the baseline. */
    sprintDays: entry(at(root, 'stability_window'), 'minimum_sprint_days'),
    /** Business days between the notice of an error code and its release. */
    noticeDays: entry(at(root, 'additive_error_code_notice_policy'), 'standard_business_days'),
  };
}

export interface PromisedDays {
  readonly sprintDays: number | null;
  readonly noticeDays: number | null;
}

/** The days that a manifest promises; null where it promises none. */
export function promisedDays(root: Node | undefined): PromisedDays {
  const { sprintDays, noticeDays } = readManifest(root);
  return { sprintDays: number(sprintDays?.value), noticeDays: number(noticeDays?.value) };
}

/** The error codes of a manifest; none where it states no list of texts. */
export function errorCodes(state: FileState | undefined): readonly string[] {
  return itemsOf(statedFact(rootOf(state), 'error_code_enum')?.value) ?? [];
}
