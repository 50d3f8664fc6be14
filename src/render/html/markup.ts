/** HTML that is safe by construction: what is put into a template is escaped unless it is markup already. */
import { digestsIn } from '../digests.js';
import { visible, visibleLines } from '../visible.js';

/** Finished HTML: made by `html`, or by hand from constants of ours. */
export class Markup {
  constructor(readonly source: string) {}
}

/** Between the lines of a `pre`. */
export const lineBreak = new Markup('\n');

/** What a template may hold; null is nothing, a list stands in its order. */
export type Content = string | number | null | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are made visible and escaped; safe for text and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.map((part, at) => part + sourceOf(values[at] ?? null)).join(''));
}

function sourceOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string')
    return visible(content).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return content.map(sourceOf).join('');
}

/** A sentence of ours in which what stands between backticks is code. */
export function sentence(text: string): Markup {
  return html`${text.split(/(`[^`]+`)/).map((part) => (/^`[^`]+`$/.test(part) ? html`<code>${digests(part.slice(1, -1))}</code>` : digests(part)))}`;
}

/** A text whose digests show their first digits; the rest shows on focus and in print, and is copied with them. */
export function digests(text: string): Markup {
  return html`${digestsIn(text).map((part) =>
    typeof part === 'string' ? part : html`<span class="digest" tabindex="0">${part[0]}<span>${part[1]}</span></span>`,
  )}`;
}

/** A table that is wider than the page scrolls in a region of its own, by keys too. */
export function scrolled(name: string, table: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
}

/** A heading that can be linked to; `id` is ours. */
export function heading(id: string, text: string): Markup {
  return html`<h2 id="${id}"><a href="#${id}">${text}</a></h2>`;
}

/** A command to copy: what is copied is the command, also where it has several lines. */
export function copied(command: string): Markup {
  const lines = visibleLines(command).flatMap((line, at) => (at === 0 ? [line] : [lineBreak, line]));
  return html`<code class="copied">${lines}</code>`;
}
