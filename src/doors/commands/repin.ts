/** `handoff-gate repin [TAG]`: pin, mirror and matrix to a release of the producer, together or not at all. */
import { valueOf } from '../../contracts/answer.js';
import { validateManifest } from '../../contracts/compiled/contract.js';
import type { TagEvidence } from '../../contracts/evidence.js';
import { isRollback } from '../../contracts/pin.js';
import type { DocumentId } from '../../contracts/profile.js';
import { DOCUMENT_LIMIT, type Repository, type TreeReader } from '../../contracts/repository.js';
import type { Baseline } from '../../contracts/words.js';
import { baselineIn } from '../../handoff/baseline.js';
import { factWord } from '../../handoff/facts.js';
import { parseJson } from '../../documents/json.js';
import { compareReleases } from '../../handoff/releases.js';
import { schemaProblems } from '../../documents/schema/problems.js';
import { newestRelease } from '../../evidence/newest-release.js';
import { proposed } from '../../evidence/proposed.js';
import type { GateOutcome } from '../../gate.js';
import { movePin, type MirrorFile, type Moved, type PinFile } from '../../repairs/move-pin.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../inputs.js';
import type { Invocation } from '../invocation.js';
import { look } from '../look.js';
import { prepare, type Prepared } from '../prepare.js';
import { repinLines } from '../repin-lines.js';
import { hand, say, show } from '../printing.js';

export async function repin({ inputs, positionals, flag }: Invocation): Promise<number> {
  if (inputs.role === 'producer')
    throw new UsageError('repin is for the consumer, whose pin it moves; role says producer.');
  if (inputs.peerPath === null)
    throw new UsageError('repin needs --peer-path DIR, a checkout or bare clone of the producer with its tags.');
  const prepared = await prepare({ ...inputs, role: 'consumer' }, true);
  const { own, peer } = prepared;
  if (peer === null) throw new UsageError(`peer-path ${inputs.peerPath} holds no repository.`);
  const before = await documentsOf(prepared);
  const pinned = tagOf(before.pin.bytes);
  const release = await releaseOf(positionals[0] ?? null, pinned, peer, prepared);
  const head = valueOf(own.head);
  const isBack = pinned !== null && (compareReleases(release.to.release_tag, pinned) ?? 0) < 0;
  const moved = movePin({
    ...before,
    ...release,
    vocabulary: prepared.profile.profile.vocabulary,
    names: { producer: prepared.profile.profile.producer.name, consumer: prepared.profile.profile.consumer.name },
    head: head?.sha ?? null,
    isBack,
    from: pinned,
  });
  if (moved.kind === 'refused') throw new UsageError(`${moved.why} Nothing was changed.`);
  const files = new Map(moved.files.map((file) => [file.path, file.after]));
  const outcome = await look(
    prepared,
    proposed(own, files),
    inputs,
    head === null
      ? null
      : {
          base: head,
          kind: 'uncommitted',
          author: null,
          approvals: { kind: 'absent' },
        },
  );
  if (!flag('force')) refuseBackwards(outcome, isBack ? pinned : null);
  return finish(outcome, moved, { pinned, tag: release.to.release_tag, root: inputs.root, isDry: flag('dry-run') });
}

async function finish(
  outcome: GateOutcome,
  { files, remarks }: Extract<Moved, { readonly kind: 'moved' }>,
  { pinned, tag, root, isDry }: { pinned: string | null; tag: string; root: string; isDry: boolean },
): Promise<number> {
  if (isDry) {
    const { patchOf } = await import('../../repairs/patch.js');
    await hand(patchOf(files, outcome.evidence.subject.prefix));
  } else {
    const { writeTogether } = await import('../writing-together.js');
    await writeTogether(root, files);
  }
  // Standard output holds the diff and nothing else, where one was asked for.
  const { trees } = outcome.evidence;
  const previous = trees.find(({ side, tree }) => side === 'producer' && tree === 'previous')?.name ?? null;
  for (const line of repinLines({ files, remarks, pinned, previous, tag, isDry, report: outcome.report }))
    (isDry ? say : show)(line);
  return EXIT.go;
}

/**
 * What the gates say of the direction: they know the history, and the way back that both sides prepared.
 * @param later - the release that is left, where the names alone say that it is the later one
 */
function refuseBackwards({ judged, report, evidence }: GateOutcome, later: string | null): void {
  if (judged.pin !== null && isRollback(judged.pin)) return;
  const back = report.gates.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'alignment/downgrade');
  // Without a commit there is no change that the gates could look at.
  const unseen = later === null || evidence.change !== null ? null : `This repin goes back from ${later}`;
  const what = back?.message ?? unseen;
  if (what === null) return;
  throw new UsageError(
    `${what}, and it is no way back that both sides' readiness documents name. Nothing was changed. Use --force where it is meant.`,
  );
}

interface Documents {
  readonly pin: PinFile;
  readonly mirror: MirrorFile | null;
  readonly matrix: PinFile | null;
}

async function documentsOf({ own, profile: { profile } }: Prepared): Promise<Documents> {
  const pathOf = (id: DocumentId) => profile.consumer.documents.find((one) => one.id === id)?.path ?? null;
  const read = (id: DocumentId) => {
    const place = pathOf(id);
    return place === null ? null : readOne(own.subject(), place, `The ${id}`);
  };
  const copy = pathOf('mirror');
  const isMissing = copy !== null && (await findOne(own.subject(), copy))?.state.kind === 'missing';
  const [pin, mirror, matrix] = await Promise.all([
    read('pin'),
    isMissing ? { path: copy, bytes: null } : read('mirror'),
    read('matrix'),
  ]);
  if (pin === null) throw new UsageError('The profile names no pin, so there is none to move.');
  return { pin, mirror, matrix };
}

async function readOne(tree: TreeReader, path: string, what: string): Promise<PinFile> {
  const file = await findOne(tree, path);
  if (file?.state.kind === 'read') return { path: file.path, bytes: Buffer.from(file.state.base64, 'base64') };
  const why =
    file?.state.kind === 'refused'
      ? file.state.detail
      : file?.state.kind === 'unknown'
        ? file.state.why
        : 'it is not there';
  throw new UsageError(`${what} ${path} cannot be read: ${why}. Nothing was changed.`);
}

async function findOne(tree: TreeReader, path: string) {
  const [found = []] = await tree.read([{ path, limit: DOCUMENT_LIMIT }]);
  return found[0];
}

function tagOf(pin: Uint8Array): string | null {
  return factWord(parseJson(pin).root ?? undefined, 'release_tag') ?? null;
}

/** The release that is asked for, or the newest one: its manifest, which must be its own. */
async function releaseOf(
  asked: string | null,
  pinned: string | null,
  producer: Repository,
  { readProducerTags, profile: { profile } }: Prepared,
): Promise<{ readonly manifest: Uint8Array; readonly to: Baseline }> {
  const manifestPath = profile.producer.documents.find(({ id }) => id === 'manifest')?.path;
  if (manifestPath === undefined) throw new UsageError('The profile names no manifest, so no release says what it is.');
  const { owned, tags } = await readProducerTags(producer);
  if (tags.kind === 'unknown') throw new UsageError(`The producer's tags are not known: ${tags.why}. ${tags.mend}`);
  if (!owned)
    throw new UsageError(
      "The tags of the repository at peer-path are not known to be the producer's: it is below the top of it. Give a checkout of the producer.",
    );
  const name = asked ?? (await newestRelease({ producer, tags: tags.value, pinned, manifestPath }));
  if (name === null)
    throw new UsageError(
      "None of the producer's tags is a release whose manifest names it. Say which: handoff-gate repin TAG.",
    );
  const tag = tags.value.find((one) => one.name === name);
  if (tag === undefined)
    throw new UsageError(`${name} is no tag of the producer.${listed(tags.value)} Nothing was changed.`);
  const { bytes: manifest } = await readOne(producer.at(tag.commit), manifestPath, `At ${name} the manifest`);
  const { root, problems } = parseJson(manifest);
  const [problem] = root === null ? problems : [...problems, ...schemaProblems(root, validateManifest)];
  const to = baselineIn(root ?? undefined);
  if (to === null || problem !== undefined)
    throw new UsageError(
      `The manifest at ${name} cannot be pinned: ${problem?.message ?? 'it does not state the baseline'}.`,
    );
  if (to.release_tag !== name)
    throw new UsageError(
      `The manifest at ${name} says that it is of ${to.release_tag}: the tag is no release of its own.`,
    );
  return { manifest, to };
}

function listed(tags: readonly TagEvidence[]): string {
  if (tags.length === 0) return ' It has none: fetch them (git fetch --tags).';
  const names = tags.map(({ name }) => name).sort((one, other) => compareReleases(other, one) ?? 0);
  return ` It has ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`;
}
