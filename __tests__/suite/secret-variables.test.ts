import { describe, expect, it } from '@jest/globals';
import { redactorIn, secretsIn } from '../../src/suite/secret-variables.js';

const SECRET = 'Correct7Horse9Battery2StapleX4';

describe('what an environment holds under a name that says so', () => {
  it.each([
    ...['DEPLOY_TOKEN', 'MY_SECRET', 'DB_PASSWORD', 'OPENAI_API_KEY', 'deploy_token', 'SIGNING_KEY', 'RELEASE_PAT'],
    ...['AWS_SECRET_ACCESS_KEY', 'INPUT_PEER-TOKEN', 'INPUT_GITHUB-TOKEN', 'NPM_TOKEN', 'APP_CLIENT_SECRET'],
  ])('is a secret, wherever it stands alone: %s', (name) => {
    expect(redactorIn({ [name]: SECRET }, [])(`the value is ${SECRET}.`)).toBe('the value is ***.');
  });

  it.each([
    ['words', 'correct horse battery staple'],
    ['quotation marks', `Correct7"Horse9"Battery2`],
  ])('is one with %s in it', (_, value) => {
    expect(redactorIn({ DEPLOY_TOKEN: value }, [])(`is ${value}.`)).toBe('is ***.');
  });

  it('is the password of an address, not the address', () => {
    expect(secretsIn({ DATABASE_URL: `postgres://orders:${SECRET}@db.example.test/orders` })).toEqual([SECRET]);
  });

  it.each([
    ['NODE_ENV', 'production-of-orders-2026'],
    ['PATH', '/usr/local/bin:/usr/bin'],
    ['USE_TOKEN', 'true'],
    ['TOKEN', 'internal'],
    ['GPG_KEY', '7169605F62C751356D054A26A821E680E5FA6305'],
    ['CACHE_KEY', 'cargo-linux-0123456789abcdef'],
    ['GITHUB_SHA', 'f'.repeat(40)],
    ['DATABASE_URL', 'postgres://postgres:postgres@localhost/orders'],
    ['RELEASE_TOKEN', 'v0.4.0-rc.1'],
    ['CONTRACT_TOKEN', 'integration/v1'],
    ['SERVICE_TOKEN', 'service.v3'],
    ['DAY_TOKEN', '2026-01-19'],
    ['HOST_TOKEN', 'localhost:8080'],
    ['HOST_TOKEN', 'http://localhost:8080/api/v1'],
    ['FOLDER_TOKEN', 'C:\\Users\\runner\\token1'],
    ['EMPTY_TOKEN', ''],
    ['UNSET_TOKEN', undefined],
  ])('is none where the name says nothing of it, or it is an ordinary word: %s', (name, value) => {
    expect(secretsIn({ [name]: value })).toEqual([]);
  });
});
