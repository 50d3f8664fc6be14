/**
 * What must never be shown or kept: registered secrets in the forms they travel in, and the shapes of known tokens
 * (secrets/). Pure text, and free text only: ids, states, names of files and digests are not given to a redactor
 * (free-text.ts). Every rule is local (what it hides never depends on text more than `REDACTION_REACH` away), so that a
 * long output can be redacted piece by piece (redacting.ts).
 */
import { viewsOf } from './secrets/lines.js';
import { findPrivateKeys } from './secrets/private-keys.js';
import { RegisteredSecrets } from './secrets/registered.js';
import type { Span } from './secrets/rule.js';
import { findShapes } from './secrets/shapes.js';
import { masked, merged } from './secrets/spans.js';
import { plainView } from './secrets/view.js';

/** No rule looks further than this many characters. */
export const REDACTION_REACH = 32 * 1024;

/** Hides what must not be shown. */
export interface Redactor {
  (text: string): string;
  /** The places of what is hidden, merged and in their order. */
  readonly spansOf: (text: string) => readonly Span[];
}

export function redactorOf(spansOf: (text: string) => readonly Span[]): Redactor {
  const redact = (text: string): string => {
    const spans = spansOf(text);
    return spans.length === 0 ? text : masked(text, spans, { start: 0, end: text.length });
  };
  return Object.assign(redact, { spansOf });
}

/**
 * A function that hides `secrets` (as they are, encoded, escaped, coloured, wrapped) and everything that looks like a
 * known kind of secret. Pure; secrets shorter than four characters are hidden where they stand as a word.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const registered = new RegisteredSecrets(secrets);
  return redactorOf((text) => {
    const spans: Span[] = [];
    const plain = plainView(text);
    for (const view of viewsOf(text, plain)) {
      const found = (span: Span): void => {
        spans.push(view.sourceOf(span));
      };
      findShapes(view.text, found);
      registered.find(view.text, found);
    }
    findPrivateKeys(plain.text, (span) => spans.push(plain.sourceOf(span)));
    registered.findDigits(plain.text, (span) => spans.push(plain.sourceOf(span)));
    return merged(spans);
  });
}
