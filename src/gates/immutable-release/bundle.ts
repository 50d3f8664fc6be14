/** The release evidence bundle: its digests, commands, scripts, commit and facts hold for the producer's subject. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { edited, type Remedy } from '../../contracts/remedy.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { artifactsOf, bundleScript, readBundle } from '../../handoff/bundle.js';
import { spellings } from '../../handoff/facts.js';
import type { ReadFile } from '../../documents/parsed.js';
import { items, show, text, type Node } from '../../documents/tree.js';
import { splitWords } from '../../profile/words.js';
import { checkCommit } from './bundle-commit.js';
import { checkContents } from './bundle-contents.js';
import { checkFacts } from './bundle-facts.js';
import { checkResults } from './bundle-results.js';
import type { Case } from '../case/case.js';
import { isOfEarlier } from '../case/earlier-baseline.js';
import { inFile, quote, type Where } from '../case/findings.js';
import { checkBundleAge } from '../case/generated-dates.js';
import { isRead, type Naming } from '../case/named-file.js';
import { wellFormed } from '../case/reading.js';

export function checkBundle(theCase: Case): void {
  const { dossier, notes } = theCase;
  const file = dossier.file('producer', 'subject', 'evidence-bundle');
  if (file?.state.kind !== 'read' || dossier.rule('producer', 'evidence-bundle') === null) return;
  const { root, problems } = dossier.json(file);
  const parsed = { file, name: 'evidence bundle', problems };
  if (!wellFormed(parsed, 'immutable-release/bundle-file', notes) || root === null) return;
  if (isOfReleaseBefore(root, file, theCase)) return;
  checkArtifacts(root, file, theCase);
  checkScripts(root, file, theCase);
  checkCommit(root, file, theCase);
  checkFacts(root, file, theCase);
  checkBundleAge(root, file, theCase);
  checkContents(root, file, theCase);
  checkResults(root, file, notes);
}

/** A bundle that still proves the release before, wholly, is renewed once the new one is tagged; the rest follows from that. */
function isOfReleaseBefore(root: Node, file: FileEvidence, { dossier, notes }: Case): boolean {
  const runtime = readBundle(root).baseline?.value;
  const said = Object.fromEntries(
    BASELINE_FACTS.map((fact) => [fact, spellings(runtime, fact).map(({ value }) => value)]),
  );
  if (!isOfEarlier(said, ['previous'], dossier)) return false;
  const before = dossier.treeName('producer', 'previous');
  const tag = dossier.baseline?.release_tag ?? '';
  notes.error('immutable-release/bundle-fact', inFile(file, spellings(runtime, 'release_tag')[0]?.span), {
    message: `The evidence bundle is still that of ${quote(before)}, not of ${quote(tag)}`,
    hint: `Generate the bundle again from the code of ${tag}, once it is tagged.`,
    expected: tag,
    observed: before,
    settledBy: 'renewal',
  });
  return true;
}

/** A file that the bundle names; null where it was not read, which is said. */
function find(path: string, { dossier, notes }: Case, naming: Omit<Naming, 'expected'>): ReadFile | null {
  const file = dossier.evidence.files.find(
    (one) => one.side === 'producer' && one.tree === 'subject' && one.path === path,
  );
  return isRead(file, { ...naming, expected: path }, notes) ? file.state : null;
}

function checkArtifacts(root: Node, bundle: FileEvidence, theCase: Case): void {
  const { notes } = theCase;
  const read = readBundle(root);
  const { artifacts: list } = read;
  if (list === undefined || items(list.value).length === 0) {
    notes.error('immutable-release/bundle-file', inFile(bundle, list?.value.span), {
      message: `The evidence bundle ${list === undefined ? 'has no' : 'lists nothing under'} "artifacts"`,
      hint: 'Generate the bundle again.',
      expected: 'artifacts',
      observed: list === undefined ? null : show(list.value),
    });
    return;
  }
  for (const { node, path, sha256: digest } of artifactsOf(read)) {
    const [name, stated] = [text(path), text(digest)];
    if (name === undefined || stated === undefined) {
      const odd = name === undefined ? path : digest;
      notes.error('immutable-release/bundle-digest', inFile(bundle, odd?.span ?? node.span), {
        message: 'An artifact of the evidence bundle lacks its path or its SHA-256',
        hint: 'Generate the bundle again.',
      });
      continue;
    }
    const state = find(name, theCase, {
      rule: 'immutable-release/bundle-digest',
      who: `The evidence bundle lists ${quote(name)}`,
      where: inFile(bundle, path?.span),
      hint: 'Restore the file, or generate the bundle again.',
    });
    if (state !== null && state.sha256 !== stated) {
      const message = `The evidence bundle states the SHA-256 ${quote(stated)} for ${quote(name)}, but its bytes have ${quote(state.sha256)}`;
      notes.error('immutable-release/bundle-digest', inFile(bundle, digest?.span), {
        message,
        hint: `Generate the bundle again after the last change of ${name}.`,
        expected: state.sha256,
        observed: stated,
        remedy: digestOf(state.sha256, digest),
      });
    }
  }
}

/** What the bytes are when all that mends them was done. */
function digestOf(value: string, node: Node | undefined): Remedy | undefined {
  return node === undefined ? undefined : { ...edited({ kind: 'value', span: node.span, value }), last: true };
}

function checkScripts(root: Node, bundle: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const { generator, entryPoint, commands: list } = readBundle(root);
  const named = [
    { node: generator?.value, what: 'generator' },
    { node: entryPoint?.value, what: 'entry point of the compliance suite' },
  ];
  for (const { node, what } of named) {
    const path = text(node);
    if (path !== undefined) findScript(path, what, inFile(bundle, node?.span), theCase);
  }
  const known = new Set(dossier.profile.producer.suite.map((command) => comparable(command.command)));
  const commands = items(list?.value);
  if (commands.length === 0) {
    const message =
      'The evidence bundle lists no required_validation_commands, so it does not say what proved the release';
    notes.error('immutable-release/bundle-command', inFile(bundle, list?.value.span), {
      message,
      hint: 'Generate the bundle again.',
      expected: 'required_validation_commands',
      observed: null,
    });
  }
  for (const node of commands) {
    const command = text(node);
    if (command === undefined) continue;
    const script = bundleScript(command);
    const where = inFile(bundle, node.span);
    if (script !== null && findScript(script, `command ${quote(command)}`, where, theCase) === null) continue;
    if (!known.has(comparable(command))) {
      const message = `The evidence bundle requires ${quote(command)}, which the profile's suite does not run`;
      notes.warning('immutable-release/bundle-command', where, {
        message,
        hint: 'Add it to the suite of the profile, or generate the bundle without it.',
        observed: command,
      });
    }
  }
}

function findScript(path: string, what: string, where: Where, theCase: Case): ReadFile | null {
  return find(path, theCase, {
    rule: 'immutable-release/bundle-command',
    who: `The evidence bundle's ${what} names the script ${quote(path)}`,
    where,
    hint: 'Add the script, or generate the bundle again.',
  });
}

/** A command with its root left out: `<repo>`, `{root}` and `.` are the same place. */
function comparable(command: string): string {
  const split = splitWords(command.replaceAll(/<[\w-]+>|\{root\}/g, '.'));
  return split.ok ? JSON.stringify(split.words.map((word) => (word.startsWith('/') ? '.' : word))) : command;
}
