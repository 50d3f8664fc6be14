/**
 * Regular expressions that a user wrote and that meet what anybody wrote: matched in linear time, or refused.
 * Loaded only where there are such.
 */
import { RE2JS } from 're2js';

/** The whole match and its groups; null where there is none. */
export type Matches = (text: string) => readonly (string | undefined)[] | null;

/** @throws Error for what no engine matches in linear time: lookarounds and references to groups */
export function linear(pattern: string): Matches {
  const expression = compile(pattern);
  const groups = expression.groupCount();
  return (text) => {
    const found = expression.matcher(text);
    if (!found.find()) return null;
    return Array.from({ length: groups + 1 }, (_, index) => found.group(index) ?? undefined);
  };
}

/** What JavaScript takes for spaces, and what it does not: the engine knows those of ASCII only, and not all. */
const SPACES = '\\t-\\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const OTHERS =
  '\\x00-\\x08\\x0e-\\x1f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\\x{10ffff}';
// eslint-disable-next-line regexp/no-super-linear-move -- it only meets text of a profile, of at most 1 MiB; a bracket without its end is no pattern
const ESCAPE_OR_CLASS = /\\[^]|\[(?:\\[^]|[^\\\]])*\]|\./g;
const ESCAPE_IN_CLASS = /\\(?<which>[^])(?<after>-?)/g;

/** The same pattern in the engine's words, where it would read it otherwise. */
function asJavaScript(pattern: string): string {
  return pattern.replace(ESCAPE_OR_CLASS, (token) => {
    if (token === '.') return '[^\\n\\r\u2028\u2029]';
    if (token === '\\s') return `[${SPACES}]`;
    if (token === '\\S') return `[${OTHERS}]`;
    return token.startsWith('[') ? token.replace(ESCAPE_IN_CLASS, inClass) : token;
  });
}

/** A `-` behind a set is one: a set is no end of a range. */
function inClass(token: string, which: string, after: string): string {
  if (which !== 's' && which !== 'S') return token;
  return `${which === 's' ? SPACES : OTHERS}${after === '' ? '' : '\\-'}`;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(asJavaScript(pattern)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `its pattern ${JSON.stringify(pattern)} is none that is matched in linear time, which knows no lookaround and no reference to a group (${why})`,
    );
  }
}
