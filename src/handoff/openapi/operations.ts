/** What a client of an OpenAPI document can call: each operation with its whole path, below the base path of its servers. */
import type { Span } from '../../contracts/finding.js';
import { entries, entry, follow, items, referenceOf, referred, text, type Node } from '../../documents/tree.js';

export interface Operation {
  /** `GET /v1/health`; the names of parameters are left out, as no request carries them. */
  readonly name: string;
  readonly path: string;
  /** The path as it is written. */
  readonly template: string;
  readonly span: Span;
  readonly node: Node;
  /** The parameters of the whole path. */
  readonly shared: Node | undefined;
}

export interface Operations {
  readonly root: Node;
  readonly all: readonly Operation[];
  /** Paths whose operations stand elsewhere: nothing is known of them. */
  readonly unread: ReadonlySet<string>;
  /** What every path begins with, once for each server; `''` without servers. */
  readonly bases: readonly string[];
  readonly basesSpan: Span;
  readonly pathsSpan: Span;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

export function readOperations(root: Node): Operations {
  const servers = entry(root, 'servers');
  const paths = entry(root, 'paths');
  const [first] = items(servers?.value);
  const bases = [...new Set(items(servers?.value).map((server) => basePath(text(entry(server, 'url')?.value) ?? '')))];
  const unread = new Set<string>();
  const all = entries(paths?.value).flatMap(({ key, keySpan, value }): Operation[] => {
    const path = plain(key);
    const item = local(root, value);
    if (item === undefined) unread.add(path);
    return entries(item)
      .filter((one) => METHODS.has(one.key.toLowerCase()))
      .map((one) => ({
        name: `${one.key.toUpperCase()} ${path}`,
        path,
        template: key,
        span: item === follow(value) ? one.keySpan : keySpan,
        node: one.value,
        shared: entry(item, 'parameters')?.value,
      }));
  });
  const pathsSpan = paths?.keySpan ?? root.span;
  return {
    root,
    all,
    unread,
    bases: bases.length === 0 ? [''] : bases,
    basesSpan: entry(first, 'url')?.value.span ?? pathsSpan,
    pathsSpan,
  };
}

/** The path of a server's URL, without the slash at its end. */
function basePath(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:/i, '').replace(/^\/\/[^/]*/, '');
  return plain(path.split(/[?#]/)[0] ?? '').replace(/(?<!\/)\/+$/, '');
}

function plain(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}

/** A path item; undefined where it is a reference out of the document or to nowhere. */
function local(root: Node, item: Node): ReturnType<typeof follow> {
  const reference = referenceOf(item);
  return reference === undefined ? follow(item) : referred(root, reference);
}
