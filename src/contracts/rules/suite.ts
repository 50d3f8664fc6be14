/** The rules of the gates `producer-suite` and `consumer-suite`: what the verification commands must prove. */
import { notJudged, type Rules } from './rule.js';

export const SUITE_RULES = {
  'producer-suite/missing-program': {
    as: ['error', 'warning'],
    why: 'A check whose program is not installed looked at nothing: what a script says after that may be wrong, and so may its exit 0.',
    wrong: '`scripts/verify.sh: line 28: rg: command not found`, and exit 0',
    right: 'The workflow installs ripgrep before the gate runs.',
  },
  'producer-suite/command': {
    as: ['error'],
    why: 'Every verification command of the producer must be run on the subject and exit 0.',
    wrong: '`cargo test` ended with exit 101.',
    right: '`cargo test` ended with exit 0.',
  },
  'producer-suite/not-run': {
    as: ['pending', 'unjudged'],
    why: 'A command that was not run proves nothing.',
    wrong: '`suite: skip`, or the job that runs the suite has not ended.',
    right: 'The suite ran, and its results reached this run.',
  },
  'producer-suite/matcher': {
    as: ['warning'],
    why: 'A problem matcher that cannot be used reads nothing.',
    wrong: 'A command names the matcher `eslint`, which the profile does not have.',
    right: 'The profile has `matchers: { eslint: … }`.',
  },
  'producer-suite/more-problems': {
    as: ['notice'],
    why: 'What is left out of a list is counted.',
    wrong: 'A command printed 512 errors; 200 are listed.',
    right: 'Nothing is to be done: the log has them all.',
  },
  'producer-suite/reported': {
    as: ['error', 'pending'],
    why: "The producer's suite is taken from its own gate, at the same baseline.",
    wrong: "The producer's own gate ran at v0.4.0, and its suite failed there.",
    right: 'Its suite passed at v0.4.0.',
  },
  'producer-suite/other-commit': {
    as: ['pending'],
    why: 'Results prove the commit they were made on, and no other.',
    wrong: 'The results are of `1f8af2a`, and `7e4806a` is judged.',
    right: 'The suite ran on `7e4806a`.',
  },
  'producer-suite/other-code': {
    as: ['warning', 'blocker'],
    why: 'A suite that ran on other code than the release does not prove the release: a warning for rehearsal, a blocker of cutover.',
    wrong: 'The suite ran on `main`, where `src/` has changed since v0.4.0.',
    right: 'The suite ran at v0.4.0, or a release of this code is made.',
  },
  'consumer-suite/missing-program': {
    as: ['error', 'warning'],
    why: 'A check whose program is not installed looked at nothing: what a script says after that may be wrong, and so may its exit 0.',
    wrong: '`bash: pnpm: command not found`, and exit 127',
    right: 'The workflow sets pnpm up before the gate runs.',
  },
  'consumer-suite/command': {
    as: ['error'],
    why: 'Every verification command of the consumer must be run on the subject and exit 0.',
    wrong: '`pnpm test` ended with exit 1.',
    right: '`pnpm test` ended with exit 0.',
  },
  'consumer-suite/not-run': {
    as: ['pending', 'unjudged'],
    why: 'A command that was not run proves nothing.',
    wrong: "The consumer's gate never ran with this pin.",
    right: 'It ran on the branch that has the pin.',
  },
  'consumer-suite/other-commit': {
    as: ['pending'],
    why: 'Results prove the commit they were made on, and no other.',
    wrong: 'The results are of the commit before the repin.',
    right: 'The suite ran on the commit that is judged.',
  },
  'consumer-suite/matcher': {
    as: ['warning'],
    why: 'A problem matcher that cannot be used reads nothing.',
    wrong: 'A matcher of the profile has an expression that cannot be read.',
    right: 'Its expression can be read.',
  },
  'consumer-suite/more-problems': {
    as: ['notice'],
    why: 'What is left out of a list is counted.',
    wrong: 'A command printed 512 errors; 200 are listed.',
    right: 'Nothing is to be done: the log has them all.',
  },
  'consumer-suite/reported': {
    as: ['error', 'pending'],
    why: "The consumer's suite is taken from its own gate, at the same baseline.",
    wrong: "The consumer's own gate ran with this pin, and its suite failed.",
    right: 'Its suite passed with this pin.',
  },
  'producer-suite/not-judged': notJudged,
  'consumer-suite/not-judged': notJudged,
} as const satisfies Rules<'consumer-suite' | 'producer-suite'>;
