import { describe, expect, it } from '@jest/globals';
import { childEnvironment, type Environment } from '../../src/suite/environment.js';
import { createRedactor } from '../../src/suite/redaction.js';

const choose = (environment: Environment, named: readonly string[] = []) =>
  childEnvironment(environment, named, createRedactor(['registered-secret']));

/** What a command gets only by name. */
const PRIVATE = [
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'gh_token', 'TOKEN', 'NODE_AUTH_TOKEN', 'CARGO_REGISTRY_TOKEN', 'RELEASE_PAT'],
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE', 'OPENAI_API_KEY', 'DB_PASSWORD', 'PGPASSWORD'],
  ...[
    'SSH_AUTH_SOCK',
    'SIGNING_KEY',
    'MY_SECRETS',
    'KUBECONFIG',
    'DATABASE_URL',
    'SENTRY_DSN',
    'COMPAT',
    'GIT_CONFIG_VALUE_0',
  ],
  ...[
    'GOOGLE_APPLICATION_CREDENTIALS',
    'npm_config__auth',
    'YARN_NPM_AUTH_IDENT',
    'CARGO_HTTP_PROXY_TOKEN',
    'BUNDLE_GEMS__X',
  ],
  ...['GRADLE_ENCRYPTION_KEY', 'POETRY_HTTP_BASIC_X_PASSWORD', 'DOCKER_AUTH_CONFIG', 'AZURE_CLIENT_ID', 'RUNNER_TOKEN'],
  ...['NPM_CONFIG_OTP', 'npm_config__authToken', 'NPM_CONFIG__PASSWORD', 'npm_config_//npm.example.test/:_authToken'],
  ...['UV_PUBLISH_TOKEN', 'UV_INDEX_MINE_PASSWORD', 'POETRY_PYPI_TOKEN_MINE', 'CARGO_REGISTRIES_MINE_TOKEN', 'GOAUTH'],
  ...['HOST_KEY', 'TARGET_URL', 'CARGO_REGISTRIES_MINE_CREDENTIAL_PROVIDER'],
];
/** What none gets. */
const RUNNERS = [
  ...[
    'INPUT_TOKEN',
    'INPUT_PEER-TOKEN',
    'STATE_x',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'ACTIONS_CACHE_URL',
  ],
  ...[
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_RESULTS_URL',
    'GITHUB_ENV',
    'github_env',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
  ],
  ...['GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
];

describe('the environment of commands', () => {
  it.each(PRIVATE)('lacks %s, which is told, and has it where the profile names it', (name) => {
    expect(choose({ [name]: 'x' })).toEqual({ given: {}, withheld: [name] });
    expect(choose({ [name]: 'registered-secret' }, [name])).toEqual({
      given: { [name]: 'registered-secret' },
      withheld: [],
    });
  });

  it.each(RUNNERS)('lacks %s, also where a profile names it', (name) => {
    expect(choose({ [name]: 'x' }, [name])).toEqual({ given: {}, withheld: [] });
  });

  it.each([
    ...['PATH', 'Path', 'HOME', 'CI', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'NO_COLOR', 'SSL_CERT_FILE', 'https_proxy'],
    ...[
      'CARGO_HOME',
      'CARGO_TERM_COLOR',
      'CARGO_NET_OFFLINE',
      'RUSTFLAGS',
      'RUSTUP_TOOLCHAIN',
      'CC_x86_64_unknown_linux_gnu',
    ],
    ...[
      'GOPATH',
      'GOFLAGS',
      'GOVCS',
      'GOCOVERDIR',
      'CARGO_REGISTRIES_MINE_INDEX',
      'npm_config_https_proxy',
      'npm_config_strict_ssl',
      'NPM_CONFIG_REGISTRY',
      'PIP_TRUSTED_HOST',
      'PIP_INDEX_URL',
      'UV_PYTHON',
      'POETRY_VIRTUALENVS_IN_PROJECT',
      'BINDGEN_EXTRA_CLANG_ARGS',
      'CC_x86_64-unknown-linux-musl',
      'TARGET_CC',
      'JAVA_HOME',
      'JAVA_HOME_21_X64',
      'VIRTUAL_ENV',
      'PYTHONPATH',
      'PNPM_HOME',
      'npm_config_cache',
    ],
    ...[
      'GITHUB_SHA',
      'GITHUB_ACTIONS',
      'RUNNER_TEMP',
      'ImageOS',
      'SystemRoot',
      'ProgramFiles(x86)',
      'USERPROFILE',
      'PATHEXT',
    ],
  ])('has %s', (name) => {
    expect(choose({ [name]: '/x' })).toEqual({ given: { [name]: '/x' }, withheld: [] });
  });

  it('lacks a harmless variable that holds a secret', () => {
    const environment = {
      HTTPS_PROXY: 'http://me:pass@proxy:3128',
      HTTP_PROXY: 'http://proxy:3128',
      PIP_INDEX_URL: 'https://me:pass@example.com/simple',
      RUSTFLAGS: '--cfg registered-secret',
    };
    expect(choose(environment)).toEqual({
      given: { HTTP_PROXY: 'http://proxy:3128' },
      withheld: ['HTTPS_PROXY', 'PIP_INDEX_URL', 'RUSTFLAGS'],
    });
  });

  it('has no variable that is not set', () => {
    expect(choose({ HOME: undefined }, ['MINE'])).toEqual({ given: {}, withheld: [] });
  });
});
