/** Which decisions a working tree speaks against that is not the commit. */
import type { TreeTrouble } from '../contracts/finding.js';
import type { Profile } from '../contracts/profile.js';
import type { Blocker } from '../contracts/report.js';
import type { DecisionId, GateId, Side } from '../contracts/words.js';

/** Only a rehearsal goes on with it, and only on the command line, where people look before they commit. */
export function treeBlockers(
  decision: DecisionId,
  needs: readonly GateId[],
  { workingTree, profile, role }: { workingTree: TreeTrouble | null; profile: Profile; role: Side },
): Blocker[] {
  if (workingTree === null) return [];
  const { kind, tree, hint, ...told } = workingTree;
  const isBound = tree === 'commit' || decision !== 'rehearsal';
  // There the gate fails or waits by itself.
  const isSaid = needs.includes('alignment') && (tree === 'commit' || kind === 'unknown');
  if (!isBound || isSaid) return [];
  const owner = profile[role].name;
  const named = { gate: 'alignment', rule: 'alignment/working-tree', line: null } as const;
  return [{ ...told, ...named, clears: hint, owner, waiting: false, kind }];
}
