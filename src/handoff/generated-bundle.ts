/** What an evidence bundle of ours is: which run proved which files of a release. For `bundle`, and to compare with. */
import { createHash } from 'node:crypto';
import { documentsThat } from '../contracts/documents.js';
import type { CommandResult } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import type { Baseline } from '../contracts/words.js';

/** The documents of a release that a bundle must prove, where they are there. */
export const PROVED = documentsThat(({ proved }) => proved === true);

/** The key that holds the digest of all the others. */
export const CONTENT_DIGEST = 'content_sha256';

export interface BundleRun {
  readonly profile: Profile;
  readonly baseline: Baseline;
  readonly tool: { readonly name: string; readonly version: string };
  /** When the last command had ended, ISO 8601 in UTC: what the bundle proves was proved then. */
  readonly endedAt: string;
  /** The commit on which the commands ran. */
  readonly commit: string;
  readonly handoffMode: string | null;
  readonly errorCodes: readonly string[];
  readonly artifacts: readonly { readonly path: string; readonly sha256: string }[];
  /** Of every command of the producer's suite, in its order. */
  readonly results: readonly CommandResult[];
}

/** The same run gives the same bytes. It says nothing that was not observed. */
export function generateBundle(run: BundleRun): Readonly<Record<string, unknown>> {
  const commands = new Map(
    run.profile.producer.suite.map(({ id, command }) => [id, command.replaceAll('{root}', '.')]),
  );
  const commandOf = ({ id, command }: CommandResult) => commands.get(id) ?? command;
  const bundle = {
    evidence_bundle_version: 'release-evidence-bundle.v1',
    generated_at_utc: run.endedAt,
    generated_by: `${run.tool.name} ${run.tool.version}`,
    git_commit_head: run.commit,
    runtime_baseline: {
      release_tag: run.baseline.release_tag,
      commit_sha: run.baseline.commit_sha,
      expected_service_contract_version: run.baseline.service_contract_version,
      expected_api_contract_version: run.baseline.api_contract_version,
      integration_baseline: run.baseline.integration_baseline,
    },
    ...(run.handoffMode === null ? {} : { handoff_mode: run.handoffMode }),
    policy_assertions: { error_code_enum: run.errorCodes },
    artifacts: run.artifacts,
    required_validation_commands: run.results.map(commandOf),
    validation_results: run.results.map((result) => ({
      command: commandOf(result),
      outcome: result.outcome,
      exit_code: result.exitCode,
      started_at: result.startedAt,
      duration_ms: result.durationMs,
      log_sha256: result.logSha256,
    })),
  };
  return { ...bundle, [CONTENT_DIGEST]: contentDigest(bundle) };
}

/** SHA-256 of everything in a bundle but this digest itself; how it is spaced does not matter. */
export function contentDigest(bundle: object): string {
  const content = Object.entries(bundle).filter(([key]) => key !== CONTENT_DIGEST);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
