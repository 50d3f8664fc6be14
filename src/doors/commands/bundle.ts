/** `handoff-gate bundle`: writes the producer's evidence bundle from the evidence that a run left. */
import path from 'node:path';
import type { Evidence, FileEvidence } from '../../contracts/evidence.js';
import { serialise } from '../../decisions/report.js';
import { bundleFiles } from '../../handoff/bundle.js';
import { parsedJson } from '../../documents/parsed.js';
import { entry, items, strings, text, type Node } from '../../documents/tree.js';
import { generateBundle, PROVED } from '../../profile/bundle.js';
import { VERSION } from '../../version.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../inputs.js';
import type { Invocation } from '../invocation.js';
import { documentsAlone } from '../look.js';
import { placeFor, writeDocument } from '../new-document.js';
import { readSavedRun } from '../saved-run.js';
import { tell } from '../terminal.js';
import { show } from '../printing.js';

export async function bundle({ inputs, option, flag }: Invocation): Promise<number> {
  if (inputs.evidence === null)
    throw new UsageError(
      'bundle needs --evidence FOLDER, the folder evidence that handoff-gate check left below its output directory.',
    );
  const { outcome, prepared } = await documentsAlone({ ...inputs, role: 'producer', peerPath: null });
  const { evidence, judged } = outcome;
  const { profile } = prepared.profile;
  const usual = profile.producer.documents.find(({ id }) => id === 'evidence-bundle')?.path;
  if (usual === undefined)
    throw new UsageError(
      'The profile names no evidence-bundle of the producer, so no gate would read one. Name its path.',
    );
  const place = await placeFor({
    root: inputs.root,
    usual,
    named: option('out'),
    overwrite: flag('force') || isCommitted(usual, option('out'), evidence),
  });
  const run = await readSavedRun(inputs.evidence, 'producer', { outcome, prepared }, place.split(path.sep).join('/'));
  if (judged.baseline === null)
    throw new UsageError('No baseline can be read from the manifest. Fix what handoff-gate check says of it.');
  const before = rootOf(find(evidence, 'evidence-bundle'));
  const [artifacts, gone] = artifactsOf(evidence, before);
  const bundleText = serialise(
    generateBundle({
      ...run,
      profile,
      baseline: judged.baseline,
      tool: { name: 'handoff-gate', version: VERSION },
      handoffMode: text(entry(rootOf(find(evidence, 'payload')), 'handoff_mode')?.value) ?? null,
      errorCodes: strings(entry(rootOf(find(evidence, 'manifest')), 'error_code_enum')?.value) ?? [],
      artifacts,
    }),
  );
  await writeDocument(inputs, place, bundleText);
  tell(gone.map((file) => `${file}, which the bundle before listed, is not there: it was left out.`));
  show(
    `Wrote ${place}: ${run.results.length} commands that passed at ${run.commit.slice(0, 12)}, ${artifacts.length} digests.\n` +
      'Commit it, and run handoff-gate check.',
  );
  return EXIT.go;
}

/** What git has can be had back. */
function isCommitted(usual: string, named: string | null, { subject, files }: Evidence): boolean {
  const isRead = files.some(
    ({ side, tree, path: file }) => side === 'producer' && tree === 'subject' && file === usual,
  );
  const differs = subject.differing?.some(({ path: file }) => file === usual) ?? true;
  return named === null && isRead && !differs;
}

/** The documents that prove the release, and what the bundle before listed besides; and what of that is gone. */
function artifactsOf(evidence: Evidence, before: Node | undefined) {
  const listed = items(entry(before, 'artifacts')?.value).map((artifact) => text(entry(artifact, 'path')?.value) ?? '');
  const own = evidence.files.filter(({ side, tree }) => side === 'producer' && tree === 'subject');
  const wanted = new Set([
    ...PROVED.flatMap((id) => own.filter(({ document }) => document === id).map(({ path: file }) => file)),
    ...bundleFiles(before).filter((file) => listed.includes(file)),
  ]);
  const read = [...wanted].map((file) => ({ file, state: own.find(({ path: one }) => one === file)?.state }));
  const artifacts = read.flatMap(({ file, state }) =>
    state?.kind === 'read' ? [{ path: file, sha256: state.sha256 }] : [],
  );
  const gone = read
    .filter(({ file, state }) => state?.kind !== 'read' && listed.includes(file))
    .map(({ file }) => file);
  return [artifacts, gone] as const;
}

function find({ files }: Evidence, document: FileEvidence['document']): FileEvidence | undefined {
  return files.find((file) => file.side === 'producer' && file.tree === 'subject' && file.document === document);
}

function rootOf(file: FileEvidence | undefined): Node | undefined {
  return file?.state.kind === 'read' ? (parsedJson(file.state).root ?? undefined) : undefined;
}
