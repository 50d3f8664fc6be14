/** How other teams write an honest record: nobody who reads one would stop. */
import { append, swap, type Case, type TextEdit } from '../case.js';
import type { DocumentName } from '../honest-pair.js';
import { CUTOVER, REHEARSAL, VERDICTS } from './consent-structures.js';

type Row = readonly [title: string, text: string];

function inTurn(
  documents: readonly [DocumentName, DocumentName],
  rows: readonly Row[],
  edit: (text: string) => TextEdit,
): readonly Case[] {
  return rows.map(([title, text], index): Case => {
    const document = documents[index % 2 === 0 ? 0 : 1];
    return {
      title: `${document}: ${title}`,
      why: 'a team writes it so, and means it',
      change: { texts: { [document]: edit(text) } },
    };
  });
}

const RECORDS = ['record', 'consumer:record'] as const;
const DRILLS = ['readiness', 'consumer:readiness'] as const;

const INSTEAD: readonly Row[] = [
  ['a ticket beside the verdict', `${REHEARSAL}\n${CUTOVER} (MK-1234)\n`],
  ['a ticket as a link', `${REHEARSAL}\n${CUTOVER} ([MK-1234](https://example.com/browse/MK-1234))\n`],
  ['a pull request', `${REHEARSAL}\n${CUTOVER} (#482)\n`],
  ['a pull request of a repository', `${REHEARSAL}\n${CUTOVER} (saagar210/MemoryKernel#482)\n`],
  ['a pull request in words', `${REHEARSAL}\n${CUTOVER} (see PR #482)\n`],
  ['a link to the minutes', `${REHEARSAL}\n${CUTOVER}, see [minutes](minutes/2026-01-15.md)\n`],
  ['a bare address', `${REHEARSAL}\n${CUTOVER} https://example.com/decisions/17\n`],
  ['an address in angle brackets', `${REHEARSAL}\n${CUTOVER} <https://example.com/decisions/17>\n`],
  [
    'a date before the verdict',
    '| Date | Decision | Verdict |\n|---|---|---|\n| 2026-01-15 | Rehearsal continuation | GO |\n| 2026-01-15 | Runtime cutover execution | GO |\n',
  ],
  ['a date in German', `${REHEARSAL}\n${CUTOVER} (15. Januar 2026)\n`],
  ['a date in French', `${REHEARSAL}\n${CUTOVER} (le 15 janvier 2026)\n`],
  ['a date and a time', `${REHEARSAL}\n${CUTOVER} (2026-01-15 08:30 UTC)\n`],
  ['a date and a time in Berlin', `${REHEARSAL}\n${CUTOVER} (2026-01-15 08:30 CET)\n`],
  ['a dash and a date', `${REHEARSAL}\n${CUTOVER} – 15 Jan 2026\n`],
  ['an at sign', `${REHEARSAL}\n${CUTOVER} @ 2026-01-15\n`],
  ['who and when, by a dash', `${REHEARSAL}\n${CUTOVER} — Ada Brandt, 2026-01-15\n`],
  ['who and when, by a slash', `${REHEARSAL}\n${CUTOVER} (Ada Brandt / Mira Sommer, 2026-01-15)\n`],
  ['initials of the owners', `${REHEARSAL}\n${CUTOVER} (signed by A. Brandt and M. Sommer)\n`],
  ['surnames of the owners', `${REHEARSAL}\n${CUTOVER} (signed by Brandt and Sommer)\n`],
  ['roles and names', `${REHEARSAL}\n${CUTOVER} (signed by Ada Brandt, incident commander)\n`],
  ['in German by whom', `${REHEARSAL}\n${CUTOVER} (freigegeben von Ada Brandt am 15.01.2026)\n`],
  ['in French by whom', `${REHEARSAL}\n${CUTOVER} (approuvé par Ada Brandt le 15 janvier 2026)\n`],
  ['in Spanish by whom', `${REHEARSAL}\n${CUTOVER} (aprobado por Ada Brandt el 15 de enero de 2026)\n`],
  ['in Japanese: approved', `${REHEARSAL}\n${CUTOVER}（承認済み）\n`],
  ['in Japanese, the parentheses of a date', `${REHEARSAL}\n${CUTOVER}（2026-01-15）\n`],
  ['in Italian by whom', `${REHEARSAL}\n${CUTOVER} (approvato da Ada Brandt il 15.01.2026)\n`],
  ['in Portuguese by whom', `${REHEARSAL}\n${CUTOVER} (aprovado por Ada Brandt)\n`],
  ['in Dutch by whom', `${REHEARSAL}\n${CUTOVER} (goedgekeurd door Ada Brandt)\n`],
  ['a rocket', `${REHEARSAL}\n${CUTOVER} 🚀\n`],
  ['a tick and a rocket', `${REHEARSAL}\n2. Runtime cutover execution: ✅ **GO** 🚀\n`],
  ['a blue tick', `${REHEARSAL}\n2. Runtime cutover execution: 🆗 **GO**\n`],
  ['a heavy green heart', `${REHEARSAL}\n2. Runtime cutover execution: 💚 **GO**\n`],
  ['an exclamation mark', `${REHEARSAL}\n2. Runtime cutover execution: **GO!**\n`],
  ['underscored and coloured', `${REHEARSAL}\n2. Runtime cutover execution: <mark>GO</mark>\n`],
  ['coloured in HTML', `${REHEARSAL}\n2. Runtime cutover execution: <span style="color: green">GO</span>\n`],
  ['a font in HTML', `${REHEARSAL}\n2. Runtime cutover execution: <font color="green"><b>GO</b></font>\n`],
  [
    'a link around the verdict',
    `${REHEARSAL}\n2. Runtime cutover execution: [**GO**](https://example.com/decisions/17)\n`,
  ],
  ['a dash before the verdict', '- Rehearsal continuation — **GO**\n- Runtime cutover execution — **GO**\n'],
  ['an arrow before the verdict', '- Rehearsal continuation → **GO**\n- Runtime cutover execution → **GO**\n'],
  ['an equals sign', '- Rehearsal continuation = GO\n- Runtime cutover execution = GO\n'],
  ['headings with verdicts', '### Rehearsal continuation: GO\n\n### Runtime cutover execution: GO\n'],
  ['headings and bold verdicts', '### Rehearsal continuation\n\n**GO**\n\n### Runtime cutover execution\n\n**GO**\n'],
  [
    'headings, verdicts and dates',
    '### Rehearsal continuation\n\n**GO** (2026-01-15)\n\n### Runtime cutover execution\n\n**GO** (2026-01-15)\n',
  ],
  [
    'a block with fields',
    '### Runtime cutover execution\n\n- Verdict: **GO**\n- Date: 2026-01-15\n\n### Rehearsal continuation\n\n- Verdict: **GO**\n- Date: 2026-01-15\n',
  ],
  ['a transposed table', '| | Rehearsal continuation | Runtime cutover |\n|---|---|---|\n| Verdict | GO | GO |\n'],
  [
    'a table of both sides',
    '| Side | Rehearsal continuation | Runtime cutover |\n|---|---|---|\n| MemoryKernel | GO | GO |\n| AssistSupport | GO | GO |\n',
  ],
  [
    'a table with a column for each side',
    '| Decision | MemoryKernel | AssistSupport |\n|---|---|---|\n| Rehearsal continuation | GO | GO |\n| Runtime cutover | GO | GO |\n',
  ],
  [
    'a table with a link column',
    '| Decision | Verdict | Evidence |\n|---|---|---|\n| Rehearsal continuation | GO | [bundle](RELEASE_EVIDENCE_BUNDLE_LATEST.json) |\n| Runtime cutover | GO | [bundle](RELEASE_EVIDENCE_BUNDLE_LATEST.json) |\n',
  ],
  [
    'a table with a ticket column',
    '| Decision | Verdict | Ticket |\n|---|---|---|\n| Rehearsal continuation | GO | MK-12 |\n| Runtime cutover | GO | MK-13 |\n',
  ],
  [
    'a table with an empty notes column',
    '| Decision | Verdict | Notes |\n|---|---|---|\n| Rehearsal continuation | GO | |\n| Runtime cutover | GO | none |\n',
  ],
  [
    'a table with a conditions column of none',
    '| Decision | Verdict | Conditions |\n|---|---|---|\n| Rehearsal continuation | GO | none |\n| Runtime cutover | GO | – |\n',
  ],
  [
    'a table with a column of ticks',
    '| Decision | Verdict | Signed |\n|---|---|---|\n| Rehearsal continuation | GO | ✅ |\n| Runtime cutover | GO | ✔ |\n',
  ],
  [
    'a table with a column of yes',
    '| Decision | Verdict | Signed |\n|---|---|---|\n| Rehearsal continuation | GO | yes |\n| Runtime cutover | GO | Yes |\n',
  ],
  [
    'a table with owners and roles',
    '| Decision | Verdict | Approver | Role |\n|---|---|---|---|\n| Rehearsal continuation | GO | Ada Brandt | Incident commander |\n| Runtime cutover | GO | Mira Sommer | Incident commander |\n',
  ],
  [
    'an HTML table as Confluence writes it',
    '<div class="table-wrap"><table class="confluenceTable"><tbody><tr><th class="confluenceTh"><p>Decision</p></th><th class="confluenceTh"><p>Verdict</p></th></tr><tr><td class="confluenceTd"><p>Rehearsal continuation</p></td><td class="confluenceTd"><p><strong>GO</strong></p></td></tr><tr><td class="confluenceTd"><p>Runtime cutover execution</p></td><td class="confluenceTd"><p><strong>GO</strong></p></td></tr></tbody></table></div>\n',
  ],
  [
    'an HTML table with a header body',
    '<table>\n  <thead>\n    <tr><th>Decision</th><th>Verdict</th></tr>\n  </thead>\n  <tbody>\n    <tr><td>Rehearsal continuation</td><td>GO</td></tr>\n    <tr><td>Runtime cutover execution</td><td>GO</td></tr>\n  </tbody>\n</table>\n',
  ],
  [
    'an HTML table without a header',
    '<table><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td>GO</td></tr></table>\n',
  ],
  [
    'a sub-item with who',
    `${REHEARSAL}\n   - Signed by: Ada Brandt, Mira Sommer\n${CUTOVER}\n   - Signed by: Ada Brandt, Mira Sommer\n`,
  ],
  [
    'a sub-item with evidence in words',
    `${REHEARSAL}\n${CUTOVER}\n   - Evidence: the evidence bundle and both suites\n`,
  ],
  [
    'a sub-item with evidence behind a link',
    `${REHEARSAL}\n${CUTOVER}\n   - Evidence: [the bundle](RELEASE_EVIDENCE_BUNDLE_LATEST.json)\n`,
  ],
  ['a sub-item with no conditions', `${REHEARSAL}\n${CUTOVER}\n   - Conditions: none\n   - Open points: none\n`],
  ['a sub-item with a trailer', `${REHEARSAL}\n${CUTOVER}\n   Signed-off-by: Ada Brandt <ada.brandt@example.com>\n`],
  [
    'nested below the sides',
    `- MemoryKernel\n  - Rehearsal continuation: **GO**\n  - Runtime cutover: **GO**\n- AssistSupport\n  - Rehearsal continuation: **GO**\n  - Runtime cutover: **GO**\n`,
  ],
  ['an introduction', `Both sides have decided:\n\n${VERDICTS}`],
  ['an introduction in German', `Beide Seiten haben entschieden:\n\n${VERDICTS}`],
  ['an introduction in French', `Les deux équipes ont décidé :\n\n${VERDICTS}`],
  ['an introduction in Spanish', `Ambos equipos han decidido:\n\n${VERDICTS}`],
  ['an introduction in Japanese', `両チームの決定：\n\n${VERDICTS}`],
  ['a closing sentence', `${VERDICTS}\nBoth sides agreed on 2026-01-15.\n`],
  [
    'a closing sentence of what was looked at',
    `${VERDICTS}\nThe evidence bundle was read by both sides before the decision.\n`,
  ],
  ['labels in bold with a dash', '- **Rehearsal continuation** — GO\n- **Runtime cutover execution** — GO\n'],
  ['lines with blank breaks', '**Rehearsal continuation:** GO  \n**Runtime cutover execution:** GO\n'],
  [
    'a definition list in HTML',
    '<dl><dt>Rehearsal continuation</dt><dd>GO</dd><dt>Runtime cutover execution</dt><dd>GO</dd></dl>\n',
  ],
];

const BELOW: readonly Row[] = [
  [
    'an approvals table',
    '## Approvals\n\n| Name | Role | Date |\n|---|---|---|\n| Ada Brandt | Producer | 2026-01-15 |\n| Mira Sommer | Consumer | 2026-01-15 |\n',
  ],
  [
    'an approvals table with votes',
    '## Approvals\n\n| Name | Role | Approval | Date |\n|---|---|---|---|\n| Ada Brandt | Producer | Approved | 2026-01-15 |\n| Mira Sommer | Consumer | ✅ Approved | 2026-01-15 |\n',
  ],
  [
    'an approvals table with GO',
    '## Approvals\n\n| Name | Vote |\n|---|---|\n| Ada Brandt | GO |\n| Mira Sommer | GO |\n',
  ],
  ['approvals as boxes', '## Approvals\n\n- [x] Ada Brandt\n- [x] Mira Sommer\n'],
  ['signatures', '## Signatures\n\n- MemoryKernel: Ada Brandt, 2026-01-15\n- AssistSupport: Mira Sommer, 2026-01-15\n'],
  [
    'trailers',
    '---\n\nSigned-off-by: Ada Brandt <ada.brandt@example.com>\nSigned-off-by: Mira Sommer <mira.sommer@example.com>\n',
  ],
  ['conditions of none', '## Conditions\n\nNone.\n'],
  ['conditions of none as an item', '## Conditions\n\n- None\n'],
  ['conditions in German of none', '## Bedingungen\n\nKeine.\n'],
  ['vetoes of none', '## Vetoes\n\n- none\n'],
  ['open points of none', '## Open Points\n\nNo open points.\n'],
  ['open points, n/a', '## Open Issues\n\nn/a\n'],
  ['objections that nobody raised', '## Objections\n\nNobody objected.\n'],
  ['conditions that are met', '## Conditions\n\n- [x] Audit passed\n- [x] Backup restored\n'],
  ['known limitations of the product', '## Context\n\nThe service keeps its known limits: 100 requests a second.\n'],
  ['consequences in ADR style', '## Consequences\n\n- Clients see `error.details`.\n- The legacy error is gone.\n'],
  ['a context in ADR style', '## Context\n\nThe old contract had a legacy error that no client reads.\n'],
  ['a status in ADR style', '## Status\n\nAccepted\n'],
  ['a status in ADR style with a date', '## Status\n\nAccepted on 2026-01-15\n'],
  ['a status line', 'Status: Approved\n'],
  ['a status line with a tick', '**Status:** ✅ Approved\n'],
  [
    'alternatives in ADR style',
    '## Alternatives Considered\n\n- To wait for v0.5.0: the clients need the new codes now.\n',
  ],
  ['risks', '## Risks\n\n- Old clients may log an unknown code; they go on.\n'],
  ['next steps', '## Next Steps\n\n- Watch the error rate for a day.\n- Close MK-1234.\n'],
  ['how to go back', '## Way Back\n\nIf the error rate rises, the rollback owner goes back to the rollback target.\n'],
  ['a monitoring plan', '## Monitoring\n\nThe on-call lead looks at the dashboard until the evening.\n'],
  ['what would stop it', '## Abort Criteria\n\n- An error rate above 5 %.\n- A page that nobody answers.\n'],
  ['a glossary of verdicts', '## Glossary\n\n- GO: the release may be handed over.\n- NO-GO: it may not.\n'],
  [
    'a long section in German',
    '## Hintergrund\n\nDer neue Vertrag lässt das alte Feld weg. Beide Teams haben die Clients geprüft und am 14. Januar den Rückweg geprobt.\n',
  ],
  ['a long section in Japanese', '## 背景\n\n新しい契約では古いエラー項目がなくなりました。両チームで確認済みです。\n'],
  [
    'a changelog of the document',
    '## Change Log\n\n| Date | Change |\n|---|---|\n| 2026-01-14 | first draft |\n| 2026-01-15 | signed |\n',
  ],
  ['a revision history', '## Revision History\n\n- 2026-01-14: draft\n- 2026-01-15: final\n'],
  ['an addendum that changes nothing', '## Addendum\n\nThe slides of the meeting are in the wiki.\n'],
  ['an update that says it was done', '## Update 2026-01-16\n\nThe cutover took 12 minutes.\n'],
  ['collapsed logs', '<details>\n<summary>Log of the meeting</summary>\n\nAda opened at nine.\n\n</details>\n'],
  ['a distribution list', '## Distribution\n\n- Support\n- Billing\n'],
  ['a legal note', '---\n\n_Internal. Do not forward._\n'],
  ['questions and answers', '## Questions\n\n**Was the rehearsal repeated?** Yes, twice.\n'],
  ['a mermaid diagram', '## Flow\n\n```mermaid\ngraph LR\n  A[NO-GO] --> B[GO]\n```\n'],
  [
    'decision drivers',
    '## Decision Drivers\n\n* clients need the new codes\n* nobody reads the legacy error any more\n',
  ],
  [
    'attendees with absent',
    '## Attendees\n\n| Name | Present |\n|---|---|\n| Ada Brandt | yes |\n| Ole Nyberg | no |\n',
  ],
];

const ABOVE: readonly Row[] = [
  ['front matter that says accepted', '---\nstatus: accepted\ndate: 2026-01-15\n---\n\n'],
  ['front matter that says final', '---\nstatus: final\n---\n\n'],
  ['front matter with draft: false', '---\ndraft: false\n---\n\n'],
  ['front matter with tags', '---\ntags: [decision, cutover]\nauthors:\n  - Ada Brandt\n---\n\n'],
  ['a licence comment', '<!-- SPDX-License-Identifier: MIT -->\n\n'],
  ['a banner of a note', '> [!NOTE]\n> This record is binding for both sides.\n\n'],
  ['a breadcrumb', '[Home](../README.md) / [Decisions](README.md) / Cutover\n\n'],
  ['a logo', '<p align="center"><img src="logo.svg" alt="MemoryKernel"></p>\n\n'],
];

const HEADINGS: readonly Row[] = [
  ['a section Decision', '## Decision'],
  ['a numbered section', '## 2. Decision Outcome'],
  ['a section with an emoji', '## ✅ Decision Outcome'],
  ['a section Verdicts', '## Verdicts'],
  ['a section of the joint decision', '## Joint Decision (final)'],
  ['a section in German', '## Entscheidung'],
  ['a section in French', '## Décision'],
  ['a section in Spanish', '## Decisión'],
  ['a section in Japanese', '## 決定'],
  ['a section with the release', '## Decision Outcome for v0.4.0'],
  ['a section Go / No-Go', '## Go / No-Go Decision'],
  ['a section with the date', '## Decision of 2026-01-15'],
  ['a section of the production decision', '## Production Decision'],
];

const DRILL =
  '- Command status: **PASS**\n- Rollback readiness verdict: **READY**\n- Notes: the way back took 4 minutes.\n';
const DRILL_INSTEAD: readonly Row[] = [
  [
    'a table of steps',
    '| Step | Result | Duration |\n|---|---|---|\n| Stop | PASS | 1 min |\n| Restore | PASS | 3 min |\n| Rollback readiness | READY | 4 min |\n',
  ],
  [
    'a table of steps with ticks',
    '| Step | Result |\n|---|---|\n| Stop | ✅ |\n| Restore | ✅ |\n| Rollback readiness | ✅ READY |\n',
  ],
  ['steps as boxes', `- [x] Stop\n- [x] Restore\n${DRILL}`],
  ['steps in words', `1. Stop the service\n2. Put the pin back\n3. Start the service\n\n${DRILL}`],
  ['no failures', `- Failures: 0\n${DRILL}`],
  ['an exit code of 0', `- Exit code: 0\n${DRILL}`],
  ['a duration', '- Rollback readiness verdict: **READY** (took 4 min 12 s)\n'],
  ['a ticket', '- Rollback readiness verdict: **READY** (MK-1240)\n'],
  ['who and when', '- Rollback readiness verdict: READY — rehearsed by Jonas Weil on 2026-01-14\n'],
  ['in German', '- Rollback readiness verdict: READY (geprobt am 14.01.2026)\n'],
  ['a percentage of everything', '- Rollback readiness verdict: PASS (100 %)\n'],
  ['counts', '- Rollback readiness verdict: PASS (12 passed, 0 failed)\n'],
  ['under a heading', '### Rollback readiness verdict\n\n**READY**\n'],
];

export const HABITS: readonly Case[] = [
  ...inTurn(RECORDS, INSTEAD, (text) => swap(VERDICTS, text)),
  ...inTurn(RECORDS, BELOW, (text) => append(`\n${text}`)),
  ...inTurn(RECORDS, ABOVE, (text) => (document) => text + document),
  ...inTurn(RECORDS, HEADINGS, (text) => swap('## Decision Outcome', text)),
  ...inTurn(DRILLS, DRILL_INSTEAD, (text) => swap(DRILL, text)),
  ...inTurn(
    DRILLS,
    [
      ['limits of none', '## Limitations\n\nNone.\n'],
      ['findings of none', '## Findings\n\n- No findings.\n'],
      ['a section of lessons', '## Lessons\n\n- The script could print the tag.\n'],
      ['environment', '## Environment\n\n- Cluster: production\n- Kubernetes: 1.31\n'],
      ['signatures', '## Signatures\n\n- Jonas Weil, 2026-01-14\n- Karl Aumann, 2026-01-14\n'],
      ['next drill', '## Next Drill\n\nPlanned for spring.\n'],
    ],
    (text) => append(`\n${text}`),
  ),
];

const OWNER = 'MemoryKernel incident commander: ';
export const HABIT_OWNERS: readonly Case[] = (
  [
    ['with a deputy', 'Ada Brandt (deputy: Ole Nyberg)'],
    ['with a phone', 'Ada Brandt, +49 170 1234567'],
    ['with a Slack handle', 'Ada Brandt (@ada on Slack)'],
    ['with a role', 'Ada Brandt, SRE Lead'],
    ['with a pager', 'Ada Brandt (PagerDuty: MemoryKernel)'],
    ['with a mail link', '[Ada Brandt](mailto:ada@example.com)'],
    ['with a time zone', 'Ada Brandt (UTC+1)'],
    ['with a time of duty', 'Ada Brandt (primary), Ole Nyberg (secondary)'],
    ['with a team', 'Ada Brandt – Platform Team'],
    ['with a tick', '✅ Ada Brandt'],
  ] as const
).map(([title, value]): Case => {
  const edit = swap(`${OWNER}Ada Brandt`, OWNER + value);
  return {
    title: `both records: owner ${title}`,
    why: 'somebody who can be reached is named',
    change: { texts: { record: edit, 'consumer:record': edit } },
  };
});
