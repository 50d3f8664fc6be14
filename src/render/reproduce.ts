/** The command that judges a gate again, to be copied into a shell. */
import type { Report } from '../contracts/report.js';
import type { GateId, Side } from '../contracts/words.js';
import type { Reason } from './reasons.js';

/** What every shell reads as one word and no program as an option; anything else from outside stays out. */
const WORD = /^[\w./@+][\w./@+-]*$/;
/** Gates of a producer's run that read the consumer's documents. */
const OF_BOTH: readonly GateId[] = ['sign-off', 'rollback'];
const FOUND_BY_ITSELF = '.github/handoff-gate.yml';

/** What can be typed; `where` names the other side's repository in our own words, and is empty for the own one. */
export interface Again {
  readonly command: string;
  readonly where: string;
}

/**
 * To be typed where the checkout is; the other side's checkout is taken to lie beside it. Null where that shows nothing:
 * a result that the other side never published is not published by a run on some machine.
 */
export function checkAgain(report: Report, { gate, kind }: Pick<Reason, 'gate' | 'kind'>): Again | null {
  const role = roleOf(report, gate);
  if (role !== report.role && kind === 'unknown') return null;
  return {
    command: commandFor(report, role, [gate]),
    where: role === report.role ? '' : ` in the ${role}'s repository`,
  };
}

/** The same for several gates: those that the judged side can judge, else the first; null where there are none. */
export function checksAgain(report: Report, reasons: readonly Reason[]): Again | null {
  const own = reasons.map(({ gate }) => gate).filter((gate) => roleOf(report, gate) === report.role);
  const [first] = reasons;
  if (own.length > 0) return { command: commandFor(report, report.role, [...new Set(own)]), where: '' };
  return first === undefined ? null : checkAgain(report, first);
}

function commandFor(report: Report, role: Side, gates: readonly GateId[]): string {
  const isOwn = role === report.role;
  const root = report.subject?.prefix.replace(/\/$/, '') ?? '';
  const { source } = report.profile;
  const isNamed = !source.startsWith('built-in:') && source !== FOUND_BY_ITSELF;
  const needsPeer = (gate: GateId): boolean =>
    role === 'consumer' ? gate !== 'consumer-suite' : OF_BOTH.includes(gate);
  return [
    `handoff-gate check --role ${role} --only ${gates.join(',')}`,
    ...(isOwn ? option('--root', root) : []),
    ...(isOwn && isNamed ? option('--profile', source) : []),
    ...(isOwn && gates.some(needsPeer) ? option('--peer-path', besideOf(report)) : []),
  ].join(' ');
}

/** A suite is run by its own side. */
function roleOf({ role }: Report, gate: GateId): Side {
  if (gate === 'producer-suite') return 'producer';
  return gate === 'consumer-suite' ? 'consumer' : role;
}

function besideOf({ peer, names, role }: Report): string {
  const name = peer?.repository?.split('/').at(-1) ?? names[role === 'producer' ? 'consumer' : 'producer'];
  return `../${name}`;
}

function option(name: string, value: string): readonly string[] {
  return WORD.test(value) && value.length <= 200 ? [`${name} ${value}`] : [];
}
