import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { schemaProblems } from '../../src/documents/schema/problems.js';
import { at, TooManyValues, toValue } from '../../src/documents/tree.js';
import { parseYaml } from '../../src/documents/yaml.js';
import { bytes, scalars, start, textAt, yaml } from './places.js';

function problems(text: string): readonly string[] {
  return parseYaml(bytes(text)).problems.map(({ kind, span, message }) => `${kind} ${start(span)} ${message}`);
}

/** Nine levels of nine aliases: a few hundred bytes that unfold into hundreds of millions of values. */
const BOMB = Array.from({ length: 9 }, (_, level) => {
  const item = level === 0 ? 'x' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array.from({ length: 9 }, () => item).join(', ')}]\n`;
}).join('');

describe('a place in YAML', () => {
  const text = [
    'plain: some words # remark',
    'double: "v0.4.0"',
    "single: 'v0.3.2'",
    'flow: { a: [x, "y"], b: z }',
    'block: |',
    '  first',
    '  second',
    'tagged: !!str 12',
    'anchored: &here there',
    '"quoted key": 1',
  ].join('\n');

  it.each([
    [['plain'], '1:8', 'some words'],
    [['double'], '2:9', '"v0.4.0"'],
    [['single'], '3:9', "'v0.3.2'"],
    [['flow', 'a', 0], '4:13', 'x'],
    [['flow', 'a', 1], '4:16', '"y"'],
    [['flow', 'b'], '4:25', 'z'],
    [['tagged'], '8:15', '12'],
    [['anchored'], '9:17', 'there'],
    [['quoted key'], '10:15', '1'],
  ])('of %j is its own range', (path, place, source) => {
    const node = at(yaml(text), ...path);
    if (node === undefined) throw new Error('no such value');
    expect([start(node.span), textAt(text, node.span)]).toEqual([place, source]);
  });

  it('of a block scalar begins at its first line', () => {
    const node = at(yaml(text), 'block');
    if (node === undefined) throw new Error('no such value');
    expect([start(node.span), textAt(text, node.span).trimEnd()]).toEqual(['6:1', '  first\n  second']);
  });

  it('of a list or a mapping is where it begins', () => {
    const root = yaml('a:\n  - b: 1\nc: {}\n');
    expect([at(root, 'a'), at(root, 'a', 0), at(root, 'c')].map((node) => node && start(node.span))).toEqual([
      '2:3',
      '2:5',
      '3:4',
    ]);
  });

  it.each([
    ['a key', 'a: 1\nb:\nc: 2', ['b'], '2:2'],
    ['a dash', '- 1\n-\n- 2', [1], '1:4'],
    ['nothing but a document', '---\n', [], '1:1'],
  ])('of an empty value is behind what stands before it: %s', (_what, source, path, place) => {
    const node = at(yaml(source), ...path);
    expect(node && start(node.span)).toBe(place);
  });

  it('is the same with CRLF', () => {
    const node = at(yaml('a: 1\r\nb:\r\n  c: "x"\r\n'), 'b', 'c');
    expect(node?.span).toEqual({ line: 3, column: 6, endLine: 3, endColumn: 9 });
  });

  it('is not shifted by a byte order mark', () => {
    expect(at(yaml('\ufeffa: x'), 'a')?.span.column).toBe(4);
  });

  it('covers exactly the source of every plain or quoted word', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9./_-]{0,8}$/).filter((text) => !/^(?:null|true|false)$/.test(text));
    const written = fc.tuple(word, fc.constantFrom('', '"', "'"));
    fc.assert(
      fc.property(fc.dictionary(word, fc.array(written, { minLength: 1, maxLength: 4 }), { maxKeys: 4 }), (lists) => {
        const source = Object.entries(lists)
          .map(
            ([key, values]) => `${key}:\n${values.map(([value, quote]) => `  - ${quote}${value}${quote}\n`).join('')}`,
          )
          .join('');
        fc.pre(source !== '');
        const found = scalars(yaml(source)).map((scalar) => textAt(source, scalar.span));
        expect(found).toEqual(Object.values(lists).flatMap((values) => values.map(([value, q]) => q + value + q)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a value in YAML', () => {
  it.each([
    ['1.10', 1.1],
    ['"1.10"', '1.10'],
    ["'1.10'", '1.10'],
    ['!!str 1.10', '1.10'],
    ['1.10.0', '1.10.0'],
    ['v1', 'v1'],
    ['007', 7],
    ['0o17', 15],
    ['0x1F', 31],
    ['-1.5e3', -1500],
    ['.inf', Infinity],
    ['-.INF', -Infinity],
    ['1_000', '1_000'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['True', true],
    ['~', null],
    ['null', null],
    ['"null"', 'null'],
    ['2026-02-08', '2026-02-08'],
    ['12:30', '12:30'],
    ['=', '='],
  ])('is read by the core schema of YAML 1.2: %s', (source, value) => {
    expect(toValue(yaml(`a: ${source}`))).toEqual({ a: value });
  });

  it('agrees with the full document model of the parser', () => {
    const scalar = fc.oneof(
      fc.stringMatching(/^[-+.0-9eExo_a-fnulTtrue~]{1,6}$/),
      fc.constantFrom('null', 'TRUE', '.nan', '0x1f', '1e3', '.5', '5.', '+1', '-.inf'),
    );
    fc.assert(
      fc.property(scalar, (source) => {
        const text = `a: [${source}]`;
        let expected: unknown;
        try {
          expected = load(text);
        } catch {
          fc.pre(false);
        }
        expect(toValue(yaml(text))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is folded, kept or escaped as its style says', () => {
    const text = "a: >-\n  one\n  two\nb: |\n  one\n  two\nc: \"x\\ty\"\nd: 'it''s'\ne: one\n  two\n";
    expect(toValue(yaml(text))).toEqual({ a: 'one two', b: 'one\ntwo\n', c: 'x\ty', d: "it's", e: 'one two' });
  });

  it('may be named by an anchor and repeated by an alias', () => {
    expect(toValue(yaml('a: &x {b: 1}\nc: *x\n'))).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });
});

describe('a YAML file', () => {
  it.each([
    ['nothing', ''],
    ['white space', '\n\n'],
    ['comments', '# nothing yet\n'],
  ])('of %s is empty', (_what, text) => {
    expect(problems(text)).toEqual(['empty 1:1 is empty']);
  });

  it('with a doubled key says where', () => {
    expect(problems('a: 1\nb:\n  c: 1\n  c: 2\n')).toEqual([
      'duplicate-key 4:3 holds the key "c" twice (first at line 3)',
    ]);
  });

  it('with a doubled key in a flow mapping says where', () => {
    expect(problems('{a: 1, "a": 2}')).toEqual(['duplicate-key 1:8 holds the key "a" twice (first at line 1)']);
  });

  it('with a list as a key is refused, not misread', () => {
    expect(problems('? [1]\n: 2\n? [3]\n: 4\n')).toEqual([
      'syntax 1:3 has a key that is itself a list or a mapping',
      'syntax 3:3 has a key that is itself a list or a mapping',
    ]);
  });

  it('with two documents is refused', () => {
    expect(problems('a: 1\n---\nb: 2\n')).toEqual(['syntax 1:1 holds more than one YAML document']);
  });

  it('may mark the beginning and the end of its one document', () => {
    expect(toValue(yaml('%YAML 1.2\n---\na: 1\n...\n'))).toEqual({ a: 1 });
  });

  it.each([
    ['a tab in the indentation', 'a:\n\tb: 1', '2:1'],
    ['two colons', 'a: b: c', '1:5'],
    ['an open quote', 'a: "b', '1:6'],
    ['an open list', 'a: [1, 2', '1:9'],
    ['a reserved character', 'a: @b', '1:4'],
  ])('with %s is refused where it breaks', (_what, text, place) => {
    expect(problems(text)).toEqual([expect.stringContaining(`syntax ${place} is not YAML: `)]);
  });

  it('with an alias before its anchor says which', () => {
    expect(problems('a: *later\nlater: &later 1\n')).toEqual(['syntax 1:5 uses the alias *later before any &later']);
  });

  it.each<[string, unknown]>([
    ['1e10', 1e10],
    ['-1.5E-12', -1.5e-12],
    ['.5', 0.5],
    ['1.', 1],
    ['+12', 12],
    ['0x1F', 31],
    ['0o17', 15],
    ['1e', '1e'],
    ['1.2.3', '1.2.3'],
    ['e10', 'e10'],
    ['0xG', '0xG'],
    ['~', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['TRUE', true],
    ['yes', 'yes'],
    ['-.inf', -Infinity],
    ['.nan', NaN],
  ])('reads plain scalars by the core schema: %s', (text, value) => {
    expect(toValue(yaml(`a: ${text}`))).toEqual({ a: value });
  });

  it('says what fixes it', () => {
    const hints = (text: string) => parseYaml(bytes(text)).problems.map(({ hint }) => hint);
    expect(hints('a: *later\n')).toEqual(['Define the anchor first.']);
    expect(hints('')).toEqual(['Restore the file.']);
    expect(hints('a: 1\n---\nb: 2\n')).toEqual(['Keep one document; remove the "---" line.']);
  });

  it('cannot hold itself', () => {
    expect(problems('a: &a [*a]')).toEqual([expect.stringContaining('uses the alias *a before any &a')]);
  });

  it('nested beyond what anybody writes is refused, not crashed over', () => {
    expect(problems('['.repeat(5000))).toEqual([expect.stringContaining('nesting exceeded maxDepth')]);
  });
});

describe('a YAML file whose aliases unfold without end', () => {
  it('is parsed, for an alias is not unfolded', () => {
    expect(at(yaml(BOMB), 'a8', 8, 8, 8)).toBeDefined();
  });

  it('is not made into a value', () => {
    expect(() => toValue(yaml(BOMB))).toThrow(TooManyValues);
  });

  it('is refused by every schema with one sentence', () => {
    const found = schemaProblems(yaml(BOMB), (value): value is unknown => value !== undefined);
    expect(found.map((problem) => problem.message)).toEqual([
      'The document unfolds into more values than can be checked',
    ]);
  });
});
