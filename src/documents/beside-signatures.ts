/**
 * What stands beside a table that people sign in, under the same heading, and speaks of the table: a closed world, for
 * whoever says that nobody signed, or that the names are invented, can say it in any words.
 */
import { introductionClaims } from './headings.js';
import type { Passage } from './passages.js';
import type { Doubt, Reader } from './reader.js';
import { both, claimsOf, NO_CLAIMS, type Claims } from './remarks.js';
import { sentences, unticked } from './spoken.js';

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

/** A note so short names nothing that it could be about but what stands beside it. */
const SHORT = 4;

interface Notes {
  /** The first that may take something from what is signed. */
  readonly doubt: Doubt | null;
  readonly claims: Claims;
}

/** What a section says in prose, read once for all rows of its tables. */
const read = new WeakMap<Reader, WeakMap<readonly string[], Notes>>();

/** @param isItsOwn - whether a passage states something else that is known */
export function notesBeside(
  passages: readonly Passage[],
  { section }: Passage,
  isItsOwn: (passage: Passage) => boolean,
  reader: Reader,
): Notes {
  const sections = read.get(reader) ?? new WeakMap<readonly string[], Notes>();
  read.set(reader, sections);
  const known = sections.get(section);
  if (known !== undefined) return known;
  const said = passages
    .filter((one) => one.section === section && one.shape === 'paragraph' && one.source !== 'code' && !one.hidden)
    .filter((note) => !isItsOwn(note))
    .flatMap(({ line, span }) =>
      sentences(unticked(line)).map((words) => ({ words, span, claims: noteClaims(words, reader) })),
    );
  const doubt = said.find(({ claims }) => claims === null) ?? null;
  const claims = said.reduce((sum, one) => (one.claims === null ? sum : both(sum, one.claims)), NO_CLAIMS);
  const notes = { doubt, claims };
  sections.set(section, notes);
  return notes;
}

function noteClaims(sentence: string, reader: Reader): Claims | null {
  const words = sentence.replace(/[.:;!\uff1a]$/u, '').trim();
  if (!/\p{L}/u.test(words) || KNOWN.some((form) => form.test(words))) return NO_CLAIMS;
  const harmless = claimsOf(words, 'verdict', reader.known) ?? introductionClaims(words, 'verdict', reader.known);
  if (harmless !== null) return harmless;
  if (OF_SIGNING.test(words)) return null;
  if (reader.isDenied(words) && !/^if\b/iu.test(words)) return NO_CLAIMS;
  return OBJECTING.test(words) || words.split(/\s+/).length <= SHORT ? null : NO_CLAIMS;
}
