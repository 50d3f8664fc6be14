/** `handoff-gate record`: writes a decision record or a readiness document, which a person fills in and signs. */
import { valueOf } from '../../contracts/answer.js';
import { BLANK } from '../../contracts/blank.js';
import { isGlob } from '../../contracts/globs.js';
import type { Profile } from '../../contracts/profile.js';
import { SIDES, type Side } from '../../contracts/words.js';
import { parseMarkdown } from '../../documents/markdown/document.js';
import { readSignOff } from '../../handoff/sign-off/statements.js';
import { factsOf, wayBackOf } from '../../gates/pin/way-back.js';
import type { GateOutcome } from '../../gate.js';
import { placeOf } from '../../render/packet-files.js';
import { renderDecisionRecord, renderReadiness, type Given } from '../../render/records.js';
import { EXIT } from '../exit.js';
import { UsageError, type Inputs } from '../inputs.js';
import type { Invocation } from '../invocation.js';
import { judgeFolder } from '../judge-folder.js';
import { documentsAlone } from '../look.js';
import { placeFor, writeDocument } from '../new-document.js';
import { openOwn } from '../prepare.js';
import { show } from '../printing.js';

const KINDS = { decision: 'decision-record', readiness: 'rollback-readiness' } as const;
type Kind = keyof typeof KINDS;

const NAMED = {
  incidentCommander: 'incident-commander',
  rollbackOwner: 'rollback-owner',
} as const;

export async function record({ positionals, inputs, option, flag }: Invocation): Promise<number> {
  const kind = kindOf(positionals);
  const { outcome, profile } = await judged(inputs);
  const { report, evidence } = outcome;
  const { role, baseline } = report;
  if (baseline === null)
    throw new UsageError(`No baseline can be read here to be signed. Fix what handoff-gate check --role ${role} says.`);
  const named = option('out');
  const place = await placeFor({
    root: inputs.root,
    usual: usualPlace(pathOf(kind, role, profile), report.observedAt, named),
    named,
    overwrite: flag('force'),
  });
  const names = givenNames(option, role);
  if (kind === 'readiness' && Object.values(names.owners).some((owners) => Object.values(owners).some((name) => name)))
    throw new UsageError('A readiness document names no owners; the decision record does.');
  const request = { report, baseline, vocabulary: profile.vocabulary };
  const text =
    kind === 'decision'
      ? renderDecisionRecord(request, names)
      : renderReadiness(request, factsOf(wayBackOf(evidence, profile)));
  mustReadBack(text, names, profile);
  await writeDocument(inputs, place, text);
  const blanks = text.split('\n').filter((line) => line.endsWith(`: ${BLANK}`));
  show(
    `Wrote ${place} for ${baseline.release_tag}. ${blanks.length} blanks are for whoever signs:\n` +
      blanks.map((line) => `  ${line.replace(/^- /, '').replace(/: _+$/, '')}`).join('\n'),
  );
  return EXIT.go;
}

function kindOf([word]: readonly string[]): Kind {
  if (word === 'decision' || word === 'readiness') return word;
  throw new UsageError(
    `record needs decision or readiness, the document to write${word === undefined ? '' : `, but got "${word}"`}.`,
  );
}

/** What a run left, which must be of the commit that lies here; else what lies here, without the suite. */
async function judged(inputs: Inputs): Promise<{ readonly outcome: GateOutcome; readonly profile: Profile }> {
  if (inputs.evidence === null) {
    const { outcome, prepared } = await documentsAlone(inputs);
    return { outcome, profile: prepared.profile.profile };
  }
  const found = await judgeFolder(inputs.evidence, { only: null, enforce: 'none' });
  const { role, subject } = found.outcome.evidence;
  if (inputs.role !== 'auto' && inputs.role !== role)
    throw new UsageError(`The evidence is of a run as ${role}, not as ${inputs.role}.`);
  const head = valueOf((await openOwn(inputs, null, null)).head)?.sha ?? 'no commit';
  const of = subject.commit?.sha ?? 'no commit';
  if (of !== head)
    throw new UsageError(
      `The evidence is of ${of}, but ${inputs.root} is at ${head}; nothing was written. Run handoff-gate check here, and name what it leaves.`,
    );
  return found;
}

/** Where the gates read it. */
function pathOf(kind: Kind, role: Side, profile: Profile): string {
  const rule = profile[role].documents.find(({ id }) => id === KINDS[kind]);
  if (rule === undefined)
    throw new UsageError(
      `The profile names no ${KINDS[kind]} of the ${role}, so no gate would read one. Name its path.`,
    );
  return rule.path;
}

/** Where the gates read it, where that is one place. */
function usualPlace(path: string, observedAt: string, named: string | null): string {
  const place = placeOf(path, observedAt);
  if (isGlob(place) && named === null)
    throw new UsageError(`The profile's path ${path} leaves more than one place open. Name one with --out.`);
  return place;
}

function givenNames(option: Invocation['option'], role: Side): Given {
  const of = (prefix: string) => ({
    incidentCommander: option(`${prefix}${NAMED.incidentCommander}`),
    rollbackOwner: option(`${prefix}${NAMED.rollbackOwner}`),
  });
  const [own, peer] = [of(''), of('peer-')];
  return { owners: role === 'producer' ? { producer: own, consumer: peer } : { producer: peer, consumer: own } };
}

/** A name that the gate would not read as one is refused here, not at the gate. */
function mustReadBack(text: string, { owners }: Given, profile: Profile): void {
  const parsed = parseMarkdown(Buffer.from(text));
  if ('kind' in parsed) throw new UsageError(parsed.message);
  const names = { producer: profile.producer.name, consumer: profile.consumer.name };
  const read = readSignOff(parsed, profile.vocabulary, names);
  for (const side of SIDES)
    for (const [key, role] of Object.entries(NAMED)) {
      const name = key === 'incidentCommander' ? owners[side].incidentCommander : owners[side].rollbackOwner;
      const stated = read.owners.filter((owner) => owner.side === side && owner.role === role);
      if (name === null || (stated.length === 1 && stated[0]?.name === name)) continue;
      throw new UsageError(`${role} "${name}" would not be read as a name. Write a person, a team or @handle.`);
    }
}
