/** `handoff-gate fix`: what has one right value, as a diff, or written with `--apply`; what has not, with the reason. */
import type { Finding } from '../../contracts/finding.js';
import type { Side } from '../../contracts/words.js';
import type { Left, Mended } from '../../repairs/mend.js';
import { EXIT } from '../exit.js';
import type { Invocation } from '../invocation.js';
import { documentsAlone } from '../look.js';
import { hand, say } from '../printing.js';

export async function fix({ inputs, flag }: Invocation): Promise<number> {
  const [{ outcome }, { patchOf }] = await Promise.all([documentsAlone(inputs), import('../../repairs/patch.js')]);
  const { mended, evidence } = outcome;
  if (flag('apply')) {
    const { writeTogether } = await import('../writing-together.js');
    await writeTogether(inputs.root, mended.files);
  } else {
    await hand(patchOf(mended.files, evidence.subject.prefix));
  }
  for (const line of summary(mended, evidence.role, flag('apply'))) say(line);
  return EXIT.go;
}

function summary({ files, gone, left }: Mended, role: Side, isApplied: boolean): readonly string[] {
  const head =
    files.length === 0
      ? 'No finding has one right value that could be written.'
      : `${isApplied ? 'Mended' : 'Mends'} ${counted(gone.length, 'finding')} in ${counted(files.length, 'file')}:`;
  const isTheirs = ({ finding: { side } }: Left) => side !== null && side !== role;
  const theirs = left.filter(isTheirs).length;
  const own = left.filter((one) => !isTheirs(one));
  return [
    head,
    ...gone.map((one) => `  ${one.rule}  ${placeOf(one)}${one.message}`),
    ...(own.length === 0 ? [] : [`Left for people (${own.length}):`]),
    ...own.flatMap(({ finding, why }) => [`  ${finding.rule}  ${placeOf(finding)}${finding.message}`, `    ${why}`]),
    ...(theirs === 0 ? [] : [`The other side has ${counted(theirs, 'finding')} to mend.`]),
  ];
}

function placeOf(one: Pick<Finding, 'path'> & { readonly line?: number | null }): string {
  if (one.path === null) return '';
  return one.line == null ? `${one.path}: ` : `${one.path}:${one.line}: `;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
