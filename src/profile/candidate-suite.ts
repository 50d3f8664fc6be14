/** What a consumer runs besides while the producer rehearses a candidate. */
import type { CandidateMode, CommandRule, Profile } from '../contracts/profile.js';
import type { Side } from '../contracts/words.js';
import { candidateMode } from './payload.js';
import { splitWords } from './words.js';

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

/** The commands that the role runs besides its suite, while a payload of that mode is on the producer's branch. */
export function rehearsedSuite(profile: Profile, role: Side, mode: string | null): readonly CommandRule[] {
  const rehearsed: CandidateMode | null = mode === null ? null : candidateMode(profile, mode);
  return role === 'consumer' ? (rehearsed?.consumerSuite ?? []) : [];
}
