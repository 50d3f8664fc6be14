/**
 * What people signed by and somebody took away. A document that is gone says nothing any more, and so does a refusal: only
 * the history tells that something is missing where others of its kind are left.
 */
import { DOCUMENTS } from '../contracts/documents.js';
import type { CommitEvidence } from '../contracts/evidence.js';
import { matcher } from '../contracts/globs.js';
import { SIDES, type Side } from '../contracts/words.js';
import type { Collection } from './collection.js';
import { releaseNames } from '../handoff/baseline.js';

export async function readRemoved(collection: Collection): Promise<void> {
  const since = await baselineCommit(collection);
  await Promise.all(SIDES.map((side) => readSide(side, since, collection)));
}

/** Nobody signs a release before its commit is there. */
async function baselineCommit({
  request,
  files,
  repositories: { producer },
}: Collection): Promise<CommitEvidence | null> {
  const [sha] = releaseNames(files.aboutRelease(request.role)).commits;
  const found = sha === undefined ? undefined : (await producer?.commits([sha]))?.[sha];
  return found?.kind === 'value' ? found.value : null;
}

async function readSide(
  side: Side,
  since: CommitEvidence | null,
  { request, files, repositories, reasons }: Collection,
): Promise<void> {
  const repository = repositories[side];
  const rules = request.profile[side].documents.filter(({ id }) => DOCUMENTS[id].signs !== undefined);
  if (repository === null || rules.length === 0) return;
  const removed = await repository.removed(
    rules.map(({ path }) => path),
    since,
  );
  if (removed.kind === 'unknown') reasons[side].keep(removed);
  for (const { id: document, path: pattern } of rules) {
    const keep = (path: string, state: (typeof files.found)[number]['state']) =>
      files.found.push({ side, tree: 'removed', document, path, state });
    if (removed.kind === 'unknown') {
      keep(pattern, removed);
      continue;
    }
    const there = files.found.filter(
      (file) => file.side === side && file.tree === 'subject' && file.document === document,
    );
    const isThere = (sha256: string, path: string) =>
      there.some((file) => file.state.kind === 'read' && (file.path === path || file.state.sha256 === sha256));
    const isOfKind = matcher(pattern);
    for (const { path, state } of removed.value)
      if ((path === pattern || isOfKind(path)) && !(state.kind === 'read' && isThere(state.sha256, path)))
        keep(path, state);
  }
}
