import { d as duration, p as prepare, o as openOutputDirectory, r as runGate, c as createRedactor, l as localChange, w as writeOutputs, a as present, F as FORMATS } from './chunk-present.js';
import { e as exitCode } from './chunk-exit.js';
import { c as choice } from './chunk-inputs.js';

function terminalObserver(stream) {
    return {
        started: ({ id, lane })=>{
            stream.write(`… ${id}${lane === id ? '' : ` (lane ${lane})`}\n`);
        },
        finished: ({ id }, { outcome, exitCode, durationMs, reason })=>{
            const took = durationMs === null ? '' : ` after ${duration(durationMs)}`;
            const how = outcome === 'failed' ? `failed with exit ${exitCode ?? 'unknown'}` : outcome;
            stream.write(`${outcome === 'passed' ? '✓' : '✗'} ${id}: ${how}${took}${reason === null ? '' : ` (${reason})`}\n`);
        }
    };
}

const NOT_LOOKED_UP = 'the command line does not ask GitHub';
async function check({ inputs, option, flag }) {
    const format = choice('format', option('format') ?? '', FORMATS);
    const prepared = await prepare(inputs, null);
    const directory = await openOutputDirectory(inputs.outputDirectory);
    const cancelled = cancelOnSignals();
    const peerSuite = {
        kind: 'absent',
        reason: `its own gate was not asked: ${NOT_LOOKED_UP}`,
        waiting: false
    };
    const outcome = await runGate({
        ...prepared,
        root: inputs.root,
        change: await localChange(prepared.own, prepared.profile.profile, prepared.role, inputs.base),
        only: inputs.only,
        enforced: inputs.enforce === 'auto' ? 'rehearsal' : inputs.enforce === 'none' ? null : inputs.enforce,
        suite: mayRun(inputs.suite, inputs.only, prepared.role) ? {
            kind: 'run',
            outputDirectory: directory,
            concurrency: inputs.concurrency,
            timeoutMs: inputs.timeoutMs,
            environment: process.env,
            signal: cancelled,
            observer: terminalObserver(process.stderr)
        } : {
            kind: 'skip',
            reason: inputs.suite === 'skip' ? 'the run was asked to skip it' : 'the run was asked for other gates only'
        },
        readRelease: ()=>Promise.resolve({
                kind: 'offline',
                reason: NOT_LOOKED_UP
            }),
        readPeerSuite: ()=>Promise.resolve(peerSuite),
        remarks: [],
        redact: createRedactor([]),
        now: ()=>new Date()
    });
    const paths = await writeOutputs(directory, outcome);
    await present(outcome.report, format, paths, flag('verbose'));
    return exitCode(outcome.report);
}
/** A run for other gates has no use for the suite. */ function mayRun(suite, only, role) {
    return suite === 'run' && (only === null || only.includes(`${role}-suite`));
}
/** Ends the suite on the first SIGINT or SIGTERM; the second ends the process. */ function cancelOnSignals() {
    const controller = new AbortController();
    for (const signal of [
        'SIGINT',
        'SIGTERM'
    ]){
        process.once(signal, ()=>{
            controller.abort(new Error(signal));
            process.once(signal, ()=>process.exit(130));
        });
    }
    return controller.signal;
}

export { cancelOnSignals, check, mayRun };
