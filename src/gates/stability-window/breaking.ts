/**
 * A change that breaks the consumer needs a new service contract version: under an unchanged one, no consumer can tell
 * the old from the new. Judged between the release before and this one, and between a published release and the code
 * that moved on.
 */
import type { FileEvidence, Tree } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import type { ContractChange } from '../../contracts/report.js';
import { spellings, statedFact } from '../../handoff/facts.js';
import { itemsOf } from '../../handoff/value.js';
import { contractIn, isBreaking, placedDiff } from '../contract/contract.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { doubtOf, envelopeIn } from '../contract/envelope-diff.js';
import { inFile, NOWHERE, quote, type Where } from '../case/findings.js';
import { operationPlace } from '../contract/operation-diff.js';
import type { PlacedChange } from '../contract/placed.js';
import { schemaFilesIn } from '../contract/schema-files.js';
import { orderOf } from '../case/release-order.js';

export function checkBreaking({ dossier, notes }: Case): void {
  const told = new Set<string>();
  for (const [from, to] of pairsOf(dossier)) {
    const [before, after] = [contractIn(dossier, from), contractIn(dossier, to)];
    if (before?.service === undefined || before.service !== after?.service) continue;
    const since = dossier.treeName('producer', from);
    for (const placed of placedDiff(before, after)) {
      const { change } = placed;
      if (!isBreaking(change)) continue;
      const key = `${change.rule} ${change.subject}`;
      if (told.has(key)) continue;
      told.add(key);
      const message = sentence(change, since, after.service);
      notes.error('stability-window/breaking', placeOf(placed, to, dossier), {
        message,
        hint: 'Give the service contract a new version and rehearse it as a candidate, or take the change back.',
        expected: change.before,
        observed: change.after,
      });
    }
    const why = unknown(from, dossier) ?? unknown(to, dossier);
    if (why === null || isSameText(from, to, dossier)) continue;
    const message = `Whether ${after.service} changed since ${since} without a new version cannot be told: ${why}`;
    const manifest = dossier.file('producer', to, 'manifest');
    notes.pending('stability-window/breaking', manifest === null ? NOWHERE : inFile(manifest), {
      message,
      hint: 'Fix the manifest or the OpenAPI document that cannot be read.',
    });
  }
}

/** What is compared: a release with the one before, and the subject with the release it follows. */
function pairsOf(dossier: Dossier): (readonly [Tree, Tree])[] {
  const { contractTree, role, baseline } = dossier;
  const previous = dossier.treeOf('producer', 'previous')?.name;
  const tag = baseline?.release_tag;
  // Who goes back takes no new promise.
  const isBack = previous !== undefined && tag !== undefined && (orderOf(previous, tag, dossier) ?? -1) > 0;
  const pairs: (readonly [Tree, Tree])[] = isBack ? [] : [['previous', contractTree]];
  if (role === 'producer' && dossier.treeOf('producer', 'release') !== null) pairs.push(['release', 'subject']);
  return pairs;
}

function sentence({ rule, subject, before, after }: ContractChange, since: string, service: string): string {
  const facts = difference(before, after, since);
  return rule === 'contract/unproved'
    ? `The ${subject} ${facts}: that it still fits the consumer cannot be told, and the service contract is still ${service}`
    : `The ${subject} ${facts}, which breaks the consumer, but the service contract is still ${service}`;
}

function difference(before: string | null, after: string | null, since: string): string {
  if (after === null) return `of ${since} is gone`;
  return before === null
    ? `is ${quote(after)}, which ${since} does not have`
    : `is ${quote(after)} where ${since} has ${quote(before)}`;
}

/** Why the contract in a tree is not wholly known; null where it is. */
function unknown(tree: Tree, dossier: Dossier): string | null {
  const name = dossier.treeName('producer', tree);
  const unread = [...schemaFilesIn(dossier, tree)].find(([, { kind }]) => kind === 'unknown');
  if (unread !== undefined) return `${unread[0]} could not be read at ${name}`;
  const manifest = dossier.jsonRoot(dossier.file('producer', tree, 'manifest'));
  const codes = spellings(manifest, 'error_code_enum');
  if (codes.some(({ value }) => value.kind === 'malformed')) return `the error codes of ${name} are no list of texts`;
  if (contractIn(dossier, tree)?.codes === null) return `the error codes of ${name} are not listed`;
  const { policies, errorCodePath } = dossier.profile;
  const paths = policies.flatMap(({ requires, optional, forbids }) => [...requires, ...optional, ...forbids]);
  const asked = new Set(['', ...[...paths, errorCodePath].map(parentOf)]);
  const doubt = doubtOf(envelopeIn(dossier, tree), asked);
  return doubt === null ? null : `of ${name}, ${doubt}`;
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** The same bytes promise the same, also where they are not understood. */
function isSameText(from: Tree, to: Tree, dossier: Dossier): boolean {
  const isUnread = [from, to].some((tree) =>
    [...schemaFilesIn(dossier, tree).values()].some(({ kind }) => kind === 'unknown'),
  );
  return (
    !isUnread &&
    (['manifest', 'openapi'] as const).every((id) => {
      const [before, after] = [dossier.file('producer', from, id)?.state, dossier.file('producer', to, id)?.state];
      return before?.kind === 'read' && after?.kind === 'read'
        ? before.sha256 === after.sha256
        : before?.kind === after?.kind;
    })
  );
}

function placeOf({ change, span, path }: PlacedChange, tree: Tree, dossier: Dossier): Where {
  if (path !== null) return inFile({ side: 'producer', path }, span);
  const openApi = dossier.file('producer', tree, 'openapi');
  if (span !== null && openApi !== null) return inFile(openApi, span);
  const manifest = dossier.file('producer', tree, 'manifest');
  const root = dossier.jsonRoot(manifest);
  const inManifest = (span: Span | undefined) => (manifest === null ? NOWHERE : inFile(manifest, span));
  switch (change.rule) {
    case 'contract/api-version':
      return inManifest(statedFact(root, 'api_contract_version')?.span);
    case 'contract/integration-baseline':
      return inManifest(statedFact(root, 'integration_baseline')?.span);
    case 'contract/error-code-removed':
    case 'contract/error-code-renamed':
      return codePlace(change.after, manifest, tree, dossier);
    case 'contract/endpoint-removed':
    case 'contract/base-path':
    case 'contract/response-removed':
      return operationPlace(change, tree, dossier);
    default:
      return fieldPlace(change.subject.replace('envelope field ', ''), tree, dossier);
  }
}

/** The code that came instead, else the list that lacks the one that went. */
function codePlace(code: string | null, manifest: FileEvidence | null, tree: Tree, dossier: Dossier): Where {
  const stated = statedFact(dossier.jsonRoot(manifest), 'error_code_enum');
  if (manifest !== null && stated !== undefined) {
    const index = code === null ? -1 : (itemsOf(stated.value)?.indexOf(code) ?? -1);
    return inFile(manifest, stated.items[index] ?? stated.span);
  }
  return fieldPlace(dossier.profile.errorCodePath, tree, dossier);
}

function fieldPlace(path: string, tree: Tree, dossier: Dossier): Where {
  const file = dossier.file('producer', tree, 'openapi');
  const envelope = envelopeIn(dossier, tree);
  if (file === null) return NOWHERE;
  if (typeof envelope === 'string') return inFile(file);
  const field = (wanted: string) => envelope.defined.find((one) => one.path === wanted)?.span;
  return inFile(file, field(path) ?? field(parentOf(path)) ?? envelope.span);
}
