/** The first lines of every Markdown text: what was decided about which release, and who looked at what when. */
import { counted } from '../../contracts/english.js';
import { enforcedReport, type Report } from '../../contracts/report.js';
import { fixSentence, mendsWarningsOnly } from '../fix.js';
import { BASELINE_FACTS, type BaselineFact } from '../../contracts/words.js';
import { afterThis, laterOf, UNTIL_LATER } from '../after-this.js';
import { clip, type Section } from '../budget.js';
import { moment } from '../durations.js';
import { commitUrl, type LinkBase } from '../links.js';
import { checksAgain } from '../reproduce.js';
import { code, plain } from '../safe.js';
import { judgedPhrase } from '../subject.js';
import { because } from '../because.js';
import { moreToDo, toDoOf } from '../causes.js';
import {
  decidedWords,
  DECISION_NAMES,
  nameIn,
  decisionNamed,
  decisionOf,
  otherDecisions,
  isCutShort,
  notCovered,
  verdictWord,
  wayBack,
} from '../verdicts.js';
import { warningsOf, warningWhole, whoseWarnings } from '../warnings.js';
import { verdictSign } from './signs.js';

const SHORT: Readonly<Record<BaselineFact, string>> = {
  release_tag: 'release',
  commit_sha: 'commit',
  service_contract_version: 'service',
  api_contract_version: 'API',
  integration_baseline: 'integration',
};

/** The verdict as a heading of one line: `⛔ NO-GO: runtime cutover of v0.4.0, 3 to do`. */
export function verdictHeading(report: Report): string {
  const tag =
    report.baseline === null ? 'a release without a readable baseline' : code(clip(report.baseline.release_tag, 80));
  return `## ${verdictSign(report)}: ${`${decisionOf(report)} ${tag}`.trimStart()}, ${because(report)}`;
}

/** The same in our own words only: harmless wherever it is cut. */
export function verdictWords(report: Report): string {
  return `${verdictWord(report)}: ${report.enforced === null ? 'nothing is decided' : DECISION_NAMES[report.enforced]}, ${because(report)}.`;
}

/** The five facts on one line. */
export function baselineLine(report: Report): string {
  const { baseline } = report;
  if (baseline === null) return '**Baseline** not known: no readable manifest or handoff payload states it.';
  const facts = BASELINE_FACTS.map((fact) => `${SHORT[fact]} ${code(clip(baseline[fact], 80))}`);
  return `**Baseline** ${facts.join(' · ')}`;
}

/** Which decision the check is about and why, and what the others would be. */
export function decisionLine(report: Report): string {
  const { enforced, enforcedBecause: why, only } = report;
  if (only !== null) return `**Judged** only ${only.join(', ')}; nothing is decided by that.`;
  const own = enforcedReport(report);
  const others = otherDecisions(report).map(({ id, report: decided }) => {
    const [more, later] = [moreToDo(report, id), laterOf(decided).length];
    const isLater = more === 0 && decided.verdict === 'NO-GO' && own?.verdict === 'GO';
    const also = own?.verdict === 'NO-GO' || afterThis(report).length > 0 ? 'more ' : '';
    const what = more > 0 ? `, ${more} ${also}to do` : isLater ? `: ${UNTIL_LATER}` : '';
    const after = decided.verdict === 'GO' && later > 0 ? `, ${later} to do after it` : '';
    return `${nameIn(report, id)} would be **${decidedWords(report, id)}**${what}${after}`;
  });
  const asked = why === null ? '' : `, because ${plain(clip(why, 300))}`;
  const first =
    enforced === null ? 'This check decides nothing' : `This check decides ${decisionNamed(report)}${asked}`;
  return [first, ...others].join(' · ');
}

/** Of a way back, whose warnings are told whole. */
const WARNED_AT_ONCE = 3;

/** The way back that the change takes, and whom to tell of it. */
export function wayBackLine(report: Report): readonly string[] {
  const back = wayBack(report);
  if (back === null) return [];
  // In an incident nobody unfolds anything.
  const warned = warningsOf(report).slice(0, WARNED_AT_ONCE);
  return [
    `**Rollback** ${plain(clip(back.move, 300))}. ${plain(clip(back.tell, 600))}.`,
    ...warned.map(({ finding }) => `⚠️ ${plain(clip(warningWhole(report, finding), 600))}`),
  ];
}

/** What the profile leaves out of a decision; one line for each, none where nothing is left out. */
export function notCoveredLines(report: Report): readonly string[] {
  return notCovered(report).map(({ decision, gates }) => `**Not covered** by ${DECISION_NAMES[decision]}: ${gates}`);
}

/** Who judged what: the sides, the subject, the peer. */
export function subjectLine(report: Report, links: LinkBase | null): string {
  const { names, role, subject, handoff } = report;
  const sides = `${plain(names.producer)} → ${plain(names.consumer)}, judged as ${role}`;
  const commit = subject === null ? 'no git checkout' : commitOf(subject.sha, links);
  const judged = subject === null ? '' : judgedPhrase(subject);
  const mode = handoff?.mode ? ` · mode ${code(clip(handoff.mode, 80))}` : '';
  return `**Subject** ${sides} · ${commit}${judged}${mode} · ${peerPhrase(report)}`;
}

function peerPhrase({ peer, names }: Report): string {
  if (peer === null) return 'peer not known';
  if (peer.origin === 'absent') return `peer not seen${peer.absence === null ? '' : `: ${plain(clip(peer.absence))}`}`;
  const reference = peer.reference === null ? '' : ` at ${code(clip(peer.reference, 120))}`;
  return `peer ${code(clip(peer.repository ?? names[peer.side], 120))}${reference}`;
}

function commitOf(sha: string, links: LinkBase | null): string {
  const shown = code(sha.slice(0, 12));
  return links?.sha === sha ? `[${shown}](${commitUrl(links)})` : shown;
}

/** What the report was made from, for whoever wants to check it. */
export function provenance(report: Report): string {
  const parts = [
    `handoff-gate ${plain(report.tool.version)}`,
    `profile ${code(clip(report.profile.source, 120))}`,
    `evidence ${code(report.evidenceSha256.slice(0, 12))}`,
    `observed ${code(moment(report.observedAt))}`,
  ];
  return parts.join(' · ');
}

/** What can be typed to see the first thing to do on one's own machine. */
export function againLine(report: Report): readonly string[] {
  const again =
    report.verdict === 'GO' || isCutShort(report)
      ? null
      : checksAgain(
          report,
          toDoOf(report).map(({ reason }) => reason),
        );
  return again === null ? [] : [`Run it yourself${again.where}: ${code(again.command)}`];
}

/** What the run could fix of what is to be done. */
export function fixLine(report: Report): readonly string[] {
  const sentence = mendsWarningsOnly(report) ? null : fixSentence(report, code);
  return sentence === null ? [] : [`**Fix** ${sentence}`];
}

/** What nobody has to do anything about, and nobody should miss. */
export function warningsLine(report: Report): readonly string[] {
  const told = wayBack(report) === null ? 0 : WARNED_AT_ONCE;
  const left = warningsOf(report).length - told;
  const [noun, whose] = [told > 0 ? 'more warning' : 'warning', whoseWarnings(report)];
  if (left <= 0) return [];
  return [`⚠️ also ${counted(left, noun)}${whose === null ? '' : ` of ${plain(clip(whose, 120))}`}${mendedBy(report)}`];
}

function mendedBy(report: Report): string {
  const { fix } = report;
  if (fix === null || !mendsWarningsOnly(report)) return '';
  const one = fix.findings === 1 ? 'it' : 'them';
  const which = fix.findings === warningsOf(report).length ? one : `${fix.findings} of them`;
  return `: ${code('handoff-gate fix --apply')} fixes ${which}`;
}

/** Which release and commits all of this is about. */
export function judgedSection(report: Report, links: LinkBase | null): Section {
  return {
    rank: 2,
    noun: 'line',
    of: 'on release and commits',
    title: 'Release and commits',
    head: '',
    items: [baselineLine(report), subjectLine(report, links)],
    between: '\\\n',
    close: '',
    folded: true,
  };
}
