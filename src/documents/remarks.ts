/**
 * Remarks that take nothing from a consent: when, by whom, where it is written down. A closed world: what is in no
 * form here is unclear, whatever it says and in whatever language.
 */
import type { Line } from './blocks.js';
import { cutMoments, type Moment } from './dates.js';

/** What the remarks of one document may speak of besides. */
export interface Known {
  /** Names of people and sides, in lower case. */
  readonly names: readonly string[];
  /** Forms that the profile adds, in lower case. */
  readonly phrases: readonly string[];
}

/** What a remark asserts, to be held against the release and the time of the observation. */
export interface Claims {
  readonly moments: readonly Moment[];
  readonly releases: readonly string[];
}

export const NO_CLAIMS: Claims = { moments: [], releases: [] };

/** `readiness` may also say how long it took and how many runs passed. */
export type Consent = 'verdict' | 'readiness';

const [DAY, REFERENCE, RELEASE] = ['\u0001', '\u0002', '\u0003'];
/** Stands for an image or HTML, whose meaning nobody knows. */
const MARK = '\ufffc';

/** More than anybody remarks on a verdict. */
const LONGEST = 500;

/** The words of a line as they are judged; an image or HTML is a character of its own. */
export function spoken(line: Line): string {
  return line
    .map(({ kind, text }) => (kind === 'mark' ? MARK : kind === 'code' && isReference(text) ? REFERENCE : text))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What harmless words assert; null where they are not known to be harmless. */
export function claimsOf(words: string, kind: Consent, known: Known): Claims | null {
  if (words.length > LONGEST) return null;
  const { text, moments } = cutMoments(words.toLowerCase(), DAY);
  const releases: string[] = [];
  const rest = text
    .replaceAll(
      /https?:\/\/[^\s()<>]+|(?<![\w./-])[\w.-]*(?:\/[\w.-]+)*\.(?:md|json|ya?ml|txt|log|html?|pdf)(?![\w-])/g,
      REFERENCE,
    )
    .replaceAll(
      /(?<=^|[\s(,;])(?:for|of) (?:the )?(?:release |tag )?((?:[a-z][\w./-]*)?\d+(?:\.[\w-]+)+)(?=$|[\s),;.])/g,
      (_, name: string) => {
        releases.push(name);
        return RELEASE;
      },
    );
  return isHarmless(rest, kind, known) ? { moments, releases } : null;
}

function isHarmless(text: string, kind: Consent, known: Known): boolean {
  if (NOTHING_OPEN.test(text.replaceAll(/^[\s(]+|[\s).]+$/g, ''))) return true;
  return text
    .split(/[()[\],;!\n]|\.(?=\s|$)|(?:^|\s)[-\u2013\u2014]+(?=\s|$)/)
    .map((part) =>
      part.replaceAll(DECORATION, '').replaceAll(/^[\s:\u2013\u2014"'\u201c\u201d]+|[\s:"'\u201c\u201d]+$/g, ''),
    )
    .every((part) => part === '' || isKnownForm(part, kind, known));
}

function isKnownForm(part: string, kind: Consent, known: Known): boolean {
  const label = /^([\p{L} -]+?) ?: ?(.+)$/u.exec(part);
  if (label !== null && LABEL.test(label[1] ?? '')) return isKnownForm(label[2] ?? '', kind, known);
  const named = namedForms(known);
  return (
    PHRASES.test(part) ||
    LABEL.test(part) ||
    NOTHING_OPEN.test(part) ||
    known.phrases.includes(part) ||
    WHEN.test(part) ||
    part === RELEASE ||
    named.test(part) ||
    SEE.test(part) ||
    (kind === 'readiness' && (DURATION.test(part) || isFullCount(part)))
  );
}

/** Positive signs, which dress a yes and nothing else. */
export const DECORATION =
  /[\u2705\u2714\u2611\u{1f7e2}\u{1f44d}\u{1f389}\u{1f680}\u{1f7e9}]\ufe0f?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|green_circle|green_square|large_green_circle|\+1|thumbsup|tada|rocket):/gu;

const ADVERB = '(?:jointly|bilaterally|unanimously|successfully|formally|together|gemeinsam|einstimmig|erfolgreich)';
const VERB =
  '(?:signed(?: off)?|countersigned|approved|confirmed|decided|agreed(?: upon)?|executed|completed|carried out|done|granted|given|recorded|accepted|published|closed|rehearsed|tried(?: out)?|tested|verified|ratified|authori[sz]ed|issued|finished|performed|drilled|exercised|reviewed|witnessed|unterschrieben|unterzeichnet|freigegeben|genehmigt|best\u00e4tigt|beschlossen|erprobt|geprobt|durchgef\u00fchrt|abgeschlossen|sign\u00e9e?|approuv\u00e9e?|confirm\u00e9e?|valid\u00e9e?|ex\u00e9cut\u00e9e?|firmad[oa]|aprobad[oa]|confirmad[oa]|ejecutad[oa])';
const ACT = `(?:${ADVERB} )?${VERB}(?: ${ADVERB})?`;
const BY = '(?:by|von|durch|par|por|da)';
const ON = `(?:(?: (?:on|at|am|le|el|il))? ${DAY})?`;

const WHEN = new RegExp(
  `^(?:(?:on|as of|since|from|effective(?: from| since)?|in (?:force|effect) since|dated?|updated?|valid from|am|vom|seit|ab|le|du|depuis|el|desde|dal) )?${DAY}$`,
);
const LABEL = new RegExp(
  `^(?:date|day|when|evidence|links?|references?|records?|minutes|decision log|log|ticket|who|signatory|signatories|signers?|approvers?|datum|beleg|${ACT}(?: ${BY}| on)?)$`,
  'u',
);
const OPEN_POINTS =
  '(?:open |known |further |other )*(?:conditions?|objections?|reservations?|blockers?|points|issues|items|risks?|remarks?|notes?|comments?|caveats?|restrictions?|exceptions?|auflagen|bedingungen|einw\u00e4nde|vorbehalte|objections?|r\u00e9serves|reservas|condiciones)';
const NOTHING_OPEN = new RegExp(
  `^(?:${OPEN_POINTS} ?[:=-]? ?(?:none|nil|0|-|\u2013|\u2014|n/a|keine|aucune?|ninguna?)|(?:with(?:out| no)|no|zero|keine|ohne|sans|aucune?|sin) (?:any )?${OPEN_POINTS}(?: (?:raised|left|open|known|remain(?:ing)?))?)$`,
  'u',
);
const PHRASES =
  /^(?:completed?|done|final|closed|confirmed|unconditional(?:ly)?|unanimous(?:ly)?|steady[- ]state|both sides(?: agree[ds]?)?|both teams(?: agree[ds]?)?|bilateral(?:ly)?|joint(?:ly)?|all (?:gates|checks|commands|suites|tests|steps) (?:are )?(?:green|passed|pass|ok)|as agreed|(?:was|were|previously|formerly|changed from|instead of) (?:a )?no[- ]?go(?: (?:on|of|until|before) \u0001)?|see the (?:record|minutes|decision log|log|evidence|drill log)|abgeschlossen|endg\u00fcltig|erledigt|termin\u00e9e?|d\u00e9finitif|completad[oa])$/u;

const NUMBER = '\\d{1,5}(?:[.,]\\d{1,3})?';
const UNIT =
  '(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|sekunden?|minuten?|stunden?|tagen?|secondes?|heures?|jours?|segundos?|minutos?|horas?)';
const DURATION = new RegExp(
  `^(?:(?:took|needed|in|within|after|duration:?|dauer:?|done in) )?(?:(?:about|ca\\.?|approx\\.?|roughly|~|\u2248) ?)?${NUMBER} ?${UNIT}(?:(?: and)? ${NUMBER} ?${UNIT}){0,3}(?: in total)?$`,
);
const RUNS = '(?:iterations?|runs?|steps?|checks?|tests?|commands?|drills?|cases?|scenarios?|attempts?)';
const FULL = new RegExp(
  `^(?:(?:all )?(\\d{1,6})(?: ?/ ?| of | out of | von )(\\d{1,6})(?: ${RUNS})?(?: (?:passed|green|ok|succeeded|successful|completed))?|all (?:\\d{1,6} )?${RUNS} (?:are )?(?:passed|green|ok|succeeded)|(?:with )?(?:0|no|zero|without) (?:failures?|errors?|failed|findings?|deviations?|regressions?|determinism drift|data loss)|\\d{1,6} ${RUNS}(?: passed)?)$`,
);

function isFullCount(part: string): boolean {
  const [found, passed, all] = FULL.exec(part) ?? [];
  return found !== undefined && (passed === undefined || (passed === all && Number(passed) > 0));
}

const ROLES =
  "(?:the )?(?:(?:producer|consumer|joint|both|all)(?:['\u2019]s)? )?(?:incident commanders?|rollback owners?|release (?:owner|manager|engineer|lead|board)s?|on-call leads?|maintainers?|teams?|sides|owners|parties|producer|consumer)";

/** Who did it, and when: names alone, or with what they did. Built once for each document. */
function namedForms(known: Known): RegExp {
  const ready = patterns.get(known);
  if (ready !== undefined) return ready;
  const escaped = known.names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const name = `(?:${[...escaped, ROLES].join('|')})`;
  const names = `${name}(?:(?: and| und| et| y| e|,| &| \\+|/| /) ?${name}){0,7}`;
  const forms = [`${ACT}(?: ${BY} ${names})?${ON}`, `${ACT}${ON} ${BY} ${names}`, `(?:${BY} )?${names}`];
  const pattern = new RegExp(`^(?:${forms.join('|')})$`, 'u');
  patterns.set(known, pattern);
  return pattern;
}

const patterns = new WeakMap<Known, RegExp>();
const SEE = new RegExp(`^(?:(?:see|cf|per|siehe|voir) )?${REFERENCE}$`);

/** A code span that names a file, an address or a commit, and says nothing else. */
function isReference(code: string): boolean {
  return (
    /^(?:https?:\/\/\S+|[\w./@-]+\.[a-z]{1,5}(?::\d+)?|[0-9a-f]{7,64})$/i.test(code) && !/^v?\d+(?:\.\d+)*$/.test(code)
  );
}
