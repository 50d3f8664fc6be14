import { describe, expect, it } from '@jest/globals';
import { serialise } from '../../src/decisions/report.js';
import { CONTENT_DIGEST, contentDigest, generateBundle, type BundleRun } from '../../src/handoff/generated-bundle.js';
import { instant } from '../support/brands.js';
import { readBuiltIn } from '../support/profile.js';

const profile = readBuiltIn();
const run: BundleRun = {
  profile,
  baseline: {
    release_tag: 'v0.4.0',
    commit_sha: 'a'.repeat(40),
    service_contract_version: 'service.v3',
    api_contract_version: 'api.v1',
    integration_baseline: 'integration/v1',
  },
  tool: { name: 'handoff-gate', version: '0.0.0' },
  endedAt: '2026-01-20T10:00:00.000Z',
  commit: 'b'.repeat(40),
  handoffMode: 'stable',
  errorCodes: ['internal_error'],
  artifacts: [{ path: 'openapi/openapi.yaml', sha256: 'c'.repeat(64) }],
  results: profile.producer.suite.map(({ id, command, lane }) => ({
    id,
    command: command.replace('{root}', '/home/ann/MemoryKernel'),
    lane,
    outcome: 'passed',
    exitCode: 0,
    signal: null,
    startedAt: instant('2026-01-20T09:59:00.000Z'),
    durationMs: 12,
    log: `logs/${id}.log`,
    logSha256: 'd'.repeat(64),
    tail: '',
    reason: null,
    findings: [],
  })),
};

describe('a generated evidence bundle', () => {
  it('lists every command and how it ended, with the root left out', () => {
    const bundle = generateBundle(run);
    const commands = bundle['required_validation_commands'] as string[];
    expect(commands).toHaveLength(profile.producer.suite.length);
    expect(commands.join('\n')).not.toContain('/home/ann');
    expect((bundle['validation_results'] as { command: string }[]).map(({ command }) => command)).toEqual(commands);
  });

  it('is the same bytes for the same run', () => {
    expect(serialise(generateBundle(run))).toBe(serialise(generateBundle(run)));
  });

  it('shows every byte that is changed after it', () => {
    const text = serialise(generateBundle(run));
    const kept = Array.from(text, (_, at) => at).filter((at) => {
      const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
      try {
        const bundle = JSON.parse(changed) as Record<string, unknown>;
        // A digest whose key is spelt differently is missing, which the gate tells of a bundle of ours.
        return bundle[CONTENT_DIGEST] === contentDigest(bundle);
      } catch {
        return false;
      }
    });
    expect(kept).toEqual([]);
  });
});
