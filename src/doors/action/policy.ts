/** By whose rules a run judges: a pull request by its base's, whatever it changes in them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadedProfile } from '../../profile/source.js';
import { Git } from '../../git/git.js';
import { refusal } from '../../git/refusal.js';
import { compileSchema } from '../../profile/custom-schema.js';
import { PROFILE_PATH } from '../../profile/source.js';
import { UsageError } from '../inputs.js';
import { prepare, type Prepared } from '../prepare.js';
import type { PolicyBase } from '../profile.js';
import type { Session } from './session.js';

/**
 * Prepares the run with the policy that counts.
 * @throws UsageError when that policy is not in the checkout
 */
export async function prepareByPolicy(session: Session): Promise<Prepared> {
  const { inputs, context, screen } = session;
  const base = policyBase(session);
  if (base !== null && !(await has(inputs.root, base.sha))) {
    throw new UsageError(
      `A pull request is judged by the policy of its base, but commit ${base.sha} is not in the checkout ${inputs.root}. ` +
        'Set fetch-depth: 0 at actions/checkout.',
    );
  }
  const prepared = await prepare(inputs, context.repository, base, 'HEAD');
  if (base === null) return prepared;
  await tellOfChangedProfile(session, prepared.profile);
  const payloadSchema = await schemaAtBase(inputs.schema, inputs.root, prepared, base);
  if (payloadSchema === null && prepared.payloadSchema !== null)
    screen.warn(`The base has no ${inputs.schema ?? 'schema'}: the payload is judged by the one of this change.`);
  return payloadSchema === null ? prepared : { ...prepared, payloadSchema };
}

/** Where a change comes from somebody who could change the policy with it, the commit whose policy counts. */
function policyBase({ context, environment }: Session): PolicyBase | null {
  if (context.base !== null && (context.pullRequest !== null || context.eventName === 'merge_group'))
    return { sha: context.base.sha };
  // A workflow_run job runs at the default branch; the commit it reports on may be anybody's.
  const own = environment['GITHUB_SHA'];
  return context.eventName === 'workflow_run' && own !== undefined ? { sha: own } : null;
}

/** @throws UsageError where git refuses to say, in its own words */
async function has(root: string, sha: string): Promise<boolean> {
  const answer = await Git.find(root)?.ask(['cat-file', '-e', `${sha}^{commit}`]);
  if (answer === undefined || answer.code === 0 || /not a valid object name/i.test(answer.stderr))
    return answer?.code === 0;
  const { why, mend } = refusal(answer.stderr, answer.code, root);
  throw new UsageError(`The policy of the base ${sha} cannot be read: ${why}. ${mend}`);
}

/** A change of the policy is judged by the base's: whoever reviews it must see that it is there. */
async function tellOfChangedProfile({ inputs, screen }: Session, judging: LoadedProfile): Promise<void> {
  const file = inputs.profile ?? path.join(inputs.root, PROFILE_PATH);
  const here = await readFile(file, 'utf8').catch(() => null);
  if (here === null || here === judging.source.text) return;
  screen.warn(
    `This change brings its own ${inputs.profile ?? PROFILE_PATH}. It is judged by the one that was in force before it (${judging.source.source}, SHA-256 ${judging.source.sha256.slice(0, 12)}…).`,
  );
}

async function schemaAtBase(
  schema: string | null,
  root: string,
  { own }: Prepared,
  base: PolicyBase,
): Promise<Prepared['payloadSchema']> {
  if (schema === null) return null;
  const below = path.relative(root, path.resolve(schema)).replaceAll(path.sep, '/');
  if (below.startsWith('../')) return null;
  const state = (await own.at(base.sha).read([{ path: below, limit: 1024 * 1024 }]))[0]?.[0]?.state;
  if (state?.kind !== 'read') return null;
  const text = Buffer.from(state.base64, 'base64').toString();
  const compiled = await compileSchema(text);
  if (!compiled.ok)
    throw new UsageError(`schema ${schema} of the base is not a JSON Schema that can be used: ${compiled.message}`);
  return { path: schema, text, validator: compiled.validator };
}
