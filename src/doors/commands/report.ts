/** `handoff-gate report`: judges saved evidence again, anywhere; the same evidence gives the same verdict. */
import type { Invocation } from '../invocation.js';
import { exitCode } from '../exit.js';
import { choice, UsageError } from '../inputs.js';
import { judgeFolder } from '../judge-folder.js';
import { openOutputDirectory, writeOutputs } from '../outputs.js';
import { FORMATS } from '../formats.js';
import { detailOf, present } from '../present.js';
import { tell } from '../terminal.js';

export async function report({ inputs, option, flag }: Invocation): Promise<number> {
  const format = choice('format', option('format') ?? '', FORMATS);
  const detail = detailOf(flag);
  if (inputs.evidence === null)
    throw new UsageError('report needs --evidence FOLDER, the folder that a run left behind.');
  const { outputDirectory: named, root } = inputs;
  const place = named === null ? null : await openOutputDirectory(named, root);
  const { outcome } = await judgeFolder(inputs.evidence, inputs);
  const written = place === null ? null : await writeOutputs(place.directory, outcome);
  tell(written?.troubles ?? []);
  await present(outcome.report, format, written?.paths ?? null, detail);
  return exitCode(outcome.report);
}
