/** The gate `handoff`: the payload is well-formed, of its mode, and names what is really there. */
import { validateCandidatePayload, validateStablePayload } from '../../contracts/compiled/contract.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Judgement } from '../../contracts/finding.js';
import { CLOCK_SKEW_MS } from '../../contracts/instant.js';
import type { DocumentRule } from '../../contracts/profile.js';
import { schemaProblems } from '../../documents/schema/problems.js';
import { text, type Node } from '../../documents/tree.js';
import { modeOf, readPayload } from '../../handoff/payload.js';
import { candidateMode } from '../../handoff/generated-payload.js';
import { withoutQuestion } from '../case/asked.js';
import { checkCommands } from './commands.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { checkPayloadPolicies } from './envelope.js';
import { inFile, NOWHERE, Notes, quote } from '../case/findings.js';
import { checkGenerated } from './generated.js';
import { checkPayloadAge } from '../case/generated-dates.js';
import { checkPaths } from './paths.js';
import { payloadRemedy } from './payload-remedy.js';
import { judgePresence, readingOf } from '../case/presence.js';
import { wellFormed } from '../case/reading.js';
import { declaredRoot } from '../case/roots.js';
import { giveCheckout } from '../case/other-side.js';

export function judgeHandoff(dossier: Dossier): Judgement {
  const notes = new Notes('handoff');
  const theCase = { dossier, notes };
  const rule = dossier.rule('producer', 'payload');
  const file = dossier.payload;
  if (rule === null) {
    const reason = 'The profile names no handoff payload.';
    return withoutQuestion('handoff', 'handoff/missing', { reason, mend: 'Name the payload' }, theCase);
  }
  judgePresence('handoff', theCase);
  if (file === null)
    return notes.sound ? withoutProducer(theCase) : notes.judgement('The handoff payload was not collected.');
  if (readingOf(file, rule) === 'absent') return absent(file, rule, theCase);
  if (file.state.kind !== 'read') return notes.judgement(`The handoff payload ${file.path} was not read.`);
  const { root, problems } = dossier.json(file);
  wellFormed({ file, name: 'handoff payload', problems }, 'handoff/json', notes);
  if (root !== null) judgePayload(root, file, theCase);
  judgeCandidate(theCase);
  const digest = file.state.sha256.slice(0, 12);
  return notes.judgement(
    `The ${dossier.mode ?? 'unnamed'} payload ${file.path} (SHA-256 ${digest}…) is valid and keeps its promises${promised(dossier)}.`,
  );
}

/**
 * What the producer rehearses is judged where it is, as the producer's own run would. A payload that is neither stable nor
 * understood may be a candidate.
 */
function judgeCandidate({ dossier, notes }: Case): void {
  if (dossier.role !== 'consumer') return;
  const own = new Notes('handoff');
  const producers = dossier.asProducer();
  const file = producers.payload;
  if (file?.state.kind !== 'read') return;
  const { root, problems } = producers.json(file);
  const mode = modeOf(root ?? undefined);
  if (mode === 'stable') return;
  wellFormed({ file, name: 'candidate payload', problems }, 'handoff/json', own);
  if (root !== null) judgePayload(root, file, { dossier: producers, notes: own });
  notes.take(own, 'candidate');
}

/** What was held against the profile, in words. */
function promised({ profile }: Dossier): string {
  const commands = profile.producer.suite.filter((command) => command.handoff).length;
  return commands === 0 ? '' : `: it hands over the ${commands} commands that the profile names for it`;
}

function withoutProducer({ dossier, notes }: Case): Judgement {
  const message = `The producer's payload could not be read: ${dossier.evidence.sides.producer.absence ?? 'its release tag is not known here'}`;
  notes.pending('handoff/no-producer', NOWHERE, {
    message,
    hint: giveCheckout('producer', 'its tags'),
  });
  return notes.judgement(message);
}

/** The one gate that is skipped although a decision needs it: what was never promised cannot be held to it. */
function absent(file: FileEvidence, { required }: DocumentRule, { dossier, notes }: Case): Judgement {
  if (required === 'optional') return notes.notApplicable(`${file.path} is optional, and not there.`);
  const at = dossier.treeName('producer', dossier.contractTree);
  return notes.notApplicable(`There is no payload at ${at}: ${file.path} is not in its history.`);
}

function judgePayload(root: Node, file: FileEvidence, theCase: Case): void {
  const { dossier } = theCase;
  checkSchema(root, file, theCase);
  checkDate(root, file, theCase);
  const own = declaredRoot(root, dossier.profile);
  checkPaths(root, file, own, theCase);
  checkCommands(root, file, own, theCase);
  checkPayloadPolicies(root, file, theCase);
  checkGenerated(root, file, theCase);
}

function checkSchema(root: Node, file: FileEvidence, { dossier, notes }: Case): void {
  const mode = readPayload(root).mode?.value;
  const name = text(mode);
  const known = name === undefined || name === 'stable' || candidateMode(dossier.profile, name) !== null;
  if (!known) {
    const modes = ['stable', ...dossier.profile.candidateModes.map((candidate) => candidate.mode)];
    const message = `The payload's mode is ${quote(name)}, but the profile knows ${modes.map(quote).join(' and ')}`;
    notes.error('handoff/mode', inFile(file, mode?.span), {
      message,
      hint: `Set handoff_mode to one of ${modes.join(', ')}.`,
      expected: modes.join(' | '),
      observed: name,
    });
  }
  const builtIn = name === undefined || name === 'stable' ? validateStablePayload : validateCandidatePayload;
  for (const problem of schemaProblems(root, dossier.payloadValidator ?? builtIn)) {
    // An unknown mode is said once, in the profile's words.
    if (!known && problem.where === 'handoff_mode') continue;
    const remedy = payloadRemedy(problem, root, dossier);
    notes.error('handoff/schema', inFile(file, problem.span), { ...problem, remedy });
  }
}

function checkDate(root: Node, file: FileEvidence, theCase: Case): void {
  const { dossier, notes } = theCase;
  const node = readPayload(root).generatedAt?.value;
  const stated = text(node);
  if (node === undefined || stated === undefined) return;
  const [written] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(stated) ?? [];
  if (written === undefined) return;
  const where = inFile(file, node.span);
  const at = Date.parse(stated);
  // Another zone than UTC is for the schema to refuse: that instant does exist.
  const isElsewhere = /[+-]\d{2}:?\d{2}$/.test(stated);
  if (Number.isNaN(at) || (!isElsewhere && !new Date(at).toISOString().startsWith(written))) {
    const message = `The payload says it was generated at ${quote(stated)}, an instant that does not exist`;
    notes.error('handoff/date', where, {
      message,
      hint: 'Generate the payload again.',
      expected: 'an instant of the calendar',
      observed: stated,
    });
  } else if (at > Date.parse(dossier.evidence.observedAt) + CLOCK_SKEW_MS) {
    const message = `The payload says it was generated at ${quote(stated)}, after it was observed at ${dossier.evidence.observedAt}`;
    notes.error('handoff/date', where, {
      message,
      hint: 'Generate the payload again, on a machine whose clock is right.',
      expected: `not after ${dossier.evidence.observedAt}`,
      observed: stated,
    });
  } else checkPayloadAge(root, file, theCase);
}
