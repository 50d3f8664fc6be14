import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ANSWERS } from '../../../src/github/answers.js';
import { FAULTS, type Fault } from '../../support/loopback/mishaps.js';
import { buildProducer } from '../../support/producer.js';
import { rendered, withTable, type Cell, type Table } from './document.js';
import { evidenceUses } from './evidence.js';
import { expected, outcomeOf, playCell, TIMES } from './outcome.js';
import { PUBLISHING } from './publishing.js';
import type { Use } from './uses.js';

const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-faults-'));
const producer = buildProducer(folder, {
  change: ({ write }) => {
    write('binary.bin', new Uint8Array([0, 1, 2, 250, 251]));
  },
});
const USES = [...PUBLISHING, ...evidenceUses(producer)];
const DOCUMENT = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));
const FAULT_NAMES = Object.keys(FAULTS) as Fault[];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Sorted by use and fault: what came of it once, twice and for ever, and what was said in the end. */
const table: Table = new Map();

async function played(use: Use, fault: Fault): Promise<Cell> {
  const known = table.get(use)?.get(fault);
  if (known !== undefined) return known;
  const outcomes: string[] = [];
  let said: readonly string[] = [];
  for (const times of TIMES) {
    const play = await playCell(use, fault, times);
    outcomes.push(outcomeOf(use, fault, play));
    ({ said } = play);
  }
  const cell = { outcomes, said };
  table.set(use, new Map([...(table.get(use) ?? []), [fault, cell]]));
  return cell;
}

describe.each(USES.map((use) => [use.what, use] as const))('%s', (_, use) => {
  it.each(FAULT_NAMES)('stands a %s, once, twice and for ever', async (fault) => {
    const { outcomes } = await played(use, fault);
    const allowed = TIMES.map((times) => expected(use, fault, times));
    const wrong = outcomes.filter((outcome, index) => !allowed[index]?.some((one) => one === outcome));
    expect(wrong).toEqual([]);
  });
});

describe('the fault table', () => {
  it('has a row for every endpoint that is asked', () => {
    const asked = new Set(sources().flatMap(routesIn));
    expect([...new Set(USES.map(({ endpoint }) => endpoint))].sort()).toEqual([...asked].sort());
    // Nothing else can be asked: the client takes no other route.
    expect([...asked].filter((route) => route !== 'POST /graphql').sort()).toEqual(Object.keys(ANSWERS).sort());
  });

  it('is the one in docs/reliability.md (HANDOFF_GATE_WRITE_DOCS=1 writes it)', async () => {
    for (const use of USES) for (const fault of FAULT_NAMES) await played(use, fault);
    const document = readFileSync(DOCUMENT, 'utf8');
    const current = withTable(document, await rendered(table));
    if (process.env['HANDOFF_GATE_WRITE_DOCS'] === '1') writeFileSync(DOCUMENT, current);
    expect(document).toBe(current);
  });
});

function sources(): readonly string[] {
  const folder = fileURLToPath(new URL('../../../src', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith(path.join('github', 'answers.ts')))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

function routesIn(source: string): readonly string[] {
  const routes = [...source.matchAll(/'((?:GET|POST|PUT|PATCH|DELETE) \/[^']+)'/g)].map(([, route = '']) => route);
  return source.includes('octokit.graphql(') ? [...routes, 'POST /graphql'] : routes;
}
