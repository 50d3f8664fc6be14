/** Cases that are judged again without being collected again: for a change that can be in judging alone. */
import type { Side } from '../../src/contracts/words.js';
import type { MendedFile } from '../../src/repairs/mend.js';
import { judgeAgain } from '../support/judge.js';
import type { Bench, Outcome, Ran } from './bench.js';
import type { Case } from './case.js';

/** Remembers the case that was run last. */
export class JudgedAgain {
  #known: { readonly one: Case; readonly ran: Ran } | null = null;
  #sound: Ran | null = null;

  constructor(private readonly bench: Pick<Bench, 'run' | 'sound'>) {}

  async sound(roles: readonly Side[]): Promise<Ran> {
    const known = this.#sound;
    this.#sound ??= await this.bench.sound(roles);
    return known === null ? this.#sound : (again(known) ?? this.bench.sound(roles));
  }

  async run(one: Case, roles: readonly Side[]): Promise<Ran> {
    const known = this.#known?.one === one ? this.#known.ran : null;
    if (known !== null) return again(known) ?? this.bench.run(one, roles);
    const ran = await this.bench.run(one, roles);
    this.#known = { one, ran };
    return ran;
  }
}

/** Null where something else would be mended now: what comes of that was not collected. */
function again({ outcomes, text, fixed }: Ran): Ran | null {
  const now = new Map([...outcomes].map(([role, outcome]) => [role, judged(outcome)] as const));
  const isMendedAlike = [...outcomes].every(([role, outcome]) => isAlike(filesOf(outcome), filesOf(now.get(role))));
  if (!isMendedAlike) return null;
  return { outcomes: now, text, fixed: new Map([...fixed].map(([role, outcome]) => [role, judged(outcome)])) };
}

function judged(outcome: Outcome): Outcome {
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'report', ...judgeAgain(outcome.evidence, outcome.profile) };
}

function filesOf(outcome: Outcome | undefined): readonly MendedFile[] {
  return outcome?.kind === 'report' ? outcome.mended.files : [];
}

function isAlike(one: readonly MendedFile[], other: readonly MendedFile[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ path, after }, index) => {
      const match = other[index];
      return match?.path === path && Buffer.compare(match.after, after) === 0;
    })
  );
}
