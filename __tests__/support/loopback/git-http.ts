/** Git over HTTP, as GitHub serves it, for reading and writing: git's own server program, behind a token. */
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** `/owner/name(.git)/info/refs` and the like; null for what is no git request. */
export function gitRequest(pathname: string): { readonly repository: string; readonly below: string } | null {
  const [, repository, below] =
    /^\/([^/]+\/[^/]+?)(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/.exec(pathname) ?? [];
  return repository === undefined || below === undefined ? null : { repository, below };
}

/** Answers from a checkout's repository; any object may be asked for by its name, as on GitHub. */
export async function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  { checkout, below, query }: { readonly checkout: string; readonly below: string; readonly query: string },
): Promise<void> {
  const child = spawn('git', ['-c', 'uploadpack.allowAnySHA1InWant=true', 'http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: path.join(checkout, '.git'),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_CONFIG_KEY_1: 'http.receivepack',
      GIT_CONFIG_VALUE_1: 'true',
      PATH_INFO: below,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  const headers = answer.subarray(0, end).toString().split('\r\n');
  const status = headers.find((line) => line.startsWith('Status: '))?.slice('Status: '.length) ?? '200';
  for (const line of headers) {
    const [name = '', value = ''] = line.split(': ');
    if (name !== '' && name !== 'Status') response.setHeader(name, value);
  }
  response.writeHead(Number.parseInt(status, 10));
  response.end(answer.subarray(end + 4));
}
