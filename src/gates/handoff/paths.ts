/** The paths a payload names: re-rooted onto the checkout they are the profile's documents, and exist. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { edited } from '../../contracts/remedy.js';
import { text, type Node } from '../../documents/tree.js';
import { namedDocuments } from '../../handoff/payload.js';
import type { Case } from '../case/case.js';
import { inFile, quote } from '../case/findings.js';
import { isRead } from '../case/named-file.js';
import { reroot } from '../case/roots.js';

export function checkPaths(root: Node, file: FileEvidence, declared: string, { dossier, notes }: Case): void {
  for (const { id, stated: named } of namedDocuments(root)) {
    const { key, value: node } = named;
    const stated = text(node);
    if (stated === undefined) continue;
    const where = inFile(file, node.span);
    const write = (right: string | undefined) =>
      right === undefined ? undefined : edited({ kind: 'value', span: node.span, value: right });
    const inside = reroot(stated, declared);
    const known = dossier.rule('producer', id)?.path;
    if (inside === null) {
      const message = `\`${key}\` is ${quote(stated)}, which lies outside the root ${quote(declared)} that the payload's other paths and commands share`;
      notes.error('handoff/path', where, {
        message,
        hint: `Write a path below ${declared}, or generate the payload again.`,
        expected: `${declared}/${known ?? '…'}`,
        observed: stated,
        remedy: write(known),
      });
      continue;
    }
    if (known !== undefined && inside !== known) {
      const message = `\`${key}\` names ${quote(inside)}, but the ${id} is ${quote(known)}`;
      const hint = `Write ${known}.`;
      notes.error('handoff/path', where, { message, hint, expected: known, observed: inside, remedy: write(known) });
      continue;
    }
    const naming = {
      rule: 'handoff/path',
      who: `\`${key}\` names ${quote(inside)}`,
      where,
      expected: 'a file that exists',
      hint: 'Restore the file, or name the one that is there.',
    } as const;
    if (known !== undefined && !isRead(dossier.file('producer', dossier.contractTree, id), naming, notes)) continue;
    if (stated !== inside && stated.startsWith('/')) {
      const message = `\`${key}\` is the absolute path ${quote(stated)}; it was read as ${quote(inside)}`;
      notes.warning('handoff/absolute-path', where, {
        message,
        hint: `Write ${quote(inside)}: it holds on every machine (handoff-gate generate does).`,
        expected: inside,
        observed: stated,
        remedy: write(inside),
      });
    }
  }
}
