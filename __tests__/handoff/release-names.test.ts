/** A release is named by its whole tag: what is said of v1.2.10 is not said of v1.2.1. */
import { describe, expect, it } from '@jest/globals';
import { namesRelease } from '../../src/handoff/releases.js';

describe('a text names a release', () => {
  it.each([
    ['NO-GO for v1.2.1', 'v1.2.1'],
    ['v1.2.1 is withdrawn.', 'v1.2.1'],
    ['(`v1.2.1`)', 'v1.2.1'],
    ['kernel/v1.2.1, revoked', 'kernel/v1.2.1'],
    ['v1.2.1: NO-GO', 'v1.2.1'],
    ['release-2026-10-05\u2014stopped', 'release-2026-10-05'],
    ['v1.2.1. Nothing else', 'v1.2.1'],
    ['V1.2.1 is NO-GO', 'v1.2.1'],
  ])('%j names %s', (text, tag) => {
    expect(namesRelease(text, tag)).toBe(true);
  });

  it.each([
    ['NO-GO for v1.2.10', 'v1.2.1'],
    ['NO-GO for v1.2.1-rc.1', 'v1.2.1'],
    ['NO-GO for v1.2.1.4', 'v1.2.1'],
    ['NO-GO for kernel-v1.2.1', 'v1.2.1'],
    ['NO-GO for kernel/v1.2.1', 'v1.2.1'],
    ['NO-GO for v1.2.1+build', 'v1.2.1'],
    ['NO-GO for 11.2.1', '1.2.1'],
    ['nothing', 'v1.2.1'],
    ['nothing', ''],
  ])('%j does not name %j', (text, tag) => {
    expect(namesRelease(text, tag)).toBe(false);
  });
});
