/** The bundle as the sources build it (scripts/bundle.mjs), for tests that spawn it. */
import path from 'node:path';

declare global {
  /** Set by jest.config.mjs where the bundle is built first. */
  var drivesBundle: boolean | undefined;
}

/** A file of the bundle: `cli.js`, `index.js`. Only for tests in `__tests__/bundle`. */
export function bundled(file: 'cli.js' | 'index.js'): string {
  const folder = process.env['HANDOFF_GATE_BUNDLE'];
  if (globalThis.drivesBundle !== true || folder === undefined)
    throw new Error('The bundle is built only for tests in __tests__/bundle: move this test there.');
  return path.join(folder, file);
}
