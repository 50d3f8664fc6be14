/** What the contract diff asks an impact statement to say: every change by its names, in the field it belongs to. */
import type { ContractChange } from '../../contracts/report.js';
import type { Named } from '../../handoff/impact/clauses.js';
import { isKnown, type Noun } from '../../handoff/impact/words.js';
import { listed } from '../case/findings.js';

/** The fields of the statement that speak of changes. */
export const CHANGE_FIELDS = [
  'runtime_behavior_changes',
  'required_consumer_mapping_changes',
  'required_test_updates',
] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

export interface ImpactFact extends Named {
  readonly change: ContractChange;
  /** The field that must name it. */
  readonly home: ChangeField;
  readonly noun: Noun;
  /** Whether the consumer must do something about it. */
  readonly needed: boolean;
}

export function impactFacts(changes: readonly ContractChange[]): readonly ImpactFact[] {
  return changes.flatMap((change) => factsOf(change));
}

function factsOf(change: ContractChange): readonly ImpactFact[] {
  const { rule, before, after, breaking } = change;
  const code = (name: string | null, way: Named['way']): readonly ImpactFact[] =>
    name === null
      ? []
      : [
          {
            change,
            home: 'required_consumer_mapping_changes',
            noun: 'code',
            needed: true,
            names: [name],
            way,
            former: [],
          },
        ];
  switch (rule) {
    case 'contract/error-code-added':
      return code(after, 'came');
    case 'contract/error-code-removed':
      return code(before, 'gone');
    case 'contract/error-code-renamed':
      return [...code(after, 'came'), ...code(before, 'gone')];
    case 'contract/service-version':
    case 'contract/api-version':
    case 'contract/integration-baseline': {
      const versions = { names: spellings(after, before), former: spellings(before, after) };
      return [
        { change, home: 'runtime_behavior_changes', noun: 'version', needed: breaking, way: 'changed', ...versions },
      ];
    }
    case 'contract/envelope-forbidden':
    case 'contract/envelope-required':
    case 'contract/envelope-optional':
    case 'contract/envelope-unstated': {
      const path = change.subject.replace(/^envelope field /, '');
      const last = path.split('.').at(-1) ?? path;
      // "code" and "message" are words like others.
      const names = last === path || isKnown(last) ? [path] : [path, last];
      const way = wayOfField(rule, before);
      return [{ change, home: 'runtime_behavior_changes', noun: 'field', needed: breaking, names, way, former: [] }];
    }
    default:
      return [];
  }
}

function wayOfField(rule: ContractChange['rule'], before: string | null): Named['way'] {
  const wasThere = before === 'required' || before === 'optional';
  if (rule === 'contract/envelope-forbidden') return 'gone';
  if (wasThere) return 'shifted';
  return rule === 'contract/envelope-required' ? 'came' : 'optional';
}

/** "service.v3", and "v3" alone where the other one ends otherwise. */
function spellings(version: string | null, other: string | null): readonly string[] {
  if (version === null) return [];
  const [last, last2] = [version, other ?? ''].map((text) => text.split(/[./]/).at(-1) ?? '');
  return last !== undefined && last !== last2 && /\d/.test(last) ? [version, last] : [version];
}

/** The facts of which a field must not say that there are none. */
export function factsOfField(field: ChangeField, facts: readonly ImpactFact[]): readonly ImpactFact[] {
  if (field === 'required_test_updates') return facts.filter(({ change }) => change.breaking);
  return facts.filter(({ home, needed }) => home === field && needed);
}

/** A change in a few words: "error code order_locked (new)". */
function told({ change }: Pick<ImpactFact, 'change'>): string {
  if (change.before === null) return `${change.subject} (new)`;
  return `${change.subject} (${change.after === null ? 'gone' : `${change.before} to ${change.after}`})`;
}

export function toldAll(facts: readonly ImpactFact[]): string {
  return [...new Set(facts.map(told))].join(', ');
}

/** The same in a sentence. */
export function toldSome(facts: readonly ImpactFact[]): string {
  return listed([...new Set(facts.map(told))], (words) => words);
}
