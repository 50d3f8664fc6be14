/** One promised window: when it ends, and what is said of a release that does not wait for it. */
import type { Instant } from '../../contracts/brands.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import type { Node } from '../../documents/tree.js';
import { dayOf, fromOf } from './calendar.js';
import type { Contract } from '../contract/contract.js';
import type { Dossier } from '../case/dossier.js';
import { inFile, NOWHERE, type Notes, type Where } from '../case/findings.js';

/** The release as the windows see it. */
export interface Release {
  readonly tag: string;
  /** When it was tagged; when it was observed, for one that is not tagged yet. */
  readonly at: Instant;
  readonly published: boolean;
}

/** A release, the contract it brings, and the one before it. */
export interface Succession {
  readonly before: Contract;
  readonly after: Contract;
  readonly release: Release;
}

/** One promised window, and how it was kept. */
export interface Window {
  readonly rule: RuleIdOf<'error' | 'pending'>;
  readonly ends: string;
  readonly promise: string;
  readonly observed: string;
  readonly where: Where;
  /** Set where the window may have begun earlier than is known; why. */
  readonly doubt: string | null;
}

const OR_WAIVE =
  'Where both sides agree to this one, write it under `waivers` of the profile, with a reason, an end and an approver, who has write access and approves the change (docs/profile.md).';

/** Says a window that is not over; `earliest` is the end of the last of them. */
export function judgeWindow(window: Window, release: Release, earliest: string, notes: Notes): void {
  if (release.at >= window.ends) return;
  const early = `${release.tag} ${came(release)} too early: allowed from ${fromOf(earliest)} on, not on ${dayOf(release.at)}`;
  const message = `${early}. ${window.promise}, but ${window.observed}`;
  if (window.doubt !== null) {
    notes.pending('stability-window/no-history', window.where, {
      message: `${message}; ${window.doubt}`,
      hint: "Check out the producer's whole history with tags (fetch-depth: 0).",
    });
  } else if (release.published) {
    notes.error(window.rule, window.where, {
      message,
      hint: `Publish a new release, on ${fromOf(earliest)} or later. ${OR_WAIVE}`,
      expected: `not before ${window.ends}`,
      observed: release.at,
    });
  } else {
    notes.pending(window.rule, window.where, {
      message,
      hint: `Wait until ${fromOf(earliest)} before publishing ${release.tag}.`,
      waiting: true,
    });
  }
}

export function came({ published }: Release): string {
  return published ? 'came' : 'would come';
}

type Spanned = Pick<Node, 'span'>;

/** Where the manifest of the contract states what is found in it. */
export function manifestPlace(dossier: Dossier, find: (root: Node | undefined) => Spanned | undefined): Where {
  const file = dossier.file('producer', dossier.contractTree, 'manifest');
  return file === null ? NOWHERE : inFile(file, find(dossier.jsonRoot(file))?.span);
}
