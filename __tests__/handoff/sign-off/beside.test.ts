/** A yes is read with what stands around it: code in its item, cells beside it, the list behind it, who signed. */
import { describe, expect, it } from '@jest/globals';
import { signOff } from './sign-off.js';

/** Null: unclear. */
const verdict = (text: string) => {
  const [one] = signOff(text).verdicts.filter(({ signs }) => signs);
  return one?.verdict ?? null;
};

describe('code beside a yes', () => {
  it.each<[string, string, string | null]>([
    ['of its item is a part of it', '- Runtime cutover: **GO**\n\n  ```\n  only for staging\n  ```', null],
    ['that is a program is none', '- Runtime cutover: **GO**\n\n  ```sh\n  only for staging\n  ```', 'GO'],
    ['that says nothing against it is no harm', '- Runtime cutover: **GO**\n\n  ```\n  cargo test\n  ```', 'GO'],
    ['outside of it is none', '- Runtime cutover: **GO**\n\n```\nonly for staging\n```', 'GO'],
    ['that is indented is as any', '- Runtime cutover: **GO**\n\n      rejected by security', null],
  ])('%s', (_, text, expected) => {
    expect(verdict(text)).toBe(expected);
  });
});

describe('an item beside a yes', () => {
  it.each<[string, string | null]>([
    ['The index is built', 'GO'],
    ['Notes: see docs/log.md', 'GO'],
    ['Only for staging', null],
    ['Rehearsal continuation: **GO**', 'GO'],
    ['[ ] Only for staging', 'GO'],
  ])('may say where it holds: %s', (item, expected) => {
    expect(verdict(`- Runtime cutover: **GO**\n- ${item}`)).toBe(expected);
  });
});

describe('a yes in HTML', () => {
  it('stands where its cell does', () => {
    const text =
      '# R\n\nWords.\n\n<table><tr><th>Decision</th><th>Verdict</th></tr>\n<tr><td>Runtime cutover</td><td>GO</td></tr></table>';
    const [one] = signOff(text).verdicts;
    expect([one?.verdict, one?.span.line, one?.span.endLine]).toEqual(['GO', 6, 6]);
  });
});

describe('a cell beside a yes', () => {
  const row = (head: string, cell: string) =>
    verdict(`| Decision | Verdict | ${head} |\n|-|-|-|\n| Runtime cutover | **GO** | ${cell} |`);

  it.each<[string, string]>([
    ['Date', '2026-02-08'],
    ['Date', ''],
    ['', ''],
    ['', 'signed by both sides'],
    ['Anything', ''],
    ['Anything', '—'],
    ['Notes', 'see docs/log.md'],
    ['Notas', 'MK-1234'],
    ['Signed by', 'Olga Petrova'],
    ['MemoryKernel', 'GO'],
  ])('leaves it a yes: %s, %j', (head, cell) => {
    expect(row(head, cell)).toBe('GO');
  });

  it.each<[string, string]>([
    ['Notes', 'for staging'],
    ['Anything', 'something'],
    ['', 'for staging'],
    ['Signed by', ''],
    ['Approved', '-'],
    ['Approver', ''],
    ['MemoryKernel', ''],
    ['MemoryKernel', 'NO-GO'],
    ['MemoryKernel', 'signed'],
    ['Notasx', 'MK-1234'],
  ])('takes it away: %s, %j', (head, cell) => {
    expect(row(head, cell)).not.toBe('GO');
  });
});

describe('a cell beside a readiness', () => {
  const isReady = (head: string, cell: string) =>
    signOff(`| Check | Result | ${head} |\n|-|-|-|\n| Rollback readiness | READY | ${cell} |`).readiness.some(
      ({ ready }) => ready,
    );

  it.each(['Note', 'Notes', 'Link', 'Remark', 'Comments', 'Ticket', 'Record', 'Run', 'Reference', 'Commit'])(
    'is no part of it under a head that says what it is: %s',
    (head) => {
      expect(isReady(head, 'see docs/log.md')).toBe(true);
    },
  );

  it('is what a side remarks, and no verdict of its own', () => {
    expect(isReady('MemoryKernel', 'signed')).toBe(true);
    expect(isReady('MemoryKernel', 'perhaps')).toBe(false);
  });
});

describe('who signed a yes', () => {
  const signed = (who: string) =>
    verdict(`- MemoryKernel incident commander: Olga Maria Petrova\n- Runtime cutover: **GO** (${who})`);

  it.each([
    'by Olga Maria Petrova',
    'Petrova',
    'signed by O. Petrova',
    'olga maria petrova',
    'signed by Petrova on 2026-02-08',
  ])('may be called %s', (who) => {
    expect(signed(who)).toBe('GO');
  });

  it.each(['Olga', 'Maria', 'a', 'M. Petrova of Staging', 'Petrovas'])('is not known as %s', (who) => {
    expect(signed(who)).toBeNull();
  });
});
