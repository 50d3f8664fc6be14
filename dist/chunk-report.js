import { r as readEvidence, p as parse, e as exitCode } from './chunk-exit.js';
import { b as compileSchema, j as judgeEvidence, c as createRedactor, w as writeOutputs, o as openOutputDirectory, a as present, F as FORMATS, M as MATCHER_NAMES } from './chunk-present.js';
import { c as choice, U as UsageError } from './chunk-inputs.js';

async function report({ inputs, option, flag }) {
    const format = choice('format', option('format') ?? '', FORMATS);
    if (inputs.evidence === null) throw new UsageError('report needs --evidence FOLDER, the folder that a run left behind.');
    const evidence = await readEvidence(inputs.evidence);
    const { profile } = parse(Buffer.from(evidence.profile.text), evidence.profile.source, MATCHER_NAMES);
    const schema = evidence.payloadSchema === null ? null : await compileSchema(evidence.payloadSchema.text);
    if (schema?.ok === false) throw new UsageError(`The evidence's payload schema cannot be used: ${schema.message}`);
    const outcome = judgeEvidence({
        evidence,
        profile,
        validator: schema?.validator ?? null,
        only: inputs.only,
        enforced: inputs.enforce === 'auto' ? 'rehearsal' : inputs.enforce === 'none' ? null : inputs.enforce,
        redact: createRedactor([])
    });
    const paths = inputs.outputDirectory === null ? null : await writeOutputs(await openOutputDirectory(inputs.outputDirectory), outcome);
    await present(outcome.report, format, paths, flag('verbose'));
    return exitCode(outcome.report);
}

export { report };
