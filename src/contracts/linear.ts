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

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `its pattern ${JSON.stringify(pattern)} is none that is matched in linear time, which knows no lookaround and no reference to a group (${why})`,
    );
  }
}
