/** One cause is one kind and has one text, whichever door a run came in by. */
import { describe, expect, it } from '@jest/globals';
import { failureOf, lineOf, type Failure } from '../../src/doors/failure.js';
import { UsageError } from '../../src/doors/inputs.js';
import { WriteError } from '../../src/doors/writing.js';
import { ContextError } from '../../src/github/context.js';
import { failure, GitHubError, type FailureKind } from '../../src/github/failure.js';
import { renderEnding } from '../../src/render/ending.js';

const github = (kind: FailureKind) =>
  new GitHubError(failure(kind, 'GitHub answered 403 to GET /repos/o/r', { lacks: 'the permission checks=write' }));
const full = Object.assign(new Error("ENOSPC: no space left on device, write '/x'"), {
  code: 'ENOSPC',
  syscall: 'write',
  path: '/x',
});

const CAUSES: readonly (readonly [string, unknown, Failure['kind'], string])[] = [
  ['a wrong option', new UsageError('--root is given twice.'), 'mistake', '--root is given twice.'],
  ['a place that may not be written', new WriteError('/x is a folder.'), 'mistake', '/x is a folder.'],
  ['an event that names no commit', new ContextError('It names no commit.'), 'mistake', 'It names no commit.'],
  ['a full disk', full, 'system', 'The system refused write /x: the disk is full (ENOSPC: no space left on device).'],
  [
    'a token that may not',
    github('not-permitted'),
    'github',
    'GitHub answered 403 to GET /repos/o/r. It takes the permission checks=write.',
  ],
  ['an answer without sense', github('nonsense'), 'broken', 'Please report this:\nGitHubError: GitHub answered 403'],
  [
    'a fault',
    new TypeError('x is no y'),
    'broken',
    'handoff-gate itself failed, which says nothing about the release.',
  ],
  ['what is no error', 'a word', 'broken', 'Please report this:\na word'],
];

const DOORS: readonly (readonly [string, (failure: Failure) => string])[] = [
  ['the command line', lineOf],
  ["the step's line of error", (found) => renderEnding(found).error],
  ['the job summary', (found) => renderEnding(found).markdown],
];

const KINDS: Readonly<Record<Failure['kind'], true>> = { mistake: true, system: true, github: true, broken: true };

it('is of a kind of which each is tried', () => {
  expect([...new Set(CAUSES.map(([, , kind]) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
});

describe.each(CAUSES)('%s', (_, error, kind, words) => {
  const found = failureOf(error);

  it(`is of the kind ${kind}`, () => {
    expect(found.kind).toBe(kind);
    expect(found.message).toContain(words);
  });

  it.each(DOORS)('is told by %s in the same words', (_door, print) => {
    expect(print(found)).toContain(found.message);
  });

  it('is told by the command line behind one name', () => {
    expect(lineOf(found)).toMatch(/^handoff-gate(?: itself|: (?!handoff-gate))/);
  });
});
