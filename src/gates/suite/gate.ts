/**
 * The gates `producer-suite` and `consumer-suite`: every command of the profile was run on the commit that is judged,
 * and exited 0. Whatever else was reported is no pass; each switch here is closed.
 */
import { commandLine, commandNamed } from '../../contracts/command-line.js';
import type { CommandResult, SuiteAbsence, SuiteReportEvidence, SuiteRunEvidence } from '../../contracts/evidence.js';
import type { Judgement } from '../../contracts/finding.js';
import type { CommandRule } from '../../contracts/profile.js';
import type { Side } from '../../contracts/words.js';
import { candidateCommands } from '../../profile/candidate-suite.js';
import { withoutQuestion } from '../case/asked.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { NOWHERE, Notes } from '../case/findings.js';
import { codeDrift } from '../case/drift.js';
import { isRollingBack } from '../pin/rolling-back.js';
import { giveResults } from '../case/other-side.js';
import { untimely } from './suite-dates.js';
import { proofOf, type Proof } from './suite-results.js';

export function judgeSuite(side: Side, dossier: Dossier): Judgement {
  const notes = new Notes(`${side}-suite`);
  const theCase = { dossier, notes };
  if (dossier.profile[side].suite.length === 0) {
    const reason = `The profile names no verification commands of the ${side}.`;
    const what = { reason, mend: 'Name a command that verifies it' };
    return withoutQuestion(`${side}-suite`, `${side}-suite/not-run`, what, theCase);
  }
  return notes.judgement(look(side, theCase));
}

/** Notes what is missing or wrong, and says in a sentence what was seen. */
function look(side: Side, theCase: Case): string {
  const { dossier } = theCase;
  const { suite } = dossier.evidence.sides[side];
  switch (suite.kind) {
    case 'absent':
      return lookAtAbsence(side, suite, theCase);
    case 'reported':
      return lookAtReport(side, suite, theCase);
    case 'run':
      return lookAtRun(side, suite, theCase);
  }
}

function lookAtAbsence(side: Side, suite: SuiteAbsence, { dossier, notes }: Case): string {
  const message = `The ${side}'s suite was not run: ${suite.reason}`;
  const hint = suite.waiting
    ? 'Wait for the peer, or run the commands here.'
    : side === dossier.role
      ? 'Run the commands (suite: run).'
      : giveResults(side);
  notes.pending(`${side}-suite/not-run`, NOWHERE, { message, hint, waiting: suite.waiting });
  return message;
}

/** What is known of a suite by the word of its own side's gate. */
const REPORTED: Readonly<Record<SuiteReportEvidence['status'], string>> = {
  pass: 'gate says that its suite passes',
  fail: 'gate says that its suite does not pass',
  running: 'gate is still running',
  'never-run': 'gate has no suite result yet',
  'other-baseline': 'results are of another baseline',
  stale: 'results are of something else',
};

function lookAtReport(side: Side, suite: SuiteReportEvidence, { dossier, notes }: Case): string {
  const link = suite.url === null ? '' : `; ${suite.url}`;
  const message = `${dossier.profile[side].name}'s ${REPORTED[suite.status]} (${suite.detail}${link})`;
  const unproven = (waiting: boolean) => {
    const where = dossier.profile[side].repository ?? `the ${side}'s repository`;
    const tag = dossier.releaseTag ?? 'this release';
    const hint = `Run the workflow of the gate ${side === 'consumer' ? `where ${tag} is pinned` : `at ${tag}`}, in ${where}; then run this one again.`;
    notes.pending(`${side}-suite/reported`, NOWHERE, { message, hint, waiting });
    return message;
  };
  switch (suite.status) {
    case 'pass':
      if (side !== dossier.role) return message;
      notes.pending(`${side}-suite/not-run`, NOWHERE, {
        message: `The ${side}'s own suite was not run here: a report about it (${suite.detail}) is for the other side`,
        hint: 'Run the commands (suite: run).',
      });
      return message;
    case 'fail':
      notes.error(`${side}-suite/reported`, NOWHERE, {
        message,
        hint: `Fix the ${side}'s suite; its gate reports again.`,
        expected: 'pass',
        observed: 'fail',
      });
      return message;
    case 'running':
      return unproven(true);
    case 'never-run':
    case 'other-baseline':
    case 'stale':
      return unproven(false);
  }
}

function lookAtRun(side: Side, suite: SuiteRunEvidence, theCase: Case): string {
  const { dossier, notes } = theCase;
  const judged = judgedCommit(side, dossier);
  if (suite.subject === null || suite.subject !== judged) return lookAtOtherCommit(side, suite, judged, notes);
  const rules = dossier.profile[side].suite;
  let passed = 0;
  for (const rule of rules) {
    const results = suite.commands.filter(({ id }) => id === rule.id);
    if (lookAtCommand(side, rule, results, theCase)) passed += 1;
  }
  const besides = new Notes(`${side}-suite`);
  const rehearsed = side === dossier.role ? candidateCommands(dossier.evidence, dossier.profile) : [];
  for (const rule of rehearsed) {
    const results = suite.commands.filter(({ id }) => id === rule.id);
    lookAtCommand(side, rule, results, { dossier, notes: besides });
  }
  notes.take(besides, 'candidate');
  const drift = side === 'producer' ? codeDrift(dossier) : null;
  if (drift !== null) notes.warning('producer-suite/other-code', drift.where, { ...drift.what, ...mendOf(dossier) });
  const whose = suite.ran === 'here' ? '' : ', as the job that ran them reports';
  const code = shown(judged);
  const other = `other code than that of ${dossier.baseline?.release_tag ?? 'the release'} (${code})`;
  return `${passed} of ${rules.length} commands passed on ${drift === null ? code : other}${whose}.`;
}

/** Who goes back publishes nothing anew. */
function mendOf(dossier: Dossier): { readonly hint?: string } {
  if (!isRollingBack(dossier)) return {};
  return {
    hint: `Run the suite at ${dossier.baseline?.release_tag ?? 'that release'}: these results are of newer code.`,
  };
}

/** The commit whose tree is judged; of the peer, the one its documents were read at. */
function judgedCommit(side: Side, dossier: Dossier): string | null {
  if (side === dossier.role) return dossier.evidence.subject.commit?.sha ?? null;
  return dossier.treeOf(side, 'subject')?.commit ?? null;
}

function lookAtOtherCommit(side: Side, suite: SuiteRunEvidence, judged: string | null, notes: Notes): string {
  const message = `The results of the ${side}'s suite are of ${shown(suite.subject)}, and what is judged is ${shown(judged)}`;
  const missing = suite.subject === null || judged === null;
  const hint = missing
    ? 'Commit what is to be judged, and run the commands in a checkout of that commit.'
    : 'Run the commands on the commit that is judged.';
  notes.pending(`${side}-suite/other-commit`, NOWHERE, { message, hint });
  return message;
}

function shown(commit: string | null): string {
  return commit?.slice(0, 12) ?? 'no commit';
}

/** True when there is a result of the command, and each one that there is proves it. */
function lookAtCommand(side: Side, rule: CommandRule, results: readonly CommandResult[], theCase: Case): boolean {
  const { notes } = theCase;
  if (results.length === 0) {
    notes.pending(`${side}-suite/not-run`, NOWHERE, {
      message: `${commandNamed(rule.id)} was not part of this run`,
      hint: 'Run every shard, and give the evidence of all of them.',
    });
  }
  const proven = results.map((result) => lookAtResult(side, rule, result, theCase));
  return proven.length > 0 && proven.every((isProven) => isProven);
}

function lookAtResult(side: Side, rule: CommandRule, result: CommandResult, { dossier, notes }: Case): boolean {
  const proof = timelyProof(proofOf(rule, result), side, result, dossier);
  const named = `${commandNamed(rule.id)} (\`${commandLine(rule)}\`)`;
  const log = result.log === null ? '' : ` Its output is in ${result.log}.`;
  switch (proof.kind) {
    case 'passed':
      // What a matcher read from a command that exited 0 informs; the exit code decides.
      notes.findings.push(...result.findings.filter(({ severity }) => severity !== 'error'));
      return true;
    case 'failed':
      notes.error(`${side}-suite/command`, NOWHERE, {
        message: `${named} ${proof.observed}`,
        hint: proof.hint + log,
        expected: 'exit 0',
        observed: proof.observed,
      });
      notes.findings.push(...result.findings);
      return false;
    case 'unproven':
      notes.pending(`${side}-suite/not-run`, NOWHERE, { message: `${named} ${proof.observed}`, hint: proof.hint });
      notes.findings.push(...result.findings);
      return false;
  }
}

/** A pass at an impossible time proves nothing: the clock was wrong, or the result is of something else. */
function timelyProof(proof: Proof, side: Side, result: CommandResult, dossier: Dossier): Proof {
  if (proof.kind !== 'passed') return proof;
  const observed = untimely(side, result, dossier);
  const hint = 'Run it again on that commit, on a machine whose clock is right.';
  return observed === null ? proof : { kind: 'unproven', observed, hint };
}
