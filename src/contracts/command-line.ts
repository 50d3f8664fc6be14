/** A verification command as a line that can be copied into a shell at the root, to see what it reports. */
import { posix } from 'node:path';
import type { CommandRule } from './profile.js';

export function commandLine({ command, directory }: Pick<CommandRule, 'command' | 'directory'>): string {
  const root = posix.relative(directory, '.');
  const line = command.replaceAll('{root}', () => (root === '' ? '.' : root));
  return root === '' ? line : `cd ${directory} && ${line}`;
}

/** How a finding about the end of a command begins: by it, what the command printed is found again. */
export function commandNamed(id: string): string {
  return `The command ${JSON.stringify(id)}`;
}
