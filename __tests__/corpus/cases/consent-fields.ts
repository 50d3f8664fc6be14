/** Fields, lists, tables and notes around a yes that take it back: as forms, minutes and trackers write them. */
import { append, swap, type Case, type TextEdit } from '../case.js';
import type { DocumentName } from '../honest-pair.js';
import { REHEARSAL, VERDICTS } from './consent-structures.js';

function inTurn(
  documents: readonly [DocumentName, DocumentName],
  gate: 'sign-off' | 'rollback',
  why: string,
  texts: readonly string[],
  edit: (text: string) => TextEdit,
): readonly Case[] {
  return texts.map((text, index): Case => {
    const document = documents[index % 2 === 0 ? 0 : 1];
    const title = `${document}: ${JSON.stringify(text)}`;
    return { title, why, change: { texts: { [document]: edit(text) } }, gate, place: { document } };
  });
}

const RECORDS = ['record', 'consumer:record'] as const;
const DRILLS = ['readiness', 'consumer:readiness'] as const;
const table = (...rows: readonly string[]) =>
  [rows[0] ?? '', (rows[0] ?? '').replaceAll(/[^|]+/g, '-'), ...rows.slice(1)].join('\n');

/** Above the sections, as a form's fields. */
const FIELDS = [
  'Version: DRAFT',
  'Version: 0.1 (draft)',
  'Classification: draft',
  'Maturity: proposal',
  'Type: template',
  'Lifecycle: archived',
  'Decision status: pending',
  'Approved: no',
  'Approved by: nobody',
  'Reviewed: no',
  'Ratified: no',
  'Signed: no',
  'Signed off: pending',
  'Validity: expired',
  'In force: no',
  'Environment: staging',
  'Scope: staging only',
  'Applies to: canary',
  'Target: staging',
  'Freigabe: ausstehend',
  'Stand: Entwurf',
  'Statut : brouillon',
  'Estado: borrador',
  'Stato: bozza',
  'ステータス: 下書き',
  '状态：草稿',
  'Статус: черновик',
  '> Replaced by [record 2](x.md)',
  '> Abgelöst durch Protokoll 7',
  '> Remplacé par la décision du 20',
];

const TITLES = [
  'Utkast: Runtime Cutover Decision Record',
  'Черновик: Runtime Cutover Decision Record',
  'Runtime Cutover Decision Record v0.1-draft',
  'Runtime Cutover Decision Record (Training)',
  'Runtime Cutover Decision Record (tabletop exercise)',
  'Test of a Runtime Cutover Decision Record',
];

/** In place of "Decision Outcome": a label is no label alone with more beside it. */
const HEADINGS = ['Decision (staging)', 'Decision ❌', 'Decision?', 'Verdict*', '5. Decision (once audited)'];

/** Right behind the list of verdicts. */
const BEHIND = [
  'Signed: no',
  'Signed by:',
  'Approved: ☐ yes ☑ no',
  'Approvals: 1/2',
  'Approvals (1 of 2): Ada Brandt',
  'Quorum: not reached',
  'Vote: 1 for, 1 against',
  'Dissent: Mira Sommer',
  'AssistSupport: abstains',
  'AssistSupport: NO',
  'AssistSupport: no answer yet',
  '- AssistSupport: 👎',
  '- Security: ❌',
  '- Legal: pending',
  '- CAB approval: pending',
  '- Change ticket: CHG-17 (rejected)',
  '- Change freeze in effect until 2026-02-01.',
  '* staging only',
  'Edit: no longer valid.',
  table('| Approver | Role | Decision |', '| Ada Brandt | Producer | Approve |', '| Mira Sommer | Consumer | |'),
  table('| Name | R | A | Sign-off |', '| Ada Brandt | x | | yes |', '| Mira Sommer | | x | no |'),
  table('| Gate | Status |', '| Security review | 🔴 red |', '| Load test | 🟢 green |'),
  table('| Gate | Status |', '| Security review | failed |', '| Load test | passed |'),
  table('| Criterion | Met? |', '| Security review | no |', '| Load test | yes |'),
  table('| Criterion | Fulfilled |', '| Security review | ✗ |'),
  table('| Blocker | State |', '| Data loss | open |'),
  table('| Condition | Due |', '| Audit | 2026-02-01 |'),
  table('| Field | Value |', '| Signed | no |'),
];

const INSTEAD = [
  '- [ ] agreed\n  - Rehearsal continuation: **GO**\n  - Runtime cutover execution: **GO**\n',
  `${REHEARSAL}\n2. Runtime cutover execution: GO...\n`,
  `${table('| Decision | MemoryKernel | AssistSupport |', '| Rehearsal continuation | GO | GO |', '| Runtime cutover | GO | |')}\n`,
  `${table('| Decision | Verdict |', '| Rehearsal continuation | GO |', '| Runtime cutover | GO |', '| | only after the audit |')}\n`,
];

const SECTIONS = [
  '## Exclusions\n\n- eu-west\n',
  '## Approvals\n\nNone yet.\n',
  '## Sign-off\n\n\\_\\_\\_\\_\\_\\_\\_\\_\n',
  '## Checklist\n\n- [ ] Both sides have agreed to this decision\n',
  '## Actions\n\n- [ ] Audit before the cutover\n',
  '## Blockers\n\n1. #12\n',
  '## Blocking issues\n\n- MK-12\n',
  '---\n\nNot valid without the signature of both sides.\n',
  '---\n\nDraft, for discussion only.\n',
  '---\n*Draft*\n',
  '<!-- x -->\n\nDRAFT\n',
  '## Final outcome\n\nPostponed to March.\n',
];

/** What only a sentence says, in other languages and words. */
const SENTENCES = [
  '## Rücknahme\n\nDie Freigabe ist zurückgezogen.\n',
  '## Retrait\n\nLa décision est retirée.\n',
  '## Validity\n\nThis GO expires on 2026-01-16.\n',
  '## Conclusion\n\nThe cutover is off.\n',
  '## Conclusion\n\nCutover called off.\n',
];

const DRILL = '- Notes: the way back took 4 minutes.\n';
const DRILLED = [
  '- Restore DB: not possible\n',
  '- Data loss: 3 hours\n',
  '\n| Step | Expected | Actual |\n|-|-|-|\n| Restore DB | ok | timeout |\n',
  '\n| Step | Done |\n|-|-|\n| Restore DB | |\n',
  '\n| Step | Passed | Failed |\n|-|-|-|\n| Restore DB | 3 | 1 |\n',
  '- Tests: 12 passed, 1 failed\n',
  '- Executed: not yet\n',
  '- Drill status: planned\n',
  '- Type: tabletop\n',
  '- Mode: dry run\n',
  '\n## Known gaps\n\n- The cache is not restored\n',
  '\n## Abweichungen\n\n- Schritt 3 ausgelassen\n',
  '\n## Update\n\nNo longer ready since 2026-01-16.\n',
];

const UPDATED = '# Runtime Cutover Decision Record\n';

export const FIELDS_TAKE_BACK: readonly Case[] = [
  ...inTurn(RECORDS, 'sign-off', 'a field says that it is not given', FIELDS, (text) =>
    swap(UPDATED, `${UPDATED}\n${text}\n`),
  ),
  ...inTurn(RECORDS, 'sign-off', 'the title says that it is none', TITLES, (text) => swap(UPDATED, `# ${text}\n`)),
  ...inTurn(RECORDS, 'sign-off', 'the heading limits it', HEADINGS, (text) =>
    swap('## Decision Outcome', `## ${text}`),
  ),
  ...inTurn(RECORDS, 'sign-off', 'what stands behind it takes it back', BEHIND, (text) =>
    swap(VERDICTS, `${VERDICTS}\n${text}\n`),
  ),
  ...inTurn(RECORDS, 'sign-off', 'it waits, or stops short', INSTEAD, (text) => swap(VERDICTS, text)),
  ...inTurn(RECORDS, 'sign-off', 'a section keeps it open', SECTIONS, (text) => append(`\n${text}`)),
  ...inTurn(DRILLS, 'rollback', 'the drill did not bring everything back', DRILLED, (text) =>
    swap(DRILL, DRILL + text),
  ),
];

export const SENTENCES_TAKE_BACK: readonly Case[] = SENTENCES.map((text, index): Case => {
  const document = RECORDS[index % 2 === 0 ? 0 : 1];
  const change = { texts: { [document]: append(`\n${text}`) } };
  return {
    title: `${document}: ${JSON.stringify(text)}`,
    why: 'a sentence takes it back',
    change,
    place: { document },
  };
});

const OWNER = 'MemoryKernel rollback owner: ';
export const STAND_INS: readonly Case[] = [
  'John Doe',
  'Jane Doe',
  'Max Mustermann',
  'Vorname Nachname',
  'First Last',
  'Foo Bar',
  'Test User',
  'A. N. Other',
  '@channel',
  'noreply@example.com',
  'GO',
  'READY',
  'ChatGPT',
].map((value): Case => {
  const edit = swap(`${OWNER}Jonas Weil`, OWNER + value);
  const change = { texts: { record: edit, 'consumer:record': edit } };
  return {
    title: `both records: ${OWNER}${value}`,
    why: 'nobody has this name',
    change,
    gate: 'sign-off',
    place: { document: 'record' },
  };
});
