/**
 * `npm run pictures`: runs the demo and draws what README shows of it, light and dark: the report of act 4 as a browser shows
 * it (docs/report-*.png), and the screen that its check ends in (docs/terminal-*.svg).
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bundle } from './bundle.mjs';
import { findChromium, WITHOUT } from './chromium.mjs';
import { drawScreen } from './pictures/terminal.mjs';

const ACT = '4-producer-faults';
const SCHEMES = ['light', 'dark'];
const docs = path.join(import.meta.dirname, '..', 'docs');

const executablePath = findChromium();
if (executablePath === null) {
  console.error(`No pictures: ${WITHOUT}`);
  process.exit(1);
}
const folder = await mkdtemp(path.join(tmpdir(), 'handoff-gate-pictures-'));
try {
  const cli = path.join(await bundle(), 'cli.js');
  const said = execFileSync(process.execPath, [cli, 'demo', '--output-directory', path.join(folder, 'demo')], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  for (const scheme of SCHEMES) {
    await writeFile(path.join(docs, `terminal-${scheme}.svg`), drawScreen(screenOf(said), scheme));
  }
  await drawReport(path.join(folder, 'demo', 'reports', ACT, 'report.html'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The lines of the act's check: behind the command that was typed, before what the demo says of it. */
function screenOf(said) {
  const [, act = ''] = said.split(/^\S*4\. .*$/m);
  const typed = act.indexOf('$ handoff-gate');
  const end = act.search(/^\S*Planted and found/m);
  const lines = act
    .slice(typed, end === -1 ? undefined : end)
    .trimEnd()
    .split('\n');
  if (typed === -1 || !lines.some((line) => line.includes('NO-GO'))) throw new Error('The demo has no such screen.');
  return lines;
}

async function drawReport(file) {
  const browser = await chromium.launch({ executablePath });
  try {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width: 1100, height: 640 }, colorScheme });
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: path.join(docs, `report-${colorScheme}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
