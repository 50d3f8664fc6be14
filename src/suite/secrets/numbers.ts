/** Texts that are written as the numbers of their bytes: lists of decimal numbers (`[103, 104]`, `103 104`), octal dumps. */
import { through, ViewBuilder, type View } from './view.js';

/** Without this, there is no list. */
const SOME = /\d{1,3}[,\s]{1,8}\d{1,3}[,\s]{1,8}\d{1,3}[,\s]{1,8}\d{1,3}[,\s]{1,8}\d/;
const NUMBER = /(?<!\d)\d{1,3}(?!\d)/g;
const BETWEEN = /^[,\s]+$/;
const WIDEST_GAP = 12;
/** Fewer numbers in a row are numbers. */
const SHORTEST = 8;

interface Place {
  readonly start: number;
  readonly digits: string;
}

/** What stands in such lists, read as decimal and as octal numbers. */
export function numberViews(view: View): readonly View[] {
  const { text } = view;
  if (!SOME.test(text)) return [];
  const builders = { decimal: new ViewBuilder(text), octal: new ViewBuilder(text) };
  let run: Place[] = [];
  let end = 0;
  const close = (): void => {
    if (run.length < SHORTEST) return;
    write(builders.decimal, run, 10);
    if (run.every(({ digits }) => /^[0-3][0-7]{2}$/.test(digits))) write(builders.octal, run, 8);
  };
  for (const { index, 0: digits } of text.matchAll(NUMBER)) {
    if (index - end > WIDEST_GAP || !BETWEEN.test(text.slice(end, index))) {
      close();
      run = [];
    }
    run.push({ start: index, digits });
    end = index + digits.length;
  }
  close();
  const views = [builders.decimal, builders.octal].map((builder) => builder.build());
  return views.filter((one) => one.text !== '').map((one) => through(one, view));
}

function write(builder: ViewBuilder, run: readonly Place[], base: number): void {
  for (const { start, digits } of run) {
    const code = Number.parseInt(digits, base);
    // The second half of a character of two bytes is not seen.
    if (code > 0 && code < 256) builder.decoded(String.fromCharCode(code), start, start + digits.length);
  }
  const last = run.at(-1);
  if (last !== undefined) builder.decoded('\n', last.start, last.start + last.digits.length);
}
