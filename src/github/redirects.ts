/**
 * Where a repository was renamed or moved, GitHub answers with another address. What was asked is asked there again, as
 * it was: `fetch` alone would make a GET of a write.
 */

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);
const MOST_HOPS = 3;
const OF_A_REPOSITORY = /^\/(?:api\/v3\/)?repos\/[^/]+\/[^/]+/;

/**
 * A `fetch` that follows, to the same server only: the token goes to nobody else. Where a repository has moved to is
 * remembered.
 * @param send - sends one request
 * @param count - hears the method of each request that is sent besides the first; throws to stop
 */
export function following(send: typeof fetch, count: (method: string) => void): typeof fetch {
  const moved = new Map<string, string>();
  return async (input, init) => {
    let url = settled(new URL(input instanceof Request ? input.url : input), moved);
    for (let hop = 1; ; hop += 1) {
      const response = await send(url, { ...init, redirect: 'manual' });
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return response;
      await response.arrayBuffer();
      const next = new URL(location, url);
      if (next.origin !== url.origin) throw new Error(`it sends to another server, ${next.host}`);
      if (hop > MOST_HOPS) throw new Error('it sends from one address to the next');
      remember(moved, url, next);
      count(init?.method ?? 'GET');
      url = next;
    }
  };
}

/** The address of a repository that is known to have moved. */
function settled(url: URL, moved: ReadonlyMap<string, string>): URL {
  const [old] = OF_A_REPOSITORY.exec(url.pathname) ?? [];
  const now = old === undefined ? undefined : moved.get(old);
  return old === undefined || now === undefined ? url : new URL(now + url.pathname.slice(old.length) + url.search, url);
}

function remember(moved: Map<string, string>, from: URL, to: URL): void {
  const [old] = OF_A_REPOSITORY.exec(from.pathname) ?? [];
  if (old === undefined) return;
  const rest = from.pathname.slice(old.length);
  if (to.pathname.endsWith(rest)) moved.set(old, to.pathname.slice(0, to.pathname.length - rest.length));
}
