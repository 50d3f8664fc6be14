/** The rules of the gate `rollback`: what a way back must be. */
import { notJudged, type Rules } from './rule.js';

export const ROLLBACK_RULES = {
  'rollback/missing': {
    as: ['error'],
    why: 'A readiness document that was there must not vanish.',
    wrong: 'The readiness document was deleted.',
    right: 'It stands, or a newer one does.',
  },
  'rollback/history': {
    as: ['pending'],
    why: 'Whether a missing readiness document was ever written is only known from the whole history.',
    wrong: 'A readiness document is missing, and the checkout has one commit.',
    right: 'The checkout has the whole history (`fetch-depth: 0`).',
  },
  'rollback/file': {
    as: ['error'],
    why: 'A readiness document must be a readable UTF-8 file.',
    wrong: 'The document is UTF-16.',
    right: 'It is UTF-8.',
  },
  'rollback/superseded': {
    as: ['error'],
    why: 'A readiness document that is marked as superseded proves nothing.',
    wrong: '`Status: superseded` in the only one there is.',
    right: 'A newer one is there.',
  },
  'rollback/no-peer': {
    as: ['pending'],
    why: "Both sides' readiness documents are read, the peer's too.",
    wrong: "The other side's readiness cannot be read.",
    right: '`peer-token` may read it, or `--peer-path` names a checkout.',
  },
  'rollback/no-target': {
    as: ['error'],
    why: 'A way back needs a release to go back to.',
    wrong: 'The document says READY, and not where to.',
    right: 'A heading `Rollback Target` with the release to go back to.',
  },
  'rollback/two-targets': {
    as: ['error'],
    why: 'Both sides must go back to the same release.',
    wrong: 'The producer goes back to v0.3.2, the consumer to v0.3.1.',
    right: 'Both go back to v0.3.2.',
  },
  'rollback/not-earlier': {
    as: ['error'],
    why: 'The way back leads to a different, earlier release.',
    wrong: 'The way back from v0.4.0 leads to v0.4.0.',
    right: 'It leads to v0.3.2.',
  },
  'rollback/never-pinned': {
    as: ['error'],
    why: 'The way back leads to a release that the consumer ran before.',
    wrong: 'The way back leads to v0.3.1, which the consumer never ran.',
    right: 'It leads to v0.3.2, which it ran.',
  },
  'rollback/first-pin': {
    as: ['warning'],
    why: 'Before its first pin the consumer ran no release: the way back is to switch the integration off, and both sides know it.',
    wrong: 'The target is `none`: the consumer pins its first release.',
    right: 'Both sides know that the way back is to switch the integration off.',
  },
  'rollback/no-such-release': {
    as: ['error'],
    why: 'The rollback target must be a tag of the producer.',
    wrong: 'The target is `v0.3.9`, which is no tag.',
    right: 'The target is a tag of the producer.',
  },
  'rollback/no-history': {
    as: ['pending'],
    why: "The rollback target is looked up in the producer's history.",
    wrong: 'The checkout has no tags.',
    right: 'The checkout has the whole history and its tags (`fetch-depth: 0`).',
  },
  'rollback/manifest': {
    as: ['error'],
    why: "The rollback target must agree with that release's own manifest.",
    wrong: 'The target states `service.v2`; the manifest of that release says `service.v1`.',
    right: 'Both say `service.v1`.',
  },
  'rollback/unstated': {
    as: ['error'],
    why: 'A readiness document states the five facts of both baselines.',
    wrong: 'The document names v0.3.2 without its commit.',
    right: 'It states all five facts of v0.3.2, and of the release it leads back from.',
  },
  'rollback/other-baseline': {
    as: ['error'],
    why: 'Readiness for another release is none for this one.',
    wrong: 'The drill was made for v0.3.2; v0.4.0 is released.',
    right: 'The drill was made for v0.4.0.',
  },
  'rollback/not-ready': {
    as: ['error', 'pending', 'unjudged'],
    why: 'Both sides must say READY or PASS.',
    wrong: '`Rollback readiness verdict: READY once staging is up`',
    right: '`Rollback readiness verdict: **READY**`',
  },
  'rollback/doubt': {
    as: ['warning'],
    why: 'A sentence of a readiness document that speaks of a drill that failed, or of another day, is told.',
    wrong: '"The drill on Tuesday did not succeed." in a document that says READY',
    right: 'The sentence is gone, or stands under a heading like `History`.',
  },
  'rollback/underway': {
    as: ['notice'],
    why: 'A repin to the release that both sides prepared to go back to is a rollback: who is to be told is said at once.',
    wrong: 'The pin goes back to v0.3.2, as both sides had prepared.',
    right: 'Nothing is to be done: whom to tell is said.',
  },
  'rollback/no-date': {
    as: ['error'],
    why: 'A drill says when it was, once and readably; else it may be that of another release.',
    wrong: 'The drill says not when it was.',
    right: '`Drill date: 2026-02-26`',
  },
  'rollback/date': {
    as: ['error'],
    why: 'The way back from a commit cannot be tried before it is there, nor tomorrow.',
    wrong: 'The drill is older than the commit it leads back from.',
    right: 'It was made with that commit.',
  },
  'rollback/not-judged': notJudged,
} as const satisfies Rules<'rollback'>;
