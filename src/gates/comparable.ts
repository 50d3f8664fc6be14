/** Which documents the gate `alignment` can compare; of the others the notes say why not. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import type { Node } from '../documents/tree.js';
import type { Dossier } from './dossier.js';
import { inFile, type Notes } from './findings.js';
import { presence, wellFormed } from './reading.js';

const FILE_RULES = {
  missing: 'alignment/missing',
  unreadable: 'alignment/file',
  format: 'alignment/format',
} as const;

/** True when the file was read. `name` is what messages call it. */
export function isThere(file: FileEvidence, name: string, dossier: Dossier, notes: Notes): boolean {
  const required = file.document === null ? null : (dossier.rule(file.side, file.document)?.required ?? null);
  if (presence(file, required === 'always', name, FILE_RULES, notes) === 'read') return true;
  if (required === 'once-introduced' && file.state.kind === 'missing' && file.state.introduced === null) {
    const message = `Whether ${file.path} was ever introduced cannot be told: the history is cut off or not there`;
    notes.pending('alignment/history', inFile(file), {
      message,
      hint: 'Check out the whole history (fetch-depth: 0).',
    });
  }
  return false;
}

/** The root of a JSON document; null where it cannot be compared. */
export function comparableJson(file: FileEvidence, name: string, dossier: Dossier, notes: Notes): Node | null {
  return comparable(file, name, dossier, notes, 'json');
}

/** The root of a YAML document; null where it cannot be compared. */
export function comparableYaml(file: FileEvidence, name: string, dossier: Dossier, notes: Notes): Node | null {
  return comparable(file, name, dossier, notes, 'yaml');
}

function comparable(
  file: FileEvidence,
  name: string,
  dossier: Dossier,
  notes: Notes,
  format: 'json' | 'yaml',
): Node | null {
  if (!isThere(file, name, dossier, notes)) return null;
  const { root, problems } = dossier[format](file);
  return wellFormed(file, problems, name, FILE_RULES.format, notes) ? root : null;
}

/** Where an object begins: the place of what it lacks. */
export function beginningOf({ span }: Node): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}
