/** What a record keeps open beside its yes, told by the line that keeps it open. */
import { describe, expect, it } from '@jest/globals';
import { signOff } from './sign-off.js';

const open = (text: string) =>
  signOff(text)
    .reservations()
    .map(({ text: said, under, limits }) => (limits ? `${said} (${under}, limits)` : `${said} (${under})`));
const record = (text: string) => `# Record\n\n- Runtime cutover: **GO**\n\n${text}\n`;

describe('a section of reservations', () => {
  it.each([
    'Conditions',
    'Open points',
    '3. Limitations',
    'Vorbehalte',
    'Réserves',
    'Conditions for the release',
    'The outstanding issues (2)',
  ])('is heard under the heading %s', (heading) => {
    expect(open(record(`## ${heading}\n\n- The migration is not tested`))).toEqual([
      `The migration is not tested (${heading})`,
    ]);
  });

  it.each(['Context', 'Conditional formatting', 'Unconditional agreement'])(
    'is none under the heading %s',
    (heading) => {
      expect(open(record(`## ${heading}\n\n- The migration ran well`))).toEqual([]);
    },
  );

  it.each([
    'None',
    'none.',
    'n/a',
    'Keine',
    'Aucun',
    'Aucune',
    'Keiner',
    'nessun',
    '-',
    '—',
    '0',
    'There are none',
    'Nobody objected',
    'No side has raised any objection',
    'The index is built: done',
    'The index is built ✅',
    '[x] The index is built',
    'The index is built (met on 2026-02-08)',
    'The index is resolved.',
    'approved by both sides',
  ])('is closed by %s', (said) => {
    expect(open(record(`## Conditions\n\n- ${said}`))).toEqual([]);
  });

  it.each([
    'The index is built',
    '[ ] The index is built',
    'MK-1234',
    '#42',
    'Olga Petrova',
    'None of the tests ran',
    'Nobody knows',
    'The index is not met yet',
    'unresolved',
    'Once done, tell us',
  ])('is not closed by %s', (said) => {
    expect(open(record(`## Conditions\n\n- ${said}`))).toHaveLength(1);
  });

  it('is told once a section', () => {
    expect(open(record('## Conditions\n\n- One\n- Two\n\n## Open points\n\n- Three'))).toEqual([
      'One (Conditions)',
      'Three (Open points)',
    ]);
  });

  it('may be a line that introduces a list', () => {
    expect(open(record('Conditions:\n\n- The index is built'))).toEqual(['The index is built (Conditions)']);
    expect(open(record('Conditions:\n\n- none'))).toEqual([]);
  });

  it('is open where a point in it has only a name', () => {
    expect(open(record('## Conditions\n\n- Objections:'))).toEqual(['Objections: (Conditions)']);
  });

  it('is not what is hidden, quoted code or of the past', () => {
    expect(open(record('## Conditions\n\n<!-- - The index -->\n'))).toEqual([]);
    expect(open(record('## Conditions\n\n<div hidden>\n\n- The index\n\n</div>\n'))).toEqual([]);
    expect(open(record('## Conditions\n\n~~The index~~\n'))).toEqual([]);
    expect(open(record('## Conditions\n\n- none\n\n  ```\n  the index\n  ```\n'))).toEqual([]);
    expect(open(record('## Conditions of the previous release\n\n- The index'))).toEqual([]);
  });
});

describe('a line that keeps a yes open', () => {
  it.each([
    ['- Conditions: the index is built', 'the index is built (Conditions)'],
    ['- Veto: by security', 'by security (Veto)'],
    ['- Approved by security: no', 'no (Approved by security)'],
    ['- Legal: pending', 'pending (Legal)'],
    ['- Approval (1 of 2): yes', 'yes (Approval (1 of 2))'],
    ['- Votes: 3 for, 1 against', '3 for, 1 against (Votes)'],
    ['- In force: no', 'no (In force)'],
    ['- Lifecycle: draft', 'draft (Lifecycle)'],
    ['- Kind: exercise', 'exercise (Kind)'],
    ['- Estado: pendiente', 'pendiente (Estado)'],
    ['- Scope: staging only', 'staging only (Scope, limits)'],
    ['- Environment: canary', 'canary (Environment, limits)'],
    ['- Geltungsbereich: nur Testumgebung', null],
    ['- Geltungsbereich: Testumgebung', 'Testumgebung (Geltungsbereich, limits)'],
    ['- Portée: recette', 'recette (Portée, limits)'],
    ['- [ ] Both sides sign the decision', '[ ] Both sides sign the decision (Record)'],
    ['Signed by:', 'Signed by (Signed by)'],
  ])('is heard: %s', (line, said) => {
    expect(open(record(line))).toEqual(said === null ? [] : [said]);
  });

  it.each([
    '- Conditions: none',
    '- Conditions:',
    '- Approved by security: yes',
    '- Approved risks: no',
    '- Legal: ok',
    '- Votes: 2/2',
    '- In force: yes',
    '- Lifecycle: final',
    '- Estado: aprobado',
    '- Estado:',
    '- Scope: production',
    '- Scope: staging and production',
    '- Previous approval: no',
    '- Something of many words that is approved here: no',
    '- [x] Both sides sign the decision',
    '- [ ] Tell the users',
    '- Signed by: Olga Petrova',
  ])('is none: %s', (line) => {
    expect(open(record(line))).toEqual([]);
  });

  it.each([
    'no',
    '❌',
    '👎 (latency)',
    'no answer yet',
    'declined',
    'abstained',
    'pending',
    'nobody yet',
    'missing',
    '1/2',
    '1 of 2',
    '2 von 3',
    '9 of 12',
    '10/12',
    '1 veto',
  ])('may say no in many ways: %s', (answer) => {
    expect(open(record(`- Approval: ${answer}`))).toEqual([`${answer} (Approval)`]);
  });

  it.each(['no objections', 'yes', '2/2', '3 of 3', '2026-02-08', 'Olga Petrova', 'north', '0 against'])(
    'is not kept open by %s',
    (answer) => {
      expect(open(record(`- Approval: ${answer}`))).toEqual([]);
    },
  );
});

describe('a section of approvals', () => {
  const section = (lines: string) => open(record(`## Approvals\n\n${lines}`));

  it.each([
    '- Olga Petrova',
    '- Security: yes',
    '- Security: Olga Petrova, 2026-02-08',
    '- Olga Petrova — Release Manager',
    '- [x] Security',
    '- approved by MemoryKernel',
    'Both teams met.',
  ])('is complete with %s', (line) => {
    expect(section(line)).toEqual([]);
  });

  it.each([
    '- Security:',
    '- Security: ____',
    '- [ ] Security',
    '- something else',
    '- Security: when it is green',
    '- Olga Petrova, unasked release manager',
    '- Objections:',
    'No.',
  ])('is open with %s', (line) => {
    expect(section(line)).toHaveLength(1);
  });
});

describe('a table that keeps a yes open', () => {
  const table = (head: string, ...rows: readonly string[]) =>
    open(
      record(
        ['', head, head.replaceAll(/[^|]+/g, '-'), ...rows].map((row) => (row === '' ? '' : `|${row}|`)).join('\n'),
      ),
    );

  it.each<[string, string, string]>([
    ['Approver|Vote', 'Olga Petrova|no', 'no (Vote)'],
    ['Approver|Date|Signed', 'Olga Petrova|2026-02-08|', 'Signed (Signed)'],
    ['Approver|Verdict', 'Olga Petrova|', 'Verdict (Verdict)'],
    ['Criterion|Met', 'Latency|failed', 'failed (Met)'],
    ['Criterion|Met|Note', 'Latency|no|see below', 'no (Met)'],
    ['Gate|Status', 'Latency|pending', 'pending (Status)'],
    ['Prerequisite|Met', 'Latency|failed', 'failed (Met)'],
    ['Condition|Due', 'Index is built|2026-03-01', '2026-03-01 (Condition)'],
    ['Topic|Text', 'Conditions|Index is built', 'Index is built (Conditions)'],
    ['Topic|Text|More', 'Conditions|none|Index is built', 'Index is built (Conditions)'],
    ['Field|Value', 'Approval|no', 'no (Approval)'],
    ['Field|Value', 'Scope|staging', 'staging (Scope, limits)'],
    ['Item|Note|Approved', 'Index||not yet', 'not yet (Approved)'],
  ])('is heard: %s, %s', (head, row, said) => {
    expect(table(head, row)).toEqual([said]);
  });

  it.each<[string, string]>([
    ['Approver|Vote', 'Olga Petrova|yes'],
    ['Approver|Date|Signed', 'Olga Petrova|2026-02-08|yes'],
    ['Criterion|Met', 'Latency|passed'],
    ['Criterion|Met', 'Latency|'],
    ['Criterion|Met', '|no'],
    ['Condition|Met', 'Index is built|✅'],
    ['Condition|Met', 'Index is built|yes'],
    ['Condition|Met', 'none|'],
    ['Topic|Text', 'Conditions|none'],
    ['Topic|Text|More', 'Conditions|none|n/a'],
    ['Field|Value', 'Approval|yes'],
    ['Field|Value', '|no'],
    ['Item|Note|Approved', '||'],
    ['Change|Owner', 'no|Olga Petrova'],
  ])('is none: %s, %s', (head, row) => {
    expect(table(head, row)).toEqual([]);
  });
});
