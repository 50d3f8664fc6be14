import { describe, expect, it } from '@jest/globals';
import { portableText } from '../../../src/render/packets/portable.js';

describe('words of a packet', () => {
  it.each([
    ['read "/Users/d/Projects/MemoryKernel/CHANGELOG.md" as it is', 'read "…/CHANGELOG.md" as it is'],
    ['--root=/tmp/run-1/producer --quiet', '--root=…/producer --quiet'],
    ['in /home/runner/work/a/b/', 'in …/b'],
    ['file:///var/folders/x/y.json', '…/y.json'],
    ['C:\\Users\\ada\\release.json', '…/release.json'],
    ['$HOME/.cargo, ${RUNNER_TEMP}/logs, ~/keys, %TEMP%\\x', '…/.cargo, …/logs, …/keys, …/x'],
    ['$HOME', '…'],
    ['/tmp', '…/tmp'],
  ])('hold no path of a machine: %j', (text, told) => {
    expect(portableText(text)).toBe(told);
  });

  it.each([
    'GET /v1/orders and /problems/{code}',
    'https://example.test/home/ada and docs/home/tmp/x',
    './scripts/check.sh --root .',
    'contracts/var/a.json:12',
    '/tmpfiles and /homepage',
    '12:30 and a/b',
  ])('keep what is none: %j', (text) => {
    expect(portableText(text)).toBe(text);
  });
});
