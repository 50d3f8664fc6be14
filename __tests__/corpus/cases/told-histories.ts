/** What does not stop a release, but what somebody who answers for it must be told: histories, profiles, what machines wrote. */
import { listed, set, swap, type Case, type Change } from '../case.js';
import { PATHS, SAME_CONTRACT, together, type Recipe } from '../honest-pair.js';
import type { Side } from '../../../src/contracts/words.js';
import { published } from '../judge.js';
import { manifestText, matrixText, pinText, sha256 } from '../texts.js';
import { instant } from '../../support/brands.js';

const PRODUCER: readonly Side[] = ['producer'];
const CONSUMER: readonly Side[] = ['consumer'];

const names = (title: string, change: Change, words: readonly string[], why: string, runs?: readonly Side[]): Case => ({
  title,
  why,
  change,
  names: words,
  ...(runs === undefined ? {} : { runs }),
});

const made = (title: string, recipe: Recipe, words: readonly string[], why: string, runs?: readonly Side[]): Case =>
  names(title, { recipe }, words, why, runs);

const profiled = (title: string, more: string, words: readonly string[], why: string): Case =>
  names(title, { profile: (text) => `${text}\n${more}` }, words, why);

const waiver = (target: string, expires: string, baseline = 'v0.4.0'): string =>
  `waivers:\n  - target: ${target}\n    baseline: ${baseline}\n    reason: both teams agreed\n    approver: octocat\n    expires: ${expires}\n`;

const leavesOut = (gate: string): Case =>
  names(
    `profile: cutover without ${gate}`,
    {
      profile: (text) =>
        text.replace(
          /(\n {2}cutover:\n)((?: {4}- .*\n?)+)/,
          (_, head: string, list: string) =>
            head + list.replace(`    - ${gate}\n`, '').replace(new RegExp(`\\n    - ${gate}$`), ''),
        ),
    },
    [gate],
    'a GO that did not ask must say so',
  );

export const TOLD_HISTORIES: readonly Case[] = [
  made(
    'the interface changed after the release, and nothing breaks',
    {
      moments: {
        end: (history) => {
          history.write({ [PATHS.openapi]: history.text(PATHS.openapi).replace('It is alive.', 'It is up.') });
          history.commit({ message: 'Describe', at: '2026-01-16T09:00:00Z' });
        },
      },
    },
    [PATHS.openapi],
    'the description differs from the release’s under one version',
    PRODUCER,
  ),
  made(
    'a patch that describes its interface otherwise under the same version',
    together(SAME_CONTRACT, {
      texts: {
        openapi: swap('          description: It is alive.', '          description: It is alive, or will be.'),
      },
    }),
    ['openapi'],
    'the consumer’s generated client may differ',
    PRODUCER,
  ),
  names(
    'a repin that skips a release',
    {
      base: 'before-repin',
      recipe: {
        moments: {
          'before code': (history) => {
            history.tag('v0.3.9', history.head, '2026-01-05T09:00:00Z');
          },
        },
      },
    },
    ['v0.3.9'],
    'its changes come too',
    CONSUMER,
  ),
  names(
    'a repin that goes back',
    {
      base: 'repin/v0.4.0',
      recipe: {
        moments: {
          'consumer: end': (history, { older }) => {
            if (older === undefined) throw new Error('the older release is known by now');
            const manifest = manifestText(older);
            history.write({
              [PATHS['consumer:pin']]: pinText(older, manifest),
              [PATHS['consumer:mirror']]: manifest,
              [PATHS['consumer:matrix']]: matrixText(older, manifest, [{ ...older, status: 'Approved' }], '2026-01-16'),
            });
            history.commit({ message: 'Go back', at: '2026-01-16T09:00:00Z' });
          },
        },
      },
    },
    ['goes back', 'v0.3.2'],
    'it may be meant as a rollback',
    CONSUMER,
  ),
  made(
    'a lightweight release tag',
    {
      moments: {
        'before bundle': (history) => {
          history.tag('v0.4.0', history.head, null);
        },
      },
    },
    ['lightweight'],
    'nobody signed it, and its date is its commit’s',
  ),
  made(
    'a commit of the release older than its parent',
    { dates: { code: '2026-01-09T18:00:00Z' } },
    ['is older than a commit behind it'],
    'one of two clocks is wrong, and dates are held against it',
  ),
  made(
    'a tag older than its commit',
    { dates: { tag: '2026-01-11T09:00:00Z' } },
    ['and is older than its commit'],
    'one of two clocks is wrong, and windows are counted from it',
  ),
  made(
    'a payload generated after the commit that holds it',
    { dates: { generated: '2026-01-15T09:00:00Z' } },
    ['2026-01-15'],
    'a file cannot be younger than the tag it is in',
    CONSUMER,
  ),
  made(
    'an extra candidate key in the policy',
    { texts: { payload: set({ 'non_2xx_envelope_policy.service_v4_candidate': { requires: [], forbids: [] } }) } },
    ['service_v4_candidate'],
    'a policy that nobody judges',
  ),
  made(
    'a bundle command that is not in the suite',
    {
      texts: {
        bundle: set({
          required_validation_commands: listed((items) => [...items, './scripts/generate_release_evidence_bundle.sh']),
        }),
      },
    },
    ['generate_release_evidence_bundle'],
    'what the bundle requires is not what is run',
  ),
  made(
    'a bundle with one artifact that is no document of the release',
    {
      texts: {
        bundle: set({
          artifacts: listed((items) => [...items, { path: 'docs/gone.md', sha256: sha256('gone') }]),
        }),
      },
    },
    ['docs/gone.md'],
    'what it lists is not there',
  ),
  made(
    'a manifest that keeps its promise by one day less',
    { texts: { manifest: set({ 'stability_window.minimum_sprint_days': 7 }) } },
    ['contract/stability-window'],
    'the consumer plans with fourteen days',
  ),
  made(
    'notice shortened with this release',
    { texts: { manifest: set({ 'additive_error_code_notice_policy.standard_business_days': 2 }) } },
    ['notice-window'],
    'the consumer plans with ten business days',
  ),
  profiled(
    'profile: an expired waiver',
    waiver('stability-window/overlap', '2026-01-10'),
    ['expired'],
    'it no longer helps',
  ),
  profiled(
    'profile: a waiver that nothing uses',
    waiver('stability-window/overlap', '2026-03-01'),
    ['overlap'],
    'what is not needed may go',
  ),
  profiled(
    'profile: a waiver of another baseline',
    waiver('stability-window/overlap', '2026-03-01', 'v0.3.2'),
    ['v0.3.2'],
    'it is a leftover',
  ),
  leavesOut('sign-off'),
  leavesOut('rollback'),
  leavesOut('stability-window'),
  leavesOut('consumer-suite'),
];

const released = (title: string, release: Change['release'], words: readonly string[], why: string): Case => ({
  title,
  why,
  change: release === undefined ? {} : { release },
  names: words,
});

const asked = published('v0.4.0');

export const TOLD_RELEASES: readonly Case[] = [
  released(
    'a release that is not immutable',
    { ...asked, immutable: false },
    ['can still be changed'],
    'it can still be changed',
  ),
  released('no release on GitHub', { kind: 'none' }, ['release'], 'consumers look there'),
  released('a draft', { ...asked, immutable: false, draft: true, publishedAt: null }, ['draft'], 'nobody can see it'),
  released('a pre-release', { ...asked, prerelease: true }, ['pre-release'], 'it calls itself not final'),
  released(
    'GitHub was not asked',
    { kind: 'offline', reason: 'no token' },
    ['no token'],
    'whether it is immutable is not known',
  ),
  released(
    'a release that was published before its code was written',
    { ...asked, publishedAt: instant('2025-12-01T09:00:00Z') },
    ['2025-12-01'],
    'the tag was moved since',
  ),
  {
    title: 'a document that is not committed',
    why: 'what is judged is not what is committed',
    change: { recipe: {}, texts: { changelog: (text) => `${text}\nMore.\n` } },
    names: ['CHANGELOG.md'],
    runs: PRODUCER,
  },
];
