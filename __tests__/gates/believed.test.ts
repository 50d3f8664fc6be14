/** What was believed although it only was not understood, or not there. */
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence, FileEvidence } from '../../src/contracts/evidence.js';
import { fileOf } from '../../src/contracts/file-state.js';
import { Bench, replaced } from './bench.js';

const bench = await Bench.memorykernel();
const producers = (await bench.outcome('producer')).evidence;
const consumers = (await bench.outcome('consumer')).evidence;
afterAll(() => bench.close());

const TAG = 'v0.4.0';

describe('a release whose tag is not here', () => {
  const { git } = producers.sides.producer;
  const withoutTag: Evidence = {
    ...producers,
    trees: producers.trees.filter(({ tree }) => tree !== 'release'),
    files: producers.files.filter(({ tree }) => tree !== 'release'),
    sides: {
      ...producers.sides,
      producer: {
        ...producers.sides.producer,
        git: git === null ? null : { ...git, tags: git.tags?.filter(({ name }) => name !== TAG) ?? null },
      },
    },
  };
  const noTag = (release: Evidence['release']) => {
    const decided = bench.again({ ...withoutTag, release }).decisions.release;
    const isNoTag = ({ rule }: { readonly rule: string }) => rule === 'immutable-release/no-tag';
    return { blocks: decided?.blockers.some(isNoTag), after: decided?.afterThis.some(isNoTag) };
  };

  it('may be tagged after this', () => {
    expect(noTag({ kind: 'none' })).toEqual({ blocks: false, after: true });
  });

  it('is not released again where GitHub has published it', () => {
    const published = {
      url: 'https://github.test',
      draft: false,
      prerelease: false,
      immutable: true,
      publishedAt: null,
    };
    expect(noTag({ kind: 'release', ...published })).toEqual({ blocks: true, after: false });
  });
});

describe('a payload on the branch of the producer', () => {
  const payload = (change: (text: string) => string): Evidence => ({
    ...consumers,
    files: consumers.files.map((file): FileEvidence => {
      const isIt = file.side === 'producer' && file.tree === 'subject' && file.document === 'payload';
      if (!isIt || file.state.kind !== 'read') return file;
      const text = change(Buffer.from(file.state.base64, 'base64').toString());
      return { ...file, state: fileOf(Buffer.from(text)) };
    }),
  });
  const rules = (change: (text: string) => string) => {
    const { rehearsal, cutover } = bench.again(payload(change)).decisions;
    const of = (items: readonly { readonly rule: string; readonly settledBy?: string }[]) =>
      items.filter(({ settledBy }) => settledBy === 'candidate').map(({ rule }) => rule);
    return { rehearsal: of(rehearsal.blockers), cutover: of(cutover.blockers), after: of(cutover.afterThis) };
  };

  it('that is stable is no candidate', () => {
    expect(rules((text) => text)).toEqual({ rehearsal: [], cutover: [], after: [] });
  });

  it.each<[string, string, (text: string) => string]>([
    ['of a mode that nobody knows', 'handoff/mode', (text) => replaced(text, '"stable"', '"service-v3-candidat"')],
    ['that is no JSON', 'handoff/json', (text) => text.slice(0, -4)],
  ])('%s may be one: it holds the rehearsal, and no cutover waits for it', (_, rule, change) => {
    const found = rules(change);
    expect(found.rehearsal).toContain(rule);
    expect(found.cutover).toEqual([]);
    expect(found.after).toContain(rule);
  });
});
