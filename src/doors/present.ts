/** Shows a report on standard output in the asked format. */
import type { Report } from '../contracts/report.js';
import { serialise } from '../decisions/report.js';
import { renderMarkdown } from '../render/markdown.js';
import { renderText } from '../render/text.js';
import type { Format } from './formats.js';
import { MARKDOWN_BUDGET, type OutputPaths } from './outputs.js';
import { showJson, showPage } from './printing.js';

export async function present(
  report: Report,
  format: Format,
  outputs: OutputPaths | null,
  verbose: boolean,
): Promise<void> {
  if (format === 'json') await showJson(serialise(report));
  else await showPage(await page(report, format, outputs, verbose));
}

async function page(
  report: Report,
  format: Exclude<Format, 'json'>,
  outputs: OutputPaths | null,
  verbose: boolean,
): Promise<string> {
  switch (format) {
    case 'markdown':
      return renderMarkdown(report, { budget: MARKDOWN_BUDGET, links: null });
    case 'html': {
      const { renderHtml } = await import('../render/html.js');
      return renderHtml(report);
    }
    case 'text': {
      const { stdout, env } = process;
      const colour = stdout.isTTY && env['NO_COLOR'] === undefined;
      return renderText(report, { colour, width: stdout.isTTY ? stdout.columns : 100, outputs, verbose });
    }
  }
}
