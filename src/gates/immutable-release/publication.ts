/** What GitHub says of the release: published, immutable, or less. */
import type { ReleaseRequirement } from '../../contracts/profile.js';
import type { Case } from '../case/case.js';
import type { Dossier } from '../case/dossier.js';
import { tagPlace } from '../case/release-place.js';

export function judgePublication({ dossier, notes }: Case): void {
  const { release } = dossier.evidence;
  const required = requiredHere(dossier);
  const where = tagPlace(dossier);
  const tag = dossier.baseline?.release_tag ?? '';
  if (release.kind === 'offline') {
    const message = `Whether ${tag} is an immutable GitHub release was not looked up: ${release.reason}`;
    const hint =
      'The action looks it up, with a token that may read the repository; where GitHub did not answer, run it again.';
    if (required === 'tag') notes.warning('immutable-release/offline', where, { message, hint });
    else notes.pending('immutable-release/offline', where, { message, hint, settledBy: 'publication' });
    return;
  }
  const published = release.kind === 'release' && !release.draft;
  const immutable = published && release.immutable;
  if (published && release.prerelease) {
    const message = `GitHub calls ${tag} a pre-release, so that it is offered to nobody as the latest`;
    const hint = 'Publish it as a release, or hand over the one that follows it.';
    notes.warning('immutable-release/not-immutable', where, {
      message,
      hint,
      expected: 'a release',
      observed: 'a pre-release',
    });
  }
  if (immutable) return;
  const observed = !published
    ? release.kind === 'none'
      ? 'a tag without a GitHub release'
      : 'a draft'
    : 'a GitHub release that can still be changed';
  const message = `${tag} is ${observed}`;
  const hint = published
    ? 'Enable immutable releases in the repository settings before publishing.'
    : `Publish a GitHub release for ${tag}.`;
  const failing = required === 'immutable' || (required === 'published' && !published);
  notes.add(failing ? 'error' : 'warning', 'immutable-release/not-immutable', where, {
    message,
    hint,
    expected: required === 'tag' ? 'immutable' : required,
    observed,
    // What is published and can still be changed is not settled by publishing.
    settledBy: failing && !published ? 'publication' : undefined,
  });
}

/** A run for a release on GitHub is about one that is published. */
function requiredHere({ profile, evidence, role }: Dossier): ReleaseRequirement {
  const isOfRelease = role === 'producer' && evidence.occasion === 'release';
  return isOfRelease && profile.release === 'tag' ? 'published' : profile.release;
}
