/** Which documents the gate `alignment` can compare; of the others the notes say why not. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import type { Node } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import { wellFormed } from '../case/reading.js';

/** The root of a JSON document; null where it cannot be compared. `name` is what messages call it. */
export function comparableJson(file: FileEvidence, name: string, theCase: Case): Node | null {
  return comparable(file, name, 'json', theCase);
}

/** The root of a YAML document; null where it cannot be compared. */
export function comparableYaml(file: FileEvidence, name: string, theCase: Case): Node | null {
  return comparable(file, name, 'yaml', theCase);
}

function comparable(file: FileEvidence, name: string, format: 'json' | 'yaml', { dossier, notes }: Case): Node | null {
  // Whether it should be there is judged in presence.ts.
  if (file.state.kind !== 'read') return null;
  const { root, problems } = dossier[format](file);
  return wellFormed({ file, name, problems }, 'alignment/format', notes) ? root : null;
}

/** Where an object begins: the place of what it lacks. */
export function beginningOf({ span }: Node): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}
