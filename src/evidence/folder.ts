/** The evidence folder: `evidence.json` beside the logs. Read back, it is untrusted input. */
import { Mistake } from '../contracts/mistake.js';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Evidence } from '../contracts/evidence.js';
import type { Validator } from '../contracts/validator.js';
import { holdsMore } from '../documents/amount.js';
import { parseJson } from '../documents/json.js';
import { strangeKey } from '../documents/keys.js';
import { SourceText } from '../documents/source.js';
import { schemaProblems } from '../documents/schema/problems.js';
import { VALUE_LIMIT } from '../documents/tree.js';

export const EVIDENCE_FILE = 'evidence.json';
/** Bytes: forty documents of the largest size, and room for the tails of logs. */
const LIMIT = 64 * 1024 * 1024;

/** Evidence that cannot be used; the message says why. */
export class EvidenceError extends Mistake {}

export async function readEvidence(folder: string): Promise<Evidence> {
  const file = path.join(folder, EVIDENCE_FILE);
  const size = await stat(file).then(
    (facts) => (facts.isFile() ? facts.size : null),
    () => null,
  );
  if (size === null)
    throw new EvidenceError(`There is no ${EVIDENCE_FILE} in ${folder}. Name the folder that a run left behind.`);
  if (size > LIMIT) throw new EvidenceError(`${file} has ${size} bytes; at most ${LIMIT} are read.`);
  const { validateEvidence } = await import('../contracts/compiled/evidence.js');
  const value = await readValue(file);
  if (!validateEvidence(value)) throw new EvidenceError(whatIsWrong(await readFile(file), validateEvidence, file));
  mustBeWhole(value, file);
  return value;
}

/**
 * By the engine's own parser, because positions cost many times what the values do; undefined for what is no JSON. Its bytes
 * are let go before it is read.
 */
async function readValue(file: string): Promise<unknown> {
  const text = textOf(await readFile(file), file);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    mustHaveOrdinaryKeys(text, file);
    return value;
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    return undefined;
  }
}

function textOf(bytes: Buffer, file: string): string | null {
  if (holdsMore(bytes, VALUE_LIMIT))
    throw new EvidenceError(
      `${file} holds more than ${VALUE_LIMIT} values, or five times as many escapes; evidence of a run holds fewer.`,
    );
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

function mustHaveOrdinaryKeys(text: string, file: string): void {
  const strange = strangeKey(text);
  if (strange === null) return;
  const { line, column } = new SourceText(text).span(strange.offset, strange.offset + 1);
  const why = strange.kind === 'twice' ? ' twice' : ", which reaches into the reader's own objects";
  throw new EvidenceError(
    `${file}:${line}:${column}: the evidence holds the key ${JSON.stringify(strange.key)}${why}.`,
  );
}

/** The first places at which it is no evidence; of what is too large for places, the paths. */
function whatIsWrong(bytes: Uint8Array, validate: Validator, file: string): string {
  const { root, problems } = parseJson(bytes);
  const [first] = problems;
  if (first?.kind === 'too-large') {
    const paths = (validate.errors ?? []).slice(0, 5);
    const told = paths.map(({ instancePath, message }) => `${instancePath || 'the whole'} ${message ?? ''}`);
    return `${file}: the evidence is not valid: ${told.join('; ')}.`;
  }
  if (root === null || first !== undefined)
    return `${file}:${first?.span.line ?? 1}:${first?.span.column ?? 1}: the evidence ${first?.message ?? 'cannot be read'}.`;
  const shown = schemaProblems(root, validate, Infinity).slice(0, 5);
  if (shown.length === 0) return `${file} is no evidence.`;
  return shown.map(({ span, message }) => `${file}:${span.line}:${span.column}: ${message}.`).join('\n');
}

/** Digests are what gates compare and reports show: they must be those of the bytes beside them. */
function mustBeWhole({ profile, files }: Evidence, shown: string): void {
  const differs = (what: string) =>
    new EvidenceError(`${shown}: the SHA-256 of ${what} is not that of its bytes: the evidence was edited.`);
  const digest = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
  if (digest(profile.text) !== profile.sha256) throw differs(`the profile ${profile.source}`);
  for (const { path: name, state } of files) {
    if (state.kind !== 'read') continue;
    const bytes = Buffer.from(state.base64, 'base64');
    if (bytes.length !== state.size || digest(bytes) !== state.sha256) throw differs(name);
  }
}
