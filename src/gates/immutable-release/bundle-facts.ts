/** What the release evidence bundle repeats of the baseline, the manifest and the payload must be what they say. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { spellings } from '../../handoff/facts.js';
import { entries, items, strings, text, type Node } from '../../documents/tree.js';
import { readBundle } from '../../handoff/bundle.js';
import { readManifest } from '../../handoff/manifest.js';
import { modeOf } from '../../handoff/payload.js';
import type { Case } from '../case/case.js';
import { inFile, quote } from '../case/findings.js';
import { differenceWords } from '../case/difference-words.js';
import { difference, equals, listOf, textOf, valueOf } from '../../handoff/value.js';

export function checkFacts(root: Node, bundle: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const { baseline } = dossier;
  const { baseline: runtime, mode: ownMode } = readBundle(root);
  if (baseline === null) return;
  if (runtime === undefined) {
    notes.error('immutable-release/bundle-fact', inFile(bundle), {
      message: 'The evidence bundle has no "runtime_baseline"',
      hint: 'Generate the bundle again.',
      expected: 'runtime_baseline',
      observed: null,
    });
    return;
  }
  const differ = (what: string, span: Span | undefined, expected: string, observed: string) => {
    const message = `The evidence bundle states ${what} ${quote(observed)}, but it is ${quote(expected)}`;
    notes.error('immutable-release/bundle-fact', inFile(bundle, span ?? runtime.keySpan), {
      message,
      hint: 'Generate the bundle again.',
      expected,
      observed,
    });
  };
  for (const fact of BASELINE_FACTS) {
    const found = spellings(runtime.value, fact);
    // What stands at the top of the bundle is no other baseline either.
    const besides = spellings(root, fact);
    if (found.length === 0) differ(fact, undefined, baseline[fact], 'nothing');
    for (const one of [...found, ...besides]) {
      if (!equals(one.value, valueOf(fact, baseline[fact]))) differ(fact, one.span, baseline[fact], textOf(one.value));
    }
  }
  checkCodes(root, bundle, theCase);
  const mode = ownMode?.value;
  const payloadMode = modeOf(dossier.jsonRoot(dossier.file('producer', 'subject', 'payload')));
  if (mode !== undefined && payloadMode !== undefined && text(mode) !== payloadMode)
    differ('handoff_mode', mode.span, payloadMode, text(mode) ?? 'nothing');
}

/** The error codes that the bundle asserts, under each of their keys, are the manifest's, in its order. */
function checkCodes(root: Node, bundle: FileEvidence, { dossier, notes }: Case): void {
  const manifest = dossier.jsonRoot(dossier.file('producer', 'subject', 'manifest'));
  const expected = strings(readManifest(manifest).errorCodes?.value);
  if (expected === undefined) return; // The gate alignment says so.
  const { assertions: policy } = readBundle(root);
  const differ = (said: string, span: Span | undefined, observed: string) => {
    notes.error('immutable-release/bundle-fact', inFile(bundle, span ?? policy?.value.span), {
      message:
        observed === 'nothing'
          ? 'The evidence bundle does not state the error codes: it has no "policy_assertions.error_code_enum"'
          : `The evidence bundle's error_code_enum ${said}, unlike the manifest's`,
      hint: 'Generate the bundle again.',
      expected: textOf(listOf(expected)),
      observed,
    });
  };
  const found = spellings(policy?.value, 'error_code_enum');
  if (found.length === 0) differ('is nothing', undefined, 'nothing');
  for (const one of found) {
    const { value } = one;
    const differs = difference(listOf(expected), value);
    if (differs === null && equals(listOf(expected), value)) continue;
    const said = differs === null ? `is ${textOf(value)}` : differenceWords(differs);
    const odd = differs?.index ?? oddItem(policy?.value, one.span);
    differ(said, one.items[odd ?? -1] ?? one.span, textOf(value));
  }
}

/** The first item of a list that is no text. */
function oddItem(policy: Node | undefined, span: Span): number | null {
  const list = entries(policy).find(({ value }) => value.span === span)?.value;
  return items(list).findIndex((item) => text(item) === undefined);
}
