/** What does not stop a release, but what somebody who answers for it must be told: in the words of people. */
import { append, before, swap, type Case, type TextEdit } from '../case.js';
import { DOCS, type DocumentName } from '../honest-pair.js';
import type { Side } from '../../../src/contracts/words.js';

const told = (document: DocumentName, title: string, text: TextEdit, holds: string | null, why: string): Case => ({
  title: `${document}: ${title}`,
  why,
  change: { texts: { [document]: text } },
  place: holds === null ? { document } : { document, holds },
});

const says = (document: DocumentName, sentence: string, why = 'who reads it doubts the GO'): Case =>
  told(document, sentence, append(`\n## Remarks\n\n${sentence}\n`), sentence.slice(0, 40), why);

export const TOLD_PROSE: readonly Case[] = [
  says('record', 'The runtime cutover was withdrawn on 2026-01-17 after an incident.'),
  says('consumer:record', 'We refuse the cutover until the pager is fixed.'),
  says('record', 'Karl Aumann does not approve the runtime cutover.'),
  says('consumer:record', 'The cutover must not be executed before the freeze ends.'),
  says('record', 'Our verdict on the runtime cutover is now NO-GO.'),
  says('consumer:record', 'The decision to cut over was suspended.'),
  says('joint', 'The consumer has revoked its GO for the runtime cutover.'),
  says('consumer:joint', 'The producer vetoed the runtime cutover this morning.'),
  says('record', 'The runtime cutover is on hold.'),
  says('consumer:record', 'Der Runtime Cutover wurde am 17.01.2026 zurückgezogen.', 'German: it was withdrawn'),
  says('record', 'La décision de cutover a été annulée.', 'French: it was cancelled'),
  says('status', 'The runtime cutover was rolled back on 2026-01-18.', 'what is active is another release'),
  told(
    'consumer:record',
    'a quotation that refuses',
    append('\n## Minutes\n\n> Runtime cutover execution: NO-GO\n'),
    'NO-GO',
    'whose words they are is for people to say',
  ),
  told(
    'readiness',
    'a drill that failed, in prose',
    append('\n## Remarks\n\nThe rollback drill failed twice before it worked.\n'),
    'failed twice',
    'who relies on the way back wants to know',
  ),
  told(
    'consumer:readiness',
    'a drill of another day, in prose',
    append('\n## Remarks\n\nThe drill was executed on 2025-09-10.\n'),
    '2025-09-10',
    'the drill may be that of the release before',
  ),
  told(
    'record',
    'an owner that differs',
    swap('AssistSupport rollback owner: Karl Aumann', 'AssistSupport rollback owner: Nora Feld'),
    'Nora Feld',
    'at night two people will think it is the other',
  ),
  told(
    'consumer:record',
    'another incident commander of the producer',
    swap('MemoryKernel incident commander: Ada Brandt', 'MemoryKernel incident commander: Paul Reuter'),
    'Paul Reuter',
    'at night two people will think it is the other',
  ),
  told(
    'joint',
    'another owner in the joint status',
    append('\n## Ownership\n\n- MemoryKernel incident commander: Paul Reuter\n'),
    'Paul Reuter',
    'the documents name different people',
  ),
].map((one) => {
  // A difference is told at one of both.
  if (!one.title.includes('wner') && !one.title.includes('commander')) return one;
  return { ...one, names: [/Nora Feld|Paul Reuter/.exec(String(one.place?.holds))?.[0] ?? ''] };
});

/** A record beside the one that counts. */
const beside = (
  side: Side,
  name: string,
  title: string,
  text: string,
  why: string,
  more: readonly string[] = [],
): Case => ({
  title: `${side}: ${title}`,
  why,
  change: { files: { [side]: { [`${DOCS}/${name}`]: text } } },
  names: [name, ...more],
});

const OLD = (updated: string, verdict: string, note = ''): string => `# Runtime Cutover Decision Record

${note}${updated}

## Decision Outcome

1. Rehearsal continuation: **GO**
2. Runtime cutover execution: **${verdict}**

## Approved Runtime Target

- release_tag: \`v0.4.0\`
`;

export const TOLD_BESIDE: readonly Case[] = [
  beside(
    'producer',
    'RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-12.md',
    'an older record that says NO-GO of this release',
    OLD('Updated: 2026-01-12', 'NO-GO'),
    'the older refused the same release',
  ),
  beside(
    'consumer',
    'RUNTIME_CUTOVER_DECISION_RECORD_2026-01-12.md',
    'an older record that says NO-GO of this release',
    OLD('Updated: 2026-01-12', 'NO-GO'),
    'the older refused the same release',
  ),
  beside(
    'producer',
    'RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-13.md',
    'a superseded record that says NO-GO of this release',
    OLD('Updated: 2026-01-13', 'NO-GO', '> Superseded by the record of 2026-01-15.\n\n'),
    'the superseded one refused the same release',
  ),
  beside(
    'consumer',
    'RUNTIME_CUTOVER_DECISION_RECORD_B.md',
    'a record without a date that says NO-GO of this release',
    OLD('', 'NO-GO'),
    'nobody knows whether it is newer',
  ),
  {
    title: 'producer: a newer joint status that is superseded and refuses',
    why: 'the newer one refused',
    change: {
      files: {
        producer: {
          [`${DOCS}/JOINT_DECISION_STATUS_ADDENDUM_2026-01-16.md`]:
            '# Joint Decision Status\n\n> Superseded by the decision records.\n\nUpdated: 2026-01-16\n\n## Baseline\n\n- release_tag: `v0.4.0`\n\n## Status\n\n2. Runtime cutover execution: **NO-GO**\n',
        },
      },
    },
    names: ['JOINT_DECISION_STATUS_ADDENDUM_2026-01-16.md'],
  },
  told(
    'joint',
    'a date that cannot be read',
    swap('Updated: 2026-01-15', 'Updated: mid January'),
    'mid January',
    'how old it is nobody knows',
  ),
  told('consumer:joint', 'emptied', () => '', null, 'it was there, and says nothing'),
  told('joint', 'a proposal', before('Updated: 2026-01-15', '> Proposed\n\n'), 'Proposed', 'it is no decision of both'),
  told('joint', 'obsolete', before('## Baseline', 'Document status: obsolete\n\n'), 'obsolete', 'it no longer counts'),
  told(
    'consumer:matrix',
    'an earlier release is approved no less',
    (text) => text.replace('| Superseded |', '| Approved |'),
    '| v0.3.2 |',
    'two pairs are approved at once',
  ),
  told(
    'consumer:matrix',
    'the row of the release before has another commit',
    (text, { older }) => text.replace(older.commit, 'a'.repeat(40)),
    '| v0.3.2 |',
    'the row contradicts the producer’s history',
  ),
  told(
    'consumer:matrix',
    'the row of the release before has another contract',
    (text) => text.replace(/(\| v0\.3\.2 \| [0-9a-f]+ \| )service\.v2/, '$1service.v1'),
    '| v0.3.2 |',
    'the row contradicts that release',
  ),
  told(
    'consumer:matrix',
    'the release twice',
    (text) => text.replace(/(\|.*\| v0\.4\.0 \|.*\n)/, '$1$1'),
    '| v0.4.0 |',
    'which row counts?',
  ),
  told(
    'consumer:matrix',
    'a row of a release that nobody knows',
    before(
      '\n## Forward',
      `| 1.0.0 | cc6cb15 | v0.9.9 | ${'b'.repeat(40)} | service.v3 | api.v1 | integration/v1 | Approved |\n`,
    ),
    '| v0.9.9 |',
    'the producer never released it',
  ),
  told(
    'consumer:matrix',
    'updated in the future',
    (text) => text.replace(/Updated: .*/, 'Updated: 2099-01-14'),
    'Updated',
    'nobody looked at it that day',
  ),
  told(
    'consumer:matrix',
    'updated before the release',
    (text) => text.replace(/Updated: .*/, 'Updated: 2025-09-16'),
    'Updated',
    'it was not looked at since',
  ),
  told(
    'changelog',
    'called unreleased',
    (text) => text.replace(/## v0\.4\.0 - .*/, '## v0.4.0 - Unreleased'),
    'Unreleased',
    'whoever reads it thinks it is still to come',
  ),
].map((one) => {
  const { document } = one.place ?? {};
  if (document === 'consumer:matrix') return { ...one, runs: ['consumer'] as const };
  if (document === 'changelog') {
    const edit = one.change.texts?.changelog;
    return edit == null ? one : { ...one, change: { recipe: { texts: { changelog: edit } } } };
  }
  return one;
});
