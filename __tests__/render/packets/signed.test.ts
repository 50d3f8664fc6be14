import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GateOutcome } from '../../../src/gate.js';
import { parseJson } from '../../../src/documents/json.js';
import { renderPackets } from '../../../src/render/packets.js';
import { openPair, type OpenPair } from '../../support/judge.js';
import { buildMemoryKernel, DOCS, OBSERVED, PAYLOAD, type MemoryKernelPair } from '../../support/memorykernel.js';
import { signed, unsigned } from '../../support/packets.js';
import { MATCHER_NAMES } from '../../support/profile.js';
import { builtInProfile } from '../../../src/profile/source.js';

const PACKET = `${DOCS}/JOINT_SIGNOFF_CHECKPOINT_PACKET_PRODUCER_2026-01-19.md`;
const RECORD = `${DOCS}/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-19.md`;

const loaded = await builtInProfile(MATCHER_NAMES);
let folder = '';
let pair: MemoryKernelPair;
let open: OpenPair;
let blank = '';

const look = (): Promise<GateOutcome> => open.judge({ role: 'producer', profile: loaded, observedAt: OBSERVED });

/** Whoever holds the roles, with what they write beside their names. */
const NAMES = ['Ada Brandt', 'Jonas Weil', 'Mira Sommer', 'Karl Aumann'];
const filled = (verdicts: readonly string[], date: string) =>
  signed(blank, (row) => [NAMES[row] ?? '', ...verdicts, date]);

async function saved(place: string, text: string): Promise<readonly string[]> {
  const file = path.join(pair.producer, place);
  await writeFile(file, text);
  try {
    const { report } = await look();
    const gate = report.gates.find(({ id }) => id === 'sign-off');
    const said = (gate?.findings ?? [])
      .filter(({ path: at, severity }) => at === place && severity !== 'warning')
      .map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
    return [gate?.status ?? '', ...said];
  } finally {
    await unlink(file);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signed-packets-'));
  pair = await buildMemoryKernel(folder);
  open = openPair(pair);
  const { report, evidence, profile } = await look();
  blank = renderPackets(unsigned(report), { profile, sides: evidence.sides })[0]?.markdown ?? '';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a checkpoint packet, saved where sign-off documents live', () => {
  it.each([PACKET, RECORD])('is not signed while it is blank: %s', async (place) => {
    const [status, first = '', ...others] = await saved(place, blank);
    expect([status, others]).toEqual(['pending', []]);
    expect(first).toMatch(/^notice sign-off\/not-signed The producer's .* is not signed: 8 blanks are left/);
  });

  it.each([PACKET, RECORD])('signs what it says once it is filled in: %s', async (place) => {
    expect(await saved(place, filled(['GO', 'GO'], '2026-01-19'))).toEqual(['pass']);
    expect(await saved(place, filled(['go', 'Go'], '2026-01-19'))).toEqual(['pass']);
    const [status, ...said] = await saved(place, filled(['GO', 'NO-GO'], '2026-01-19'));
    expect(status).toBe('fail');
    expect(said.join('\n')).toContain('The signed verdict on runtime cutover is NO-GO');
  });

  it.each([PACKET, RECORD])('says how far it is signed where it is half filled in: %s', async (place) => {
    const half = signed(blank, (row) =>
      row < 2 ? [NAMES[row] ?? '', 'GO', 'GO', '2026-01-19'] : ['____', '', '-', ''],
    );
    const [status, first = '', ...others] = await saved(place, half);
    expect([status, others]).toEqual(['pending', []]);
    expect(first).toContain('is half filled in (4 of 8 signatures): 4 blanks are left, the first in line');
    expect(first).toContain('AssistSupport incident commander');
  });

  it.each(['soon', '2026-13-45', 'next week'])('takes no signature with the date %j', async (date) => {
    const [status, ...said] = await saved(PACKET, filled(['GO', 'GO'], date));
    expect(status).toBe('fail');
    expect(said.join('\n')).toContain(date);
  });

  it('takes no signature of a day to come, or from before the commit', async () => {
    expect((await saved(PACKET, filled(['GO', 'GO'], '2026-03-01')))[0]).toBe('fail');
    expect((await saved(PACKET, filled(['GO', 'GO'], '2025-01-01')))[0]).toBe('fail');
  });

  it('says when one role is signed for twice', async () => {
    const text = filled(['GO', 'GO'], '2026-01-19');
    const row = /^\| MemoryKernel incident commander .*$/m.exec(text)?.[0] ?? '';
    const twice = (other: string) => saved(PACKET, text.replace(row, `${row}\n${other}`));
    expect(await twice(row)).toEqual(['pass']);
    const [status, ...said] = await twice(row.replace('Ada Brandt', 'Bela Horn'));
    expect(status).toBe('fail');
    expect(said[0]).toContain(
      'is signed twice for the role "MemoryKernel incident commander" on rehearsal continuation',
    );
    expect((await twice(row.replaceAll('GO', 'NO-GO')))[0]).toBe('fail');
  });

  it('holds no path of the machine that made it', async () => {
    for (const role of ['producer', 'consumer'] as const) {
      const { report, evidence, profile } = await open.judge({ role, profile: loaded, observedAt: OBSERVED });
      const told = {
        ...report,
        suite: report.suite.map((one) => ({ ...one, command: `${one.command} ${pair[role]}/x` })),
      };
      for (const { markdown } of renderPackets(told, { profile, sides: evidence.sides })) {
        for (const place of [tmpdir(), homedir(), folder, '/Users/', '$HOME']) expect(markdown).not.toContain(place);
      }
    }
  });

  it('holds an impact statement that a payload takes as it is', async () => {
    const { report, evidence, profile } = await look();
    const unstated = { ...report, impact: { ...report.impact, stated: null } };
    const handoff = renderPackets(unstated, { profile, sides: evidence.sides })[2]?.markdown ?? '';
    const fences = [...handoff.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, text = '']) => text);
    expect(fences.length).toBeGreaterThan(0);
    const last = fences.at(-1) ?? '';
    expect(parseJson(Buffer.from(last))).not.toHaveProperty('message');
    const file = path.join(pair.producer, PAYLOAD);
    const before = await readFile(file, 'utf8');
    try {
      await writeFile(
        file,
        JSON.stringify({ ...(JSON.parse(before) as object), ...(JSON.parse(last) as object) }, null, 2),
      );
      const gates = (await look()).report.gates.filter(({ id }) => id === 'sign-off' || id === 'handoff');
      const said = gates.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message}`));
      expect(said.filter((one) => /impact|handoff\/(?:schema|field)/.test(one))).toEqual([]);
    } finally {
      await writeFile(file, before);
    }
  });
});
