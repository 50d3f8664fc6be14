/** The command that judges a gate again, to be copied into a shell. */
import type { Report } from '../contracts/report.js';
import type { GateId, Side } from '../contracts/words.js';

/** What every shell reads as one word and no program as an option; anything else from outside stays out. */
const WORD = /^[\w./@+][\w./@+-]*$/;
/** Gates of a producer's run that read the consumer's documents. */
const OF_BOTH: readonly GateId[] = ['sign-off', 'rollback'];
const FOUND_BY_ITSELF = '.github/handoff-gate.yml';

/** To be typed where the checkout is; the other side's checkout is taken to lie beside it. */
export function checkAgain(report: Report, gate: GateId): string {
  return commandFor(report, roleOf(report, gate), [gate]);
}

/**
 * The same for several gates: those that the judged side can judge, else the first. `where` names the other side, in our own
 * words; null where there are none.
 */
export function checksAgain(report: Report, gates: readonly GateId[]): { command: string; where: string } | null {
  const own = gates.filter((gate) => roleOf(report, gate) === report.role);
  const [first] = gates;
  if (first === undefined) return null;
  if (own.length > 0) return { command: commandFor(report, report.role, own), where: '' };
  return { command: checkAgain(report, first), where: ` in the ${roleOf(report, first)}'s repository` };
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
