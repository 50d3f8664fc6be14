import { describe, expect, it } from '@jest/globals';
import { redactSentences } from '../../src/suite/free-text.js';
import { createRedactor } from '../../src/suite/redaction.js';

/** One of everything that evidence and reports hold; each text holds the word. */
const VALUE = {
  schema: 'handoff-gate.report/v1',
  role: 'test',
  verdict: 'test',
  repository: 'owner/test',
  gates: [
    {
      id: 'test',
      status: 'test',
      summary: 'a test',
      findings: [
        { rule: 'test', severity: 'test', side: 'test', path: 'test/a.ts', message: 'a test', hint: 'test it' },
      ],
    },
  ],
  suite: [
    {
      id: 'test',
      command: 'cargo test',
      lane: 'test',
      outcome: 'test',
      exitCode: 1,
      log: 'logs/test.log',
      logSha256: 'test',
      tail: 'the test\nfailed',
      reason: 'test',
    },
  ],
  impact: { stated: { test: 'a test' }, computed: {} },
  evidence: { git: { tags: [{ name: 'test' }] }, publications: [{ stated: 'test' }], why: 'git says: test' },
  names: { producer: 'test' },
};

describe('redacting evidence and reports', () => {
  const redacted = redactSentences(VALUE, createRedactor(['test']));

  it('hides a secret in sentences', () => {
    expect(redacted.gates[0]).toMatchObject({ summary: 'a ***', findings: [{ message: 'a ***', hint: '*** it' }] });
    expect(redacted.suite[0]).toMatchObject({ tail: 'the ***\nfailed', reason: '***' });
    expect(redacted).toMatchObject({ impact: { stated: { test: 'a ***' } }, evidence: { why: 'git says: ***' } });
  });

  it('changes no key, id, state, name, path, command or digest', () => {
    const texts = JSON.stringify(redacted, (name, value: unknown) =>
      /^(?:summary|message|hint|tail|reason|why|impact)$/.test(name) ? undefined : value,
    );
    const before = JSON.stringify(VALUE, (name, value: unknown) =>
      /^(?:summary|message|hint|tail|reason|why|impact)$/.test(name) ? undefined : value,
    );
    expect(texts).toBe(before);
    expect(texts).toContain('cargo test');
  });
});
