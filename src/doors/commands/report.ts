/** `handoff-gate report`: judges saved evidence again, anywhere; the same evidence gives the same verdict. */
import type { Invocation } from '../invocation.js';
import { mergeEvidence } from '../../evidence/merge.js';
import { readParts } from '../../evidence/parts.js';
import { judgeEvidence } from '../../gate.js';
import { compileSchema } from '../../profile/custom-schema.js';
import { parse } from '../../profile/source.js';
import { createRedactor } from '../../suite/redaction.js';
import { exitCode } from '../exit.js';
import { choice, enforcedHere, UsageError } from '../inputs.js';
import { openOutputDirectory, writeOutputs } from '../outputs.js';
import { MATCHER_NAMES } from '../profile.js';
import { FORMATS } from '../formats.js';
import { present } from '../present.js';
import { tell } from '../terminal.js';

export async function report({ inputs, option, flag }: Invocation): Promise<number> {
  const format = choice('format', option('format') ?? '', FORMATS);
  if (inputs.evidence === null)
    throw new UsageError('report needs --evidence FOLDER, the folder that a run left behind.');
  const { outputDirectory: named, root } = inputs;
  const place = named === null ? null : await openOutputDirectory(named, root);
  const parts = await readParts(inputs.evidence);
  const [first] = parts;
  if (first === undefined) throw new UsageError(`There is no evidence in ${inputs.evidence}.`);
  const { profile } = parse(Buffer.from(first.profile.text), first.profile.source, MATCHER_NAMES);
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
    only: inputs.only,
    enforced: enforcedHere(inputs, evidence.role),
    now: evidence.observedAt,
    redact: createRedactor([]),
  });
  const written = place === null ? null : await writeOutputs(place.directory, outcome);
  tell(written?.troubles ?? []);
  await present(outcome.report, format, written?.paths ?? null, flag('verbose'));
  return exitCode(outcome.report);
}
