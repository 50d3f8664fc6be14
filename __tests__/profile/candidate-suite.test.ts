import { describe, expect, it } from '@jest/globals';
import type { FileEvidence } from '../../src/contracts/evidence.js';
import { fileOf } from '../../src/contracts/file-state.js';
import type { Side } from '../../src/contracts/words.js';
import { candidateCommands, commandsOf } from '../../src/profile/candidate-suite.js';
import { readBuiltIn } from '../support/profile.js';

const profile = readBuiltIn();
const [candidate] = profile.candidateModes;
const payload = (mode: string, tree: FileEvidence['tree'] = 'subject'): FileEvidence => ({
  side: 'producer',
  tree,
  document: 'payload',
  path: 'payload.json',
  state: fileOf(Buffer.from(JSON.stringify({ handoff_mode: mode }))),
});
const besides = (role: Side, ...files: FileEvidence[]) => candidateCommands({ role, files }, profile);

describe('what a run does besides its suite', () => {
  it("is, of a consumer's, what the candidate on the producer's branch asks", () => {
    expect(candidate?.consumerSuite.length).toBeGreaterThan(0);
    expect(besides('consumer', payload(candidate?.mode ?? ''))).toEqual(candidate?.consumerSuite);
    const evidence = { role: 'consumer', files: [payload(candidate?.mode ?? '')] } as const;
    expect(commandsOf(evidence, profile)).toEqual([...profile.consumer.suite, ...(candidate?.consumerSuite ?? [])]);
  });

  it('is nothing where none is rehearsed, or the run is the producer', () => {
    expect(besides('consumer', payload('stable'))).toEqual([]);
    expect(besides('consumer', payload('unheard-of'))).toEqual([]);
    expect(besides('consumer', payload(candidate?.mode ?? '', 'release'))).toEqual([]);
    expect(besides('producer', payload(candidate?.mode ?? ''))).toEqual([]);
    expect(besides('consumer')).toEqual([]);
  });
});
