import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../../src/contracts/report.js';
import { GATES } from '../../../src/contracts/words.js';
import { causesOf } from '../../../src/render/causes.js';
import { renderHtml } from '../../../src/render/html.js';
import { reasonsOf, reasonsOfOthers } from '../../../src/render/reasons.js';
import { isCutShort } from '../../../src/render/verdicts.js';
import { standingOf } from '../../../src/render/gate-words.js';
import { checkAgain } from '../../../src/render/reproduce.js';
import { STATES } from '../../support/states.js';
import { poison } from '../../support/poison.js';
import { blocker, BASELINE, command, goReport, noGoReport } from '../../support/report-for-people.js';
import {
  blockedBy,
  failedCommand,
  halfMoved,
  LINKS,
  onlyReport,
  pendingReport,
  waivedReport,
} from '../../support/report.js';

/** What a reader sees, without tags, on one line. */
function words(markup: string): string {
  return markup
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

function count(page: string, expression: RegExp): number {
  return Array.from(page.matchAll(expression)).length;
}

const banner = (page: string): string => words(/<header[^]*?<\/header>/.exec(page)?.[0] ?? '');
/** The rehearsal is enforced, which needs only the first of what stands against the cutover. */
function rehearsal(): Report {
  const { decisions } = noGoReport();
  const own = { ...decisions.rehearsal, blockers: [blocker()] };
  return noGoReport({ enforced: 'rehearsal', decisions: { ...decisions, rehearsal: own } });
}

describe('the first screen', () => {
  it('says what was decided of what, from whom to whom, at which commit, and when', () => {
    const said = banner(renderHtml(noGoReport()));
    expect(said).toContain('NO-GO runtime cutover MemoryKernel v0.4.0 → AssistSupport b508010e0e1c');
    expect(said).toContain('2026-02-08 13:05:59 UTC');
  });

  it('counts gates, failures, what is awaited, and who has how much to do', () => {
    expect(banner(renderHtml(noGoReport()))).toContain(
      '3 of 8 gates pass, 3 fail, 1 waits, 1 not applicable · to do: 3 MemoryKernel, 1 AssistSupport · 1 warning',
    );
    expect(banner(renderHtml(goReport()))).toContain('8 of 8 gates pass · nothing to do');
    expect(banner(renderHtml(rehearsal()))).toContain('Other decisions: release NO-GO, runtime cutover NO-GO.');
    expect(banner(renderHtml(goReport({ enforced: null, verdict: 'NOT-DECIDED' })))).toContain(
      'NOT DECIDED nothing is decided',
    );
    expect(banner(renderHtml(waivedReport()))).toContain('8 of 8 gates pass · with 1 waiver');
  });

  it('counts what it lists', () => {
    for (const report of [rehearsal(), ...STATES.map((state) => state.report)]) {
      const page = renderHtml(report);
      const causes = causesOf(report, reasonsOf(report));
      const rows = count(page, /<li id="todo-\d+"/g);
      expect(rows).toBe(causes.length);
      if (rows > 0) expect(words(page)).toContain(`To do: ${rows}`);
      else expect(page).not.toContain('id="todo"');
      const [failing, waiting] = [/(\d+) fails?\b/, /(\d+) waits?\b/].map((said) =>
        Number(said.exec(banner(page))?.[1] ?? 0),
      );
      const standings = report.gates.map((gate) => standingOf(report, gate));
      // A run that was cut short says how far it came instead.
      if (!isCutShort(report))
        expect(failing).toBe(standings.filter((one) => one === 'fail' || one === 'error').length);
      if (!isCutShort(report)) expect(waiting).toBe(standings.filter((one) => one === 'waiting').length);
      if (report.only !== null) continue;
      const owned = /to do: ([^·]*)/.exec(banner(page))?.[1] ?? '';
      expect(Array.from(owned.matchAll(/(\d+) /g), (match) => Number(match[1])).reduce((a, b) => a + b, 0)).toBe(rows);
      const others = causesOf(report, reasonsOfOthers(report)).length;
      expect(count(page, /<li id="other-\d+"/g)).toBe(others);
      if (others > 0) expect(words(page)).toContain(`: ${others} `);
      expect(words(page)).toContain(`all ${rows} failing`.slice(0, rows > 1 ? undefined : 0));
    }
  });

  it('names all gates, each leading to what it saw', () => {
    const page = renderHtml(noGoReport());
    const [nav = ''] = /<nav class="chips"[^]*?<\/nav>/.exec(page) ?? [];
    expect(Array.from(nav.matchAll(/href="#gate-([a-z-]+)"/g), (match) => match[1])).toEqual([...GATES]);
    expect(words(nav)).toContain('✓ handoff pass');
    expect(words(nav)).toContain('✗ alignment FAIL');
    expect(words(nav)).toContain('– consumer-suite not applicable');
    expect(words(renderHtml(rehearsal()))).toContain('not needed yet for rehearsal continuation: ');
  });

  it('says of evidence that is missing that nothing failed, in another colour', () => {
    const page = renderHtml(pendingReport());
    expect(page).toContain('<header class="banner for-now">');
    expect(banner(page)).toContain('NO-GO for now runtime cutover');
    expect(banner(page)).toContain('6 of 8 gates pass, 2 wait · nothing failed · to do: 2 AssistSupport');
    expect(page).not.toContain('✗</span><strong>');
  });

  it('of a run of some gates says what was judged and nothing else', () => {
    const page = words(renderHtml(onlyReport()));
    expect(page).toContain('NOT DECIDED only handoff and alignment judged');
    expect(page).toContain('1 of 2 judged gates passes, 1 fails · 1 warning');
    expect(page).toContain('not judged: producer-suite consumer-suite');
    expect(page).not.toMatch(/NO-GO|blocker|cutover|rehearsal|needed|Sign-off|Suite|Rollback|Waivers/);
  });
});

describe('what is to do', () => {
  it('stands by who has to do it, each with its place, its fix, and a command to look again', () => {
    const page = renderHtml(noGoReport());
    const groups = Array.from(page.matchAll(/<section class="group">[^]*?<\/section>/g), ([group]) => words(group));
    expect(groups.map((group) => group.trim().split(' ')[0])).toEqual(['MemoryKernel', 'AssistSupport']);
    expect(groups[1]).toContain('AssistSupport: config/memorykernel-integration-pin.json:3:18');
    expect(groups[1]).toContain('Fix: Repin the consumer to v0.4.0.');
    expect(groups[1]).toContain('Run it yourself: handoff-gate check --role producer --only alignment');
    expect(page).toMatch(/<code class="copied"\s*>handoff-gate check --role producer --only producer-suite<\/code/);
  });

  it('offers a command of several lines as it is, to copy', () => {
    const report = failedCommand(2);
    const suite = report.suite.map((one) => ({ ...one, command: 'set -e\ncargo test && cargo clippy' }));
    const offered = Array.from(
      renderHtml({ ...report, suite }).matchAll(/<code class="copied">([^<]*cargo clippy)<\/code>/g),
      ([, command]) => command,
    );
    // Where it is to be fixed, and for each command of the suite.
    expect(offered.length).toBeGreaterThan(suite.length);
    expect(new Set(offered)).toEqual(new Set(['set -e\ncargo test &amp;&amp; cargo clippy']));
  });

  it("folds a command's findings under it but the first five, and counts the others", () => {
    const page = renderHtml(failedCommand(200));
    expect(count(page, /<li id="todo-\d+"/g)).toBe(1);
    expect(page).toMatch(/<summary>\s*195 more of its output\s*<\/summary>/);
    expect(words(page)).toContain('200 more findings, each folded under its cause');
    expect(page.indexOf('unused variable 199')).toBeGreaterThan(page.indexOf('195 more of'));
  });

  it('shows the first thirty of a side, and folds and counts the others', () => {
    const each = Array.from({ length: 300 }, (_, at) => blocker({ line: at, clears: `Set ${at}.` }));
    const page = renderHtml(blockedBy(each));
    expect(count(page, /<li id="todo-\d+"/g)).toBe(300);
    expect(page.slice(page.indexOf('270 more to do'))).toContain('<ol class="rows" start="31">');
  });

  it('folds what follows from one cause, and what one fix mends', () => {
    expect(words(renderHtml(halfMoved(22)))).toContain('and 22 that follow from it');
    const alike = Array.from({ length: 30 }, (_, at) => blocker({ message: `Fact ${at} differs.`, line: at }));
    expect(words(renderHtml(blockedBy(alike)))).toContain('and 29 more with the same fix');
  });

  it('does not put what two have to do under one of them', () => {
    const both = [blocker({ message: 'one' }), blocker({ message: 'two', owner: 'MemoryKernel' })];
    expect(count(renderHtml(blockedBy(both)), /<li id="todo-\d+"/g)).toBe(2);
  });

  it('sets apart what other decisions need, and what comes after this', () => {
    const page = words(renderHtml(rehearsal()));
    expect(page).toContain('Not needed for rehearsal continuation: 3 release (2) · runtime cutover (3)');
    const later = words(renderHtml(noGoReport({ enforced: 'release' })));
    expect(later).toContain(
      'To do after this: 1 the decision does not wait for it MemoryKernel, once this change is merged: Push the tag.',
    );
  });

  it('offers what was computed where the payload states no impact', () => {
    const missing = blocker({ gate: 'sign-off', rule: 'sign-off/impact-missing', message: 'No statement.' });
    const { computed } = goReport().impact;
    const page = renderHtml(blockedBy([missing], { impact: { stated: null, computed } }));
    expect(page).toContain('href="#impact-json"');
    const [, json = ''] = /<pre id="impact-json"[^>]*>([^<]*)</.exec(page) ?? [];
    expect(JSON.parse(words(json))).toEqual(computed);
    expect(renderHtml(blockedBy([missing]))).not.toContain('impact-json');
    expect(renderHtml(blockedBy([missing], { impact: { stated: null, computed: {} } }))).not.toContain('impact-json');
  });

  it('tells each finding whole once: a gate names where it is told', () => {
    const page = renderHtml(noGoReport());
    const [gate = ''] = /<section id="gate-alignment"[^]*?<\/section>/.exec(page) ?? [];
    expect(gate).toContain('<a href="#todo-4">to do 4</a>');
    expect(gate).not.toContain('Fix:');
  });
});

describe('where things can be opened', () => {
  const files = (page: string): readonly string[] =>
    Array.from(page.matchAll(/href="(https:[^"]+)"/g), (match) => match[1] ?? '');

  it('leads to own lines at the commit that was judged, and to no file of the other side', () => {
    const links = files(renderHtml(noGoReport()));
    const blob = 'https://github.com/acme/MemoryKernel/blob/b508010e0e1c29c46c74f9e4b3d6a9d7a1f2c3d4';
    expect(links).toContain(`${blob}/crates/api/src/envelope.rs#L88`);
    expect(links).toContain(`${blob}/contracts/integration/v1/producer-contract-manifest.json#L4`);
    expect(links.filter((link) => link.includes('/config/'))).toEqual([]);
  });

  it('leads to where the run says that files are', () => {
    const sha = goReport().subject?.sha ?? '';
    const page = renderHtml(goReport(), { links: { ...LINKS, server: 'https://ghe.test', sha }, beside: [] });
    expect(new Set(files(page).map((link) => new URL(link).origin))).toEqual(new Set(['https://ghe.test']));
  });

  it('leads to nothing that the commit has not as it was judged', () => {
    const { subject } = noGoReport();
    const path = 'crates/api/src/envelope.rs';
    const changed = { ...subject, tree: 'working-tree', differing: [{ path, how: 'changed' }] } as Report['subject'];
    expect(files(renderHtml(noGoReport({ subject: changed }))).join()).not.toContain(path);
    expect(files(renderHtml(noGoReport({ repository: null })))).toEqual([]);
    expect(files(renderHtml(noGoReport({ repository: '../../..' })))).toEqual([]);
    const source = 'built-in:memorykernel';
    const cell = {
      document: 'profile',
      side: 'producer' as const,
      path: source,
      line: null,
      value: 'x',
      difference: null,
      agrees: true,
    };
    const built = goReport({ alignment: [{ fact: 'envelope', expected: 'x', cells: [cell] }] });
    expect(files(renderHtml(built)).join()).not.toContain('built-in');
  });

  it('leads to the files beside it that are there', () => {
    const report = goReport({ suite: [command(), command({ id: 'lint' }), command({ id: 'x', log: 'logs/../../x' })] });
    const beside = ['logs/fmt.log', 'packets/P.md', 'report.json', 'logs/../../x'];
    const page = renderHtml(report, { links: null, beside });
    const links = Array.from(page.matchAll(/href="([^#:"]+)"/g), (match) => match[1]);
    expect(new Set(links)).toEqual(new Set(['logs/fmt.log', 'packets/P.md', 'report.json']));
    expect(page).toContain('<code>logs/lint.log</code>');
  });

  it('shows digests by twelve digits and keeps the rest of them', () => {
    const { commit_sha: sha } = BASELINE;
    expect(renderHtml(goReport())).toContain(`${sha.slice(0, 12)}<span>${sha.slice(12)}</span>`);
  });
});

describe('the command to look again', () => {
  it('is of the side that runs the suite, with what the gate needs of the other', () => {
    const report = noGoReport();
    expect(checkAgain(report, { gate: 'consumer-suite', kind: 'definite' })).toEqual({
      command: 'handoff-gate check --role consumer --only consumer-suite',
      where: " in the consumer's repository",
    });
    expect(checkAgain(report, { gate: 'sign-off', kind: 'unknown' })?.command).toBe(
      'handoff-gate check --role producer --only sign-off --peer-path ../AssistSupport',
    );
    const { subject } = report;
    const below = noGoReport({
      role: 'consumer',
      subject: subject === null ? null : { ...subject, prefix: 'apps/desk/' },
      profile: { source: 'gate.yml', sha256: '' },
      peer: { side: 'producer', origin: 'path', repository: 'acme/kernel', reference: null, absence: null },
    });
    expect(checkAgain(below, { gate: 'alignment', kind: 'definite' })?.command).toBe(
      'handoff-gate check --role consumer --only alignment --root apps/desk --profile gate.yml --peer-path ../kernel',
    );
  });

  it('is none where the other side has published nothing: a run elsewhere would not either', () => {
    const report = noGoReport();
    expect(checkAgain(report, { gate: 'consumer-suite', kind: 'unknown' })).toBeNull();
    expect(checkAgain(report, { gate: 'producer-suite', kind: 'unknown' })).not.toBeNull();
  });

  it('has nothing in it that a shell would read otherwise', () => {
    fc.assert(
      fc.property(poison, (value) => {
        const { subject } = noGoReport();
        const report = noGoReport({
          subject: subject === null ? null : { ...subject, prefix: `${value}/` },
          profile: { source: value, sha256: '' },
          peer: { side: 'consumer', origin: 'path', repository: value, reference: null, absence: null },
        });
        expect(checkAgain(report, { gate: 'rollback', kind: 'definite' })?.command).toMatch(/^[\w ./@+-]+$/);
      }),
    );
  });
});
