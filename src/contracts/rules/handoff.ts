/** The rules of the gate `handoff`: what a payload must be. */
import { notJudged, type Rules } from './rule.js';

export const HANDOFF_RULES = {
  'handoff/missing': {
    as: ['error', 'unjudged'],
    why: 'The payload is the promise that is handed over; once there was one, a release without it promises nothing.',
    wrong: 'The commit after v0.4.0 deletes the payload.',
    right: 'The payload of each release stands at the path that the profile names.',
  },
  'handoff/file': {
    as: ['error'],
    why: 'The payload must be a regular file of at most 1 MiB below the root, so that what is judged is what is published.',
    wrong: 'The payload is a link to `/etc/hosts`, or has 3 MiB.',
    right: 'The payload is an ordinary file of a few KiB.',
  },
  'handoff/json': {
    as: ['error'],
    why: 'The payload must be strict UTF-8 JSON without duplicate keys or __proto__: readers that differ must not read different promises.',
    wrong: '`{"release_tag": "v0.4.0", "release_tag": "v0.5.0"}`',
    right: '`{"release_tag": "v0.5.0"}`',
  },
  'handoff/schema': {
    as: ['error'],
    why: "The payload must be valid against its mode's JSON Schema (schemas/handoff-payload.*.schema.json, or the one given as `schema`).",
    wrong: '`"commit_sha": "7e4806a"`',
    right: '`"commit_sha": "7e4806a34b98c1d20c3f5e6a7b8c9d0e1f2a3b4c"`',
  },
  'handoff/mode': {
    as: ['error'],
    why: 'The mode must be stable or a candidate mode that the profile names.',
    wrong: '`"handoff_mode": "service-v9-candidate"`, which the profile does not name',
    right: '`"handoff_mode": "stable"`',
  },
  'handoff/date': {
    as: ['error', 'warning'],
    why: 'The payload must say when it was generated: an instant that exists, has passed, and is not before the commit it states.',
    wrong: '`"generated_at": "2026-02-30T10:00:00Z"`',
    right: '`"generated_at": "2026-02-26T10:00:00Z"`, after the commit it states',
  },
  'handoff/envelope-policy': {
    as: ['error'],
    why: 'The payload must carry the envelope policy of its active service contract version, and of the candidate it rehearses.',
    wrong: 'The payload is for `service.v3` and lists `legacy_error` as required.',
    right: "It lists what the profile's policy of `service.v3` requires, and nothing that this forbids.",
  },
  'handoff/verification-commands': {
    as: ['error'],
    why: "The payload's commands, re-rooted, must be exactly those the profile marks for the handoff: what is promised is what is run.",
    wrong: 'The profile marks 8 commands for the handoff; the payload lists 7.',
    right: 'The payload lists all 8, word for word but for the root.',
  },
  'handoff/path': {
    as: ['error', 'pending'],
    why: 'The paths a payload names must be the documents of the profile, below one root, and exist.',
    wrong: '`"changelog_path": "docs/CHANGES.md"`, where the profile says `CHANGELOG.md`',
    right: '`"changelog_path": "CHANGELOG.md"`',
  },
  'handoff/absolute-path': {
    as: ['warning'],
    why: "A path of somebody's own machine holds nowhere else. It is read as if the checkout stood there.",
    wrong: '`"manifest_path": "/Users/ann/orders/contracts/manifest.json"`',
    right: '`"manifest_path": "contracts/manifest.json"`',
  },
  'handoff/generated': {
    as: ['error'],
    why: 'What a payload repeats from the profile must be what `handoff-gate generate` would write.',
    wrong: 'Somebody shortened the list of terms in the payload by hand.',
    right: '`handoff-gate generate` wrote it.',
  },
  'handoff/history': {
    as: ['pending'],
    why: 'Whether a missing payload was ever introduced is only known from the whole history.',
    wrong: 'There is no payload, and the checkout has one commit (`fetch-depth: 1`).',
    right: 'The checkout has the whole history (`fetch-depth: 0`).',
  },
  'handoff/no-producer': {
    as: ['pending'],
    why: "A consumer's run judges the producer's payload at the pinned tag, and needs to reach it.",
    wrong: "A consumer's run cannot read the producer's repository.",
    right: '`peer-token` may read it, or `--peer-path` names a checkout.',
  },
  'handoff/not-judged': notJudged,
} as const satisfies Rules<'handoff'>;
