import { describe, expect, it } from '@jest/globals';
import { readMatrix } from '../../src/handoff/matrix.js';
import { DEFAULT_VOCABULARY } from '../../src/profile/vocabulary.js';
import { markdown, start, textAt } from '../documents/places.js';

const MATRIX = [
  '# Compatibility Matrix',
  '',
  '## Baseline Pin',
  '- Release tag: `v0.4.0`',
  '- Producer manifest SHA-256: `9f2c`',
  '',
  '## Approved Version Pairs',
  '',
  '| AssistSupport Commit | MemoryKernel Tag | MemoryKernel Commit | Service Contract | API Contract | Integration Baseline | Status | Notes |',
  '|---|---|---|---|---|---|---|---|',
  '| `aaaa` | `v0.3.2` | `bbbb` | `service.v2` | `api.v1` | `integration/v1` | Superseded | |',
  '| `cccc` | `v0.4.0` | `dddd` | `service.v3` | `api.v1` | `integration/v1` | **Approved** | a \\| b |',
].join('\n');

function matrix(text: string) {
  return readMatrix(markdown(text), DEFAULT_VOCABULARY, { producer: 'MemoryKernel', consumer: 'AssistSupport' });
}

describe('a compatibility matrix', () => {
  it('has the columns of the producer, not those of the consumer', () => {
    expect(matrix(MATRIX).columns).toEqual([
      'release_tag',
      'commit_sha',
      'service_contract_version',
      'api_contract_version',
      'integration_baseline',
    ]);
  });

  it('has a pair of versions in each row, with its status', () => {
    const pairs = matrix(MATRIX).pairs.map(({ cells, status }) => [
      cells.release_tag?.text,
      cells.commit_sha?.text,
      cells.service_contract_version?.text,
      status?.text,
    ]);
    expect(pairs).toEqual([
      ['v0.3.2', 'bbbb', 'service.v2', 'Superseded'],
      ['v0.4.0', 'dddd', 'service.v3', 'Approved'],
    ]);
  });

  it('knows where each cell stands', () => {
    const cell = matrix(MATRIX).pairs[1]?.cells.commit_sha;
    expect(cell && [start(cell.span), textAt(MATRIX, cell.span)]).toEqual(['12:24', 'dddd']);
  });

  it('knows where its table and its rows begin', () => {
    const { tableSpan, pairs } = matrix(MATRIX);
    expect([tableSpan, pairs[1]?.span].map((span) => span && start(span))).toEqual(['9:3', '12:4']);
  });

  it('reads the cells behind an escaped pipe at their place', () => {
    const text = '| Note | Tag | Status |\n|-|-|-|\n| a \\| `b\\|c` | v1 | ok |';
    const [pair] = matrix(text).pairs;
    expect(pair?.cells.release_tag && start(pair.cells.release_tag.span)).toBe('3:17');
  });

  it.each([
    '- Producer manifest SHA-256: `9f2c`',
    '- Manifest SHA256: 9f2c',
    '- expected_producer_manifest_sha256: `9f2c`',
    '- MemoryKernel manifest sha-256: the digest `9f2c`',
  ])('states the digest of the manifest: %s', (line) => {
    expect(matrix(line).manifestDigests.map(({ value }) => value)).toEqual(['9f2c']);
  });

  it('states no digest in a comment', () => {
    expect(matrix('- x <!-- Manifest SHA-256: `9f2c` -->').manifestDigests).toEqual([]);
  });

  it.each([
    ['there is no table', '## Approved Version Pairs'],
    ['its table has no status', '| Tag | Commit |\n|-|-|\n| v1 | a |'],
    ['its table has no tag', '| Commit | Status |\n|-|-|\n| a | ok |'],
    ["its table has only the consumer's tag", '| Consumer Tag | Status |\n|-|-|\n| v1 | ok |'],
    ['its table is commented out', `<!--\n${MATRIX}\n-->`],
    ['its table is an example', `\`\`\`\n${MATRIX}\n\`\`\``],
  ])('has no pairs where %s', (_why, text) => {
    expect(matrix(text)).toMatchObject({ columns: [], pairs: [], tableSpan: null });
  });

  it('takes every table that has a tag and a status, for a later one may take back what the first approves', () => {
    const text =
      '| A | B |\n|-|-|\n| 1 | 2 |\n\n| Tag | Status |\n|-|-|\n| v1 | ok |\n\n| Tag | Status |\n|-|-|\n| v2 | ok |';
    expect(matrix(text).pairs.map(({ cells }) => cells.release_tag?.text)).toEqual(['v1', 'v2']);
  });

  it('has an empty cell where a row is short', () => {
    const [pair] = matrix('| Tag | Commit | Status |\n|-|-|-|\n| v1 |').pairs;
    expect([pair?.cells.commit_sha?.text, pair?.status?.text]).toEqual(['', '']);
  });

  it('has no cells but those of its facts', () => {
    const [pair] = matrix(MATRIX).pairs;
    expect(Object.keys(pair?.cells ?? {})).toEqual(matrix(MATRIX).columns);
  });

  it('takes every statement of the digest, so that a second one cannot hide', () => {
    const lines = '- Manifest SHA-256: `9f2c`\n- Producer manifest SHA-256: `aaaa`\n';
    expect(matrix(lines).manifestDigests.map(({ value }) => value)).toEqual(['9f2c', 'aaaa']);
  });
});
