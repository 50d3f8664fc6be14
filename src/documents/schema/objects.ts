/** What keeps an object from fitting: its fields, those that must come, and what may come besides. */
import type { Span } from '../../contracts/finding.js';
import {
  difference,
  isAny,
  shownNever,
  type Difference,
  type Direction,
  type Inside,
  type Pairing,
} from './difference.js';
import { fieldsOf, isClosed, namesOf } from './fields.js';
import { canonical, partsOf, typesOf, type Parts, type SchemaSource } from './parts.js';
import { items, text } from '../tree.js';

export interface Sources {
  readonly was: SchemaSource;
  readonly is: SchemaSource;
}

/** The two objects, and what each field is held against. */
interface Objects {
  readonly pair: Pairing;
  /** The fields that the newer one names. */
  readonly names: ReadonlyMap<string, Span>;
  readonly wasNeeded: ReadonlySet<string>;
  readonly isNeeded: ReadonlySet<string>;
}

export function fieldDifferences(pair: Pairing, sources: Sources, inside: Inside): Difference[] {
  const { was, is, sub, place } = pair;
  const types = typesOf(sub);
  if (types !== null && !types.has('object')) return [];
  const { direction } = place.asked;
  const objects: Objects = { pair, names: namesOf(is), wasNeeded: neededBy(was), isNeeded: neededBy(is) };
  const gone = new Set<string>();
  const found: Difference[] = [];
  for (const name of namesOf(was).keys()) {
    if (isForeign(was, sources.was, name, direction)) continue;
    const isThere = objects.names.has(name) && !isForeign(is, sources.is, name, direction);
    const lost = isThere ? null : loss(name, objects);
    if (lost !== null) gone.add(name);
    found.push(...(isThere ? held(name, objects, inside) : lost === null ? [] : [lost]));
  }
  return [...found, ...demands(objects, sources, gone), ...otherFields(pair, inside)];
}

function neededBy({ keywords }: Parts): Set<string> {
  return new Set((keywords.get('required') ?? []).flatMap(({ value }) => items(value).map((one) => text(one) ?? '')));
}

/** Whether a field is only of the other direction: an answer holds none that is only written, a request none only read. */
function isForeign(parts: Parts, source: SchemaSource, name: string, direction: Direction): boolean {
  const mark = direction === 'answer' ? 'writeOnly' : 'readOnly';
  const { schemas } = fieldsOf(parts, name);
  return (partsOf(schemas, source).keywords.get(mark) ?? []).some(({ value }) => canonical(value) === 'true');
}

/** A field that comes no more, or is refused; null where it may still come, or never did. */
function loss(name: string, { pair, names, wasNeeded }: Objects): Difference | null {
  const { was, is, place } = pair;
  const isRefused = place.asked.direction === 'answer' || isClosed(is) || names.has(name);
  if (!isRefused || fieldsOf(was, name).never) return null;
  return {
    path: name,
    keyword: 'gone',
    was: wasNeeded.has(name) ? 'always there' : 'optional',
    is: 'gone',
    sure: true,
    span: names.get(name) ?? place.span,
  };
}

/** How what a field holds differs, where both objects name it. */
function held(name: string, { pair, names }: Objects, inside: Inside): Difference[] {
  const { was, is, place } = pair;
  const isAnswer = place.asked.direction === 'answer';
  const [mine, theirs] = [fieldsOf(was, name), fieldsOf(is, name)];
  if (!mine.never && !theirs.never)
    return isAnswer
      ? inside(theirs.schemas, mine.schemas, name, place)
      : inside(mine.schemas, theirs.schemas, name, place);
  if (mine.never === theirs.never || isAnswer === theirs.never) return [];
  const [before, after] = [shownNever(mine.never), shownNever(theirs.never)];
  return [{ path: name, keyword: 'gone', was: before, is: after, sure: true, span: names.get(name) ?? place.span }];
}

/** Fields that must come and need not before: for an answer, those that need no longer come. */
function demands({ pair, ...objects }: Objects, sources: Sources, gone: ReadonlySet<string>): Difference[] {
  const { sup, place } = pair;
  const { direction } = place.asked;
  const isAnswer = direction === 'answer';
  const { wasNeeded, isNeeded, names } = objects;
  const [subNeeded, supNeeded] = isAnswer ? [isNeeded, wasNeeded] : [wasNeeded, isNeeded];
  const [was, is] = isAnswer ? ['always there', 'optional'] : ['not required', 'required'];
  return [...supNeeded].flatMap((name) => {
    if (subNeeded.has(name) || gone.has(name)) return [];
    if (isForeign(sup, isAnswer ? sources.was : sources.is, name, direction)) return [];
    return [{ path: name, keyword: 'required', was, is, sure: true, span: names.get(name) ?? place.span }];
  });
}

/** What an object may hold besides the fields that it names. */
function otherFields(pair: Pairing, inside: Inside): Difference[] {
  const { sub, sup, place } = pair;
  const { asked } = place;
  const mayGrow = asked.direction === 'answer' && !asked.strict;
  const found: Difference[] = [];
  for (const keyword of ['additionalProperties', 'unevaluatedProperties'] as const) {
    for (const { value } of sup.keywords.get(keyword) ?? []) {
      if (isAny(value)) continue;
      const isShut = canonical(value) === 'false';
      const known = namesOf(sup);
      const more = [...namesOf(sub)].filter(([name]) => !known.has(name) && !fieldsOf(sub, name).never);
      if (isShut) {
        if (mayGrow) continue;
        if (!isClosed(sub)) found.push(difference(keyword, pair, true));
        // In a request the field that is refused is told by itself.
        else if (asked.direction === 'answer')
          for (const [name, span] of more)
            found.push({
              path: name,
              keyword,
              was: 'not known to a closed object',
              is: 'there',
              sure: true,
              span,
            });
        continue;
      }
      for (const [name] of more) found.push(...inside(fieldsOf(sub, name).schemas, [value], name, place));
      const rest = (sub.keywords.get(keyword) ?? []).map((one) => one.value);
      if (isClosed(sub)) continue;
      if (rest.length === 0) found.push(difference(keyword, pair, true));
      else found.push(...inside(rest, [value], '*', place));
    }
  }
  return found;
}
