/** A profile file, as schemas/profile.schema.json has it, and what can be wrong with one. */
import type { ConsumerFile, DocumentFile, ProducerFile } from '../contracts/compiled/profile.js';
import type { Span } from '../contracts/finding.js';
import type { DocumentId } from '../contracts/profile.js';

export type { CommandFile, ProducerFile, ProfileFile, VocabularyFile } from '../contracts/compiled/profile.js';

/** What both sides have. */
export type SideFile = ProducerFile | ConsumerFile;

/** The documents of a side, whichever it is. */
export type DocumentsFile = Readonly<Partial<Record<DocumentId, DocumentFile>>>;

/** What is wrong with a profile, and where. */
export interface ProfileProblem {
  readonly message: string;
  readonly span: Span;
  readonly hint: string;
}
