/**
 * What there was to do before a change: the documents of the commit that it begins at, judged by the same engine and the
 * same policy. No suite is run, and no verdict depends on it.
 */
import { answered } from './answered.js';
import type { BeforeEvidence, Evidence } from './contracts/evidence.js';
import { lastingKey, UNTOLD } from './contracts/lasting-key.js';
import type { Repository } from './contracts/repository.js';
import { judge } from './gates/judge.js';
import { collectDocuments, type GateRequest } from './gate.js';

/** More is not compared. */
const MOST = 1000;

/**
 * @param request - of the run
 * @param evidence - what it has collected: GitHub is not asked again for what it told
 * @param own - the judged side at the commit that the change begins at
 * @returns null where that commit is not there, or too much is to be done
 */
export async function judgeBefore(
  request: GateRequest,
  evidence: Evidence,
  own: Repository,
): Promise<BeforeEvidence | null> {
  if (own.head.kind !== 'value') return null;
  const documents = await collectDocuments({ ...request, ...answered(evidence, request), own, change: null });
  const { judgements } = judge(documents, request.profile.profile, request.payloadSchema?.validator ?? null);
  const keys = judgements
    .filter(({ id }) => !UNTOLD.has(id))
    .flatMap(({ id, findings, gaps }) =>
      [...findings, ...gaps].map((one) => lastingKey({ ...one, gate: id, message: request.redact(one.message) })),
    );
  const toDo = [...new Set(keys)].sort();
  return toDo.length > MOST ? null : { commit: own.head.value.sha, toDo };
}
