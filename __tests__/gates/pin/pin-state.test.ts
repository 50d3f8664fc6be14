import { afterAll, describe, expect, it } from '@jest/globals';
import type { Tree } from '../../../src/contracts/evidence.js';
import type { PinState } from '../../../src/contracts/pin.js';
import type { DocumentId } from '../../../src/contracts/profile.js';
import type { Side } from '../../../src/contracts/words.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { pinState } from '../../../src/gates/pin/pin-state.js';
import { Bench, replaced } from '../bench.js';
import { backwards, beside, dated, files, isOf, release, staying, withText, type Change } from './edited-evidence.js';

const bench = await Bench.memorykernel();
afterAll(() => bench.close());

/** The consumer's change from v0.3.2 to v0.4.0; its base holds the records and the readiness of v0.4.0. */
const { evidence } = await bench.outcome('consumer');

const SIGNED = {
  tag: 'v0.4.0',
  from: 'v0.3.2',
  moved: true,
  signed: 'v0.4.0',
  wayBackFrom: [],
} satisfies Partial<PinState>;
const BACK = { ...SIGNED, tag: 'v0.3.2', from: 'v0.4.0', wayBackFrom: ['v0.4.0'] };

const state = (...changes: readonly Change[]) =>
  pinState(
    new Dossier(
      changes.reduce((changed, change) => change(changed), evidence),
      bench.profile.profile,
      null,
    ),
  );

/** Changes the one file of a document. */
function edit(side: Side, tree: Tree, document: DocumentId, change: (text: string) => string): Change {
  const isIt = isOf(side, tree, document);
  if (evidence.files.filter(isIt).length !== 1) throw new Error(`there is not one ${document} in ${tree}`);
  return files((file) => [isIt(file) ? withText(file, change) : file]);
}

const without = (side: Side, tree: Tree, document: DocumentId): Change =>
  files((file) => (isOf(side, tree, document)(file) ? [] : [file]));

/** What the run starts from is not known: nothing of a base was read. */
const unknownBase: Change = files((file) => (file.tree === 'base' ? [] : [file]));

const refusing = (text: string) => replaced(text, 'execution: **GO**', 'execution: **NO-GO**');

describe("the state of a consumer's pin", () => {
  it("is nothing in a producer's run", async () => {
    const own = await bench.outcome('producer');
    expect(pinState(new Dossier(own.evidence, bench.profile.profile, null))).toBeNull();
  });

  it('says from where to where a change moves it, what is signed, and the way back from that', () => {
    expect(state()).toMatchObject(SIGNED);
  });

  it('moves nobody knows whether where nobody knows what was there before', () => {
    expect(state(unknownBase)).toMatchObject({ ...SIGNED, from: null, moved: null });
  });

  it('moves from nothing where it is the first', () => {
    const first = files((file) =>
      isOf('consumer', 'base', 'pin')(file) ? [{ ...file, state: { kind: 'missing', introduced: false } }] : [file],
    );
    expect(state(first)).toMatchObject({ ...SIGNED, from: null });
  });

  it('does not move where a change leaves it alone', () => {
    const same = files((file) => {
      const subject = evidence.files.find(isOf('consumer', 'subject', 'pin'));
      return [
        isOf('consumer', 'base', 'pin')(file) && subject !== undefined ? { ...file, state: subject.state } : file,
      ];
    });
    expect(state(same)).toMatchObject({ ...SIGNED, from: null, moved: false });
  });

  it('moves also where the same tag gets another commit', () => {
    const recommitted = [
      backwards,
      edit('consumer', 'subject', 'pin', () => ''),
      files((file) => {
        const base = evidence.files.find(isOf('consumer', 'subject', 'pin'));
        if (!isOf('consumer', 'subject', 'pin')(file) || base === undefined) return [file];
        return [
          withText({ ...file, state: base.state }, (text) =>
            text.replace(/"commit_sha": "[0-9a-f]{40}"/, `"commit_sha": "${'a'.repeat(40)}"`),
          ),
        ];
      }),
    ];
    expect(state(...recommitted)).toMatchObject({ tag: 'v0.4.0', from: 'v0.4.0', moved: true });
  });

  it('goes back where the change is taken back', () => {
    expect(state(backwards)).toMatchObject(BACK);
  });

  it('names no release where the pin names none, or not in words', () => {
    expect(state(edit('consumer', 'subject', 'pin', (text) => text.replace('"release_tag"', '"tag"')))).toMatchObject({
      tag: null,
      moved: true,
    });
    expect(state(edit('consumer', 'subject', 'pin', (text) => text.replace('"v0.4.0"', '4')))).toMatchObject({
      tag: null,
    });
    expect(state(without('consumer', 'subject', 'pin'))).toMatchObject({ tag: null, from: null, moved: false });
  });
});

describe('what is signed', () => {
  it('is asked of the base: a change does not sign for itself', () => {
    expect(state(edit('consumer', 'base', 'decision-record', refusing))).toMatchObject({ signed: null });
    expect(state(without('consumer', 'base', 'decision-record'))).toMatchObject({ signed: null });
  });

  it('is not taken back by the change that is judged', () => {
    expect(state(edit('consumer', 'subject', 'decision-record', refusing))).toMatchObject(SIGNED);
  });

  it('is asked of the subject where no base is known', () => {
    expect(state(unknownBase, edit('consumer', 'subject', 'decision-record', refusing))).toMatchObject({
      signed: null,
    });
  });

  it('is what both sides signed: the word of the consumer alone is none', () => {
    expect(state(edit('producer', 'subject', 'decision-record', refusing))).toMatchObject({ signed: null });
    expect(state(without('producer', 'subject', 'decision-record'))).toMatchObject({ signed: null });
    const refusedAtOnce = beside('producer', 'subject', 'decision-record', refusing);
    expect(state(refusedAtOnce)).toMatchObject({ signed: null });
  });

  it.each<[string, (text: string) => string]>([
    ['that names no owner', (text) => text.replaceAll(/^.*(?:incident commander|rollback owner).*$/gim, '')],
    ['that leaves one owner out', (text) => text.replace(/^.*AssistSupport rollback owner.*$/m, '')],
    [
      'that does not state its contract',
      (text) => text.replace(/^.*service.*api.*\/.*$/gim, '').replaceAll(/^.*integration.baseline.*$/gim, ''),
    ],
    ['that says nothing of the rehearsal', (text) => text.replace(/^.*Rehearsal continuation.*$/m, '')],
    ['that is in doubt', (text) => replaced(text, 'execution: **GO**', 'execution: **GO** (pending legal review)')],
    ['that says so of the rehearsal only', (text) => text.replace(/^.*Runtime cutover execution.*$/m, '')],
    ['that says both', (text) => replaced(text, '## Ownership', '- Runtime cutover: **NO-GO**\n\n## Ownership')],
    [
      'that is superseded',
      (text) => replaced(text, '\nUpdated', '\n> Historical Snapshot: this document is superseded.\n\nUpdated'),
    ],
    ['that calls itself a draft', (text) => replaced(text, '\nUpdated', '\n> DRAFT, not signed yet.\n\nUpdated')],
  ])('is nothing by a record %s', (_, change) => {
    expect(state(edit('consumer', 'base', 'decision-record', change))).toMatchObject({ signed: null });
  });

  it.each([
    ['the rehearsal is refused', '- The rehearsal of March: refused'],
    ['only a sentence speaks against it', 'The runtime cutover must not start before noon.'],
    ['words of somebody else refuse it', '> Runtime cutover: NO-GO'],
  ])('stays by a record in which %s', (_, words) => {
    const beside = (text: string) => replaced(text, '## Ownership', `## Notes\n\n${words}\n\n## Ownership`);
    expect(state(edit('consumer', 'base', 'decision-record', beside))).toMatchObject(SIGNED);
  });

  it.each([
    ['the cutover is refused in another line', '- The cutover of Friday: refused'],
    ['a line refuses, whatever it is about', '- **NO-GO**'],
  ])('is nothing by a record in which %s', (_, words) => {
    const beside = (text: string) => replaced(text, '## Ownership', `## Notes\n\n${words}\n\n## Ownership`);
    expect(state(edit('consumer', 'base', 'decision-record', beside))).toMatchObject({ signed: null });
  });

  it('is nothing by a record that states another commit of the pinned release, but for the one it goes back to', () => {
    const other = (text: string) => text.replace(/[0-9a-f]{40}/, 'a'.repeat(40));
    expect(state(edit('consumer', 'base', 'decision-record', other))).toMatchObject({ signed: null });
    const target = `## Rollback Target\n\n- release_tag: \`v0.3.2\`\n- commit_sha: \`${'b'.repeat(40)}\`\n\n## Ownership`;
    const withTarget = (text: string) => replaced(text, '## Ownership', target);
    expect(state(edit('consumer', 'base', 'decision-record', withTarget))).toMatchObject(SIGNED);
  });

  it('is nothing by a record that names no release', () => {
    const change = (text: string) => text.replace(/^.*release_tag.*\n/m, '');
    expect(state(edit('consumer', 'base', 'decision-record', change))).toMatchObject({ signed: null });
  });

  it('is the newest of several', () => {
    const older = (text: string) => dated('2025-11-10')(release('v0.4.0', 'v0.3.2')(text));
    expect(state(beside('consumer', 'base', 'decision-record', older))).toMatchObject({ signed: 'v0.4.0' });
    const newer = (text: string) => dated('2026-01-18')(release('v0.4.0', 'v0.3.2')(text));
    const both = [
      beside('consumer', 'base', 'decision-record', newer),
      beside('producer', 'subject', 'decision-record', release('v0.4.0', 'v0.3.2')),
    ];
    expect(state(...both)).toMatchObject({ signed: 'v0.3.2' });
  });

  it('stays signed when the next release is refused', () => {
    const next = (text: string) => dated('2026-01-18')(refusing(release('v0.4.0', 'v0.5.0')(text)));
    expect(state(beside('consumer', 'base', 'decision-record', next))).toMatchObject(SIGNED);
  });

  it('is taken back by a later refusal of the same release', () => {
    const refusal = (text: string) => dated('2026-01-18')(refusing(text));
    expect(state(beside('consumer', 'base', 'decision-record', refusal))?.signed).not.toBe('v0.4.0');
  });

  describe('by a record whose title names its release', () => {
    const titled = edit('consumer', 'base', 'decision-record', (text) =>
      replaced(text, '# Runtime Cutover Decision Record', '# Runtime Cutover Decision Record of v0.4.0'),
    );

    it('is known where the change goes to that release', () => {
      expect(state(titled)).toMatchObject(SIGNED);
    });

    it('is known where the change leaves that release', () => {
      expect(state(backwards, titled)).toMatchObject(BACK);
    });
  });
});

describe('the way back', () => {
  it.each(['producer', 'consumer'] as const)('is none where the %s prepared none', (side) => {
    const tree: Tree = side === 'consumer' ? 'base' : 'subject';
    expect(state(backwards, without(side, tree, 'rollback-readiness'))?.wayBackFrom).toEqual([]);
  });

  it.each(['producer', 'consumer'] as const)('is none where the %s prepared another', (side) => {
    const tree: Tree = side === 'consumer' ? 'base' : 'subject';
    const other = edit(side, tree, 'rollback-readiness', release('v0.3.2', 'v0.3.1'));
    expect(state(backwards, other)?.wayBackFrom).toEqual([]);
  });

  it('is none where the two are of different releases', () => {
    const other = edit('consumer', 'base', 'rollback-readiness', release('v0.4.0', 'v0.5.0'));
    expect(state(backwards, other)?.wayBackFrom).toEqual([]);
  });

  it('is not prepared by the change that takes it', () => {
    const own = state(backwards, without('consumer', 'base', 'rollback-readiness'));
    expect(own).toMatchObject({ from: 'v0.4.0', wayBackFrom: [] });
  });

  it('stays beside a newer readiness of the next release, and a refusal of the one that is left', () => {
    const next = (text: string) => dated('2026-01-18')(release('v0.4.0', 'v0.5.0')(release('v0.3.2', 'v0.3.1')(text)));
    expect(state(backwards, beside('consumer', 'base', 'rollback-readiness', next))).toMatchObject(BACK);
    expect(state(backwards, edit('consumer', 'base', 'decision-record', refusing))).toMatchObject({
      signed: null,
      wayBackFrom: ['v0.4.0'],
    });
  });

  it('signs the later of two releases that were signed on one day', () => {
    const two = [
      beside('consumer', 'base', 'decision-record', release('v0.4.0', 'v0.3.2')),
      beside('producer', 'subject', 'decision-record', release('v0.4.0', 'v0.3.2')),
    ];
    expect(state(...two)).toMatchObject({ signed: 'v0.4.0' });
    const turned: Change = (before) => ({ ...before, files: [...before.files].reverse() });
    expect(state(...two, turned)).toMatchObject({ signed: 'v0.4.0' });
    const named = beside('consumer', 'base', 'decision-record', release('v0.4.0', 'lantern'));
    expect(state(named)).toMatchObject({ signed: null });
  });

  it('signs no release of which the producer took its last word away', () => {
    const removed = (change: (text: string) => string) =>
      files((file) =>
        isOf('producer', 'subject', 'decision-record')(file)
          ? [file, { ...withText(file, change), tree: 'removed', path: `removed-${file.path}` }]
          : [file],
      );
    expect(state(removed((text) => text))).toMatchObject({ signed: null });
    expect(state(removed(dated('2026-01-13')))).toMatchObject({ signed: 'v0.4.0' });
  });

  describe('that was taken before', () => {
    const next = (text: string) => dated('2026-01-18')(release('v0.4.0', 'v0.5.0')(text));
    const superseded = (text: string) =>
      replaced(next(text), '\nUpdated', '\n> Historical Snapshot: this document is superseded.\n\nUpdated');
    const refused = edit('consumer', 'base', 'decision-record', refusing);
    const nextRefused = beside('consumer', 'base', 'decision-record', (text) => refusing(next(text)));
    /** A copy of a refusal refuses, too. */
    const nextRecord = beside('consumer', 'base', 'decision-record', next);
    const nextReadiness = beside('consumer', 'base', 'rollback-readiness', next);

    it.each<[string, readonly Change[], readonly string[]]>([
      ['the release that is signed', [], ['v0.4.0']],
      ['the release that is signed, beside a later one that is spoken of', [nextRefused, nextReadiness], ['v0.4.0']],
      ['the release that was spoken of last', [refused], ['v0.4.0']],
      ['no release that is not spoken of any more', [refused, nextRecord, nextReadiness], []],
      ['the release of the newest readiness', [refused, nextRecord], ['v0.4.0']],
      ['the release of the newest record', [refused, nextReadiness], ['v0.4.0']],
      [
        'the release that was spoken of last, not counting what is superseded',
        [
          refused,
          beside('consumer', 'base', 'decision-record', superseded),
          beside('consumer', 'base', 'rollback-readiness', superseded),
        ],
        ['v0.4.0'],
      ],
    ])('leads from %s', (_, changes, from) => {
      expect(state(staying, ...changes)).toMatchObject({ tag: 'v0.3.2', from: null, moved: false, wayBackFrom: from });
    });
  });
});
