import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { BASELINE_FACTS } from '../../src/contracts/words.js';
import { BASELINE, blocker, command, goReport, noGoReport } from '../support/report-for-people.js';
import { headings, stated, statements } from '../support/statements.js';
import { packetsOf, sidesWith, unsigned } from '../support/packets.js';

const FACT_KEYS = BASELINE_FACTS.map((fact) => fact.replaceAll('_', ' '));
const VERDICT_KEYS = [
  'rehearsal continuation',
  'runtime cutover',
  'runtime cutover execution',
  'runtime cutover decision',
];
const READINESS_KEYS = ['rollback readiness verdict', 'result', 'status', 'readiness'];

function packets(report: Report): { checkpoint: string; addendum: string; handoff: string } {
  const [checkpoint, addendum, handoff] = packetsOf(report).map((packet) => packet.markdown);
  return { checkpoint: checkpoint ?? '', addendum: addendum ?? '', handoff: handoff ?? '' };
}

/** The paragraph or list that follows a heading. */
function below(markdown: string, heading: string): string {
  return markdown.split(`## ${heading}\n\n`)[1]?.split('\n\n## ')[0]?.trimEnd() ?? '';
}

describe('the packets', () => {
  it('are named after side, day and release', () => {
    expect(packetsOf(goReport()).map((packet) => packet.file)).toEqual([
      'JOINT_SIGNOFF_CHECKPOINT_PACKET_PRODUCER_2026-02-08.md',
      'JOINT_DECISION_STATUS_ADDENDUM_PRODUCER_2026-02-08.md',
      'PRODUCER_RELEASE_HANDOFF_PACKET_v0.4.0.md',
    ]);
    expect(packetsOf(goReport({ role: 'consumer', baseline: null })).map((packet) => packet.file)).toEqual([
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
    expect(packetsOf(goReport({ baseline: { ...BASELINE, release_tag: tag } }))[2]?.file).toBe(file);
  });

  it('carry their date where a reader looks for it', () => {
    for (const { markdown } of packetsOf(noGoReport())) {
      expect(stated(markdown, ['updated']).map(({ value }) => value)).toEqual(['2026-02-08']);
    }
  });

  it('state the release baseline under one heading and nothing else that reads like one', () => {
    const expected = BASELINE_FACTS.map((fact) => BASELINE[fact]);
    for (const { markdown } of packetsOf(noGoReport())) {
      const facts = stated(markdown, FACT_KEYS).filter(({ heading }) => heading !== 'Rollback Target');
      expect(new Set(facts.map(({ heading }) => heading)).size).toBe(1);
      expect(facts.map(({ value }) => value)).toEqual(expected);
    }
  });

  it('state the rollback target under its own heading', () => {
    const tag = stated(packets(goReport()).addendum, ['release tag']).find(
      ({ heading }) => heading === 'Rollback Target',
    );
    expect(tag?.value).toBe('v0.3.2');
  });

  it('state no baseline and no rollback target where none is known', () => {
    const { checkpoint, addendum, handoff } = packets(
      goReport({ baseline: null, rollback: { target: null, underway: null, documents: [] } }),
    );
    for (const markdown of [checkpoint, addendum, handoff]) expect(stated(markdown, FACT_KEYS)).toEqual([]);
    expect(below(addendum, 'Rollback Target')).toContain('There is no rollback target');
  });

  it('state readiness of nobody: that is for the documents they point to', () => {
    for (const { markdown } of packetsOf(goReport())) expect(stated(markdown, READINESS_KEYS)).toEqual([]);
  });

  it('are the same bytes for the same report', () => {
    expect(packetsOf(noGoReport())).toEqual(packetsOf(noGoReport()));
  });

  it('are none where only some gates were judged, or the run was cancelled: nobody could sign anything', () => {
    expect(packetsOf(goReport({ only: ['handoff', 'alignment'] }))).toEqual([]);
    expect(packetsOf(goReport({ suite: [command({ outcome: 'cancelled', exitCode: null })] }))).toEqual([]);
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
      'Appendix',
    ]);
  });

  it('says first what the gate decided, of which commit, and when', () => {
    const box = (markdown: string) => markdown.split('|---|---|---|---|\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    const said = (words: string) => `| ${words} | \`v0.4.0\` | MemoryKernel \`b508010e0e1c\` | 2026-02-08 13:05 UTC |`;
    const { checkpoint, addendum, handoff } = packets(noGoReport());
    expect(box(checkpoint)).toEqual([
      // What the run does not decide, another will.
      said('⛔ would be **NO-GO** for rehearsal continuation: 2 to do'),
      said('⛔ would be **NO-GO** for release: 3 to do'),
      said('⛔ **NO-GO** for runtime cutover: 4 to do'),
    ]);
    // Each is headed by what it is about, whatever the run enforces.
    expect(box(addendum)).toEqual([said('⛔ **NO-GO** for runtime cutover: 4 to do')]);
    expect(box(handoff)).toEqual([said('⛔ would be **NO-GO** for release: 3 to do')]);
    expect(box(packets(goReport({ enforced: 'release' })).addendum)).toEqual([
      said('✅ would be **GO** for runtime cutover: nothing to do'),
    ]);
  });

  it('states no verdict of the gate as one', () => {
    for (const { markdown } of packetsOf(noGoReport()))
      expect(stated(markdown, VERDICT_KEYS).filter(({ value }) => value !== '____')).toEqual([]);
    expect(below(packets(noGoReport()).addendum, 'Decision Status')).toContain(
      'runtime cutover         NO-GO  4 to do',
    );
  });

  it('tells of a risk whole sentences, as many as a page has room for', () => {
    const message = 'It came too early. '.concat('What was promised is told at length here. '.repeat(6)).trim();
    const cutover = { ...noGoReport().decisions.cutover, blockers: [blocker({ message, clears: message })] };
    const { checkpoint } = packets(noGoReport({ decisions: { ...noGoReport().decisions, cutover } }));
    const row = /^\| ❌ It came too early\..*$/m.exec(checkpoint)?.[0] ?? '';
    expect(row).not.toContain('…');
    for (const cell of row.split(' | ').slice(0, 3)) expect(cell.length).toBeLessThan(250);
  });

  it('has a row to sign in for each owner of both sides', () => {
    expect(below(packets(unsigned(goReport())).checkpoint, 'Explicit Verdicts')).toContain(
      [
        '| Role | Name | Rehearsal continuation: GO / NO-GO | Runtime cutover: GO / NO-GO | Date |',
        '|---|---|---|---|---|',
        '| MemoryKernel incident commander | ________________ | ____ | ____ | ____ |',
        '| MemoryKernel rollback owner | ________________ | ____ | ____ | ____ |',
        '| AssistSupport incident commander | ________________ | ____ | ____ | ____ |',
        '| AssistSupport rollback owner | ________________ | ____ | ____ | ____ |',
      ].join('\n'),
    );
  });

  it('is the one place to sign, and says that a signature does not lift what was found', () => {
    const { checkpoint, addendum, handoff } = packets(unsigned(noGoReport()));
    expect(below(checkpoint, 'Explicit Verdicts')).toContain(
      'the gate reads, once it is committed as\ndocs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-02-08.md\n\nA signature lifts nothing that is to do.',
    );
    expect(below(addendum, 'Signatures')).toContain('JOINT_SIGNOFF_CHECKPOINT_PACKET_PRODUCER_');
    for (const markdown of [addendum, handoff]) expect(markdown).not.toContain('| Role |');
    expect(packets(unsigned(goReport())).checkpoint).not.toContain('A signature lifts nothing');
  });

  it('lists every command of the profile, also those that did not run', () => {
    const { checkpoint } = packets(noGoReport());
    const results = below(checkpoint, 'Verification Commands and Results (Producer)');
    expect(results).toContain(
      [
        'passed    cargo fmt --all -- --check',
        'passed    cargo clippy --workspace --all-targets --all-features -- -D warnings',
        'exit 101  cargo test --workspace --all-targets --all-features',
      ].join('\n'),
    );
    expect(results).toContain('not run   ./scripts/run_trilogy_smoke.sh --memorykernel-root .\n');
    expect(results).toContain('**MemoryKernel**, 10 commands: 8 passed, 1 failed, 1 not run, in 3 min 01 s.\n');
    expect(results).toContain('**AssistSupport**, 5 commands: all not run. Why: it was not looked at.');
    expect(results).toContain('not run  pnpm run test:ci\n');
  });

  it('counts what it leaves out of a long suite, and shows first what did not pass', () => {
    const suite = Array.from({ length: 90 }, (_, at) =>
      command({
        id: `extra-${at}`,
        command: `make check-${at}`,
        ...(at === 80 ? { outcome: 'failed', exitCode: 2 } : {}),
      }),
    );
    const results = below(packets(goReport({ suite })).checkpoint, 'Verification Commands and Results (Producer)');
    expect(results).toMatch(/^exit 2 {3}make check-80$/m);
    expect(results).toMatch(/^and \d+ more commands: all passed$/m);
  });

  it('lists risks by their cause, and says so when there are none', () => {
    const risks = below(packets(noGoReport()).checkpoint, 'Residual Risks').split('\n');
    expect(risks.slice(0, 3)).toEqual([
      '| Risk | Owner | To do | Stops |',
      '|---|---|---|---|',
      '| ❌ The command `cargo test --workspace --all-targets --all-features` ended with exit 101. | MemoryKernel | Fix the failing test `envelope::legacy`. | all |',
    ]);
    expect(risks).toContain(
      '| ❌ The pin states another release tag than the manifest. | AssistSupport | Repin the consumer to `v0.4.0`. | all |',
    );
    expect(risks.at(-1)).toBe(
      '| ⚠️ The payload names paths of a laptop. | MemoryKernel | Generate it with relative paths. | nothing |',
    );
    expect(below(packets(goReport()).checkpoint, 'Residual Risks')).toBe('The gates found none.');
  });

  it('makes one row of a cause and of what follows from it', () => {
    const path = 'config/memorykernel-integration-pin.json';
    const head = blocker({
      rule: 'alignment/repin-not-atomic',
      message: 'The pin changed; mirror and matrix did not',
      path,
    });
    const followers = Array.from({ length: 22 }, (_, at) =>
      blocker({ message: `It states another fact ${at}`, line: at + 5 }),
    );
    const cutover = { verdict: 'NO-GO', blockers: [head, ...followers], waived: [], afterThis: [] } as const;
    const decisions = { ...goReport().decisions, cutover };
    const risks = below(packets(goReport({ decisions, verdict: 'NO-GO' })).checkpoint, 'Residual Risks').split('\n');
    expect(risks).toHaveLength(3);
    expect(risks[2]).toContain('The pin changed; mirror and matrix did not. (and 22 that follow from it) |');
  });

  it('counts the risks that it leaves out', () => {
    const blockers = Array.from({ length: 300 }, (_, at) =>
      blocker({ message: `Wrong ${at}`, clears: `Fix: it ${at}` }),
    );
    const cutover = { verdict: 'NO-GO', blockers, waived: [], afterThis: [] } as const;
    const decisions = { ...goReport().decisions, cutover };
    const risks = below(packets(goReport({ decisions, verdict: 'NO-GO' })).checkpoint, 'Residual Risks');
    expect(risks.split('\n').filter((line) => line.startsWith('| ❌'))).toHaveLength(12);
    expect(risks).toContain('And 288 more risks (what they stop: cutover): the report lists them.');
  });

  it('shows an honoured waiver as a risk', () => {
    const [waiver] = noGoReport().waivers;
    const waived = [blocker({ gate: 'stability-window' })];
    const cutover = { verdict: 'GO', blockers: [], waived, afterThis: [] } as const;
    const { checkpoint, addendum } = packets(
      goReport({
        decisions: { ...goReport().decisions, cutover },
        waivers: waiver ? [{ ...waiver, state: 'honoured' }] : [],
      }),
    );
    expect(checkpoint).toMatch(/\*\*GO\*\* for runtime cutover: with 1 waiver/);
    expect(below(addendum, 'Decision Status')).toContain('runtime cutover         GO with 1 waiver');
    for (const risks of [below(checkpoint, 'Residual Risks'), below(addendum, 'Runtime Cutover Blockers')])
      expect(risks).toContain('| ⚠️ Waived: The pin states another release tag than the manifest. |');
  });
});

const MANIFEST = 'contracts/integration/v1/producer-contract-manifest.json';

function handoffOf({ handoff }: Report): NonNullable<Report['handoff']> {
  if (handoff === null) throw new Error('There is no payload');
  return handoff;
}

describe('the notice of a rollback', () => {
  const { rollback } = goReport();
  const owners = [{ role: 'producer incident-commander', name: 'Ada Brandt' }];
  const protocols = [{ side: 'producer', path: 'docs/ROLLBACK.md' }] as const;
  const underway = { from: 'v0.5.0', to: 'v0.4.0', owners, protocols };
  const notices = packetsOf(goReport({ role: 'consumer', rollback: { ...rollback, underway } }));
  const markdown = notices[0]?.markdown ?? '';

  it('is the one packet of a rollback, and has nothing to sign', () => {
    expect(notices.map(({ file }) => file)).toEqual(['ROLLBACK_NOTICE_CONSUMER_2026-02-08.md']);
    expect(markdown).not.toContain('____');
  });

  it('says what happens, who is told and by which document, and what the pin holds again', () => {
    expect(below(markdown, 'What happens')).toContain('AssistSupport goes back from `v0.5.0` to `v0.4.0`');
    expect(below(markdown, 'Who is told').split('\n')).toEqual([
      '- Tell: `Ada Brandt`, producer incident commander',
      '- As it is written in: `docs/ROLLBACK.md` of the producer',
    ]);
    expect(stated(markdown, FACT_KEYS).map(({ value }) => value)).toEqual(BASELINE_FACTS.map((fact) => BASELINE[fact]));
    expect(below(markdown, 'How it was prepared')).toContain('states `READY`');
  });
});

describe('the decision status addendum', () => {
  it('shows the verdicts of the gate as what they are: nobody signed them', () => {
    const { addendum } = packets(goReport());
    expect(below(addendum, 'Decision Status')).toBe(
      '```text\nrehearsal continuation  GO\nruntime cutover         GO\n```',
    );
    expect(stated(addendum, VERDICT_KEYS)).toEqual([]);
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
    expect(required).toContain('- Gates that wait for evidence: `immutable-release`');
  });

  it('counts no gate as open whose objection is waived', () => {
    const waived = [blocker({ gate: 'stability-window' })];
    const cutover = { verdict: 'GO', blockers: [], waived, afterThis: [] } as const;
    const gates = goReport().gates.map((gate) =>
      gate.id === 'stability-window' ? { ...gate, status: 'fail' as const } : gate,
    );
    const { addendum } = packets(goReport({ gates, decisions: { ...goReport().decisions, cutover } }));
    expect(below(addendum, 'Additional Pre-Cutover Evidence (Producer Position)')).toBe(
      'No additional evidence is required: none of the 8 required gates is open.',
    );
  });

  it.each([
    ['GO', 'GO', 'rehearsal phase = CLOSED', 'cutover phase = START'],
    ['GO', 'NO-GO', 'rehearsal phase = OPEN', 'cutover phase = NOT STARTED'],
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
  it('names the gates that its own decision waits for, and no other', () => {
    const evidence = below(packets(noGoReport()).handoff, 'Required evidence');
    expect(evidence).toContain('- Gates that fail: `producer-suite`, `alignment`, `stability-window`');
    expect(evidence).not.toContain('immutable-release');
  });

  it('lists the metadata of the payload', () => {
    const metadata = below(packets(goReport()).handoff, 'Required metadata').split('\n');
    expect(metadata).toContain('- `manifest_path`: `contracts/integration/v1/producer-contract-manifest.json`');
    expect(metadata).toContain('- `handoff_mode`: `stable`');
  });

  it('names the documents that the profile knows by where they are in any checkout', () => {
    const handoff = {
      ...handoffOf(noGoReport()),
      manifestPath: `/Users/ann/x/${MANIFEST}`,
      changelogPath: '/Users/ann/NEWS',
    };
    const metadata = below(packets(noGoReport({ handoff })).handoff, 'Required metadata');
    expect(metadata).toContain(`- \`manifest_path\`: \`${MANIFEST}\``);
    expect(metadata).toContain('- `changelog_path`: `…/NEWS`');
  });

  it('claims no active baseline that the handoff gate did not confirm', () => {
    const gates = goReport().gates.map((gate) => (gate.id === 'handoff' ? { ...gate, status: 'fail' as const } : gate));
    expect(packets(goReport({ gates })).handoff).toContain(
      '- The active runtime baseline is not confirmed by the gate `handoff`.',
    );
  });

  it('holds the statement to paste, and says how far the payload has it', () => {
    const jsonIn = (report: Report): readonly unknown[] =>
      [...below(packets(report).handoff, 'Producer impact statement').matchAll(/```json\n([^`]*)\n```/g)].map(
        ([, text = '']) => JSON.parse(text) as unknown,
      );
    const { impact } = goReport();
    const computed = { consumer_impact_statement: impact.computed };
    expect(jsonIn(goReport())).toEqual([computed]);
    expect(packets(goReport()).handoff).toContain(
      'The payload states it in other words than those computed from the contract (`Required test updates`), and nothing in it contradicts the contract. As computed from the contract, to paste into a payload that is made anew:',
    );
    expect(jsonIn(goReport({ impact: { ...impact, stated: null } }))).toEqual([computed]);
    expect(jsonIn(goReport({ impact: { ...impact, stated: impact.computed } }))).toEqual([computed]);
  });

  it('keeps what is pasted harmless and whole: JSON in ASCII', () => {
    const value = 'stop reading \u202egnp.exe ```\n# and \u0456 ü';
    const { handoff } = packets(goReport({ impact: { stated: null, computed: { field: value } } }));
    const [, json = ''] = /```+json\n([\s\S]*?)\n```+\n/.exec(handoff) ?? [];
    expect(json).toMatch(/^[\n -~]*$/);
    expect(JSON.parse(json)).toEqual({ consumer_impact_statement: { field: value } });
  });

  it('shows the commands of the other side as what its gate says of them', () => {
    const reported = { kind: 'reported', status: 'pass', url: null, detail: '' } as const;
    const [, , handoff] = packetsOf(goReport({ role: 'consumer' }), { sides: sidesWith('producer', reported) });
    expect(handoff?.markdown).toContain('**MemoryKernel**, 10 commands: all passed. Its own gate reports them.');
    expect(packets(goReport({ role: 'consumer' })).handoff).toContain('not run  cargo fmt --all -- --check\n');
  });

  it('offers no command to copy when the mode is not a plain word', () => {
    const { handoff } = goReport();
    const markdown = packets(goReport({ handoff: handoff && { ...handoff, mode: 'stable; rm -rf ~' } })).handoff;
    expect(markdown).not.toContain('handoff-gate generate');
    expect(packets(goReport()).handoff).toContain('`handoff-gate generate --mode stable`');
  });
});
