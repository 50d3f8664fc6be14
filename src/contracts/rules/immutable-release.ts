/** The rules of the gate `immutable-release`: what the tag and its evidence must be. */
import { notJudged, type Rules } from './rule.js';

export const IMMUTABLE_RELEASE_RULES = {
  'immutable-release/no-baseline': {
    as: ['unjudged'],
    why: 'Without a complete baseline there is no release to look for.',
    wrong: 'The payload lacks `release_tag`.',
    right: 'It states all five facts.',
  },
  'immutable-release/no-history': {
    as: ['pending'],
    why: 'What a tag is, and what changed up to it, is only known from the history.',
    wrong: 'The checkout has no tags.',
    right: 'The checkout has the whole history and its tags (`fetch-depth: 0`).',
  },
  'immutable-release/no-tag': {
    as: ['pending'],
    why: 'The release tag must exist before the release is handed over.',
    wrong: 'The payload says v0.4.0, and nobody has pushed that tag.',
    right: 'The tag is pushed.',
  },
  'immutable-release/event-tag': {
    as: ['error'],
    why: 'A run for a tag or a release is about that one: documents that state another release are not its documents.',
    wrong: 'The tag v0.4.1 is pushed, and its documents state v0.4.0.',
    right: 'The documents at v0.4.1 state v0.4.1.',
  },
  'immutable-release/no-such-commit': {
    as: ['error'],
    why: 'commit_sha must be a commit of the producer.',
    wrong: '`commit_sha` is a commit of a branch that was squashed.',
    right: 'It is a commit that the tag contains.',
  },
  'immutable-release/not-in-release': {
    as: ['error'],
    why: 'commit_sha must be the commit of the tag, or its ancestor. A published tag never moves.',
    wrong: '`commit_sha` lies on another branch than the tag.',
    right: "It is the tag's commit, or an ancestor.",
  },
  'immutable-release/runtime-changed': {
    as: ['error'],
    why: 'Between commit_sha and the tag only metadata may change: the released code is the verified code.',
    wrong: '`src/main.rs` changed between `commit_sha` and the tag.',
    right: 'Only documents changed there.',
  },
  'immutable-release/head-only': {
    as: ['warning'],
    why: 'A commit that only the branch of a pull request holds is gone once that is squashed or rebased.',
    wrong: '`commit_sha` is a commit of this pull request.',
    right: 'It is a commit of the branch that this goes into.',
  },
  'immutable-release/unclassified': {
    as: ['error'],
    why: 'What the profile calls neither runtime nor metadata may be code: runtime-paths or metadata-paths must name it.',
    wrong: '`Dockerfile` changed, and the profile does not say what it is.',
    right: '`runtime-paths: [Dockerfile]`, or `metadata-paths`',
  },
  'immutable-release/manifest-at-tag': {
    as: ['error'],
    why: 'The manifest inside the release states that release.',
    wrong: 'The manifest at v0.4.0 says `v0.3.2`.',
    right: 'It says `v0.4.0`.',
  },
  'immutable-release/resolved': {
    as: ['notice'],
    why: 'What the tag resolves to, and by which half of the rule it is accepted.',
    wrong: 'v0.4.0 is `7e4806a`, two commits after `commit_sha`; only documents changed.',
    right: 'Nothing is to be done: how it was accepted is said.',
  },
  'immutable-release/not-immutable': {
    as: ['error', 'warning'],
    why: 'Less than an immutable GitHub release can still be changed.',
    wrong: 'The tag has no GitHub release, or one that can be edited.',
    right: 'Its release is published and immutable, or the profile asks for less (`release: tag`).',
  },
  'immutable-release/offline': {
    as: ['warning', 'pending'],
    why: 'Whether the release is immutable is never guessed.',
    wrong: 'The command line does not ask GitHub.',
    right: 'The action does.',
  },
  'immutable-release/bundle-missing': {
    as: ['error'],
    why: 'The evidence bundle, once introduced, must be there.',
    wrong: 'The evidence bundle of v0.3.2 was there, and now is gone.',
    right: '`handoff-gate bundle` writes it.',
  },
  'immutable-release/bundle-file': {
    as: ['error'],
    why: 'The evidence bundle must be readable and complete.',
    wrong: 'The bundle is no JSON.',
    right: 'It can be read.',
  },
  'immutable-release/bundle-digest': {
    as: ['error', 'pending'],
    why: "The bundle's digests must be those of the files.",
    wrong: "The bundle's SHA-256 of the manifest is that of an older manifest.",
    right: 'It is that of the manifest beside it.',
  },
  'immutable-release/bundle-command': {
    as: ['error', 'warning', 'pending'],
    why: "The bundle's commands must exist, and should be those that are run.",
    wrong: 'The bundle lists `scripts/check_all.sh`, which is not there.',
    right: 'It lists commands that are there.',
  },
  'immutable-release/bundle-commit': {
    as: ['error'],
    why: 'The bundle must have been made in the history of the subject, from the code of the release.',
    wrong: 'The bundle was made at a commit of another branch.',
    right: 'It was made at the code of the release.',
  },
  'immutable-release/bundle-incomplete': {
    as: ['error'],
    why: 'The bundle must hold manifest, payload, OpenAPI and source of truth, and every command of the handoff as it is.',
    wrong: 'The bundle holds no digest of the OpenAPI document.',
    right: 'It holds the four documents and every handoff command.',
  },
  'immutable-release/changelog': {
    as: ['error', 'warning'],
    why: 'The changelog must have an entry of the release.',
    wrong: 'The newest heading is `## v0.3.2`.',
    right: '`## v0.4.0 - 2026-02-26` and what changed',
  },
  'immutable-release/bundle-fact': {
    as: ['error'],
    why: 'The bundle must state this baseline.',
    wrong: 'The bundle states `v0.3.2`.',
    right: 'It states `v0.4.0`.',
  },
  'immutable-release/date': {
    as: ['error', 'warning'],
    why: 'A tag or commit of tomorrow cannot be judged today; a date that its own history contradicts is told.',
    wrong: 'The tag is dated tomorrow.',
    right: 'It is dated no later than now.',
  },
  'immutable-release/bundle-date': {
    as: ['error'],
    why: 'Evidence is younger than the commits it is about, and not of the future.',
    wrong: 'The bundle is older than the commit it is about.',
    right: 'It was made after that commit.',
  },
  'immutable-release/not-judged': notJudged,
} as const satisfies Rules<'immutable-release'>;
