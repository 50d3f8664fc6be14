/** Names in an impact statement that are none of the contract, or that did not change as it says. */
import type { Contract } from '../contract/contract.js';
import type { Clause } from '../../handoff/impact/clauses.js';
import { isName } from '../../handoff/impact/clauses.js';
import { isKnown, isNegation, saysCame, saysGone } from '../../handoff/impact/words.js';
import type { Dossier } from '../case/dossier.js';
import { contractsOf } from '../contract/contract.js';
import type { ImpactFact } from './impact-facts.js';
import { digitsAside, isReleaseLike } from './impact-tags.js';

/** What the contract holds besides its changes. */
export interface Contracted {
  /** Codes, fields and versions that stayed. */
  readonly kept: readonly string[];
  /** Error codes that stayed. */
  readonly keptCodes: readonly string[];
  /** Fields that every error carries or may carry, as before. */
  readonly present: readonly string[];
  /** Names that the documents of a handoff use, changed or not. */
  readonly known: ReadonlySet<string>;
  readonly versions: readonly string[];
  /** Whether a release of that name is none of the producer's, for certain. */
  readonly isNoRelease: (word: string) => boolean;
}

export function contractedOf(dossier: Dossier, facts: readonly ImpactFact[]): Contracted {
  const { before, after } = contractsOf(dossier);
  const changed = new Set(facts.flatMap(({ names, former }) => [...names, ...former]));
  const codes = listed(before, after, ({ codes: all }) => all ?? []);
  const fields = dossier.profile.policies.flatMap(({ requires, optional, forbids }) => [
    ...requires,
    ...optional,
    ...forbids,
  ]);
  const versions = listed(before, after, ({ service, api, integration }) =>
    [service, api, integration].filter((version) => version !== null),
  );
  const keptCodes = codes.filter((code) => !changed.has(code));
  const kept = [...keptCodes, ...fields, ...versions].filter((name) => !changed.has(name) && !isKnown(name));
  const git = dossier.producerGit;
  return {
    kept,
    keptCodes,
    present: [...(after?.policy?.requires ?? []), ...(after?.policy?.optional ?? [])].filter(
      (field) => !changed.has(field),
    ),
    versions: [...versions, ...dossier.profile.policies.map((policy) => policy.serviceContractVersion)],
    known: new Set([...codes, ...fields.flatMap((field) => field.split('.'))].map((name) => name.toLowerCase())),
    isNoRelease: (word) =>
      dossier.knowsTags &&
      isReleaseLike(word, dossier) &&
      /^\p{L}/u.test(word) &&
      dossier.baseline?.release_tag.toLowerCase() !== word &&
      git?.tags?.some((tag) => tag.name.toLowerCase() === word) !== true,
  };
}

function listed(
  before: Contract | null,
  after: Contract | null,
  pick: (contract: Contract) => readonly string[],
): readonly string[] {
  return [...new Set([before, after].flatMap((contract) => (contract === null ? [] : pick(contract))))];
}

export interface Foreign {
  readonly name: string;
  readonly why: string;
}

/** The first name that is not what the contract has. */
export function foreignIn(
  clauses: readonly Clause[],
  facts: readonly ImpactFact[],
  contracted: Contracted,
): Foreign | null {
  const versions = contracted.versions.map((version) => version.toLowerCase());
  const shapes = new Set(versions.filter((version) => /^[^\p{L}]*\p{L}.*\d/u.test(version)).map(digitsAside));
  const isFact = (word: string) => facts.some(({ names }) => names.some((name) => isName(word, name)));
  const list: { open: boolean } = { open: false };
  for (const { words } of clauses) {
    for (const [index, word] of words.entries()) {
      const version = versionIn(word, shapes);
      if (version !== null && !versions.includes(version) && !isFact(word))
        return { name: version, why: 'which is no version of this contract nor of the one before' };
      if (contracted.isNoRelease(word) && claimsRelease(words, index))
        return { name: word, why: 'which is no release of the producer' };
      const said = change(words, index);
      if (contracted.keptCodes.some((code) => isName(word, code)) && said !== null)
        return { name: word, why: `as if it were ${said}, but that code was there before and still is` };
      if (contracted.present.some((field) => word === field.toLowerCase()) && said === 'removed')
        return { name: word, why: 'as if it were removed, but errors carry that field as before' };
      if (
        isCodeLike(word, contracted) &&
        !isFact(word) &&
        (claims(words, index) || (list.open && goesOn(words, index)))
      )
        return { name: word, why: 'which is no code and no field of this contract nor of the one before' };
    }
    list.open = words.slice(-2).some((word) => isFact(word) || contracted.keptCodes.some((code) => isName(word, code)));
  }
  return null;
}

/** A version of the contract's own form inside a word: "service.v9", "service.v9/api.v1". */
function versionIn(word: string, shapes: ReadonlySet<string>): string | null {
  return [word, ...word.split('/')].find((part) => shapes.has(digitsAside(part))) ?? null;
}

/** An identifier in the manner of the contract's codes. */
function isCodeLike(word: string, { keptCodes, known }: Contracted): boolean {
  if (!/^\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+$/u.test(word) || known.has(word)) return false;
  return [...keptCodes, ...known].some((code) => code.includes('_')) && !HANDOFF_KEYS.test(word);
}

/** Keys of the documents themselves, which people name in passing. */
const HANDOFF_KEYS =
  /^(?:release_tag|commit_sha|integration_baseline|handoff_mode|error_code(?:_enum)?|manifest_\w+|changelog_\w+|\w+_contract_version|\w+_envelope_policy|active_\w+|expected_\w+|memorykernel_\w+)$/;

const AROUND = new Set('the a an error errors code codes field fields constant value key keys named called'.split(' '));
const CLAIMS = new Set(
  'map maps mapping code codes field fields new add adds added introduces remove removes removed drop drops dropped expecting reading zuordnen'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'is are was were has have been will be now got gets wird werden est sont es son'.split(' '),
);

/** Whether an identifier stands where a code or field is named, and not what it is mapped to. */
function claims(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 4), index).reverse();
  const first = before[reaching(before, (word) => CLAIMS.has(word))];
  return (first !== undefined && CLAIMS.has(first)) || change(words, index) !== null;
}

/** "…, query_timeout": one more of a list, alone or with a word before it. */
const goesOn = (words: readonly string[], index: number) =>
  index === 0 || (index === 1 && words.length === 2 && !BETWEEN.has(words[0] ?? ''));

/** Where a wanted word stands first, with nothing between but words around a name and one that is not known. */
function reaching(back: readonly string[], wanted: (word: string) => boolean): number {
  let strange = 0;
  for (const [index, word] of back.entries()) {
    if (wanted(word)) return index;
    if (AROUND.has(word)) continue;
    strange += 1;
    if (strange > 1 || BETWEEN.has(word) || word.includes('_')) return -1;
  }
  return -1;
}
const BECOMES =
  /^(?:add|adds|added|adding|new|introduces|removes?|removed|drops?|dropped|deletes?|replaces|expecting)$/;
const BETWEEN = new Set(
  'see siehe voir use using call calls to as onto into like via by with for of on in from than than per and or auf zu f\u00fcr von bei comme vers pour de en para como por'.split(
    ' ',
  ),
);

/** What the words right beside a name say that became of it. */
function change(words: readonly string[], index: number): 'new' | 'removed' | null {
  const back = words.slice(Math.max(0, index - 4), index).reverse();
  const place = reaching(back, (word) => BECOMES.test(word));
  const before = back[place] ?? '';
  if (/^(?:add|adds|added|adding|new|introduces)$/.test(before) && !isNegation(back[place + 1] ?? '')) return 'new';
  if (/^(?:remove|removes|removed|drop|drops|dropped|delete|deletes|replaces|expecting)$/.test(before)) {
    return isNegation(back[place + 1] ?? '') ? null : 'removed';
  }
  const after = words.slice(index + 1, index + 5);
  const auxiliary = after.slice(0, 2).findIndex((word) => AUXILIARIES.has(word));
  if (auxiliary === -1) return null;
  const verb = after.slice(auxiliary + 1).find((word) => saysGone(word) || saysCame(word) || isNegation(word)) ?? '';
  return saysGone(verb) ? 'removed' : saysCame(verb) && after.at(-1) === verb ? 'new' : null;
}

/** "since v0.3.9", "release v0.3.9": a release of the producer; behind another name it is another product's. */
function claimsRelease(words: readonly string[], index: number): boolean {
  const before = words[index - 1];
  return before === undefined || /^(?:since|in|from|to|with|of|release|version|tag|until|at|than)$/.test(before);
}
