/** Keys of JSON that readers may differ in, found in a text that is JSON: without a tree, which costs many times the text. */

export interface StrangeKey {
  readonly key: string;
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly kind: 'twice' | 'forbidden';
}

const [QUOTE, COLON, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, BACKSLASH] = [0x22, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d, 0x5c];

/** The first key that its object has already, or that reaches into the reader's own objects; null: there is none. */
export function strangeKey(json: string): StrangeKey | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign === OPEN) open.push(new Set());
    else if (sign === OPEN_LIST) open.push(null);
    else if (sign === CLOSE || sign === CLOSE_LIST) open.pop();
    else if (sign === QUOTE) {
      const end = endOfText(json, at);
      const keys = open.at(-1);
      if (keys != null && isFollowedByColon(json, end)) {
        const key = keyOf(json.slice(at, end));
        if (key === '__proto__') return { key, offset: at, kind: 'forbidden' };
        if (keys.has(key)) return { key, offset: at, kind: 'twice' };
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return null;
}

/** Behind the closing quotation mark of what begins at `start`. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

function isFollowedByColon(json: string, end: number): boolean {
  let at = end;
  while (/\s/.test(json.charAt(at))) at += 1;
  return json.charCodeAt(at) === COLON;
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
