/** A change that brings another policy is judged by its base's, and whoever reviews it sees what its own would say. */
import path from 'node:path';
import type { CommitSha } from '../../contracts/brands.js';
import { Mistake } from '../../contracts/mistake.js';
import type { Enforcement } from '../../contracts/enforcement.js';
import { enforcedReport, type Report } from '../../contracts/report.js';
import { verdictSentence } from '../../render/because.js';
import { toDoOf } from '../../render/causes.js';
import { decisionsIn } from '../../render/verdicts.js';
import { runGate, type GateRequest } from '../../gate.js';
import { builtInProfile } from '../../profile/source.js';
import type { Prepared } from '../prepare.js';
import { MATCHER_NAMES, placeOfProfile, withHandoff } from '../profile.js';
import { isSameFile, profileAt, schemaAt } from './policy-files.js';
import { short, type Governed, type Policy } from './policy.js';
import type { Session } from './session.js';

const FIRST = 3;
const LONGEST_MESSAGE = 300;

/**
 * @param enforcedBy - the decision that a profile enforces
 * @param request - of the run, with what is known of it
 */
export async function tellOfOtherPolicy(
  session: Session,
  { prepared, policy }: Governed,
  enforcedBy: (prepared: Prepared) => Enforcement,
  request: GateRequest,
): Promise<void> {
  const { inputs, screen } = session;
  if (!policy.isBase || policy.isPreview) return;
  const brought = await broughtFiles(inputs, policy, policy.judged);
  if (brought.length === 0) return;
  const said =
    `This change brings its own ${brought.join(' and ')}. It is judged by the policy of its base ` +
    `(${prepared.profile.source.source} at ${short(policy.sha)}, SHA-256 ${short(prepared.profile.source.sha256)}…)`;
  try {
    const own = await itsOwn(session, policy, policy.judged);
    const { report } = await runGate({ ...request, ...own, enforced: enforcedBy({ ...prepared, ...own }) });
    screen.warn(`${said}; under its own it would be ${outcomeIn(report)}`);
  } catch (error) {
    // What the change brings judges nothing, so its faults fail nothing.
    if (!(error instanceof Mistake)) throw error;
    screen.warn(`${said}; its own cannot be used: ${clipped(error.message)}`);
  }
}

/** Those that differ from the base's, and from what the change began with: a branch that is behind brings nothing. */
async function broughtFiles(
  inputs: Session['inputs'],
  { files, sha, from }: Policy,
  judged: CommitSha,
): Promise<readonly string[]> {
  const { shown, file } = placeOfProfile(inputs);
  const places = [{ shown, file }];
  if (inputs.schema !== null) places.push({ shown: inputs.schema, file: path.resolve(inputs.schema) });
  const found = await Promise.all(
    places.map(async (place) => {
      const [theirs, bases, before] = await Promise.all([
        files.at(judged, place.file),
        files.at(sha, place.file),
        files.at(from ?? sha, place.file),
      ]);
      return isSameFile(theirs, bases) || isSameFile(theirs, before) ? [] : [place.shown];
    }),
  );
  return found.flat();
}

async function itsOwn(
  { inputs }: Session,
  { files }: Policy,
  judged: CommitSha,
): Promise<Pick<Prepared, 'profile' | 'payloadSchema'>> {
  const loaded = (await profileAt(files, judged, inputs)) ?? withHandoff(inputs, await builtInProfile(MATCHER_NAMES));
  return {
    // A waiver of its own would lift what it is judged by.
    profile: { ...loaded, profile: { ...loaded.profile, waivers: [] } },
    payloadSchema: inputs.schema === null ? null : await schemaAt(files, judged, inputs.schema),
  };
}

/** `NO-GO for …: 5 to do. First: …; …; …; 2 more.` */
function outcomeIn(report: Report): string {
  if (enforcedReport(report) === null)
    return decisionsIn(report)
      .map(({ id, report: { verdict } }) => `${id} ${verdict}`)
      .join(', ');
  return `${verdictSentence(report)}${firstOf(report)}`;
}

function firstOf(report: Report): string {
  const causes = toDoOf(report);
  if (causes.length === 0) return '';
  const first = causes.slice(0, FIRST).map(({ reason }) => clipped(reason.message));
  const left = causes.length - first.length;
  return `. First: ${[...first, ...(left > 0 ? [`${left} more`] : [])].join('; ')}`;
}

function clipped(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}
