/** The catalogue of rules: every finding names one, and `handoff-gate explain RULE` reads from here. */

/** Why the rule is there. How to mend a particular finding is its hint. */
export const RULES = {
  'handoff/missing':
    'The payload is the promise that is handed over; once there was one, a release without it promises nothing.',
  'handoff/file':
    'The payload must be a regular file of at most 1 MiB below the root, so that what is judged is what is published.',
  'handoff/json':
    'The payload must be strict UTF-8 JSON without duplicate keys or __proto__: readers that differ must not read different promises.',
  'handoff/schema':
    "The payload must be valid against its mode's JSON Schema (schemas/handoff-payload.*.schema.json, or the one given as `schema`).",
  'handoff/mode': 'The mode must be stable or a candidate mode that the profile names.',
  'handoff/date':
    'The payload must say when it was generated: an instant that exists, has passed, and is not before the commit it states.',
  'handoff/envelope-policy':
    'The payload must carry the envelope policy of its active service contract version, and of the candidate it rehearses.',
  'handoff/verification-commands':
    "The payload's commands, re-rooted, must be exactly those the profile marks for the handoff: what is promised is what is run.",
  'handoff/path': 'The paths a payload names must be the documents of the profile, below one root, and exist.',
  'handoff/absolute-path':
    "A path of somebody's own machine holds nowhere else. It is read as if the checkout stood there.",
  'handoff/generated': 'What a payload repeats from the profile must be what `handoff-gate generate` would write.',
  'handoff/history': 'Whether a missing payload was ever introduced is only known from the whole history.',
  'handoff/no-producer': "A consumer's run judges the producer's payload at the pinned tag, and needs to reach it.",

  'producer-suite/command': 'Every verification command of the producer must be run on the subject and exit 0.',
  'producer-suite/not-run': 'A command that was not run proves nothing.',
  'producer-suite/reported': "The producer's suite is taken from its own gate, at the same baseline.",
  'producer-suite/other-commit': 'Results prove the commit they were made on, and no other.',
  'producer-suite/other-code':
    'A suite that ran on other code than the release does not prove the release: a warning for rehearsal, a blocker of cutover.',
  'consumer-suite/command': 'Every verification command of the consumer must be run on the subject and exit 0.',
  'consumer-suite/not-run': 'A command that was not run proves nothing.',
  'consumer-suite/other-commit': 'Results prove the commit they were made on, and no other.',
  'consumer-suite/reported': "The consumer's suite is taken from its own gate, at the same baseline.",

  'alignment/fact':
    'A fact that several documents state must be the same in all of them. The finding stands at the one that differs.',
  'alignment/unstated': 'A document that must state a fact does not; comments and code blocks state nothing.',
  'alignment/missing': 'A document that is required, or was introduced once, must be there.',
  'alignment/file': 'A document must be a regular file below the root, and not too large.',
  'alignment/format': 'A document must be well-formed in its format.',
  'alignment/history': 'Whether a missing document was ever introduced is only known from the whole history.',
  'alignment/one-voice':
    'What one document says alone agrees with nothing: a second one, or a commit or tag that the producer has, must say it too.',
  'alignment/nothing-asked': 'A decision for which no gate was asked is no GO.',
  'alignment/no-baseline': 'Without a readable baseline nothing is known of what is decided, so no decision is GO.',
  'alignment/payload': 'A payload that cannot be read cannot be compared.',
  'alignment/candidate-target': 'A candidate states the service contract version that its mode targets.',
  'alignment/manifest-schema': 'The manifest must be valid against schemas/producer-contract-manifest.schema.json.',
  'alignment/pin-schema': 'The pin must be valid against schemas/consumer-pin.schema.json.',
  'alignment/repository': 'A pin or matrix that names another repository pins another product.',
  'alignment/envelope':
    'The OpenAPI document must prove the envelope policy: require what is required, carry nothing forbidden, define what is optional.',
  'alignment/error-response':
    'An error response with another body than the error envelope has no codes that the consumer maps.',
  'alignment/vendored-payload': "The payload that the consumer keeps must be the producer's, value for value.",
  'alignment/mirror': 'Mirrored folders must hold the canonical files byte for byte, and no others.',
  'alignment/interface-changed':
    "A contract's description that changes under an unchanged version surprises its reader.",
  'alignment/uncommitted': 'What is judged should be what is committed.',
  'alignment/no-producer': "The consumer's documents are compared with the producer's own files at the pinned tag.",
  'alignment/no-such-release': 'A pin must name a tag of the producer.',
  'alignment/matrix-row': 'The matrix must have a row for the pinned release, with all five facts.',
  'alignment/matrix-status': 'The pinned release must be approved in the matrix.',
  'alignment/repin': 'What a repin moves is said, also where nothing is wrong.',
  'alignment/repin-not-atomic': 'Pin, mirror and matrix change in one pull request, or none of them.',
  'alignment/downgrade': 'A repin to an earlier release is a rollback; it should be meant.',
  'alignment/skipped-release': 'A repin that skips releases brings their changes too.',

  'sign-off/missing': 'A decision record that was there must not vanish.',
  'sign-off/file': 'A sign-off document must be a readable UTF-8 file.',
  'sign-off/not-signed': 'Each side signs a decision record.',
  'sign-off/history': 'Whether a missing document was ever written is only known from the whole history.',
  'sign-off/no-peer': "Both sides' records are read, the peer's too.",
  'sign-off/superseded': 'A record that is marked as superseded signs nothing.',
  'sign-off/two-records': 'One decision record a side counts, the newest; two of one date must say the same.',
  'sign-off/other-baseline': 'A signature under another release is none under this one.',
  'sign-off/unstated': 'A record must state the five facts and both verdicts.',
  'sign-off/unclear':
    'A verdict is GO or NO-GO, alone or with a remark that is known to take nothing from it. What is unclear is not a yes.',
  'sign-off/not-final': 'A record that calls itself a draft, proposed or withdrawn decides nothing.',
  'sign-off/doubt': 'A sentence of a record that speaks against its decision is told; the verdict itself decides.',
  'sign-off/other-verdict': 'Both sides must have decided the same.',
  'sign-off/refused': 'The signed verdict itself is NO-GO.',
  'sign-off/no-date': 'A record says when it was updated, once and readably, so that the newest can be told.',
  'sign-off/date': 'Nobody can sign a commit before it is there, nor tomorrow.',
  'sign-off/no-history':
    "A signature's date is held against the commit it is about, which the producer's history tells.",
  'sign-off/no-owner': 'A record names incident commander and rollback owner of both sides.',
  'sign-off/other-owner': 'Both records should name the same people.',
  'sign-off/impact-missing': 'The payload must carry the consumer impact statement, filled in.',
  'sign-off/impact-placeholder': 'A placeholder is not a statement.',
  'sign-off/impact-contradiction': 'The impact statement must not deny what the contract diff shows.',

  'immutable-release/no-baseline': 'Without a complete baseline there is no release to look for.',
  'immutable-release/no-history': 'What a tag is, and what changed up to it, is only known from the history.',
  'immutable-release/no-tag': 'The release tag must exist before the release is handed over.',
  'immutable-release/no-such-commit': 'commit_sha must be a commit of the producer.',
  'immutable-release/not-in-release':
    'commit_sha must be the commit of the tag, or its ancestor. A published tag never moves.',
  'immutable-release/runtime-changed':
    'Between commit_sha and the tag only metadata may change: the released code is the verified code.',
  'immutable-release/unclassified':
    'What the profile calls neither runtime nor metadata may be code: runtime-paths or metadata-paths must name it.',
  'immutable-release/manifest-at-tag': 'The manifest inside the release states that release.',
  'immutable-release/resolved': 'What the tag resolves to, and by which half of the rule it is accepted.',
  'immutable-release/not-immutable': 'Less than an immutable GitHub release can still be changed.',
  'immutable-release/offline': 'Whether the release is immutable is never guessed.',
  'immutable-release/bundle-missing': 'The evidence bundle, once introduced, must be there.',
  'immutable-release/bundle-file': 'The evidence bundle must be readable and complete.',
  'immutable-release/bundle-digest': "The bundle's digests must be those of the files.",
  'immutable-release/bundle-command': "The bundle's commands must exist, and should be those that are run.",
  'immutable-release/bundle-commit':
    'The bundle must have been made in the history of the subject, from the code of the release.',
  'immutable-release/bundle-incomplete':
    'The bundle must hold manifest, payload, OpenAPI and source of truth, and every command of the handoff as it is.',
  'immutable-release/changelog': 'The changelog must have an entry of the release.',
  'immutable-release/bundle-fact': 'The bundle must state this baseline.',
  'immutable-release/bundle-date': 'Evidence is younger than the commits it is about, and not of the future.',

  'rollback/missing': 'A readiness document that was there must not vanish.',
  'rollback/history': 'Whether a missing readiness document was ever written is only known from the whole history.',
  'rollback/file': 'A readiness document must be a readable UTF-8 file.',
  'rollback/superseded': 'A readiness document that is marked as superseded proves nothing.',
  'rollback/no-peer': "Both sides' readiness documents are read, the peer's too.",
  'rollback/no-target': 'A way back needs a release to go back to.',
  'rollback/two-targets': 'Both sides must go back to the same release.',
  'rollback/not-earlier': 'The way back leads to a different, earlier release.',
  'rollback/never-pinned': 'The way back leads to a release that the consumer ran before.',
  'rollback/no-such-release': 'The rollback target must be a tag of the producer.',
  'rollback/no-history': "The rollback target is looked up in the producer's history.",
  'rollback/manifest': "The rollback target must agree with that release's own manifest.",
  'rollback/unstated': 'A readiness document states the five facts of both baselines.',
  'rollback/other-baseline': 'Readiness for another release is none for this one.',
  'rollback/not-ready': 'Both sides must say READY or PASS.',
  'rollback/no-date': 'A drill says when it was, once and readably; else it may be that of another release.',
  'rollback/date': 'The way back from a commit cannot be tried before it is there, nor tomorrow.',

  'stability-window/missing': 'A document that states a date or announces a code, once required, must be there.',
  'stability-window/file': 'A document that the windows are read from must be a readable file below the root.',
  'stability-window/no-contract': 'The windows are judged between two contracts.',
  'stability-window/no-history': 'When something was published is only known from the whole history.',
  'stability-window/baseline':
    'A baseline stays as long as its manifest promised (stability_window.minimum_sprint_days).',
  'stability-window/overlap':
    'A candidate stays published as long as it promised (migration_overlap_days) before it becomes a release.',
  'stability-window/no-candidate': 'A new service contract is rehearsed as a candidate first.',
  'stability-window/not-before': 'A stated date wins over windows that end earlier.',
  'stability-window/promise':
    'A promise is a whole number of days; one that is none, or that this release lowers, leaves the one before standing.',
  'stability-window/notice':
    'New error codes are announced ahead (additive_error_code_notice_policy), in business days.',
  'stability-window/breaking':
    'What breaks the consumer (a code or field that goes, a field that must come, another API version) needs a new service contract version.',
  'stability-window/guard': 'The transition guard keeps a field until the next service contract.',
} as const;

export type RuleId = keyof typeof RULES;

/** Rules whose second half a problem matcher names: `producer-suite/rustc`. */
const MATCHED_RULE =
  'A problem matcher read this from the output of a verification command. It informs; the exit code decides.';

/** What a rule is for; null when there is no such rule. */
export function explainRule(rule: string): string | null {
  const known = Object.entries(RULES).find(([id]) => id === rule);
  if (known !== undefined) return known[1];
  return /^(?:producer|consumer)-suite\/[\w-]+$/.test(rule) ? MATCHED_RULE : null;
}
