/** Envelope policies: what a payload and the source of truth say an error must, may and must not carry. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { EnvelopePolicy, VersionPolicy } from '../../contracts/profile.js';
import { edited, type Edit } from '../../contracts/remedy.js';
import { statedFact } from '../../handoff/facts.js';
import { entries, entry, items, type Entry, type Node } from '../../documents/tree.js';
import type { Case } from '../case/case.js';
import { envelopePolicy, POLICY_PARTS, type PolicyPart } from '../../handoff/envelope-policy.js';
import { modeOf, readPayload } from '../../handoff/payload.js';
import { candidateMode, policyBody } from '../../handoff/generated-payload.js';
import { differenceWords } from '../case/difference-words.js';
import { inFile, quote, type Notes } from '../case/findings.js';
import { lacking, wordOf } from '../../handoff/value.js';

/** The payload carries the policy of its active version, and of the candidate it rehearses; nothing else. */
export function checkPayloadPolicies(root: Node, file: FileEvidence, { dossier, notes }: Case): void {
  const { policies } = dossier.profile;
  const { envelopePolicies: stated, activeBaseline } = readPayload(root);
  const version = statedFact(activeBaseline?.value, 'service_contract_version');
  const active = wordOf(version?.value);
  if (policies.length === 0 || stated === undefined || active === undefined) return;
  const policy = policies.find((candidate) => candidate.serviceContractVersion === active);
  if (policy === undefined) {
    const known = policies.map((candidate) => candidate.serviceContractVersion);
    const message = `The active baseline's service contract is ${quote(active)}, for which the profile has no envelope policy (it has ${known.join(', ')})`;
    notes.error('handoff/envelope-policy', inFile(file, version?.span), {
      message,
      hint: 'Fix the version, or add its policy to the profile.',
      expected: known.join(' | '),
      observed: active,
    });
    return;
  }
  const mode = candidateMode(dossier.profile, modeOf(root) ?? '');
  const wanted = new Map<string, { policy: VersionPolicy; needed: boolean }>();
  for (const candidate of policies) {
    if (candidate.candidateKey === null) continue;
    wanted.set(candidate.candidateKey, {
      policy: candidate,
      needed: candidate.serviceContractVersion === mode?.targetServiceContractVersion,
    });
  }
  wanted.set(policy.stableKey, { policy, needed: true });
  for (const [key, { policy: expected, needed }] of wanted) {
    const found = entry(stated.value, key);
    if (found !== undefined) comparePolicy(found, expected, file, notes);
    else if (needed) {
      const message = `The envelope policies lack ${quote(key)}, the policy of ${expected.serviceContractVersion}`;
      notes.error('handoff/envelope-policy', inFile(file, stated.keySpan), {
        message,
        hint: `Add ${quote(key)}.`,
        expected: key,
        observed: null,
        remedy: edited({ kind: 'member', span: stated.value.span, key, value: policyBody(expected) }),
      });
    }
  }
  const lacked = [...wanted].flatMap(([key, { needed }]) =>
    needed && entry(stated.value, key) === undefined ? [key] : [],
  );
  const name = lacked.length === 0 ? null : lacked.join(' | ');
  for (const { key, keySpan } of entries(stated.value)) {
    if (wanted.has(key)) continue;
    const message = `The envelope policies hold ${quote(key)}, which belongs neither to the active ${active} nor to a candidate`;
    notes.error('handoff/envelope-policy', inFile(file, keySpan), {
      message,
      hint: `Remove ${quote(key)}${name === null ? '' : `, or name it as it should be (${name})`}.`,
      expected: name,
      observed: key,
      remedy: { kind: 'open', why: 'Either the policy is one too many, or its name is wrong.' },
    });
  }
}

/** Each part is the policy's, whatever the order of its fields. */
function comparePolicy(found: Entry, expected: EnvelopePolicy, file: FileEvidence, notes: Notes): void {
  const stated = envelopePolicy(found.value);
  if (stated === null) return; // The schema has said so.
  for (const part of POLICY_PARTS) {
    const [missing, extra] = lacking(expected[part], stated[part]);
    if (missing.length + extra.length === 0) continue;
    const place = entry(found.value, part);
    const said = differenceWords({ missing, extra, repeated: [], index: null, order: null });
    const message = `${quote(found.key)}.${part} ${said}: it is ${quote(stated[part])}, the policy is ${quote(expected[part])}`;
    const odd = stated[part].findIndex((field) => extra.includes(field));
    const span = items(place?.value)[odd]?.span ?? place?.value.span ?? found.keySpan;
    notes.error('handoff/envelope-policy', inFile(file, span), {
      message,
      hint: `Set ${part} to ${quote(expected[part])}.`,
      expected: quote(expected[part]),
      observed: quote(stated[part]),
      remedy: edited(setPart(found, part, expected[part])),
    });
  }
}

function setPart(found: Entry, part: PolicyPart, value: readonly string[]): Edit {
  const place = entry(found.value, part);
  return place === undefined
    ? { kind: 'member', span: found.value.span, key: part, value }
    : { kind: 'value', span: place.value.span, value };
}
