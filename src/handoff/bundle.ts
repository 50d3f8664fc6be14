/** The files that an evidence bundle speaks of. */
import { entry, items, text, type Node } from '../documents/tree.js';

/** The script a command of a bundle runs, as a path below the root; null when it runs a program. */
export function bundleScript(command: string): string | null {
  const words = command.trim().split(/\s+/);
  const script = ['bash', 'sh', 'node', 'python', 'python3'].includes(words[0] ?? '')
    ? words.slice(1).find((word) => !word.startsWith('-'))
    : words[0];
  if (script?.includes('/') !== true) return null;
  const path = script.replace(/^(?:\.|<[\w-]+>)\//, '');
  return isBelowRoot(path) ? path : null;
}

/** Every file a bundle names: artifacts, generator, entry point and scripts; safe paths below the root only. */
export function bundleFiles(bundle: Node | undefined): readonly string[] {
  const artifacts = items(entry(bundle, 'artifacts')?.value).map((artifact) => text(entry(artifact, 'path')?.value));
  const scripts = items(entry(bundle, 'required_validation_commands')?.value).map((command) =>
    bundleScript(text(command) ?? ''),
  );
  const named = [
    text(entry(bundle, 'generator')?.value),
    text(entry(entry(bundle, 'compliance_suite')?.value, 'entrypoint')?.value),
  ];
  const paths = [...artifacts, ...scripts, ...named].filter((path) => typeof path === 'string' && isBelowRoot(path));
  return [...new Set(paths.filter((path) => path !== null && path !== undefined))].slice(0, 500);
}

function isBelowRoot(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.includes('\0') &&
    !path.split('/').includes('..') &&
    !/[*?[\]{}]/.test(path)
  );
}
