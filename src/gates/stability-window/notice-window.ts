/** New error codes are announced ahead: in a document that announces, since when they last came and stayed. */
import { follow, text } from '../../documents/tree.js';
import { readManifest } from '../../handoff/manifest.js';
import { addBusinessDays, businessDaysBetween, dayOf } from './calendar.js';
import type { Case } from '../case/case.js';
import { inFile, NOWHERE, quote } from '../case/findings.js';
import { noticePromise } from './promises.js';
import { publicationOf } from './publication.js';
import { came, type Succession, type Window } from './window.js';

export function noticeWindows({ before, after, release }: Succession, { dossier, notes }: Case): Window[] {
  const added = (after.codes ?? []).filter((code) => before.codes?.includes(code) === false);
  const days = noticePromise(before, after, dossier);
  const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
  const list = follow(readManifest(dossier.jsonRoot(manifest)).errorCodes?.value);
  return added.flatMap((code): Window[] => {
    const place = list?.kind === 'array' ? list.items.find((item) => text(item) === code)?.span : undefined;
    const where = manifest === null ? NOWHERE : inFile(manifest, place);
    const noticed = publicationOf('error-code', code, dossier);
    if (noticed === null) {
      const message = `When the new error code ${quote(code)} was announced is not known`;
      notes.pending('stability-window/notice', where, {
        message,
        hint: 'Check out the whole history (fetch-depth: 0), or name a notice document in the profile.',
        because: dossier.unanswered('producer'),
      });
      return [];
    }
    return [
      {
        rule: 'stability-window/notice',
        ends: addBusinessDays(noticed.committedAt, days),
        promise: `New error codes are announced ${days} business days ahead; ${quote(code)} was first written down on ${dayOf(noticed.committedAt)} (${noticed.commit.slice(0, 12)})`,
        observed: `${release.tag} ${came(release)} ${businessDaysBetween(noticed.committedAt, release.at)} business days later`,
        where,
        doubt: null,
      },
    ];
  });
}
