/** Facts of another release in a document that is about one: a signature or a drill of that is none of this. */
import { BASELINE_FACTS, type BaselineFact } from '../../contracts/words.js';
import { isSameFact } from '../../handoff/facts.js';
import type { Dossier, SignOffFile } from '../case/dossier.js';

type Stated = SignOffFile['facts']['facts'][number];

export interface OtherFact {
  readonly fact: BaselineFact;
  readonly stated: Stated;
  /** What the release has. */
  readonly expected: string;
}

/** Fact by fact, each in the order of the document. */
export function otherFacts({ facts }: SignOffFile, { baseline }: Dossier): readonly OtherFact[] {
  return BASELINE_FACTS.flatMap((fact) => {
    const expected = baseline?.[fact];
    return expected === undefined
      ? []
      : facts.facts
          .filter((stated) => stated.fact === fact && stated.about === 'baseline')
          .filter(({ value }) => !isSameFact(fact, value, expected))
          .map((stated) => ({ fact, stated, expected }));
  });
}
