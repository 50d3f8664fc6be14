/**
 * GitHub's own description of its API as an oracle: is this request one that GitHub would understand?
 * What the description leaves to prose (batches, bytes, what the Actions app may not touch) is added here.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly segments: 'one' | 'many';
  readonly schema: object;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: object | null;
}

export interface Call {
  /** `POST /repos/{owner}/{repo}/check-runs`, as GitHub writes it. */
  readonly route: string;
  /** Decoded path parameters. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Entry {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly path: ValidateFunction;
  readonly query: ValidateFunction;
  readonly body: ValidateFunction | null;
}

const MAX_PER_PAGE = 100;
const MAX_OUTPUT_BYTES = 65_535;
const MAX_COMMENT_CHARACTERS = 65_536;
const MAX_STATUS_DESCRIPTION = 140;

/** `allErrors` so that a failing test names every mistake; strings from a URL are coerced to what is described. */
const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true, validateFormats: false });
const bodies = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

function compile(operation: Operation): Entry {
  const schemaOf = (where: Parameter['in']) => {
    const mine = operation.parameters.filter((parameter) => parameter.in === where);
    return ajv.compile({
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(mine.map(({ name, schema }) => [name, schema])),
      required: mine.filter(({ required }) => required).map(({ name }) => name),
    });
  };
  const many = new Set(operation.parameters.filter(({ segments }) => segments === 'many').map(({ name }) => name));
  const pattern = operation.path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => `(?<${name}>${many.has(name) ? '.+' : '[^/]+'})`,
  );
  return {
    operation,
    pattern: new RegExp(`^${pattern}$`),
    path: schemaOf('path'),
    query: schemaOf('query'),
    body: operation.body === null ? null : bodies.compile(operation.body),
  };
}

let entries: readonly Entry[] | null = null;

function described(): readonly Entry[] {
  if (entries !== null) return entries;
  const file = new URL('requests.json', import.meta.url);
  const operations = JSON.parse(readFileSync(file, 'utf8')) as readonly Operation[];
  // A reference may hold slashes: `commits/{ref}/check-runs` must be tried before `commits/{ref}`.
  entries = [...operations].sort((one, other) => other.path.length - one.path.length).map(compile);
  return entries;
}

/** Reads a request as GitHub describes it; `problems` is empty when GitHub would understand it, `call` null when no such thing exists. */
export function understand(
  method: string,
  url: URL,
  body: unknown,
): { call: Call | null; problems: readonly string[] } {
  for (const entry of described()) {
    const match = entry.operation.method === method ? entry.pattern.exec(url.pathname) : null;
    if (match === null) continue;
    const path = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const query = Object.fromEntries(url.searchParams);
    const call = { route: `${method} ${entry.operation.path}`, path, query, body };
    const problems = [
      ...complaints('path', entry.path, { ...path }),
      ...complaints('query', entry.query, { ...query }),
      ...(entry.body === null ? (body === null ? [] : ['no body is described']) : complaints('body', entry.body, body)),
      ...prose(call),
    ];
    return { call, problems };
  }
  return { call: null, problems: [`${method} ${url.pathname} is not among the described operations`] };
}

function complaints(where: string, validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${where}${error.instancePath} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`,
  );
}

/** What GitHub enforces or asks for in words only. */
function prose({ route, query, body }: Call): string[] {
  const problems: string[] = [];
  if (Number(query['per_page'] ?? 1) > MAX_PER_PAGE) problems.push('query per_page is more than 100');
  if (!isRecord(body)) return problems;
  if (route.includes('/check-runs')) problems.push(...proseOfCheckRun(route, body));
  if (route.includes('/comments') && typeof body['body'] === 'string' && body['body'].length > MAX_COMMENT_CHARACTERS) {
    problems.push('body is too long (maximum is 65536 characters)');
  }
  if (
    route.includes('/statuses/') &&
    typeof body['description'] === 'string' &&
    body['description'].length > MAX_STATUS_DESCRIPTION
  ) {
    problems.push('description is too long (maximum is 140 characters)');
  }
  return problems;
}

function proseOfCheckRun(route: string, body: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = [];
  if (route.startsWith('PATCH')) {
    for (const key of ['status', 'conclusion']) {
      if (key in body) problems.push(`${key} of a check run of the Actions app may not be changed`);
    }
  } else if ('conclusion' in body !== (body['status'] === 'completed')) {
    problems.push('status "completed" and a conclusion come together');
  }
  const output = isRecord(body['output']) ? body['output'] : {};
  for (const key of ['summary', 'text']) {
    const bytes = Buffer.byteLength(typeof output[key] === 'string' ? output[key] : '');
    if (bytes > MAX_OUTPUT_BYTES) problems.push(`output.${key} has ${bytes} bytes (maximum is 65535)`);
  }
  for (const annotation of Array.isArray(output['annotations']) ? output['annotations'] : []) {
    if (!isRecord(annotation)) continue;
    if ('start_column' in annotation && annotation['start_line'] !== annotation['end_line']) {
      problems.push('an annotation over several lines has columns');
    }
    if (Number(annotation['start_line']) < 1 || Number(annotation['end_line']) < Number(annotation['start_line'])) {
      problems.push('an annotation has an impossible range of lines');
    }
  }
  return problems;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
