/** What the OpenAPI document states and proves: versions, error codes, the error envelope. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Span } from '../contracts/finding.js';
import type { VersionPolicy } from '../contracts/profile.js';
import { BASELINE_FACTS, type BaselineFact } from '../contracts/words.js';
import { readOpenApi, type Envelope, type OpenApiFacts } from '../documents/openapi.js';
import type { Node } from '../documents/tree.js';
import type { Dossier } from './dossier.js';
import { inFile, quote, type Notes } from './findings.js';
import type { Statements, Voice } from './statements.js';
import { listOf } from './value.js';

export function openApiStatements(
  root: Node,
  file: FileEvidence,
  dossier: Dossier,
  statements: Statements,
  notes: Notes,
): void {
  const { errorEnvelopeSchema: errorSchema, errorCodePath: codePath, openApiVersion } = dossier.profile;
  const watched = BASELINE_FACTS.flatMap((fact) => [fact, `expected_${fact}`]);
  const facts = readOpenApi(root, { errorSchema, codePath, watched });
  const voice: Voice = { file, document: 'OpenAPI', source: 'openapi' };
  if (openApiVersion !== null) {
    if (facts.version !== null) statements.addWord(openApiVersion, voice, facts.version);
    else {
      const message = `The OpenAPI document does not state info.version, which is the ${openApiVersion}`;
      notes.error('alignment/unstated', inFile(file), {
        message,
        hint: 'Add info.version.',
        expected: 'info.version',
        observed: null,
      });
    }
  }
  constants(facts, voice, statements, notes);
  if (errorSchema === '') return;
  if (facts.envelope === null) {
    const message = `The OpenAPI document has no schema ${quote(errorSchema)}, so nothing describes an error`;
    notes.error('alignment/envelope', inFile(file, facts.schemasSpan), {
      message,
      hint: `Add components.schemas.${errorSchema}, or mend its name in the profile.`,
      expected: errorSchema,
      observed: null,
    });
    return;
  }
  if (facts.envelope.codes !== null) {
    const { values, span, items } = facts.envelope.codes;
    statements.add('error_code_enum', voice, { value: listOf(values), span, items });
  } else {
    const message = `The OpenAPI schema ${quote(errorSchema)} does not list the values of ${quote(codePath)}`;
    notes.error('alignment/unstated', inFile(file, facts.envelope.span), {
      message,
      hint: 'Add the enum of the error codes.',
      expected: codePath,
      observed: null,
    });
  }
  const version = statements.canonical('service_contract_version');
  const policy = dossier.profile.policies.find((candidate) => candidate.serviceContractVersion === version);
  if (policy !== undefined) proves(facts.envelope, policy, errorSchema, file, notes);
}

function constants(facts: OpenApiFacts, voice: Voice, statements: Statements, notes: Notes): void {
  const bound = new Set<string>();
  for (const { property, value, span } of facts.constants) {
    const fact = factOf(property) ?? familyOf(value, statements);
    if (fact === null) continue;
    bound.add(fact);
    statements.addWord(fact, voice, { value, span });
  }
  for (const { property, span, schema } of facts.loose) {
    // Where no schema binds a version, the document does not state it at all.
    const fact = factOf(property);
    if (fact === null || !bound.has(fact)) continue;
    const message = `${quote(property)}${schema === null ? '' : ` of the schema ${quote(schema)}`} has no constant, though others bind the ${fact}`;
    notes.error('alignment/unstated', inFile(voice.file, span), {
      message,
      hint: 'Give it the version as `const`.',
      expected: 'const',
      observed: null,
    });
  }
}

function factOf(property: string): BaselineFact | null {
  return BASELINE_FACTS.find((fact) => property === fact || property === `expected_${fact}`) ?? null;
}

/** A constant that looks like a version the manifest states, whatever its property is called. */
function familyOf(value: string, statements: Statements): BaselineFact | null {
  const stem = value.replace(/\d+$/, '');
  if (stem === value || !/[./]v?$/.test(stem)) return null;
  return BASELINE_FACTS.find((fact) => statements.canonical(fact)?.replace(/\d+$/, '') === stem) ?? null;
}

/** The schema requires at least what the policy requires, can carry nothing it forbids, and can carry what is optional. */
function proves(envelope: Envelope, policy: VersionPolicy, schema: string, file: FileEvidence, notes: Notes): void {
  const parent = (path: string) => path.split('.').slice(0, -1).join('.');
  const name = (path: string) => (path === '' ? quote(schema) : quote(`${schema}.${path}`));
  const open = (path: string) => envelope.open.find((object) => object.path === path);
  const say = (span: Span, message: string, hint: string, expected: string) => {
    notes.error('alignment/envelope', inFile(file, span), {
      message: `${message}; ${policy.serviceContractVersion} demands it`,
      hint,
      expected,
      observed: null,
    });
  };
  const isRequired = (path: string) => envelope.required.some((field) => field.path === path);
  // A field of a field is sure only where the outer one is: what is told is the outermost that is not.
  const loose = policy.requires.flatMap((path) => outerFirst(path).find((outer) => !isRequired(outer)) ?? []);
  for (const path of new Set(loose)) {
    const list = envelope.requiredLists.find((candidate) => candidate.path === parent(path));
    const defined = envelope.defined.find((field) => field.path === path);
    const span =
      defined === undefined
        ? (envelope.defined.find((field) => field.path === parent(path))?.span ?? envelope.span)
        : (list?.span ?? defined.span);
    say(
      span,
      `The schema ${name('')} does not require ${quote(path)}`,
      `Add ${quote(path.split('.').at(-1))} to the properties and the required list of ${name(parent(path))}.`,
      `${path} required`,
    );
  }
  for (const path of policy.forbids) {
    const defined = envelope.defined.find((field) => field.path === path);
    if (defined !== undefined) {
      say(
        defined.span,
        `The schema ${name('')} defines ${quote(path)}, which must not be sent`,
        `Remove ${quote(path)}.`,
        `no ${path}`,
      );
    }
  }
  const leaks = new Map<string, string[]>();
  for (const path of policy.forbids) {
    if (open(parent(path)) !== undefined) leaks.set(parent(path), [...(leaks.get(parent(path)) ?? []), path]);
  }
  for (const [object, paths] of leaks) {
    say(
      open(object)?.span ?? envelope.span,
      `The schema ${name(object)} lets undeclared properties through, so ${quote(paths)} could be sent`,
      'Set additionalProperties: false.',
      'additionalProperties: false',
    );
  }
  for (const path of policy.optional) {
    if (envelope.defined.some((field) => field.path === path) || open(parent(path)) !== undefined) continue;
    const span = envelope.defined.find((field) => field.path === parent(path))?.span ?? envelope.span;
    say(
      span,
      `The schema ${name('')} does not define ${quote(path)}, which may be sent`,
      `Define ${quote(path)}.`,
      path,
    );
  }
}

/** `error.code` as `error`, `error.code`. */
function outerFirst(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
