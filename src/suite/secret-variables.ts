/**
 * Secrets that an environment holds under a name that says so (`DEPLOY_TOKEN`): what a redactor hides beside that name is
 * registered, because a command that was given the variable may print its value alone.
 */
import type { Environment } from './environment.js';
import { createRedactor, type Redactor } from './redaction.js';

/** Shorter ones, and words, could be anything that people read. */
const SHORTEST = 8;
const LONGEST_WORD = 16;

/** @param registered - known as secrets, whatever their names and lengths */
export function redactorIn(environment: Environment, registered: readonly string[]): Redactor {
  return createRedactor([...registered, ...secretsIn(environment)]);
}

export function secretsIn(environment: Environment): readonly string[] {
  const { spansOf } = createRedactor([]);
  return Object.entries(environment).flatMap(([name, value = '']) => {
    if (value.length < SHORTEST) return [];
    const quote = value.includes('"') ? "'" : '"';
    const text = `${name}=${quote}${value}${quote}`;
    return spansOf(text)
      .map(({ start, end }) => text.slice(Math.max(start, name.length + 2), Math.min(end, text.length - 1)))
      .filter(isTelling);
  });
}

/** Days, releases and contracts, hosts with their port, places on Windows: reports are full of them. */
const ORDINARY =
  /^(?:\d{4}-\d\d-\d\d|[a-z]+[-/_]?v?\d+(?:\.\d+){2}(?:-[a-z]+[.\d]*)?|v?\d+(?:\.\d+){2}(?:-[a-z]+[.\d]*)?|[a-z]+[./]v\d+|(?:localhost|[\d.]+):\d{1,5}|[a-z]:\\.*)$/i;

function isTelling(secret: string): boolean {
  if (ORDINARY.test(secret)) return false;
  return secret.length >= LONGEST_WORD || (secret.length >= SHORTEST && /\d/.test(secret));
}
