/** What proves a release is of its code, and what one goes back to was run before: judged on evidence of real files. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Evidence, GitEvidence } from '../../src/contracts/evidence.js';
import { builtInProfile } from '../../src/profile/source.js';
import { commitSha, instant, shaWith } from '../support/brands.js';
import { judgeAgain, openPair } from '../support/judge.js';
import { buildMemoryKernel, BUNDLE, OBSERVED } from '../support/memorykernel.js';
import { MATCHER_NAMES } from '../support/profile.js';

const folder = await mkdtemp(path.join(tmpdir(), 'proof-'));
const pair = await buildMemoryKernel(folder);
const profile = await builtInProfile(MATCHER_NAMES);
const request = { role: 'producer', profile, observedAt: OBSERVED } as const;
const { evidence } = await openPair(pair).judge(request);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function findings(changed: Partial<Evidence>) {
  const { report } = judgeAgain({ ...evidence, ...changed }, profile.profile);
  return report.gates.flatMap(({ id, status, findings: found }) =>
    found.map((finding) => ({ id, status, ...finding })),
  );
}

describe('a way back', () => {
  it('is to a release that the consumer had pinned', () => {
    expect(evidence.pins?.tags).toContain('v0.3.2');
    expect(findings({}).map(({ rule }) => rule)).not.toContain('rollback/never-pinned');
  });

  it('to a release that was never pinned is an error at its line', () => {
    const [found] = findings({ pins: { tags: ['v0.3.1'], complete: true, followed: true } }).filter(
      ({ rule }) => rule === 'rollback/never-pinned',
    );
    expect(found).toMatchObject({
      status: 'fail',
      severity: 'error',
      line: 13,
      expected: 'v0.3.1',
      observed: 'v0.3.2',
    });
  });

  it.each([null, { tags: ['v0.3.1'], complete: false, followed: false }])(
    'is pending where the pins are not all known: %j',
    (pins) => {
      const [found] = findings({ pins }).filter(({ id }) => id === 'rollback');
      expect(found).toMatchObject({ status: 'pending', rule: 'rollback/no-history' });
    },
  );
});

describe('an evidence bundle', () => {
  const madeAt = shaWith('0');
  const commit = commitSha(pair.release.commit);
  const other = (changes: GitEvidence['changes'][number][]): Partial<Evidence> => {
    const { producer } = evidence.sides;
    if (producer.git === null) throw new Error('the pair has a history');
    const { git } = producer;
    const head = evidence.subject.commit?.sha ?? madeAt;
    const ancestry = [...git.ancestry, { ancestor: madeAt, descendant: head, holds: true }];
    return {
      files: evidence.files.map((file) => {
        if (file.path !== BUNDLE || file.state.kind !== 'read') return file;
        const text = Buffer.from(file.state.base64, 'base64')
          .toString()
          .replace(`"git_commit_head": "${commit}"`, `"git_commit_head": "${madeAt}"`);
        return { ...file, state: { ...file.state, base64: Buffer.from(text).toString('base64') } };
      }),
      sides: {
        ...evidence.sides,
        producer: {
          ...producer,
          git: {
            ...git,
            ancestry,
            changes: [...git.changes, ...changes],
            commits: { ...git.commits, [madeAt]: { sha: madeAt, committedAt: instant(OBSERVED) } },
          },
        },
      },
    };
  };
  const said = (changes: GitEvidence['changes'][number][]) =>
    findings(other(changes)).filter(
      ({ path: file, severity, line }) => file === BUNDLE && line === 5 && severity === 'error',
    );

  it('of other code than the release’s is none', () => {
    const [found] = said([{ from: commit, to: madeAt, paths: ['crates/service/src/main.rs', 'docs/a.md'] }]);
    expect(found).toMatchObject({ rule: 'immutable-release/bundle-commit', status: 'fail', observed: madeAt });
  });

  it('of later documents is one', () => {
    expect(said([{ from: commit, to: madeAt, paths: ['docs/a.md'] }])).toEqual([]);
  });

  it('of unknown code is pending', () => {
    expect(findings(other([])).filter(({ rule }) => rule === 'immutable-release/no-history')).toHaveLength(1);
  });
});

describe('a checkout inside the checkout', () => {
  it('is no code of the release, though git lists it with a slash', async () => {
    const inner = path.join(pair.producer, 'peer');
    await mkdir(inner);
    execFileSync('git', ['init', '--quiet'], { cwd: inner });
    execFileSync(
      'git',
      ['-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '--quiet', '--allow-empty', '-m', 'x'],
      {
        cwd: inner,
      },
    );
    const outcome = await openPair(pair, 'uncommitted').judge(request);
    expect(outcome.evidence.subject.differing).toEqual([]);
    expect(outcome.judged.drift).toBeNull();
  });
});
