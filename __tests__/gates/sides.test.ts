/** Sides whose names hold each other, or are common words: the same documents, under other names, are judged the same. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence, FileEvidence } from '../../src/contracts/evidence.js';
import type { Profile } from '../../src/contracts/profile.js';
import { SIDES, type Side } from '../../src/contracts/words.js';
import { fileOf } from '../../src/contracts/file-state.js';
import { builtInProfile } from '../../src/profile/source.js';
import { judgeAgain, openPair } from '../support/judge.js';
import { buildMemoryKernel, OBSERVED } from '../support/memorykernel.js';
import { MATCHER_NAMES } from '../support/profile.js';
import { errorsOf } from './bench.js';

const folder = await mkdtemp(path.join(tmpdir(), 'sides-'));
const pair = openPair(await buildMemoryKernel(folder));
const builtIn = await builtInProfile(MATCHER_NAMES);
const collected: Readonly<Record<Side, Evidence>> = {
  producer: (await pair.judge({ role: 'producer', profile: builtIn, observedAt: OBSERVED })).evidence,
  consumer: (await pair.judge({ role: 'consumer', profile: builtIn, observedAt: OBSERVED, base: 'main' })).evidence,
};

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The pair under other names; `mend` changes a document after that. */
function judged(role: Side, producer: string, consumer: string, mend: (text: string) => string = (text) => text) {
  const rename = (file: FileEvidence): FileEvidence => {
    if (file.state.kind !== 'read' || !file.path.endsWith('.md')) return file;
    const text = Buffer.from(file.state.base64, 'base64').toString();
    // First to what stands in neither name, so that the second does not find the first.
    const marked = text.replaceAll('MemoryKernel', '\u0001').replaceAll('AssistSupport', '\u0002');
    const renamed = marked.replaceAll('\u0001', producer).replaceAll('\u0002', consumer);
    return { ...file, state: fileOf(Buffer.from(mend(renamed))) };
  };
  const evidence = { ...collected[role], files: collected[role].files.map(rename) };
  const { profile: base } = builtIn;
  const profile: Profile = {
    ...base,
    producer: { ...base.producer, name: producer },
    consumer: { ...base.consumer, name: consumer },
  };
  return judgeAgain(evidence, profile).report;
}

const NAMES = [
  ['Pricing', 'Pricing Web'],
  ['Pricing Web', 'Pricing'],
  ['Orders', 'Orders API'],
  ['Orders API', 'Orders'],
  ['Web Orders', 'Orders'],
  ['Orders', 'Web Orders'],
  ['A B', 'B C'],
  ['Service', 'Consumer'],
  ['Producer', 'Service'],
  ['Service', 'Release'],
  ['Release', 'Commit'],
  ['API', 'Integration'],
  ['Consumer Credit', 'Credit'],
  ['Credit', 'Producer Credit'],
  ['Orders/Web', 'Orders'],
  ['Zażółć', 'Zażółć Gęślą'],
] as const;

describe('a pair that is GO', () => {
  for (const role of SIDES) {
    it.each(NAMES)(`is GO for the ${role} under the names %s and %s`, (producer, consumer) => {
      const report = judged(role, producer, consumer);
      expect([errorsOf(report), report.verdict]).toEqual([[], 'GO']);
      const own = report.records.find(({ side }) => side === 'consumer')?.owners;
      expect(own).toEqual([
        { role: 'producer incident-commander', name: 'Ada Brandt' },
        { role: 'producer rollback-owner', name: 'Jonas Weil' },
        { role: 'consumer incident-commander', name: 'Mira Sommer' },
        { role: 'consumer rollback-owner', name: 'Karl Aumann' },
      ]);
    });
  }

  it.each(NAMES)('misses the owner of the one that is not named: %s and %s', (producer, consumer) => {
    for (const [name, owner] of [
      [producer, 'Ada Brandt'],
      [consumer, 'Mira Sommer'],
    ] as const) {
      const report = judged('producer', producer, consumer, (text) =>
        text.replace(`- ${name} incident commander: ${owner}\n`, ''),
      );
      const rules = errorsOf(report).filter(({ rule }) => rule === 'sign-off/no-owner');
      expect(rules).toHaveLength(2);
    }
  });

  it.each([
    ['Pricing', 'Pricing Web', '- Pricing Web commit: `1234567`', 'GO'],
    ['Pricing', 'Pricing Web', '- Pricing commit: `1234567`', 'NO-GO'],
    ['Orders', 'Orders API', '- Orders API commit: `1234567`', 'GO'],
    ['Orders', 'Orders API', '- Orders API contract version: `api.v9`', 'NO-GO'],
    ['Orders', 'Orders API', '- Orders API: https://orders.example.test', 'GO'],
    ['Service', 'Consumer', '- Consumer release tag: `v9`', 'GO'],
    ['Service', 'Consumer', '- Service contract version: `service.v9`', 'NO-GO'],
  ] as const)('of %s and %s with the line "%s" is %s', (producer, consumer, line, verdict) => {
    const report = judged('producer', producer, consumer, (text) =>
      text.replace(
        '# Runtime Cutover Decision Record\n\nUpdated: 2026-01-14\n\n## Runtime Baseline\n\n',
        `$&${line}\n`,
      ),
    );
    expect([report.verdict, errorsOf(report).every(({ gate }) => gate === 'sign-off')]).toEqual([verdict, true]);
  });
});
