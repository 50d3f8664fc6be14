/** What mends a document that states another fact: the value of the one that is right by definition, where nobody doubts it. */
import { MOVED_TOGETHER } from '../../contracts/documents.js';
import type { Edit, Remedy } from '../../contracts/remedy.js';
import type { Stated } from './agreement.js';
import type { Dossier } from '../case/dossier.js';
import { quote } from '../case/findings.js';
import { equals, itemsOf, textOf, wordOf } from '../../handoff/value.js';
import type { Gathered } from './voices.js';

/**
 * Why it is not agreed which release is pinned, as a sentence; null where it is. Where the pin says one release and all that
 * moves with it another, it may be the pin that is wrong, or a repin that was left half done.
 */
export function disputedRelease(gathered: Gathered, { role }: Dossier): string | null {
  if (role !== 'consumer') return null;
  const stated = gathered.flatMap(([fact, all]) => (fact === 'release_tag' ? all : []));
  const pin = stated.find(({ source }) => source === 'pin');
  const others = MOVED_TOGETHER.filter((id) => id !== 'pin').flatMap((source) => {
    const said = stated.filter((one) => one.source === source);
    return said.length === 0 || pin === undefined ? [] : [said.every((one) => equals(one.value, pin.value))];
  });
  if (pin === undefined || others.length === 0 || others.includes(true)) return null;
  return `It is not agreed which release is pinned: the pin says ${quote(textOf(pin.value))}, and nothing that moves with it does. Say it with handoff-gate repin TAG.`;
}

export function remedyFor(one: Stated, reference: Stated | null, disputed: string | null): Remedy {
  const { written } = one;
  if (one.canonical === true)
    return open(`Either ${the(one.document)} is wrong, which stands alone, or every other document is.`);
  if (reference?.canonical !== true) return open('No document that is right by definition says what it is.');
  if (disputed !== null) return open(disputed);
  if (one.fix !== undefined) return open(one.fix);
  if (written === undefined)
    return open(
      `What ${the(one.document)} states is what the service does: fix it there, or fix ${the(reference.document)}.`,
    );
  if (typeof written === 'object') return written;
  const edit = written === 'json' ? asJson(one, reference) : asWord(one, reference);
  return edit === null
    ? open(`What ${the(one.document)} should say cannot be written in its place.`)
    : { kind: 'edits', edits: [edit] };
}

/** A document in a sentence; what has a name of its own takes no article. */
export function the(document: string): string {
  return /^\p{Lu}/u.test(document) ? document : `the ${document}`;
}

function asJson({ span }: Stated, { value }: Stated): Edit | null {
  const right = itemsOf(value) ?? wordOf(value);
  return span === null || right === undefined ? null : { kind: 'value', span, value: right };
}

function asWord({ span, value }: Stated, reference: Stated): Edit | null {
  const [from, to] = [wordOf(value), wordOf(reference.value)];
  return span === null || from === undefined || to === undefined ? null : { kind: 'word', span, from, to };
}

function open(why: string): Remedy {
  return { kind: 'open', why };
}
