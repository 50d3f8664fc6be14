/** `handoff-gate init`: writes the workflow, and a profile to start from. */
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Invocation } from '../invocation.js';
import { packageRoot } from '../../profile/home.js';
import { BUILT_IN, PROFILE_PATH } from '../../profile/source.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../inputs.js';
import { writeBelow } from '../writing.js';

const WORKFLOW_PATH = '.github/workflows/handoff-gate.yml';

/** One step after a checkout with its whole history; the permissions are what publishing needs. */
const WORKFLOW = `# May this release be handed over? Require the job "gate" in branch protection.
name: handoff
on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: another base is another policy
  push:
    branches: [main, 'release/**']
    tags: ['v*']

permissions:
  contents: read
  checks: write
  pull-requests: write

jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      # What the verification commands need (a compiler, a package manager) is installed here.
      - uses: OWNER/handoff-gate@v0 # OWNER: whose copy of the action you use
`;

export async function init({ inputs, flag }: Invocation): Promise<number> {
  const profile = await readFile(path.join(packageRoot(), 'profiles', `${BUILT_IN}.yml`), 'utf8');
  const files = [
    { file: WORKFLOW_PATH, text: WORKFLOW },
    { file: PROFILE_PATH, text: asOwnProfile(profile) },
  ];
  const taken: string[] = [];
  for (const { file } of files) if (await exists(path.join(inputs.root, file))) taken.push(file);
  if (taken.length > 0 && !flag('force'))
    throw new UsageError(
      `${taken.join(' and ')} exist${taken.length === 1 ? 's' : ''} already. Use --force to overwrite.`,
    );
  for (const { file, text } of files) {
    await writeBelow(inputs.root, file, text);
    process.stdout.write(`Wrote ${file}\n`);
  }
  process.stdout.write(
    'Next: name your documents and commands in the profile, then run handoff-gate check --suite skip.\n',
  );
  return EXIT.go;
}

/** The built-in profile as a start: everything in it is there to be changed. */
function asOwnProfile(text: string): string {
  const body = text.replace(/^(?:#.*\n)+/, '');
  return `# The profile of this handoff: where documents lie, which commands run, what each decision needs.\n# It starts as a copy of the built-in profile; put your own names in. Its owners belong into CODEOWNERS.\n${body}`;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
