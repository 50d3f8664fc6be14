/** Pairs of another history or with other contents, which nobody would stop either. */
import { listed, set, swap, swapAll, type Case, type TextEdit } from '../case.js';
import { CODES, COPIES, NEW_CODE, PATHS, SAME_CONTRACT, together, type Recipe } from '../honest-pair.js';
import type { History } from '../history.js';
import { manifestText, sha256 } from '../texts.js';

const MANIFESTS = [PATHS.manifest, ...COPIES.map((folder) => `${folder}/producer-contract-manifest.json`)];

const own = (title: string, recipe: Recipe, why = 'nothing of the release changes'): Case => ({
  title,
  why,
  change: { recipe },
});

const reversed = (text: string): string => {
  const value: unknown = JSON.parse(text);
  const turn = (node: unknown): unknown =>
    typeof node !== 'object' || node === null
      ? node
      : Array.isArray(node)
        ? node.map(turn)
        : Object.fromEntries(
            Object.entries(node)
              .reverse()
              .map(([key, inner]) => [key, turn(inner)]),
          );
  return `${JSON.stringify(turn(value), null, 2)}\n`;
};
const minified: TextEdit = (text) => JSON.stringify(JSON.parse(text));
const extra = (history: History, files: Readonly<Record<string, string>>, at: string, author?: string) => {
  history.write(files);
  return history.commit({ message: 'Something else', at, ...(author === undefined ? {} : { author }) });
};

const impact = (key: string, value: string): Case =>
  own(
    `impact statement: ${key}: ${value}`,
    {
      texts: { payload: set({ [`consumer_impact_statement.${key}`]: value }) },
    },
    'it states what changes',
  );

export const HARMLESS_HISTORIES: readonly Case[] = [
  own('a release with the same contract', SAME_CONTRACT, 'a patch needs no window'),
  own(
    'a release with one announced code more under the same version',
    together(SAME_CONTRACT, {
      codes: { release: [...CODES, NEW_CODE] },
      moments: {
        'before code': (history) => {
          history.write({ [PATHS.candidate]: null });
        },
        'before older': (history) => {
          history.write({ [PATHS.candidate]: `{ "error_code_expectations": { "codes": ["${NEW_CODE}"] } }\n` });
        },
      },
    }),
    'additive, and announced months ahead',
  ),
  own('a tag of another kind', {
    moments: {
      end: (history) => {
        history.tag('nightly-2026-01-14', history.head, null);
      },
    },
  }),
  own('a later pre-release', {
    moments: {
      end: (history) => {
        history.tag('v0.5.0-rc.1', history.head, '2026-01-16T09:00:00Z');
      },
    },
  }),
  own('tags of a second product', {
    moments: {
      end: (history) => {
        history.tag('sdk-v9.9.9', history.head, '2026-01-16T09:00:00Z');
      },
    },
  }),
  own(
    'a patch of the previous contract days before',
    {
      moments: {
        'after candidate': (history, { older }) => {
          const code = history.commit({ message: 'A patch', at: '2026-01-07T09:00:00Z' });
          const manifest = older === undefined ? '' : manifestText({ ...older, tag: 'v0.3.3', commit: code });
          history.write(Object.fromEntries(MANIFESTS.map((file) => [file, manifest])));
          history.tag(
            'v0.3.3',
            history.commit({ message: 'Release v0.3.3', at: '2026-01-07T10:00:00Z' }),
            '2026-01-07T11:00:00Z',
          );
        },
      },
    },
    'the window runs from the first release of that contract',
  ),
  own('a commit by a bot after the release', {
    moments: {
      end: (history) => {
        extra(
          history,
          { '.github/dependabot.yml': 'version: 2\n' },
          '2026-01-16T09:00:00Z',
          'renovate[bot] <bot@example.com>',
        );
      },
    },
  }),
  own('documents after the release', {
    moments: {
      end: (history) => {
        extra(history, { 'docs/notes.md': '# Notes\n' }, '2026-01-16T09:00:00Z');
      },
    },
  }),
  own('more branches', {
    moments: {
      end: (history) => {
        history.branch('feature/x', history.head);
        history.branch('release/0.4', history.head);
      },
    },
  }),
  own('a merge after the release', {
    moments: {
      end: (history) => {
        const side = history.commitBeside({ message: 'Documents', at: '2026-01-16T09:00:00Z' }, 'docs');
        history.commit({ message: 'Merge docs', at: '2026-01-16T10:00:00Z', merges: [side] });
      },
    },
  }),
  own(
    'README and scripts between commit and tag',
    {
      moments: {
        'before release': (history) => {
          history.write({
            'README.md': '# MemoryKernel 0.4\n',
            'scripts/run_trilogy_smoke.sh': '#!/bin/sh\nexec true\n',
          });
        },
      },
    },
    'metadata',
  ),
  own(
    'workflows between commit and tag',
    {
      moments: {
        'before release': (history) => {
          history.write({ '.github/workflows/ci.yml': 'on: workflow_dispatch\n' });
        },
      },
    },
    'metadata',
  ),
  own(
    'a lightweight release tag',
    {
      moments: {
        'before bundle': (history) => {
          history.tag('v0.4.0', history.head, null);
        },
      },
    },
    'lightweight tags are tags',
  ),
  own(
    'a tag of a tag',
    {
      moments: {
        'before bundle': (history) => {
          const inner = history.tag('v0.4.0-build', history.head, '2026-01-13T08:00:00Z');
          history.tag('v0.4.0', inner, '2026-01-13T09:00:00Z', 'tag');
        },
      },
    },
    'it peels to the release',
  ),
  own(
    'commits written in another time zone',
    { dates: { merge: '2026-01-09T18:00:00+08:00', release: '2026-01-12T08:00:00-08:00' } },
    'the instants are in order',
  ),
  own(
    'a commit rebased later than written',
    {
      moments: {
        'before bundle': (history) => {
          history.write({ 'docs/b.md': 'b\n' });
          history.commit({ message: 'Notes', at: '2026-01-13T10:10:00Z', authoredAt: '2025-12-24T10:00:00Z' });
        },
      },
    },
    'who rebases keeps the author date',
  ),
  own('the records signed on the day of the tag', {
    dates: { signedOn: '2026-01-13', drilledOn: '2026-01-13', signed: '2026-01-14T15:00:00Z' },
  }),
  own('the drill the day after the commit', { dates: { drilledOn: '2026-01-10' } }, 'the code of the release existed'),
  own('the payload generated in the minute of its commit', { dates: { generated: '2026-01-09T10:00:00Z' } }),
  own('the stated date is the day of the release', { dates: { notBefore: '2026-01-13' } }, 'not before that day'),
  own(
    'exactly fourteen days of overlap',
    {
      dates: { candidate: '2025-12-30T09:00:00Z', notBefore: '2026-01-13' },
      codes: { older: [...CODES, NEW_CODE] },
      texts: {
        payload: set({
          'consumer_impact_statement.required_consumer_mapping_changes': 'none',
          'consumer_impact_statement.required_test_updates':
            'cover service.v3, errors without legacy_error, errors with and without error.details',
        }),
      },
    },
    'the promise is kept to the second',
  ),
  own(
    'a consumer that skipped a release',
    {
      moments: {
        'before code': (history) => {
          history.tag('v0.3.9-rc.1', history.head, '2026-01-05T09:00:00Z');
        },
      },
    },
    'a pre-release in between',
  ),
];

export const HARMLESS_CONTENTS: readonly Case[] = [
  own('payload: keys in another order', { texts: { payload: reversed } }, 'JSON has no order of keys'),
  own('payload: minified', { texts: { payload: minified } }),
  own('payload: CRLF', { texts: { payload: swapAll('\n', '\r\n') } }),
  own('payload: one key more', { texts: { payload: set({ contact: 'Ada Brandt' }) } }, 'a key nobody asks for'),
  own('payload: relative paths', { texts: { payload: swapAll('/Users/d/Projects/MemoryKernel', '.') } }),
  own('payload: another laptop', {
    texts: { payload: swapAll('/Users/d/Projects/MemoryKernel', '/home/ada/src/MemoryKernel') },
  }),
  own(
    'payload: commands in another order',
    {
      texts: {
        payload: set({ verification_commands: listed((items) => [...items].reverse()) }),
      },
    },
    'their order is ignored',
  ),
  own('manifest: keys in another order', { texts: { manifest: reversed } }),
  own('manifest: one key more', { texts: { manifest: set({ maintainer: 'Ada Brandt' }) } }),
  own('source of truth: keys in another order', { texts: { truth: reversed } }),
  own(
    'source of truth: policy lists in another order',
    {
      texts: {
        truth: set({
          'non_2xx_envelope_policy.requires': listed((items) => [...items].reverse()),
        }),
      },
    },
    'a policy is a set',
  ),
  own('OpenAPI: comments', {
    texts: { openapi: (text) => `# The service of service.v9\n${text}# const: service.v9\n` },
  }),
  own('OpenAPI: CRLF', { texts: { openapi: swapAll('\n', '\r\n') } }),
  own('OpenAPI: quoted constants', { texts: { openapi: (text) => text.replaceAll(/const: (.*)$/gm, "const: '$1'") } }),
  own('OpenAPI: descriptions', {
    texts: {
      openapi: swap(
        '    ServiceErrorEnvelope:\n      type: object',
        '    ServiceErrorEnvelope:\n      description: No legacy_error any more.\n      type: object',
      ),
    },
  }),
  own('OpenAPI: an example', {
    texts: {
      openapi: swap(
        '            message:\n              type: string',
        '            message:\n              type: string\n              examples: [it broke]',
      ),
    },
  }),
  own('OpenAPI: a vendor extension', { texts: { openapi: swap('info:', 'x-owner: platform\ninfo:') } }),
  own(
    'OpenAPI: a longer message',
    {
      texts: {
        openapi: swap(
          '            message:\n              type: string',
          '            message:\n              type: string\n              minLength: 1',
        ),
      },
    },
    'a message that is there has letters',
  ),
  own('OpenAPI: more paths', {
    texts: {
      openapi: swap(
        'components:\n',
        '  /v1/extra:\n    get:\n      responses:\n        "204":\n          description: Nothing.\ncomponents:\n',
      ),
    },
  }),
  own('OpenAPI: codes in a flow list', {
    texts: {
      openapi: (text) =>
        text.replace(
          /enum:\n((?: +- .*\n)+)/,
          (_, items: string) =>
            `enum: [${items
              .trim()
              .split(/\s+- |^- /)
              .filter(Boolean)
              .join(', ')}]\n`,
        ),
    },
  }),
  own('bundle: keys in another order', { texts: { bundle: reversed } }),
  own(
    'bundle: one artifact more',
    {
      texts: {
        bundle: set({
          artifacts: listed((items) => [...items, { path: 'README.md', sha256: sha256('# MemoryKernel\n') }]),
        }),
      },
    },
    'more evidence',
  ),
  own('bundle: commands in another order', {
    texts: {
      bundle: set({
        required_validation_commands: listed((items) => [...items].reverse()),
      }),
    },
  }),
  own(
    'changelog: Keep a Changelog form',
    { texts: { changelog: (text) => text.replace('## v0.4.0 - 2026-01-13', '## [0.4.0] - 2026-01-13') } },
    'the usual form',
  ),
  own('changelog: a linked heading', {
    texts: {
      changelog: (text) =>
        text.replace('## v0.4.0 - 2026-01-13', '## [v0.4.0](https://example.com/v0.4.0) (2026-01-13)'),
    },
  }),
  own('changelog: one heading lower', {
    texts: { changelog: (text) => text.replace('## v0.4.0 - 2026-01-13', '### v0.4.0\n\nReleased on 2026-01-13.') },
  }),
  own('changelog: CRLF', { texts: { changelog: swapAll('\n', '\r\n') } }),
  impact('rollback_instruction', 'Repin to v0.3.2.'),
  impact('repin_required', 'yes'),
  impact('required_consumer_mapping_changes', 'Map the new error code rate_limited to a retry.'),
  impact(
    'runtime_behavior_changes',
    'service.v2 becomes service.v3: legacy_error is removed from errors; error.details may be present.',
  ),
];
