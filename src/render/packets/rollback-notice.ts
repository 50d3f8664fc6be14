/** The notice of a rollback that both sides prepared: who is told, what the pin holds again. Nobody signs for it anew. */
import { counted } from '../../contracts/english.js';
import type { Report, RollbackUnderway } from '../../contracts/report.js';
import { laterOf } from '../after-this.js';
import { code, plain } from '../safe.js';
import { appendix } from './appendix.js';
import { baselineSection } from './baseline.js';
import { suiteBlocks } from './commands.js';
import { bulleted, sentence, sideName, SIDE_TITLES, type Told } from './document.js';
import { packet } from './packet.js';
import { readinessItems } from './readiness.js';
import { risksOf } from './risks.js';

/** Lines of a list, and UTF-16 code units of one. */
const MOST = 8;
const SHORT = 200;

export function rollbackNotice(told: Told, underway: RollbackUnderway): string {
  const { report } = told;
  const { role } = report;
  const [from, to] = [code(underway.from), code(underway.to)];
  const risks = risksOf(report, { decisions: ['cutover'], told: true, most: 12 });
  return packet(
    told,
    `Rollback Notice (${SIDE_TITLES[role]})`,
    ['cutover'],
    [
      {
        heading: 'What happens',
        blocks: [
          `${sideName(report, 'consumer')} goes back from ${from} to ${to}, the release that both sides prepared to go back to. Nothing is signed anew, and no waiting period is kept.`,
        ],
      },
      { heading: 'Who is told', blocks: [bulleted(toTell(underway))] },
      baselineSection('What the pin holds again', told),
      { heading: 'What changes with it', blocks: [bulleted(changesIn(report))] },
      { heading: 'After it', blocks: [bulleted(laterIn(report))] },
      { heading: 'How it was prepared', blocks: [bulleted(readinessItems(report))] },
      { heading: `Verification Commands and Results (${SIDE_TITLES[role]})`, blocks: suiteBlocks(told, role) },
      { heading: 'Residual Risks', blocks: risks?.blocks ?? ['The gates found none.'] },
      appendix(report, risks),
    ],
  );
}

/** What the consumer does about the contract of the release that it goes back to. */
function changesIn({ contractDiff }: Report): readonly string[] {
  if (contractDiff.length === 0) return ['The contract stays.'];
  const left = contractDiff.length - MOST;
  const told = contractDiff.slice(0, left <= 1 ? contractDiff.length : MOST);
  return [
    ...told.map(({ breaking, action }) => `${breaking ? 'Breaking' : 'Compatible'}: ${sentence(action, SHORT)}`),
    ...(told.length < contractDiff.length ? [`And ${counted(left, 'more change')}: the report lists them.`] : []),
  ];
}

function laterIn(report: Report): readonly string[] {
  const later = laterOf(report.decisions.cutover).map(
    ({ first: { after, clears, owner } }) =>
      `To do by ${sideName(report, owner === report.names.producer ? 'producer' : 'consumer')}: ${sentence(clears, SHORT, true)} (once ${sentence(after, SHORT).replace(/\.$/, '')})`,
  );
  return [...later, 'To do by both sides: record what happened, and when.'];
}

/** Names stand behind a label of ours. */
function toTell({ owners, protocols }: RollbackUnderway): readonly string[] {
  const people = owners.map(({ role, name }) => `Tell: ${code(name)}, ${plain(role.replace('-', ' '))}`);
  return [
    ...(people.length === 0 ? ['Tell: the owners of both sides'] : people),
    ...protocols.map(({ side, path }) => `As it is written in: ${code(path)} of the ${side}`),
  ];
}
