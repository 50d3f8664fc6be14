/** What the release evidence bundle repeats of the baseline, the manifest and the payload must be what they say. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import { BASELINE_FACTS } from '../contracts/words.js';
import { spellings } from '../documents/facts.js';
import { entry, items, show, strings, text, type Node } from '../documents/tree.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';
import { difference, listOf, textOf, valueOf } from './value.js';

export function checkFacts(root: Node, bundle: FileEvidence, dossier: Dossier, notes: Notes): void {
  const { baseline } = dossier;
  const runtime = entry(root, 'runtime_baseline');
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
    if (found.length === 0) differ(fact, undefined, baseline[fact], 'nothing');
    for (const one of found) {
      if (one.malformed || one.value !== baseline[fact]) differ(fact, one.span, baseline[fact], textOf(valueOf(one)));
    }
  }
  checkCodes(root, bundle, dossier, notes);
  const mode = entry(root, 'handoff_mode')?.value;
  const payloadMode = text(
    entry(dossier.jsonRoot(dossier.file('producer', 'subject', 'payload')), 'handoff_mode')?.value,
  );
  if (mode !== undefined && payloadMode !== undefined && text(mode) !== payloadMode)
    differ('handoff_mode', mode.span, payloadMode, text(mode) ?? 'nothing');
}

/** The error codes that the bundle asserts are the manifest's, in its order. */
function checkCodes(root: Node, bundle: FileEvidence, dossier: Dossier, notes: Notes): void {
  const expected = strings(
    entry(dossier.jsonRoot(dossier.file('producer', 'subject', 'manifest')), 'error_code_enum')?.value,
  );
  if (expected === undefined) return; // The gate alignment says so.
  const policy = entry(root, 'policy_assertions');
  const codes = entry(policy?.value, 'error_code_enum')?.value;
  const listed = strings(codes);
  const differs = listed === undefined ? null : difference(listOf(expected), listOf(listed));
  if (listed !== undefined && differs === null) return;
  const odd = items(codes).findIndex((item) => text(item) === undefined);
  const item = items(codes)[differs?.index ?? odd];
  const said = differs === null ? `it is ${show(codes)}` : differs.words;
  notes.error('immutable-release/bundle-fact', inFile(bundle, item?.span ?? codes?.span ?? policy?.value.span), {
    message: `The evidence bundle states another error_code_enum than the manifest: ${said}`,
    hint: 'Generate the bundle again.',
    expected: textOf(listOf(expected)),
    observed: listed === undefined ? show(codes) : textOf(listOf(listed)),
  });
}
