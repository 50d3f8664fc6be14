/**
 * A bench for impact statements: evidence is collected once from the pair of the built-in profile, then only the
 * statement and, where a case wants another contract diff, the release before are changed, and all is judged again.
 */
import type { Evidence, FileEvidence } from '../../../src/contracts/evidence.js';
import type { Finding, Gap } from '../../../src/contracts/finding.js';
import { contractDiff, contractsOf } from '../../../src/gates/contract/contract.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { Notes } from '../../../src/gates/case/findings.js';
import { checkImpact, impactOf } from '../../../src/gates/sign-off/impact.js';
import { Bench } from '../bench.js';

export type Statement = Readonly<Record<string, unknown>>;

/**
 * What the release changes. `migrated`: service.v2 becomes service.v3, legacy_error goes, error.details may come.
 * `coded`: besides, the code rate_limited comes. `cut`: besides, write_conflict went. `same`: nothing.
 */
export type Diff = 'migrated' | 'coded' | 'cut' | 'same';

export interface Said {
  readonly rule: string;
  readonly as: string;
  readonly message: string;
  readonly line: number | null;
}

export class ImpactBench {
  private constructor(
    readonly bench: Bench,
    private readonly evidence: Evidence,
  ) {}

  static async open(): Promise<ImpactBench> {
    const bench = await Bench.memorykernel();
    return new ImpactBench(bench, (await bench.outcome('producer')).evidence);
  }

  close(): Promise<void> {
    return this.bench.close();
  }

  /** What the rules of the impact statement say of it. */
  said(diff: Diff, statement: Statement): readonly Said[] {
    const { notes } = this.judged(diff, statement);
    const all: readonly (Finding | Gap)[] = [...notes.findings, ...notes.gaps];
    return all.map((one) => ({
      rule: one.rule,
      as: 'severity' in one ? one.severity : one.status,
      message: one.message,
      line: 'line' in one ? one.line : null,
    }));
  }

  /** Nothing that keeps it from GO. */
  passes(diff: Diff, statement: Statement): boolean {
    return this.said(diff, statement).every(({ as }) => as === 'warning');
  }

  computed(diff: Diff): Readonly<Record<string, string>> {
    return this.judged(diff, {}).impact.computed;
  }

  private judged(diff: Diff, statement: Statement) {
    const dossier = new Dossier(this.with(diff, statement), this.bench.profile.profile, null);
    const { before, after } = contractsOf(dossier);
    const changes = contractDiff(before, after);
    const notes = new Notes('sign-off');
    checkImpact(changes, { dossier, notes });
    return { notes, impact: impactOf(dossier, changes) };
  }

  private with(diff: Diff, statement: Statement): Evidence {
    const { files } = this.evidence;
    const now = (document: FileEvidence['document']) =>
      files.find((file) => file.side === 'producer' && file.tree === 'subject' && file.document === document);
    return {
      ...this.evidence,
      files: files.map((file) => {
        if (file.side !== 'producer') return file;
        if (file.tree === 'subject' && file.document === 'payload')
          return edited(file, (text) => withStatement(text, statement));
        if (file.tree === 'previous' && file.document === 'openapi' && diff === 'same')
          return { ...file, state: now('openapi')?.state ?? file.state };
        const isManifest = file.document === 'manifest' && (file.tree === 'previous' || file.tree === 'subject');
        return isManifest ? edited(file, (text) => manifest(text, file.tree, diff)) : file;
      }),
    };
  }
}

function withStatement(text: string, statement: Statement): string {
  const payload: unknown = JSON.parse(text);
  if (typeof payload !== 'object') throw new Error('the payload is no object');
  return JSON.stringify({ ...payload, consumer_impact_statement: statement }, null, 2);
}

/** The manifest of the release before or of this one, so that the diff is the wanted one. */
function manifest(text: string, tree: FileEvidence['tree'], diff: Diff): string {
  const value = JSON.parse(text) as { error_code_enum: string[]; expected_service_contract_version: string };
  const { error_code_enum: codes } = value;
  const more = tree === 'subject' && (diff === 'coded' || diff === 'cut') ? ['rate_limited'] : [];
  const cut = tree === 'subject' && diff === 'cut' ? codes.filter((code) => code !== 'write_conflict') : codes;
  const same = diff === 'same' ? { expected_service_contract_version: 'service.v3' } : {};
  return JSON.stringify({ ...value, ...same, error_code_enum: [...cut, ...more] }, null, 2);
}

function edited(file: FileEvidence, change: (text: string) => string): FileEvidence {
  if (file.state.kind !== 'read') return file;
  const text = change(Buffer.from(file.state.base64, 'base64').toString());
  return { ...file, state: { ...file.state, size: text.length, base64: Buffer.from(text).toString('base64') } };
}
