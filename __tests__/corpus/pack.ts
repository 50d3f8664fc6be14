/** A pack and its index, as git reads them: two files, where objects by themselves are hundreds of files and folders. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;
export type ObjectType = keyof typeof TYPES;

const digestOf = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Pairs share most of their objects: each is packed once in a process. */
const packed = new Map<string, Buffer>();

/** The objects of one repository, by their names. */
export class Pack {
  readonly #objects = new Map<string, Buffer>();

  /** Takes an object, and gives its name. */
  add(type: ObjectType, body: Buffer): string {
    const sha = digestOf(Buffer.from(`${type} ${body.length}\0`), body).toString('hex');
    if (!this.#objects.has(sha)) {
      const entry =
        packed.get(sha) ?? Buffer.concat([headOf(TYPES[type], body.length), deflateSync(body, { level: 1 })]);
      packed.set(sha, entry);
      this.#objects.set(sha, entry);
    }
    return sha;
  }

  /** @param objects - the folder `objects` of a repository */
  write(objects: string): void {
    const sorted = [...this.#objects].sort(([a], [b]) => (a < b ? -1 : 1));
    const header = Buffer.concat([Buffer.from('PACK'), words(2, sorted.length)]);
    const content = [header, ...sorted.map(([, entry]) => entry)];
    const digest = digestOf(...content);
    const folder = path.join(objects, 'pack');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `pack-${digest.toString('hex')}`);
    writeFileSync(`${file}.pack`, Buffer.concat([...content, digest]));
    const index = indexOf(sorted, header.length, digest);
    writeFileSync(`${file}.idx`, Buffer.concat([index, digestOf(index)]));
  }
}

/** Type and size of what follows: four bits of the size in the first byte, seven in each further one. */
function headOf(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 0x0f)];
  for (let rest = size >>> 4; rest > 0; rest >>>= 7) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}

/** Version 2: how many names begin with each byte or a lower one, the names, checksums, and where each object begins. */
function indexOf(sorted: readonly (readonly [string, Buffer])[], first: number, digest: Buffer): Buffer {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const [sha] of sorted) {
    const byte = Number.parseInt(sha.slice(0, 2), 16);
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  let total = 0;
  let offset = first;
  return Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    words(2, ...counts.map((count) => (total += count))),
    ...sorted.map(([sha]) => Buffer.from(sha, 'hex')),
    words(...sorted.map(([, entry]) => crc32(entry))),
    words(...sorted.map(([, entry]) => (offset += entry.length) - entry.length)),
    digest,
  ]);
}

/** Numbers of four bytes, the highest first. */
function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * at);
  return bytes;
}
