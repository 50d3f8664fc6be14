/** What could not be shown, in words: one sentence for one cause, however much it cost. */
import { explained, type Failure } from './failure.js';
import { permissionToAdd, type Permission, type ReadOnlyRun } from './permissions.js';

/** Something that GitHub did not do. */
export interface Trouble {
  /** What it was about, as the sentence begins: `The comment`, `Check runs`. */
  readonly what: string;
  /** What was not done with it: `could not be written`. */
  readonly verb: string;
  /** The permission that it takes; null for what is only read. */
  readonly permission: Permission | null;
  readonly failure: Failure;
  /** A sentence of what follows from it; null: nothing that does not show. */
  readonly follows: string | null;
}

export const NOT_WRITTEN = 'could not be written';

/** One sentence for each cause, in the order they came. */
export function sentences(troubles: readonly Trouble[], readOnly: ReadOnlyRun | null): readonly string[] {
  const byCause = new Map<string, Trouble[]>();
  for (const trouble of troubles) {
    const key = causeKey(trouble.failure);
    byCause.set(key, [...(byCause.get(key) ?? []), trouble]);
  }
  return [...byCause.values()].map((same) => sentence(same, readOnly));
}

/** The same for what is the same for GitHub: the address that was asked and how long was waited do not count. */
export function causeKey({ kind, status, cause, words }: Failure): string {
  if (kind === 'spent' || kind === 'cancelled' || status === null) return kind;
  return [kind, status, cause ?? words].join();
}

function sentence(troubles: readonly Trouble[], readOnly: ReadOnlyRun | null): string {
  const verbs = [...new Set(troubles.map(({ verb }) => verb))];
  const clauses = verbs.map((verb) => {
    const subjects = troubles.filter((one) => one.verb === verb);
    return `${list(subjects.map((one) => (one === troubles[0] ? one.what : small(one.what))))} ${verb}`;
  });
  const [failure] = troubles.map((one) => one.failure);
  const permissions = [...new Set(troubles.flatMap(({ permission }) => permission ?? []))];
  const mends = failure?.cause === 'permission' && permissions.length > 0;
  const why = failure === undefined ? '' : mends ? failure.message : explained(failure);
  const follows = troubles.flatMap((one) => one.follows ?? []);
  const mend = mends ? [permissionToAdd(permissions, readOnly)] : [];
  return [`${clauses.join(', and ')}: ${why}.`, ...follows, ...mend].join(' ');
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
