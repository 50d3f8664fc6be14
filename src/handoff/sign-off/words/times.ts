/** Of which time words are: what the headings above them are about, and whether they speak of the past themselves. */
import type { Vocabulary } from '../../../contracts/profile.js';
import { tookBack } from './consent.js';
import { normalise } from './values.js';

/** Which baseline a statement is of: the document's own, the one to go back to, or one of the past. */
export type About = 'baseline' | 'rollback-target' | 'history';

export class Times {
  readonly #sections = new WeakMap<readonly string[], About>();
  readonly #rollback: readonly string[];
  readonly #history: readonly string[];

  constructor({ rollbackHeadings, historicalHeadings }: Vocabulary) {
    this.#rollback = rollbackHeadings.map(normalise);
    this.#history = historicalHeadings.map(normalise);
  }

  about({ section, heading }: { readonly section: readonly string[]; readonly heading: string | null }): About {
    // All that stands below a heading shares its section, which is read once.
    const known = this.#sections.get(section);
    if (known !== undefined && section.length > 0) return known;
    const about = this.aboutHeadings((section.length > 0 ? section : [heading ?? '']).map(normalise));
    this.#sections.set(section, about);
    return about;
  }

  isOfThePast(text: string): boolean {
    const plain = normalise(text);
    const past = PAST.test(` ${plain} `) || (WAS.test(` ${plain} `) && !tookBack(text));
    return past || this.#history.some((phrase) => holdsWords(plain, phrase));
  }

  private aboutHeadings(above: readonly string[]): About {
    const says = (phrases: readonly string[]) =>
      phrases.some((phrase) => above.some((words) => holdsWords(words, phrase)));
    if (says(this.#rollback)) return 'rollback-target';
    return says(this.#history) ? 'history' : 'baseline';
  }
}

const PAST =
  / (?:earlier|previous|previously|prior|former|formerly|historical|older|past|until then|at that time|retained|audit (?:history|trail)|archived?|pre \w+|rehearsal packets?|checkpoint packets?) /;
const WAS = / (?:was|were|had been) /;

/** Whether whole words of a text are a phrase; a plural or an adverb of its last one is. */
function holdsWords(text: string, phrase: string): boolean {
  return [phrase, `${phrase}s`, `${phrase}ly`].some((form) => ` ${text} `.includes(` ${form} `));
}
