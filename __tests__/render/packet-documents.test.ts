import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { BASELINE_FACTS } from '../../src/contracts/words.js';
import { renderPackets } from '../../src/render/packets.js';
import { BASELINE, blocker, goReport, noGoReport } from '../support/report-for-people.js';
import { headings, stated, statements } from '../support/statements.js';

const FACT_KEYS = BASELINE_FACTS.map((fact) => fact.replaceAll('_', ' '));
const VERDICT_KEYS = [
  'rehearsal continuation',
  'runtime cutover',
  'runtime cutover execution',
  'runtime cutover decision',
];
const READINESS_KEYS = ['rollback readiness verdict', 'result', 'status', 'readiness'];

function packets(report: Report): { checkpoint: string; addendum: string; handoff: string } {
  const [checkpoint, addendum, handoff] = renderPackets(report).map((packet) => packet.markdown);
  return { checkpoint: checkpoint ?? '', addendum: addendum ?? '', handoff: handoff ?? '' };
}

/** The paragraph or list that follows a heading. */
function below(markdown: string, heading: string): string {
  return markdown.split(`## ${heading}\n\n`)[1]?.split('\n\n## ')[0]?.trimEnd() ?? '';
}

describe('the packets', () => {
  it('are named after side, day and release', () => {
    expect(renderPackets(goReport()).map((packet) => packet.file)).toEqual([
      'JOINT_SIGNOFF_CHECKPOINT_PACKET_PRODUCER_2026-02-08.md',
      'JOINT_DECISION_STATUS_ADDENDUM_PRODUCER_2026-02-08.md',
      'PRODUCER_RELEASE_HANDOFF_PACKET_v0.4.0.md',
    ]);
    expect(renderPackets(goReport({ role: 'consumer', baseline: null })).map((packet) => packet.file)).toEqual([
      'JOINT_SIGNOFF_CHECKPOINT_PACKET_CONSUMER_2026-02-08.md',
      'JOINT_DECISION_STATUS_ADDENDUM_CONSUMER_2026-02-08.md',
      'PRODUCER_RELEASE_HANDOFF_PACKET_UNRELEASED.md',
    ]);
  });

  it.each([
    ['../../etc/passwd', 'PRODUCER_RELEASE_HANDOFF_PACKET_etc-passwd.md'],
    ['release/v1 \u202e', 'PRODUCER_RELEASE_HANDOFF_PACKET_release-v1-.md'],
    ['..', 'PRODUCER_RELEASE_HANDOFF_PACKET_UNRELEASED.md'],
  ])('keep the tag %j from leaving its folder', (tag, file) => {
    expect(renderPackets(goReport({ baseline: { ...BASELINE, release_tag: tag } }))[2]?.file).toBe(file);
  });

  it('carry their date where a reader looks for it', () => {
    for (const { markdown } of renderPackets(noGoReport())) {
      expect(stated(markdown, ['updated']).map(({ value }) => value)).toEqual(['2026-02-08']);
    }
  });

  it('state the release baseline under one heading and nothing else that reads like one', () => {
    const expected = BASELINE_FACTS.map((fact) => BASELINE[fact]);
    for (const { markdown } of renderPackets(noGoReport())) {
      const facts = stated(markdown, FACT_KEYS).filter(({ heading }) => heading !== 'Rollback Target');
      expect(new Set(facts.map(({ heading }) => heading)).size).toBe(1);
      expect(facts.map(({ value }) => value)).toEqual(expected);
    }
  });

  it('state the rollback target under its own heading', () => {
    const { addendum, handoff } = packets(goReport());
    for (const markdown of [addendum, handoff]) {
      const tag = stated(markdown, ['release tag']).find(({ heading }) => heading === 'Rollback Target');
      expect(tag?.value).toBe('v0.3.2');
    }
  });

  it('state no baseline and no rollback target where none is known', () => {
    const { checkpoint, addendum, handoff } = packets(
      goReport({ baseline: null, rollback: { target: null, underway: null, documents: [] } }),
    );
    for (const markdown of [checkpoint, addendum, handoff]) expect(stated(markdown, FACT_KEYS)).toEqual([]);
    expect(below(addendum, 'Rollback Target')).toBe('No rollback target is named.');
  });

  it('state readiness of nobody: that is for the documents they point to', () => {
    for (const { markdown } of renderPackets(goReport())) expect(stated(markdown, READINESS_KEYS)).toEqual([]);
  });

  it('are the same bytes for the same report', () => {
    expect(renderPackets(noGoReport())).toEqual(renderPackets(noGoReport()));
  });

  it('say which gates were judged when not all were', () => {
    const { checkpoint } = packets(goReport({ only: ['handoff', 'alignment'] }));
    expect(checkpoint).toContain('Only these gates were judged, the others are open: `handoff`, `alignment`.');
  });
});

describe('the sign-off checkpoint packet', () => {
  it('has the headings people know', () => {
    expect(headings(packets(goReport()).checkpoint)).toEqual([
      'Joint Sign-Off Checkpoint Packet (Producer)',
      'Baseline Confirmation',
      'Candidate Handoff Status',
      'Verification Commands and Results (Producer)',
      'Residual Risks',
      'Explicit Verdicts',
    ]);
  });

  it('states each true verdict once', () => {
    const { checkpoint } = packets(
      noGoReport({ decisions: { ...noGoReport().decisions, rehearsal: goReport().decisions.rehearsal } }),
    );
    expect(stated(checkpoint, VERDICT_KEYS).map(({ key, value }) => [key, value])).toEqual([
      ['rehearsal continuation', 'GO'],
      ['runtime cutover', 'NO-GO (4 blockers, listed under Residual Risks)'],
    ]);
    expect(checkpoint).toContain('\n- Runtime cutover: **NO-GO** (4 blockers, listed under Residual Risks)\n');
  });

  it('lists every command with its real outcome and duration', () => {
    const results = below(packets(noGoReport()).checkpoint, 'Verification Commands and Results (Producer)');
    expect(results).toContain('5 of 7 commands passed (3 lanes, 3 min 01 s of wall time).');
    expect(results).toContain(
      '6. failed (exit 101) in 2 min 11 s: `cargo test --workspace --all-targets --all-features` (lane `cargo`)',
    );
    expect(results).toContain(
      '7. not started: `./scripts/run_trilogy_smoke.sh --memorykernel-root .` (lane `manifest`); the run was cancelled before its turn',
    );
  });

  it('lists blockers and warnings as residual risks, and says so when there are none', () => {
    const risks = below(packets(noGoReport()).checkpoint, 'Residual Risks').split('\n');
    expect(risks).toHaveLength(5);
    expect(risks[0]).toMatch(
      /^1\. Blocker at gate `alignment` \(stops rehearsal, release and cutover\): .*Fix: Repin the consumer to `v0\.4\.0`\./,
    );
    expect(risks[4]).toMatch(/^5\. Warning at gate `handoff`/);
    expect(below(packets(goReport()).checkpoint, 'Residual Risks')).toBe('The gates found none.');
  });

  it('ends each sentence before the next begins', () => {
    const open = blocker({
      message: 'The suite was not run: the run was asked to skip it',
      clears: 'Run it',
      path: null,
    });
    const { decisions } = noGoReport();
    const report = noGoReport({ decisions: { ...decisions, cutover: { ...decisions.cutover, blockers: [open] } } });
    expect(below(packets(report).checkpoint, 'Residual Risks')).toContain(
      'the run was asked to skip it. Fix: Run it. (Rule',
    );
  });

  it('shows an honoured waiver as a risk and in the verdict', () => {
    const [waiver] = noGoReport().waivers;
    const waived = [blocker({ gate: 'stability-window' })];
    const cutover = { verdict: 'GO', blockers: [], waived, afterThis: [] } as const;
    const { checkpoint } = packets(
      goReport({
        decisions: { ...goReport().decisions, cutover },
        waivers: waiver ? [{ ...waiver, state: 'honoured' }] : [],
      }),
    );
    expect(checkpoint).toContain('- Runtime cutover: **GO** (1 blocker waived)');
    expect(below(checkpoint, 'Residual Risks')).toContain('1. Waiver: `stability-window` until `2026-02-07`');
  });
});

describe('the decision status addendum', () => {
  it('states the verdicts in the phrasing of a decision record', () => {
    const { addendum } = packets(goReport());
    expect(below(addendum, 'Decision Status')).toBe(
      '1. Rehearsal continuation: **GO**\n2. Runtime cutover execution: **GO**',
    );
    expect(stated(addendum, VERDICT_KEYS)).toHaveLength(2);
  });

  it("links both sides' decision records with what they say", () => {
    const links = below(
      packets(goReport({ records: goReport().records.slice(0, 1) })).addendum,
      'Decision Record Links',
    );
    expect(links.split('\n')).toEqual([
      '1. Producer record: `docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-02-08.md` (of `2026-02-08`, says `GO` to rehearsal and `GO` to cutover)',
      '2. No decision record of AssistSupport was read.',
    ]);
  });

  it('names the owners of both sides from the records', () => {
    expect(below(packets(goReport()).addendum, 'Runtime Command Ownership').split('\n')).toEqual([
      '- MemoryKernel incident commander role: `MemoryKernel Producer On-Call Lead`',
      '- AssistSupport incident commander role: `Support Platform On-Call Lead`',
      '- MemoryKernel rollback owner role: `MemoryKernel Release Owner`',
      '- AssistSupport rollback owner role: `AssistSupport Runtime Integrations Owner`',
    ]);
  });

  it('says that nobody is named without naming anybody', () => {
    const { addendum } = packets(goReport({ records: [] }));
    expect(below(addendum, 'Runtime Command Ownership')).toContain('- The MemoryKernel rollback owner is not named.');
    expect(statements(addendum).filter(({ heading }) => heading === 'Runtime Command Ownership')).toEqual([]);
  });

  it('says when two records name different people, and trusts no superseded one', () => {
    const [producer, consumer] = goReport().records;
    if (!producer || !consumer) throw new Error('the fixture has two records');
    const other = { ...consumer, owners: [{ role: 'Incident commander (producer)', name: 'Somebody Else' }] };
    const ownership = (superseded: boolean) =>
      below(packets(goReport({ records: [producer, { ...other, superseded }] })).addendum, 'Runtime Command Ownership');
    expect(ownership(false)).toContain(
      `- Another name for the MemoryKernel incident commander stands in \`${other.path}\`, \`Somebody Else\`.`,
    );
    expect(ownership(true)).not.toContain('Somebody Else');
  });

  it('lists the required gates with their status', () => {
    const required = below(packets(noGoReport()).addendum, 'Additional Pre-Cutover Evidence (Producer Position)');
    expect(required).toContain('4 of 8 required gates are open.');
    expect(required).toContain('6. Gate `immutable-release`: pending. The tag is not there yet.');
  });

  it.each([
    ['GO', 'GO', 'rehearsal phase = CLOSED', 'cutover phase = START'],
    ['GO', 'NO-GO', 'rehearsal phase = CLOSED', 'cutover phase = NOT STARTED'],
    ['NO-GO', 'NO-GO', 'rehearsal phase = OPEN', 'cutover phase = NOT STARTED'],
  ] as const)(
    'recommends the phases that follow from rehearsal %s and cutover %s',
    (rehearsal, cutover, first, second) => {
      const decision = (verdict: 'GO' | 'NO-GO') => ({ verdict, blockers: [], waived: [], afterThis: [] });
      const report = goReport({
        decisions: { rehearsal: decision(rehearsal), release: decision('GO'), cutover: decision(cutover) },
      });
      const [one, two] = below(packets(report).addendum, 'Phase Closure Recommendation').split('\n');
      expect(one).toContain(`**${first}**`);
      expect(two).toContain(`**${second}**`);
    },
  );
});

describe('the producer release handoff packet', () => {
  it('lists the metadata of the payload', () => {
    const metadata = below(packets(goReport()).handoff, 'Required metadata').split('\n');
    expect(metadata).toContain('- `manifest_path`: `contracts/integration/v1/producer-contract-manifest.json`');
    expect(metadata).toContain('- `handoff_mode`: `stable`');
    expect(metadata).toContain('- The active runtime baseline is the one above.');
  });

  it('claims no active baseline that the handoff gate did not confirm', () => {
    const gates = goReport().gates.map((gate) => (gate.id === 'handoff' ? { ...gate, status: 'fail' as const } : gate));
    expect(packets(goReport({ gates })).handoff).toContain(
      '- The active runtime baseline is not confirmed by the gate `handoff`.',
    );
  });

  it('puts the stated impact beside the computed one', () => {
    const impact = below(packets(goReport()).handoff, 'Producer impact statement');
    expect(impact).toContain('| `Required test updates` | `contract tests` | `error mapping tests` |');
    const none = below(
      packets(goReport({ impact: { ...goReport().impact, stated: null } })).handoff,
      'Producer impact statement',
    );
    expect(none).toContain('The payload states no consumer impact.');
    expect(none).toContain('| `Required test updates` | not stated | `error mapping tests` |');
  });

  it('shows no commands of a suite that ran on the other side', () => {
    const evidence = below(packets(goReport({ role: 'consumer' })).handoff, 'Required evidence');
    expect(evidence).not.toContain('cargo fmt');
    expect(evidence).toContain('- Gate `producer-suite`: pass.');
  });

  it('offers no command to copy when the mode is not a plain word', () => {
    const { handoff } = goReport();
    const markdown = packets(goReport({ handoff: handoff && { ...handoff, mode: 'stable; rm -rf ~' } })).handoff;
    expect(headings(markdown)).not.toContain('Generation commands');
    expect(headings(packets(goReport()).handoff)).toContain('Generation commands');
  });
});
