import { describe, expect, it } from '@jest/globals';
import type { FileEvidence } from '../../../src/contracts/evidence.js';
import { Notes } from '../../../src/gates/case/findings.js';
import { judgeVotes, type Vote } from '../../../src/gates/records/votes.js';

const file = (path: string, side: FileEvidence['side'] = 'producer') => ({ side, path }) as FileEvidence;
const [ONE, TWO, THREE] = [file('one.md'), file('two.md', 'consumer'), file('three.md')];
const vote = (
  of: FileEvidence,
  verdict: Vote['verdict'],
  line: number,
  decision: Vote['decision'] = 'cutover',
): Vote => ({
  ...{ decision, verdict, file: of },
  span: { line, column: 3, endLine: line, endColumn: 5 },
});

function said(...votes: readonly Vote[]) {
  const notes = new Notes('sign-off');
  judgeVotes(votes, ({ path }) => `Record ${path}`, notes);
  return notes.findings.map(({ severity, rule, side, path, line, message, expected, observed }) => ({
    ...{ at: `${severity} ${rule} ${side ?? ''} ${path ?? ''}:${line ?? ''}`, message, expected, observed },
  }));
}

const refused = (of: FileEvidence, line: number, name = 'runtime cutover') => ({
  at: `notice sign-off/refused ${of.side} ${of.path}:${line}`,
  message: `The signed verdict on ${name} is NO-GO ("${of.path}" of the ${of.side})`,
  expected: 'GO',
  observed: 'NO-GO',
});
const odd = (of: FileEvidence, line: number, message: string, expected: string, observed: string) => ({
  at: `error sign-off/other-verdict ${of.side} ${of.path}:${line}`,
  ...{ message, expected, observed },
});

describe('votes', () => {
  it('that all say GO leave nothing to be said', () => {
    expect(said(vote(ONE, 'GO', 1), vote(TWO, 'GO', 2))).toEqual([]);
    expect(said()).toEqual([]);
  });

  it('that all refuse are a refusal, and nobody is odd', () => {
    expect(said(vote(ONE, 'NO-GO', 1), vote(TWO, 'NO-GO', 2))).toEqual([refused(ONE, 1)]);
  });

  it('of equally many name those who refuse', () => {
    expect(said(vote(ONE, 'GO', 1), vote(TWO, 'NO-GO', 2))).toEqual([
      odd(TWO, 2, 'Record two.md says NO-GO on runtime cutover, but "one.md" of the producer says GO', 'GO', 'NO-GO'),
      refused(TWO, 2),
    ]);
  });

  it('name the fewer, and how many say otherwise', () => {
    expect(said(vote(ONE, 'GO', 1), vote(TWO, 'NO-GO', 2), vote(THREE, 'NO-GO', 3))).toEqual([
      odd(
        ONE,
        1,
        'Record one.md says GO on runtime cutover, but "two.md" of the consumer and 1 more say NO-GO',
        'NO-GO',
        'GO',
      ),
      refused(TWO, 2),
    ]);
    expect(said(vote(ONE, 'GO', 1), vote(TWO, 'NO-GO', 2), vote(THREE, 'GO', 3))).toEqual([
      odd(
        TWO,
        2,
        'Record two.md says NO-GO on runtime cutover, but "one.md" of the producer and 1 more say GO',
        'GO',
        'NO-GO',
      ),
      refused(TWO, 2),
    ]);
  });

  it('of one document that contradicts itself name its own lines', () => {
    expect(said(vote(ONE, 'GO', 1), vote(TWO, 'GO', 2), vote(ONE, 'NO-GO', 8))).toEqual([
      odd(ONE, 8, 'Record one.md says NO-GO on runtime cutover, but line 1 says GO', 'GO', 'NO-GO'),
      refused(ONE, 8),
    ]);
  });

  it('count by document, however often one says it', () => {
    expect(said(vote(ONE, 'NO-GO', 1), vote(ONE, 'NO-GO', 2), vote(TWO, 'GO', 3)).map(({ at }) => at)).toEqual([
      'error sign-off/other-verdict producer one.md:1',
      'error sign-off/other-verdict producer one.md:2',
      'notice sign-off/refused producer one.md:1',
    ]);
  });

  it('of two decisions are apart', () => {
    expect(said(vote(ONE, 'NO-GO', 1, 'rehearsal'), vote(TWO, 'GO', 2))).toEqual([
      refused(ONE, 1, 'rehearsal continuation'),
    ]);
  });
});
