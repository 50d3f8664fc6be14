import { describe, expect, it } from '@jest/globals';
import { parseMarkdown } from '../../src/documents/markdown.js';
import { readSignOff, type SignOffFacts } from '../../src/documents/statements.js';
import { readBuiltIn } from '../support/profile.js';

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

  it.each(['TBD', 'nobody', 'your name', '<name>'])('takes no yes beside %j in the place of a name', (name) => {
    const facts = under('Runtime cutover', `| MemoryKernel incident commander | ${name} | GO | 2026-02-09 |`);
    expect(said(facts)).toEqual([['cutover', null, true]]);
  });

  it('hears a no, whatever else is missing', () => {
    expect(said(under('Runtime cutover', '| Rollback owner (consumer) | ____ | NO-GO | ____ |'))).toEqual([
      ['cutover', 'NO-GO', true],
    ]);
  });

  it.each(['soon', 'when QA is done', '2026-13-45', 'tomorrow'])('takes no yes beside the date %j', (date) => {
    expect(said(under('Runtime cutover', `| MemoryKernel incident commander | Ada Brandt | GO | ${date} |`))).toEqual([
      ['cutover', null, true],
    ]);
  });

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
});
