/** The evidence as the gates read it: files by what they are, parsed once. */
import { unknown, type Unknown } from '../../contracts/answer.js';
import type { Evidence, FileEvidence, GitEvidence, TagEvidence, Tree, TreeEvidence } from '../../contracts/evidence.js';
import { laterOf } from '../../contracts/instant.js';
import type { DocumentId, DocumentRule, Profile } from '../../contracts/profile.js';
import type { Validator } from '../../contracts/validator.js';
import type { Baseline, Side } from '../../contracts/words.js';
import { BASELINE_DOCUMENTS, baselineOf } from '../../handoff/baseline.js';
import { filesOf } from '../../handoff/files.js';
import { modeOf } from '../../handoff/payload.js';
import type { Parsed } from '../../documents/json.js';
import { parseMarkdown, type MarkdownDocument } from '../../documents/markdown/document.js';
import type { Problem } from '../../documents/source.js';
import { signOffIn, type SignOffFacts } from '../../handoff/sign-off/statements.js';
import type { Node } from '../../documents/tree.js';
import { parsedJson, parsedMarkdown, parsedYaml, rootOf } from '../../documents/parsed.js';
import type { CommitDate } from './dates.js';

/** A file that was read, as a Markdown document with its statements. */
export interface SignOffFile {
  readonly file: FileEvidence;
  readonly document: MarkdownDocument;
  readonly facts: SignOffFacts;
}

export class Dossier {
  readonly #signOffs = new Map<FileEvidence, SignOffFile | Problem>();

  constructor(
    readonly evidence: Evidence,
    readonly profile: Profile,
    /** The user's own payload schema, compiled; null for the built-in ones. */
    readonly payloadValidator: Validator | null,
  ) {}

  get role(): Side {
    return this.evidence.role;
  }

  /** The tree whose producer documents are the contract: the subject's own, or the pinned release's. */
  get contractTree(): Tree {
    return this.role === 'producer' ? 'subject' : 'release';
  }

  get producerGit(): GitEvidence | null {
    return this.evidence.sides.producer.git;
  }

  /** The commit at which the producer's subject documents were read. */
  get producerHead(): string | null {
    return this.treeOf('producer', 'subject')?.commit ?? null;
  }

  treeOf(side: Side, tree: Tree): TreeEvidence | null {
    return this.evidence.trees.find((candidate) => candidate.side === side && candidate.tree === tree) ?? null;
  }

  /** What the profile does not name is not read, whatever the evidence holds. */
  files(side: Side, tree: Tree, document: DocumentId): FileEvidence[] {
    return filesOf(this.evidence.files, this.profile, { side, tree, document });
  }

  file(side: Side, tree: Tree, document: DocumentId): FileEvidence | null {
    return this.files(side, tree, document)[0] ?? null;
  }

  rule(side: Side, document: DocumentId): DocumentRule | null {
    return this.profile[side].documents.find((rule) => rule.id === document) ?? null;
  }

  bytes(file: FileEvidence): Uint8Array {
    return file.state.kind === 'read' ? Buffer.from(file.state.base64, 'base64') : new Uint8Array();
  }

  json(file: FileEvidence): Parsed {
    return file.state.kind === 'read' ? parsedJson(file.state) : UNREAD;
  }

  yaml(file: FileEvidence): Parsed {
    return file.state.kind === 'read' ? parsedYaml(file.state) : UNREAD;
  }

  /** The root of a JSON document that could be parsed; undefined otherwise. */
  jsonRoot(file: FileEvidence | null): Node | undefined {
    return rootOf(file?.state);
  }

  signOff(file: FileEvidence): SignOffFile | Problem {
    const known = this.#signOffs.get(file) ?? this.readSignOff(file);
    this.#signOffs.set(file, known);
    return known;
  }

  /** The sign-off documents of a kind that can be read. */
  signOffs(side: Side, document: DocumentId): SignOffFile[] {
    return this.signOffsIn(side, 'subject', document);
  }

  signOffsIn(side: Side, tree: Tree, document: DocumentId): SignOffFile[] {
    return this.files(side, tree, document)
      .filter((file) => file.state.kind === 'read')
      .map((file) => this.signOff(file))
      .filter((parsed) => 'facts' in parsed);
  }

  /** The baseline the run is about: the producer's manifest, or the consumer's pin. */
  get baseline(): Baseline | null {
    return baselineOf(this.evidence, this.profile);
  }

  /** The document that is first asked which release the run is about. */
  get baselineFile(): FileEvidence | null {
    return this.file(this.role, 'subject', BASELINE_DOCUMENTS[this.role][0]);
  }

  /** The tag of the baseline; null where no document states it all. */
  get releaseTag(): string | null {
    return this.baseline?.release_tag ?? null;
  }

  /** The producer's branch as its own run would read it. */
  asProducer(): Dossier {
    return new Dossier({ ...this.evidence, role: 'producer' }, this.profile, this.payloadValidator);
  }

  /**
   * The same evidence as it was before this change, when the consumer's base was its subject.
   * @param counts - of one document the files that count then, whichever tree they were read in
   */
  before(document: DocumentId, counts: readonly FileEvidence[]): Dossier {
    const { evidence } = this;
    const base = evidence.files.filter(({ side, tree }) => side === 'consumer' && tree === 'base');
    const others = evidence.files.filter(
      (file) => file.document !== document && !(file.side === 'consumer' && base.some(isSameDocument(file))),
    );
    const files = [
      ...others,
      ...[...base.filter((file) => file.document !== document), ...counts].map((file): FileEvidence => ({
        ...file,
        tree: 'subject',
      })),
    ];
    return new Dossier({ ...evidence, files }, this.profile, this.payloadValidator);
  }

  get payload(): FileEvidence | null {
    return this.file('producer', this.contractTree, 'payload');
  }

  get mode(): string | null {
    return modeOf(this.jsonRoot(this.payload)) ?? null;
  }

  /** Whether a tag that is not listed is not there. */
  get knowsTags(): boolean {
    const git = this.producerGit;
    return git?.tags != null && git.ownsTags && !git.shallow;
  }

  /** Why a side's repository left questions open; null where it left none, or was not there to be asked. */
  unanswered(side: Side): Unknown | null {
    return this.evidence.sides[side].unknown[0] ?? null;
  }

  /** The same, in words that fit where nobody was asked. */
  because(side: Side): Unknown {
    const first = this.unanswered(side);
    return (
      first ?? unknown('its history is cut off or not there', 'Check out the whole history with tags (fetch-depth: 0).')
    );
  }

  tag(name: string | null | undefined): TagEvidence | null {
    return this.producerGit?.tags?.find((tag) => tag.name === name) ?? null;
  }

  /** When a commit of the producer was made; null where that is not known. What is seen now was not made later. */
  commitDate(sha: string | null | undefined): CommitDate | null {
    const made = this.producerGit?.commits[sha ?? '']?.committedAt;
    if (sha === null || sha === undefined || made === undefined) return null;
    const { observedAt } = this.evidence;
    const own = made > observedAt ? observedAt : made;
    return { sha, own, since: laterOf(own, this.producerGit?.since[sha] ?? own) };
  }

  /** What a tree is called in messages: "v0.4.0", "the subject". */
  treeName(side: Side, tree: Tree): string {
    return tree === 'subject' ? 'the subject' : (this.treeOf(side, tree)?.name ?? 'an unknown release');
  }

  private readSignOff(file: FileEvidence): SignOffFile | Problem {
    const document = file.state.kind === 'read' ? parsedMarkdown(file.state) : parseMarkdown(new Uint8Array());
    if ('kind' in document) return document;
    return { file, document, facts: signOffIn(document, this.profile) };
  }
}

function isSameDocument({ document }: FileEvidence) {
  return (other: FileEvidence) => other.document === document;
}

const UNREAD: Parsed = { root: null, problems: [] };
