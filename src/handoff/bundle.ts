/** What an evidence bundle says: which run proved which files of a release, and where it says so. */
import { entry, items, text, type Node } from '../documents/tree.js';
import { CONTENT_DIGEST } from './generated-bundle.js';

export type Bundle = ReturnType<typeof readBundle>;

export function readBundle(root: Node | undefined) {
  return {
    generatedAt: entry(root, 'generated_at_utc'),
    generatedBy: entry(root, 'generated_by'),
    /** The commit that it was made at. */
    commit: entry(root, 'git_commit_head'),
    baseline: entry(root, 'runtime_baseline'),
    mode: entry(root, 'handoff_mode'),
    assertions: entry(root, 'policy_assertions'),
    artifacts: entry(root, 'artifacts'),
    commands: entry(root, 'required_validation_commands'),
    results: entry(root, 'validation_results'),
    generator: entry(root, 'generator'),
    entryPoint: entry(entry(root, 'compliance_suite')?.value, 'entrypoint'),
    contentDigest: entry(root, CONTENT_DIGEST),
  };
}

export interface Artifact {
  readonly node: Node;
  readonly path: Node | undefined;
  readonly sha256: Node | undefined;
}

export function artifactsOf({ artifacts }: Bundle): readonly Artifact[] {
  return items(artifacts?.value).map((node) => ({
    node,
    path: entry(node, 'path')?.value,
    sha256: entry(node, 'sha256')?.value,
  }));
}

/** How a command ended, as the bundle says. */
export interface StatedResult {
  readonly node: Node;
  readonly command: string | undefined;
  readonly outcome: Node | undefined;
  readonly exitCode: Node | undefined;
}

export function resultsOf({ results }: Bundle): readonly StatedResult[] {
  return items(results?.value).map((node) => ({
    node,
    command: text(entry(node, 'command')?.value),
    outcome: entry(node, 'outcome')?.value,
    exitCode: entry(node, 'exit_code')?.value,
  }));
}

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
  const read = readBundle(bundle);
  const artifacts = artifactsOf(read).map(({ path }) => text(path));
  const scripts = items(read.commands?.value).map((command) => bundleScript(text(command) ?? ''));
  const named = [text(read.generator?.value), text(read.entryPoint?.value)];
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
