/** What a consumer runs besides while the producer rehearses a candidate. */
import type { CandidateMode, CommandRule, Profile } from '../contracts/profile.js';
import type { Evidence } from '../contracts/evidence.js';
import type { Side } from '../contracts/words.js';
import { rootOf } from '../documents/parsed.js';
import { filesOf } from '../handoff/files.js';
import { modeOf } from '../handoff/payload.js';
import { candidateMode } from '../handoff/generated-payload.js';
import { splitWords } from './words.js';

type Documents = Pick<Evidence, 'role' | 'files'>;

/**
 * The commands of a candidate mode that the consumer's suite does not run anyway.
 * @param suite - the consumer's
 */
export function candidateSuite(
  mode: string,
  commands: readonly string[],
  suite: readonly CommandRule[],
): CommandRule[] {
  const known = new Set(suite.map(({ command }) => command));
  return commands.flatMap((command, index): CommandRule[] => {
    const split = splitWords(command);
    if (known.has(command)) return [];
    const id = `${mode}-${index + 1}`;
    const words = split.ok ? split.words : [];
    // Two runs of one program may lock the same files.
    const lane = suite.find((other) => other.words[0] === words[0])?.lane ?? id;
    return [{ id, command, words, lane, handoff: false, timeoutMinutes: null, matchers: [], directory: '.' }];
  });
}

/** The commands that the run's side is to run: its suite, and what a candidate asks besides. */
export function commandsOf(evidence: Documents, profile: Profile): readonly CommandRule[] {
  return [...profile[evidence.role].suite, ...candidateCommands(evidence, profile)];
}

/** What a rehearsal runs besides: a consumer's judges the candidate on the producer's branch, and no cutover waits for it. */
export function candidateCommands({ role, files }: Documents, profile: Profile): readonly CommandRule[] {
  const [payload] = filesOf(files, profile, { side: 'producer', tree: 'subject', document: 'payload' });
  return rehearsedSuite(profile, role, modeOf(rootOf(payload?.state)) ?? null);
}

/** The commands that the role runs besides its suite, while a payload of that mode is on the producer's branch. */
export function rehearsedSuite(profile: Profile, role: Side, mode: string | null): readonly CommandRule[] {
  const rehearsed: CandidateMode | null = mode === null ? null : candidateMode(profile, mode);
  return role === 'consumer' ? (rehearsed?.consumerSuite ?? []) : [];
}
