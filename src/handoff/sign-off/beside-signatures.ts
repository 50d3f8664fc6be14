/**
 * What stands beside a table that people sign in, under the same heading, and speaks of the table: a closed world, for
 * whoever says that nobody signed, or that the names are invented, can say it in any words.
 */
import { introductionClaims } from './headings.js';
import type { Passage } from '../../documents/markdown/passages.js';
import type { Doubt, Reader } from './reader.js';
import { both, claimsOf, NO_CLAIMS, type Claims } from './words/remarks.js';
import { unticked } from '../../documents/markdown/spoken.js';

/** Words that speak of the table, of those who sign in it, or of what they said. */
const OF_SIGNING =
  /(?<![\p{L}\p{N}])(?:(?:un|counter)?sign(?:s|ed|ing|ator(?:y|ies)|ers?|atures?)?|tables?|rows?|names?|verdicts?|fill(?:s|ed|ing)?|cop(?:y|ied|ies)|placeholders?|unterschr\p{L}*|unterzeichn\p{L}*|tabelle|namen|signatures?|tableau|noms|firm(?:a|as|ado|ada)|tabla|nombres)(?![\p{L}\p{N}])/iu;
const OBJECTING =
  /(?<![\p{L}\p{N}])(?:objects?|objected|disagree[sd]?|dissent(?:s|ed)?|oppose[sd]?|abstain(?:s|ed)?)(?![\p{L}\p{N}])/iu;

const SIGNERS =
  '(?:(?:all|both|each|every)(?: of)?(?: the)?|the)(?: (?:\\d{1,2}|two|three|four|five|six))? (?:owners?|sides?|teams?|parties|signatory|signatories|signatures?|roles?|rows?)';
/** How to sign, and that all did. */
const KNOWN = [
  /^each (?:owner|side|role|signatory) (?:fills|filled|signs|signed)(?: in| out)? (?:one|a|their|its) (?:own )?(?:row|line)(?:: (?:(?:the )?(?:name|verdict|day|date)(?:,| and)? ?)+(?:\(yyyy-mm-dd\))?)?$/iu,
  new RegExp(
    `^(?:${SIGNERS}|signatures)(?: (?:have|has|are|is))?(?: all)? (?:signed|complete|given|there|filled in)(?: (?:in|at|during) (?:the|a|our) (?:call|meeting|session))?(?: (?:of|on) [\\d./-]{8,10})?$`,
    'iu',
  ),
  /^(?:signed|recorded|filled in) (?:in|at|during) (?:the|a|our) (?:call|meeting|session)$/iu,
];

const NOBODY_SIGNED =
  /(?<![\p{L}\p{N}])(?:nobody|no one|noone|neither(?: of)?(?: the)? (?:sides?|teams?|owners?|them|us)|none of (?:the \p{L}+|them|us))(?: has| have| had)?(?: yet| so far)? signed(?![\p{L}\p{N}])/iu;

/** A note so short names nothing that it could be about but what stands beside it. */
const SHORT = 4;

interface Notes {
  /** The first that may take something from what is signed. */
  readonly doubt: Doubt | null;
  readonly claims: Claims;
}

/** What the sections of a document say in prose, each read once for all rows of its tables; null: the whole of it. */
const read = new WeakMap<Reader, Map<readonly string[] | null, Notes>>();

/**
 * @param index - of a row that people sign in
 * @param isItsOwn - whether a passage states something else that is known
 */
export function notesBeside(
  passages: readonly Passage[],
  index: number,
  isItsOwn: (passage: Passage) => boolean,
  reader: Reader,
): Notes {
  const known = read.get(reader) ?? new Map<readonly string[] | null, Notes>();
  read.set(reader, known);
  const once = (section: readonly string[] | null, find: () => Notes): Notes => {
    const notes = known.get(section) ?? find();
    known.set(section, notes);
    return notes;
  };
  const isNote = (one: Passage) => one.source !== 'code' && !one.hidden && one.shape !== 'heading' && !isItsOwn(one);
  const section = passages[index]?.section ?? [];
  const own = once(section, () => {
    const below = passages.slice(...reachOf(passages, index, section)).filter(isNote);
    return summed(
      below.flatMap((one) =>
        notesIn(one, reader).map((words) => ({ words, span: one.span, claims: noteClaims(words, one, reader) })),
      ),
    );
  });
  if (own.doubt !== null) return own;
  // What is said of nobody is said of the whole document.
  const whole = once(null, () =>
    summed(
      passages
        .filter((one) => isNote(one) && reader.isCurrent(one) && NOBODY_SIGNED.test(unticked(one.line)))
        .map(({ line, span }) => ({ words: unticked(line), span, claims: null })),
    ),
  );
  return { ...own, doubt: whole.doubt };
}

/** From where to where passages stand in a section, or in one below it. */
function reachOf(passages: readonly Passage[], index: number, section: readonly string[]): [number, number] {
  const isBelow = (one: Passage | undefined) =>
    one !== undefined && (one.section === section || section.every((title, at) => one.section[at] === title));
  let [from, to] = [index, index + 1];
  while (isBelow(passages[from - 1])) from -= 1;
  while (isBelow(passages[to])) to += 1;
  return [from, to];
}

/** Each row holds what is claimed beside it: more than anybody writes is not followed. */
const MOST_CLAIMS = 60;

function summed(said: readonly (Doubt & { readonly claims: Claims | null })[]): Notes {
  const claiming = said.flatMap(({ claims }) => (claims === null || claims === NO_CLAIMS ? [] : [claims]));
  const doubt = said.find(({ claims }) => claims === null) ?? (claiming.length > MOST_CLAIMS ? said[0] : undefined);
  return { doubt: doubt ?? null, claims: claiming.slice(0, MOST_CLAIMS).reduce(both, NO_CLAIMS) };
}

/** Sentences; of another table, its cells. */
function notesIn(passage: Passage, reader: Reader): readonly string[] {
  const { row, line } = passage;
  if (row === null) return unticked(line).split(/(?<=[.;!?])\s+/);
  if (row.header === null || reader.signaturesIn(passage).length > 0) return [];
  return row.cells.map(({ fragments }) => unticked(fragments)).filter((cell) => cell.split(' ').length > 2);
}

function noteClaims(sentence: string, { shape }: Passage, reader: Reader): Claims | null {
  const words = sentence.replace(/[.:;!\uff1a]$/u, '').trim();
  if (!/\p{L}/u.test(words) || KNOWN.some((form) => form.test(words))) return NO_CLAIMS;
  const harmless = claimsOf(words, 'verdict', reader.known) ?? introductionClaims(words, 'verdict', reader.known);
  if (harmless !== null) return harmless;
  if (OF_SIGNING.test(words)) return null;
  if (reader.isDenied(words) && !/^if\b/iu.test(words)) return NO_CLAIMS;
  if (OBJECTING.test(words)) return null;
  return shape === 'paragraph' && words.split(/\s+/).length <= SHORT ? null : NO_CLAIMS;
}
