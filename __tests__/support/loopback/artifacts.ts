/**
 * Artifacts, as GitHub's runner service keeps them: the calls of actions/upload-artifact and actions/download-artifact
 * (Twirp with JSON, a blob store behind signed addresses), and what the API tells of another run's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord } from './description.js';

export interface StoredArtifact {
  readonly id: number;
  readonly run: string;
  readonly name: string;
  readonly createdAt: string;
  bytes: Buffer;
  type: string;
  digest: string;
  isWhole: boolean;
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const BLOBS = '/artifact-blobs/';

export class Artifacts {
  readonly kept: StoredArtifact[] = [];
  /** Blocks that wait for the list that puts them in order. */
  readonly #blocks = new Map<string, Buffer>();

  /** The whole artifacts of a run. */
  of(run: number | string): readonly StoredArtifact[] {
    return this.kept.filter((one) => one.run === String(run) && one.isWhole);
  }

  find(id: string): StoredArtifact | undefined {
    return this.kept.find((one) => String(one.id) === id);
  }

  /** Answers what belongs to artifacts; false for everything else. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL, base: string): Promise<boolean> {
    if (url.pathname.startsWith(SERVICE)) {
      const body: unknown = JSON.parse((await bytesOf(request)).toString());
      const answer = this.#call(url.pathname.slice(SERVICE.length), isRecord(body) ? body : {}, base);
      response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { code: 'not_found', msg: 'not found' }));
      return true;
    }
    if (!url.pathname.startsWith(BLOBS)) return false;
    const artifact = this.find(url.pathname.slice(BLOBS.length));
    if (artifact === undefined) response.writeHead(404).end();
    else if (request.method === 'PUT') await this.#put(request, response, artifact, url.searchParams);
    else response.writeHead(200, { 'content-type': artifact.type }).end(artifact.bytes);
    return true;
  }

  address(artifact: StoredArtifact, base: string): string {
    return `${base}${BLOBS}${artifact.id}`;
  }

  #call(method: string, body: Readonly<Record<string, unknown>>, base: string): unknown {
    const run = String(body['workflow_run_backend_id']);
    const name = typeof body['name'] === 'string' ? body['name'] : null;
    switch (method) {
      case 'CreateArtifact': {
        // GitHub refuses a second artifact of one name in a run.
        if (name === null || this.kept.some((one) => one.run === run && one.name === name)) return null;
        const mime = body['mime_type'];
        const type = typeof mime === 'string' ? mime : 'application/zip';
        const artifact = {
          ...{ id: this.kept.length + 1, run, name, type, createdAt: new Date().toISOString() },
          ...{ bytes: Buffer.alloc(0), digest: '', isWhole: false },
        };
        this.kept.push(artifact);
        return { ok: true, signed_upload_url: this.address(artifact, base) };
      }
      case 'FinalizeArtifact': {
        const artifact = this.kept.find((one) => one.run === run && one.name === name);
        if (artifact === undefined) return null;
        artifact.isWhole = true;
        artifact.digest = typeof body['hash'] === 'string' ? body['hash'] : '';
        return { ok: true, artifact_id: String(artifact.id) };
      }
      case 'ListArtifacts': {
        const [wanted, number] = ['name_filter', 'id_filter'].map((key) => body[key] ?? null);
        return {
          artifacts: this.of(run)
            .filter((one) => wanted === null || one.name === wanted)
            .filter((one) => number === null || String(one.id) === number)
            .map((one) => ({
              workflow_run_backend_id: run,
              workflow_job_run_backend_id: run,
              database_id: String(one.id),
              name: one.name,
              size: String(one.bytes.length),
              created_at: one.createdAt,
              ...(one.digest === '' ? {} : { digest: one.digest }),
            })),
        };
      }
      case 'GetSignedArtifactURL': {
        const artifact = this.of(run).find((one) => one.name === name);
        return artifact === undefined ? null : { signed_url: this.address(artifact, base) };
      }
      default:
        return null;
    }
  }

  /** A blob in one piece, or in blocks that a list puts in order. */
  async #put(
    request: IncomingMessage,
    response: ServerResponse,
    artifact: StoredArtifact,
    query: URLSearchParams,
  ): Promise<void> {
    const bytes = await bytesOf(request);
    const keyOf = (block: string) => `${artifact.id} ${block}`;
    if (query.get('comp') === 'block') this.#blocks.set(keyOf(query.get('blockid') ?? ''), bytes);
    else if (query.get('comp') === 'blocklist') {
      const ids = [...bytes.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) => id);
      artifact.bytes = Buffer.concat(ids.map((id) => this.#blocks.get(keyOf(id)) ?? Buffer.alloc(0)));
    } else artifact.bytes = bytes;
    response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': '1' }).end();
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
