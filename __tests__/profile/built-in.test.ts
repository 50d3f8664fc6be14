import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GATES } from '../../src/contracts/words.js';
import { handoffCommands } from '../../src/handoff/generated-payload.js';
import { readProfile } from '../../src/profile/profile.js';
import { MATCHER_NAMES, profileOf, readBuiltIn } from '../support/profile.js';

const ROOT = path.join(import.meta.dirname, '../..');

/** Every profile the repository ships, by its path: YAML that says it is one. */
function shippedProfiles(): readonly string[] {
  return ['profiles', 'examples'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file) => path.join(folder, file))
      .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('schema: handoff-gate.profile/v1')),
  );
}

describe('the built-in profile', () => {
  const profile = readBuiltIn();

  it('names both repositories', () => {
    expect([profile.producer.repository, profile.consumer.repository]).toEqual([
      'saagar210/MemoryKernel',
      'saagar210/AssistSupport',
    ]);
  });

  it('runs ten producer commands, eight of them for the handoff', () => {
    expect([profile.producer.suite.length, handoffCommands(profile).length]).toEqual([10, 8]);
  });

  it('never runs two cargo commands at once, for they lock one directory', () => {
    const cargo = profile.producer.suite.filter(({ words }) => words[0] === 'cargo');
    expect([cargo.length, ...new Set(cargo.map(({ lane }) => lane))]).toEqual([3, 'cargo']);
  });

  it('needs every gate for a cutover', () => {
    expect(profile.decisions.cutover).toEqual(GATES);
  });

  it('needs handoff, alignment and the own suite for a rehearsal', () => {
    expect(profile.decisions.rehearsal).toEqual(['handoff', 'alignment', 'suite']);
  });

  it('waives nothing', () => {
    expect(profile.waivers).toEqual([]);
  });
});

describe('every profile that is shipped', () => {
  const files = shippedProfiles();

  it('is found', () => {
    expect(files).toContain(path.join('profiles', 'memorykernel.yml'));
  });

  it.each(files)('is valid: %s', (file) => {
    expect(profileOf(readFileSync(path.join(ROOT, file), 'utf8')).name).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('the built-in profile as it is compiled in', () => {
  it('is the one that its YAML gives when it is read', () => {
    const bytes = readFileSync(path.join(ROOT, 'profiles/memorykernel.yml'));
    const compiled = readProfile(bytes, MATCHER_NAMES);
    // One more comment makes other bytes, which are read as YAML.
    const read = readProfile(Buffer.concat([bytes, Buffer.from('# read me\n')]), MATCHER_NAMES);
    expect(compiled.ok && read.ok && compiled.sha256 !== read.sha256).toBe(true);
    expect(compiled.ok && compiled.profile).toEqual(read.ok && read.profile);
  });
});
