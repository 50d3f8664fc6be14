/** Packets of a report as the run of the built-in pair makes them, and how people fill them in. */
import type { Evidence, SideEvidence, SuiteEvidence } from '../../src/contracts/evidence.js';
import type { Report } from '../../src/contracts/report.js';
import type { Side } from '../../src/contracts/words.js';
import { renderPackets, type Packet, type PacketSources } from '../../src/render/packets.js';
import { readBuiltIn } from './profile.js';

function side(name: Side): SideEvidence {
  return {
    side: name,
    origin: 'own',
    repository: null,
    reference: null,
    absence: null,
    git: null,
    unknown: [],
    suite: { kind: 'absent', reason: 'it was not looked at', waiting: false },
  };
}

const profile = readBuiltIn();
const NOT_RUN: Evidence['sides'] = { producer: side('producer'), consumer: side('consumer') };

/** Both sides, one of them with what is known of its suite. */
export function sidesWith(name: Side, suite: SuiteEvidence): Evidence['sides'] {
  return { ...NOT_RUN, [name]: { ...NOT_RUN[name], suite } };
}

export function packetsOf(report: Report, over: Partial<PacketSources> = {}): readonly Packet[] {
  return renderPackets(report, { profile, sides: NOT_RUN, ...over });
}

/** The same report before anybody signed, so that its packets ask for it. */
export function unsigned(report: Report): Report {
  const gates = report.gates.map((gate) => (gate.id === 'sign-off' ? { ...gate, status: 'pending' as const } : gate));
  return { ...report, gates };
}

/** The rows of a signature table filled in, one function a blank: of the name, the verdicts, the date. */
export function signed(markdown: string, cells: (row: number, role: string) => readonly string[]): string {
  let row = 0;
  return markdown.replaceAll(/^\| ([^|]+) \|((?: _{4,} \|)+)$/gm, (_, role: string) => {
    const filled = cells(row, role);
    row += 1;
    return `| ${[role, ...filled].join(' | ')} |`;
  });
}
