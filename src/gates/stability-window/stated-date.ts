/** A date that documents state, before which a service contract does not cut over: the latest that was stated counts. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { DocumentRule } from '../../contracts/profile.js';
import { momentOf, utcOf } from '../../handoff/time/moments.js';
import { show, text, type Node } from '../../documents/tree.js';
import { NOT_BEFORE, readCandidate } from '../../handoff/candidate.js';
import { dayOf } from './calendar.js';
import type { Contract } from '../contract/contract.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, quote, type Notes, type Where } from '../case/findings.js';
import type { Succession, Window } from './window.js';

interface Statement {
  readonly date: string;
  readonly ends: string;
  readonly path: string;
}

/** The window up to the latest date that was stated up to the release; a later change is of the next one. */
export function statedDate({ after, release }: Succession, theCase: Case): Window | null {
  const { dossier, notes } = theCase;
  const git = dossier.producerGit;
  const file = dossier.file('producer', 'subject', 'candidate');
  const here = file === null ? null : statedIn(file, after, dossier);
  if (file !== null && here !== null) checkReadable(here, file, after, notes);
  const unread = git === null || git.shallow || git.unread.includes('not-before');
  const rule = dossier.rule('producer', 'candidate');
  if (rule !== null && unread && release.published) sayUnread(rule, after, theCase);
  const before = (git?.publications ?? [])
    .filter(({ kind, value }) => kind === 'not-before' && (value === '' || value === after.service))
    .map(({ stated, path }) => ({ date: stated, path }));
  const now =
    file === null || here === null || (release.published && !unread)
      ? []
      : [{ date: text(here) ?? null, path: file.path }];
  const latest = [...before, ...now]
    .flatMap(({ date, path }): Statement[] => {
      if (date === null) return [];
      const ends = utcOf(date);
      return ends === null ? [] : [{ date, ends, path }];
    })
    .reduce<Statement | null>((a, b) => (a !== null && a.ends >= b.ends ? a : b), null);
  if (latest === null) return null;
  return {
    rule: 'stability-window/not-before',
    ends: latest.ends,
    promise: `${latest.path} stated that ${after.service} does not cut over before ${latest.date}`,
    observed: `the release is of ${dayOf(release.at)}`,
    where: placeOf(latest, file, here),
    doubt: null,
  };
}

function statedIn(file: FileEvidence, after: Contract, dossier: Dossier): Node | null {
  const { target, notBefore } = readCandidate(dossier.jsonRoot(file));
  const aim = text(target?.value);
  return aim !== undefined && aim !== after.service ? null : (notBefore?.value ?? null);
}

function checkReadable(node: Node, file: FileEvidence, after: Contract, notes: Notes): void {
  const date = text(node);
  if (date !== undefined && momentOf(date) !== null) return;
  const message = `Before when ${after.service} does not cut over cannot be read: ${NOT_BEFORE} is ${show(node)}`;
  notes.error('stability-window/not-before', inFile(file, node.span), {
    message,
    hint: 'Write the date as YYYY-MM-DD.',
    expected: 'YYYY-MM-DD',
    observed: show(node),
  });
}

function sayUnread({ path }: DocumentRule, after: Contract, { dossier, notes }: Case): void {
  // One sentence for one history that is not there.
  if (notes.gaps.some(({ rule }) => rule === 'stability-window/no-history')) return;
  const message = `Before when ${after.service} was not to cut over cannot be told: the history of ${quote(path)} could not be read`;
  const where: Where = { side: 'producer', path, span: null };
  notes.pending('stability-window/no-history', where, {
    message,
    hint: 'Check out the whole history (fetch-depth: 0).',
    because: dossier.unanswered('producer'),
  });
}

/** In the document as it is, where it still says so. */
function placeOf(latest: Statement, file: FileEvidence | null, here: Node | null): Where {
  if (file !== null && here !== null && text(here) === latest.date) return inFile(file, here.span);
  return inFile({ side: 'producer', path: latest.path }, file?.path === latest.path ? here?.span : null);
}
