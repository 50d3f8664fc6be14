/** The acts of the demo: what each shows, the command that a user would type, and what it promises. */
import type { DecisionId, GateId, GateStatus, Side, Verdict } from '../../contracts/words.js';
import { EXIT } from '../exit.js';
import { REPIN_BRANCH } from './history.js';

export interface Act {
  readonly title: string;
  /** One line: what is to be seen here. */
  readonly shows: string;
  readonly role: Side;
  /** Of handoff-gate, run in the demo's folder. */
  readonly arguments: readonly string[];
  /** Below the demo's folder. */
  readonly output: string;
  /** The folder of the pair it is run on, below the demo's. */
  readonly pair: string;
  readonly promise: {
    readonly exit: number;
    readonly verdicts: Readonly<Partial<Record<DecisionId, Verdict>>>;
    /** The gates that do not pass. */
    readonly open: Readonly<Partial<Record<GateId, GateStatus>>>;
  };
}

const PAIR = 'pair';
const FAULTY = 'pair-with-faults';
const INCIDENT = 'pair-after-an-incident';
export const PAIRS = { sound: PAIR, faulty: FAULTY, incident: INCIDENT } as const;

const RELEASE = 'reports/1-producer-release';
const REPIN = 'reports/2-consumer-repin';

/** An act as it is written down below; `options`: of `check`, besides those that every act has. */
type Script = Omit<Act, 'arguments'> & { readonly options: readonly string[] };

function act({ options, ...rest }: Script): Act {
  const { role, pair, output } = rest;
  const common = ['--role', role, '--root', `${pair}/${role}`, '--output-directory', output];
  return { ...rest, arguments: ['check', ...common, ...options] };
}

export const ACTS: readonly Act[] = [
  act({
    output: RELEASE,
    role: 'producer',
    pair: PAIR,
    options: ['--peer-path', `${PAIR}/consumer`, '--enforce', 'release'],
    title: 'The producer, at its release',
    shows: "May it be released? Everything agrees: GO. A cutover wants to see the consumer's suite, too.",
    promise: {
      exit: EXIT.go,
      verdicts: { rehearsal: 'GO', release: 'GO', cutover: 'NO-GO' },
      open: { 'consumer-suite': 'pending' },
    },
  }),
  act({
    output: REPIN,
    role: 'consumer',
    pair: PAIR,
    options: [
      '--peer-path',
      `${PAIR}/producer`,
      '--peer-evidence',
      `${RELEASE}/evidence`,
      '--base',
      'main',
      '--enforce',
      'cutover',
    ],
    title: "The consumer's pull request that repins",
    shows: "Pin, mirror and matrix move together; the producer's suite counts by the evidence of act 1.",
    promise: { exit: EXIT.go, verdicts: { rehearsal: 'GO', cutover: 'GO' }, open: {} },
  }),
  act({
    output: 'reports/3-producer-cutover',
    role: 'producer',
    pair: PAIR,
    options: ['--peer-path', `${PAIR}/consumer`, '--peer-evidence', `${REPIN}/evidence`, '--enforce', 'cutover'],
    title: 'The cutover',
    shows: 'With the evidence of act 2 all eight gates pass: GO.',
    promise: { exit: EXIT.go, verdicts: { rehearsal: 'GO', release: 'GO', cutover: 'GO' }, open: {} },
  }),
  act({
    output: 'reports/4-producer-faults',
    role: 'producer',
    pair: FAULTY,
    options: ['--peer-path', `${FAULTY}/consumer`, '--peer-evidence', `${REPIN}/evidence`, '--enforce', 'cutover'],
    title: 'The same release after a busy Friday',
    shows: "Faults were planted on both sides. Yesterday's evidence of the consumer is no longer of its commit.",
    promise: {
      exit: EXIT.noGo,
      verdicts: { rehearsal: 'NO-GO', release: 'NO-GO', cutover: 'NO-GO' },
      open: {
        'producer-suite': 'fail',
        'consumer-suite': 'pending',
        alignment: 'fail',
        'sign-off': 'fail',
        'immutable-release': 'fail',
      },
    },
  }),
  act({
    output: 'reports/5-consumer-faults',
    role: 'consumer',
    pair: FAULTY,
    options: [
      '--peer-path',
      `${PAIR}/producer`,
      '--peer-evidence',
      `${RELEASE}/evidence`,
      '--base',
      'main',
      '--enforce',
      'cutover',
    ],
    title: 'The repin after a busy Friday',
    shows: 'A mirror edited by hand and a matrix left behind; the producer is as it was in act 1.',
    promise: {
      exit: EXIT.noGo,
      verdicts: { rehearsal: 'NO-GO', cutover: 'NO-GO' },
      open: { 'consumer-suite': 'fail', alignment: 'fail', 'sign-off': 'fail' },
    },
  }),
  act({
    output: 'reports/6-consumer-way-back',
    role: 'consumer',
    pair: INCIDENT,
    options: ['--peer-path', `${PAIR}/producer`, '--base', REPIN_BRANCH, '--enforce', 'cutover'],
    title: 'The night after: the way back',
    shows:
      'The release that both sides prepared to go back to: GO at once, without a new sign-off, and who is to be told.',
    promise: {
      exit: EXIT.go,
      verdicts: { rehearsal: 'GO', cutover: 'GO' },
      open: { 'producer-suite': 'pending', 'sign-off': 'fail' },
    },
  }),
];
