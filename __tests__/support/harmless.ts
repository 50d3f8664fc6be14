/** Edits that keep every promise: other bytes, the same meaning. Each leaves the digests of the evidence bundle right. */
import { createHash } from 'node:crypto';

/** A text that says the same. */
export interface HarmlessEdit {
  readonly title: string;
  readonly edit: (text: string) => string;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function isJson(value: unknown): value is Json {
  return value !== undefined;
}

function parse(text: string): Json {
  const value: unknown = JSON.parse(text);
  if (!isJson(value)) throw new Error('JSON has no undefined');
  return value;
}

function reversedKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reversedKeys(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

/** Every letter of the values as an escape. */
const escaped = (text: string): string =>
  text.replaceAll(/(?<=: ")[^"\\]+(?=")/g, (value) =>
    value.replaceAll(/[^]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

export const HARMLESS_JSON: readonly HarmlessEdit[] = [
  { title: 'its keys in another order', edit: (text) => `${JSON.stringify(reversedKeys(parse(text)), null, 2)}\n` },
  { title: 'minified', edit: (text) => JSON.stringify(parse(text)) },
  { title: 'with CRLF', edit: (text) => text.replaceAll('\n', '\r\n') },
  { title: 'with tabs', edit: (text) => `${JSON.stringify(parse(text), null, '\t')}\n` },
  { title: 'without a last line end', edit: (text) => text.trimEnd() },
  { title: 'with a key nobody asks for', edit: (text) => text.replace('{\n', '{\n  "remark": "GO ahead: v9.9.9",\n') },
  { title: 'with its letters escaped', edit: escaped },
];

export const HARMLESS_YAML: readonly HarmlessEdit[] = [
  { title: 'with comments', edit: (text) => `# version: service.v9\n${text}# const: service.v9\n` },
  { title: 'with CRLF', edit: (text) => text.replaceAll('\n', '\r\n') },
  { title: 'with a byte order mark', edit: (text) => `\ufeff${text}` },
  { title: 'with its constants quoted', edit: (text) => text.replaceAll(/const: ([\w.]+)/g, "const: '$1'") },
];

export const HARMLESS_MARKDOWN: readonly HarmlessEdit[] = [
  { title: 'with CRLF', edit: (text) => text.replaceAll('\n', '\r\n') },
  { title: 'with a byte order mark', edit: (text) => `\ufeff${text}` },
  { title: 'with stars for dashes', edit: (text) => text.replaceAll(/^- /gm, '* ') },
  {
    title: 'with more prose',
    edit: (text) => `${text}\n## Remarks\n\nThe next release, \`v9.9.9\`, is no topic here. Nobody decided NO-GO.\n`,
  },
  {
    title: 'with other facts where nothing is stated',
    edit: (text) =>
      `${text}\n<!-- - release_tag: \`v9.9.9\` -->\n\n\`\`\`\n- commit_sha: \`0\`\nRuntime cutover: **NO-GO**\n\`\`\`\n`,
  },
];

/** The text of an evidence bundle with the digests of files that were edited. */
export function withDigests(bundle: string, edited: Readonly<Record<string, string>>): string {
  let text = bundle;
  for (const [file, content] of Object.entries(edited)) {
    const digest = createHash('sha256').update(content).digest('hex');
    const place = new RegExp(`("path":\\s*"${file.replaceAll('.', '\\.')}",\\s*"sha256":\\s*)"[0-9a-f]{64}"`);
    text = text.replace(place, `$1"${digest}"`);
  }
  return text;
}
