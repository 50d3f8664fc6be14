/** What `fix` promises: a run afterwards lacks exactly the findings that it named, and says nothing new. */
import type { Finding, Gap } from '../../src/contracts/finding.js';
import type { Report } from '../../src/contracts/report.js';
import type { Mended } from '../../src/repairs/mend.js';

/** Sentences, none where it was kept. */
export function brokenPromises(before: Report, { gone }: Pick<Mended, 'gone'>, after: Report): string[] {
  const [was, is, named] = [counts(findingsOf(before)), counts(findingsOf(after)), counts(gone)];
  return [...new Set([...was.keys(), ...is.keys(), ...named.keys()])].flatMap((key) => {
    const more = (is.get(key) ?? 0) - ((was.get(key) ?? 0) - (named.get(key) ?? 0));
    if (more === 0) return [];
    return [`${more > 0 ? (was.has(key) ? 'fix did not take away' : 'fix brought') : 'fix took away unnamed'}: ${key}`];
  });
}

function findingsOf({ gates }: Report): readonly Finding[] {
  return gates.flatMap(({ findings }) => findings);
}

/** Lines move, and what is said of a file's digest follows its bytes. */
function counts(said: readonly (Finding | Gap)[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule, path, message } of said) {
    const key = `${rule} ${path ?? '-'} ${message.replaceAll(/:\d+|(?<=line |position )\d+/g, '').replaceAll(/[0-9a-f]{12,}/g, '#')}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}
