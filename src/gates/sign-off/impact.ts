/** The consumer impact statement: what the payload states beside what the contract diff says. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { ContractChange, ImpactReport } from '../../contracts/report.js';
import { readPayload } from '../../handoff/payload.js';
import { clausesOf } from '../../handoff/impact/clauses.js';
import { placeholderIn } from '../../handoff/sign-off/words/placeholders.js';
import { entries, entry, strings, text, type Node } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import { IMPACT_TEMPLATE } from '../../handoff/generated-payload.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote } from '../case/findings.js';
import { isReference, judgeChanges } from './impact-changes.js';
import { CHANGE_FIELDS, factsOfField, impactFacts } from './impact-facts.js';
import { contractedOf } from './impact-foreign.js';
import { judgeRepin, judgeWayBack, wayBack } from './impact-releases.js';

/** The statement a payload carries, and what it ought to say. */
export function impactOf(dossier: Dossier, changes: readonly ContractChange[]): ImpactReport {
  const { impact: statement } = readPayload(dossier.jsonRoot(dossier.payload));
  const stated =
    statement === undefined
      ? null
      : Object.fromEntries(entries(statement.value).map(({ key, value }) => [key, saidIn(value) ?? '']));
  return { stated, computed: computedImpact(dossier, changes) };
}

/** What a payload may state as it is: the facts, and nothing else. */
function computedImpact(dossier: Dossier, changes: readonly ContractChange[]): Record<string, string> {
  const facts = impactFacts(changes);
  const list = (values: readonly string[]) => (values.length === 0 ? 'none' : [...new Set(values)].join('; '));
  const codes = new Set(facts.filter(({ noun }) => noun === 'code').map(({ change }) => change));
  const tested = factsOfField('required_test_updates', facts);
  const breaking = new Set(tested.map(({ change }) => change)).size;
  const { baseline } = dossier;
  const target = baseline === null ? '' : ` (${baseline.release_tag} / ${baseline.commit_sha})`;
  const back = wayBack(dossier);
  return {
    runtime_behavior_changes: list(changes.filter((change) => !codes.has(change)).map(actionOf)),
    // Whatever the runtime does otherwise, the consumer must read otherwise.
    required_consumer_mapping_changes: list(changes.map(actionOf)),
    required_test_updates:
      breaking === 0
        ? 'none'
        : `cover ${breaking} breaking ${breaking === 1 ? 'change' : 'changes'}: ${tested.map(({ names: [name] }) => name ?? '').join(', ')}`,
    repin_required: `${changes.length > 0 || back === null ? 'yes' : 'no'}${target}`,
    rollback_instruction:
      back === null
        ? 'no previous release is known'
        : `repin to ${[back.tag, back.commits[0]].filter(Boolean).join(' / ')}`,
  };
}

function actionOf({ rule, before, after, action }: ContractChange): string {
  return rule === 'contract/error-code-renamed' ? `map ${after ?? ''}, which replaces ${before ?? ''}` : action;
}

/** Text, or the lines of a list where the payload's schema allows one. */
function saidIn(node: Node | undefined): string | undefined {
  return text(node) ?? strings(node)?.join('\n');
}

/** More than anybody writes into one line. */
const LONGEST = 4000;

export function checkImpact(changes: readonly ContractChange[], theCase: Case): void {
  const { dossier, notes } = theCase;
  const file = dossier.payload;
  if (file?.state.kind !== 'read') return;
  const { impact: statement } = readPayload(dossier.jsonRoot(file));
  if (statement === undefined) {
    sayMissing(file, theCase);
    return;
  }
  const facts = impactFacts(changes);
  const said = new Map(Object.keys(IMPACT_TEMPLATE).map((key) => [key, entry(statement.value, key)]));
  const isSide = (word: string) => names.has(word);
  const names = new Set(
    [dossier.profile.producer.name, dossier.profile.consumer.name].flatMap((name) => name.toLowerCase().split(/\s+/)),
  );
  const contracted = contractedOf(dossier, facts);
  const all = CHANGE_FIELDS.flatMap((field) => clausesOf((saidIn(said.get(field)?.value) ?? '').slice(0, LONGEST)));
  for (const [key, found] of said) {
    const where = inFile(file, found?.value.span ?? statement.keySpan);
    const words = saidIn(found?.value);
    const short = words?.slice(0, LONGEST) ?? '';
    const empty = isReference(short, facts) ? short : placeholderIn(short);
    if (words === undefined || empty !== null) {
      const message = `The impact statement's ${quote(key)} is ${words === undefined ? 'missing' : `still the placeholder ${quote(words)}`}`;
      notes.error('sign-off/impact-placeholder', where, {
        message,
        hint: `Fill in ${quote(key)}.`,
        expected: 'a statement',
        observed: words ?? null,
      });
      continue;
    }
    if (words.length > LONGEST) {
      const message = `The impact statement's ${quote(key)} has ${words.length} characters; more than ${LONGEST} are not read`;
      notes.pending('sign-off/impact-unclear', where, { message, hint: 'Say it in a few sentences.' });
      continue;
    }
    const field = CHANGE_FIELDS.find((name) => name === key);
    if (field !== undefined)
      judgeChanges({ field, text: words, where }, { facts, contracted, said: all, isSide }, notes);
    else if (key === 'repin_required') judgeRepin({ field: key, text: words, where }, facts, theCase);
    else if (key === 'rollback_instruction') judgeWayBack({ field: key, text: words, where }, theCase);
  }
}

function sayMissing(file: FileEvidence, { dossier, notes }: Case): void {
  const { impactTemplate: template } = readPayload(dossier.jsonRoot(file));
  const at = dossier.contractTree === 'release' ? `at ${dossier.treeName('producer', 'release')} ` : '';
  notes.error('sign-off/impact-missing', inFile(file, template?.keySpan), {
    message: `The payload ${at}holds no filled-in consumer_impact_statement, only its template`,
    hint: 'Add "consumer_impact_statement" with the five fields of the template filled in; the release handoff packet has what was computed.',
    expected: 'consumer_impact_statement',
    observed: null,
  });
}
