/** Small hands for the cases: what is done to texts, repositories, profiles and evidence. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence, FileEvidence, SuiteEvidence, SuiteRunEvidence } from '../../src/contracts/evidence.js';
import type { DocumentId, Profile } from '../../src/contracts/profile.js';
import { GATES, type GateId, type Side } from '../../src/contracts/words.js';
import { replaced, type Edit } from '../gates/bench.js';
import type { Copy } from './case.js';

type Change = (text: string) => string;

export const REMOVED: Edit = { kind: 'remove' };
export const DIRECTORY: Edit = { kind: 'directory' };
/** No UTF-8. */
export const GARBLED: Edit = Uint8Array.of(0x23, 0x20, 0xff, 0xfe, 0x0a);

/** The one occurrence of a part, replaced. */
export const swap =
  (part: string, by: string): Change =>
  (text) =>
    replaced(text, part, by);

/** Without the one line that holds a part. */
export const without =
  (part: string): Change =>
  (text) => {
    const line = text.split('\n').filter((candidate) => candidate.includes(part));
    if (line.length !== 1) throw new Error(`${line.length} lines hold ${JSON.stringify(part)}`);
    return text.replace(`${line[0] ?? ''}\n`, '');
  };

export const all =
  (...changes: readonly Change[]): Change =>
  (text) =>
    changes.reduce((changed, change) => change(changed), text);

/** Puts a paragraph behind the first heading. */
export const banner =
  (words: string): Change =>
  (text) =>
    text.replace('\n', () => `\n\n${words}\n`);

/** The whole file, in a copy of the pair: for files that are new. */
export function write(copy: Copy, side: Side, file: string, text: string): void {
  writeFileSync(path.join(copy.folder[side], file), text);
}

export function read(copy: Copy, side: Side, file: string): string {
  return readFileSync(path.join(copy.folder[side], file), 'utf8');
}

export function commit(copy: Copy, side: Side): void {
  copy.git[side]('add', '--all');
  copy.git[side]('commit', '--quiet', '--message', 'as the ledger has it');
}

/** Leaves the files and takes the history. */
export const noHistory =
  (side: Side = 'producer') =>
  ({ folder }: Copy): void => {
    rmSync(path.join(folder[side], '.git'), { recursive: true });
  };

/** The producer's last commit only, which takes a file away: no tags, and nothing tells that the file was ever there. */
export const shallowWithout =
  (file: string) =>
  (copy: Copy): void => {
    copy.git.producer('rm', '--quiet', file);
    commit(copy, 'producer');
    shallow(copy);
  };

function shallow({ folder }: Copy): void {
  const clone = `${folder.producer}-shallow`;
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder.producer}`, clone], { stdio: 'pipe' });
  rmSync(folder.producer, { recursive: true });
  renameSync(clone, folder.producer);
}

export const untagged =
  (tag: string) =>
  ({ git }: Copy): void => {
    git.producer('tag', '--delete', tag);
  };

export const withoutDocument =
  (side: Side, ...ids: readonly DocumentId[]) =>
  (profile: Profile): Profile => ({
    ...profile,
    [side]: { ...profile[side], documents: profile[side].documents.filter(({ id }) => !ids.includes(id)) },
  });

export const required =
  (side: Side, id: DocumentId) =>
  (profile: Profile): Profile => ({
    ...profile,
    [side]: {
      ...profile[side],
      documents: profile[side].documents.map((rule) => (rule.id === id ? { ...rule, required: 'always' } : rule)),
    },
  });

export const withoutSuite =
  (side: Side) =>
  (profile: Profile): Profile => ({ ...profile, [side]: { ...profile[side], suite: [] } });

/** Another suite of a side than the one that passed. */
export const suite =
  (side: Side, change: (suite: SuiteRunEvidence) => SuiteEvidence) =>
  (evidence: Evidence): Evidence => {
    const { suite: before } = evidence.sides[side];
    if (before.kind !== 'run') throw new Error('The suite was not run');
    return { ...evidence, sides: { ...evidence.sides, [side]: { ...evidence.sides[side], suite: change(before) } } };
  };

/** Texts of files that were collected, in whichever tree: what `change` says of them instead. */
export const collected =
  (change: (text: string, file: FileEvidence) => string) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: evidence.files.map((file) => {
      if (file.state.kind !== 'read') return file;
      const bytes = Buffer.from(change(Buffer.from(file.state.base64, 'base64').toString(), file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ...file, state: { ...file.state, sha256, size: bytes.length, base64: bytes.toString('base64') } };
    }),
  });

/** Every gate but one. */
export const allBut = (gate: GateId): readonly GateId[] => GATES.filter((other) => other !== gate);
