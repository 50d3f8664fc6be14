import { describe, expect, it } from '@jest/globals';
import { DECISIONS } from '../../src/contracts/words.js';
import { readBuiltInText, SMALL_PROFILE } from '../support/profile.js';
import { hints, problems } from './problems.js';

/** The small profile with other decisions; the line they stand on is the third. */
const deciding = (decisions: string) =>
  SMALL_PROFILE.replace(/^decisions: .*\n/m, decisions === '' ? '' : `decisions: ${decisions}\n`);
const REHEARSAL = 'rehearsal: [handoff, alignment]';
const RELEASE = 'release: [alignment]';

describe('a decision that lists a gate', () => {
  it.each([
    ['sign-off', 'the producer names no `decision-record` and the consumer names no `decision-record`'],
    ['rollback', 'the producer names no `rollback-readiness` and the consumer names no `rollback-readiness`'],
    ['producer-suite', 'the producer names no verification command'],
    ['consumer-suite', 'the consumer names no verification command'],
    ['suite', 'the producer names no verification command and the consumer names no verification command'],
  ])('needs what %s reads, and is told at the gate', (gate, lacking) => {
    const text = deciding(`{ ${REHEARSAL}, cutover: [alignment, ${gate}], ${RELEASE} }`);
    expect(problems(text)).toEqual([`3:68 The decision \`cutover\` lists \`${gate}\`, but ${lacking}`]);
    expect(hints(text)).toEqual([
      expect.stringMatching(
        /^Name it under .*, or list the decision without .* \(decisions: \{ cutover: \[alignment\] \}\); /,
      ),
    ]);
  });

  it.each(['handoff', 'alignment', 'immutable-release', 'stability-window'])(
    'may list %s, which reads what every profile names',
    (gate) => {
      expect(problems(deciding(`{ ${REHEARSAL}, cutover: [${gate}] }`))).toEqual([]);
    },
  );

  it.each([
    ['decision-record', 'sign-off'],
    ['rollback-readiness', 'rollback'],
  ])('needs a %s of each side', (document, gate) => {
    const text = deciding(`{ ${REHEARSAL}, cutover: [${gate}], ${RELEASE} }`);
    const both = text
      .replace('    manifest', `    ${document}: a.md\n    manifest`)
      .replace('pin:', `${document}: b.md, pin:`);
    const one = text.replace('pin:', `${document}: b.md, pin:`);
    expect([problems(both), problems(one)]).toEqual([
      [],
      [`3:57 The decision \`cutover\` lists \`${gate}\`, but the producer names no \`${document}\``],
    ]);
  });

  it('is told once where the release follows from what the cutover lists', () => {
    const told = (cutover: string) =>
      problems(deciding(`{ ${REHEARSAL}, cutover: [${cutover}] }`)).filter((problem) =>
        problem.includes('`producer-suite`'),
      );
    expect(told('alignment')).toEqual([]);
    expect(told('alignment, producer-suite')).toHaveLength(1);
  });

  it('may name the suite of a side beside the suite of whoever runs', () => {
    const commands = '  suite: [{ id: a, command: x }]\n';
    const text = deciding(
      '{ rehearsal: [suite, producer-suite], release: [suite, producer-suite], cutover: [suite, consumer-suite] }',
    )
      .replace('consumer:\n', `${commands}consumer:\n`)
      .concat(commands);
    expect(problems(text)).toEqual([]);
  });

  it.each(DECISIONS)('is refused where it is %s and lists nothing', (decision) => {
    const others = DECISIONS.filter((other) => other !== decision).map((other) => `${other}: [alignment]`);
    expect(problems(deciding(`{ ${others.join(', ')}, ${decision}: [] }`))).toEqual([
      expect.stringMatching(/^3:\d+ The decision `\w+` lists no gate, so it would be GO without a question$/),
    ]);
  });
});

describe('the decisions that a profile leaves to their default', () => {
  it('are held to the same, and told which decision needs which gate', () => {
    expect(problems(deciding(''))).toEqual([
      expect.stringMatching(/^4:3 The decision `rehearsal` needs `suite` by default, but the producer names no verif/),
      expect.stringMatching(/^4:3 The decision `release` needs `producer-suite` by default, but the producer /),
      expect.stringMatching(/^4:3 The decision `cutover` needs `producer-suite` by default, but the producer /),
      expect.stringMatching(
        /^4:3 The decision `cutover` needs `sign-off` by default, but the producer names no `decision/,
      ),
      expect.stringMatching(
        /^4:3 The decision `cutover` needs `rollback` by default, but the producer names no `rollback/,
      ),
      expect.stringMatching(/^9:3 The decision `cutover` needs `consumer-suite` by default, but the consumer /),
    ]);
    expect(hints(deciding('')).at(-1)).toContain(
      '(decisions: { cutover: [handoff, alignment, immutable-release, stability-window] })',
    );
  });

  it('are kept by the built-in profile', () => {
    expect(problems(readBuiltInText().replace(/^decisions:\n(?: .*\n)+/m, ''))).toEqual([]);
  });
});

describe('the names of the sides', () => {
  it.each(['Orders', 'orders', ' ORDERS!', 'Orders (EU)', '"Orders"'])('are not both Orders, be it as %s', (name) => {
    expect(problems(SMALL_PROFILE.replace('name: Shop', `name: '${name}'`))).toEqual([
      expect.stringMatching(/^10:9 Both sides are called `.*`: what documents say of one could be said of the other$/),
    ]);
  });

  it.each([
    ['producer', 'name: Orders', 'Consumer', '5:9'],
    ['consumer', 'name: Shop', 'producer', '10:9'],
  ])('are not the word for the other side: the %s', (side, from, name, place) => {
    expect(problems(SMALL_PROFILE.replace(from, `name: ${name}`))).toEqual([
      `${place} The ${side} is called \`${name}\`, the word by which documents mean the other side`,
    ]);
  });

  it.each(['Orders Web', 'Order', 'Consumer', 'Service'])('may hold each other, or be common: %s', (name) => {
    expect(problems(SMALL_PROFILE.replace('name: Shop', `name: ${name}`))).toEqual([]);
  });
});
