/** The gates `producer-suite` and `consumer-suite`: every command was run on the subject, and exited 0. */
import type { CommandResult, SuiteReportEvidence, SuiteRunEvidence } from '../contracts/evidence.js';
import type { Judgement } from '../contracts/finding.js';
import type { RuleId } from '../contracts/rules.js';
import type { Side } from '../contracts/words.js';
import type { Dossier } from './dossier.js';
import { NOWHERE, Notes, quote } from './findings.js';
import { codeDrift } from './drift.js';

export function judgeSuite(side: Side, dossier: Dossier): Judgement {
  const notes = new Notes(`${side}-suite`);
  const commands = dossier.profile[side].suite;
  if (commands.length === 0) return notes.notApplicable(`The profile names no verification commands of the ${side}.`);
  const { suite } = dossier.evidence.sides[side];
  switch (suite.kind) {
    case 'absent': {
      const hint = suite.waiting
        ? 'Wait for the peer, or run the commands here.'
        : side === dossier.role
          ? 'Run the commands (suite: run).'
          : `Let the ${side}'s own gate report them, or give the evidence it left behind (--peer-evidence).`;
      const message = `The ${side}'s suite was not run: ${suite.reason}`;
      notes.pending(`${side}-suite/not-run`, NOWHERE, { message, hint, waiting: suite.waiting });
      return notes.judgement(message);
    }
    case 'reported':
      return judgeReport(side, suite, notes);
    case 'run':
      return judgeRun(side, suite, dossier, notes);
  }
}

function judgeReport(side: Side, suite: SuiteReportEvidence, notes: Notes): Judgement {
  const link = suite.url === null ? '' : ` (${suite.url})`;
  const message = `The ${side}'s suite: ${suite.detail}${link}`;
  if (suite.status === 'fail') {
    notes.error(`${side}-suite/reported`, NOWHERE, {
      message,
      hint: `Mend the ${side}'s suite; its gate reports again.`,
      expected: 'pass',
      observed: 'fail',
    });
  } else if (suite.status !== 'pass') {
    const waiting = suite.status === 'running';
    notes.pending(`${side}-suite/reported`, NOWHERE, {
      message,
      hint: `Run the gate in the ${side}'s repository for this baseline.`,
      waiting,
    });
  }
  return notes.judgement(message);
}

function judgeRun(side: Side, suite: SuiteRunEvidence, dossier: Dossier, notes: Notes): Judgement {
  // Of two results for one command the worse counts.
  const results = new Map(
    [...suite.commands]
      .sort((one, other) => Number(isPassed(other)) - Number(isPassed(one)))
      .map((result) => [result.id, result]),
  );
  const rules = dossier.profile[side].suite;
  for (const rule of rules) {
    const result = results.get(rule.id);
    if (result === undefined) {
      const message = `The command ${quote(rule.id)} was not part of this run`;
      notes.pending(`${side}-suite/not-run`, NOWHERE, {
        message,
        hint: 'Run every shard, and give the evidence of all of them.',
      });
    } else judgeCommand(side, result, notes);
  }
  for (const result of suite.commands) {
    if (result.outcome === 'passed')
      notes.findings.push(...result.findings.filter((finding) => finding.severity !== 'error'));
    else notes.findings.push(...result.findings);
  }
  const drift = side === 'producer' ? codeDrift(dossier) : null;
  if (drift !== null) notes.warning('producer-suite/other-code', drift.where, drift.what);
  const passed = suite.commands.filter((result) => result.outcome === 'passed').length;
  return notes.judgement(
    `${passed} of ${rules.length} commands passed on ${suite.subject?.slice(0, 12) ?? 'the subject'}.`,
  );
}

/** Evidence may be edited: a pass that its own exit code denies is none. */
function isPassed({ outcome, exitCode }: CommandResult): boolean {
  return outcome === 'passed' && exitCode === 0;
}

function judgeCommand(side: Side, result: CommandResult, notes: Notes): void {
  if (isPassed(result)) return;
  const { id, command, reason } = result;
  const outcome = result.outcome === 'passed' ? 'failed' : result.outcome;
  const named = `The command ${quote(id)} (\`${command}\`)`;
  const log = result.log === null ? '' : ` Its output is in ${result.log}.`;
  const rule: RuleId = `${side}-suite/command`;
  const say = (observed: string, hint: string) => {
    notes.error(rule, NOWHERE, { message: `${named} ${observed}`, hint: hint + log, expected: 'exit 0', observed });
  };
  switch (outcome) {
    case 'failed':
      say(`failed with exit ${result.exitCode ?? 'unknown'}`, 'Mend what it reports, and run it again.');
      return;
    case 'killed':
      say(
        `was killed by ${result.signal ?? 'a signal'}${reason === null ? '' : `: ${reason}`}`,
        'Find out who killed it (out of memory?), and run it again.',
      );
      return;
    case 'timed-out':
      say(
        `timed out${reason === null ? '' : `: ${reason}`}`,
        'Make it faster, or give it a longer timeout-minutes in the profile.',
      );
      return;
    case 'spawn-failed':
      say(
        `could not be started${reason === null ? '' : `: ${reason}`}`,
        'Install the program, or mend the command in the profile.',
      );
      return;
    case 'cancelled':
    case 'not-started': {
      const message = `${named} ${outcome === 'cancelled' ? 'was cancelled' : 'was not started'}${reason === null ? '' : `: ${reason}`}`;
      notes.pending(`${side}-suite/not-run`, NOWHERE, { message, hint: 'Run the gate again.' });
    }
  }
}
