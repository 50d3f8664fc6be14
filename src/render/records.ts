/**
 * Documents for people to sign, made from a report: a decision record and a rollback readiness document. What was
 * observed stands in them; a verdict, READY, a date or a name that nobody gave does not.
 */
import type { Vocabulary } from '../contracts/profile.js';
import type { Report } from '../contracts/report.js';
import { SIDES, SIGNED_DECISIONS, type Baseline, type Side } from '../contracts/words.js';
import { SIDE_TITLES, sideName } from './packets/document.js';
import { capitals, factItems, form, given, item } from './records/form.js';
import { observed } from './records/observed.js';

export type Owners = Readonly<Record<'incidentCommander' | 'rollbackOwner', string | null>>;

/** What a person gave by hand. */
export interface Given {
  readonly owners: Readonly<Record<Side, Owners>>;
}

export interface RecordRequest {
  readonly report: Report;
  readonly baseline: Baseline;
  readonly vocabulary: Vocabulary;
}

export function renderDecisionRecord({ report, baseline, vocabulary }: RecordRequest, { owners }: Given): string {
  const roles = ['incidentCommander', 'rollbackOwner'] as const;
  const named = SIDES.flatMap((side) =>
    roles.map((role) => {
      const label = `${sideName(report, side)} ${vocabulary.owners[role][0] ?? role}`;
      return item(label, given(owners[side][role]));
    }),
  );
  return form(`Runtime Cutover Decision Record (${SIDE_TITLES[report.role]})`, [
    { heading: 'Runtime Baseline', body: factItems(baseline, vocabulary.facts) },
    { heading: 'Observed by the Gate', body: observed(report, 'sign-off') },
    {
      heading: 'Decision',
      body: [
        ...SIGNED_DECISIONS.map((decision) => item(vocabulary.verdicts[decision][0] ?? decision, null)),
        SIGNATURE,
      ].join('\n'),
    },
    { heading: 'Ownership', body: named.join('\n') },
  ]);
}

/** @param target - of the way back what is known; a fact that is not known is a blank */
export function renderReadiness({ report, baseline, vocabulary }: RecordRequest, target: Partial<Baseline>): string {
  const isNone = target.release_tag === 'none';
  return form(`Rollback Readiness (${SIDE_TITLES[report.role]})`, [
    { heading: 'Runtime Baseline', body: factItems(baseline, vocabulary.facts) },
    {
      heading: capitals(vocabulary.rollbackHeadings[0] ?? 'rollback target'),
      body: factItems(target, vocabulary.facts, isNone ? ['release_tag'] : undefined),
    },
    { heading: 'Observed by the Gate', body: observed(report, 'rollback') },
    {
      heading: 'Result',
      body: [item(vocabulary.readiness[0] ?? 'rollback readiness verdict', null), SIGNATURE].join('\n'),
    },
  ]);
}

/** Beside what is signed. */
const SIGNATURE = item('Signed by', null);
