/** The gate `sign-off`: both sides' records are current, of this baseline, of one verdict, and name their owners. */
import type { FileEvidence } from '../contracts/evidence.js';
import type { Judgement } from '../contracts/finding.js';
import type { DocumentId } from '../contracts/profile.js';
import type { ContractChange } from '../contracts/report.js';
import { BASELINE_FACTS, DECISIONS, SIDES, type Side } from '../contracts/words.js';
import type { OwnerStatement } from '../documents/statements.js';
import type { Dossier, SignOffFile } from './dossier.js';
import { inFile, NOWHERE, Notes, quote } from './findings.js';
import { checkImpact } from './impact.js';
import { presence, wellFormed } from './reading.js';
import { currentRecords } from './records.js';
import { DECISION_NAMES, judgeVotes, votesOf, type Vote } from './votes.js';

const FILE_RULES = { missing: 'sign-off/missing', unreadable: 'sign-off/file', format: 'sign-off/file' } as const;

/** A record counts for the decision; a status or packet only must not say otherwise. */
const RECORD: DocumentId = 'decision-record';
const SUPPORTING: readonly DocumentId[] = ['status', 'checkpoint-packet', 'decision-status'];

const NAMES: Readonly<Partial<Record<DocumentId, string>>> = {
  'decision-record': 'decision record',
  status: 'runtime status document',
  'checkpoint-packet': 'checkpoint packet',
  'decision-status': 'decision status document',
};

export function judgeSignOff(dossier: Dossier, changes: readonly ContractChange[]): Judgement {
  const notes = new Notes('sign-off');
  const votes: Vote[] = [];
  const owners: OwnerStatement[] = [];
  for (const side of SIDES) judgeSide(side, dossier, votes, owners, notes);
  judgeOwners(dossier, owners, notes);
  judgeVotes(votes, nameOf, notes);
  checkImpact(dossier, changes, notes);
  const said = DECISIONS.map(
    (decision) =>
      `${DECISION_NAMES[decision]} ${votes.find((vote) => vote.decision === decision)?.verdict ?? 'not stated'}`,
  );
  return notes.judgement(`Both sides' records say: ${said.join(', ')}.`);
}

function judgeSide(side: Side, dossier: Dossier, votes: Vote[], owners: OwnerStatement[], notes: Notes): void {
  const { absence, origin } = dossier.evidence.sides[side];
  if (origin === 'absent') {
    const message = `The ${side}'s decision record could not be read: ${absence ?? 'its repository is not known here'}`;
    notes.pending('sign-off/no-peer', NOWHERE, {
      message,
      hint: `Give peer-path (a checkout of the ${side}) or peer-repository with a token that may read it.`,
    });
    return;
  }
  if (dossier.rule(side, RECORD) !== null) {
    const records = readable(side, RECORD, dossier, notes);
    const current = currentRecords(records);
    const first = records[0];
    if (current.length === 0 && first !== undefined) {
      const message = `Every decision record of the ${side} is marked as superseded`;
      notes.error('sign-off/superseded', inFile(first.file, first.facts.superseded), {
        message,
        hint: 'Write the record that counts, or remove the mark.',
        expected: 'a current record',
        observed: 'superseded',
      });
    }
    judgeSuperseded(records, current, notes);
    for (const record of current) {
      judgeDocument(record, true, dossier, votes, notes);
      owners.push(...record.facts.owners);
    }
    if (current.length > 1) judgeTie(side, current, notes);
  }
  for (const id of SUPPORTING.filter((document) => dossier.rule(side, document) !== null)) {
    for (const document of currentRecords(readable(side, id, dossier, notes)))
      judgeDocument(document, false, dossier, votes, notes);
  }
}

function readable(side: Side, id: DocumentId, dossier: Dossier, notes: Notes): SignOffFile[] {
  const required = dossier.rule(side, id)?.required === 'always';
  const name = `${side}'s ${NAMES[id] ?? id}`;
  return dossier.files(side, 'subject', id).flatMap((file): SignOffFile[] => {
    const reading = presence(file, required, name, FILE_RULES, notes);
    if (reading === 'absent' && id === RECORD) {
      const unknown = file.state.kind === 'missing' && file.state.introduced === null;
      const message = unknown
        ? `Whether a ${name} was ever written cannot be told: the history is cut off or not there`
        : `There is no ${name} (${file.path})`;
      const hint = unknown ? 'Check out the whole history (fetch-depth: 0).' : 'Write the decision record.';
      notes.pending('sign-off/not-signed', inFile(file), { message, hint });
    }
    if (reading !== 'read') return [];
    const parsed = dossier.signOff(file);
    if ('facts' in parsed) return [parsed];
    wellFormed(file, [parsed], name, 'sign-off/file', notes);
    return [];
  });
}

function judgeDocument(
  { file, document, facts }: SignOffFile,
  record: boolean,
  dossier: Dossier,
  votes: Vote[],
  notes: Notes,
): void {
  const name = nameOf(file);
  const { baseline } = dossier;
  for (const fact of BASELINE_FACTS) {
    const stated = facts.facts.filter((statement) => statement.fact === fact && statement.about === 'baseline');
    for (const one of stated) {
      const expected = baseline?.[fact];
      if (expected === undefined || one.value === expected) continue;
      if (fact === 'commit_sha' && one.value.length >= 7 && expected.startsWith(one.value)) continue;
      const message = `${name} is about another baseline: it states ${fact} ${quote(one.value)}, this one has ${quote(expected)}`;
      notes.error('sign-off/other-baseline', inFile(file, one.span), {
        message,
        hint: 'Sign this baseline, or mark the document as superseded.',
        expected,
        observed: one.value,
      });
    }
  }
  if (record) {
    const unstated = BASELINE_FACTS.filter(
      (fact) => !facts.facts.some((one) => one.fact === fact && one.about === 'baseline'),
    );
    if (unstated.length > 0) {
      const message = `${name} does not state ${unstated.join(', ')}`;
      const hint = `Add ${unstated.length === 1 ? 'a line' : 'lines'} such as "- ${unstated[0] ?? ''}: \`…\`"; comments and code blocks do not count.`;
      notes.error('sign-off/unstated', inFile(file, facts.anchor), {
        message,
        hint,
        expected: unstated.join(', '),
        observed: null,
      });
    }
  }
  if (facts.updated === null && record) {
    notes.error('sign-off/no-date', inFile(file, facts.anchor), {
      message: `${name} does not say when it was updated`,
      hint: 'Add a line "Updated: YYYY-MM-DD".',
      expected: 'Updated: YYYY-MM-DD',
      observed: null,
    });
  } else if (facts.updated !== null && facts.updated.date > dossier.evidence.observedAt.slice(0, 10)) {
    const message = `${name} says it was updated on ${facts.updated.date}, after it was observed`;
    notes.error('sign-off/no-date', inFile(file, facts.updated.span), {
      message,
      hint: 'Mend the date.',
      expected: `not after ${dossier.evidence.observedAt.slice(0, 10)}`,
      observed: facts.updated.date,
    });
  }
  for (const decision of record ? DECISIONS : []) {
    if (facts.verdicts.some((one) => one.decision === decision && one.signs)) continue;
    const message = `${name} states no verdict on ${DECISION_NAMES[decision]}`;
    notes.error('sign-off/unstated', inFile(file, facts.anchor), {
      message,
      hint: `Add a line "${DECISION_NAMES[decision]}: **GO**" or "**NO-GO**".`,
      expected: 'GO or NO-GO',
      observed: null,
    });
  }
  votes.push(...votesOf({ file, document, facts }, { name, record }, dossier, notes));
}

/** What messages call a document. */
function nameOf({ side, document }: FileEvidence): string {
  return `The ${side}'s ${NAMES[document ?? RECORD] ?? document ?? RECORD}`;
}

/** A newer record that no longer counts may have taken the older one with it. */
function judgeSuperseded(records: readonly SignOffFile[], current: readonly SignOffFile[], notes: Notes): void {
  const newest = current.map(({ facts }) => facts.updated?.date ?? '').reduce((a, b) => (a > b ? a : b), '');
  for (const { file, facts } of current.length === 0 ? [] : records) {
    const date = facts.updated?.date ?? '';
    if (facts.superseded === null || date <= newest) continue;
    const message = `${nameOf(file)} of ${date} is marked as superseded, and no newer one replaces it`;
    notes.warning('sign-off/superseded', inFile(file, facts.superseded), {
      message,
      hint: 'If it took the older record with it, write the one that counts.',
      expected: `a record after ${date}`,
      observed: newest,
    });
  }
}

function judgeTie(side: Side, records: readonly SignOffFile[], notes: Notes): void {
  const say = ({ facts }: SignOffFile) =>
    JSON.stringify([
      facts.facts.map(({ fact, value }) => [fact, value]),
      facts.verdicts.map(({ decision, verdict }) => [decision, verdict]),
    ]);
  const [first, ...rest] = records;
  for (const other of rest) {
    if (first === undefined || say(first) === say(other)) continue;
    const message = `Two decision records of the ${side} count (neither is newer) and disagree: ${quote(first.file.path)} and ${quote(other.file.path)}`;
    notes.error('sign-off/two-records', inFile(other.file, other.facts.updated?.span), {
      message,
      hint: 'Mark one as superseded, or give the newer its date.',
      expected: 'one record',
      observed: `${records.length} records of ${first.facts.updated?.date ?? 'no date'}`,
    });
  }
}

function judgeOwners(dossier: Dossier, owners: readonly OwnerStatement[], notes: Notes): void {
  for (const side of SIDES) {
    const record = currentRecords(dossier.signOffs(side, RECORD))[0];
    if (record === undefined) continue;
    for (const owned of SIDES) {
      for (const role of ['incident-commander', 'rollback-owner'] as const) {
        const stated = record.facts.owners.filter((owner) => owner.side === owned && owner.role === role);
        const title = `${role === 'incident-commander' ? 'incident commander' : 'rollback owner'} of the ${owned}`;
        if (stated.some((owner) => owner.name !== '')) {
          judgeSameOwner(
            record.file,
            title,
            stated[0],
            owners.find((owner) => owner.side === owned && owner.role === role),
            notes,
          );
          continue;
        }
        const message = `The ${side}'s decision record does not name the ${title}`;
        notes.error('sign-off/no-owner', inFile(record.file, stated[0]?.span ?? record.facts.anchor), {
          message,
          hint: `Add a line that names the ${title}.`,
          expected: title,
          observed: null,
        });
      }
    }
  }
}

function judgeSameOwner(
  file: FileEvidence,
  title: string,
  own: OwnerStatement | undefined,
  first: OwnerStatement | undefined,
  notes: Notes,
): void {
  if (own === undefined || first === undefined || own.name === first.name) return;
  const message = `The two decision records name different people as ${title}: ${quote(first.name)} and ${quote(own.name)}`;
  notes.warning('sign-off/other-owner', inFile(file, own.span), {
    message,
    hint: 'Agree on one owner.',
    expected: first.name,
    observed: own.name,
  });
}
