/**
 * A side's repository, whatever it is reached by: the checkout that is gated, one beside it, or GitHub's API.
 * A question that cannot be answered is null: unknown, which is never yes.
 */
import type { CommitEvidence, FileState, TagEvidence } from './evidence.js';

export interface FileRequest {
  /** A path below the root, or a glob whose last part alone has wildcards. */
  readonly path: string;
  readonly limit: number;
}

export interface FoundFile {
  readonly path: string;
  readonly state: FileState;
}

/** A tree that can be read. A request that finds nothing gives one missing file, under its own path. */
export interface TreeReader {
  read(requests: readonly FileRequest[]): Promise<FoundFile[][]>;
  /** Every file below a folder that a glob names (relative to the folder); null when there is no such folder. */
  folder(folder: string, glob: string, limit: number): Promise<FoundFile[] | null>;
}

export interface FileVersions {
  /** The newest first. */
  readonly texts: readonly string[];
  /** False where the history is cut off, too long, or holds a version that could not be read. */
  readonly complete: boolean;
}

export interface Repository {
  readonly origin: 'own' | 'path' | 'api';
  /** `owner/name`; null when not known. */
  readonly name: string | null;
  /** What is read as the subject, in words: a branch, a tag, "working tree". */
  readonly reference: string;
  readonly head: CommitEvidence | null;
  /** The root below the top of its repository, with `/` behind it; empty at the top. */
  readonly prefix: string;
  /** Paths below the root that differ from the head; empty where a commit is read. */
  readonly uncommitted: readonly string[];
  readonly shallow: boolean;
  readonly ownsTags: boolean;
  subject(): TreeReader;
  at(commit: string): TreeReader;
  tags(): Promise<readonly TagEvidence[]>;
  /** The commit a branch, tag or expression stands for; null when it stands for none. */
  resolve(revision: string): Promise<CommitEvidence | null>;
  /** Looks commits up; a revision that is not there is null, one that cannot be known is left out. */
  commits(revisions: readonly string[]): Promise<Record<string, CommitEvidence | null>>;
  isAncestor(ancestor: string, descendant: string): Promise<boolean | null>;
  /** Paths below the root that differ, sorted; a submodule ends in `/`. */
  changed(from: string, to: string): Promise<readonly string[] | null>;
  /** The path under which the history of a commit (null: of the head) last had a path or glob; false when never. */
  introduced(pattern: string, commit: string | null): Promise<string | false | null>;
  /** What a file held in the history of the head; null: unknown. */
  versions(path: string): Promise<FileVersions | null>;
  /**
   * Since when commits can have been there: their own date or a younger ancestor's that is not after `until`, as far as
   * it is cheap to tell. What is not known is left out.
   */
  since(commits: readonly string[], until: string): Promise<Record<string, string>>;
  /** The tags of a commit and its ancestors, the nearest first; null: unknown. */
  tagsBehind(commit: string): Promise<TagsBehind | null>;
  /** What a document was up to a commit, the oldest version first, as its branch had them; null: not all are known. */
  history(path: string, commit: string): Promise<readonly DocumentVersion[] | null>;
  /** Since when each word stands in one of the documents, up to a commit; null: unknown. */
  announced(
    words: readonly string[],
    paths: readonly string[],
    commit: string,
  ): Promise<Record<string, Announcement> | null>;
}

export interface TagsBehind {
  readonly names: readonly string[];
  /** False where older tags were not looked for. */
  readonly complete: boolean;
}

export interface DocumentVersion extends Pick<CommitEvidence, 'committedAt'> {
  readonly commit: string;
  /** Null where the document was not there, or could not be read. */
  readonly text: string | null;
}

export interface Announcement extends Pick<CommitEvidence, 'committedAt'> {
  readonly commit: string;
  readonly path: string;
}
