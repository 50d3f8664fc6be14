import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../../src/contracts/evidence.js';
import { BASELINE_FACTS } from '../../../src/contracts/words.js';
import { fileOf } from '../../../src/contracts/file-state.js';
import { factsOf, wayBackOf } from '../../../src/gates/pin/way-back.js';
import { Bench } from '../bench.js';

const bench = await Bench.orders();
afterAll(() => bench.close());

/** The producer's run for orders-2.0.0; both sides wrote that the way back is to orders-1.4.0, which is the release before. */
const { evidence } = await bench.outcome('producer');

type Change = (evidence: Evidence) => Evidence;
const wayBack = (...changes: readonly Change[]) =>
  wayBackOf(
    changes.reduce((changed, change) => change(changed), evidence),
    bench.profile.profile,
  );

/** What both sides wrote, in other words; null: they wrote nothing. */
const written =
  (change: ((text: string) => string) | null): Change =>
  (before) => ({
    ...before,
    files: before.files.flatMap((file) => {
      if (file.document !== 'rollback-readiness' || file.tree !== 'subject' || file.state.kind !== 'read')
        return [file];
      const text = Buffer.from(file.state.base64, 'base64').toString();
      return change === null ? [] : [{ ...file, state: fileOf(Buffer.from(change(text))) }];
    }),
  });

const withoutTree =
  (tree: 'previous' | 'rollback'): Change =>
  (before) => ({ ...before, files: before.files.filter((file) => file.tree !== tree) });

const pinned =
  (pins: Evidence['pins']): Change =>
  (before) => ({ ...before, pins });

const earlier =
  (complete: boolean): Change =>
  (before) => {
    const { producer } = before.sides;
    const git =
      producer.git === null ? null : { ...producer.git, earlier: { by: 'names' as const, complete, tags: [] } };
    return { ...before, sides: { ...before.sides, producer: { ...producer, git } } };
  };

const BEFORE = { kind: 'release', baseline: { release_tag: 'orders-1.4.0', service_contract_version: 'orders.v4' } };
const NOTHING = written(null);
const FIRST = [NOTHING, withoutTree('previous'), withoutTree('rollback')];

describe('the way back', () => {
  it('is what a side wrote for this baseline', () => {
    expect(wayBack(withoutTree('previous'))).toMatchObject(BEFORE);
    expect(wayBack(withoutTree('rollback'))).toMatchObject(BEFORE);
  });

  it('is the release before, where nobody wrote one for this baseline', () => {
    expect(wayBack(NOTHING)).toMatchObject(BEFORE);
    expect(wayBack(NOTHING, withoutTree('rollback'))).toMatchObject(BEFORE);
    const elsewhere = written((text) => text.replaceAll('orders-2.0.0', 'orders-1.9.0').replaceAll('1.4.0', '1.3.0'));
    expect(wayBack(elsewhere)).toMatchObject(BEFORE);
  });

  it('is not what stands in a document with blanks', () => {
    const blank = written((text) => `${text.replaceAll('orders-1.4.0', 'orders-1.3.0')}\n- Signed by: ____\n`);
    expect(wayBack(blank)).toMatchObject(BEFORE);
  });

  it('is the release before, where a document names none', () => {
    expect(wayBack(written((text) => text.replace(/^.*`orders-1\.4\.0`.*\n/m, '')))).toMatchObject(BEFORE);
  });

  it('is not the release itself, whoever names it', () => {
    const itself = written((text) => text.replaceAll('orders-1.4.0', 'orders-2.0.0'));
    const stating: Change = (before) => ({
      ...before,
      files: before.files.map((file) => {
        if (file.tree !== 'rollback' || file.document !== 'manifest' || file.state.kind !== 'read') return file;
        const text = Buffer.from(file.state.base64, 'base64').toString();
        return { ...file, state: fileOf(Buffer.from(text.replace('orders-1.4.0', 'orders-2.0.0'))) };
      }),
    });
    expect(wayBack(itself, stating)).toEqual({ kind: 'unknown' });
  });

  it('is not known where nothing was written and there is no history', () => {
    const withGit =
      (git: 'none' | 'no releases'): Change =>
      (before) => {
        const { producer } = before.sides;
        const changed = git === 'none' || producer.git === null ? null : { ...producer.git, earlier: null };
        return { ...before, sides: { ...before.sides, producer: { ...producer, git: changed } } };
      };
    expect(wayBack(...FIRST, withGit('none'))).toEqual({ kind: 'unknown' });
    expect(wayBack(...FIRST, withGit('no releases'))).toEqual({ kind: 'unknown' });
  });

  it('is not known where what was written is no release that is known', () => {
    expect(wayBack(written((text) => text.replaceAll('orders-1.4.0', 'orders-1.3.0')))).toEqual({ kind: 'unknown' });
  });

  it('is no release that the consumer never pinned, as far as that is known', () => {
    const others = { tags: ['orders-1.2.0'], complete: true, followed: true };
    expect(wayBack(pinned(others))).toEqual({ kind: 'unknown' });
    expect(wayBack(pinned({ ...others, complete: false }))).toMatchObject(BEFORE);
    expect(wayBack(pinned(null))).toMatchObject(BEFORE);
  });

  it('is none where nothing was released before, as far as that is known', () => {
    expect(wayBack(...FIRST, earlier(true))).toEqual({ kind: 'none' });
    expect(wayBack(...FIRST, earlier(false))).toEqual({ kind: 'unknown' });
    expect(wayBack(...FIRST)).toEqual({ kind: 'unknown' });
    // One that is there and was never pinned is one.
    const never = pinned({ tags: [], complete: true, followed: true });
    expect(wayBack(NOTHING, never, earlier(true))).toEqual({ kind: 'unknown' });
    // Who wrote one knows of one.
    expect(wayBack(...FIRST.slice(1), earlier(true))).toEqual({ kind: 'unknown' });
  });

  it('is handed on as facts', () => {
    expect(factsOf({ kind: 'none' })).toEqual({ release_tag: 'none' });
    expect(factsOf({ kind: 'unknown' })).toEqual({});
    const way = wayBack();
    if (way.kind !== 'release') throw new Error('there is one');
    expect(factsOf(way)).toEqual(way.baseline);
    expect(Object.keys(factsOf(way)).sort()).toEqual([...BASELINE_FACTS].sort());
  });
});
