/** What a repin leaves to do is told with whose file it is. */
import { describe, expect, it } from '@jest/globals';
import { repinLines } from '../../src/doors/repin-lines.js';
import { blocker, noGoReport } from '../support/report-for-people.js';

function told(over: { readonly rehearsal?: boolean; readonly side?: 'producer' | 'consumer' }) {
  const { decisions, ...report } = noGoReport({ role: 'consumer' });
  const blockers = [blocker({ side: over.side ?? 'producer', path: 'CHANGELOG.md', line: 3 })];
  const none = { ...decisions.rehearsal, blockers: [] };
  return repinLines({
    ...{ files: [], remarks: [], pinned: 'v0.3.2', previous: null, tag: 'v0.4.0', isDry: false },
    report: {
      ...report,
      decisions: {
        ...decisions,
        rehearsal: over.rehearsal === true ? { ...none, blockers } : none,
        cutover: { ...decisions.cutover, blockers: [...blockers, blocker({ message: 'Another.', path: null })] },
      },
    },
  });
}

describe('what a repin leaves to do', () => {
  it("has the producer's name before its paths, and none before the consumer's own", () => {
    expect(told({}).join('\n')).toContain('  alignment/fact  MemoryKernel: CHANGELOG.md:3: ');
    expect(told({ side: 'consumer' }).join('\n')).toContain('  alignment/fact  CHANGELOG.md:3: ');
  });

  it('says "besides" only behind something else', () => {
    expect(told({}).filter((line) => line.startsWith('What'))).toEqual(['What the gates ask before a cutover (2)']);
    expect(told({ rehearsal: true }).filter((line) => line.startsWith('What'))).toEqual([
      'What the gates still ask of this change (1)',
      'What the gates ask besides before a cutover (1)',
    ]);
  });
});
