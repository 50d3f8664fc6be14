/**
 * Go's regular expressions as a tree, and out of it JavaScript's: without flags (letters stand in both cases where
 * case does not count), every repetition bounded, no group captured.
 */

/** More of one kind of character than this is no token. */
const MOST = 4096;

/** @throws where the expression uses what is not known here: such a rule is left out. */
export function parse(source, insensitive = false) {
  const reader = { source, at: 0 };
  const tree = alternatives(reader, insensitive);
  if (reader.at < source.length) throw new Error(`unexpected ${source[reader.at]} at ${reader.at}`);
  return tree;
}

function alternatives(reader, insensitive) {
  const branches = [[]];
  let folded = insensitive;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (take(reader, '|')) {
      branches.push([]);
      continue;
    }
    if (take(reader, '(?i)')) {
      folded = true;
      continue;
    }
    branches.at(-1).push(quantified(reader, atom(reader, folded)));
  }
  return { kind: 'group', branches };
}

function atom(reader, folded) {
  if (take(reader, '(')) {
    const flags = /^\?(-?i)?:/.exec(reader.source.slice(reader.at));
    if (reader.source[reader.at] === '?' && flags === null) throw new Error('a kind of group that is not known');
    reader.at += flags?.[0].length ?? 0;
    const inner = alternatives(reader, flags?.[1] === undefined ? folded : flags[1] === 'i');
    if (!take(reader, ')')) throw new Error('a group without an end');
    return inner;
  }
  if (take(reader, '[')) return set(reader, folded);
  if (take(reader, '\\b')) return { kind: 'edge' };
  if (/^(?:[.^$]|\\z)/.test(reader.source.slice(reader.at))) throw new Error('anything, or an end of the text');
  return { kind: 'set', negated: false, members: [member(reader)], folded };
}

function set(reader, folded) {
  const negated = take(reader, '^');
  const members = [];
  while (!take(reader, ']')) {
    if (reader.at >= reader.source.length) throw new Error('a set without an end');
    if (take(reader, '[:alnum:]')) members.push(...['az', 'AZ', '09'].map(([from, to]) => ({ from, to })));
    else members.push(range(reader, member(reader)));
  }
  return { kind: 'set', negated, members, folded };
}

function range(reader, first) {
  const rest = reader.source.slice(reader.at);
  if (first.from === undefined || !rest.startsWith('-') || rest.startsWith('-]')) return first;
  reader.at += 1;
  return { from: first.from, to: member(reader).to };
}

function member(reader) {
  const hex = /^\\x([0-9a-f]{2})/i.exec(reader.source.slice(reader.at));
  if (hex !== null) {
    reader.at += hex[0].length;
    return one(String.fromCharCode(Number.parseInt(hex[1], 16)));
  }
  if (!take(reader, '\\')) return one(reader.source[reader.at++]);
  const escaped = reader.source[reader.at++];
  if (/[wdsS]/.test(escaped)) return { word: `\\${escaped}` };
  if (/[a-zA-Z0-9]/.test(escaped)) throw new Error(`\\${escaped} is not known`);
  return one(escaped);
}

function one(character) {
  return { from: character, to: character };
}

function quantified(reader, inner) {
  const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(reader.source.slice(reader.at));
  if (found === null) return { inner, least: 1, most: 1 };
  reader.at += found[0].length;
  const [, sign, from, upTo, to] = found;
  if (sign !== undefined) return { inner, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : MOST };
  const least = Number(from);
  return { inner, least, most: upTo === undefined ? least : to === '' ? Math.max(least, MOST) : Number(to) };
}

function take(reader, text) {
  if (!reader.source.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

/** JavaScript's expression; word edges at the beginning become one that looks back, others go. */
export function print(tree) {
  const [only] = tree.branches;
  if (tree.branches.length > 1) return `(?:${tree.branches.map(printBranch).join('|')})`;
  return printBranch(only);
}

function printBranch(branch) {
  return branch.map((part, index) => printPart(part, index === 0)).join('');
}

function printPart({ inner, least, most }, isFirst) {
  if (inner.kind === 'edge') return isFirst ? '(?<![A-Za-z0-9])' : '';
  const many =
    least === most ? (least === 1 ? '' : `{${least}}`) : least === 0 && most === 1 ? '?' : `{${least},${most}}`;
  const text = inner.kind === 'set' ? printSet(inner) : print(inner);
  const needsGroup = inner.kind === 'group' && inner.branches.length === 1 && many !== '';
  return `${needsGroup ? `(?:${text})` : text}${many}`;
}

function printSet({ negated, members, folded }) {
  const all = members.flatMap((it) => (folded ? [it, ...otherCase(it)] : [it]));
  const texts = [...new Set(all.map(printMember))];
  const [single] = all;
  if (!negated && texts.length === 1 && single.from === single.to && single.word === undefined) {
    return single.from.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  if (!negated && texts.length === 1 && single.word !== undefined) return single.word;
  return `[${negated ? '^' : ''}${texts.join('')}]`;
}

function printMember({ word, from, to }) {
  if (word !== undefined) return word;
  return from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`;
}

function escaped(character) {
  return character.replace(/[\\^\]-]/g, '\\$&');
}

function otherCase({ word, from, to }) {
  if (word !== undefined) return [];
  if (/[a-z]/.test(from) && /[a-z]/.test(to)) return [{ from: from.toUpperCase(), to: to.toUpperCase() }];
  if (/[A-Z]/.test(from) && /[A-Z]/.test(to)) return [{ from: from.toLowerCase(), to: to.toLowerCase() }];
  return [];
}

/** The texts that a match may begin with, in lower case, as far as they are certain; `whole`: there is nothing more. */
export function beginnings(tree) {
  const each = tree.branches.map(branchBeginnings);
  return { texts: each.flatMap(({ texts }) => texts), whole: each.every(({ whole }) => whole) };
}

function branchBeginnings(branch) {
  let texts = [''];
  for (const { inner, least, most } of branch) {
    if (inner.kind === 'edge') continue;
    const next = inner.kind === 'set' ? few(inner) : beginnings(inner);
    if (next === null || least !== 1 || most !== 1) return { texts, whole: false };
    texts = texts.flatMap((text) => next.texts.map((more) => text + more));
    if (!next.whole) return { texts, whole: false };
  }
  return { texts: [...new Set(texts)], whole: true };
}

/** The members of a small set. */
function few({ negated, members }) {
  if (negated || members.length > 4 || members.some(({ from, to }) => from === undefined || from !== to)) return null;
  return { texts: [...new Set(members.map(({ from }) => from.toLowerCase()))], whole: true };
}

/** Where a match begins with a fixed number of characters that may be any, and then a certain text: both. */
export function middle(tree) {
  if (tree.branches.length !== 1) return null;
  const [branch] = tree.branches;
  let before = 0;
  for (const [index, { inner, least, most }] of branch.entries()) {
    const { texts } = branchBeginnings(branch.slice(index));
    if (texts.every((text) => text.length >= 2)) return { before, texts };
    if (inner.kind === 'group' && branch.length === 1) return middle(inner);
    if (inner.kind !== 'set' || least !== most) return null;
    before += least;
  }
  return null;
}
