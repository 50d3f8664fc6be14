/** The schemas that a producer publishes beside its OpenAPI document: whoever validates with them holds a copy. */
import { matcher } from '../../contracts/globs.js';
import type { FileEvidence, Tree } from '../../contracts/evidence.js';
import { parsedJson, parsedYaml, type ReadFile } from '../../documents/parsed.js';
import type { Direction } from '../../documents/schema/difference.js';
import { SchemaFit } from '../../documents/schema/fit.js';
import type { Node } from '../../documents/tree.js';
import type { Dossier } from '../case/dossier.js';
import { unplaced, type PlacedChange } from './placed.js';
import { schemaDiff } from './schema-diff.js';

/** By path; only those that differ from another tree were read. */
export type SchemaFiles = ReadonlyMap<string, FileEvidence['state']>;

export function schemaFilesIn(dossier: Dossier, tree: Tree): SchemaFiles {
  const isInterface = matcher(dossier.profile.interfacePaths);
  const found = new Map<string, FileEvidence['state']>();
  for (const file of dossier.evidence.files) {
    if (file.side !== 'producer' || file.tree !== tree || file.document !== null) continue;
    if (isInterface(file.path)) found.set(file.path, file.state);
  }
  return found;
}

/** What differs in files that two trees have. What only the newer has breaks nobody. */
export function schemaFileDiff(before: SchemaFiles, after: SchemaFiles): PlacedChange[] {
  return [...before].flatMap(([path, was]) => {
    const is = after.get(path);
    // What could not be asked is pending, and told by itself.
    if (is === undefined || was.kind === 'missing' || isProse(path)) return [];
    if (was.kind === 'unknown' || is.kind === 'unknown') return [];
    if (was.kind === 'read' && is.kind === 'read') return was.sha256 === is.sha256 ? [] : fileDiff(path, was, is);
    const subject = `schema ${path}`;
    const change = { breaking: true, subject, before: 'there' } as const;
    return is.kind === 'missing'
      ? [unplaced({ rule: 'contract/schema-removed', after: null, action: `read ${path} no more`, ...change })]
      : [unproved(path, 'there', 'not readable')];
  });
}

function fileDiff(path: string, was: ReadFile, is: ReadFile): PlacedChange[] {
  const [before, after] = [rootOf(path, was), rootOf(path, is)];
  if (before === null || after === null) return [unproved(path, 'another text', 'no schema that can be compared')];
  const fit = new SchemaFit(before, after);
  const schemas = { was: before, is: after, of: `schema ${path}` };
  const found = directionsOf(path).flatMap((direction) =>
    schemaDiff(fit, schemas, { direction, strict: direction === 'answer', growing: null }),
  );
  // Both who writes and who reads by it may be hit by one difference.
  return [...new Map(found.map((one) => [one.change.subject, { ...one, path }])).values()];
}

/** By whom a schema is used, where its name says so (`memory-add.response.schema.json`); else by who writes and who reads. */
function directionsOf(path: string): readonly Direction[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const [isRequest, isAnswer] = [/[._-]request[._-]/.test(name), /[._-]response[._-]/.test(name)];
  if (isRequest !== isAnswer) return [isRequest ? 'request' : 'answer'];
  return ['request', 'answer'];
}

function rootOf(path: string, file: ReadFile): Node | null {
  const parse = /\.json$/i.test(path) ? parsedJson : /\.ya?ml$/i.test(path) ? parsedYaml : null;
  if (parse === null) return null;
  const { root, problems } = parse(file);
  return problems.length > 0 ? null : root;
}

function isProse(path: string): boolean {
  return /\.(?:md|txt|adoc|rst)$/i.test(path);
}

function unproved(path: string, before: string, after: string): PlacedChange {
  const subject = `schema ${path}`;
  const action = `look at ${path}`;
  return { change: { rule: 'contract/unproved', breaking: true, subject, before, after, action }, span: null, path };
}
