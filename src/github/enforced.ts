/** What of a release can be there yet on a run's occasion, and what a run enforces when nobody says. */
import { matcher } from '../contracts/globs.js';
import type { Occasion, Side } from '../contracts/words.js';
import type { Enforcement } from '../contracts/enforcement.js';
import { queuedPull } from './merge-queue.js';
import type { GitHubContext } from './context.js';

/** What of a release can be there yet, by what the run is about. */
export function occasionOf({ trigger, ref, pullRequest }: GitHubContext): Occasion {
  if (pullRequest !== null || trigger === 'merge_group' || trigger.startsWith('pull_request')) return 'change';
  if (trigger === 'release') return 'release';
  return ref.kind === 'tag' ? 'tag' : 'branch';
}

/**
 * What a run enforces when nobody says: where a release goes in, comes from or is published, the release; else the
 * rehearsal. In the consumer's repository the cutover, unless what is pinned was signed.
 * @param releaseBranches - globs, such as `release/**`
 */
export function enforcedBy(context: GitHubContext, releaseBranches: readonly string[], role: Side): Enforcement {
  const because = releaseReason(context, releaseBranches);
  if (because === null)
    return { by: 'event', decision: 'rehearsal', because: `${eventWords(context)} releases nothing` };
  return role === 'consumer' ? { by: 'pin', because } : { by: 'event', decision: 'release', because };
}

/** Why a release is at stake, in one clause; null where none is. */
function releaseReason(context: GitHubContext, releaseBranches: readonly string[]): string | null {
  const { ref, trigger, base } = context;
  const isRelease = matcher(releaseBranches);
  switch (occasionOf(context)) {
    case 'release':
      return `a release is published (${ref.name})`;
    case 'tag':
      return `the tag ${ref.name} is pushed`;
    case 'change': {
      // Anybody may call a branch as a merge queue does.
      const target = base?.ref ?? (trigger === 'merge_group' ? (queuedPull(ref.name)?.base ?? null) : null);
      // Unknown is never the weaker one.
      if (target === null) return 'it is not known which branch the change goes into';
      return isRelease(target) ? `the change goes into the release branch ${target}` : null;
    }
    case 'branch':
      return trigger === 'push' && ref.kind === 'branch' && isRelease(ref.name)
        ? `${ref.name} is a release branch`
        : null;
  }
}

function eventWords({ trigger, ref, base }: GitHubContext): string {
  if (base?.ref != null && trigger !== 'push') return `a change that goes into ${base.ref}`;
  return `a ${trigger.replaceAll('_', ' ')}${ref.kind === 'branch' ? ` on ${ref.name}` : ''}`;
}
