/** Profiles that ask nothing, or ask for what is not there; facts that one document says alone; names that contain each other. */
import { all, swap, swapAll, type Case, type TextEdit } from '../case.js';
import type { Side } from '../../../src/contracts/words.js';
import type { Change } from '../case.js';
import type { DocumentName } from '../honest-pair.js';

type Profile = (text: string) => string;

/** The same edit, of the profile. */
const once =
  (part: string | RegExp, by: string): Profile =>
  (text) => {
    const edited = text.replace(part, by);
    if (edited === text) throw new Error(`the profile does not hold ${String(part)}`);
    return edited;
  };

const chain =
  (...edits: readonly Profile[]): Profile =>
  (text) =>
    edits.reduce((edited, edit) => edit(edited), text);

const profile = (title: string, edit: Profile, why: string, more: Partial<Case> = {}): Case => ({
  title,
  why,
  change: { profile: edit },
  ...more,
});

const CUTOVER = /\n {2}cutover:\n(?: {4}- .*\n?)+/;
const decides = (gates: string): Profile => once(CUTOVER, `\n  cutover: ${gates}\n`);
const without = (document: RegExp): Profile => once(document, '');

const PRODUCER_RECORD = / {4}decision-record:\n {6}\{.*PRODUCER.*\}\n/;
const CONSUMER_RECORD = / {4}decision-record: \{.*\}\n/;
const PRODUCER_READINESS = / {4}rollback-readiness:\n {6}\{.*\}\n/;
const CONSUMER_READINESS = / {4}rollback-readiness: \{.*\}\n/;

const always = (key: string, document: DocumentName, gate: Case['gate'], runs?: readonly Side[]): Case => ({
  title: `profile: ${key} is required always, and missing`,
  why: 'the profile requires it',
  change: { profile: required(key), texts: { [document]: null } },
  ...(gate === undefined ? {} : { gate }),
  ...(runs === undefined ? {} : { runs }),
});

/** Every document of that name, whatever was required of it. */
function required(key: string): Profile {
  return (text) => {
    const flow = new RegExp(`( {4}${key}:\\s+\\{[^}]*required: )[a-z-]+`, 'g');
    const plain = new RegExp(`( {4}${key}: )([^{\\s].*)`, 'g');
    const edited = text
      .replace(flow, '$1always')
      .replace(plain, '$1{ path: $2, required: always }')
      .replace(new RegExp(`( {4}${key}:\\n {6}path: .*\\n {6}required: )[a-z-]+`), '$1always');
    if (edited === text) throw new Error(`the profile has no ${key}`);
    return edited;
  };
}

export const PROFILES: readonly Case[] = [
  profile('profile: cutover needs nothing', decides('[]'), 'what is decided on nothing is no decision'),
  profile('profile: rehearsal needs nothing', once(/rehearsal: \[.*\]/, 'rehearsal: []'), 'nothing is decided'),
  profile('profile: sign-off without the producer’s record', without(PRODUCER_RECORD), 'one side signs nothing'),
  profile('profile: sign-off without the consumer’s record', without(CONSUMER_RECORD), 'one side signs nothing'),
  profile(
    'profile: sign-off without any record',
    chain(without(PRODUCER_RECORD), without(CONSUMER_RECORD)),
    'nobody signs anything',
  ),
  profile('profile: rollback without the producer’s readiness', without(PRODUCER_READINESS), 'one side is not ready'),
  profile('profile: rollback without the consumer’s readiness', without(CONSUMER_READINESS), 'one side is not ready'),
  profile(
    'profile: rollback without any readiness',
    chain(without(PRODUCER_READINESS), without(CONSUMER_READINESS)),
    'nobody is ready',
  ),
  profile(
    'profile: a producer without commands',
    once(/ {2}suite:\n(?: {4}.*\n)+(?=\nconsumer:)/, '  suite: []\n'),
    'nothing is verified',
  ),
  profile(
    'profile: a consumer without commands',
    once(/ {2}suite:\n(?: {4}.*\n)+(?=\nrelease-branches)/, '  suite: []\n'),
    'nothing is verified',
  ),
  profile('profile: a gate that does not exist', decides('[handoff, signoff]'), 'a typo asks nothing'),
  profile('profile: a gate that is named twice only', decides('[handof, handof]'), 'a typo asks nothing'),
  profile('profile: no manifest', without(/ {4}manifest: .*\n/), 'the contract is read from nowhere'),
  profile('profile: a pin that lies elsewhere', once(/pin: config\/.*\n/, 'pin: config/other-pin.json\n'), 'no pin', {
    runs: ['consumer'],
    gate: 'alignment',
  }),
  profile(
    'profile: a record whose pattern finds nothing, once introduced',
    once('RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_*.md', 'CUTOVER_RECORD_PRODUCER_*.md'),
    'nobody signed there',
    { gate: 'sign-off' },
  ),
  profile(
    'profile: an optional record that is not there',
    chain(
      once('RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_*.md, required: once-introduced', 'NONE_*.md, required: optional'),
    ),
    'a cutover needs the word of both sides, whatever the profile calls optional',
    { gate: 'sign-off' },
  ),
  profile(
    'profile: an optional readiness that is not there',
    once('MEMORYKERNEL_ROLLBACK_DRILL_*.md, required: once-introduced', 'NONE_*.md, required: optional'),
    'a cutover needs a way back, whatever the profile calls optional',
    { gate: 'rollback' },
  ),
  {
    title: 'profile: an optional payload that is not there',
    why: 'a handoff without its payload hands over nothing',
    change: {
      profile: once('HANDOFF_LATEST.json, required: once-introduced', 'HANDOFF_LATEST.json, required: optional'),
      texts: { payload: null },
    },
    runs: ['producer'],
  },
  always('changelog', 'changelog', 'alignment', ['producer']),
  always('decision-status', 'joint', 'sign-off'),
  always('decision-status', 'consumer:joint', 'sign-off'),
  always('checkpoint-packet', 'packet', 'sign-off'),
  always('vendored-payload', 'consumer:vendored', 'alignment', ['consumer']),
  always('candidate', 'candidate', undefined, ['producer']),
  always('evidence-bundle', 'bundle', 'immutable-release'),
  {
    title: 'profile: a notice document is required always, and was never written',
    why: 'the profile requires it',
    change: {
      profile: once('    candidate: {', '    notice: { path: docs/NOTICE_*.md, required: always }\n    candidate: {'),
    },
    gate: 'stability-window',
  },
];

const lone = (title: string, change: Change, why: string, more: Partial<Case> = {}): Case => ({
  title,
  why,
  change,
  ...more,
});

export const LONE_VOICES: readonly Case[] = [
  lone('a pin that states nothing', { texts: { 'consumer:pin': () => '{}\n' } }, 'no baseline is known', {
    runs: ['consumer'],
  }),
  lone('a pin without its tag', { texts: { 'consumer:pin': swap('"release_tag"', '"tag"') } }, 'no baseline is known', {
    runs: ['consumer'],
  }),
  lone('a manifest that states nothing', { texts: { manifest: () => '{}\n' } }, 'no baseline is known', {
    runs: ['producer'],
  }),
  lone(
    'manifest and payload that state nothing',
    { texts: { manifest: () => '{}\n', payload: () => '{}\n' } },
    'no baseline is known',
    { runs: ['producer'] },
  ),
  lone('a manifest that is a list', { texts: { manifest: (text) => `[${text}]\n` } }, 'no baseline is known', {
    runs: ['producer'],
  }),
  lone('a pin that is half a file', { texts: { 'consumer:pin': (text) => text.slice(0, 90) } }, 'it cannot be read', {
    runs: ['consumer'],
  }),
  lone(
    'a tag that no history has, in every document of the consumer',
    {
      texts: {
        'consumer:pin': swapAll('v0.4.0', 'v0.4.1'),
        'consumer:matrix': swapAll('v0.4.0', 'v0.4.1'),
        'consumer:record': swapAll('v0.4.0', 'v0.4.1'),
        'consumer:status': swapAll('v0.4.0', 'v0.4.1'),
        'consumer:joint': swapAll('v0.4.0', 'v0.4.1'),
        'consumer:readiness': swapAll('v0.4.0', 'v0.4.1'),
      },
    },
    'the producer never released it',
    { runs: ['consumer'] },
  ),
];

/** The pair by other names, one of which contains the other, in the profile and in what people wrote. */
export function named(producer: string, consumer: string, texts: Partial<Record<DocumentName, TextEdit>>): Change {
  const rename: TextEdit = (text) =>
    text.replaceAll('AssistSupport', '\u0001').replaceAll('MemoryKernel', producer).replaceAll('\u0001', consumer);
  const both = (edit: TextEdit | undefined): TextEdit => (edit === undefined ? rename : all(rename, edit));
  const documents: readonly DocumentName[] = ['record', 'consumer:record', 'consumer:matrix'];
  return {
    profile: (text) =>
      text
        .replace('  name: MemoryKernel\n', `  name: ${producer}\n`)
        .replace('  name: AssistSupport\n', `  name: ${consumer}\n`),
    texts: Object.fromEntries(
      // What names the repository stays.
      documents.map((document) => [
        document,
        all(both(texts[document]), (text) => text.replaceAll(`saagar210/${producer}`, 'saagar210/MemoryKernel')),
      ]),
    ),
  };
}

const NAMES: readonly (readonly [producer: string, consumer: string])[] = [
  ['Pricing', 'Pricing Web'],
  ['Pricing Web', 'Pricing'],
  ['Kernel', 'Kernel-Kit'],
  ['Web', 'WebShop'],
];

export const LOOK_ALIKES: readonly Case[] = NAMES.flatMap(([producer, consumer]) =>
  [producer, consumer].map((side): Case => {
    const people: Readonly<Record<string, string>> = { [producer]: 'Ada Brandt', [consumer]: 'Mira Sommer' };
    const line = `- ${side} incident commander: ${people[side] ?? ''}\n`;
    return {
      title: `sides ${producer} and ${consumer}: ${side} names no incident commander`,
      why: 'the other side’s is not theirs',
      change: named(producer, consumer, { record: swap(line, '') }),
      gate: 'sign-off',
      place: { document: 'record' },
    };
  }),
);
