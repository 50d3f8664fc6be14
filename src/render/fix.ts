/** What the run could mend, in one line for every surface. */
import { FIX_FILE, type Report } from '../contracts/report.js';

/**
 * A sentence; null where there is nothing.
 * @param code - marks what is typed or read as it stands, as the surface marks it
 */
export function fixSentence({ fix }: Pick<Report, 'fix'>, code: (text: string) => string): string | null {
  if (fix === null) return null;
  const { findings, paths } = fix;
  const have = findings === 1 ? 'One finding has' : `${findings} findings have`;
  const into = paths.length === 1 ? 'one file' : `${paths.length} files`;
  const how = `${code(`git apply ${FIX_FILE}`)}, or ${code('handoff-gate fix --apply')}`;
  return `${have} one right value: ${code(FIX_FILE)} in the output directory writes ${findings === 1 ? 'it' : 'them'} into ${into} (${how}).`;
}

/** The same beside the path of the patch. */
export function fixBriefly({ fix }: Pick<Report, 'fix'>): string | null {
  if (fix === null) return null;
  const have = fix.findings === 1 ? '1 finding has' : `${fix.findings} findings have`;
  return `${have} one right value: git apply it, or handoff-gate fix --apply`;
}
