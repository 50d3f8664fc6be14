/** The documents of the story's pair: those of the corpus, with a suite that needs no compiler. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../src/profile/home.js';
import { COPIES, PATHS } from '../../corpus/honest-pair.js';
import {
  bundleText,
  candidatePayloadText,
  candidateText,
  json,
  manifestText,
  matrixText,
  openApiText,
  payloadText,
  pinText,
  readinessText,
  recordText,
  SCRIPTS,
  statusText,
  truthText,
  type Facts,
  type ReleaseFacts,
} from '../../corpus/texts.js';

export type { ReleaseFacts } from '../../corpus/texts.js';
import { dayOf } from './world.js';

export { PATHS } from '../../corpus/honest-pair.js';

const VERIFY = 'node scripts/verify.mjs';
export const PROFILE = '.github/handoff-gate.yml';
export type Files = Readonly<Record<string, string | null>>;

/** The built-in profile with suites that Node runs, and main as the release branch. */
export function profileText(waivers = ''): string {
  const text = readFileSync(path.join(packageRoot(), 'profiles', 'memorykernel.yml'), 'utf8');
  const swap = (from: RegExp, to: string) => (before: string) => {
    if (!from.test(before)) throw new Error(`the built-in profile has no ${String(from)}`);
    return before.replace(from, to);
  };
  return (
    [
      swap(
        / {2}# No shell runs these[\s\S]*?\nconsumer:/,
        `  suite:\n    - { id: verify, handoff: true, command: ${VERIFY} }\n\nconsumer:`,
      ),
      swap(
        / {2}suite:\n {4}- \{ id: pin[\s\S]*?\nrelease-branches: .*\n/,
        "  suite:\n    - { id: verify, command: node scripts/verify.mjs }\n\nrelease-branches: ['main']\n",
      ),
      swap(/\nrelease: tag\n/, '\nrelease: published\n'),
      swap(/consumer-commands:\n(?: {8}- .*\n)+/, 'consumer-commands:\n        - node scripts/candidate.mjs\n'),
    ].reduce((before, edit) => edit(before), text) + waivers
  );
}

function edited(text: string, change: (document: Record<string, unknown>) => Record<string, unknown>): string {
  return json(change(JSON.parse(text) as Record<string, unknown>));
}

const withCommands = (document: Record<string, unknown>) => ({
  ...document,
  verification_commands: [VERIFY],
  manifest_path: PATHS.manifest,
  changelog_path: PATHS.changelog,
});

/** What both repositories have besides their documents. */
export const GROUNDS: Files = {
  [PROFILE]: profileText(),
  'scripts/verify.mjs': 'console.log("verified");\n',
  'scripts/candidate.mjs': 'console.log("the candidate fits");\n',
};

export const PRODUCER_GROUNDS: Files = {
  ...GROUNDS,
  ...Object.fromEntries(SCRIPTS.map((name) => [`scripts/${name}.sh`, '#!/bin/sh\nexit 0\n'])),
  'Cargo.toml': '[workspace]\nmembers = ["crates/service"]\n',
};

export const code = (text: string): Files => ({ 'crates/service/src/main.rs': `// ${text}\n` });

export const contract = ({ service, codes }: Pick<ReleaseFacts, 'service' | 'codes'>): Files => ({
  [PATHS.openapi]: openApiText({ service, codes }),
});

export interface Preparation {
  readonly release: ReleaseFacts;
  /** Null for the first release: then there is none to go back to. */
  readonly older: ReleaseFacts | null;
  readonly generatedAt: string;
  /** Entries of the changelog, the newest first. */
  readonly changes: readonly string[];
}

function factsOf({ release, older, generatedAt }: Preparation, day = '', bundledAt = ''): Facts {
  return { release, older: older ?? release, generatedAt, bundledAt, signedOn: day, drilledOn: day, notBefore: day };
}

function withoutWayBack(document: Record<string, unknown>): Record<string, unknown> {
  const statement = document['consumer_impact_statement'] as Record<string, unknown>;
  return {
    ...document,
    consumer_impact_statement: { ...statement, rollback_instruction: 'switch the integration off' },
  };
}

/** What prepares a release in the producer's repository. */
export function prepared(preparation: Preparation): Files {
  const { release, changes } = preparation;
  const copied = (file: string, text: string) =>
    Object.fromEntries(COPIES.map((folder) => [file.replace('contracts/integration/v1', folder), text]));
  const manifest = manifestText(release);
  const truth = truthText(release);
  return {
    [PATHS.manifest]: manifest,
    ...copied(PATHS.manifest, manifest),
    [PATHS.truth]: truth,
    ...copied(PATHS.truth, truth),
    [PATHS.payload]: edited(payloadText(factsOf(preparation)), (document) =>
      withCommands(preparation.older === null ? withoutWayBack(document) : document),
    ),
    [PATHS.changelog]: `# Changelog\n\n${changes.map((tag) => `## ${tag}\n\n- What it changes.\n\n`).join('')}`,
  };
}

export function candidate(active: ReleaseFacts, target: string, at: string, notBefore: string): Files {
  return {
    [PATHS.payload]: edited(candidatePayloadText(active, target, at), (document) => ({
      ...withCommands(document),
      required_consumer_validation_commands: ['node scripts/candidate.mjs'],
    })),
    [PATHS.candidate]: candidateText(at, notBefore, target, active.codes),
  };
}

/** The evidence bundle of a release, over the documents as they are. */
export function bundled(
  preparation: Preparation,
  head: string,
  at: string,
  read: (file: string) => string,
  mode = 'stable',
): Files {
  const artifacts = [PATHS.manifest, PATHS.truth, PATHS.payload, PATHS.openapi, PATHS.changelog];
  const texts = Object.fromEntries(artifacts.map((file) => [file, read(file)]));
  return {
    [PATHS.bundle]: edited(bundleText(factsOf(preparation, dayOf(at), at), head, texts), (document) => ({
      ...document,
      required_validation_commands: [VERIFY],
      handoff_mode: mode,
    })),
  };
}

/** What is renewed once a release is tagged: the evidence bundle and the status. */
export function renewed(preparation: Preparation, head: string, at: string, read: (file: string) => string): Files {
  return { ...bundled(preparation, head, at, read), [PATHS.status]: statusText(factsOf(preparation, dayOf(at), at)) };
}

/** What a side signs: its decision record and its readiness to go back. */
export function signed(side: 'producer' | 'consumer', preparation: Preparation, day: string): Files {
  const facts = factsOf(preparation, day);
  const prefix = side === 'producer' ? '' : 'consumer:';
  const place = (name: 'record' | 'readiness') => PATHS[`${prefix}${name}`];
  const readiness = readinessText(facts);
  return {
    [place('record')]: recordText(facts, side),
    [place('readiness')]:
      preparation.older === null
        ? readiness.replace(/(## Rollback Target\n\n)[\s\S]*?(?=\n## )/, '$1- release_tag: `none`\n')
        : readiness,
  };
}

/** Pin, mirror and matrix of a release, which move together. */
export function pinned(release: ReleaseFacts, before: readonly ReleaseFacts[], manifest: string, day: string): Files {
  const rows = [release, ...before].map((one, index) => ({ ...one, status: index === 0 ? 'Approved' : 'Superseded' }));
  return {
    [PATHS['consumer:pin']]: pinText(release, manifest),
    [PATHS['consumer:mirror']]: manifest,
    [PATHS['consumer:matrix']]: matrixText(release, manifest, rows, day),
  };
}
