/**
 * A side's repository, whatever it is reached by: the checkout that is gated, one beside it, or GitHub's API. A question
 * that cannot be answered is unknown, with the reason; unknown is never yes, and never "nothing".
 */
import type { Answer, Known } from './answer.js';
import type { CommitSha, Instant, TagName } from './brands.js';
import type { CommitEvidence, Difference, FileState, JudgedTree, TagEvidence } from './evidence.js';

/** What a handoff payload may weigh at most, and every other document with it; bytes. */
export const DOCUMENT_LIMIT = 1024 * 1024;
/** OpenAPI documents are the one kind that grows with the service; bytes. */
export const INTERFACE_LIMIT = 8 * 1024 * 1024;

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
  /** Every file below a folder that a glob names (relative to the folder). */
  folder(folder: string, glob: string, limit: number): Promise<Answer<readonly FoundFile[]>>;
}

/** What of a side must lie in the working tree as the commit has it, whatever git was told of it. */
export interface Governed {
  /** Paths, or globs whose last part alone has wildcards. */
  readonly documents: readonly string[];
  readonly folders: readonly { readonly folder: string; readonly glob: string }[];
  /** Globs of code: what lies there besides the commit's files is built with them. */
  readonly runtime: readonly string[];
}

/** Where else than at its path, and in the history of the head, a file is looked for. */
export interface Wider {
  /** What any file of its kind shows itself by: a pattern without regard to case, as git has it. */
  readonly words: string;
  /** Globs of branches whose history counts, too; that of tags does. */
  readonly branches: readonly string[];
}

export interface FileVersion {
  readonly text: string;
  /** Whether it lay under another path. */
  readonly elsewhere: boolean;
}

export interface FileVersions {
  /** The newest first. */
  readonly texts: readonly FileVersion[];
  /** False where the history is cut off, too long, or holds a version that could not be read. */
  readonly complete: boolean;
  /** Whether it was looked for elsewhere, too. */
  readonly followed: boolean;
}

export interface Repository {
  readonly origin: 'own' | 'path' | 'api';
  /** `owner/name`; null when not known. */
  readonly name: string | null;
  /** What is read as the subject, in words: a branch, a tag, "working tree". */
  readonly reference: string;
  readonly head: Answer<CommitEvidence>;
  /** The root below the top of its repository, with `/` behind it; empty at the top. */
  readonly prefix: string;
  /** What is read as the subject. */
  readonly tree: JudgedTree;
  readonly shallow: boolean;
  readonly ownsTags: boolean;
  /** How the working tree differs from the head, sorted; empty where there is none, absent where there is no commit. */
  differing(governed: Governed): Promise<Answer<readonly Difference[]>>;
  subject(): TreeReader;
  at(commit: CommitSha): TreeReader;
  tags(): Promise<Known<readonly TagEvidence[]>>;
  /** The commit a branch, tag or expression stands for. */
  resolve(revision: string): Promise<Answer<CommitEvidence>>;
  /** Looks commits up. */
  commits(shas: readonly CommitSha[]): Promise<Readonly<Record<string, Answer<CommitEvidence>>>>;
  isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<Known<boolean>>;
  /** Paths below the root that differ, sorted; a submodule ends in `/`. */
  changed(from: CommitSha, to: CommitSha): Promise<Known<readonly string[]>>;
  /** The path under which the history of a commit (null: of the head) last had a path or glob; absent: it never did. */
  introduced(pattern: string, commit: CommitSha | null): Promise<Answer<string>>;
  /** What a file held in the history of the head; `wider`: and elsewhere. */
  versions(path: string, wider: Wider | null): Promise<Known<FileVersions>>;
  /**
   * Since when commits can have been there: their own date or a younger ancestor's that is not after `until`, as far as
   * it is cheap to tell. What is not known is left out.
   */
  since(commits: readonly CommitSha[], until: Instant): Promise<Readonly<Record<string, Instant>>>;
  /** The tags of a commit and its ancestors, the nearest first. */
  tagsBehind(commit: CommitSha): Promise<Known<TagsBehind>>;
  /** What a document was up to a commit, the oldest version first, as its branch had them. */
  history(path: string, commit: CommitSha): Promise<Known<readonly DocumentVersion[]>>;
  /**
   * Of paths and globs the files that the branch once had and has no more, as they stood last.
   * @param since - where what is older does not matter
   */
  removed(patterns: readonly string[], since: CommitEvidence | null): Promise<Known<readonly FoundFile[]>>;
  /** Since when each word stands in one of the documents, up to a commit. */
  announced(
    words: readonly string[],
    paths: readonly string[],
    commit: CommitSha,
  ): Promise<Known<Readonly<Record<string, Announcement>>>>;
}

export interface TagsBehind {
  readonly names: readonly TagName[];
  /** False where older tags were not looked for. */
  readonly complete: boolean;
}

export interface DocumentVersion extends Pick<CommitEvidence, 'committedAt'> {
  readonly commit: CommitSha;
  /** Null where the document was not there, or could not be read. */
  readonly text: string | null;
}

export interface Announcement extends Pick<CommitEvidence, 'committedAt'> {
  readonly commit: CommitSha;
  readonly path: string;
}
