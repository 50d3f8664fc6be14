import { describe, expect, it } from '@jest/globals';
import { isRemoteOf } from '../../src/git/remote-url.js';

describe('the address of a remote', () => {
  it.each([
    'https://github.com/acme/orders',
    'https://github.com/acme/orders.git',
    'https://github.com/Acme/Orders/',
    'https://x-access-token:secret@github.com/acme/orders',
    'git@github.com:acme/orders.git',
    'ssh://git@github.com/acme/orders.git',
    'org-12@GITHUB.com:acme/orders',
  ])('%s is that of the repository', (url) => {
    expect(isRemoteOf(url, 'https://github.com', 'acme/orders')).toBe(true);
  });

  it.each([
    'https://github.com/eve/orders',
    'https://github.com/acme/orders-2',
    'https://github.com/acme/orders/eve',
    'https://github.com.evil.test/acme/orders',
    'https://evil.test/github.com/acme/orders',
    'https://github.com@evil.test/acme/orders',
    'git@evil.test:acme/orders.git',
    'file:///acme/orders',
    '/acme/orders',
    '../acme/orders',
    'C:\\acme\\orders',
    '',
  ])('%s is not', (url) => {
    expect(isRemoteOf(url, 'https://github.com', 'acme/orders')).toBe(false);
  });
});
