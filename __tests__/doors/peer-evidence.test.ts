import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../src/contracts/brands.js';
import type { CommandResult, Difference, Evidence, SuiteEvidence } from '../../src/contracts/evidence.js';
import type { Profile } from '../../src/contracts/profile.js';
import type { Baseline } from '../../src/contracts/words.js';
import { suiteOf } from '../../src/doors/peer-evidence.js';
import { fileOf } from '../../src/contracts/file-state.js';
import { packageRoot } from '../../src/profile/home.js';
import { profileFile } from '../../src/profile/source.js';
import { instant, shaWith } from '../support/brands.js';

const HEAD = shaWith('c');
const SHOWN = 'handed-over/evidence.json';

const BASELINE: Baseline = {
  release_tag: 'orders-2.0.0',
  commit_sha: 'a'.repeat(40),
  service_contract_version: 'orders.v5',
  api_contract_version: 'rest.v2',
  integration_baseline: 'shop/2025',
};

let profile: Profile;

beforeAll(async () => {
  const file = path.join(packageRoot(), 'examples', 'orders', 'handoff-gate.yml');
  profile = (await profileFile(file, 'handoff-gate.yml', [])).profile;
});

function passed(id: string, command: string): CommandResult {
  return {
    id,
    command,
    lane: id,
    outcome: 'passed',
    exitCode: 0,
    signal: null,
    startedAt: instant('2025-05-08T10:00:00.000Z'),
    durationMs: 1,
    log: `logs/${id}.log`,
    logSha256: null,
    tail: 'fine',
    reason: null,
    findings: [],
  };
}

const PIN = passed('pin', 'node checks/pin.mjs');
const TEXTS = passed('texts', 'node checks/texts.mjs');

interface Given {
  readonly role?: 'producer' | 'consumer';
  readonly suite?: SuiteEvidence;
  readonly pinned?: Baseline;
  readonly differing?: readonly Difference[] | null;
}

/** What a run as the consumer would have left. */
function evidenceOf({ role = 'consumer', suite, pinned = BASELINE, differing = [] }: Given): Evidence {
  const side = { origin: 'own', repository: null, reference: null, absence: null, git: null, unknown: [] } as const;
  const nothing: SuiteEvidence = { kind: 'absent', reason: 'the run was asked to skip it', waiting: false };
  const ran: SuiteEvidence = { kind: 'run', ran: 'elsewhere', subject: HEAD, commands: [PIN, TEXTS] };
  return {
    schema: 'handoff-gate.evidence/v1',
    observedAt: instant('2025-05-08T10:00:00.000Z'),
    role,
    profile: { source: 'handoff-gate.yml', sha256: '0'.repeat(64), text: '' },
    payloadSchema: null,
    subject: {
      commit: { sha: HEAD, committedAt: instant('2025-05-08T10:00:00.000Z') },
      tree: 'working-tree',
      differing,
      prefix: '',
    },
    change: null,
    eventTag: null,
    occasion: 'branch',
    sides: {
      producer: { ...side, side: 'producer', suite: nothing },
      consumer: { ...side, side: 'consumer', suite: suite ?? ran },
    },
    trees: [],
    files: [
      {
        side: 'consumer',
        tree: 'subject',
        document: 'pin',
        path: 'orders-pin.json',
        state: fileOf(Buffer.from(JSON.stringify(pinned))),
      },
    ],
    pins: null,
    release: { kind: 'offline', reason: 'not asked' },
  };
}

interface Question {
  readonly baseline?: Baseline | null;
  readonly head?: string | null;
  readonly madeAt?: Instant;
  readonly now?: Instant;
}

function read(given: Given, { baseline = BASELINE, head = HEAD, ...times }: Question = {}): SuiteEvidence {
  return suiteOf(evidenceOf(given), SHOWN, { side: 'consumer', baseline, profile, head, ...times });
}

describe("the peer's suite from evidence that was handed over", () => {
  it('counts when role, baseline and commit are those of the peer', () => {
    const suite = read({});
    expect(suite.kind === 'run' && suite.commands.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['pin', 'passed'],
      ['texts', 'passed'],
    ]);
  });

  it('names no log, because the logs lie with the run that wrote them', () => {
    const suite = read({});
    expect(suite.kind === 'run' && suite.commands.every(({ log }) => log === null)).toBe(true);
  });

  it('is absent when the run had the other role', () => {
    expect(read({ role: 'producer' })).toEqual({
      kind: 'absent',
      reason: `${SHOWN} is of a run as producer, not as consumer`,
      waiting: false,
    });
  });

  it('is absent when the run did not run the suite', () => {
    const suite: SuiteEvidence = { kind: 'absent', reason: 'the run was asked to skip it', waiting: false };
    expect(read({ suite })).toMatchObject({ kind: 'absent', reason: expect.stringContaining('did not run its suite') });
  });

  it.each(Object.keys(BASELINE))('is about another baseline when its %s differs', (fact) => {
    expect(read({ pinned: { ...BASELINE, [fact]: 'other' } })).toMatchObject({
      kind: 'reported',
      status: 'other-baseline',
      detail: expect.stringContaining(`its ${fact} is other`),
    });
  });

  it('is about another baseline when this run has none', () => {
    expect(read({}, { baseline: null })).toMatchObject({ kind: 'reported', status: 'other-baseline' });
  });

  it("is stale when the peer's checkout is at another commit", () => {
    expect(read({}, { head: 'd'.repeat(40) })).toMatchObject({
      kind: 'reported',
      status: 'stale',
      detail: expect.stringContaining('is of the commit cccccccccccc, but the consumer'),
    });
  });

  it("is stale when the peer's checkout tells no commit", () => {
    expect(read({}, { head: null })).toMatchObject({ kind: 'reported', status: 'stale' });
  });

  it.each([
    ['before its commit was made', { madeAt: instant('2025-05-08T10:30:00.000Z') }, 'before its commit cccccccccccc'],
    ['in the future of this run', { now: instant('2025-05-08T09:00:00.000Z') }, 'in the future of this run'],
  ])('is stale when it was observed %s', (_, times, words) => {
    expect(read({}, times)).toMatchObject({
      kind: 'reported',
      status: 'stale',
      detail: expect.stringContaining(words),
    });
  });

  it('is stale when a command of it ran before the commit was made', () => {
    const early = { ...PIN, startedAt: instant('2025-05-01T10:00:00.000Z') };
    const suite: SuiteEvidence = { kind: 'run', ran: 'elsewhere', subject: HEAD, commands: [early, TEXTS] };
    expect(read({ suite })).toMatchObject({ kind: 'reported', status: 'stale' });
  });

  it('is stale when it ran on files that were not committed', () => {
    expect(read({ differing: [{ path: 'src/texte.js', how: 'changed' }] })).toMatchObject({
      kind: 'reported',
      status: 'stale',
      detail: expect.stringContaining('src/texte.js'),
    });
  });

  it('is stale when it is not known what it ran on', () => {
    expect(read({ differing: null })).toMatchObject({ kind: 'reported', status: 'stale' });
  });

  it('leaves out a command that only shares its id with the one of the profile', () => {
    const suite = read({
      suite: { kind: 'run', ran: 'elsewhere', subject: HEAD, commands: [PIN, { ...TEXTS, command: 'true' }] },
    });
    expect(suite.kind === 'run' && suite.commands.map(({ id }) => id)).toEqual(['pin']);
  });
});

describe("the producer's commands in evidence that was handed over", () => {
  const run = (command: string) => {
    const evidence = evidenceOf({});
    const manifest = fileOf(Buffer.from(JSON.stringify(BASELINE)));
    const producer: Evidence = {
      ...evidence,
      role: 'producer',
      files: [
        { side: 'producer', tree: 'subject', document: 'manifest', path: 'contract/manifest.json', state: manifest },
      ],
      sides: {
        ...evidence.sides,
        producer: {
          ...evidence.sides.producer,
          suite: { kind: 'run', ran: 'elsewhere', subject: HEAD, commands: [passed('contract', command)] },
        },
      },
    };
    return suiteOf(producer, SHOWN, { side: 'producer', baseline: BASELINE, profile, head: HEAD });
  };

  it('count whatever root they were run with', () => {
    expect(run('node checks/contract.mjs --root /home/some body/orders')).toMatchObject({
      commands: [{ id: 'contract' }],
    });
  });

  it('do not count without their root', () => {
    expect(run('node checks/contract.mjs --root ')).toMatchObject({ commands: [] });
  });
});
