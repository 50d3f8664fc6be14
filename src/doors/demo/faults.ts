/** The faults that the demo plants into a copy of the pair, and the findings that each of them must lead to. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SIDES, type Side } from '../../contracts/words.js';
import type { Pair } from './build.js';
import { Scribe } from './scribe.js';

/** What a fault does to its repository. */
type Change =
  | { readonly kind: 'edit'; readonly path: string; readonly from: string; readonly to: string }
  /** The file as it is on a branch. */
  | { readonly kind: 'restore'; readonly path: string; readonly branch: string }
  /** `commit`: as in the pair's commits. */
  | { readonly kind: 'move-tag'; readonly tag: string; readonly commit: string };

export interface ExpectedFinding {
  readonly rule: string;
  /** In a file of the fault's side, the first line that holds the text; null: it is about no file. */
  readonly place: { readonly path: string; readonly text: string } | null;
}

export interface Fault {
  /** For people: what somebody did. */
  readonly what: string;
  readonly side: Side;
  readonly change: Change;
  /** The roles whose runs see it. */
  readonly seenAs: readonly Side[];
  readonly findings: readonly ExpectedFinding[];
}

export const FAULTS: readonly Fault[] = [
  {
    what: 'An error code is renamed in the OpenAPI document alone.',
    side: 'producer',
    change: { kind: 'edit', path: 'contract/openapi.yaml', from: 'out_of_stock', to: 'stock_empty' },
    seenAs: ['producer'],
    findings: [
      { rule: 'alignment/fact', place: { path: 'contract/openapi.yaml', text: 'stock_empty' } },
      {
        rule: 'immutable-release/bundle-digest',
        place: { path: 'handover/evidence.json', text: '"contract/openapi.yaml"' },
      },
    ],
  },
  {
    what: 'The field `reason`, which orders.v5 forbids, is sent again.',
    side: 'producer',
    change: {
      kind: 'edit',
      path: 'src/problem.js',
      from: '    contract: CONTRACT,\n',
      to: '    contract: CONTRACT,\n    reason: title,\n',
    },
    seenAs: ['producer'],
    findings: [
      { rule: 'producer-suite/command', place: null },
      { rule: 'producer-suite/orders-lint', place: { path: 'src/problem.js', text: 'reason: title' } },
    ],
  },
  {
    what: 'The release tag is moved to a commit from before the release.',
    side: 'producer',
    change: { kind: 'move-tag', tag: 'orders-2.0.0', commit: 'producer/3-preview-v5' },
    seenAs: ['producer'],
    findings: [
      { rule: 'immutable-release/not-in-release', place: { path: 'contract/manifest.json', text: '"commit_sha"' } },
    ],
  },
  {
    what: "The consumer's decision record signs another release.",
    side: 'consumer',
    change: {
      kind: 'edit',
      path: 'docs/freigabe-2025-05-07.md',
      from: 'Orders-Ausgabe: `orders-2.0.0`',
      to: 'Orders-Ausgabe: `orders-1.4.0`',
    },
    seenAs: ['producer', 'consumer'],
    findings: [
      {
        rule: 'sign-off/other-baseline',
        place: { path: 'docs/freigabe-2025-05-07.md', text: 'Orders-Ausgabe: `orders-1.4.0`' },
      },
    ],
  },
  {
    what: "The consumer's mirror of the manifest is edited by hand.",
    side: 'consumer',
    change: {
      kind: 'edit',
      path: 'vendor/orders-manifest.json',
      from: '"minimum_sprint_days": 30',
      to: '"minimum_sprint_days": 3',
    },
    seenAs: ['consumer'],
    findings: [
      { rule: 'alignment/fact', place: { path: 'vendor/orders-manifest.json', text: '"minimum_sprint_days"' } },
      { rule: 'consumer-suite/command', place: null },
    ],
  },
  {
    what: 'The repin leaves the compatibility matrix behind.',
    side: 'consumer',
    change: { kind: 'restore', path: 'docs/orders.md', branch: 'main' },
    seenAs: ['consumer'],
    findings: [{ rule: 'alignment/repin-not-atomic', place: { path: 'docs/orders.md', text: 'orders-1.4.0' } }],
  },
];

const COMMITTED_AT = '2025-05-09T10:00:00Z';

/** Copies the pair into a folder and commits the faults there. */
export async function plantFaults(pair: Pair, folder: string): Promise<void> {
  for (const side of SIDES) {
    const root = path.join(folder, side);
    await cp(pair[side], root, { recursive: true });
    const scribe = new Scribe(root);
    const changes = FAULTS.filter((fault) => fault.side === side).map((fault) => fault.change);
    for (const change of changes) await apply(change, root, scribe, pair);
    await scribe.commit('A busy Friday', COMMITTED_AT);
  }
}

async function apply(change: Change, root: string, scribe: Scribe, pair: Pair): Promise<void> {
  switch (change.kind) {
    case 'edit': {
      const file = path.join(root, change.path);
      const text = await readFile(file, 'utf8');
      if (!text.includes(change.from))
        throw new Error(`examples/orders: ${change.path} no longer holds ${change.from}`);
      await writeFile(
        file,
        text.replace(change.from, () => change.to),
      );
      return;
    }
    case 'restore':
      return scribe.restore(change.path, change.branch);
    case 'move-tag':
      return scribe.tag(change.tag, pair.commits[change.commit] ?? change.commit, COMMITTED_AT);
  }
}
