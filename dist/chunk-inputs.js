import path from 'node:path';

/**
 * The vocabulary: the closed sets of words that everything else is said in (docs/architecture.md).
 */ /** The two sides of a handoff. A run has one of them as its role; the other is its peer. */ const SIDES = [
    'producer',
    'consumer'
];
const GATES = [
    'handoff',
    'producer-suite',
    'consumer-suite',
    'alignment',
    'sign-off',
    'immutable-release',
    'rollback',
    'stability-window'
];
/** What each gate asks, as its title in reports. */ const GATE_TITLES = {
    handoff: 'The handoff payload is well-formed and keeps its promises',
    'producer-suite': "The producer's verification commands pass on the subject",
    'consumer-suite': "The consumer's verification commands pass on the subject",
    alignment: 'Every document that states a fact states the same',
    'sign-off': 'Both sides signed this baseline',
    'immutable-release': 'The release tag is the code that was verified',
    rollback: 'There is a way back, and both sides tried it',
    'stability-window': 'The promised windows were kept'
};
/** `error` fails the gate; `warning` and `notice` are said and change nothing. */ const SEVERITIES = [
    'error',
    'warning',
    'notice'
];
/** `rehearsal`: rehearsal continuation. `cutover`: runtime cutover. */ const DECISIONS = [
    'rehearsal',
    'cutover'
];
/** The five facts that name a release to its consumer. */ const BASELINE_FACTS = [
    'release_tag',
    'commit_sha',
    'service_contract_version',
    'api_contract_version',
    'integration_baseline'
];
/** Everything that more than one document may state. */ const FACTS = [
    ...BASELINE_FACTS,
    'manifest_contract_version',
    'manifest_sha256',
    'error_code_enum',
    'envelope_requires',
    'envelope_optional',
    'envelope_forbids',
    'handoff_mode'
];

/** A mistake of the caller's; its message is all that is shown, and the exit code is 2. */ class UsageError extends Error {
}
/** The inputs both doors share, by the name they have in action.yml; the rest is the action's own. */ const SHARED_INPUTS = [
    'role',
    'root',
    'profile',
    'handoff',
    'schema',
    'suite',
    'only',
    'enforce',
    'concurrency',
    'timeout-minutes',
    'peer-repository',
    'peer-ref',
    'peer-path',
    'wait-for-peer-minutes',
    'plan',
    'shard',
    'evidence',
    'output-directory'
];
/** Reads the inputs; `read` gives the text of one, empty when it was not given. Throws a {@link UsageError}. */ function readInputs(read, processors) {
    const get = (name)=>read(name).trim();
    const optional = (name)=>get(name) === '' ? null : get(name);
    return {
        role: choice('role', get('role'), [
            'auto',
            ...SIDES
        ]),
        stage: choice('stage', get('stage'), [
            'all',
            'plan',
            'verify',
            'report'
        ]),
        root: path.resolve(get('root') === '' ? '.' : get('root')),
        profile: optional('profile'),
        handoff: optional('handoff'),
        schema: optional('schema'),
        suite: choice('suite', get('suite'), [
            'run',
            'skip'
        ]),
        only: gates(get('only')),
        enforce: choice('enforce', get('enforce'), [
            'auto',
            'rehearsal',
            'cutover',
            'none'
        ]),
        concurrency: Math.floor(number('concurrency', get('concurrency'), processors, 1)),
        timeoutMs: number('timeout-minutes', get('timeout-minutes'), 30, 0.001) * 60_000,
        peerRepository: repository('peer-repository', optional('peer-repository')),
        peerRef: revision('peer-ref', optional('peer-ref')),
        peerPath: optional('peer-path'),
        waitForPeerMs: number('wait-for-peer-minutes', get('wait-for-peer-minutes'), 0, 0) * 60_000,
        plan: optional('plan'),
        shard: shard(get('shard')),
        evidence: optional('evidence'),
        outputDirectory: optional('output-directory'),
        base: revision('base', optional('base'))
    };
}
/** One of several words; an empty input is the first of them. */ function choice(name, value, choices) {
    const [first] = choices;
    const found = value === '' ? first : choices.find((candidate)=>candidate === value);
    if (found === undefined) throw new UsageError(`${name} must be one of ${choices.join(', ')}, but is "${value}".`);
    return found;
}
function number(name, value, fallback, least) {
    if (value === '') return fallback;
    const parsed = Number(value);
    if (!Number.isFinite(parsed) || parsed < least) throw new UsageError(`${name} must be a number from ${least}, but is "${value}".`);
    return parsed;
}
function gates(value) {
    const names = value.split(/[\s,]+/).filter((name)=>name !== '');
    if (names.length === 0) return null;
    return names.map((name)=>{
        const gate = GATES.find((candidate)=>candidate === name);
        if (gate === undefined) throw new UsageError(`only names "${name}", which is no gate. Gates: ${GATES.join(', ')}.`);
        return gate;
    });
}
function repository(name, value) {
    if (value !== null && !/^[\w.-]+\/[\w.-]+$/.test(value)) throw new UsageError(`${name} must be owner/name, but is "${value}".`);
    return value;
}
/** A revision goes to git as an argument: it must not read as an option. */ function revision(name, value) {
    if (value?.startsWith('-') === true) throw new UsageError(`${name} must be a branch, tag or commit, but is "${value}".`);
    return value;
}
function shard(value) {
    if (value === '') return null;
    const [, index, total] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
    const parsed = {
        index: Number(index),
        total: Number(total)
    };
    if (index === undefined || parsed.index < 1 || parsed.index > parsed.total) {
        throw new UsageError(`shard must be like 2/5 (the second of five), but is "${value}".`);
    }
    return parsed;
}

export { BASELINE_FACTS as B, DECISIONS as D, FACTS as F, GATES as G, SHARED_INPUTS as S, UsageError as U, GATE_TITLES as a, SEVERITIES as b, choice as c, SIDES as d, readInputs as r };
