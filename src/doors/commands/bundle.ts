/** `handoff-gate bundle`: writes the producer's evidence bundle from the evidence that a run left. */
import path from 'node:path';
import type { Evidence, FileEvidence } from '../../contracts/evidence.js';
import { serialise } from '../../decisions/report.js';
import { artifactsOf as artifactsIn, bundleFiles, readBundle } from '../../handoff/bundle.js';
import { readManifest } from '../../handoff/manifest.js';
import { modeOf } from '../../handoff/payload.js';
import { rootOf } from '../../documents/parsed.js';
import { strings, text, type Node } from '../../documents/tree.js';
import { generateBundle, PROVED } from '../../handoff/generated-bundle.js';
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
  const [manifest, payload, before] = (['manifest', 'payload', 'evidence-bundle'] as const).map((document) =>
    rootOf(evidence.files.find((file) => isOwn(file) && file.document === document)?.state),
  );
  const [artifacts, gone] = artifactsOf(evidence, before);
  const bundleText = serialise(
    generateBundle({
      ...run,
      profile,
      baseline: judged.baseline,
      tool: { name: 'handoff-gate', version: VERSION },
      handoffMode: modeOf(payload) ?? null,
      errorCodes: strings(readManifest(manifest).errorCodes?.value) ?? [],
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
  const isRead = files.some((file) => isOwn(file) && file.path === usual);
  const differs = subject.differing?.some(({ path: file }) => file === usual) ?? true;
  return named === null && isRead && !differs;
}

/** The documents that prove the release, and what the bundle before listed besides; and what of that is gone. */
function artifactsOf(evidence: Evidence, before: Node | undefined) {
  const listed = artifactsIn(readBundle(before)).map(({ path: file }) => text(file) ?? '');
  const own = evidence.files.filter(isOwn);
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

function isOwn({ side, tree }: FileEvidence): boolean {
  return side === 'producer' && tree === 'subject';
}
