/** Compares a published payload with the one that `generate` would write: the terms, not facts, times or roots. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { edited, type JsonValue } from '../../contracts/remedy.js';
import { entry, items, strings, text, toValue, type Node, type Entry } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import { inFile, quote } from '../case/findings.js';
import { modeOf, readPayload } from '../../handoff/payload.js';
import { candidateMode, COMPATIBILITY_EXPECTATIONS, IMPACT_TEMPLATE } from '../../handoff/generated-payload.js';
import { lacking } from '../../handoff/value.js';

/**
 * Facts belong to `alignment`, paths, commands and policies have rules of their own; what is left of a
 * generated payload is compared here. Keys that a generated one does not have are the producer's own.
 */
export function checkGenerated(root: Node, file: FileEvidence, { dossier, notes }: Case): void {
  const mode = candidateMode(dossier.profile, modeOf(root) ?? '');
  const read = readPayload(root);
  const compare = (holder: Entry | undefined, expected: Readonly<Record<string, JsonValue>>) => {
    for (const [name, value] of Object.entries(expected)) {
      const found = entry(holder?.value, name);
      if (holder === undefined || found === undefined || isSame(found.value, value)) continue;
      say(found.value, `${holder.key}.${name}`, value);
    }
  };
  const say = (node: Node, where: string, value: JsonValue) => {
    const expected = JSON.stringify(value);
    const observed = JSON.stringify(toValue(node));
    const message = `\`${where}\` is ${quote(observed)}, but a payload generated from the manifest and the profile has ${quote(expected)}`;
    notes.error('handoff/generated', inFile(file, oddItem(node, value)?.span ?? node.span), {
      message,
      hint: 'Generate the payload again (handoff-gate generate), or change the profile.',
      expected,
      observed,
      remedy: edited({ kind: 'value', span: node.span, value }),
    });
  };
  compare(read.impactTemplate, IMPACT_TEMPLATE);
  if (mode === null) return;
  compare(read.candidate, mode.rehearsalCandidate);
  compare(read.expectations, COMPATIBILITY_EXPECTATIONS);
  const { consumerCommands: commands } = read;
  if (commands !== undefined && mode.consumerCommands.length > 0 && !isSame(commands.value, mode.consumerCommands)) {
    say(commands.value, commands.key, mode.consumerCommands);
  }
}

/** The first item of a list of names that a generated payload does not have. */
function oddItem(node: Node, value: unknown): Node | undefined {
  return Array.isArray(value) ? items(node).find((item) => !value.includes(text(item))) : undefined;
}

/** Lists of names are sets: their order promises nothing. */
function isSame(node: Node, value: unknown): boolean {
  const listed = strings(node);
  if (listed !== undefined && Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const [missing, extra] = lacking(value, listed);
    return missing.length + extra.length === 0;
  }
  return JSON.stringify(toValue(node)) === JSON.stringify(value);
}
