import { describe, expect, it } from '@jest/globals';
import { parseMarkdown } from '../../../src/documents/markdown/document.js';
import { readSignOff, type SignOffFacts } from '../../../src/handoff/sign-off/statements.js';
import { readBuiltIn } from '../../support/profile.js';

const { vocabulary, producer, consumer } = readBuiltIn();

function read(markdown: string): SignOffFacts {
  const document = parseMarkdown(Buffer.from(markdown));
  if ('kind' in document) throw new Error(document.message);
  return readSignOff(document, vocabulary, { producer: producer.name, consumer: consumer.name });
}

const HEAD = '| Role | Name | GO / NO-GO | Date |\n|---|---|---|---|\n';
const under = (heading: string, ...rows: readonly string[]): SignOffFacts =>
  read(
    `# Joint Sign-Off Checkpoint Packet (Producer)\n\n## Signatures\n\n### ${heading}\n\n${HEAD}${rows.join('\n')}\n`,
  );
const said = ({ verdicts }: SignOffFacts): readonly unknown[] =>
  verdicts.map(({ decision, verdict, signs }) => [decision, verdict, signs]);

describe('a table that people sign in', () => {
  it('is of the decision that its heading names', () => {
    const row = '| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |';
    expect(said(under('Runtime cutover', row))).toEqual([['cutover', 'GO', true]]);
    expect(said(under('Rehearsal continuation', row))).toEqual([['rehearsal', 'GO', true]]);
    expect(said(under('Results', row))).toEqual([]);
  });

  it.each([
    ['Rehearsal continuation: GO / NO-GO', 'Runtime cutover: GO / NO-GO'],
    ['Rehearsal (GO / NO-GO)', 'Cutover (GO/NO-GO)'],
    ['Rehearsal continuation', 'Runtime cutover'],
  ])('may ask for both decisions in one row: %s | %s', (first, second) => {
    const rows = ['| MemoryKernel incident commander | Ada Brandt | GO | NO-GO | 2026-02-09 |'];
    const table = `| Role | Name | ${first} | ${second} | Date |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
    expect(said(read(`## Signatures\n\n${table}`))).toEqual([
      ['rehearsal', 'GO', true],
      ['cutover', 'NO-GO', true],
    ]);
    const open = read(`## Signatures\n\n${table.replace('| NO-GO | 2026', '| ____ | 2026')}`);
    expect(said(open)).toEqual([
      ['rehearsal', 'GO', true],
      ['cutover', null, true],
    ]);
  });

  it.each([
    ['GO', 'GO'],
    ['go', 'GO'],
    ['**GO**', 'GO'],
    ['Go', 'GO'],
    ['NO-GO', 'NO-GO'],
    ['no-go', 'NO-GO'],
    ['no go', 'NO-GO'],
    ['maybe', null],
    ['GO / NO-GO', null],
    ['GO, if QA agrees', null],
    ['____', null],
    ['', null],
  ])('takes %j in the column of verdicts for %j', (written, verdict) => {
    const facts = under(
      'Runtime cutover',
      `| MemoryKernel incident commander | Ada Brandt | ${written} | 2026-02-09 |`,
    );
    expect(said(facts)).toEqual([['cutover', verdict, true]]);
  });

  it.each([
    ['Ada Brandt', 'GO', '____', ['Date']],
    ['Ada Brandt', 'GO', '', ['Date']],
    ['____', 'GO', '2026-02-09', ['Name']],
    ['Ada Brandt', '____', '2026-02-09', ['GO / NO-GO']],
    ['____', '____', '____', ['Name', 'GO / NO-GO', 'Date']],
    ['-', '…', '?', ['Name', 'GO / NO-GO', 'Date']],
  ])('takes no yes from the row %j, %j, %j: it is not filled in', (name, verdict, date, open) => {
    const facts = under('Runtime cutover', `| MemoryKernel incident commander | ${name} | ${verdict} | ${date} |`);
    expect(said(facts)).toEqual([['cutover', null, true]]);
    expect(facts.signatures.map((row) => row.open)).toEqual([open]);
  });

  it.each([
    'Dr. Ada Brandt',
    'Prof. Dr. med. Ada Brandt',
    'Ms Ada Brandt',
    'Ada Brandt, PhD',
    'Ada Brandt (@abrandt)',
    'Jos\u00e9 N\u00fa\u00f1ez (@jose-nunez2)',
    'Ada Brandt (@ada)',
    'Ada Brandt <ada.brandt@example.com>',
    'Ada<br>Brandt',
  ])('takes the yes of %j: what dresses a name takes nothing from it', (name) => {
    const facts = under('Runtime cutover', `| MemoryKernel incident commander | ${name} | GO | 2026-02-09 |`);
    expect(said(facts)).toEqual([['cutover', 'GO', true]]);
  });

  it.each([
    'Ada Brandt (pending)',
    'Ada Brandt, if QA agrees',
    'Pending, Ada',
    // What stands before or behind a comma may say how it stands.
    'Brandt, Ada',
    'Berlin, Germany',
    'Tomorrow, Maybe',
    // A handle that is not made of the name could say anything.
    'Ada Brandt (@away)',
    'Ada Brandt (@ada-away)',
    'Ada Brandt (@tomorrow)',
    'Brandt, Not',
    'Dr. Pending',
    'Ada Brandt (SRE)',
    'Ada Brandt (for Jonas Weil)',
    'Ada Brandt, Draft',
    'Objected, Ada',
    'Brandt, Ada, Unless',
    'Dr. Ada Brandt (DRAFT)',
    'Ada Brandt (@todo) tbc',
    'Declined, Ada',
    'Ada Brandt, Declined',
    'Declined, Ada Brandt',
    'Dr. Declined Ada',
    'Declined, Mr',
    'Ada Declined',
    'Rejected Ada Brandt',
    'Ada Brandt Pending',
    'Ada Nobody',
    'Absent, Ada',
    'Ada Brandt, On Vacation',
    'Abstained, Ada',
    'Ada, Has Left',
    'Ada, Cannot Sign',
    'No-Go, Ada',
    'Go, Ada',
    'Abgelehnt, Ada',
    'Brandt, Ada Ausstehend',
    'Abwesend, Ada',
    'Refus\u00e9e, Ada',
    'Attente, Ada',
    'Rechazado, Ada',
    'Ausente, Ada',
    'Respinto, Ada',
    'Afgewezen, Ada',
    '\u041e\u0442\u043a\u0430\u0437\u0430\u043d\u043e, \u0410\u0434\u0430',
    'N\u043e, Ada',
    'N\u043et Ada',
    'Commander, Incident',
    'Release, Bot',
    'Nom, Pr\u00e9nom',
    'Family, Given',
    'Ada Brandt (@not-yet)',
    'Ada Brandt (@no-go)',
    'Ada Brandt (@nobody)',
    'Ada Brandt (@if_qa_agrees)',
    'Ada Brandt (@your-handle)',
    'Ada Brandt (not-signed@example.com)',
    'Ada Brandt <declined@example.com>',
    'Ada Brandt<br>declined',
    'Brandt, Ada<br>declined',
    'Ada Brandt<br>Declined',
  ])('takes no yes of %j', (name) => {
    const facts = under('Runtime cutover', `| MemoryKernel incident commander | ${name} | GO | 2026-02-09 |`);
    expect(said(facts)).toEqual([['cutover', null, true]]);
  });

  it.each(['2026-02-09 (UTC)', '2026-02-09 UTC', '2026-02-09 14:00 (CET)', '9 Feb 2026 (GMT)'])(
    'takes the yes beside the date %j',
    (date) => {
      const facts = under('Runtime cutover', `| MemoryKernel incident commander | Ada Brandt | GO | ${date} |`);
      expect(said(facts)).toEqual([['cutover', 'GO', true]]);
    },
  );

  it.each(['TBD', 'nobody', 'your name', '<name>'])('takes no yes beside %j in the place of a name', (name) => {
    const facts = under('Runtime cutover', `| MemoryKernel incident commander | ${name} | GO | 2026-02-09 |`);
    expect(said(facts)).toEqual([['cutover', null, true]]);
  });

  it('hears a no, whatever else is missing', () => {
    expect(said(under('Runtime cutover', '| Rollback owner (consumer) | ____ | NO-GO | ____ |'))).toEqual([
      ['cutover', 'NO-GO', true],
    ]);
  });

  it.each(['soon', 'when QA is done', '2026-13-45', 'tomorrow', '2026-02-09 (est)', '2026-02-09 (UTC) (est)'])(
    'takes no yes beside the date %j',
    (date) => {
      expect(said(under('Runtime cutover', `| MemoryKernel incident commander | Ada Brandt | GO | ${date} |`))).toEqual(
        [['cutover', null, true]],
      );
    },
  );

  it('takes no yes from a role that sets a condition', () => {
    const row = '| MemoryKernel incident commander, if QA agrees | Ada Brandt | GO | 2026-02-09 |';
    expect(said(under('Runtime cutover', row))).toEqual([['cutover', null, true]]);
  });

  it('names the owners', () => {
    const { owners } = under(
      'Runtime cutover',
      '| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |',
      '| AssistSupport rollback owner | ____ | ____ | ____ |',
    );
    expect(owners.map(({ side, role, name }) => [side, role, name])).toEqual([
      ['producer', 'incident-commander', 'Ada Brandt'],
      ['consumer', 'rollback-owner', ''],
    ]);
  });

  it('signs nothing in a quotation, or struck out', () => {
    const table = `${HEAD}| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |\n`;
    expect(said(read(`## Runtime cutover\n\n> ${table.trimEnd().replaceAll('\n', '\n> ')}\n`))).toEqual([]);
    expect(said(read(`## Runtime cutover\n\n<del>\n\n${table}\n</del>\n`))).toEqual([]);
  });

  it.each(['GO', '\u2713', '[ ]', 'date', 'signed'])('takes no yes beside %j in the place of a date', (date) => {
    expect(said(under('Runtime cutover', `| MemoryKernel incident commander | Ada Brandt | GO | ${date} |`))).toEqual([
      ['cutover', null, true],
    ]);
  });

  it.each(['Signature', 'Signatory', 'Approver', 'Role', 'JIRA-123', '@github-actions', '@dependabot'])(
    'hears of nobody where %j stands in the place of a name',
    (name) => {
      const { owners } = under('Runtime cutover', `| MemoryKernel incident commander | ${name} | GO | 2026-02-09 |`);
      expect(owners.map((owner) => owner.name)).toEqual(['']);
    },
  );

  it('takes no yes where a second name is asked for and missing', () => {
    const table = '| Role | Name | Who | GO / NO-GO | Date |\n|---|---|---|---|---|\n';
    const row = (by: string) => `| MemoryKernel incident commander | Ada Brandt | ${by} | GO | 2026-02-09 |\n`;
    const heading = '## Runtime cutover\n\n';
    expect(said(read(`${heading}${table}${row('')}`))).toEqual([['cutover', null, true]]);
    expect(said(read(`${heading}${table}${row('Ada Brandt')}`))).toEqual([['cutover', 'GO', true]]);
  });

  it('signs nothing in a quotation of HTML, or where a style strikes it out', () => {
    const row = '| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |\n';
    expect(said(read(`## Runtime cutover\n\n<blockquote>\n\n${HEAD}${row}\n</blockquote>\n`))).toEqual([]);
    const cells = (name: string, line: string) =>
      `<tr>${line
        .split(' | ')
        .map((cell) => `<${name}>${cell}</${name}>`)
        .join('')}</tr>`;
    const html = (over: string) =>
      `<table>\n${cells('th', 'Role | Name | GO / NO-GO | Date')}\n${cells('td', 'MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09').replace('<td>GO', `<td${over}>GO`)}\n</table>\n`;
    expect(said(read(`## Runtime cutover\n\n${html('')}`))).toEqual([['cutover', 'GO', true]]);
    expect(said(read(`## Runtime cutover\n\n<blockquote>\n${html('')}</blockquote>\n`))).toEqual([]);
    expect(said(read(`## Runtime cutover\n\n${html(' style="text-decoration:line-through"')}`))).toEqual([
      ['cutover', null, true],
    ]);
  });

  const beside = (sentence: string, where: 'before' | 'behind' | 'further up') => {
    const table = `${HEAD}| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |\n`;
    const parts =
      where === 'behind'
        ? [table, sentence]
        : [sentence, ...(where === 'before' ? [] : ['Each owner fills in one row.']), table];
    return said(read(`# Joint Sign-Off Checkpoint Packet\n\n## Runtime cutover\n\n${parts.join('\n\n')}\n`));
  };

  it.each([
    'Nobody has signed yet.',
    'Neither side has signed.',
    'It has not been signed.',
    'Ada Brandt did not sign.',
    'Signatures to follow.',
    'They will sign on Monday.',
    'Signed by mistake.',
    'These signatures are of v0.3.2.',
    'Copied from the last release.',
    'This table was copied from the last release.',
    'The names are placeholders.',
    'Filled in by a script.',
    'For illustration only.',
    'Ignore this table.',
    'Do not rely on it: the rows are invented.',
    'Expected verdicts.',
    'Test data.',
    'Dry run.',
    'Jonas Weil objects.',
    'Each owner fills in one row once QA is done.',
  ])('takes no yes from a table beside which stands %j', (sentence) => {
    for (const where of ['before', 'behind', 'further up'] as const)
      expect([where, beside(sentence, where)]).toEqual([where, [['cutover', null, true]]]);
  });

  it.each([
    'Each owner fills in one row: name, verdict and day (YYYY-MM-DD).',
    'Each owner signs one row.',
    'Each owner filled in one row.',
    'Signatures are complete.',
    'All four owners signed in the call of 2026-02-09.',
    'Both sides have signed.',
    'All signatures are complete.',
    'Signed in the meeting.',
    'Nobody objected.',
    'No objections were raised.',
    'Recorded by Ada Brandt.',
    'The release before stays available for the way back.',
    'If something breaks, the incident commander of the producer is called first.',
  ])('takes the yes of a table beside which stands %j', (sentence) => {
    for (const where of ['before', 'behind', 'further up'] as const)
      expect([where, beside(sentence, where)]).toEqual([where, [['cutover', 'GO', true]]]);
  });

  it.each([
    ['an item', '- Nobody has signed yet.'],
    ['a numbered item', '1. The rows are copied from the last release.'],
    ['another table', '| Remark | Of |\n|---|---|\n| The names are invented. | all |'],
    ['a section below', '#### Note\n\nThe names are invented.'],
    ['another section', '## Notes\n\nNobody has signed yet.'],
    ['a long sentence', `The names are invented, ${'as everybody knows who was there, '.repeat(40)}and that is it.`],
  ])('takes no yes from a table where %s says that it is none', (_, text) => {
    const table = `${HEAD}| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |\n`;
    expect(said(read(`# Joint Sign-Off Checkpoint Packet\n\n## Runtime cutover\n\n${table}\n${text}\n`))).toEqual([
      ['cutover', null, true],
    ]);
  });

  it.each([
    ['steps', '1. Deploy the release.\n2. Watch the dashboards.\n3. Report.'],
    ['another section', '## Notes\n\nThe binaries are not signed.'],
    ['the past', '## History\n\nNobody has signed v0.3.2.'],
    ['commands', '| # | Command | Outcome |\n|---|---|---|\n| 1 | `cargo test` | passed, 1 ms |'],
  ])('takes the yes of a table beside %s', (_, text) => {
    const table = `${HEAD}| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |\n`;
    expect(said(read(`# Joint Sign-Off Checkpoint Packet\n\n## Runtime cutover\n\n${table}\n${text}\n`))).toEqual([
      ['cutover', 'GO', true],
    ]);
  });

  it('holds what a sentence beside a table claims against the release', () => {
    const table = `${HEAD}| MemoryKernel incident commander | Ada Brandt | GO | 2026-02-09 |\n`;
    const { verdicts } = read(`## Runtime cutover\n\n${table}\nSigned for v0.3.2.\n`);
    expect(verdicts.map(({ claims }) => claims.releases)).toEqual([['v0.3.2']]);
  });

  it.each(['Nobody has signed yet.', 'It was never signed.', 'Neither side has signed this.'])(
    'takes no yes from a line beside which stands %j',
    (sentence) => {
      expect(said(read(`## Decision\n\nRuntime cutover: **GO**\n\n${sentence}\n`))).toEqual([['cutover', null, true]]);
    },
  );
});
