/** Whether the working tree is the commit: what is judged, what commands run on, what is published. */
import type { Difference, JudgedTree } from '../../contracts/evidence.js';
import type { TreeTrouble } from '../../contracts/finding.js';
import { TOP_OF_FILE } from '../../documents/source.js';
import type { Case } from './case.js';
import type { Dossier } from './dossier.js';
import { quote } from './findings.js';

/** Null where nothing differs. */
export function treeTrouble(dossier: Dossier): TreeTrouble | null {
  const { role, evidence } = dossier;
  const { commit, differing, tree } = evidence.subject;
  if (differing === null) {
    const { why, mend } = dossier.because(role);
    const message = `Whether the working tree is what the commit holds cannot be told (${why})`;
    return { kind: 'unknown', tree, ...NOWHERE, message, hint: mend, expected: null, observed: null };
  }
  const [first] = differing;
  if (first === undefined) return null;
  const observed = shown(differing);
  const expected = `the commit ${commit?.sha.slice(0, 12) ?? ''}`;
  const consequence =
    tree === 'commit' ? 'what runs here is not what is judged' : 'what is judged is not what is committed';
  return {
    kind: 'definite',
    tree,
    ...(first.path.startsWith('../') ? NOWHERE : { side: role, path: first.path }),
    message: `The working tree is not ${expected}: ${observed} ${differing.length === 1 ? 'differs' : 'differ'}, so ${consequence}`,
    hint: hintFor(differing, tree),
    expected,
    observed,
  };
}

export function checkWorkingTree({ dossier, notes }: Case): void {
  const trouble = treeTrouble(dossier);
  if (trouble === null) return;
  const { kind, tree, side, path, ...what } = trouble;
  const where = { side, path, span: path === null ? null : TOP_OF_FILE };
  if (kind === 'unknown') notes.pending('alignment/working-tree', where, what);
  else notes.add(tree === 'commit' ? 'error' : 'warning', 'alignment/working-tree', where, what);
}

/** What lies beside the root is no path of a side. */
const NOWHERE = { side: null, path: null } as const;

const HOW: Readonly<Record<Difference['how'], string>> = {
  changed: 'changed',
  missing: 'missing',
  'not-committed': 'not committed',
  hidden: 'changed, and hidden from git',
};

/** How many paths are named; the rest is counted. */
const NAMED = 5;

function shown(differing: readonly Difference[]): string {
  const named = differing.slice(0, NAMED).map(({ path, how }) => `${quote(path)} (${HOW[how]})`);
  const more = differing.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function hintFor(differing: readonly Difference[], tree: JudgedTree): string {
  const hidden = differing.some(({ how }) => how === 'hidden')
    ? ' What is hidden shows after `git update-index --no-skip-worktree --no-assume-unchanged PATH`.'
    : '';
  const steps = tree === 'commit' ? '; let steps that change files come after it' : '';
  return `Commit or restore what differs before the gate runs${steps}.${hidden}`;
}
