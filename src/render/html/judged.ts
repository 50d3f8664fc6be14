/** What was judged, from which commit, with which profile; and the files that the run left beside the page. */
import type { Report } from '../../contracts/report.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { moment } from '../durations.js';
import { commitUrl } from '../links.js';
import { judgedPhrase } from '../subject.js';
import { digests, heading, html, type Content, type Markup } from './markup.js';
import type { Page } from './page.js';
import { fileBeside, opened } from './place.js';

export function judged(page: Page): Markup {
  const { report } = page;
  const rows: readonly (readonly [string, Content])[] = [
    ...BASELINE_FACTS.map((fact): readonly [string, Content] => [fact, coded(report.baseline?.[fact] ?? null)]),
    ['judged as', report.role],
    ['repository', coded(report.repository)],
    ['commit', subjectCell(page)],
    ['tag points at', coded(report.tagCommit)],
    ['other side', peerCell(report)],
    ['handoff payload', payloadCell(page)],
    ['payload SHA-256', coded(report.handoff?.sha256 ?? null)],
    ['profile', html`<code>${report.profile.source}</code>`],
    ['profile SHA-256', coded(report.profile.sha256)],
    ['evidence SHA-256', coded(report.evidenceSha256)],
    ['observed', moment(report.observedAt)],
    ['by', `${report.tool.name} ${report.tool.version}`],
  ];
  return html`${heading('judged', 'What was judged')}
    <dl class="card">
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value ?? notKnown}</dd>`,
      )}
    </dl>`;
}

const notKnown = html`<span class="soft">not known</span>`;

function coded(value: string | null): Markup | null {
  return value === null ? null : html`<code>${digests(value)}</code>`;
}

function subjectCell({ report: { subject }, links }: Page): Markup | null {
  if (subject === null) return null;
  const phrase = judgedPhrase(subject);
  const sha = coded(subject.sha);
  const isCommit = subject.differing?.length === 0;
  const linked =
    links?.sha === subject.sha ? html`${sha} <a href="${commitUrl(links)}" rel="noreferrer">on GitHub</a>` : sha;
  return html`${linked}${isCommit ? phrase : html`<strong class="waiting">${phrase}</strong>`}`;
}

function peerCell({ peer, names }: Report): Markup | null {
  if (peer === null) return null;
  if (peer.absence !== null) return html`${names[peer.side]}: <strong class="waiting">${peer.absence}</strong>`;
  return html`${names[peer.side]} <code>${peer.repository ?? 'a checkout beside'}</code> at
    <code>${digests(peer.reference ?? 'its working tree')}</code>`;
}

function payloadCell(page: Page): Markup | null {
  const { handoff, role } = page.report;
  if (handoff === null) return null;
  const spot = { side: 'producer' as const, path: handoff.path, line: null };
  const path = html`<code>${handoff.path}</code>`;
  return html`${role === 'producer' ? opened(page, spot, path) : path} ${handoff.mode ?? 'without a mode'}`;
}

const WHAT: readonly (readonly [RegExp, string])[] = [
  [/^packets\//, 'for people to sign'],
  [/^logs\//, 'what the commands printed'],
  [/^evidence\//, 'to judge again anywhere: handoff-gate report --evidence FOLDER'],
  [/^report\.json$/, 'for programs'],
  [/^badge\.json$/, 'for an endpoint badge'],
  [/^report\.md$/, 'this report as Markdown'],
  [/^fix\.patch$/, 'what has one right value: git apply'],
];

/** The files that were written beside the page; nothing where it stands alone. */
export function files(page: Page): Markup | null {
  const groups = WHAT.flatMap(([shape, what]) => {
    const found = [...page.beside].filter((file) => shape.test(file)).sort();
    return found.length === 0 ? [] : [{ what, found }];
  });
  if (groups.length === 0) return null;
  return html`${heading('files', 'Files of this run')}
    <dl class="card">
      ${groups.map(
        ({ what, found }) =>
          html`<dt>${what}</dt>
            <dd>${found.map((file) => html`<p>${fileBeside(page, file)}</p>`)}</dd>`,
      )}
    </dl>`;
}
