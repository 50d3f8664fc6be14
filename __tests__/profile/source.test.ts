import { describe, expect, it } from '@jest/globals';
import { compileSchema } from '../../src/profile/custom-schema.js';
import { parse, profileFile, ProfileError } from '../../src/profile/source.js';
import { MATCHER_NAMES, SMALL_PROFILE } from '../support/profile.js';

describe('a profile from a file', () => {
  it('is kept with its text and digest, so that saved evidence can be judged again', async () => {
    const { profile, source } = await parse(Buffer.from(SMALL_PROFILE), 'orders.yml', MATCHER_NAMES);
    expect([profile.name, source.source, source.text]).toEqual(['orders', 'orders.yml', SMALL_PROFILE]);
  });

  it('that is wrong is told line by line, with path, place and how to fix it', async () => {
    const wrong = Buffer.from(`${SMALL_PROFILE}relaese: tag\nrelease: signed\n`);
    await expect(parse(wrong, 'orders.yml', MATCHER_NAMES)).rejects.toThrow(
      /^orders\.yml:12:1: The document has the unknown key `relaese`\. Remove .*\norders\.yml:13:10: `release` must be /,
    );
  });

  it.each(['(?:a{50}){50}', '[\\b]', '\\é', '(?<é>a)', '[[:foo:]]', `${'('.repeat(1200)}a${')'.repeat(1200)}`])(
    'has no expression that is refused when it is to match: %s',
    async (expression) => {
      const matcher = `matchers:\n  mine:\n    owner: mine\n    pattern: [{ regexp: '${expression}', message: 1 }]\n`;
      await expect(parse(Buffer.from(`${SMALL_PROFILE}${matcher}`), 'orders.yml', MATCHER_NAMES)).rejects.toThrow(
        /^orders\.yml:\d+:25: The matcher `mine` cannot be used: its pattern /,
      );
    },
  );

  it('that is not there is told by its name', async () => {
    const missing = profileFile('no/such/profile.yml', 'profile.yml', []);
    await expect(missing).rejects.toThrow(ProfileError);
    await expect(missing).rejects.toThrow(
      /^The profile profile\.yml cannot be read: there is no such file or folder \(ENOENT/,
    );
  });
});

describe("a user's own payload schema", () => {
  it('is compiled', async () => {
    const schema = await compileSchema('{"type": "object", "required": ["team"]}');
    expect(schema.ok && [schema.validator({ team: 'x' }), schema.validator({})]).toEqual([true, false]);
  });

  it.each([
    ['is no JSON', '{'],
    ['is no object', '[]'],
    ['has a type that is none', '{"type": "strnig"}'],
    ['refers to nothing', '{"$ref": "#/$defs/nothing"}'],
  ])('is refused with a reason when it %s', async (_why, text) => {
    expect(await compileSchema(text)).toEqual({ ok: false, message: expect.stringMatching(/\S/) });
  });
});
