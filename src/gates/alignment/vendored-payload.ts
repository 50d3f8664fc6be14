/** The payload that the consumer keeps is the producer's, whole: as values, so that its form does not matter. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import type { SettledBy } from '../../contracts/words.js';
import { follow, show, type Node } from '../../documents/tree.js';
import { modeOf } from '../../handoff/payload.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { copyHint, copyOf, inFile, quote } from '../case/findings.js';

/** @param settledBy - what settles it, where it cannot be the producer's yet */
export function checkVendored(
  { root, file }: { readonly root: Node; readonly file: FileEvidence },
  original: FileEvidence | null,
  settledBy: SettledBy | undefined,
  { dossier, notes }: Case,
): void {
  const expected = dossier.jsonRoot(original);
  if (original === null || expected === undefined) return;
  const found = firstDifference(root, expected, '');
  if (found === null) return;
  const name = original.tree === 'subject' ? 'on its branch' : `at ${dossier.treeName('producer', original.tree)}`;
  const message = `The vendored payload differs from the producer's ${name}: ${quote(found.path)} is ${found.observed}, there it is ${found.expected}`;
  notes.error('alignment/vendored-payload', inFile(file, found.span), {
    message,
    hint: copyHint(original, file.path),
    expected: found.expected,
    observed: found.observed,
    settledBy,
    remedy: copyOf(original),
  });
}

/** The pinned release's; of a candidate that is rehearsed, the one on the producer's branch. */
export function originalOf(root: Node, dossier: Dossier): FileEvidence | null {
  const mode = modeOf(root);
  const released = dossier.file('producer', 'release', 'payload');
  const branch = dossier.file('producer', 'subject', 'payload');
  const isCandidate = mode !== undefined && mode !== 'stable' && mode !== modeOf(dossier.jsonRoot(released));
  return isCandidate && modeOf(dossier.jsonRoot(branch)) === mode ? branch : released;
}

interface Difference {
  readonly path: string;
  readonly span: Span;
  readonly expected: string;
  readonly observed: string;
}

/** In the order of the first document: what it has too many, what differs, and at last what it lacks. */
function firstDifference(own: Node, other: Node, path: string): Difference | null {
  const [one, two] = [follow(own), follow(other)];
  const differs = (span: Span) => ({ path: path === '' ? '.' : path, span, expected: show(two), observed: show(one) });
  const below = (step: string | number) => (path === '' ? String(step) : `${path}.${step}`);
  if (one === undefined || one.kind !== two?.kind) return differs(own.span);
  if (one.kind === 'object' && two.kind === 'object') {
    const wanted = new Map(two.entries.map(({ key, value }) => [key, value]));
    for (const { key, keySpan, value } of one.entries) {
      const match = wanted.get(key);
      wanted.delete(key);
      if (match === undefined) return { path: below(key), span: keySpan, expected: 'nothing', observed: show(value) };
      const found = firstDifference(value, match, below(key));
      if (found !== null) return found;
    }
    const [lacking] = wanted;
    if (lacking === undefined) return null;
    const [key, value] = lacking;
    const span = { ...one.span, endLine: one.span.line, endColumn: one.span.column + 1 };
    return { path: below(key), span, expected: show(value), observed: 'nothing' };
  }
  if (one.kind === 'array' && two.kind === 'array') {
    for (const [index, item] of one.items.entries()) {
      const match = two.items[index];
      if (match === undefined)
        return { path: below(index), span: item.span, expected: 'nothing', observed: show(item) };
      const found = firstDifference(item, match, below(index));
      if (found !== null) return found;
    }
    const more = two.items[one.items.length];
    return more === undefined
      ? null
      : { path: below(one.items.length), span: one.span, expected: show(more), observed: 'nothing' };
  }
  return one.kind === 'scalar' && two.kind === 'scalar' && one.value === two.value ? null : differs(own.span);
}
