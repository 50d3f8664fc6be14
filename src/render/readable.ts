/** A report that eyes can take in: a page of megabytes is read by nobody, and report.json has every value whole. */
import type { Report } from '../contracts/report.js';
import { clip } from './budget.js';
import { eachText } from './each-text.js';

/** In UTF-16 code units, of one value. */
const LONGEST_VALUE = 2_000;
/** Of all that a command printed last. */
const LONGEST_OUTPUT = 32 * 1024;

/** The same report, in which nothing is longer than can be read; of a command's last output the end is kept. */
export function readable(report: Report): Report {
  return {
    ...shortened(report),
    suite: report.suite.map((command) => ({ ...shortened(command), tail: ending(command.tail) })),
  };
}

function shortened<T>(value: T): T {
  return eachText(value, (text) => clip(text, LONGEST_VALUE));
}

function ending(output: string): string {
  return output.slice(-LONGEST_OUTPUT).replace(/^[\udc00-\udfff]/, '');
}
