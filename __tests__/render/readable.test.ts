import { expect, test } from '@jest/globals';
import { renderHtml } from '../../src/render/html.js';
import { renderText } from '../../src/render/text.js';
import { poisonedReport } from '../support/report-for-people.js';

const SCREEN = { colour: false, width: 80, outputs: null };
const MIB = 1024 * 1024;

// Each of them is spelled out in eight characters.
const report = poisonedReport('а́'.repeat(8 * 1024));

test.each([
  ['the page', renderHtml],
  ['the terminal', (one: typeof report) => renderText(one, { ...SCREEN, detail: 'everything' })],
  ['the last screen', (one: typeof report) => renderText(one, { ...SCREEN, detail: 'screen' })],
])('%s is not longer than can be read, and says what it leaves out', (_, render) => {
  const shown = render(report);

  expect(shown.length).toBeLessThan(4 * MIB);
  expect(shown).toContain('more characters)');
});
