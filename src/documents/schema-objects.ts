/** What keeps an object from fitting: its fields, those that must come, and what may come besides. */
import { difference, isAny, shownNever, type Difference, type Inside, type Pairing } from './schema-difference.js';
import { fieldsOf, isClosed, namesOf } from './schema-fields.js';
import { canonical, partsOf, typesOf, type Parts, type SchemaSource } from './schema-parts.js';
import { items, text } from './tree.js';

export interface Sources {
  readonly was: SchemaSource;
  readonly is: SchemaSource;
}

export function fieldDifferences(pair: Pairing, sources: Sources, inside: Inside): Difference[] {
  const { was, is, sub, sup, place } = pair;
  const { asked } = place;
  const types = typesOf(sub);
  if (types !== null && !types.has('object')) return [];
  const found: Difference[] = [];
  const isForeign = (parts: Parts, source: SchemaSource, name: string) => {
    const mark = asked.direction === 'answer' ? 'writeOnly' : 'readOnly';
    const schemas = fieldsOf(parts, name).schemas;
    return (partsOf(schemas, source).keywords.get(mark) ?? []).some(({ value }) => canonical(value) === 'true');
  };
  const [wasNames, isNames] = [namesOf(was), namesOf(is)];
  const needed = (parts: Parts) =>
    new Set((parts.keywords.get('required') ?? []).flatMap(({ value }) => items(value).map((one) => text(one) ?? '')));
  const [wasNeeded, isNeeded] = [needed(was), needed(is)];
  const [subNeeded, supNeeded] = asked.direction === 'answer' ? [isNeeded, wasNeeded] : [wasNeeded, isNeeded];
  const gone = new Set<string>();
  for (const name of wasNames.keys()) {
    if (isForeign(was, sources.was, name)) continue;
    const isThere = isNames.has(name) && !isForeign(is, sources.is, name);
    const isRefused = asked.direction === 'answer' || isClosed(is) || isNames.has(name);
    if (!isThere && isRefused && !fieldsOf(was, name).never) {
      gone.add(name);
      const before = wasNeeded.has(name) ? 'always there' : 'optional';
      found.push({
        path: name,
        keyword: 'gone',
        was: before,
        is: 'gone',
        sure: true,
        span: isNames.get(name) ?? place.span,
      });
      continue;
    }
    if (!isThere) continue;
    const [mine, theirs] = [fieldsOf(was, name), fieldsOf(is, name)];
    const inner = { ...place, span: isNames.get(name) ?? place.span };
    found.push(
      ...(mine.never || theirs.never
        ? mine.never === theirs.never || (asked.direction === 'answer') === theirs.never
          ? []
          : [
              {
                path: name,
                keyword: 'gone',
                was: shownNever(mine.never),
                is: shownNever(theirs.never),
                sure: true,
                span: inner.span,
              },
            ]
        : asked.direction === 'answer'
          ? inside(theirs.schemas, mine.schemas, name, place)
          : inside(mine.schemas, theirs.schemas, name, place)),
    );
  }
  for (const name of supNeeded) {
    if (subNeeded.has(name) || gone.has(name)) continue;
    if (isForeign(sup, asked.direction === 'answer' ? sources.was : sources.is, name)) continue;
    const span = isNames.get(name) ?? place.span;
    const words = asked.direction === 'answer' ? ['always there', 'optional'] : ['not required', 'required'];
    found.push({ path: name, keyword: 'required', was: words[0] ?? '', is: words[1] ?? '', sure: true, span });
  }
  found.push(...otherFields(pair, inside));
  return found;
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
