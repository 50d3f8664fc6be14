import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { code, fence, plain } from '../../src/render/safe.js';
import { read } from '../support/markdown.js';

const HOSTILE = [
  '@octocat',
  '@org/team',
  '#123',
  'GH-1',
  'octo/repo#7',
  'GHSA-cfgh-jmpq-rvwx',
  'TICKET-abc',
  '7e4806a6dbecd9ad0a1dee4e8f1a7d4ad6d2b5e1',
  'https://evil.example/x',
  'www.evil.example',
  'mailto:a@b.example',
  '![x](https://evil.example/p.png)',
  '[x](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '<!-- -->',
  '</details>',
  '&lt;b&gt;',
  '**b**',
  '_i_',
  '~~s~~',
  ':tada:',
  '$x$',
  '`',
  '``',
  '```',
  '"',
  '\\"',
  '["',
  'f("',
  'f(',
  '")',
  ')',
  '", "',
  '"]',
  '|',
  '\\',
  '\n',
  '\r\n',
  '\n\n# Heading\n',
  '> [!NOTE]',
  '- item',
  '1. item',
  '    indented',
  '---',
  '[^1]',
  '\u202e',
  '\u200b',
  ' ',
  'word',
  'v0.4.0',
];
const untrusted = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('code', () => {
  it('shows any text as exactly one code span and nothing else', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const { code: spans, live, references, blocks } = read(`before ${code(text)} after`);
        expect([spans.length, live, references]).toEqual([1, [], []]);
        expect(blocks).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
      }),
    );
  });

  it('stays one code span at the beginning of a line, where a fence could start', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        expect(read(code(text)).blocks).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
      }),
    );
  });

  it('stays in its table cell, whatever pipes it holds', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const { blocks, code: spans } = read(`| a | b |\n| --- | --- |\n| ${code(text)} | ${code(text)} |`);
        expect(blocks.filter((block) => block === 'td_open')).toHaveLength(2);
        expect(spans).toHaveLength(2);
      }),
    );
  });

  it.each([
    ['v0.4.0', '`v0.4.0`'],
    ['', '`""`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a|b', '`a\\|b`'],
    ['line\nnext\ttab', '`line\\nnext\\ttab`'],
    ['v0.4.0 ', '`v0.4.0\\u{20}`'],
    ['a  b', '`a \\u{20}b`'],
  ])('renders %j as %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe('fence', () => {
  it('keeps any text inside the block, and what follows outside', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        const { blocks, live, code: bodies } = read(`${fence(text)}\n\nafter`);
        expect(blocks).toEqual(['fence', 'paragraph_open', 'inline', 'paragraph_close']);
        expect([live, bodies.length]).toEqual([[], 1]);
      }),
    );
  });

  it('keeps lines and tabs, drops colour codes and shows other control characters', () => {
    expect(fence('a\tb\r\n\x1b[31mred\x1b[0m\n\x07bell\n\n')).toBe('```\na\tb\nred\n\\u{7}bell\n```');
  });

  it('takes only letters, digits and hyphens of the language', () => {
    expect(fence('a', 'json`\n<b>')).toBe('```jsonb\na\n```');
  });
});

describe('plain', () => {
  it('lets nothing of any text come alive, alone or in a table', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        for (const markdown of [plain(text), `- ${plain(text)}`, `| a |\n| --- |\n| ${plain(text)} |`]) {
          const { live, references } = read(markdown);
          expect({ markdown, live, references }).toEqual({ markdown, live: [], references: [] });
        }
      }),
    );
  });

  it.each(HOSTILE)('lets no word that GitHub links come alive by itself: %j', (text) => {
    const { live, references } = read(`x ${plain(text)} y`);
    expect({ live, references }).toEqual({ live: [], references: [] });
  });

  it('stays one paragraph, whatever starts the text', () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        expect(read(`x\n\n${plain(text)}`).blocks.filter((block) => !/^(?:paragraph_|inline)/.test(block))).toEqual([]);
      }),
    );
  });

  it.each([
    ['from 2026-01-19 10:00 UTC on', 'from 2026-01-19 10:00 UTC on'],
    [
      'The pin says "v0.3.2", the handoff payload says "v0.4.0".',
      'The pin says `v0.3.2`, the handoff payload says `v0.4.0`.',
    ],
    ["Expected 14 days (the owner's promise), waited 2.", "Expected 14 days (the owner's promise), waited 2."],
    ['release_tag is missing in docs/pin.json', '`release_tag` is missing in `docs/pin.json`'],
    ['ask @octocat about #12', 'ask `@octocat` about `#12`'],
    ['says "" and ""', 'says `""` and `""`'],
    ['1. first', '1\\. first'],
    ['a `quoted` word', 'a `quoted` word'],
    ['assertion failed: body.get("legacy").is_none()', 'assertion failed: `body.get("legacy").is_none()`'],
    ['expected get("legacy"), or f(g(1)).', 'expected `get("legacy")`, or `f(g(1))`.'],
    ['(see get("legacy"))', '(see `get("legacy")`)'],
    [
      `none (docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_*.md)`,
      'none (`docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_*.md`)',
    ],
    [
      String.raw`The payload lists "cargo test --bin \"my app\"", but the profile runs "cargo test"`,
      'The payload lists `cargo test --bin "my app"`, but the profile runs `cargo test`',
    ],
    ['The command "lint" (`node checks/lint.mjs`) failed', 'The command `lint` (`node checks/lint.mjs`) failed'],
    ['it lacks ["a_b", "c_d"] and has ["e"] too many', 'it lacks `["a_b", "c_d"]` and has `["e"]` too many'],
    ['the SHA-256 of the manifest', 'the SHA-256 of the manifest'],
    ['a NO-GO of GHSA-cfgh-jmpq-rvwx', 'a NO-GO of `GHSA-cfgh-jmpq-rvwx`'],
  ])('reads well: %j becomes %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('keeps two quoted values apart that stand side by side', () => {
    expect(read(plain('"a""b"')).code).toEqual(['a', 'b']);
  });
});

describe('characters that deceive', () => {
  it.each([
    ['a right-to-left override', 'v0\u202e4', 'v0\\u{202e}4'],
    ['a zero-width space', 'v0\u200b.4', 'v0\\u{200b}.4'],
    ['a no-break space', 'v0\u00a04', 'v0\\u{a0}4'],
    ['a soft hyphen', 'rele\u00adase', 'rele\\u{ad}ase'],
    ['a Cyrillic letter in a Latin word', 's\u0435rvice', 's\\u{435}rvice'],
    ['a word of Cyrillic twins only', '\u0441\u0430\u0440', '\\u{441}\\u{430}\\u{440}'],
    ['a phonetic letter', '\u0261ate', '\\u{261}ate'],
    ['an Arabic digit after a Latin letter', 'v\u0660', 'v\\u{660}'],
    ['a full-width digit', 'v\uff10', 'v\\u{ff10}'],
    ['a hyphen that is none', 'NO\u2010GO', 'NO\\u{2010}GO'],
    ['a loose combining mark', 'e\u0301', 'e\\u{301}'],
    ['an escape', '\x1b[31m', '\\u{1b}[31m'],
    ['half a surrogate pair', 'a\ud800', 'a\\u{d800}'],
    ['a tag character', 'a\u{e0041}', 'a\\u{e0041}'],
  ])('%s is spelled out', (_, text, expected) => {
    expect(code(text)).toBe(`\`${expected}\``);
  });

  it.each(['José Müller', 'Łukasz', 'Иван Петров', '张伟', '版本v2', '5 µs', 'Ελένη', 'a – b … “c” → d'])(
    '%s stays as it is',
    (text) => {
      expect(code(text)).toBe(`\`${text}\``);
    },
  );
});
