/** What the run could mend, as a terminal and as Markdown show it. */
import { expect, it } from '@jest/globals';
import { fixSentence } from '../../src/render/fix.js';

const file = 'fix.patch' as const;
const marked = (text: string) => `\`${text}\``;

it('says nothing where nothing has one right value', () => {
  expect(fixSentence({ fix: null }, marked)).toBeNull();
});

it.each([
  [
    { file, findings: 1, warnings: 0, paths: ['pin.json'] },
    '1 finding has one right value: `fix.patch` in the output directory writes it into one file (`git apply fix.patch`, or `handoff-gate fix --apply`).',
  ],
  [
    { file, findings: 3, warnings: 1, paths: ['pin.json', 'matrix.md'] },
    '3 findings (1 of them a warning) have one right value: `fix.patch` in the output directory writes them into 2 files (`git apply fix.patch`, or `handoff-gate fix --apply`).',
  ],
  [
    { file, findings: 2, warnings: 2, paths: ['pin.json'] },
    '2 warnings have one right value: `fix.patch` in the output directory writes them into one file (`git apply fix.patch`, or `handoff-gate fix --apply`).',
  ],
])('names commands as they are typed', (fix, sentence) => {
  expect(fixSentence({ fix }, marked)).toBe(sentence);
  expect(fixSentence({ fix }, (text) => text)).toBe(sentence.replaceAll('`', ''));
});
