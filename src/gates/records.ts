/** Which of several sign-off documents counts: not a superseded one, and of the rest the newest. */
import type { SignOffFile } from './dossier.js';

/**
 * The newest documents that are not superseded: one, or several of the same date. One without a date may be the
 * newest, so it counts beside them.
 */
export function currentRecords(records: readonly SignOffFile[]): SignOffFile[] {
  const current = records.filter(({ facts }) => facts.superseded === null);
  const newest = current.map(({ facts }) => facts.updated?.date ?? '').reduce((a, b) => (a > b ? a : b), '');
  return current.filter(({ facts }) => facts.updated === null || facts.updated.date === newest);
}
