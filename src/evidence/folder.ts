/** The evidence folder: `evidence.json` beside the logs. Read back, it is untrusted input. */
import { Mistake } from '../contracts/mistake.js';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Evidence } from '../contracts/evidence.js';
import { holdsMore, parseJson } from '../documents/json.js';
import { schemaProblems } from '../documents/schema.js';
import { toValue, VALUE_LIMIT } from '../documents/tree.js';

export const EVIDENCE_FILE = 'evidence.json';
/** Sixty-four documents of the largest size, and room for logs' tails. */
const LIMIT = 96 * 1024 * 1024;

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
  const bytes = await readFile(file);
  if (holdsMore(bytes, VALUE_LIMIT))
    throw new EvidenceError(
      `${file} holds more than ${VALUE_LIMIT} values, or five times as many escapes; evidence of a run holds fewer.`,
    );
  const { root, problems } = parseJson(bytes);
  const first = problems[0];
  if (root === null || first !== undefined) {
    throw new EvidenceError(
      `${file}:${first?.span.line ?? 1}:${first?.span.column ?? 1}: the evidence ${first?.message ?? 'cannot be read'}.`,
    );
  }
  const { validateEvidence } = await import('../contracts/compiled/evidence.js');
  const invalid = schemaProblems(root, validateEvidence, Infinity);
  if (invalid.length > 0) {
    const shown = invalid.slice(0, 5).map(({ span, message }) => `${file}:${span.line}:${span.column}: ${message}.`);
    throw new EvidenceError(shown.join('\n'));
  }
  const isEvidence = (value: unknown): value is Evidence => validateEvidence(value);
  const value = toValue(root);
  if (!isEvidence(value)) throw new EvidenceError(`${file} is no evidence.`);
  mustBeWhole(value, file);
  return value;
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
