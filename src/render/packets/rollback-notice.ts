/** The notice of a rollback that both sides prepared: who is told, what the pin holds again. Nobody signs for it anew. */
import type { RollbackUnderway } from '../../contracts/report.js';
import { code, plain } from '../safe.js';
import { appendix } from './appendix.js';
import { baselineSection } from './baseline.js';
import { suiteBlocks } from './commands.js';
import { bulleted, sideName, SIDE_TITLES, type Told } from './document.js';
import { packet } from './packet.js';
import { readinessItems } from './readiness.js';
import { risksOf } from './risks.js';

export function rollbackNotice(told: Told, underway: RollbackUnderway): string {
  const { report } = told;
  const { role } = report;
  const [from, to] = [code(underway.from), code(underway.to)];
  const risks = risksOf(report, { decisions: ['cutover'], told: true, most: 12 });
  return packet(told, `Rollback Notice (${SIDE_TITLES[role]})`, [
    {
      heading: 'What happens',
      blocks: [
        `${sideName(report, 'consumer')} goes back from ${from} to ${to}, the release that both sides prepared to go back to. Nothing is signed anew, and no window of stability is waited for.`,
      ],
    },
    { heading: 'Who is told', blocks: [bulleted(toTell(underway))] },
    baselineSection('What the pin holds again', told),
    { heading: 'How it was prepared', blocks: [bulleted(readinessItems(report))] },
    { heading: `Verification Commands and Results (${SIDE_TITLES[role]})`, blocks: suiteBlocks(told, role) },
    { heading: 'Residual Risks', blocks: risks?.blocks ?? ['The gates found none.'] },
    appendix(report, risks),
  ]);
}

/** Names stand behind a label of ours. */
function toTell({ owners, protocols }: RollbackUnderway): readonly string[] {
  const people = owners.map(({ role, name }) => `Tell: ${code(name)}, ${plain(role.replace('-', ' '))}`);
  return [
    ...(people.length === 0 ? ['Tell: the owners of both sides'] : people),
    ...protocols.map(({ side, path }) => `As it is written in: ${code(path)} of the ${side}`),
  ];
}
