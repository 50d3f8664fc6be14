import type { Invocation } from '../cli.js';
export function demo(_: Invocation): Promise<number> {
  return Promise.resolve(2);
}
