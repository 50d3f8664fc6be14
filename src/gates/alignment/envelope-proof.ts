/** Whether the error envelope of the OpenAPI document proves a policy. What cannot be proved is not proved. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import type { VersionPolicy } from '../../contracts/profile.js';
import type { Envelope } from '../../documents/envelope.js';
import { inFile, quote, type Notes } from '../case/findings.js';

/** What is proved, and where. */
interface Proof {
  /** The name of the schema. */
  readonly schema: string;
  readonly codePath: string;
  readonly file: FileEvidence;
}

/** The schema requires at least what the policy requires, can carry nothing it forbids, and can carry what is optional. */
export function proves(
  envelope: Envelope,
  policy: VersionPolicy,
  { schema, codePath, file }: Proof,
  notes: Notes,
): void {
  const parent = (path: string) => path.split('.').slice(0, -1).join('.');
  const name = (path: string) => (path === '' ? quote(schema) : quote(`${schema}.${path}`));
  const open = (path: string) => envelope.open.find((object) => object.path === path);
  const say = (span: Span, message: string, hint: string, expected: string) => {
    notes.error('alignment/envelope', inFile(file, span), {
      message: `${message}; ${policy.serviceContractVersion} demands it`,
      hint,
      expected,
      observed: null,
    });
  };
  const asked = [...policy.requires, ...policy.optional, ...policy.forbids, codePath];
  checkCertainty(envelope, new Set(['', ...asked.map(parent)]), name, say, notes, file);
  const isExcluded = (path: string) => envelope.excluded.find((field) => field.path === path);
  for (const path of new Set([...policy.requires, ...policy.optional].flatMap(outerFirst))) {
    const field = isExcluded(path);
    if (field === undefined) continue;
    say(
      field.span,
      `The schema ${name('')} names ${quote(path)}, but a part of it that is closed lets no such field through`,
      `Define ${quote(path)} in every part of ${name(parent(path))} that is closed.`,
      `${path} that can be sent`,
    );
  }
  const isRequired = (path: string) => envelope.required.some((field) => field.path === path);
  // A field of a field is sure only where the outer one is: what is told is the outermost that is not.
  const loose = policy.requires
    .flatMap((path) => outerFirst(path).find((outer) => !isRequired(outer)) ?? [])
    .filter((path) => isExcluded(path) === undefined);
  for (const path of new Set(loose)) {
    const list = envelope.requiredLists.find((candidate) => candidate.path === parent(path));
    const defined = envelope.defined.find((field) => field.path === path);
    const span =
      defined === undefined
        ? (envelope.defined.find((field) => field.path === parent(path))?.span ?? envelope.span)
        : (list?.span ?? defined.span);
    say(
      span,
      `The schema ${name('')} does not require ${quote(path)}`,
      `Add ${quote(path.split('.').at(-1))} to the properties and the required list of ${name(parent(path))}.`,
      `${path} required`,
    );
  }
  for (const path of policy.forbids) {
    const defined = envelope.defined.find((field) => field.path === path);
    if (defined !== undefined) {
      say(
        defined.span,
        `The schema ${name('')} defines ${quote(path)}, which must not be sent`,
        `Remove ${quote(path)}.`,
        `no ${path}`,
      );
    }
  }
  const leaks = new Map<string, string[]>();
  for (const path of policy.forbids) {
    if (open(parent(path)) !== undefined) leaks.set(parent(path), [...(leaks.get(parent(path)) ?? []), path]);
  }
  for (const [object, paths] of leaks) {
    say(
      open(object)?.span ?? envelope.span,
      `The schema ${name(object)} lets undeclared properties through, so ${quote(paths)} could be sent`,
      'Set additionalProperties: false.',
      'additionalProperties: false',
    );
  }
  for (const path of policy.optional) {
    if (envelope.defined.some((field) => field.path === path) || open(parent(path)) !== undefined) continue;
    const span = envelope.defined.find((field) => field.path === parent(path))?.span ?? envelope.span;
    say(
      span,
      `The schema ${name('')} does not define ${quote(path)}, which may be sent`,
      `Define ${quote(path)}.`,
      path,
    );
  }
}

type Say = (span: Span, message: string, hint: string, expected: string) => void;

/** The objects that the policy asks about are objects, and every keyword in them is understood. */
function checkCertainty(
  envelope: Envelope,
  asked: ReadonlySet<string>,
  name: (path: string) => string,
  say: Say,
  notes: Notes,
  file: FileEvidence,
): void {
  for (const { path, keyword, span } of envelope.doubts.filter((doubt) => asked.has(doubt.path))) {
    say(
      span,
      `What ${quote(keyword)} does to the schema ${name(path)} cannot be proved here`,
      'Say it with type, properties, required and additionalProperties: false alone.',
      'a schema that can be proved',
    );
  }
  for (const { path, span } of envelope.loose.filter((object) => asked.has(object.path))) {
    say(
      span,
      `The schema ${name(path)} allows null, or something else than an object`,
      'Set `type: object` alone.',
      'type: object',
    );
  }
  for (const { path, span } of envelope.untyped.filter((object) => asked.has(object.path))) {
    notes.warning('alignment/envelope', inFile(file, span), {
      message: `The schema ${name(path)} has no type, so a text or a number fits it too`,
      hint: 'Add `type: object`.',
      expected: 'type: object',
      observed: null,
    });
  }
}

/** `error.code` as `error`, `error.code`. */
function outerFirst(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
