/** What the release evidence bundle repeats of the baseline, the manifest and the payload must be what they say. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import { BASELINE_FACTS } from '../contracts/words.js';
import { statedFact } from '../documents/facts.js';
import { entry, items, show, strings, text, type Node } from '../documents/tree.js';
import { listDifference } from './agreement.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';

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
    const stated = statedFact(runtime.value, fact);
    const observed = typeof stated?.value === 'string' ? stated.value : 'nothing';
    if (observed !== baseline[fact]) differ(fact, stated?.span, baseline[fact], observed);
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
  if (listed?.join() === expected.join()) return;
  const difference = listed === undefined ? null : listDifference(expected, listed);
  const odd = items(codes).findIndex((item) => text(item) === undefined);
  const item = items(codes)[difference?.index ?? odd];
  const said = difference === null ? `it is ${show(codes)}` : difference.words;
  notes.error('immutable-release/bundle-fact', inFile(bundle, item?.span ?? codes?.span ?? policy?.value.span), {
    message: `The evidence bundle states another error_code_enum than the manifest: ${said}`,
    hint: 'Generate the bundle again.',
    expected: expected.join(', '),
    observed: listed?.join(', ') ?? show(codes),
  });
}
