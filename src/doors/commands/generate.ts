/** `handoff-gate generate`: the payload that the manifest and the profile make; the same bytes every time. */
import { valueOf } from '../../contracts/answer.js';
import path from 'node:path';
import { validateManifest } from '../../contracts/compiled/contract.js';
import type { Invocation } from '../invocation.js';
import { serialise } from '../../decisions/report.js';
import { parseJson } from '../../documents/json.js';
import { schemaProblems } from '../../documents/schema/problems.js';
import { readBounded, Unreadable } from '../../profile/bounded.js';
import { manifestFacts, type ManifestFacts } from '../../handoff/manifest.js';
import { generatePayload } from '../../handoff/generated-payload.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../inputs.js';
import { prepare } from '../prepare.js';
import { makeFolder, writeBelow } from '../writing.js';
import { hand, sayHidden } from '../printing.js';

export async function generate({ inputs, option }: Invocation): Promise<number> {
  const { profile: loaded, own } = await prepare({ ...inputs, role: 'producer', peerPath: null });
  const { profile } = loaded;
  const mode = option('mode') ?? 'stable';
  const modes = ['stable', ...profile.candidateModes.map((candidate) => candidate.mode)];
  if (!modes.includes(mode)) throw new UsageError(`mode must be one of ${modes.join(', ')}, but is "${mode}".`);
  const manifest = await readManifest(
    inputs.root,
    profile.producer.documents.find((rule) => rule.id === 'manifest')?.path ?? '',
  );
  const payload = serialise(
    generatePayload({ profile, manifest, mode, generatedAt: generatedAt(valueOf(own.head)?.committedAt ?? null) }),
  );
  const out = option('out');
  if (out === null) {
    await hand(payload);
    return EXIT.go;
  }
  await writeBelow(await makeFolder(path.dirname(out), inputs.root), path.basename(out), payload);
  await sayHidden([`Wrote the ${mode} payload of ${manifest.release_tag} to ${out}.`]);
  return EXIT.go;
}

async function readManifest(root: string, file: string): Promise<ManifestFacts> {
  const bytes = await readBounded(path.join(root, file)).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      `The manifest ${file} cannot be read below ${root}: ${error.message}. Set root to the producer's checkout.`,
    );
  });
  const { root: document, problems } = parseJson(bytes);
  const found = document === null ? problems : [...problems, ...schemaProblems(document, validateManifest)];
  if (document === null || found.length > 0) {
    throw new UsageError(
      found.map(({ span, message, hint }) => `${file}:${span.line}:${span.column}: ${message}. ${hint}`).join('\n'),
    );
  }
  const stated = manifestFacts(document);
  if (stated === null) throw new UsageError(`${file} is no manifest.`);
  return stated;
}

/** SOURCE_DATE_EPOCH, as reproducible builds have it; else the date of the commit. */
function generatedAt(committedAt: string | null): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') {
    const seconds = Number(epoch);
    if (!/^\d+$/.test(epoch) || Number.isNaN(new Date(seconds * 1000).getTime()))
      throw new UsageError(`SOURCE_DATE_EPOCH must be seconds since 1970, but is "${epoch}".`);
    return new Date(seconds * 1000).toISOString();
  }
  if (committedAt === null)
    throw new UsageError('There is no commit to take the date from. Set SOURCE_DATE_EPOCH, or run in a git checkout.');
  return committedAt;
}
