/**
 * Remarks that take nothing from a consent: when, by whom, where it is written down. A closed world: what is in no
 * form here is unclear, whatever it says and in whatever language.
 */
import { cutMoments, type Moment } from '../../time/moments.js';
import { ACT, withActs } from './acts.js';
import { holdsNoName, PERSON } from './people.js';
import { REFERENCE } from '../../../documents/markdown/spoken.js';

/** What the remarks of one document may speak of besides. */
export interface Known {
  /** Names of people and sides, in lower case. */
  readonly names: readonly string[];
  /** Forms that the profile adds, in lower case. */
  readonly phrases: readonly string[];
  /** The words of the labels that the profile knows, in lower case. */
  readonly labels: ReadonlySet<string>;
}

/** What a remark asserts, to be held against the release and the time of the observation. */
export interface Claims {
  readonly moments: readonly Moment[];
  readonly releases: readonly string[];
}

/** A document of which nothing is known. */
export const NOTHING_KNOWN: Known = { names: [], phrases: [], labels: new Set() };

export const NO_CLAIMS: Claims = { moments: [], releases: [] };

export function both(one: Claims, other: Claims): Claims {
  return { moments: [...one.moments, ...other.moments], releases: [...one.releases, ...other.releases] };
}

/** The name of a kind of decision, in lower case: neither a yes nor a no. */
export const GO_OR_NOT = /(?<![\p{L}\p{N}_])go ?(?:\/|\||or|vs\.?) ?no[- ]?go(?![\p{L}\p{N}_])/gu;

/** `readiness` may also say how long it took and how many runs passed. */
export type Consent = 'verdict' | 'readiness';

/** What each is read as, beside a reference: a character that nobody writes. */
const [DAY, RELEASE, SOMEBODY, ADDRESS] = ['\u0001', '\u0003', '\u0004', '\u0005'];

/** More than anybody remarks on a verdict. */
const LONGEST = 500;

/** What harmless words assert; null where they are not known to be harmless. */
export function claimsOf(words: string, kind: Consent, known: Known): Claims | null {
  if (words.length > LONGEST) return null;
  // More than one dot says that something is left out.
  if (/^\s*(?:\.\s*)?$/.test(words)) return NO_CLAIMS;
  if (/\.{2,}|\u2026/.test(words)) return null;
  const { text, moments } = cutMoments(withReferences(words, known), DAY);
  const releases: string[] = [];
  const rest = text
    .replaceAll(
      /https?:\/\/[^\s()<>]+|(?<![\w./-])[\w.-]*(?:\/[\w.-]+)*\.(?:md|json|ya?ml|txt|log|html?|pdf)(?![\w-])/g,
      REFERENCE,
    )
    .replaceAll(
      /(?<=^|[\s(,;])(?:for|of) (?:the )?(?:release |tag )?((?:[a-z][\w./-]{0,60})?\d{1,20}(?:\.[\w-]{1,60}){1,20})(?=$|[\s),;.])/g,
      (_, name: string) => {
        releases.push(name);
        return RELEASE;
      },
    );
  return isHarmless(rest, kind, known) ? { moments, releases } : null;
}

/** Names and tickets are known by their capitals, which are gone behind this. */
function withReferences(words: string, known: Known): string {
  if (words === words.toLowerCase() && !/[@#\u3001\u3002\uff00-\uffef]/.test(words)) return words;
  return words
    .replaceAll(WIDE, (sign) => NARROW.charAt(WIDE_SIGNS.indexOf(sign)))
    .replaceAll(ZONE_IN_BRACKETS, ' $1')
    .replaceAll(/(?:<|(?<![\w.+-]))[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?/g, ADDRESS)
    .replaceAll(SOMEBODYS_NAME, (name) =>
      holdsNoName(name) || (known.names.includes(name.toLowerCase()) && !name.includes('.')) ? name : SOMEBODY,
    )
    .replaceAll(TICKET, REFERENCE)
    .toLowerCase();
}

const [WIDE_SIGNS, NARROW] = ['\uff08\uff09\uff1a\uff0c\u3001\u3002\uff1b', '():,,.;'];
const WIDE = new RegExp(`[${WIDE_SIGNS}]`, 'g');
const SOMEBODYS_NAME = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}._-])(?:${PERSON}(?![\\p{L}\\p{M}\\p{N}_-])|@[\\w-]+)`, 'gu');
/** "MK-1234", "#482", "org/repository#482"; not a priority, a phase or a region, which would limit the yes. */
const TICKET =
  /(?<![\w./-])(?:(?!(?:P|S|SEV|PRIO|PHASE|STAGE|WAVE|RING|ZONE|CELL|EU|US|AP|UTC|GMT|Q)\d*-)[A-Z][A-Z0-9]{1,9}-\d{2,6}|(?:[\w.-]+\/[\w.-]+)?#\d{1,7})(?![\w-])/g;

/** "2026-02-09 (UTC)": in capitals, for "(est)" says that the day is estimated. */
const ZONE_IN_BRACKETS = /(?<=\d) ?\((UTC|GMT|C?ES?T|BST|[ECMP][SD]T|IST|JST)\)/g;

function isHarmless(text: string, kind: Consent, known: Known): boolean {
  if (UNSIGNED.test(withActs(text))) return false;
  if (NOTHING_OPEN.test(text.replaceAll(/^[\s(]+|(?<![\s).])[\s).]+$/g, ''))) return true;
  return text
    .split(/[()[\],;!\n]|\.(?=\s|$)|(?:^|\s)[-\u2013\u2014]+(?=\s|$)/)
    .map((part) =>
      part
        .replaceAll(DECORATION, '')
        .replaceAll(/^[\s:\u2013\u2014"'\u201c\u201d]+|(?<![\s:"'\u201c\u201d])[\s:"'\u201c\u201d]+$/g, ''),
    )
    .every((part) => part === '' || isKnownForm(part, kind, known));
}

function isKnownForm(words: string, kind: Consent, known: Known): boolean {
  if (known.phrases.includes(words)) return true;
  const part = withActs(words);
  const label = /^([^:]+?) ?: ?(.+)$/.exec(part);
  if (label !== null && LABEL.test(label[1] ?? '')) return isLabelled(label[1] ?? '', label[2] ?? '', kind, known);
  return (
    PHRASES.test(part) ||
    (LABEL.test(part) && !NOBODY.test(part)) ||
    NOTHING_OPEN.test(part) ||
    WHEN.test(part) ||
    part === RELEASE ||
    NAMED.test(withNames(part, known)) ||
    SEE.test(part) ||
    (/^(?:see|per|siehe|voir|ver|vedi|zie) /.test(part) && EVIDENCE.test(part.replace(/^\S+ /, ''))) ||
    (kind === 'readiness' && (DURATION.test(part) || isFullCount(part)))
  );
}

/** What stands behind "Signed by:", "Evidence:" or "Approved:" may also be a name, a record or "yes". */
function isLabelled(label: string, value: string, kind: Consent, known: Known): boolean {
  return (
    isKnownForm(value, kind, known) ||
    (WHO.test(label) && SOMEBODYS.test(withNames(value, known))) ||
    (DONE.test(label) && /^(?:yes|y|ja|oui|s\u00ed|si|sim|ok|okay|true)$/.test(value)) ||
    (WRITTEN.test(label) && EVIDENCE.test(value))
  );
}

/** Positive signs, which dress a yes and nothing else. */
export const DECORATION =
  /[\u2705\u2713\u2714\u2611\u{1f7e2}\u{1f44d}\u{1f389}\u{1f680}\u{1f7e9}\u{1f49a}\u{1f197}\u{1f64c}\u{1f44f}]\ufe0f?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|green_circle|green_square|large_green_circle|\+1|thumbsup|tada|rocket):/gu;

const BY = '(?:by|von|durch|par|por|da|di|door|przez|av|af|od)';
const ON = `(?:,?(?: (?:on|at|am|le|el|il|em|op|den))? ${DAY})?`;

const WHEN = new RegExp(
  `^(?:(?:on|as of|since|from|effective(?: from| since)?|in (?:force|effect) since|dated?|updated?|valid from|am|vom|seit|ab|le|du|depuis|el|desde|dal|il|em|op|@|at) )?${DAY}(?: (?:c?es?t|mes?z|wes?t|ees?t|bst|[ecmp][sd]t|ist|jst|utc|gmt))?$`,
);
const LABEL = new RegExp(
  `^(?:date|day|when|evidence|links?|references?|records?|minutes|decision log|log|tickets?|issue|pr|pull request|who|name|signatory|signatories|signers?|signature|approvers?|approval|datum|belege?|preuves?|evidencia|[\\p{L}]+-by|signed-off-by|${ACT}(?: ${BY}| on)?)$`,
  'u',
);
const OPEN_POINTS =
  '(?:open |known |further |other )*(?:conditions?|objections?|reservations?|blockers?|points|issues|items|risks?|remarks?|notes?|comments?|caveats?|restrictions?|exceptions?|auflagen|bedingungen|einw\u00e4nde|vorbehalte|objections?|r\u00e9serves|reservas|condiciones)';
const NOTHING_OPEN = new RegExp(
  `^(?:${OPEN_POINTS} ?[:=-]? ?(?:none|nil|0|-|\u2013|\u2014|n/a|keine|aucune?|ninguna?)|(?:with(?:out| no)|no|zero|keine|ohne|sans|aucune?|sin) (?:any )?${OPEN_POINTS}(?: (?:raised|left|open|known|remain(?:ing)?))?)$`,
  'u',
);
const PHRASES =
  /^(?:complete|(?:in |for |on )?production|final|unconditional(?:ly)?|unanimous(?:ly)?|steady[- ]state|both (?:sides|teams)(?: agrees?| \u0007)?|bilateral(?:ly)?|joint(?:ly)?|all (?:gates|checks|commands|suites|tests|steps) (?:are )?(?:green|passed|pass|ok)|as \u0007|(?:was|were|previously|formerly|changed from|instead of) (?:a )?no[- ]?go(?: (?:on|of|until|before) \u0001)?|see the (?:record|minutes|decision log|log|evidence|drill log)|endg\u00fcltig|erledigt|termin\u00e9e?|d\u00e9finitif|completad[oa])$/u;

const NUMBER = '\\d{1,5}(?:[.,]\\d{1,3})?';
const UNIT =
  '(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|sekunden?|minuten?|stunden?|tagen?|secondes?|heures?|jours?|segundos?|minutos?|horas?)';
const DURATION = new RegExp(
  `^(?:(?:took|needed|in|within|after|duration:?|dauer:?|${ACT} in) )?(?:(?:about|ca\\.?|approx\\.?|roughly|~|\u2248) ?)?${NUMBER} ?${UNIT}(?:(?: and)? ${NUMBER} ?${UNIT}){0,3}(?: in total)?$`,
);
const RUNS = '(?:iterations?|runs?|steps?|checks?|tests?|commands?|drills?|cases?|scenarios?|attempts?)';
const FULL = new RegExp(
  `^(?:(?:all )?(\\d{1,6})(?: ?/ ?| of | out of | von )(\\d{1,6})(?: ${RUNS})?(?: (?:passed|green|ok|succeeded|successful|${ACT}))?|all (?:\\d{1,6} )?${RUNS} (?:are )?(?:passed|green|ok|succeeded)|100 ?%(?: ${RUNS})?(?: (?:passed|green|ok))?|[1-9]\\d{0,5} (?:passed|succeeded)|(?:with )?(?:0|no|zero|without) (?:skipped|failures?|errors?|failed|findings?|deviations?|regressions?|determinism drift|data loss)|[1-9]\\d{0,5} ${RUNS}(?: passed)?)$`,
);

function isFullCount(part: string): boolean {
  const [found, passed, all] = FULL.exec(part) ?? [];
  return found !== undefined && (passed === undefined || (passed === all && Number(passed) > 0));
}

const ROLES =
  "(?:the )?(?:(?:producer|consumer|joint|both|all)(?:['\u2019]s)? )?(?:incident commanders?|rollback owners?|release (?:owner|manager|engineer|lead|board)s?|on-call leads?|maintainers?|teams?|sides|owners|parties|producer|consumer)";

const NAME = '\u0006';
const ROLE = new RegExp(`(?<![a-z])${ROLES}(?![a-z-])`, 'g');
const named = (all: string): string => {
  const one = `${all}(?: ${ADDRESS})?`;
  return `${one}(?:(?: and| und| et| y| e| en| i|,| &| \\+|/| /) ?${one}){0,7}`;
};
const [NAMES, PEOPLE] = [named(NAME), named(`[${NAME}${SOMEBODY}${ADDRESS}]`)];
/** Who did it, and when: names alone, or with what they did. Somebody whom the document names nowhere else is known as a person only by having signed or done something. */
const NAMED = new RegExp(`^(?:${ACT}(?: ${BY} ${PEOPLE})?${ON}|${ACT}${ON} ${BY} ${PEOPLE}|(?:${BY} )?${NAMES}${ON})$`);
/** Names alone, also of people whom the document names nowhere else. */
const SOMEBODYS = new RegExp(`^${PEOPLE}${ON}$`);

/** Known names and roles as one character each. */
function withNames(part: string, known: Known): string {
  return byLength(known)
    .reduce((text, name) => replacedWords(text, name), part)
    .replaceAll(ROLE, NAME);
}

function replacedWords(text: string, name: string): string {
  if (!text.includes(name)) return text;
  const parts = text.split(name);
  return parts.reduce((joined, next) => {
    const isWhole = !/[\p{L}\p{M}\p{N}_]$/u.test(joined) && !/^[\p{L}\p{M}\p{N}_]/u.test(next);
    return joined + (isWhole ? NAME : name) + next;
  });
}

/** The longest first: one name may hold another. */
export function byLength(known: Known): readonly string[] {
  const ready = sorted.get(known) ?? [...known.names].sort((one, other) => other.length - one.length);
  sorted.set(known, ready);
  return ready;
}

const sorted = new WeakMap<Known, readonly string[]>();

const WHO = new RegExp(
  `^(?:who|name|signatory|signatories|signers?|signature|approvers?|approval|[\\p{L}]+-by|signed-off-by|${ACT} ${BY})$`,
  'u',
);
const DONE = new RegExp(`^(?:approval|signature|${ACT})$`, 'u');
const WRITTEN =
  /^(?:evidence|links?|references?|records?|minutes|decision log|log|tickets?|datum|belege?|preuves?|evidencia)$/;
/** The words for where something is written down. */
const EVIDENCE = new RegExp(
  `^(?:(?:see|the|a|an|our|their|both|all|of|and|in|for|with|from|evidence|bundles?|suites?|verification|validation|command|handoff|manifest|payload|matrix|pin|reports?|minutes|meeting|notes?|logs?|drills?|protocol|records?|tickets?|decisions?|links?|documents?|runs?|ci|workflow|dashboard|release|results?|output|sides|teams|compliance|${REFERENCE}|${RELEASE}|${DAY})(?: |$))+$`,
);
/** Who did it, without anybody. */
const NOBODY = new RegExp(`^(?:[\\p{L}]+-by|${ACT} ${BY})$`, 'u');
/** A signature that is asked for, and not there. */
const UNSIGNED = new RegExp(
  `^(?:who|signatory|signatories|signers?|signature|approvers?|approval|[\\p{L}]+-by|${ACT}(?: ${BY})?) ?:[\\s_\u2010-\u2015-]*$`,
  'u',
);

const SEE = new RegExp(
  `^(?:(?:see|cf|per|via|in|siehe|voir|ver|vedi|zie) )?(?:(?:pr|pull request|mr|issue|ticket) )?${REFERENCE}(?:(?: and| &|,)? ${REFERENCE}){0,5}$`,
);
