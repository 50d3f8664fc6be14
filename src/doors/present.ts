/** Shows a report on standard output in the asked format. */
import type { Report } from '../contracts/report.js';
import { serialise } from '../decisions/report.js';
import { renderMarkdown } from '../render/markdown.js';
import { renderCancelled, renderText, type Detail } from '../render/text.js';
import type { Format } from './formats.js';
import { UsageError } from './inputs.js';
import type { Invocation } from './invocation.js';
import { MARKDOWN_BUDGET, type OutputPaths } from './outputs.js';
import { showJson, showPage } from './printing.js';
import { wantsColour } from './terminal-kind.js';

export async function present(
  report: Report,
  format: Format,
  outputs: OutputPaths | null,
  detail: Detail,
): Promise<void> {
  if (format === 'json') await showJson(serialise(report));
  else await showPage(await page(report, format, outputs, detail));
}

async function page(
  report: Report,
  format: Exclude<Format, 'json'>,
  outputs: OutputPaths | null,
  detail: Detail,
): Promise<string> {
  switch (format) {
    case 'markdown':
      return renderMarkdown(report, { budget: MARKDOWN_BUDGET, links: null });
    case 'html': {
      const { renderHtml } = await import('../render/html.js');
      return renderHtml(report);
    }
    case 'text':
      return renderText(report, { ...here(), outputs, detail });
  }
}

/** A run that was cancelled says in few lines how far it came; in other formats its report is what it is. */
export async function presentCancelled(report: Report, outputs: OutputPaths): Promise<void> {
  await showPage(renderCancelled(report, { ...here(), outputs }));
}

/** @throws UsageError where two of them are asked for */
export function detailOf(flag: Invocation['flag']): Detail {
  if (flag('quiet') && flag('verbose'))
    throw new UsageError('--quiet and --verbose exclude each other. Give one of them.');
  return flag('quiet') ? 'verdict' : flag('verbose') ? 'everything' : 'screen';
}

function here(): { readonly colour: boolean; readonly width: number } {
  const { stdout, env } = process;
  return { colour: wantsColour(stdout, env), width: stdout.isTTY ? stdout.columns || 80 : 100 };
}
