/**
 * How the working tree differs from the commit. Git says what changed; of what is governed the contents are compared
 * besides, because git can be told not to look (ignored, skip-worktree, assume-unchanged). What git converts when it
 * writes a file, what a sparse checkout leaves out and what lies about beside the code is no difference.
 */
import path from 'node:path';
import { unknown, value, type Known, type Unknown } from '../contracts/answer.js';
import type { Difference, FileState } from '../contracts/evidence.js';
import { matcher } from '../contracts/globs.js';
import { INTERFACE_LIMIT, type Governed } from '../contracts/repository.js';
import { governedPaths } from './governed-paths.js';
import { isNoText } from './names.js';
import { blobId, isPointedAt, isSameText } from './same-content.js';
import type { ChangedPath, Entry, IndexEntry, Sight } from './status.js';
import { WorkingTree } from './working-tree.js';

type How = Difference['how'];

/** A checkout as it was looked at; its paths are below the top. */
export interface Watched extends Sight {
  /** The folder that holds all of the working tree. */
  readonly top: string;
  /** The root below it, with `/` behind it. */
  readonly prefix: string;
  /** Reads a file of the commit. */
  readonly committed: (file: string, limit: number) => Promise<FileState>;
}

/** Sorted, below the root. */
export async function differences(watched: Watched, governed: Governed): Promise<Known<readonly Difference[]>> {
  const found = await new Comparison(watched, governed).answer();
  if (!(found instanceof Map)) return found;
  const { prefix } = watched;
  const below = (file: string) =>
    file.startsWith(prefix) ? file.slice(prefix.length) : path.posix.relative(prefix, file);
  const all = [...found].map(([file, how]): Difference => ({ path: below(file), how }));
  return value(all.sort((one, other) => (one.path < other.path ? -1 : 1)));
}

class Comparison {
  readonly #disk: WorkingTree;
  readonly #changed: ReadonlyMap<string, ChangedPath>;

  constructor(
    private readonly watched: Watched,
    private readonly governed: Governed,
  ) {
    this.#disk = new WorkingTree(watched.top);
    this.#changed = new Map(watched.status.changed.map((change) => [change.path, change]));
  }

  async answer(): Promise<Map<string, How> | Unknown> {
    const found = new Map<string, How>();
    const suspects = new Set<string>();
    const isCode = this.codeTest();
    for (const file of this.watched.status.untracked) if (isCode(file)) found.set(file, 'not-committed');
    for (const change of this.#changed.values()) {
      const how = change.head === null ? addition(change, isCode) : howChanged(change, change.head);
      if (how === 'suspect') suspects.add(change.path);
      else if (how !== null) found.set(change.path, how);
    }
    const names = [...this.watched.index.keys(), ...this.#changed.keys()];
    for (const file of await governedPaths(this.governed, names, this.watched))
      if (!found.has(file) && !this.isPlainlySame(file)) suspects.add(file);
    for (const [file, entry] of this.watched.index)
      if (this.isHidden(file, entry) && !found.has(file) && !this.isPlainlySame(file)) suspects.add(file);
    const compared = await Promise.all(
      [...suspects].map(async (file) => [file, await this.watched.committed(file, INTERFACE_LIMIT)] as const),
    );
    for (const [file, inCommit] of compared) {
      if (inCommit.kind === 'unknown') return unknown(inCommit.why, inCommit.mend);
      const how = await this.compare(file, inCommit);
      if (how !== null) found.set(file, how);
    }
    return found;
  }

  /** Whether a path would be built with the code. Letters count without their case, as on many disks. */
  private codeTest(): (file: string) => boolean {
    const { prefix } = this.watched;
    const isCode = matcher(this.governed.runtime, { anyCase: true });
    return (file) => file.startsWith(prefix) && isCode(file.slice(prefix.length).replace(/\/$/, ''));
  }

  /** Git was told not to look at it, and something lies there. */
  private isHidden(file: string, { assumed, skipped, mode }: IndexEntry): boolean {
    return (assumed || (skipped && this.onDisk(file).kind !== 'missing')) && isRegular(mode);
  }

  private onDisk(file: string): FileState {
    return this.#disk.file(file, INTERFACE_LIMIT);
  }

  private headOf(file: string): Entry | null {
    const change = this.#changed.get(file);
    return change === undefined ? (this.watched.index.get(file) ?? null) : change.head;
  }

  /** Told by the names that git gives to contents, without reading the commit: so it is with nearly everything. */
  private isPlainlySame(file: string): boolean {
    const head = this.headOf(file);
    const state = this.onDisk(file);
    if (state.kind !== 'read') return state.kind === 'missing' && head === null;
    return head !== null && isRegular(head.mode) && blobId(Buffer.from(state.base64, 'base64'), head.id) === head.id;
  }

  private async compare(file: string, inCommit: FileState): Promise<How | null> {
    const change = this.#changed.get(file);
    const onDisk = this.onDisk(file);
    if (inCommit.kind === 'missing') {
      // A name that git spells otherwise than it can be asked for.
      if (change?.head != null) return 'changed';
      if (isNoText(file) && this.watched.index.get(file)?.assumed === true) return 'hidden';
      return onDisk.kind === 'missing' ? null : 'not-committed';
    }
    const entry = this.watched.index.get(file);
    if (onDisk.kind === 'missing') return entry?.skipped === true ? null : 'missing';
    if (await this.isSame(file, onDisk, inCommit)) return null;
    if (change !== undefined || entry === undefined) return 'changed';
    // Where git was not told to look away it wrote the file, by a conversion that is not known here.
    return entry.skipped || entry.assumed ? 'hidden' : null;
  }

  private async isSame(file: string, onDisk: FileState, inCommit: FileState): Promise<boolean> {
    if (inCommit.kind === 'refused')
      return onDisk.kind === 'refused' && onDisk.reason === inCommit.reason && onDisk.reason !== 'too-large';
    if (inCommit.kind !== 'read') return false;
    const committed = Buffer.from(inCommit.base64, 'base64');
    if (await isPointedAt(path.join(this.watched.top, file), committed)) return true;
    return onDisk.kind === 'read' && isSameText(Buffer.from(onDisk.base64, 'base64'), committed);
  }
}

/** What the commit does not have is one too many only where it is built with the code; and what is governed is looked at itself. */
function addition({ path: file, mode }: ChangedPath, isCode: (file: string) => boolean): How | null {
  return mode !== null && isCode(file) ? 'not-committed' : null;
}

/** Null where a change is none of the commit's; of a suspect the contents decide. */
function howChanged({ isUnmerged, submodule, index, mode }: ChangedPath, head: Entry): How | 'suspect' | null {
  if (isUnmerged) return 'changed';
  if (head.mode === SUBMODULE) {
    if (index?.id !== head.id) return 'changed';
    // It may be not checked out; and what its own build left in it is no change of it.
    return mode === null || (mode === SUBMODULE && !/^S(?:C|.M)/.test(submodule)) ? null : 'changed';
  }
  // What only the index forgot may lie there as it was.
  if (mode === null) return index === null ? 'suspect' : 'missing';
  return isRegular(head.mode) && head.mode === mode ? 'suspect' : 'changed';
}

const SUBMODULE = '160000';

function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}
