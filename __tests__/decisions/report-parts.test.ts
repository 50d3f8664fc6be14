import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CommandResult, Evidence, SideEvidence, SuiteEvidence } from '../../src/contracts/evidence.js';
import type { Decisions } from '../../src/contracts/report.js';
import type { DecisionId, GateId, Side } from '../../src/contracts/words.js';
import { buildReport, serialise, type ReportRequest } from '../../src/decisions/report.js';
import { instant, shaWith } from '../support/brands.js';
import { readBuiltIn } from '../support/profile.js';
import { BASELINE, command, goReport, noGoReport } from '../support/report-for-people.js';

const COMMIT = { sha: shaWith('a'), committedAt: instant('2026-01-14T09:00:00.000Z') };
const COMMANDS: Readonly<Record<Side, readonly CommandResult[]>> = {
  producer: [command({ id: 'fmt' })],
  consumer: [command({ id: 'pin' })],
};

const side = (of: Side, origin: SideEvidence['origin'], over: Partial<SideEvidence> = {}): SideEvidence => ({
  side: of,
  origin,
  repository: `acme/${of}`,
  reference: origin === 'own' ? null : 'main',
  absence: null,
  git: null,
  unknown: [],
  suite: { kind: 'run', ran: 'here', subject: COMMIT.sha, commands: COMMANDS[of] },
  ...over,
});

const evidence = (role: Side, over: Partial<Evidence> = {}): Evidence => ({
  schema: 'handoff-gate.evidence/v1',
  observedAt: instant('2026-01-15T09:00:00.000Z'),
  role,
  profile: { source: 'built-in:memorykernel', sha256: 'b'.repeat(64), text: 'name: memorykernel\n' },
  payloadSchema: null,
  subject: { commit: COMMIT, tree: 'commit', differing: [], prefix: 'svc/' },
  change: null,
  eventTag: null,
  occasion: 'tag',
  sides: {
    producer: side('producer', role === 'producer' ? 'own' : 'path'),
    consumer: side('consumer', role === 'consumer' ? 'own' : 'path'),
  },
  trees: [],
  files: [],
  release: { kind: 'none' },
  pins: null,
  ...over,
});

const { gates, waivers, notCovered, alignment, contractDiff, records, rollback, impact, fix, handoff } = goReport();
const { rehearsal: stopped } = noGoReport().decisions;
const decisions = (over: Partial<Decisions> = {}): Decisions => ({ ...goReport().decisions, ...over });

const request = (over: Partial<ReportRequest> = {}): ReportRequest => ({
  version: '1.2.3',
  evidence: evidence('producer'),
  profile: readBuiltIn(),
  baseline: BASELINE,
  ...{ handoff, alignment, contractDiff, records, rollback, impact, fix },
  decided: { gates, decisions: decisions(), waivers, notCovered },
  tagCommit: shaWith('c'),
  enforced: { decision: 'cutover', because: 'main is a release branch' },
  only: null,
  ...over,
});

describe('a report', () => {
  it('holds what was judged, what was decided, and of the evidence what people look at', () => {
    const one = request();
    expect(buildReport(one)).toEqual({
      schema: 'handoff-gate.report/v1',
      tool: { name: 'handoff-gate', version: '1.2.3' },
      observedAt: '2026-01-15T09:00:00.000Z',
      role: 'producer',
      names: { producer: 'MemoryKernel', consumer: 'AssistSupport' },
      repository: 'acme/producer',
      subject: { ...COMMIT, tree: 'commit', differing: [], prefix: 'svc/' },
      peer: { side: 'consumer', origin: 'path', repository: 'acme/consumer', reference: 'main', absence: null },
      profile: { source: 'built-in:memorykernel', sha256: 'b'.repeat(64) },
      baseline: BASELINE,
      occasion: 'tag',
      tagCommit: shaWith('c'),
      evidenceSha256: createHash('sha256').update(serialise(one.evidence)).digest('hex'),
      suite: COMMANDS.producer,
      ...{ handoff, gates, alignment, contractDiff, records, rollback, impact, fix, waivers, notCovered },
      decisions: decisions(),
      enforced: 'cutover',
      enforcedBecause: 'main is a release branch',
      only: null,
      verdict: 'GO',
    });
  });

  it('is of the side that runs', () => {
    const { role, repository, peer, suite } = buildReport(request({ evidence: evidence('consumer') }));
    expect({ role, repository, peer: peer?.side, suite }).toEqual({
      role: 'consumer',
      repository: 'acme/consumer',
      peer: 'producer',
      suite: COMMANDS.consumer,
    });
  });

  it('says of a peer that is not there why', () => {
    const absent = side('consumer', 'absent', { repository: null, reference: null, absence: 'nobody said where' });
    const { sides } = evidence('producer');
    const { peer } = buildReport(
      request({ evidence: evidence('producer', { sides: { ...sides, consumer: absent } }) }),
    );
    const nothing = { repository: null, reference: null, absence: 'nobody said where' };
    expect(peer).toEqual({ side: 'consumer', origin: 'absent', ...nothing });
  });

  it('names no peer where both sides are said to be the checkout that is judged', () => {
    const { sides } = evidence('producer');
    const both = evidence('producer', { sides: { ...sides, consumer: side('consumer', 'own') } });
    expect(buildReport(request({ evidence: both })).peer).toBeNull();
  });

  it('has no subject where there is no commit', () => {
    const { subject } = evidence('producer');
    const bare = evidence('producer', { subject: { ...subject, commit: null } });
    expect(buildReport(request({ evidence: bare })).subject).toBeNull();
  });

  it('has no commands where no suite ran', () => {
    const suite: SuiteEvidence = { kind: 'absent', reason: 'skipped', waiting: false };
    const { sides } = evidence('producer');
    const producer = side('producer', 'own', { suite });
    expect(buildReport(request({ evidence: evidence('producer', { sides: { ...sides, producer } }) })).suite).toEqual(
      [],
    );
  });
});

describe('the verdict', () => {
  const verdict = (decided: Partial<Decisions>, decision: DecisionId | null, only: readonly GateId[] | null = null) =>
    buildReport(
      request({
        decided: { gates, decisions: decisions(decided), waivers, notCovered },
        enforced: { decision, because: decision === null ? null : 'asked for' },
        only,
      }),
    );

  it.each<[DecisionId]>([['rehearsal'], ['release'], ['cutover']])('is that of the %s, where it is enforced', (one) => {
    expect(verdict({ [one]: stopped }, one).verdict).toBe('NO-GO');
    const others = { rehearsal: stopped, release: stopped, cutover: stopped, [one]: goReport().decisions.rehearsal };
    expect(verdict(others, one).verdict).toBe('GO');
  });

  it('is NO-GO of what is not this side’s to decide', () => {
    expect(verdict({ release: null }, 'release').verdict).toBe('NO-GO');
  });

  it('is not decided where nothing is enforced', () => {
    const { verdict: said, enforced, enforcedBecause } = verdict({ cutover: stopped }, null);
    expect([said, enforced, enforcedBecause]).toEqual(['NOT-DECIDED', null, null]);
  });

  it('is not decided where only some gates were judged, and then nothing is enforced', () => {
    const { verdict: said, enforced, enforcedBecause, only } = verdict({}, 'cutover', ['handoff']);
    expect([said, enforced, enforcedBecause, only]).toEqual(['NOT-DECIDED', null, null, ['handoff']]);
  });
});
