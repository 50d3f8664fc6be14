/** Which documents the gate `alignment` can compare; of the others the notes say why not. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import type { Node } from '../../documents/tree.js';
import type { Dossier } from '../case/dossier.js';
import type { Notes } from '../case/findings.js';
import { wellFormed } from '../case/reading.js';

/** The root of a JSON document; null where it cannot be compared. `name` is what messages call it. */
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
  // Whether it should be there is judged in presence.ts.
  if (file.state.kind !== 'read') return null;
  const { root, problems } = dossier[format](file);
  return wellFormed(file, problems, name, 'alignment/format', notes) ? root : null;
}

/** Where an object begins: the place of what it lacks. */
export function beginningOf({ span }: Node): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}
