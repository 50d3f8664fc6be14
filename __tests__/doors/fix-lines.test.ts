/** What `fix` could not look at is said: nothing compared is not nothing to mend. */
import { describe, expect, it } from '@jest/globals';
import { fixLines } from '../../src/doors/fix-lines.js';

const NOTHING = { files: [], gone: [], left: [] };

describe('what fix says', () => {
  it.each(['producer', 'consumer'] as const)(
    'names the side that was not read, and how to give it to the %s',
    (role) => {
      const unseen = fixLines(NOTHING, { role, isApplied: false, isUnseen: true });
      const peer = role === 'producer' ? 'consumer' : 'producer';
      expect(unseen).toEqual([
        'No finding has one right value that could be written.',
        `The ${peer} was not read, so nothing was compared with it: give a checkout of it with --peer-path DIR.`,
      ]);
      expect(fixLines(NOTHING, { role, isApplied: false, isUnseen: false })).toHaveLength(1);
    },
  );
});
