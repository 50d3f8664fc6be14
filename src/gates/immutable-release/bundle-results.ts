/** What a bundle of ours says besides: how each command ended, and the digest of all that it says. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { items, show, text, TooManyValues, toValue, type Node } from '../../documents/tree.js';
import { readBundle, resultsOf } from '../../handoff/bundle.js';
import { CONTENT_DIGEST, contentDigest } from '../../handoff/generated-bundle.js';
import { inFile, quote, type Notes } from '../case/findings.js';

export function checkResults(root: Node, bundle: FileEvidence, notes: Notes): void {
  checkOutcomes(root, bundle, notes);
  checkContent(root, bundle, notes);
}

/** Where outcomes are stated, they are those of the commands that are listed, and every one passed. */
function checkOutcomes(root: Node, bundle: FileEvidence, notes: Notes): void {
  const read = readBundle(root);
  const { results: stated } = read;
  if (stated === undefined) return;
  const results = resultsOf(read);
  const commands = items(read.commands?.value).map((node) => text(node));
  const say = (message: string, node: Node, expected: string, observed: string | null) => {
    notes.error('immutable-release/bundle-command', inFile(bundle, node.span), {
      message,
      hint: 'Run the commands, and generate the bundle again.',
      expected,
      observed,
    });
  };
  for (const { node, command, outcome, exitCode: exit } of results) {
    const passed = text(outcome) === 'passed' && exit?.kind === 'scalar' && exit.value === 0;
    const said = `${show(outcome)} with exit code ${show(exit)}`;
    if (command === undefined || !commands.includes(command)) {
      const message = `The evidence bundle states a result of ${quote(command ?? show(node))}, which it does not list`;
      say(message, node, 'a command of required_validation_commands', command ?? null);
    } else if (!passed) {
      const message = `The evidence bundle says of ${quote(command)} that it ended as ${said}`;
      say(message, outcome ?? node, '"passed" with exit code 0', said);
    }
  }
  for (const command of commands) {
    if (command === undefined || results.some((result) => result.command === command)) continue;
    say(`The evidence bundle states no result of ${quote(command)}`, stated.value, command, null);
  }
}

/** Nothing where it has more values than any bundle. */
function contentOf(root: Node): object {
  try {
    const value = toValue(root);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof TooManyValues) return {};
    throw error;
  }
}

/** What was changed after it was generated is no evidence. A bundle of ours has the digest, one of others may. */
function checkContent(root: Node, bundle: FileEvidence, notes: Notes): void {
  const { contentDigest: digest, generatedBy } = readBundle(root);
  const stated = digest?.value;
  if (stated === undefined && text(generatedBy?.value)?.startsWith('handoff-gate ') !== true) return;
  const actual = contentDigest(contentOf(root));
  if (text(stated) === actual) return;
  const message = `The evidence bundle was changed after it was generated: its "${CONTENT_DIGEST}" is ${show(stated)}, but what it says has ${quote(actual)}`;
  notes.error('immutable-release/bundle-digest', inFile(bundle, (stated ?? generatedBy?.value)?.span), {
    message,
    hint: 'Generate the bundle again (handoff-gate bundle) instead of changing it.',
    expected: actual,
    observed: text(stated) ?? show(stated),
  });
}
