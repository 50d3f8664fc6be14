/** Steps of a drill that failed, in the shape of a statement: a row, a line, a count. */
import type { Cell } from '../../documents/markdown/blocks.js';
import { candidatesOf, isOfVerdicts } from '../../documents/markdown/candidates.js';
import { countsFailures, fails, failsLater } from './words/consent.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';
import type { Refusal, RefusalReader } from './refusals.js';
import { spoken, unticked } from '../../documents/markdown/spoken.js';
import { meant } from './verdicts.js';

export function readFailures(passages: readonly Passage[], reader: RefusalReader): readonly Refusal[] {
  const drills = new Set(
    passages.flatMap(({ section }, index) =>
      meant(passages, index, reader).some(({ meaning }) => meaning.kind === 'readiness') ? [section] : [],
    ),
  );
  return passages.flatMap((passage): Refusal[] => {
    if (passage.hidden || passage.quoted || passage.source === 'code' || !reader.isCurrent(passage)) return [];
    const whole: Refusal = {
      decision: null,
      shape: 'statement',
      about: 'line',
      text: unticked(passage.line),
      span: passage.span,
    };
    // Elsewhere a box that is open may be of what comes next.
    if (passage.ticked === false) return drills.has(passage.section) ? [whole] : [];
    if (passage.shape === 'item' && failsLater(whole.text) && !isOld(whole.text, reader) && !isOfWhatMayCome(passage))
      return [whole];
    const { row } = passage;
    if (row === null && COUNTED.test(whole.text) && !isOld(whole.text, reader) && !isOfWhatMayCome(passage))
      return [whole];
    const counted = row === null ? candidatesOf(passage, () => false)[0] : undefined;
    if (counted !== undefined && countsFailures(plain(counted.label), spoken(counted.value))) return [whole];
    const many = row === null ? undefined : countedIn(row);
    if (many !== undefined) return [{ ...whole, text: plain(many.fragments), span: many.span }];
    const empty = row === null || !drills.has(passage.section) ? undefined : emptyResult(row);
    if (empty !== undefined) return [{ ...whole, text: plain(empty.fragments) }];
    const lines =
      row === null
        ? candidatesOf(passage, () => true).flatMap(({ value, span, loose }) => (loose ? [] : [{ line: value, span }]))
        : row.header === null
          ? []
          : row.cells.slice(1).map(({ fragments, span }) => ({ line: fragments, span }));
    const failed = lines.find(({ line }) => fails(spoken(line)));
    return failed === undefined || isOld(whole.text, reader)
      ? []
      : [{ decision: null, shape: 'statement', about: 'line', text: spoken(failed.line), span: failed.span }];
  });
}

/** Sections that say what would stop it, or how it is done. */
function isOfWhatMayCome({ section }: Passage): boolean {
  return section.some((heading) =>
    /trigger|criteria|abort|procedure|runbook|playbook|\bplan\b|\bwhen\b/i.test(heading),
  );
}

/** The results of a drill are told in the past; that it failed is not of another time for that. */
function isOld(text: string, reader: RefusalReader): boolean {
  return reader.isOfThePast(text.replaceAll(/\b(?:was|were|had been)\b/gi, ' '));
}

/** "12 passed, 1 failed". */
const COUNTED = /(?:^|[,;:(] ?)0*[1-9]\d{0,5} (?:tests? |checks? |steps? )?(?:failed|failures?|errors?)[\s.,;)]*$/i;

/** A number that is not 0, in a column of failures. */
function countedIn({ cells, header }: NonNullable<Passage['row']>): Cell | undefined {
  return cells.find((cell, index) => {
    const head = header?.[index];
    return head !== undefined && countsFailures(plain(head.fragments), spoken(cell.fragments));
  });
}

/** The head of a column of results, where a step has none. */
function emptyResult({ cells, header }: NonNullable<Passage['row']>): Cell | undefined {
  if (header === null || cells.length < 2 || spoken(cells[0]?.fragments ?? []) === '') return undefined;
  return header.find(
    (head, index) =>
      index > 0 &&
      (isOfVerdicts(plain(head.fragments)) || ANSWERED.test(plain(head.fragments))) &&
      spoken(cells[index]?.fragments ?? []) === '',
  );
}

const ANSWERED = /^(?:done|ok|passed|actual|executed|erledigt|fait|hecho)\??$/i;
