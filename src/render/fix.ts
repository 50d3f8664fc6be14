/** What the run could mend, in one line for every surface. */
import { FIX_FILE, type Report } from '../contracts/report.js';

/**
 * A sentence; null where there is nothing.
 * @param code - marks what is typed or read as it stands, as the surface marks it
 */
export function fixSentence(report: Pick<Report, 'fix'>, code: (text: string) => string): string | null {
  const { fix } = report;
  if (fix === null) return null;
  const into = fix.paths.length === 1 ? 'one file' : `${fix.paths.length} files`;
  const how = `${code(`git apply ${FIX_FILE}`)}, or ${code('handoff-gate fix --apply')}`;
  return `${haveOne(fix)}: ${code(FIX_FILE)} in the output directory writes ${fix.findings === 1 ? 'it' : 'them'} into ${into} (${how}).`;
}

/** The same beside the path of the patch. */
export function fixBriefly({ fix }: Pick<Report, 'fix'>): string | null {
  return fix === null ? null : `${haveOne(fix)}: git apply it, or handoff-gate fix --apply`;
}

/** Whether it takes nothing of what is to be done away. */
export function mendsWarningsOnly({ fix }: Pick<Report, 'fix'>): boolean {
  return fix !== null && fix.warnings === fix.findings;
}

/** `3 findings have one right value`, `5 findings (3 of them warnings) have one right value`. */
function haveOne({ findings, warnings }: NonNullable<Report['fix']>): string {
  const noun = warnings === findings ? 'warning' : 'finding';
  const partly =
    warnings > 0 && warnings < findings ? ` (${warnings} of them ${warnings === 1 ? 'a warning' : 'warnings'})` : '';
  return `${findings} ${noun}${findings === 1 ? '' : 's'}${partly} ${findings === 1 ? 'has' : 'have'} one right value`;
}
