/** The pair on the bench: the shared one is edited and put back; a case with a recipe gets a pair of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GateOutcome } from '../../src/gate.js';
import type { MendedFile } from '../../src/repairs/mend.js';
import { patchOf } from '../../src/repairs/patch.js';
import type { Side } from '../../src/contracts/words.js';
import { builtInProfile, parse, type LoadedProfile } from '../../src/profile/source.js';
import { MATCHER_NAMES } from '../support/profile.js';
import type { Case, Change } from './case.js';
import { buildHonestPair, PATHS, type DocumentName, type HonestPair } from './honest-pair.js';
import { openPair, type OpenPair } from './judge.js';

/** What a run of one role came to: a report, or the profile was refused. */
export type Outcome =
  | ({ readonly kind: 'report' } & Pick<GateOutcome, 'report' | 'mended' | 'evidence' | 'profile'>)
  | { readonly kind: 'refused'; readonly reason: string };

export interface Ran {
  readonly outcomes: ReadonlyMap<Side, Outcome>;
  /** The text of a document after the change; null when it is not there. */
  readonly text: (document: DocumentName) => string | null;
  /** What a run says once the patch of `fix` is applied; of the runs that can mend anything. */
  readonly fixed: ReadonlyMap<Side, Outcome>;
}

interface Stand {
  readonly pair: HonestPair;
  readonly open: OpenPair;
}

export class Bench {
  private constructor(
    private readonly folder: string,
    private readonly shared: Stand,
    private readonly profile: LoadedProfile,
  ) {}

  static async open(): Promise<Bench> {
    const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
    const pair = await buildHonestPair(path.join(folder, 'shared'));
    return new Bench(folder, { pair, open: openPair(pair) }, await builtInProfile(MATCHER_NAMES));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The untouched pair. */
  sound(roles: readonly Side[]): Promise<Ran> {
    return this.edited(this.shared, {}, roles);
  }

  async run({ change }: Case, roles: readonly Side[]): Promise<Ran> {
    if (change.recipe === undefined) return this.edited(this.shared, change, roles);
    const folder = mkdtempSync(path.join(this.folder, 'own-'));
    try {
      const pair = await buildHonestPair(folder, change.recipe);
      return await this.edited({ pair, open: openPair(pair) }, change, roles);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private async edited(stand: Stand, change: Change, roles: readonly Side[]): Promise<Ran> {
    const { pair } = stand;
    const originals = new Map<string, Buffer | null>();
    const put = (file: string, text: string | Uint8Array | null) => {
      if (!originals.has(file)) originals.set(file, bytesOf(file));
      if (text === null) rmSync(file, { force: true });
      else {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    };
    try {
      for (const [name, edit] of Object.entries(change.texts ?? {})) {
        const file = fileOf(pair, name);
        const text = bytesOf(file)?.toString();
        if (edit === null) put(file, null);
        else if (text === undefined) throw new Error(`${name} is not there to be edited`);
        else {
          const edited = edit(text, pair.facts);
          if (edited === text) throw new Error(`the edit of ${name} changes nothing`);
          put(file, edited);
        }
      }
      for (const side of ['producer', 'consumer'] as const)
        for (const [file, text] of Object.entries(change.files?.[side] ?? {})) put(path.join(pair[side], file), text);
      const ran = await this.judge(stand, change, roles);
      return { ...ran, fixed: await this.fixed(stand, change, ran, put) };
    } finally {
      for (const [file, bytes] of originals) {
        if (bytes === null) rmSync(file, { force: true });
        else writeFileSync(file, bytes);
      }
    }
  }

  private async judge({ pair, open }: Stand, change: Change, roles: readonly Side[]): Promise<Omit<Ran, 'fixed'>> {
    const outcomes = new Map<Side, Outcome>();
    const observedAt = change.observedAt ?? pair.dates.observed;
    for (const role of roles) outcomes.set(role, await this.outcome(open, role, observedAt, change));
    const texts = new Map(
      Object.keys(PATHS).map((name) => [name, bytesOf(fileOf(pair, name))?.toString() ?? null] as const),
    );
    return { outcomes, text: (document) => texts.get(document) ?? null };
  }

  private async outcome(open: OpenPair, role: Side, observedAt: string, change: Change): Promise<Outcome> {
    const profile = await this.profileOf(change);
    if (typeof profile === 'string') return { kind: 'refused', reason: profile };
    const { ranAt, base, release } = change;
    const outcome = await open.judge({
      role,
      profile,
      observedAt,
      ...(ranAt === undefined ? {} : { ranAt }),
      ...(release === undefined ? {} : { release }),
      ...(base === undefined || role === 'producer' ? {} : { base }),
    });
    return { kind: 'report', ...outcome };
  }

  /** Each run's fix by itself: applies its patch, judges, and puts back what was there. */
  private async fixed(
    { pair, open }: Stand,
    change: Change,
    { outcomes }: Pick<Ran, 'outcomes'>,
    put: (file: string, bytes: Uint8Array | null) => void,
  ): Promise<ReadonlyMap<Side, Outcome>> {
    const fixed = new Map<Side, Outcome>();
    for (const [role, outcome] of outcomes) {
      if (outcome.kind === 'refused' || outcome.mended.files.length === 0) continue;
      const { files } = outcome.mended;
      const putBack = () => {
        for (const { path: file, before } of files) put(path.join(pair[role], file), before);
      };
      putBack();
      applied(pair[role], files);
      fixed.set(role, await this.outcome(open, role, change.observedAt ?? pair.dates.observed, change));
      putBack();
    }
    return fixed;
  }

  private async profileOf({ profile }: Change): Promise<LoadedProfile | string> {
    if (profile === undefined) return this.profile;
    const text = profile(this.profile.source.text);
    if (text === this.profile.source.text) throw new Error('the edit of the profile changes nothing');
    try {
      return await parse(Buffer.from(text), '.github/handoff-gate.yml', MATCHER_NAMES);
    } catch (error) {
      if (error instanceof Error) return error.message;
      throw error;
    }
  }
}

/**
 * As a user would: with git. Throws where that does not make the files that were judged; attributes of the tree may ask
 * git for other ends of lines, and then the judged bytes are written.
 */
function applied(root: string, files: readonly MendedFile[]): void {
  execFileSync('git', ['apply', '-'], { cwd: root, input: patchOf(files, ''), stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString().replaceAll('\r\n', '\n');
  for (const { path: file, after } of files) {
    const made = bytesOf(path.join(root, file));
    if (made === null || lines(made) !== lines(after)) throw new Error(`the patch of ${file} makes it another`);
    if (!made.equals(after)) writeFileSync(path.join(root, file), after);
  }
}

function fileOf(pair: HonestPair, name: string): string {
  const found = Object.entries(PATHS).find(([document]) => document === name);
  if (found === undefined) throw new Error(`no document ${name}`);
  return path.join(pair[name.startsWith('consumer:') ? 'consumer' : 'producer'], found[1]);
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
