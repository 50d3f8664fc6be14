/** `handoff-gate fix`: what has one right value, as a diff, or written with `--apply`; what has not, with the reason. */
import { peerOf } from '../../contracts/words.js';
import { EXIT } from '../exit.js';
import { fixLines } from '../fix-lines.js';
import type { Invocation } from '../invocation.js';
import { documentsAlone } from '../look.js';
import { hand, sayHidden } from '../printing.js';

export async function fix({ inputs, flag }: Invocation): Promise<number> {
  const [{ outcome }, { patchOf }] = await Promise.all([documentsAlone(inputs), import('../../repairs/patch.js')]);
  const { mended, evidence } = outcome;
  if (flag('apply')) {
    const { writeTogether } = await import('../writing-together.js');
    await writeTogether(inputs.root, mended.files);
  } else {
    await hand(patchOf(mended.files, evidence.subject.prefix));
  }
  const unseen = evidence.sides[peerOf(evidence.role)].origin === 'absent';
  const told = fixLines(mended, { role: evidence.role, isApplied: flag('apply'), isUnseen: unseen });
  await sayHidden(told);
  return EXIT.go;
}
