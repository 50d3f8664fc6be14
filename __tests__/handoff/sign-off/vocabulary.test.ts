import { describe, expect, it } from '@jest/globals';
import { normalise } from '../../../src/handoff/sign-off/words/values.js';
import { start, textAt } from '../../documents/places.js';
import { signOff } from './sign-off.js';

describe('a verdict', () => {
  const verdict = (words: string) => signOff(`- Runtime cutover: ${words}`).verdicts.map((one) => one.verdict);

  it.each([
    'GO',
    '**GO**',
    '`GO`',
    'go',
    'Go.',
    'GO (steady state)',
    'STEADY-STATE GO',
    'GO, from 2026-02-22',
    'GO (was NO-GO)',
    '✅ **GO**',
    'GO (signed by both sides)',
    'GO (signed by MemoryKernel and AssistSupport on 2026-02-08)',
    'GO (completed)',
    'GO, no objections',
    'GO — approved 8 February 2026',
    '~~NO-GO~~ GO',
  ])('of %s is GO', (words) => {
    expect(verdict(words)).toEqual(['GO']);
  });

  it.each([
    'NO-GO',
    '**NO-GO** (intentionally blocked)',
    '`NO-GO`',
    'no-go',
    'NO GO',
    'NOGO',
    'NO\u00a0GO',
    'NO\u2011GO',
    'NO\u2010GO',
    'NO\u2013GO',
    'NO\u2014GO',
    'NO\u2212GO',
    'NO - GO',
    'NO-GO (was GO)',
    '~~GO~~ NO-GO',
    'not GO',
    'REVOKED',
    'withdrawn on 2026-02-28',
    'zurückgezogen',
  ])('of %s is NO-GO', (words) => {
    expect(verdict(words)).toEqual(['NO-GO']);
  });

  it.each([
    ['nothing', ''],
    ['a template that offers both', 'GO / NO-GO'],
    ['a template without spaces', 'GO/NO-GO'],
    ['a template the other way round', 'NO-GO | GO'],
    ['an alternative', 'GO or NO GO'],
    ['a question', 'GO?'],
    ['a condition behind it', '**GO**, conditionally'],
    ['a place it is limited to', 'GO for staging only'],
    ['a proposal', 'GO (proposed)'],
    ['a veto', 'GO (vetoed by the board)'],
    ['a condition in French', 'GO sous réserve'],
    ['a withdrawal in German', 'GO (zurückgezogen)'],
    ['a footnote', 'GO[^1]'],
    ['a star', 'GO*'],
    ['an image', '![badge](x.png) GO'],
    ['hidden HTML', '<span hidden>GO</span>'],
    ['a signature of nobody known', 'GO (signed by Nobody)'],
    ['a sentence that follows', 'GO. After the release both sides watch the errors.'],
    ['a cross', 'GO ❌'],
    ['a condition before it', 'pending GO'],
    ['another word that begins alike', 'GOING'],
    ['a compound', 'GO-AHEAD pending'],
    ['a Cyrillic look-alike', 'G\u041e'],
    ['a Greek look-alike', 'G\u039f'],
    ['full-width letters', '\uff27\uff2f'],
    ['a zero', 'G0'],
    ['a hidden character inside', 'G\u200bO'],
    ['a letter that is struck through by Unicode', 'GO\u0338'],
    ['a single tilde, which GitHub strikes out', '~GO~'],
    ['a comment', '<!-- GO -->'],
    ['struck-out text', '~~GO~~'],
  ])('is unclear from %s', (_what, words) => {
    expect(verdict(words)).toEqual([null]);
  });

  it.each([
    ['- Rehearsal continuation: **GO**', 'rehearsal'],
    ['2. Runtime cutover execution: **GO**', 'cutover'],
    ['- Runtime cutover decision: `NO-GO` (until then)', 'cutover'],
    ['- Runtime posture: GO', 'cutover'],
    ['- MemoryKernel runtime cutover (producer): GO', 'cutover'],
    ['| x | y |\n|-|-|\n| Runtime cutover | GO |', 'cutover'],
  ])('belongs to the decision that its label names: %s', (text, decision) => {
    expect(signOff(text).verdicts.map((one) => one.decision)).toEqual([decision]);
  });

  it.each([
    '- Cutover window: GO',
    'We decided that the runtime cutover is GO.',
    '- [ ] Runtime cutover: GO',
    '- <!-- Runtime cutover: GO -->',
  ])('is not given by %s', (text) => {
    expect(signOff(text).verdicts).toEqual([]);
  });

  it('has the words and their place', () => {
    const text = '- Runtime cutover: **NO-GO** (until then)';
    const [found] = signOff(text).verdicts;
    expect([found?.text, found && start(found.span)]).toEqual(['NO-GO (until then)', '1:22']);
  });
});

describe('readiness', () => {
  const ready = (text: string) => signOff(text).readiness.map((one) => one.ready);

  it.each([
    '- Rollback readiness verdict: **READY**',
    '- Result: PASS',
    '- Result: `PASS` (12 of 12)',
    '- Status: green',
    '- AssistSupport rollback readiness: Ready.',
    '- Producer rollback readiness: READY',
  ])('is given by %s', (text) => {
    expect(ready(text)).toEqual([true]);
  });

  it.each([
    '- Rollback readiness verdict: **NOT READY**',
    '- Result: not ready',
    '- Result: FAIL',
    '- Result: PASS/FAIL',
    '- Result: unready',
    '- Result: READYISH',
    '- Result: (PASS)',
    '- Result: R\u0415ADY',
    '- Result: P\u0410SS',
    '- Result: ~~PASS~~',
    '- Result:',
  ])('is refused by %s', (text) => {
    expect(ready(text)).toEqual([false]);
  });

  it('is not stated by a word in a sentence', () => {
    expect(ready('We are READY to roll back.')).toEqual([]);
  });
});

describe('an owner', () => {
  const owners = (text: string) => signOff(text).owners.map(({ side, role, name }) => `${side} ${role} ${name}`);

  it.each([
    [
      '1. Incident commander (consumer): Support Platform On-Call Lead',
      'consumer incident-commander Support Platform On-Call Lead',
    ],
    ['2. Incident commander (producer): On-Call Lead', 'producer incident-commander On-Call Lead'],
    ['- Rollback owner (AssistSupport): Integrations Owner', 'consumer rollback-owner Integrations Owner'],
    ['- MemoryKernel rollback owner: Release Owner', 'producer rollback-owner Release Owner'],
    ['- Producer incident commander: `@lead`', 'producer incident-commander @lead'],
    ['- **Rollback Owner — Consumer:** Somebody', 'consumer rollback-owner Somebody'],
    ['| Role | Who |\n|-|-|\n| Rollback owner (producer) | Release Owner |', 'producer rollback-owner Release Owner'],
  ])('is read in every phrasing: %s', (text, owner) => {
    expect(owners(text)).toEqual([owner]);
  });

  it.each([
    '',
    'TBD',
    'tbd.',
    'TBD (to be named by Friday)',
    'to be decided',
    'TODO',
    'none',
    'N/A',
    'n.a.',
    'unassigned',
    'pending',
    '-',
    '—',
    '???',
    '____',
    '<name>',
    '`<name>`',
    '[name]',
    '~~Somebody~~',
    '<!-- Somebody -->',
  ])('is nobody where the line says "%s"', (words) => {
    expect(owners(`- Incident commander (producer): ${words}`)).toEqual(['producer incident-commander ']);
  });

  it.each(['Pendingo Garcia', 'Noneh Ali', 'Nadia'])('is a person even with a name such as %s', (name) => {
    expect(owners(`- Incident commander (producer): ${name}`)).toEqual([`producer incident-commander ${name}`]);
  });

  it.each([
    '- Incident commander: Somebody',
    '- Deputy (producer): Somebody',
    'The incident commander of the producer is Somebody.',
  ])('is not named by %s', (text) => {
    expect(owners(text)).toEqual([]);
  });
});

describe('the date of a document', () => {
  const date = (text: string) => signOff(text).updated?.date ?? null;

  it.each([
    ['Updated: 2026-02-08', '2026-02-08'],
    ['Updated: 2026-02-08  \nScope: x', '2026-02-08'],
    ['- Last updated: `2026-02-08`', '2026-02-08'],
    ['**Date:** 2026-02-08T12:00:00Z', '2026-02-08'],
    ['Updated:2026-02-08', '2026-02-08'],
    ['Updated 2026-02-08', '2026-02-08'],
    ['Updated: on 2024-02-29', '2024-02-29'],
    ['Updated: 8 February 2026', '2026-02-08'],
    ['Date: soon\n\nUpdated: 2026-02-08', '2026-02-08'],
  ])('is read from %j', (text, day) => {
    expect(date(text)).toBe(day);
  });

  it.each([
    'Updated: 2026-02-30',
    'Updated: 2025-02-29',
    'Updated: 2026-13-01',
    'Updated: 12026-02-08',
    'Created: 2026-02-08',
    '<!-- Updated: 2026-02-08 -->',
    '```\nUpdated: 2026-02-08\n```',
  ])('is not read from %j', (text) => {
    expect(date(text)).toBeNull();
  });

  it('is the first that is stated', () => {
    expect(date('Updated: 2026-02-08\n\n## Log\n\nUpdated: 2026-02-01')).toBe('2026-02-08');
  });

  it('has a place', () => {
    const text = 'Updated: `2026-02-08`';
    const span = signOff(text).updated?.span;
    expect(span && textAt(text, span)).toBe('2026-02-08');
  });
});

describe('a superseded document', () => {
  const superseded = (quote: string) => signOff(`# Record\n\n${quote}\n\n## Decision\n`).superseded !== null;

  it.each([
    '> Superseded.',
    '> **Superseded** by the runtime closure records.',
    '> Status: superseded by `RECORD_B.md`.',
    '> This record is superseded.',
    '> This record has been superseded by the closure record.',
    '> This record was superseded on 2026-02-08.',
    '> Historical Snapshot: This document captures pre-cutover state and is superseded by the runtime closure records in both repos.',
    '> Historical snapshot of the rehearsal, superseded by the closure records.',
    '> Historical snapshot of the rehearsal is superseded by the closure records.',
    '> Kept for reference.\n> It is\n> superseded by the closure record.',
    '> The record is superseded.',
    '> The decisions below are superseded.',
    '> These statements are superseded.',
    '> This record and all earlier records are superseded.',
    '> This record should be considered superseded.',
    '> Earlier packets are superseded by this one. This record is superseded, too.',
    '> Not a draft. Superseded by v0.4.0.',
    '- item\n\n> Superseded.',
  ])('says so itself: %s', (quote) => {
    expect(superseded(quote)).toBe(true);
  });

  it.each([
    '> Earlier decision records are superseded by this one.',
    '> All earlier packets are superseded.',
    '> The checkpoint packets are superseded by this record.',
    '> The checkpoint packets are superseded.',
    '> Both checkpoint packets were superseded by the decision records.',
    '> This record replaces the checkpoint packets, which are superseded.',
    '> The previous record is superseded.',
    '> Note: any prior record is superseded.',
    '> This record is not superseded.',
    '> This record has not yet been superseded.',
    '> This record isn’t superseded.',
    '> This record holds until superseded by a newer one.',
    '> This record may be superseded by a later one.',
    '> This record will be superseded after the cutover.',
    '> This record supersedes the checkpoint packets.',
    '> Pre-cutover statements are superseded by this record.',
    '> <!-- Superseded. -->',
    '> ~~Superseded.~~',
    '> `x`',
    'Superseded by nothing; this is no quote.',
    '<!--\n> Superseded.\n-->',
    '```\n> Superseded.\n```',
  ])('is not what this says: %s', (quote) => {
    expect(superseded(quote)).toBe(false);
  });

  it('says so before its first second-level heading; later quotes are about something else', () => {
    expect(signOff('# Record\n\n## Decision\n\n> Superseded.').superseded).toBeNull();
  });

  it('is pointed at where the quote begins', () => {
    const span = signOff('# Record\n\n> This is\n> superseded.').superseded;
    expect(span && start(span)).toBe('3:3');
  });
});

describe('words that compare alike', () => {
  it.each([
    ['`Release_Tag` ', 'release tag'],
    ['release-tag', 'release tag'],
    ['Release tag (immutable)', 'release tag'],
    ['service/api', 'service/api'],
    ['Größe: 1', 'größe 1'],
    ['—', ''],
  ])('%j is %j', (words, normal) => {
    expect(normalise(words)).toBe(normal);
  });
});
