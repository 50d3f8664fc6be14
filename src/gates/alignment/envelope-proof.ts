/** Whether the error envelope of the OpenAPI document proves a policy. What cannot be proved is not proved. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import type { VersionPolicy } from '../../contracts/profile.js';
import type { Envelope } from '../../handoff/openapi/envelope.js';
import { inFile, listed, quote, type Notes } from '../case/findings.js';

/** What is proved, and where. */
interface Proof {
  /** The name of the schema. */
  readonly schema: string;
  readonly codePath: string;
  readonly file: FileEvidence;
}

/** One envelope, one policy, and how what is not proved is said. */
interface Proving {
  readonly envelope: Envelope;
  readonly policy: VersionPolicy;
  /** The schema, or an object in it, as messages call it. */
  readonly name: (path: string) => string;
  readonly say: (span: Span, message: string, hint: string, expected: string) => void;
}

/** The schema requires at least what the policy requires, can carry nothing it forbids, and can carry what is optional. */
export function proves(
  envelope: Envelope,
  policy: VersionPolicy,
  { schema, codePath, file }: Proof,
  notes: Notes,
): void {
  const proving: Proving = {
    envelope,
    policy,
    name: (path) => (path === '' ? quote(schema) : quote(`${schema}.${path}`)),
    say: (span, message, hint, expected) => {
      notes.error('alignment/envelope', inFile(file, span), {
        message: `${message}; ${policy.serviceContractVersion} demands it`,
        hint,
        expected,
        observed: null,
      });
    },
  };
  const asked = [...policy.requires, ...policy.optional, ...policy.forbids, codePath];
  const objects = new Set(['', ...asked.map(parent)]);
  checkCertainty(proving, objects);
  for (const { path, span } of envelope.untyped.filter((object) => objects.has(object.path)))
    notes.warning('alignment/envelope', inFile(file, span), {
      message: `The schema ${proving.name(path)} has no type, so a text or a number fits it too`,
      hint: 'Add `type: object`.',
      expected: 'type: object',
      observed: null,
    });
  checkSendable(proving);
  checkRequired(proving);
  checkForbidden(proving);
  checkOptional(proving);
}

/** The objects that the policy asks about are objects, and every keyword in them is understood. */
function checkCertainty({ envelope, name, say }: Proving, asked: ReadonlySet<string>): void {
  for (const { path, keyword, span } of envelope.doubts.filter((doubt) => asked.has(doubt.path)))
    say(
      span,
      `What ${quote(keyword)} does to the schema ${name(path)} cannot be proved here`,
      'Say it with type, properties, required and additionalProperties: false alone.',
      'a schema that can be proved',
    );
  for (const { path, span } of envelope.loose.filter((object) => asked.has(object.path)))
    say(
      span,
      `The schema ${name(path)} allows null, or something else than an object`,
      'Set `type: object` alone.',
      'type: object',
    );
}

/** What is required or optional gets through every part of the schema. */
function checkSendable({ envelope, policy, name, say }: Proving): void {
  for (const path of new Set([...policy.requires, ...policy.optional].flatMap(outerFirst))) {
    const field = envelope.excluded.find((one) => one.path === path);
    if (field === undefined) continue;
    say(
      field.span,
      `The schema ${name('')} names ${quote(path)}, but a part of it that is closed lets no such field through`,
      `Define ${quote(path)} in every part of ${name(parent(path))} that is closed.`,
      `${path} that can be sent`,
    );
  }
}

/** A field of a field is sure only where the outer one is: what is told is the outermost that is not. */
function checkRequired({ envelope, policy, name, say }: Proving): void {
  const isRequired = (path: string) => envelope.required.some((field) => field.path === path);
  const loose = policy.requires
    .flatMap((path) => outerFirst(path).find((outer) => !isRequired(outer)) ?? [])
    .filter((path) => !envelope.excluded.some((field) => field.path === path));
  for (const path of new Set(loose)) {
    const list = envelope.requiredLists.find((candidate) => candidate.path === parent(path));
    const defined = envelope.defined.find((field) => field.path === path);
    say(
      defined === undefined ? placeOf(parent(path), envelope) : (list?.span ?? defined.span),
      `The schema ${name('')} does not require ${quote(path)}`,
      `Add ${quote(path.split('.').at(-1))} to the properties and the required list of ${name(parent(path))}.`,
      `${path} required`,
    );
  }
}

/** What is forbidden is neither defined, nor let through undeclared. */
function checkForbidden({ envelope, policy, name, say }: Proving): void {
  for (const path of policy.forbids) {
    const defined = envelope.defined.find((field) => field.path === path);
    if (defined === undefined) continue;
    say(
      defined.span,
      `The schema ${name('')} defines ${quote(path)}, which must not be sent`,
      `Remove ${quote(path)}.`,
      `no ${path}`,
    );
  }
  for (const object of new Set(policy.forbids.map(parent))) {
    const open = openAt(object, envelope);
    if (open === undefined) continue;
    const paths = policy.forbids.filter((path) => parent(path) === object);
    say(
      open.span,
      `The schema ${name(object)} lets undeclared properties through, so ${listed(paths)} could be sent`,
      'Set additionalProperties: false.',
      'additionalProperties: false',
    );
  }
}

function checkOptional({ envelope, policy, name, say }: Proving): void {
  for (const path of policy.optional) {
    if (envelope.defined.some((field) => field.path === path) || openAt(parent(path), envelope) !== undefined) continue;
    say(
      placeOf(parent(path), envelope),
      `The schema ${name('')} does not define ${quote(path)}, which may be sent`,
      `Define ${quote(path)}.`,
      path,
    );
  }
}

function openAt(path: string, { open }: Envelope) {
  return open.find((object) => object.path === path);
}

function placeOf(path: string, { defined, span }: Envelope): Span {
  return defined.find((field) => field.path === path)?.span ?? span;
}

function parent(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** `error.code` as `error`, `error.code`. */
function outerFirst(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
