/** The files of a commit. */
import path from 'node:path';
import { ABSENT, then, value, type Answer, type Known } from '../contracts/answer.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { FileRequest, FoundFile, TreeReader } from '../contracts/repository.js';
import type { BlobReader } from './blobs.js';
import type { Listings } from './listings.js';
import { tooMany, UNKNOWN_ABSENCE } from '../contracts/file-state.js';
import { stateOfListed } from './names.js';

/** The files of a commit. Files of known names are asked for together, whatever trees they are in. */
export class CommitTree implements TreeReader {
  constructor(
    private readonly listings: Listings,
    private readonly blobs: BlobReader,
    private readonly revision: string,
  ) {}

  async read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    return Promise.all(
      requests.map(async ({ path: pattern, limit }): Promise<FoundFile[]> => {
        if (!isGlob(pattern)) return this.all([pattern], limit);
        const paths = await this.matches(path.posix.dirname(pattern), pattern);
        if (paths.kind === 'unknown') return [{ path: pattern, state: paths }];
        const state = tooMany(paths.value.length);
        if (state !== null) return [{ path: pattern, state }];
        return paths.value.length === 0 ? [{ path: pattern, state: UNKNOWN_ABSENCE }] : this.listed(paths.value, limit);
      }),
    );
  }

  async folder(folder: string, glob: string, limit: number): Promise<Answer<readonly FoundFile[]>> {
    const paths = await this.matches(folder, `${folder}/${glob}`);
    if (paths.kind === 'unknown') return paths;
    return paths.value.length === 0 ? ABSENT : value(await this.listed(paths.value, limit));
  }

  private all(paths: readonly string[], limit: number): Promise<FoundFile[]> {
    return Promise.all(
      paths.map(async (file) => ({ path: file, state: await this.blobs.read(this.revision, file, limit) })),
    );
  }

  private async listed(paths: readonly string[], limit: number): Promise<FoundFile[]> {
    const found = await this.all(paths, limit);
    return found.map(({ path: file, state }) => ({ path: file, state: stateOfListed(file, state) }));
  }

  private async matches(folder: string, pattern: string): Promise<Known<readonly string[]>> {
    const names = await this.listings.below(this.revision, folder);
    return then(names, (all) => all.filter(matcher(pattern)));
  }
}
