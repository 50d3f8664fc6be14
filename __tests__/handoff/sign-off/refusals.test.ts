/** Refusals that are no verdict of their own, and results of a drill that are none. */
import { describe, expect, it } from '@jest/globals';
import { refuses } from '../../../src/handoff/sign-off/words/consent.js';
import { signOff } from './sign-off.js';
import { start } from '../../documents/places.js';

/** Each once: a line under a heading may be read in several ways. */
const refusals = (text: string) => [
  ...new Set(
    signOff(text)
      .refusals()
      .map(
        ({ shape, about, decision, text: said, span }) =>
          `${start(span)} ${shape} of the ${about}${decision === null ? '' : ` (${decision})`}: ${said}`,
      ),
  ),
];
const below = (text: string) => refusals(`# Record\n\n## Decision\n\n${text}\n`);

describe('what a document says of itself', () => {
  it.each([
    ['# Record (draft)', '1:3 banner of the document: Record (draft)'],
    ['# Record: on hold', '1:3 banner of the document: Record: on hold'],
    ['# Record - on hold', '1:3 banner of the document: Record - on hold'],
    ['# Record\n\n> **Draft**', '3:5 banner of the document: Draft'],
    ['# Record\n\n> Withdrawn on 2026-02-28', '3:3 banner of the document: Withdrawn on 2026-02-28'],
    ['# Record\n\nThis is still a draft.', '3:1 banner of the document: This is still a draft.'],
    ['# Record\n\nDraft, for discussion', '3:1 banner of the document: Draft, for discussion'],
    ['# Record\n\n![status: withdrawn](badge.svg)', '3:1 banner of the document: status: withdrawn'],
    ['# Record\n\nBuild <img src="a" alt="draft">', '3:1 banner of the document: draft'],
    ['draft: true\n\n# Record', '1:1 banner of the document: draft: true'],
    ['draft: yes\n\n# Record', '1:1 banner of the document: draft: yes'],
    [
      '# Record\n\n## Votes\n\nThis decision was withdrawn.',
      '5:1 banner of the document: This decision was withdrawn.',
    ],
    ['# Record\n\n## Decision\n\nP.S. no longer valid', '5:1 banner of the document: P.S. no longer valid'],
    ['# Record\n\n> Something new', '3:3 banner of the document: Something new'],
  ])('is heard: %j', (text, said) => {
    expect(refusals(text)).toEqual([said]);
  });

  it.each([
    '# Record',
    '# Record - final',
    '# Not GO but NO-GO record',
    '# Record\n\n> Superseded by the next one',
    '# Record\n\n> Joint decision record of both sides v1.2.0',
    '# Record\n\n> [!NOTE]\n> Decision record',
    '# Record\n\n> This quotation is so long that it says what it is about in a sentence.',
    '# Record\n\n![build passing](badge.svg)',
    'draft: false\n\n# Record',
    'draft: trueish\n\n# Record',
    'draft: no, 1 of 2\n\n# Record',
    '# Record\n\nA draft was written before this record of ours was.',
    '# Record\n\n## History\n\nDraft, for discussion',
    '# Record\n\n## Terms\n\nDraft: what is not signed',
    '# Record\n\n## Decision\n\n<!-- This is a draft. -->',
    '# Record\n\n- [ ] This is a draft.\n',
  ])('is nothing against it: %j', (text) => {
    expect(refusals(text)).toEqual([]);
  });
});

describe('a status', () => {
  it.each([
    ['- Status: revoked', '5:11 statement of the document: revoked'],
    ['- Status: draft', '5:11 statement of the document: draft'],
    ['- Status: somewhere else', '5:11 unclear of the document: somewhere else'],
    ['> Status: revoked', '5:11 sentence of the document: revoked'],
    ['### Status\n\nRevoked', '7:1 statement of the document: Revoked'],
    ['### Status\n\nno idea', '7:1 unclear of the document: no idea'],
  ])('that is none is heard: %j', (text, said) => {
    expect(below(text)).toEqual([said]);
  });

  it.each([
    '- Status: accepted',
    '- Status: Final',
    '### Status\n\nAccepted',
    '### Status\n\nIt is as the other record of ours says',
    '> Status: somewhere else',
  ])('in force is nothing against it: %j', (text) => {
    expect(below(text)).toEqual([]);
  });
});

describe('a status that counts', () => {
  it.each([
    ...['active', 'Authoritative', 'binding', 'closed / complete', 'current', 'effective', 'live', 'green', 'in force'],
    ...[
      'in effect',
      'valid',
      'g\u00fcltig',
      'in Kraft',
      'en vigueur',
      'vigente',
      'official (2026-02-08)',
      '\u2705 current',
    ],
  ])('says nothing against a record: %s', (status) => {
    expect(below(`- Status: ${status}`)).toEqual([]);
  });

  it.each(['actively discussed', 'live in staging', 'validated soon', 'current, perhaps'])(
    'is no other: %s',
    (status) => {
      expect(below(`- Status: ${status}`)).toHaveLength(1);
    },
  );
});

describe('words that refuse', () => {
  it('may stand behind a few that only lead to them', () => {
    expect(refuses('this decision is now still only withdrawn')).toBe(true);
    expect(refuses('this decision is now still only just withdrawn')).toBe(false);
    expect(refuses('note: the verdict has been withdrawn')).toBe(true);
    expect(refuses('the deadline is withdrawn')).toBe(false);
  });
});

describe('a refusal in another shape', () => {
  it.each([
    ['- Final word: REVOKED', '5:15 statement of the line: REVOKED'],
    [
      '- Final word: took our approval back on 2026-02-08',
      '5:15 statement of the line: took our approval back on 2026-02-08',
    ],
    [
      "We can't proceed to the runtime cutover.",
      "5:1 sentence of the decision (cutover): We can't proceed to the runtime cutover.",
    ],
    [
      "We won't execute the runtime cutover.",
      "5:1 sentence of the decision (cutover): We won't execute the runtime cutover.",
    ],
    ['Revoked by the board', '5:1 statement of the document: Revoked by the board'],
    ['| Gate | Word |\n|-|-|\n| Latency | NO-GO |', '7:13 statement of the decision: NO-GO'],
    ['> Runtime cutover: **NO-GO**', '5:22 sentence of the decision (cutover): NO-GO'],
    [
      'We met. The runtime cutover must not be executed. Then we left.',
      '5:1 sentence of the decision (cutover): The runtime cutover must not be executed.',
    ],
  ])('is heard: %j', (text, said) => {
    expect(below(text)).toEqual([said]);
  });

  it.each([
    '- Runtime cutover: **NO-GO**',
    'Nobody refused the runtime cutover.',
    'If the drill fails, the runtime cutover must not be executed.',
    'The tests were rejected by nobody.',
    '### Options\n\n- Rejected',
    '### 2. Considered alternatives\n\n- Rejected',
    '### Varianten\n\n- Rejected',
    '### Options considered\n\n- Rejected',
    '### Options we discarded\n\n- Rejected',
    '### Rejected alternatives\n\n- Rejected for cost',
    '### Abort criteria\n\nThe runtime cutover must not be executed.',
    '### Legend\n\n- NO-GO: not executed',
    '| NO-GO | GO |\n|-|-|\n| stop | go on |',
    '- Previous word: REVOKED',
  ])('is none: %j', (text) => {
    expect(below(text)).toEqual([]);
  });
});

const failures = (text: string) =>
  signOff(`# Drill\n\n- Rollback readiness: **READY**\n\n${text}\n`)
    .failures()
    .map(({ text: said, span }) => `${start(span)} ${said}`);

describe('a result of a drill that is none', () => {
  it.each([
    ['- Restore: failed', '5:12 failed'],
    ['- Restore failed twice', '5:3 Restore failed twice'],
    ['- the snapshot was skipped', '5:3 the snapshot was skipped'],
    ['- the old image no longer works', '5:3 the old image no longer works'],
    ['- the old images no longer work', '5:3 the old images no longer work'],
    ['- the second restore has timed out', '5:3 the second restore has timed out'],
    ['- restore crashed', '5:3 restore crashed'],
    ['- Exit code: 1', '5:3 Exit code: 1'],
    ['- Failures: 02', '5:3 Failures: 02'],
    ['- Failed steps: 3', '5:3 Failed steps: 3'],
    ['12 passed, 1 failed', '5:1 12 passed, 1 failed'],
    ['- Restore: ❌', '5:12 ❌'],
    ['- Restore: todo', '5:12 todo'],
    ['- [ ] Restore', '5:3 [ ] Restore'],
    ['| Step | Result |\n|-|-|\n| Restore | failed |', '7:13 failed'],
    ['| Step | Failures |\n|-|-|\n| Restore | 2 |', '7:13 2'],
    ['| Step | Result |\n|-|-|\n| Restore | |', '7:3 Result'],
    ['| Step | Done |\n|-|-|\n| Restore | |', '7:3 Done'],
  ])('is heard: %j', (text, said) => {
    expect(failures(text)).toEqual([said]);
  });

  it.each([
    '- Restore: passed',
    '- Exit code: 0',
    '- Failures: 0',
    '- Failures: 00',
    '- Errors: 1.5.0',
    '- Started: 1',
    '12 passed, 0 failed',
    '- nothing failed',
    '- if the restore failed',
    '- no longer failed',
    '- [x] Restore',
    '- Previous restore: failed',
    '> - Restore: failed',
    '| Step | Result |\n|-|-|\n| Restore | passed |',
    '| Step | Note |\n|-|-|\n| Restore | |',
    '| Step | Result |\n|-|-|\n| | |',
    '| Step | Failures |\n|-|-|\n| Restore | 0 |',
    '## Abort criteria\n\n- Restore failed twice',
    '## When to stop\n\n12 passed, 1 failed',
    '## Another section\n\n- [ ] Restore',
  ])('is none: %j', (text) => {
    expect(failures(text)).toEqual([]);
  });
});

const drills = (text: string) =>
  signOff(`# Drill\n\n${text}\n`)
    .drills()
    .map(({ text: said, failed, moments }) => [said, failed, ...moments.map(({ day }) => day)]);

describe('what prose says of a drill', () => {
  it.each<[string, readonly unknown[]]>([
    ['The drill failed.', ['The drill failed.', true]],
    ['The restore did not finish.', ['The restore did not finish.', true]],
    ['The rollback did not pass.', ['The rollback did not pass.', true]],
    ['Die Übung ist gescheitert.', ['Die Übung ist gescheitert.', true]],
    ['L’exercice a échoué.', ['L’exercice a échoué.', true]],
    ['El simulacro falló.', ['El simulacro falló.', true]],
    ['The drill was executed on 2026-02-08.', ['The drill was executed on 2026-02-08.', false, '2026-02-08']],
    [
      'Die Probe wurde am 2026-02-08 durchgeführt.',
      ['Die Probe wurde am 2026-02-08 durchgeführt.', false, '2026-02-08'],
    ],
    ['We met. The dry run timed out; we left.', ['The dry run timed out;', true]],
  ])('is told: %s', (text, said) => {
    expect(drills(text)).toEqual([said]);
  });

  it.each([
    'The drill went well.',
    'The previous drill failed.',
    'Die letzte Übung ist gescheitert.',
    'No drill failed.',
    'The deployment failed.',
    'The drill is planned for 2026-02-08.',
    '> The drill failed.',
    '## The drill failed',
    'Words.\n\n    The drill failed.',
    '- Drill: failed on 2026-02-08',
  ])('is nothing: %j', (text) => {
    expect(drills(text)).toEqual([]);
  });
});
