/** A sign-off document as MemoryKernel's and AssistSupport's people write it, read with the default vocabulary. */
import type { SignOffFacts } from '../../../src/handoff/sign-off/statements.js';
import { readSignOff } from '../../../src/handoff/sign-off/statements.js';
import { DEFAULT_VOCABULARY } from '../../../src/profile/vocabulary.js';
import { markdown } from '../../documents/places.js';

export function signOff(text: string): SignOffFacts {
  return readSignOff(markdown(text), DEFAULT_VOCABULARY, { producer: 'MemoryKernel', consumer: 'AssistSupport' });
}

/** `fact = value` of every fact that a document states of one baseline. */
export function facts(text: string, about = 'baseline'): readonly string[] {
  return signOff(text)
    .facts.filter((fact) => fact.about === about)
    .map(({ fact, value }) => `${fact} = ${value}`);
}
