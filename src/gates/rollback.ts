/** The gate `rollback`: a way back is named, exists, and both sides say they are ready to take it. */
import { BLANK } from '../contracts/blank.js';
import type { Judgement, Span } from '../contracts/finding.js';
import type { RollbackReport } from '../contracts/report.js';
import { BASELINE_FACTS, SIDES, type Baseline, type BaselineFact, type Side } from '../contracts/words.js';
import { spellings } from '../documents/facts.js';
import { judgeRemoved } from './removed.js';
import { withoutQuestion } from './asked.js';
import { checkDates, DRILL_DATES } from './document-dates.js';
import type { Dossier, SignOffFile } from './dossier.js';
import { inFile, NOWHERE, Notes, quote, type Where } from './findings.js';
import { isAbsent, judgePresence, nameOf, readingOf } from './presence.js';
import { wellFormed } from './reading.js';
import { judgeReadinessWords } from './readiness.js';
import { currentRecords } from './records.js';
import { orderOf } from './release-order.js';
import { judgeNoTarget } from './first-pin.js';
import { isNoRelease } from '../documents/release-line.js';
import { tellUnsigned } from './unsigned.js';
import { asLeft, isRollingBack, rollbackUnderway, tellRollback } from './rolling-back.js';
import { giveCheckout } from './other-side.js';

export function judgeRollback(run: Dossier): Judgement {
  const notes = new Notes('rollback');
  // A way back was prepared for the release that is left.
  const dossier = isRollingBack(run) ? asLeft(run) : run;
  if (SIDES.every((side) => dossier.rule(side, 'rollback-readiness') === null)) {
    const reason = 'The profile names no rollback readiness document of either side.';
    const what = { reason, mend: 'Name both documents' };
    return withoutQuestion('rollback', 'rollback/not-ready', what, dossier, notes);
  }
  judgePresence('rollback', dossier, notes);
  const documents = SIDES.flatMap((side) => readSide(side, dossier, notes));
  for (const document of documents) judgeReadiness(document, dossier, notes);
  judgeTargets(documents, dossier, notes);
  for (const one of documents) tellUnsigned(one, titleOf(one.file), 'rollback/not-ready', notes);
  tellRollback(run, notes);
  return notes.judgement(summaryOf(documents, dossier));
}

/** What each readiness document that was read names, and says of itself. */
function summaryOf(documents: readonly SignOffFile[], { profile }: Dossier): string {
  const said = documents.map(({ file, facts }, index) => {
    const target = targetOf(facts.facts).release_tag?.value;
    const readiness = facts.readiness[0]?.text;
    const which = index === 0 ? 'The readiness document' : 'that';
    return `${which} of ${profile[file.side].name} names ${target ?? 'no release'} and says ${quote(readiness)}`;
  });
  return said.length === 0 ? 'No readiness document was read.' : `${said.join('; ')}.`;
}

/** What the readiness documents say, for the packets. */
export function rollbackOf(run: Dossier): RollbackReport {
  const dossier = isRollingBack(run) ? asLeft(run) : run;
  const documents = SIDES.flatMap((side) => currentRecords(dossier.signOffs(side, 'rollback-readiness'), dossier));
  const target =
    documents.map(({ facts }) => targetOf(facts.facts)).find((facts) => facts.release_tag !== undefined) ?? null;
  return {
    target:
      target === null ? null : Object.fromEntries(Object.entries(target).map(([fact, { value }]) => [fact, value])),
    underway: rollbackUnderway(run),
    documents: documents.map(({ file, facts }) => ({
      side: file.side,
      path: file.path,
      readiness: facts.readiness[0]?.text ?? null,
    })),
  };
}

type Target = Partial<Record<BaselineFact, { value: string; span: Span }>>;

function namesMore(target: Target): boolean {
  return BASELINE_FACTS.some((fact) => fact !== 'release_tag' && target[fact] !== undefined);
}

/** A blank names none. */
function targetOf(facts: SignOffFile['facts']['facts']): Target {
  const target: Target = {};
  for (const { fact, value, span, about } of facts)
    if (about === 'rollback-target' && value !== BLANK) target[fact] ??= { value, span };
  return target;
}

function titleOf({ side }: SignOffFile['file']): string {
  return `The ${side}'s rollback readiness document`;
}

function readSide(side: Side, dossier: Dossier, notes: Notes): SignOffFile[] {
  const rule = dossier.rule(side, 'rollback-readiness');
  if (rule === null) {
    notes.unjudged('rollback/not-ready', NOWHERE, {
      message: `The profile names no rollback readiness document of the ${side}, so nobody says that it is ready`,
      hint: `Name the ${side}'s readiness document, or list the decisions without rollback.`,
    });
    return [];
  }
  const { origin, absence } = dossier.evidence.sides[side];
  if (origin === 'absent') {
    const message = `The ${side}'s rollback readiness could not be read: ${absence ?? 'its repository is not known here'}`;
    notes.pending('rollback/no-peer', NOWHERE, {
      message,
      hint: giveCheckout(side),
    });
    return [];
  }
  if (isAbsent(side, 'subject', 'rollback-readiness', dossier)) {
    const message = `There is no rollback readiness document of the ${side} (${rule.path})`;
    notes.pending('rollback/not-ready', inFile({ side, path: rule.path }), {
      message,
      hint: 'Write it, with the rollback target and the verdict.',
    });
  }
  const found = dossier.files(side, 'subject', 'rollback-readiness').flatMap((file): SignOffFile[] => {
    if (file.state.kind !== 'read') return [];
    const parsed = dossier.signOff(file);
    if ('facts' in parsed) return [parsed];
    wellFormed(file, [parsed], nameOf(side, 'rollback-readiness'), 'rollback/file', notes);
    return [];
  });
  const removed = { missing: 'rollback/missing', unknown: 'rollback/history' } as const;
  judgeRemoved(side, 'rollback-readiness', found, removed, dossier, notes);
  const current = currentRecords(found, dossier);
  const first = found[0];
  if (current.length === 0 && first !== undefined) {
    const message = `Every rollback readiness document of the ${side} is marked as superseded`;
    notes.error('rollback/superseded', inFile(first.file, first.facts.superseded), {
      message,
      hint: 'Write the document that counts.',
      expected: 'a current document',
      observed: 'superseded',
    });
  }
  return current;
}

function judgeReadiness({ file, document, facts }: SignOffFile, dossier: Dossier, notes: Notes): void {
  const name = titleOf(file);
  checkDates({ file, document, facts }, name, true, DRILL_DATES, dossier, notes);
  const { baseline } = dossier;
  for (const fact of BASELINE_FACTS) {
    const stated = facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
    for (const one of stated) {
      const expected = baseline?.[fact];
      if (expected === undefined || matches(fact, one.value, expected)) continue;
      const message = `${name} is for another baseline: it states ${fact} ${quote(one.value)}, this one has ${quote(expected)}`;
      notes.error('rollback/other-baseline', inFile(file, one.span), {
        message,
        hint: 'Try the way back from this baseline, and say so.',
        expected,
        observed: one.value,
      });
    }
  }
  const unstated = BASELINE_FACTS.filter(
    (fact) => !facts.facts.some((one) => one.fact === fact && one.about === 'baseline'),
  );
  if (unstated.length > 0) {
    const message = `${name} does not state ${unstated.join(', ')} of the baseline it is for`;
    notes.error('rollback/unstated', inFile(file, facts.anchor), {
      message,
      hint: "Add it under the baseline's heading.",
      expected: unstated.join(', '),
      observed: null,
    });
  }
  if (facts.readiness.length === 0) {
    notes.error('rollback/not-ready', inFile(file, facts.anchor), {
      message: `${name} states no readiness verdict`,
      hint: 'Add a line "Rollback readiness verdict: **READY**".',
      expected: 'READY or PASS',
      observed: null,
    });
  }
  judgeReadinessWords({ file, facts }, name, dossier, notes);
}

function judgeTargets(documents: readonly SignOffFile[], dossier: Dossier, notes: Notes): void {
  let first: { target: Target; file: SignOffFile['file'] } | null = null;
  for (const { file, facts } of documents) {
    const target = targetOf(facts.facts);
    if (target.release_tag === undefined) {
      if (facts.blanks.length > 0) continue;
      const message = `The ${file.side}'s rollback readiness document names no rollback target`;
      notes.error('rollback/no-target', inFile(file, facts.anchor), {
        message,
        hint: 'Add a heading "Rollback Target" with the release to go back to.',
        expected: 'a rollback target',
        observed: null,
      });
      continue;
    }
    judgeSameTarget(target, file, facts.facts, notes);
    if (isNoRelease(target.release_tag.value))
      judgeNoTarget(target.release_tag, namesMore(target), file, dossier, notes);
    else judgeTarget(target, file, dossier, notes);
    if (first === null) {
      first = { target, file };
      continue;
    }
    for (const fact of BASELINE_FACTS) {
      const [own, other] = [target[fact], first.target[fact]];
      if (own === undefined || other === undefined || matches(fact, own.value, other.value)) continue;
      const message = `The two readiness documents name different rollback targets: ${fact} ${quote(own.value)} here, ${quote(other.value)} in ${quote(first.file.path)}`;
      notes.error('rollback/two-targets', inFile(file, own.span), {
        message,
        hint: 'Agree on one target.',
        expected: other.value,
        observed: own.value,
      });
    }
  }
}

/** A document that names its target twice names one. */
function judgeSameTarget(
  target: Target,
  file: SignOffFile['file'],
  facts: SignOffFile['facts']['facts'],
  notes: Notes,
): void {
  for (const { fact, value, span, about } of facts) {
    const first = target[fact];
    if (about !== 'rollback-target' || first === undefined) continue;
    if (matches(fact, value, first.value) || matches(fact, first.value, value)) continue;
    const message = `The rollback target is stated twice, and differently: ${fact} ${quote(first.value)} at line ${first.span.line}, ${quote(value)} here`;
    notes.error('rollback/two-targets', inFile(file, span), {
      message,
      hint: 'Keep the one to go back to.',
      expected: first.value,
      observed: value,
    });
  }
}

/** The target is a different, earlier release; its tag and the manifest in it agree with what is stated. */
function judgeTarget(target: Target, file: SignOffFile['file'], dossier: Dossier, notes: Notes): void {
  const { baseline } = dossier;
  const tag = target.release_tag;
  if (tag === undefined || baseline === null) return;
  const where = inFile(file, tag.span);
  const order = orderOf(tag.value, baseline.release_tag, dossier);
  if (tag.value === baseline.release_tag || (order !== null && order >= 0)) {
    const message = `The rollback target ${quote(tag.value)} is not an earlier release than ${quote(baseline.release_tag)}`;
    notes.error('rollback/not-earlier', where, {
      message,
      hint: 'Name the release to go back to.',
      expected: `earlier than ${baseline.release_tag}`,
      observed: tag.value,
    });
    return;
  }
  const found = dossier.tag(tag.value);
  if (found === null) {
    const unknown = !dossier.knowsTags;
    const message = `The rollback target's tag ${quote(tag.value)} ${unknown ? 'cannot be looked up here' : "does not exist in the producer's repository"}`;
    if (unknown)
      notes.pending('rollback/no-history', where, {
        message,
        hint: "Check out the producer's history with tags (fetch-depth: 0).",
        because: dossier.unanswered('producer'),
      });
    else
      notes.error('rollback/no-such-release', where, {
        message,
        hint: 'Name a release that exists.',
        expected: 'a tag of the producer',
        observed: tag.value,
      });
    return;
  }
  if (order === null) {
    const message = `Whether the rollback target ${quote(tag.value)} is earlier than ${quote(baseline.release_tag)} can be told neither from their names nor from the history`;
    const hint =
      "Name a release that lies behind this one, or check out the producer's whole history (fetch-depth: 0).";
    notes.pending('rollback/no-history', where, { message, hint, because: dossier.unanswered('producer') });
  }
  judgePinned(tag.value, where, dossier, notes);
  const manifest = dossier.file('producer', 'rollback', 'manifest');
  const tree = dossier.evidence.trees.find(
    (candidate) => candidate.side === 'producer' && candidate.tree === 'rollback',
  );
  const rule = dossier.rule('producer', 'manifest');
  const reading = manifest === null || rule === null ? 'unknown' : readingOf(manifest, rule);
  // A release need not have had one where the profile says so.
  if (tree?.name === tag.value && reading === 'absent') return;
  if (tree?.name !== tag.value || reading === 'unknown') {
    const message = `The manifest of the rollback target ${quote(tag.value)} was not read, so what it is cannot be checked`;
    const hint =
      tree?.name === tag.value
        ? "Check out the producer's whole history with tags (fetch-depth: 0)."
        : 'Agree on one target, and run the gate again.';
    notes.pending('rollback/no-history', where, { message, hint });
    return;
  }
  if (manifest?.state.kind !== 'read') {
    const message = `The rollback target ${tag.value} holds no manifest, so what it is cannot be checked`;
    notes.error('rollback/manifest', where, {
      message,
      hint: 'Name a release that has its manifest.',
      expected: manifest?.path ?? 'a manifest',
      observed: null,
    });
    return;
  }
  const root = dossier.jsonRoot(manifest);
  for (const fact of BASELINE_FACTS) {
    const stated = target[fact];
    const all = spellings(root, fact);
    // Of two spellings the one that differs is told.
    const actual = (all.find(({ value }) => value !== all[0]?.value && value !== stated?.value) ?? all[0])?.value;
    if (stated === undefined) {
      notes.error('rollback/unstated', where, {
        message: `The rollback target does not state ${fact}`,
        hint: `Add ${fact} to it.`,
        expected: fact,
        observed: null,
      });
    } else if (typeof actual !== 'string' || !matches(fact, stated.value, actual)) {
      const expected = typeof actual === 'string' ? actual : 'nothing';
      const message = `The rollback target states ${fact} ${quote(stated.value)}, but the manifest of ${tag.value} says ${quote(expected)}`;
      notes.error('rollback/manifest', inFile(file, stated.span), {
        message,
        hint: `Write ${expected}.`,
        expected,
        observed: stated.value,
      });
    }
  }
}

/** Nobody goes back to where he never was. */
function judgePinned(tag: string, where: Where, dossier: Dossier, notes: Notes): void {
  const { pins, sides } = dossier.evidence;
  const isAsked = sides.consumer.origin !== 'absent' && dossier.rule('consumer', 'pin') !== null;
  if (!isAsked || pins?.tags.includes(tag) === true) return;
  if (pins?.complete === true) {
    const earlier = pins.tags.filter((pinned) => pinned !== dossier.baseline?.release_tag);
    const message = `The rollback target ${quote(tag)} was never pinned by the consumer`;
    notes.error('rollback/never-pinned', where, {
      message,
      hint:
        earlier.length === 0
          ? 'Where the consumer pins its first release, write "- release_tag: `none`" under the rollback target; the way back is to switch the integration off then.'
          : 'Name the release that the consumer ran before this one.',
      expected: earlier.length === 0 ? 'a release that was pinned before' : earlier.join(', '),
      observed: tag,
    });
    return;
  }
  const message = `Whether the consumer ever pinned the rollback target ${quote(tag)} cannot be told: its history is cut off or not there`;
  notes.pending('rollback/no-history', where, {
    message,
    hint: "Check out the consumer's whole history (fetch-depth: 0).",
    because: dossier.unanswered('consumer'),
  });
}

function matches(fact: keyof Baseline, stated: string, expected: string): boolean {
  return stated === expected || (fact === 'commit_sha' && stated.length >= 7 && expected.startsWith(stated));
}
