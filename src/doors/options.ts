/** The table of options: each once, with the commands that take it. Parsing and help are fed from here. */
import { GATES } from '../contracts/words.js';
import { COMMAND_NAMES, type CommandName } from './command-list.js';

export interface OptionEntry {
  readonly name: string;
  /** What stands for the value in help; null: a flag. */
  readonly value: string | null;
  readonly what: string;
  /** As help and README say it; null where there is none to say. */
  readonly fallback: string | null;
  readonly commands: readonly CommandName[];
  /** Another option without which it says nothing. */
  readonly needs?: string;
}

const JUDGING: readonly CommandName[] = ['check', 'verify'];
const LOOKING: readonly CommandName[] = [...JUDGING, 'fix', 'record'];
const OWNERS: readonly CommandName[] = ['record'];

export const OPTIONS: readonly OptionEntry[] = [
  {
    name: 'role',
    value: 'ROLE',
    what: 'producer or consumer; auto: by the documents found',
    fallback: 'auto',
    commands: [...LOOKING, 'plan', 'init', 'repin'],
  },
  {
    name: 'root',
    value: 'DIR',
    what: 'the checkout to look at',
    fallback: '.',
    commands: COMMAND_NAMES.filter((name) => name !== 'demo'),
  },
  {
    name: 'profile',
    value: 'FILE',
    what: 'a profile',
    fallback: '.github/handoff-gate.yml, else the built-in one',
    commands: [...LOOKING, 'plan', 'generate', 'repin', 'bundle', 'explain'],
  },
  {
    name: 'handoff',
    value: 'FILE',
    what: "the payload's path",
    fallback: "the profile's",
    commands: [...LOOKING, 'plan', 'bundle'],
  },
  {
    name: 'schema',
    value: 'FILE',
    what: 'a JSON Schema for the payload',
    fallback: 'the built-in one',
    commands: LOOKING,
  },
  {
    name: 'suite',
    value: 'run|skip',
    what: 'run the verification commands, or leave the suite pending',
    fallback: 'run',
    commands: ['check'],
  },
  {
    name: 'only',
    value: 'GATES',
    what: `judge just these, separated by commas: ${GATES.join(',')}`,
    fallback: null,
    commands: ['check', 'report'],
  },
  {
    name: 'enforce',
    value: 'WHAT',
    what: 'rehearsal, release, cutover or none (auto here: rehearsal)',
    fallback: 'auto',
    commands: ['check', 'report'],
  },
  { name: 'concurrency', value: 'N', what: 'lanes at once', fallback: 'processors', commands: JUDGING },
  { name: 'timeout-minutes', value: 'N', what: 'per command', fallback: '30', commands: JUDGING },
  {
    name: 'peer-path',
    value: 'DIR',
    what: 'a checkout of the other side (for repin a bare clone will do)',
    fallback: null,
    commands: [...LOOKING, 'repin'],
  },
  {
    name: 'peer-ref',
    value: 'REV',
    what: 'the revision at which the other side is read',
    fallback: 'its working tree',
    commands: LOOKING,
    needs: 'peer-path',
  },
  {
    name: 'peer-repository',
    value: 'OWNER/NAME',
    what: 'what repository the checkout of the other side is of',
    fallback: "the profile's",
    commands: [...LOOKING, 'repin'],
    needs: 'peer-path',
  },
  {
    name: 'peer-evidence',
    value: 'DIR',
    what: 'the evidence that a run on the other side left: its suite counts',
    fallback: null,
    commands: ['check'],
  },
  {
    name: 'base',
    value: 'REV',
    what: 'what the change is measured from',
    fallback: "the last commit's parent",
    commands: LOOKING,
  },
  { name: 'plan', value: 'FILE', what: 'the plan whose shard is run', fallback: null, commands: ['verify'] },
  {
    name: 'shard',
    value: 'I/N',
    what: 'plan: how many shards; verify: which of them',
    fallback: 'as many as help; all',
    commands: ['plan', 'verify'],
  },
  {
    name: 'evidence',
    value: 'FOLDER',
    what: "what a run left (for report the shards' may lie in folders below)",
    fallback: null,
    commands: ['report', 'record', 'bundle'],
  },
  {
    name: 'mode',
    value: 'MODE',
    what: 'stable, or a candidate mode of the profile',
    fallback: 'stable',
    commands: ['generate'],
  },
  {
    name: 'out',
    value: 'FILE',
    what: 'where it is written',
    fallback: 'where the gates read it; generate: standard output',
    commands: ['plan', 'generate', 'record', 'bundle'],
  },
  {
    name: 'output-directory',
    value: 'DIR',
    what: 'where report, evidence, logs and packets go',
    fallback: 'a temp folder',
    commands: [...JUDGING, 'plan', 'report', 'demo'],
  },
  {
    name: 'format',
    value: 'FORMAT',
    what: 'text, json, markdown or html; json prints the report and nothing else',
    fallback: 'text',
    commands: ['check', 'report'],
  },
  {
    name: 'verbose',
    value: null,
    what: 'everything: each finding, table, command and its output',
    fallback: null,
    commands: ['check', 'report'],
  },
  {
    name: 'quiet',
    value: null,
    what: 'the line of the verdict and nothing else',
    fallback: null,
    commands: ['check', 'report'],
  },
  {
    name: 'markdown',
    value: null,
    what: 'print all of them as a page (docs/rules.md)',
    fallback: null,
    commands: ['explain'],
  },
  {
    name: 'apply',
    value: null,
    what: 'write into the files instead of printing a diff',
    fallback: null,
    commands: ['fix'],
  },
  {
    name: 'dry-run',
    value: null,
    what: 'check: say what would run; repin: print the diff; nothing is run or written',
    fallback: null,
    commands: ['check', 'repin'],
  },
  {
    name: 'force',
    value: null,
    what: 'overwrite what is there; repin: go back, too',
    fallback: null,
    commands: ['init', 'record', 'bundle', 'repin'],
  },
  { name: 'incident-commander', value: 'NAME', what: 'of this side', fallback: 'a blank', commands: OWNERS },
  { name: 'rollback-owner', value: 'NAME', what: 'of this side', fallback: 'a blank', commands: OWNERS },
  { name: 'peer-incident-commander', value: 'NAME', what: 'of the other side', fallback: 'a blank', commands: OWNERS },
  { name: 'peer-rollback-owner', value: 'NAME', what: 'of the other side', fallback: 'a blank', commands: OWNERS },
];

export function optionsOf(command: CommandName): readonly OptionEntry[] {
  return OPTIONS.filter(({ commands }) => commands.includes(command));
}
