/**
 * Builds the pair of examples/orders: two git repositories with history and tags. The templates know two
 * placeholders: `@COMMIT:side/folder@` (the commit made from that folder) and `@SHA256:path@` (of a file of the
 * same tree).
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Side } from '../../contracts/words.js';
import { packageRoot } from '../../profile/home.js';
import { PROFILE_PATH } from '../../profile/source.js';
import { HISTORY, type Step } from './history.js';
import { Scribe } from './scribe.js';

export interface Pair {
  /** Absolute: the producer's checkout, one commit after its release. */
  readonly producer: string;
  /** Absolute: the consumer's checkout, on the branch that repins. */
  readonly consumer: string;
  /** Absolute: the profile; both checkouts have it as .github/handoff-gate.yml too. */
  readonly profile: string;
  /** Commits by `side/folder` of examples/orders; the same in every build. */
  readonly commits: Readonly<Record<string, string>>;
}

/** Builds the pair into a folder, which is made when it is not there. */
export async function buildPair(folder: string): Promise<Pair> {
  const examples = path.join(packageRoot(), 'examples', 'orders');
  const profile = path.join(examples, 'handoff-gate.yml');
  const commits: Record<string, string> = {};
  for (const [side, steps] of HISTORY) {
    const root = path.join(folder, side);
    await mkdir(path.join(root, path.dirname(PROFILE_PATH)), { recursive: true });
    await writeFile(path.join(root, PROFILE_PATH), await readFile(profile));
    const scribe = new Scribe(root);
    await scribe.init();
    for (const step of steps) {
      await layOver(path.join(examples, side, step.folder), root, commits);
      commits[`${side}/${step.folder}`] = await write(scribe, step);
    }
  }
  const at = (side: Side) => path.resolve(folder, side);
  return { producer: at('producer'), consumer: at('consumer'), profile, commits };
}

async function write(scribe: Scribe, { message, at, tag, branch }: Step): Promise<string> {
  if (branch !== null) await scribe.branch(branch);
  const sha = await scribe.commit(message, at);
  if (tag !== null) await scribe.tag(tag, sha, at);
  return sha;
}

async function layOver(layer: string, root: string, commits: Readonly<Record<string, string>>): Promise<void> {
  const entries = await readdir(layer, { recursive: true, withFileTypes: true });
  const digesting: { readonly file: string; readonly text: string }[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const source = path.join(entry.parentPath, entry.name);
    const file = path.join(root, path.relative(layer, source));
    const text = fill(await readFile(source, 'utf8'), 'COMMIT', (name) => commits[name]);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    if (text.includes('@SHA256:')) digesting.push({ file, text });
  }
  // A digest is of a finished file, so the files that state one are finished last.
  for (const { file, text } of digesting) {
    const named = [...text.matchAll(/@SHA256:([^@]+)@/g)].map((match) => match[1] ?? '');
    const digests = new Map<string, string>();
    for (const name of named) digests.set(name, sha256(await readFile(path.join(root, name))));
    await writeFile(
      file,
      fill(text, 'SHA256', (name) => digests.get(name)),
    );
  }
}

function fill(text: string, kind: 'COMMIT' | 'SHA256', value: (name: string) => string | undefined): string {
  return text.replaceAll(new RegExp(`@${kind}:([^@]+)@`, 'g'), (whole, name: string) => {
    const found = value(name);
    if (found === undefined) throw new Error(`The placeholder ${whole} of examples/orders names nothing that is there`);
    return found;
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
