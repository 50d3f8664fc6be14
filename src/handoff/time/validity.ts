/** Until when, and from when on, a document says that it holds. */
import type { Span } from '../../contracts/finding.js';
import { isOwnHeading } from './dates.js';
import { momentsIn, type Moment } from './moments.js';
import { join, type MarkdownDocument } from '../../documents/markdown/document.js';

export interface Bound {
  readonly kind: 'until' | 'from';
  readonly label: string;
  readonly text: string;
  readonly span: Span;
  /** None where the words are no date that can be read. */
  readonly moments: readonly Moment[];
}

const SUBJECT =
  '(?:(?:this|the) )?(?:(?:decision|record|document|approval|consent|sign off|signature|readiness|status|go) )?(?:is )?';
const UNTIL = new RegExp(
  `^${SUBJECT}(?:(?:valid|effective|in force|binding|current|good|approved|applies|holds) (?:until|through|till|to)|expires?(?: on| at)?|expired(?: on)?|expiry(?: date)?|expiration(?: date)?|end of validity|g\u00fcltig bis|l\u00e4uft ab(?: am)?|valable jusqu au|v\u00e1lid[oa] hasta)$`,
  'u',
);
const FROM = new RegExp(
  `^${SUBJECT}(?:(?:valid|effective|in force|binding|current|approved|applies|holds) (?:from|as of|after|on)|effective(?: date)?|comes into force(?: on)?|takes effect(?: on)?|g\u00fcltig ab|in kraft ab|valable \u00e0 partir du|v\u00e1lid[oa] desde)$`,
  'u',
);

/** The bounds of a document itself, in its order; `skip` names headings that are about something else. */
export function boundsOf(
  { statements }: Pick<MarkdownDocument, 'statements'>,
  skip: readonly string[],
): readonly Bound[] {
  return statements.flatMap(({ label, value, heading, span }): Bound[] => {
    const words = label
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const kind = UNTIL.test(words) ? 'until' : FROM.test(words) ? 'from' : null;
    if (kind === null || !isOwnHeading(heading, skip)) return [];
    const text = join(value);
    return [{ kind, label, text, span: value[0]?.span ?? span, moments: momentsIn(text) }];
  });
}
