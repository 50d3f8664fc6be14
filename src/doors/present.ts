/** Shows a report on standard output in the asked format. */
import type { Report } from '../contracts/report.js';
import { serialise } from '../decisions/report.js';
import { renderMarkdown } from '../render/markdown.js';
import { renderText } from '../render/text.js';
import type { Format } from './formats.js';
import { MARKDOWN_BUDGET, type OutputPaths } from './outputs.js';

export async function present(
  report: Report,
  format: Format,
  outputs: OutputPaths | null,
  verbose: boolean,
): Promise<void> {
  await write(await text(report, format, outputs, verbose));
}

async function text(report: Report, format: Format, outputs: OutputPaths | null, verbose: boolean): Promise<string> {
  switch (format) {
    case 'json':
      return serialise(report);
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

/** A pipe may take less than all at once: the process must not end before it has. */
function write(chunk: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(chunk, () => {
      resolve();
    });
  });
}
