import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { join } from '../../../src/documents/markdown/document.js';
import { markdown, start, textAt } from '../places.js';

/** `label = value` of every statement. */
function stated(text: string): readonly string[] {
  return markdown(text).statements.map(({ label, value }) => `${label} = ${join(value)}`);
}

/** Where each fragment of each statement's value stands, and the source there. */
function values(text: string): readonly string[] {
  return markdown(text).statements.flatMap(({ value }) =>
    value.map(({ span }) => `${start(span)} ${textAt(text, span)}`),
  );
}

describe('a statement in Markdown', () => {
  it.each([
    ['- release_tag: `v0.4.0`', 'release_tag = v0.4.0'],
    ['- `release_tag`: `v0.3.2`', 'release_tag = v0.3.2'],
    ['* MemoryKernel release tag: `v0.3.2`', 'MemoryKernel release tag = v0.3.2'],
    [
      '- service/api/integration: `service.v3` / `api.v1` / `integration/v1`',
      'service/api/integration = service.v3 / api.v1 / integration/v1',
    ],
    ['2. Runtime cutover execution: **GO**', 'Runtime cutover execution = GO'],
    ['3) Runtime cutover decision: `NO-GO` (until the window)', 'Runtime cutover decision = NO-GO (until the window)'],
    ['- **Rehearsal continuation:** GO', 'Rehearsal continuation = GO'],
    ['- **Rehearsal continuation**: _GO_', 'Rehearsal continuation = GO'],
    ['Updated: 2026-02-08', 'Updated = 2026-02-08'],
    ['> Result: PASS', 'Result = PASS'],
    ['- [x] Result: PASS', 'Result = PASS'],
    ['- release\\_tag: v1\\_0 &amp; more', 'release_tag = v1_0 & more'],
    ['- [release_tag](https://x.example/a:b): v1', 'release_tag = v1'],
    ['- release_tag:v0.4.0', 'release_tag = v0.4.0'],
    ['Updated:2026-02-08', 'Updated = 2026-02-08'],
    ['- Window: from 10:30: on', 'Window = from 10:30: on'],
    ['- At 10:30 the result: PASS', 'At 10:30 the result = PASS'],
    ['- See https://x.example/ for the result: PASS', 'See https://x.example/ for the result = PASS'],
    ['- Nobody yet:', 'Nobody yet = '],
  ])('is read as people write it: %s', (text, statement) => {
    expect(stated(text)).toEqual([statement]);
  });

  it.each([
    ['a line without a colon', 'Runtime cutover GO'],
    ['a URL', 'https://x.example/path'],
    ['a time', 'at 10:30'],
    ['a colon without a label', ': v1'],
    ['a code span that holds a colon', '- `release_tag: v1`'],
    ['an inline comment', '- <!-- release_tag: v1 -->'],
    ['a comment block', '<!--\nrelease_tag: v1\n\n- commit_sha: abc\n-->'],
    ['a comment that is never closed', '<!-- draft\n\n- release_tag: v1'],
    ['a fenced code block', '```\nrelease_tag: v1\n```'],
    ['a code block with a language and tildes', '~~~yaml\nrelease_tag: v1\n~~~'],
    ['an indented code block', 'Text\n\n    release_tag: v1'],
    ['a code block in a list', '- x\n\n  ```\n  release_tag: v1\n  ```'],
    ['struck-out text', '- ~~release_tag: v1~~'],
    ['text struck out with HTML', '- <del>release_tag: v1</del>'],
    ['an HTML block', '<div>\nrelease_tag: v1\n</div>'],
    ['the description of an image', '![release_tag: v1](x.png)'],
    ['the target of a reference', '[release_tag]: https://x.example/'],
    ['a box that is not ticked', '- [ ] release_tag: v1'],
    ['a heading', '## release_tag: v1'],
  ])('is not made by %s', (_what, text) => {
    expect(stated(text)).toEqual([]);
  });

  it.each([
    ['two spaces', 'Updated: 2026-02-08  \nResult: PASS'],
    ['a backslash', 'Updated: 2026-02-08\\\nResult: PASS'],
    ['a plain line end', 'Updated: 2026-02-08\nResult: PASS'],
    ['CRLF', 'Updated: 2026-02-08  \r\nResult: PASS\r\n'],
    ['a lone carriage return', 'Updated: 2026-02-08\rResult: PASS'],
  ])('ends with its line, which ends with %s', (_how, text) => {
    expect([stated(text), values(text)]).toEqual([
      ['Updated = 2026-02-08', 'Result = PASS'],
      ['1:10 2026-02-08', '2:9 PASS'],
    ]);
  });

  it('is found in lists below lists, at its own column', () => {
    const text = '1. Producer:\n   - release_tag: `v1`\n     - commit_sha: abc\n\n       Result: PASS\n';
    expect(values(text)).toEqual(['2:20 v1', '3:20 abc', '5:16 PASS']);
  });

  it('keeps what stands beside struck-out text', () => {
    expect(stated('- release_tag: ~~`v0.3.2`~~ `v0.4.0`\n- Result: <s>FAIL</s> PASS')).toEqual([
      'release_tag = v0.4.0',
      'Result = PASS',
    ]);
  });

  it('is read around a comment', () => {
    expect(stated('- release_tag<!-- x: y -->: v1 <!-- was v0 -->')).toEqual(['release_tag = v1']);
  });

  it.each([
    ['# A\n## B\ntag: v1', 'B'],
    ['## A\n### B\ntag: v1', 'B'],
    ['Rollback *Target*\n---\ntag: v1', 'Rollback Target'],
    ['## `A` & B ##\n\n- tag: v1', 'A & B'],
    ['tag: v1\n\n## Later', null],
  ])('belongs to the nearest heading above: %j', (text, heading) => {
    expect(markdown(text).statements[0]?.heading).toBe(heading);
  });

  it('does not belong to a heading that stands in a comment or a code block', () => {
    const text = '## Baseline\n\n<!--\n## Rollback Target\n-->\n\n```\n## Rollback Target\n```\n\n- tag: v1';
    expect(markdown(text).statements.map(({ heading }) => heading)).toEqual(['Baseline']);
  });
});

describe('the place of a value in Markdown', () => {
  it.each([
    ['plain', '- tag: v1', ['1:8 v1']],
    ['code', '- `tag`: `v1`', ['1:11 v1']],
    ['code with padding', '- tag: `` v`1 ``', ['1:11 v`1']],
    ['strong', '- tag: **v1**', ['1:10 v1']],
    ['a strong label that holds the colon', '- **tag:** v1', ['1:12 v1']],
    ['several', '- a/b: `x` / `y`', ['1:9 x', '1:11  / ', '1:15 y']],
    ['the same text twice', '- v1: v1', ['1:7 v1']],
    ['the same code twice', '- `v1`: `v1`', ['1:10 v1']],
    ['behind tabs', '-\ttag:\tv1', ['1:8 v1']],
    ['behind escapes', '- release\\_tag: v1', ['1:17 v1']],
    ['behind an entity', '- a &amp; b: v1', ['1:14 v1']],
    ['behind a comment with the same words', '- the <!-- tag: v1 --> tag: v1', ['1:29 v1']],
    ['behind a link whose target holds the same words', '- [tag](https://x.example/v1): v1', ['1:32 v1']],
    ['behind a link whose title holds the same words', '- [tag](u "x : v1") : v1', ['1:23 v1']],
    ['behind an image', '- ![tag: v1](v1.png) tag: v1', ['1:27 v1']],
    ['in a quote', '> - tag: v1', ['1:10 v1']],
    ['behind a character outside the basic plane', '- 😀: v1', ['1:7 v1']],
  ])('is exact: %s', (_what, text, places) => {
    expect(values(text)).toEqual(places);
  });

  it('counts the lines of a comment inside a paragraph', () => {
    expect(values('- a <!-- one\n  two --> b: v1\n  tag: v2')).toEqual(['2:14 v1', '3:8 v2']);
  });

  it('counts the lines of a code span', () => {
    const text = '> tag: `one\n> two` x\n> other: v2';
    expect(values(text)).toEqual(['1:9 one\n> two', '2:7  x', '3:10 v2']);
  });

  it('of a continued line is its own, however it is indented', () => {
    expect(values('- a: 1\n    b: 2\nc: 3')).toEqual(['1:6 1', '2:8 2', '3:4 3']);
  });

  it('is where the value is, whatever surrounds it', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9.]{0,6}$/);
    const label = fc.tuple(word, fc.constantFrom('', '`', '**', '_', '~~x~~ ', 'x <!-- v1: v1 --> ', '\\_', '&lt; '));
    const marks = fc.constantFrom('', '`', '**', '*');
    const lead = fc.constantFrom('- ', '1. ', '> ', '> - ', '', '- - ', '-\t');
    const line = fc.tuple(lead, label, word, marks).map(([before, [name, mark], value, around]) => {
      const named = /^[`*_]+$/.test(mark) ? mark + name + mark : mark + name;
      return { value, text: `${before}${named}: ${around}${value}${around}` };
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.map((one) => one.text).join(end + end);
        const found = markdown(text).statements.map(({ value }) => value.map(({ span }) => textAt(text, span)));
        expect(found).toEqual(lines.map(({ value }) => [value]));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table in Markdown', () => {
  const TABLE = ['| Fact | Value |', '|:--|--:|', '| release_tag | `v1` |', '| commit_sha | abc |'].join('\n');

  it('of two columns reads as a list of statements, but for its header', () => {
    expect([stated(TABLE), values(TABLE)]).toEqual([
      ['release_tag = v1', 'commit_sha = abc'],
      ['3:18 v1', '4:16 abc'],
    ]);
  });

  it('of three columns states nothing by itself', () => {
    expect(stated('| a | b | c |\n|-|-|-|\n| tag | v1 | x |')).toEqual([]);
  });

  it('states nothing where a cell is empty or struck out', () => {
    expect(stated('| a | b |\n|-|-|\n| tag | |\n| sha | ~~x~~ |')).toEqual([]);
  });

  it('keeps the lines of a cell and of a heading apart', () => {
    const text = '# Title<br>below\n\n| f | c |\n|---|---|\n| a<br>b | `v1`<br/>`v2` |\n';
    const [table] = markdown(text).tables;
    expect(table?.rows[0]?.map((cell) => cell.text)).toEqual(['a b', 'v1 v2']);
    expect(stated(text)).toEqual(['a b = v1 v2']);
  });

  it('gives each cell its place, also where cells repeat one another', () => {
    const text = '## Pairs\n\n| v1 | v1 |\n|--|--|\n| 1 | v1 |\n|  | v |\n';
    const [table] = markdown(text).tables;
    const cells = [table?.header ?? [], ...(table?.rows ?? [])].map((row) =>
      row.filter((cell) => cell.text !== '').map(({ span }) => `${start(span)} ${textAt(text, span)}`),
    );
    expect(cells).toEqual([['3:3 v1', '3:8 v1'], ['5:3 1', '5:7 v1'], ['6:6 v']]);
  });

  it('keeps escaped pipes in a cell and counts them at their width', () => {
    const text = '| a | b |\n|-|-|\n| x\\|y `p\\|q` | **v1** |';
    const [row] = markdown(text).tables[0]?.rows ?? [];
    expect(row?.map((cell) => `${cell.text} ${start(cell.span)} ${textAt(text, cell.span)}`)).toEqual([
      'x|y p|q 3:3 x\\|y `p\\|q',
      'v1 3:19 v1',
    ]);
  });

  it('belongs to the nearest heading', () => {
    expect(markdown(`## Pairs\n\n${TABLE}`).tables[0]?.heading).toBe('Pairs');
  });

  it('in a code block is none', () => {
    expect(markdown(`\`\`\`\n${TABLE}\n\`\`\``).tables).toEqual([]);
  });
});

describe('the outline of a Markdown document', () => {
  it('has each heading with its level and place', () => {
    const text = '# One\n\nTwo `2`\n===\n\n### Three ###';
    expect(markdown(text).headings.map((h) => [h.level, h.text, start(h.span), textAt(text, h.span)])).toEqual([
      [1, 'One', '1:3', 'One'],
      [1, 'Two 2', '3:1', 'Two `2'],
      [3, 'Three', '6:5', 'Three'],
    ]);
  });

  it('tells the words of a heading from the same ones in front of it', () => {
    expect(markdown('1. # 1').headings.map(({ span }) => start(span))).toEqual(['1:6']);
  });

  it('has the quotes before the first second-level heading, words of two lines apart', () => {
    const text = '# Title\n\n> This is\n> superseded\n\nText.\n\n> by others\n\n## One\n\n> not this';
    expect(join(markdown(text).preamble).split(/\s+/)).toEqual(['This', 'is', 'superseded', 'by', 'others']);
  });
});
