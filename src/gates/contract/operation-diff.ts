/** Which operations of an OpenAPI document are gone in another: whoever calls them gets nothing. */
import type { Tree } from '../../contracts/evidence.js';
import type { ContractChange } from '../../contracts/report.js';
import { schemaNamed } from '../../handoff/openapi/openapi.js';
import type { Node } from '../../documents/tree.js';
import { readOperations, type Operations } from '../../handoff/openapi/operations.js';
import { callDiff } from './call-diff.js';
import type { Dossier } from '../case/dossier.js';
import { SchemaFit } from '../../documents/schema/fit.js';
import { unplaced, type PlacedChange } from './placed.js';
import { schemaDiff } from './schema-diff.js';
import { inFile, NOWHERE, type Where } from '../case/findings.js';

/** Null where a tree has no OpenAPI document that can be read. */
export function operationsIn(dossier: Dossier, tree: Tree): Operations | null {
  const file = dossier.file('producer', tree, 'openapi');
  if (file?.state.kind !== 'read') return null;
  const { root, problems } = dossier.yaml(file);
  return root === null || problems.length > 0 ? null : readOperations(root);
}

/** The operations that went or changed; one change where all went because the base path moved. What comes breaks nobody. */
export function operationDiff(
  before: Operations | null,
  after: Operations | null,
  envelope: { readonly name: string; readonly codePath: string },
): PlacedChange[] {
  if (before === null || after === null) return [];
  const now = new Set(after.bases.flatMap((base) => after.all.map((one) => withBase(base, one.name))));
  const gone = before.bases.map((base) =>
    before.all.filter(({ name, path }) => !now.has(withBase(base, name)) && !after.unread.has(path)),
  );
  const movedBases = before.bases.filter(
    (_, index) => before.all.length > 0 && gone[index]?.length === before.all.length,
  );
  const isThere = new Set(after.all.map(({ name }) => name));
  const moved = movedBases.find(
    (base) => !after.bases.includes(base) && before.all.some(({ name }) => isThere.has(name)),
  );
  if (moved !== undefined) {
    const to = shown(after.bases);
    const action = `call ${to} where ${shown([moved])} is called now`;
    const change = { subject: 'base path', before: shown([moved]), after: to, action };
    return [unplaced({ rule: 'contract/base-path', breaking: true, ...change }), ...described(before, after, envelope)];
  }
  const names = [...new Set(gone.flatMap((all) => all.map(({ name }) => name)))].sort();
  const removed = names.map((name) => {
    const change = { subject: `endpoint ${name}`, before: name, after: null, action: `stop calling ${name}` };
    return unplaced({ rule: 'contract/endpoint-removed', breaking: true, ...change });
  });
  return [...removed, ...described(before, after, envelope)];
}

/** What is said of errors, requests and answers. */
function described(before: Operations, after: Operations, { name, codePath }: { name: string; codePath: string }) {
  const [was, is] = [
    { root: before.root, name },
    { root: after.root, name },
  ];
  const fit = new SchemaFit(before.root, after.root);
  return [...envelopeFit(was, is, codePath, fit), ...callDiff(before, after, { was, is, codePath }, fit)];
}

interface Named {
  readonly root: Node;
  readonly name: string;
}

/** What the fields of the error envelope may hold; that they come is compared field by field. */
function envelopeFit(was: Named, is: Named, codePath: string, fit: SchemaFit): PlacedChange[] {
  const [before, after] = [was, is].map(({ root, name }) => schemaNamed(root, name)?.value);
  if (before === undefined || after === undefined) return [];
  const schemas = { was: before, is: after, of: 'error envelope' };
  return schemaDiff(fit, schemas, { direction: 'answer', strict: false, growing: codePath });
}

/** Where a document says what became of an operation: at its path if that is there still. */
export function operationPlace({ rule, subject }: ContractChange, tree: Tree, dossier: Dossier): Where {
  const file = dossier.file('producer', tree, 'openapi');
  const operations = operationsIn(dossier, tree);
  if (file === null || operations === null) return NOWHERE;
  if (rule === 'contract/base-path') return inFile(file, operations.basesSpan);
  const [name, path] = /(?<![A-Z])[A-Z]+ (\/\S*)/.exec(subject) ?? [];
  const there = operations.all.find((one) => one.name === name) ?? operations.all.find((one) => one.path === path);
  return inFile(file, there?.span ?? operations.pathsSpan);
}

function withBase(base: string, name: string): string {
  return name.replace(' ', ` ${base}`);
}

function shown(bases: readonly string[]): string {
  return bases.map((base) => (base === '' ? '/' : base)).join(', ');
}
