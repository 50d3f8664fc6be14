/**
 * A side's repository, whatever it is reached by: the checkout that is gated, one beside it, or GitHub's API.
 * A question that cannot be answered is null: unknown, which is never yes.
 */
import type { CommitEvidence, FileState, PublicationEvidence, TagEvidence } from './evidence.js';

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
  /** The first commit that published each candidate. */
  candidates(payloadPath: string): Promise<readonly PublicationEvidence[]>;
  /** What a file held in the history of the head; null: unknown. */
  versions(path: string): Promise<FileVersions | null>;
  /** The first commit on which one of the documents held a word. */
  firstMention(word: string, paths: readonly string[]): Promise<PublicationEvidence | null>;
}
