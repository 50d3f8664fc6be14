import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CONSUMER_DOCUMENTS, PRODUCER_DOCUMENTS } from '../../src/contracts/profile.js';

describe('docs/profile.md', () => {
  it('names the documents that each side may have, each once', () => {
    const [, producers = '', consumers = ''] =
      /^The producer may have: ([^]+?)\. The consumer:([^]+?)\. What is not named/m.exec(
        readFileSync('docs/profile.md', 'utf8'),
      ) ?? [];
    const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, id]) => id).sort();
    expect(named(producers)).toEqual([...PRODUCER_DOCUMENTS].sort());
    expect(named(consumers)).toEqual([...CONSUMER_DOCUMENTS].sort());
  });
});
