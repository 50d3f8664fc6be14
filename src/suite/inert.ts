/**
 * How output of commands is shown in a workflow's log: in a group of its own, with workflow commands switched off,
 * so that a line such as `::set-output …` or `::add-mask::` is only text.
 */
import { randomBytes } from 'node:crypto';

/** Streams text to a sink, piece by piece, and resolves at its end. */
export type Output = (sink: (chunk: string) => void) => Promise<void>;

/**
 * Writes `output` as a folded group called `title`. Between the group's lines the runner obeys only a token that
 * nobody can have guessed; commands are switched on again even if `output` fails, which is then thrown.
 */
export async function showInert(output: Output, write: (text: string) => void, title: string): Promise<void> {
  const token = randomBytes(24).toString('hex');
  let last = '\n';
  write(`::group::${escapeData(title)}\n::stop-commands::${token}\n`);
  try {
    await output((chunk) => {
      // A bracket right behind what was a chunk's end is the rest of an old-style command, too.
      const text = breakOldCommands(last, chunk);
      if (text !== '') write(text);
      last = (last + chunk).slice(-2);
    });
  } finally {
    if (!last.endsWith('\n')) write('\n');
    write(`::${token}::\n::endgroup::\n`);
  }
}

/** `##[endgroup]` and its like are read by the log's viewer, which knows of no token: a space makes them text. */
function breakOldCommands(before: string, chunk: string): string {
  const border = before.endsWith('##') || (before.endsWith('#') && chunk.startsWith('#['));
  const inner = chunk.replaceAll('##[', '## [');
  if (!border) return inner;
  return before.endsWith('##') ? inner.replace(/^\[/, ' [') : inner.replace(/^#\[/, '# [');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
