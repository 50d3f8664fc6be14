/** What an evidence bundle must hold: the documents of the contract and every handoff command. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { items, text, type Node } from '../../documents/tree.js';
import { artifactsOf, readBundle } from '../../handoff/bundle.js';
import { PROVED } from '../../handoff/generated-bundle.js';
import { splitWords } from '../../profile/words.js';
import type { Case } from '../case/case.js';
import { inFile, quote } from '../case/findings.js';
import { rootIn, templatesOf } from '../case/roots.js';

export function checkContents(root: Node, bundle: FileEvidence, theCase: Case): void {
  checkDocuments(root, bundle, theCase);
  checkCommands(root, bundle, theCase);
}

/** A document without a digest is one that the bundle does not prove. */
function checkDocuments(root: Node, bundle: FileEvidence, { dossier, notes }: Case): void {
  const read = readBundle(root);
  const { artifacts: list } = read;
  if (list === undefined || items(list.value).length === 0) return; // That there is none is said already.
  const listed = new Set(artifactsOf(read).map(({ path }) => text(path)));
  for (const id of PROVED) {
    const file = dossier.file('producer', 'subject', id);
    if (file?.state.kind !== 'read' || listed.has(file.path)) continue;
    const message = `The evidence bundle has no digest of ${quote(file.path)}, the ${id} of the release`;
    notes.error('immutable-release/bundle-incomplete', inFile(bundle, list.keySpan), {
      message,
      hint: `Generate the bundle again, with ${file.path} among its artifacts.`,
      expected: file.path,
      observed: null,
    });
  }
}

/** Every command that the payload lists is one that the bundle lists: as it is, so that its exit code counts. */
function checkCommands(root: Node, bundle: FileEvidence, { dossier, notes }: Case): void {
  const { commands: list } = readBundle(root);
  const commands = items(list?.value);
  if (list === undefined || commands.length === 0) return; // That there is none is said already.
  const listed = commands.map((node) => ({ node, command: text(node) ?? '' }));
  const templates = templatesOf(dossier.profile);
  const usual = usualRoot(listed.map(({ command }) => rootsOf(command, templates)).flat());
  for (const template of templates) {
    if (listed.some(({ command }) => isCommand(command, template, usual))) continue;
    const expected = template.join(' ').replaceAll('{root}', '.');
    const meant = listed.find(({ command }) =>
      command.includes(template.slice(0, 2).join(' ').split('{root}')[0] ?? ''),
    );
    const instead = meant === undefined ? '' : `; it has ${quote(meant.command)}`;
    const message = `The evidence bundle does not list ${quote(expected)}, which the profile marks for the handoff${instead}`;
    notes.error('immutable-release/bundle-incomplete', inFile(bundle, meant?.node.span ?? list.keySpan), {
      message,
      hint: 'Run the command as it is, and generate the bundle again.',
      expected,
      observed: meant?.command ?? null,
    });
  }
}

/** The template's words and no others; its root is the one that the other commands have, too. */
function isCommand(command: string, template: readonly string[], usual: string): boolean {
  const root = rootOf(command, template);
  return root !== null && (root === '' || root === '.' || root === usual);
}

/** What stands for the root in a command; `''` where the template has none, null where it is another command. */
function rootOf(command: string, template: readonly string[]): string | null {
  const split = splitWords(command.replaceAll(/<([\w -]+)>/g, (_, name: string) => `{${name.replaceAll(' ', '-')}}`));
  if (!split.ok || split.words.length !== template.length) return null;
  if (!template.some((word) => word.includes('{root}')))
    return split.words.every((word, index) => word === template[index]) ? '' : null;
  const root = rootIn(split.words, template);
  const isPlace = root !== null && (root === '.' || /^(?:\/|[A-Za-z]:[\\/]|\{[\w-]+\}$)/.test(root));
  return isPlace ? root : null;
}

function rootsOf(command: string, templates: readonly (readonly string[])[]): string[] {
  return templates.flatMap((template) => rootOf(command, template) ?? []).filter((root) => root !== '');
}

/** The root most commands share: whoever made the bundle ran them there, and one that names another ran elsewhere. */
function usualRoot(roots: readonly string[]): string {
  const votes = new Map<string, number>();
  for (const root of roots) votes.set(root, (votes.get(root) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '.';
}
