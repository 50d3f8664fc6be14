/**
 * The transcripts in `said/`: a file a gate, a paragraph a case, all that its report holds and that of the sound pair does
 * not. `npm run ledger` writes them; what changed in them is what people will read otherwise.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LedgerCase } from './case.js';

export type Transcripts = ReadonlyMap<string, string>;

/** What the sound pairs' transcripts are called. */
export const SOUND = 'sound';

export function nameOf({ as, rule, title }: LedgerCase): string {
  return `${as} ${rule}${title === undefined ? '' : `, ${title}`}`;
}

export function fileOf(gate: string): string {
  return path.join(import.meta.dirname, 'said', `${gate}.txt`);
}

export async function readTranscripts(gate: string): Promise<Transcripts> {
  const paragraphs = (await readFile(fileOf(gate), 'utf8')).split(/^# /m).slice(1);
  return new Map(
    paragraphs.map((paragraph) => {
      const [name = '', ...lines] = paragraph.trimEnd().split('\n');
      return [name, lines.join('\n')];
    }),
  );
}

export function writtenAs(transcripts: Transcripts): string {
  return [...transcripts].map(([name, text]) => `# ${name}\n${text}\n`).join('\n');
}
