/** A block quote that goes on for ever is no sentence about other documents. */
import { expect, it } from '@jest/globals';
import { supersededBy } from '../../src/handoff/sign-off/superseded.js';

it('counts a document as superseded where its quote is too long to be told apart', () => {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const text = `earlier documents ${'documents '.repeat(200)}are superseded`;
  expect(supersededBy([{ kind: 'text', text, span }])).toEqual(span);
});
