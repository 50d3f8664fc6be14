/** Which browser draws pages here: HANDOFF_GATE_CHROMIUM, or the first of its family on the PATH. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

export const WITHOUT =
  'there is no Chromium. Install one (Debian: apt-get install chromium), or name it in HANDOFF_GATE_CHROMIUM.';

/** The path of its program; null where there is none. */
export function findChromium() {
  const named = process.env['HANDOFF_GATE_CHROMIUM'] ?? '';
  if (named !== '') return existsSync(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

if (process.argv[1] === import.meta.filename) {
  const found = findChromium();
  console.log(found ?? WITHOUT);
  process.exitCode = found === null ? 1 : 0;
}
