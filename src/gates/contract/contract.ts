/** The contract of a release, and how two of them differ. */
import type { Tree } from '../../contracts/evidence.js';
import type { EnvelopePolicy } from '../../contracts/profile.js';
import type { ContractChange } from '../../contracts/report.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import { factWord, statedFact } from '../../handoff/facts.js';
import { promisedDays, type PromisedDays } from '../../handoff/manifest.js';
import { itemsOf } from '../../handoff/value.js';
import { statedVersion } from '../../handoff/openapi/openapi.js';
import type { Dossier } from '../case/dossier.js';
import type { Operations } from '../../handoff/openapi/operations.js';
import { envelopeDiff, envelopeIn, RULE_OF, type EnvelopeReading } from './envelope-diff.js';
import { operationDiff, operationsIn } from './operation-diff.js';
import { unplaced, type PlacedChange } from './placed.js';
import { schemaFileDiff, schemaFilesIn, type SchemaFiles } from './schema-files.js';

export interface Contract extends PromisedDays {
  readonly service: string;
  readonly api: string | null;
  readonly integration: string | null;
  readonly codes: readonly string[] | null;
  readonly policy: EnvelopePolicy | null;
  /** What the OpenAPI document says of the error envelope. */
  readonly envelope: EnvelopeReading;
  /** What it lets a client call; null where there is none that can be read. */
  readonly operations: Operations | null;
  /** What the profile calls the error envelope and its code. */
  readonly named: { readonly name: string; readonly codePath: string };
  readonly schemas: SchemaFiles;
}

/** The producer's contract in a tree; null when nothing there states its service version. */
export function contractIn(dossier: Dossier, tree: Tree): Contract | null {
  const manifest = dossier.jsonRoot(dossier.file('producer', tree, 'manifest'));
  const service = factWord(manifest, 'service_contract_version') ?? openApiVersion(dossier, tree);
  if (service === null) return null;
  const codes = statedFact(manifest, 'error_code_enum');
  const envelope = envelopeIn(dossier, tree);
  const described = typeof envelope === 'string' ? null : (envelope.codes?.values ?? null);
  return {
    service,
    api: factWord(manifest, 'api_contract_version') ?? null,
    integration: factWord(manifest, 'integration_baseline') ?? null,
    // Releases older than the manifest still list them in their OpenAPI document.
    codes: codes === undefined ? described : itemsOf(codes.value),
    policy: dossier.profile.policies.find((policy) => policy.serviceContractVersion === service) ?? null,
    envelope,
    operations: operationsIn(dossier, tree),
    named: { name: dossier.profile.errorEnvelopeSchema, codePath: dossier.profile.errorCodePath },
    schemas: schemaFilesIn(dossier, tree),
    ...promisedDays(manifest),
  };
}

/** Releases older than the manifest still have their OpenAPI document. */
function openApiVersion(dossier: Dossier, tree: Tree): string | null {
  const file = dossier.file('producer', tree, 'openapi');
  if (file?.state.kind !== 'read' || dossier.profile.openApiVersion !== 'service_contract_version') return null;
  return statedVersion(dossier.yaml(file).root ?? undefined) ?? null;
}

/** The contracts of the release before and of this one, where both are known. */
export function contractsOf(dossier: Dossier): { readonly before: Contract | null; readonly after: Contract | null } {
  return { before: contractIn(dossier, 'previous'), after: contractIn(dossier, dossier.contractTree) };
}

/** Every difference, with what the consumer must do about it. */
export function contractDiff(before: Contract | null, after: Contract | null): readonly ContractChange[] {
  return placedDiff(before, after).map(({ change }) => change);
}

/** The same, with the place that says it where that is known. */
export function placedDiff(before: Contract | null, after: Contract | null): readonly PlacedChange[] {
  if (before === null || after === null) return [];
  return [
    ...versionChanges(before, after).map(unplaced),
    ...codeChanges(before.codes, after.codes).map(unplaced),
    // Under one version the profile has one policy: then what the documents describe is what may differ.
    ...(before.service === after.service
      ? describedChanges(before, after)
      : envelopeChanges(before.policy, after.policy).map(unplaced)),
    ...windowChanges(before, after).map(unplaced),
  ];
}

/** What is described of an error, a request and an answer; of a field of the envelope that went, nothing more. */
function describedChanges(before: Contract, after: Contract): PlacedChange[] {
  const fields = envelopeDiff(before.envelope, after.envelope);
  const told = fields.filter(isBreaking).map(({ subject }) => subject.replace('envelope field ', ''));
  const isTold = ({ change: { subject } }: PlacedChange) => {
    const [, path] = /field (\S+) of the error envelope$/.exec(subject) ?? [];
    return path !== undefined && told.some((one) => path === one || path.startsWith(`${one}.`));
  };
  const operations = operationDiff(before.operations, after.operations, after.named);
  return [
    ...fields.map(unplaced),
    ...operations.filter((one) => !isTold(one)),
    ...schemaFileDiff(before.schemas, after.schemas),
  ];
}

/** A field that must come where it might be missing is a promise that older releases do not keep. */
export function isBreaking({ breaking, rule }: ContractChange): boolean {
  return breaking || rule === 'contract/envelope-required';
}

function versionChanges(before: Contract, after: Contract): ContractChange[] {
  const changes: ContractChange[] = [];
  const add = (rule: RuleIdOf<'change'>, subject: string, from: string | null, to: string | null) => {
    if (from === to || from === null || to === null) return;
    changes.push({
      rule,
      breaking: true,
      subject,
      before: from,
      after: to,
      action: `expect ${to} where ${from} is expected now`,
    });
  };
  add('contract/service-version', 'service contract version', before.service, after.service);
  add('contract/api-version', 'API contract version', before.api, after.api);
  add('contract/integration-baseline', 'integration baseline', before.integration, after.integration);
  return changes;
}

function codeChanges(before: readonly string[] | null, after: readonly string[] | null): ContractChange[] {
  if (before === null || after === null) return [];
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  const changes: ContractChange[] = [];
  for (const code of removed) {
    const renamed = added.find((candidate) => isRename(code, candidate, before, after));
    if (renamed !== undefined) {
      added.splice(added.indexOf(renamed), 1);
      changes.push({
        rule: 'contract/error-code-renamed',
        breaking: true,
        subject: `error code ${code}`,
        before: code,
        after: renamed,
        action: `map ${renamed}, which probably replaces ${code}`,
      });
    } else
      changes.push({
        rule: 'contract/error-code-removed',
        breaking: true,
        subject: `error code ${code}`,
        before: code,
        after: null,
        action: `stop expecting ${code}`,
      });
  }
  for (const code of added) {
    changes.push({
      rule: 'contract/error-code-added',
      breaking: false,
      subject: `error code ${code}`,
      before: null,
      after: code,
      action: `map ${code}`,
    });
  }
  return changes;
}

/** A code that went and one that came are probably the same where they share a place or most of their words. */
function isRename(from: string, to: string, before: readonly string[], after: readonly string[]): boolean {
  const words = new Set(from.split(/[_-]/));
  const shared = to.split(/[_-]/).filter((word) => words.has(word)).length;
  return before.indexOf(from) === after.indexOf(to) || shared * 2 > words.size;
}

function envelopeChanges(before: EnvelopePolicy | null, after: EnvelopePolicy | null): ContractChange[] {
  if (before === null || after === null) return [];
  const state = (policy: EnvelopePolicy, field: string) =>
    policy.requires.includes(field)
      ? 'required'
      : policy.forbids.includes(field)
        ? 'forbidden'
        : policy.optional.includes(field)
          ? 'optional'
          : 'not mentioned';
  const fields = new Set(
    [before, after].flatMap((policy) => [...policy.requires, ...policy.optional, ...policy.forbids]),
  );
  return [...fields].sort().flatMap((field): ContractChange[] => {
    const [from, to] = [state(before, field), state(after, field)] as const;
    if (from === to) return [];
    const action =
      to === 'required'
        ? `accept ${field}, which every error carries`
        : to === 'forbidden'
          ? `stop reading ${field}`
          : `accept errors with and without ${field}`;
    // What was always there and may be missing now breaks a reader; what may come besides does not.
    const breaking = to === 'forbidden' ? from !== 'not mentioned' : from === 'required';
    return [
      {
        rule: RULE_OF[to],
        breaking,
        subject: `envelope field ${field}`,
        before: from,
        after: to,
        action,
      },
    ];
  });
}

const WINDOWS = [
  { days: 'sprintDays', rule: 'contract/stability-window', subject: 'stability window', unit: 'days' },
  { days: 'noticeDays', rule: 'contract/notice-window', subject: 'notice of new error codes', unit: 'business days' },
] as const;

function windowChanges(before: Contract, after: Contract): ContractChange[] {
  return WINDOWS.flatMap(({ days, rule, subject, unit }): ContractChange[] => {
    const [from, to] = [before[days], after[days]];
    if (from === null || to === null || from === to) return [];
    const action = to < from ? `plan for ${to} ${unit} instead of ${from}` : 'nothing';
    return [{ rule, breaking: false, subject, before: `${from} ${unit}`, after: `${to} ${unit}`, action }];
  });
}
