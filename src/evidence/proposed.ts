/** A repository as it would be: some files of its subject are others, the rest and its history are as they are. */
import { fileOf } from '../contracts/file-state.js';
import type { Repository } from '../contracts/repository.js';

/** @param files - by their path below the root */
export function proposed(repository: Repository, files: ReadonlyMap<string, Uint8Array>): Repository {
  const states = new Map([...files].map(([path, bytes]) => [path, fileOf(bytes)]));
  // A repository's members live on its prototype and in private fields.
  return new Proxy(repository, {
    get(target, name) {
      if (name === 'subject') {
        return () => {
          const reader = target.subject();
          return {
            folder: reader.folder.bind(reader),
            read: async (requests: Parameters<typeof reader.read>[0]) =>
              (await reader.read(requests)).map((found) =>
                found.map((file) => ({ ...file, state: states.get(file.path) ?? file.state })),
              ),
          };
        };
      }
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
