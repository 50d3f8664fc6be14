/** The manifest inside the release states that release. */
import { BASELINE_FACTS, type Baseline } from '../../contracts/words.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import { spellings } from '../../handoff/facts.js';
import type { Case } from '../case/case.js';
import { quote, quoteValue } from '../case/findings.js';
import { equals, valueOf } from '../../handoff/value.js';
import { readingOf } from '../case/presence.js';
import { tagPlace } from '../case/release-place.js';

export function judgeManifestAtTag(baseline: Baseline, theCase: Case): void {
  const { dossier, notes } = theCase;
  const name = baseline.release_tag;
  const manifest = dossier.file('producer', 'release', 'manifest');
  const rule = dossier.rule('producer', 'manifest');
  const where = tagPlace(dossier);
  const reading = manifest === null || rule === null ? 'unknown' : readingOf(manifest, rule);
  if (reading === 'absent') return;
  if (manifest === null || reading === 'unknown') {
    notes.pending('immutable-release/no-history', where, {
      message: `Whether ${name} should hold a manifest cannot be told: its history is cut off or not there`,
      hint: 'Check out the whole history with tags (fetch-depth: 0).',
      because: dossier.unanswered('producer'),
    });
    return;
  }
  if (reading === 'broken') {
    notes.error('immutable-release/manifest-at-tag', where, {
      message: `${name} holds no manifest at ${quote(manifest.path)}`,
      hint: 'Tag a commit that has the manifest.',
      expected: manifest.path,
      observed: null,
    });
    return;
  }
  judgeFacts(manifest, baseline, theCase);
}

function judgeFacts(manifest: FileEvidence, baseline: Baseline, { dossier, notes }: Case): void {
  const root = dossier.jsonRoot(manifest);
  // Of two spellings the one that differs is told.
  const differing = BASELINE_FACTS.flatMap((fact) => {
    const stated = spellings(root, fact).map(({ value }) => value);
    const odd = stated.find((value) => !equals(value, valueOf(fact, baseline[fact])));
    return odd === undefined && stated.length > 0 ? [] : [{ fact, odd }];
  });
  if (differing.length === 0) return;
  const expected = differing.map(({ fact }) => `${fact} ${quote(baseline[fact])}`).join(', ');
  const observed = differing.map(({ fact, odd }) => `${fact} ${quoteValue(odd)}`).join(', ');
  notes.error('immutable-release/manifest-at-tag', tagPlace(dossier), {
    message: `The manifest inside ${baseline.release_tag} states ${observed}, but the baseline has ${expected}`,
    hint: 'Name the release whose manifest states this; a moved tag must be put back.',
    expected,
    observed,
  });
}
