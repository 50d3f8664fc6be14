/** What `handoff-gate --help` says. */
import { GATES } from '../contracts/words.js';

export const HELP = `handoff-gate: may this producer release be handed to its consumer? GO or NO-GO, and exactly why not.

Usage: handoff-gate COMMAND [OPTIONS]

Commands
  check              collect the evidence, run the suite, judge the gates, decide
  plan               spread the suite over several machines: writes plan.json
  verify             run the suite, or --shard 1/3 of it, and leave evidence for report; exits 0 whatever fails
  report             judge saved evidence again: handoff-gate report --evidence FOLDER
  generate           write the handoff payload from the manifest and the profile
  repin [TAG]        move pin, mirror and matrix to a release of the producer, together or not at all
  fix                write every value that alone is right: a diff, or with --apply into the files
  record KIND        write a decision record or a readiness document to fill in and sign: decision, readiness
  bundle             write the producer's evidence bundle from the evidence of a run that passed
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
  --enforce WHAT           auto, rehearsal, release, cutover or none (auto
                           here: rehearsal)
  --concurrency N          lanes at once (default: processors)
  --timeout-minutes N      per command (default 30)
  --peer-path DIR          a checkout of the other side; --peer-ref REV reads it at a revision
  --peer-evidence DIR      the evidence folder that a run on the other side left: its suite counts as the peer's
  --base REV               what the change is measured from (default: the last commit's parent)
  --output-directory DIR   where report, evidence, logs and packets go (default: a temp folder)
  --format FORMAT          text, json, markdown or html; json prints the report and nothing else
  --verbose                show notices and summaries of green gates too

Options of plan: --shard 1/N (asks for N shards; default: as many as help), --out FILE, and those of check
Options of verify: --plan FILE, --shard I/N, and those of check
Options of report: --evidence FOLDER (the shards' may lie in folders below), and --only, --enforce, --format, --output-directory as above
Options of generate: --mode MODE (default stable), --out FILE (default: standard output), --root, --profile
Options of repin: --peer-path DIR (the producer, with its tags; a bare clone will do), --dry-run (print the diff, write nothing),
                  --force (also back), --root, --profile; without TAG the newest release
Options of fix: --apply (write into the files instead of printing), --role, --root, --profile, --handoff, --peer-path, --peer-ref, --base
Options of record: --evidence FOLDER (a run's; default: what lies here, without the suite), --out FILE, --force (overwrite),
                   --incident-commander NAME, --rollback-owner NAME, --peer-incident-commander NAME, --peer-rollback-owner NAME,
                   --role, --root, --profile, --peer-path, --peer-ref
Options of bundle: --evidence FOLDER (what check or verify left), --out FILE, --force (overwrite what is not committed), --root, --profile
Options of demo: --output-directory DIR (an empty folder; default: a new temp folder, which is kept)
Options of init: --role, --root, --force (overwrite)

Exit codes: 0 GO (or not decided, and nothing failed) · 1 NO-GO for a definite reason · 2 wrong usage or profile
            3 NO-GO only because evidence is pending or could not be had · 130 cancelled
`;
