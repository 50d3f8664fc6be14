/** The gate `stability-window`: a new service contract came no sooner than was promised. */
import type { PublicationEvidence } from '../contracts/evidence.js';
import type { Judgement } from '../contracts/finding.js';
import type { RuleId } from '../contracts/rules.js';
import { statedFact } from '../documents/facts.js';
import { at, entry, follow, text } from '../documents/tree.js';
import { checkBreaking } from './breaking.js';
import { addBusinessDays, addDays, businessDaysBetween, dayOf, lasted } from './calendar.js';
import { contractsOf, type Contract } from './contract.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, Notes, quote, type Where } from './findings.js';
import { judgePresence } from './presence.js';

/** The release as the windows see it. */
interface Release {
  readonly tag: string;
  /** When it was tagged; when it was observed, for one that is not tagged yet. */
  readonly at: string;
  readonly published: boolean;
}

/** One promised window, and how it was kept. */
interface Window {
  readonly rule: RuleId;
  readonly ends: string;
  readonly promise: string;
  readonly observed: string;
  readonly where: Where;
}

export function judgeStabilityWindow(dossier: Dossier): Judgement {
  const notes = new Notes('stability-window');
  judgePresence('stability-window', dossier, notes);
  const { before, after } = contractsOf(dossier);
  const release = releaseOf(dossier);
  if (release === null || after === null) {
    const message = 'The contract of this release could not be read, so no window can be judged';
    notes.pending('stability-window/no-contract', NOWHERE, {
      message,
      hint: "Mend what the gate alignment says; give the producer's history with tags.",
    });
    return notes.judgement(message);
  }
  checkGuard(before, after, dossier, notes);
  checkBreaking(dossier, notes);
  if (before === null) return withoutPrevious(dossier, release, notes);
  const windows = [
    ...changedContract(before, after, release, dossier, notes),
    ...addedCodes(before, after, release, dossier, notes),
  ];
  const ends = windows.map((window) => window.ends).sort();
  const earliest = ends.at(-1);
  for (const window of windows) judgeWindow(window, release, earliest ?? window.ends, notes);
  if (before.service === after.service && windows.length === 0) {
    return notes.judgement(
      `${compared(before, after)} since ${dossier.treeName('producer', 'previous')}: ${after.service} stays.`,
    );
  }
  return notes.judgement(
    `From ${before.service} to ${after.service}: the earliest allowed date was ${dayOf(earliest ?? release.at)}, the release is of ${dayOf(release.at)}.`,
  );
}

/** What "no change" is said of: what both contracts state. */
function compared(before: Contract, after: Contract): string {
  return before.codes !== null && after.codes !== null
    ? 'No contract change'
    : 'No change of the service contract (one of the two states no error codes)';
}

function releaseOf(dossier: Dossier): Release | null {
  const name = dossier.baseline?.release_tag;
  if (name === undefined) return null;
  const tag = dossier.tag(name);
  const { observedAt } = dossier.evidence;
  // Who tags writes the date; what is seen now was not made later.
  const at = tag === null || tag.createdAt > observedAt ? observedAt : tag.createdAt;
  return { tag: name, at, published: tag !== null };
}

function withoutPrevious(dossier: Dossier, release: Release, notes: Notes): Judgement {
  const git = dossier.producerGit;
  const tree = dossier.evidence.trees.find(
    (candidate) => candidate.side === 'producer' && candidate.tree === 'previous',
  );
  if (tree === undefined && git !== null && git.ownsTags && !git.shallow && git.tags.length > 0) {
    return notes.judgement(`${release.tag} is the first release: there is no contract before it.`);
  }
  const message =
    tree === undefined
      ? 'The release before is not known: its tag or its history is not there'
      : `What contract ${tree.name} had cannot be read from its manifest or OpenAPI document`;
  notes.pending('stability-window/no-history', NOWHERE, {
    message,
    hint: "Check out the producer's whole history with tags (fetch-depth: 0).",
  });
  return notes.judgement(message);
}

function judgeWindow(window: Window, release: Release, earliest: string, notes: Notes): void {
  if (release.at >= window.ends) return;
  const allowed = `the earliest allowed date is ${dayOf(earliest)} (UTC)`;
  const message = `${window.promise}, but ${window.observed}; ${allowed}`;
  const expected = `not before ${window.ends}`;
  if (release.published) {
    notes.error(window.rule, window.where, {
      message,
      hint: 'Keep the window with the next release, or have this one waived by both sides.',
      expected,
      observed: release.at,
    });
  } else {
    notes.pending(window.rule, window.where, {
      message,
      hint: `Wait until ${dayOf(earliest)} before publishing ${release.tag}.`,
      waiting: true,
    });
  }
}

function manifestPlace(dossier: Dossier, ...path: readonly string[]): Where {
  const file = dossier.file('producer', dossier.contractTree, 'manifest');
  return file === null ? NOWHERE : inFile(file, at(dossier.jsonRoot(file), ...path)?.span);
}

/** A new service contract: the old baseline's stay, the candidate's overlap, and a stated date. */
function changedContract(
  before: Contract,
  after: Contract,
  release: Release,
  dossier: Dossier,
  notes: Notes,
): Window[] {
  if (before.service === after.service) return [];
  const windows: Window[] = [];
  const previous = dossier.tag(dossier.treeName('producer', 'previous'));
  const days = before.sprintDays ?? after.sprintDays;
  if (previous !== null && days !== null) {
    windows.push({
      rule: 'stability-window/baseline',
      ends: addDays(previous.createdAt, days),
      promise: `${previous.name} was promised to stay the baseline for ${days} days`,
      observed: `${release.tag} (${after.service}) ${release.published ? 'came' : 'would come'} after ${lasted(previous.createdAt, release.at)}`,
      where: manifestPlace(dossier, 'stability_window', 'minimum_sprint_days'),
    });
  }
  const overlap = candidateWindow(after, release, dossier, notes);
  if (overlap !== null) windows.push(overlap);
  const stated = statedDate(after, dossier);
  if (stated !== null) windows.push(stated);
  return windows;
}

function candidateWindow(after: Contract, release: Release, dossier: Dossier, notes: Notes): Window | null {
  const mode = dossier.profile.candidateModes.find(
    (candidate) => candidate.targetServiceContractVersion === after.service,
  );
  if (mode === undefined) return null;
  const git = dossier.producerGit;
  const where = manifestPlace(dossier, 'expected_service_contract_version');
  const published = git?.publications.find(
    (publication) => publication.kind === 'candidate' && publication.value === after.service,
  );
  if (published === undefined || published.committedAt > release.at) {
    if (git === null || git.shallow) {
      const message = `When a candidate of ${after.service} was first published cannot be told: the history is cut off`;
      notes.pending('stability-window/no-history', where, {
        message,
        hint: 'Check out the whole history (fetch-depth: 0).',
      });
      return null;
    }
    const message = `${release.tag} brings ${after.service}, but no candidate of it was published before`;
    notes.error('stability-window/no-candidate', where, {
      message,
      hint: `Publish a payload in mode ${mode.mode} first, and keep its overlap.`,
      expected: `a candidate in mode ${mode.mode}`,
      observed: 'none',
    });
    return null;
  }
  const promised = published.promisedDays ?? Number(mode.rehearsalCandidate['migration_overlap_days'] ?? 0);
  return {
    rule: 'stability-window/overlap',
    ends: addDays(published.committedAt, promised),
    promise: `The candidate of ${after.service} (first published in ${published.commit.slice(0, 12)}) promised ${promised} days of overlap`,
    observed: `${release.tag} ${release.published ? 'came' : 'would come'} after ${lasted(published.committedAt, release.at)}`,
    where,
  };
}

/** A date that a candidate document states; a later one than the windows wins. */
function statedDate(after: Contract, dossier: Dossier): Window | null {
  const file = dossier.file('producer', 'subject', 'candidate');
  const candidate = entry(dossier.jsonRoot(file), 'rehearsal_candidate')?.value;
  const node = entry(candidate, 'cutover_not_before_utc_date')?.value;
  const date = text(node);
  const target = text(entry(candidate, 'target_service_contract_version')?.value);
  if (file === null || node === undefined || date === undefined || (target !== undefined && target !== after.service))
    return null;
  const ends = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(ends.getTime())) return null;
  return {
    rule: 'stability-window/not-before',
    ends: ends.toISOString(),
    promise: `${file.path} states that ${after.service} does not cut over before ${date}`,
    observed: `the release is of ${dayOf(dossier.tag(dossier.baseline?.release_tag)?.createdAt ?? dossier.evidence.observedAt)}`,
    where: inFile(file, node.span),
  };
}

function addedCodes(before: Contract, after: Contract, release: Release, dossier: Dossier, notes: Notes): Window[] {
  const added = (after.codes ?? []).filter((code) => before.codes?.includes(code) === false);
  const days = before.noticeDays ?? after.noticeDays ?? 0;
  const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
  const list = follow(entry(dossier.jsonRoot(manifest), 'error_code_enum')?.value);
  const windows: Window[] = [];
  for (const code of added) {
    const place = list?.kind === 'array' ? list.items.find((item) => text(item) === code)?.span : undefined;
    const where = manifest === null ? NOWHERE : inFile(manifest, place);
    const noticed = noticeOf(code, dossier);
    if (noticed === null) {
      const message = `When the new error code ${quote(code)} was announced cannot be told`;
      notes.pending('stability-window/notice', where, {
        message,
        hint: 'Check out the whole history (fetch-depth: 0), or name a notice document in the profile.',
      });
      continue;
    }
    windows.push({
      rule: 'stability-window/notice',
      ends: addBusinessDays(noticed.committedAt, days),
      promise: `New error codes are announced ${days} business days ahead; ${quote(code)} was first written down on ${dayOf(noticed.committedAt)} (${noticed.commit.slice(0, 12)})`,
      observed: `${release.tag} ${release.published ? 'came' : 'would come'} ${businessDaysBetween(noticed.committedAt, release.at)} business days later`,
      where,
    });
  }
  return windows;
}

function noticeOf(code: string, dossier: Dossier): PublicationEvidence | null {
  return (
    dossier.producerGit?.publications.find(
      (publication) => publication.kind === 'error-code' && publication.value === code,
    ) ?? null
  );
}

/** What the guard keeps until the next contract may not go before it. */
function checkGuard(before: Contract | null, after: Contract, dossier: Dossier, notes: Notes): void {
  const guard = dossier.profile.transitionGuard;
  if (guard === null) return;
  const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
  const stated = entry(dossier.jsonRoot(manifest), guard.key);
  if (manifest !== null && stated !== undefined) {
    const object = follow(stated.value);
    for (const { key, value } of object?.kind === 'object' ? object.entries : []) {
      const flag = follow(value);
      if (flag?.kind !== 'scalar' || flag.value !== false) continue;
      const message = `The transition guard ${quote(key)} is switched off`;
      notes.error('stability-window/guard', inFile(manifest, value.span), {
        message,
        hint: 'Set it to true: the consumer relies on it.',
        expected: 'true',
        observed: 'false',
      });
    }
  }
  const dropped =
    before?.policy?.requires.includes(guard.field) === true && after.policy?.requires.includes(guard.field) === false;
  if (dropped && after.service !== guard.droppedFrom) {
    const where =
      manifest === null
        ? NOWHERE
        : inFile(manifest, statedFact(dossier.jsonRoot(manifest), 'service_contract_version')?.span);
    const message = `${quote(guard.field)} is dropped with ${after.service}, but the transition guard keeps it until ${guard.droppedFrom}`;
    notes.error('stability-window/guard', where, {
      message,
      hint: `Keep ${guard.field} in ${guard.keptIn}.`,
      expected: guard.droppedFrom,
      observed: after.service,
    });
  }
  if (dropped) {
    const message = `${quote(guard.field)} goes with ${after.service}: the transition guard wants a green repin of the consumer first, which the gate consumer-suite judges`;
    notes.notice('stability-window/guard', manifestPlace(dossier, guard.key), {
      message,
      hint: 'Let the consumer run its suite on this baseline.',
    });
  }
}
