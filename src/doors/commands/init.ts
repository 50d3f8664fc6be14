import type { Invocation } from '../cli.js';
export function init(_: Invocation): Promise<number> {
  return Promise.resolve(2);
}
