/**
 * The catalogue of rules, closed: whatever a gate, a decision or the contract diff says names one of these, and says it
 * in a way the rule is given in. `handoff-gate explain RULE` reads from here; `__tests__/ledger` has a case for each way.
 */
import { SEVERITIES, type Side } from './words.js';

/**
 * How a rule is given: as a finding of a severity; as evidence that is missing (`pending`) or cannot be judged
 * (`unjudged`); as a reason against a decision beside the gates (`blocker`); as a line of the contract diff (`change`).
 */
export const WAYS = [...SEVERITIES, 'pending', 'unjudged', 'blocker', 'change'] as const;
export type Way = (typeof WAYS)[number];

export interface RuleEntry {
  readonly as: readonly Way[];
  readonly why: string;
}

const NOT_JUDGED = {
  as: ['blocker'],
  why: 'A decision is not taken on a gate that the run was asked to leave out.',
} as const satisfies RuleEntry;

function change(why: string) {
  return { as: ['change'], why } as const;
}

/**
 * Why the rule is there. How to mend a particular finding is its hint. A rule that is only a sentence is given as an
 * error; another says how.
 */
export const RULES = {
  'handoff/missing': {
    as: ['error', 'unjudged'],
    why: 'The payload is the promise that is handed over; once there was one, a release without it promises nothing.',
  },
  'handoff/file':
    'The payload must be a regular file of at most 1 MiB below the root, so that what is judged is what is published.',
  'handoff/json':
    'The payload must be strict UTF-8 JSON without duplicate keys or __proto__: readers that differ must not read different promises.',
  'handoff/schema':
    "The payload must be valid against its mode's JSON Schema (schemas/handoff-payload.*.schema.json, or the one given as `schema`).",
  'handoff/mode': 'The mode must be stable or a candidate mode that the profile names.',
  'handoff/date': {
    as: ['error', 'warning'],
    why: 'The payload must say when it was generated: an instant that exists, has passed, and is not before the commit it states.',
  },
  'handoff/envelope-policy':
    'The payload must carry the envelope policy of its active service contract version, and of the candidate it rehearses.',
  'handoff/verification-commands':
    "The payload's commands, re-rooted, must be exactly those the profile marks for the handoff: what is promised is what is run.",
  'handoff/path': 'The paths a payload names must be the documents of the profile, below one root, and exist.',
  'handoff/absolute-path': {
    as: ['warning'],
    why: "A path of somebody's own machine holds nowhere else. It is read as if the checkout stood there.",
  },
  'handoff/generated': 'What a payload repeats from the profile must be what `handoff-gate generate` would write.',
  'handoff/history': {
    as: ['pending'],
    why: 'Whether a missing payload was ever introduced is only known from the whole history.',
  },
  'handoff/no-producer': {
    as: ['pending'],
    why: "A consumer's run judges the producer's payload at the pinned tag, and needs to reach it.",
  },

  'producer-suite/missing-program': {
    as: ['error', 'warning'],
    why: 'A check whose program is not installed looked at nothing: what a script says after that may be wrong, and so may its exit 0.',
  },
  'producer-suite/command': 'Every verification command of the producer must be run on the subject and exit 0.',
  'producer-suite/not-run': { as: ['pending', 'unjudged'], why: 'A command that was not run proves nothing.' },
  'producer-suite/matcher': { as: ['warning'], why: 'A problem matcher that cannot be used reads nothing.' },
  'producer-suite/more-problems': { as: ['notice'], why: 'What is left out of a list is counted.' },
  'producer-suite/reported': {
    as: ['error', 'pending'],
    why: "The producer's suite is taken from its own gate, at the same baseline.",
  },
  'producer-suite/other-commit': { as: ['pending'], why: 'Results prove the commit they were made on, and no other.' },
  'producer-suite/other-code': {
    as: ['warning', 'blocker'],
    why: 'A suite that ran on other code than the release does not prove the release: a warning for rehearsal, a blocker of cutover.',
  },
  'consumer-suite/missing-program': {
    as: ['error', 'warning'],
    why: 'A check whose program is not installed looked at nothing: what a script says after that may be wrong, and so may its exit 0.',
  },
  'consumer-suite/command': 'Every verification command of the consumer must be run on the subject and exit 0.',
  'consumer-suite/not-run': { as: ['pending', 'unjudged'], why: 'A command that was not run proves nothing.' },
  'consumer-suite/other-commit': { as: ['pending'], why: 'Results prove the commit they were made on, and no other.' },
  'consumer-suite/matcher': { as: ['warning'], why: 'A problem matcher that cannot be used reads nothing.' },
  'consumer-suite/more-problems': { as: ['notice'], why: 'What is left out of a list is counted.' },
  'consumer-suite/reported': {
    as: ['error', 'pending'],
    why: "The consumer's suite is taken from its own gate, at the same baseline.",
  },

  'alignment/fact':
    'A fact that several documents state must be the same in all of them. The finding stands at the one that differs.',
  'alignment/unstated': 'A document that must state a fact does not; comments and code blocks state nothing.',
  'alignment/missing': 'A document that is required, or was introduced once, must be there.',
  'alignment/file': 'A document must be a regular file below the root, and not too large.',
  'alignment/format': 'A document must be well-formed in its format.',
  'alignment/history': {
    as: ['pending'],
    why: 'Whether a missing document was ever introduced is only known from the whole history.',
  },
  'alignment/one-voice': {
    as: ['pending'],
    why: 'What one document says alone agrees with nothing: a second one, or a commit or tag that the producer has, must say it too.',
  },
  'alignment/nothing-asked': { as: ['blocker'], why: 'A decision for which no gate was asked is no GO.' },
  'alignment/no-baseline': {
    as: ['unjudged', 'blocker'],
    why: 'Without a readable baseline nothing is known of what is decided, so no decision is GO.',
  },
  'alignment/payload': { as: ['unjudged'], why: 'A payload that cannot be read cannot be compared.' },
  'alignment/candidate-target': 'A candidate states the service contract version that its mode targets.',
  'alignment/manifest-schema': 'The manifest must be valid against schemas/producer-contract-manifest.schema.json.',
  'alignment/pin-schema': 'The pin must be valid against schemas/consumer-pin.schema.json.',
  'alignment/repository': 'A pin or matrix that names another repository pins another product.',
  'alignment/envelope': {
    as: ['error', 'warning'],
    why: 'The OpenAPI document must prove the envelope policy: require what is required, carry nothing forbidden, define what is optional.',
  },
  'alignment/error-response': {
    as: ['warning'],
    why: 'An error response with another body than the error envelope has no codes that the consumer maps.',
  },
  'alignment/vendored-payload': "The payload that the consumer keeps must be the producer's, value for value.",
  'alignment/mirror': 'Mirrored folders must hold the canonical files byte for byte, and no others.',
  'alignment/interface-changed': {
    as: ['warning', 'notice'],
    why: "A contract's description that changes under an unchanged version surprises its reader.",
  },
  'alignment/working-tree': {
    as: ['error', 'warning', 'pending', 'blocker'],
    why: 'What is judged, what commands run on and what is published is one commit: on a runner no decision is GO where the working tree differs, on the command line rehearsal alone.',
  },
  'alignment/no-producer': {
    as: ['pending'],
    why: "The consumer's documents are compared with the producer's own files at the pinned tag.",
  },
  'alignment/no-such-release': 'A pin must name a tag of the producer.',
  'alignment/matrix-row': 'The matrix must have a row for the pinned release, with all five facts.',
  'alignment/matrix-beside': {
    as: ['warning', 'notice'],
    why: 'What the matrix says beside the pinned pair should be true, too: people read it.',
  },
  'alignment/matrix-status': 'The pinned release must be approved in the matrix.',
  'alignment/repin': { as: ['notice'], why: 'What a repin moves is said, also where nothing is wrong.' },
  'alignment/repin-not-atomic': 'Pin, mirror and matrix change in one pull request, or none of them.',
  'alignment/downgrade': { as: ['warning'], why: 'A repin to an earlier release is a rollback; it should be meant.' },
  'alignment/skipped-release': { as: ['warning'], why: 'A repin that skips releases brings their changes too.' },

  'sign-off/missing': 'A decision record that was there must not vanish.',
  'sign-off/file': { as: ['error', 'warning', 'unjudged'], why: 'A sign-off document must be a readable UTF-8 file.' },
  'sign-off/not-signed': { as: ['pending', 'unjudged'], why: 'Each side signs a decision record.' },
  'sign-off/history': {
    as: ['pending'],
    why: 'Whether a missing document was ever written is only known from the whole history.',
  },
  'sign-off/no-peer': { as: ['pending'], why: "Both sides' records are read, the peer's too." },
  'sign-off/superseded': { as: ['error', 'warning'], why: 'A record that is marked as superseded signs nothing.' },
  'sign-off/two-records': 'One decision record a side counts, the newest; two of one date must say the same.',
  'sign-off/other-baseline': 'A signature under another release is none under this one.',
  'sign-off/unstated': 'A record must state the five facts and both verdicts.',
  'sign-off/unclear':
    'A verdict is GO or NO-GO, alone or with a remark that is known to take nothing from it. What is unclear is not a yes.',
  'sign-off/not-final': 'A record that calls itself a draft, proposed or withdrawn decides nothing.',
  'sign-off/doubt': {
    as: ['warning'],
    why: 'A sentence of a record that speaks against its decision is told; the verdict itself decides.',
  },
  'sign-off/other-verdict': 'Both sides must have decided the same.',
  'sign-off/refused': { as: ['notice', 'blocker'], why: 'The signed verdict itself is NO-GO.' },
  'sign-off/no-date': {
    as: ['error', 'warning'],
    why: 'A record says when it was updated, once and readably, so that the newest can be told.',
  },
  'sign-off/date': 'Nobody can sign a commit before it is there, nor tomorrow.',
  'sign-off/no-history': {
    as: ['pending'],
    why: "A signature's date is held against the commit it is about, which the producer's history tells.",
  },
  'sign-off/no-owner': 'A record names incident commander and rollback owner of both sides.',
  'sign-off/other-owner': { as: ['warning'], why: 'Both records should name the same people.' },
  'sign-off/impact-missing': 'The payload must carry the consumer impact statement, filled in.',
  'sign-off/impact-placeholder': 'A placeholder is not a statement.',
  'sign-off/impact-contradiction': 'The impact statement must not deny what the contract diff shows.',
  'sign-off/impact-unstated': {
    as: ['error', 'warning'],
    why: 'The impact statement names every code, field and version that the consumer must do something about.',
  },
  'sign-off/impact-foreign':
    'The impact statement names no code, field, version or release that the contract does not have.',
  'sign-off/impact-release':
    'The impact statement leads to this release, and back to the one that the readiness documents name.',
  'sign-off/impact-unclear': {
    as: ['pending'],
    why: 'A statement that may be read as denying what it names says nothing for certain.',
  },

  'immutable-release/no-baseline': {
    as: ['unjudged'],
    why: 'Without a complete baseline there is no release to look for.',
  },
  'immutable-release/no-history': {
    as: ['pending'],
    why: 'What a tag is, and what changed up to it, is only known from the history.',
  },
  'immutable-release/no-tag': { as: ['pending'], why: 'The release tag must exist before the release is handed over.' },
  'immutable-release/event-tag':
    'A run for a tag or a release is about that one: documents that state another release are not its documents.',
  'immutable-release/no-such-commit': 'commit_sha must be a commit of the producer.',
  'immutable-release/not-in-release':
    'commit_sha must be the commit of the tag, or its ancestor. A published tag never moves.',
  'immutable-release/runtime-changed':
    'Between commit_sha and the tag only metadata may change: the released code is the verified code.',
  'immutable-release/head-only': {
    as: ['warning'],
    why: 'A commit that only the branch of a pull request holds is gone once that is squashed or rebased.',
  },
  'immutable-release/unclassified':
    'What the profile calls neither runtime nor metadata may be code: runtime-paths or metadata-paths must name it.',
  'immutable-release/manifest-at-tag': 'The manifest inside the release states that release.',
  'immutable-release/resolved': {
    as: ['notice'],
    why: 'What the tag resolves to, and by which half of the rule it is accepted.',
  },
  'immutable-release/not-immutable': {
    as: ['error', 'warning'],
    why: 'Less than an immutable GitHub release can still be changed.',
  },
  'immutable-release/offline': {
    as: ['warning', 'pending'],
    why: 'Whether the release is immutable is never guessed.',
  },
  'immutable-release/bundle-missing': 'The evidence bundle, once introduced, must be there.',
  'immutable-release/bundle-file': 'The evidence bundle must be readable and complete.',
  'immutable-release/bundle-digest': "The bundle's digests must be those of the files.",
  'immutable-release/bundle-command': {
    as: ['error', 'warning'],
    why: "The bundle's commands must exist, and should be those that are run.",
  },
  'immutable-release/bundle-commit':
    'The bundle must have been made in the history of the subject, from the code of the release.',
  'immutable-release/bundle-incomplete':
    'The bundle must hold manifest, payload, OpenAPI and source of truth, and every command of the handoff as it is.',
  'immutable-release/changelog': { as: ['error', 'warning'], why: 'The changelog must have an entry of the release.' },
  'immutable-release/bundle-fact': 'The bundle must state this baseline.',
  'immutable-release/date': {
    as: ['error', 'warning'],
    why: 'A tag or commit of tomorrow cannot be judged today; a date that its own history contradicts is told.',
  },
  'immutable-release/bundle-date': 'Evidence is younger than the commits it is about, and not of the future.',

  'rollback/missing': 'A readiness document that was there must not vanish.',
  'rollback/history': {
    as: ['pending'],
    why: 'Whether a missing readiness document was ever written is only known from the whole history.',
  },
  'rollback/file': 'A readiness document must be a readable UTF-8 file.',
  'rollback/superseded': 'A readiness document that is marked as superseded proves nothing.',
  'rollback/no-peer': { as: ['pending'], why: "Both sides' readiness documents are read, the peer's too." },
  'rollback/no-target': 'A way back needs a release to go back to.',
  'rollback/two-targets': 'Both sides must go back to the same release.',
  'rollback/not-earlier': 'The way back leads to a different, earlier release.',
  'rollback/never-pinned': 'The way back leads to a release that the consumer ran before.',
  'rollback/first-pin': {
    as: ['warning'],
    why: 'Before its first pin the consumer ran no release: the way back is to switch the integration off, and both sides know it.',
  },
  'rollback/no-such-release': 'The rollback target must be a tag of the producer.',
  'rollback/no-history': { as: ['pending'], why: "The rollback target is looked up in the producer's history." },
  'rollback/manifest': "The rollback target must agree with that release's own manifest.",
  'rollback/unstated': 'A readiness document states the five facts of both baselines.',
  'rollback/other-baseline': 'Readiness for another release is none for this one.',
  'rollback/not-ready': { as: ['error', 'pending', 'unjudged'], why: 'Both sides must say READY or PASS.' },
  'rollback/doubt': {
    as: ['warning'],
    why: 'A sentence of a readiness document that speaks of a drill that failed, or of another day, is told.',
  },
  'rollback/underway': {
    as: ['notice'],
    why: 'A repin to the release that both sides prepared to go back to is a rollback: who is to be told is said at once.',
  },
  'rollback/no-date': 'A drill says when it was, once and readably; else it may be that of another release.',
  'rollback/date': 'The way back from a commit cannot be tried before it is there, nor tomorrow.',

  'stability-window/missing': 'A document that states a date or announces a code, once required, must be there.',
  'stability-window/file': {
    as: ['error', 'unjudged'],
    why: 'A document that the windows are read from must be a readable file below the root.',
  },
  'stability-window/no-contract': { as: ['pending'], why: 'The windows are judged between two contracts.' },
  'stability-window/no-history': {
    as: ['pending'],
    why: 'When something was published is only known from the whole history.',
  },
  'stability-window/baseline': {
    as: ['error', 'pending'],
    why: 'A baseline stays as long as its manifest promised (stability_window.minimum_sprint_days).',
  },
  'stability-window/overlap': {
    as: ['error', 'pending'],
    why: 'A candidate stays published as long as it promised (migration_overlap_days) before it becomes a release.',
  },
  'stability-window/no-candidate': 'A new service contract is rehearsed as a candidate first.',
  'stability-window/not-before': { as: ['error', 'pending'], why: 'A stated date wins over windows that end earlier.' },
  'stability-window/promise':
    'A promise is a whole number of days; one that is none, or that this release lowers, leaves the one before standing.',
  'stability-window/notice': {
    as: ['error', 'pending'],
    why: 'New error codes are announced ahead (additive_error_code_notice_policy), in business days.',
  },
  'stability-window/breaking': {
    as: ['error', 'pending'],
    why: 'What breaks the consumer (a code, field or endpoint that goes, a field that must come or has another type, a value that is new to its reader or no longer taken, authentication, another API version or base path) needs a new service contract version, and so does what cannot be proved not to break it.',
  },
  'stability-window/guard': {
    as: ['error', 'notice'],
    why: 'The transition guard keeps a field until the next service contract.',
  },

  'handoff/not-judged': NOT_JUDGED,
  'producer-suite/not-judged': NOT_JUDGED,
  'consumer-suite/not-judged': NOT_JUDGED,
  'alignment/not-judged': NOT_JUDGED,
  'sign-off/not-judged': NOT_JUDGED,
  'immutable-release/not-judged': NOT_JUDGED,
  'rollback/not-judged': NOT_JUDGED,
  'stability-window/not-judged': NOT_JUDGED,

  'contract/service-version': change('A new service contract version is the one the consumer must expect.'),
  'contract/api-version': change('A new API contract version is the one the consumer must expect.'),
  'contract/integration-baseline': change('A new integration baseline is the one the consumer must expect.'),
  'contract/error-code-added': change('A new error code must be mapped.'),
  'contract/error-code-removed': change('An error code that is gone is waited for in vain.'),
  'contract/error-code-renamed': change('An error code that was probably renamed must be mapped anew.'),
  'contract/envelope-required': change('A field that every error carries now may be relied on.'),
  'contract/envelope-optional': change('A field that an error may carry or not must be read with care.'),
  'contract/envelope-forbidden': change('A field that no error carries any more must not be read.'),
  'contract/envelope-unstated': change('A field of which the policy no longer speaks may be missing.'),
  'contract/envelope-type': change('A field of another type must be read in another way.'),
  'contract/endpoint-removed': change('An endpoint that is gone is called in vain.'),
  'contract/request-required': change(
    'What a request must carry now is missing in the requests of who does not know it.',
  ),
  'contract/response-field': change(
    'A field of an answer that is gone, may be missing or has another type is read in vain.',
  ),
  'contract/request-narrowed': change('A request that was taken and now is not fails for who still sends it.'),
  'contract/answer-widened': change('An answer may hold what its reader does not know.'),
  'contract/authentication': change('Who calls without the proof that is asked now is turned away.'),
  'contract/schema-removed': change('A schema that is gone is read and validated against in vain.'),
  'contract/unproved': change('A difference that cannot be proved to break nobody is no harmless one.'),
  'contract/response-removed': change('An answer that comes no more, or in another form, is waited for in vain.'),
  'contract/base-path': change('Where the base path moves, every request goes elsewhere.'),
  'contract/stability-window': change('How long a release stays is what the consumer plans with.'),
  'contract/notice-window': change('How early new error codes are announced is what the consumer plans with.'),
} as const satisfies Readonly<Record<string, string | RuleEntry>>;

export type RuleId = keyof typeof RULES;

type WaysOf<Id extends RuleId> = (typeof RULES)[Id] extends { readonly as: readonly (infer W)[] } ? W : 'error';

/** The rules that may be given in a way; in each of them where several are named. */
export type RuleIdOf<W extends Way> = { [Id in RuleId]: [W] extends [WaysOf<Id>] ? Id : never }[RuleId];

declare const MATCHED: unique symbol;
/** A rule whose second half a problem matcher's owner names: `producer-suite/rustc`. Made by `matcherRule` (catalogue.ts) only. */
export type MatcherRule = `${Side}-suite/${string}` & { readonly [MATCHED]: true };

/** What a finding may name. */
export type FindingRule = RuleId | MatcherRule;
