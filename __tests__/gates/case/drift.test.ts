import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../../src/contracts/evidence.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { codeDrift } from '../../../src/gates/case/drift.js';
import { MANIFEST } from '../../support/memorykernel.js';
import { Bench, lineOf } from '../bench.js';

const bench = await Bench.memorykernel();
afterAll(() => bench.close());

const { evidence } = await bench.outcome('producer');
const manifest = await bench.read('producer', MANIFEST);
const dossierOf = (of: Evidence) => new Dossier(of, bench.profile.profile, null);

/** The commit of the release, and the one that is judged. */
const { baseline, producerHead: head } = dossierOf(evidence);
const commit = baseline?.commit_sha ?? '';

/** As if the code that is judged differed from the release's in these paths. */
function drift(...paths: readonly string[]) {
  return driftOf(evidence, paths);
}

function driftOf(of: Evidence, paths: readonly string[]) {
  const { producer } = of.sides;
  const changes = [{ from: commit, to: head, paths }];
  const git = { ...producer.git, changes } as unknown as Evidence['sides']['producer']['git'];
  return codeDrift(dossierOf({ ...of, sides: { ...of.sides, producer: { ...producer, git } } }));
}

const CODE = 'crates/service/src/main.rs';
const RUN_THERE = 'Run the suite at v0.4.0, or publish a release of this code.';

describe('the code that is judged', () => {
  it('is that of the release where nothing but metadata differs', () => {
    expect([drift(), drift('docs/more.md', 'CHANGELOG.md')]).toEqual([null, null]);
  });

  it.each<[string, readonly string[], string, boolean, string]>([
    ['a runtime path', [CODE], `1 runtime path ("${CODE}") differs`, false, RUN_THERE],
    [
      'two runtime paths, and metadata besides',
      [CODE, 'README.md', 'Cargo.lock'],
      `2 runtime paths ("${CODE}", "Cargo.lock") differ`,
      false,
      RUN_THERE,
    ],
    [
      'what the profile calls neither',
      ['Dockerfile'],
      '1 path that the profile calls neither runtime nor metadata ("Dockerfile") differs',
      true,
      'Name these paths under runtime-paths or metadata-paths in the profile.',
    ],
    [
      'both',
      ['Dockerfile', CODE],
      `1 runtime path ("${CODE}") and 1 path that the profile calls neither runtime nor metadata ("Dockerfile") differ`,
      true,
      RUN_THERE,
    ],
  ])('is another by %s', (_, paths, differences, unclassified, hint) => {
    const found = drift(...paths);
    expect(found).toMatchObject({
      unclassified,
      where: { side: 'producer', path: MANIFEST, span: { line: lineOf(manifest, commit) } },
      what: { hint, expected: commit, observed: head },
    });
    expect(found?.what.message).toBe(
      `The code judged here (${head?.slice(0, 12) ?? ''}) is not the code of v0.4.0 (${commit.slice(0, 12)}): ${differences}`,
    );
  });

  it('has no place where no manifest was collected', () => {
    const files = evidence.files.filter(({ document, tree }) => document !== 'manifest' || tree !== 'subject');
    expect(driftOf({ ...evidence, files }, [CODE])?.where).toEqual({ side: null, path: null, span: null });
  });
});
