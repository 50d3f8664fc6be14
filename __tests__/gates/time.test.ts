import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { builtInProfile } from '../../src/profile/source.js';
import { buildHonestPair, CODES, PATHS, type DocumentName, type Recipe } from '../corpus/honest-pair.js';
import { openPair } from '../corpus/judge.js';
import { MATCHER_NAMES } from '../support/profile.js';
import { statuses } from './bench.js';

const folder = mkdtempSync(path.join(tmpdir(), 'time-'));
const profile = await builtInProfile(MATCHER_NAMES);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Edits = Partial<Record<DocumentName, (text: string) => string>>;

interface Judged {
  readonly report: Report;
  /** `rule path:line`, of errors, in their order. */
  readonly errors: readonly string[];
  /** The 1-based line that holds a text, in a document. */
  readonly line: (document: DocumentName, part: string) => Promise<string>;
}

async function judge(
  recipe: Recipe = {},
  edits: Edits = {},
  role: 'producer' | 'consumer' = 'producer',
): Promise<Judged> {
  const pair = await buildHonestPair(mkdtempSync(path.join(folder, 'pair-')), recipe);
  const fileOf = (name: string) =>
    name.startsWith('consumer:')
      ? path.join(pair.consumer, PATHS[name as DocumentName])
      : path.join(pair.producer, PATHS[name as DocumentName]);
  for (const [name, edit] of Object.entries(edits)) {
    const before = await readFile(fileOf(name), 'utf8');
    const after = edit(before);
    expect(after).not.toBe(before);
    await writeFile(fileOf(name), after);
  }
  const { report } = await openPair(pair).judge({ role, profile, observedAt: pair.dates.observed });
  const errors = report.gates.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, path: file, line }) => `${rule} ${file ?? ''}:${line ?? ''}`),
  );
  const line = async (document: DocumentName, part: string) => {
    const lines = (await readFile(fileOf(document), 'utf8')).split('\n');
    return `${PATHS[document]}:${lines.findIndex((text) => text.includes(part)) + 1}`;
  };
  return { report, errors, line };
}

const pendingRules = (report: Report) =>
  report.decisions.cutover.blockers.filter(({ kind }) => kind === 'unknown').map(({ rule }) => rule);

const swap =
  (part: string, by: string) =>
  (text: string): string => {
    if (!text.includes(part)) throw new Error(`nothing holds ${part}`);
    return text.replace(part, () => by);
  };

/** Everything in the days before the release: no window is kept. */
const RUSHED = { first: '2026-01-02T09:00:00Z', older: '2026-01-03T09:00:00Z', candidate: '2026-01-04T09:00:00Z' };

describe('the honest pair', () => {
  it.each(['producer', 'consumer'] as const)('is GO for the %s', async (role) => {
    const { report, errors } = await judge({}, {}, role);
    expect([errors, pendingRules(report), report.verdict]).toEqual([[], [], 'GO']);
  });
});

describe("the baseline's window", () => {
  const BASELINE = 'stability-window/baseline';

  it('runs from the first release of the old contract, not from a patch release days before', async () => {
    const patch: Recipe = {
      moments: {
        'after candidate': (history) => {
          const manifest = history.text(PATHS.manifest);
          history.write({ [PATHS.manifest]: manifest.replaceAll('v0.3.2', 'v0.3.3') });
          const commit = history.commit({ message: 'Patch', at: '2026-01-07T09:00:00Z' });
          history.tag('v0.3.3', commit, '2026-01-07T09:10:00Z');
        },
      },
    };
    const { errors, report } = await judge(patch);
    expect([errors, report.verdict]).toEqual([[], 'GO']);
  });

  it('is broken where the first release of the old contract is too young', async () => {
    const { errors, line } = await judge({ dates: RUSHED });
    expect(errors).toContain(`${BASELINE} ${await line('manifest', 'minimum_sprint_days')}`);
  });

  it('is not voided by a release of the new contract minutes before', async () => {
    const stray: Recipe = {
      dates: RUSHED,
      moments: {
        'before release': (history) => {
          const manifest = history.text(PATHS.manifest);
          history.write({ [PATHS.manifest]: manifest.replaceAll('v0.4.0', 'v0.3.9') });
          history.tag(
            'v0.3.9',
            history.commit({ message: 'Stray', at: '2026-01-12T15:50:00Z' }),
            '2026-01-12T15:55:00Z',
          );
          history.write({ [PATHS.manifest]: manifest });
        },
      },
    };
    const { errors, line } = await judge(stray);
    expect(errors).toContain(`${BASELINE} ${await line('manifest', 'minimum_sprint_days')}`);
    expect(errors).toContain(`stability-window/overlap ${await line('manifest', 'expected_service_contract_version')}`);
  });

  it.each(['1', '0'])('is as long as the release before promised, where this one says %s', async (days) => {
    const lowered = swap('"minimum_sprint_days": 14', `"minimum_sprint_days": ${days}`);
    const { errors } = await judge({ dates: RUSHED, texts: { manifest: lowered } });
    expect(errors.some((error) => error.startsWith(BASELINE))).toBe(true);
  });

  it.each(['-3', '"14"', '2.5'])('says at its line that %s is no number of days', async (days) => {
    const odd = swap('"minimum_sprint_days": 14', `"minimum_sprint_days": ${days}`);
    const { errors, line } = await judge({ dates: RUSHED, texts: { manifest: odd } });
    expect(errors).toContain(`stability-window/promise ${await line('manifest', 'minimum_sprint_days')}`);
    expect(errors.some((error) => error.startsWith(BASELINE))).toBe(true);
  });
});

describe("the candidate's window", () => {
  const at = async ({ line }: Judged) =>
    `stability-window/overlap ${await line('manifest', 'expected_service_contract_version')}`;

  /** Published, taken back on 20 December, published again on 6 January. */
  const again = (takeBack: (text: string) => string | null): Recipe => ({
    moments: {
      'after candidate': (history) => {
        const published = history.text(PATHS.payload);
        history.write({ [PATHS.payload]: takeBack(published) });
        history.commit({ message: 'Take the candidate back', at: '2025-12-20T09:00:00Z' });
        history.write({ [PATHS.payload]: published });
        history.commit({ message: 'Publish it again', at: '2026-01-06T09:00:00Z' });
      },
    },
  });

  it.each([
    ['went back to the stable payload', swap('"handoff_mode": "service-v3-candidate"', '"handoff_mode": "stable"')],
    ['was removed', () => null],
    ['could not be read', (text: string) => text.slice(0, 40)],
  ])('begins again where the candidate %s', async (_, takeBack) => {
    const stable = (text: string) =>
      takeBack(text)?.replaceAll(
        '"expected_service_contract_version": "service.v3"',
        '"expected_service_contract_version": "service.v2"',
      ) ?? null;
    const judged = await judge(again(stable));
    expect(judged.errors).toEqual([await at(judged)]);
  });

  it('stays where a commit only rewrites the payload', async () => {
    const { errors } = await judge(again((text) => `${text}\n`));
    expect(errors).toEqual([]);
  });

  it.each(['0', '-1', '"0"', '1e99', 'null'])(
    "is at least the profile's where the payload promises %s days",
    async (days) => {
      const promised = swap('"migration_overlap_days": 14', `"migration_overlap_days": ${days}`);
      const judged = await judge({
        dates: { candidate: '2026-01-05T09:00:00Z' },
        texts: { 'candidate-payload': promised },
      });
      expect(judged.errors).toContain(await at(judged));
    },
  );

  it('runs from the merge that brought the candidate, not from the branch it was written on', async () => {
    const judged = await judge({
      candidate: false,
      moments: {
        'after candidate': (history) => {
          const before = history.snapshot();
          const main = history.head;
          const payload = {
            handoff_mode: 'service-v3-candidate',
            expected_service_contract_version: 'service.v3',
            rehearsal_candidate: { migration_overlap_days: 14 },
          };
          history.write({ [PATHS.payload]: JSON.stringify(payload) });
          const beside = history.commitBeside({ message: 'Candidate', at: '2025-12-01T09:00:00Z' }, 'candidate');
          const after = history.snapshot();
          history.restore(main, before);
          history.write({ 'README.md': '# Elsewhere\n' });
          history.commit({ message: 'Elsewhere', at: '2025-12-02T09:00:00Z' });
          history.restore(history.head, after);
          history.commit({ message: 'Merge the candidate', at: '2026-01-07T09:00:00Z', merges: [beside] });
        },
      },
    });
    expect(judged.errors).toContain(await at(judged));
  });

  it('begins no sooner than the commits before it, whatever its own date', async () => {
    const judged = await judge({ dates: { older: '2026-01-05T09:00:00Z', candidate: '2025-12-01T09:00:00Z' } });
    expect(judged.errors).toContain(await at(judged));
  });
});

describe('the notice of a new error code', () => {
  const without = (code: string) => (text: string) => text.replaceAll(new RegExp(`,?\\s*"${code}"`, 'g'), '');

  it('is not the word inside another code', async () => {
    const hidden = without('conflict');
    const { errors, line } = await judge({
      codes: { release: [...CODES, 'conflict'] },
      texts: { candidate: hidden, 'candidate-payload': hidden },
    });
    expect(errors).toEqual([`stability-window/notice ${await line('manifest', '"conflict"')}`]);
  });

  it('counts from when it came last and stayed', async () => {
    const { errors, line } = await judge({
      moments: {
        'after candidate': (history) => {
          const files = [PATHS.candidate, PATHS.payload] as const;
          const [candidate, payload] = files.map((file) => history.text(file));
          const hide = without('rate_limited');
          history.write({ [PATHS.candidate]: hide(candidate ?? ''), [PATHS.payload]: hide(payload ?? '') });
          history.commit({ message: 'Not yet', at: '2025-12-20T09:00:00Z' });
          history.write({ [PATHS.candidate]: candidate ?? '', [PATHS.payload]: payload ?? '' });
          history.commit({ message: 'After all', at: '2026-01-07T09:00:00Z' });
        },
      },
    });
    expect(errors).toEqual([`stability-window/notice ${await line('manifest', '"rate_limited"')}`]);
  });
});

describe('the stated date', () => {
  const KEY = 'cutover_not_before_utc_date';
  const stating = (value: string) => (text: string) =>
    text.replace(new RegExp(`"${KEY}": "[^"]*"`), `"${KEY}": ${value}`);

  it('is the latest that was stated up to the release, also where it was lowered', async () => {
    const { errors } = await judge({
      texts: { candidate: stating('"2026-03-01"') },
      moments: {
        'after candidate': (history) => {
          history.write({ [PATHS.candidate]: stating('"2025-12-20"')(history.text(PATHS.candidate)) });
          history.commit({ message: 'Sooner', at: '2026-01-06T09:00:00Z' });
        },
      },
    });
    expect(errors.map((error) => error.split(' ')[0])).toEqual(['stability-window/not-before']);
  });

  it('is not what was written after the release', async () => {
    const { errors } = await judge({}, { candidate: stating('"2026-03-01"') });
    expect(errors).toEqual([]);
  });

  it.each([
    ['"2026-02-01"', true],
    ['"2026-02-01T00:00:00Z"', true],
    ['"2026-02-01T10:00:00+02:00"', true],
    ['"20260201"', true],
    ['"2026-01-10T12:00Z"', false],
    ['"2026-01-01"', false],
  ])('may be written as %s', async (value, late) => {
    const { errors, line } = await judge({ texts: { candidate: stating(value) } });
    expect(errors).toEqual(late ? [`stability-window/not-before ${await line('candidate', KEY)}`] : []);
  });

  it.each(['"soon"', '"2026-13-01"', '""', '20260101', 'null'])(
    'is said at its line where nobody can read %s',
    async (value) => {
      const { errors, line } = await judge({ texts: { candidate: stating(value) } });
      expect(errors).toContain(`stability-window/not-before ${await line('candidate', KEY)}`);
    },
  );
});

describe('tags of any usual form', () => {
  const SCHEMES: readonly (readonly [string, string, string])[] = [
    ['v0.3', 'v0.4', 'v0.5'],
    ['v2322', 'v2323', 'v2324'],
    ['2025.6', '2025.9', '2026.1'],
    ['release-2025-06-03', 'release-2025-09-09', 'release-2026-01-13'],
    ['1.9.0', '2.0.0', 'v2.1.0'],
    ['orders/v1.0', 'orders/v1.1', 'orders/v1.2'],
    ['v1.2.3.2', 'v1.2.3.3', 'v1.2.3.4'],
    ['R10', 'R11', 'R12'],
    ['2026-01-12', '2026-01-13.1', '2026-01-13.2'],
    // Names that do not order each other: the history does.
    ['build-7', 'release-2025-09-09', 'v1.0.0'],
    ['v2023', 'v2024.x', 'v3.0.0'],
    ['alpha', 'beta', 'gamma'],
  ];

  it.each(SCHEMES)('are ordered: %s, %s, %s', async (first, older, release) => {
    const tags = { first, older, release };
    const kept = await judge({ tags });
    expect([kept.errors, pendingRules(kept.report)]).toEqual([[], []]);
    const rushed = await judge({ tags, dates: RUSHED });
    expect(rushed.errors.map((error) => error.split(' ')[0])).toEqual(
      expect.arrayContaining(['stability-window/baseline', 'stability-window/overlap']),
    );
  });

  it('are never a first release where a tag behind it may be one', async () => {
    const { report, errors } = await judge({
      tags: { older: 'release-2025-09-09', release: 'v1.0.0' },
      moments: {
        end: (history) => {
          history.deleteTag('v0.3.1');
          history.tag('old-2', history.head, null);
        },
      },
      texts: { 'older-manifest': () => null, 'first-manifest': () => null },
    });
    const gate = report.gates.find(({ id }) => id === 'stability-window');
    expect(gate?.summary).not.toContain('first release');
    expect([errors.length > 0 || pendingRules(report).length > 0]).toEqual([true]);
  });

  it('make no first release where they were deleted, and documents know another', async () => {
    const { report } = await judge({
      candidate: false,
      moments: {
        end: (history) => {
          for (const tag of ['v0.3.1', 'v0.3.2']) history.deleteTag(tag);
        },
      },
    });
    expect(statuses(report)['stability-window']).toBe('pending');
    expect(report.gates.find(({ id }) => id === 'stability-window')?.summary).toContain('there was "v0.3.');
  });

  it('say by the history that a rollback target is later, where the names do not', async () => {
    const edits = Object.fromEntries(
      (['readiness', 'consumer:readiness'] as const).map((name) => [
        name,
        (text: string) => text.replaceAll('v0.3.2', 'nightly-x'),
      ]),
    );
    const { errors } = await judge(
      {
        moments: {
          end: (history) => {
            history.tag('nightly-x', history.head, null);
          },
        },
      },
      edits,
    );
    expect(errors.filter((error) => error.startsWith('rollback/not-earlier'))).toHaveLength(2);
  });

  it('leave a rollback target pending where neither names nor history tell', async () => {
    const edits = Object.fromEntries(
      (['readiness', 'consumer:readiness'] as const).map((name) => [
        name,
        (text: string) => text.replaceAll('v0.3.2', 'elsewhere'),
      ]),
    );
    const { report } = await judge(
      {
        moments: {
          'before code': (history) => {
            const beside = history.commitBeside({ message: 'Elsewhere', at: '2026-01-06T09:00:00Z' }, 'elsewhere');
            history.tag('elsewhere', beside, null);
          },
        },
      },
      edits,
    );
    expect(report.gates.find(({ id }) => id === 'rollback')?.status).not.toBe('pass');
    expect(pendingRules(report)).toContain('rollback/no-history');
  });
});

describe('odd data', () => {
  it('of a tag without a tagger is the date of its commit', async () => {
    const { report, errors } = await judge({
      moments: {
        end: (history) => {
          history.tagWithoutTagger('v0.3.0', history.head);
        },
      },
    });
    expect([errors, report.verdict]).toEqual([[], 'GO']);
  });

  it('of the year 275760 ends in no crash', async () => {
    const far = '+275760-09-12T00:00:00Z';
    const { report } = await judge({
      moments: {
        'before older': (history) => {
          history.commit({ message: 'Far', at: far });
        },
        end: (history) => {
          history.tag('v9999.0', history.head, far);
        },
      },
    });
    expect(report.gates.some(({ status }) => status === 'error')).toBe(false);
  });
});

describe('the dates of documents', () => {
  const updated = (day: string) => (text: string) => text.replace(/Updated: .*/, `Updated: ${day}`);
  const DOCUMENTS = [
    ['record', 'sign-off/date'],
    ['consumer:record', 'sign-off/date'],
    ['readiness', 'rollback/date'],
    ['consumer:readiness', 'rollback/date'],
    ['status', 'sign-off/date'],
  ] as const;

  it.each(DOCUMENTS)('of the %s are held against the commit and the observation', async (document, rule) => {
    for (const day of ['2026-01-06', '2099-01-01', '6 January 2026', 'Jan 6, 2026', '2026/01/06', '06.01.2026']) {
      const { errors, line } = await judge({}, { [document]: updated(day) });
      expect(errors).toContain(`${rule} ${await line(document, 'Updated:')}`);
    }
  });

  it.each(['2026-01-08', '2026-01-20', '2026-01-21', '20 January 2026', '2026-01-10T10:00Z'])(
    'are those of that day anywhere on earth: %s may be',
    async (day) => {
      const { errors } = await judge({}, { 'consumer:record': updated(day), record: updated(day) });
      expect(errors).toEqual([]);
    },
  );

  it.each(['soon', '2026-02-30', '01/02/2026'])('that nobody can read are said at their line: %s', async (day) => {
    const { errors, line } = await judge({}, { readiness: updated(day) });
    expect(errors).toContain(`rollback/no-date ${await line('readiness', 'Updated:')}`);
  });

  it('must be there', async () => {
    const { errors } = await judge(
      {},
      { readiness: (text) => text.replace(/Updated: .*\n/, '').replace(/.*[Dd]rill executed on.*\n/, '') },
    );
    expect(errors.some((error) => error.startsWith('rollback/no-date'))).toBe(true);
  });

  it('must agree where they are stated twice', async () => {
    const { errors } = await judge({}, { record: swap('Updated:', 'Updated: 2026-01-14\n\nUpdated:') });
    expect(errors.some((error) => error.startsWith('sign-off/no-date'))).toBe(true);
  });

  it("cannot come before the commit's parents, whatever the commit says", async () => {
    const { errors } = await judge(
      { dates: { code: '2025-06-10T09:00:00Z', merge: '2025-06-10T10:00:00Z' } },
      { record: updated('2025-08-01') },
    );
    expect(errors.some((error) => error.startsWith('sign-off/date'))).toBe(true);
  });

  it('of the payload and the bundle are instants', async () => {
    const payload = await judge({
      texts: { payload: (text) => text.replace('2026-01-12T15:00:00Z', '2026-01-08T15:00:00Z') },
    });
    expect(payload.errors).toEqual([`handoff/date ${await payload.line('payload', 'handoff_generated_at_utc')}`]);
    for (const at of ['2026-01-05T10:00:00Z', '2099-01-01T00:00:00Z', 'yesterday']) {
      const bundle = await judge(
        {},
        { bundle: (text) => text.replace(/"generated_at_utc": "[^"]*"/, `"generated_at_utc": "${at}"`) },
      );
      expect(bundle.errors).toContain(
        `immutable-release/bundle-date ${await bundle.line('bundle', 'generated_at_utc')}`,
      );
    }
  });
});
