/** Plays the cases of the ledger: builds each pair once, changes it, judges it, puts it back. */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { SIDES } from '../../src/contracts/words.js';
import { type GateOutcome } from '../../src/gate.js';
import { Bench, lineOf, type Edit, type Overrides } from '../gates/bench.js';
import { judgeAgain, openPair, type JudgedPair } from '../support/judge.js';
import type { BenchName, Git, LedgerCase } from './case.js';
import { newSayings, sayingsOf, type Saying } from './sayings.js';
import { entriesOf, newEntries } from './transcript.js';

/** When what a case does to a history happens. */
const AT = '2026-01-16T09:00:00Z';

/** What a case brought about, and where on its line a text stands. */
export interface Played {
  readonly said: readonly Saying[];
  readonly line: number | null;
  /** All that the report then holds, and that of the sound pair does not. */
  readonly transcript: string;
}

/** Each sound pair, seen from each side. */
export const PAIRS = (
  ['orders', 'candidate', 'memorykernel', 'rushed'] as const satisfies readonly BenchName[]
).flatMap((on) => SIDES.map((role) => ({ name: `${on}, ${role}`, on, role })));

type Pair = Pick<LedgerCase, 'on' | 'role'>;

/** What a case is judged by, and the line that it names. */
interface Collected {
  readonly outcome: GateOutcome;
  readonly line: number | null;
}

export class Stage {
  readonly #sound = new Map<string, Promise<GateOutcome>>();

  private constructor(
    private readonly benches: Map<BenchName, Promise<Bench>>,
    private readonly collected: Map<LedgerCase | string, Promise<Collected>> | null,
  ) {}

  static open(): Stage {
    return new Stage(new Map(), null);
  }

  /** Collects the evidence of a case once, and from then on judges it again. */
  static remembering(): Stage {
    return new Stage(new Map(), new Map());
  }

  /** Another that plays on the same pairs, and knows nothing of what was said. */
  again(): Stage {
    return new Stage(this.benches, this.collected);
  }

  async play(one: LedgerCase): Promise<Played> {
    const sound = await this.#whenSound(one);
    const { outcome, line } = await this.#remembered(one, one.options ?? {}, () => this.#collect(one));
    return {
      said: newSayings(one.always === true ? [] : sayingsOf(sound), sayingsOf(outcome)),
      line,
      transcript: newEntries(entriesOf(sound.report), entriesOf(outcome.report)),
    };
  }

  /** All that is said of a pair as it is. */
  async sound(pair: Pair): Promise<string> {
    return newEntries([], entriesOf((await this.#whenSound(pair)).report));
  }

  async close(): Promise<void> {
    for (const bench of this.benches.values()) await (await bench).close();
  }

  async #remembered(
    key: LedgerCase | string,
    options: Overrides,
    collect: () => Promise<Collected>,
  ): Promise<Collected> {
    const known = await this.collected?.get(key);
    if (known !== undefined) {
      const { evidence, profile } = known.outcome;
      return { ...known, outcome: judgeAgain(evidence, profile, options) };
    }
    const collecting = collect();
    this.collected?.set(key, collecting);
    return collecting;
  }

  async #collect(one: LedgerCase): Promise<Collected> {
    const bench = await this.#bench(one.on);
    const hear = async (pair: JudgedPair): Promise<Collected> => ({
      outcome: await this.#judge(one, bench, pair),
      line: await lineIn(one, pair),
    });
    if (one.history === undefined) return edited(one, bench.pair, () => hear(bench.pair));
    const pair = await copyOf(bench);
    await one.history({ git: { producer: gitIn(pair.producer), consumer: gitIn(pair.consumer) }, folder: pair });
    return edited(one, pair, () => hear(pair));
  }

  async #judge(one: LedgerCase, bench: Bench, pair: JudgedPair): Promise<GateOutcome> {
    const { role, options = {}, profile: change } = one;
    const profile = change === undefined ? bench.profile : { ...bench.profile, profile: change(bench.profile.profile) };
    const outcome =
      pair === bench.pair
        ? await bench.outcome(role, { profile, ...options })
        : await openPair(pair, 'uncommitted').judge({ ...bench.usual(role), profile, ...options });
    if (one.evidence === undefined) return outcome;
    return judgeAgain(one.evidence(outcome.evidence), profile.profile, options);
  }

  /** What is said of the pair as it is. */
  #whenSound({ on, role }: Pair): Promise<GateOutcome> {
    const name = `${on}, ${role}`;
    const collect = async () => ({ outcome: await (await this.#bench(on)).outcome(role), line: null });
    const known = this.#sound.get(name) ?? this.#remembered(name, {}, collect).then(({ outcome }) => outcome);
    this.#sound.set(name, known);
    return known;
  }

  #bench(name: BenchName): Promise<Bench> {
    const known = this.benches.get(name) ?? Bench[name]();
    this.benches.set(name, known);
    return known;
  }
}

async function copyOf({ folder, pair }: Bench): Promise<JudgedPair> {
  const copy = await mkdtemp(path.join(folder, 'copy-'));
  const copied = { producer: path.join(copy, 'producer'), consumer: path.join(copy, 'consumer') };
  for (const side of SIDES) await cp(pair[side], copied[side], { recursive: true });
  return copied;
}

/** Does something while files are changed. */
async function edited<T>({ edit = {} }: LedgerCase, pair: JudgedPair, act: () => Promise<T>): Promise<T> {
  const edits = new Map<string, Edit>();
  for (const [name, change] of Object.entries(edit)) {
    const full = at(pair, name);
    edits.set(full, typeof change === 'function' ? change(await readFile(full, 'utf8')) : change);
  }
  return Bench.during(edits, act);
}

function at(pair: JudgedPair, name: string): string {
  const [side, ...rest] = name.split('/');
  const own = SIDES.find((candidate) => candidate === side);
  if (own === undefined) throw new Error(`${name} is of neither side`);
  return path.join(pair[own], ...rest);
}

async function lineIn({ file, line }: LedgerCase, pair: JudgedPair): Promise<number | null> {
  if (typeof line !== 'string' || file === undefined) return typeof line === 'number' ? line : null;
  return lineOf(await readFile(at(pair, file), 'utf8'), line);
}

const gitIn =
  (cwd: string): Git =>
  (...args) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: AT,
        GIT_COMMITTER_DATE: AT,
      },
    }).trim();
