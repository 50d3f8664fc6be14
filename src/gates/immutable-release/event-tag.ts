/** A run for a tag or a release is about that one, as the event had it. */
import type { Case } from '../case/case.js';
import { quote } from '../case/findings.js';
import { tagPlace } from '../case/release-place.js';

/** A tag push or a release says itself which release it is; a consumer's own tags are none of the producer's. */
export function checkEventTag(name: string, theCase: Case): void {
  const { dossier, notes } = theCase;
  const { eventTag } = dossier.evidence;
  if (dossier.role !== 'producer' || eventTag === null) return;
  if (eventTag === name) {
    checkTagStayed(name, theCase);
    return;
  }
  const message = `This run is about ${quote(eventTag)}, but the documents state ${quote(name)}`;
  const hint = `Tag the commit that states ${eventTag}, or start the workflow for the tags of releases only.`;
  notes.error('immutable-release/event-tag', tagPlace(dossier), { message, hint, expected: eventTag, observed: name });
}

/** What was judged is what the event tagged; a tag that is elsewhere by now holds something else. */
function checkTagStayed(name: string, { dossier, notes }: Case): void {
  const tag = dossier.tag(name);
  const head = dossier.producerHead;
  if (tag === null || head === null || tag.commit === head) return;
  const message = `This run is about ${quote(name)} at ${head.slice(0, 12)}, but the tag is at ${tag.commit.slice(0, 12)} by now`;
  notes.error('immutable-release/event-tag', tagPlace(dossier), {
    message,
    hint: 'Put the tag back, or start the workflow for the tag as it is now; a published tag never moves.',
    expected: head,
    observed: tag.commit,
  });
}
