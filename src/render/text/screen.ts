/** What every section of the terminal's text needs to know, and the colours it may use. */
import type { Report } from '../../contracts/report.js';
import type { EnforcedVerdict, Severity } from '../../contracts/words.js';
import type { GateStanding } from '../gate-words.js';
import type { Spot } from '../links.js';
import { visible } from '../visible.js';

export type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
}

export interface Screen {
  readonly report: Report;
  /** Cells of a line. */
  readonly width: number;
  readonly palette: Palette;
  /** Where what has no room here is told: `--verbose, or the report`. */
  readonly rest: string;
}

/** ANSI colours, or the same functions that leave the text alone. */
export function palette(colour: boolean): Palette {
  const paint =
    (on: number, off: number): Paint =>
    (text) =>
      colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { strong: paint(1, 22), faint: paint(2, 22), good: paint(32, 39), bad: paint(31, 39), warn: paint(33, 39) };
}

export function standingPaint({ palette: { good, bad, warn, faint } }: Screen, standing: GateStanding): Paint {
  switch (standing) {
    case 'pass':
      return good;
    case 'fail':
    case 'error':
      return bad;
    case 'waiting':
    case 'waived':
    case 'after-this':
      return warn;
    case 'not-applicable':
    case 'not-needed':
    case 'not-judged':
      return faint;
  }
}

export function severityPaint({ palette: { bad, warn, faint } }: Screen, severity: Severity): Paint {
  switch (severity) {
    case 'error':
      return bad;
    case 'warning':
      return warn;
    case 'notice':
      return faint;
  }
}

/** @param forNow - a NO-GO for want of evidence alone */
export function verdictPaint(
  { palette: { strong, good, bad, warn } }: Screen,
  verdict: EnforcedVerdict,
  forNow = false,
): Paint {
  switch (verdict) {
    case 'GO':
      return (text) => strong(good(text));
    case 'NO-GO':
      return (text) => strong(forNow ? warn(text) : bad(text));
    case 'NOT-DECIDED':
      return (text) => strong(warn(text));
  }
}

/**
 * Where something stands, so that a terminal makes it clickable: `path:line:column`. A file of the peer lies
 * elsewhere and has the peer's name before it. Null when it is about no file.
 */
export function location(report: Report, place: Spot): string | null {
  if (place.path === null) return null;
  const line = place.line === null ? '' : `:${place.line}`;
  const column = place.line === null || place.column === null || place.column === undefined ? '' : `:${place.column}`;
  const whose = place.side === null || place.side === report.role ? '' : `${visible(report.names[place.side])}: `;
  return `${whose}${visible(place.path)}${line}${column}`;
}
