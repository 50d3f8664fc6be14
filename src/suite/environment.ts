/**
 * The environment that verification commands see: harmless variables (harmless.ts) and those that the profile names.
 * This is hygiene and no sandbox: whoever runs untrusted code does so in a job that has no secrets.
 */
import { isRunnersOwn } from '../contracts/runner-names.js';
import { isHarmless } from './harmless.js';

/** The variables of a process; what is not set is absent or undefined. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface ChildEnvironment {
  readonly given: Readonly<Record<string, string>>;
  /** Names of what a profile could name, sorted. */
  readonly withheld: readonly string[];
}

/**
 * Chooses what commands get. A harmless variable that holds what would be redacted (a token, credentials in an address)
 * is withheld, too; one that is named is given as it is. Names are compared in upper case, as Windows does.
 * @param named - by the profile
 */
export function childEnvironment(
  environment: Environment,
  named: readonly string[],
  redact: (text: string) => string,
): ChildEnvironment {
  const wanted = new Set(named.map((name) => name.toUpperCase()));
  const given: Record<string, string> = {};
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || isRunnersOwn(name)) continue;
    const upper = name.toUpperCase();
    if (wanted.has(upper) || (isHarmless(upper) && redact(value) === value)) given[name] = value;
    else withheld.push(name);
  }
  return { given, withheld: withheld.sort() };
}
