import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { REPORTS, Screen } from './pages.js';

let screen: Screen;
beforeAll(async () => {
  screen = await Screen.open();
});
afterAll(() => screen.close());

const NAMES = Object.keys(REPORTS);
const size = (width: number) => ({ viewport: { width, height: 800 } });

const OPEN_ALL = `for (const fold of document.querySelectorAll('details')) fold.open = true`;
/** What a keyboard must reach, of what can be seen; of radio buttons the one that is chosen. */
const NUMBER_STOPS = `
  const stops = [...document.querySelectorAll('summary, a[href], button, input:checked, [tabindex="0"]')];
  stops.filter((stop) => stop.checkVisibility()).forEach((stop, at) => { stop.dataset.stop = at; });
  document.querySelectorAll('[data-stop]').length`;
const STOP = `document.activeElement?.dataset?.stop ?? null`;
const WIDTH = `document.documentElement.scrollWidth`;
/** Whatever scrolls, by its text, that no key reaches or that has no name. */
const UNREACHED = `
  [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth)
      || (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight);
    return scrolls && (element.tabIndex !== 0 || !element.getAttribute('aria-label'));
  }).map((element) => element.outerHTML.slice(0, 100))`;
const FOLDED = `[...document.querySelectorAll('details > :not(summary, .copy)')].filter((part) => !part.checkVisibility()).length`;
/** Colours of text and ground that are not black or white, with what has them. */
const COLOURED = `
  [...document.querySelectorAll('body, body *')].filter((element) => element.checkVisibility()).flatMap((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const isWhite = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(backgroundColor);
    return color === 'rgb(0, 0, 0)' && isWhite ? [] : [element.tagName + '.' + element.className + ' ' + color + ' on ' + backgroundColor];
  })`;
const ANCHORS = `[...new Set([...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')))]`;

async function tabbed(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>(NUMBER_STOPS);
  const reached = new Set<string>();
  for (let step = 0; step <= count; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<string | null>(STOP);
    if (stop !== null) reached.add(stop);
  }
  return Array.from({ length: count }, (_, at) => String(at)).filter((stop) => !reached.has(stop));
}

describe.each(NAMES)('the page of a report: %s', (name) => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('has no fault that axe finds, %d pixels wide, %s', async (width, colorScheme) => {
    const faults = await screen.show(name, { ...size(width), colorScheme }, async (page) => {
      await page.evaluate(OPEN_ALL);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
      return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
    });
    expect(faults).toEqual([]);
  });

  it.each([320, 390, 640, 1280, 3840])('is not wider than a window of %d pixels, folded or not', async (width) => {
    await screen.show(name, size(width), async (page) => {
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(width);
      await page.evaluate(OPEN_ALL);
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(UNREACHED)).toEqual([]);
    });
  });

  it('lets a keyboard reach every fold, link and scrolling part', async () => {
    await screen.show(name, size(390), async (page) => {
      expect(await tabbed(page)).toEqual([]);
      await page.reload();
      await page.evaluate(OPEN_ALL);
      expect(await tabbed(page)).toEqual([]);
    });
  });

  it('prints black on white with every fold open, as wide as the paper', async () => {
    await screen.show(name, { ...size(720), colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(FOLDED)).toBe(0);
      expect(await page.evaluate(COLOURED)).toEqual([]);
      expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(720);
      expect(await page.evaluate(UNREACHED)).toEqual([]);
    });
  });

  it('asks for nothing, and keeps within its own policy', async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    await screen.show('GO', { bypassCSP: false }, async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(screen.file(name));
    });
    expect(asked).toEqual([screen.file(name)]);
    expect(complaints).toEqual([]);
  });

  it('shows whatever its links on the page lead to, folded or not', async () => {
    await screen.show(name, size(1280), async (page) => {
      for (const anchor of await page.evaluate<readonly string[]>(ANCHORS)) {
        await page.evaluate(`location.hash = ${JSON.stringify(anchor)}`);
        await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
        expect([anchor, await page.evaluate(`document.querySelector(':target')?.checkVisibility() ?? null`)]).toEqual([
          anchor,
          true,
        ]);
      }
    });
  });
});

describe('a button beside a command', () => {
  it('copies it whole, and says so', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await screen.show('NO-GO', { ...size(1280), bypassCSP: false, permissions }, async (page) => {
      const button = page.locator('.again .copied + .copy').first();
      await button.click();
      await page.locator('.copy', { hasText: 'copied' }).waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
        /^handoff-gate check --role producer --only [a-z-]+$/,
      );
    });
  });
});

describe('without any script', () => {
  it.each(['failing', 'waiting'])('the filter shows what is %s, as many as it says', async (kind) => {
    await screen.show('many causes', size(1280), async (page) => {
      await page.locator(`#show-${kind}`).check();
      const said = Number(/\d+/.exec((await page.locator(`label[for=show-${kind}]`).textContent()) ?? '')?.[0]);
      const rows = page.locator('[id^=todo-]:visible');
      expect(said).toBeGreaterThan(0);
      expect(await rows.count()).toBe(said);
      expect(await page.locator(`[id^=todo-].is-${kind}:visible`).count()).toBe(said);
      // What a link asks for is shown all the same.
      await page.evaluate(`location.hash = '#gate-handoff'`);
      expect(await page.locator('#gate-handoff').isVisible()).toBe(true);
    });
  });

  it('a fold opens by key, a command is chosen whole by a click, and so is a digest', async () => {
    await screen.show('NO-GO', size(1280), async (page) => {
      const fold = page.locator('summary').first();
      await fold.focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(`document.querySelector('details').open`)).toBe(true);
      const choose = async (selector: string): Promise<string> => {
        await page.locator(selector).first().click();
        return page.evaluate<string>('getSelection().toString()');
      };
      expect(await choose('.again .copied')).toMatch(/^handoff-gate check --role producer --only [a-z-]+$/);
      expect(await choose('#judged + dl .digest')).toMatch(/^[0-9a-f]{40}$/);
    });
  });

  it('300 findings of one command take no more room than five', async () => {
    const height = await screen.show('many causes', size(1280), (page) =>
      page.locator('#todo-1').evaluate((row: { offsetHeight: number }) => row.offsetHeight),
    );
    expect(height).toBeLessThan(400);
  });
});
