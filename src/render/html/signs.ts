/** How a thing stands: by its sign and a word, never by its colour alone. */
import type { GateReport, Report } from '../../contracts/report.js';
import type { Outcome } from '../../contracts/words.js';
import { standingOf } from '../gate-words.js';
import { html, type Markup } from './markup.js';

export type Standing = 'passing' | 'failing' | 'waiting' | 'warned' | 'aside';

const SIGNS: Readonly<Record<Standing, string>> = { passing: '✓', failing: '✗', waiting: '○', warned: '!', aside: '–' };

/** For eyes only: the word stands beside it. */
export function sign(standing: Standing): Markup {
  return html`<span class="sign ${standing}" aria-hidden="true">${SIGNS[standing]}</span>`;
}

export function standingOfGate(report: Report, gate: GateReport): Standing {
  switch (standingOf(report, gate)) {
    case 'pass':
      return 'passing';
    case 'fail':
    case 'error':
      return 'failing';
    case 'waiting':
      return 'waiting';
    case 'not-applicable':
    case 'not-needed':
    case 'not-judged':
    case 'after-this':
      return 'aside';
    case 'waived':
      return 'warned';
  }
}

export function standingOfOutcome(outcome: Outcome): Standing {
  switch (outcome) {
    case 'passed':
      return 'passing';
    case 'failed':
    case 'killed':
    case 'timed-out':
    case 'spawn-failed':
      return 'failing';
    case 'not-started':
    case 'cancelled':
      return 'waiting';
  }
}
