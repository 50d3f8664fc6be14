/** Records and readiness documents whose structure takes from the yes: a careful reader sees no unconditional one. */
import { append, swap, type Case, type Place, type TextEdit } from '../case.js';
import type { DocumentName } from '../honest-pair.js';

export const CUTOVER = '2. Runtime cutover execution: **GO**';
export const REHEARSAL = '1. Rehearsal continuation: **GO**';
export const VERDICTS = `${REHEARSAL}\n${CUTOVER}\n`;
const READY = '- Rollback readiness verdict: **READY**';
const DRILL = `- Command status: **PASS**\n${READY}\n- Notes: the way back took 4 minutes.\n`;

type Row = readonly [title: string, text: string];

/** Struck through, letter by letter. */
function struck(words: string): string {
  return words.replaceAll(/./gu, '$&\u0336');
}

/** Cases of one edit, in turn of the producer's and the consumer's document. */
function inTurn(
  documents: readonly [DocumentName, DocumentName],
  gate: 'sign-off' | 'rollback',
  rows: readonly Row[],
  edit: (text: string) => TextEdit,
): readonly Case[] {
  return rows.map(([why, text], index): Case => {
    const document = documents[index % 2 === 0 ? 0 : 1];
    const place: Place = { document };
    return { title: `${document}: ${why}`, why, change: { texts: { [document]: edit(text) } }, gate, place };
  });
}

const RECORDS = ['record', 'consumer:record'] as const;
const DRILLS = ['readiness', 'consumer:readiness'] as const;

/** In place of the list of verdicts. */
const INSTEAD: readonly Row[] = [
  [
    'a sub-sub-item with a condition',
    `${VERDICTS}   - Evidence: \`docs/drill.md\`\n     - holds while the flag is off\n`,
  ],
  ['a numbered sub-list of conditions', `${VERDICTS}   1. after the audit\n   2. and the backup\n`],
  ['a block quote inside the item', `${VERDICTS}   > Legal has not answered.\n`],
  ['a table inside the item', `${VERDICTS}\n   | Condition | Met |\n   |---|---|\n   | Audit | no |\n`],
  ['a code block inside the item with a condition', `${VERDICTS}\n   \`\`\`\n   only on staging\n   \`\`\`\n`],
  ['an indented code block inside the item', `${VERDICTS}\n       except eu-west\n`],
  ['a task list below the item, one not done', `${VERDICTS}   - [x] Audit\n   - [ ] Backup restored\n`],
  ['an unticked box below the item', `${VERDICTS}   - [ ] Signed by the board\n`],
  ['a lazy continuation line', `${VERDICTS.trimEnd()}\nwhile nobody objects\n`],
  ['a hard break and a limit', `${REHEARSAL}\n${CUTOVER}  \n   until further notice\n`],
  ['a backslash break and a limit', `${REHEARSAL}\n${CUTOVER}\\\n   for tenant A\n`],
  ['a superscript', `${REHEARSAL}\n${CUTOVER}<sup>1</sup>\n`],
  ['a superscript with a footnote below', `${REHEARSAL}\n${CUTOVER}¹\n\n¹ once legal agrees\n`],
  ['a dagger', `${REHEARSAL}\n${CUTOVER}†\n\n† once legal agrees\n`],
  ['a footnote on the label', `${REHEARSAL}\n2. Runtime cutover execution[^c]: **GO**\n\n[^c]: once legal agrees\n`],
  ['a star on the label', `${REHEARSAL}\n2. Runtime cutover execution\\*: **GO**\n\n\\* once legal agrees\n`],
  [
    'a star on the label without an escape',
    `${REHEARSAL}\n2. Runtime cutover execution *: **GO**\n\n* once legal agrees\n`,
  ],
  [
    'a reference link with a condition as its words',
    `${REHEARSAL}\n${CUTOVER} [with conditions][c]\n\n[c]: https://example.com\n`,
  ],
  [
    'a link title with a condition',
    `${REHEARSAL}\n2. Runtime cutover execution: [**GO**](https://example.com "until Friday only")\n`,
  ],
  ['the verdict in an image', `${REHEARSAL}\n2. Runtime cutover execution: ![GO](verdict.png)\n`],
  ['the verdict in an attachment', `${REHEARSAL}\n2. Runtime cutover execution: see [the minutes](minutes.pdf)\n`],
  [
    'the verdict in a badge',
    `${REHEARSAL}\n2. Runtime cutover execution: ![status](https://img.shields.io/badge/cutover-GO-green)\n`,
  ],
  ['struck out by <s>', `${REHEARSAL}\n2. Runtime cutover execution: <s>**GO**</s>\n`],
  ['struck out by <strike>', `${REHEARSAL}\n2. Runtime cutover execution: <strike>GO</strike>\n`],
  [
    'struck out by a style',
    `${REHEARSAL}\n2. Runtime cutover execution: <span style="text-decoration: line-through">GO</span>\n`,
  ],
  ['struck out with its label', `${REHEARSAL}\n2. ~~Runtime cutover execution: **GO**~~\n`],
  ['struck out over two lines', `~~${REHEARSAL.slice(3)}\nRuntime cutover execution: **GO**~~\n`],
  ['struck out letter by letter', `${REHEARSAL}\n2. Runtime cutover execution: G\u0336O\u0336\n`],
  ['struck out with its label, letter by letter', `${REHEARSAL}\n2. ${struck('Runtime cutover execution: GO')}\n`],
  ['a label struck out letter by letter', `${REHEARSAL}\n2. ${struck('Runtime cutover execution')}: **GO**\n`],
  ['inserted and deleted', `${REHEARSAL}\n2. Runtime cutover execution: <del>GO</del> <ins>to be decided</ins>\n`],
  [
    'closed details with a condition',
    `${VERDICTS}   <details><summary>Remarks</summary>Only for tenant A.</details>\n`,
  ],
  [
    'details that open the item',
    `${REHEARSAL}\n2. Runtime cutover execution: **GO** <details><summary>but</summary>not in the EU</details>\n`,
  ],
  [
    'a definition list in HTML',
    `${REHEARSAL}\n\n<dl><dt>Runtime cutover execution</dt><dd>GO, conditionally</dd></dl>\n`,
  ],
  ['a definition list in Markdown', `${REHEARSAL}\n\nRuntime cutover execution\n: GO, conditionally\n`],
  ['an entity in the verdict that is no letter', `${REHEARSAL}\n2. Runtime cutover execution: G&shy;O\n`],
  ['NO-GO by entities', `${REHEARSAL}\n2. Runtime cutover execution: N&#79;&#45;GO\n`],
  ['NO-GO over a soft break', `${REHEARSAL}\n2. Runtime cutover execution: NO\n   GO\n`],
  ['NO and GO in two code spans', `${REHEARSAL}\n2. Runtime cutover execution: \`NO\` \`GO\`\n`],
  ['GO in mathematics letters', `${REHEARSAL}\n2. Runtime cutover execution: 𝐆𝐎\n`],
  ['letters turned round by a bidi override', `${REHEARSAL}\n2. Runtime cutover execution: \u202eOG\u202c\n`],
  ['a bidi override that shows GO-ON', `${REHEARSAL}\n2. Runtime cutover execution: GO\u202eON-\u202c\n`],
  ['a right-to-left mark and a word', `${REHEARSAL}\n2. Runtime cutover execution: GO \u200fلا\n`],
  ['a combining circle with a stroke', `${REHEARSAL}\n2. Runtime cutover execution: GO\u20e0\n`],
  ['a combining long stroke on the word', `${REHEARSAL}\n2. Runtime cutover execution: **G\u0335O\u0335**\n`],
  ['a word joined by an invisible character', `${REHEARSAL}\n2. Runtime cutover execution: GO\u2060ne\n`],
  ['tag characters behind it', `${REHEARSAL}\n2. Runtime cutover execution: GO\u{e0020}\u{e006e}\u{e006f}\n`],
  ['a keycap', `${REHEARSAL}\n2. Runtime cutover execution: 🆖 **GO**\n`],
  ['a thumbs down in words', `${REHEARSAL}\n2. Runtime cutover execution: :-1: **GO**\n`],
  ['a stop sign in words', `${REHEARSAL}\n2. Runtime cutover execution: :no_entry: **GO**\n`],
  ['a green tick and a red one', `${REHEARSAL}\n2. Runtime cutover execution: ✅❌ **GO**\n`],
  ['half a green tick', `${REHEARSAL}\n2. Runtime cutover execution: ✅/❌ **GO**\n`],
  ['a mathematical not', `${REHEARSAL}\n2. Runtime cutover execution: ¬GO\n`],
  ['an exclamation mark as not', `${REHEARSAL}\n2. Runtime cutover execution: !GO\n`],
  ['not equal', `${REHEARSAL}\n2. Runtime cutover execution ≠ GO\n`],
  ['a minus sign', `${REHEARSAL}\n2. Runtime cutover execution: -GO\n`],
  ['a question mark in the label', `${REHEARSAL}\n2. Runtime cutover execution?: **GO**\n`],
  ['an interrobang', `${REHEARSAL}\n2. Runtime cutover execution: GO‽\n`],
  ['an upside-down question', `${REHEARSAL}\n2. Runtime cutover execution: ¿GO\n`],
  [
    'two verdicts of one label, both GO, one conditional',
    `${VERDICTS}3. Runtime cutover execution: GO after the audit\n`,
  ],
  ['two verdicts of one label, one deferred', `${VERDICTS}3. Runtime cutover: deferred\n`],
  ['the cutover of another environment only', `${REHEARSAL}\n2. Runtime cutover execution (sandbox): **GO**\n`],
  [
    'the cutover of two environments, one not',
    `${REHEARSAL}\n2. Runtime cutover execution (production): **NO-GO**\n3. Runtime cutover execution (staging): **GO**\n`,
  ],
  ['the cutover of another release in the label', `${REHEARSAL}\n2. Runtime cutover execution (v0.3.2): **GO**\n`],
  ['the cutover of another region', `${REHEARSAL}\n2. Runtime cutover execution [eu-west-1]: **GO**\n`],
  ['the cutover of one tenth of the traffic', `${REHEARSAL}\n2. Runtime cutover execution (10 %): **GO**\n`],
  ['a phase of the cutover', `${REHEARSAL}\n2. Runtime cutover execution (phase 1 of 3): **GO**\n`],
  ['a label that proposes', `${REHEARSAL}\n2. Runtime cutover execution (recommendation): **GO**\n`],
  ['a label that asks', `${REHEARSAL}\n2. Runtime cutover execution (requested): **GO**\n`],
  ['a label of the agenda', `${REHEARSAL}\n2. Runtime cutover execution (agenda): **GO**\n`],
  ['a label of another time', `${REHEARSAL}\n2. Runtime cutover execution (2025): **GO**\n`],
  [
    'a table row with a veto column',
    '| Decision | Verdict | Vetoes |\n|---|---|---|\n| Rehearsal continuation | GO | 0 |\n| Runtime cutover execution | GO | 1 |\n',
  ],
  [
    'a table row with an open column',
    '| Decision | Verdict | Open |\n|---|---|---|\n| Rehearsal continuation | GO | - |\n| Runtime cutover execution | GO | P1-4411 |\n',
  ],
  [
    'a table row with an expiry',
    '| Decision | Verdict | Expires |\n|---|---|---|\n| Rehearsal continuation | GO | never |\n| Runtime cutover execution | GO | 2026-01-16 |\n',
  ],
  [
    'a table row with a date to come',
    '| Decision | Verdict | Effective |\n|---|---|---|\n| Rehearsal continuation | GO | 2026-01-15 |\n| Runtime cutover execution | GO | 2027-01-16 |\n',
  ],
  [
    'a table of two verdict columns that differ',
    '| Decision | Verdict (producer) | Verdict (consumer) |\n|---|---|---|\n| Rehearsal continuation | GO | GO |\n| Runtime cutover execution | GO | HOLD |\n',
  ],
  [
    'a table of recommended and decided',
    '| Decision | Recommended | Decided |\n|---|---|---|\n| Rehearsal continuation | GO | GO |\n| Runtime cutover execution | GO | |\n',
  ],
  [
    'a table of proposals',
    '| Decision | Proposed verdict |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | GO |\n',
  ],
  [
    'a table of criteria',
    '| Decision | Needed for GO |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | GO |\n',
  ],
  [
    'a table for staging',
    '| Decision | Staging | Production |\n|---|---|---|\n| Rehearsal continuation | GO | GO |\n| Runtime cutover execution | GO | NO-GO |\n',
  ],
  [
    'a table for staging only',
    '| Decision | Staging |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | GO |\n',
  ],
  [
    'a table of previous verdicts',
    '| Decision | Previous verdict |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | GO |\n',
  ],
  [
    'a table with a missing cell',
    '| # | Decision | Verdict |\n|---|---|---|\n| 1 | Rehearsal continuation | GO |\n| 2 | Runtime cutover execution |\n',
  ],
  [
    'a table with cells behind its last column',
    '| Decision | Verdict |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | NO-GO | GO |\n',
  ],
  [
    'a table with merged cells in HTML',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td colspan="2">GO <em>pending</em></td></tr></table>\n',
  ],
  [
    'a table with a row span in HTML',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td rowspan="2">GO</td></tr><tr><td>Runtime cutover execution</td></tr></table>\n',
  ],
  [
    'an HTML table with a struck-out verdict',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td><del>GO</del> hold</td></tr></table>\n',
  ],
  [
    'an HTML table with an image',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td>GO <img src="stop.png" alt="stopped"></td></tr></table>\n',
  ],
  [
    'an HTML table with a checkbox that is not ticked',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td><input type="checkbox"> GO</td></tr></table>\n',
  ],
  [
    'an HTML table with a caption of proposals',
    '<table><caption>Proposed, not agreed</caption><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td>GO</td></tr></table>\n',
  ],
  [
    'a hidden HTML row',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr hidden><td>Runtime cutover execution</td><td>GO</td></tr></table>\n',
  ],
  [
    'a footer row of conditions in HTML',
    '<table><tr><th>Decision</th><th>Verdict</th></tr><tr><td>Rehearsal continuation</td><td>GO</td></tr><tr><td>Runtime cutover execution</td><td>GO</td></tr><tr><td colspan="2">both only once the audit has passed</td></tr></table>\n',
  ],
  [
    'a last row of conditions',
    '| Decision | Verdict |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | GO |\n| Conditions | audit, backup |\n',
  ],
  [
    'a row of conditions that merges its cells',
    '| Decision | Verdict |\n|---|---|\n| Rehearsal continuation | GO |\n| Runtime cutover execution | GO |\n| only once the audit has passed | |\n',
  ],
  ['a paragraph of conditions right below the list', `${VERDICTS}\nBoth subject to the audit.\n`],
  ['a paragraph of conditions above the list', `If the audit passes:\n\n${VERDICTS}`],
  ['an introduction that proposes', `We propose:\n\n${VERDICTS}`],
  ['an introduction that asks', `The board is asked to decide:\n\n${VERDICTS}`],
  ['an introduction in German that proposes', `Unser Vorschlag:\n\n${VERDICTS}`],
  ['an introduction with a condition in French', `Sous réserve de l’audit :\n\n${VERDICTS}`],
  ['an introduction for one environment', `On staging:\n\n${VERDICTS}`],
  ['an introduction that quotes', `The release manager expects to see:\n\n${VERDICTS}`],
  ['a heading below that proposes', `### Proposal\n\n${VERDICTS}`],
  ['a heading below of an example', `### Example\n\n${VERDICTS}`],
  ['a heading below for staging', `### Staging\n\n${VERDICTS}`],
  ['a heading below of another release', `### v0.3.2\n\n${VERDICTS}`],
  ['a heading below of what would be', `### If all goes well\n\n${VERDICTS}`],
  ['a heading in German of a draft', `### Entwurf\n\n${VERDICTS}`],
  ['a heading in Spanish of a draft', `### Borrador\n\n${VERDICTS}`],
  ['a heading in Japanese of a proposal', `### 提案\n\n${VERDICTS}`],
  ['a heading of options', `### Option A\n\n${VERDICTS}\n### Option B\n\nWe wait.\n`],
  ['a heading of recommendations', `### Recommendation\n\n${VERDICTS}`],
  ['a heading of the agenda', `### Agenda\n\n${VERDICTS}`],
  ['a heading of criteria', `### Criteria for a GO\n\n${VERDICTS}`],
  ['a heading struck out', `### ~~Decision~~\n\n${VERDICTS}`],
  ['a setext heading of a draft', `Draft\n-----\n\n${VERDICTS}`],
  ['a heading in HTML of a draft', `<h3>Draft</h3>\n\n${VERDICTS}`],
  ['a bold line as a heading of a draft', `**Draft**\n\n${VERDICTS}`],
  ['the list in a template element', `<template>\n\n${VERDICTS}\n</template>\n`],
  [
    'the list in closed details called old',
    `<details>\n<summary>Previous decision</summary>\n\n${VERDICTS}\n</details>\n`,
  ],
  ['the list in closed details called draft', `<details>\n<summary>Draft</summary>\n\n${VERDICTS}\n</details>\n`],
  ['the list in a quotation', VERDICTS.replaceAll(/^/gm, '> ')],
  ['the list in a code block', `\`\`\`\n${VERDICTS}\`\`\`\n`],
  ['the list in a comment', `<!--\n${VERDICTS}-->\n`],
  ['a comment that is not closed', `${REHEARSAL}\n\n<!-- to be decided\n\n${CUTOVER}\n`],
  ['an alert that warns', `> [!WARNING]\n> Not agreed with the consumer.\n\n${VERDICTS}`],
  ['an alert of caution', `${VERDICTS}\n> [!CAUTION]\n> Do not act on this yet.\n`],
  ['an admonition', `!!! warning "Not final"\n\n${VERDICTS}`],
  ['the word GO in a sentence only', `${REHEARSAL}\n\nWe hope that the runtime cutover execution is a GO.\n`],
  ['unanimity that is none', `${REHEARSAL}\n${CUTOVER} (2 of 3 voted)\n`],
  ['signed on behalf of somebody', `${REHEARSAL}\n${CUTOVER} (signed on behalf of Ada Brandt)\n`],
  ['signed by a deputy without a name', `${REHEARSAL}\n${CUTOVER} (signed by the deputy)\n`],
  ['signed by a bot', `${REHEARSAL}\n${CUTOVER} (signed by release-bot)\n`],
  [
    'signed by somebody, countersignature missing',
    `${REHEARSAL}\n${CUTOVER}\n   - Signed by: Ada Brandt\n   - Countersigned by: —\n`,
  ],
  ['a signature line without a signature', `${REHEARSAL}\n${CUTOVER}\n   - Signed by: ________\n`],
  ['a signature with a blank name', `${REHEARSAL}\n${CUTOVER}\n   - Signed by:\n`],
  ['an approval that is pending', `${REHEARSAL}\n${CUTOVER}\n   - Approval: pending\n`],
  ['an approval of one side', `${REHEARSAL}\n${CUTOVER}\n   - MemoryKernel: approved\n   - AssistSupport: waiting\n`],
  ['a date of a month', `${REHEARSAL}\n${CUTOVER} (in February)\n`],
  ['a date of a quarter', `${REHEARSAL}\n${CUTOVER} (Q3 2026)\n`],
  ['a weekday', `${REHEARSAL}\n${CUTOVER} (next Monday)\n`],
  ['a time in the evening', `${REHEARSAL}\n${CUTOVER} (until 18:00)\n`],
  ['a date that is impossible in German', `${REHEARSAL}\n${CUTOVER} (am 31. Februar 2026)\n`],
  ['a moment of the future with a zone', `${REHEARSAL}\n${CUTOVER} (2026-06-01T08:00:00+02:00)\n`],
  ['two dates, one to come', `${REHEARSAL}\n${CUTOVER} (2026-01-15, effective from 2026-06-01)\n`],
  ['only in Polish', `${REHEARSAL}\n${CUTOVER}, ale nie teraz\n`],
  ['only in Swahili', `${REHEARSAL}\n${CUTOVER} kwa masharti\n`],
  ['only in Welsh', `${REHEARSAL}\n${CUTOVER} (dros dro)\n`],
  ['only in Basque', `${REHEARSAL}\n${CUTOVER} baldintzapean\n`],
  ['only in Icelandic', `${REHEARSAL}\n${CUTOVER} með fyrirvara\n`],
  ['only in Georgian', `${REHEARSAL}\n${CUTOVER} პირობით\n`],
  ['only in Armenian', `${REHEARSAL}\n${CUTOVER} պայմանով\n`],
  ['only in Persian', `${REHEARSAL}\n${CUTOVER} مشروط\n`],
  ['only in Tamil', `${REHEARSAL}\n${CUTOVER} நிபந்தனையுடன்\n`],
  ['only in Estonian', `${REHEARSAL}\n${CUTOVER} tingimuslikult\n`],
  ['only in Esperanto', `${REHEARSAL}\n${CUTOVER} kondiĉe\n`],
  ['only in Latin', `${REHEARSAL}\n${CUTOVER} (ad interim)\n`],
];

/** A section further down that takes it back; `holds` is judged to be anywhere in the document. */
const BELOW: readonly Row[] = [
  ['an addendum that holds it', '## Addendum\n\n- Runtime cutover execution: on hold until the audit.\n'],
  ['an update that withdraws', '## Update 2026-01-16\n\n- GO withdrawn after the incident.\n'],
  ['an update to NO', '## Update\n\n- Verdict: changed to NO\n'],
  ['conditions as a list', '## Conditions\n\n- The audit must have passed.\n- The backup must be restored.\n'],
  ['conditions as a sentence', '## Conditions\n\nThe audit must have passed first.\n'],
  ['conditions as a table', '## Conditions\n\n| Condition | Met |\n|---|---|\n| Audit passed | no |\n'],
  ['conditions as boxes', '## Conditions\n\n- [ ] Audit passed\n'],
  ['conditions for a GO', '## Conditions for GO\n\n- Error rate below 1 % for a day.\n'],
  ['conditions, one level deeper', '## Notes\n\n### Conditions\n\n- Audit first.\n'],
  ['conditions as a bold line', '**Conditions**\n\n- Audit first.\n'],
  ['conditions as a line', 'Conditions: the audit must have passed.\n'],
  ['conditions as an item', '## Notes\n\n- Condition: the audit must have passed.\n'],
  ['conditions in German', '## Bedingungen\n\n- Das Audit muss bestanden sein.\n'],
  ['conditions in French', '## Conditions préalables\n\n- L’audit doit être terminé.\n'],
  ['conditions in Spanish', '## Condiciones\n\n- La auditoría debe haber terminado.\n'],
  ['preconditions', '## Preconditions\n\n- The audit must have passed.\n'],
  ['reservations', '## Reservations\n\n- Legal does not agree.\n'],
  ['reservations in German', '## Vorbehalte\n\n- Rechtsabteilung stimmt nicht zu.\n'],
  ['vetoes', '## Vetoes\n\n- Security (2026-01-16)\n'],
  ['objections', '## Objections\n\n- Security: the keys are not rotated.\n'],
  ['dissent', '## Dissent\n\n- Karl Aumann does not agree.\n'],
  ['blockers', '## Open Blockers\n\n- P1-4411\n'],
  ['open points', '## Open Points\n\n- Security has not signed.\n'],
  ['open points in German', '## Offene Punkte\n\n- Freigabe der Sicherheit fehlt.\n'],
  ['outstanding approvals', '## Outstanding Approvals\n\n- Security\n'],
  ['restrictions', '## Restrictions\n\n- Only tenants A to F.\n'],
  ['limits', '## Limitations of this decision\n\n- It does not cover the EU.\n'],
  ['exceptions', '## Exceptions\n\n- The audit service stays where it is.\n'],
  ['a caveat', '## Caveats\n\n- The numbers of the drill are estimates.\n'],
  ['a second decision that defers', '## Decision of 2026-01-16\n\n- Runtime cutover execution: DEFERRED\n'],
  [
    'a second decision under the same heading',
    '## Decision Outcome\n\n1. Rehearsal continuation: **GO**\n2. Runtime cutover execution: **HOLD**\n',
  ],
  ['a correction', '## Correction\n\n- Runtime cutover execution should read: not decided\n'],
  ['an erratum', '## Erratum\n\n2. Runtime cutover execution: undecided\n'],
  ['a status at the end', '## Status\n\nDraft\n'],
  ['a status in ADR style', '## Status\n\nProposed\n'],
  ['a status in ADR style, rejected', '## Status\n\nRejected\n'],
  ['a status line at the end', 'Status: waiting for the board\n'],
  ['an end note that it is a draft', '---\n\n*This is a draft.*\n'],
  ['an end note that it is no decision', '> Note: this document is a proposal and decides nothing.\n'],
  [
    'an approvals table with a rejection',
    '## Approvals\n\n| Name | Role | Approval |\n|---|---|---|\n| Ada Brandt | Producer | Approved |\n| Mira Sommer | Consumer | Rejected |\n',
  ],
  [
    'an approvals table with one pending',
    '## Approvals\n\n| Name | Role | Approval |\n|---|---|---|\n| Ada Brandt | Producer | Approved |\n| Mira Sommer | Consumer | Pending |\n',
  ],
  [
    'an approvals table with one empty',
    '## Approvals\n\n| Name | Role | Approval |\n|---|---|---|\n| Ada Brandt | Producer | Approved |\n| Mira Sommer | Consumer | |\n',
  ],
  [
    'an approvals table with a cross',
    '## Approvals\n\n| Name | Approved |\n|---|---|\n| Ada Brandt | ✅ |\n| Mira Sommer | ❌ |\n',
  ],
  [
    'an approvals table with a no',
    '## Approvals\n\n| Name | Approved |\n|---|---|\n| Ada Brandt | yes |\n| Mira Sommer | no |\n',
  ],
  ['an approvals list with a box open', '## Approvals\n\n- [x] Ada Brandt\n- [ ] Mira Sommer\n'],
  ['a sign-off list with one to come', '## Sign-off\n\n- MemoryKernel: signed\n- AssistSupport: to be signed\n'],
  [
    'signatures of one person for both sides',
    '## Signatures\n\n- MemoryKernel: Ada Brandt\n- AssistSupport: Ada Brandt (on behalf of Mira Sommer)\n',
  ],
  ['signatures left empty', '## Signatures\n\n- MemoryKernel: ____________\n- AssistSupport: ____________\n'],
  ['votes that are against', '## Votes\n\n- Ada Brandt: GO\n- Mira Sommer: NO\n'],
  ['votes that abstain', '## Votes\n\n| Voter | Vote |\n|---|---|\n| Ada Brandt | GO |\n| Mira Sommer | abstains |\n'],
  ['a refusal in capitals', 'DO NOT CUT OVER.\n'],
  ['a refusal in bold', '**Do not execute the runtime cutover.**\n'],
];

/** What only a sentence or a quotation says is told. */
const IN_PROSE: readonly Row[] = [
  ['an update that withdraws, without the word', '## Update 2026-01-16\n\n- The board has taken the GO back.\n'],
  ['a stop in an alert', '> [!CAUTION]\n> Runtime cutover is stopped.\n'],
  ['a cutover that was cancelled', '## Update\n\nThe runtime cutover was cancelled by the board.\n'],
  ['a decision that was vetoed', '## Addendum\n\nOn 2026-01-16 the decision was vetoed by Security.\n'],
];

const ABOVE: readonly Row[] = [
  ['front matter that says draft', '---\nstatus: draft\n---\n\n'],
  ['front matter that says proposed', '---\ntitle: Decision\nstatus: proposed\n---\n\n'],
  ['front matter in TOML that says draft', '+++\ndraft = true\n+++\n\n'],
  ['front matter with draft: true', '---\ndraft: true\n---\n\n'],
  ['front matter that says superseded', '---\nstate: superseded\n---\n\n'],
  ['a line above the title', 'DRAFT\n\n'],
  ['a line above the title in HTML', '<p align="center"><b>DRAFT</b></p>\n\n'],
  ['a banner with a sign', '> 🚧 Work in progress\n\n'],
  ['a banner in German', '> **Entwurf** – noch nicht freigegeben\n\n'],
  ['a banner in French', '> Brouillon, ne pas diffuser\n\n'],
  ['a banner of withdrawal', '> ⚠️ Withdrawn on 2026-01-16, see the incident.\n\n'],
  ['an alert that says example', '> [!IMPORTANT]\n> This is an example.\n\n'],
  ['a template notice', '> Copy this template for each release.\n\n'],
  ['a banner by another name', '> This decision is on hold.\n\n'],
  ['a heading above the title', '# ARCHIVED\n\n'],
];

const TITLES: readonly Row[] = [
  ['a title of a template', '# Template: Runtime Cutover Decision Record'],
  ['a title of an example', '# Runtime Cutover Decision Record – Example'],
  ['a title with a draft number', '# Runtime Cutover Decision Record, draft 3'],
  ['a title with WIP', '# [WIP] Runtime Cutover Decision Record'],
  ['a title of a proposal', '# Proposal for a Runtime Cutover Decision'],
  ['a title of another release', '# Runtime Cutover Decision Record (v0.3.2)'],
  ['a title of a staging record', '# Runtime Cutover Decision Record (staging)'],
  ['a title that is void', '# VOID Runtime Cutover Decision Record'],
  ['a title struck out', '# ~~Runtime Cutover Decision Record~~'],
];

const SECTIONS: readonly Row[] = [
  ['a section of a template', '## Template'],
  ['a section of an example', '## Example Decision'],
  ['a section of a draft decision', '## Draft Decision'],
  ['a section of history', '## Previous Decision Outcome'],
  ['a section of what is recommended', '## Recommended Decision'],
  ['a section of what is requested', '## Requested Decision'],
  ['a section of what is planned', '## Planned Decision'],
  ['a section of what is expected', '## Expected Outcome'],
  ['a section of one possible outcome', '## Possible Outcome'],
  ['a section of a staging decision', '## Decision Outcome (staging)'],
  ['a section of another release', '## Decision Outcome for v0.3.2'],
  ['a section of what is invalid', '## Invalid Decision'],
  ['a section of what is suggested in German', '## Vorgeschlagene Entscheidung'],
  ['a section of what is proposed in French', '## Décision proposée'],
  ['a section of what is proposed in Spanish', '## Decisión propuesta'],
  ['a section with a question', '## Decision Outcome?'],
  ['a section that awaits', '## Decision Outcome (awaiting signatures)'],
  ['a section of what was tried', '## Mock Decision'],
  ['a section of a simulation', '## Simulated Decision Outcome'],
  ['a section of alternatives', '## Alternatives Considered'],
  ['a section of what would be', '## What we would sign'],
];

export const STRUCTURES: readonly Case[] = [
  ...inTurn(RECORDS, 'sign-off', INSTEAD, (text) => swap(VERDICTS, text)),
  ...inTurn(RECORDS, 'sign-off', BELOW, (text) => append(`\n${text}`)),
  ...inTurn(RECORDS, 'sign-off', ABOVE, (text) => (document) => text + document),
  ...inTurn(RECORDS, 'sign-off', TITLES, (text) => swap('# Runtime Cutover Decision Record', text)),
  ...inTurn(RECORDS, 'sign-off', SECTIONS, (text) => swap('## Decision Outcome', text)),
];

export const TOLD_STRUCTURES: readonly Case[] = inTurn(RECORDS, 'sign-off', IN_PROSE, (text) => append(`\n${text}`));

const DRILL_INSTEAD: readonly Row[] = [
  ['a step skipped below the verdict', `${DRILL}  - the restore was skipped\n`],
  [
    'a table of steps, one not run',
    '| Step | Result |\n|---|---|\n| Stop | PASS |\n| Restore | not run |\n| Rollback readiness | READY |\n',
  ],
  [
    'a table of steps, one skipped',
    '| Step | Result |\n|---|---|\n| Stop | PASS |\n| Restore | skipped |\n| Rollback readiness | READY |\n',
  ],
  [
    'a table of steps, one with a cross',
    '| Step | Result |\n|---|---|\n| Stop | ✅ |\n| Restore | ❌ |\n| Rollback readiness | READY |\n',
  ],
  [
    'a table of steps, one empty',
    '| Step | Result |\n|---|---|\n| Stop | PASS |\n| Restore | |\n| Rollback readiness | READY |\n',
  ],
  [
    'a table of steps, one open',
    '| Step | Result |\n|---|---|\n| Stop | PASS |\n| Restore | open |\n| Rollback readiness | READY |\n',
  ],
  ['a list of steps, one not done', `- [x] Stop\n- [ ] Restore\n${DRILL}`],
  ['a list of steps, one partly', `- Restore: partially\n${DRILL}`],
  ['a list of steps, one skipped', `- Restore: skipped\n${DRILL}`],
  ['an exit code', `- Exit code: 1\n${DRILL}`],
  ['failures counted', `- Failures: 2\n${DRILL}`],
  ['a result that is planned', '- Rollback readiness verdict (planned): **READY**\n'],
  ['a result of another environment', '- Rollback readiness verdict (laptop): **READY**\n'],
  ['a result struck out letter by letter', '- Rollback readiness verdict: R\u0336E\u0336A\u0336D\u0336Y\u0336\n'],
  ['a result with a footnote', '- Rollback readiness verdict: **READY**[^1]\n\n[^1]: not tried\n'],
  ['a result in an image', '- Rollback readiness verdict: ![READY](ready.png)\n'],
  ['a result with an ellipsis', '- Rollback readiness verdict: READY…\n'],
  ['a target and no result', '- Rollback readiness verdict: should be READY\n'],
  ['two results', '- Rollback readiness verdict: READY\n- Rollback readiness verdict: UNKNOWN\n'],
  ['two results of sides', '- Producer rollback readiness: READY\n- Consumer rollback readiness: in progress\n'],
  ['a percentage', '- Rollback readiness verdict: READY (80 %)\n'],
  ['a count of none', '- Rollback readiness verdict: PASS (0 tests)\n'],
  ['a count that went wrong', '- Rollback readiness verdict: PASS (12 passed, 1 skipped)\n'],
];

const DRILL_BELOW: readonly Row[] = [
  ['open points', '## Open Points\n\n- The restore of the database was not tried.\n'],
  ['limits', '## Limitations\n\n- The drill ran on a laptop.\n'],
  ['conditions', '## Conditions\n\n- Needs a DBA on call.\n'],
  ['an update', '## Update 2026-01-16\n\n- The way back no longer works: the snapshot is gone.\n'],
  ['a finding that failed', '## Findings\n\n- Restore failed twice.\n'],
  ['a second result', '## Re-run 2026-01-16\n\n- Result: FAIL\n'],
  ['a second result in a table', '## Re-run\n\n| Date | Result |\n|---|---|\n| 2026-01-16 | FAILED |\n'],
  ['a status', '## Status\n\nDraft\n'],
  ['a revocation', '## Addendum\n\n- Readiness revoked.\n'],
];

export const DRILL_STRUCTURES: readonly Case[] = [
  ...inTurn(DRILLS, 'rollback', DRILL_INSTEAD, (text) => swap(DRILL, text)),
  ...inTurn(DRILLS, 'rollback', DRILL_BELOW, (text) => append(`\n${text}`)),
  ...inTurn(DRILLS, 'rollback', ABOVE.slice(0, 9), (text) => (document) => text + document),
  ...inTurn(
    DRILLS,
    'rollback',
    [
      ['a section of a plan', '## Planned Drill Result'],
      ['a section of what is expected', '## Expected Result'],
      ['a section of an example', '## Example Result'],
      ['a section of a simulation', '## Simulated Drill Result'],
      ['a section of the previous drill', '## Previous Drill Result'],
    ],
    (text) => swap('## Drill Result', text),
  ),
];

const OWNER = 'MemoryKernel incident commander: ';
const NOBODY: readonly Row[] = [
  ['the company', 'the usual person'],
  ['whoever is on call, in a question', 'Ada Brandt?'],
  ['a name on leave', 'Ada Brandt (on leave)'],
  ['a name until a day', 'Ada Brandt until 2026-01-10'],
  ['a proposal', 'Ada Brandt (proposed)'],
  ['a candidate', 'Ada Brandt or Ole Nyberg, to be decided'],
  ['a name struck out letter by letter', struck('Ada Brandt')],
  ['an image', '![Ada](ada.png)'],
  ['a date', '2026-01-15'],
  ['a number', '0'],
  ['a slash', '/'],
  ['N/A with a reason', 'N/A (small release)'],
  ['Not Assigned', 'Not Assigned'],
  ['No Owner', 'No Owner'],
  ['Open', 'Open'],
  ['To Follow', 'To Follow'],
  ['Pending HR', 'Pending HR'],
  ['Vakant', 'Vakant'],
  ['Nobody Yet', 'Nobody Yet'],
  ['Insert Name Here', 'Insert Name Here'],
  ['Your Name', 'Your Name'],
  ['John Doe placeholder', 'Placeholder'],
  ['Aucun', 'Aucun'],
  ['Ninguno', 'Ninguno'],
  ['Noch Offen', 'Noch Offen'],
];

export const NOBODIES: readonly Case[] = NOBODY.map(([why, value]): Case => {
  const edit = swap(`${OWNER}Ada Brandt`, OWNER + value);
  return {
    title: `both records: ${OWNER}${value}`,
    why,
    change: { texts: { record: edit, 'consumer:record': edit } },
    gate: 'sign-off',
    place: { document: 'record' },
  };
});
