/** What a row of the catalogue says of a side is said of one that has the document: elsewhere nobody would hear it. */
import { describe, expect, it } from '@jest/globals';
import { DOCUMENTS, documentsThat } from '../../src/contracts/documents.js';
import { CONSUMER_DOCUMENTS, PRODUCER_DOCUMENTS, type DocumentId } from '../../src/contracts/profile.js';
import { SIDES, type Side } from '../../src/contracts/words.js';

const OF: Readonly<Record<Side, readonly DocumentId[]>> = {
  producer: PRODUCER_DOCUMENTS,
  consumer: CONSUMER_DOCUMENTS,
};
const ownersOf = (id: DocumentId) => SIDES.filter((side) => OF[side].includes(id));

describe('a row of the catalogue', () => {
  it.each(documentsThat(({ tree, proved, announces }) => tree !== undefined || proved === true || announces === true))(
    '%s is of the producer alone, as its contract, its bundle and its notices are',
    (id) => {
      expect(ownersOf(id)).toEqual(['producer']);
    },
  );

  it.each(documentsThat(({ at }) => at?.some((tree) => tree !== 'base') === true))(
    '%s is of the producer, whose releases it is read at',
    (id) => {
      expect(ownersOf(id)).toContain('producer');
    },
  );

  it.each(documentsThat(({ at, repin }) => at?.includes('base') === true || repin !== undefined))(
    '%s is of the consumer, whose changes are measured',
    (id) => {
      expect(ownersOf(id)).toContain('consumer');
    },
  );

  it.each(documentsThat(({ repin }) => repin === 'together'))('%s is read where a repin begins', (id) => {
    expect(DOCUMENTS[id].at).toContain('base');
  });

  it.each(documentsThat(({ voice }) => voice !== undefined))('%s is a voice of a side that has it', (id) => {
    expect(ownersOf(id)).toContain(DOCUMENTS[id].voice);
  });
});
