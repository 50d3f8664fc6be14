/**
 * What must never be shown or kept: registered secrets in the forms they travel in, and the shapes of known tokens.
 * Pure text. Every rule is local (what it hides never depends on text more than `REDACTION_REACH` away), so that
 * a long output can be redacted piece by piece (redacting.ts).
 */

/** No rule looks further than this many characters. */
export const REDACTION_REACH = 32 * 1024;

const MASK = '***';

/** Shorter ones would hide half the output and protect nothing. */
const SHORTEST_SECRET = 4;
/** A fragment of a secret (one of its lines, its base64 form) must be this long to tell it from ordinary text. */
const SHORTEST_FRAGMENT = 8;

interface Shape {
  readonly pattern: RegExp;
  readonly replacement: string;
}

/**
 * Lengths are bounded and each pattern starts at a literal, so that hostile output can't make one slow. None of
 * them matches plain hexadecimal: commits and digests stay readable.
 */
const SHAPES: readonly Shape[] = [
  {
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?:[^-]|-(?!----)){0,16384}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[A-Za-z0-9+/=\s\\:,-]{0,16384})/g,
    replacement: MASK,
  },
  { pattern: /gh[pousr]_[A-Za-z0-9_]{20,2048}(?:\.[A-Za-z0-9_-]{1,2048}){0,2}/g, replacement: MASK },
  { pattern: /github_pat_[A-Za-z0-9_]{22,512}/g, replacement: MASK },
  { pattern: /npm_[A-Za-z0-9]{36,64}/g, replacement: MASK },
  { pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g, replacement: MASK },
  { pattern: /(?<![A-Za-z0-9])(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,512}/g, replacement: MASK },
  { pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_.-]{20,512}/g, replacement: MASK },
  // A digit is asked for, or names written with hyphens would go: `sk-` also ends no word here.
  { pattern: /(?<![A-Za-z0-9_-])sk-(?=[A-Za-z_-]{0,512}\d)[A-Za-z0-9_-]{20,512}/g, replacement: MASK },
  {
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,8192}\.eyJ[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{0,8192}/g,
    replacement: MASK,
  },
  {
    pattern:
      /(authorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)(?:(?:basic|bearer|token|digest)[ \t]{1,8}[^\s"',]{1,8192}|[A-Za-z0-9+/=._~-]{20,8192})/gi,
    replacement: `$1${MASK}`,
  },
  { pattern: /(https?:\/\/)[^\s/@'"<>?#]{1,2048}@/gi, replacement: `$1${MASK}@` },
  { pattern: /(:\/\/[^\s/:@'"<>]{0,256}):[^\s/@'"<>]{1,2048}@/g, replacement: `$1:${MASK}@` },
];

/**
 * A function that hides `secrets` (each as it is, line by line, in base64 at any offset, percent-encoded and
 * as JSON writes it) and everything that looks like a known kind of token. Pure; secrets shorter than four
 * characters are not looked for.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const registered = secretPattern(secrets);
  return (text) => {
    let hidden = registered === null ? text : text.replace(registered, MASK);
    for (const { pattern, replacement } of SHAPES) hidden = hidden.replace(pattern, replacement);
    return hidden;
  };
}

function secretPattern(secrets: readonly string[]): RegExp | null {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.trim().length >= SHORTEST_SECRET) for (const form of formsOf(secret.trim())) forms.add(form);
  }
  if (forms.size === 0) return null;
  // The longest form first: the first alternative that fits wins.
  const alternatives = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escapePattern);
  return new RegExp(alternatives.join('|'), 'g');
}

function formsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const bytes = Buffer.from(secret, 'utf8');
  const fragments = [...(lines.length > 1 ? lines : []), ...base64Forms(bytes)];
  return [
    secret,
    encodeURIComponent(bytes.toString('utf8')),
    JSON.stringify(secret).slice(1, -1),
    ...fragments.filter((fragment) => fragment.length >= SHORTEST_FRAGMENT),
  ];
}

/**
 * The characters of a base64 text that depend on the secret alone, for each of the three ways it can fall on
 * the three-byte groups (`user:secret` is encoded as a whole); in both alphabets.
 */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const own = (text: string): string => text.slice(Math.ceil((offset * 8) / 6), Math.floor((padded.length * 8) / 6));
    return [own(padded.toString('base64')), own(padded.toString('base64url'))];
  });
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
