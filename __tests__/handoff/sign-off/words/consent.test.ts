/** A consent is a closed world: words that nobody knows, in whatever language and place, leave no yes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signOff } from '../sign-off.js';

const CONSENTS = [
  '- Runtime cutover: **GO**',
  '- Runtime cutover: GO (signed by both sides on 2026-02-08)',
  '2. Runtime cutover execution: ✅ **GO** (completed)',
  '- Runtime cutover execution - **GO**',
  '| # | Decision | Verdict |\n|-|-|-|\n| 2 | Runtime cutover | GO |',
  '| Decision | Verdict | Date |\n|-|-|-|\n| Runtime cutover | **GO** | 2026-02-08 |',
  '### Runtime cutover\n\n**GO**',
  '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Runtime cutover</td><td>GO</td></tr></table>',
];
const READY = [
  '- Rollback readiness verdict: **READY**',
  '- Result: PASS (3/3 iterations)',
  '- Rollback readiness: READY (2026-02-08, 4 minutes)',
  '| Check | Result |\n|-|-|\n| Rollback readiness | READY |',
];

const verdicts = (text: string) => signOff(text).verdicts.filter(({ signs }) => signs);
const isYes = (text: string) => verdicts(text).some(({ verdict }) => verdict === 'GO');
const isReady = (text: string) => signOff(text).readiness.some(({ ready }) => ready);

/** Words of many languages that stand in no list of ours. */
const strange = fc.oneof(
  fc.constantFrom(
    'perhaps',
    'vielleicht',
    'bientôt',
    'mañana',
    'может',
    '恐らく',
    'belki',
    'όχι',
    'ikke',
    'אולי',
    'ربما',
    'हाँ',
    'อาจจะ',
    '어쩌면',
    'ίσως',
    'talán',
    'możliwe',
    'kanske',
    'ehkä',
    'có-lẽ',
    '⚠',
    '½',
  ),
  fc.stringMatching(/^[b-df-hj-np-tv-z]{3}[aeiou][b-df-hj-np-tv-z]{4}$/),
);

/** A text with a word put between two others of the consent itself: behind its first yes, or anywhere after it. */
function insertions(text: string, yes: RegExp): number[] {
  const from = text.search(yes);
  return [...text.slice(from).matchAll(/\b|$/g)]
    .map((match) => from + match.index)
    .filter((at) => !/[\w]/.test(text.slice(at - 1, at)) || !/[\w]/.test(text.slice(at, at + 1)));
}

describe('a consent', () => {
  it.each(CONSENTS)('is read in the shape %j', (text) => {
    expect(isYes(text)).toBe(true);
  });

  it.each(READY)('is read in the shape %j', (text) => {
    expect(isReady(text)).toBe(true);
  });

  it('is none any more with an unknown word behind it, wherever and in whatever language', () => {
    const lines = fc.constantFrom(...CONSENTS.filter((text) => !text.includes('<') && !text.includes('###')));
    fc.assert(
      fc.property(lines, strange, fc.nat(), (text, word, place) => {
        const ends = text.split('\n');
        const last = ends.at(-1) ?? '';
        // What stands behind a row's last bar is shown to nobody.
        const end = last.endsWith('|') ? last.length - 1 : last.length;
        const spots = insertions(last, /GO/).filter((at) => at > last.search(/GO/) + 1 && at <= end);
        const at = spots[place % Math.max(1, spots.length)] ?? end;
        const edited = [...ends.slice(0, -1), `${last.slice(0, at)} ${word} ${last.slice(at)}`].join('\n');
        expect([edited, isYes(edited)]).toEqual([edited, false]);
      }),
      { numRuns: 400 },
    );
  });

  /** Where else people put a word: each makes the text of a consent, and a word, another text. */
  const PLACES: Readonly<Record<string, (text: string, word: string) => string | null>> = {
    'the next line of an item': (text, word) => (isItem(text) ? `${text}\n  ${word}` : null),
    'a lazy next line': (text, word) => (isItem(text) ? `${text}\n${word}` : null),
    'a sub-item': (text, word) => (isItem(text) ? `${text}\n   - ${word}` : null),
    'a sub-item of a sub-item': (text, word) =>
      isItem(text) ? `${text}\n   - Evidence: \`docs/drill.md\`\n     - ${word}` : null,
    'a numbered sub-item': (text, word) => (isItem(text) ? `${text}\n   1. ${word}` : null),
    'a paragraph of the item': (text, word) => (isItem(text) ? `${text}\n\n   ${word}` : null),
    'a quotation in the item': (text, word) => (isItem(text) ? `${text}\n   > ${word}` : null),
    'the item above': (text, word) => (isItem(text) ? `- ${word}\n${text.replaceAll(/^/gm, '  ')}` : null),
    'behind the label': (text, word) => text.replace(/Runtime cutover/, `$& ${word}`),
    'before the label': (text, word) => text.replace(/Runtime cutover/, `${word} $&`),
    'within the label': (text, word) => text.replace(/Runtime cutover/, `Runtime ${word} cutover`),
    'a parenthesis in the label': (text, word) => text.replace(/Runtime cutover/, `$& (${word})`),
    'a parenthesis behind the value': (text, word) =>
      isItem(text) && !text.includes('(') ? `${text} (${word})` : null,
    'before the value': (text, word) => text.replace(/(?:\*\*)?GO/, `${word} $&`),
    'joined to the value': (text, word) => text.replace(/GO/, `$&-${word}`),
    'a new column': (text, word) =>
      text.startsWith('|')
        ? text
            .split('\n')
            .map((line, index) => `${line}${[' Xyz |', '-|', ` ${word} |`][index] ?? ''}`)
            .join('\n')
        : null,
    'the head of a new column': (text, word) =>
      text.startsWith('|')
        ? text
            .split('\n')
            .map((line, index) => `${line}${[` ${word} |`, '-|', ' yes |'][index] ?? ''}`)
            .join('\n')
        : null,
    'a new HTML cell': (text, word) =>
      text.startsWith('<table') ? text.replace('</td></tr></table>', `</td><td>${word}</td></tr></table>`) : null,
    'the heading above': (text, word) => (text.startsWith('#') ? null : `# Record\n\n## ${word}\n\n${text}`),
    'a word of the heading above': (text, word) =>
      text.startsWith('#') ? null : `# Record\n\n## Decision ${word}\n\n${text}`,
    'the line before': (text, word) => (text.startsWith('#') ? null : `${word}:\n\n${text}`),
    'under a heading with its decision': (text, word) => (text.startsWith('###') ? `${text} ${word}` : null),
    'a line below a verdict under its heading': (text, word) => (text.startsWith('###') ? `${text}\n${word}` : null),
  };
  const isItem = (text: string) => /^(?:-|\d+\.) /.test(text);

  it.each(Object.entries(PLACES))('is none any more with an unknown word as or in %s', (_, put) => {
    const cases = fc.tuple(fc.constantFrom(...CONSENTS), strange).map(([text, word]) => put(text, word));
    fc.assert(
      fc.property(cases, (edited) => {
        fc.pre(edited !== null && !CONSENTS.includes(edited));
        expect([edited, isYes(edited)]).toEqual([edited, false]);
      }),
      { numRuns: 60, maxSkipsPerRun: 1000 },
    );
  });

  it.each([
    '- Runtime cutover: **GO**\n  only after the drill',
    '- Runtime cutover: **GO**\n  - for staging',
    '- Runtime cutover: **GO**\n\n  This holds once legal agrees.',
    '- Runtime cutover (staging): **GO**',
    '- ❌ Runtime cutover: **GO**',
    '- If the drill passes:\n  - Runtime cutover: **GO**',
    '## Proposed decision\n\n- Runtime cutover: **GO**',
    '<del>\n\n- Runtime cutover: **GO**\n\n</del>',
    '> - Runtime cutover: **GO**',
    '- Runtime cutover: **GO**<br>for staging only',
    '| Decision | Verdict | Condition |\n|-|-|-|\n| Runtime cutover | GO | after the drill |',
    'Runtime cutover: **GO**\n- but not before the audit',
  ])('is its whole block: %j', (text) => {
    expect(isYes(text)).toBe(false);
  });

  it.each([
    '- Runtime cutover: **GO**\n- Rehearsal continuation: GO',
    '- Producer verdicts:\n  - Runtime cutover: `GO`',
    '- Runtime cutover: **GO**\n  - Evidence: `docs/drill.md`',
    '- Runtime cutover: **GO**\n  - Signed by: both sides',
    '- Runtime cutover: **GO**\n  Conditions: none',
    '- Runtime cutover: **GO**\n  - Date: 2026-02-08',
  ])('stays one beside what is harmless: %j', (text) => {
    expect(isYes(text)).toBe(true);
  });
});

describe('readiness', () => {
  it.each<[string, (text: string, word: string) => string]>([
    ['the value', (text, word) => text.replace(/READY|PASS/, `$& ${word}`)],
    ['words before the value', (text, word) => text.replace(/(?:\*\*)?(?:READY|PASS)/, `${word} $&`)],
    ['a parenthesis of the label', (text, word) => text.replace(/:| \|/, ` (${word})$&`)],
    ['the next line', (text, word) => `${text}\n  ${word}`],
    ['a sub-item', (text, word) => `${text}\n  - ${word}`],
  ])('is none any more with an unknown word in %s', (name, put) => {
    const lists = READY.filter(
      (text) => !text.startsWith('|') || name.startsWith('the value') || name.startsWith('words'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...lists), strange, (text, word) => {
        const edited = put(text, word);
        expect([edited, isReady(edited)]).toEqual([edited, false]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'PASS with 2 failures',
    'PASSED 3/5',
    'READY?',
    '[ ] READY',
    'READY to be tested',
    'READY, except for the database',
    'GREEN (staging)',
    'PASS (0/0)',
    'bereit',
  ])('is none from %j', (words) => {
    expect(isReady(`- Rollback readiness verdict: ${words}`)).toBe(false);
  });

  it.each([
    'READY',
    '✅ READY',
    'PASS (5/5)',
    'PASSED 12 of 12',
    'READY (rehearsed on 2026-02-08, 4 minutes)',
    'PASS, no failures',
  ])('is given by %j', (words) => {
    expect(isReady(`- Rollback readiness verdict: ${words}`)).toBe(true);
  });

  it.each([
    '- Restore the database: FAILED',
    '| Step | Result |\n|-|-|\n| Restore | FAIL |',
    '## Result\n\n- Smoke test - failed',
  ])('hears a step that failed: %j', (text) => {
    expect(signOff(text).failures()).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const shapes = (text: string) =>
    signOff(text)
      .refusals()
      .map(({ shape, decision }) => `${shape} ${decision ?? 'both'}`);

  it.each([
    ['- Final decision: REVOKED', 'statement both'],
    ['- Status: Superseded', 'statement both'],
    ['- Record status: Entwurf', 'statement both'],
    ['- Status: almost', 'unclear both'],
    ['# Record\n\n> **Draft**\n\n## Decision', 'banner both'],
    ['# Record\n\n> Withdrawn\n\n## Decision', 'banner both'],
    ['# Record (DRAFT)\n\n## Decision', 'banner both'],
    ['## Decision\n\n**NO-GO**', 'statement both'],
    ['- Security board: NO-GO', 'statement both'],
    ['| Role | Name | Vote |\n|-|-|-|\n| Lead | Ada | NO-GO |', 'statement both'],
    ['- NO-GO for runtime cutover', 'statement cutover'],
    [
      'The runtime cutover was withdrawn. It is revoked by the board: the runtime cutover is vetoed.',
      'sentence cutover',
    ],
    ['The decision holds only if the drill passes.', 'sentence both'],
  ])('is heard in %j', (text, heard) => {
    expect(shapes(text)).toContain(heard);
  });

  it.each([
    '- Runtime cutover execution - **NO-GO**',
    '## Runtime cutover: NO-GO',
    '## Runtime cutover execution NO-GO',
    '| # | Decision | Verdict |\n|-|-|-|\n| 1 | Runtime cutover | NO-GO |',
    '| | Rehearsal continuation | Runtime cutover |\n|-|-|-|\n| Verdict | GO | NO-GO |',
    '<table><tr><td>Runtime cutover</td><td>NO-GO</td></tr><tr><td>Runtime cutover</td><td>NO-GO</td></tr></table>',
    '### Runtime cutover\n\nREVOKED',
  ])('of a named decision is its verdict: %j', (text) => {
    expect(verdicts(text).map(({ decision, verdict }) => `${decision} ${verdict ?? ''}`)).toContain('cutover NO-GO');
  });

  it.each([
    '- Historical pre-cutover NO-GO artifacts are retained for audit history.',
    'Nobody decided NO-GO.',
    '## Cutover go/no-go criteria\n\nThe criteria are listed elsewhere.',
    '## History\n\n- Runtime cutover: **NO-GO**',
    '- Earlier packets are superseded by this record.',
    '- Status: Final',
    '- Status: Signed on 2026-02-08',
    '- Open blockers: none',
    '# Record (Joint)\n\n> This record replaces the checkpoint packets.\n\n## Decision',
    '- Phase 8 runtime cutover: **COMPLETE**',
    '- Runtime posture impact: **Non-blocking**',
  ])('is not made of %j', (text) => {
    expect([shapes(text), verdicts(text)]).toEqual([[], []]);
  });
});
