/** What a payload should hold where its schema misses something: what would be generated, wherever that is no matter of time. */
import { edited, type JsonValue, type Remedy } from '../../contracts/remedy.js';
import type { SchemaProblem } from '../../documents/schema/problem.js';
import { at, type Node } from '../../documents/tree.js';
import { GENERATED_AT } from '../../handoff/payload.js';
import { manifestFacts } from '../../handoff/manifest.js';
import { candidateMode, generatePayload } from '../../handoff/generated-payload.js';
import type { Dossier } from '../case/dossier.js';

/** Facts of the manifest and terms of the profile, as `generate` writes them; undefined where that does not tell. */
export function payloadRemedy({ keyword, steps }: SchemaProblem, root: Node, dossier: Dossier): Remedy | undefined {
  // When it was generated is a matter of time.
  const value = steps[0] === GENERATED_AT ? undefined : follow(generated(dossier), steps);
  if (value === undefined) return undefined;
  if (keyword === 'required') {
    const holder = at(root, ...steps.slice(0, -1));
    return holder?.kind === 'object'
      ? edited({ kind: 'member', span: holder.span, key: steps.at(-1) ?? '', value })
      : undefined;
  }
  const node = at(root, ...steps);
  return node === undefined ? undefined : edited({ kind: 'value', span: node.span, value });
}

function generated(dossier: Dossier): JsonValue | undefined {
  const { profile, mode } = dossier;
  const manifest = manifestFacts(dossier.jsonRoot(dossier.file('producer', dossier.contractTree, 'manifest')));
  if (mode === null || (mode !== 'stable' && candidateMode(profile, mode) === null)) return undefined;
  if (manifest === null) return undefined;
  return generatePayload({ profile, manifest, mode, generatedAt: '' });
}

function follow(value: JsonValue | undefined, steps: readonly string[]): JsonValue | undefined {
  if (steps.length === 0) return undefined;
  let found = value;
  for (const step of steps) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string, JsonValue>>)[step];
  }
  return found;
}
