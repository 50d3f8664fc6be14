/** What a side's git repository answered: its commits and tags, their order, and what was published on its history. */

export interface CommitEvidence {
  readonly sha: string;
  /** ISO 8601, UTC. */
  readonly committedAt: string;
}

export interface TagEvidence {
  readonly name: string;
  /** The commit it points at, peeled. */
  readonly commit: string;
  readonly annotated: boolean;
  /** Of the tag if annotated and no older than its commit, else of its commit. ISO 8601, UTC. */
  readonly createdAt: string;
  /** What an annotated tag says itself, where its commit, or one behind it, is younger. */
  readonly saysAt?: string;
}

/** Answers of one side's git repository; what is not listed was not asked or could not be answered. */
export interface GitEvidence {
  /** True where history is cut off: absence of an answer then proves nothing. */
  readonly shallow: boolean;
  /** False where the root is not the top of its repository: the tags are then another project's. */
  readonly ownsTags: boolean;
  /** Null where they are not known. */
  readonly tags: readonly TagEvidence[] | null;
  /** Revisions that were looked up; null: the repository does not have it. */
  readonly commits: Readonly<Record<string, CommitEvidence | null>>;
  /**
   * Since when a commit can have been there, ISO 8601 in UTC: its own date, or that of its youngest known ancestor where
   * that is later. Of the commits that date something.
   */
  readonly since: Readonly<Record<string, string>>;
  /** What the tags before the release are; null where that is not known. */
  readonly earlier: EarlierEvidence | null;
  readonly ancestry: readonly { readonly ancestor: string; readonly descendant: string; readonly holds: boolean }[];
  /** Paths (below the root) that differ between two commits; sorted. */
  readonly changes: readonly { readonly from: string; readonly to: string; readonly paths: readonly string[] }[];
  /** What was published up to the release, for the windows. */
  readonly publications: readonly PublicationEvidence[];
  /** Kinds of which the history could not be read: that there is none of them proves nothing. */
  readonly unread: readonly PublicationKind[];
}

export type PublicationKind = 'candidate' | 'not-before' | 'error-code';

/**
 * What a document said, on the history of the release: a candidate or an error code since it last came and stayed, a
 * date before which a service contract does not cut over whenever it was stated.
 */
export interface PublicationEvidence {
  readonly kind: PublicationKind;
  /** The service contract version a candidate targets (empty: any), or the error code. */
  readonly value: string;
  readonly commit: string;
  /** No earlier than the commit's ancestors. */
  readonly committedAt: string;
  readonly path: string;
  /** Days that a candidate promised to stay published, the most it ever did; null where it promised none. */
  readonly promisedDays: number | null;
  /** The date that was stated, as written; null for the other kinds. */
  readonly stated: string | null;
}

/** The tags that may be the releases before, the nearest first. */
export interface EarlierEvidence {
  /** What ordered them: their names, or the history of the release. */
  readonly by: 'names' | 'history';
  /** False where there may be more. */
  readonly complete: boolean;
  readonly tags: readonly EarlierTag[];
}

export interface EarlierTag {
  readonly name: string;
  /** Which release the manifest in it states: this tag, another (then it is no release), or none. */
  readonly states: 'itself' | 'another' | 'nothing';
  readonly service: string | null;
  readonly sprintDays: number | null;
  readonly noticeDays: number | null;
}
