/** Finds the evidence of one run in a folder: its own, or that of each shard in a sub-folder. The folder is hostile input. */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Evidence } from '../contracts/evidence.js';
import { EVIDENCE_FILE, EvidenceError, readEvidence } from './folder.js';

/** An artifact of a shard holds `evidence/` or its content: no honest folder is deeper, and none has more parts. */
const MAX_DEPTH = 3;
const MAX_PARTS = 64;
const MAX_ENTRIES = 4096;
/** Bytes of all parts together: each may hold the documents anew. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads every part, in the order of their paths. Links are not followed.
 * @param keep - what is kept of a part while the next one is read
 * @throws EvidenceError when there is none, there are too many, or one cannot be used
 */
export async function readParts(
  folder: string,
  keep: (part: Evidence) => Evidence = (part) => part,
): Promise<readonly Evidence[]> {
  const folders = await find(folder, 0, { entries: 0 });
  if (folders.length === 0)
    throw new EvidenceError(
      `There is no ${EVIDENCE_FILE} in ${folder} or below. Name the folder that the stage verify left behind.`,
    );
  if (folders.length > MAX_PARTS)
    throw new EvidenceError(
      `There are ${folders.length} ${EVIDENCE_FILE} below ${folder}; at most ${MAX_PARTS} are read.`,
    );
  const sizes = await Promise.all(folders.map(async (part) => (await lstat(path.join(part, EVIDENCE_FILE))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MAX_BYTES)
    throw new EvidenceError(`The evidence below ${folder} has ${bytes} bytes; at most ${MAX_BYTES} are read.`);
  const parts: Evidence[] = [];
  // One after the other: each may be large.
  for (const part of folders) parts.push(keep(await readEvidence(part)));
  return parts;
}

/** @param seen - of the whole walk */
async function find(folder: string, depth: number, seen: { entries: number }): Promise<readonly string[]> {
  if (await isFile(path.join(folder, EVIDENCE_FILE))) return [folder];
  if (depth === MAX_DEPTH) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  seen.entries += entries.length;
  if (seen.entries > MAX_ENTRIES)
    throw new EvidenceError(`There are more than ${MAX_ENTRIES} entries on the way to the evidence in ${folder}.`);
  const below: string[] = [];
  for (const entry of entries.filter((one) => one.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1)))
    below.push(...(await find(path.join(folder, entry.name), depth + 1, seen)));
  return below;
}

async function isFile(file: string): Promise<boolean> {
  return lstat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
}
