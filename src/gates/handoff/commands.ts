/** The commands a payload lists: re-rooted, exactly those that the profile marks for the handoff. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { edited, type Edit } from '../../contracts/remedy.js';
import { items, text, type Entry, type Node } from '../../documents/tree.js';
import { readPayload } from '../../handoff/payload.js';
import { splitWords } from '../../profile/words.js';
import type { Case } from '../case/case.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { rootIn, templatesOf } from '../case/roots.js';

/** No suite has more; every command is compared with every other. */
const COMMAND_LIMIT = 1000;

interface Listed {
  readonly node: Node;
  readonly command: string;
  readonly words: readonly string[];
}

/** What the payload lists, held against the templates of the profile. */
interface Compared {
  /** In the profile, and not in the payload. */
  readonly unmatched: Set<readonly string[]>;
  /** In the payload, and as such not in the profile. */
  readonly strangers: readonly Listed[];
  /** Rewritten without the root of the machine that generated them. */
  readonly absolute: readonly { readonly node: Node; readonly edit: Edit }[];
}

export function checkCommands(root: Node, file: FileEvidence, declared: string, { dossier, notes }: Case): void {
  const { commands: list } = readPayload(root);
  const templates = templatesOf(dossier.profile);
  if (list === undefined || templates.length === 0) return;
  const count = items(list.value).length;
  if (count > COMMAND_LIMIT) {
    notes.error('handoff/verification-commands', inFile(file, list.keySpan), {
      message: `The payload lists ${count} commands; at most ${COMMAND_LIMIT} are compared`,
      hint: 'List the commands that the profile marks for the handoff.',
      expected: String(templates.length),
      observed: String(count),
    });
    return;
  }
  const compared = compare(readable(list, file, notes), templates, declared);
  const rooted = (template: readonly string[]) => template.join(' ').replaceAll('{root}', () => declared);
  for (const stranger of compared.strangers) sayStranger(stranger, compared.unmatched, { file, rooted }, notes);
  for (const template of compared.unmatched) sayMissing(list, rooted(template), file, notes);
  tellRoot(compared, declared, file, notes);
}

function compare(listed: readonly Listed[], templates: readonly (readonly string[])[], declared: string): Compared {
  const unmatched = new Set(templates);
  const strangers: Listed[] = [];
  const absolute: { readonly node: Node; readonly edit: Edit }[] = [];
  for (const command of listed) {
    const template = [...unmatched].find((candidate) => isSame(command.words, candidate, declared));
    if (template === undefined) {
      strangers.push(command);
      continue;
    }
    unmatched.delete(template);
    if (rootIn(command.words, template)?.startsWith('/') !== true) continue;
    const value = template.join(' ').replaceAll('{root}', '.');
    absolute.push({ node: command.node, edit: { kind: 'value', span: command.node.span, value } });
  }
  return { unmatched, strangers, absolute };
}

interface Shown {
  readonly file: FileEvidence;
  /** A template as the payload would write it. */
  readonly rooted: (template: readonly string[]) => string;
}

/** A command that is nearly one of the profile's is meant to be it, which is then no longer missing. */
function sayStranger(
  { node, command, words }: Listed,
  unmatched: Set<readonly string[]>,
  { file, rooted }: Shown,
  notes: Notes,
): void {
  const where = inFile(file, node.span);
  const meant = nearest(words, unmatched);
  if (meant === null) {
    notes.error('handoff/verification-commands', where, {
      message: `The payload lists ${quote(command)}, which is no command that the profile marks for the handoff`,
      hint: 'Remove it, or mark it `handoff: true` in the profile.',
      expected: null,
      observed: command,
      remedy: { kind: 'open', why: 'Either the payload lists a command too many, or the profile lacks one.' },
    });
    return;
  }
  unmatched.delete(meant);
  const expected = rooted(meant);
  notes.error('handoff/verification-commands', where, {
    message: `The payload lists ${quote(command)}, but the profile runs ${quote(expected)}`,
    hint: `Write ${quote(expected)}.`,
    expected,
    observed: command,
    remedy: edited({ kind: 'value', span: node.span, value: expected }),
  });
}

function sayMissing(list: Entry, expected: string, file: FileEvidence, notes: Notes): void {
  notes.error('handoff/verification-commands', inFile(file, list.keySpan), {
    message: `The payload does not list ${quote(expected)}, which the profile marks for the handoff`,
    hint: `Add ${quote(expected)}.`,
    expected,
    observed: null,
    remedy: edited({ kind: 'item', span: list.value.span, value: expected }),
  });
}

function tellRoot({ absolute }: Compared, declared: string, file: FileEvidence, notes: Notes): void {
  const [first] = absolute;
  if (first === undefined) return;
  notes.warning('handoff/absolute-path', inFile(file, first.node.span), {
    message: `The payload's commands carry the root ${quote(declared)} of the machine that generated it; they were read as if it were the checkout`,
    hint: 'Write `.` for the root (handoff-gate generate does).',
    expected: '.',
    observed: declared,
    remedy: edited(...absolute.map(({ edit }) => edit)),
  });
}

function readable(list: Entry, file: FileEvidence, notes: Notes): Listed[] {
  return items(list.value).flatMap((node): Listed[] => {
    const command = text(node);
    if (command === undefined) return [];
    const split = splitWords(command);
    if (split.ok) return [{ node, command, words: split.words }];
    const message = `The payload's command ${quote(command)} ${split.message}`;
    notes.error('handoff/verification-commands', inFile(file, node.span), {
      message,
      hint: 'Write the command as the profile has it.',
      observed: command,
    });
    return [];
  });
}

function isSame(words: readonly string[], template: readonly string[], declared: string): boolean {
  if (!template.some((word) => word.includes('{root}')))
    return words.length === template.length && words.every((word, index) => word === template[index]);
  const root = rootIn(words, template);
  return root === declared || root === '.';
}

/** The template that shares most words with a command; null when none shares half of its own. */
function nearest(words: readonly string[], templates: ReadonlySet<readonly string[]>): readonly string[] | null {
  let best: { template: readonly string[]; shared: number } | null = null;
  for (const template of templates) {
    const shared = template.filter((word) => words.includes(word)).length;
    const close = words[0] === template[0] || shared * 2 >= template.length;
    if (close && shared > 0 && shared > (best?.shared ?? 0)) best = { template, shared };
  }
  return best?.template ?? null;
}
