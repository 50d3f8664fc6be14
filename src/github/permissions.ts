/** What to tell people whose token may not write: which permission to add, or why adding one would not help. */
import type { Failure } from './failure.js';

export type Permission = 'checks' | 'pull-requests' | 'statuses';

/** Why the token reads only, whatever else the workflow says. */
export type ReadOnlyRun = 'fork' | 'dependabot';

const WHAT: Readonly<Record<Permission, string>> = {
  checks: 'Check runs',
  'pull-requests': 'The comment',
  statuses: 'The commit status',
};

/** Naming one permission takes away all others, so the block is quoted whole. */
const BLOCK = ['permissions:', '  contents: read', '  checks: write', '  pull-requests: write'];

/** One trouble in words for a write that was refused for want of a permission. */
export function refusal(permission: Permission, failure: Failure, run: ReadOnlyRun | null): string {
  const seen = `${WHAT[permission]} could not be written: ${failure.message}.`;
  if (run === 'fork') {
    return (
      `${seen} The token of a pull request from a fork reads only, and no permission in the workflow changes that. ` +
      'The verdict stands; to see it on the pull request, report from a second workflow on workflow_run (stage: report).'
    );
  }
  const block = BLOCK.includes(`  ${permission}: write`) ? BLOCK : [...BLOCK, `  ${permission}: write`];
  const why =
    run === 'dependabot' ? ' The token of a run that Dependabot started reads only unless the job says otherwise.' : '';
  return `${seen}${why} Give the job this permission:\n\n${block.map((line) => `    ${line}`).join('\n')}\n`;
}
