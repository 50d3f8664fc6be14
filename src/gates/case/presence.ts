/**
 * Presence, judged once for every document: the gate that keeps it says that it is missing, refused or unknown. The gates then
 * read what is there, and ask no file's state by themselves.
 */
import type { FileEvidence, Tree } from '../../contracts/evidence.js';
import { DOCUMENTS, nameOf, type Keeper, type Reader } from '../../contracts/documents.js';
import type { DocumentId, DocumentRule } from '../../contracts/profile.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import { SIDES, type Side } from '../../contracts/words.js';
import type { Case } from './case.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';

/** `read`: it is there. `absent`: it may be missing, and is. `unknown`: the history does not tell. */
export type Reading = 'read' | 'absent' | 'unknown' | 'broken';

interface Rules {
  readonly missing: RuleIdOf<'error'>;
  readonly unreadable: RuleIdOf<'error'>;
  /** Whether it was ever there cannot be told. */
  readonly unknown: RuleIdOf<'pending'>;
}

const RULES_OF: Readonly<Record<Keeper, Rules>> = {
  alignment: { missing: 'alignment/missing', unreadable: 'alignment/file', unknown: 'alignment/history' },
  handoff: { missing: 'handoff/missing', unreadable: 'handoff/file', unknown: 'handoff/history' },
  'sign-off': { missing: 'sign-off/missing', unreadable: 'sign-off/file', unknown: 'sign-off/history' },
  rollback: { missing: 'rollback/missing', unreadable: 'rollback/file', unknown: 'rollback/history' },
  'immutable-release': {
    missing: 'immutable-release/bundle-missing',
    unreadable: 'immutable-release/bundle-file',
    unknown: 'immutable-release/no-history',
  },
  'stability-window': {
    missing: 'stability-window/missing',
    unreadable: 'stability-window/file',
    unknown: 'stability-window/no-history',
  },
};

/** How a gate says that it could not read what another answers for. */
const UNREAD = {
  alignment: 'alignment/payload',
  'sign-off': 'sign-off/file',
  'stability-window': 'stability-window/file',
} as const satisfies Readonly<Record<Reader, RuleIdOf<'unjudged'>>>;

/** Says of every document that a gate reads what keeps it from being read. */
export function judgePresence(gate: Keeper, theCase: Case): void {
  const { dossier, notes } = theCase;
  for (const side of SIDES) {
    // A side that is not there at all is said by each gate in its own words.
    if (dossier.evidence.sides[side].origin === 'absent') continue;
    for (const rule of dossier.profile[side].documents) {
      const { gates, tree } = DOCUMENTS[rule.id];
      const [keeper, ...readers] = gates(side, dossier.role);
      const at = tree === 'contract' ? dossier.contractTree : 'subject';
      const reader = readers.find((other) => other === gate);
      if (keeper === undefined || (keeper !== gate && reader === undefined)) continue;
      if (at !== 'subject' && dossier.treeOf(side, at) === null) continue;
      const files = dossier.files(side, at, rule.id);
      if (keeper === gate && files.length === 0) sayNotCollected(gate, side, rule, notes);
      for (const file of files) {
        const reading = readingOf(file, rule);
        if (reading !== 'broken' && reading !== 'unknown') continue;
        const lack = { file, rule, reading };
        if (keeper === gate) say(gate, lack, theCase);
        else if (reader !== undefined) sayUnread(reader, keeper, lack, notes);
      }
    }
  }
}

/** What a file's state means under what the profile asks of it. */
export function readingOf({ state }: FileEvidence, { required }: Pick<DocumentRule, 'required'>): Reading {
  if (state.kind === 'read') return 'read';
  if (state.kind === 'refused') return 'broken';
  if (state.kind === 'unknown') return 'unknown';
  switch (required) {
    case 'always':
      return 'broken';
    case 'optional':
      return 'absent';
    case 'once-introduced':
      return state.introduced === null ? 'unknown' : state.introduced ? 'broken' : 'absent';
  }
}

/** Whether nothing of a document is in a tree, and nothing has to be. */
export function isAbsent(side: Side, tree: Tree, id: DocumentId, dossier: Dossier): boolean {
  const rule = dossier.rule(side, id);
  const files = dossier.files(side, tree, id);
  if (rule === null || files.length === 0) return rule === null || rule.required === 'optional';
  return files.every((file) => readingOf(file, rule) === 'absent');
}

/** A file that should be there to be read, and is not, or nobody knows. */
interface Lack {
  readonly file: FileEvidence;
  readonly rule: DocumentRule;
  readonly reading: 'broken' | 'unknown';
}

function say(gate: Keeper, { file, rule, reading }: Lack, { dossier, notes }: Case): void {
  const { id, required } = rule;
  const rules = RULES_OF[gate];
  const name = `${nameOf(file.side, id)} ${quote(file.path)}`;
  const at = dossier.treeName(file.side, file.tree);
  if (file.state.kind === 'unknown') {
    const { why, mend } = file.state;
    notes.pending(rules.unknown, inFile(file), { message: `The ${name} could not be read: ${why}`, hint: mend });
  } else if (reading === 'unknown') {
    const { why, mend } = dossier.because(file.side);
    notes.pending(rules.unknown, inFile(file), {
      message: `Whether the ${name} was ever introduced in ${at} cannot be told: ${why}`,
      hint: mend,
    });
  } else if (file.state.kind === 'refused') {
    const { detail } = file.state;
    notes.error(rules.unreadable, inFile(file), {
      message: `The ${name} is not a file that may be read: ${detail}`,
      hint: 'Put a regular file below the root in its place.',
      expected: 'a regular file below the root',
      observed: detail,
    });
  } else {
    const why = required === 'always' ? 'the profile requires it' : `an ancestor of ${at} has it`;
    notes.error(rules.missing, inFile(file), {
      message: `The ${name} is missing${file.tree === 'subject' ? '' : ` at ${at}`}, but ${why}`,
      hint: 'Restore the file, or fix its path in the profile.',
      expected: file.path,
      observed: 'no such file',
    });
  }
}

/** A gate that reads what another answers for cannot pass without it either. */
function sayUnread(gate: Reader, keeper: Keeper, { file, rule, reading }: Lack, notes: Notes): void {
  const message = `The ${nameOf(file.side, rule.id)} ${quote(file.path)} was not read, so nothing in it could be judged here (see the gate ${keeper})`;
  const what = { message, hint: `Fix what the gate ${keeper} says.` };
  if (reading === 'unknown') notes.pending(RULES_OF[gate].unknown, inFile(file), what);
  else notes.unjudged(UNREAD[gate], inFile(file), what);
}

/** Evidence may be edited, or older than its profile: what it does not hold was not looked for. */
function sayNotCollected(gate: Keeper, side: Side, { id, path, required }: DocumentRule, notes: Notes): void {
  if (required === 'optional') return;
  notes.pending(RULES_OF[gate].unknown, inFile({ side, path }), {
    message: `Whether the ${nameOf(side, id)} ${quote(path)} is there cannot be told: the evidence does not hold it`,
    hint: 'Collect the evidence again, with this profile.',
  });
}
