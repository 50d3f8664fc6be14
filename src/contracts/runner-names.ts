/** Variables that are the runner's own: a command that has them speaks for the job that runs it. */

/** Files through which a step speaks to the runner: a command that writes them would change later steps. */
const RUNNER_FILES = new Set(['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']);

/** The action's inputs and state (the token among them), and every credential of the Actions runtime. */
const RUNNER_NAMES = /^(?:INPUT|STATE|ACTIONS)_/;

/** Whether a variable is never given to a command. Names are compared in upper case, as Windows does. */
export function isRunnersOwn(name: string): boolean {
  const upper = name.toUpperCase();
  return RUNNER_FILES.has(upper) || RUNNER_NAMES.test(upper);
}
