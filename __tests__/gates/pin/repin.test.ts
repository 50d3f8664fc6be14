/** A repin that goes back is warned about, unless both sides say that they are ready for just that. */
import { describe, expect, it } from '@jest/globals';
import type { Recipe } from '../../corpus/honest-pair.js';
import { play } from '../../support/states/scene.js';
import { WAY_BACK } from '../../support/states/scenes.js';

type Texts = NonNullable<Recipe['texts']>;

async function warnings(texts: Texts): Promise<readonly string[]> {
  const { report } = await play({
    name: 'a way back',
    role: 'consumer',
    occasion: 'change',
    enforced: { by: 'name', decision: 'rehearsal' },
    base: 'signed',
    recipe: { ...WAY_BACK, texts },
  });
  expect(report.rollback.underway).toMatchObject({ from: 'v0.4.0', to: 'v0.3.2' });
  const findings = report.gates.find(({ id }) => id === 'alignment')?.findings ?? [];
  return findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
}

const saying = (verdict: string) => (text: string) =>
  text.replace('Rollback readiness verdict: **READY**', `Rollback readiness verdict: ${verdict}`);

describe('a repin to the way back that both sides name', () => {
  it('is no downgrade where both are ready to take it', async () => {
    expect(await warnings({})).toEqual([]);
  });

  it.each<[string, Texts]>([
    ['the consumer is not ready', { 'consumer:readiness': saying('**NOT READY**') }],
    ['the producer is not ready', { readiness: saying('**NOT READY**') }],
    ['nobody filled the verdict in', { readiness: saying('____'), 'consumer:readiness': saying('____') }],
    ['there is a condition to it', { 'consumer:readiness': saying('**READY** once the drill was repeated') }],
  ])('is warned about as one where %s', async (_, texts) => {
    expect(await warnings(texts)).toEqual(['alignment/downgrade']);
  });
});
