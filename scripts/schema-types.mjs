/**
 * Makes the types of the schemas: one declaration a definition, named as the definition is, read-only throughout, with the
 * schema's descriptions as comments. A definition of another file is imported from the types of that file.
 */
import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';

/** What the sources know more closely than a schema can say: definition -> type, and the module in src/contracts that has it. */
const CLOSER = {
  json: ['JsonValue', 'remedy.js'],
  commitSha: ['CommitSha', 'brands.js'],
  tagName: ['TagName', 'brands.js'],
  instant: ['Instant', 'brands.js'],
  rule: ['FindingRule', 'rules.js'],
  changeRule: ["RuleIdOf<'change'>", 'rules.js'],
  documentId: ['DocumentId', 'profile.js'],
};

/** Of a line, as prettier has it. */
const WIDTH = 120;

const OPTIONS = {
  additionalProperties: false,
  bannerComment: '',
  format: false,
  ignoreMinAndMaxItems: true,
};

/** The declarations of a schema, and the imports that they need; `root`: what the whole of it is called. */
export async function typesOf(schema, root) {
  const imports = new Map();
  const declarations = [];
  const { $defs = {}, $id, $schema, title, ...whole } = schema;
  for (const [name, definition] of [[root, whole], ...Object.entries($defs)]) {
    if (Object.hasOwn(CLOSER, name)) continue;
    const source = await compile(withNames(definition, imports), name, OPTIONS);
    declarations.push(closed(readonly(commented(source))));
  }
  const lines = [...imports].map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';`);
  return { imports: lines.sort().join('\n'), declarations: declarations.join('\n') };
}

/** A schema whose references are the names of types, and whose descriptions are sentences. */
function withNames(schema, imports) {
  if (Array.isArray(schema)) return schema.map((part) => withNames(part, imports));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, description, ...rest } = schema;
  return {
    ...(description === undefined ? {} : { description: sentence(description) }),
    ...($ref === undefined ? {} : { tsType: nameOf($ref, imports) }),
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNames(value, imports)])),
  };
}

function nameOf(reference, imports) {
  const [file, pointer] = reference.split('#/$defs/');
  const [type, module] = CLOSER[pointer] ?? [pointer[0].toUpperCase() + pointer.slice(1)];
  const from = module === undefined ? file.replace(/(.+)\.schema\.json$/, './$1.js') : `../${module}`;
  if (from !== '') imports.set(from, (imports.get(from) ?? new Set()).add(type.replace(/<.*/, '')));
  return type;
}

/** Descriptions are parts of sentences, because problems are told with them ("must be one of …"). */
function sentence(description) {
  const begun = /^[a-z]+\b(?!\/)/.test(description) ? description[0].toUpperCase() + description.slice(1) : description;
  return /[.…]$/.test(begun) ? begun : `${begun}.`;
}

/** Every property, index and list of a declaration, read-only. */
function readonly(source) {
  const file = ts.createSourceFile('types.d.ts', source, ts.ScriptTarget.Latest, true);
  const places = [];
  const visit = (node) => {
    if (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node) || ts.isArrayTypeNode(node))
      places.push(node.getStart());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places
    .sort((one, other) => other - one)
    .reduce((text, place) => `${text.slice(0, place)}readonly ${text.slice(place)}`, source);
}

/** A record on one line. */
function closed(source) {
  return source.replaceAll(/\{\s*readonly \[k: string\]: ([^;{}]+?);?\s*\}/g, '{ readonly [key: string]: $1 }');
}

/** Comments that say what the schema's authors wrote, on one line where they have room: limits are the validators' own. */
function commented(source) {
  return source.replaceAll(/^([ \t]*)\/\*\*\n([\s\S]*?)\n[ \t]*\*\/\n/gm, (_, indent, text) => {
    const lines = text.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
    const said = lines.filter((line) => line !== '' && !/^(@|Items: )/.test(line)).join(' ');
    if (said === '') return '';
    if (indent.length + said.length + 7 <= WIDTH) return `${indent}/** ${said} */\n`;
    const wrapped = said.replaceAll(new RegExp(`(.{1,${WIDTH - indent.length - 3}})(?: |$)`, 'g'), `${indent} * $1\n`);
    return `${indent}/**\n${wrapped}${indent} */\n`;
  });
}
