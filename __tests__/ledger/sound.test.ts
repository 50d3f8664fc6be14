/** Everything that a report says of the pairs that the cases are made of, as they are. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { readTranscripts, SOUND } from './said.js';
import { PAIRS, Stage } from './stage.js';

describe('the report of a sound pair', () => {
  const stage = Stage.open();
  const transcripts = readTranscripts(SOUND);
  afterAll(async () => {
    await stage.close();
  });

  it.each(PAIRS)('$name', async ({ name, ...pair }) => {
    expect(await stage.sound(pair)).toBe((await transcripts).get(name));
  });
});
