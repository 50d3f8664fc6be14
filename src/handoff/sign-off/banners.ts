/** Banners: where a document says of itself, in its title, a note, a badge or a sentence, that it decides nothing. */
import { candidatesOf } from '../../documents/markdown/candidates.js';
import { isDoubtfulHeading, isOfItself, isUnsettled, refuses, saysNoVersion } from './words/consent.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import { claimsOf, DECORATION, NOTHING_KNOWN } from './words/remarks.js';
import { sentences, spoken, unticked } from '../../documents/markdown/spoken.js';

/** Sections that say what the words mean. */
export const EXPLAINS =
  /^(?:\d+[.)]? )?(?:glossary|legend|definitions?|terms|terminology|vocabulary|glossar|legende|begriffe|glossaire|glosario)$/i;

/** A few words of their own, that no heading makes words about something else: "Draft, for discussion only". */
function isNote(passage: Passage, text: string): boolean {
  if (passage.shape !== 'paragraph' || passage.quoted || passage.source === 'code') return false;
  if (passage.section.some((heading) => LOGS.test(heading) || EXPLAINS.test(heading))) return false;
  return text.split(/\s+/).length <= LONGEST_NOTE && isWithoutLabel(passage) && saysNoVersion(text);
}

/** "Edit: no longer valid" has no label of its own. */
function isWithoutLabel(passage: Passage): boolean {
  const [field] = candidatesOf(passage, () => false);
  return (
    field === undefined || /^(?:p\.? ?s\.?|n\.? ?b\.?|edit|update|addendum|note|nachtrag)\b/i.test(plain(field.label))
  );
}

const LONGEST_NOTE = 10;
/** Sections that tell what was, or what is planned besides. */
const LOGS =
  /\b(?:logs?|changes|revisions?|timeline|context|background|discussion|next|follow|options?|alternatives?)\b|verlauf|hintergrund|contexte/i;

/** A banner is a few words; a longer quotation says what it is in sentences. */
export const LONGEST_BANNER = 8;

/** What a title or the words before the first section say of the document itself; null where they say nothing against it. */
export function bannerIn(passage: Passage): string | null {
  const text = unticked(passage.line);
  const badge = badgeIn(passage);
  if (badge !== null) return badge;
  if (passage.shape === 'heading') {
    const [title = '', ...parts] = text.split(/[()[\]|]|\s[-\u2013\u2014]\s|:\s/);
    const against =
      parts.find((part) => isUnsettled(part)) ?? (isUnsettled(title) && !refuses(title) ? title : undefined);
    return against === undefined ? null : text;
  }
  const count = text.split(/\s+/).length;
  if (passage.quoted) {
    if (count <= LONGEST_BANNER && !/superseded/i.test(text) && isDoubtfulHeading(text)) return text;
    if (isUnsettled(text) && !/superseded/i.test(text)) return text;
    return count <= 3 && !isHarmlessNote(text) ? text : null;
  }
  if (passage.shape !== 'paragraph') return null;
  const [field] = candidatesOf(passage, () => false);
  // "draft: true", in front matter or above the title.
  if (field !== undefined)
    return isUnsettled(plain(field.label)) && /^(?:true|yes|on|1)$/i.test(spoken(field.value)) ? text : null;
  if (sentences(text).some(isOfItself)) return text;
  return count <= LONGEST_BANNER && isUnsettled(text) ? text : null;
}

/** What a passage behind the first section says of the document as a whole. */
export function laterBanner(passage: Passage): string | null {
  const text = unticked(passage.line);
  const isOfWhole = passage.shape !== 'heading' && (sentences(text).some(isOfItself) || isNote(passage, text));
  return isOfWhole ? text : badgeIn(passage);
}

function badgeIn(passage: Passage): string | null {
  return badges(passage).find((alt) => alt.split(/[:|]\s*/).some(isUnsettled)) ?? null;
}

/** What images say to those who cannot see them: `![status: withdrawn](badge.svg)`. */
function badges({ line }: Passage): readonly string[] {
  return line.flatMap(({ kind, text }) =>
    kind === 'mark'
      ? (/^!\[([^\]]{1,200})\]/.exec(text) ?? /<img\s[^>]{0,500}?\balt=["']([^"'<>]{1,200})/i.exec(text) ?? []).slice(1)
      : [],
  );
}

const NOTE_WORDS = new Set(
  'a and authoritative both bilateral binding consumer copy current decision document final joint mirror note of official producer record release side sides sign off signed the tip important version'.split(
    ' ',
  ),
);

function isHarmlessNote(text: string): boolean {
  const rest = text
    .toLowerCase()
    .replaceAll(/`[^`]*`|\u0002/g, ' ')
    .replace(/^\[!(?:note|tip|important)\]/, ' ')
    .replaceAll(DECORATION, ' ');
  return (
    claimsOf(rest, 'verdict', NOTHING_KNOWN) !== null ||
    rest.split(/[^\p{L}\p{N}.]+/u).every((word) => word === '' || /^v?[\d.]+$/.test(word) || NOTE_WORDS.has(word))
  );
}
