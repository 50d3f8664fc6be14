/**
 * What must be done, an item for each cause, by whose turn it is. The first are told whole; where a screen has no room for
 * all, the last become a line each.
 */
import { type Turn, toDoTurns } from '../causes.js';
import { inChange } from '../since.js';
import { visible } from '../visible.js';
import { led } from './fitted.js';
import { briefItem, FULL, itemLines, WHOLE, type Numbered } from './item.js';
import type { Screen } from './screen.js';

/** However little room there is, so many are told. */
const FEWEST = 3;

/** @param most - lines */
export function todoLines(screen: Screen, most: number): readonly string[] {
  const turns = toDoTurns(screen.report);
  const isNew = inChange(screen.report)?.isNew;
  const items = turns.flatMap(({ causes }) =>
    causes.map(({ number, cause }) => ({ number, cause, isNew: isNew?.(cause) ?? false })),
  );
  const heads = turns.map((turn) => turnLines(screen, turn));
  const told = fitting(screen, items, most - heads.flat().length);
  const left = items.length - told.length;
  const lines = turns.flatMap(({ causes }, at) => {
    const own = causes.flatMap(({ number }) => told[number - 1] ?? []);
    return own.length === 0 ? [] : [...(heads[at] ?? []), ...own];
  });
  return left === 0
    ? lines
    : [...lines, ...led('', `${left} more to do: ${screen.rest}`, { width: screen.width, indent: 0 })];
}

/** The items from the first on, each as its lines, together at most `most` or the fewest that are told. */
function fitting(screen: Screen, items: readonly Numbered[], most: number): readonly (readonly string[])[] {
  const forms = [
    (item: Numbered) => itemLines(screen, item, FULL),
    (item: Numbered) => itemLines(screen, item, WHOLE),
    (item: Numbered) => briefItem(screen, item),
  ];
  // What could not be shown in one line each is not laid out at all.
  const some = items.slice(0, Math.max(FEWEST, most));
  let told = some.map((item) => forms[0]?.(item) ?? []);
  for (const shorter of forms.slice(1))
    for (let at = told.length - 1; at >= 0 && told.flat().length > most; at -= 1)
      told = told.map((lines, own) => (own === at && some[own] !== undefined ? shorter(some[own]) : lines));
  if (told.flat().length <= most && some.length === items.length) return told;
  return told.slice(0, Math.max(FEWEST, most - 1));
}

/** Where nothing is decided, it is nobody's turn. */
export function turnLines({ report, palette, width }: Screen, { owner, isOwn, causes }: Turn): readonly string[] {
  const decides = report.enforced === null && report.only === null ? ', if this check decided' : '';
  const whose = owner === null ? '' : ` by ${visible(owner)}${isOwn ? ' (you)' : ''}`;
  const lines = led('', `To do${whose}${decides}: ${causes.length}`, {
    width,
    indent: 2,
    most: 2,
  });
  return lines.map(palette.strong);
}
