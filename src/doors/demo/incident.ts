/** The day after: something goes wrong in production, and the consumer goes back to the release before. */
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Pair } from './build.js';
import { Scribe } from './scribe.js';

const MOVES_BACK = ['orders-pin.json', 'vendor/orders-manifest.json', 'docs/orders.md', 'src/texte.js'];

/** Copies the consumer, repinned as it is, and proposes the way back on a branch; `main` there still pins what was before. */
export async function goBack({ consumer }: Pair, folder: string): Promise<void> {
  const root = path.join(folder, 'consumer');
  await mkdir(folder, { recursive: true });
  await cp(consumer, root, { recursive: true });
  const scribe = new Scribe(root);
  await scribe.branch('back/orders-1.4.0');
  for (const file of MOVES_BACK) await scribe.restore(file, 'main');
  await scribe.commit('Back to orders-1.4.0', '2025-05-09T02:00:00Z');
}
