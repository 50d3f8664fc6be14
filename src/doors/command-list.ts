/** The commands of the command line, each once. Parsing and help are fed from here. */

export const COMMAND_NAMES = [
  'check',
  'plan',
  'verify',
  'report',
  'generate',
  'repin',
  'fix',
  'record',
  'bundle',
  'explain',
  'init',
  'demo',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandEntry {
  /** The one word besides options that it takes, as help shows it; null: none. */
  readonly word: string | null;
  readonly what: string;
  readonly examples: readonly [string, string];
}

export const COMMANDS: Readonly<Record<CommandName, CommandEntry>> = {
  check: {
    word: null,
    what: 'collect the evidence, run the suite (as long as it takes), judge the gates, decide',
    examples: ['check --suite skip', 'check --peer-path ../AssistSupport --enforce cutover'],
  },
  plan: {
    word: null,
    what: 'spread the suite over several machines: writes plan.json',
    examples: ['plan --shard 1/3 --out plan.json', 'plan --role consumer'],
  },
  verify: {
    word: null,
    what: 'run the suite, or a shard of it, and leave evidence for report; exits 0 whatever fails',
    examples: ['verify --output-directory out', 'verify --plan plan.json --shard 1/3 --output-directory out'],
  },
  report: {
    word: null,
    what: 'judge saved evidence again, anywhere',
    examples: ['report --evidence out/evidence', 'report --evidence out/evidence --format html'],
  },
  generate: {
    word: null,
    what: 'write the handoff payload from the manifest and the profile',
    examples: ['generate', 'generate --mode service-v3-candidate --out handoff.json'],
  },
  repin: {
    word: '[TAG]',
    what: 'move pin, mirror and matrix to a release of the producer (the newest), together or not at all',
    examples: ['repin --peer-path ../MemoryKernel --dry-run', 'repin v0.5.0 --peer-path ../MemoryKernel'],
  },
  fix: {
    word: null,
    what: 'write every value that alone is right: a diff, or with --apply into the files',
    examples: ['fix --peer-path ../MemoryKernel', 'fix --peer-path ../MemoryKernel --apply'],
  },
  record: {
    word: 'decision|readiness',
    what: 'write a decision record or a readiness document to fill in and sign',
    examples: ['record decision --incident-commander "Ada Lovelace"', 'record readiness --evidence out/evidence'],
  },
  bundle: {
    word: null,
    what: "write the producer's evidence bundle from the evidence of a run that passed",
    examples: ['bundle --evidence out/evidence', 'bundle --evidence out/evidence --force'],
  },
  explain: {
    word: '[RULE|GATE]',
    what: 'say what a rule or a gate is for, with an example; without one, all of them',
    examples: ['explain alignment/fact', 'explain rollback'],
  },
  init: {
    word: null,
    what: 'write a workflow and a profile into a repository',
    examples: ['init', 'init --role consumer --root ../AssistSupport'],
  },
  demo: {
    word: null,
    what: 'build a producer and a consumer in a temp folder, and judge them',
    examples: ['demo', 'demo --output-directory demo'],
  },
};

export function isCommand(word: string): word is CommandName {
  return COMMAND_NAMES.some((name) => name === word);
}
