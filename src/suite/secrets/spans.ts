/** Places in a text that are hidden. */
import type { Span } from './rule.js';

export const MASK = '***';

/** In their order; those that touch become one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  let last: Span | null = null;
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (last !== null && span.start <= last.end) {
      last = { start: last.start, end: Math.max(last.end, span.end) };
      whole[whole.length - 1] = last;
    } else {
      last = span;
      whole.push(span);
    }
  }
  return whole;
}

/** The part of a text, with one mask for each span of it. `spans` are merged. */
export function masked(text: string, spans: readonly Span[], { start, end }: Span): string {
  const pieces: string[] = [];
  let shown = start;
  for (const span of spans) {
    if (span.end <= start) continue;
    if (span.start >= end) break;
    pieces.push(text.slice(shown, Math.max(shown, span.start)), MASK);
    shown = Math.min(span.end, end);
  }
  pieces.push(text.slice(shown, end));
  return pieces.join('');
}

/** The one that holds a place and the character before it. */
export function spanAcross(spans: readonly Span[], place: number): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start < place ? span : null;
}
