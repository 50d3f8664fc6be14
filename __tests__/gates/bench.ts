/** A pair on the bench: one file is changed, both sides are judged, the file is put back. */
import { execFileSync } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Profile } from '../../src/contracts/profile.js';
import type { Report } from '../../src/contracts/report.js';
import type { GateId, Side } from '../../src/contracts/words.js';
import { builtInProfile, profileFile, type LoadedProfile } from '../../src/profile/source.js';
import type { Evidence } from '../../src/contracts/evidence.js';
import { type GateOutcome } from '../../src/gate.js';
import { judgeAgain, openPair, type JudgedPair, type JudgeOptions, type OpenPair } from '../support/judge.js';
import { buildMemoryKernel, KEPT, OBSERVED, RUSHED, type Calendar } from '../support/memorykernel.js';
import { buildPair } from '../support/pair.js';
import { MATCHER_NAMES } from '../support/profile.js';

/** What is done to a file: new bytes, or something else in its place. */
export type Edit =
  | string
  | Uint8Array
  | { readonly kind: 'remove' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'link'; readonly to: string };

/** Where the error of a mutation must stand. */
export interface Place {
  readonly gate: GateId;
  /** Default: the mutated file. */
  readonly path?: string;
  /** Left out where the mutation has no line of its own. */
  readonly line?: number;
  readonly rule?: string;
}

export interface Case {
  readonly title: string;
  /** The side whose run sees it. */
  readonly role: Side;
  /** The side whose file it is. */
  readonly side: Side;
  readonly file: string;
  readonly edit: Edit;
  /** Null: a mutation that changes no promise; nothing more may be wrong with that file. */
  readonly expected: Place | null;
}

export interface ErrorFound {
  readonly gate: GateId;
  readonly rule: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly hint: string;
}

export type Overrides = Partial<JudgeOptions>;

export class Bench {
  readonly #sound = new Map<Side, Report>();

  private constructor(
    readonly folder: string,
    readonly pair: JudgedPair,
    readonly profile: LoadedProfile,
    private readonly open: OpenPair,
    private readonly observedAt: string,
  ) {}

  /** The pair of examples/orders. */
  static async orders(): Promise<Bench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-orders-'));
    const pair = await buildPair(folder);
    const profile = await profileFile(pair.profile, '.github/handoff-gate.yml', MATCHER_NAMES);
    return new Bench(folder, pair, profile, openPair(pair), '2025-05-09T10:00:00.000Z');
  }

  /** The orders pair on the day its candidate was published. */
  static async candidate(): Promise<Bench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-candidate-'));
    const pair = await buildPair(folder);
    const commit = pair.commits['producer/3-preview-v5'] ?? '';
    execFileSync('git', ['checkout', '--quiet', '--detach', commit], { cwd: pair.producer });
    const profile = await profileFile(pair.profile, '.github/handoff-gate.yml', MATCHER_NAMES);
    return new Bench(folder, pair, profile, openPair(pair), '2025-02-11T10:00:00.000Z');
  }

  /** The same where no promised window was kept. */
  static rushed(): Promise<Bench> {
    return Bench.memorykernel(RUSHED);
  }

  /** The pair in the shape of the built-in profile. */
  static async memorykernel(calendar: Calendar = KEPT): Promise<Bench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-memorykernel-'));
    const pair = await buildMemoryKernel(folder, calendar);
    return new Bench(folder, pair, await builtInProfile(MATCHER_NAMES), openPair(pair), OBSERVED);
  }

  read(side: Side, file: string): Promise<string> {
    return readFile(this.at(side, file), 'utf8');
  }

  at(side: Side, file: string): string {
    return path.join(this.pair[side], file);
  }

  async judge(role: Side, overrides: Overrides = {}): Promise<Report> {
    return (await this.outcome(role, overrides)).report;
  }

  /** The report, and the evidence it was made from. */
  outcome(role: Side, overrides: Overrides = {}): Promise<GateOutcome> {
    return this.open.judge({ ...this.usual(role), ...overrides });
  }

  /** How the pair is judged unless one says otherwise. */
  usual(role: Side): JudgeOptions {
    const { profile, observedAt } = this;
    return { role, profile, observedAt, base: role === 'consumer' ? 'main' : null };
  }

  /** Judges evidence that was collected here and then changed, as `handoff-gate report` would. */
  again(evidence: Evidence, profile: Profile = this.profile.profile): Report {
    return judgeAgain(evidence, profile).report;
  }

  /** Judges with edited files, and puts them back. */
  async with(
    side: Side,
    edits: Readonly<Record<string, Edit>>,
    role: Side,
    overrides: Overrides = {},
  ): Promise<Report> {
    const places = new Map(Object.entries(edits).map(([file, edit]) => [this.at(side, file), edit]));
    return Bench.during(places, () => this.judge(role, overrides));
  }

  /** Does something while files (absolute paths) are edited, and puts them back. */
  static async during<T>(edits: ReadonlyMap<string, Edit>, act: () => Promise<T>): Promise<T> {
    const originals = new Map<string, Uint8Array | null>();
    try {
      for (const [full, edit] of edits) {
        originals.set(full, await exists(full).then((there) => (there ? readFile(full) : null)));
        await apply(full, edit);
      }
      return await act();
    } finally {
      for (const [full, bytes] of originals) {
        await rm(full, { recursive: true, force: true });
        if (bytes !== null) await writeFile(full, bytes);
      }
    }
  }

  /** What is judged before anything is mutated. */
  private async sound(role: Side): Promise<Report> {
    const known = this.#sound.get(role) ?? (await this.judge(role));
    this.#sound.set(role, known);
    return known;
  }

  /** Runs a case and asserts what it expects. */
  async check({ role, side, file, edit, expected }: Case): Promise<void> {
    const report = await this.with(side, { [file]: edit }, role);
    if (expected === null) {
      const inFile = (one: Report) => errorsOf(one).filter((error) => error.path === file);
      expect(inFile(report)).toEqual(inFile(await this.sound(role)));
      return;
    }
    const { gate, path: where = file, line, rule } = expected;
    const wanted = {
      gate,
      path: where,
      hint: expect.stringMatching(/\S/),
      ...(line === undefined ? {} : { line }),
      ...(rule === undefined ? {} : { rule }),
    };
    expect(errorsOf(report)).toEqual(expect.arrayContaining([expect.objectContaining(wanted)]));
    expect([statusOf(report, gate), report.verdict]).toEqual(['fail', 'NO-GO']);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export function errorsOf(report: Report): ErrorFound[] {
  return report.gates.flatMap(({ id, findings }) =>
    findings
      .filter((finding) => finding.severity === 'error')
      .map(({ rule, path: where, line, hint }) => ({ gate: id, rule, path: where, line, hint })),
  );
}

export function statusOf(report: Report, gate: GateId): string | undefined {
  return report.gates.find(({ id }) => id === gate)?.status;
}

export function statuses(report: Report): Record<string, string> {
  return Object.fromEntries(report.gates.map(({ id, status }) => [id, status]));
}

/** The line (from 1) that holds a text; throws when none or several do, so that no case rots silently. */
export function lineOf(text: string, part: string): number {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(part) ? [index + 1] : []));
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) throw new Error(`${lines.length} lines hold ${JSON.stringify(part)}`);
  return line;
}

/** The text with its one occurrence of a part replaced. */
export function replaced(text: string, part: string, by: string): string {
  if (text.split(part).length !== 2)
    throw new Error(`${text.split(part).length - 1} places hold ${JSON.stringify(part)}`);
  return text.replace(part, () => by);
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

async function apply(full: string, edit: Edit): Promise<void> {
  if (typeof edit === 'string' || edit instanceof Uint8Array) {
    await mkdir(path.dirname(full), { recursive: true });
    return writeFile(full, edit);
  }
  await rm(full, { recursive: true, force: true });
  if (edit.kind === 'directory') await mkdir(full);
  if (edit.kind === 'link') await symlink(edit.to, full);
}
