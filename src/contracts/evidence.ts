/** Evidence: what was observed, and when. Its shape is that of schemas/evidence.schema.json; a saved folder is judged again from it. */
export type {
  ApprovalEvidence,
  ChangeEvidence,
  EarlierEvidence,
  EarlierTag,
  Evidence,
  FileEvidence,
  FileState,
  GitEvidence,
  PinsEvidence,
  PublicationEvidence,
  PublicationKind,
  Refusal,
  ReleaseEvidence,
  RunAttempt,
  SideEvidence,
  SubjectEvidence,
  SuiteAbsence,
  SuiteEvidence,
  SuiteReportEvidence,
  SuiteRunEvidence,
  TagEvidence,
  TreeEvidence,
} from './compiled/evidence.js';
// What a report repeats of it, its own schema has.
export type { BeforeEvidence, CommandResult, CommitEvidence, Difference, JudgedTree, Tree } from './compiled/report.js';
