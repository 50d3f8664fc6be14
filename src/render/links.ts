/** Links to files of the subject, as GitHub shows them at that commit. */
import { repoPath, type RepoPath } from '../contracts/brands.js';
import { isRule } from '../contracts/catalogue.js';
import type { Report } from '../contracts/report.js';
import type { FindingRule } from '../contracts/rules.js';
import type { Side } from '../contracts/words.js';
import { clip } from './budget.js';
import { code, plain } from './safe.js';

/** Where blobs are: `https://github.com`, `owner/name`, the subject's commit. */
export interface LinkBase {
  readonly server: string;
  readonly repository: string;
  readonly sha: string;
  /** The page of rules at the version of the action that runs; null where that is not known. */
  readonly rules: string | null;
}

/** A rule as code, linked to what it is for. What a problem matcher read has no page. */
export function ruleLink(rule: FindingRule, links: LinkBase | null): string {
  const page = links?.rules ?? null;
  return page === null || !isRule(rule) ? code(rule) : `[${code(rule)}](${page}#${rule.replace('/', '')})`;
}

/** What a finding, a blocker and a cell of the alignment have in common. */
export interface Spot {
  readonly side: Side | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly column?: number | null;
}

/** Percent-encodes one part of a path, also what would end a Markdown link. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}

/** The address of a file (and line) at the linked commit */
export function blobUrl(base: LinkBase, path: RepoPath, line: number | null): string {
  const parts = [...base.repository.split('/'), 'blob', base.sha, ...path.split('/')];
  // Without `plain`, GitHub shows Markdown rendered, where lines do not exist.
  const shown = line !== null && /\.(?:md|markdown)$/i.test(path) ? '?plain=1' : '';
  return `${base.server}/${parts.map(encoded).join('/')}${shown}${line === null ? '' : `#L${line}`}`;
}

/** The address of the linked commit itself. */
export function commitUrl({ server, repository, sha }: LinkBase): string {
  return `${server}/${[...repository.split('/'), 'commit', sha].map(encoded).join('/')}`;
}

/** The path of an own file, as GitHub names it; null where it lies in no repository. */
export function repositoryPath(report: Report, path: string): RepoPath | null {
  return repoPath(report.subject?.prefix ?? '', path);
}

/** Whether the linked commit has the spot's file as it was judged: of the other side, of none and of a changed one it has not. */
export function isLinkable({ role, subject, profile }: Report, { side, path }: Spot): boolean {
  // A pattern that no file has answered to is no file.
  if (path === null || path.includes('*') || (side !== null && side !== role)) return false;
  // A browser takes dots in an address for folders, and could end in another repository.
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) return false;
  const isBuiltIn = path === profile.source && path.startsWith('built-in:');
  const isChanged = subject?.tree === 'working-tree' && subject.differing?.some((one) => one.path === path) === true;
  return !isBuiltIn && !isChanged;
}

/**
 * `path:line:column` as code (`:line:column` beside another place in the same file); linked where it is a file of the side
 * that was judged. Null when the spot is in no file.
 */
export function place(report: Report, spot: Spot, links: LinkBase | null, inSameFile = false): string | null {
  if (spot.path === null) return null;
  const column = spot.line === null || (spot.column ?? null) === null ? '' : `:${spot.column ?? 1}`;
  const line = spot.line === null ? '' : `:${spot.line}${column}`;
  if (inSameFile && line === '') return null;
  const shown = code(inSameFile ? line : clip(`${spot.path}${line}`));
  if (spot.side !== null && spot.side !== report.role) return `${shown} in ${plain(report.names[spot.side])}`;
  return linked(report, { ...spot, path: spot.path }, links, shown);
}

/** `shown` as a link to the spot's line, where there is something to link to. */
export function linked(report: Report, spot: Spot & { path: string }, links: LinkBase | null, shown: string): string {
  const path = repositoryPath(report, spot.path);
  if (links === null || path === null || !isLinkable(report, spot)) return shown;
  return `[${shown}](${blobUrl(links, path, spot.line)})`;
}
