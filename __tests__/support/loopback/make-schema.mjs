/**
 * Cuts the types that the loopback answers out of GitHub's own GraphQL schema (1.2 MB) into `schema.graphql`, so that no
 * test worker has to parse the whole. `node make-schema.mjs` writes it; with `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print, specifiedScalarTypes } from 'graphql';
import * as prettier from 'prettier';

/** A field is kept where its type and the types of its arguments are here. */
const TYPES = [
  'Query',
  'Repository',
  'User',
  'Actor',
  'Ref',
  'RefConnection',
  'RefOrder',
  'RefOrderField',
  'OrderDirection',
  'PageInfo',
  'GitObject',
  'Commit',
  'CommitAuthor',
  'CommitHistoryConnection',
  'CommitConnection',
  'CheckSuiteConnection',
  'CheckSuiteFilter',
  'CheckSuite',
  'CheckStatusState',
  'CheckConclusionState',
  'CheckRunConnection',
  'CheckRunFilter',
  'CheckRunType',
  'CheckRun',
  'App',
  'Tag',
  'GitActor',
  'Tree',
  'TreeEntry',
  'Blob',
];
const SCALARS = ['DateTime', 'GitObjectID', 'GitTimestamp', 'GitSSHRemote', 'URI', 'HTML', 'Base64String'];

const target = new URL('schema.graphql', import.meta.url);
const known = new Set([...TYPES, ...SCALARS, ...specifiedScalarTypes.map(({ name }) => name)]);

function nameOf(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** Without its prose, and without what leads out of the slice. */
function cut(node) {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION)
    return {
      ...node,
      description: undefined,
      values: node.values.map((value) => ({ ...value, description: undefined })),
    };
  const inputs = (values) =>
    (values ?? [])
      .filter(({ type }) => known.has(nameOf(type)))
      .map((value) => ({ ...value, description: undefined, directives: [] }));
  const bare = { ...node, description: undefined, directives: [] };
  if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return { ...bare, fields: inputs(node.fields) };
  if (node.fields === undefined) return bare;
  const fields = node.fields
    .filter(({ type }) => known.has(nameOf(type)))
    .filter(({ arguments: args }) =>
      args.every(({ type }) => type.kind !== Kind.NON_NULL_TYPE || known.has(nameOf(type))),
    )
    .map((field) => ({ ...field, description: undefined, directives: [], arguments: inputs(field.arguments) }));
  return { ...bare, fields, interfaces: node.interfaces.filter((one) => known.has(nameOf(one))) };
}

async function slice() {
  const source = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  const { definitions } = parse(readFileSync(source, 'utf8'), { noLocation: true });
  const kept = definitions.filter(({ name }) => TYPES.includes(name?.value) || SCALARS.includes(name?.value));
  const missing = [...TYPES, ...SCALARS].filter((type) => !kept.some(({ name }) => name.value === type));
  if (missing.length > 0) throw new Error(`GitHub's schema has no ${missing.join(', ')}.`);
  const file = fileURLToPath(target);
  const text = kept.map((node) => print(cut(node))).join('\n\n');
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== (await slice())) {
    console.error(
      'schema.graphql is not what @octokit/graphql-schema describes. Run: node __tests__/support/loopback/make-schema.mjs',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, await slice());
}
