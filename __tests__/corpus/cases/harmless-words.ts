/** Other words and other shapes that say the same: nobody who reads them would stop. */
import { after, all, append, before, swap, swapAll, type Case, type TextEdit } from '../case.js';
import type { DocumentName } from '../honest-pair.js';

const edit = (title: string, document: DocumentName, text: TextEdit, why = 'it says the same'): Case => ({
  title: `${document}: ${title}`,
  why,
  change: { texts: { [document]: text } },
});

const CUTOVER = '2. Runtime cutover execution: **GO**';
const VERDICTS = `1. Rehearsal continuation: **GO**\n${CUTOVER}\n`;

const verdict = (document: DocumentName, value: string, why?: string): Case =>
  edit(`cutover ${value}`, document, swap(CUTOVER, `2. Runtime cutover execution: ${value}`), why);

export const HARMLESS_VERDICTS: readonly Case[] = [
  verdict('record', 'GO'),
  verdict('consumer:record', 'GO.'),
  verdict('record', '**GO**.'),
  verdict('consumer:record', '`GO`'),
  verdict('record', '***GO***'),
  verdict('consumer:record', '__GO__'),
  verdict('record', '*GO*'),
  verdict('consumer:record', '**Go**'),
  verdict('record', '✅ **GO**', 'a tick is decoration'),
  verdict('consumer:record', '**GO** ✅', 'a tick is decoration'),
  verdict('record', '🟢 GO', 'green is decoration'),
  verdict('consumer:record', ':white_check_mark: **GO**', 'a tick in another spelling'),
  verdict('record', '**GO** (completed)'),
  verdict('consumer:record', '**GO** (2026-01-15)', 'the day of the signature'),
  verdict('record', '**GO** (no objections)'),
  verdict('consumer:record', '**GO**, no objections'),
  verdict('record', '**GO** (signed by Ada Brandt)', 'an owner signed it'),
  verdict('consumer:record', '**GO** (executed by Karl Aumann on 2026-01-15)', 'an owner executed it'),
  verdict('record', '**GO** (signed by Ada Brandt, 2026-01-15)', 'an owner signed it, on the day'),
  verdict('consumer:record', '**GO** — completed 2026-01-15', 'done, on a day that has passed'),
  verdict('joint', '**GO** (completed)'),
  verdict('consumer:joint', '`GO`'),
];

const readiness = (document: DocumentName, value: string): Case =>
  edit(
    `readiness ${value}`,
    document,
    swap('Rollback readiness verdict: **READY**', `Rollback readiness verdict: ${value}`),
  );

export const HARMLESS_READINESS: readonly Case[] = [
  readiness('readiness', '**READY** (4 minutes)'),
  readiness('consumer:readiness', 'READY'),
  readiness('readiness', '✅ **READY**'),
  readiness('consumer:readiness', 'READY.'),
  readiness('readiness', '`READY`'),
  readiness('consumer:readiness', '**READY** (2026-01-14)'),
  readiness('readiness', 'Ready'),
  edit(
    'command status PASS (3/3 iterations)',
    'readiness',
    swap('Command status: **PASS**', 'Command status: **PASS** (3/3 iterations)'),
  ),
  edit('command status PASSED', 'consumer:readiness', swap('Command status: **PASS**', 'Command status: PASSED')),
  edit(
    'command status PASS (12/12)',
    'consumer:readiness',
    swap('Command status: **PASS**', 'Command status: **PASS** (12/12)'),
  ),
  edit('command status GREEN', 'readiness', swap('Command status: **PASS**', 'Command status: **GREEN**')),
];

/** The same owner in both records, by another name. */
const owner = (title: string, from: string, to: string): Case => ({
  title: `both records: owner ${title}`,
  why: 'somebody who can be reached is named',
  change: { texts: { record: swap(from, to), 'consumer:record': swap(from, to) } },
});

export const HARMLESS_OWNERS: readonly Case[] = [
  owner('by handle', 'commander: Ada Brandt', 'commander: @ada-brandt'),
  owner('by team', 'commander: Ada Brandt', 'commander: MemoryKernel Producer On-Call Lead'),
  owner('with particles', 'owner: Jonas Weil', 'owner: Juan de la Cruz y Ortega'),
  owner('with a van der', 'owner: Jonas Weil', 'owner: Joost van der Meer'),
  owner('with umlauts', 'owner: Jonas Weil', 'owner: Jörg Müßig-Öztürk'),
  owner('with an apostrophe', 'owner: Jonas Weil', "owner: Siobhán O'Neill"),
  owner('in Chinese', 'commander: Mira Sommer', 'commander: 李小龙'),
  owner('in Cyrillic', 'commander: Mira Sommer', 'commander: Анна Каренина'),
  owner('in Arabic', 'commander: Mira Sommer', 'commander: فاطمة الزهراء'),
  owner('with a remark of their team', 'owner: Karl Aumann', 'owner: Karl Aumann (Integrations)'),
  owner('with an address', 'owner: Karl Aumann', 'owner: Karl Aumann <karl.aumann@example.com>'),
  owner('with a title', 'owner: Karl Aumann', 'owner: Dr. Karl Aumann'),
  owner('as a link', 'owner: Karl Aumann', 'owner: [Karl Aumann](https://example.com/karl)'),
  owner('in bold', 'owner: Karl Aumann', 'owner: **Karl Aumann**'),
  owner('with a middle initial', 'commander: Ada Brandt', 'commander: Ada M. Brandt'),
  owner('two people', 'commander: Ada Brandt', 'commander: Ada Brandt and Ole Nyberg'),
  owner('a name that holds a word of refusal', 'owner: Jonas Weil', 'owner: Noah Nogood'),
];

const tables = (rows: string) => swap(VERDICTS, rows);

export const HARMLESS_SHAPES: readonly Case[] = [
  edit(
    'bullets instead of numbers',
    'record',
    tables('- Rehearsal continuation: **GO**\n- Runtime cutover execution: **GO**\n'),
  ),
  edit(
    'stars instead of numbers',
    'consumer:record',
    tables('* Rehearsal continuation: **GO**\n* Runtime cutover execution: **GO**\n'),
  ),
  edit(
    'pluses instead of numbers',
    'record',
    tables('+ Rehearsal continuation: **GO**\n+ Runtime cutover execution: **GO**\n'),
  ),
  edit(
    'a loose list',
    'consumer:record',
    tables('1. Rehearsal continuation: **GO**\n\n2. Runtime cutover execution: **GO**\n'),
  ),
  edit(
    'numbers with parentheses',
    'record',
    tables('1) Rehearsal continuation: **GO**\n2) Runtime cutover execution: **GO**\n'),
  ),
  edit(
    'ticked boxes',
    'consumer:record',
    tables('- [x] Rehearsal continuation: **GO**\n- [x] Runtime cutover execution: **GO**\n'),
  ),
  edit('bold labels', 'record', tables('- **Rehearsal continuation**: GO\n- **Runtime cutover execution**: GO\n')),
  edit(
    'bold labels with the colon inside',
    'consumer:record',
    tables('- **Rehearsal continuation:** GO\n- **Runtime cutover execution:** GO\n'),
  ),
  edit('paragraphs', 'record', tables('Rehearsal continuation: **GO**\n\nRuntime cutover execution: **GO**\n')),
  edit(
    'a table of two columns',
    'record',
    tables(
      '| Decision | Verdict |\n|---|---|\n| Rehearsal continuation | **GO** |\n| Runtime cutover execution | **GO** |\n',
    ),
  ),
  edit(
    'a table of three columns, numbered',
    'consumer:record',
    tables(
      '| # | Decision | Verdict |\n|---|---|---|\n| 1 | Rehearsal continuation | **GO** |\n| 2 | Runtime cutover execution | **GO** |\n',
    ),
  ),
  edit(
    'a table of three columns with a date',
    'record',
    tables(
      '| Decision | Verdict | Date |\n|---|---|---|\n| Rehearsal continuation | GO | 2026-01-15 |\n| Runtime cutover execution | GO | 2026-01-15 |\n',
    ),
  ),
  edit(
    'a table of four columns',
    'consumer:record',
    tables(
      '| # | Decision | Verdict | Signed by |\n|:-:|---|:-:|---|\n| 1 | Rehearsal continuation | **GO** | Mira Sommer |\n| 2 | Runtime cutover execution | **GO** | Mira Sommer |\n',
    ),
  ),
  edit(
    'a table of five columns',
    'record',
    tables(
      '| # | Decision | Verdict | Signed by | Date |\n|---|---|---|---|---|\n| 1 | Rehearsal continuation | **GO** | Ada Brandt | 2026-01-15 |\n| 2 | Runtime cutover execution | **GO** | Ada Brandt | 2026-01-15 |\n',
    ),
  ),
  edit(
    'a sub-item with evidence',
    'record',
    after(CUTOVER, '\n   - Evidence: the evidence bundle of v0.4.0'),
    'a pointer to evidence takes nothing back',
  ),
  edit(
    'a table of owners',
    'record',
    swap(
      '- MemoryKernel incident commander: Ada Brandt\n- MemoryKernel rollback owner: Jonas Weil\n- AssistSupport incident commander: Mira Sommer\n- AssistSupport rollback owner: Karl Aumann\n',
      '| Role | Name |\n|---|---|\n| MemoryKernel incident commander | Ada Brandt |\n| MemoryKernel rollback owner | Jonas Weil |\n| AssistSupport incident commander | Mira Sommer |\n| AssistSupport rollback owner | Karl Aumann |\n',
    ),
  ),
  edit('a table of facts', 'consumer:record', (text, facts) =>
    swap(
      text.slice(text.indexOf('- release_tag:'), text.indexOf('\n## Ownership')),
      `| Fact | Value |\n|---|---|\n| release_tag | \`${facts.release.tag}\` |\n| commit_sha | \`${facts.release.commit}\` |\n| service_contract_version | \`${facts.release.service}\` |\n| api_contract_version | \`api.v1\` |\n| integration_baseline | \`integration/v1\` |\n`,
    )(text, facts),
  ),
  edit('facts without code spans', 'record', (text) => text.replace(/^(- [a-z_]+: )`(.*)`$/gm, '$1$2')),
  edit(
    'a short commit',
    'consumer:readiness',
    (text, { release }) => text.replace(release.commit, release.commit.slice(0, 12)),
    'twelve digits name the commit',
  ),
  edit('headings underlined', 'record', (text) =>
    text.replaceAll(/^## (.*)$/gm, (_, title: string) => `${title}\n${'-'.repeat(title.length)}`),
  ),
  edit('headings closed with hashes', 'consumer:record', (text) => text.replaceAll(/^## (.*)$/gm, '## $1 ##')),
  edit('CRLF', 'record', swapAll('\n', '\r\n')),
  edit('CRLF', 'consumer:readiness', swapAll('\n', '\r\n')),
  edit('a byte order mark', 'consumer:record', (text) => `\ufeff${text}`),
  edit('no empty lines behind headings', 'status', (text) => text.replaceAll(/^(## .*)\n\n/gm, '$1\n')),
  edit('trailing blanks', 'consumer:status', (text) => text.replaceAll(/(Updated: .*)$/gm, '$1  ')),
  edit('a rule between sections', 'joint', (text) => text.replaceAll('\n## ', '\n---\n\n## ')),
];

export const HARMLESS_PROSE: readonly Case[] = [
  edit(
    'a comment with a refusal',
    'record',
    append('\n<!-- Runtime cutover execution: NO-GO was discussed -->\n'),
    'a comment states nothing',
  ),
  edit(
    'a template in a fence',
    'consumer:record',
    append('\n## How to write one\n\n```md\n2. Runtime cutover execution: **NO-GO**\n```\n'),
    'a code block states nothing',
  ),
  edit(
    'an old verdict under a history heading',
    'record',
    append('\n## History\n\n- Runtime cutover: **NO-GO** (2025-12-02)\n'),
    'history is history',
  ),
  edit(
    'a quotation of the old record under a history heading',
    'consumer:record',
    append('\n## Previous decisions\n\n> Runtime cutover execution: **NO-GO**\n'),
    'a quotation of what was',
  ),
  edit(
    'other documents called superseded',
    'status',
    append('\n## Supersession Note\n\nThe pre-cutover packets are superseded by this status.\n'),
    'others are superseded, not this one',
  ),
  edit(
    'other documents called superseded',
    'record',
    after('(bilateral)', '\n\n> Earlier checkpoint packets are superseded by this record.'),
    'others are superseded, not this one',
  ),
  edit(
    'prose in German',
    'record',
    after('becomes the runtime.', '\n\nBeide Seiten haben die Belege am 14. Januar gemeinsam durchgesehen.'),
  ),
  edit(
    'prose in French',
    'consumer:record',
    after('becomes the runtime.', '\n\nLes deux équipes ont relu les preuves ensemble.'),
  ),
  edit('prose in Japanese', 'consumer:record', after('becomes the runtime.', '\n\n両チームが証拠を確認しました。')),
  edit('prose reflowed', 'record', swap('The two sides decide here whether', 'The two sides\ndecide here\nwhether')),
  edit(
    'links',
    'record',
    swap('- The evidence bundle and', '- [The evidence bundle](RELEASE_EVIDENCE_BUNDLE_LATEST.json) and'),
  ),
  edit('reference links', 'consumer:record', append('\nSee [the bundle][b].\n\n[b]: https://example.com/bundle\n')),
  edit('a footnote elsewhere', 'record', append('\nThe meeting took an hour.[^1]\n\n[^1]: In the small room.\n')),
  edit(
    'a section of links',
    'status',
    append('\n## Links\n\n- Dashboard: https://example.com/d\n- Runbook: https://example.com/r\n'),
  ),
  edit(
    'a section on what was tested',
    'readiness',
    append('\n## What was tried\n\n1. The pin was put back.\n2. The service answered with service.v2.\n'),
  ),
  edit('a picture', 'consumer:readiness', append('\n![The way back](way.png)\n')),
  edit('participants', 'record', append('\n## Participants\n\n- Ada Brandt\n- Mira Sommer\n')),
  edit('a next release that is no topic', 'joint', append('\n## Outlook\n\nThe next release is planned for spring.\n')),
  edit('a date with a remark', 'consumer:joint', (text) => text.replace(/^(Updated: .*)$/m, '$1 (after the cutover)')),
  edit('the date in bold', 'record', (text) => text.replace(/^Updated: (.*)$/m, '**Updated:** $1')),
  edit('Last updated', 'consumer:status', (text) => text.replace(/^Updated: /m, 'Last updated: ')),
  edit('a status badge above', 'status', (text) =>
    text.replace('\n\n', '\n\n![build](https://example.com/badge.svg)\n\n'),
  ),
  edit(
    'front matter',
    'consumer:record',
    (text) => `---\ntitle: Runtime Cutover Decision Record\nlang: en\n---\n\n${text}`,
  ),
  edit('a checkpoint of another kind', 'joint', after(CUTOVER, '\n3. Week-1 stabilization checkpoint: **GO**')),
  edit(
    'the posture repeated',
    'status',
    append('- Runtime posture: **STEADY-STATE GO**\n'),
    'the real status document says it so',
  ),
  edit(
    'a note on the alphabet',
    'readiness',
    append('\n## Notes\n\nNobody was paged; nothing failed.\n'),
    'words of refusal about something else',
  ),
];

const matrix = (title: string, text: TextEdit): Case => edit(title, 'consumer:matrix', text);

export const HARMLESS_MATRIX: readonly Case[] = [
  matrix('Approved (2026-01-14)', swap('| Approved |', '| Approved (2026-01-14) |')),
  matrix('✅ Approved', swap('| Approved |', '| ✅ Approved |')),
  matrix('**Approved**', swap('| Approved |', '| **Approved** |')),
  matrix('values in code spans', (text, { release }) => text.replaceAll(` ${release.tag} |`, ` \`${release.tag}\` |`)),
  matrix('padded columns', (text) => text.replaceAll('|---|', '| :--- |').replaceAll('|---', '| :--- ')),
  matrix('columns in another order', (text) =>
    text.replaceAll(/^\|(.*)\|$/gm, (_, row: string) => {
      const [one = '', two = '', ...rest] = row.split('|');
      return `|${[two, one, ...rest].join('|')}|`;
    }),
  ),
  matrix('one column more', (text) =>
    text.replaceAll(
      /^\|.*\|$/gm,
      (row) => `${row}${row.startsWith('|---') ? '---' : row.includes('Status') ? ' Ticket ' : ' AS-12 '}|`,
    ),
  ),
  matrix(
    'the repository by ssh',
    swap('https://github.com/saagar210/MemoryKernel', 'git@github.com:saagar210/MemoryKernel.git'),
  ),
  matrix('the repository by its name', swap('https://github.com/saagar210/MemoryKernel', 'saagar210/MemoryKernel')),
  matrix('CRLF', swapAll('\n', '\r\n')),
  matrix(
    'an older release still approved',
    swap('| Superseded |\n| 1.0.0 | cc6cb15 | v0.3.1', '| Approved |\n| 1.0.0 | cc6cb15 | v0.3.1'),
  ),
  matrix(
    'more prose',
    all(append('\n## Glossary\n\nA pin names a release.\n'), before('## Forward', 'Only one row is current.\n\n')),
  ),
];

const pin = (title: string, text: TextEdit): Case => edit(title, 'consumer:pin', text);
const REPOSITORY = 'https://github.com/saagar210/MemoryKernel';

export const HARMLESS_PIN: readonly Case[] = [
  pin('the repository by scp form', swap(REPOSITORY, 'git@github.com:saagar210/MemoryKernel.git')),
  pin('the repository by ssh', swap(REPOSITORY, 'ssh://git@github.com/saagar210/MemoryKernel.git')),
  pin('the repository with .git', swap(REPOSITORY, `${REPOSITORY}.git`)),
  pin('the repository with a slash', swap(REPOSITORY, `${REPOSITORY}/`)),
  pin('the repository by its name', swap(REPOSITORY, 'saagar210/MemoryKernel')),
  pin('the repository in lower case', swap(REPOSITORY, 'https://github.com/saagar210/memorykernel')),
  pin('the repository by git protocol form', swap(REPOSITORY, 'git+https://github.com/saagar210/MemoryKernel.git')),
  pin('one more key', swap('"default_timeout_ms"', '"comment": "see the matrix",\n  "default_timeout_ms"')),
  pin('CRLF', swapAll('\n', '\r\n')),
  pin('tabs', (text) => text.replaceAll('  ', '\t')),
  pin('minified', (text) => JSON.stringify(JSON.parse(text))),
];
