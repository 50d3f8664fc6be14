import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../../src/documents/json.js';
import type { Node } from '../../../src/documents/tree.js';
import { declaredRoot, reroot, rootIn, templatesOf } from '../../../src/gates/case/roots.js';
import { readBuiltIn } from '../../support/profile.js';

const profile = readBuiltIn();

function payload(value: unknown): Node {
  const { root } = parseJson(Buffer.from(JSON.stringify(value)));
  if (root === null) throw new Error('no payload');
  return root;
}

describe('a path, re-rooted', () => {
  it.each<[string, string, string | null]>([
    ['/home/ann/mk/CHANGELOG.md', '/home/ann/mk', 'CHANGELOG.md'],
    ['CHANGELOG.md', '/home/ann/mk', 'CHANGELOG.md'],
    ['./CHANGELOG.md', '.', 'CHANGELOG.md'],
    ['/home/ann/mk2/CHANGELOG.md', '/home/ann/mk', null],
    ['/home/ann/mk/../x', '/home/ann/mk', null],
    ['../x', '.', null],
    ['a/../../x', '.', null],
    ['C:\\work\\CHANGELOG.md', '.', null],
    ['/etc/passwd', '.', null],
  ])('%s below %s is %s', (stated, root, inside) => {
    expect(reroot(stated, root)).toBe(inside);
  });

  it('never leads out of the root', () => {
    const part = fc.constantFrom('..', '.', 'a', 'b c', 'ü', '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('.', '/r', '/r/s'), (parts, root) => {
        const inside = reroot(parts.join('/'), root);
        expect(inside === null || (!inside.startsWith('/') && !inside.split('/').includes('..'))).toBe(true);
      }),
    );
  });
});

describe('the root of a command', () => {
  const template = ['./verify.sh', '--root={root}/x', '{root}'];
  it.each<[string, readonly string[], string | null]>([
    ['the same in both places', ['./verify.sh', '--root=/r/x', '/r'], '/r'],
    ['two different ones', ['./verify.sh', '--root=/r/x', '/s'], null],
    ['another program', ['./other.sh', '--root=/r/x', '/r'], null],
    ['a word more', ['./verify.sh', '--root=/r/x', '/r', '-v'], null],
    ['what stands around it, changed', ['./verify.sh', '--root=/r/y', '/r'], null],
  ])('is told from %s', (_, words, root) => {
    expect(rootIn(words, template)).toBe(root);
  });
});

describe('the root of a payload', () => {
  const commands = templatesOf(profile).map((words) => words.join(' '));
  const of = (manifestPath: string, changelogPath: string, root: string) =>
    declaredRoot(
      payload({
        manifest_path: `${manifestPath}contracts/integration/v1/producer-contract-manifest.json`,
        changelog_path: `${changelogPath}CHANGELOG.md`,
        verification_commands: commands.map((command) => command.replaceAll('{root}', root)),
      }),
      profile,
    );
  it.each([
    ['/Users/d/mk/', '/Users/d/mk/', '/Users/d/mk', '/Users/d/mk'],
    ['/elsewhere/', '/Users/d/mk/', '/Users/d/mk', '/Users/d/mk'],
    ['', '', '.', '.'],
    ['./', '', '.', '.'],
  ])('of the paths %s and %s and commands at %s is %s', (manifestPath, changelogPath, root, expected) => {
    expect(of(manifestPath, changelogPath, root)).toBe(expected);
  });
});

describe('the root of a payload that says little', () => {
  const [command = ''] = templatesOf(profile)
    .map((words) => words.join(' '))
    .filter((words) => words.includes('{root}'));

  it('is told by its commands alone', () => {
    const at = (root: string) => command.replaceAll('{root}', root);
    expect(declaredRoot(payload({ verification_commands: [at('/r')] }), profile)).toBe('/r');
    expect(declaredRoot(payload({ verification_commands: [at('/s'), at('/r'), at('/r')] }), profile)).toBe('/r');
    expect(declaredRoot(payload({ verification_commands: ["an 'open quote", at('/r')] }), profile)).toBe('/r');
  });

  it('is the checkout where nothing tells it', () => {
    expect(declaredRoot(payload({}), profile)).toBe('.');
    expect(declaredRoot(payload({ manifest_path: 'elsewhere.json', verification_commands: ['true'] }), profile)).toBe(
      '.',
    );
  });
});
