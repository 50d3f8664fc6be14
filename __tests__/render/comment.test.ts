import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/contracts/report.js';
import { type CommentOptions, renderComment } from '../../src/render/comment.js';
import { readSticky } from '../../src/render/comment-marker.js';
import { instant } from '../support/brands.js';
import { read } from '../support/markdown.js';
import { LINKS, longReport } from '../support/report.js';
import { goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';
import { packetsOf } from '../support/packets.js';
import { STATES } from '../support/states.js';

const OPTIONS: CommentOptions = {
  name: 'handoff-gate',
  sha: 'b508010e0e1c29c46c74f9e4b3d6a9d7a1f2c3d4',
  base: 'main',
  runId: '42',
  attempt: 1,
  by: 'handoff / gate',
  url: 'https://github.com/acme/MemoryKernel/actions/runs/42',
  links: LINKS,
};

describe('the comment', () => {
  it('starts with its hidden marker, then the verdict', () => {
    const [first, second] = renderComment(noGoReport(), OPTIONS).split('\n');
    expect(first).toMatch(/^<!-- handoff-gate:comment:v2 \{.*\} -->$/);
    expect(second).toMatch(/^## ⛔ NO-GO: runtime cutover of `v0\.4\.0`, 4 to do, 1 of them by the consumer$/);
  });

  it('shows what is to be done openly and folds the rest', () => {
    const { html } = read(renderComment(noGoReport(), OPTIONS));
    const folded = html.flatMap((one) => /<summary>(.*)<\/summary>/.exec(one)?.[1] ?? []);
    expect(folded).toEqual([
      'What the failed commands printed last',
      'Alignment: 1 fact differs',
      'Contract, since the release before: 2 changes, 1 breaking',
      '1 warning',
      'What the 3 passing gates saw',
      'Packets to read: 3',
      'Release and commits',
    ]);
  });

  it('names the packets that the run wrote, and of a rollback its notice alone', () => {
    for (const report of [
      noGoReport(),
      ...STATES.filter(({ name }) => name === 'a rollback').map((one) => one.report),
    ]) {
      const files = packetsOf(report).map(({ file }) => `- \`${file}\``);
      expect(renderComment(report, OPTIONS)).toContain(`</summary>\n\n${files.join('\n')}\n\n</details>`);
    }
  });

  it('ends with a link to the run', () => {
    expect(renderComment(goReport(), OPTIONS)).toContain(
      ' · report, logs and packets of [run 42, attempt 1](https://github.com/acme/MemoryKernel/actions/runs/42) · ',
    );
  });

  it('does not link an address that could end its link', () => {
    expect(renderComment(goReport(), { ...OPTIONS, url: 'https://x/) @octocat' })).not.toContain('https://x/)');
  });

  it('stays within 65,536 characters however long the report is', () => {
    const body = renderComment(longReport(900), OPTIONS);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body).toContain('\n\nand 885 more: see the report.\n\n');
    expect(readSticky(body, null)?.marker?.runId).toBe('42');
  });

  it('lets nothing untrusted come alive', () => {
    const { references, links, html } = read(
      renderComment(poisonedReport('@octocat #1 --> <img src=x> [x](https://evil.example) `|`'), {
        ...OPTIONS,
        name: '@octocat --> <b>',
      }),
    );
    expect(references).toEqual([]);
    expect(links.filter((link) => !link.startsWith('https://github.com/acme/'))).toEqual([]);
    expect(html.filter((one) => /<img|<b>/.test(one))).toEqual([]);
  });
});

describe('the marker', () => {
  const anything = fc.string({ unit: 'binary' });

  it('comes back as it was, whatever the name holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.constantFrom('-->', '--!>', '<!--', '-', '>', '\n-->\n')),
        anything,
        (name, sha) => {
          const body = renderComment(goReport(), { ...OPTIONS, name, sha });
          expect(readSticky(body, null)).toMatchObject({
            name,
            intact: true,
            marker: { sha, runId: '42', attempt: 1 },
          });
          expect(body.split('\n')[0]?.match(/--/g)).toHaveLength(2);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is read where GitHub turned the line ends', () => {
    const turned = renderComment(goReport(), OPTIONS).replaceAll('\n', '\r\n');
    expect(readSticky(turned, null)).toMatchObject({ name: 'handoff-gate', intact: true });
  });

  it.each([
    'A comment of somebody',
    ' <!-- handoff-gate:comment:v1 {} -->',
    '<!-- handoff-gate:comment:v1 {} -->',
    '<!-- handoff-gate:comment:v1 {"name": -->',
    '<!-- handoff-gate:comment:v3 {"name":"a","sha":"b","run":"1","attempt":1,"digest":"d"} -->',
    '<!-- handoff-gate:comment:v2 {"name":1} -->',
    '> <!-- handoff-gate:comment:v1 {"name":"a","sha":"b","run":"1","attempt":1,"digest":"d"} -->',
  ])('is not seen in %j', (text) => {
    expect(readSticky(text, null)).toBeNull();
  });

  it('of the version before is ours, but says nothing that orders it', () => {
    const old = '<!-- handoff-gate:comment:v1 {"name":"a","sha":"b","run":"9","attempt":1,"digest":"d"} -->\nGO';
    expect(readSticky(old, null)).toEqual({ name: 'a', marker: null, intact: false });
  });

  const altered = (from: RegExp, to: string): string => renderComment(goReport(), OPTIONS).replace(from, to);

  it.each([
    ['a run that no run is', /"run":"42"/, '"run":"Infinity"'],
    ['a run that is a number', /"run":"42"/, '"run":42'],
    ['an attempt that is none', /"attempt":1/, '"attempt":1e99'],
    ['an attempt before the first', /"attempt":1/, '"attempt":0'],
    ['a time to come', /"observedAt":"[^"]*"/, '"observedAt":"2099-01-01T00:00:00.000Z"'],
    ['a day that no month has', /"observedAt":"[^"]*"/, '"observedAt":"2026-02-30T00:00:00.000Z"'],
    ['a time of no zone', /"observedAt":"[^"]*"/, '"observedAt":"2026-02-03T00:00:00"'],
    ['a decision that nobody takes', /"decision":[^,]*/, '"decision":"world-domination"'],
    ['a verdict that nobody gives', /"verdict":"[^"]*"/, '"verdict":"MAYBE"'],
    ['a digest that is none', /"digest":"[^"]*"/, '"digest":"same"'],
    ['no commit', /"sha":"[^"]*"/, '"sha":null'],
  ])('with %s is not believed', (_, from, to) => {
    const body = altered(from, to);
    expect(body).not.toBe(renderComment(goReport(), OPTIONS));
    expect(readSticky(body, '2026-06-01T00:00:00.000Z')).toMatchObject({ name: 'handoff-gate', marker: null });
  });

  it('tells that the text below it was edited', () => {
    expect(readSticky(altered(/\*\*GO\*\*|## .*/, '## ✅ GO, says somebody'), null)?.intact).toBe(false);
  });
});

describe('the digest', () => {
  const digest = (report: Report = goReport(), over: Partial<CommentOptions> = {}): string | undefined =>
    readSticky(renderComment(report, { ...OPTIONS, ...over }), null)?.marker?.digest;

  it('stays when only the run, its time and its evidence are others', () => {
    const again = goReport({ observedAt: instant('2026-02-09T00:00:00Z'), evidenceSha256: 'e'.repeat(64) });
    expect(digest(again, { runId: '43', attempt: 2, url: null })).toBe(digest());
  });

  it('stays when the commands took longer and printed other times', () => {
    const slower = noGoReport().suite.map((one) => ({ ...one, durationMs: 99_000, tail: `${one.tail} in 0.3 s` }));
    expect(digest(noGoReport({ suite: slower }))).toBe(digest(noGoReport()));
  });

  it.each([
    ['the verdict', noGoReport(), {}],
    ['the commit', goReport(), { sha: 'other' }],
  ])('changes with %s', (_, report, over) => {
    expect(digest(report, over)).not.toBe(digest());
  });
});
