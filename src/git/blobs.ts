/** Reads blobs out of git's object database. */
import { unknown, value, type Known } from '../contracts/answer.js';
import type { FileState } from '../contracts/evidence.js';
import { Batch } from '../contracts/batch.js';
import type { Git } from './git.js';
import { fileOf, refused, tooLarge, UNKNOWN_ABSENCE } from '../contracts/file-state.js';
import { isAskable } from './names.js';

interface BlobRequest {
  readonly revision: string;
  readonly file: string;
  readonly limit: number;
}

/** Reads blobs by revision and path. All that are asked for in one turn cost two questions to git. */
export class BlobReader {
  readonly #asked = new Batch<BlobRequest, FileState>((requests) => this.answer(requests));

  /** `prefix`: the root below the top of its repository. */
  constructor(
    private readonly git: Git,
    private readonly prefix: string,
  ) {}

  read(revision: string, file: string, limit: number): Promise<FileState> {
    return !isAskable(revision + file)
      ? Promise.resolve(UNKNOWN_ABSENCE)
      : this.#asked.ask({ revision, file: `${this.prefix}${file}`, limit });
  }

  private async answer(requests: readonly BlobRequest[]): Promise<FileState[]> {
    const names = requests.map(({ revision, file }) => `${revision}:${file}`).join('\n');
    const checks = await this.git.bytes(['cat-file', '--batch-check', '--follow-symlinks'], `${names}\n`);
    if (checks.kind !== 'value') return requests.map(() => checks);
    const facts = splitChecks(checks.value);
    const found = requests.map((request, index) => ({ request, facts: facts[index] ?? UNANSWERED }));
    const wanted = found.flatMap(({ request, facts: { type, size, sha } }) =>
      type === 'blob' && size <= request.limit ? [sha] : [],
    );
    const blobs = await this.contents([...new Set(wanted)]);
    return Promise.all(
      found.map(async ({ request, facts: { type, size, sha } }): Promise<FileState> => {
        if (type === 'missing') return this.git.isPartial ? this.whetherThere(request) : UNKNOWN_ABSENCE;
        if (type !== 'blob' || size > request.limit) return stateOf(type, size, request.limit);
        if (blobs.kind !== 'value') return blobs;
        const blob = blobs.value.get(sha);
        return blob === undefined ? NOT_FETCHED : fileOf(blob);
      }),
    );
  }

  private async contents(shas: readonly string[]): Promise<Known<ReadonlyMap<string, Buffer>>> {
    if (shas.length === 0) return value(new Map());
    const answer = await this.git.bytes(['cat-file', '--batch'], `${shas.join('\n')}\n`);
    return answer.kind === 'value' ? value(splitBatch(answer.value)) : answer;
  }

  /** In a clone that leaves contents out, a file without contents is there nevertheless. */
  private async whetherThere({ revision, file }: BlobRequest): Promise<FileState> {
    const names = await this.git.parts('ls-tree', '--full-tree', '--name-only', '-z', revision, '--', file);
    if (names.kind !== 'value') return names;
    return names.value.length === 0 ? UNKNOWN_ABSENCE : NOT_FETCHED;
  }
}

const NOT_FETCHED = unknown(
  'the contents of the file are not in the object database (a partial clone)',
  'Check out without `filter`, with the whole history (fetch-depth: 0).',
);

/** Of a file whose contents are not read. */
function stateOf(type: string, size: number, limit: number): FileState {
  switch (type) {
    case 'dangling':
    case 'notdir':
      return UNKNOWN_ABSENCE;
    case 'symlink':
      return refused('outside-root', 'a link that leads out of the root');
    case 'loop':
      return refused('unreadable', 'a link that leads to itself');
    case 'tree':
      return refused('directory', 'a directory, not a file');
    case 'blob':
      return tooLarge(size, limit);
    case 'unanswered':
      return unknown('git did not say what the file is', 'Check out the whole history (fetch-depth: 0).');
    default:
      return refused('not-a-file', `a ${type}, not a file`);
  }
}

interface ObjectFacts {
  readonly sha: string;
  /** Git's word for the object; for a link that could not be followed, its word for why. */
  readonly type: string;
  readonly size: number;
}

/** One answer a question. Of a link that leads to no object git says why, and on the next line where it leads. */
function splitChecks(output: Buffer): ObjectFacts[] {
  const facts: ObjectFacts[] = [];
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf(0x0a, offset);
    if (end === -1) break;
    const line = output.subarray(offset, end).toString();
    const [, type, size] = /^(symlink|dangling|loop|notdir) (\d+)$/.exec(line) ?? [];
    facts.push(type === undefined ? parseFacts(line) : { sha: '', type, size: 0 });
    offset = end + 1 + (size === undefined ? 0 : Number(size) + 1);
  }
  return facts;
}

const UNANSWERED: ObjectFacts = { sha: '', type: 'unanswered', size: 0 };

function parseFacts(line: string): ObjectFacts {
  const [, sha = '', type = 'missing', size = '0'] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
  return { sha, type, size: Number(size) };
}

function splitBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf(0x0a, offset);
    if (end === -1) break;
    const { sha, type, size } = parseFacts(output.subarray(offset, end).toString());
    offset = end + 1;
    if (type === 'missing') continue;
    blobs.set(sha, output.subarray(offset, offset + size));
    offset += size + 1;
  }
  return blobs;
}
