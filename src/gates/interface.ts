/** The contract's description changed since the release while the version stayed: worth a warning. */
import picomatch from 'picomatch';
import type { Dossier } from './dossier.js';
import { NOWHERE, quote, type Notes } from './findings.js';

export function checkInterfaceChanges(dossier: Dossier, notes: Notes): void {
  const { role, producerGit: git, producerHead: head, baseline } = dossier;
  const tag = dossier.tag(baseline?.release_tag);
  if (role !== 'producer' || git === null || tag === null || head === null) return;
  const committed = git.changes.find((change) => change.from === tag.commit && change.to === head)?.paths ?? [];
  const paths = [...new Set([...committed, ...dossier.evidence.subject.uncommitted])];
  const isInterface = picomatch([...dossier.profile.interfacePaths], { dot: true });
  const changed = paths.filter((path) => isInterface(path.replaceAll(/[\n\r\u2028\u2029]/g, '_')));
  const first = changed[0];
  if (first === undefined) return;
  const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  const message = `${quote(first)}${more} changed since ${tag.name}, but the service contract is still ${baseline?.service_contract_version ?? ''}`;
  const hint = 'If the change reaches the consumer, publish a release with its own version and payload.';
  notes.warning(
    'alignment/interface-changed',
    { ...NOWHERE, side: 'producer', path: first, span: { line: 1, column: 1, endLine: 1, endColumn: 1 } },
    { message, hint },
  );
}
