/**
 * The environment that verification commands see: everything tools need, nothing that could speak for the run.
 * This is hygiene and no sandbox: whoever runs untrusted code does so in a job that has no secrets.
 */

/** The variables of a process; what is not set is absent or undefined. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Files through which a step speaks to the runner: a command that writes them would change later steps. */
const RUNNER_FILES = new Set(['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']);

/** The action's inputs and state (the token among them), and every credential of the Actions runtime. */
const RUNNER_NAMES = /^(?:INPUT|STATE|ACTIONS)_/;

/** Names that credentials go by: GITHUB_TOKEN, GH_TOKEN, CARGO_REGISTRY_TOKEN, AWS_SECRET_ACCESS_KEY, GITHUB_PAT … */
const CREDENTIAL_NAMES =
  /TOKEN$|(?:^|_)(?:PAT|PASSWORD|PASSWD|SECRETS?|SECRET_KEY|API_?KEY|PRIVATE_KEY|ACCESS_KEY(?:_ID)?|CREDENTIALS?)$/;

/**
 * Strips credentials and the runner's own channels from an environment. Names are compared in upper case, as
 * Windows does.
 */
export function childEnvironment(environment: Environment): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && !isWithheld(name.toUpperCase())) kept[name] = value;
  }
  return kept;
}

function isWithheld(name: string): boolean {
  return RUNNER_FILES.has(name) || RUNNER_NAMES.test(name) || CREDENTIAL_NAMES.test(name);
}
