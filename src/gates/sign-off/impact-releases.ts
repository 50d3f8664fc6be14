/** The two fields of an impact statement that name releases: where to repin to, and where to go back to. */
import { BASELINE_FACTS, type Baseline } from '../../contracts/words.js';
import { factWord, isSameFact } from '../../handoff/facts.js';
import { isNoRelease } from '../../handoff/release-line.js';
import { clausesOf } from '../../handoff/impact/clauses.js';
import { isElsewhere, isHedge, isKnown, isLeave, isNegation, saysNothing } from '../../handoff/impact/words.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { quote, quoteBriefly, type Notes, type Where } from '../case/findings.js';
import { toldAll, toldSome, type ImpactFact } from './impact-facts.js';
import { ARROW, isTag, releaseWords, type ReleaseWord } from './impact-tags.js';
import { rollbackOf } from '../pin/rollback-target.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const YES = words('yes y ja oui s\u00ed s\u00ec sim \u0434\u0430 tak ano evet \u306f\u3044 \u662f \uc608');
/** What stands beside a yes without taking from it. */
const BESIDE_YES = words(
  `a all an and as at atomic atomically baseline because becomes before both breaking by change changes commit config consumer consumers contract cutover due envelope error errors code codes exactly field fields file files first fixed following for from handoff immutable immediately in is it its manifest matrix mirror mirrored must necessary needed new now of on one packet per pin pinned pins pr pull re-pin release repin repinned repinning repins replaces request required requires row runtime same sha since tag tags target targets the they this time to together update updated updates version via with
  auf aktualisieren commit das dem den der die ein erforderlich f\u00fcr im in mit neue neuen neuer n\u00f6tig notwendig pinnen und von weil wegen zeitgleich ziel zu zum zur
  au aux cible de des du en \u00e9pingler est et la le les nouveau nouvelle n\u00e9cessaire par pour r\u00e9\u00e9pingler requis sur vers
  al con del destino el es etiqueta fijar necesario nueva objetivo para por requerido versi\u00f3n vers\u00e3o necess\u00e1rio nova o os da do il lo su necessario nuova destinazione versione het naar nieuwe nodig doel`,
);
/** Words that announce which release, and are none. */
const SLOTS = words('tag tags sha etiqueta');
/** Words behind which stands what is left, not what is gone to. */
const LEFT = words(
  'from instead replaces replacing of after when if should leaving leave leaves before than off undo undoes revert reverts roll rollback back with once whenever von statt nach wenn falls depuis de desde si da se dopo van als \u0441 \u0438\u0437',
);
const GONE_TO = words(
  'to on onto stay stays keep pin repin re-pin target at auf zu \u00e0 vers a para su naar \u043d\u0430 \u0434\u043e',
);
const OR = words('or and oder und ou et o y e of en');

export interface ReleaseText {
  readonly field: 'repin_required' | 'rollback_instruction';
  readonly text: string;
  readonly where: Where;
}

export function judgeRepin(stated: ReleaseText, facts: readonly ImpactFact[], { dossier, notes }: Case): void {
  const { field, text, where } = stated;
  const said = releaseWords(text, dossier);
  const [first] = said;
  const needed = facts.filter(({ needed: asks }) => asks);
  const refuses = first !== undefined && (isNegation(first.word) || saysNothing(first.word));
  if (refuses && needed.length > 0) {
    const expected = `yes: ${toldAll(needed)}`;
    const message = `The impact statement's ${quote(field)} says ${quoteBriefly(text)}, but the contract diff has ${toldSome(needed)}`;
    notes.error('sign-off/impact-contradiction', where, {
      message,
      hint: `Say yes, and name the release: ${quote(repinTo(dossier))}.`,
      expected,
      observed: text,
    });
    return;
  }
  const { baseline } = dossier;
  if (baseline !== null) {
    const other = otherThan(said, targetsOf(baseline, dossier), dossier);
    if (other !== null) {
      const { release_tag: tag, commit_sha: commit } = baseline;
      const right = {
        but: `the release is ${quote(tag)} (${commit})`,
        expected: `${tag} / ${commit}`,
        hint: `Name this release: ${quote(repinTo(dossier))}.`,
      };
      sayOther(stated, other, right, notes);
      return;
    }
  }
  const strange = strangeWords(said, refuses, facts, dossier);
  const agrees = refuses || YES.has(first?.word ?? '');
  const isOpen = said.some(({ word }) => SLOTS.has(word)) && said.every(({ kind }) => kind === 'word');
  if (agrees && strange.length === 0 && !isOpen && !/\?|~~/.test(text)) return;
  const doubt = isOpen
    ? 'it speaks of a tag or a commit and names none'
    : `${quote(strange.join(' '))} may take from it`;
  const why = agrees ? doubt : 'it begins with neither yes nor no';
  notes.pending('sign-off/impact-unclear', where, {
    message: `The impact statement's ${quote(field)} is unclear: it says ${quote(text)}, and ${why}`,
    hint: `Write yes or no first, and beside it only the release: ${quote(repinTo(dossier))}.`,
  });
}

function repinTo({ baseline }: Dossier): string {
  return `yes (${baseline?.release_tag ?? ''} / ${baseline?.commit_sha ?? ''})`;
}

function strangeWords(
  said: readonly ReleaseWord[],
  refuses: boolean,
  facts: readonly ImpactFact[],
  { profile, baseline }: Dossier,
): readonly string[] {
  const text = said.map(({ word }) => word).join(' ');
  if (profile.vocabulary.remarks.some((remark) => text.endsWith(` ${remark.toLowerCase()}`))) return [];
  const own = new Set(
    [
      profile.producer.name,
      profile.consumer.name,
      ...BASELINE_FACTS.flatMap((fact) => baseline?.[fact] ?? []),
      ...facts.flatMap(({ names, former }) => [...names, ...former]),
    ].flatMap((name) => [name.toLowerCase(), ...name.toLowerCase().split(/[\s/]+/)]),
  );
  return said
    .slice(1)
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !BESIDE_YES.has(word) && !own.has(word))
    .filter((word) => !(refuses && (isKnown(word) || isElsewhere(word) || isLeave(word))));
}

interface Target {
  readonly tag: string;
  /** The commits that are this release: what it states, and what its tag points at. */
  readonly commits: readonly string[];
}

function targetsOf({ release_tag: tag, commit_sha: commit }: Baseline, dossier: Dossier): Target {
  return { tag, commits: [commit, dossier.tag(tag)?.commit].filter((sha) => sha !== undefined) };
}

/** The way back: what the readiness documents name, else the release before. Null where there is none. */
export function wayBack(dossier: Dossier): Target | null {
  const documented = rollbackOf(dossier).target;
  const previous = dossier.treeOf('producer', 'previous');
  const tag = documented?.release_tag ?? previous?.name;
  if (tag === undefined || isNoRelease(tag)) return null;
  const manifest = dossier.jsonRoot(
    dossier.file('producer', previous?.name === tag ? 'previous' : 'rollback', 'manifest'),
  );
  const stated = factWord(manifest, 'commit_sha');
  const commits = [
    documented?.commit_sha,
    stated,
    dossier.tag(tag)?.commit,
    previous?.name === tag ? previous.commit : null,
  ];
  return { tag, commits: commits.filter((commit) => typeof commit === 'string') };
}

const isOf = ({ kind, word }: ReleaseWord, { tag, commits }: Target): boolean =>
  kind === 'tag'
    ? isTag(word, tag)
    : kind === 'commit' && commits.some((commit) => isSameFact('commit_sha', word, commit));

/** The first release or commit that is not the target, where the words do not say that it is left. */
function otherThan(said: readonly ReleaseWord[], target: Target, dossier: Dossier): string | null {
  const named = said.some((one) => isOf(one, target));
  const back = wayBack(dossier);
  for (const [index, one] of said.entries()) {
    if (one.kind === 'word') continue;
    const left = isLeft(said, index);
    if (isOf(one, target)) {
      if (left === 'from') return one.word;
    } else if (back === null || !isOf(one, back) || !named || left === null) return one.word;
  }
  return null;
}

/** Whether the words before a release say that it is left. */
function isLeft(said: readonly ReleaseWord[], index: number): 'from' | 'left' | null {
  // A commit goes with the tag before it.
  const before = said.slice(0, index).filter(({ kind }) => kind === 'word');
  const last = before.at(-1)?.word ?? '';
  if (said[index + 1]?.word === ARROW || last === 'from' || last === 'von' || last === 'depuis' || last === 'desde')
    return 'from';
  return !GONE_TO.has(last) && before.slice(-2).some(({ word }) => LEFT.has(word)) ? 'left' : null;
}

/** Whether a release is left, or only spoken of: "v0.4.0 keeps its data". */
function isAside(said: readonly ReleaseWord[], index: number): boolean {
  if (isLeft(said, index) !== null) return true;
  const next = said.slice(index + 1).find(({ kind }) => kind !== 'commit');
  const before = said.slice(0, index).findLast(({ kind }) => kind === 'word')?.word ?? '';
  return next?.kind === 'word' && !OR.has(next.word) && !GONE_TO.has(before);
}

/** What a field should name: in a sentence, as a value, and how to say so. */
interface Right {
  readonly but: string;
  readonly expected: string;
  readonly hint: string;
}

function sayOther(
  { field, text, where }: ReleaseText,
  other: string,
  { but, expected, hint }: Right,
  notes: Notes,
): void {
  const message = `The impact statement's ${quote(field)} names ${quote(other)}, but ${but}; it says ${quote(text)}`;
  notes.error('sign-off/impact-release', where, { message, hint, expected, observed: text });
}

export function judgeWayBack(stated: ReleaseText, { dossier, notes }: Case): void {
  const { field, text, where } = stated;
  const { baseline } = dossier;
  const back = wayBack(dossier);
  const said = releaseWords(text, dossier);
  const here = baseline === null ? null : targetsOf(baseline, dossier);
  const named = back !== null && said.some((one) => isOf(one, back));
  const wrong = said.find((one, index) => {
    if (one.kind === 'word' || (back !== null && isOf(one, back))) return false;
    const isHere = here !== null && isOf(one, here);
    // The first release has nothing to go back to but what people name.
    return isHere ? (back !== null && !named) || !isAside(said, index) : back !== null;
  });
  const expected = back === null ? 'an earlier release' : [back.tag, back.commits[0]].filter(Boolean).join(' / ');
  const hint = `Name the release to go back to: ${quote(`repin to ${expected}`)}.`;
  if (wrong !== undefined) {
    sayOther(stated, wrong.word, { but: `the way back leads to ${quote(expected)}`, expected, hint }, notes);
    return;
  }
  if (back === null) return;
  if (!named) {
    const message = `The impact statement's ${quote(field)} does not name the release to go back to, ${quote(expected)}; it says ${quote(text)}`;
    notes.error('sign-off/impact-release', where, { message, hint, expected, observed: text });
    return;
  }
  const clause = clausesOf(text).find(
    ({ words: all, text: part }) =>
      IMPOSSIBLE.test(part.toLowerCase()) ||
      (releaseWords(part, dossier).some((one) => isOf(one, back)) &&
        all.some((word) => isNegation(word) || isHedge(word) || CONDITION.test(word))),
  );
  if (clause === undefined && !/\?(?=\s|$)|~~/.test(text)) return;
  notes.pending('sign-off/impact-unclear', where, {
    message: `Whether the impact statement's ${quote(field)} leads back to ${quote(back.tag)} is unclear: it says ${quote(clause?.text ?? text)}`,
    hint,
  });
}

const CONDITION = /^(?:once|unless|until|provided|assuming|sobald|falls|sofern|d\u00e8s|une-fois|cuando)$/u;
const IMPOSSIBLE =
  /(?<![\p{L}\p{N}_])(?:impossible|not (?:be )?(?:possible|supported|tested|available|advised|recommended|allowed)|unsupported|untested|(?:cannot|can't) (?:be |go |roll |return|repin|revert)\p{L}*|no (?:way back|rollback)|irreversible|one[- ]way|forward[- ]only|unm\u00f6glich|nicht m\u00f6glich|imposible|imposs\u00edvel|impossibile|\u043d\u0435\u0432\u043e\u0437\u043c\u043e\u0436\u043d\u043e)(?![\p{L}\p{N}_])/u;
