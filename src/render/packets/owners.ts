/** Who commands the cutover and who owns the way back, as the current decision records name them. */
import type { RecordReport, Report } from '../../contracts/report.js';
import { type Side, SIDES } from '../../contracts/words.js';
import { code } from '../safe.js';
import { sideName, type Told } from './document.js';

const ROLES = ['incident commander', 'rollback owner'] as const;

interface Naming {
  readonly side: Side;
  readonly role: string;
  readonly name: string;
  readonly path: string;
}

/**
 * `MemoryKernel incident commander role: `X`` for both roles of both sides. A role nobody is named for becomes a
 * sentence without a colon, so that it is not read back as a person; so does another name in another record.
 */
export function ownerItems({ report }: Told): readonly string[] {
  const named = namings(report);
  return ROLES.flatMap((role) =>
    SIDES.flatMap((side) => {
      const [first, ...others] = named.filter((naming) => naming.role === role && naming.side === side);
      const who = `${sideName(report, side)} ${role}`;
      if (first === undefined) return [`The ${who} is not named.`];
      const differing = others.filter((other) => other.name !== first.name);
      return [
        `${who} role: ${code(first.name)}`,
        ...differing.map((other) => `Another name for the ${who} stands in ${code(other.path)}, ${code(other.name)}.`),
      ];
    }),
  );
}

/** What the records of both sides name; a side's own record comes first. */
function namings(report: Report): readonly Naming[] {
  const current = report.records.filter((record) => record.document === 'decision-record' && !record.superseded);
  const all = current.flatMap((record) => record.owners.flatMap((owner) => naming(report, record, owner)));
  const own = (one: Naming) => current.some((record) => record.path === one.path && record.side === one.side);
  return [...all.filter(own), ...all.filter((one) => !own(one))];
}

function naming(report: Report, record: RecordReport, owner: RecordReport['owners'][number]): readonly Naming[] {
  const words = owner.role
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const role = ROLES.find((known) => words.includes(known));
  if (role === undefined || owner.name.trim() === '') return [];
  return [{ side: sideOf(report, owner.role) ?? record.side, role, name: owner.name, path: record.path }];
}

function sideOf(report: Report, role: string): Side | undefined {
  const lower = role.toLowerCase();
  const named = SIDES.filter((side) => report.names[side] !== '' && lower.includes(report.names[side].toLowerCase()));
  // Where one product's name holds the other's, the longer one is meant.
  named.sort((a, b) => report.names[b].length - report.names[a].length);
  return named[0] ?? SIDES.find((side) => lower.includes(side));
}
