/**
 * A manifest that is not where the profile looks for it in the release before, and was somewhere: then what that release
 * promised is not known. Without this, moving it would take the promises back.
 */
import { factWord, statedFact } from '../../handoff/facts.js';
import { readPayload } from '../../handoff/payload.js';
import { text } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';

/** Says nothing of a release that is older than the manifest: there nobody names one. */
export function checkMovedManifest({ dossier, notes }: Case): void {
  const manifest = dossier.file('producer', 'previous', 'manifest');
  if (manifest === null || manifest.state.kind === 'read') return;
  const tag = dossier.treeName('producer', 'previous');
  const witness = manifest.state.kind === 'missing' ? witnessOf(tag, dossier) : 'it cannot be read';
  if (witness === null) return;
  const message = `What ${tag} promised cannot be told: its manifest is not read at ${quote(manifest.path)}, though ${witness}`;
  notes.pending('stability-window/no-history', inFile(manifest, undefined), {
    message,
    hint: 'Keep the manifest where that release had it until its windows are over, or have the move approved by a waiver for this release.',
  });
}

/** Who says that a release had a manifest: its own payload, or a consumer that pinned it by its digest. */
function witnessOf(tag: string, dossier: Dossier): string | null {
  const payload = dossier.jsonRoot(dossier.file('producer', 'previous', 'payload'));
  const named = text(readPayload(payload).manifestPath?.value);
  if (named !== undefined) return `its payload names ${quote(named)}`;
  const pins = (['subject', 'base'] as const).flatMap((tree) => dossier.files('consumer', tree, 'pin'));
  const pin = pins.find((file) => {
    const root = dossier.jsonRoot(file);
    return factWord(root, 'release_tag') === tag && statedFact(root, 'manifest_sha256') !== undefined;
  });
  return pin === undefined ? null : `the consumer's pin ${quote(pin.path)} has its digest`;
}
