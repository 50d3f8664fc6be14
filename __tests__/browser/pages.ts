/** Reports of every kind as files, and the browser that shows them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Report } from '../../src/contracts/report.js';
import { renderHtml } from '../../src/render/html.js';
import { blocker, command, goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';
import { blockedBy, failedCommand, halfMoved, onlyReport, pendingReport, waivedReport } from '../support/report.js';

/** Many causes of both owners and both kinds, beside a failing command with a long output. */
function manyCauses(): Report {
  const { suite, decisions } = failedCommand(300);
  const each = Array.from({ length: 100 }, (_, at) =>
    blocker({
      line: at + 1,
      message: `Fact ${at} differs.`,
      clears: `Set it to ${at}.`,
      owner: at % 3 === 0 ? 'MemoryKernel' : 'AssistSupport',
      kind: at % 4 === 0 ? 'unknown' : 'definite',
      waiting: at % 8 === 0,
    }),
  );
  const tail = Array.from({ length: 200 }, (_, at) => `line ${at} ${'of a long output '.repeat(12)}`).join('\n');
  const first = suite.map((one) => ({ ...one, tail }));
  const unstated = blocker({ gate: 'sign-off', rule: 'sign-off/impact-missing', message: 'There is no statement.' });
  const { computed } = goReport().impact;
  return blockedBy([...decisions.cutover.blockers, ...each, unstated], {
    suite: [...first, command({ id: 'quick' })],
    impact: { stated: null, computed },
  });
}

/** Nothing went before it. */
function firstRelease(): Report {
  return goReport({
    rollback: { target: null, underway: null, documents: [] },
    contractDiff: [],
    records: [],
    suite: [],
    alignment: [],
    handoff: null,
    tagCommit: null,
    occasion: 'branch',
    enforced: 'release',
    enforcedBecause: 'the branch main is one of releases',
  });
}

/** What cannot be broken where words end. */
function longValues(): Report {
  const long = `${'d'.repeat(90)}/${'very_long_name_'.repeat(20)}.json`;
  return {
    ...poisonedReport('W'.repeat(400)),
    alignment: noGoReport().alignment.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, path: long, agrees: false })),
    })),
  };
}

export const REPORTS: Readonly<Record<string, Report>> = {
  GO: goReport(),
  'GO with a waiver': waivedReport(),
  'NO-GO': noGoReport(),
  'many causes': manyCauses(),
  'a pin half moved': halfMoved(22),
  'only waiting': pendingReport(),
  only: onlyReport(),
  'first release': firstRelease(),
  consumer: noGoReport({ role: 'consumer', repository: 'acme/AssistSupport' }),
  'long values': longValues(),
  poisoned: poisonedReport('"><img src=x onerror=alert(1)></style></pre>\n@octocat `x` ../..\u202e'),
};

export class Screen {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-pages-'));

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Screen> {
    const executablePath = process.env['HANDOFF_GATE_CHROMIUM'];
    if (executablePath === undefined) throw new Error('Run `npm run browser`, which finds the browser.');
    return new Screen(await chromium.launch({ executablePath }));
  }

  /** Where a report lies as a page. */
  file(name: string): string {
    const report = REPORTS[name];
    if (report === undefined) throw new Error(`There is no report "${name}".`);
    const file = path.join(this.folder, `${name.replace(/\W/g, '-')}.html`);
    writeFileSync(file, renderHtml(report));
    return `file://${file}`;
  }

  /**
   * Shows a report and lets `look` look at it. What is looked with are scripts, which the page itself does not allow.
   * @param options - the browser's, beyond that
   */
  async show<T>(name: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await this.browser.newContext({ bypassCSP: true, ...options });
    try {
      const page = await context.newPage();
      await page.goto(this.file(name));
      return await look(page);
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
