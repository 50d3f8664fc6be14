/** The contract's description changed since the release while the version stayed: worth a warning. */
import { matcher } from '../../contracts/globs.js';
import type { Case } from '../case/case.js';
import { inFile, NOWHERE, quote } from '../case/findings.js';

export function checkInterfaceChanges(theCase: Case): void {
  const { dossier, notes } = theCase;
  tellSinceBefore(theCase);
  const { role, producerGit: git, producerHead: head, baseline } = dossier;
  if (role !== 'producer' || git === null || baseline === null || head === null) return;
  const tag = dossier.tag(baseline.release_tag);
  if (tag === null) return;
  const committed = git.changes.find((change) => change.from === tag.commit && change.to === head)?.paths ?? [];
  const { tree, differing } = dossier.evidence.subject;
  // Where the working tree is judged, a change counts before it is committed.
  const lyingThere = tree === 'working-tree' && differing !== null ? differing.map(({ path }) => path) : [];
  const paths = [...new Set([...committed, ...lyingThere])];
  const isInterface = matcher(dossier.profile.interfacePaths);
  const changed = paths.filter(isInterface);
  const first = changed[0];
  if (first === undefined) return;
  const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  const message = `${quote(first)}${more} changed since ${tag.name}, but the service contract is still ${baseline.service_contract_version}`;
  const hint = 'If the change reaches the consumer, publish a release with its own version and payload.';
  notes.warning(
    'alignment/interface-changed',
    { ...NOWHERE, side: 'producer', path: first, span: { line: 1, column: 1, endLine: 1, endColumn: 1 } },
    { message, hint },
  );
}

/** The release before had the same service contract and another description of it: what breaks is judged elsewhere. */
function tellSinceBefore({ dossier, notes }: Case): void {
  const { baseline, producerGit: git, contractTree } = dossier;
  const before = dossier.treeOf('producer', 'previous');
  const service = git?.earlier?.tags.find(({ name }) => name === before?.name)?.service ?? null;
  const [old, now] = (['previous', contractTree] as const).map((tree) => dossier.file('producer', tree, 'openapi'));
  if (before === null || service !== baseline?.service_contract_version) return;
  if (old?.state.kind !== 'read' || now?.state.kind !== 'read' || old.state.sha256 === now.state.sha256) return;
  const message = `${quote(now.path)} differs from that of ${before.name}, and the service contract is ${service} in both`;
  const hint = 'Fine where nothing of it reaches the consumer; what it generates from this file may differ.';
  notes.notice('alignment/interface-changed', inFile(now), { message, hint });
}
