/** Plays one cell of the fault table, and says what came of it in one word of a closed set. */
import type { Fault } from '../../support/loopback/mishaps.js';
import { FAULTS } from '../../support/loopback/mishaps.js';
import { onStage } from '../scene.js';
import type { Played, Use } from './uses.js';

export const TIMES = ['once', 'twice', 'for ever'] as const;
export type Times = (typeof TIMES)[number];

/** What no patience mends: GitHub says that it is so. */
const FINAL: ReadonlySet<Fault> = new Set<Fault>(['401', '403 permission', '404', '422']);
const DEADLINE_MS = 90_000;

/**
 * `complete`: everything is read, or published once. `absent`: 404 is an answer. `without`: one sentence says why, and
 * everything else is there.
 */
export type Outcome = 'complete' | 'absent' | 'without';

export async function playCell(use: Use, fault: Fault, times: Times): Promise<Played> {
  const played: Played[] = [];
  await onStage(async (scene) => {
    use.prepare?.(scene);
    if (use.before !== undefined) scene.github.script(use.before);
    const mishap = FAULTS[fault];
    if (times === 'for ever') scene.github.script({ on: use.endpoint, nth: 'all', mishap });
    else
      for (let nth = 1; nth <= (times === 'once' ? 1 : 2); nth += 1)
        scene.github.script({ on: use.endpoint, nth, mishap });
    played.push(await use.play(scene));
    if (!scene.github.requests.some(({ route }) => route === use.endpoint)) throw new Error('it was never asked');
    const { reads, writes } = scene.client.spent;
    if (reads > 20 || writes > 14) throw new Error(`${reads} reads and ${writes} writes were sent`);
    if (scene.now() > DEADLINE_MS + 1000) throw new Error(`it took ${scene.now()} ms`);
  }, DEADLINE_MS);
  const [one] = played;
  if (one === undefined) throw new Error('nothing was played');
  return one;
}

/** What must come of a cell. */
export function expected(use: Use, fault: Fault, times: Times): readonly Outcome[] {
  if (fault === '404' && use.mayBeAbsent === true) return ['absent', 'complete'];
  if (FINAL.has(fault)) return ['complete', 'without'];
  if (times !== 'for ever') return ['complete'];
  if (use.spare === true) return ['complete', 'without'];
  // What took effect is found, however often its answer is lost.
  const mishap = FAULTS[fault];
  const tookEffect = mishap.kind === 'cut' || ('afterWrite' in mishap && mishap.afterWrite);
  return !use.endpoint.startsWith('GET ') && use.endpoint !== 'POST /graphql' && tookEffect
    ? ['complete']
    : ['without'];
}

/** What came of a cell; the problem in words where it is none of the set. */
export function outcomeOf(use: Use, fault: Fault, { complete, said, state }: Played): string {
  if (use.mayBeAbsent === true && fault === '404' && !complete) return 'absent';
  if (said.length > 1) return `${said.length} sentences: ${said.join(' | ')}`;
  const [sentence] = said;
  if (sentence === undefined) return complete ? 'complete' : `nothing is said, but: ${state}`;
  if (!words(fault).test(sentence)) return `it does not say GitHub's words: ${sentence}`;
  return 'without';
}

/** What the sentence must hold: the permission, or the condition in GitHub's own words. */
function words(fault: Fault): RegExp {
  const mishap = FAULTS[fault];
  switch (mishap.kind) {
    case 'reset':
    case 'silence':
      return /did not answer/;
    case 'cut':
    case 'stall':
      return /cut off|could not be understood|no JSON/;
    case 'answer':
      if (mishap.status === 200) return /could not be understood|no JSON/;
      return typeof mishap.body === 'string'
        ? new RegExp(`answered ${mishap.status}`)
        : new RegExp((mishap.body as { message: string }).message.slice(0, 20));
  }
}
