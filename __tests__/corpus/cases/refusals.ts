/** Refusals beside a GO, in every shape that people give them: the odd one out is named, with its line. */
import { after, append, before, swap, type Case, type TextEdit } from '../case.js';
import type { DocumentName } from '../honest-pair.js';

const WHY = 'somebody refused, or took it back';

const refused = (
  document: DocumentName,
  title: string,
  text: TextEdit,
  holds: string | readonly string[],
  why = WHY,
): Case => ({
  title: `${document}: ${title}`,
  why,
  change: { texts: { [document]: text } },
  gate: 'sign-off',
  place: { document, holds },
  onlyThere: true,
});

/** A passage behind everything else. */
const more = (document: DocumentName, passage: string, holds: string | readonly string[], why?: string): Case =>
  refused(document, passage.trim().replaceAll(/\s*\n\s*/g, ' / '), append(`\n${passage}\n`), holds, why);

/** A line between the title and the date. */
const banner = (document: DocumentName, line: string, holds = line.split('\n').at(-1) ?? line): Case =>
  refused(document, `banner ${line.replaceAll('\n', ' / ')}`, before('Updated: 2026-01-15', `${line}\n\n`), holds);

const title = (document: DocumentName, added: string): Case =>
  refused(document, `title … ${added}`, (text) => text.replace(/^(# .*)$/m, `$1 ${added}`), added);

const CUTOVER = '2. Runtime cutover execution: **GO**';

const HEADINGS: readonly Case[] = [
  more('record', '## Runtime Cutover: NO-GO', 'Cutover: NO-GO'),
  more('consumer:record', '## Decision: REVOKED', 'REVOKED'),
  more('record', '### NO-GO for the runtime cutover', 'NO-GO for'),
  more('consumer:record', '## Final Verdict\n\n**NO-GO**', '**NO-GO**'),
  more('record', '## Runtime Cutover Decision — Withdrawn 2026-01-17', 'Withdrawn'),
  more('joint', '## Runtime cutover: rejected', 'rejected'),
  more('consumer:joint', 'Runtime cutover: NO-GO\n----------------------', 'NO-GO'),
  title('record', '(withdrawn)'),
  title('consumer:record', '- DRAFT'),
  title('joint', '[REVOKED]'),
];

const TABLES: readonly Case[] = [
  more('record', '| Decision | Verdict |\n|---|---|\n| Runtime cutover execution | NO-GO |', 'NO-GO'),
  more(
    'consumer:record',
    '| # | Decision | Verdict |\n|---|---|---|\n| 2 | Runtime cutover execution | **NO-GO** |',
    'NO-GO',
  ),
  more(
    'record',
    '| Decision | Owner | Date | Verdict | Remark |\n|---|---|---|---|---|\n| Runtime cutover | Jonas Weil | 2026-01-16 | Revoked | - |',
    'Revoked',
  ),
  more('consumer:joint', '| Side | Runtime cutover |\n|---|---|\n| AssistSupport | NO-GO |', 'AssistSupport | NO-GO'),
  more('joint', '| Rehearsal continuation | Runtime cutover |\n|---|---|\n| GO | NO-GO |', '| GO | NO-GO'),
  more(
    'record',
    '| Approver | Side | Decision |\n|---|---|---|\n| Ada Brandt | MemoryKernel | GO |\n| Mira Sommer | AssistSupport | rejected |',
    'rejected',
  ),
  more(
    'consumer:record',
    '<table><tr><th>Decision</th><th>Verdict</th></tr>\n<tr><td>Runtime cutover execution</td><td>NO-GO</td></tr></table>',
    'NO-GO',
  ),
  more('record', '<table>\n<tr><td>Final decision</td>\n<td><b>WITHDRAWN</b></td></tr>\n</table>', 'WITHDRAWN'),
  more('status', '| Runtime cutover | ❌ NO-GO |\n|---|---|', 'NO-GO'),
  more('consumer:status', '| Posture | Value |\n|---|---|\n| Runtime cutover | Cancelled |', 'Cancelled'),
];

const LISTS: readonly Case[] = [
  more('record', '- Runtime cutover execution - **NO-GO**', 'execution - **NO-GO**'),
  more('consumer:record', '- Runtime cutover execution → NO-GO', '→ NO-GO'),
  more('record', '* **Runtime cutover:** declined', 'declined'),
  more('consumer:record', '1) Runtime cutover execution = NO-GO', '= NO-GO'),
  more('record', '- [x] NO-GO for the runtime cutover', '[x] NO-GO'),
  more('consumer:joint', '- **NO-GO**: runtime cutover execution', '**NO-GO**: runtime'),
  more('joint', '- Cutover:\n  - producer: GO\n  - consumer: NO-GO', ['producer: GO', 'consumer: NO-GO']),
  refused(
    'record',
    'a sub-item that takes it back',
    swap(CUTOVER, `${CUTOVER}\n   - Withdrawn by Jonas Weil on 2026-01-17`),
    [CUTOVER, 'Withdrawn by'].at(1) ?? '',
  ),
  refused(
    'consumer:record',
    'the same line twice, with both verdicts',
    after(CUTOVER, '\n3. Runtime cutover execution: **NO-GO**'),
    '3. Runtime',
  ),
];

const LABELS: readonly Case[] = [
  more('record', '- Final decision: REVOKED', 'REVOKED'),
  more('consumer:record', '- Verdict: NO-GO', 'Verdict: NO-GO'),
  more('record', '- Outcome: rejected', 'rejected'),
  more('consumer:record', 'Resolution: cancelled', 'cancelled'),
  more('record', 'Go/No-Go: NO-GO', 'Go/No-Go: NO-GO'),
  more('consumer:record', '- Steering committee: vetoed', 'vetoed'),
  more('record', '- Approval: refused by the incident commander', 'refused by'),
  more('joint', '- Joint verdict: **NO-GO**', 'Joint verdict'),
  more('consumer:joint', '- Overall: NO-GO', 'Overall'),
  more('record', 'Decision:\n: NO-GO', ': NO-GO'),
  refused('record', 'status superseded', before('Owner: ', 'Status: Superseded\n'), 'Superseded'),
  refused('consumer:record', 'status draft', before('Owner: ', 'Status: Draft\n'), 'Draft'),
  refused('record', 'state on hold', before('Owner: ', 'State: On hold\n'), 'On hold'),
  refused('consumer:record', 'status pending approval', before('Owner: ', '**Status:** Pending approval\n'), 'Pending'),
  refused('record', 'front matter', (text) => `---\nstatus: withdrawn\n---\n\n${text}`, 'status: withdrawn'),
];

const BANNERS: readonly Case[] = [
  banner('record', '> **Draft**'),
  banner('consumer:record', '> Withdrawn'),
  banner('record', '> [!WARNING]\n> This decision was withdrawn on 2026-01-17.', '[!WARNING]'),
  banner('consumer:record', '**WITHDRAWN**'),
  banner('record', '> ⚠️ Not approved yet'),
  banner('consumer:record', '<blockquote>Revoked</blockquote>'),
  banner('consumer:joint', '> **Status:** rejected'),
  banner('record', '*Cancelled on 2026-01-16*'),
  banner('consumer:record', '> Entwurf'),
  banner('record', '![status: withdrawn](badge.svg)'),
];

export const REFUSALS: readonly Case[] = [...HEADINGS, ...TABLES, ...LISTS, ...LABELS, ...BANNERS];

const unready = (document: DocumentName, passage: string, holds: string): Case => ({
  ...more(document, passage, holds, 'the way back did not work'),
  gate: 'rollback',
});

export const UNREADY: readonly Case[] = [
  unready('readiness', '## Rollback readiness verdict: NOT READY', 'NOT READY'),
  unready('consumer:readiness', '## Drill Result: FAILED', 'FAILED'),
  unready('readiness', '| Step | Result |\n|---|---|\n| Restore the data | FAILED |', 'FAILED'),
  unready('consumer:readiness', '- Restore of the pin: **FAIL**', '**FAIL**'),
  unready('readiness', '- Overall result: FAILED', 'FAILED'),
  unready('consumer:readiness', '- Rollback readiness verdict - **NOT READY**', 'NOT READY'),
  unready(
    'readiness',
    '<table><tr><th>Check</th><th>Result</th></tr>\n<tr><td>Rollback</td><td>failed</td></tr></table>',
    'failed',
  ),
  {
    ...banner('readiness', '> **Draft**'),
    change: { texts: { readiness: before('Updated: 2026-01-14', '> **Draft**\n\n') } },
    gate: 'rollback',
  },
  {
    ...banner('consumer:readiness', '> Withdrawn'),
    change: { texts: { 'consumer:readiness': before('Updated: 2026-01-14', '> Withdrawn\n\n') } },
    gate: 'rollback',
  },
  {
    ...unready('readiness', 'status aborted', 'Aborted'),
    change: { texts: { readiness: after('Updated: 2026-01-14', '\nStatus: Aborted') } },
  },
];
