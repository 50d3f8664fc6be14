/** What the OpenAPI document states and proves: versions, error codes, the error envelope. */
import type { FileEvidence } from '../../contracts/evidence.js';
import { BASELINE_FACTS, type BaselineFact } from '../../contracts/words.js';
import { readOpenApi, type OpenApiFacts } from '../../handoff/openapi/openapi.js';
import type { Node } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import { checkErrorResponses } from './error-responses.js';
import { proves } from './envelope-proof.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import type { Statements, Voice } from './statements.js';
import { listOf } from '../../handoff/value.js';

export function openApiStatements(
  root: Node,
  file: FileEvidence,
  statements: Statements,
  { dossier, notes }: Case,
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
      hint: `Add components.schemas.${errorSchema}, or fix its name in the profile.`,
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
  if (policy === undefined) return;
  proves(facts.envelope, policy, { schema: errorSchema, codePath, file }, notes);
  checkErrorResponses(root, { schema: errorSchema, span: facts.envelope.span }, file, notes);
}

function constants(facts: OpenApiFacts, voice: Voice, statements: Statements, notes: Notes): void {
  const bound = new Set<BaselineFact | null>();
  for (const { property, value, span } of facts.constants) {
    const fact = factOf(property) ?? familyOf(value, statements);
    if (fact === null) continue;
    bound.add(fact);
    statements.addWord(fact, voice, { value, span });
  }
  for (const { property, span, schema } of facts.loose) {
    // Where no schema binds a version, the document does not state it at all.
    const fact = factOf(property);
    if (!bound.has(fact)) continue;
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
  const stem = value.replace(/(?<!\d)\d+$/, '');
  if (stem === value || !/[./]v?$/.test(stem)) return null;
  return BASELINE_FACTS.find((fact) => statements.canonical(fact)?.replace(/(?<!\d)\d+$/, '') === stem) ?? null;
}
