/**
 * Every state that a run can leave, judged from real repositories, and every surface that shows it: what `npm run states`
 * writes, and the tests look at.
 */
import type { Report } from '../../src/contracts/report.js';
import type { GateOutcome } from '../../src/gate.js';
import { renderWorkflowCommands } from '../../src/render/annotations.js';
import { renderBadge } from '../../src/render/badge.js';
import { renderCheckRuns, type CheckRunOptions } from '../../src/render/check-runs.js';
import { renderComment, type CommentOptions } from '../../src/render/comment.js';
import { renderHtml } from '../../src/render/html.js';
import type { LinkBase } from '../../src/render/links.js';
import { FIRST_TO_DO, renderMarkdown } from '../../src/render/markdown.js';
import { renderPackets } from '../../src/render/packets.js';
import { renderCancelled, renderText } from '../../src/render/text.js';
import { play } from './states/scene.js';
import { SCENES } from './states/scenes.js';

export interface State {
  readonly name: string;
  readonly report: Report;
  readonly outcome: GateOutcome;
  /** It ended before its time: only the command line says so in a text of its own. */
  readonly isCancelled: boolean;
}

/** The NO-GO of a fork has the surfaces of any other; nothing may be posted for it, so that workflow commands tell it. */
export const STATES: readonly State[] = await Promise.all(
  SCENES.map(async (scene) => {
    const outcome = await play(scene);
    return { name: scene.name, report: outcome.report, outcome, isCancelled: scene.name === 'cancelled' };
  }),
);

/** Where a state's files are shown on GitHub. */
function linksOf({ subject, repository }: Report): LinkBase {
  return { server: 'https://github.com', repository: repository ?? '', sha: subject?.sha ?? '', rules: null };
}

function commentOn(report: Report): CommentOptions {
  const links = linksOf(report);
  return {
    ...{ name: 'handoff-gate', sha: links.sha, base: 'main', runId: '77', attempt: 1, by: 'gate / handoff' },
    ...{ url: `${links.server}/${links.repository}/actions/runs/77`, links },
  };
}

function checksOn(report: Report): CheckRunOptions {
  return {
    ...{ name: 'handoff-gate', mode: 'per-gate', runId: '77', attempt: 1, byFork: false, links: linksOf(report) },
    since: null,
    annotatable: () => true,
    touched: null,
  };
}

/** What is shown, by surface; the ending of the file's name says what it is. */
export const SURFACES: Readonly<Record<string, (state: State) => string>> = {
  'terminal.txt': ({ report, isCancelled }) =>
    isCancelled
      ? renderCancelled(report, { colour: false, width: 100, outputs: null })
      : renderText(report, { colour: false, width: 100, outputs: null, detail: 'screen' }),
  'terminal-whole.txt': ({ report }) =>
    renderText(report, { colour: false, width: 100, outputs: null, detail: 'everything' }),
  'comment.md': ({ report }) => renderComment(report, commentOn(report)).replace(/^<!--.*-->\n/, ''),
  'summary.md': ({ report }) =>
    renderMarkdown(report, { budget: 1_000_000, links: linksOf(report), most: FIRST_TO_DO }),
  'checks.txt': ({ report }) =>
    renderCheckRuns(report, checksOn(report))
      .map(
        ({ name, conclusion, title, annotations }) =>
          `${conclusion.padEnd(15)}  ${name}: ${title} [${annotations.length}]\n`,
      )
      .reverse()
      .join(''),
  'annotations.txt': ({ report }) =>
    renderWorkflowCommands(report)
      .map((line) => `${line}\n`)
      .join(''),
  'report.html': ({ report }) => renderHtml(report, { links: linksOf(report), beside: [] }),
  'packets.md': ({ report, outcome: { profile, evidence } }) =>
    renderPackets(report, { profile, sides: evidence.sides })
      .map(({ file, markdown }) => `<!-- ${file} -->\n${markdown}`)
      .join('\n\n'),
  'badge.json': ({ report }) => renderBadge(report),
};
