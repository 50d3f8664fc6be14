/**
 * The mutants that nobody can notice, and why: `explained.yaml`, a list of `{ file, code, instead, why }`. `code` is what stands
 * there and `instead` what the mutant has (left out: whatever it has), both with single spaces; `line`, where the same code stands in several places,
 * is a part of the line it begins on.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

/** Per key of a mutant the reason; what explains nothing any more is told. */
export function explanations(mutants) {
  const entries = load(readFileSync(path.join(import.meta.dirname, 'explained.yaml'), 'utf8')) ?? [];
  const explained = new Map();
  for (const entry of entries) {
    const meant = mutants.filter((mutant) => isMeant(entry, mutant));
    if (meant.length === 0) console.warn(`explained.yaml explains what is not there: ${JSON.stringify(entry)}`);
    for (const { key } of meant) explained.set(key, entry.why);
  }
  return explained;
}

function isMeant({ file, code, instead, line }, mutant) {
  return (
    file === mutant.file &&
    oneLine(code) === oneLine(mutant.original) &&
    (instead === undefined || oneLine(instead) === oneLine(mutant.replacement)) &&
    (line === undefined || mutant.line.includes(line))
  );
}

function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
