/** What the run could mend, in one line for every surface. */
import type { Report } from '../contracts/report.js';

/** A sentence without Markdown; null where there is nothing. */
export function fixSentence({ fix }: Pick<Report, 'fix'>): string | null {
  if (fix === null) return null;
  const [findings, files] = [fix.findings, fix.paths.length];
  return `${findings === 1 ? 'One finding has' : `${findings} findings have`} one right value: ${fix.file} in the output directory writes ${findings === 1 ? 'it' : 'them'} into ${files === 1 ? 'one file' : `${files} files`} (git apply ${fix.file}, or handoff-gate fix --apply).`;
}
