/** What to tell people whose token may not write: which permission to add, or why adding one would not help. */

export type Permission = 'checks' | 'pull-requests' | 'statuses';

/** Why the token reads only, whatever else the workflow says. */
export type ReadOnlyRun = 'fork' | 'dependabot';

/** Naming one permission takes away all others, so the block is quoted whole. */
const BLOCK = ['permissions:', '  contents: read', '  checks: write', '  pull-requests: write'];

/** What helps against "not accessible by integration", behind the sentence that says so. */
export function permissionToAdd(permissions: readonly Permission[], run: ReadOnlyRun | null): string {
  if (run === 'fork') {
    return (
      'The token of a pull request from a fork reads only, and no permission in the workflow changes that. ' +
      'The verdict stands; to see it on the pull request, report from a second workflow on workflow_run (stage: report).'
    );
  }
  const lines = permissions.map((permission) => `  ${permission}: write`);
  const block = [...BLOCK, ...lines.filter((line) => !BLOCK.includes(line))];
  const why =
    run === 'dependabot' ? 'The token of a run that Dependabot started reads only unless the job says otherwise. ' : '';
  const what = permissions.length > 1 ? 'these permissions' : 'this permission';
  return `${why}Give the job ${what}:\n\n${block.map((line) => `    ${line}`).join('\n')}\n`;
}
