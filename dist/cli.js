#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { E as EXIT, P as ProfileError, a as EvidenceError, G as GitMissing, V as VERSION } from './chunk-exit.js';
import { G as GATES, U as UsageError, r as readInputs, S as SHARED_INPUTS } from './chunk-inputs.js';

const HELP = `handoff-gate: may this producer release be handed to its consumer? GO or NO-GO, and exactly why not.

Usage: handoff-gate COMMAND [OPTIONS]

Commands
  check              collect the evidence, run the suite, judge the gates, decide
  report             judge saved evidence again: handoff-gate report --evidence FOLDER
  generate           write the handoff payload from the manifest and the profile
  explain RULE       say what a rule is for
  init               write a workflow and a profile into a repository
  demo               build a producer and a consumer in a temp folder, and judge them

Options of check (they mirror the action's inputs)
  --role ROLE              auto, producer or consumer (auto: by the documents found)
  --root DIR               the checkout to gate (default .)
  --profile FILE           a profile (default: .github/handoff-gate.yml, else the built-in one)
  --handoff FILE           the payload's path; --schema FILE a JSON Schema for it
  --suite run|skip         run the verification commands, or leave the suite pending
  --only GATES             judge just these, separated by commas: ${GATES.join(',')}
  --enforce WHAT           auto, rehearsal, cutover or none (auto here: rehearsal)
  --concurrency N          lanes at once (default: processors)
  --timeout-minutes N      per command (default 30)
  --peer-path DIR          a checkout of the other side; --peer-ref REV reads it at a revision
  --base REV               what the change is measured from (default: the last commit's parent)
  --output-directory DIR   where report, evidence, logs and packets go (default: a temp folder)
  --format FORMAT          text, json, markdown or html; json prints the report and nothing else
  --verbose                show notices and summaries of green gates too

Options of report: --evidence FOLDER, and --only, --enforce, --format, --output-directory as above
Options of generate: --mode MODE (default stable), --out FILE (default: standard output), --root, --profile
Options of init: --role, --root, --force (overwrite)

Exit codes: 0 GO (or not decided, and nothing failed) · 1 NO-GO for a definite reason · 2 wrong usage or profile
            3 NO-GO only because evidence is pending or could not be had
`;

/** Each command is loaded when it is called. */ const COMMANDS = {
    check: async ()=>(await import('./chunk-check.js')).check,
    report: async ()=>(await import('./chunk-report.js')).report,
    generate: async ()=>(await import('./chunk-generate.js')).generate,
    explain: async ()=>(await import('./chunk-explain.js')).explain,
    init: async ()=>(await import('./chunk-init.js')).init,
    demo: async ()=>(await import('./chunk-demo.js')).demo
};
const OWN_OPTIONS = [
    'format',
    'base',
    'mode',
    'out',
    'token',
    'colour'
];
const FLAGS = [
    'help',
    'version',
    'verbose',
    'force',
    'keep'
];
async function main(args) {
    const { values, positionals } = parse(args);
    const [name, ...rest] = positionals;
    if (values['version'] === true) return print(`handoff-gate ${VERSION}\n`);
    if (values['help'] === true || name === undefined || name === 'help') return print(HELP, name === undefined && values['help'] !== true ? EXIT.usage : EXIT.go);
    const load = COMMANDS[name];
    if (load === undefined) throw new UsageError(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}. Try handoff-gate --help.`);
    const text = (option)=>{
        const value = values[option];
        return typeof value === 'string' ? value : '';
    };
    const command = await load();
    return command({
        positionals: rest,
        inputs: readInputs(text, availableParallelism()),
        option: (option)=>text(option) === '' ? null : text(option),
        flag: (flag)=>values[flag] === true
    });
}
function parse(args) {
    const strings = Object.fromEntries([
        ...SHARED_INPUTS,
        ...OWN_OPTIONS
    ].map((name)=>[
            name,
            {
                type: 'string'
            }
        ]));
    const flags = Object.fromEntries(FLAGS.map((name)=>[
            name,
            {
                type: 'boolean'
            }
        ]));
    try {
        return parseArgs({
            args: [
                ...args
            ],
            allowPositionals: true,
            options: {
                ...strings,
                ...flags
            }
        });
    } catch (error) {
        throw new UsageError(`${error instanceof Error ? error.message : String(error)} Try handoff-gate --help.`);
    }
}
function print(text, code = EXIT.go) {
    process.stdout.write(text);
    return code;
}
try {
    process.exitCode = await main(process.argv.slice(2));
} catch (error) {
    const isMistake = error instanceof UsageError || error instanceof ProfileError || error instanceof EvidenceError || error instanceof GitMissing;
    if (!isMistake) throw error;
    process.stderr.write(`handoff-gate: ${error.message}\n`);
    process.exitCode = EXIT.usage;
}
