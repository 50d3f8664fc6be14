/** Component mirrors: folders that must hold the canonical files, byte for byte and no others. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { matcher } from '../../contracts/globs.js';
import { SourceText, TOP_OF_FILE } from '../../documents/source.js';
import type { Case } from '../case/case.js';
import { copyOf, inFile, quote, type Notes } from '../case/findings.js';

interface Folder {
  readonly path: string;
  readonly files: ReadonlyMap<string, FileEvidence>;
}

export function checkMirrors(theCase: Case): void {
  const { dossier, notes } = theCase;
  const rule = dossier.profile.mirrors;
  if (rule === null) return;
  const members = dossier.evidence.files.filter(
    (file) => file.side === 'producer' && file.tree === 'subject' && file.document === null,
  );
  const isMirrored = matcher(rule.files);
  const folder = (path: string): Folder => {
    const inside = members
      .filter((file) => file.path.startsWith(`${path}/`))
      .map((file) => [file.path.slice(path.length + 1), file] as const);
    return { path, files: new Map(inside.filter(([name]) => isMirrored(name))) };
  };
  const canonical = folder(rule.canonical);
  const copies = rule.copies.map(folder);
  for (const { path } of [canonical, ...copies].filter((candidate) => candidate.files.size === 0)) {
    // Where a folder could not be read, that stands under its own path.
    const unread = members.find((file) => file.path === path)?.state;
    const said =
      unread?.kind === 'unknown'
        ? {
            message: `The folder ${quote(path)} could not be read: ${unread.why}`,
            hint: unread.mend,
            observed: unread.why,
          }
        : {
            message: `The folder ${quote(path)} holds none of the files ${quote(rule.files)} that must be mirrored`,
            hint: `${path === rule.canonical ? 'Restore them' : `Copy ${rule.canonical} there`}, or fix the profile's mirrors.`,
            observed: 'no such files',
          };
    notes.error(
      'alignment/mirror',
      { side: 'producer', path, span: TOP_OF_FILE },
      { ...said, expected: rule.canonical },
    );
  }
  const present = copies.filter((copy) => copy.files.size > 0);
  if (canonical.files.size === 0) return;
  const names = new Set([canonical, ...present].flatMap(({ files }) => [...files.keys()]));
  for (const name of [...names].sort()) compareMember(name, { canonical, copies: present }, theCase);
}

function compareMember(
  name: string,
  { canonical, copies }: { readonly canonical: Folder; readonly copies: readonly Folder[] },
  theCase: Case,
): void {
  const { dossier, notes } = theCase;
  const original = canonical.files.get(name);
  const versions = copies.map((copy) => ({ path: `${copy.path}/${name}`, file: copy.files.get(name) }));
  if (original === undefined) {
    for (const { file } of versions) if (file !== undefined) saySurplus(file, name, canonical, notes);
    return;
  }
  if (original.state.kind !== 'read') {
    sayUnread(original, notes);
    return;
  }
  const strange = versions.filter(({ file }) => digest(file) !== digest(original));
  const first = strange[0]?.file;
  // All copies against the canonical file: it is the canonical one that changed alone.
  const isAlone =
    copies.length >= 2 &&
    strange.length === copies.length &&
    new Set(strange.map(({ file }) => digest(file))).size === 1;
  if (isAlone && first?.state.kind === 'read') {
    const span = firstDifference(dossier.bytes(original), dossier.bytes(first));
    notes.error('alignment/mirror', inFile(original, span), {
      message: `${quote(original.path)} differs from its ${copies.length} mirrors from line ${span.line} on, and they agree with each other`,
      hint: `Undo the change, or copy the file to ${copies.map((copy) => copy.path).join(' and ')}.`,
      remedy: { kind: 'open', why: 'Either the original is wrong, which stands alone, or every mirror is.' },
      expected: digest(first),
      observed: digest(original),
    });
    return;
  }
  for (const { path, file } of strange)
    if (file === undefined) sayMissing(path, original, notes);
    else sayOther(file, original, theCase);
}

function sayMissing(path: string, original: FileEvidence, notes: Notes): void {
  notes.error(
    'alignment/mirror',
    { side: 'producer', path, span: TOP_OF_FILE },
    {
      message: `The mirror ${quote(path)} is missing; ${quote(original.path)} has it`,
      hint: `Copy ${original.path} there.`,
      expected: digest(original),
      observed: null,
      remedy: copyOf(original),
    },
  );
}

function saySurplus(file: FileEvidence, name: string, { path }: Folder, notes: Notes): void {
  notes.error('alignment/mirror', inFile(file), {
    message: `The mirror holds ${quote(file.path)}, which ${quote(path)} does not`,
    hint: `Remove it, or add ${path}/${name}.`,
    remedy: { kind: 'open', why: 'Either the mirror has a file too many, or the original lacks it.' },
    expected: null,
    observed: observedOf(file),
  });
}

function sayUnread(original: FileEvidence, notes: Notes): void {
  notes.error('alignment/mirror', inFile(original), {
    message: `${quote(original.path)} cannot be read (${observedOf(original)}), so its mirrors are held against nothing`,
    hint: 'Put a regular file below the root in its place.',
    expected: 'a regular file below the root',
    observed: observedOf(original),
  });
}

function sayOther(file: FileEvidence, original: FileEvidence, { dossier, notes }: Case): void {
  const span = firstDifference(dossier.bytes(file), dossier.bytes(original));
  const detail =
    file.state.kind === 'read'
      ? `differs from ${quote(original.path)} from line ${span.line} on`
      : `cannot be read (${observedOf(file)})`;
  notes.error('alignment/mirror', inFile(file, span), {
    message: `The mirror ${quote(file.path)} ${detail}`,
    hint: `Copy ${original.path} there, byte for byte.`,
    remedy: copyOf(original),
    expected: digest(original),
    observed: observedOf(file),
  });
}

/** Null where nothing could be read: two such files are not known to be the same. */
function digest(file: FileEvidence | undefined): string | null {
  return file?.state.kind === 'read' ? file.state.sha256 : null;
}

/** The digest of what was read, or why nothing was. */
function observedOf({ state }: FileEvidence): string {
  switch (state.kind) {
    case 'read':
      return state.sha256;
    case 'refused':
      return state.detail;
    case 'missing':
      // It was listed, and is not there.
      return 'a link to nothing';
    case 'unknown':
      return state.why;
  }
}

/** The place of the first byte of a file that another does not have there. */
export function firstDifference(own: Uint8Array, other: Uint8Array): Span {
  const end = Math.min(own.length, other.length);
  let offset = 0;
  while (offset < end && own[offset] === other[offset]) offset += 1;
  const before = Buffer.from(own.buffer, own.byteOffset, offset).toString();
  const source = new SourceText(`${before}x`);
  return source.span(before.length, before.length + 1);
}
