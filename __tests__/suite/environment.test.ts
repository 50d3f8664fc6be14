import { describe, expect, it } from '@jest/globals';
import { childEnvironment } from '../../src/suite/environment.js';

describe('the environment of commands', () => {
  it.each([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'gh_token',
    'TOKEN',
    'NODE_AUTH_TOKEN',
    'CARGO_REGISTRY_TOKEN',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'RELEASE_PAT',
    'DB_PASSWORD',
    'OPENAI_API_KEY',
    'INPUT_TOKEN',
    'INPUT_PEER-TOKEN',
    'STATE_x',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
  ])('lacks %s', (name) => {
    expect(childEnvironment({ [name]: 'x' })).toEqual({});
  });

  it.each([
    'PATH',
    'HOME',
    'CI',
    'CARGO_HOME',
    'CARGO_TERM_COLOR',
    'RUSTFLAGS',
    'GITHUB_SHA',
    'GITHUB_ACTIONS',
    'COMPAT',
  ])('has %s', (name) => {
    expect(childEnvironment({ [name]: 'x' })).toEqual({ [name]: 'x' });
  });

  it('has no variable that is not set', () => {
    expect(childEnvironment({ HOME: undefined })).toEqual({});
  });
});
