/** The forms in which a known secret travels. */
import type { Form } from './fragments.js';
import { plainView } from './view.js';

/** A fragment of a secret (one of its lines, its base64 form) must be this long to tell it from ordinary text. */
const SHORTEST_FRAGMENT = 8;

/** As text. */
export function formsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const bytes = Buffer.from(secret);
  const once = base64Forms(bytes);
  const twice = once.flatMap((form) => base64Forms(Buffer.from(form)));
  const fragments = [
    ...(lines.length > 1 ? lines : []),
    plainView(secret).text,
    // Bytes that were taken for characters.
    bytes.toString('latin1'),
    ...quoted(secret),
    ...once,
    ...twice,
    ...base64Forms(Buffer.from(secret, 'utf16le')),
    ...base32Forms(bytes),
  ];
  const percent = encodeURIComponent(bytes.toString('utf8'));
  return [
    secret,
    percent,
    percent.replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    ...fragments.filter((fragment) => fragment.length >= Math.min(SHORTEST_FRAGMENT, secret.length)),
  ];
}

/** In hexadecimal digits. Half of those of UTF-16 are noughts, as columns of numbers have them. */
export function hexFormsOf(secret: string): Form[] {
  const wide = Buffer.from(secret, 'utf16le');
  return [
    { text: Buffer.from(secret).toString('hex'), telling: 12 },
    ...[wide, Buffer.from(wide).swap16()].map((bytes) => ({ text: bytes.toString('hex'), telling: 24 })),
  ];
}

/** With its quotes as shells, SQL, YAML and CSV write them. */
function quoted(secret: string): string[] {
  if (!/['"]/.test(secret)) return [];
  return [
    secret.replaceAll("'", `'\\''`),
    secret.replaceAll("'", `'"'"'`),
    secret.replaceAll("'", "''"),
    secret.replaceAll('"', '""'),
  ].flatMap((form) => [form, plainView(form).text]);
}

/**
 * The characters of a base64 text that depend on the secret alone, for each of the three ways it can fall on
 * the three-byte groups (`user:secret` is encoded as a whole); in both alphabets.
 */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const own = (text: string): string => text.slice(Math.ceil((offset * 8) / 6), Math.floor((padded.length * 8) / 6));
    return [...new Set([own(padded.toString('base64')), own(padded.toString('base64url'))])].filter(
      (form) => form.length >= SHORTEST_FRAGMENT,
    );
  });
}

/** The same of base32, by the five ways it can fall on its groups. */
function base32Forms(bytes: Buffer): string[] {
  return [0, 1, 2, 3, 4]
    .map((offset) => {
      const bits = [...Buffer.concat([Buffer.alloc(offset), bytes])]
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join('');
      const start = Math.ceil((offset * 8) / 5) * 5;
      const groups = bits.slice(start).match(/[01]{5}/g) ?? [];
      return groups.map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(group, 2))).join('');
    })
    .filter((form) => form.length >= SHORTEST_FRAGMENT);
}
