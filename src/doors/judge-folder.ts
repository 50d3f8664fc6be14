/** Judges the evidence that a run left in a folder, or its shards in folders below: the same as that run would have. */
import type { GateId } from '../contracts/words.js';
import { mergeEvidence } from '../evidence/merge.js';
import { readParts } from '../evidence/parts.js';
import { judgeEvidence, type GateOutcome } from '../gate.js';
import { compileSchema } from '../profile/custom-schema.js';
import { parse } from '../profile/source.js';
import type { Profile } from '../contracts/profile.js';
import { createRedactor } from '../suite/redaction.js';
import { enforcedHere, UsageError, type Inputs } from './inputs.js';
import { MATCHER_NAMES } from './profile.js';

export interface JudgedFolder {
  readonly outcome: GateOutcome;
  /** As the evidence has it. */
  readonly profile: Profile;
}

/** @throws UsageError, EvidenceError */
export async function judgeFolder(
  folder: string,
  { only, enforce }: { readonly only: readonly GateId[] | null } & Pick<Inputs, 'enforce'>,
): Promise<JudgedFolder> {
  const parts = await readParts(folder);
  const [first] = parts;
  if (first === undefined) throw new UsageError(`There is no evidence in ${folder}.`);
  const { profile } = await parse(Buffer.from(first.profile.text), first.profile.source, MATCHER_NAMES);
  const evidence = mergeEvidence(
    parts,
    profile[first.role].suite.map(({ id }) => id),
  );
  const schema = evidence.payloadSchema === null ? null : await compileSchema(evidence.payloadSchema.text);
  if (schema?.ok === false) throw new UsageError(`The evidence's payload schema cannot be used: ${schema.message}`);
  const outcome = judgeEvidence({
    evidence,
    profile,
    validator: schema?.validator ?? null,
    only,
    enforced: enforcedHere({ enforce }, evidence.role),
    now: evidence.observedAt,
    redact: createRedactor([]),
  });
  return { outcome, profile };
}
