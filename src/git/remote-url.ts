/** Whether an address that git fetches from is that of a repository on GitHub. */

/** `git@github.com:owner/name.git` */
const SHORT = /^(?:[^/@]+@)?([^/:]+):(?!\/)(.+)$/;

/** @param repository - `owner/name` */
export function isRemoteOf(url: string, serverUrl: string, repository: string): boolean {
  const place = placeOf(url);
  const server = placeOf(serverUrl);
  if (place === null || server === null) return false;
  const name = place.path.replace(/^\/+|(?<!\/)\/+$/g, '').replace(/\.git$/, '');
  return place.host === server.host && name.toLowerCase() === repository.toLowerCase();
}

/** Whether an address is one of that server at all. */
export function isOnServer(url: string, serverUrl: string): boolean {
  const [place, server] = [placeOf(url), placeOf(serverUrl)];
  return place !== null && server !== null && place.host === server.host;
}

function placeOf(url: string): { readonly host: string; readonly path: string } | null {
  if (URL.canParse(url) && url.includes('://')) {
    const { hostname, pathname, protocol } = new URL(url);
    return protocol === 'file:' || hostname === '' ? null : { host: hostname.toLowerCase(), path: pathname };
  }
  const [, host, path] = SHORT.exec(url) ?? [];
  return host === undefined || path === undefined ? null : { host: host.toLowerCase(), path };
}
