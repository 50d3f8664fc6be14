/** `handoff-gate init`: writes the workflow, and a profile to start from. */
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Invocation } from '../invocation.js';
import type { Side } from '../../contracts/words.js';
import { detectRole, onDisk } from '../../evidence/role.js';
import { packageRoot } from '../../profile/home.js';
import { BUILT_IN, parse, PROFILE_PATH } from '../../profile/source.js';
import { MATCHER_NAMES } from '../profile.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../inputs.js';
import { writeBelow } from '../writing.js';
import { show } from '../printing.js';

const WORKFLOW_PATH = '.github/workflows/handoff-gate.yml';

/** Which of `docs/workflows` is the start for a side. */
const WORKFLOWS = { producer: 'producer.yml', consumer: 'consumer-repin.yml' } as const;

export async function init({ inputs, flag }: Invocation): Promise<number> {
  const profile = await readFile(path.join(packageRoot(), 'profiles', `${BUILT_IN}.yml`), 'utf8');
  const role = inputs.role === 'auto' ? await guessed(inputs.root, profile) : inputs.role;
  const workflow = await readFile(path.join(packageRoot(), 'docs', 'workflows', WORKFLOWS[role ?? 'producer']), 'utf8');
  const files = [
    { file: WORKFLOW_PATH, text: workflow },
    { file: PROFILE_PATH, text: asOwnProfile(profile) },
  ];
  const taken: string[] = [];
  for (const { file } of files) if (await exists(path.join(inputs.root, file))) taken.push(file);
  const kept = flag('force') ? [] : taken;
  if (kept.length === files.length)
    throw new UsageError(`${kept.join(' and ')} exist already. Use --force to write them anew.`);
  for (const { file, text } of files) {
    if (kept.includes(file)) {
      show(`Kept ${file}, which was there already (--force writes it anew)`);
      continue;
    }
    await writeBelow(inputs.root, file, text);
    show(`Wrote ${file}`);
  }
  if (role === null)
    show("Whose repository this is cannot be told: the workflow is the producer's. Say --role to choose.");
  show(
    'Next: choose what is marked CHOOSE in the workflow, name your documents and commands in the profile, then run handoff-gate check --suite skip.',
  );
  return EXIT.go;
}

/** Whose documents lie there, of the built-in pair; null where that does not tell. */
async function guessed(root: string, builtIn: string): Promise<Side | null> {
  const { profile } = await parse(Buffer.from(builtIn), BUILT_IN, MATCHER_NAMES);
  return (await detectRole(onDisk(root), profile, root)).role;
}

/** The built-in profile as a start: everything in it is there to be changed. */
function asOwnProfile(text: string): string {
  const body = text.replace(/^(?:#.*\n)+/, '');
  return `# The profile of this handoff: where documents lie, which commands run, what each decision needs.\n# It starts as a copy of the built-in profile: what is not MemoryKernel or AssistSupport must put its own names, repositories, documents\n# and commands in wherever a line is marked CHOOSE. Its owners belong into CODEOWNERS.\n${marked(body)}`;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Where another pair has its own: who the sides are, where their documents lie, what they run. */
function marked(body: string): string {
  return body.replaceAll(/^ {2}(?:(?:name|repository): \S+|documents:|suite:)$/gm, '$& # CHOOSE');
}
