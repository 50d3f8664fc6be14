/** What the names over a yes claim: the document's title, the headings above it, and the label before it. */
import { isDoubtfulHeading } from './words/consent.js';
import { introductionClaims, releasesIn, titleWordsClaims } from './headings.js';
import type { Passage } from '../../documents/markdown/passages.js';
import type { Reader } from './reader.js';
import { both, claimsOf, DECORATION, NO_CLAIMS, type Claims, type Consent } from './words/remarks.js';
import { remarksIn, withoutRemarks } from './words/values.js';

/** The document's title and the headings above, read once for all that stands below them. */
export function saidAbove({ section }: Passage, consent: Consent, reader: Reader): readonly Read[] {
  const known = headings.get(section)?.get(consent);
  if (known !== undefined) return known;
  const read = section.map((heading) => ({
    words: heading === '' ? 'a heading without words' : heading,
    claims: headingClaims(heading, consent, reader),
  }));
  if (reader.title !== null)
    read.unshift({
      words: reader.title === '' ? 'a title without words' : reader.title,
      claims: titleClaims(reader.title, consent, reader),
    });
  const all = headings.get(section) ?? new Map<Consent, readonly Read[]>();
  headings.set(section, all.set(consent, read));
  return read;
}

/** A title whose words are all known introduces; a drill may be called anything. A year in it is held against the time. */
function titleClaims(title: string, consent: Consent, reader: Reader): Claims | null {
  if (title === '' || isDoubtfulHeading(title)) return null;
  const claims = { moments: yearsIn(title), releases: releasesIn(title) };
  if (consent === 'readiness') return claims;
  const known = titleWordsClaims(title.replaceAll(YEAR, ' '), reader.known);
  return known === null ? null : both(known, claims);
}

const YEAR = /(?<![\p{L}\d./:-])20\d\d(?![\p{L}\d:]|[./-]\d)/gu;

function yearsIn(title: string): Claims['moments'] {
  return [...title.matchAll(YEAR)].map(([year]) => ({
    first: Date.UTC(Number(year), 0, 1),
    last: Date.UTC(Number(year), 11, 31, 23, 59, 59),
    day: `${year}-12-31`,
  }));
}

/** A part of a drill may have any name, and a verdict may not. */
function headingClaims(heading: string, consent: Consent, reader: Reader): Claims | null {
  // "Decision" is a label, and so is "Decision (staging)" or "Decision ❌": what is more than its words is asked.
  if (reader.meaningOf(heading) !== null) return labelClaims(heading, consent, reader);
  if (consent === 'verdict') return introductionClaims(heading, consent, reader.known);
  return heading === '' || isDoubtfulHeading(heading) ? null : { moments: [], releases: releasesIn(heading) };
}

interface Read {
  readonly words: string;
  readonly claims: Claims | null;
}
const headings = new WeakMap<readonly string[], Map<Consent, readonly Read[]>>();

/** A label's parentheses are remarks, too; other signs than letters and the usual marks dress nothing. */
export function labelClaims(said: string, consent: Consent, reader: Reader): Claims | null {
  const remarks = remarksIn(said);
  const plainWords = withoutRemarks(said).replaceAll(DECORATION, ' ');
  // A stroke through its letters strikes it out.
  if (
    /[^\p{L}\p{M}\p{N}\s_/.,:'\u2019"\u201c\u201d#&\u2010-\u2015\u2212-]|[\u0334-\u0338\u20d2\u20d3\u20e5\u20e6]/u.test(
      plainWords,
    )
  )
    return null;
  return remarks.reduce<Claims | null>((sum, remark) => {
    if (/^(?:final|joint|bilateral|role|decision|verdict|phase \d+)$/i.test(remark.trim())) return sum;
    const claims = claimsOf(remark, consent, reader.known);
    return sum === null || claims === null ? null : both(sum, claims);
  }, NO_CLAIMS);
}
