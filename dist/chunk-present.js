import path, { resolve, posix, join as join$2 } from 'node:path';
import { D as DECISIONS, a as GATE_TITLES, b as SEVERITIES, B as BASELINE_FACTS, d as SIDES, F as FACTS, G as GATES, U as UsageError } from './chunk-inputs.js';
import { i as items, b as entry, t as text$2, d as decode$2, s as strings, c as show, f as follow$1, g as parseJson, T as TOP_OF_FILE, S as SourceText, h as at, j as entries, k as schemaProblems, n as number, l as parseYaml, m as splitWords, o as toValue, V as VERSION, q as EVIDENCE_FILE, u as Git, v as PROFILE_PATH, w as profileFile, x as builtInProfile } from './chunk-exit.js';
import { readdir, lstat, realpath, stat, readFile, open, mkdir, writeFile, mkdtemp, access } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync, createReadStream } from 'node:fs';
import { execFile, spawn } from 'node:child_process';
import { setTimeout as setTimeout$1 } from 'node:timers/promises';
import { constants as constants$3, tmpdir } from 'node:os';
import { createHash, randomBytes } from 'node:crypto';
import { promisify, stripVTControlCharacters } from 'node:util';

/**
 * What must never be shown or kept: registered secrets in the forms they travel in, and the shapes of known tokens.
 * Pure text. Every rule is local (what it hides never depends on text more than `REDACTION_REACH` away), so that
 * a long output can be redacted piece by piece (redacting.ts).
 */ /** No rule looks further than this many characters. */ const REDACTION_REACH = 32 * 1024;
const MASK = '***';
/** Shorter ones would hide half the output and protect nothing. */ const SHORTEST_SECRET = 4;
/** A fragment of a secret (one of its lines, its base64 form) must be this long to tell it from ordinary text. */ const SHORTEST_FRAGMENT = 8;
/**
 * Lengths are bounded and each pattern starts at a literal, so that hostile output can't make one slow. None of
 * them matches plain hexadecimal: commits and digests stay readable.
 */ const SHAPES = [
    {
        pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?:[^-]|-(?!----)){0,16384}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[A-Za-z0-9+/=\s\\:,-]{0,16384})/g,
        replacement: MASK
    },
    {
        pattern: /gh[pousr]_[A-Za-z0-9_]{20,2048}(?:\.[A-Za-z0-9_-]{1,2048}){0,2}/g,
        replacement: MASK
    },
    {
        pattern: /github_pat_[A-Za-z0-9_]{22,512}/g,
        replacement: MASK
    },
    {
        pattern: /npm_[A-Za-z0-9]{36,64}/g,
        replacement: MASK
    },
    {
        pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
        replacement: MASK
    },
    {
        pattern: /(?<![A-Za-z0-9])(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,512}/g,
        replacement: MASK
    },
    {
        pattern: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_.-]{20,512}/g,
        replacement: MASK
    },
    // A digit is asked for, or names written with hyphens would go: `sk-` also ends no word here.
    {
        pattern: /(?<![A-Za-z0-9_-])sk-(?=[A-Za-z_-]{0,512}\d)[A-Za-z0-9_-]{20,512}/g,
        replacement: MASK
    },
    {
        pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,8192}\.eyJ[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{0,8192}/g,
        replacement: MASK
    },
    {
        pattern: /(authorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)(?:(?:basic|bearer|token|digest)[ \t]{1,8}[^\s"',]{1,8192}|[A-Za-z0-9+/=._~-]{20,8192})/gi,
        replacement: `$1${MASK}`
    },
    {
        pattern: /(https?:\/\/)[^\s/@'"<>?#]{1,2048}@/gi,
        replacement: `$1${MASK}@`
    },
    {
        pattern: /(:\/\/[^\s/:@'"<>]{0,256}):[^\s/@'"<>]{1,2048}@/g,
        replacement: `$1:${MASK}@`
    }
];
/**
 * A function that hides `secrets` (each as it is, line by line, in base64 at any offset, percent-encoded and
 * as JSON writes it) and everything that looks like a known kind of token. Pure; secrets shorter than four
 * characters are not looked for.
 */ function createRedactor(secrets) {
    const registered = secretPattern(secrets);
    return (text)=>{
        let hidden = registered === null ? text : text.replace(registered, MASK);
        for (const { pattern, replacement } of SHAPES)hidden = hidden.replace(pattern, replacement);
        return hidden;
    };
}
function secretPattern(secrets) {
    const forms = new Set();
    for (const secret of secrets){
        if (secret.trim().length >= SHORTEST_SECRET) for (const form of formsOf(secret.trim()))forms.add(form);
    }
    if (forms.size === 0) return null;
    // The longest form first: the first alternative that fits wins.
    const alternatives = [
        ...forms
    ].sort((a, b)=>b.length - a.length || (a < b ? -1 : 1)).map(escapePattern);
    return new RegExp(alternatives.join('|'), 'g');
}
function formsOf(secret) {
    const lines = secret.split(/\r?\n/).map((line)=>line.trim());
    const bytes = Buffer.from(secret, 'utf8');
    const fragments = [
        ...lines.length > 1 ? lines : [],
        ...base64Forms(bytes)
    ];
    return [
        secret,
        encodeURIComponent(bytes.toString('utf8')),
        JSON.stringify(secret).slice(1, -1),
        ...fragments.filter((fragment)=>fragment.length >= SHORTEST_FRAGMENT)
    ];
}
/**
 * The characters of a base64 text that depend on the secret alone, for each of the three ways it can fall on
 * the three-byte groups (`user:secret` is encoded as a whole); in both alphabets.
 */ function base64Forms(bytes) {
    return [
        0,
        1,
        2
    ].flatMap((offset)=>{
        const padded = Buffer.concat([
            Buffer.alloc(offset),
            bytes
        ]);
        const own = (text)=>text.slice(Math.ceil(offset * 8 / 6), Math.floor(padded.length * 8 / 6));
        return [
            own(padded.toString('base64')),
            own(padded.toString('base64url'))
        ];
    });
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Waivers: reviewed, dated exceptions to a blocker. They are shown, never silent. */ /** Takes the waived blockers away from both decisions, and says of every waiver what became of it. */ function applyWaivers(blocked, context) {
    const all = [
        ...blocked.rehearsal,
        ...blocked.cutover
    ];
    const waivers = context.waivers.map((waiver)=>({
            ...waiver,
            ...stateOf$1(waiver, all, context)
        }));
    const honoured = waivers.filter((waiver)=>waiver.state === 'honoured');
    const report = (blockers)=>{
        const isWaived = (blocker)=>canBeWaived(blocker) && honoured.some((waiver)=>isAbout(waiver, blocker));
        const left = blockers.filter((blocker)=>!isWaived(blocker));
        return {
            verdict: left.length === 0 ? 'GO' : 'NO-GO',
            blockers: left,
            waived: blockers.filter(isWaived)
        };
    };
    return {
        decisions: {
            rehearsal: report(blocked.rehearsal),
            cutover: report(blocked.cutover)
        },
        waivers
    };
}
function stateOf$1(waiver, blockers, context) {
    const { change } = context;
    const today = context.observedAt.slice(0, 10);
    if (waiver.baseline !== context.releaseTag) return {
        state: 'other-baseline',
        detail: `it is for ${waiver.baseline}`
    };
    if (waiver.expires < today) return {
        state: 'expired',
        detail: `it expired on ${waiver.expires}`
    };
    const meant = blockers.filter((blocker)=>isAbout(waiver, blocker));
    if (meant.length === 0) return {
        state: 'unused',
        detail: 'nothing that it lifts was found'
    };
    if (!meant.some(canBeWaived)) return {
        state: 'not-allowed',
        detail: 'what could not be evaluated cannot be waived'
    };
    if (change?.approvers == null) return {
        state: 'not-approved',
        detail: 'no pull request was looked up, so nobody is known to have approved it'
    };
    const same = (a, b)=>a.toLowerCase() === b.toLowerCase();
    if (change.author !== null && same(change.author, waiver.approver)) return {
        state: 'not-approved',
        detail: `${waiver.approver} is the author and cannot approve it`
    };
    if (!change.approvers.some((login)=>same(login, waiver.approver))) return {
        state: 'not-approved',
        detail: `${waiver.approver} has not approved the pull request`
    };
    return {
        state: 'honoured',
        detail: `${waiver.approver} approved the pull request`
    };
}
function isAbout(waiver, blocker) {
    return waiver.target === blocker.rule || waiver.target === blocker.gate;
}
/** Evidence that could not be judged is no risk one can take knowingly. */ function canBeWaived(blocker) {
    return !(blocker.kind === 'unknown' && blocker.observed === 'error');
}

function decide(request) {
    const needs = Object.fromEntries(DECISIONS.map((decision)=>[
            decision,
            neededGates(request.profile, decision, request.role)
        ]));
    const gates = request.judgements.map((judgement)=>gateReport(judgement, needs, request.only));
    const blockers = (decision)=>request.judgements.filter((judgement)=>needs[decision]?.includes(judgement.id) === true).flatMap((judgement)=>gateBlockers(judgement, request)).concat(decisionBlockers(decision, needs[decision] ?? [], request));
    const { decisions, waivers } = applyWaivers({
        rehearsal: blockers('rehearsal'),
        cutover: blockers('cutover')
    }, request.waivers);
    return {
        gates,
        decisions,
        waivers
    };
}
/** The gates a decision needs, with `suite` as the one of the run's side. */ function neededGates(profile, decision, role) {
    return [
        ...new Set(profile.decisions[decision].map((gate)=>gate === 'suite' ? `${role}-suite` : gate))
    ];
}
/** A definite failure outranks what could not be evaluated, and that what is not there yet. */ function statusOf(judgement) {
    if (judgement.notApplicable !== null) return 'skipped';
    if (judgement.findings.some((finding)=>finding.severity === 'error')) return 'fail';
    if (judgement.gaps.some((gap)=>gap.status === 'error')) return 'error';
    return judgement.gaps.length > 0 ? 'pending' : 'pass';
}
function gateReport(judgement, needs, only) {
    const { id } = judgement;
    const needed = DECISIONS.filter((decision)=>needs[decision]?.includes(id) === true);
    const base = {
        id,
        title: GATE_TITLES[id],
        needed
    };
    if (only !== null && !only.includes(id)) {
        return {
            ...base,
            status: 'skipped',
            summary: `Not judged: only ${only.join(', ')} was asked for.`,
            findings: []
        };
    }
    const status = statusOf(judgement);
    return {
        ...base,
        status,
        summary: summaryOf(judgement, status),
        findings: sorted$1([
            ...judgement.findings,
            ...judgement.gaps.map(asFinding)
        ])
    };
}
function summaryOf(judgement, status) {
    switch(status){
        case 'pass':
        case 'skipped':
            return judgement.summary;
        case 'fail':
            {
                const errors = judgement.findings.filter((finding)=>finding.severity === 'error');
                const first = errors[0]?.message ?? judgement.summary;
                return errors.length > 1 ? `${errors.length} errors, first: ${first}` : first;
            }
        case 'error':
        case 'pending':
            return judgement.gaps.find((gap)=>gap.status === status)?.message ?? judgement.summary;
    }
}
function asFinding({ rule, message, side, path, hint }) {
    return {
        rule,
        severity: 'notice',
        message,
        side,
        path,
        line: null,
        column: null,
        endLine: null,
        endColumn: null,
        expected: null,
        observed: null,
        hint
    };
}
function sorted$1(findings) {
    const key = (finding)=>[
            finding.path ?? '~',
            String(finding.line ?? 0).padStart(8, '0'),
            String(finding.column ?? 0).padStart(8, '0'),
            finding.rule,
            finding.message
        ].join('\0');
    return [
        ...findings
    ].sort((a, b)=>SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (key(a) < key(b) ? -1 : 1));
}
function gateBlockers(judgement, { only, profile, role }) {
    const gate = judgement.id;
    if (only !== null && !only.includes(gate)) {
        return [
            blocker({
                gate,
                rule: `${gate}/not-judged`,
                message: `The gate ${gate} was not judged in this run`,
                clears: 'Run without `only`.',
                owner: profile[role].name,
                kind: 'unknown'
            })
        ];
    }
    if (judgement.notApplicable !== null) return [];
    const owner = (side)=>ownerOf(gate, side, profile, role);
    const definite = judgement.findings.filter((finding)=>finding.severity === 'error').map(({ rule, side, path, line, message, expected, observed, hint })=>blocker({
            gate,
            rule,
            side,
            path,
            line,
            message,
            expected,
            observed,
            clears: hint,
            owner: owner(side),
            kind: 'definite'
        }));
    const unknown = judgement.gaps.map(({ rule, side, path, message, hint, waiting, status })=>blocker({
            gate,
            rule,
            side,
            path,
            message,
            clears: hint,
            owner: owner(side),
            waiting,
            kind: 'unknown',
            observed: status
        }));
    return [
        ...definite,
        ...unknown
    ];
}
/** What blocks a decision although every gate may pass. */ function decisionBlockers(decision, needs, { records, profile, drift, role }) {
    const blockers = [];
    if (decision === 'cutover' && drift !== null && role === 'producer' && needs.includes('producer-suite')) {
        const { message, hint, path, line } = drift;
        blockers.push(blocker({
            gate: 'producer-suite',
            rule: 'producer-suite/other-code',
            side: 'producer',
            path,
            line,
            message,
            clears: hint,
            owner: profile.producer.name,
            kind: 'definite'
        }));
    }
    if (!needs.includes('sign-off')) return blockers;
    for (const record of records.filter((candidate)=>!candidate.superseded && candidate[decision] === 'NO-GO')){
        const name = decision === 'cutover' ? 'runtime cutover' : 'rehearsal continuation';
        const message = `The ${record.side}'s decision record says NO-GO for ${name}`;
        const clears = 'Sign GO in both records when both sides agree to go.';
        blockers.push(blocker({
            gate: 'sign-off',
            rule: 'sign-off/refused',
            side: record.side,
            path: record.path,
            message,
            clears,
            expected: 'GO',
            observed: 'NO-GO',
            owner: profile[record.side].name,
            kind: 'definite'
        }));
    }
    return blockers;
}
function ownerOf(gate, side, profile, role) {
    if (side !== null) return profile[side].name;
    if (gate === 'producer-suite') return profile.producer.name;
    if (gate === 'consumer-suite') return profile.consumer.name;
    if (gate === 'sign-off' || gate === 'rollback') return `${profile.producer.name} and ${profile.consumer.name}`;
    return profile[role].name;
}
function blocker(parts) {
    return {
        side: null,
        path: null,
        line: null,
        expected: null,
        observed: null,
        waiting: false,
        ...parts
    };
}

function buildReport(request) {
    const { evidence, profile, decided, enforced, only } = request;
    const peer = evidence.role === 'producer' ? 'consumer' : 'producer';
    const { commit, uncommitted, prefix } = evidence.subject;
    const { origin, repository, reference, absence } = evidence.sides[peer];
    return {
        schema: 'handoff-gate.report/v1',
        tool: {
            name: 'handoff-gate',
            version: request.version
        },
        observedAt: evidence.observedAt,
        role: evidence.role,
        names: {
            producer: profile.producer.name,
            consumer: profile.consumer.name
        },
        repository: evidence.sides[evidence.role].repository,
        subject: commit === null ? null : {
            ...commit,
            uncommitted: uncommitted.length,
            prefix
        },
        peer: origin === 'own' ? null : {
            side: peer,
            origin,
            repository,
            reference,
            absence
        },
        profile: {
            source: evidence.profile.source,
            sha256: evidence.profile.sha256
        },
        baseline: request.baseline,
        handoff: request.handoff,
        evidenceSha256: evidenceDigest(evidence),
        gates: decided.gates,
        suite: suiteOf(evidence),
        alignment: request.alignment,
        contractDiff: request.contractDiff,
        records: request.records,
        rollback: request.rollback,
        impact: request.impact,
        decisions: decided.decisions,
        waivers: decided.waivers,
        enforced: only === null ? enforced : null,
        only,
        verdict: verdictOf$1(decided, enforced, only)
    };
}
/** SHA-256 of the evidence as it is saved. */ function evidenceDigest(evidence) {
    return createHash('sha256').update(serialise(evidence)).digest('hex');
}
/** The bytes of `evidence.json` and `report.json`. */ function serialise(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function suiteOf(evidence) {
    const { suite } = evidence.sides[evidence.role];
    return suite.kind === 'run' ? suite.commands : [];
}
function verdictOf$1(decided, enforced, only) {
    return only !== null || enforced === null ? 'NOT-DECIDED' : decided.decisions[enforced].verdict;
}

function getDefaultExportFromCjs (x) {
	return x && x.__esModule && Object.prototype.hasOwnProperty.call(x, 'default') ? x['default'] : x;
}

var debug_1;
var hasRequiredDebug;

function requireDebug () {
	if (hasRequiredDebug) return debug_1;
	hasRequiredDebug = 1;

	const debug = (
	  typeof process === 'object' &&
	  process.env &&
	  process.env.NODE_DEBUG &&
	  /\bsemver\b/i.test(process.env.NODE_DEBUG)
	) ? (...args) => console.error('SEMVER', ...args)
	  : () => {};

	debug_1 = debug;
	return debug_1;
}

var constants$2;
var hasRequiredConstants$1;

function requireConstants$1 () {
	if (hasRequiredConstants$1) return constants$2;
	hasRequiredConstants$1 = 1;

	// Note: this is the semver.org version of the spec that it implements
	// Not necessarily the package version of this code.
	const SEMVER_SPEC_VERSION = '2.0.0';

	const MAX_LENGTH = 256;
	const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
	/* istanbul ignore next */ 9007199254740991;

	// Max safe segment length for coercion.
	const MAX_SAFE_COMPONENT_LENGTH = 16;

	// Max safe length for a build identifier. The max length minus 6 characters for
	// the shortest version with a build 0.0.0+BUILD.
	const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;

	// ECMAScript whitespace and line terminators matched by \s.
	const WHITESPACE_CHARACTERS = [
	  '\t',
	  '\n',
	  '\v',
	  '\f',
	  '\r',
	  ' ',
	  '\u00a0',
	  '\u1680',
	  '\u2000',
	  '\u2001',
	  '\u2002',
	  '\u2003',
	  '\u2004',
	  '\u2005',
	  '\u2006',
	  '\u2007',
	  '\u2008',
	  '\u2009',
	  '\u200a',
	  '\u2028',
	  '\u2029',
	  '\u202f',
	  '\u205f',
	  '\u3000',
	  '\ufeff',
	];

	const RELEASE_TYPES = [
	  'major',
	  'premajor',
	  'minor',
	  'preminor',
	  'patch',
	  'prepatch',
	  'prerelease',
	];

	constants$2 = {
	  MAX_LENGTH,
	  MAX_SAFE_COMPONENT_LENGTH,
	  MAX_SAFE_BUILD_LENGTH,
	  MAX_SAFE_INTEGER,
	  WHITESPACE_CHARACTERS,
	  RELEASE_TYPES,
	  SEMVER_SPEC_VERSION,
	  FLAG_INCLUDE_PRERELEASE: 0b001,
	  FLAG_LOOSE: 0b010,
	};
	return constants$2;
}

var re = {exports: {}};

var hasRequiredRe;

function requireRe () {
	if (hasRequiredRe) return re.exports;
	hasRequiredRe = 1;
	(function (module, exports) {

		const {
		  MAX_SAFE_COMPONENT_LENGTH,
		  MAX_SAFE_BUILD_LENGTH,
		  MAX_LENGTH,
		} = requireConstants$1();
		const debug = requireDebug();
		exports = module.exports = {};

		// The actual regexps go on exports.re
		const re = exports.re = [];
		const safeRe = exports.safeRe = [];
		const src = exports.src = [];
		const safeSrc = exports.safeSrc = [];
		const t = exports.t = {};
		let R = 0;

		const LETTERDASHNUMBER = '[a-zA-Z0-9-]';

		// Replace some greedy regex tokens to prevent regex dos issues. These regex are
		// used internally via the safeRe object since all inputs in this library get
		// normalized first to trim and collapse all extra whitespace. The original
		// regexes are exported for userland consumption and lower level usage. A
		// future breaking change could export the safer regex only with a note that
		// all input should have extra whitespace removed.
		const safeRegexReplacements = [
		  ['\\s', 1],
		  ['\\d', MAX_LENGTH],
		  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
		];

		const makeSafeRegex = (value) => {
		  for (const [token, max] of safeRegexReplacements) {
		    value = value
		      .split(`${token}*`).join(`${token}{0,${max}}`)
		      .split(`${token}+`).join(`${token}{1,${max}}`);
		  }
		  return value
		};

		const createToken = (name, value, isGlobal) => {
		  const safe = makeSafeRegex(value);
		  const index = R++;
		  debug(name, index, value);
		  t[name] = index;
		  src[index] = value;
		  safeSrc[index] = safe;
		  re[index] = new RegExp(value, isGlobal ? 'g' : undefined);
		  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined);
		};

		// The following Regular Expressions can be used for tokenizing,
		// validating, and parsing SemVer version strings.

		// ## Numeric Identifier
		// A single `0`, or a non-zero digit followed by zero or more digits.

		createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*');
		createToken('NUMERICIDENTIFIERLOOSE', '\\d+');

		// ## Non-numeric Identifier
		// Zero or more digits, followed by a letter or hyphen, and then zero or
		// more letters, digits, or hyphens.

		createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);

		// ## Main Version
		// Three dot-separated numeric identifiers.

		createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
		                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
		                   `(${src[t.NUMERICIDENTIFIER]})`);

		createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
		                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
		                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`);

		// ## Pre-release Version Identifier
		// A numeric identifier, or a non-numeric identifier.
		// Non-numeric identifiers include numeric identifiers but can be longer.
		// Therefore non-numeric identifiers must go first.

		createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
		}|${src[t.NUMERICIDENTIFIER]})`);

		createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
		}|${src[t.NUMERICIDENTIFIERLOOSE]})`);

		// ## Pre-release Version
		// Hyphen, followed by one or more dot-separated pre-release version
		// identifiers.

		createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
		}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);

		createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
		}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);

		// ## Build Metadata Identifier
		// Any combination of digits, letters, or hyphens.

		createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`);

		// ## Build Metadata
		// Plus sign, followed by one or more period-separated build metadata
		// identifiers.

		createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
		}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);

		// ## Full Version String
		// A main version, followed optionally by a pre-release version and
		// build metadata.

		// Note that the only major, minor, patch, and pre-release sections of
		// the version string are capturing groups.  The build metadata is not a
		// capturing group, because it should not ever be used in version
		// comparison.

		createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
		}${src[t.PRERELEASE]}?${
		  src[t.BUILD]}?`);

		createToken('FULL', `^${src[t.FULLPLAIN]}$`);

		// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
		// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
		// common in the npm registry.
		createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
		}${src[t.PRERELEASELOOSE]}?${
		  src[t.BUILD]}?`);

		createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`);

		createToken('GTLT', '((?:<|>)?=?)');

		// Something like "2.*" or "1.2.x".
		// Note that "x.x" is a valid xRange identifier, meaning "any version"
		// Only the first item is strictly required.
		createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
		createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);

		createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
		                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
		                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
		                   `(?:${src[t.PRERELEASE]})?${
		                     src[t.BUILD]}?` +
		                   `)?)?`);

		createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
		                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
		                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
		                        `(?:${src[t.PRERELEASELOOSE]})?${
		                          src[t.BUILD]}?` +
		                        `)?)?`);

		createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
		createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);

		// Coercion.
		// Extract anything that could conceivably be a part of a valid semver
		createToken('COERCEPLAIN', `${'(^|[^\\d])' +
		              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
		              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
		              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
		createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
		createToken('COERCEFULL', src[t.COERCEPLAIN] +
		              `(?:${src[t.PRERELEASE]})?` +
		              `(?:${src[t.BUILD]})?` +
		              `(?:$|[^\\d])`);
		createToken('COERCERTL', src[t.COERCE], true);
		createToken('COERCERTLFULL', src[t.COERCEFULL], true);

		// Tilde ranges.
		// Meaning is "reasonably at or greater than"
		createToken('LONETILDE', '(?:~>?)');

		createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true);
		exports.tildeTrimReplace = '$1~';

		createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
		createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);

		// Caret ranges.
		// Meaning is "at least and backwards compatible with"
		createToken('LONECARET', '(?:\\^)');

		createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true);
		exports.caretTrimReplace = '$1^';

		createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
		createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);

		// A simple gt/lt/eq thing, or just "" to indicate "any version"
		createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
		createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);

		// An expression to strip any whitespace between the gtlt and the thing
		// it modifies, so that `> 1.2.3` ==> `>1.2.3`
		createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
		}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
		exports.comparatorTrimReplace = '$1$2$3';

		// Something like `1.2.3 - 1.2.4`
		// Note that these all use the loose form, because they'll be
		// checked against either the strict or loose comparator form
		// later.
		createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
		                   `\\s+-\\s+` +
		                   `(${src[t.XRANGEPLAIN]})` +
		                   `\\s*$`);

		createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
		                        `\\s+-\\s+` +
		                        `(${src[t.XRANGEPLAINLOOSE]})` +
		                        `\\s*$`);

		// Star ranges basically just allow anything at all.
		createToken('STAR', '(<|>)?=?\\s*\\*');
		// >=0.0.0 is like a star
		createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$');
		createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$'); 
	} (re, re.exports));
	return re.exports;
}

var parseOptions_1;
var hasRequiredParseOptions;

function requireParseOptions () {
	if (hasRequiredParseOptions) return parseOptions_1;
	hasRequiredParseOptions = 1;

	// parse out just the options we care about
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({ });
	const parseOptions = options => {
	  if (!options) {
	    return emptyOpts
	  }

	  if (typeof options !== 'object') {
	    return looseOption
	  }

	  return options
	};
	parseOptions_1 = parseOptions;
	return parseOptions_1;
}

var identifiers;
var hasRequiredIdentifiers;

function requireIdentifiers () {
	if (hasRequiredIdentifiers) return identifiers;
	hasRequiredIdentifiers = 1;

	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
	  if (typeof a === 'number' && typeof b === 'number') {
	    return a === b ? 0 : a < b ? -1 : 1
	  }

	  const anum = numeric.test(a);
	  const bnum = numeric.test(b);

	  if (anum && bnum) {
	    a = +a;
	    b = +b;
	  }

	  return a === b ? 0
	    : (anum && !bnum) ? -1
	    : (bnum && !anum) ? 1
	    : a < b ? -1
	    : 1
	};

	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);

	identifiers = {
	  compareIdentifiers,
	  rcompareIdentifiers,
	};
	return identifiers;
}

var semver;
var hasRequiredSemver;

function requireSemver () {
	if (hasRequiredSemver) return semver;
	hasRequiredSemver = 1;

	const debug = requireDebug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = requireConstants$1();
	const { safeRe: re, t } = requireRe();

	const parseOptions = requireParseOptions();
	const { compareIdentifiers } = requireIdentifiers();

	const isPrereleaseIdentifier = (prerelease, identifier) => {
	  const identifiers = identifier.split('.');
	  if (identifiers.length > prerelease.length) {
	    return false
	  }

	  for (let i = 0; i < identifiers.length; i++) {
	    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
	      return false
	    }
	  }

	  return true
	};

	class SemVer {
	  constructor (version, options) {
	    options = parseOptions(options);

	    if (version instanceof SemVer) {
	      if (version.loose === !!options.loose &&
	        version.includePrerelease === !!options.includePrerelease) {
	        return version
	      } else {
	        version = version.version;
	      }
	    } else if (typeof version !== 'string') {
	      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
	    }

	    if (version.length > MAX_LENGTH) {
	      throw new TypeError(
	        `version is longer than ${MAX_LENGTH} characters`
	      )
	    }

	    debug('SemVer', version, options);
	    this.options = options;
	    this.loose = !!options.loose;
	    // this isn't actually relevant for versions, but keep it so that we
	    // don't run into trouble passing this.options around.
	    this.includePrerelease = !!options.includePrerelease;

	    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);

	    if (!m) {
	      throw new TypeError(`Invalid Version: ${version}`)
	    }

	    this.raw = version;

	    // these are actually numbers
	    this.major = +m[1];
	    this.minor = +m[2];
	    this.patch = +m[3];

	    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
	      throw new TypeError('Invalid major version')
	    }

	    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
	      throw new TypeError('Invalid minor version')
	    }

	    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
	      throw new TypeError('Invalid patch version')
	    }

	    // numberify any prerelease numeric ids
	    if (!m[4]) {
	      this.prerelease = [];
	    } else {
	      this.prerelease = m[4].split('.').map((id) => {
	        if (/^[0-9]+$/.test(id)) {
	          const num = +id;
	          if (num >= 0 && num < MAX_SAFE_INTEGER) {
	            return num
	          }
	        }
	        return id
	      });
	    }

	    this.build = m[5] ? m[5].split('.') : [];
	    this.format();
	  }

	  format () {
	    this.version = `${this.major}.${this.minor}.${this.patch}`;
	    if (this.prerelease.length) {
	      this.version += `-${this.prerelease.join('.')}`;
	    }
	    return this.version
	  }

	  toString () {
	    return this.version
	  }

	  compare (other) {
	    debug('SemVer.compare', this.version, this.options, other);
	    if (!(other instanceof SemVer)) {
	      if (typeof other === 'string' && other === this.version) {
	        return 0
	      }
	      other = new SemVer(other, this.options);
	    }

	    if (other.version === this.version) {
	      return 0
	    }

	    return this.compareMain(other) || this.comparePre(other)
	  }

	  compareMain (other) {
	    if (!(other instanceof SemVer)) {
	      other = new SemVer(other, this.options);
	    }

	    if (this.major < other.major) {
	      return -1
	    }
	    if (this.major > other.major) {
	      return 1
	    }
	    if (this.minor < other.minor) {
	      return -1
	    }
	    if (this.minor > other.minor) {
	      return 1
	    }
	    if (this.patch < other.patch) {
	      return -1
	    }
	    if (this.patch > other.patch) {
	      return 1
	    }
	    return 0
	  }

	  comparePre (other) {
	    if (!(other instanceof SemVer)) {
	      other = new SemVer(other, this.options);
	    }

	    // NOT having a prerelease is > having one
	    if (this.prerelease.length && !other.prerelease.length) {
	      return -1
	    } else if (!this.prerelease.length && other.prerelease.length) {
	      return 1
	    } else if (!this.prerelease.length && !other.prerelease.length) {
	      return 0
	    }

	    let i = 0;
	    do {
	      const a = this.prerelease[i];
	      const b = other.prerelease[i];
	      debug('prerelease compare', i, a, b);
	      if (a === undefined && b === undefined) {
	        return 0
	      } else if (b === undefined) {
	        return 1
	      } else if (a === undefined) {
	        return -1
	      } else if (a === b) {
	        continue
	      } else {
	        return compareIdentifiers(a, b)
	      }
	    } while (++i)
	  }

	  compareBuild (other) {
	    if (!(other instanceof SemVer)) {
	      other = new SemVer(other, this.options);
	    }

	    let i = 0;
	    do {
	      const a = this.build[i];
	      const b = other.build[i];
	      debug('build compare', i, a, b);
	      if (a === undefined && b === undefined) {
	        return 0
	      } else if (b === undefined) {
	        return 1
	      } else if (a === undefined) {
	        return -1
	      } else if (a === b) {
	        continue
	      } else {
	        return compareIdentifiers(a, b)
	      }
	    } while (++i)
	  }

	  // preminor will bump the version up to the next minor release, and immediately
	  // down to pre-release. premajor and prepatch work the same way.
	  inc (release, identifier, identifierBase) {
	    if (release.startsWith('pre')) {
	      if (!identifier && identifierBase === false) {
	        throw new Error('invalid increment argument: identifier is empty')
	      }
	      // Avoid an invalid semver results
	      if (identifier) {
	        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
	        if (!match || match[1] !== identifier) {
	          throw new Error(`invalid identifier: ${identifier}`)
	        }
	      }
	    }

	    switch (release) {
	      case 'premajor':
	        this.prerelease.length = 0;
	        this.patch = 0;
	        this.minor = 0;
	        this.major++;
	        this.inc('pre', identifier, identifierBase);
	        break
	      case 'preminor':
	        this.prerelease.length = 0;
	        this.patch = 0;
	        this.minor++;
	        this.inc('pre', identifier, identifierBase);
	        break
	      case 'prepatch':
	        // If this is already a prerelease, it will bump to the next version
	        // drop any prereleases that might already exist, since they are not
	        // relevant at this point.
	        this.prerelease.length = 0;
	        this.inc('patch', identifier, identifierBase);
	        this.inc('pre', identifier, identifierBase);
	        break
	      // If the input is a non-prerelease version, this acts the same as
	      // prepatch.
	      case 'prerelease':
	        if (this.prerelease.length === 0) {
	          this.inc('patch', identifier, identifierBase);
	        }
	        this.inc('pre', identifier, identifierBase);
	        break
	      case 'release':
	        if (this.prerelease.length === 0) {
	          throw new Error(`version ${this.raw} is not a prerelease`)
	        }
	        this.prerelease.length = 0;
	        break

	      case 'major':
	        // If this is a pre-major version, bump up to the same major version.
	        // Otherwise increment major.
	        // 1.0.0-5 bumps to 1.0.0
	        // 1.1.0 bumps to 2.0.0
	        if (
	          this.minor !== 0 ||
	          this.patch !== 0 ||
	          this.prerelease.length === 0
	        ) {
	          this.major++;
	        }
	        this.minor = 0;
	        this.patch = 0;
	        this.prerelease = [];
	        break
	      case 'minor':
	        // If this is a pre-minor version, bump up to the same minor version.
	        // Otherwise increment minor.
	        // 1.2.0-5 bumps to 1.2.0
	        // 1.2.1 bumps to 1.3.0
	        if (this.patch !== 0 || this.prerelease.length === 0) {
	          this.minor++;
	        }
	        this.patch = 0;
	        this.prerelease = [];
	        break
	      case 'patch':
	        // If this is not a pre-release version, it will increment the patch.
	        // If it is a pre-release it will bump up to the same patch version.
	        // 1.2.0-5 patches to 1.2.0
	        // 1.2.0 patches to 1.2.1
	        if (this.prerelease.length === 0) {
	          this.patch++;
	        }
	        this.prerelease = [];
	        break
	      // This probably shouldn't be used publicly.
	      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
	      case 'pre': {
	        const base = Number(identifierBase) ? 1 : 0;

	        if (this.prerelease.length === 0) {
	          this.prerelease = [base];
	        } else {
	          let i = this.prerelease.length;
	          while (--i >= 0) {
	            if (typeof this.prerelease[i] === 'number') {
	              this.prerelease[i]++;
	              i = -2;
	            }
	          }
	          if (i === -1) {
	            // didn't increment anything
	            if (identifier === this.prerelease.join('.') && identifierBase === false) {
	              throw new Error('invalid increment argument: identifier already exists')
	            }
	            this.prerelease.push(base);
	          }
	        }
	        if (identifier) {
	          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
	          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
	          let prerelease = [identifier, base];
	          if (identifierBase === false) {
	            prerelease = [identifier];
	          }
	          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
	            const prereleaseBase = this.prerelease[identifier.split('.').length];
	            if (isNaN(prereleaseBase)) {
	              this.prerelease = prerelease;
	            }
	          } else {
	            this.prerelease = prerelease;
	          }
	        }
	        break
	      }
	      default:
	        throw new Error(`invalid increment argument: ${release}`)
	    }
	    this.raw = this.format();
	    if (this.build.length) {
	      this.raw += `+${this.build.join('.')}`;
	    }
	    return this
	  }
	}

	semver = SemVer;
	return semver;
}

var parse_1$1;
var hasRequiredParse$1;

function requireParse$1 () {
	if (hasRequiredParse$1) return parse_1$1;
	hasRequiredParse$1 = 1;

	const SemVer = requireSemver();
	const parse = (version, options, throwErrors = false) => {
	  if (version instanceof SemVer) {
	    return version
	  }
	  try {
	    return new SemVer(version, options)
	  } catch (er) {
	    if (!throwErrors) {
	      return null
	    }
	    throw er
	  }
	};

	parse_1$1 = parse;
	return parse_1$1;
}

var parseExports = requireParse$1();
const parseVersion = /*@__PURE__*/getDefaultExportFromCjs(parseExports);

/** A tag's prefix and version: `v1.2.3`, `orders-1.2.3`; null when it names no version. */ function parseTag(tag) {
    const match = /^(.*?)(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)$/.exec(tag);
    const version = parseVersion(match?.[2] ?? '');
    return version === null ? null : {
        prefix: match?.[1] ?? '',
        version
    };
}
/** Negative when `a` is the earlier release; null when the two cannot be compared. */ function compareReleases(a, b) {
    const [left, right] = [
        parseTag(a),
        parseTag(b)
    ];
    if (left === null || right === null) return null;
    return left.prefix === right.prefix ? left.version.compare(right.version) : null;
}
/** The release before a tag; a pre-release only stands before another. */ function previousRelease(tags, tag) {
    return releasesBefore(tags, tag).at(-1) ?? null;
}
/** The releases between two tags, both left out, oldest first. */ function releasesBetween(tags, older, newer) {
    return releasesBefore(tags, newer).filter((tag)=>(compareReleases(older, tag) ?? 0) < 0);
}
function releasesBefore(tags, tag) {
    const own = parseTag(tag);
    if (own === null) return [];
    return tags.map((name)=>({
            name,
            parsed: parseTag(name)
        })).filter(({ parsed })=>parsed?.prefix === own.prefix && (own.version.prerelease.length > 0 || parsed.version.prerelease.length === 0)).filter(({ name })=>(compareReleases(name, tag) ?? 0) < 0).sort((a, b)=>compareReleases(a.name, b.name) ?? 0).map(({ name })=>name);
}

/** The script a command of a bundle runs, as a path below the root; null when it runs a program. */ function bundleScript(command) {
    const words = command.trim().split(/\s+/);
    const script = [
        'bash',
        'sh',
        'node',
        'python',
        'python3'
    ].includes(words[0] ?? '') ? words.slice(1).find((word)=>!word.startsWith('-')) : words[0];
    if (script?.includes('/') !== true) return null;
    const path = script.replace(/^(?:\.|<[\w-]+>)\//, '');
    return isBelowRoot(path) ? path : null;
}
/** Every file a bundle names: artifacts, generator, entry point and scripts; safe paths below the root only. */ function bundleFiles(bundle) {
    const artifacts = items(entry(bundle, 'artifacts')?.value).map((artifact)=>text$2(entry(artifact, 'path')?.value));
    const scripts = items(entry(bundle, 'required_validation_commands')?.value).map((command)=>bundleScript(text$2(command) ?? ''));
    const named = [
        text$2(entry(bundle, 'generator')?.value),
        text$2(entry(entry(bundle, 'compliance_suite')?.value, 'entrypoint')?.value)
    ];
    const paths = [
        ...artifacts,
        ...scripts,
        ...named
    ].filter((path)=>typeof path === 'string' && isBelowRoot(path));
    return [
        ...new Set(paths.filter((path)=>path !== null && path !== undefined))
    ].slice(0, 500);
}
function isBelowRoot(path) {
    return path !== '' && !path.startsWith('/') && !path.includes('\0') && !path.split('/').includes('..') && !/[*?[\]{}]/.test(path);
}

/* eslint-disable no-bitwise */

const decodeCache = {};

function getDecodeCache (exclude) {
  let cache = decodeCache[exclude];
  if (cache) { return cache }

  cache = decodeCache[exclude] = [];

  for (let i = 0; i < 128; i++) {
    const ch = String.fromCharCode(i);
    cache.push(ch);
  }

  for (let i = 0; i < exclude.length; i++) {
    const ch = exclude.charCodeAt(i);
    cache[ch] = '%' + ('0' + ch.toString(16).toUpperCase()).slice(-2);
  }

  return cache
}

// Decode percent-encoded string.
//
function decode$1 (string, exclude) {
  if (typeof exclude !== 'string') {
    exclude = decode$1.defaultChars;
  }

  const cache = getDecodeCache(exclude);

  return string.replace(/(%[a-f0-9]{2})+/gi, function (seq) {
    let result = '';

    for (let i = 0, l = seq.length; i < l; i += 3) {
      const b1 = parseInt(seq.slice(i + 1, i + 3), 16);

      if (b1 < 0x80) {
        result += cache[b1];
        continue
      }

      if ((b1 & 0xE0) === 0xC0 && (i + 3 < l)) {
        // 110xxxxx 10xxxxxx
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16);

        if ((b2 & 0xC0) === 0x80) {
          const chr = ((b1 << 6) & 0x7C0) | (b2 & 0x3F);

          if (chr < 0x80) {
            result += '\ufffd\ufffd';
          } else {
            result += String.fromCharCode(chr);
          }

          i += 3;
          continue
        }
      }

      if ((b1 & 0xF0) === 0xE0 && (i + 6 < l)) {
        // 1110xxxx 10xxxxxx 10xxxxxx
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
        const b3 = parseInt(seq.slice(i + 7, i + 9), 16);

        if ((b2 & 0xC0) === 0x80 && (b3 & 0xC0) === 0x80) {
          const chr = ((b1 << 12) & 0xF000) | ((b2 << 6) & 0xFC0) | (b3 & 0x3F);

          if (chr < 0x800 || (chr >= 0xD800 && chr <= 0xDFFF)) {
            result += '\ufffd\ufffd\ufffd';
          } else {
            result += String.fromCharCode(chr);
          }

          i += 6;
          continue
        }
      }

      if ((b1 & 0xF8) === 0xF0 && (i + 9 < l)) {
        // 111110xx 10xxxxxx 10xxxxxx 10xxxxxx
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
        const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
        const b4 = parseInt(seq.slice(i + 10, i + 12), 16);

        if ((b2 & 0xC0) === 0x80 && (b3 & 0xC0) === 0x80 && (b4 & 0xC0) === 0x80) {
          let chr = ((b1 << 18) & 0x1C0000) | ((b2 << 12) & 0x3F000) | ((b3 << 6) & 0xFC0) | (b4 & 0x3F);

          if (chr < 0x10000 || chr > 0x10FFFF) {
            result += '\ufffd\ufffd\ufffd\ufffd';
          } else {
            chr -= 0x10000;
            result += String.fromCharCode(0xD800 + (chr >> 10), 0xDC00 + (chr & 0x3FF));
          }

          i += 9;
          continue
        }
      }

      result += '\ufffd';
    }

    return result
  })
}

decode$1.defaultChars = ';/?:@&=+$,#';
decode$1.componentChars = '';

const encodeCache = {};

// Create a lookup array where anything but characters in `chars` string
// and alphanumeric chars is percent-encoded.
//
function getEncodeCache (exclude) {
  let cache = encodeCache[exclude];
  if (cache) { return cache }

  cache = encodeCache[exclude] = [];

  for (let i = 0; i < 128; i++) {
    const ch = String.fromCharCode(i);

    if (/^[0-9a-z]$/i.test(ch)) {
      // always allow unencoded alphanumeric characters
      cache.push(ch);
    } else {
      cache.push('%' + ('0' + i.toString(16).toUpperCase()).slice(-2));
    }
  }

  for (let i = 0; i < exclude.length; i++) {
    cache[exclude.charCodeAt(i)] = exclude[i];
  }

  return cache
}

// Encode unsafe characters with percent-encoding, skipping already
// encoded sequences.
//
//  - string       - string to encode
//  - exclude      - list of characters to ignore (in addition to a-zA-Z0-9)
//  - keepEscaped  - don't encode '%' in a correct escape sequence (default: true)
//
function encode$1 (string, exclude, keepEscaped) {
  if (typeof exclude !== 'string') {
    // encode(string, keepEscaped)
    keepEscaped = exclude;
    exclude = encode$1.defaultChars;
  }

  if (typeof keepEscaped === 'undefined') {
    keepEscaped = true;
  }

  const cache = getEncodeCache(exclude);
  let result = '';

  for (let i = 0, l = string.length; i < l; i++) {
    const code = string.charCodeAt(i);

    if (keepEscaped && code === 0x25 /* % */ && i + 2 < l) {
      if (/^[0-9a-f]{2}$/i.test(string.slice(i + 1, i + 3))) {
        result += string.slice(i, i + 3);
        i += 2;
        continue
      }
    }

    if (code < 128) {
      result += cache[code];
      continue
    }

    if (code >= 0xD800 && code <= 0xDFFF) {
      if (code >= 0xD800 && code <= 0xDBFF && i + 1 < l) {
        const nextCode = string.charCodeAt(i + 1);
        if (nextCode >= 0xDC00 && nextCode <= 0xDFFF) {
          result += encodeURIComponent(string[i] + string[i + 1]);
          i++;
          continue
        }
      }
      result += '%EF%BF%BD';
      continue
    }

    result += encodeURIComponent(string[i]);
  }

  return result
}

encode$1.defaultChars = ";/?:@&=+$,-_.!~*'()#";
encode$1.componentChars = "-_.!~*'()";

function format (url) {
  let result = '';

  result += url.protocol || '';
  result += url.slashes ? '//' : '';
  result += url.auth ? url.auth + '@' : '';

  if (url.hostname && url.hostname.indexOf(':') !== -1) {
    // ipv6 address
    result += '[' + url.hostname + ']';
  } else {
    result += url.hostname || '';
  }

  result += url.port ? ':' + url.port : '';
  result += url.pathname || '';
  result += url.search || '';
  result += url.hash || '';

  return result
}

// Copyright Joyent, Inc. and other Node contributors.
//
// Permission is hereby granted, free of charge, to any person obtaining a
// copy of this software and associated documentation files (the
// "Software"), to deal in the Software without restriction, including
// without limitation the rights to use, copy, modify, merge, publish,
// distribute, sublicense, and/or sell copies of the Software, and to permit
// persons to whom the Software is furnished to do so, subject to the
// following conditions:
//
// The above copyright notice and this permission notice shall be included
// in all copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
// OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
// MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
// NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
// DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
// OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE
// USE OR OTHER DEALINGS IN THE SOFTWARE.

//
// Changes from joyent/node:
//
// 1. No leading slash in paths,
//    e.g. in `url.parse('http://foo?bar')` pathname is ``, not `/`
//
// 2. Backslashes are not replaced with slashes,
//    so `http:\\example.org\` is treated like a relative path
//
// 3. Trailing colon is treated like a part of the path,
//    i.e. in `http://example.org:foo` pathname is `:foo`
//
// 4. Nothing is URL-encoded in the resulting object,
//    (in joyent/node some chars in auth and paths are encoded)
//
// 5. `url.parse()` does not have `parseQueryString` argument
//
// 6. Removed extraneous result properties: `host`, `path`, `query`, etc.,
//    which can be constructed using other parts of the url.
//

function Url () {
  this.protocol = null;
  this.slashes = null;
  this.auth = null;
  this.port = null;
  this.hostname = null;
  this.hash = null;
  this.search = null;
  this.pathname = null;
}

// Reference: RFC 3986, RFC 1808, RFC 2396

// define these here so at least they only have to be
// compiled once on the first module load.
const protocolPattern = /^([a-z0-9.+-]+:)/i;
const portPattern = /:[0-9]*$/;

// Special case for a simple path URL
/* eslint-disable-next-line no-useless-escape */
const simplePathPattern = /^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/;

// RFC 2396: characters reserved for delimiting URLs.
// We actually just auto-escape these.
const delims = ['<', '>', '"', '`', ' ', '\r', '\n', '\t'];

// RFC 2396: characters not allowed for various reasons.
const unwise = ['{', '}', '|', '\\', '^', '`'].concat(delims);

// Allowed by RFCs, but cause of XSS attacks.  Always escape these.
const autoEscape = ['\''].concat(unwise);
// Characters that are never ever allowed in a hostname.
// Note that any invalid chars are also handled, but these
// are the ones that are *expected* to be seen, so we fast-path
// them.
const nonHostChars = ['%', '/', '?', ';', '#'].concat(autoEscape);
const hostEndingChars = ['/', '?', '#'];
const hostnameMaxLen = 255;
const hostnamePartPattern = /^[+a-z0-9A-Z_-]{0,63}$/;
const hostnamePartStart = /^([+a-z0-9A-Z_-]{0,63})(.*)$/;
// protocols that can allow "unsafe" and "unwise" chars.
// protocols that never have a hostname.
const hostlessProtocol = {
  javascript: true,
  'javascript:': true
};
// protocols that always contain a // bit.
const slashedProtocol = {
  http: true,
  https: true,
  ftp: true,
  gopher: true,
  file: true,
  'http:': true,
  'https:': true,
  'ftp:': true,
  'gopher:': true,
  'file:': true
};

function urlParse (url, slashesDenoteHost) {
  if (url && url instanceof Url) return url

  const u = new Url();
  u.parse(url, slashesDenoteHost);
  return u
}

Url.prototype.parse = function (url, slashesDenoteHost) {
  let lowerProto, hec, slashes;
  let rest = url;

  // trim before proceeding.
  // This is to support parse stuff like "  http://foo.com  \n"
  rest = rest.trim();

  if (!slashesDenoteHost && url.split('#').length === 1) {
    // Try fast path regexp
    const simplePath = simplePathPattern.exec(rest);
    if (simplePath) {
      this.pathname = simplePath[1];
      if (simplePath[2]) {
        this.search = simplePath[2];
      }
      return this
    }
  }

  let proto = protocolPattern.exec(rest);
  if (proto) {
    proto = proto[0];
    lowerProto = proto.toLowerCase();
    this.protocol = proto;
    rest = rest.substr(proto.length);
  }

  // figure out if it's got a host
  // user@server is *always* interpreted as a hostname, and url
  // resolution will treat //foo/bar as host=foo,path=bar because that's
  // how the browser resolves relative URLs.
  /* eslint-disable-next-line no-useless-escape */
  if (slashesDenoteHost || proto || rest.match(/^\/\/[^@\/]+@[^@\/]+/)) {
    slashes = rest.substr(0, 2) === '//';
    if (slashes && !(proto && hostlessProtocol[proto])) {
      rest = rest.substr(2);
      this.slashes = true;
    }
  }

  if (!hostlessProtocol[proto] &&
      (slashes || (proto && !slashedProtocol[proto]))) {
    // there's a hostname.
    // the first instance of /, ?, ;, or # ends the host.
    //
    // If there is an @ in the hostname, then non-host chars *are* allowed
    // to the left of the last @ sign, unless some host-ending character
    // comes *before* the @-sign.
    // URLs are obnoxious.
    //
    // ex:
    // http://a@b@c/ => user:a@b host:c
    // http://a@b?@c => user:a host:c path:/?@c

    // v0.12 TODO(isaacs): This is not quite how Chrome does things.
    // Review our test case against browsers more comprehensively.

    // find the first instance of any hostEndingChars
    let hostEnd = -1;
    for (let i = 0; i < hostEndingChars.length; i++) {
      hec = rest.indexOf(hostEndingChars[i]);
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec;
      }
    }

    // at this point, either we have an explicit point where the
    // auth portion cannot go past, or the last @ char is the decider.
    let auth, atSign;
    if (hostEnd === -1) {
      // atSign can be anywhere.
      atSign = rest.lastIndexOf('@');
    } else {
      // atSign must be in auth portion.
      // http://a@b/c@d => host:b auth:a path:/c@d
      atSign = rest.lastIndexOf('@', hostEnd);
    }

    // Now we have a portion which is definitely the auth.
    // Pull that off.
    if (atSign !== -1) {
      auth = rest.slice(0, atSign);
      rest = rest.slice(atSign + 1);
      this.auth = auth;
    }

    // the host is the remaining to the left of the first non-host char
    hostEnd = -1;
    for (let i = 0; i < nonHostChars.length; i++) {
      hec = rest.indexOf(nonHostChars[i]);
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec;
      }
    }
    // if we still have not hit it, then the entire thing is a host.
    if (hostEnd === -1) {
      hostEnd = rest.length;
    }

    if (rest[hostEnd - 1] === ':') { hostEnd--; }
    const host = rest.slice(0, hostEnd);
    rest = rest.slice(hostEnd);

    // pull out port.
    this.parseHost(host);

    // we've indicated that there is a hostname,
    // so even if it's empty, it has to be present.
    this.hostname = this.hostname || '';

    // if hostname begins with [ and ends with ]
    // assume that it's an IPv6 address.
    const ipv6Hostname = this.hostname[0] === '[' &&
        this.hostname[this.hostname.length - 1] === ']';

    // validate a little.
    if (!ipv6Hostname) {
      const hostparts = this.hostname.split(/\./);
      for (let i = 0, l = hostparts.length; i < l; i++) {
        const part = hostparts[i];
        if (!part) { continue }
        if (!part.match(hostnamePartPattern)) {
          let newpart = '';
          for (let j = 0, k = part.length; j < k; j++) {
            if (part.charCodeAt(j) > 127) {
              // we replace non-ASCII char with a temporary placeholder
              // we need this to make sure size of hostname is not
              // broken by replacing non-ASCII by nothing
              newpart += 'x';
            } else {
              newpart += part[j];
            }
          }
          // we test again with ASCII char only
          if (!newpart.match(hostnamePartPattern)) {
            const validParts = hostparts.slice(0, i);
            const notHost = hostparts.slice(i + 1);
            const bit = part.match(hostnamePartStart);
            if (bit) {
              validParts.push(bit[1]);
              notHost.unshift(bit[2]);
            }
            if (notHost.length) {
              rest = notHost.join('.') + rest;
            }
            this.hostname = validParts.join('.');
            break
          }
        }
      }
    }

    if (this.hostname.length > hostnameMaxLen) {
      this.hostname = '';
    }

    // strip [ and ] from the hostname
    // the host field still retains them, though
    if (ipv6Hostname) {
      this.hostname = this.hostname.substr(1, this.hostname.length - 2);
    }
  }

  // chop off from the tail first.
  const hash = rest.indexOf('#');
  if (hash !== -1) {
    // got a fragment string.
    this.hash = rest.substr(hash);
    rest = rest.slice(0, hash);
  }
  const qm = rest.indexOf('?');
  if (qm !== -1) {
    this.search = rest.substr(qm);
    rest = rest.slice(0, qm);
  }
  if (rest) { this.pathname = rest; }
  if (slashedProtocol[lowerProto] &&
      this.hostname && !this.pathname) {
    this.pathname = '';
  }

  return this
};

Url.prototype.parseHost = function (host) {
  let port = portPattern.exec(host);
  if (port) {
    port = port[0];
    if (port !== ':') {
      this.port = port.substr(1);
    }
    host = host.substr(0, host.length - port.length);
  }
  if (host) { this.hostname = host; }
};

const mdurl = /*#__PURE__*/Object.freeze(/*#__PURE__*/Object.defineProperty({
  __proto__: null,
  decode: decode$1,
  encode: encode$1,
  format,
  parse: urlParse
}, Symbol.toStringTag, { value: 'Module' }));

const Any = /[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
const Cc = /[\0-\x1F\x7F-\x9F]/;
const Cf = /[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/;
const P = /[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/;
const S = /[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/;
const Z = /[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

const ucmicro = /*#__PURE__*/Object.freeze(/*#__PURE__*/Object.defineProperty({
  __proto__: null,
  Any,
  Cc,
  Cf,
  P,
  S,
  Z
}, Symbol.toStringTag, { value: 'Module' }));

// Adapted from https://github.com/mathiasbynens/he/blob/36afe179392226cf1b6ccdb16ebbb7a5a844d93a/src/he.js#L106-L134
/**
 * C1 Unicode control character reference replacements (code points 128–159).
 * Index i gives the replacement for code point 128+i; 0 means "no replacement".
 */
const c1 = [
    8364, 0, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 0,
    381, 0, 0, 8216, 8217, 8220, 8221, 8226, 8211, 8212, 732, 8482, 353, 8250,
    339, 0, 382, 376,
];
/**
 * True for NUL, UTF-16 surrogates, and values past U+10FFFF.
 * @param codePoint Unicode code point to check.
 */
function isInvalidCodePoint(codePoint) {
    return (codePoint === 0 ||
        (codePoint >= 0xd8_00 && codePoint <= 0xdf_ff) ||
        codePoint > 0x10_ff_ff);
}
/**
 * Replace the given code point with U+FFFD if it is NUL (0), a surrogate, or
 * outside the valid Unicode range. Code points in the C1 controls range
 * (128–159) are remapped to their Windows-1252 equivalents, following the
 * HTML spec. All other code points are returned unchanged.
 * @param codePoint Unicode code point to convert.
 */
function replaceCodePoint(codePoint) {
    if (isInvalidCodePoint(codePoint)) {
        return 0xff_fd;
    }
    if (codePoint >= 128 && codePoint <= 159) {
        return c1[codePoint - 128] || codePoint;
    }
    return codePoint;
}
/**
 * Convert the code point of a decoded numeric entity to a string, replacing
 * invalid values.
 *
 * Fast path for plain BMP code points: [1..0x7F] and [0xA0..0xD7FF] pass
 * `replaceCodePoint` unchanged (no NUL, C1 remap, surrogate, or out-of-range
 * handling) and fit a single charCode. 0xd760 = 0xD800 (the first surrogate)
 * - 0xA0.
 * @param codePoint Unicode code point to convert.
 */
function codePointToString(codePoint) {
    return (codePoint - 1) >>> 0 < 0x7f || (codePoint - 0xa0) >>> 0 < 0xd7_60
        ? String.fromCharCode(codePoint)
        : String.fromCodePoint(replaceCodePoint(codePoint));
}

/*
 * Inverse of the encoder's SAFE alphabet (0x21..0x7E minus 0x22, 0x24, 0x5C),
 * precomputed once at module load. Entries for excluded chars stay 0 but
 * are never read.
 */
const BASE91_INVERSE = /* #__PURE__ */ (() => {
    const table = new Uint8Array(127);
    let code = 0;
    for (let char = 0x21; char <= 0x7e; char++) {
        if (char !== 0x22 && char !== 0x24 && char !== 0x5c) {
            table[char] = code++;
        }
    }
    return table;
})();
/**
 * Decode a dictionary-encoded trie string back into its Uint16Array.
 *
 * Stream layout (consumed in this order):
 *   1. dict1 atoms — `dict1AtomCount` uint16 values, delta+RLE encoded.
 *   2. dict2 atoms — `atomCount - dict1AtomCount` values, delta+RLE.
 *   3. dict2 ngrams — `ngramCount - (dictSize - dict1AtomCount)` entries,
 *      each a pair of slot codes that resolve to earlier slots.
 *   4. dict1 ngrams — `dictSize - dict1AtomCount` entries, same shape.
 *   5. data — slot codes, each expanding to one or more uint16 values.
 *
 * Codes use a 91-char base (printable ASCII minus `"`, `$`, `\`):
 *   - char1 < dictSize  → 1-char code, slot = char1
 *   - char1 ≥ dictSize  → 2-char code, slot = dictSize + (char1 - dictSize)*91 + char2
 *
 * Slot index → token kind:
 *   [0, A)                  dict1 atoms     (1-char codes)
 *   [A, dictSize)           dict1 ngrams    (1-char codes)
 *   [dictSize, dictSize+D)  dict2 atoms     (2-char codes)
 *   [dictSize+D, end)       dict2 ngrams    (2-char codes)
 *
 * Both atom dicts decode before any ngram, and dict2 ngrams decode before
 * dict1 ngrams. So every ngram entry references slots whose contents are
 * already filled — no forward references to handle.
 *
 * This runs on library import. Flat typed arrays store each slot as either
 * a plain value (`single`, covering every atom) or a range in a shared
 * `pool` (ngrams).
 * @param input Packed trie string.
 * @param resultLength Expected number of uint16 values in the output.
 * @param atomCount Total number of distinct uint16 values in the trie.
 * @param dict1AtomCount Atoms in the 1-char range (`A` above).
 * @param ngramCount Total number of ngram entries (dict1 + dict2).
 * @param dictSize Number of 1-char code slots; the rest of `BASE - dictSize`
 *   first-byte values are 2-char codes.
 */
function decodeTrieDict(input, resultLength, atomCount, dict1AtomCount, ngramCount, dictSize) {
    const base = 91;
    const inputLength = input.length;
    // For 2-char codes, slot = char1 * base - twoCharBias + char2.
    const twoCharBias = dictSize * (base - 1);
    let pos = 0;
    /** Read one slot code at `pos` and return its slot index, advancing pos. */
    const readSlotCode = () => {
        const c1 = BASE91_INVERSE[input.charCodeAt(pos++)];
        return c1 < dictSize
            ? c1
            : c1 * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
    };
    const dict2AtomCount = atomCount - dict1AtomCount;
    const slotCount = atomCount + ngramCount;
    /*
     * Per-slot contents: atoms (always a single value) live directly in
     * `single`; ngram slots hold -1 there and expand to
     * `pool[start[slot] .. start[slot] + length[slot])`.
     */
    const single = new Int32Array(slotCount);
    single.fill(-1, dict1AtomCount, dictSize);
    single.fill(-1, dictSize + dict2AtomCount, slotCount);
    const start = new Int32Array(slotCount);
    const length = new Int32Array(slotCount);
    /**
     * Decode `count` ascending uint16 values from a delta+RLE stream into
     * `single[off..off+count)`.
     *
     *   code < 89   → delta = code
     *   code == 89  → run-length: next char encodes runLength-2; emit `runLength` consecutive +1 values
     *   code == 90, next < 90  → escape: delta = 89 + next * BASE + after-next
     *   code == 90, next == 90 → double-escape: extra char for very large deltas
     * @param count
     * @param off
     */
    function decodeDelta(count, off) {
        let previous = 0;
        let slot = off;
        const end = off + count;
        while (slot < end) {
            const code = BASE91_INVERSE[input.charCodeAt(pos++)];
            if (code < 89) {
                previous += code;
                single[slot++] = previous;
            }
            else if (code === 89) {
                let runLength = BASE91_INVERSE[input.charCodeAt(pos++)] + 2;
                while (runLength--)
                    single[slot++] = ++previous;
            }
            else {
                const next = BASE91_INVERSE[input.charCodeAt(pos++)];
                previous +=
                    89 +
                        // eslint-disable-next-line unicorn/prefer-minimal-ternary -- branches read a different number of side-effecting input bytes
                        (next < 90
                            ? next * base + BASE91_INVERSE[input.charCodeAt(pos++)]
                            : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 +
                                BASE91_INVERSE[input.charCodeAt(pos++)] * base +
                                BASE91_INVERSE[input.charCodeAt(pos++)]);
                single[slot++] = previous;
            }
        }
    }
    // Streams 1 & 2: atoms decoded into their slot ranges.
    decodeDelta(dict1AtomCount, 0);
    decodeDelta(dict2AtomCount, dictSize);
    /*
     * Streams 3 & 4 are read in two passes: first collect every ngram's two
     * references and derive its expanded length (each ref resolves to an earlier
     * slot, so lengths are already known), which sizes the shared pool.
     * Pool ranges are handed out in decode order, so the second pass fills
     * the pool contiguously with a single write cursor.
     */
    const references = new Int32Array(ngramCount * 2);
    let poolSize = 0;
    let ngramIndex = 0;
    /**
     * Read `count` ngram entries (each = 2 slot-code references) for the slots
     * starting at `startSlot`, recording references and assigning pool ranges.
     * @param count
     * @param startSlot
     */
    function readNgramReferences(count, startSlot) {
        for (let index = 0; index < count; index++) {
            const slot = startSlot + index;
            const a = readSlotCode();
            const b = readSlotCode();
            references[ngramIndex * 2] = a;
            references[ngramIndex * 2 + 1] = b;
            ngramIndex += 1;
            start[slot] = poolSize;
            const entryLength = (single[a] < 0 ? length[a] : 1) +
                (single[b] < 0 ? length[b] : 1);
            length[slot] = entryLength;
            poolSize += entryLength;
        }
    }
    readNgramReferences(ngramCount - dictSize + dict1AtomCount, dictSize + dict2AtomCount);
    readNgramReferences(dictSize - dict1AtomCount, dict1AtomCount);
    // Second pass: concatenate each ngram's two halves into the pool.
    const pool = new Uint16Array(poolSize);
    let write = 0;
    for (let index = 0; index < ngramIndex; index++) {
        for (let half = 0; half < 2; half++) {
            const source = references[index * 2 + half];
            const value = single[source];
            if (value < 0) {
                let read = start[source];
                const readEnd = read + length[source];
                while (read < readEnd)
                    pool[write++] = pool[read++];
            }
            else {
                pool[write++] = value;
            }
        }
    }
    // Stream 5: data. Each code expands to its slot's stored values.
    const out = new Uint16Array(resultLength);
    let outIndex = 0;
    while (pos < inputLength) {
        let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
        if (slot >= dictSize) {
            slot =
                slot * base -
                    twoCharBias +
                    BASE91_INVERSE[input.charCodeAt(pos++)];
        }
        const value = single[slot];
        if (value < 0) {
            let read = start[slot];
            const readEnd = read + length[slot];
            while (read < readEnd)
                out[outIndex++] = pool[read++];
        }
        else {
            out[outIndex++] = value;
        }
    }
    return out;
}

// Generated using scripts/write-decode-map.ts
/** Packed HTML decode trie data. */
const htmlDecodeTree = /* #__PURE__ */ decodeTrieDict("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P", 13_494, 2713, 49, 25, 61);

/**
 * Bit flags & masks for the binary trie encoding used for entity decoding.
 *
 * The trie is a flat `Uint16Array`. Every node starts with one header word:
 *
 *   15..14 VALUE_LENGTH   Number of words the value occupies, +1.
 *                         0 = no value; 1 = value inline in bits 12..0;
 *                         2/3 = value in the 1/2 words after the header.
 *   13     FLAG13         If VALUE_LENGTH > 0: semicolon required ("strict"
 *                         entity; `;` is never stored as a branch).
 *                         If VALUE_LENGTH == 0: this node is a compact run.
 *   12..7  BRANCH_LENGTH  Number of branches (or run length for runs).
 *   6..0   JUMP_TABLE     Jump-table offset / single-branch char / first
 *                         run char (see below).
 *
 * Branch data follows the header and any value words. Its shape is selected
 * by (JUMP_TABLE, BRANCH_LENGTH) in the header:
 *
 *   Single branch  JUMP_TABLE = the only child's char, BRANCH_LENGTH = 0.
 *                  No branch words; the child node follows immediately.
 *   Jump table     JUMP_TABLE = first covered char (> 0), BRANCH_LENGTH =
 *                  table length. One word per covered char: 0 = no branch,
 *                  otherwise the child's offset from the END of the table,
 *                  +1 (so 0 stays the no-branch sentinel).
 *   Dictionary     JUMP_TABLE = 0, BRANCH_LENGTH = number of branches.
 *                  ceil(n/2) words of sorted keys packed two per word
 *                  (low byte first), then n pointer words storing the
 *                  child's offset from the END of the branch data.
 *   Compact run    VALUE_LENGTH = 0, FLAG13 set. BRANCH_LENGTH = run
 *                  length (3..63), JUMP_TABLE = first char; remaining run
 *                  chars packed two per word after the header. The target
 *                  node follows the packed words immediately.
 *
 * Pointers are end-relative (rather than relative to the pointer's own
 * position) because that makes the common "child encoded right after the
 * branch data" case a small constant, which compresses far better. Offsets
 * to already-encoded (shared) nodes wrap via uint16 modulo arithmetic; the
 * decoder masks navigation results with `& 0xff_ff` to match.
 */
var BinTrieFlags;
(function (BinTrieFlags) {
    BinTrieFlags[BinTrieFlags["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
    BinTrieFlags[BinTrieFlags["FLAG13"] = 8192] = "FLAG13";
    BinTrieFlags[BinTrieFlags["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
    BinTrieFlags[BinTrieFlags["JUMP_TABLE"] = 127] = "JUMP_TABLE";
    /** Bits 12..0: the inline value of a VALUE_LENGTH = 1 header word. */
    BinTrieFlags[BinTrieFlags["VALUE_MASK"] = 8191] = "VALUE_MASK";
})(BinTrieFlags || (BinTrieFlags = {}));

var CharCodes;
(function (CharCodes) {
    CharCodes[CharCodes["AMP"] = 38] = "AMP";
    CharCodes[CharCodes["NUM"] = 35] = "NUM";
    CharCodes[CharCodes["SEMI"] = 59] = "SEMI";
    CharCodes[CharCodes["EQUALS"] = 61] = "EQUALS";
    CharCodes[CharCodes["ZERO"] = 48] = "ZERO";
    CharCodes[CharCodes["NINE"] = 57] = "NINE";
    CharCodes[CharCodes["LOWER_A"] = 97] = "LOWER_A";
    CharCodes[CharCodes["LOWER_X"] = 120] = "LOWER_X";
})(CharCodes || (CharCodes = {}));
/** Bit that needs to be set to convert an upper case ASCII character to lower case */
const TO_LOWER_BIT = 0b10_0000;
/*
 * `parseNumericEntity` packs its two results into one 32-bit integer:
 * `(consumed << CONSUMED_SHIFT) | codePoint`. The 21-bit code point field
 * fits any valid Unicode value (max 0x10FFFF, clamped before packing); the
 * consumed count excludes `&` and gets the remaining 11 bits. Extract it
 * with `>>>` so the topmost bit isn't treated as a sign.
 *
 * Plain consts rather than a `const enum`: with `isolatedModules`, enum
 * member reads compile to runtime property loads.
 */
const CONSUMED_SHIFT = 21;
const CODE_POINT_MASK = 0x1f_ff_ff;
/**
 * Reserved consumed field for counts of at least 2047 characters after `&`.
 * The true count is in `longNumericConsumed`.
 */
const CONSUMED_OVERFLOW = 0x7_ff;
/**
 * Side channel for numeric entities of at least 2048 characters including
 * `&`. Set by `parseNumericEntity` when its consumed count reaches the
 * reserved value `CONSUMED_OVERFLOW`; callers read the true count from here.
 * A module-level slot avoids a tuple allocation on the hot path.
 */
let longNumericConsumed = 0;
/**
 * Extract the consumed count from a `parseNumericEntity` packed result,
 * recovering the true length from `longNumericConsumed` when the packed
 * field contains the sentinel. Read it before the next `parseNumericEntity`
 * call, which may overwrite the side channel. This helper owns that protocol.
 * @param packed Packed result of `parseNumericEntity`.
 */
function unpackConsumed(packed) {
    const consumed = packed >>> CONSUMED_SHIFT;
    return consumed === CONSUMED_OVERFLOW ? longNumericConsumed : consumed;
}
/**
 * Unsigned subtraction trick: (code - lo) >>> 0 wraps negatives to large
 * values, so a single `<=` covers the entire [lo..hi] range check.
 * @param code Code point to check.
 */
function isNumber(code) {
    return (code - CharCodes.ZERO) >>> 0 <= 9;
}
function isHexadecimalCharacter(code) {
    return ((code | TO_LOWER_BIT) - CharCodes.LOWER_A) >>> 0 <= 5; // F - a
}
function isAlpha(code) {
    return ((code | TO_LOWER_BIT) - CharCodes.LOWER_A) >>> 0 <= 25; // Z - a
}
var EntityDecoderState;
(function (EntityDecoderState) {
    EntityDecoderState[EntityDecoderState["EntityStart"] = 0] = "EntityStart";
    EntityDecoderState[EntityDecoderState["NumericStart"] = 1] = "NumericStart";
    EntityDecoderState[EntityDecoderState["NumericDecimal"] = 2] = "NumericDecimal";
    EntityDecoderState[EntityDecoderState["NumericHex"] = 3] = "NumericHex";
    EntityDecoderState[EntityDecoderState["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
/**
 * Decoding mode for named entities.
 */
var DecodingMode;
(function (DecodingMode) {
    /** Entities in text nodes that can end with any character. */
    DecodingMode[DecodingMode["Legacy"] = 0] = "Legacy";
    /** Only allow entities terminated with a semicolon. */
    DecodingMode[DecodingMode["Strict"] = 1] = "Strict";
    /** Entities in attributes have limitations on ending characters. */
    DecodingMode[DecodingMode["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
/**
 * Determines the branch of the current node that is taken given the current
 * character. This function is used to traverse the trie.
 *
 * See `BinTrieFlags` for the branch-data layouts handled here.
 * @param decodeTree The trie.
 * @param current The current node's header word.
 * @param nodeIndex Index of the node's first branch-data word (the header
 *   plus any value words have been skipped by the caller).
 * @param char The current character.
 * @returns The index of the next node, or -1 if no branch is taken.
 */
function determineBranch(decodeTree, current, nodeIndex, char) {
    const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
    const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
    // Case 1: Single branch or jump table (jumpOffset encodes the first/only char code).
    if (jumpOffset) {
        if (branchCount === 0) {
            // Single branch encoded inline in the jump offset bits.
            return char === jumpOffset ? nodeIndex : -1;
        }
        /*
         * Jump table: branchCount consecutive slots starting at jumpOffset.
         * Unsigned comparison handles both < 0 and >= branchCount in one check.
         */
        const slot = char - jumpOffset;
        if (slot >>> 0 >= branchCount)
            return -1;
        const stored = decodeTree[nodeIndex + slot];
        /*
         * 0 = empty slot (no branch); otherwise the child's offset from the
         * end of the branch array, +1 (end-relative pointers compress
         * better). `& 0xff_ff` mirrors the encoder's uint16 wrap for
         * backreferences to already-encoded nodes.
         */
        return stored === 0
            ? -1
            : (nodeIndex + branchCount + stored - 1) & 0xff_ff;
    }
    /*
     * Case 2: Packed dictionary. Linear scan — over 90% of dict nodes have
     * <= 4 branches in the HTML trie, where the constant-factor savings
     * dominate over binary search's asymptotic edge.
     */
    if (branchCount === 0)
        return -1;
    const packedKeySlots = (branchCount + 1) >> 1;
    const branchEnd = nodeIndex + packedKeySlots + branchCount;
    for (let index = 0; index < branchCount; index++) {
        const packed = decodeTree[nodeIndex + (index >> 1)];
        const key = (packed >> ((index & 1) << 3)) & 0xff;
        if (key === char) {
            const pointerIndex = nodeIndex + packedKeySlots + index;
            // Pointers are relative to the end of the branch data.
            return (branchEnd + decodeTree[pointerIndex]) & 0xff_ff;
        }
        // Keys are sorted; if we've passed `char`, no match is possible.
        if (key > char)
            return -1;
    }
    return -1;
}
/**
 * Read the decoded value from a trie node.
 * @param decodeTree The trie.
 * @param nodeIndex The index of the node.
 * @param valueLength The length of the value (1, 2, or 3).
 * @returns The decoded string.
 */
function readTrieValue(decodeTree, nodeIndex, valueLength) {
    if (valueLength === 1) {
        return String.fromCharCode(decodeTree[nodeIndex] & BinTrieFlags.VALUE_MASK);
    }
    if (valueLength === 2) {
        return String.fromCharCode(decodeTree[nodeIndex + 1]);
    }
    return String.fromCharCode(decodeTree[nodeIndex + 1], decodeTree[nodeIndex + 2]);
}
/**
 * Parse a numeric entity (`&#DDD;` or `&#xHHH;`).
 *
 * Encodes the result as `(consumed << CONSUMED_SHIFT) | codepoint` (see
 * the packing comment at the top of the file; overlong entities spill
 * their length into `longNumericConsumed`). Returns 0 when no digits were
 * found.
 *
 * This is the sync counterpart of the streaming
 * `EntityDecoder#stateNumericDecimal` / `#stateNumericHex`. Digit parsing
 * matches those methods; only this packed result needs a value clamp.
 * @param input       The input string.
 * @param numberStart Index of the `#` character.
 * @param inputLength Cached `input.length`.
 */
function parseNumericEntity(input, numberStart, inputLength) {
    let offset = numberStart + 1; // Skip "#"
    let cp = 0;
    let digitStart = offset;
    /*
     * Separate decimal and hexadecimal loops: each multiplies by a constant
     * and runs a single digit test, instead of a per-character base check.
     */
    if (offset < inputLength &&
        (input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
        offset += 1;
        digitStart = offset;
        while (offset < inputLength) {
            const char = input.charCodeAt(offset);
            if (isNumber(char)) {
                cp = cp * 16 + (char - CharCodes.ZERO);
            }
            else if (isHexadecimalCharacter(char)) {
                cp = cp * 16 + ((char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10);
            }
            else {
                break;
            }
            offset += 1;
        }
    }
    else {
        while (offset < inputLength) {
            const digit = input.charCodeAt(offset) - CharCodes.ZERO;
            if (digit >>> 0 > 9)
                break;
            cp = cp * 10 + digit;
            offset += 1;
        }
    }
    if (offset === digitStart)
        return 0;
    // Include the semicolon in consumed when present.
    if (offset < inputLength && input.charCodeAt(offset) === CharCodes.SEMI) {
        offset += 1;
    }
    /*
     * Clamp out-of-range values to 0x110000 so they fit the 21-bit field
     * and decode to U+FFFD. Lengths at or above CONSUMED_OVERFLOW use the
     * side channel described with the packing constants.
     */
    if (cp > 0x10_ff_ff)
        cp = 0x11_00_00;
    let consumed = offset - numberStart;
    if (consumed >= CONSUMED_OVERFLOW) {
        // eslint-disable-next-line unicorn/no-top-level-assignment-in-function -- deliberate side channel, see `longNumericConsumed`
        longNumericConsumed = consumed;
        consumed = CONSUMED_OVERFLOW;
    }
    return (consumed << CONSUMED_SHIFT) | cp;
}
/**
 * Decode all entities in `input` using the HTML trie.
 *
 * Hard-wired to `htmlDecodeTree`: the inline root navigation below assumes
 * the HTML root's jump-table shape, so this must not be generalized to
 * other tries (the XML trie's dictionary root would silently match no
 * entities — `decodeXML` has its own hand-coded fast path instead).
 * @param input      The string to decode.
 * @param isStrict Only match semicolon-terminated entities.
 * @param isAttribute Whether to apply attribute-specific parsing rules (disallowing certain non-semicolon terminators).
 * @returns The decoded string.
 */
function decodeWithTrie(input, isStrict, isAttribute) {
    const decodeTree = htmlDecodeTree;
    // Fast path: no entities at all — return input without any allocation.
    let offset = input.indexOf("&");
    if (offset < 0)
        return input;
    const inputLength = input.length;
    /*
     * `chunkStart` marks the start of the next pending slice. Rejected
     * entities don't advance it, so consecutive rejections are stitched
     * into a single `slice` once a real match (or end of input) is hit.
     */
    let chunkStart = 0;
    let result = "";
    /*
     * Root navigation fields, hoisted out of the per-entity loop. The HTML
     * root is a multi-branch jump-table covering [A-Za-z]; see the inline
     * first-iteration comment below.
     */
    const root = decodeTree[0];
    const rootJumpOffset = root & BinTrieFlags.JUMP_TABLE;
    const rootBranchCount = (root & BinTrieFlags.BRANCH_LENGTH) >> 7;
    do {
        const entityStart = offset + 1;
        // Quick check: entity names must start with [A-Za-z], numeric with #.
        const firstChar = input.charCodeAt(entityStart);
        let consumed;
        let value;
        if (firstChar === CharCodes.NUM) {
            const packed = parseNumericEntity(input, entityStart, inputLength);
            consumed = unpackConsumed(packed);
            // In strict mode, require semicolon termination.
            if (consumed > 0 &&
                input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) {
                consumed = 0;
            }
            value =
                consumed === 0
                    ? ""
                    : codePointToString(packed & CODE_POINT_MASK);
        }
        else if (isAlpha(firstChar)) {
            consumed = 0;
            value = "";
            /*
             * The generator guarantees a jump-table root. Consume the first
             * character directly, then walk from its child.
             */
            const rootSlotIndex = firstChar - rootJumpOffset;
            let nodeIndex;
            if (rootSlotIndex >>> 0 < rootBranchCount) {
                const stored = decodeTree[1 + rootSlotIndex];
                nodeIndex =
                    stored === 0 ? -1 : (rootBranchCount + stored) & 0xff_ff;
            }
            else {
                nodeIndex = -1;
            }
            /*
             * Best legacy (no-semicolon) match so far, as trie coordinates.
             * Deferring `readTrieValue` to the end avoids allocating a
             * string for matches that longer matches supersede.
             */
            let bestNodeIndex = 0;
            let bestValueLength = 0;
            let current = nodeIndex < 0 ? 0 : decodeTree[nodeIndex];
            let index = entityStart + 1;
            /*
             * Walk the trie from the root child. The `trie` label lets the
             * inner descent and compact-run loops abandon the entity (and
             * fall through to the legacy/reject handling) directly.
             */
            trie: while (index < inputLength) {
                /*
                 * Inline value-less jump tables and single branches. A miss
                 * falls through to the recorded legacy match or rejection.
                 */
                while (
                // Value-less, non-run node with a nonzero jump offset.
                (current &
                    (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) ===
                    0 &&
                    (current & BinTrieFlags.JUMP_TABLE) !== 0) {
                    const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
                    const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
                    if (branchCount === 0) {
                        // Single branch encoded inline in the jump offset bits.
                        if (input.charCodeAt(index) !== jumpOffset)
                            break trie;
                        nodeIndex += 1;
                    }
                    else {
                        const slot = input.charCodeAt(index) - jumpOffset;
                        if (slot >>> 0 >= branchCount)
                            break trie;
                        const stored = decodeTree[nodeIndex + 1 + slot];
                        if (stored === 0)
                            break trie;
                        // End-relative: branch data ends at nodeIndex+1+branchCount.
                        nodeIndex =
                            (nodeIndex + branchCount + stored) & 0xff_ff;
                    }
                    current = decodeTree[nodeIndex];
                    index += 1;
                    /*
                     * `charCodeAt` past the end returns NaN, which would
                     * alias to slot 0 after `>>> 0` — bail out explicitly.
                     */
                    if (index >= inputLength)
                        break trie;
                }
                // FLAG13 without a value marks a compact run.
                if ((current &
                    (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) ===
                    BinTrieFlags.FLAG13) {
                    const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
                    // Check first char (stored in JUMP_TABLE bits).
                    if (input.charCodeAt(index) !==
                        (current & BinTrieFlags.JUMP_TABLE)) {
                        // eslint-disable-next-line unicorn/no-break-in-nested-loop
                        break;
                    }
                    index += 1;
                    // Check remaining characters (packed two per uint16 word).
                    const remaining = runLength - 1;
                    let wordIndex = nodeIndex + 1;
                    let charIndexInPacked = 0;
                    /*
                     * Process pairs: read one packed word, compare low byte then high byte.
                     * No explicit bounds check needed — charCodeAt returns NaN for OOB,
                     * which never equals an integer, so the mismatch break fires naturally.
                     */
                    for (; charIndexInPacked + 1 < remaining; charIndexInPacked += 2) {
                        const packed = decodeTree[wordIndex];
                        if (input.charCodeAt(index) !== (packed & 0xff))
                            break trie;
                        index += 1;
                        if (input.charCodeAt(index) !== ((packed >> 8) & 0xff))
                            break trie;
                        index += 1;
                        wordIndex += 1;
                    }
                    // Handle odd trailing char.
                    if (charIndexInPacked < remaining) {
                        if (input.charCodeAt(index) !==
                            (decodeTree[wordIndex] & 0xff))
                            // eslint-disable-next-line unicorn/no-break-in-nested-loop
                            break;
                        index += 1;
                    }
                    nodeIndex += 1 + (runLength >> 1);
                    current = decodeTree[nodeIndex];
                    // eslint-disable-next-line unicorn/no-break-in-nested-loop
                    continue;
                }
                // Header plus out-of-line value words; 0 means no value.
                const valueLength = current >>> 14;
                const char = input.charCodeAt(index);
                /*
                 * Check current node for a value before navigating.
                 * This handles both: (a) values reached via compact runs on the
                 * previous iteration, and (b) values at regular branch targets.
                 */
                if (valueLength !== 0) {
                    // If char is `;`, emit immediately.
                    if (char === CharCodes.SEMI) {
                        consumed = index - entityStart + 1;
                        // Inline leaves carry the value in the low 13 bits.
                        value =
                            valueLength === 1
                                ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK)
                                : readTrieValue(decodeTree, nodeIndex, valueLength);
                        // eslint-disable-next-line unicorn/no-break-in-nested-loop
                        break;
                    }
                    /*
                     * A valueLength of 1 means the value is packed inline in the header
                     * word — these are always leaf nodes with no branches, so we can
                     * stop walking the trie.
                     */
                    // eslint-disable-next-line unicorn/no-break-in-nested-loop
                    if (valueLength === 1)
                        break;
                }
                // Navigate to the next node (valueLength || 1: skip past value words, minimum 1 for header).
                const next = determineBranch(decodeTree, current, nodeIndex + (valueLength || 1), char);
                // eslint-disable-next-line unicorn/no-break-in-nested-loop
                if (next < 0)
                    break;
                nodeIndex = next;
                current = decodeTree[nodeIndex];
                index += 1;
            }
            /*
             * Post-loop: if the semicolon path didn't set value,
             * check for a final legacy match. The last navigation may
             * have landed on a legacy node whose value hasn't been
             * recorded yet (loop exited before the top-of-loop check
             * could run).
             */
            if (value === "") {
                if (consumed > 0) {
                    value = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
                }
            }
        }
        else {
            consumed = 0;
            value = "";
        }
        /*
         * The attribute end-char rule (HTML spec §13.2.5.73) only applies to
         * unterminated *named* references.  Semicolon-terminated entities and
         * numeric entities are always accepted, matching EntityDecoder behavior.
         *
         * When `attribute` is false (the common case), short-circuit skips all
         * the unterminated-named checks entirely.
         */
        if (consumed === 0 ||
            (isAttribute)) {
            // Rejected: leave `&` in the pending chunk, scan past it.
            offset = entityStart;
        }
        else {
            if (chunkStart < offset) {
                result += input.slice(chunkStart, offset);
            }
            result += value;
            offset = chunkStart = entityStart + consumed;
        }
        /*
         * Adjacent entities (`&x;&y;`) are common in entity-dense input;
         * checking the single character at `offset` first skips the
         * `indexOf` call (and its per-call overhead) for that case.
         */
        if (input.charCodeAt(offset) !== CharCodes.AMP) {
            offset = input.indexOf("&", offset);
        }
    } while (offset >= 0);
    return result + input.slice(chunkStart);
}
/**
 * Decodes an HTML string, requiring all entities to be terminated by a semicolon.
 * @param htmlString The string to decode.
 * @returns The decoded string.
 */
function decodeHTMLStrict(htmlString) {
    return decodeWithTrie(htmlString, true, false);
}

//#region src/rebuilder.ts
var REBuilder = class {
	src_Any = Any.source;
	src_Cc = Cc.source;
	src_Z = Z.source;
	src_P = P.source;
	src_ZPCc = [
		this.src_Z,
		this.src_P,
		this.src_Cc
	].join("|");
	src_ZCc = [this.src_Z, this.src_Cc].join("|");
	cache = {};
	opts = {
		maxLength: 1e4,
		urlAuth: false,
		schema_names: []
	};
	constructor(opts = {}) {
		this.opts = {
			...this.opts,
			...opts
		};
	}
	set(opts = {}) {
		this.opts = {
			...this.opts,
			...opts
		};
		this.cache = {};
		return this;
	}
	escapeRE(str) {
		return str.replace(/[.?*+^$[\]\\(){}|-]/g, "\\$&");
	}
	nestedPairRE(open, close, depth = 4) {
		const openRE = this.escapeRE(open);
		const closeRE = this.escapeRE(close);
		const atom = `(?:(?!${this.src_ZCc}|${openRE}|${closeRE}).)`;
		let pair = `${openRE}${atom}{0,1000}${closeRE}`;
		for (let level = 2; level <= depth; level++) pair = `${openRE}(?:${atom}|${pair}){0,1000}${closeRE}`;
		return pair;
	}
	get_text_separators() {
		return this.cache.text_separators ??= /[><\uff5c]/;
	}
	get_pseudo_letter() {
		return this.cache.src_pseudo_letter ??= new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`);
	}
	get_ipv4_addr() {
		return this.cache.src_ip4 ??= /* @__PURE__ */ new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])");
	}
	get_ipv6_addr() {
		const h16 = "[0-9A-Fa-f]{1,4}";
		const ls32 = `(?:(?:${h16}:${h16})|${this.get_ipv4_addr().source})`;
		return this.cache.src_ip6_addr ??= new RegExp(`(?:(?:${h16}:){6}${ls32}|::(?:${h16}:){5}${ls32}|(?:${h16})?::(?:${h16}:){4}${ls32}|(?:(?:${h16}:){0,1}${h16})?::(?:${h16}:){3}${ls32}|(?:(?:${h16}:){0,2}${h16})?::(?:${h16}:){2}${ls32}|(?:(?:${h16}:){0,3}${h16})?::${h16}:${ls32}|(?:(?:${h16}:){0,4}${h16})?::${ls32}|(?:(?:${h16}:){0,5}${h16})?::${h16}|(?:(?:${h16}:){0,6}${h16})?::)`);
	}
	get_ipv6_url_host() {
		return this.cache.src_ip6_host ??= new RegExp(`\\[${this.get_ipv6_addr().source}\\]`);
	}
	get_ipv6_mail_host() {
		return this.cache.src_ipv6_mail_host ??= new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`);
	}
	get_auth() {
		return this.cache.src_auth ??= new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`);
	}
	get_port() {
		return this.cache.src_port ??= /* @__PURE__ */ new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?");
	}
	get_host_terminator() {
		return this.cache.src_host_terminator ??= new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"] ? "-(?!--)|" : "-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`);
	}
	get_path_terminator() {
		return this.cache.src_path_terminator ??= new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`);
	}
	get_path() {
		return this.cache.src_path ??= new RegExp(`(?:[/?#](?:${this.nestedPairRE("[", "]")}|${this.nestedPairRE("(", ")")}|${this.nestedPairRE("{", "}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|` + (this.opts["---"] ? "\\-(?!--(?:[^-]|$))(?:-{0,19})|" : "\\-{1,20}|") + `,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|` + this.get_path_extra().source + `[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`);
	}
	get_mail_name() {
		return this.cache.src_mail_name ??= /* @__PURE__ */ new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}");
	}
	get_xn() {
		return this.cache.src_xn ??= /* @__PURE__ */ new RegExp("xn--[a-z0-9\\-]{1,59}");
	}
	get_tld() {
		if (this.cache.tld) return this.cache.tld;
		const tlds_src = [...new Set(this.opts.tlds || [])].sort().reverse().join("|");
		this.cache.tld = new RegExp(`${tlds_src || "$#none#$"}|${this.get_xn().source}`);
		return this.cache.tld;
	}
	get_domain_root() {
		return this.cache.src_domain_root ??= new RegExp("(?:" + this.get_xn().source + `|${this.get_pseudo_letter().source}{1,63})`);
	}
	get_domain() {
		return this.cache.src_domain ??= new RegExp("(?:" + this.get_xn().source + `|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`);
	}
	get_url_host_port() {
		return this.cache.url_host_port ??= new RegExp("(?:" + this.get_ipv6_url_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))` + this.get_port().source + this.get_host_terminator().source);
	}
	get_fuzzy_url_host_port() {
		return this.cache.fuzzy_url_host_port ??= new RegExp("(?:" + (this.opts.fuzzyIP ? this.get_ipv4_addr().source + "|" : "") + `(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))` + this.get_host_terminator().source);
	}
	get_mail_host() {
		return this.cache.src_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))` + this.get_host_terminator().source);
	}
	get_fuzzy_mail_host() {
		return this.cache.src_fuzzy_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))` + this.get_host_terminator().source);
	}
	get_path_extra() {
		return this.cache.src_path_extra ??= /* @__PURE__ */ new RegExp("");
	}
	get_fuzzy_mail_host_search() {
		return this.cache.mail_fuzzy_host_search ??= new RegExp(`@${this.get_fuzzy_mail_host().source}`, "ig");
	}
	get_fuzzy_link_search() {
		return this.cache.link_fuzzy_search ??= new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uff5c]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uff5c])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`, "ig");
	}
	get_http_validator() {
		return this.cache.http_validator ??= new RegExp("\\/\\/" + (this.opts.urlAuth ? this.get_auth().source : "") + this.get_url_host_port().source + this.get_path().source, "iy");
	}
	get_relative_proto_validator() {
		return this.cache.relative_proto_validator ??= new RegExp((this.opts.urlAuth ? this.get_auth().source : "") + `(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})` + this.get_port().source + this.get_host_terminator().source + this.get_path().source, "iy");
	}
	get_mail_name_validator() {
		return this.cache.mail_name_validator ??= new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`);
	}
	get_mailto_validator() {
		return this.cache.mailto_validator ??= new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`, "iy");
	}
	get_schema_names() {
		return this.cache.schema_names ??= new RegExp((this.opts.schema_names || []).map((name) => this.escapeRE(name)).join("|"));
	}
	get_schema_search() {
		return this.cache.schema_search ??= new RegExp(`(^|(?!_)(?:[><\uff5c]|${this.src_ZPCc}))(${this.get_schema_names().source})`, "ig");
	}
	get_schema_at_start() {
		return this.cache.schema_at_start ??= new RegExp(`^${this.get_schema_search().source}`, "i");
	}
};
//#endregion
//#region src/linkifyit.ts
var web_schema = {
	validate: (text, pos, self) => {
		const re = self.re.get_http_validator();
		re.lastIndex = pos;
		const m = re.exec(text);
		return m ? m[0].length : 0;
	},
	normalize: (match, self) => self.normalize(match)
};
var defaultSchemas = {
	"http:": web_schema,
	"https:": web_schema,
	"ftp:": web_schema,
	"//": {
		validate: function(text, pos, self) {
			const re = self.re.get_relative_proto_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			if (m) {
				if (pos >= 3 && text[pos - 3] === ":") return 0;
				if (pos >= 3 && text[pos - 3] === "/") return 0;
				return m[0].length;
			}
			return 0;
		},
		normalize: (match, self) => self.normalize(match)
	},
	"mailto:": {
		validate: function(text, pos, self) {
			const re = self.re.get_mailto_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			return m ? m[0].length : 0;
		},
		normalize: (match, self) => self.normalize(match)
	}
};
var tlds_2ch = "a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw";
var tlds_default = "biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф";
function unpackTlds() {
	const result = tlds_default.split("|");
	tlds_2ch.split("|").forEach((item) => {
		const sep = item.indexOf(":");
		const prefix = item.slice(0, sep);
		for (const suffix of item.slice(sep + 1)) result.push(prefix + suffix);
	});
	return result;
}
var defaultOptions = {
	fuzzyLink: false,
	fuzzyEmail: true,
	fuzzyIP: false,
	"---": false,
	tlds: unpackTlds(),
	urlAuth: false,
	maxLength: 1e4
};
/**
* Match result returned by {@link LinkifyIt.match} and
* {@link LinkifyIt.matchAtStart}.
*
* @category types
*/
var Match = class {
	/** Prefix (protocol) for matched string. Empty for fuzzy links. */
	schema;
	/** First position of matched string. */
	index;
	/** Next position after matched string. */
	lastIndex;
	/** Matched string. */
	raw;
	/** Normalized text of matched string. */
	text;
	/** Normalized URL of matched string. */
	url;
	constructor(text, schema, index, lastIndex) {
		const raw = text.slice(index, lastIndex);
		this.schema = schema.toLowerCase();
		this.index = index;
		this.lastIndex = lastIndex;
		this.raw = raw;
		this.text = raw;
		this.url = raw;
	}
};
/** Linkifier instance. */
var LinkifyIt = class {
	__opts__;
	__schemas__;
	re;
	/**
	* Creates new linkifier instance.
	*
	* By default understands:
	*
	* - `http(s)://...` , `ftp://...`, `mailto:...` & `//...` links
	* - "fuzzy" emails (foo@bar.com).
	*
	* See {@link LinkifyConstructorOptions} for available options.
	*
	* @param options Recognition options.
	*
	* @example
	* ```javascript
	* import { LinkifyIt } from 'linkify-it'
	*
	* const linkify = new LinkifyIt({ fuzzyLink: true })
	*
	* linkify
	*   .tlds(require('tlds'))       // Reload with full TLD list
	*   .tlds('onion', true)         // Add unofficial `.onion` domain
	*   .add('ftp:', null)           // Disable `ftp:` protocol
	*   .set({ fuzzyIP: true })      // Enable IPs in fuzzy links
	*
	* console.log(linkify.test('Site github.com!')) // true
	* console.log(linkify.match('Site github.com!'))
	* ```
	*/
	constructor(options = {}) {
		const { rebuilder, ...linkifyOptions } = options;
		this.__opts__ = {
			...defaultOptions,
			...linkifyOptions
		};
		this.__schemas__ = { ...defaultSchemas };
		this.re = rebuilder || new REBuilder();
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
	}
	/**
	* Add new rule definition.
	*
	* `schema` is a link prefix (usually, protocol name with `:` at the end,
	* `skype:` for example). `linkify-it` makes sure that prefix is not
	* preceded with alphanumeric char and symbols. Only whitespaces and
	* punctuation allowed.
	*
	* `definition` is a rule to check tail after link prefix. To disable an
	* existing rule, pass `null`.
	*
	* @param schema Rule name (fixed pattern prefix).
	* @param definition Schema definition, or `null` to disable the rule.
	*
	* See [twitter mentions example](https://github.com/markdown-it/linkify-it/blob/master/examples/twitter.mjs).
	*/
	add(schema, definition = null) {
		if (!definition) delete this.__schemas__[schema];
		else {
			const def = {
				normalize: (match, self) => self.normalize(match),
				...definition
			};
			this.__schemas__[schema] = def;
		}
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Set recognition options for links without schema.
	*
	* @param options Recognition options.
	*/
	set(options = {}) {
		this.__opts__ = {
			...this.__opts__,
			...options
		};
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Searches linkifiable pattern and returns `true` on success or `false` on fail.
	*
	* @param text Text to scan.
	*/
	test(text) {
		if (!text.length) return false;
		let m, re;
		re = this.re.get_schema_search();
		re.lastIndex = 0;
		while ((m = re.exec(text)) !== null) if (this.testSchemaAt(text, m[2], re.lastIndex)) return true;
		if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
			re = this.re.get_fuzzy_link_search();
			re.lastIndex = 0;
			if (re.exec(text) !== null) return true;
		}
		if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
			if (text.indexOf("@") >= 0) {
				const mailHostRe = this.re.get_fuzzy_mail_host_search();
				const mailNameRe = this.re.get_mail_name_validator();
				mailHostRe.lastIndex = 0;
				while ((m = mailHostRe.exec(text)) !== null) {
					const name = text.slice(Math.max(0, m.index - 65), m.index);
					if (mailNameRe.test(name)) return true;
				}
			}
		}
		return false;
	}
	/**
	* Similar to {@link LinkifyIt.test} but checks only specific protocol tail exactly
	* at given position. Returns length of found pattern (0 on fail).
	*
	* @param text Text to scan.
	* @param schema Rule (schema) name.
	* @param pos Text offset to check from.
	*/
	testSchemaAt(text, schema, pos) {
		if (!this.__schemas__[schema.toLowerCase()]) return 0;
		return this.__schemas__[schema.toLowerCase()].validate(text.slice(0, pos + this.__opts__.maxLength), pos, this);
	}
	/**
	* Returns array of found link descriptions or `null` on fail. We strongly
	* recommend to use {@link LinkifyIt.test} first, for best speed.
	*
	* @param text Text to scan.
	*/
	match(text) {
		const result = [];
		const schemaRe = this.re.get_schema_search();
		let fuzzyLinkRe;
		let mailHostRe;
		let mailNameRe;
		let fuzzyLinkCandidate;
		let fuzzyEmailCandidate;
		let schemaPrefix;
		let schemaDone = false;
		let fuzzyLinkDone = false;
		let fuzzyEmailDone = false;
		let pos = 0;
		if (!text.length) return null;
		schemaRe.lastIndex = 0;
		if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
			fuzzyLinkRe = this.re.get_fuzzy_link_search();
			fuzzyLinkRe.lastIndex = 0;
		}
		if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
			mailHostRe = this.re.get_fuzzy_mail_host_search();
			mailHostRe.lastIndex = 0;
			mailNameRe = this.re.get_mail_name_validator();
		}
		for (;;) {
			const scanFrom = Math.max(pos - 1, 0);
			if (mailHostRe && mailNameRe && !fuzzyEmailDone && (!fuzzyEmailCandidate || fuzzyEmailCandidate.index < pos)) {
				if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
				for (;;) {
					const m = mailHostRe.exec(text);
					if (!m) {
						fuzzyEmailDone = true;
						fuzzyEmailCandidate = void 0;
						break;
					}
					const name = mailNameRe.exec(text.slice(Math.max(0, m.index - 65), m.index));
					if (!name) continue;
					fuzzyEmailCandidate = {
						schema: "mailto:",
						index: m.index - name[1].length,
						lastIndex: m.index + m[0].length
					};
					if (fuzzyEmailCandidate.index >= pos) break;
					if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
				}
			}
			if (fuzzyLinkRe && !fuzzyLinkDone && (!fuzzyLinkCandidate || fuzzyLinkCandidate.index < pos)) {
				if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
				for (;;) {
					const m = fuzzyLinkRe.exec(text);
					if (!m) {
						fuzzyLinkDone = true;
						fuzzyLinkCandidate = void 0;
						break;
					}
					fuzzyLinkCandidate = {
						schema: "",
						index: m.index + m[1].length,
						lastIndex: m.index + m[0].length
					};
					if (fuzzyLinkCandidate.index >= pos) break;
					if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
				}
			}
			let fuzzyCandidate = fuzzyEmailCandidate;
			if (!fuzzyCandidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < fuzzyCandidate.index || fuzzyLinkCandidate.index === fuzzyCandidate.index && fuzzyLinkCandidate.lastIndex > fuzzyCandidate.lastIndex)) fuzzyCandidate = fuzzyLinkCandidate;
			let schemaCandidate;
			if (!schemaDone) for (;;) {
				if (!schemaPrefix) {
					if (schemaRe.lastIndex < scanFrom) schemaRe.lastIndex = scanFrom;
					const m = schemaRe.exec(text);
					if (!m) {
						schemaDone = true;
						break;
					}
					schemaPrefix = {
						schema: m[2],
						index: m.index + m[1].length,
						lastIndex: m.index + m[0].length
					};
				}
				if (schemaPrefix.index < pos) {
					schemaPrefix = void 0;
					continue;
				}
				if (fuzzyCandidate && schemaPrefix.index > fuzzyCandidate.index) break;
				const prefix = schemaPrefix;
				schemaPrefix = void 0;
				const len = this.testSchemaAt(text, prefix.schema, prefix.lastIndex);
				if (len) {
					schemaCandidate = {
						schema: prefix.schema,
						index: prefix.index,
						lastIndex: prefix.lastIndex + len
					};
					break;
				}
			}
			let candidate = schemaCandidate;
			if (!candidate || fuzzyEmailCandidate && (fuzzyEmailCandidate.index < candidate.index || fuzzyEmailCandidate.index === candidate.index && fuzzyEmailCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyEmailCandidate;
			if (!candidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < candidate.index || fuzzyLinkCandidate.index === candidate.index && fuzzyLinkCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyLinkCandidate;
			if (!candidate) break;
			if (candidate === fuzzyEmailCandidate) fuzzyEmailCandidate = void 0;
			else if (candidate === fuzzyLinkCandidate) fuzzyLinkCandidate = void 0;
			const match = new Match(text, candidate.schema, candidate.index, candidate.lastIndex);
			if (match.schema) this.__schemas__[match.schema].normalize(match, this);
			else this.normalize(match);
			result.push(match);
			pos = candidate.lastIndex;
		}
		if (result.length) return result;
		return null;
	}
	/**
	* Returns fully-formed (not fuzzy) link if it starts at the beginning
	* of the string, and null otherwise.
	*
	* @param text Text to scan.
	*/
	matchAtStart(text) {
		if (!text.length) return null;
		const m = this.re.get_schema_at_start().exec(text);
		if (!m) return null;
		const len = this.testSchemaAt(text, m[2], m[0].length);
		if (!len) return null;
		const match = new Match(text, m[2], m.index + m[1].length, m.index + m[0].length + len);
		this.__schemas__[match.schema].normalize(match, this);
		return match;
	}
	/**
	* Load (or merge) new TLDs list. Those are used for fuzzy links (without
	* prefix) to avoid false positives. By default this algorithm is used:
	*
	* - hostname with any 2-letter root zones are ok.
	* - biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф
	*   are ok.
	* - encoded (`xn--...`) root zones are ok.
	*
	* If list is replaced, then exact match for 2-chars root zones will be checked.
	*
	* @param list List of TLDs.
	* @param keepOld Merge with current list if `true` (`false` by default).
	*/
	tlds(list, keepOld = false) {
		list = Array.isArray(list) ? list : [list];
		if (!keepOld) this.__opts__.tlds = list;
		else this.__opts__.tlds = this.__opts__.tlds.concat(list);
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Default normalizer (if schema does not define its own).
	*
	* @param match Match to normalize.
	*/
	normalize(match) {
		if (!match.schema) match.url = `http://${match.url}`;
		if (match.schema === "mailto:" && !/^mailto:/i.test(match.url)) match.url = `mailto:${match.url}`;
	}
};

/** Highest positive signed 32-bit float value */
const maxInt = 2147483647; // aka. 0x7FFFFFFF or 2^31-1

/** Bootstring parameters */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128; // 0x80
const delimiter = '-'; // '\x2D'

/** Regular expressions */
const regexPunycode = /^xn--/;
const regexNonASCII = /[^\0-\x7F]/; // Note: U+007F DEL is excluded too.
const regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g; // RFC 3490 separators

/** Error messages */
const errors = {
	'overflow': 'Overflow: input needs wider integers to process',
	'not-basic': 'Illegal input >= 0x80 (not a basic code point)',
	'invalid-input': 'Invalid input'
};

/** Convenience shortcuts */
const baseMinusTMin = base - tMin;
const floor = Math.floor;
const stringFromCharCode = String.fromCharCode;

/*--------------------------------------------------------------------------*/

/**
 * A generic error utility function.
 * @private
 * @param {String} type The error type.
 * @returns {Error} Throws a `RangeError` with the applicable error message.
 */
function error(type) {
	throw new RangeError(errors[type]);
}

/**
 * A generic `Array#map` utility function.
 * @private
 * @param {Array} array The array to iterate over.
 * @param {Function} callback The function that gets called for every array
 * item.
 * @returns {Array} A new array of values returned by the callback function.
 */
function map(array, callback) {
	const result = [];
	let length = array.length;
	while (length--) {
		result[length] = callback(array[length]);
	}
	return result;
}

/**
 * A simple `Array#map`-like wrapper to work with domain name strings or email
 * addresses.
 * @private
 * @param {String} domain The domain name or email address.
 * @param {Function} callback The function that gets called for every
 * character.
 * @returns {String} A new string of characters returned by the callback
 * function.
 */
function mapDomain(domain, callback) {
	const parts = domain.split('@');
	let result = '';
	if (parts.length > 1) {
		// In email addresses, only the domain name should be punycoded. Leave
		// the local part (i.e. everything up to `@`) intact.
		result = parts[0] + '@';
		domain = parts[1];
	}
	// Avoid `split(regex)` for IE8 compatibility. See #17.
	domain = domain.replace(regexSeparators, '\x2E');
	const labels = domain.split('.');
	const encoded = map(labels, callback).join('.');
	return result + encoded;
}

/**
 * Creates an array containing the numeric code points of each Unicode
 * character in the string. While JavaScript uses UCS-2 internally,
 * this function will convert a pair of surrogate halves (each of which
 * UCS-2 exposes as separate characters) into a single code point,
 * matching UTF-16.
 * @see `punycode.ucs2.encode`
 * @see <https://mathiasbynens.be/notes/javascript-encoding>
 * @memberOf punycode.ucs2
 * @name decode
 * @param {String} string The Unicode input string (UCS-2).
 * @returns {Array} The new array of code points.
 */
function ucs2decode(string) {
	const output = [];
	let counter = 0;
	const length = string.length;
	while (counter < length) {
		const value = string.charCodeAt(counter++);
		if (value >= 0xD800 && value <= 0xDBFF && counter < length) {
			// It's a high surrogate, and there is a next character.
			const extra = string.charCodeAt(counter++);
			if ((extra & 0xFC00) == 0xDC00) { // Low surrogate.
				output.push(((value & 0x3FF) << 10) + (extra & 0x3FF) + 0x10000);
			} else {
				// It's an unmatched surrogate; only append this code unit, in case the
				// next code unit is the high surrogate of a surrogate pair.
				output.push(value);
				counter--;
			}
		} else {
			output.push(value);
		}
	}
	return output;
}

/**
 * Creates a string based on an array of numeric code points.
 * @see `punycode.ucs2.decode`
 * @memberOf punycode.ucs2
 * @name encode
 * @param {Array} codePoints The array of numeric code points.
 * @returns {String} The new Unicode string (UCS-2).
 */
const ucs2encode = codePoints => String.fromCodePoint(...codePoints);

/**
 * Converts a basic code point into a digit/integer.
 * @see `digitToBasic()`
 * @private
 * @param {Number} codePoint The basic numeric code point value.
 * @returns {Number} The numeric value of a basic code point (for use in
 * representing integers) in the range `0` to `base - 1`, or `base` if
 * the code point does not represent a value.
 */
const basicToDigit = function(codePoint) {
	if (codePoint >= 0x30 && codePoint < 0x3A) {
		return 26 + (codePoint - 0x30);
	}
	if (codePoint >= 0x41 && codePoint < 0x5B) {
		return codePoint - 0x41;
	}
	if (codePoint >= 0x61 && codePoint < 0x7B) {
		return codePoint - 0x61;
	}
	return base;
};

/**
 * Converts a digit/integer into a basic code point.
 * @see `basicToDigit()`
 * @private
 * @param {Number} digit The numeric value of a basic code point.
 * @returns {Number} The basic code point whose value (when used for
 * representing integers) is `digit`, which needs to be in the range
 * `0` to `base - 1`. If `flag` is non-zero, the uppercase form is
 * used; else, the lowercase form is used. The behavior is undefined
 * if `flag` is non-zero and `digit` has no uppercase form.
 */
const digitToBasic = function(digit, flag) {
	//  0..25 map to ASCII a..z or A..Z
	// 26..35 map to ASCII 0..9
	return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
};

/**
 * Bias adaptation function as per section 3.4 of RFC 3492.
 * https://tools.ietf.org/html/rfc3492#section-3.4
 * @private
 */
const adapt = function(delta, numPoints, firstTime) {
	let k = 0;
	delta = firstTime ? floor(delta / damp) : delta >> 1;
	delta += floor(delta / numPoints);
	for (/* no initialization */; delta > baseMinusTMin * tMax >> 1; k += base) {
		delta = floor(delta / baseMinusTMin);
	}
	return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
};

/**
 * Converts a Punycode string of ASCII-only symbols to a string of Unicode
 * symbols.
 * @memberOf punycode
 * @param {String} input The Punycode string of ASCII-only symbols.
 * @returns {String} The resulting string of Unicode symbols.
 */
const decode = function(input) {
	// Don't use UCS-2.
	const output = [];
	const inputLength = input.length;
	let i = 0;
	let n = initialN;
	let bias = initialBias;

	// Handle the basic code points: let `basic` be the number of input code
	// points before the last delimiter, or `0` if there is none, then copy
	// the first basic code points to the output.

	let basic = input.lastIndexOf(delimiter);
	if (basic < 0) {
		basic = 0;
	}

	for (let j = 0; j < basic; ++j) {
		// if it's not a basic code point
		if (input.charCodeAt(j) >= 0x80) {
			error('not-basic');
		}
		output.push(input.charCodeAt(j));
	}

	// Main decoding loop: start just after the last delimiter if any basic code
	// points were copied; start at the beginning otherwise.

	for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; /* no final expression */) {

		// `index` is the index of the next character to be consumed.
		// Decode a generalized variable-length integer into `delta`,
		// which gets added to `i`. The overflow checking is easier
		// if we increase `i` as we go, then subtract off its starting
		// value at the end to obtain `delta`.
		const oldi = i;
		for (let w = 1, k = base; /* no condition */; k += base) {

			if (index >= inputLength) {
				error('invalid-input');
			}

			const digit = basicToDigit(input.charCodeAt(index++));

			if (digit >= base) {
				error('invalid-input');
			}
			if (digit > floor((maxInt - i) / w)) {
				error('overflow');
			}

			i += digit * w;
			const t = k <= bias ? tMin : (k >= bias + tMax ? tMax : k - bias);

			if (digit < t) {
				break;
			}

			const baseMinusT = base - t;
			if (w > floor(maxInt / baseMinusT)) {
				error('overflow');
			}

			w *= baseMinusT;

		}

		const out = output.length + 1;
		bias = adapt(i - oldi, out, oldi == 0);

		// `i` was supposed to wrap around from `out` to `0`,
		// incrementing `n` each time, so we'll fix that now:
		if (floor(i / out) > maxInt - n) {
			error('overflow');
		}

		n += floor(i / out);
		i %= out;

		// Insert `n` at position `i` of the output.
		output.splice(i++, 0, n);

	}

	return String.fromCodePoint(...output);
};

/**
 * Converts a string of Unicode symbols (e.g. a domain name label) to a
 * Punycode string of ASCII-only symbols.
 * @memberOf punycode
 * @param {String} input The string of Unicode symbols.
 * @returns {String} The resulting Punycode string of ASCII-only symbols.
 */
const encode = function(input) {
	const output = [];

	// Convert the input in UCS-2 to an array of Unicode code points.
	input = ucs2decode(input);

	// Cache the length.
	const inputLength = input.length;

	// Initialize the state.
	let n = initialN;
	let delta = 0;
	let bias = initialBias;

	// Handle the basic code points.
	for (const currentValue of input) {
		if (currentValue < 0x80) {
			output.push(stringFromCharCode(currentValue));
		}
	}

	const basicLength = output.length;
	let handledCPCount = basicLength;

	// `handledCPCount` is the number of code points that have been handled;
	// `basicLength` is the number of basic code points.

	// Finish the basic string with a delimiter unless it's empty.
	if (basicLength) {
		output.push(delimiter);
	}

	// Main encoding loop:
	while (handledCPCount < inputLength) {

		// All non-basic code points < n have been handled already. Find the next
		// larger one:
		let m = maxInt;
		for (const currentValue of input) {
			if (currentValue >= n && currentValue < m) {
				m = currentValue;
			}
		}

		// Increase `delta` enough to advance the decoder's <n,i> state to <m,0>,
		// but guard against overflow.
		const handledCPCountPlusOne = handledCPCount + 1;
		if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
			error('overflow');
		}

		delta += (m - n) * handledCPCountPlusOne;
		n = m;

		for (const currentValue of input) {
			if (currentValue < n && ++delta > maxInt) {
				error('overflow');
			}
			if (currentValue === n) {
				// Represent delta as a generalized variable-length integer.
				let q = delta;
				for (let k = base; /* no condition */; k += base) {
					const t = k <= bias ? tMin : (k >= bias + tMax ? tMax : k - bias);
					if (q < t) {
						break;
					}
					const qMinusT = q - t;
					const baseMinusT = base - t;
					output.push(
						stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
					);
					q = floor(qMinusT / baseMinusT);
				}

				output.push(stringFromCharCode(digitToBasic(q, 0)));
				bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
				delta = 0;
				++handledCPCount;
			}
		}

		++delta;
		++n;

	}
	return output.join('');
};

/**
 * Converts a Punycode string representing a domain name or an email address
 * to Unicode. Only the Punycoded parts of the input will be converted, i.e.
 * it doesn't matter if you call it on a string that has already been
 * converted to Unicode.
 * @memberOf punycode
 * @param {String} input The Punycoded domain name or email address to
 * convert to Unicode.
 * @returns {String} The Unicode representation of the given Punycode
 * string.
 */
const toUnicode = function(input) {
	return mapDomain(input, function(string) {
		return regexPunycode.test(string)
			? decode(string.slice(4).toLowerCase())
			: string;
	});
};

/**
 * Converts a Unicode string representing a domain name or an email address to
 * Punycode. Only the non-ASCII parts of the domain name will be converted,
 * i.e. it doesn't matter if you call it with a domain that's already in
 * ASCII.
 * @memberOf punycode
 * @param {String} input The domain name or email address to convert, as a
 * Unicode string.
 * @returns {String} The Punycode representation of the given domain name or
 * email address.
 */
const toASCII = function(input) {
	return mapDomain(input, function(string) {
		return regexNonASCII.test(string)
			? 'xn--' + encode(string)
			: string;
	});
};

/*--------------------------------------------------------------------------*/

/** Define the public API */
const punycode = {
	/**
	 * A string representing the current Punycode.js version number.
	 * @memberOf punycode
	 * @type String
	 */
	'version': '2.3.1',
	/**
	 * An object of methods to convert from JavaScript's internal character
	 * representation (UCS-2) to Unicode code points, and back.
	 * @see <https://mathiasbynens.be/notes/javascript-encoding>
	 * @memberOf punycode
	 * @type Object
	 */
	'ucs2': {
		'decode': ucs2decode,
		'encode': ucs2encode
	},
	'decode': decode,
	'encode': encode,
	'toASCII': toASCII,
	'toUnicode': toUnicode
};

/*! markdown-it 15.0.3 https://github.com/markdown-it/markdown-it @license MIT */
//#region \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	__defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
//#endregion
//#region src/common/utils.ts
/**
* Common utility functions exposed through `md.utils` for use by plugins.
*
* @module md.utils
*/
var utils_exports = /* @__PURE__ */ __exportAll({
	arrayReplaceAt: () => arrayReplaceAt,
	asciiTrim: () => asciiTrim,
	callable: () => callable,
	escapeHtml: () => escapeHtml,
	escapeRE: () => escapeRE,
	fromCodePoint: () => fromCodePoint,
	isMdAsciiPunct: () => isMdAsciiPunct,
	isPunctChar: () => isPunctChar,
	isPunctCharCode: () => isPunctCharCode,
	isSpace: () => isSpace,
	isValidEntityCode: () => isValidEntityCode,
	isWhiteSpace: () => isWhiteSpace,
	lib: () => lib,
	normalizeReference: () => normalizeReference,
	unescapeAll: () => unescapeAll,
	unescapeMd: () => unescapeMd
});
function callable(cls) {
	const wrapper = function(...args) {
		return Reflect.construct(cls, args, new.target && new.target !== wrapper ? new.target : cls);
	};
	Object.defineProperty(wrapper, "name", { value: cls.name });
	Object.setPrototypeOf(wrapper, cls);
	wrapper.prototype = cls.prototype;
	return wrapper;
}
/**
* Returns a copy of a token array with the token at `pos` replaced by
* `newElements`. Used to transform token streams without modifying the
* original array.
*/
function arrayReplaceAt(src, pos, newElements) {
	return [].concat(src.slice(0, pos), newElements, src.slice(pos + 1));
}
/** Checks whether a code point can be decoded from a numeric HTML entity. */
function isValidEntityCode(c) {
	if (c >= 55296 && c <= 57343) return false;
	if (c >= 64976 && c <= 65007) return false;
	if ((c & 65535) === 65535 || (c & 65535) === 65534) return false;
	if (c >= 0 && c <= 8) return false;
	if (c === 11) return false;
	if (c >= 14 && c <= 31) return false;
	if (c >= 127 && c <= 159) return false;
	if (c > 1114111) return false;
	return true;
}
/**
* Converts a Unicode code point to a string, like `String.fromCodePoint()`,
* but does not throw for invalid input.
*/
function fromCodePoint(c) {
	if (c > 65535) {
		c -= 65536;
		const surrogate1 = 55296 + (c >> 10);
		const surrogate2 = 56320 + (c & 1023);
		return String.fromCharCode(surrogate1, surrogate2);
	}
	return String.fromCharCode(c);
}
var UNESCAPE_MD_RE = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g;
var UNESCAPE_ALL_RE = new RegExp(`${UNESCAPE_MD_RE.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`, "gi");
var DIGITAL_ENTITY_TEST_RE = /^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;
function replaceEntityPattern(match, name) {
	if (name.charCodeAt(0) === 35 && DIGITAL_ENTITY_TEST_RE.test(name)) {
		const code = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
		if (isValidEntityCode(code)) return fromCodePoint(code);
		return match;
	}
	const decoded = decodeHTMLStrict(match);
	if (decoded !== match) return decoded;
	return match;
}
/** Decodes Markdown backslash escapes. */
function unescapeMd(str) {
	if (str.indexOf("\\") < 0) return str;
	return str.replace(UNESCAPE_MD_RE, "$1");
}
/**
* Decodes Markdown backslash escapes and HTML character references in link
* destinations, link titles, and fenced code info strings.
*/
function unescapeAll(str) {
	if (str.indexOf("\\") < 0 && str.indexOf("&") < 0) return str;
	return str.replace(UNESCAPE_ALL_RE, function(match, escaped, entity) {
		if (escaped) return escaped;
		return replaceEntityPattern(match, entity);
	});
}
var HTML_ESCAPE_TEST_RE = /[&<>"]/;
var HTML_ESCAPE_REPLACE_RE = /[&<>"]/g;
var HTML_REPLACEMENTS = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function replaceUnsafeChar(ch) {
	return HTML_REPLACEMENTS[ch];
}
/** Escapes HTML special characters in a string. */
function escapeHtml(str) {
	if (HTML_ESCAPE_TEST_RE.test(str)) return str.replace(HTML_ESCAPE_REPLACE_RE, replaceUnsafeChar);
	return str;
}
var REGEXP_ESCAPE_RE = /[.?*+^$[\]\\(){}|-]/g;
/** Escapes regular expression metacharacters in a string. */
function escapeRE(str) {
	return str.replace(REGEXP_ESCAPE_RE, "\\$&");
}
/** Checks whether a character code is an ASCII space or tab. */
function isSpace(code) {
	switch (code) {
		case 9:
		case 32: return true;
	}
	return false;
}
/**
* Checks whether a character code is whitespace recognized by Markdown.
*
* Matches the Unicode `Zs` category or `\t`, `\f`, `\v`, `\r`, `\n`.
*/
function isWhiteSpace(code) {
	if (code >= 8192 && code <= 8202) return true;
	switch (code) {
		case 9:
		case 10:
		case 11:
		case 12:
		case 13:
		case 32:
		case 160:
		case 5760:
		case 8239:
		case 8287:
		case 12288: return true;
	}
	return false;
}
/**
* Checks whether a character is Unicode punctuation or a symbol.
*
* Does not support astral characters.
*/
function isPunctChar(ch) {
	return P.test(ch) || S.test(ch);
}
/** Checks whether a Unicode code point is punctuation or a symbol. */
function isPunctCharCode(code) {
	return isPunctChar(fromCodePoint(code));
}
/**
* Markdown ASCII punctuation characters.
*
*     !, ", #, $, %, &, ', (, ), *, +, ,, -, ., /, :, ;, <, =, >, ?, @,
*     [, \, ], ^, _, `, {, |, }, or ~
*
* http://spec.commonmark.org/0.15/#ascii-punctuation-character
*
* Don't confuse with Unicode punctuation. It lacks some characters in the
* ASCII range.
*/
function isMdAsciiPunct(ch) {
	switch (ch) {
		case 33:
		case 34:
		case 35:
		case 36:
		case 37:
		case 38:
		case 39:
		case 40:
		case 41:
		case 42:
		case 43:
		case 44:
		case 45:
		case 46:
		case 47:
		case 58:
		case 59:
		case 60:
		case 61:
		case 62:
		case 63:
		case 64:
		case 91:
		case 92:
		case 93:
		case 94:
		case 95:
		case 96:
		case 123:
		case 124:
		case 125:
		case 126: return true;
		default: return false;
	}
}
/** Normalizes `[reference labels]` for case-insensitive lookup. */
function normalizeReference(str) {
	str = str.trim().replace(/\s+/g, " ");
	return str.toLowerCase().toUpperCase();
}
function isAsciiTrimmable(c) {
	return c === 32 || c === 9 || c === 10 || c === 13;
}
/**
* "Light" `.trim()` for blocks (headings, paragraphs), where Unicode spaces
* should be preserved.
*/
function asciiTrim(str) {
	let start = 0;
	for (; start < str.length; start++) if (!isAsciiTrimmable(str.charCodeAt(start))) break;
	let end = str.length - 1;
	for (; end >= start; end--) if (!isAsciiTrimmable(str.charCodeAt(end))) break;
	return str.slice(start, end + 1);
}
/**
* Libraries commonly used by markdown-it and its plugins, re-exported to
* reduce duplicate dependencies in browser bundles.
*/
var lib = {
	mdurl,
	ucmicro
};
//#endregion
//#region src/helpers/parse_link_label.ts
/** Finds the end of a link or image label (`[label]`). */
function parseLinkLabel(state, start, disableNested) {
	let level, found, marker, prevPos;
	const max = state.posMax;
	const oldPos = state.pos;
	state.pos = start + 1;
	level = 1;
	while (state.pos < max) {
		marker = state.src.charCodeAt(state.pos);
		if (marker === 93) {
			level--;
			if (level === 0) {
				found = true;
				break;
			}
		}
		prevPos = state.pos;
		state.md.inline.skipToken(state);
		if (marker === 91) {
			if (prevPos === state.pos - 1) level++;
			else if (disableNested) {
				state.pos = oldPos;
				return -1;
			}
		}
	}
	let labelEnd = -1;
	if (found) labelEnd = state.pos;
	state.pos = oldPos;
	return labelEnd;
}
//#endregion
//#region src/helpers/parse_link_destination.ts
/** Parses the destination in `[label](destination "title")`. */
function parseLinkDestination(str, start, max) {
	let code;
	let pos = start;
	const result = {
		ok: false,
		pos: 0,
		str: ""
	};
	if (str.charCodeAt(pos) === 60) {
		pos++;
		while (pos < max) {
			code = str.charCodeAt(pos);
			if (code === 10) return result;
			if (code === 60) return result;
			if (code === 62) {
				result.pos = pos + 1;
				result.str = unescapeAll(str.slice(start + 1, pos));
				result.ok = true;
				return result;
			}
			if (code === 92 && pos + 1 < max) {
				pos += 2;
				continue;
			}
			pos++;
		}
		return result;
	}
	let level = 0;
	while (pos < max) {
		code = str.charCodeAt(pos);
		if (code === 32) break;
		if (code < 32 || code === 127) break;
		if (code === 92 && pos + 1 < max) {
			if (str.charCodeAt(pos + 1) === 32) {
				pos++;
				continue;
			}
			pos += 2;
			continue;
		}
		if (code === 40) {
			level++;
			if (level > 32) return result;
		}
		if (code === 41) {
			if (level === 0) break;
			level--;
		}
		pos++;
	}
	if (start === pos) return result;
	if (level !== 0) return result;
	result.str = unescapeAll(str.slice(start, pos));
	result.pos = pos;
	result.ok = true;
	return result;
}
//#endregion
//#region src/helpers/parse_link_title.ts
/**
* Parses the optional title in `[label](destination "title")` or
* `[label]: destination "title"`.
*
* `prev_state` continues a reference title on the next source line.
*/
function parseLinkTitle(str, start, max, prev_state) {
	let code;
	let pos = start;
	const state = {
		ok: false,
		can_continue: false,
		pos: 0,
		str: "",
		marker: 0
	};
	if (prev_state) {
		state.str = prev_state.str;
		state.marker = prev_state.marker;
	} else {
		if (pos >= max) return state;
		let marker = str.charCodeAt(pos);
		if (marker !== 34 && marker !== 39 && marker !== 40) return state;
		start++;
		pos++;
		if (marker === 40) marker = 41;
		state.marker = marker;
	}
	while (pos < max) {
		code = str.charCodeAt(pos);
		if (code === state.marker) {
			state.pos = pos + 1;
			state.str += unescapeAll(str.slice(start, pos));
			state.ok = true;
			return state;
		} else if (code === 40 && state.marker === 41) return state;
		else if (code === 92 && pos + 1 < max) pos++;
		pos++;
	}
	state.can_continue = true;
	state.str += unescapeAll(str.slice(start, pos));
	return state;
}
//#endregion
//#region src/helpers/index.ts
/**
* Functions used to parse links and images, split out of parser rules because
* of their size.
*
* @module md.helpers
*/
var helpers_exports = /* @__PURE__ */ __exportAll({
	parseLinkDestination: () => parseLinkDestination,
	parseLinkLabel: () => parseLinkLabel,
	parseLinkTitle: () => parseLinkTitle
});
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/typeof.js
function _typeof(o) {
	"@babel/helpers - typeof";
	return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof(o);
}
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/toPrimitive.js
function toPrimitive(t, r) {
	if ("object" != _typeof(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r);
		if ("object" != _typeof(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/toPropertyKey.js
function toPropertyKey(t) {
	var i = toPrimitive(t, "string");
	return "symbol" == _typeof(i) ? i : i + "";
}
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/defineProperty.js
function _defineProperty(e, r, t) {
	return (r = toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
		value: t,
		enumerable: true,
		configurable: true,
		writable: true
	}) : e[r] = t, e;
}
//#endregion
//#region src/token.ts
/**
* Represents one item in the parsed token stream, storing parsed data and
* providing helpers for managing HTML attributes.
*/
var Token = class {
	constructor(type, tag, nesting) {
		_defineProperty(
			this,
			/**
			* Source map info. Format: `[ line_begin, line_end ]`
			*/
			"map",
			null
		);
		_defineProperty(
			this,
			/**
			* nesting level, the same as `state.level`
			*/
			"level",
			0
		);
		_defineProperty(
			this,
			/**
			* An array of child nodes (inline and img tokens)
			*/
			"children",
			null
		);
		_defineProperty(
			this,
			/**
			* In a case of self-closing tag (code, html, fence, etc.),
			* it has contents of this tag.
			*/
			"content",
			""
		);
		_defineProperty(
			this,
			/**
			* '*' or '_' for emphasis, fence string for fence, etc.
			*/
			"markup",
			""
		);
		_defineProperty(
			this,
			/**
			* Additional information:
			*
			* - Info string for "fence" tokens
			* - The value "auto" for autolink "link_open" and "link_close" tokens
			* - The string value of the item marker for ordered-list "list_item_open" tokens
			*/
			"info",
			""
		);
		_defineProperty(
			this,
			/**
			* True for block-level tokens, false for inline tokens.
			* Used in renderer to calculate line breaks
			*/
			"block",
			false
		);
		_defineProperty(
			this,
			/**
			* If it's true, ignore this element when rendering. Used for tight lists
			* to hide paragraphs.
			*/
			"hidden",
			false
		);
		this.type = type;
		this.tag = tag;
		this.attrs = null;
		this.nesting = nesting;
		this.meta = null;
	}
	/**
	* Search attribute index by name.
	*/
	attrIndex(name) {
		if (!this.attrs) return -1;
		const attrs = this.attrs;
		for (let i = 0, len = attrs.length; i < len; i++) if (attrs[i][0] === name) return i;
		return -1;
	}
	/**
	* Add `[ name, value ]` attribute to list. Init attrs if necessary
	*/
	attrPush(attrData) {
		if (this.attrs) this.attrs.push(attrData);
		else this.attrs = [attrData];
	}
	/**
	* Set `name` attribute to `value`. Override old value if exists.
	*/
	attrSet(name, value) {
		const idx = this.attrIndex(name);
		const attrData = [name, value];
		if (idx < 0) this.attrPush(attrData);
		else this.attrs[idx] = attrData;
	}
	/**
	* Get the value of attribute `name`, or null if it does not exist.
	*/
	attrGet(name) {
		const idx = this.attrIndex(name);
		let value = null;
		if (idx >= 0) value = this.attrs[idx][1];
		return value;
	}
	/**
	* Join value to existing attribute via space. Or create new attribute if not
	* exists. Useful to operate with token classes.
	*/
	attrJoin(name, value) {
		const idx = this.attrIndex(name);
		if (idx < 0) this.attrPush([name, value]);
		else this.attrs[idx][1] = `${this.attrs[idx][1]} ${value}`;
	}
};
//#endregion
//#region src/ruler.ts
/**
* Helper class, used by {@link MarkdownIt.core}, {@link MarkdownIt.block} and
* {@link MarkdownIt.inline} to manage sequences of functions (rules):
*
* - keep rules in defined order
* - assign the name to each rule
* - enable/disable rules
* - add/replace rules
* - allow assign rules to additional named chains (in the same)
* - cacheing lists of active rules
*
* You will not need use this class directly until write plugins. For simple
* rules control use {@link MarkdownIt.disable}, {@link MarkdownIt.enable} and
* {@link MarkdownIt.use}.
*/
var Ruler = class {
	constructor() {
		_defineProperty(
			this,
			/** @internal */
			"__rules__",
			[]
		);
		_defineProperty(
			this,
			/** @internal */
			"__cache__",
			null
		);
	}
	/** @internal */
	__find__(name) {
		for (let i = 0; i < this.__rules__.length; i++) if (this.__rules__[i].name === name) return i;
		return -1;
	}
	/** @internal */
	__compile__() {
		const chains = /* @__PURE__ */ new Set();
		this.__rules__.forEach((rule) => {
			if (!rule.enabled) return;
			rule.alt.forEach((altName) => {
				if (altName) chains.add(altName);
			});
		});
		this.__cache__ = Object.create(null);
		this.__cache__[""] = [];
		this.__rules__.forEach((rule) => {
			if (rule.enabled) this.__cache__[""].push(rule.fn);
		});
		chains.forEach((chain) => {
			this.__cache__[chain] = [];
			this.__rules__.forEach((rule) => {
				if (rule.enabled && rule.alt.indexOf(chain) >= 0) this.__cache__[chain].push(rule.fn);
			});
		});
	}
	/**
	* Replace rule by name with new function & options. Throws error if name not
	* found.
	*
	* @example Replace existing typographer replacement rule with new one
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.core.ruler.at('replacements', function replace(state) {
	*   //...
	* });
	* ```
	*/
	at(name, fn, options = {}) {
		const index = this.__find__(name);
		if (index === -1) throw new Error(`Parser rule not found: ${name}`);
		this.__rules__[index].fn = fn;
		this.__rules__[index].alt = options.alt || [];
		this.__cache__ = null;
	}
	/**
	* Add new rule to chain before one with given name. See also
	* {@link Ruler.after}, {@link Ruler.push}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.block.ruler.before('paragraph', 'my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	before(beforeName, ruleName, fn, options = {}) {
		const index = this.__find__(beforeName);
		if (index === -1) throw new Error(`Parser rule not found: ${beforeName}`);
		this.__rules__.splice(index, 0, {
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Add new rule to chain after one with given name. See also
	* {@link Ruler.before}, {@link Ruler.push}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.inline.ruler.after('text', 'my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	after(afterName, ruleName, fn, options = {}) {
		const index = this.__find__(afterName);
		if (index === -1) throw new Error(`Parser rule not found: ${afterName}`);
		this.__rules__.splice(index + 1, 0, {
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Push new rule to the end of chain. See also
	* {@link Ruler.before}, {@link Ruler.after}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.core.ruler.push('my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	push(ruleName, fn, options = {}) {
		this.__rules__.push({
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Enable rules with given names. If any rule name not found - throw Error.
	* Errors can be disabled by second param.
	*
	* See also {@link Ruler.disable}, {@link Ruler.enableOnly}.
	*
	* Returns list of found rule names (if no exception happened).
	*/
	enable(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		const result = [];
		list.forEach((name) => {
			const idx = this.__find__(name);
			if (idx < 0) {
				if (ignoreInvalid) return;
				throw new Error(`Rules manager: invalid rule name ${name}`);
			}
			this.__rules__[idx].enabled = true;
			result.push(name);
		});
		this.__cache__ = null;
		return result;
	}
	/**
	* Enable rules with given names, and disable everything else. If any rule name
	* not found - throw Error. Errors can be disabled by second param.
	*
	* See also {@link Ruler.disable}, {@link Ruler.enable}.
	*/
	enableOnly(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		this.__rules__.forEach((rule) => {
			rule.enabled = false;
		});
		this.enable(list, ignoreInvalid);
	}
	/**
	* Disable rules with given names. If any rule name not found - throw Error.
	* Errors can be disabled by second param.
	*
	* See also {@link Ruler.enable}, {@link Ruler.enableOnly}.
	*
	* Returns list of found rule names (if no exception happened).
	*/
	disable(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		const result = [];
		list.forEach((name) => {
			const idx = this.__find__(name);
			if (idx < 0) {
				if (ignoreInvalid) return;
				throw new Error(`Rules manager: invalid rule name ${name}`);
			}
			this.__rules__[idx].enabled = false;
			result.push(name);
		});
		this.__cache__ = null;
		return result;
	}
	/**
	* Return array of active functions (rules) for given chain name. It analyzes
	* rules configuration, compiles caches if not exists and returns result.
	*
	* Default chain name is `''` (empty string). It can't be skipped. That's
	* done intentionally, to keep signature monomorphic for high speed.
	*/
	getRules(chainName) {
		if (!this.__cache__) this.__compile__();
		return this.__cache__[chainName] || [];
	}
};
//#endregion
//#region src/renderer.ts
var default_rules = {};
default_rules.code_inline = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	return `<code${slf.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
};
default_rules.code_block = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	return `<pre${slf.renderAttrs(token)}><code>${escapeHtml(tokens[idx].content)}</code></pre>\n`;
};
default_rules.fence = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	const info = token.info ? unescapeAll(token.info).trim() : "";
	let langName = "";
	let langAttrs = "";
	if (info) {
		const arr = info.split(/(\s+)/g);
		langName = arr[0];
		langAttrs = arr.slice(2).join("");
	}
	let highlighted;
	if (options.highlight) highlighted = options.highlight(token.content, langName, langAttrs) || escapeHtml(token.content);
	else highlighted = escapeHtml(token.content);
	if (highlighted.indexOf("<pre") === 0) return highlighted + "\n";
	if (info) {
		const i = token.attrIndex("class");
		const tmpAttrs = token.attrs ? token.attrs.slice() : [];
		if (i < 0) tmpAttrs.push(["class", `${options.langPrefix}${langName}`]);
		else {
			tmpAttrs[i] = [tmpAttrs[i][0], tmpAttrs[i][1]];
			tmpAttrs[i][1] += ` ${options.langPrefix}${langName}`;
		}
		const tmpToken = { attrs: tmpAttrs };
		return `<pre><code${slf.renderAttrs(tmpToken)}>${highlighted}</code></pre>\n`;
	}
	return `<pre><code${slf.renderAttrs(token)}>${highlighted}</code></pre>\n`;
};
default_rules.image = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	token.attrs[token.attrIndex("alt")][1] = slf.renderInlineAsText(token.children, options, env);
	return slf.renderToken(tokens, idx, options);
};
default_rules.hardbreak = function(tokens, idx, options) {
	return options.xhtmlOut ? "<br />\n" : "<br>\n";
};
default_rules.softbreak = function(tokens, idx, options) {
	return options.breaks ? options.xhtmlOut ? "<br />\n" : "<br>\n" : "\n";
};
default_rules.text = function(tokens, idx) {
	return escapeHtml(tokens[idx].content);
};
default_rules.html_block = function(tokens, idx) {
	return tokens[idx].content;
};
default_rules.html_inline = function(tokens, idx) {
	return tokens[idx].content;
};
/**
* Generates HTML from parsed token stream. Each instance has independent
* copy of rules. Those can be rewritten with ease. Also, you can add new
* rules if you create plugin and adds new token types.
*
* Creates new renderer instance and fills {@link Renderer.rules} with defaults.
*/
var Renderer = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* Contains render rules for tokens. Can be updated and extended.
			*
			* See [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts)
			* for more details and examples.
			*
			* @example Custom render rules
			* ```javascript
			* import MarkdownIt from 'markdown-it'
			* const md = new MarkdownIt()
			*
			* md.renderer.rules.strong_open  = function () { return '<b>'; };
			* md.renderer.rules.strong_close = function () { return '</b>'; };
			*
			* const result = md.renderInline(...);
			* ```
			*
			* @example Each rule is called as independent static function with fixed signature
			* ```javascript
			* function my_token_render(tokens, idx, options, env, renderer) {
			*   // ...
			*   return renderedHTML;
			* }
			* ```
			*/
			"rules",
			Object.assign({}, default_rules)
		);
	}
	/**
	* Render token attributes to string.
	*/
	renderAttrs(token) {
		let i, l, result;
		if (!token.attrs) return "";
		result = "";
		for (i = 0, l = token.attrs.length; i < l; i++) result += ` ${escapeHtml(token.attrs[i][0])}="${escapeHtml(String(token.attrs[i][1]))}"`;
		return result;
	}
	/**
	* Default token renderer. Can be overriden by custom function
	* in {@link Renderer.rules}.
	*/
	renderToken(tokens, idx, options) {
		const token = tokens[idx];
		let result = "";
		if (token.hidden) return "";
		let prev = idx - 1;
		while (prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === 0) prev--;
		if (token.block && token.nesting !== -1 && prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === -1) result += "\n";
		result += (token.nesting === -1 ? "</" : "<") + token.tag;
		result += this.renderAttrs(token);
		if (token.nesting === 0 && options.xhtmlOut) result += " /";
		let needLf = false;
		if (token.block) {
			needLf = true;
			if (token.nesting === 1) {
				let next = idx + 1;
				while (next < tokens.length && tokens[next].hidden && tokens[next].nesting === 0) next++;
				if (next < tokens.length) {
					const nextToken = tokens[next];
					if (nextToken.type === "inline" || nextToken.hidden) needLf = false;
					else if (nextToken.nesting === -1 && nextToken.tag === token.tag) needLf = false;
				}
			}
		}
		result += needLf ? ">\n" : ">";
		return result;
	}
	/**
	* The same as {@link Renderer.render}, but for single token of `inline` type.
	*/
	renderInline(tokens, options, env) {
		let result = "";
		const rules = this.rules;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const type = tokens[i].type;
			if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
			else result += this.renderToken(tokens, i, options);
		}
		return result;
	}
	/**
	* Special kludge for image `alt` attributes to conform CommonMark spec.
	* Don't try to use it! Spec requires to show `alt` content with stripped markup,
	* instead of simple escaping.
	*/
	renderInlineAsText(tokens, options, env) {
		let result = "";
		for (let i = 0, len = tokens.length; i < len; i++) switch (tokens[i].type) {
			case "text":
			case "code_inline":
				result += tokens[i].content;
				break;
			case "image":
				result += this.renderInlineAsText(tokens[i].children, options, env);
				break;
			case "html_inline":
			case "html_block":
				result += tokens[i].content;
				break;
			case "softbreak":
			case "hardbreak": result += "\n";
		}
		return result;
	}
	/**
	* Takes token stream and generates HTML. Probably, you will never need to call
	* this method directly.
	*/
	render(tokens, options, env) {
		let result = "";
		const rules = this.rules;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const type = tokens[i].type;
			if (type === "inline") result += this.renderInline(tokens[i].children, options, env);
			else if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
			else result += this.renderToken(tokens, i, options);
		}
		return result;
	}
};
//#endregion
//#region src/rules_core/state_core.ts
/** Mutable state passed through the core rules chain. */
var StateCore = class {
	constructor(src, md, env) {
		_defineProperty(this, "tokens", []);
		_defineProperty(this, "inlineMode", false);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.env = env;
		this.md = md;
	}
};
//#endregion
//#region src/rules_core/normalize.ts
var UNNORMALIZED_NEWLINE_RE = /\r\n?/g;
var NULL_RE = /\0/g;
function normalize(state) {
	let str;
	str = state.src.replace(UNNORMALIZED_NEWLINE_RE, "\n");
	str = str.replace(NULL_RE, "�");
	state.src = str;
}
//#endregion
//#region src/rules_core/block.ts
function block(state) {
	let token;
	if (state.inlineMode) {
		token = new state.Token("inline", "", 0);
		token.content = state.src;
		token.map = [0, 1];
		token.children = [];
		state.tokens.push(token);
	} else state.md.block.parse(state.src, state.md, state.env, state.tokens);
}
//#endregion
//#region src/rules_core/strip_references.ts
function strip_references(state) {
	const tokens = state.tokens;
	let last = 0;
	for (let curr = 0; curr < tokens.length; curr++) {
		if (tokens[curr].type === "reference_definition") continue;
		if (curr !== last) tokens[last] = tokens[curr];
		last++;
	}
	if (tokens.length !== last) tokens.length = last;
}
//#endregion
//#region src/rules_core/inline.ts
function inline(state) {
	const tokens = state.tokens;
	for (let i = 0, l = tokens.length; i < l; i++) {
		const tok = tokens[i];
		if (tok.type === "inline") state.md.inline.parse(tok.content, state.md, state.env, tok.children);
	}
}
//#endregion
//#region src/rules_core/linkify.ts
function isLinkOpen$1(str) {
	return /^<a[>\s]/i.test(str);
}
function isLinkClose$1(str) {
	return /^<\/a\s*>/i.test(str);
}
function linkify$1(state) {
	const blockTokens = state.tokens;
	if (!state.md.options.linkify) return;
	for (let j = 0, l = blockTokens.length; j < l; j++) {
		if (blockTokens[j].type !== "inline" || !state.md.linkify.test(blockTokens[j].content)) continue;
		const tokens = blockTokens[j].children;
		const replacements = [];
		let htmlLinkLevel = 0;
		for (let i = tokens.length - 1; i >= 0; i--) {
			const currentToken = tokens[i];
			if (currentToken.type === "link_close") {
				i--;
				while (tokens[i].level !== currentToken.level && tokens[i].type !== "link_open") i--;
				continue;
			}
			if (currentToken.type === "html_inline") {
				if (isLinkOpen$1(currentToken.content) && htmlLinkLevel > 0) htmlLinkLevel--;
				if (isLinkClose$1(currentToken.content)) htmlLinkLevel++;
			}
			if (htmlLinkLevel > 0) continue;
			if (currentToken.type === "text" && state.md.linkify.test(currentToken.content)) {
				const text = currentToken.content;
				let links = state.md.linkify.match(text);
				const nodes = [];
				let level = currentToken.level;
				let lastPos = 0;
				if (links.length > 0 && links[0].index === 0 && i > 0 && tokens[i - 1].type === "text_special") links = links.slice(1);
				for (let ln = 0; ln < links.length; ln++) {
					const url = links[ln].url;
					const fullUrl = state.md.normalizeLink(url);
					if (!state.md.validateLink(fullUrl)) continue;
					let urlText = links[ln].text;
					if (!links[ln].schema) urlText = state.md.normalizeLinkText(`http://${urlText}`).replace(/^http:\/\//, "");
					else if (links[ln].schema === "mailto:" && !/^mailto:/i.test(urlText)) urlText = state.md.normalizeLinkText(`mailto:${urlText}`).replace(/^mailto:/, "");
					else urlText = state.md.normalizeLinkText(urlText);
					const pos = links[ln].index;
					if (pos > lastPos) {
						const token = new state.Token("text", "", 0);
						token.content = text.slice(lastPos, pos);
						token.level = level;
						nodes.push(token);
					}
					const token_o = new state.Token("link_open", "a", 1);
					token_o.attrs = [["href", fullUrl]];
					token_o.level = level++;
					token_o.markup = "linkify";
					token_o.info = "auto";
					nodes.push(token_o);
					const token_t = new state.Token("text", "", 0);
					token_t.content = urlText;
					token_t.level = level;
					nodes.push(token_t);
					const token_c = new state.Token("link_close", "a", -1);
					token_c.level = --level;
					token_c.markup = "linkify";
					token_c.info = "auto";
					nodes.push(token_c);
					lastPos = links[ln].lastIndex;
				}
				if (lastPos < text.length) {
					const token = new state.Token("text", "", 0);
					token.content = text.slice(lastPos);
					token.level = level;
					nodes.push(token);
				}
				replacements.push({
					index: i,
					nodes
				});
			}
		}
		if (replacements.length > 0) {
			let newTokensLength = tokens.length;
			for (const replacement of replacements) newTokensLength += replacement.nodes.length - 1;
			const newTokens = new Array(newTokensLength);
			let replacementIndex = 0;
			let newTokenIndex = 0;
			replacements.reverse();
			for (let i = 0; i < tokens.length; i++) {
				const replacement = replacements[replacementIndex];
				if ((replacement === null || replacement === void 0 ? void 0 : replacement.index) === i) {
					for (const node of replacement.nodes) newTokens[newTokenIndex++] = node;
					replacementIndex++;
				} else newTokens[newTokenIndex++] = tokens[i];
			}
			blockTokens[j].children = newTokens;
		}
	}
}
//#endregion
//#region src/rules_core/replacements.ts
var RARE_RE = /\+-|\.\.|\?\?\?\?|!!!!|,,|--/;
var SCOPED_ABBR_TEST_RE = /\((c|tm|r)\)/i;
var SCOPED_ABBR_RE = /\((c|tm|r)\)/gi;
var SCOPED_ABBR = {
	c: "©",
	r: "®",
	tm: "™"
};
function replaceFn(match, name) {
	return SCOPED_ABBR[name.toLowerCase()];
}
function replace_scoped(inlineTokens) {
	let inside_autolink = 0;
	for (let i = inlineTokens.length - 1; i >= 0; i--) {
		const token = inlineTokens[i];
		if (token.type === "text" && !inside_autolink) token.content = token.content.replace(SCOPED_ABBR_RE, replaceFn);
		if (token.type === "link_open" && token.info === "auto") inside_autolink--;
		if (token.type === "link_close" && token.info === "auto") inside_autolink++;
	}
}
function replace_rare(inlineTokens) {
	let inside_autolink = 0;
	for (let i = inlineTokens.length - 1; i >= 0; i--) {
		const token = inlineTokens[i];
		if (token.type === "text" && !inside_autolink) {
			if (RARE_RE.test(token.content)) token.content = token.content.replace(/\+-/g, "±").replace(/\.{2,}/g, "…").replace(/([?!])…/g, "$1..").replace(/([?!]){4,}/g, "$1$1$1").replace(/,{2,}/g, ",").replace(/(^|[^-])---(?=[^-]|$)/gm, "$1—").replace(/(^|\s)--(?=\s|$)/gm, "$1–").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1–");
		}
		if (token.type === "link_open" && token.info === "auto") inside_autolink--;
		if (token.type === "link_close" && token.info === "auto") inside_autolink++;
	}
}
function replace(state) {
	let blkIdx;
	if (!state.md.options.typographer) return;
	for (blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
		if (state.tokens[blkIdx].type !== "inline") continue;
		if (SCOPED_ABBR_TEST_RE.test(state.tokens[blkIdx].content)) replace_scoped(state.tokens[blkIdx].children);
		if (RARE_RE.test(state.tokens[blkIdx].content)) replace_rare(state.tokens[blkIdx].children);
	}
}
//#endregion
//#region src/rules_core/smartquotes.ts
var QUOTE_TEST_RE = /['"]/;
var QUOTE_RE = /['"]/g;
var APOSTROPHE = "’";
var MAX_OPENERS = 1e3;
function truncateStack(stack, heads, length) {
	while (stack.length > length) {
		const item = stack.pop();
		if (item.isSingleQuote) heads.single = item.prevSameQuoteIdx;
		else heads.double = item.prevSameQuoteIdx;
	}
}
function addReplacement(replacements, tokenIdx, pos, ch) {
	if (!replacements[tokenIdx]) replacements[tokenIdx] = [];
	replacements[tokenIdx].push({
		pos,
		ch
	});
}
function applyReplacements(str, replacements) {
	let result = "";
	let lastPos = 0;
	replacements.sort((a, b) => a.pos - b.pos);
	for (let i = 0; i < replacements.length; i++) {
		const replacement = replacements[i];
		result += str.slice(lastPos, replacement.pos) + replacement.ch;
		lastPos = replacement.pos + 1;
	}
	return result + str.slice(lastPos);
}
function process_inlines(tokens, state) {
	let j;
	const stack = [];
	const heads = {
		single: -1,
		double: -1
	};
	const replacements = {};
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		const thisLevel = tokens[i].level;
		for (j = stack.length - 1; j >= 0; j--) if (stack[j].level <= thisLevel) break;
		truncateStack(stack, heads, j + 1);
		if (token.type !== "text") continue;
		const text = token.content;
		let pos = 0;
		const max = text.length;
		OUTER: while (pos < max) {
			QUOTE_RE.lastIndex = pos;
			const t = QUOTE_RE.exec(text);
			if (!t) break;
			let canOpen = true;
			let canClose = true;
			pos = t.index + 1;
			const isSingle = t[0] === "'";
			let lastChar = 32;
			if (t.index - 1 >= 0) lastChar = text.charCodeAt(t.index - 1);
			else for (j = i - 1; j >= 0; j--) {
				if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
				if (!tokens[j].content) continue;
				lastChar = tokens[j].content.charCodeAt(tokens[j].content.length - 1);
				break;
			}
			let nextChar = 32;
			if (pos < max) nextChar = text.charCodeAt(pos);
			else for (j = i + 1; j < tokens.length; j++) {
				if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
				if (!tokens[j].content) continue;
				nextChar = tokens[j].content.charCodeAt(0);
				break;
			}
			const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
			const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
			const isLastWhiteSpace = isWhiteSpace(lastChar);
			const isNextWhiteSpace = isWhiteSpace(nextChar);
			if (isNextWhiteSpace) canOpen = false;
			else if (isNextPunctChar) {
				if (!(isLastWhiteSpace || isLastPunctChar)) canOpen = false;
			}
			if (isLastWhiteSpace) canClose = false;
			else if (isLastPunctChar) {
				if (!(isNextWhiteSpace || isNextPunctChar)) canClose = false;
			}
			if (nextChar === 34 && t[0] === "\"") {
				if (lastChar >= 48 && lastChar <= 57) canClose = canOpen = false;
			}
			if (canOpen && canClose) {
				canOpen = isLastPunctChar;
				canClose = isNextPunctChar;
			}
			if (!canOpen && !canClose) {
				if (isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
				continue;
			}
			if (canClose) {
				j = isSingle ? heads.single : heads.double;
				if (j >= 0 && stack[j].level === thisLevel) {
					const item = stack[j];
					let openQuote;
					let closeQuote;
					if (isSingle) {
						openQuote = state.md.options.quotes[2];
						closeQuote = state.md.options.quotes[3];
					} else {
						openQuote = state.md.options.quotes[0];
						closeQuote = state.md.options.quotes[1];
					}
					addReplacement(replacements, i, t.index, closeQuote);
					addReplacement(replacements, item.tokenIdx, item.contentPos, openQuote);
					truncateStack(stack, heads, j);
					continue OUTER;
				}
			}
			if (canOpen) {
				if (stack.length >= MAX_OPENERS) return;
				stack.push({
					tokenIdx: i,
					contentPos: t.index,
					isSingleQuote: isSingle,
					level: thisLevel,
					prevSameQuoteIdx: isSingle ? heads.single : heads.double
				});
				if (isSingle) heads.single = stack.length - 1;
				else heads.double = stack.length - 1;
			} else if (canClose && isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
		}
	}
	Object.keys(replacements).forEach(function(tokenIdx) {
		const idx = Number(tokenIdx);
		tokens[idx].content = applyReplacements(tokens[idx].content, replacements[tokenIdx]);
	});
}
function smartquotes(state) {
	if (!state.md.options.typographer) return;
	for (let blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
		if (state.tokens[blkIdx].type !== "inline" || !QUOTE_TEST_RE.test(state.tokens[blkIdx].content)) continue;
		process_inlines(state.tokens[blkIdx].children, state);
	}
}
//#endregion
//#region src/rules_core/text_join.ts
function join_alt(tokens) {
	let curr, last;
	const max = tokens.length;
	for (curr = 0; curr < max; curr++) if (tokens[curr].type === "text_special") tokens[curr].type = "text";
	for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
	else {
		if (curr !== last) tokens[last] = tokens[curr];
		last++;
	}
	if (curr !== last) tokens.length = last;
}
function text_join(state) {
	let curr, last;
	const blockTokens = state.tokens;
	const l = blockTokens.length;
	for (let j = 0; j < l; j++) {
		if (blockTokens[j].type !== "inline") continue;
		const tokens = blockTokens[j].children;
		const max = tokens.length;
		for (curr = 0; curr < max; curr++) {
			if (tokens[curr].type === "text_special") tokens[curr].type = "text";
			if (tokens[curr].children) join_alt(tokens[curr].children);
		}
		for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
		if (curr !== last) tokens.length = last;
	}
}
//#endregion
//#region src/parser_core.ts
var _rules$2 = [
	["normalize", normalize],
	["block", block],
	["strip_references", strip_references],
	["inline", inline],
	["linkify", linkify$1],
	["replacements", replace],
	["smartquotes", smartquotes],
	["text_join", text_join]
];
/**
* Top-level rules executor. Glues block/inline parsers and does intermediate
* transformations.
*/
var ParserCore = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of core rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(this, "State", StateCore);
		for (let i = 0; i < _rules$2.length; i++) this.ruler.push(_rules$2[i][0], _rules$2[i][1]);
	}
	/**
	* Executes core chain rules.
	*/
	process(state) {
		const rules = this.ruler.getRules("");
		for (let i = 0, l = rules.length; i < l; i++) rules[i](state);
	}
};
//#endregion
//#region src/rules_block/state_block.ts
/** Mutable state passed to block rules while tokenizing a source document. */
var StateBlock = class {
	constructor(src, md, env, tokens) {
		_defineProperty(this, "bMarks", []);
		_defineProperty(this, "eMarks", []);
		_defineProperty(this, "tShift", []);
		_defineProperty(this, "sCount", []);
		_defineProperty(this, "bsCount", []);
		_defineProperty(this, "blkIndent", 0);
		_defineProperty(this, "line", 0);
		_defineProperty(this, "lineMax", 0);
		_defineProperty(this, "tight", false);
		_defineProperty(this, "listIndent", -1);
		_defineProperty(this, "parentType", "root");
		_defineProperty(this, "level", 0);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.md = md;
		this.env = env;
		this.tokens = tokens;
		const s = this.src;
		for (let start = 0, pos = 0, indent = 0, offset = 0, len = s.length, indent_found = false; pos < len; pos++) {
			const ch = s.charCodeAt(pos);
			if (!indent_found) {
				if (isSpace(ch)) {
					indent++;
					if (ch === 9) offset += 4 - offset % 4;
					else offset++;
					continue;
				} else indent_found = true;
			}
			if (ch === 10 || pos === len - 1) {
				if (ch !== 10) pos++;
				this.bMarks.push(start);
				this.eMarks.push(pos);
				this.tShift.push(indent);
				this.sCount.push(offset);
				this.bsCount.push(0);
				indent_found = false;
				indent = 0;
				offset = 0;
				start = pos + 1;
			}
		}
		this.bMarks.push(s.length);
		this.eMarks.push(s.length);
		this.tShift.push(0);
		this.sCount.push(0);
		this.bsCount.push(0);
		this.lineMax = this.bMarks.length - 1;
	}
	push(type, tag, nesting) {
		const token = new Token(type, tag, nesting);
		token.block = true;
		if (nesting < 0) this.level--;
		token.level = this.level;
		if (nesting > 0) this.level++;
		this.tokens.push(token);
		return token;
	}
	isEmpty(line) {
		return this.bMarks[line] + this.tShift[line] >= this.eMarks[line];
	}
	skipEmptyLines(from) {
		for (let max = this.lineMax; from < max; from++) if (this.bMarks[from] + this.tShift[from] < this.eMarks[from]) break;
		return from;
	}
	skipSpaces(pos) {
		for (let max = this.src.length; pos < max; pos++) if (!isSpace(this.src.charCodeAt(pos))) break;
		return pos;
	}
	skipSpacesBack(pos, min) {
		if (pos <= min) return pos;
		while (pos > min) if (!isSpace(this.src.charCodeAt(--pos))) return pos + 1;
		return pos;
	}
	skipChars(pos, code) {
		for (let max = this.src.length; pos < max; pos++) if (this.src.charCodeAt(pos) !== code) break;
		return pos;
	}
	skipCharsBack(pos, code, min) {
		if (pos <= min) return pos;
		while (pos > min) if (code !== this.src.charCodeAt(--pos)) return pos + 1;
		return pos;
	}
	getLines(begin, end, indent, keepLastLF) {
		if (begin >= end) return "";
		const queue = new Array(end - begin);
		for (let i = 0, line = begin; line < end; line++, i++) {
			let lineIndent = 0;
			const lineStart = this.bMarks[line];
			let first = lineStart;
			let last;
			if (line + 1 < end || keepLastLF) last = this.eMarks[line] + 1;
			else last = this.eMarks[line];
			while (first < last && lineIndent < indent) {
				const ch = this.src.charCodeAt(first);
				if (isSpace(ch)) {
					if (ch === 9) lineIndent += 4 - (lineIndent + this.bsCount[line]) % 4;
					else lineIndent++;
				} else if (first - lineStart < this.tShift[line]) lineIndent++;
				else break;
				first++;
			}
			if (lineIndent > indent) queue[i] = new Array(lineIndent - indent + 1).join(" ") + this.src.slice(first, last);
			else queue[i] = this.src.slice(first, last);
		}
		return queue.join("");
	}
};
//#endregion
//#region src/rules_block/table.ts
var MAX_AUTOCOMPLETED_CELLS = 65536;
function getLine(state, line) {
	const pos = state.bMarks[line] + state.tShift[line];
	const max = state.eMarks[line];
	return state.src.slice(pos, max);
}
function escapedSplit(str) {
	const result = [];
	const max = str.length;
	let pos = 0;
	let ch = str.charCodeAt(pos);
	let isEscaped = false;
	let lastPos = 0;
	let current = "";
	while (pos < max) {
		if (ch === 124) {
			if (!isEscaped) {
				result.push(current + str.substring(lastPos, pos));
				current = "";
				lastPos = pos + 1;
			} else {
				current += str.substring(lastPos, pos - 1);
				lastPos = pos;
			}
		}
		isEscaped = ch === 92;
		pos++;
		ch = str.charCodeAt(pos);
	}
	result.push(current + str.substring(lastPos));
	return result;
}
function table$2(state, startLine, endLine, silent) {
	if (startLine + 2 > endLine) return false;
	let nextLine = startLine + 1;
	if (state.sCount[nextLine] < state.blkIndent) return false;
	if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
	let pos = state.bMarks[nextLine] + state.tShift[nextLine];
	if (pos >= state.eMarks[nextLine]) return false;
	const firstCh = state.src.charCodeAt(pos++);
	if (firstCh !== 124 && firstCh !== 45 && firstCh !== 58) return false;
	if (pos >= state.eMarks[nextLine]) return false;
	const secondCh = state.src.charCodeAt(pos++);
	if (secondCh !== 124 && secondCh !== 45 && secondCh !== 58 && !isSpace(secondCh)) return false;
	if (firstCh === 45 && isSpace(secondCh)) return false;
	while (pos < state.eMarks[nextLine]) {
		const ch = state.src.charCodeAt(pos);
		if (ch !== 124 && ch !== 45 && ch !== 58 && !isSpace(ch)) return false;
		pos++;
	}
	let lineText = getLine(state, startLine + 1);
	let columns = lineText.split("|");
	const aligns = [];
	for (let i = 0; i < columns.length; i++) {
		const t = columns[i].trim();
		if (!t) {
			if (i === 0 || i === columns.length - 1) continue;
			else return false;
		}
		if (!/^:?-+:?$/.test(t)) return false;
		if (t.charCodeAt(t.length - 1) === 58) aligns.push(t.charCodeAt(0) === 58 ? "center" : "right");
		else if (t.charCodeAt(0) === 58) aligns.push("left");
		else aligns.push("");
	}
	lineText = getLine(state, startLine).trim();
	if (lineText.indexOf("|") === -1) return false;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	columns = escapedSplit(lineText);
	if (columns.length && columns[0] === "") columns.shift();
	if (columns.length && columns[columns.length - 1] === "") columns.pop();
	const columnCount = columns.length;
	if (columnCount === 0 || columnCount !== aligns.length) return false;
	if (silent) return true;
	const oldParentType = state.parentType;
	state.parentType = "table";
	const terminatorRules = state.md.block.ruler.getRules("blockquote");
	const token_to = state.push("table_open", "table", 1);
	const tableLines = [startLine, 0];
	token_to.map = tableLines;
	const token_tho = state.push("thead_open", "thead", 1);
	token_tho.map = [startLine, startLine + 1];
	const token_htro = state.push("tr_open", "tr", 1);
	token_htro.map = [startLine, startLine + 1];
	for (let i = 0; i < columns.length; i++) {
		const token_ho = state.push("th_open", "th", 1);
		if (aligns[i]) token_ho.attrs = [["style", `text-align:${aligns[i]}`]];
		const token_il = state.push("inline", "", 0);
		token_il.content = columns[i].trim();
		token_il.children = [];
		state.push("th_close", "th", -1);
	}
	state.push("tr_close", "tr", -1);
	state.push("thead_close", "thead", -1);
	let tbodyLines;
	let autocompletedCells = 0;
	for (nextLine = startLine + 2; nextLine < endLine; nextLine++) {
		if (state.sCount[nextLine] < state.blkIndent) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
		lineText = getLine(state, nextLine).trim();
		if (!lineText) break;
		if (state.sCount[nextLine] - state.blkIndent >= 4) break;
		columns = escapedSplit(lineText);
		if (columns.length && columns[0] === "") columns.shift();
		if (columns.length && columns[columns.length - 1] === "") columns.pop();
		autocompletedCells += columnCount - columns.length;
		if (autocompletedCells > MAX_AUTOCOMPLETED_CELLS) break;
		if (nextLine === startLine + 2) {
			const token_tbo = state.push("tbody_open", "tbody", 1);
			token_tbo.map = tbodyLines = [startLine + 2, 0];
		}
		const token_tro = state.push("tr_open", "tr", 1);
		token_tro.map = [nextLine, nextLine + 1];
		for (let i = 0; i < columnCount; i++) {
			const token_tdo = state.push("td_open", "td", 1);
			if (aligns[i]) token_tdo.attrs = [["style", `text-align:${aligns[i]}`]];
			const token_il = state.push("inline", "", 0);
			token_il.content = columns[i] ? columns[i].trim() : "";
			token_il.children = [];
			state.push("td_close", "td", -1);
		}
		state.push("tr_close", "tr", -1);
	}
	if (tbodyLines) {
		state.push("tbody_close", "tbody", -1);
		tbodyLines[1] = nextLine;
	}
	state.push("table_close", "table", -1);
	tableLines[1] = nextLine;
	state.parentType = oldParentType;
	state.line = nextLine;
	return true;
}
//#endregion
//#region src/rules_block/code.ts
function code$1(state, startLine, endLine) {
	if (state.sCount[startLine] - state.blkIndent < 4) return false;
	let nextLine = startLine + 1;
	let last = nextLine;
	while (nextLine < endLine) {
		if (state.isEmpty(nextLine)) {
			nextLine++;
			continue;
		}
		if (state.sCount[nextLine] - state.blkIndent >= 4) {
			nextLine++;
			last = nextLine;
			continue;
		}
		break;
	}
	state.line = last;
	const token = state.push("code_block", "code", 0);
	token.content = state.getLines(startLine, last, 4 + state.blkIndent, false) + "\n";
	token.map = [startLine, state.line];
	return true;
}
//#endregion
//#region src/rules_block/fence.ts
function fence$1(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (pos + 3 > max) return false;
	const marker = state.src.charCodeAt(pos);
	if (marker !== 126 && marker !== 96) return false;
	let mem = pos;
	pos = state.skipChars(pos, marker);
	let len = pos - mem;
	if (len < 3) return false;
	const markup = state.src.slice(mem, pos);
	const params = state.src.slice(pos, max);
	if (marker === 96) {
		if (params.indexOf(String.fromCharCode(marker)) >= 0) return false;
	}
	if (silent) return true;
	let nextLine = startLine;
	let haveEndMarker = false;
	for (;;) {
		nextLine++;
		if (nextLine >= endLine) break;
		pos = mem = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		if (pos < max && state.sCount[nextLine] < state.blkIndent) break;
		if (state.src.charCodeAt(pos) !== marker) continue;
		if (state.sCount[nextLine] - state.blkIndent >= 4) continue;
		pos = state.skipChars(pos, marker);
		if (pos - mem < len) continue;
		pos = state.skipSpaces(pos);
		if (pos < max) continue;
		haveEndMarker = true;
		break;
	}
	len = state.sCount[startLine];
	state.line = nextLine + (haveEndMarker ? 1 : 0);
	const token = state.push("fence", "code", 0);
	token.info = params;
	token.content = state.getLines(startLine + 1, nextLine, len, true);
	token.markup = markup;
	token.map = [startLine, state.line];
	return true;
}
//#endregion
//#region src/rules_block/blockquote.ts
function blockquote(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	const oldLineMax = state.lineMax;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (state.src.charCodeAt(pos) !== 62) return false;
	if (silent) return true;
	const oldBMarks = [];
	const oldBSCount = [];
	const oldSCount = [];
	const oldTShift = [];
	const terminatorRules = state.md.block.ruler.getRules("blockquote");
	const oldParentType = state.parentType;
	state.parentType = "blockquote";
	let lastLineEmpty = false;
	let nextLine;
	for (nextLine = startLine; nextLine < endLine; nextLine++) {
		const isOutdented = state.sCount[nextLine] < state.blkIndent;
		pos = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		if (pos >= max) break;
		if (state.src.charCodeAt(pos++) === 62 && !isOutdented) {
			let initial = state.sCount[nextLine] + 1;
			let spaceAfterMarker;
			let adjustTab;
			if (state.src.charCodeAt(pos) === 32) {
				pos++;
				initial++;
				adjustTab = false;
				spaceAfterMarker = true;
			} else if (state.src.charCodeAt(pos) === 9) {
				spaceAfterMarker = true;
				if ((state.bsCount[nextLine] + initial) % 4 === 3) {
					pos++;
					initial++;
					adjustTab = false;
				} else adjustTab = true;
			} else spaceAfterMarker = false;
			let offset = initial;
			oldBMarks.push(state.bMarks[nextLine]);
			state.bMarks[nextLine] = pos;
			while (pos < max) {
				const ch = state.src.charCodeAt(pos);
				if (isSpace(ch)) {
					if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine] + (adjustTab ? 1 : 0)) % 4;
					else offset++;
				} else break;
				pos++;
			}
			lastLineEmpty = pos >= max;
			oldBSCount.push(state.bsCount[nextLine]);
			state.bsCount[nextLine] = state.sCount[nextLine] + 1 + (spaceAfterMarker ? 1 : 0);
			oldSCount.push(state.sCount[nextLine]);
			state.sCount[nextLine] = offset - initial;
			oldTShift.push(state.tShift[nextLine]);
			state.tShift[nextLine] = pos - state.bMarks[nextLine];
			continue;
		}
		if (lastLineEmpty) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) {
			state.lineMax = nextLine;
			if (state.blkIndent !== 0) {
				oldBMarks.push(state.bMarks[nextLine]);
				oldBSCount.push(state.bsCount[nextLine]);
				oldTShift.push(state.tShift[nextLine]);
				oldSCount.push(state.sCount[nextLine]);
				state.sCount[nextLine] -= state.blkIndent;
			}
			break;
		}
		oldBMarks.push(state.bMarks[nextLine]);
		oldBSCount.push(state.bsCount[nextLine]);
		oldTShift.push(state.tShift[nextLine]);
		oldSCount.push(state.sCount[nextLine]);
		state.sCount[nextLine] = -1;
	}
	const oldIndent = state.blkIndent;
	state.blkIndent = 0;
	const token_o = state.push("blockquote_open", "blockquote", 1);
	token_o.markup = ">";
	const lines = [startLine, 0];
	token_o.map = lines;
	state.md.block.tokenize(state, startLine, nextLine);
	const token_c = state.push("blockquote_close", "blockquote", -1);
	token_c.markup = ">";
	state.lineMax = oldLineMax;
	state.parentType = oldParentType;
	lines[1] = state.line;
	for (let i = 0; i < oldTShift.length; i++) {
		state.bMarks[i + startLine] = oldBMarks[i];
		state.tShift[i + startLine] = oldTShift[i];
		state.sCount[i + startLine] = oldSCount[i];
		state.bsCount[i + startLine] = oldBSCount[i];
	}
	state.blkIndent = oldIndent;
	return true;
}
//#endregion
//#region src/rules_block/hr.ts
function hr(state, startLine, endLine, silent) {
	const max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	const marker = state.src.charCodeAt(pos++);
	if (marker !== 42 && marker !== 45 && marker !== 95) return false;
	let cnt = 1;
	while (pos < max) {
		const ch = state.src.charCodeAt(pos++);
		if (ch !== marker && !isSpace(ch)) return false;
		if (ch === marker) cnt++;
	}
	if (cnt < 3) return false;
	if (silent) return true;
	state.line = startLine + 1;
	const token = state.push("hr", "hr", 0);
	token.map = [startLine, state.line];
	token.markup = Array(cnt + 1).join(String.fromCharCode(marker));
	return true;
}
//#endregion
//#region src/rules_block/list.ts
function skipBulletListMarker(state, startLine) {
	const max = state.eMarks[startLine];
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	const marker = state.src.charCodeAt(pos++);
	if (marker !== 42 && marker !== 45 && marker !== 43) return -1;
	if (pos < max) {
		if (!isSpace(state.src.charCodeAt(pos))) return -1;
	}
	return pos;
}
function skipOrderedListMarker(state, startLine) {
	const start = state.bMarks[startLine] + state.tShift[startLine];
	const max = state.eMarks[startLine];
	let pos = start;
	if (pos + 1 >= max) return -1;
	let ch = state.src.charCodeAt(pos++);
	if (ch < 48 || ch > 57) return -1;
	for (;;) {
		if (pos >= max) return -1;
		ch = state.src.charCodeAt(pos++);
		if (ch >= 48 && ch <= 57) {
			if (pos - start >= 10) return -1;
			continue;
		}
		if (ch === 41 || ch === 46) break;
		return -1;
	}
	if (pos < max) {
		ch = state.src.charCodeAt(pos);
		if (!isSpace(ch)) return -1;
	}
	return pos;
}
function markTightParagraphs(state, idx) {
	const level = state.level + 2;
	for (let i = idx + 2, l = state.tokens.length - 2; i < l; i++) if (state.tokens[i].level === level && state.tokens[i].type === "paragraph_open") {
		state.tokens[i + 2].hidden = true;
		state.tokens[i].hidden = true;
		i += 2;
	}
}
function list$2(state, startLine, endLine, silent) {
	let max, pos, start, token;
	let nextLine = startLine;
	let tight = true;
	if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
	if (state.listIndent >= 0 && state.sCount[nextLine] - state.listIndent >= 4 && state.sCount[nextLine] < state.blkIndent) return false;
	let isTerminatingParagraph = false;
	if (silent && state.parentType === "paragraph") {
		if (state.sCount[nextLine] >= state.blkIndent) isTerminatingParagraph = true;
	}
	let isOrdered;
	let markerValue;
	let posAfterMarker;
	if ((posAfterMarker = skipOrderedListMarker(state, nextLine)) >= 0) {
		isOrdered = true;
		start = state.bMarks[nextLine] + state.tShift[nextLine];
		markerValue = Number(state.src.slice(start, posAfterMarker - 1));
		if (isTerminatingParagraph && markerValue !== 1) return false;
	} else if ((posAfterMarker = skipBulletListMarker(state, nextLine)) >= 0) isOrdered = false;
	else return false;
	if (isTerminatingParagraph) {
		if (state.skipSpaces(posAfterMarker) >= state.eMarks[nextLine]) return false;
	}
	if (silent) return true;
	const markerCharCode = state.src.charCodeAt(posAfterMarker - 1);
	const listTokIdx = state.tokens.length;
	if (isOrdered) {
		token = state.push("ordered_list_open", "ol", 1);
		if (markerValue !== 1) token.attrs = [["start", markerValue]];
	} else token = state.push("bullet_list_open", "ul", 1);
	const listLines = [nextLine, 0];
	token.map = listLines;
	token.markup = String.fromCharCode(markerCharCode);
	let prevEmptyEnd = false;
	const terminatorRules = state.md.block.ruler.getRules("list");
	const oldParentType = state.parentType;
	state.parentType = "list";
	while (nextLine < endLine) {
		pos = posAfterMarker;
		max = state.eMarks[nextLine];
		const initial = state.sCount[nextLine] + posAfterMarker - (state.bMarks[nextLine] + state.tShift[nextLine]);
		let offset = initial;
		while (pos < max) {
			const ch = state.src.charCodeAt(pos);
			if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine]) % 4;
			else if (ch === 32) offset++;
			else break;
			pos++;
		}
		const contentStart = pos;
		let indentAfterMarker;
		if (contentStart >= max) indentAfterMarker = 1;
		else indentAfterMarker = offset - initial;
		if (indentAfterMarker > 4) indentAfterMarker = 1;
		const indent = initial + indentAfterMarker;
		token = state.push("list_item_open", "li", 1);
		token.markup = String.fromCharCode(markerCharCode);
		const itemLines = [nextLine, 0];
		token.map = itemLines;
		if (isOrdered) token.info = state.src.slice(start, posAfterMarker - 1);
		const oldTight = state.tight;
		const oldTShift = state.tShift[nextLine];
		const oldSCount = state.sCount[nextLine];
		const oldListIndent = state.listIndent;
		state.listIndent = state.blkIndent;
		state.blkIndent = indent;
		state.tight = true;
		state.tShift[nextLine] = contentStart - state.bMarks[nextLine];
		state.sCount[nextLine] = offset;
		if (contentStart >= max && state.isEmpty(nextLine + 1)) state.line = Math.min(state.line + 2, endLine);
		else state.md.block.tokenize(state, nextLine, endLine);
		if (!state.tight || prevEmptyEnd) tight = false;
		prevEmptyEnd = state.line - nextLine > 1 && state.isEmpty(state.line - 1);
		state.blkIndent = state.listIndent;
		state.listIndent = oldListIndent;
		state.tShift[nextLine] = oldTShift;
		state.sCount[nextLine] = oldSCount;
		state.tight = oldTight;
		token = state.push("list_item_close", "li", -1);
		token.markup = String.fromCharCode(markerCharCode);
		nextLine = state.line;
		itemLines[1] = nextLine;
		if (nextLine >= endLine) break;
		if (state.sCount[nextLine] < state.blkIndent) break;
		if (state.sCount[nextLine] - state.blkIndent >= 4) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
		if (isOrdered) {
			posAfterMarker = skipOrderedListMarker(state, nextLine);
			if (posAfterMarker < 0) break;
			start = state.bMarks[nextLine] + state.tShift[nextLine];
		} else {
			posAfterMarker = skipBulletListMarker(state, nextLine);
			if (posAfterMarker < 0) break;
		}
		if (markerCharCode !== state.src.charCodeAt(posAfterMarker - 1)) break;
	}
	if (isOrdered) token = state.push("ordered_list_close", "ol", -1);
	else token = state.push("bullet_list_close", "ul", -1);
	token.markup = String.fromCharCode(markerCharCode);
	listLines[1] = nextLine;
	state.line = nextLine;
	state.parentType = oldParentType;
	if (tight) markTightParagraphs(state, listTokIdx);
	return true;
}
//#endregion
//#region src/rules_block/reference.ts
var MAX_LABEL_LENGTH = 999;
function countCodePoints(str) {
	let length = str.length;
	for (let i = 0; i < str.length - 1; i++) {
		const high = str.charCodeAt(i);
		if (high < 55296 || high > 56319) continue;
		const low = str.charCodeAt(i + 1);
		if (low >= 56320 && low <= 57343) {
			length--;
			i++;
		}
	}
	return length;
}
function lineEnd(state, line) {
	return Math.min(state.eMarks[line] + 1, state.src.length);
}
function getNextLinePos(state, nextLine) {
	const endLine = state.lineMax;
	if (nextLine >= endLine || state.isEmpty(nextLine)) return -1;
	let isContinuation = false;
	if (state.sCount[nextLine] - state.blkIndent > 3) isContinuation = true;
	if (state.sCount[nextLine] < 0) isContinuation = true;
	if (!isContinuation) {
		const terminatorRules = state.md.block.ruler.getRules("reference");
		const oldParentType = state.parentType;
		state.parentType = "reference";
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		state.parentType = oldParentType;
		if (terminate) return -1;
	}
	return state.bMarks[nextLine] + state.tShift[nextLine];
}
function reference(state, startLine, _endLine, silent) {
	const src = state.src;
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let nextLine = startLine + 1;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (src.charCodeAt(pos) !== 91) return false;
	let max = lineEnd(state, startLine);
	let rawLabel = "";
	let labelEnd = -1;
	let segmentStart = ++pos;
	while (pos < max) {
		if (rawLabel.length + pos - segmentStart > MAX_LABEL_LENGTH * 2) return false;
		let ch = src.charCodeAt(pos);
		if (ch === 91) return false;
		if (ch === 93) {
			labelEnd = pos;
			break;
		}
		if (ch === 92) ch = src.charCodeAt(++pos);
		if (ch === 10 && pos < max) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) return false;
			rawLabel += src.slice(segmentStart, max);
			pos = segmentStart = nextPos;
			max = lineEnd(state, nextLine++);
			continue;
		}
		pos++;
	}
	if (labelEnd < 0 || src.charCodeAt(labelEnd + 1) !== 58) return false;
	rawLabel += src.slice(segmentStart, labelEnd);
	if (rawLabel.length > MAX_LABEL_LENGTH && countCodePoints(rawLabel) > MAX_LABEL_LENGTH) return false;
	pos = labelEnd + 2;
	while (pos < max) {
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
		} else if (isSpace(ch)) pos++;
		else break;
	}
	const destRes = state.md.helpers.parseLinkDestination(src, pos, max);
	if (!destRes.ok) return false;
	const href = state.md.normalizeLink(destRes.str);
	if (!state.md.validateLink(href)) return false;
	pos = destRes.pos;
	const destEndPos = pos;
	const destEndMax = max;
	const destEndLineNo = nextLine;
	while (pos < max) {
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
		} else if (isSpace(ch)) pos++;
		else break;
	}
	const titleStart = pos;
	let titleRes = state.md.helpers.parseLinkTitle(src, pos, max);
	while (titleRes.can_continue) {
		const nextPos = getNextLinePos(state, nextLine);
		if (nextPos < 0) break;
		pos = nextPos;
		max = lineEnd(state, nextLine++);
		titleRes = state.md.helpers.parseLinkTitle(src, pos, max, titleRes);
	}
	let title;
	if (titleStart !== destEndPos && titleRes.ok) {
		title = titleRes.str;
		pos = titleRes.pos;
	} else {
		title = "";
		pos = destEndPos;
		max = destEndMax;
		nextLine = destEndLineNo;
	}
	while (pos < max) {
		if (!isSpace(src.charCodeAt(pos))) break;
		pos++;
	}
	if (pos < max && src.charCodeAt(pos) !== 10) {
		if (title) {
			title = "";
			pos = destEndPos;
			max = destEndMax;
			nextLine = destEndLineNo;
			while (pos < max) {
				if (!isSpace(src.charCodeAt(pos))) break;
				pos++;
			}
		}
	}
	if (pos < max && src.charCodeAt(pos) !== 10) return false;
	const label = normalizeReference(rawLabel);
	if (!label) return false;
	/* istanbul ignore if */
	if (silent) return true;
	if (typeof state.env.references === "undefined") state.env.references = {};
	if (typeof state.env.references[label] === "undefined") state.env.references[label] = {
		title,
		href
	};
	const token = state.push("reference_definition", "", 0);
	token.map = [startLine, nextLine];
	token.hidden = true;
	const meta = Object.create(null);
	meta.label = label;
	token.meta = meta;
	state.line = nextLine;
	return true;
}
//#endregion
//#region src/common/html_blocks.ts
var html_blocks_default = [
	"address",
	"article",
	"aside",
	"base",
	"basefont",
	"blockquote",
	"body",
	"caption",
	"center",
	"col",
	"colgroup",
	"dd",
	"details",
	"dialog",
	"dir",
	"div",
	"dl",
	"dt",
	"fieldset",
	"figcaption",
	"figure",
	"footer",
	"form",
	"frame",
	"frameset",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"head",
	"header",
	"hr",
	"html",
	"iframe",
	"legend",
	"li",
	"link",
	"main",
	"menu",
	"menuitem",
	"nav",
	"noframes",
	"ol",
	"optgroup",
	"option",
	"p",
	"param",
	"search",
	"section",
	"summary",
	"table",
	"tbody",
	"td",
	"tfoot",
	"th",
	"thead",
	"title",
	"tr",
	"track",
	"ul"
];
//#endregion
//#region src/common/html_re.ts
var open_tag = `<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`;
var close_tag = "<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";
var HTML_OPEN_CLOSE_TAG_RE = new RegExp(`^(?:${open_tag}|${close_tag})`);
//#endregion
//#region src/rules_block/html_block.ts
var HTML_SEQUENCES = [
	[
		/^<(script|pre|style|textarea)(?=(\s|>|$))/i,
		/<\/(script|pre|style|textarea)>/i,
		true
	],
	[
		/^<!--/,
		/-->/,
		true
	],
	[
		/^<\?/,
		/\?>/,
		true
	],
	[
		/^<![A-Za-z]/,
		/>/,
		true
	],
	[
		/^<!\[CDATA\[/,
		/\]\]>/,
		true
	],
	[
		new RegExp(`^</?(${html_blocks_default.join("|")})(?=(\\s|/?>|$))`, "i"),
		/^$/,
		true
	],
	[
		new RegExp(`${HTML_OPEN_CLOSE_TAG_RE.source}\\s*$`),
		/^$/,
		false
	]
];
function html_block(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (!state.md.options.html) return false;
	if (state.src.charCodeAt(pos) !== 60) return false;
	let lineText = state.src.slice(pos, max);
	let i = 0;
	for (; i < HTML_SEQUENCES.length; i++) if (HTML_SEQUENCES[i][0].test(lineText)) break;
	if (i === HTML_SEQUENCES.length) return false;
	if (silent) return HTML_SEQUENCES[i][2];
	let nextLine = startLine + 1;
	const endsOnBlankLine = HTML_SEQUENCES[i][1].test("");
	if (!HTML_SEQUENCES[i][1].test(lineText)) for (; nextLine < endLine; nextLine++) {
		if (state.sCount[nextLine] < state.blkIndent) {
			if (endsOnBlankLine || !state.isEmpty(nextLine)) break;
		}
		pos = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		lineText = state.src.slice(pos, max);
		if (HTML_SEQUENCES[i][1].test(lineText)) {
			if (lineText.length !== 0) nextLine++;
			break;
		}
	}
	state.line = nextLine;
	const token = state.push("html_block", "", 0);
	token.map = [startLine, nextLine];
	token.content = state.getLines(startLine, nextLine, state.blkIndent, true);
	return true;
}
//#endregion
//#region src/rules_block/heading.ts
function heading(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	let ch = state.src.charCodeAt(pos);
	if (ch !== 35 || pos >= max) return false;
	let level = 1;
	ch = state.src.charCodeAt(++pos);
	while (ch === 35 && pos < max && level <= 6) {
		level++;
		ch = state.src.charCodeAt(++pos);
	}
	if (level > 6 || pos < max && !isSpace(ch)) return false;
	if (silent) return true;
	max = state.skipSpacesBack(max, pos);
	const tmp = state.skipCharsBack(max, 35, pos);
	if (tmp > pos && isSpace(state.src.charCodeAt(tmp - 1))) max = tmp;
	state.line = startLine + 1;
	const token_o = state.push("heading_open", `h${level}`, 1);
	token_o.markup = "########".slice(0, level);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = asciiTrim(state.src.slice(pos, max));
	token_i.map = [startLine, state.line];
	token_i.children = [];
	const token_c = state.push("heading_close", `h${level}`, -1);
	token_c.markup = "########".slice(0, level);
	return true;
}
//#endregion
//#region src/rules_block/lheading.ts
function lheading(state, startLine, endLine) {
	const terminatorRules = state.md.block.ruler.getRules("paragraph");
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	const oldParentType = state.parentType;
	state.parentType = "paragraph";
	let level = 0;
	let marker;
	let nextLine = startLine + 1;
	for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
		if (state.sCount[nextLine] - state.blkIndent > 3) continue;
		if (state.sCount[nextLine] >= state.blkIndent) {
			let pos = state.bMarks[nextLine] + state.tShift[nextLine];
			const max = state.eMarks[nextLine];
			if (pos < max) {
				marker = state.src.charCodeAt(pos);
				if (marker === 45 || marker === 61) {
					pos = state.skipChars(pos, marker);
					pos = state.skipSpaces(pos);
					if (pos >= max) {
						level = marker === 61 ? 1 : 2;
						break;
					}
				}
			}
		}
		if (state.sCount[nextLine] < 0) continue;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
	}
	if (!level) {
		state.parentType = oldParentType;
		return false;
	}
	const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
	state.line = nextLine + 1;
	const token_o = state.push("heading_open", `h${level}`, 1);
	token_o.markup = String.fromCharCode(marker);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = content;
	token_i.map = [startLine, state.line - 1];
	token_i.children = [];
	const token_c = state.push("heading_close", `h${level}`, -1);
	token_c.markup = String.fromCharCode(marker);
	state.parentType = oldParentType;
	return true;
}
//#endregion
//#region src/rules_block/paragraph.ts
function paragraph(state, startLine, endLine) {
	const terminatorRules = state.md.block.ruler.getRules("paragraph");
	const oldParentType = state.parentType;
	let nextLine = startLine + 1;
	state.parentType = "paragraph";
	for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
		if (state.sCount[nextLine] - state.blkIndent > 3) continue;
		if (state.sCount[nextLine] < 0) continue;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
	}
	const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
	state.line = nextLine;
	const token_o = state.push("paragraph_open", "p", 1);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = content;
	token_i.map = [startLine, state.line];
	token_i.children = [];
	state.push("paragraph_close", "p", -1);
	state.parentType = oldParentType;
	return true;
}
//#endregion
//#region src/parser_block.ts
var _rules$1 = [
	[
		"table",
		table$2,
		["paragraph", "reference"]
	],
	["code", code$1],
	[
		"fence",
		fence$1,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"blockquote",
		blockquote,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"hr",
		hr,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"list",
		list$2,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	["reference", reference],
	[
		"html_block",
		html_block,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	[
		"heading",
		heading,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	["lheading", lheading],
	["paragraph", paragraph]
];
/**
* Block-level tokenizer.
*/
var ParserBlock = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of block rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(this, "State", StateBlock);
		for (let i = 0; i < _rules$1.length; i++) this.ruler.push(_rules$1[i][0], _rules$1[i][1], { alt: (_rules$1[i][2] || []).slice() });
	}
	tokenize(state, startLine, endLine) {
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const maxNesting = state.md.options.maxNesting;
		let line = startLine;
		let hasEmptyLines = false;
		while (line < endLine) {
			state.line = line = state.skipEmptyLines(line);
			if (line >= endLine) break;
			if (state.sCount[line] < state.blkIndent) break;
			if (state.level >= maxNesting) {
				state.line = endLine;
				break;
			}
			const prevLine = state.line;
			let ok = false;
			for (let i = 0; i < len; i++) {
				ok = rules[i](state, line, endLine, false);
				if (ok) {
					if (prevLine >= state.line) throw new Error("block rule didn't increment state.line");
					break;
				}
			}
			if (!ok) throw new Error("none of the block rules matched");
			state.tight = !hasEmptyLines;
			if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
			line = state.line;
			if (line < endLine && state.isEmpty(line)) {
				hasEmptyLines = true;
				line++;
				state.line = line;
			}
		}
	}
	/**
	* Process input string and push block tokens into `outTokens`
	*/
	parse(src, md, env, outTokens) {
		if (!src) return;
		const state = new this.State(src, md, env, outTokens);
		this.tokenize(state, state.line, state.lineMax);
	}
};
//#endregion
//#region src/rules_inline/state_inline.ts
/** Mutable state passed to inline rules while tokenizing inline content. */
var StateInline = class {
	constructor(src, md, env, outTokens) {
		_defineProperty(this, "pos", 0);
		_defineProperty(this, "level", 0);
		_defineProperty(this, "pending", "");
		_defineProperty(this, "pendingLevel", 0);
		_defineProperty(this, "cache", {});
		_defineProperty(this, "backticks", {});
		_defineProperty(this, "backticksScanned", false);
		_defineProperty(this, "skipHtmlSpecial", false);
		_defineProperty(this, "linkLevel", 0);
		_defineProperty(this, "delimiters", []);
		_defineProperty(this, "_prev_delimiters", []);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.env = env;
		this.md = md;
		this.tokens = outTokens;
		this.tokens_meta = Array(outTokens.length);
		this.posMax = this.src.length;
	}
	pushPending() {
		const token = new Token("text", "", 0);
		token.content = this.pending;
		token.level = this.pendingLevel;
		this.tokens.push(token);
		this.pending = "";
		return token;
	}
	push(type, tag, nesting) {
		if (this.pending) this.pushPending();
		const token = new Token(type, tag, nesting);
		let token_meta = void 0;
		if (nesting < 0) {
			this.level--;
			this.delimiters = this._prev_delimiters.pop();
		}
		token.level = this.level;
		if (nesting > 0) {
			this.level++;
			this._prev_delimiters.push(this.delimiters);
			this.delimiters = [];
			token_meta = { delimiters: this.delimiters };
		}
		this.pendingLevel = this.level;
		this.tokens.push(token);
		this.tokens_meta.push(token_meta);
		return token;
	}
	scanDelims(start, canSplitWord) {
		const max = this.posMax;
		const marker = this.src.charCodeAt(start);
		let lastChar;
		if (start === 0) lastChar = 32;
		else if (start === 1) {
			lastChar = this.src.charCodeAt(0);
			if ((lastChar & 63488) === 55296) lastChar = 65533;
		} else {
			lastChar = this.src.charCodeAt(start - 1);
			if ((lastChar & 64512) === 56320) {
				const highSurr = this.src.charCodeAt(start - 2);
				lastChar = (highSurr & 64512) === 55296 ? 65536 + (highSurr - 55296 << 10) + (lastChar - 56320) : 65533;
			} else if ((lastChar & 64512) === 55296) lastChar = 65533;
		}
		let pos = start;
		while (pos < max && this.src.charCodeAt(pos) === marker) pos++;
		const count = pos - start;
		let nextChar = pos < max ? this.src.charCodeAt(pos) : 32;
		if ((nextChar & 64512) === 55296) {
			const lowSurr = this.src.charCodeAt(pos + 1);
			nextChar = (lowSurr & 64512) === 56320 ? 65536 + (nextChar - 55296 << 10) + (lowSurr - 56320) : 65533;
		} else if ((nextChar & 64512) === 56320) nextChar = 65533;
		const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
		const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
		const isLastWhiteSpace = isWhiteSpace(lastChar);
		const isNextWhiteSpace = isWhiteSpace(nextChar);
		const left_flanking = !isNextWhiteSpace && (!isNextPunctChar || isLastWhiteSpace || isLastPunctChar);
		const right_flanking = !isLastWhiteSpace && (!isLastPunctChar || isNextWhiteSpace || isNextPunctChar);
		return {
			can_open: left_flanking && (canSplitWord || !right_flanking || isLastPunctChar),
			can_close: right_flanking && (canSplitWord || !left_flanking || isNextPunctChar),
			length: count
		};
	}
};
//#endregion
//#region src/rules_inline/text.ts
function isTerminatorChar(ch) {
	switch (ch) {
		case 10:
		case 33:
		case 35:
		case 36:
		case 37:
		case 38:
		case 42:
		case 43:
		case 45:
		case 58:
		case 60:
		case 61:
		case 62:
		case 64:
		case 91:
		case 92:
		case 93:
		case 94:
		case 95:
		case 96:
		case 123:
		case 125:
		case 126: return true;
		default: return false;
	}
}
function text$1(state, silent) {
	let pos = state.pos;
	while (pos < state.posMax && !isTerminatorChar(state.src.charCodeAt(pos))) pos++;
	if (pos === state.pos) return false;
	if (!silent) state.pending += state.src.slice(state.pos, pos);
	state.pos = pos;
	return true;
}
//#endregion
//#region src/rules_inline/linkify.ts
function isAsciiAlpha(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122;
}
function isSchemeChar(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122 || code >= 48 && code <= 57 || code === 43 || code === 45 || code === 46;
}
function linkify(state, silent) {
	if (!state.md.options.linkify) return false;
	if (state.linkLevel > 0) return false;
	const pos = state.pos;
	const max = state.posMax;
	if (pos + 3 > max) return false;
	if (state.src.charCodeAt(pos) !== 58) return false;
	if (state.src.charCodeAt(pos + 1) !== 47) return false;
	if (state.src.charCodeAt(pos + 2) !== 47) return false;
	const protoMin = pos - Math.min(10, state.pending.length, pos);
	let protoStart = pos;
	while (protoStart > protoMin && isSchemeChar(state.src.charCodeAt(protoStart - 1))) protoStart--;
	if (protoStart === pos || !isAsciiAlpha(state.src.charCodeAt(protoStart))) return false;
	const protoLength = pos - protoStart;
	const link = state.md.linkify.matchAtStart(state.src.slice(protoStart));
	if (!link) return false;
	let url = link.url;
	if (url.length <= protoLength) return false;
	let urlEnd = url.length;
	while (urlEnd > 0 && url.charCodeAt(urlEnd - 1) === 42) urlEnd--;
	if (urlEnd !== url.length) url = url.slice(0, urlEnd);
	const fullUrl = state.md.normalizeLink(url);
	if (!state.md.validateLink(fullUrl)) return false;
	if (!silent) {
		state.pending = state.pending.slice(0, -protoLength);
		const token_o = state.push("link_open", "a", 1);
		token_o.attrs = [["href", fullUrl]];
		token_o.markup = "linkify";
		token_o.info = "auto";
		const token_t = state.push("text", "", 0);
		token_t.content = state.md.normalizeLinkText(url);
		const token_c = state.push("link_close", "a", -1);
		token_c.markup = "linkify";
		token_c.info = "auto";
	}
	state.pos += url.length - protoLength;
	return true;
}
//#endregion
//#region src/rules_inline/newline.ts
function newline(state, silent) {
	let pos = state.pos;
	if (state.src.charCodeAt(pos) !== 10) return false;
	const pmax = state.pending.length - 1;
	const max = state.posMax;
	if (!silent) {
		if (pmax >= 0 && state.pending.charCodeAt(pmax) === 32) {
			if (pmax >= 1 && state.pending.charCodeAt(pmax - 1) === 32) {
				let ws = pmax - 1;
				while (ws >= 1 && state.pending.charCodeAt(ws - 1) === 32) ws--;
				state.pending = state.pending.slice(0, ws);
				state.push("hardbreak", "br", 0);
			} else {
				state.pending = state.pending.slice(0, -1);
				state.push("softbreak", "br", 0);
			}
		} else state.push("softbreak", "br", 0);
	}
	pos++;
	while (pos < max && isSpace(state.src.charCodeAt(pos))) pos++;
	state.pos = pos;
	return true;
}
//#endregion
//#region src/rules_inline/escape.ts
var ESCAPED = [];
for (let i = 0; i < 256; i++) ESCAPED.push(0);
"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(ch) {
	ESCAPED[ch.charCodeAt(0)] = 1;
});
function escape(state, silent) {
	let pos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(pos) !== 92) return false;
	pos++;
	if (pos >= max) return false;
	let ch1 = state.src.charCodeAt(pos);
	if (ch1 === 10) {
		if (!silent) state.push("hardbreak", "br", 0);
		pos++;
		while (pos < max) {
			ch1 = state.src.charCodeAt(pos);
			if (!isSpace(ch1)) break;
			pos++;
		}
		state.pos = pos;
		return true;
	}
	if (ch1 === 32) {
		if (!silent) {
			const token = state.push("text_special", "", 0);
			token.content = "\\";
			token.markup = "\\";
			token.info = "escape";
		}
		state.pos = pos;
		return true;
	}
	let escapedStr = state.src[pos];
	if (ch1 >= 55296 && ch1 <= 56319 && pos + 1 < max) {
		const ch2 = state.src.charCodeAt(pos + 1);
		if (ch2 >= 56320 && ch2 <= 57343) {
			escapedStr += state.src[pos + 1];
			pos++;
		}
	}
	const origStr = "\\" + escapedStr;
	if (!silent) {
		const token = state.push("text_special", "", 0);
		if (ch1 < 256 && ESCAPED[ch1] !== 0) token.content = escapedStr;
		else token.content = origStr;
		token.markup = origStr;
		token.info = "escape";
	}
	state.pos = pos + 1;
	return true;
}
//#endregion
//#region src/rules_inline/backticks.ts
function buildLastRuns(src) {
	const lastRuns = {};
	let pos = 0;
	while ((pos = src.indexOf("`", pos)) !== -1) {
		const start = pos;
		while (src.charCodeAt(++pos) === 96);
		lastRuns[pos - start] = start;
	}
	return lastRuns;
}
function backtick(state, silent) {
	var _state$backticks$open;
	const start = state.pos;
	if (state.src.charCodeAt(start) !== 96) return false;
	const max = state.posMax;
	let pos = start + 1;
	while (pos < max && state.src.charCodeAt(pos) === 96) pos++;
	const marker = state.src.slice(start, pos);
	const openerLength = marker.length;
	if (!state.backticksScanned) {
		state.backticks = buildLastRuns(state.src);
		state.backticksScanned = true;
	}
	if (((_state$backticks$open = state.backticks[openerLength]) !== null && _state$backticks$open !== void 0 ? _state$backticks$open : -1) >= pos) {
		let matchEnd = pos;
		let matchStart;
		while ((matchStart = state.src.indexOf("`", matchEnd)) !== -1 && matchStart < max) {
			matchEnd = matchStart + 1;
			while (state.src.charCodeAt(matchEnd) === 96) matchEnd++;
			if (matchEnd > max) break;
			if (matchEnd - matchStart === openerLength) {
				if (!silent) {
					const token = state.push("code_inline", "code", 0);
					token.markup = marker;
					let content = state.src.slice(pos, matchStart).replace(/\n/g, " ");
					if (content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content)) content = content.slice(1, -1);
					token.content = content;
				}
				state.pos = matchEnd;
				return true;
			}
		}
	}
	if (!silent) state.pending += marker;
	state.pos = pos;
	return true;
}
//#endregion
//#region src/rules_inline/strikethrough.ts
function strikethrough_tokenize(state, silent) {
	const start = state.pos;
	const marker = state.src.charCodeAt(start);
	if (silent) return false;
	if (marker !== 126) return false;
	const scanned = state.scanDelims(state.pos, true);
	let len = scanned.length;
	const ch = String.fromCharCode(marker);
	if (len < 2) return false;
	let token;
	if (len % 2) {
		token = state.push("text", "", 0);
		token.content = ch;
		len--;
	}
	for (let i = 0; i < len; i += 2) {
		token = state.push("text", "", 0);
		token.content = ch + ch;
		state.delimiters.push({
			marker,
			length: 0,
			token: state.tokens.length - 1,
			end: -1,
			open: scanned.can_open,
			close: scanned.can_close
		});
	}
	state.pos += scanned.length;
	return true;
}
function postProcess$1(state, delimiters) {
	let token;
	const loneMarkers = [];
	const max = delimiters.length;
	for (let i = 0; i < max; i++) {
		const startDelim = delimiters[i];
		if (startDelim.marker !== 126) continue;
		if (startDelim.end === -1) continue;
		const endDelim = delimiters[startDelim.end];
		token = state.tokens[startDelim.token];
		token.type = "s_open";
		token.tag = "s";
		token.nesting = 1;
		token.markup = "~~";
		token.content = "";
		token = state.tokens[endDelim.token];
		token.type = "s_close";
		token.tag = "s";
		token.nesting = -1;
		token.markup = "~~";
		token.content = "";
		if (state.tokens[endDelim.token - 1].type === "text" && state.tokens[endDelim.token - 1].content === "~") loneMarkers.push(endDelim.token - 1);
	}
	while (loneMarkers.length) {
		const i = loneMarkers.pop();
		let j = i + 1;
		while (j < state.tokens.length && state.tokens[j].type === "s_close") j++;
		j--;
		if (i !== j) {
			token = state.tokens[j];
			state.tokens[j] = state.tokens[i];
			state.tokens[i] = token;
		}
	}
}
function strikethrough_postProcess(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	postProcess$1(state, state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) postProcess$1(state, delimiters);
	}
}
var strikethrough_default = {
	tokenize: strikethrough_tokenize,
	postProcess: strikethrough_postProcess
};
//#endregion
//#region src/rules_inline/emphasis.ts
function emphasis_tokenize(state, silent) {
	const start = state.pos;
	const marker = state.src.charCodeAt(start);
	if (silent) return false;
	if (marker !== 95 && marker !== 42) return false;
	const scanned = state.scanDelims(state.pos, marker === 42);
	for (let i = 0; i < scanned.length; i++) {
		const token = state.push("text", "", 0);
		token.content = String.fromCharCode(marker);
		state.delimiters.push({
			marker,
			length: scanned.length,
			token: state.tokens.length - 1,
			end: -1,
			open: scanned.can_open,
			close: scanned.can_close
		});
	}
	state.pos += scanned.length;
	return true;
}
function postProcess(state, delimiters) {
	const max = delimiters.length;
	for (let i = max - 1; i >= 0; i--) {
		const startDelim = delimiters[i];
		if (startDelim.marker !== 95 && startDelim.marker !== 42) continue;
		if (startDelim.end === -1) continue;
		const endDelim = delimiters[startDelim.end];
		const isStrong = i > 0 && delimiters[i - 1].end === startDelim.end + 1 && delimiters[i - 1].marker === startDelim.marker && delimiters[i - 1].token === startDelim.token - 1 && delimiters[startDelim.end + 1].token === endDelim.token + 1;
		const ch = String.fromCharCode(startDelim.marker);
		const token_o = state.tokens[startDelim.token];
		token_o.type = isStrong ? "strong_open" : "em_open";
		token_o.tag = isStrong ? "strong" : "em";
		token_o.nesting = 1;
		token_o.markup = isStrong ? ch + ch : ch;
		token_o.content = "";
		const token_c = state.tokens[endDelim.token];
		token_c.type = isStrong ? "strong_close" : "em_close";
		token_c.tag = isStrong ? "strong" : "em";
		token_c.nesting = -1;
		token_c.markup = isStrong ? ch + ch : ch;
		token_c.content = "";
		if (isStrong) {
			state.tokens[delimiters[i - 1].token].content = "";
			state.tokens[delimiters[startDelim.end + 1].token].content = "";
			i--;
		}
	}
}
function emphasis_post_process(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	postProcess(state, state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) postProcess(state, delimiters);
	}
}
var emphasis_default = {
	tokenize: emphasis_tokenize,
	postProcess: emphasis_post_process
};
//#endregion
//#region src/rules_inline/link.ts
function link(state, silent) {
	let code, label, res, ref;
	let href = "";
	let title = "";
	let start = state.pos;
	let parseReference = true;
	if (state.src.charCodeAt(state.pos) !== 91) return false;
	const oldPos = state.pos;
	const max = state.posMax;
	const labelStart = state.pos + 1;
	const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true);
	if (labelEnd < 0) return false;
	let pos = labelEnd + 1;
	if (pos < max && state.src.charCodeAt(pos) === 40) {
		parseReference = false;
		pos++;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		if (pos >= max) return false;
		start = pos;
		res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
		if (res.ok) {
			href = state.md.normalizeLink(res.str);
			if (state.md.validateLink(href)) pos = res.pos;
			else href = "";
			start = pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
			res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
			if (pos < max && start !== pos && res.ok) {
				title = res.str;
				pos = res.pos;
				for (; pos < max; pos++) {
					code = state.src.charCodeAt(pos);
					if (!isSpace(code) && code !== 10) break;
				}
			}
		}
		if (pos >= max || state.src.charCodeAt(pos) !== 41) parseReference = true;
		pos++;
	}
	if (parseReference) {
		if (typeof state.env.references === "undefined") return false;
		if (pos < max && state.src.charCodeAt(pos) === 91) {
			start = pos + 1;
			pos = state.md.helpers.parseLinkLabel(state, pos);
			if (pos >= 0) label = state.src.slice(start, pos++);
			else pos = labelEnd + 1;
		} else pos = labelEnd + 1;
		if (!label) label = state.src.slice(labelStart, labelEnd);
		label = normalizeReference(label);
		ref = state.env.references[label];
		if (!ref) {
			state.pos = oldPos;
			return false;
		}
		href = ref.href;
		title = ref.title;
	}
	if (!silent) {
		state.pos = labelStart;
		state.posMax = labelEnd;
		const token_o = state.push("link_open", "a", 1);
		const attrs = [["href", href]];
		token_o.attrs = attrs;
		if (title) attrs.push(["title", title]);
		if (label) {
			const meta = Object.create(null);
			meta.label = label;
			token_o.meta = meta;
		}
		state.linkLevel++;
		state.md.inline.tokenize(state);
		state.linkLevel--;
		state.push("link_close", "a", -1);
	}
	state.pos = pos;
	state.posMax = max;
	return true;
}
//#endregion
//#region src/rules_inline/image.ts
function image(state, silent) {
	let code, content, label, pos, ref, res, title, start;
	let href = "";
	const oldPos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(state.pos) !== 33) return false;
	if (state.src.charCodeAt(state.pos + 1) !== 91) return false;
	const labelStart = state.pos + 2;
	const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos + 1, false);
	if (labelEnd < 0) return false;
	pos = labelEnd + 1;
	if (pos < max && state.src.charCodeAt(pos) === 40) {
		pos++;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		if (pos >= max) return false;
		start = pos;
		res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
		if (res.ok) {
			href = state.md.normalizeLink(res.str);
			if (state.md.validateLink(href)) pos = res.pos;
			else href = "";
		}
		start = pos;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
		if (pos < max && start !== pos && res.ok) {
			title = res.str;
			pos = res.pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
		} else title = "";
		if (pos >= max || state.src.charCodeAt(pos) !== 41) {
			state.pos = oldPos;
			return false;
		}
		pos++;
	} else {
		if (typeof state.env.references === "undefined") return false;
		if (pos < max && state.src.charCodeAt(pos) === 91) {
			start = pos + 1;
			pos = state.md.helpers.parseLinkLabel(state, pos);
			if (pos >= 0) label = state.src.slice(start, pos++);
			else pos = labelEnd + 1;
		} else pos = labelEnd + 1;
		if (!label) label = state.src.slice(labelStart, labelEnd);
		label = normalizeReference(label);
		ref = state.env.references[label];
		if (!ref) {
			state.pos = oldPos;
			return false;
		}
		href = ref.href;
		title = ref.title;
	}
	if (!silent) {
		content = state.src.slice(labelStart, labelEnd);
		const tokens = [];
		state.md.inline.parse(content, state.md, state.env, tokens);
		const token = state.push("image", "img", 0);
		const attrs = [["src", href], ["alt", ""]];
		token.attrs = attrs;
		token.children = tokens;
		token.content = content;
		if (title) attrs.push(["title", title]);
		if (label) {
			const meta = Object.create(null);
			meta.label = label;
			token.meta = meta;
		}
	}
	state.pos = pos;
	state.posMax = max;
	return true;
}
//#endregion
//#region src/rules_inline/autolink.ts
var EMAIL_RE = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/;
var AUTOLINK_RE = /^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;
function autolink(state, silent) {
	let pos = state.pos;
	if (state.src.charCodeAt(pos) !== 60) return false;
	const start = state.pos;
	const max = state.posMax;
	for (;;) {
		if (++pos >= max) return false;
		const ch = state.src.charCodeAt(pos);
		if (ch === 60) return false;
		if (ch === 62) break;
	}
	const url = state.src.slice(start + 1, pos);
	if (AUTOLINK_RE.test(url)) {
		const fullUrl = state.md.normalizeLink(url);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "autolink";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "autolink";
			token_c.info = "auto";
		}
		state.pos += url.length + 2;
		return true;
	}
	if (EMAIL_RE.test(url)) {
		const fullUrl = state.md.normalizeLink(`mailto:${url}`);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "autolink";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "autolink";
			token_c.info = "auto";
		}
		state.pos += url.length + 2;
		return true;
	}
	return false;
}
//#endregion
//#region src/rules_inline/html_inline.ts
function isLinkOpen(str) {
	return /^<a[>\s]/i.test(str);
}
function isLinkClose(str) {
	return /^<\/a\s*>/i.test(str);
}
function isLetter(ch) {
	const lc = ch | 32;
	return lc >= 97 && lc <= 122;
}
function scanSpecial(state, pos) {
	const src = state.src;
	let start;
	let terminator;
	if (src.startsWith("<!--", pos)) {
		if (src.startsWith(">", pos + 4)) return pos + 5;
		if (src.startsWith("->", pos + 4)) return pos + 6;
		start = pos + 4;
		terminator = "-->";
	} else if (src.startsWith("<![CDATA[", pos)) {
		start = pos + 9;
		terminator = "]]>";
	} else if (src.charCodeAt(pos + 1) === 63) {
		start = pos + 2;
		terminator = "?>";
	} else if (isLetter(src.charCodeAt(pos + 2))) {
		start = pos + 3;
		terminator = ">";
	} else return -1;
	if (state.skipHtmlSpecial) return -1;
	const end = src.indexOf(terminator, start);
	if (end < 0) {
		state.skipHtmlSpecial = true;
		return -1;
	}
	return end + terminator.length;
}
function html_inline(state, silent) {
	if (!state.md.options.html) return false;
	const max = state.posMax;
	const pos = state.pos;
	if (state.src.charCodeAt(pos) !== 60 || pos + 2 >= max) return false;
	let end;
	const ch = state.src.charCodeAt(pos + 1);
	if (ch === 33 || ch === 63) end = scanSpecial(state, pos);
	else if (ch === 47 || isLetter(ch)) {
		const match = state.src.slice(pos).match(HTML_OPEN_CLOSE_TAG_RE);
		end = match ? pos + match[0].length : -1;
	} else return false;
	if (end < 0) return false;
	if (!silent) {
		const token = state.push("html_inline", "", 0);
		token.content = state.src.slice(pos, end);
		if (isLinkOpen(token.content)) state.linkLevel++;
		if (isLinkClose(token.content)) state.linkLevel--;
	}
	state.pos = end;
	return true;
}
//#endregion
//#region src/rules_inline/entity.ts
var DIGITAL_RE = /^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i;
var NAMED_RE = /^&([a-z][a-z0-9]{1,31});/i;
function entity(state, silent) {
	const pos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(pos) !== 38) return false;
	if (pos + 1 >= max) return false;
	if (state.src.charCodeAt(pos + 1) === 35) {
		const match = state.src.slice(pos).match(DIGITAL_RE);
		if (match) {
			if (!silent) {
				const code = match[1][0].toLowerCase() === "x" ? parseInt(match[1].slice(1), 16) : parseInt(match[1], 10);
				const token = state.push("text_special", "", 0);
				token.content = isValidEntityCode(code) ? fromCodePoint(code) : fromCodePoint(65533);
				token.markup = match[0];
				token.info = "entity";
			}
			state.pos += match[0].length;
			return true;
		}
	} else {
		const match = state.src.slice(pos).match(NAMED_RE);
		if (match) {
			const decoded = decodeHTMLStrict(match[0]);
			if (decoded !== match[0]) {
				if (!silent) {
					const token = state.push("text_special", "", 0);
					token.content = decoded;
					token.markup = match[0];
					token.info = "entity";
				}
				state.pos += match[0].length;
				return true;
			}
		}
	}
	return false;
}
//#endregion
//#region src/rules_inline/balance_pairs.ts
function processDelimiters(delimiters) {
	const openersBottom = {};
	const max = delimiters.length;
	if (!max) return;
	let headerIdx = 0;
	let lastTokenIdx = -2;
	const jumps = [];
	for (let closerIdx = 0; closerIdx < max; closerIdx++) {
		const closer = delimiters[closerIdx];
		jumps.push(0);
		if (delimiters[headerIdx].marker !== closer.marker || lastTokenIdx !== closer.token - 1) headerIdx = closerIdx;
		lastTokenIdx = closer.token;
		closer.length = closer.length || 0;
		if (!closer.close) continue;
		if (!openersBottom.hasOwnProperty(closer.marker)) openersBottom[closer.marker] = [
			-1,
			-1,
			-1,
			-1,
			-1,
			-1
		];
		const minOpenerIdx = openersBottom[closer.marker][(closer.open ? 3 : 0) + closer.length % 3];
		let openerIdx = headerIdx - jumps[headerIdx] - 1;
		let newMinOpenerIdx = openerIdx;
		for (; openerIdx > minOpenerIdx; openerIdx -= jumps[openerIdx] + 1) {
			const opener = delimiters[openerIdx];
			if (opener.marker !== closer.marker) continue;
			if (opener.open && opener.end < 0) {
				let isOddMatch = false;
				if (opener.close || closer.open) {
					if ((opener.length + closer.length) % 3 === 0) {
						if (opener.length % 3 !== 0 || closer.length % 3 !== 0) isOddMatch = true;
					}
				}
				if (!isOddMatch) {
					const lastJump = openerIdx > 0 && !delimiters[openerIdx - 1].open ? jumps[openerIdx - 1] + 1 : 0;
					jumps[closerIdx] = closerIdx - openerIdx + lastJump;
					jumps[openerIdx] = lastJump;
					closer.open = false;
					opener.end = closerIdx;
					opener.close = false;
					newMinOpenerIdx = -1;
					lastTokenIdx = -2;
					break;
				}
			}
		}
		if (newMinOpenerIdx !== -1) openersBottom[closer.marker][(closer.open ? 3 : 0) + (closer.length || 0) % 3] = newMinOpenerIdx;
	}
}
function link_pairs(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	processDelimiters(state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) processDelimiters(delimiters);
	}
}
//#endregion
//#region src/rules_inline/fragments_join.ts
function fragments_join(state) {
	let curr, last;
	let level = 0;
	const tokens = state.tokens;
	const max = state.tokens.length;
	for (curr = last = 0; curr < max; curr++) {
		if (tokens[curr].nesting < 0) level--;
		tokens[curr].level = level;
		if (tokens[curr].nesting > 0) level++;
		if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
	}
	if (curr !== last) tokens.length = last;
}
//#endregion
//#region src/parser_inline.ts
var _rules = [
	["text", text$1],
	["linkify", linkify],
	["newline", newline],
	["escape", escape],
	["backticks", backtick],
	["strikethrough", strikethrough_default.tokenize],
	["emphasis", emphasis_default.tokenize],
	["link", link],
	["image", image],
	["autolink", autolink],
	["html_inline", html_inline],
	["entity", entity]
];
var _rules2 = [
	["balance_pairs", link_pairs],
	["strikethrough", strikethrough_default.postProcess],
	["emphasis", emphasis_default.postProcess],
	["fragments_join", fragments_join]
];
/**
* Tokenizes paragraph content.
*/
var ParserInline = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of inline rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Second ruler used for post-processing
			* (e.g. in emphasis-like rules).
			*/
			"ruler2",
			new Ruler()
		);
		_defineProperty(this, "State", StateInline);
		for (let i = 0; i < _rules.length; i++) this.ruler.push(_rules[i][0], _rules[i][1]);
		for (let i = 0; i < _rules2.length; i++) this.ruler2.push(_rules2[i][0], _rules2[i][1]);
	}
	skipToken(state) {
		const pos = state.pos;
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const maxNesting = state.md.options.maxNesting;
		const cache = state.cache;
		if (typeof cache[pos] !== "undefined") {
			state.pos = cache[pos];
			return;
		}
		let ok = false;
		if (state.level < maxNesting) for (let i = 0; i < len; i++) {
			state.level++;
			ok = rules[i](state, true);
			state.level--;
			if (ok) {
				if (pos >= state.pos) throw new Error("inline rule didn't increment state.pos");
				break;
			}
		}
		else state.pos = state.posMax;
		if (!ok) state.pos++;
		cache[pos] = state.pos;
	}
	tokenize(state) {
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const end = state.posMax;
		const maxNesting = state.md.options.maxNesting;
		while (state.pos < end) {
			const prevPos = state.pos;
			let ok = false;
			if (state.level < maxNesting) for (let i = 0; i < len; i++) {
				ok = rules[i](state, false);
				if (ok) {
					if (prevPos >= state.pos) throw new Error("inline rule didn't increment state.pos");
					break;
				}
			}
			if (ok) {
				if (state.pos >= end) break;
				continue;
			}
			state.pending += state.src[state.pos++];
		}
		if (state.pending) state.pushPending();
	}
	/**
	* Process input string and push inline tokens into `outTokens`
	*/
	parse(str, md, env, outTokens) {
		const state = new this.State(str, md, env, outTokens);
		this.tokenize(state);
		const rules = this.ruler2.getRules("");
		const len = rules.length;
		for (let i = 0; i < len; i++) rules[i](state);
	}
};
//#endregion
//#region src/markdownit.ts
var config = {
	default: {
		options: {
			html: false,
			xhtmlOut: false,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 100
		},
		components: {
			core: {},
			block: {},
			inline: {}
		}
	},
	zero: {
		options: {
			html: false,
			xhtmlOut: false,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 20
		},
		components: {
			core: { rules: [
				"normalize",
				"block",
				"strip_references",
				"inline",
				"text_join"
			] },
			block: { rules: ["paragraph"] },
			inline: {
				rules: ["text"],
				rules2: ["balance_pairs", "fragments_join"]
			}
		}
	},
	commonmark: {
		options: {
			html: true,
			xhtmlOut: true,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 20
		},
		components: {
			core: { rules: [
				"normalize",
				"block",
				"strip_references",
				"inline",
				"text_join"
			] },
			block: { rules: [
				"blockquote",
				"code",
				"fence",
				"heading",
				"hr",
				"html_block",
				"lheading",
				"list",
				"reference",
				"paragraph"
			] },
			inline: {
				rules: [
					"autolink",
					"backticks",
					"emphasis",
					"entity",
					"escape",
					"html_inline",
					"image",
					"link",
					"newline",
					"text"
				],
				rules2: [
					"balance_pairs",
					"emphasis",
					"fragments_join"
				]
			}
		}
	}
};
var BAD_PROTO_RE = /^(vbscript|javascript|file|data):/;
var GOOD_DATA_RE = /^data:image\/(gif|png|jpeg|webp);/;
var RECODE_HOSTNAME_FOR = [
	"http:",
	"https:",
	"mailto:"
];
/**
* Parses Markdown into tokens and renders them to HTML.
*
* @category Main
*/
var MarkdownIt = class {
	/**
	* Link validation function. CommonMark allows too much in links. By default
	* we disable `javascript:`, `vbscript:`, `file:` schemas, and almost all `data:...` schemas
	* except some embedded image types.
	*
	* You can change this behaviour:
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* // enable everything
	* md.validateLink = function () { return true; }
	* ```
	*/
	validateLink(url) {
		const str = url.trim().toLowerCase();
		return BAD_PROTO_RE.test(str) ? GOOD_DATA_RE.test(str) : true;
	}
	/**
	* Function used to encode link url to a machine-readable format,
	* which includes url-encoding, punycode, etc.
	*/
	normalizeLink(url) {
		const parsed = urlParse(url, true);
		if (parsed.hostname) {
			if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
				parsed.hostname = punycode.toASCII(parsed.hostname);
			} catch (er) {}
		}
		if (parsed.auth) parsed.auth = encode$1(parsed.auth);
		if (parsed.hostname) parsed.hostname = encode$1(parsed.hostname);
		if (parsed.pathname) parsed.pathname = encode$1(parsed.pathname);
		if (parsed.search) parsed.search = encode$1(parsed.search);
		if (parsed.hash) parsed.hash = encode$1(parsed.hash);
		return format(parsed);
	}
	/**
	* Function used to decode link url to a human-readable format`
	*/
	normalizeLinkText(url) {
		const parsed = urlParse(url, true);
		if (parsed.hostname) {
			if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
				parsed.hostname = punycode.toUnicode(parsed.hostname);
			} catch (er) {}
		}
		return decode$1(format(parsed), decode$1.defaultChars + "%");
	}
	constructor(...args) {
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserInline}. You may need it to add new rules when
			* writing plugins. For simple rules control use {@link MarkdownIt.disable}
			* and {@link MarkdownIt.enable}.
			*/
			"inline",
			new ParserInline()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserBlock}. You may need it to add new rules when
			* writing plugins. For simple rules control use {@link MarkdownIt.disable}
			* and {@link MarkdownIt.enable}.
			*/
			"block",
			new ParserBlock()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserCore} chain executor. You may need it to add new
			* rules when writing plugins. For simple rules control use
			* {@link MarkdownIt.disable} and {@link MarkdownIt.enable}.
			*/
			"core",
			new ParserCore()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link Renderer}. Use it to modify output look. Or to add rendering
			* rules for new token types, generated by plugins.
			*
			* See {@link Renderer} docs and
			* [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts).
			*
			* @example
			* ```javascript
			* import MarkdownIt from 'markdown-it'
			* const md = new MarkdownIt()
			*
			* function myToken(tokens, idx, options, env, self) {
			*   //...
			*   return result;
			* };
			*
			* md.renderer.rules['my_token'] = myToken
			* ```
			*/
			"renderer",
			new Renderer()
		);
		_defineProperty(
			this,
			/**
			* [linkify-it](https://github.com/markdown-it/linkify-it) instance.
			* Used by [linkify](https://github.com/markdown-it/markdown-it/blob/master/src/rules_core/linkify.ts)
			* rule.
			*/
			"linkify",
			new LinkifyIt()
		);
		_defineProperty(
			this,
			/**
			* Assorted utility functions, useful to write plugins. See details
			* [here](https://github.com/markdown-it/markdown-it/blob/master/src/common/utils.ts).
			*/
			"utils",
			utils_exports
		);
		_defineProperty(
			this,
			/**
			* Link components parser functions, useful to write plugins. See details
			* [here](https://github.com/markdown-it/markdown-it/blob/master/src/helpers).
			*/
			"helpers",
			Object.assign({}, helpers_exports)
		);
		const [presetNameOrOptions, options] = args;
		if (typeof presetNameOrOptions === "string") {
			this.configure(presetNameOrOptions);
			if (options) this.set(options);
		} else {
			this.configure("default");
			this.set(presetNameOrOptions || {});
		}
	}
	/**
	* Set parser options (in the same format as in constructor). Probably, you
	* will never need it, but you can change options after constructor call.
	*
	* __Note:__ To achieve the best possible performance, don't modify a
	* `markdown-it` instance options on the fly. If you need multiple configurations
	* it's best to create multiple instances and initialize each with separate
	* config.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	*
	* const md = new MarkdownIt()
	*   .set({ html: true, breaks: true })
	*   .set({ typographer: true })
	* ```
	*/
	set(options) {
		Object.assign(this.options, options);
		return this;
	}
	/**
	* Batch load of all options and compenent settings. This is internal method,
	* and you probably will not need it. But if you will - see available presets
	* and data structure [here](https://github.com/markdown-it/markdown-it/tree/master/src/presets)
	*
	* We strongly recommend to use presets instead of direct config loads. That
	* will give better compatibility with next versions.
	*/
	configure(presets) {
		let p;
		if (typeof presets === "string") {
			const presetName = presets;
			p = config[presetName];
			if (!p) throw new Error(`Wrong 'markdown-it' preset "${presetName}", check name`);
		} else p = presets;
		if (!p) throw new Error("Wrong `markdown-it` preset, can't be empty");
		if (p.options) this.options = { ...p.options };
		const components = p.components;
		if (components) {
			var _components$inline;
			[
				"core",
				"block",
				"inline"
			].forEach((name) => {
				var _components$name;
				const rules = (_components$name = components[name]) === null || _components$name === void 0 ? void 0 : _components$name.rules;
				if (rules) this[name].ruler.enableOnly(rules);
			});
			const rules2 = (_components$inline = components.inline) === null || _components$inline === void 0 ? void 0 : _components$inline.rules2;
			if (rules2) this.inline.ruler2.enableOnly(rules2);
		}
		return this;
	}
	/**
	* Enable list or rules. It will automatically find appropriate components,
	* containing rules with given names. If rule not found, and `ignoreInvalid`
	* not set - throws exception.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	*
	* const md = new MarkdownIt()
	*   .enable(['sub', 'sup'])
	*   .disable('smartquotes')
	* ```
	*/
	enable(list, ignoreInvalid = false) {
		let result = [];
		if (!Array.isArray(list)) list = [list];
		[
			"core",
			"block",
			"inline"
		].forEach((chain) => {
			result = result.concat(this[chain].ruler.enable(list, true));
		});
		result = result.concat(this.inline.ruler2.enable(list, true));
		const missed = list.filter((name) => result.indexOf(name) < 0);
		if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${missed}`);
		return this;
	}
	/**
	* The same as {@link MarkdownIt.enable}, but turn specified rules off.
	*/
	disable(list, ignoreInvalid = false) {
		let result = [];
		if (!Array.isArray(list)) list = [list];
		[
			"core",
			"block",
			"inline"
		].forEach((chain) => {
			result = result.concat(this[chain].ruler.disable(list, true));
		});
		result = result.concat(this.inline.ruler2.disable(list, true));
		const missed = list.filter((name) => result.indexOf(name) < 0);
		if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${missed}`);
		return this;
	}
	/**
	* Load specified plugin with given params into current parser instance.
	* It's just a sugar to call `plugin(md, params)` with curring.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* import iterator from 'markdown-it-for-inline'
	*
	* const md = new MarkdownIt()
	*   .use(iterator, 'foo_replace', 'text', function (tokens, idx) {
	*     tokens[idx].content = tokens[idx].content.replace(/foo/g, 'bar')
	*   })
	* ```
	*/
	use(plugin, ...params) {
		plugin.apply(plugin, [this, ...params]);
		return this;
	}
	/**
	* Parse input string and return list of block tokens (special token type
	* "inline" will contain list of inline tokens). You should not call this
	* method directly, until you write custom renderer (for example, to produce
	* AST).
	*
	* `env` is used to pass data between "distributed" rules and return additional
	* metadata like reference info, needed for the renderer. It also can be used to
	* inject data in specific cases. Usually, you will be ok to pass `{}`,
	* and then pass updated object to renderer.
	*/
	parse(src, env) {
		if (typeof src !== "string") throw new Error("Input data should be a String");
		const state = new this.core.State(src, this, env);
		this.core.process(state);
		return state.tokens;
	}
	/**
	* Render markdown string into html. It does all magic for you :).
	*
	* `env` can be used to inject additional metadata (`{}` by default).
	* But you will not need it with high probability. See also comment
	* in {@link MarkdownIt.parse}.
	*/
	render(src, env = {}) {
		return this.renderer.render(this.parse(src, env), this.options, env);
	}
	/**
	* The same as {@link MarkdownIt.parse} but skip all block rules. It returns
	* the block tokens list with the single `inline` element, containing parsed
	* inline tokens in `children` property. Also updates `env` object.
	*/
	parseInline(src, env) {
		const state = new this.core.State(src, this, env);
		state.inlineMode = true;
		this.core.process(state);
		return state.tokens;
	}
	/**
	* Similar to {@link MarkdownIt.render} but for single paragraph content.
	* Result will NOT be wrapped into `<p>` tags.
	*/
	renderInline(src, env = {}) {
		return this.renderer.render(this.parseInline(src, env), this.options, env);
	}
};
_defineProperty(MarkdownIt, "Token", Token);
_defineProperty(MarkdownIt, "Ruler", Ruler);
_defineProperty(MarkdownIt, "Renderer", Renderer);
_defineProperty(MarkdownIt, "ParserCore", ParserCore);
_defineProperty(MarkdownIt, "StateCore", StateCore);
_defineProperty(MarkdownIt, "ParserBlock", ParserBlock);
_defineProperty(MarkdownIt, "StateBlock", StateBlock);
_defineProperty(MarkdownIt, "ParserInline", ParserInline);
_defineProperty(MarkdownIt, "StateInline", StateInline);
//#endregion
//#region src/index.ts
/**
* Default package export.
*
* For backward compatibility, the {@link MarkdownIt} class is wrapped so
* legacy code can call it without `new`. New code should instantiate it as a
* regular class with `new`. The compatibility wrapper may be removed in a
* future release.
*
* @category Main
*/
var MarkdownItCallable = callable(MarkdownIt);

/** Parses the bytes of a Markdown file; the problem is one of its encoding. */ function parseMarkdown(bytes) {
    const source = decode$2(bytes, 'allowed');
    return 'kind' in source ? source : new Reader$1(source).read();
}
/** The text of fragments, as one line. */ function join$1(fragments) {
    return fragments.map((fragment)=>fragment.text).join('').trim();
}
let Reader$1 = class Reader {
    #statements;
    #tables;
    #headings;
    #preamble;
    constructor(source){
        this.source = source;
        this.#statements = [];
        this.#tables = [];
        this.#headings = [];
        this.#preamble = [];
    }
    read() {
        // markdown-it folds CRLF itself; lines keep their numbers and columns.
        const tokens = new MarkdownItCallable({
            html: true
        }).parse(this.source.text, {});
        let quotes = 0;
        for(let index = 0; index < tokens.length; index += 1){
            const token = tokens[index];
            if (token === undefined) break;
            if (token.type === 'blockquote_open') quotes += 1;
            else if (token.type === 'blockquote_close') quotes -= 1;
            else if (token.type === 'table_open') index = this.table(tokens, index);
            else if (token.type === 'inline') this.inline(token, tokens[index - 1], quotes > 0);
        }
        return {
            statements: this.#statements,
            tables: this.#tables,
            headings: this.#headings,
            preamble: this.#preamble
        };
    }
    inline(token, opener, quoted) {
        const lines = this.lines(token, token.map?.[0] ?? 0);
        if (opener?.type === 'heading_open') {
            const fragments = lines.flat();
            const span = spanOf$1(fragments) ?? this.lineSpan(token.map?.[0] ?? 0);
            this.#headings.push({
                level: Number(opener.tag.slice(1)),
                text: join$1(fragments),
                span
            });
            return;
        }
        if (quoted && !this.#headings.some((heading)=>heading.level >= 2)) this.#preamble.push(...lines.flat());
        for (const line of lines)this.statement(line);
    }
    statement(line) {
        const split = splitAtColon(line);
        const span = spanOf$1(line);
        if (split === null || span === null) return;
        this.#statements.push({
            ...split,
            span,
            heading: this.heading()
        });
    }
    table(tokens, start) {
        const rows = [];
        let index = start;
        let line = 0;
        let from = 0;
        for(; tokens[index] !== undefined && tokens[index]?.type !== 'table_close'; index += 1){
            const token = tokens[index];
            if (token?.type === 'tr_open') {
                rows.push([]);
                line = token.map?.[0] ?? line;
                from = 0;
            } else if (token?.type === 'inline') {
                const fragments = this.lines(token, line, from).flat();
                const span = spanOf$1(fragments) ?? this.lineSpan(line);
                if (fragments.length > 0) from = span.endColumn - 1;
                rows.at(-1)?.push({
                    text: join$1(fragments),
                    span
                });
            }
        }
        const [header = [], ...body] = rows;
        this.#tables.push({
            heading: this.heading(),
            header,
            rows: body
        });
        // A table of two columns reads as a list of statements.
        if (header.length === 2) {
            for (const [label, value] of body){
                if (label === undefined || value === undefined || value.text === '') continue;
                const fragment = {
                    kind: 'code',
                    text: value.text,
                    span: value.span
                };
                this.#statements.push({
                    label: label.text,
                    value: [
                        fragment
                    ],
                    span: value.span,
                    heading: this.heading()
                });
            }
        }
        return index;
    }
    heading() {
        return this.#headings.at(-1)?.text ?? null;
    }
    /** The fragments of an inline token, line by line, each found again in the source. */ lines(token, firstLine, firstColumn = 0) {
        const lines = [
            []
        ];
        let line = firstLine;
        let column = firstColumn;
        let struck = 0;
        for (const child of token.children ?? []){
            if (child.type === 'softbreak' || child.type === 'hardbreak') {
                lines.push([]);
                line += 1;
                column = 0;
            } else if (child.type === 's_open') struck += 1;
            else if (child.type === 's_close') struck -= 1;
            else if ((child.type === 'text' || child.type === 'code_inline') && child.content !== '') {
                const found = this.source.line(line).indexOf(child.content, column);
                const start = found === -1 ? column : found;
                if (found !== -1) column = found + child.content.length;
                if (struck > 0) continue;
                const span = {
                    line: line + 1,
                    column: start + 1,
                    endLine: line + 1,
                    endColumn: start + 1 + child.content.length
                };
                lines.at(-1)?.push({
                    kind: child.type === 'text' ? 'text' : 'code',
                    text: child.content,
                    span
                });
            }
        }
        return lines;
    }
    lineSpan(line) {
        return {
            line: line + 1,
            column: 1,
            endLine: line + 1,
            endColumn: this.source.line(line).length + 1
        };
    }
};
/** Splits at the first colon outside code that is not part of a URL or a time. */ function splitAtColon(line) {
    for (const [index, fragment] of line.entries()){
        if (fragment.kind !== 'text') continue;
        const colon = /:(?!\/\/|\d)/.exec(fragment.text);
        if (colon === null) continue;
        const label = join$1([
            ...line.slice(0, index),
            {
                ...fragment,
                text: fragment.text.slice(0, colon.index)
            }
        ]);
        const rest = fragment.text.slice(colon.index + 1);
        const lead = rest.length - rest.trimStart().length;
        const start = fragment.span.column + colon.index + 1 + lead;
        const value = line.slice(index + 1);
        if (rest.trim() !== '') {
            value.unshift({
                kind: 'text',
                text: rest.trimStart(),
                span: {
                    ...fragment.span,
                    column: start
                }
            });
        }
        return label === '' ? null : {
            label,
            value
        };
    }
    return null;
}
function spanOf$1(fragments) {
    const first = fragments[0];
    const last = fragments.at(-1);
    if (first === undefined || last === undefined) return null;
    return {
        line: first.span.line,
        column: first.span.column,
        endLine: last.span.endLine,
        endColumn: last.span.endColumn
    };
}

/** Reads a parsed Markdown document as a sign-off document. */ function readSignOff(document, vocabulary, names) {
    const words = new Words(vocabulary, names);
    const readings = document.statements.map((statement)=>words.read(statement));
    const anchor = document.headings.find((heading)=>heading.level >= 2) ?? document.headings[0];
    return {
        superseded: supersededBy(document.preamble),
        updated: updatedOn(document.statements),
        facts: readings.flatMap((reading)=>reading.facts),
        verdicts: readings.flatMap((reading)=>reading.verdicts),
        readiness: readings.flatMap((reading)=>reading.readiness),
        owners: readings.flatMap((reading)=>reading.owners),
        anchor: anchor?.span ?? {
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 1
        }
    };
}
/** Lower case, without markup and punctuation: what two people mean alike compares alike. */ function normalise(words) {
    return words.toLowerCase().replaceAll(/\([^)]*\)/g, ' ').replaceAll(/[^\p{L}\p{N}/]+/gu, ' ').trim();
}
class Words {
    #facts;
    #verdicts;
    #readiness;
    #rollback;
    #history;
    #names;
    constructor(vocabulary, names){
        this.vocabulary = vocabulary;
        this.#facts = table$1(BASELINE_FACTS, vocabulary.facts);
        this.#verdicts = table$1(DECISIONS, vocabulary.verdicts);
        this.#readiness = new Set(vocabulary.readiness.map(normalise));
        this.#rollback = vocabulary.rollbackHeadings.map(normalise);
        this.#history = vocabulary.historicalHeadings.map(normalise);
        this.#names = {
            producer: normalise(names.producer),
            consumer: normalise(names.consumer)
        };
    }
    read(statement) {
        const reading = {
            facts: [],
            verdicts: [],
            readiness: [],
            owners: []
        };
        const owner = this.owner(statement);
        if (owner !== null) reading.owners.push(owner);
        const about = this.about(statement.heading);
        const label = this.withoutNames(normalise(statement.label));
        const values = valuesOf(statement);
        const first = values[0] ?? {
            text: '',
            span: statement.span
        };
        const facts = this.factsOf(label);
        for (const [index, fact] of facts.entries()){
            const value = facts.length === 1 ? first : values[index];
            if (value === undefined) continue;
            reading.facts.push({
                fact,
                value: value.text,
                span: value.span,
                about,
                heading: statement.heading
            });
        }
        const decision = this.#verdicts.get(label);
        if (decision !== undefined && about === 'baseline') {
            const text = join$1(statement.value);
            reading.verdicts.push({
                decision,
                verdict: verdictOf(text),
                text,
                span: spanOf(statement)
            });
        }
        if (this.#readiness.has(label) && about === 'baseline') {
            const text = join$1(statement.value);
            reading.readiness.push({
                ready: this.isReady(text),
                text,
                span: spanOf(statement)
            });
        }
        return reading;
    }
    /** One fact, or one for each part of a label such as "service/api/integration"; none unless all are known. */ factsOf(label) {
        const whole = this.#facts.get(label);
        if (whole !== undefined) return [
            whole
        ];
        const parts = label.split('/').map((part)=>this.#facts.get(part.trim()));
        return parts.length > 1 && parts.every((part)=>part !== undefined) ? parts : [];
    }
    about(heading) {
        const words = normalise(heading ?? '');
        if (this.#rollback.some((phrase)=>words.includes(phrase))) return 'rollback-target';
        return this.#history.some((phrase)=>words.includes(phrase)) ? 'history' : 'baseline';
    }
    withoutNames(label) {
        let rest = ` ${label} `;
        for (const name of Object.values(this.#names))if (name !== '') rest = rest.replaceAll(` ${name} `, ' ');
        return rest.trim();
    }
    isReady(text) {
        const words = normalise(text);
        return this.vocabulary.ready.some((word)=>words === normalise(word) || words.startsWith(`${normalise(word)} `));
    }
    owner(statement) {
        // The parenthesis may hold the side: "Incident commander (consumer): …".
        const label = ` ${statement.label.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
        const says = (phrases)=>phrases.some((phrase)=>label.includes(` ${normalise(phrase)} `));
        const { incidentCommander, rollbackOwner } = this.vocabulary.owners;
        const role = says(incidentCommander) ? 'incident-commander' : says(rollbackOwner) ? 'rollback-owner' : null;
        if (role === null) return null;
        const side = SIDES.find((candidate)=>label.includes(` ${candidate} `) || label.includes(` ${this.#names[candidate]} `));
        if (side === undefined) return null;
        const name = join$1(statement.value);
        const nobody = /^(?:tbd|todo|none|n\/?a|unassigned|unnamed|-+|<.*>|\?+)?$/i.test(name);
        return {
            side,
            role,
            name: nobody ? '' : name,
            span: spanOf(statement)
        };
    }
}
function table$1(keys, phrases) {
    return new Map(keys.flatMap((key)=>phrases[key].map((phrase)=>[
                normalise(phrase),
                key
            ])));
}
/** Code spans are values as they stand; without any, the words up to a remark are. */ function valuesOf(statement) {
    const codes = statement.value.filter((fragment)=>fragment.kind === 'code');
    if (codes.length > 0) return codes;
    const first = statement.value[0];
    if (first === undefined) return [];
    const text = join$1(statement.value);
    const values = [];
    for (const match of text.matchAll(/[^\s]+/g)){
        if (match[0] === '/') continue;
        const word = match[0].replace(/[.,;]+$/, '');
        const column = first.span.column + match.index;
        values.push({
            kind: 'text',
            text: word,
            span: {
                ...first.span,
                column,
                endColumn: column + word.length
            }
        });
    }
    return values;
}
function verdictOf(text) {
    const words = text.toUpperCase().replaceAll(/[\u2010-\u2015\u2212]/g, '-').trim();
    if (/^NO[-\s]?GO(?![\p{L}\p{N}])/u.test(words)) return 'NO-GO';
    return /^(?:STEADY-STATE\s+)?GO(?![\p{L}\p{N}-])/u.test(words) ? 'GO' : null;
}
function spanOf(statement) {
    const first = statement.value[0];
    const last = statement.value.at(-1);
    if (first === undefined || last === undefined) return statement.span;
    return {
        ...first.span,
        endLine: last.span.endLine,
        endColumn: last.span.endColumn
    };
}
function updatedOn(statements) {
    for (const statement of statements){
        if (!/^(?:updated|last updated|date)$/.test(normalise(statement.label))) continue;
        const date = /\d{4}-\d{2}-\d{2}/.exec(join$1(statement.value));
        if (date !== null) return {
            date: date[0],
            span: spanOf(statement)
        };
    }
    return null;
}
/** A quote that says so of this document; not one that calls others superseded. */ function supersededBy(preamble) {
    const text = join$1(preamble).replaceAll(/\s+/g, ' ');
    const span = preamble[0]?.span;
    if (span === undefined) return null;
    for (const sentence of text.split(/(?<=[.;!])\s+/)){
        if (!/\bsuperseded\b/i.test(sentence) || /\bnot\s+(?:yet\s+|been\s+)?superseded\b/i.test(sentence)) continue;
        if (/\bsuperseded by this\b/i.test(sentence)) continue;
        const subject = sentence.replace(/^[^:]{0,40}:\s*/, '');
        if (/^(?:all|any|earlier|previous|prior|older|other|historical|pre-\S+)\b[^.]*\b(?:are|were)\b[^.]*\bsuperseded\b/i.test(subject)) continue;
        return span;
    }
    return null;
}

const MANIFEST_DIGEST_KEYS = [
    'expected_producer_manifest_sha256',
    'producer_manifest_sha256',
    'expected_manifest_sha256',
    'manifest_sha256'
];
/** Documents write a version they require as `expected_…` and one they have without it. */ function keysOf(fact) {
    return fact === 'manifest_sha256' ? MANIFEST_DIGEST_KEYS : [
        fact,
        `expected_${fact}`
    ];
}
/** The fact as an object states it; undefined when no key of it is there. */ function statedFact(object, fact) {
    for (const key of keysOf(fact)){
        const found = entry(object, key);
        if (found === undefined) continue;
        const value = fact === 'error_code_enum' ? strings(found.value) : text$2(found.value);
        return {
            fact,
            value: value ?? show(found.value),
            span: found.value.span,
            malformed: value === undefined
        };
    }
    return undefined;
}
/** Those of the wanted facts that an object states. */ function statedFacts(object, wanted) {
    return wanted.map((fact)=>statedFact(object, fact)).filter((fact)=>fact !== undefined);
}
/** The key under which a document would state a fact, for the message that it does not. */ function usualKey(object, fact) {
    const expects = BASELINE_FACTS.some((other)=>entry(object, `expected_${other}`) !== undefined);
    const version = fact.endsWith('_version') || fact === 'manifest_sha256';
    return expects && version ? keysOf(fact).find((key)=>key.startsWith('expected_')) ?? fact : fact;
}
/** An envelope policy object; null where a part is not a list of strings. */ function envelopePolicy(object) {
    if (follow$1(object)?.kind !== 'object') return null;
    const part = (key)=>{
        const found = entry(object, key);
        return found === undefined ? [] : strings(found.value);
    };
    const requires = part('requires');
    const optional = part('optional');
    const forbids = part('forbids');
    return requires && optional && forbids ? {
        requires,
        optional,
        forbids
    } : null;
}
/** The five facts as text, where a document states all of them well-formed. */ function baselineOf(facts) {
    const find = (fact)=>{
        const found = facts.find((candidate)=>candidate.fact === fact && !candidate.malformed);
        return typeof found?.value === 'string' ? found.value : null;
    };
    const [tag, sha, service, api, integration] = BASELINE_FACTS.map(find);
    if (tag == null || sha == null || service == null || api == null || integration == null) return null;
    return {
        release_tag: tag,
        commit_sha: sha,
        service_contract_version: service,
        api_contract_version: api,
        integration_baseline: integration
    };
}

/** The root of a JSON file that was read and parses; undefined otherwise. */ function rootOf(state) {
    if (state?.kind !== 'read') return undefined;
    return parseJson(Buffer.from(state.base64, 'base64')).root ?? undefined;
}
function factText(object, fact) {
    const stated = statedFact(object, fact);
    return stated === undefined || stated.malformed || typeof stated.value !== 'string' ? null : stated.value;
}
/** The release tags and commits that JSON documents name, in the order of the documents, each once. */ function releaseNames(states) {
    const roots = states.map(rootOf).flatMap((root)=>[
            root,
            entry(root, 'active_runtime_baseline')?.value
        ]);
    const each = (fact)=>[
            ...new Set(roots.map((root)=>factText(root, fact)).filter((value)=>value !== null))
        ];
    return {
        tags: each('release_tag'),
        commits: each('commit_sha').filter((sha)=>/^[0-9a-f]{40,64}$/.test(sha))
    };
}
/** The commit an evidence bundle says it was made at. */ function bundleCommit(state) {
    return text$2(entry(rootOf(state), 'git_commit_head')?.value) ?? null;
}
/** The tags that readiness documents name as rollback targets. */ function rollbackTags(states, profile) {
    const names = {
        producer: profile.producer.name,
        consumer: profile.consumer.name
    };
    const tags = states.flatMap((state)=>{
        if (state.kind !== 'read') return [];
        const document = parseMarkdown(Buffer.from(state.base64, 'base64'));
        if ('kind' in document) return [];
        return readSignOff(document, profile.vocabulary, names).facts.filter((fact)=>fact.fact === 'release_tag' && fact.about === 'rollback-target').map((fact)=>fact.value);
    });
    return [
        ...new Set(tags)
    ];
}
/** The error codes of a manifest, as strings. */ function errorCodes(state) {
    const stated = statedFact(rootOf(state), 'error_code_enum');
    return stated === undefined || stated.malformed || typeof stated.value === 'string' ? [] : stated.value;
}

var utils = {};

var constants$1;
var hasRequiredConstants;

function requireConstants () {
	if (hasRequiredConstants) return constants$1;
	hasRequiredConstants = 1;

	const WIN_SLASH = '\\\\/';
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

	/**
	 * Posix glob regex
	 */

	const DOT_LITERAL = '\\.';
	const PLUS_LITERAL = '\\+';
	const QMARK_LITERAL = '\\?';
	const SLASH_LITERAL = '\\/';
	const ONE_CHAR = '(?=.)';
	const QMARK = '[^/]';
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const NO_DOT = `(?!${DOT_LITERAL})`;
	const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
	const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
	const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
	const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
	const STAR = `${QMARK}*?`;
	const SEP = '/';

	const POSIX_CHARS = {
	  DOT_LITERAL,
	  PLUS_LITERAL,
	  QMARK_LITERAL,
	  SLASH_LITERAL,
	  ONE_CHAR,
	  QMARK,
	  END_ANCHOR,
	  DOTS_SLASH,
	  NO_DOT,
	  NO_DOTS,
	  NO_DOT_SLASH,
	  NO_DOTS_SLASH,
	  QMARK_NO_DOT,
	  STAR,
	  START_ANCHOR,
	  SEP
	};

	/**
	 * Windows glob regex
	 */

	const WINDOWS_CHARS = {
	  ...POSIX_CHARS,

	  SLASH_LITERAL: `[${WIN_SLASH}]`,
	  QMARK: WIN_NO_SLASH,
	  STAR: `${WIN_NO_SLASH}*?`,
	  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
	  NO_DOT: `(?!${DOT_LITERAL})`,
	  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
	  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
	  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
	  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
	  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
	  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
	  SEP: '\\'
	};

	/**
	 * POSIX Bracket Regex
	 */

	const POSIX_REGEX_SOURCE = {
	  __proto__: null,
	  alnum: 'a-zA-Z0-9',
	  alpha: 'a-zA-Z',
	  ascii: '\\x00-\\x7F',
	  blank: ' \\t',
	  cntrl: '\\x00-\\x1F\\x7F',
	  digit: '0-9',
	  graph: '\\x21-\\x7E',
	  lower: 'a-z',
	  print: '\\x20-\\x7E ',
	  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
	  space: ' \\t\\r\\n\\v\\f',
	  upper: 'A-Z',
	  word: 'A-Za-z0-9_',
	  xdigit: 'A-Fa-f0-9'
	};

	constants$1 = {
	  DEFAULT_MAX_EXTGLOB_RECURSION,
	  MAX_LENGTH: 1024 * 64,
	  POSIX_REGEX_SOURCE,

	  // regular expressions
	  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
	  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
	  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
	  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
	  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
	  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

	  // Replace globs with equivalent patterns to reduce parsing time.
	  REPLACEMENTS: {
	    __proto__: null,
	    '***': '*',
	    '**/**': '**',
	    '**/**/**': '**'
	  },

	  // Digits
	  CHAR_0: 48, /* 0 */
	  CHAR_9: 57, /* 9 */

	  // Alphabet chars.
	  CHAR_UPPERCASE_A: 65, /* A */
	  CHAR_LOWERCASE_A: 97, /* a */
	  CHAR_UPPERCASE_Z: 90, /* Z */
	  CHAR_LOWERCASE_Z: 122, /* z */

	  CHAR_LEFT_PARENTHESES: 40, /* ( */
	  CHAR_RIGHT_PARENTHESES: 41, /* ) */

	  CHAR_ASTERISK: 42, /* * */

	  // Non-alphabetic chars.
	  CHAR_AMPERSAND: 38, /* & */
	  CHAR_AT: 64, /* @ */
	  CHAR_BACKWARD_SLASH: 92, /* \ */
	  CHAR_CARRIAGE_RETURN: 13, /* \r */
	  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
	  CHAR_COLON: 58, /* : */
	  CHAR_COMMA: 44, /* , */
	  CHAR_DOT: 46, /* . */
	  CHAR_DOUBLE_QUOTE: 34, /* " */
	  CHAR_EQUAL: 61, /* = */
	  CHAR_EXCLAMATION_MARK: 33, /* ! */
	  CHAR_FORM_FEED: 12, /* \f */
	  CHAR_FORWARD_SLASH: 47, /* / */
	  CHAR_GRAVE_ACCENT: 96, /* ` */
	  CHAR_HASH: 35, /* # */
	  CHAR_HYPHEN_MINUS: 45, /* - */
	  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
	  CHAR_LEFT_CURLY_BRACE: 123, /* { */
	  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
	  CHAR_LINE_FEED: 10, /* \n */
	  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
	  CHAR_PERCENT: 37, /* % */
	  CHAR_PLUS: 43, /* + */
	  CHAR_QUESTION_MARK: 63, /* ? */
	  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
	  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
	  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
	  CHAR_SEMICOLON: 59, /* ; */
	  CHAR_SINGLE_QUOTE: 39, /* ' */
	  CHAR_SPACE: 32, /*   */
	  CHAR_TAB: 9, /* \t */
	  CHAR_UNDERSCORE: 95, /* _ */
	  CHAR_VERTICAL_LINE: 124, /* | */
	  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

	  /**
	   * Create EXTGLOB_CHARS
	   */

	  extglobChars(chars) {
	    return {
	      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
	      '?': { type: 'qmark', open: '(?:', close: ')?' },
	      '+': { type: 'plus', open: '(?:', close: ')+' },
	      '*': { type: 'star', open: '(?:', close: ')*' },
	      '@': { type: 'at', open: '(?:', close: ')' }
	    };
	  },

	  /**
	   * Create GLOB_CHARS
	   */

	  globChars(win32) {
	    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
	  }
	};
	return constants$1;
}

/*global navigator*/

var hasRequiredUtils;

function requireUtils () {
	if (hasRequiredUtils) return utils;
	hasRequiredUtils = 1;
	(function (exports) {

		const {
		  REGEX_BACKSLASH,
		  REGEX_REMOVE_BACKSLASH,
		  REGEX_SPECIAL_CHARS,
		  REGEX_SPECIAL_CHARS_GLOBAL
		} = /*@__PURE__*/ requireConstants();

		exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
		exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
		exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
		exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
		exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

		exports.isWindows = () => {
		  if (typeof navigator !== 'undefined' && navigator.platform) {
		    const platform = navigator.platform.toLowerCase();
		    return platform === 'win32' || platform === 'windows';
		  }

		  if (typeof process !== 'undefined' && process.platform) {
		    return process.platform === 'win32';
		  }

		  return false;
		};

		exports.removeBackslashes = str => {
		  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
		    return match === '\\' ? '' : match;
		  });
		};

		exports.escapeLast = (input, char, lastIdx) => {
		  const idx = input.lastIndexOf(char, lastIdx);
		  if (idx === -1) return input;
		  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
		  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
		};

		exports.removePrefix = (input, state = {}) => {
		  let output = input;
		  if (output.startsWith('./')) {
		    output = output.slice(2);
		    state.prefix = './';
		  }
		  return output;
		};

		exports.wrapOutput = (input, state = {}, options = {}) => {
		  const prepend = options.contains ? '' : '^';
		  const append = options.contains ? '' : '$';

		  let output = `${prepend}(?:${input})${append}`;
		  if (state.negated === true) {
		    output = `(?:^(?!${output}).*$)`;
		  }
		  return output;
		};

		exports.basename = (path, { windows } = {}) => {
		  const segs = path.split(windows ? /[\\/]/ : '/');
		  const last = segs[segs.length - 1];

		  if (last === '') {
		    return segs[segs.length - 2];
		  }

		  return last;
		}; 
	} (utils));
	return utils;
}

var scan_1;
var hasRequiredScan;

function requireScan () {
	if (hasRequiredScan) return scan_1;
	hasRequiredScan = 1;

	const utils = /*@__PURE__*/ requireUtils();
	const {
	  CHAR_ASTERISK,             /* * */
	  CHAR_AT,                   /* @ */
	  CHAR_BACKWARD_SLASH,       /* \ */
	  CHAR_COMMA,                /* , */
	  CHAR_DOT,                  /* . */
	  CHAR_EXCLAMATION_MARK,     /* ! */
	  CHAR_FORWARD_SLASH,        /* / */
	  CHAR_LEFT_CURLY_BRACE,     /* { */
	  CHAR_LEFT_PARENTHESES,     /* ( */
	  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
	  CHAR_PLUS,                 /* + */
	  CHAR_QUESTION_MARK,        /* ? */
	  CHAR_RIGHT_CURLY_BRACE,    /* } */
	  CHAR_RIGHT_PARENTHESES,    /* ) */
	  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
	} = /*@__PURE__*/ requireConstants();

	const isPathSeparator = code => {
	  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};

	const depth = token => {
	  if (token.isPrefix !== true) {
	    token.depth = token.isGlobstar ? Infinity : 1;
	  }
	};

	/**
	 * Quickly scans a glob pattern and returns an object with a handful of
	 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	 *
	 * ```js
	 * const pm = require('picomatch');
	 * console.log(pm.scan('foo/bar/*.js'));
	 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	 * ```
	 * @param {String} `str`
	 * @param {Object} `options`
	 * @return {Object} Returns an object with tokens and regex source string.
	 * @api public
	 */

	const scan = (input, options) => {
	  const opts = options || {};

	  const length = input.length - 1;
	  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
	  const slashes = [];
	  const tokens = [];
	  const parts = [];

	  let str = input;
	  let index = -1;
	  let start = 0;
	  let lastIndex = 0;
	  let isBrace = false;
	  let isBracket = false;
	  let isGlob = false;
	  let isExtglob = false;
	  let isGlobstar = false;
	  let braceEscaped = false;
	  let backslashes = false;
	  let negated = false;
	  let negatedExtglob = false;
	  let finished = false;
	  let braces = 0;
	  let prev;
	  let code;
	  let token = { value: '', depth: 0, isGlob: false };

	  const eos = () => index >= length;
	  const peek = () => str.charCodeAt(index + 1);
	  const advance = () => {
	    prev = code;
	    return str.charCodeAt(++index);
	  };

	  while (index < length) {
	    code = advance();
	    let next;

	    if (code === CHAR_BACKWARD_SLASH) {
	      backslashes = token.backslashes = true;
	      code = advance();

	      if (code === CHAR_LEFT_CURLY_BRACE) {
	        braceEscaped = true;
	      }
	      continue;
	    }

	    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
	      braces++;

	      while (eos() !== true && (code = advance())) {
	        if (code === CHAR_BACKWARD_SLASH) {
	          backslashes = token.backslashes = true;
	          advance();
	          continue;
	        }

	        if (code === CHAR_LEFT_CURLY_BRACE) {
	          braces++;
	          continue;
	        }

	        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
	          isBrace = token.isBrace = true;
	          isGlob = token.isGlob = true;
	          finished = true;

	          if (scanToEnd === true) {
	            continue;
	          }

	          break;
	        }

	        if (braceEscaped !== true && code === CHAR_COMMA) {
	          isBrace = token.isBrace = true;
	          isGlob = token.isGlob = true;
	          finished = true;

	          if (scanToEnd === true) {
	            continue;
	          }

	          break;
	        }

	        if (code === CHAR_RIGHT_CURLY_BRACE) {
	          braces--;

	          if (braces === 0) {
	            braceEscaped = false;
	            isBrace = token.isBrace = true;
	            finished = true;
	            break;
	          }
	        }
	      }

	      if (scanToEnd === true) {
	        continue;
	      }

	      break;
	    }

	    if (code === CHAR_FORWARD_SLASH) {
	      slashes.push(index);
	      tokens.push(token);
	      token = { value: '', depth: 0, isGlob: false };

	      if (finished === true) continue;
	      if (prev === CHAR_DOT && index === (start + 1)) {
	        start += 2;
	        continue;
	      }

	      lastIndex = index + 1;
	      continue;
	    }

	    if (opts.noext !== true) {
	      const isExtglobChar = code === CHAR_PLUS
	        || code === CHAR_AT
	        || code === CHAR_ASTERISK
	        || code === CHAR_QUESTION_MARK
	        || code === CHAR_EXCLAMATION_MARK;

	      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
	        isGlob = token.isGlob = true;
	        isExtglob = token.isExtglob = true;
	        finished = true;
	        if (code === CHAR_EXCLAMATION_MARK && index === start) {
	          negatedExtglob = true;
	        }

	        if (scanToEnd === true) {
	          let parens = 0;

	          while (eos() !== true && (code = advance())) {
	            if (code === CHAR_BACKWARD_SLASH) {
	              backslashes = token.backslashes = true;
	              advance();
	              continue;
	            }

	            if (code === CHAR_LEFT_PARENTHESES) {
	              parens++;
	              continue;
	            }

	            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
	              finished = true;
	              break;
	            }
	          }
	          continue;
	        }
	        break;
	      }
	    }

	    if (code === CHAR_ASTERISK) {
	      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
	      isGlob = token.isGlob = true;
	      finished = true;

	      if (scanToEnd === true) {
	        continue;
	      }
	      break;
	    }

	    if (code === CHAR_QUESTION_MARK) {
	      isGlob = token.isGlob = true;
	      finished = true;

	      if (scanToEnd === true) {
	        continue;
	      }
	      break;
	    }

	    if (code === CHAR_LEFT_SQUARE_BRACKET) {
	      while (eos() !== true && (next = advance())) {
	        if (next === CHAR_BACKWARD_SLASH) {
	          backslashes = token.backslashes = true;
	          advance();
	          continue;
	        }

	        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
	          isBracket = token.isBracket = true;
	          isGlob = token.isGlob = true;
	          finished = true;
	          break;
	        }
	      }

	      if (scanToEnd === true) {
	        continue;
	      }

	      break;
	    }

	    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
	      negated = token.negated = true;
	      start++;
	      continue;
	    }

	    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
	      isGlob = token.isGlob = true;

	      if (scanToEnd === true) {
	        let parens = 1;

	        while (eos() !== true && (code = advance())) {
	          if (code === CHAR_BACKWARD_SLASH) {
	            backslashes = token.backslashes = true;
	            advance();
	            continue;
	          }

	          if (code === CHAR_LEFT_PARENTHESES) {
	            parens++;
	            continue;
	          }

	          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
	            finished = true;
	            break;
	          }
	        }
	        continue;
	      }
	      break;
	    }

	    if (isGlob === true) {
	      finished = true;

	      if (scanToEnd === true) {
	        continue;
	      }

	      break;
	    }
	  }

	  if (opts.noext === true) {
	    isExtglob = false;
	    isGlob = false;
	  }

	  let base = str;
	  let prefix = '';
	  let glob = '';

	  if (start > 0) {
	    prefix = str.slice(0, start);
	    str = str.slice(start);
	    lastIndex -= start;
	  }

	  if (base && isGlob === true && lastIndex > 0) {
	    base = str.slice(0, lastIndex);
	    glob = str.slice(lastIndex);
	  } else if (isGlob === true) {
	    base = '';
	    glob = str;
	  } else {
	    base = str;
	  }

	  if (base && base !== '' && base !== '/' && base !== str) {
	    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
	      base = base.slice(0, -1);
	    }
	  }

	  if (opts.unescape === true) {
	    if (glob) glob = utils.removeBackslashes(glob);

	    if (base && backslashes === true) {
	      base = utils.removeBackslashes(base);
	    }
	  }

	  const state = {
	    prefix,
	    input,
	    start,
	    base,
	    glob,
	    isBrace,
	    isBracket,
	    isGlob,
	    isExtglob,
	    isGlobstar,
	    negated,
	    negatedExtglob
	  };

	  if (opts.tokens === true) {
	    state.maxDepth = 0;
	    if (!isPathSeparator(code)) {
	      tokens.push(token);
	    }
	    state.tokens = tokens;
	  }

	  if (opts.parts === true || opts.tokens === true) {
	    let prevIndex;

	    for (let idx = 0; idx < slashes.length; idx++) {
	      const n = prevIndex !== undefined ? prevIndex + 1 : start;
	      const i = slashes[idx];
	      const value = input.slice(n, i);
	      if (opts.tokens) {
	        if (idx === 0 && start !== 0) {
	          tokens[idx].isPrefix = true;
	          tokens[idx].value = prefix;
	        } else {
	          tokens[idx].value = value;
	        }
	        depth(tokens[idx]);
	        state.maxDepth += tokens[idx].depth;
	      }
	      if (i >= start) {
	        parts.push(value);
	        prevIndex = i;
	      }
	    }

	    const n = prevIndex !== undefined ? prevIndex + 1 : start;
	    const value = input.slice(n);
	    parts.push(value);

	    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
	      tokens[tokens.length - 1].value = value;
	      depth(tokens[tokens.length - 1]);
	      state.maxDepth += tokens[tokens.length - 1].depth;
	    }

	    state.slashes = slashes;
	    state.parts = parts;
	  }

	  return state;
	};

	scan_1 = scan;
	return scan_1;
}

var parse_1;
var hasRequiredParse;

function requireParse () {
	if (hasRequiredParse) return parse_1;
	hasRequiredParse = 1;

	const constants = /*@__PURE__*/ requireConstants();
	const utils = /*@__PURE__*/ requireUtils();

	/**
	 * Constants
	 */

	const {
	  MAX_LENGTH,
	  POSIX_REGEX_SOURCE,
	  REGEX_NON_SPECIAL_CHARS,
	  REGEX_SPECIAL_CHARS_BACKREF,
	  REPLACEMENTS
	} = constants;

	/**
	 * Helpers
	 */

	const expandRange = (args, options) => {
	  if (typeof options.expandRange === 'function') {
	    return options.expandRange(...args, options);
	  }

	  args.sort();
	  const value = `[${args.join('-')}]`;

	  try {
	    /* eslint-disable-next-line no-new */
	    new RegExp(value);
	  } catch (ex) {
	    return args.map(v => utils.escapeRegex(v)).join('..');
	  }

	  return value;
	};

	/**
	 * Create the message for a syntax error
	 */

	const syntaxError = (type, char) => {
	  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};

	const splitTopLevel = input => {
	  const parts = [];
	  let bracket = 0;
	  let paren = 0;
	  let quote = 0;
	  let value = '';
	  let escaped = false;

	  for (const ch of input) {
	    if (escaped === true) {
	      value += ch;
	      escaped = false;
	      continue;
	    }

	    if (ch === '\\') {
	      value += ch;
	      escaped = true;
	      continue;
	    }

	    if (ch === '"') {
	      quote = quote === 1 ? 0 : 1;
	      value += ch;
	      continue;
	    }

	    if (quote === 0) {
	      if (ch === '[') {
	        bracket++;
	      } else if (ch === ']' && bracket > 0) {
	        bracket--;
	      } else if (bracket === 0) {
	        if (ch === '(') {
	          paren++;
	        } else if (ch === ')' && paren > 0) {
	          paren--;
	        } else if (ch === '|' && paren === 0) {
	          parts.push(value);
	          value = '';
	          continue;
	        }
	      }
	    }

	    value += ch;
	  }

	  parts.push(value);
	  return parts;
	};

	const isPlainBranch = branch => {
	  let escaped = false;

	  for (const ch of branch) {
	    if (escaped === true) {
	      escaped = false;
	      continue;
	    }

	    if (ch === '\\') {
	      escaped = true;
	      continue;
	    }

	    if (/[?*+@!()[\]{}]/.test(ch)) {
	      return false;
	    }
	  }

	  return true;
	};

	const normalizeSimpleBranch = branch => {
	  let value = branch.trim();
	  let changed = true;

	  while (changed === true) {
	    changed = false;

	    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
	      value = value.slice(2, -1);
	      changed = true;
	    }
	  }

	  if (!isPlainBranch(value)) {
	    return;
	  }

	  return value.replace(/\\(.)/g, '$1');
	};

	const hasRepeatedCharPrefixOverlap = branches => {
	  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

	  for (let i = 0; i < values.length; i++) {
	    for (let j = i + 1; j < values.length; j++) {
	      const a = values[i];
	      const b = values[j];
	      const char = a[0];

	      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
	        continue;
	      }

	      if (a === b || a.startsWith(b) || b.startsWith(a)) {
	        return true;
	      }
	    }
	  }

	  return false;
	};

	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
	  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
	    return;
	  }

	  let bracket = 0;
	  let paren = 0;
	  let quote = 0;
	  let escaped = false;

	  for (let i = 1; i < pattern.length; i++) {
	    const ch = pattern[i];

	    if (escaped === true) {
	      escaped = false;
	      continue;
	    }

	    if (ch === '\\') {
	      escaped = true;
	      continue;
	    }

	    if (ch === '"') {
	      quote = quote === 1 ? 0 : 1;
	      continue;
	    }

	    if (quote === 1) {
	      continue;
	    }

	    if (ch === '[') {
	      bracket++;
	      continue;
	    }

	    if (ch === ']' && bracket > 0) {
	      bracket--;
	      continue;
	    }

	    if (bracket > 0) {
	      continue;
	    }

	    if (ch === '(') {
	      paren++;
	      continue;
	    }

	    if (ch === ')') {
	      paren--;

	      if (paren === 0) {
	        if (requireEnd === true && i !== pattern.length - 1) {
	          return;
	        }

	        return {
	          type: pattern[0],
	          body: pattern.slice(2, i),
	          end: i
	        };
	      }
	    }
	  }
	};

	const buildCharClassStar = chars => {
	  const source = chars.length === 1
	    ? utils.escapeRegex(chars[0])
	    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

	  return `${source}*`;
	};

	const getStarExtglobSequenceChars = pattern => {
	  let index = 0;
	  const chars = [];

	  while (index < pattern.length) {
	    const match = parseRepeatedExtglob(pattern.slice(index), false);

	    if (!match || match.type !== '*') {
	      return;
	    }

	    const branches = splitTopLevel(match.body).map(branch => branch.trim());
	    if (branches.length !== 1) {
	      return;
	    }

	    const branch = normalizeSimpleBranch(branches[0]);
	    if (!branch || branch.length !== 1) {
	      return;
	    }

	    chars.push(branch);
	    index += match.end + 1;
	  }

	  if (chars.length < 1) {
	    return;
	  }

	  return chars;
	};

	const repeatedExtglobRecursion = pattern => {
	  let depth = 0;
	  let value = pattern.trim();
	  let match = parseRepeatedExtglob(value);

	  while (match) {
	    depth++;
	    value = match.body.trim();
	    match = parseRepeatedExtglob(value);
	  }

	  return depth;
	};

	const analyzeRepeatedExtglob = (body, options) => {
	  if (options.maxExtglobRecursion === false) {
	    return { risky: false };
	  }

	  const max =
	    typeof options.maxExtglobRecursion === 'number'
	      ? options.maxExtglobRecursion
	      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

	  const branches = splitTopLevel(body).map(branch => branch.trim());

	  if (branches.length > 1) {
	    if (
	      branches.some(branch => branch === '') ||
	      branches.some(branch => /^[*?]+$/.test(branch)) ||
	      hasRepeatedCharPrefixOverlap(branches)
	    ) {
	      return { risky: true };
	    }
	  }

	  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
	  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
	  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
	  // characters we can emit one flat, ReDoS-safe character class that preserves the
	  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
	  // every branch but the first.
	  const safeChars = [];
	  let sawStarSequence = false;
	  let combinable = true;

	  for (const branch of branches) {
	    const chars = getStarExtglobSequenceChars(branch);
	    if (chars) {
	      sawStarSequence = true;
	      safeChars.push(...chars);
	      continue;
	    }

	    const literal = normalizeSimpleBranch(branch);
	    if (literal && literal.length === 1) {
	      safeChars.push(literal);
	      continue;
	    }

	    combinable = false;

	    if (repeatedExtglobRecursion(branch) > max) {
	      return { risky: true };
	    }
	  }

	  if (sawStarSequence) {
	    return combinable
	      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
	      : { risky: true };
	  }

	  return { risky: false };
	};

	/**
	 * Parse the given input string.
	 * @param {String} input
	 * @param {Object} options
	 * @return {Object}
	 */

	const parse = (input, options) => {
	  if (typeof input !== 'string') {
	    throw new TypeError('Expected a string');
	  }

	  input = REPLACEMENTS[input] || input;

	  const opts = { ...options };
	  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

	  let len = input.length;
	  if (len > max) {
	    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
	  }

	  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
	  const tokens = [bos];

	  const capture = opts.capture ? '' : '?:';

	  // create constants based on platform, for windows or posix
	  const PLATFORM_CHARS = constants.globChars(opts.windows);
	  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

	  const {
	    DOT_LITERAL,
	    PLUS_LITERAL,
	    SLASH_LITERAL,
	    ONE_CHAR,
	    DOTS_SLASH,
	    NO_DOT,
	    NO_DOT_SLASH,
	    NO_DOTS_SLASH,
	    QMARK,
	    QMARK_NO_DOT,
	    STAR,
	    START_ANCHOR
	  } = PLATFORM_CHARS;

	  const globstar = opts => {
	    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
	  };

	  const nodot = opts.dot ? '' : NO_DOT;
	  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
	  let star = opts.bash === true ? globstar(opts) : STAR;

	  if (opts.capture) {
	    star = `(${star})`;
	  }

	  // minimatch options support
	  if (typeof opts.noext === 'boolean') {
	    opts.noextglob = opts.noext;
	  }

	  const state = {
	    input,
	    index: -1,
	    start: 0,
	    dot: opts.dot === true,
	    consumed: '',
	    output: '',
	    prefix: '',
	    backtrack: false,
	    negated: false,
	    brackets: 0,
	    braces: 0,
	    parens: 0,
	    quotes: 0,
	    globstar: false,
	    tokens
	  };

	  input = utils.removePrefix(input, state);
	  len = input.length;

	  const extglobs = [];
	  const braces = [];
	  const stack = [];
	  let prev = bos;
	  let value;

	  /**
	   * Tokenizing helpers
	   */

	  const eos = () => state.index === len - 1;
	  const peek = state.peek = (n = 1) => input[state.index + n];
	  const advance = state.advance = () => input[++state.index] || '';
	  const remaining = () => input.slice(state.index + 1);
	  const consume = (value = '', num = 0) => {
	    state.consumed += value;
	    state.index += num;
	  };

	  const append = token => {
	    state.output += token.output != null ? token.output : token.value;
	    consume(token.value);
	  };

	  const negate = () => {
	    let count = 1;

	    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
	      advance();
	      state.start++;
	      count++;
	    }

	    if (count % 2 === 0) {
	      return false;
	    }

	    state.negated = true;
	    state.start++;
	    return true;
	  };

	  const increment = type => {
	    state[type]++;
	    stack.push(type);
	  };

	  const decrement = type => {
	    state[type]--;
	    stack.pop();
	  };

	  /**
	   * Push tokens onto the tokens array. This helper speeds up
	   * tokenizing by 1) helping us avoid backtracking as much as possible,
	   * and 2) helping us avoid creating extra tokens when consecutive
	   * characters are plain text. This improves performance and simplifies
	   * lookbehinds.
	   */

	  const push = tok => {
	    if (prev.type === 'globstar') {
	      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
	      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

	      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
	        state.output = state.output.slice(0, -prev.output.length);
	        prev.type = 'star';
	        prev.value = '*';
	        prev.output = star;
	        state.output += prev.output;
	      }
	    }

	    if (extglobs.length && tok.type !== 'paren') {
	      extglobs[extglobs.length - 1].inner += tok.value;
	    }

	    if (tok.value || tok.output) append(tok);
	    if (prev && prev.type === 'text' && tok.type === 'text') {
	      prev.output = (prev.output || prev.value) + tok.value;
	      prev.value += tok.value;
	      return;
	    }

	    tok.prev = prev;
	    tokens.push(tok);
	    prev = tok;
	  };

	  const extglobOpen = (type, value) => {
	    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

	    token.prev = prev;
	    token.parens = state.parens;
	    token.output = state.output;
	    token.startIndex = state.index;
	    token.tokensIndex = tokens.length;
	    const output = (opts.capture ? '(' : '') + token.open;

	    increment('parens');
	    push({ type, value, output: state.output ? '' : ONE_CHAR });
	    push({ type: 'paren', extglob: true, value: advance(), output });
	    extglobs.push(token);
	  };

	  const extglobClose = token => {
	    const literal = input.slice(token.startIndex, state.index + 1);
	    const body = input.slice(token.startIndex + 2, state.index);
	    const analysis = analyzeRepeatedExtglob(body, opts);

	    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
	      const safeOutput = analysis.safeOutput
	        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
	        : undefined;
	      const open = tokens[token.tokensIndex];

	      open.type = 'text';
	      open.value = literal;
	      open.output = safeOutput || utils.escapeRegex(literal);

	      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
	        tokens[i].value = '';
	        tokens[i].output = '';
	        delete tokens[i].suffix;
	      }

	      state.output = token.output + open.output;
	      state.backtrack = true;

	      push({ type: 'paren', extglob: true, value, output: '' });
	      decrement('parens');
	      return;
	    }

	    let output = token.close + (opts.capture ? ')' : '');
	    let rest;

	    if (token.type === 'negate') {
	      let extglobStar = star;

	      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
	        extglobStar = globstar(opts);
	      }

	      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
	        output = token.close = `)$))${extglobStar}`;
	      }

	      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
	        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
	        // In this case, we need to parse the string and use it in the output of the original pattern.
	        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
	        //
	        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
	        const expression = parse(rest, { ...options, fastpaths: false }).output;

	        output = token.close = `)${expression})${extglobStar})`;
	      }

	      if (token.prev.type === 'bos') {
	        state.negatedExtglob = true;
	      }
	    }

	    push({ type: 'paren', extglob: true, value, output });
	    decrement('parens');
	  };

	  /**
	   * Fast paths
	   */

	  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
	    let backslashes = false;

	    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
	      if (first === '\\') {
	        backslashes = true;
	        return m;
	      }

	      if (first === '?') {
	        if (esc) {
	          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
	        }
	        if (index === 0) {
	          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
	        }
	        return QMARK.repeat(chars.length);
	      }

	      if (first === '.') {
	        return DOT_LITERAL.repeat(chars.length);
	      }

	      if (first === '*') {
	        if (esc) {
	          return esc + first + (rest ? star : '');
	        }
	        return star;
	      }
	      return esc ? m : `\\${m}`;
	    });

	    if (backslashes === true) {
	      if (opts.unescape === true) {
	        output = output.replace(/\\/g, '');
	      } else {
	        output = output.replace(/\\+/g, m => {
	          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
	        });
	      }
	    }

	    if (output === input && opts.contains === true) {
	      state.output = input;
	      return state;
	    }

	    state.output = utils.wrapOutput(output, state, options);
	    return state;
	  }

	  /**
	   * Tokenize input until we reach end-of-string
	   */

	  while (!eos()) {
	    value = advance();

	    if (value === '\u0000') {
	      continue;
	    }

	    /**
	     * Escaped characters
	     */

	    if (value === '\\') {
	      const next = peek();

	      if (next === '/' && opts.bash !== true) {
	        continue;
	      }

	      if (next === '.' || next === ';') {
	        continue;
	      }

	      if (!next) {
	        value += '\\';
	        push({ type: 'text', value });
	        continue;
	      }

	      // collapse slashes to reduce potential for exploits
	      const match = /^\\+/.exec(remaining());
	      let slashes = 0;

	      if (match && match[0].length > 2) {
	        slashes = match[0].length;
	        state.index += slashes;
	        if (slashes % 2 !== 0) {
	          value += '\\';
	        }
	      }

	      if (opts.unescape === true) {
	        value = advance();
	      } else {
	        value += advance();
	      }

	      if (state.brackets === 0) {
	        push({ type: 'text', value });
	        continue;
	      }
	    }

	    /**
	     * If we're inside a regex character class, continue
	     * until we reach the closing bracket.
	     */

	    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
	      if (opts.posix !== false && value === ':') {
	        const inner = prev.value.slice(1);
	        if (inner.includes('[')) {
	          prev.posix = true;

	          if (inner.includes(':')) {
	            const idx = prev.value.lastIndexOf('[');
	            const pre = prev.value.slice(0, idx);
	            const rest = prev.value.slice(idx + 2);
	            const posix = POSIX_REGEX_SOURCE[rest];
	            if (posix) {
	              prev.value = pre + posix;
	              state.backtrack = true;
	              advance();

	              if (!bos.output && tokens.indexOf(prev) === 1) {
	                bos.output = ONE_CHAR;
	              }
	              continue;
	            }
	          }
	        }
	      }

	      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
	        value = `\\${value}`;
	      }

	      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
	        value = `\\${value}`;
	      }

	      if (opts.posix === true && value === '!' && prev.value === '[') {
	        value = '^';
	      }

	      prev.value += value;
	      append({ value });
	      continue;
	    }

	    /**
	     * If we're inside a quoted string, continue
	     * until we reach the closing double quote.
	     */

	    if (state.quotes === 1 && value !== '"') {
	      value = utils.escapeRegex(value);
	      prev.value += value;
	      append({ value });
	      continue;
	    }

	    /**
	     * Double quotes
	     */

	    if (value === '"') {
	      state.quotes = state.quotes === 1 ? 0 : 1;
	      if (opts.keepQuotes === true) {
	        push({ type: 'text', value });
	      }
	      continue;
	    }

	    /**
	     * Parentheses
	     */

	    if (value === '(') {
	      increment('parens');
	      push({ type: 'paren', value });
	      continue;
	    }

	    if (value === ')') {
	      if (state.parens === 0 && opts.strictBrackets === true) {
	        throw new SyntaxError(syntaxError('opening', '('));
	      }

	      const extglob = extglobs[extglobs.length - 1];
	      if (extglob && state.parens === extglob.parens + 1) {
	        extglobClose(extglobs.pop());
	        continue;
	      }

	      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
	      decrement('parens');
	      continue;
	    }

	    /**
	     * Square brackets
	     */

	    if (value === '[') {
	      if (opts.nobracket === true || !remaining().includes(']')) {
	        if (opts.nobracket !== true && opts.strictBrackets === true) {
	          throw new SyntaxError(syntaxError('closing', ']'));
	        }

	        value = `\\${value}`;
	      } else {
	        increment('brackets');
	      }

	      push({ type: 'bracket', value });
	      continue;
	    }

	    if (value === ']') {
	      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
	        push({ type: 'text', value, output: `\\${value}` });
	        continue;
	      }

	      if (state.brackets === 0) {
	        if (opts.strictBrackets === true) {
	          throw new SyntaxError(syntaxError('opening', '['));
	        }

	        push({ type: 'text', value, output: `\\${value}` });
	        continue;
	      }

	      decrement('brackets');

	      const prevValue = prev.value.slice(1);
	      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
	        value = `/${value}`;
	      }

	      prev.value += value;
	      append({ value });

	      // when literal brackets are explicitly disabled
	      // assume we should match with a regex character class
	      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
	        continue;
	      }

	      const escaped = utils.escapeRegex(prev.value);
	      state.output = state.output.slice(0, -prev.value.length);

	      // when literal brackets are explicitly enabled
	      // assume we should escape the brackets to match literal characters
	      if (opts.literalBrackets === true) {
	        state.output += escaped;
	        prev.value = escaped;
	        continue;
	      }

	      // when the user specifies nothing, try to match both
	      prev.value = `(${capture}${escaped}|${prev.value})`;
	      state.output += prev.value;
	      continue;
	    }

	    /**
	     * Braces
	     */

	    if (value === '{' && opts.nobrace !== true) {
	      increment('braces');

	      const open = {
	        type: 'brace',
	        value,
	        output: '(',
	        outputIndex: state.output.length,
	        tokensIndex: state.tokens.length
	      };

	      braces.push(open);
	      push(open);
	      continue;
	    }

	    if (value === '}') {
	      const brace = braces[braces.length - 1];

	      if (opts.nobrace === true || !brace) {
	        push({ type: 'text', value, output: value });
	        continue;
	      }

	      let output = ')';

	      if (brace.dots === true) {
	        const arr = tokens.slice();
	        const range = [];

	        for (let i = arr.length - 1; i >= 0; i--) {
	          tokens.pop();
	          if (arr[i].type === 'brace') {
	            break;
	          }
	          if (arr[i].type !== 'dots') {
	            range.unshift(arr[i].value);
	          }
	        }

	        output = expandRange(range, opts);
	        state.backtrack = true;
	      }

	      if (brace.comma !== true && brace.dots !== true) {
	        const out = state.output.slice(0, brace.outputIndex);
	        const toks = state.tokens.slice(brace.tokensIndex);
	        brace.value = brace.output = '\\{';
	        value = output = '\\}';
	        state.output = out;
	        for (const t of toks) {
	          state.output += (t.output || t.value);
	        }
	      }

	      push({ type: 'brace', value, output });
	      decrement('braces');
	      braces.pop();
	      continue;
	    }

	    /**
	     * Pipes
	     */

	    if (value === '|') {
	      if (extglobs.length > 0) {
	        extglobs[extglobs.length - 1].conditions++;
	      }
	      push({ type: 'text', value });
	      continue;
	    }

	    /**
	     * Commas
	     */

	    if (value === ',') {
	      let output = value;

	      const brace = braces[braces.length - 1];
	      if (brace && stack[stack.length - 1] === 'braces') {
	        brace.comma = true;
	        output = '|';
	      }

	      push({ type: 'comma', value, output });
	      continue;
	    }

	    /**
	     * Slashes
	     */

	    if (value === '/') {
	      // if the beginning of the glob is "./", advance the start
	      // to the current index, and don't add the "./" characters
	      // to the state. This greatly simplifies lookbehinds when
	      // checking for BOS characters like "!" and "." (not "./")
	      if (prev.type === 'dot' && state.index === state.start + 1) {
	        state.start = state.index + 1;
	        state.consumed = '';
	        state.output = '';
	        tokens.pop();
	        prev = bos; // reset "prev" to the first token
	        continue;
	      }

	      push({ type: 'slash', value, output: SLASH_LITERAL });
	      continue;
	    }

	    /**
	     * Dots
	     */

	    if (value === '.') {
	      if (state.braces > 0 && prev.type === 'dot') {
	        if (prev.value === '.') prev.output = DOT_LITERAL;
	        const brace = braces[braces.length - 1];
	        prev.type = 'dots';
	        prev.output += value;
	        prev.value += value;
	        brace.dots = true;
	        continue;
	      }

	      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
	        push({ type: 'text', value, output: DOT_LITERAL });
	        continue;
	      }

	      push({ type: 'dot', value, output: DOT_LITERAL });
	      continue;
	    }

	    /**
	     * Question marks
	     */

	    if (value === '?') {
	      const isGroup = prev && prev.value === '(';
	      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
	        extglobOpen('qmark', value);
	        continue;
	      }

	      if (prev && prev.type === 'paren') {
	        const next = peek();
	        let output = value;

	        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
	          output = `\\${value}`;
	        }

	        push({ type: 'text', value, output });
	        continue;
	      }

	      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
	        push({ type: 'qmark', value, output: QMARK_NO_DOT });
	        continue;
	      }

	      push({ type: 'qmark', value, output: QMARK });
	      continue;
	    }

	    /**
	     * Exclamation
	     */

	    if (value === '!') {
	      if (opts.noextglob !== true && peek() === '(') {
	        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
	          extglobOpen('negate', value);
	          continue;
	        }
	      }

	      if (opts.nonegate !== true && state.index === 0) {
	        negate();
	        continue;
	      }
	    }

	    /**
	     * Plus
	     */

	    if (value === '+') {
	      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
	        extglobOpen('plus', value);
	        continue;
	      }

	      if ((prev && prev.value === '(') || opts.regex === false) {
	        push({ type: 'plus', value, output: PLUS_LITERAL });
	        continue;
	      }

	      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
	        push({ type: 'plus', value });
	        continue;
	      }

	      push({ type: 'plus', value: PLUS_LITERAL });
	      continue;
	    }

	    /**
	     * Plain text
	     */

	    if (value === '@') {
	      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
	        push({ type: 'at', extglob: true, value, output: '' });
	        continue;
	      }

	      push({ type: 'text', value });
	      continue;
	    }

	    /**
	     * Plain text
	     */

	    if (value !== '*') {
	      if (value === '$' || value === '^') {
	        value = `\\${value}`;
	      }

	      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
	      if (match) {
	        value += match[0];
	        state.index += match[0].length;
	      }

	      push({ type: 'text', value });
	      continue;
	    }

	    /**
	     * Stars
	     */

	    if (prev && (prev.type === 'globstar' || prev.star === true)) {
	      prev.type = 'star';
	      prev.star = true;
	      prev.value += value;
	      prev.output = star;
	      state.backtrack = true;
	      state.globstar = true;
	      consume(value);
	      continue;
	    }

	    let rest = remaining();
	    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
	      extglobOpen('star', value);
	      continue;
	    }

	    if (prev.type === 'star') {
	      if (opts.noglobstar === true) {
	        consume(value);
	        continue;
	      }

	      const prior = prev.prev;
	      const before = prior.prev;
	      const isStart = prior.type === 'slash' || prior.type === 'bos';
	      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

	      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
	        push({ type: 'star', value, output: '' });
	        continue;
	      }

	      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
	      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
	      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
	        push({ type: 'star', value, output: '' });
	        continue;
	      }

	      // strip consecutive `/**/`
	      while (rest.slice(0, 3) === '/**') {
	        const after = input[state.index + 4];
	        if (after && after !== '/') {
	          break;
	        }
	        rest = rest.slice(3);
	        consume('/**', 3);
	      }

	      // A globstar followed only by balanced closing parens is at the logical end of patterns like
	      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
	      // parent path, except in negated extglobs where that would change the exclusion semantics.
	      const isEnd = eos() || (
	        state.parens > 0
	        && rest === ')'.repeat(state.parens)
	        && !extglobs.some(extglob => extglob.type === 'negate')
	      );

	      if (prior.type === 'bos' && eos()) {
	        prev.type = 'globstar';
	        prev.value += value;
	        prev.output = globstar(opts);
	        state.output = prev.output;
	        state.globstar = true;
	        consume(value);
	        continue;
	      }

	      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
	        state.output = state.output.slice(0, -(prior.output + prev.output).length);
	        prior.output = `(?:${prior.output}`;

	        prev.type = 'globstar';
	        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
	        prev.value += value;
	        state.globstar = true;
	        state.output += prior.output + prev.output;
	        consume(value);
	        continue;
	      }

	      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
	        const end = rest[1] !== void 0 ? '|$' : '';

	        state.output = state.output.slice(0, -(prior.output + prev.output).length);
	        prior.output = `(?:${prior.output}`;

	        prev.type = 'globstar';
	        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
	        prev.value += value;

	        state.output += prior.output + prev.output;
	        state.globstar = true;

	        consume(value + advance());

	        push({ type: 'slash', value: '/', output: '' });
	        continue;
	      }

	      if (prior.type === 'bos' && rest[0] === '/') {
	        prev.type = 'globstar';
	        prev.value += value;
	        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
	        state.output = prev.output;
	        state.globstar = true;
	        consume(value + advance());
	        push({ type: 'slash', value: '/', output: '' });
	        continue;
	      }

	      // remove single star from output
	      state.output = state.output.slice(0, -prev.output.length);

	      // reset previous token to globstar
	      prev.type = 'globstar';
	      prev.output = globstar(opts);
	      prev.value += value;

	      // reset output with globstar
	      state.output += prev.output;
	      state.globstar = true;
	      consume(value);
	      continue;
	    }

	    const token = { type: 'star', value, output: star };

	    if (opts.bash === true) {
	      token.output = '.*?';
	      if (prev.type === 'bos' || prev.type === 'slash') {
	        token.output = nodot + token.output;
	      }
	      push(token);
	      continue;
	    }

	    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
	      token.output = value;
	      push(token);
	      continue;
	    }

	    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
	      if (prev.type === 'dot') {
	        state.output += NO_DOT_SLASH;
	        prev.output += NO_DOT_SLASH;

	      } else if (opts.dot === true) {
	        state.output += NO_DOTS_SLASH;
	        prev.output += NO_DOTS_SLASH;

	      } else {
	        state.output += nodot;
	        prev.output += nodot;
	      }

	      if (peek() !== '*') {
	        state.output += ONE_CHAR;
	        prev.output += ONE_CHAR;
	      }
	    }

	    push(token);
	  }

	  while (state.brackets > 0) {
	    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
	    state.output = utils.escapeLast(state.output, '[');
	    decrement('brackets');
	  }

	  while (state.parens > 0) {
	    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
	    state.output = utils.escapeLast(state.output, '(');
	    decrement('parens');
	  }

	  while (state.braces > 0) {
	    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
	    state.output = utils.escapeLast(state.output, '{');
	    decrement('braces');
	  }

	  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
	    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
	  }

	  // rebuild the output if we had to backtrack at any point
	  if (state.backtrack === true) {
	    state.output = '';

	    for (const token of state.tokens) {
	      state.output += token.output != null ? token.output : token.value;

	      if (token.suffix) {
	        state.output += token.suffix;
	      }
	    }
	  }

	  return state;
	};

	/**
	 * Fast paths for creating regular expressions for common glob patterns.
	 * This can significantly speed up processing and has very little downside
	 * impact when none of the fast paths match.
	 */

	parse.fastpaths = (input, options) => {
	  const opts = { ...options };
	  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
	  const len = input.length;
	  if (len > max) {
	    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
	  }

	  input = REPLACEMENTS[input] || input;

	  // create constants based on platform, for windows or posix
	  const {
	    DOT_LITERAL,
	    SLASH_LITERAL,
	    ONE_CHAR,
	    DOTS_SLASH,
	    NO_DOT,
	    NO_DOTS,
	    NO_DOTS_SLASH,
	    STAR,
	    START_ANCHOR
	  } = constants.globChars(opts.windows);

	  const nodot = opts.dot ? NO_DOTS : NO_DOT;
	  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
	  const capture = opts.capture ? '' : '?:';
	  const state = { negated: false, prefix: '' };
	  let star = opts.bash === true ? '.*?' : STAR;

	  if (opts.capture) {
	    star = `(${star})`;
	  }

	  const globstar = opts => {
	    if (opts.noglobstar === true) return star;
	    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
	  };

	  const create = str => {
	    switch (str) {
	      case '*':
	        return `${nodot}${ONE_CHAR}${star}`;

	      case '.*':
	        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

	      case '*.*':
	        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

	      case '*/*':
	        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

	      case '**':
	        return nodot + globstar(opts);

	      case '**/*':
	        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

	      case '**/*.*':
	        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

	      case '**/.*':
	        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

	      default: {
	        const match = /^(.*?)\.(\w+)$/.exec(str);
	        if (!match) return;

	        const source = create(match[1]);
	        if (!source) return;

	        return source + DOT_LITERAL + match[2];
	      }
	    }
	  };

	  const output = utils.removePrefix(input, state);
	  let source = create(output);

	  if (source && opts.strictSlashes !== true) {
	    source += `${SLASH_LITERAL}?`;
	  }

	  return source;
	};

	parse_1 = parse;
	return parse_1;
}

var picomatch_1$1;
var hasRequiredPicomatch$1;

function requirePicomatch$1 () {
	if (hasRequiredPicomatch$1) return picomatch_1$1;
	hasRequiredPicomatch$1 = 1;

	const scan = /*@__PURE__*/ requireScan();
	const parse = /*@__PURE__*/ requireParse();
	const utils = /*@__PURE__*/ requireUtils();
	const constants = /*@__PURE__*/ requireConstants();
	const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

	/**
	 * Creates a matcher function from one or more glob patterns. The
	 * returned function takes a string to match as its first argument,
	 * and returns true if the string is a match. The returned matcher
	 * function also takes a boolean as the second argument that, when true,
	 * returns an object with additional information.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch(glob[, options]);
	 *
	 * const isMatch = picomatch('*.!(*a)');
	 * console.log(isMatch('a.a')); //=> false
	 * console.log(isMatch('a.b')); //=> true
	 *
	 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	 * const picomatch = require('picomatch/posix');
	 * // the same API, defaulting to posix paths
	 * const isMatch = picomatch('a/*');
	 * console.log(isMatch('a\\b')); //=> false
	 * console.log(isMatch('a/b')); //=> true
	 *
	 * // you can still configure the matcher function to accept windows paths
	 * const isMatch = picomatch('a/*', { options: windows });
	 * console.log(isMatch('a\\b')); //=> true
	 * console.log(isMatch('a/b')); //=> true
	 * ```
	 * @name picomatch
	 * @param {String|Array} `globs` One or more glob patterns.
	 * @param {Object=} `options`
	 * @return {Function=} Returns a matcher function.
	 * @api public
	 */

	const picomatch = (glob, options, returnState = false) => {
	  if (Array.isArray(glob)) {
	    const fns = glob.map(input => picomatch(input, options, returnState));
	    const arrayMatcher = str => {
	      for (const isMatch of fns) {
	        const state = isMatch(str);
	        if (state) return state;
	      }
	      return false;
	    };
	    return arrayMatcher;
	  }

	  const isState = isObject(glob) && glob.tokens && glob.input;

	  if (glob === '' || (typeof glob !== 'string' && !isState)) {
	    throw new TypeError('Expected pattern to be a non-empty string');
	  }

	  const opts = options || {};
	  const posix = opts.windows;
	  const regex = isState
	    ? picomatch.compileRe(glob, options)
	    : picomatch.makeRe(glob, options, false, true);

	  const state = regex.state;
	  delete regex.state;

	  let isIgnored = () => false;
	  if (opts.ignore) {
	    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
	    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
	  }

	  const matcher = (input, returnObject = false) => {
	    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
	    const result = { glob, state, regex, posix, input, output, match, isMatch };

	    if (typeof opts.onResult === 'function') {
	      opts.onResult(result);
	    }

	    if (isMatch === false) {
	      result.isMatch = false;
	      return returnObject ? result : false;
	    }

	    if (isIgnored(input)) {
	      if (typeof opts.onIgnore === 'function') {
	        opts.onIgnore(result);
	      }
	      result.isMatch = false;
	      return returnObject ? result : false;
	    }

	    if (typeof opts.onMatch === 'function') {
	      opts.onMatch(result);
	    }
	    return returnObject ? result : true;
	  };

	  if (returnState) {
	    matcher.state = state;
	  }

	  return matcher;
	};

	/**
	 * Test `input` with the given `regex`. This is used by the main
	 * `picomatch()` function to test the input string.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch.test(input, regex[, options]);
	 *
	 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	 * ```
	 * @param {String} `input` String to test.
	 * @param {RegExp} `regex`
	 * @return {Object} Returns an object with matching info.
	 * @api public
	 */

	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
	  if (typeof input !== 'string') {
	    throw new TypeError('Expected input to be a string');
	  }

	  if (input === '') {
	    return { isMatch: false, output: '' };
	  }

	  const opts = options || {};
	  const format = opts.format || (posix ? utils.toPosixSlashes : null);
	  let match = input === glob;
	  let output = (match && format) ? format(input) : input;

	  if (match === false) {
	    output = format ? format(input) : input;
	    match = output === glob;
	  }

	  if (match === false || opts.capture === true) {
	    if (opts.matchBase === true || opts.basename === true) {
	      match = picomatch.matchBase(input, regex, options, posix);
	    } else {
	      match = regex.exec(output);
	    }
	  }

	  return { isMatch: Boolean(match), match, output };
	};

	/**
	 * Match the basename of a filepath.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch.matchBase(input, glob[, options]);
	 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	 * ```
	 * @param {String} `input` String to test.
	 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	 * @return {Boolean}
	 * @api public
	 */

	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
	  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
	  return regex.test(utils.basename(input, { windows: posix }));
	};

	/**
	 * Returns true if **any** of the given glob `patterns` match the specified `string`.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch.isMatch(string, patterns[, options]);
	 *
	 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	 * ```
	 * @param {String|Array} str The string to test.
	 * @param {String|Array} patterns One or more glob patterns to use for matching.
	 * @param {Object} [options] See available [options](#options).
	 * @return {Boolean} Returns true if any patterns match `str`
	 * @api public
	 */

	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

	/**
	 * Parse a glob pattern to create the source string for a regular
	 * expression.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * const result = picomatch.parse(pattern[, options]);
	 * ```
	 * @param {String} `pattern`
	 * @param {Object} `options`
	 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	 * @api public
	 */

	picomatch.parse = (pattern, options) => {
	  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
	  return parse(pattern, { ...options, fastpaths: false });
	};

	/**
	 * Scan a glob pattern to separate the pattern into segments.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch.scan(input[, options]);
	 *
	 * const result = picomatch.scan('!./foo/*.js');
	 * console.log(result);
	 * { prefix: '!./',
	 *   input: '!./foo/*.js',
	 *   start: 3,
	 *   base: 'foo',
	 *   glob: '*.js',
	 *   isBrace: false,
	 *   isBracket: false,
	 *   isGlob: true,
	 *   isExtglob: false,
	 *   isGlobstar: false,
	 *   negated: true }
	 * ```
	 * @param {String} `input` Glob pattern to scan.
	 * @param {Object} `options`
	 * @return {Object} Returns an object with
	 * @api public
	 */

	picomatch.scan = (input, options) => scan(input, options);

	/**
	 * Compile a regular expression from the `state` object returned by the
	 * [parse()](#parse) method.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * const state = picomatch.parse('*.js');
	 * // picomatch.compileRe(state[, options]);
	 *
	 * console.log(picomatch.compileRe(state));
	 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	 * ```
	 * @param {Object} `state`
	 * @param {Object} `options`
	 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	 * @return {RegExp}
	 * @api public
	 */

	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
	  if (returnOutput === true) {
	    return state.output;
	  }

	  const opts = options || {};
	  const prepend = opts.contains ? '' : '^';
	  const append = opts.contains ? '' : '$';

	  let source = `${prepend}(?:${state.output})${append}`;
	  if (state && state.negated === true) {
	    source = `^(?!${source}).*$`;
	  }

	  const regex = picomatch.toRegex(source, options);
	  if (returnState === true) {
	    regex.state = state;
	  }

	  return regex;
	};

	/**
	 * Create a regular expression from a parsed glob pattern.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch.makeRe(state[, options]);
	 *
	 * const result = picomatch.makeRe('*.js');
	 * console.log(result);
	 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	 * ```
	 * @param {String} `state` The object returned from the `.parse` method.
	 * @param {Object} `options`
	 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	 * @return {RegExp} Returns a regex created from the given pattern.
	 * @api public
	 */

	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
	  if (!input || typeof input !== 'string') {
	    throw new TypeError('Expected a non-empty string');
	  }

	  let parsed = { negated: false, fastpaths: true };

	  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
	    parsed.output = parse.fastpaths(input, options);
	  }

	  if (!parsed.output) {
	    parsed = parse(input, options);
	  }

	  return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};

	/**
	 * Create a regular expression from the given regex source string.
	 *
	 * ```js
	 * const picomatch = require('picomatch');
	 * // picomatch.toRegex(source[, options]);
	 *
	 * const { output } = picomatch.parse('*.js');
	 * console.log(picomatch.toRegex(output));
	 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	 * ```
	 * @param {String} `source` Regular expression source string.
	 * @param {Object} `options`
	 * @return {RegExp}
	 * @api public
	 */

	picomatch.toRegex = (source, options) => {
	  try {
	    const opts = options || {};
	    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
	  } catch (err) {
	    if (options && options.debug === true) throw err;
	    return /$^/;
	  }
	};

	/**
	 * Picomatch constants.
	 * @return {Object}
	 */

	picomatch.constants = constants;

	/**
	 * Expose "picomatch"
	 */

	picomatch_1$1 = picomatch;
	return picomatch_1$1;
}

var picomatch_1;
var hasRequiredPicomatch;

function requirePicomatch () {
	if (hasRequiredPicomatch) return picomatch_1;
	hasRequiredPicomatch = 1;

	const pico = /*@__PURE__*/ requirePicomatch$1();
	const utils = /*@__PURE__*/ requireUtils();

	function picomatch(glob, options, returnState = false) {
	  // default to os.platform()
	  if (options && (options.windows === null || options.windows === undefined)) {
	    // don't mutate the original options object
	    options = { ...options, windows: utils.isWindows() };
	  }

	  return pico(glob, options, returnState);
	}

	Object.assign(picomatch, pico);
	picomatch_1 = picomatch;
	return picomatch_1;
}

var picomatchExports = /*@__PURE__*/ requirePicomatch();
const picomatch = /*@__PURE__*/getDefaultExportFromCjs(picomatchExports);

/** What a handoff payload may weigh at most, and every other document with it. */ const DOCUMENT_LIMIT = 1024 * 1024;
/** OpenAPI documents are the one kind that grows with the service. */ const INTERFACE_LIMIT = 8 * 1024 * 1024;
function isGlob(pattern) {
    return picomatch.scan(pattern).isGlob;
}
function fileOf(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const sha256 = createHash('sha256').update(buffer).digest('hex');
    return {
        kind: 'read',
        sha256,
        size: buffer.length,
        base64: buffer.toString('base64')
    };
}
const UNKNOWN_ABSENCE = {
    kind: 'missing',
    introduced: null
};
/** The files as they lie on disk below a root. Links may not lead out of it. */ class WorkingTree {
    constructor(root){
        this.root = root;
    }
    async read(requests) {
        return Promise.all(requests.map(async ({ path: pattern, limit })=>{
            const paths = isGlob(pattern) ? await this.matches(pattern) : [
                pattern
            ];
            if (paths.length === 0) return [
                {
                    path: pattern,
                    state: UNKNOWN_ABSENCE
                }
            ];
            return Promise.all(paths.map(async (file)=>({
                    path: file,
                    state: await this.file(file, limit)
                })));
        }));
    }
    async folder(folder, glob, limit) {
        let names;
        try {
            const entries = await readdir(path.join(this.root, folder), {
                recursive: true,
                withFileTypes: true
            });
            names = entries.filter((entry)=>!entry.isDirectory()).map((entry)=>path.relative(path.join(this.root, folder), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
        } catch  {
            return null;
        }
        const wanted = names.filter((name)=>picomatch.isMatch(name, glob)).sort();
        return Promise.all(wanted.map(async (name)=>({
                path: `${folder}/${name}`,
                state: await this.file(`${folder}/${name}`, limit)
            })));
    }
    async matches(pattern) {
        const folder = path.posix.dirname(pattern);
        try {
            const names = await readdir(path.join(this.root, folder));
            return names.map((name)=>path.posix.join(folder, name)).filter((name)=>picomatch.isMatch(name, pattern)).sort();
        } catch  {
            return [];
        }
    }
    async file(file, limit) {
        const full = path.join(this.root, file);
        try {
            const [link, real, root] = await Promise.all([
                lstat(full),
                realpath(full),
                realpath(this.root)
            ]);
            if (real !== root && !real.startsWith(root + path.sep)) {
                return refused('outside-root', `${link.isSymbolicLink() ? 'a link' : 'a path'} that leads out of the root`);
            }
            const facts = await stat(real);
            if (facts.isDirectory()) return refused('directory', 'a directory, not a file');
            if (!facts.isFile()) return refused('not-a-file', 'neither a file nor a directory');
            if (facts.size > limit) return refused('too-large', `${facts.size} bytes; at most ${limit} are read`);
            return fileOf(await readFile(real));
        } catch (error) {
            return failure$1(error);
        }
    }
}
function refused(reason, detail) {
    return {
        kind: 'refused',
        reason,
        detail
    };
}
function failure$1(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return UNKNOWN_ABSENCE;
    if (code === 'ELOOP') return refused('unreadable', 'a link that leads to itself');
    if (code === 'EACCES' || code === 'EPERM') return refused('unreadable', 'not readable for this user');
    return refused('unreadable', code === '' ? 'not readable' : `not readable (${code})`);
}
/** The files of a commit. Two questions to git, however many files. */ class CommitTree {
    constructor(git, revision){
        this.git = git;
        this.revision = revision;
    }
    async read(requests) {
        const specs = requests.map(({ path: pattern })=>isGlob(pattern) ? `${path.posix.dirname(pattern)}/` : pattern);
        const entries = await this.list([
            ...new Set(specs)
        ]);
        const wanted = requests.map(({ path: pattern, limit })=>({
                limit,
                pattern,
                entries: entries.filter((entry)=>entry.path === pattern || isGlob(pattern) && picomatch.isMatch(entry.path, pattern))
            }));
        const blobs = await this.blobs(wanted.flatMap(({ entries: found, limit })=>found.filter((entry)=>isReadable(entry, limit))));
        return wanted.map(({ pattern, limit, entries: found })=>found.length === 0 ? [
                {
                    path: pattern,
                    state: UNKNOWN_ABSENCE
                }
            ] : found.map((entry)=>({
                    path: entry.path,
                    state: stateOf(entry, limit, blobs)
                })));
    }
    async folder(folder, glob, limit) {
        const entries = await this.list([
            `${folder}/`
        ]);
        if (entries.length === 0) return null;
        const wanted = entries.filter((entry)=>picomatch.isMatch(entry.path.slice(folder.length + 1), glob));
        const blobs = await this.blobs(wanted.filter((entry)=>isReadable(entry, limit)));
        return wanted.map((entry)=>({
                path: entry.path,
                state: stateOf(entry, limit, blobs)
            }));
    }
    async list(specs) {
        const parts = await this.git.parts('ls-tree', '-r', '-t', '-l', '-z', this.revision, '--', ...specs);
        return (parts ?? []).flatMap((part)=>{
            const match = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(part);
            const [, mode = '', type = '', sha = '', size = '', file = ''] = match ?? [];
            return match === null ? [] : [
                {
                    mode,
                    type,
                    sha,
                    size: Number(size) || 0,
                    path: file
                }
            ];
        });
    }
    async blobs(entries) {
        const blobs = new Map();
        const wanted = [
            ...new Set(entries.map((entry)=>entry.sha))
        ];
        if (wanted.length === 0) return blobs;
        const { stdout } = await this.git.ask([
            'cat-file',
            '--batch'
        ], `${wanted.join('\n')}\n`);
        for(let offset = 0; offset < stdout.length;){
            const end = stdout.indexOf(0x0a, offset);
            if (end === -1) break;
            const [sha = '', type = '', size = '0'] = stdout.subarray(offset, end).toString().split(' ');
            offset = end + 1;
            if (type !== 'blob') continue;
            blobs.set(sha, stdout.subarray(offset, offset + Number(size)));
            offset += Number(size) + 1;
        }
        return blobs;
    }
}
function isReadable(entry, limit) {
    return entry.type === 'blob' && entry.mode !== '120000' && entry.size <= limit;
}
function stateOf(entry, limit, blobs) {
    if (entry.type === 'tree') return refused('directory', 'a directory, not a file');
    if (entry.mode === '120000') return refused('not-a-file', 'a link; a commit is read without following links');
    if (entry.type !== 'blob') return refused('not-a-file', 'a submodule, not a file');
    if (entry.size > limit) return refused('too-large', `${entry.size} bytes; at most ${limit} are read`);
    const blob = blobs.get(entry.sha);
    return blob === undefined ? refused('unreadable', 'not in the object database') : fileOf(blob);
}

/** What a contract is read from; the rest of a side's documents are about decisions. */ const CONTRACT_DOCUMENTS = [
    'manifest',
    'payload',
    'openapi',
    'source-of-truth',
    'changelog'
];
const PIN_DOCUMENTS = [
    'pin',
    'mirror',
    'matrix'
];
async function collect(request) {
    const { role, profile } = request;
    const repositories = {
        producer: role === 'producer' ? request.own : request.peer,
        consumer: role === 'consumer' ? request.own : request.peer
    };
    const files = new Files(profile);
    const { producer, consumer } = repositories;
    const [tags] = await Promise.all([
        producer?.ownsTags === true ? producer.tags() : [],
        producer && files.read('producer', 'subject', producer.subject(), null, producer),
        consumer && files.read('consumer', 'subject', consumer.subject(), null, consumer),
        role === 'producer' && files.mirrors(request.own.subject()),
        role === 'consumer' && consumer && request.change?.base && files.readAt('consumer', 'base', consumer, request.change.base, PIN_DOCUMENTS)
    ]);
    const [release] = await Promise.all([
        new ReleaseQuestions(request, files, producer, tags).ask(),
        producer && files.bundled(producer.subject())
    ]);
    return {
        schema: 'handoff-gate.evidence/v1',
        observedAt: request.observedAt,
        role,
        profile: request.profileSource,
        payloadSchema: request.payloadSchema,
        subject: {
            commit: request.own.head,
            uncommitted: request.own.uncommitted,
            prefix: request.own.prefix
        },
        change: request.change,
        sides: {
            producer: sideEvidence('producer', request, producer, release.git),
            consumer: sideEvidence('consumer', request, consumer, null)
        },
        trees: files.trees.sort(byKey((tree)=>`${tree.side} ${tree.tree}`)),
        files: files.found.sort(byKey((file)=>`${file.side} ${file.tree} ${file.document ?? '~'} ${file.path}`)),
        release: release.release,
        remarks: request.remarks
    };
}
/** The files read so far. */ class Files {
    constructor(profile){
        this.profile = profile;
        this.found = [];
        this.trees = [];
    }
    async readAt(side, tree, repository, at, only) {
        this.trees.push({
            side,
            tree,
            name: at.name ?? at.sha,
            commit: at.sha
        });
        await this.read(side, tree, repository.at(at.sha), only, repository, at.sha);
    }
    async read(side, tree, reader, only, repository, commit = null) {
        const rules = this.profile[side].documents.filter((rule)=>only === null || only.includes(rule.id));
        const found = await reader.read(rules.map(({ id, path })=>({
                path,
                limit: id === 'openapi' ? INTERFACE_LIMIT : DOCUMENT_LIMIT
            })));
        await Promise.all(rules.map(async (rule, index)=>{
            for (const file of found[index] ?? []){
                if (file.state.kind !== 'missing' || rule.required !== 'once-introduced') {
                    this.found.push({
                        side,
                        tree,
                        document: rule.id,
                        ...file
                    });
                    continue;
                }
                const known = await repository.introduced(rule.path, commit);
                const path = typeof known === 'string' ? known : file.path;
                const introduced = known === null ? null : known !== false;
                this.found.push({
                    side,
                    tree,
                    document: rule.id,
                    path,
                    state: {
                        kind: 'missing',
                        introduced
                    }
                });
            }
        }));
    }
    /** Reads what the evidence bundle speaks of, unless it was read already. */ async bundled(reader) {
        const bundle = this.states('producer', 'subject', 'evidence-bundle')[0];
        const known = new Set(this.found.filter((file)=>file.side === 'producer' && file.tree === 'subject').map((file)=>file.path));
        const paths = bundleFiles(rootOf(bundle)).filter((path)=>!known.has(path));
        const found = await reader.read(paths.map((path)=>({
                path,
                limit: INTERFACE_LIMIT
            })));
        for (const file of found.flat())this.found.push({
            side: 'producer',
            tree: 'subject',
            document: null,
            ...file
        });
    }
    async mirrors(reader) {
        const { mirrors } = this.profile;
        if (mirrors === null) return;
        const folders = [
            mirrors.canonical,
            ...mirrors.copies
        ];
        const contents = await Promise.all(folders.map((folder)=>reader.folder(folder, mirrors.files, DOCUMENT_LIMIT)));
        for (const [index, folder] of folders.entries()){
            const content = contents[index] ?? null;
            const missing = {
                kind: 'missing',
                introduced: null
            };
            const members = content === null || content.length === 0 ? [
                {
                    path: folder,
                    state: missing
                }
            ] : content;
            for (const { path, state } of members)this.found.push({
                side: 'producer',
                tree: 'subject',
                document: null,
                path,
                state
            });
        }
    }
    states(side, tree, document) {
        return this.found.filter((file)=>file.side === side && file.tree === tree && file.document === document).map((file)=>file.state);
    }
}
/** What is asked of the producer's repository once the documents have named a release. */ class ReleaseQuestions {
    #tags;
    constructor(request, files, producer, tags){
        this.request = request;
        this.files = files;
        this.producer = producer;
        this.#tags = tags;
    }
    async ask() {
        const { request, files, producer } = this;
        const first = (side, tree, id)=>files.states(side, tree, id)[0];
        const own = request.role === 'producer' ? [
            first('producer', 'subject', 'manifest'),
            first('producer', 'subject', 'payload')
        ] : [
            first('consumer', 'subject', 'pin')
        ];
        const names = releaseNames(own);
        const releaseTag = names.tags[0];
        const [release, git] = await Promise.all([
            releaseTag === undefined ? {
                kind: 'offline',
                reason: 'no document names a release tag'
            } : request.readRelease(releaseTag),
            producer === null ? null : this.history(producer, names.commits, releaseTag)
        ]);
        return {
            git,
            release
        };
    }
    async history(producer, declared, releaseTag) {
        const { files, request } = this;
        const find = (name)=>this.#tags.find((tag)=>tag.name === name);
        const release = find(releaseTag);
        const basePin = releaseNames(files.states('consumer', 'base', 'pin')).tags[0];
        const before = basePin !== undefined && basePin !== releaseTag ? basePin : null;
        const previous = find(before ?? previousRelease(this.#tags.map((tag)=>tag.name), releaseTag ?? '') ?? undefined);
        const readiness = SIDES.flatMap((side)=>files.states(side, 'subject', 'rollback-readiness'));
        const rollback = find(rollbackTags(readiness, request.profile)[0]);
        const trees = [
            [
                'release',
                release,
                request.role === 'consumer' ? CONTRACT_DOCUMENTS : [
                    'manifest'
                ]
            ],
            [
                'previous',
                previous,
                [
                    'manifest',
                    'payload',
                    'openapi'
                ]
            ],
            [
                'rollback',
                rollback,
                [
                    'manifest'
                ]
            ]
        ];
        const head = producer.head?.sha;
        const bundle = bundleCommit(files.states('producer', 'subject', 'evidence-bundle')[0]);
        const target = release?.commit;
        const pairs = pairsToAsk(declared, target, head, bundle, previous?.commit);
        const payloadPath = request.profile.producer.documents.find((rule)=>rule.id === 'payload')?.path;
        const [commits, ancestry, changes, candidates] = await Promise.all([
            producer.commits([
                ...declared,
                ...bundle === null ? [] : [
                    bundle
                ]
            ]),
            Promise.all(pairs.ancestry.map(async ([ancestor, descendant])=>({
                    ancestor,
                    descendant,
                    holds: await producer.isAncestor(ancestor, descendant)
                }))),
            Promise.all(pairs.changes.map(async ([from, to])=>({
                    from,
                    to,
                    paths: await producer.changed(from, to)
                }))),
            payloadPath === undefined ? [] : producer.candidates(payloadPath),
            ...trees.map(([tree, tag, ids])=>tag === undefined ? undefined : files.readAt('producer', tree, producer, {
                    name: tag.name,
                    sha: tag.commit
                }, ids))
        ]);
        return {
            shallow: producer.shallow,
            ownsTags: producer.ownsTags,
            tags: this.#tags,
            commits,
            ancestry: ancestry.flatMap(({ holds, ...pair })=>holds === null ? [] : [
                    {
                        ...pair,
                        holds
                    }
                ]),
            changes: changes.flatMap(({ paths, ...pair })=>paths === null ? [] : [
                    {
                        ...pair,
                        paths
                    }
                ]),
            publications: [
                ...candidates,
                ...await this.announcements(producer)
            ]
        };
    }
    /** When each error code that the release adds was first written down. */ async announcements(producer) {
        const { files, request } = this;
        const tree = request.role === 'producer' ? 'subject' : 'release';
        const before = errorCodes(files.states('producer', 'previous', 'manifest')[0]);
        if (before.length === 0) return [];
        const added = errorCodes(files.states('producer', tree, 'manifest')[0]).filter((code)=>!before.includes(code));
        const places = [
            'notice',
            'candidate',
            'manifest',
            'payload',
            'openapi'
        ];
        const paths = request.profile.producer.documents.filter((rule)=>places.includes(rule.id)).map((rule)=>rule.path);
        const found = await Promise.all(added.slice(0, 20).map((code)=>producer.firstMention(code, paths)));
        return found.filter((mention)=>mention !== null);
    }
}
function pairsToAsk(declared, release, head, bundle, previous) {
    const ends = [
        ...new Set([
            release,
            head
        ].filter((end)=>end !== undefined))
    ];
    const own = declared.flatMap((commit)=>ends.filter((end)=>end !== commit).map((end)=>[
                commit,
                end
            ]));
    const ancestry = [
        ...own
    ];
    const changes = [
        ...own
    ];
    if (release !== undefined && head !== undefined && release !== head) {
        ancestry.push([
            release,
            head
        ]);
        changes.push([
            release,
            head
        ]);
    }
    if (bundle !== null && head !== undefined && bundle !== head) ancestry.push([
        bundle,
        head
    ]);
    if (previous !== undefined && release !== undefined) ancestry.push([
        previous,
        release
    ]);
    return {
        ancestry,
        changes
    };
}
function sideEvidence(side, request, repository, git) {
    const suite = request.suites[side];
    if (repository === null) {
        return {
            side,
            origin: 'absent',
            repository: request.profile[side].repository,
            reference: null,
            absence: request.absence,
            git: null,
            suite
        };
    }
    const { origin, name, reference } = repository;
    return {
        side,
        origin,
        repository: name,
        reference,
        absence: null,
        git,
        suite
    };
}
function byKey(key) {
    return (a, b)=>key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/**
 * Agreement: one fact, everybody who states it. The canonical document is right unless it stands alone against
 * others that agree with each other; so the finding stands where the odd one is.
 */ /** Compares what everybody says of a fact. */ function agree(fact, stated) {
    const reference = referenceOf(stated);
    const expected = reference?.value ?? null;
    const agrees = (one)=>expected !== null && (one.value === expected || one.prefix === true && isAbbreviation(one.value, expected));
    const cells = stated.map((one)=>({
            document: one.document,
            side: one.side,
            path: one.path,
            line: one.span?.line ?? null,
            value: one.value,
            agrees: agrees(one)
        }));
    return {
        row: {
            fact,
            expected,
            cells
        },
        expected,
        reference,
        dissenters: stated.filter((one)=>!agrees(one))
    };
}
function referenceOf(stated) {
    const canonical = stated.find((one)=>one.canonical === true) ?? stated[0] ?? null;
    if (canonical === null || canonical.fixed === true) return canonical;
    const others = stated.filter((one)=>one.source !== canonical.source);
    const sources = new Set(others.map((one)=>one.source));
    const first = others[0];
    const alone = sources.size >= 2 && others.every((one)=>one.value === first?.value) && first?.value !== canonical.value;
    return alone ? first ?? canonical : canonical;
}
/** At least seven characters of a SHA, as people abbreviate it. */ function isAbbreviation(short, full) {
    return short.length >= 7 && /^[0-9a-f]+$/.test(short) && full.startsWith(short);
}

/** Builds findings and gaps, so that every gate says them alike. */ const NOWHERE$1 = {
    side: null,
    path: null,
    span: null
};
/** A place in a file; without a span, the file as a whole. */ function inFile(file, span = null) {
    return {
        side: file.side,
        path: file.path,
        span: span ?? {
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 1
        }
    };
}
/** What one gate has to say, gathered while it looks. */ class Notes {
    constructor(gate){
        this.gate = gate;
        this.findings = [];
        this.gaps = [];
    }
    error(rule, where, what) {
        this.add('error', rule, where, what);
    }
    warning(rule, where, what) {
        this.add('warning', rule, where, what);
    }
    notice(rule, where, what) {
        this.add('notice', rule, where, what);
    }
    add(severity, rule, where, what) {
        this.findings.push({
            rule,
            severity,
            message: what.message,
            side: where.side,
            path: where.path,
            line: where.span?.line ?? null,
            column: where.span?.column ?? null,
            endLine: where.span?.endLine ?? null,
            endColumn: where.span?.endColumn ?? null,
            expected: what.expected ?? null,
            observed: what.observed ?? null,
            hint: what.hint
        });
    }
    /** Evidence that is not there yet. */ pending(rule, where, what) {
        this.gap('pending', rule, where, what);
    }
    /** Evidence that cannot be judged. */ unjudged(rule, where, what) {
        this.gap('error', rule, where, what);
    }
    get sound() {
        return this.gaps.length === 0 && !this.findings.some((finding)=>finding.severity === 'error');
    }
    judgement(summary) {
        return {
            id: this.gate,
            findings: this.findings,
            gaps: this.gaps,
            notApplicable: null,
            summary
        };
    }
    notApplicable(reason) {
        return {
            id: this.gate,
            findings: this.findings,
            gaps: [],
            notApplicable: reason,
            summary: reason
        };
    }
    gap(status, rule, where, what) {
        const { message, hint, waiting = false } = what;
        this.gaps.push({
            rule,
            status,
            message,
            side: where.side,
            path: where.path,
            hint,
            waiting
        });
    }
}
/** A value in a message: in double quotes, with every character that could deceive the eye made visible. */ function quote(value) {
    if (value === null || value === undefined) return 'nothing';
    if (typeof value !== 'string') return `[${value.map(quote).join(', ')}]`;
    return JSON.stringify(value).replaceAll(/[^\u0020-\u007e]/gu, (character)=>`\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

function checkMirrors(dossier, notes) {
    const rule = dossier.profile.mirrors;
    if (rule === null) return;
    const members = dossier.evidence.files.filter((file)=>file.side === 'producer' && file.tree === 'subject' && file.document === null);
    const folder = (path)=>{
        const inside = members.filter((file)=>file.path.startsWith(`${path}/`)).map((file)=>[
                file.path.slice(path.length + 1),
                file
            ]);
        return {
            path,
            files: new Map(inside.filter(([name])=>picomatch.isMatch(name, rule.files)))
        };
    };
    const canonical = folder(rule.canonical);
    const copies = rule.copies.map(folder);
    for (const copy of [
        canonical,
        ...copies
    ].filter((candidate)=>candidate.files.size === 0)){
        const message = `The folder ${quote(copy.path)} holds none of the files ${quote(rule.files)} that must be mirrored`;
        notes.error('alignment/mirror', {
            side: 'producer',
            path: copy.path,
            span: TOP_OF_FILE
        }, {
            message,
            hint: `Copy ${rule.canonical} there, or mend the profile's mirrors.`,
            expected: rule.canonical,
            observed: 'no such files'
        });
    }
    const present = copies.filter((copy)=>copy.files.size > 0);
    if (canonical.files.size === 0) return;
    const names = new Set([
        canonical,
        ...present
    ].flatMap(({ files })=>[
            ...files.keys()
        ]));
    for (const name of [
        ...names
    ].sort())compareMember(name, canonical, present, dossier, notes);
}
function compareMember(name, canonical, copies, dossier, notes) {
    const original = canonical.files.get(name);
    const versions = copies.map((copy)=>({
            copy,
            file: copy.files.get(name)
        }));
    const strange = versions.filter(({ file })=>digest(file) !== digest(original));
    if (strange.length === 0) return;
    const first = strange[0]?.file;
    // All copies against the canonical file: it is the canonical one that changed alone.
    const alone = copies.length >= 2 && strange.length === copies.length && new Set(strange.map(({ file })=>digest(file))).size === 1;
    if (alone && original !== undefined && first !== undefined) {
        const span = firstDifference(dossier.bytes(original), dossier.bytes(first));
        const message = `${quote(original.path)} differs from its ${copies.length} mirrors from line ${span.line} on, and they agree with each other`;
        notes.error('alignment/mirror', inFile(original, span), {
            message,
            hint: `Undo the change, or copy the file to ${copies.map((copy)=>copy.path).join(' and ')}.`,
            expected: digest(first),
            observed: digest(original)
        });
        return;
    }
    for (const { copy, file } of strange){
        if (file === undefined) {
            const message = `The mirror ${quote(`${copy.path}/${name}`)} is missing; ${quote(original?.path)} has it`;
            notes.error('alignment/mirror', {
                side: 'producer',
                path: `${copy.path}/${name}`,
                span: TOP_OF_FILE
            }, {
                message,
                hint: `Copy ${canonical.path}/${name} there.`,
                expected: digest(original),
                observed: null
            });
        } else if (original === undefined) {
            const message = `The mirror holds ${quote(file.path)}, which ${quote(canonical.path)} does not`;
            notes.error('alignment/mirror', inFile(file), {
                message,
                hint: `Remove it, or add ${canonical.path}/${name}.`,
                expected: null,
                observed: digest(file)
            });
        } else {
            const span = firstDifference(dossier.bytes(file), dossier.bytes(original));
            const detail = file.state.kind === 'read' ? `differs from ${quote(original.path)} from line ${span.line} on` : `cannot be read (${describe(file)})`;
            notes.error('alignment/mirror', inFile(file, span), {
                message: `The mirror ${quote(file.path)} ${detail}`,
                hint: `Copy ${original.path} there, byte for byte.`,
                expected: digest(original),
                observed: digest(file)
            });
        }
    }
}
function digest(file) {
    if (file === undefined) return 'missing';
    return file.state.kind === 'read' ? file.state.sha256 : describe(file);
}
function describe(file) {
    return file.state.kind === 'refused' ? file.state.detail : file.state.kind;
}
/** The place of the first byte of a file that another does not have there. */ function firstDifference(own, other) {
    const end = Math.min(own.length, other.length);
    let offset = 0;
    while(offset < end && own[offset] === other[offset])offset += 1;
    const before = Buffer.from(own.buffer, own.byteOffset, offset).toString();
    const source = new SourceText(`${before}x`);
    return source.span(before.length, before.length + 1);
}

/** The release the change moves from and to; null when the pin stays. */ function repinOf(dossier) {
    if (dossier.role !== 'consumer') return null;
    const before = pinned(dossier, 'base', 'pin');
    const after = pinned(dossier, 'subject', 'pin');
    if (before === null || after === null || isSame$2(before, after)) return null;
    return {
        from: before.release_tag ?? null,
        to: after.release_tag ?? null
    };
}
function checkRepin(dossier, notes) {
    const base = dossier.evidence.change?.base;
    const pinFile = dossier.file('consumer', 'subject', 'pin');
    if (base === undefined || base === null || pinFile === null) return;
    if (dossier.file('consumer', 'base', 'pin')?.state.kind !== 'read') return; // The first pin has nothing to move from.
    const documents = [
        'pin',
        'mirror',
        'matrix'
    ].filter((id)=>dossier.rule('consumer', id) !== null);
    const changes = documents.map((id)=>{
        const [before, after] = [
            pinned(dossier, 'base', id),
            pinned(dossier, 'subject', id)
        ];
        return {
            id,
            before,
            moved: before === null ? after !== null : after !== null && !isSame$2(before, after)
        };
    });
    const moved = changes.filter((change)=>change.moved);
    // A document the base lacks is introduced by this change, not left behind by an earlier one.
    const left = changes.filter((change)=>!change.moved && change.before !== null);
    if (moved.length > 0 && left.length > 0 && moved.some((change)=>change.before !== null)) {
        for (const { id } of left){
            const file = dossier.file('consumer', 'subject', id) ?? pinFile;
            const message = `This change repins ${moved.map((change)=>change.id).join(' and ')} (since ${base.sha.slice(0, 12)}), but leaves the ${id} behind`;
            notes.error('alignment/repin-not-atomic', inFile(file, tagSpan(dossier, file)), {
                message,
                hint: 'Change pin, mirror and matrix in one pull request.',
                expected: 'all of them changed, or none',
                observed: `${moved.length} of ${documents.length} changed`
            });
        }
    }
    direction(dossier, pinFile, notes);
}
function direction(dossier, pinFile, notes) {
    const repin = repinOf(dossier);
    if (repin?.from == null || repin.to === null) return;
    const where = inFile(pinFile, tagSpan(dossier, pinFile));
    const order = compareReleases(repin.from, repin.to);
    if (order !== null && order > 0) {
        const message = `This repin goes back from ${quote(repin.from)} to ${quote(repin.to)}`;
        notes.warning('alignment/downgrade', where, {
            message,
            hint: 'Fine for a rollback; otherwise pin the newer release.',
            expected: `later than ${repin.from}`,
            observed: repin.to
        });
        return;
    }
    const skipped = releasesBetween(dossier.producerGit?.tags.map((tag)=>tag.name) ?? [], repin.from, repin.to);
    if (skipped.length === 0) return;
    const message = `This repin from ${quote(repin.from)} to ${quote(repin.to)} skips ${skipped.join(', ')}`;
    notes.warning('alignment/skipped-release', where, {
        message,
        hint: 'Read the changes of the skipped releases too.',
        expected: skipped[0] ?? null,
        observed: repin.to
    });
}
function pinned(dossier, tree, id) {
    const file = dossier.file('consumer', tree, id);
    if (file?.state.kind !== 'read') return null;
    if (id === 'matrix') {
        const parsed = dossier.signOff(file);
        if (!('facts' in parsed)) return null;
        const stated = parsed.facts.facts.filter((fact)=>fact.about === 'baseline');
        return Object.fromEntries(stated.map(({ fact, value })=>[
                fact,
                value
            ]));
    }
    const root = dossier.jsonRoot(file);
    const stated = BASELINE_FACTS.map((fact)=>statedFact(root, fact)).filter((fact)=>fact !== undefined);
    return root === undefined ? null : Object.fromEntries(stated.map(({ fact, value })=>[
            fact,
            typeof value === 'string' ? value : value.join()
        ]));
}
function isSame$2(before, after) {
    return BASELINE_FACTS.every((fact)=>before[fact] === after[fact]);
}
function tagSpan(dossier, file) {
    if (file.document !== 'matrix') return statedFact(dossier.jsonRoot(file), 'release_tag')?.span ?? null;
    const parsed = dossier.signOff(file);
    return 'facts' in parsed ? parsed.facts.facts.find((fact)=>fact.fact === 'release_tag')?.span ?? null : null;
}

function checkInterfaceChanges(dossier, notes) {
    const { role, producerGit: git, producerHead: head, baseline } = dossier;
    const tag = dossier.tag(baseline?.release_tag);
    if (role !== 'producer' || git === null || tag === null || head === null) return;
    const committed = git.changes.find((change)=>change.from === tag.commit && change.to === head)?.paths ?? [];
    const paths = [
        ...new Set([
            ...committed,
            ...dossier.evidence.subject.uncommitted
        ])
    ];
    const changed = paths.filter((path)=>picomatch.isMatch(path, [
            ...dossier.profile.interfacePaths
        ]));
    const first = changed[0];
    if (first === undefined) return;
    const more = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
    const message = `${quote(first)}${more} changed since ${tag.name}, but the service contract is still ${baseline?.service_contract_version ?? ''}`;
    const hint = 'If the change reaches the consumer, publish a release with its own version and payload.';
    notes.warning('alignment/interface-changed', {
        ...NOWHERE$1,
        side: 'producer',
        path: first,
        span: {
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 1
        }
    }, {
        message,
        hint
    });
}

// Generated by scripts/compile-schemas.mjs from schemas/. Do not edit.
var ucs2length = {};

var hasRequiredUcs2length;

function requireUcs2length () {
	if (hasRequiredUcs2length) return ucs2length;
	hasRequiredUcs2length = 1;
	Object.defineProperty(ucs2length, "__esModule", { value: true });
	// https://mathiasbynens.be/notes/javascript-encoding
	// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
	function ucs2length$1(str) {
	    const len = str.length;
	    let length = 0;
	    let pos = 0;
	    let value;
	    while (pos < len) {
	        length++;
	        value = str.charCodeAt(pos++);
	        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
	            // high surrogate, and there is a next character
	            value = str.charCodeAt(pos);
	            if ((value & 0xfc00) === 0xdc00)
	                pos++; // low surrogate
	        }
	    }
	    return length;
	}
	ucs2length.default = ucs2length$1;
	ucs2length$1.code = 'require("ajv/dist/runtime/ucs2length").default';
	
	return ucs2length;
}

var equal = {};

var fastDeepEqual;
var hasRequiredFastDeepEqual;

function requireFastDeepEqual () {
	if (hasRequiredFastDeepEqual) return fastDeepEqual;
	hasRequiredFastDeepEqual = 1;

	// do not edit .js files directly - edit src/index.jst



	fastDeepEqual = function equal(a, b) {
	  if (a === b) return true;

	  if (a && b && typeof a == 'object' && typeof b == 'object') {
	    if (a.constructor !== b.constructor) return false;

	    var length, i, keys;
	    if (Array.isArray(a)) {
	      length = a.length;
	      if (length != b.length) return false;
	      for (i = length; i-- !== 0;)
	        if (!equal(a[i], b[i])) return false;
	      return true;
	    }



	    if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
	    if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
	    if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();

	    keys = Object.keys(a);
	    length = keys.length;
	    if (length !== Object.keys(b).length) return false;

	    for (i = length; i-- !== 0;)
	      if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;

	    for (i = length; i-- !== 0;) {
	      var key = keys[i];

	      if (!equal(a[key], b[key])) return false;
	    }

	    return true;
	  }

	  // true if both NaN, false otherwise
	  return a!==a && b!==b;
	};
	return fastDeepEqual;
}

var hasRequiredEqual;

function requireEqual () {
	if (hasRequiredEqual) return equal;
	hasRequiredEqual = 1;
	Object.defineProperty(equal, "__esModule", { value: true });
	// https://github.com/ajv-validator/ajv/issues/889
	const equal$1 = requireFastDeepEqual();
	equal$1.code = 'require("ajv/dist/runtime/equal").default';
	equal.default = equal$1;
	
	return equal;
}

const validateStablePayload = validate52;const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://handoff-gate.dev/schemas/handoff-payload.stable.schema.json","title":"Producer release handoff payload, stable mode","description":"A release that the consumer may pin now. It carries nothing of a candidate.","type":"object","allOf":[{"$ref":"handoff-payload.schema.json"}],"properties":{"handoff_mode":{"const":"stable"},"rehearsal_candidate":false,"compatibility_expectations":false,"required_consumer_validation_commands":false}};const schema20 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://handoff-gate.dev/schemas/handoff-payload.schema.json","title":"Producer release handoff payload","description":"What a producer promises to its consumer for one release, whichever its mode. Additional keys are allowed.","type":"object","required":["handoff_generated_at_utc","handoff_mode","release_tag","commit_sha","expected_service_contract_version","expected_api_contract_version","integration_baseline","active_runtime_baseline","error_code_enum","non_2xx_envelope_policy","manifest_contract_version","manifest_path","changelog_path","verification_commands","consumer_impact_statement_template"],"properties":{"handoff_generated_at_utc":{"description":"an instant in UTC such as 2026-02-08T13:19:53Z","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|\\+00:00)$"},"handoff_mode":{"$ref":"#/$defs/word"},"release_tag":{"$ref":"#/$defs/tag"},"commit_sha":{"$ref":"#/$defs/commit"},"expected_service_contract_version":{"$ref":"#/$defs/word"},"expected_api_contract_version":{"$ref":"#/$defs/word"},"integration_baseline":{"$ref":"#/$defs/word"},"active_runtime_baseline":{"description":"the release that is pinned at runtime now, whatever this payload rehearses","type":"object","required":["release_tag","commit_sha","expected_service_contract_version","expected_api_contract_version","integration_baseline"],"properties":{"release_tag":{"$ref":"#/$defs/tag"},"commit_sha":{"$ref":"#/$defs/commit"},"expected_service_contract_version":{"$ref":"#/$defs/word"},"expected_api_contract_version":{"$ref":"#/$defs/word"},"integration_baseline":{"$ref":"#/$defs/word"}}},"error_code_enum":{"description":"every error code the service may answer with, in the order of the manifest","type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/word"}},"non_2xx_envelope_policy":{"description":"envelope policies by the name of the contract they belong to","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/envelopePolicy"}},"manifest_contract_version":{"$ref":"#/$defs/word"},"manifest_path":{"$ref":"#/$defs/path"},"changelog_path":{"$ref":"#/$defs/path"},"verification_commands":{"description":"the commands that prove the release, each on one line","type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/line"}},"consumer_impact_statement_template":{"$ref":"#/$defs/impact"},"consumer_impact_statement":{"$ref":"#/$defs/impact"}},"$defs":{"word":{"description":"a word without white space","type":"string","pattern":"^\\S+$"},"line":{"description":"one line of text","type":"string","pattern":"^[^\\r\\n]*\\S[^\\r\\n]*$"},"tag":{"description":"a git tag such as v1.2.3","type":"string","pattern":"^(?!-)[^\\s~^:?*\\[\\\\]+$","maxLength":255},"commit":{"description":"a full commit SHA, 40 lower-case hexadecimal digits","type":"string","pattern":"^[0-9a-f]{40}$"},"path":{"description":"a path to a file","type":"string","pattern":"^[^\\u0000\\r\\n]+$"},"fields":{"description":"dotted paths of envelope fields, each once","type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/word"}},"envelopePolicy":{"description":"which fields an error envelope requires, may carry and must not carry","type":"object","required":["requires","forbids"],"additionalProperties":false,"properties":{"requires":{"$ref":"#/$defs/fields"},"optional":{"$ref":"#/$defs/fields"},"forbids":{"$ref":"#/$defs/fields"}}},"impact":{"description":"the consumer impact statement, five fields","type":"object","required":["runtime_behavior_changes","required_consumer_mapping_changes","required_test_updates","repin_required","rollback_instruction"],"properties":{"runtime_behavior_changes":{"$ref":"#/$defs/line"},"required_consumer_mapping_changes":{"$ref":"#/$defs/line"},"required_test_updates":{"$ref":"#/$defs/line"},"repin_required":{"$ref":"#/$defs/line"},"rollback_instruction":{"$ref":"#/$defs/line"}}}}};const pattern3 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|\\+00:00)$", "u");const schema21 = {"description":"a word without white space","type":"string","pattern":"^\\S+$"};const pattern4 = new RegExp("^\\S+$", "u");function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate54.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern4.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema21,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate54.errors = vErrors;return errors === 0;}validate54.evaluated = {"dynamicProps":false,"dynamicItems":false};const schema22 = {"description":"a git tag such as v1.2.3","type":"string","pattern":"^(?!-)[^\\s~^:?*\\[\\\\]+$","maxLength":255};const func1 = /*@__PURE__*/ requireUcs2length().default;const pattern5 = new RegExp("^(?!-)[^\\s~^:?*\\[\\\\]+$", "u");function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate56.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(func1(data) > 255){const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema22,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(!pattern5.test(data)){const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!-)[^\\s~^:?*\\[\\\\]+$"},schema:"^(?!-)[^\\s~^:?*\\[\\\\]+$",parentSchema:schema22,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}else {const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema22.type,parentSchema:schema22,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}validate56.errors = vErrors;return errors === 0;}validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};const schema23 = {"description":"a full commit SHA, 40 lower-case hexadecimal digits","type":"string","pattern":"^[0-9a-f]{40}$"};const pattern6 = new RegExp("^[0-9a-f]{40}$", "u");function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate58.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern6.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema23,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema23.type,parentSchema:schema23,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate58.errors = vErrors;return errors === 0;}validate58.evaluated = {"dynamicProps":false,"dynamicItems":false};const schema24 = {"description":"which fields an error envelope requires, may carry and must not carry","type":"object","required":["requires","forbids"],"additionalProperties":false,"properties":{"requires":{"$ref":"#/$defs/fields"},"optional":{"$ref":"#/$defs/fields"},"forbids":{"$ref":"#/$defs/fields"}}};const schema25 = {"description":"dotted paths of envelope fields, each once","type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/word"}};const func0 = /*@__PURE__*/ requireEqual().default;function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate70.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate54(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}let i1 = data.length;let j0;if(i1 > 1){outer0:for(;i1--;){for(j0 = i1; j0--;){if(func0(data[i1], data[j0])){const err0 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema25,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;break outer0;}}}}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema25.type,parentSchema:schema25,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate70.errors = vErrors;return errors === 0;}validate70.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate69.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.requires === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requires"},schema:schema24.required,parentSchema:schema24,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.forbids === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "forbids"},schema:schema24.required,parentSchema:schema24,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}for(const key0 in data){if(!(((key0 === "requires") || (key0 === "optional")) || (key0 === "forbids"))){const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema24,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.requires !== undefined){if(!(validate70(data.requires, {instancePath:instancePath+"/requires",parentData:data,parentDataProperty:"requires",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);errors = vErrors.length;}}if(data.optional !== undefined){if(!(validate70(data.optional, {instancePath:instancePath+"/optional",parentData:data,parentDataProperty:"optional",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);errors = vErrors.length;}}if(data.forbids !== undefined){if(!(validate70(data.forbids, {instancePath:instancePath+"/forbids",parentData:data,parentDataProperty:"forbids",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);errors = vErrors.length;}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema24.type,parentSchema:schema24,data};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate69.errors = vErrors;return errors === 0;}validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};const schema26 = {"description":"a path to a file","type":"string","pattern":"^[^\\u0000\\r\\n]+$"};const pattern7 = new RegExp("^[^\\u0000\\r\\n]+$", "u");function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate77.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern7.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000\\r\\n]+$"},schema:"^[^\\u0000\\r\\n]+$",parentSchema:schema26,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema26.type,parentSchema:schema26,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate77.errors = vErrors;return errors === 0;}validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};const schema27 = {"description":"one line of text","type":"string","pattern":"^[^\\r\\n]*\\S[^\\r\\n]*$"};const pattern8 = new RegExp("^[^\\r\\n]*\\S[^\\r\\n]*$", "u");function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate80.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern8.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\r\\n]*\\S[^\\r\\n]*$"},schema:"^[^\\r\\n]*\\S[^\\r\\n]*$",parentSchema:schema27,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema27.type,parentSchema:schema27,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate80.errors = vErrors;return errors === 0;}validate80.evaluated = {"dynamicProps":false,"dynamicItems":false};const schema28 = {"description":"the consumer impact statement, five fields","type":"object","required":["runtime_behavior_changes","required_consumer_mapping_changes","required_test_updates","repin_required","rollback_instruction"],"properties":{"runtime_behavior_changes":{"$ref":"#/$defs/line"},"required_consumer_mapping_changes":{"$ref":"#/$defs/line"},"required_test_updates":{"$ref":"#/$defs/line"},"repin_required":{"$ref":"#/$defs/line"},"rollback_instruction":{"$ref":"#/$defs/line"}}};function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate82.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.runtime_behavior_changes === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "runtime_behavior_changes"},schema:schema28.required,parentSchema:schema28,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.required_consumer_mapping_changes === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required_consumer_mapping_changes"},schema:schema28.required,parentSchema:schema28,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.required_test_updates === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required_test_updates"},schema:schema28.required,parentSchema:schema28,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.repin_required === undefined){const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repin_required"},schema:schema28.required,parentSchema:schema28,data};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data.rollback_instruction === undefined){const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rollback_instruction"},schema:schema28.required,parentSchema:schema28,data};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data.runtime_behavior_changes !== undefined){if(!(validate80(data.runtime_behavior_changes, {instancePath:instancePath+"/runtime_behavior_changes",parentData:data,parentDataProperty:"runtime_behavior_changes",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);errors = vErrors.length;}}if(data.required_consumer_mapping_changes !== undefined){if(!(validate80(data.required_consumer_mapping_changes, {instancePath:instancePath+"/required_consumer_mapping_changes",parentData:data,parentDataProperty:"required_consumer_mapping_changes",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);errors = vErrors.length;}}if(data.required_test_updates !== undefined){if(!(validate80(data.required_test_updates, {instancePath:instancePath+"/required_test_updates",parentData:data,parentDataProperty:"required_test_updates",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);errors = vErrors.length;}}if(data.repin_required !== undefined){if(!(validate80(data.repin_required, {instancePath:instancePath+"/repin_required",parentData:data,parentDataProperty:"repin_required",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);errors = vErrors.length;}}if(data.rollback_instruction !== undefined){if(!(validate80(data.rollback_instruction, {instancePath:instancePath+"/rollback_instruction",parentData:data,parentDataProperty:"rollback_instruction",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);errors = vErrors.length;}}}else {const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema28.type,parentSchema:schema28,data};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}validate82.errors = vErrors;return errors === 0;}validate82.evaluated = {"props":{"runtime_behavior_changes":true,"required_consumer_mapping_changes":true,"required_test_updates":true,"repin_required":true,"rollback_instruction":true},"dynamicProps":false,"dynamicItems":false};function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate53.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.handoff_generated_at_utc === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "handoff_generated_at_utc"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.handoff_mode === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "handoff_mode"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.release_tag === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release_tag"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.commit_sha === undefined){const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit_sha"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data.expected_service_contract_version === undefined){const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_service_contract_version"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data.expected_api_contract_version === undefined){const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_api_contract_version"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(data.integration_baseline === undefined){const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "integration_baseline"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data.active_runtime_baseline === undefined){const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "active_runtime_baseline"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data.error_code_enum === undefined){const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error_code_enum"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(data.non_2xx_envelope_policy === undefined){const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "non_2xx_envelope_policy"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(data.manifest_contract_version === undefined){const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifest_contract_version"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(data.manifest_path === undefined){const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifest_path"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(data.changelog_path === undefined){const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "changelog_path"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(data.verification_commands === undefined){const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verification_commands"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(data.consumer_impact_statement_template === undefined){const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "consumer_impact_statement_template"},schema:schema20.required,parentSchema:schema20,data};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if(data.handoff_generated_at_utc !== undefined){let data0 = data.handoff_generated_at_utc;if(typeof data0 === "string"){if(!pattern3.test(data0)){const err15 = {instancePath:instancePath+"/handoff_generated_at_utc",schemaPath:"#/properties/handoff_generated_at_utc/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|\\+00:00)$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|\\+00:00)$",parentSchema:schema20.properties.handoff_generated_at_utc,data:data0};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}else {const err16 = {instancePath:instancePath+"/handoff_generated_at_utc",schemaPath:"#/properties/handoff_generated_at_utc/type",keyword:"type",params:{type: "string"},schema:schema20.properties.handoff_generated_at_utc.type,parentSchema:schema20.properties.handoff_generated_at_utc,data:data0};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data.handoff_mode !== undefined){if(!(validate54(data.handoff_mode, {instancePath:instancePath+"/handoff_mode",parentData:data,parentDataProperty:"handoff_mode",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data.release_tag !== undefined){if(!(validate56(data.release_tag, {instancePath:instancePath+"/release_tag",parentData:data,parentDataProperty:"release_tag",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);errors = vErrors.length;}}if(data.commit_sha !== undefined){if(!(validate58(data.commit_sha, {instancePath:instancePath+"/commit_sha",parentData:data,parentDataProperty:"commit_sha",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);errors = vErrors.length;}}if(data.expected_service_contract_version !== undefined){if(!(validate54(data.expected_service_contract_version, {instancePath:instancePath+"/expected_service_contract_version",parentData:data,parentDataProperty:"expected_service_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data.expected_api_contract_version !== undefined){if(!(validate54(data.expected_api_contract_version, {instancePath:instancePath+"/expected_api_contract_version",parentData:data,parentDataProperty:"expected_api_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data.integration_baseline !== undefined){if(!(validate54(data.integration_baseline, {instancePath:instancePath+"/integration_baseline",parentData:data,parentDataProperty:"integration_baseline",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data.active_runtime_baseline !== undefined){let data7 = data.active_runtime_baseline;if(data7 && typeof data7 == "object" && !Array.isArray(data7)){if(data7.release_tag === undefined){const err17 = {instancePath:instancePath+"/active_runtime_baseline",schemaPath:"#/properties/active_runtime_baseline/required",keyword:"required",params:{missingProperty: "release_tag"},schema:schema20.properties.active_runtime_baseline.required,parentSchema:schema20.properties.active_runtime_baseline,data:data7};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(data7.commit_sha === undefined){const err18 = {instancePath:instancePath+"/active_runtime_baseline",schemaPath:"#/properties/active_runtime_baseline/required",keyword:"required",params:{missingProperty: "commit_sha"},schema:schema20.properties.active_runtime_baseline.required,parentSchema:schema20.properties.active_runtime_baseline,data:data7};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}if(data7.expected_service_contract_version === undefined){const err19 = {instancePath:instancePath+"/active_runtime_baseline",schemaPath:"#/properties/active_runtime_baseline/required",keyword:"required",params:{missingProperty: "expected_service_contract_version"},schema:schema20.properties.active_runtime_baseline.required,parentSchema:schema20.properties.active_runtime_baseline,data:data7};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(data7.expected_api_contract_version === undefined){const err20 = {instancePath:instancePath+"/active_runtime_baseline",schemaPath:"#/properties/active_runtime_baseline/required",keyword:"required",params:{missingProperty: "expected_api_contract_version"},schema:schema20.properties.active_runtime_baseline.required,parentSchema:schema20.properties.active_runtime_baseline,data:data7};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}if(data7.integration_baseline === undefined){const err21 = {instancePath:instancePath+"/active_runtime_baseline",schemaPath:"#/properties/active_runtime_baseline/required",keyword:"required",params:{missingProperty: "integration_baseline"},schema:schema20.properties.active_runtime_baseline.required,parentSchema:schema20.properties.active_runtime_baseline,data:data7};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(data7.release_tag !== undefined){if(!(validate56(data7.release_tag, {instancePath:instancePath+"/active_runtime_baseline/release_tag",parentData:data7,parentDataProperty:"release_tag",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);errors = vErrors.length;}}if(data7.commit_sha !== undefined){if(!(validate58(data7.commit_sha, {instancePath:instancePath+"/active_runtime_baseline/commit_sha",parentData:data7,parentDataProperty:"commit_sha",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);errors = vErrors.length;}}if(data7.expected_service_contract_version !== undefined){if(!(validate54(data7.expected_service_contract_version, {instancePath:instancePath+"/active_runtime_baseline/expected_service_contract_version",parentData:data7,parentDataProperty:"expected_service_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data7.expected_api_contract_version !== undefined){if(!(validate54(data7.expected_api_contract_version, {instancePath:instancePath+"/active_runtime_baseline/expected_api_contract_version",parentData:data7,parentDataProperty:"expected_api_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data7.integration_baseline !== undefined){if(!(validate54(data7.integration_baseline, {instancePath:instancePath+"/active_runtime_baseline/integration_baseline",parentData:data7,parentDataProperty:"integration_baseline",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}}else {const err22 = {instancePath:instancePath+"/active_runtime_baseline",schemaPath:"#/properties/active_runtime_baseline/type",keyword:"type",params:{type: "object"},schema:schema20.properties.active_runtime_baseline.type,parentSchema:schema20.properties.active_runtime_baseline,data:data7};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data.error_code_enum !== undefined){let data13 = data.error_code_enum;if(Array.isArray(data13)){if(data13.length < 1){const err23 = {instancePath:instancePath+"/error_code_enum",schemaPath:"#/properties/error_code_enum/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema20.properties.error_code_enum,data:data13};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}const len0 = data13.length;for(let i0=0; i0<len0; i0++){if(!(validate54(data13[i0], {instancePath:instancePath+"/error_code_enum/" + i0,parentData:data13,parentDataProperty:i0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}let i1 = data13.length;let j0;if(i1 > 1){outer0:for(;i1--;){for(j0 = i1; j0--;){if(func0(data13[i1], data13[j0])){const err24 = {instancePath:instancePath+"/error_code_enum",schemaPath:"#/properties/error_code_enum/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema20.properties.error_code_enum,data:data13};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;break outer0;}}}}}else {const err25 = {instancePath:instancePath+"/error_code_enum",schemaPath:"#/properties/error_code_enum/type",keyword:"type",params:{type: "array"},schema:schema20.properties.error_code_enum.type,parentSchema:schema20.properties.error_code_enum,data:data13};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}if(data.non_2xx_envelope_policy !== undefined){let data15 = data.non_2xx_envelope_policy;if(data15 && typeof data15 == "object" && !Array.isArray(data15)){if(Object.keys(data15).length < 1){const err26 = {instancePath:instancePath+"/non_2xx_envelope_policy",schemaPath:"#/properties/non_2xx_envelope_policy/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema20.properties.non_2xx_envelope_policy,data:data15};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}for(const key0 in data15){if(!(validate69(data15[key0], {instancePath:instancePath+"/non_2xx_envelope_policy/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);errors = vErrors.length;}}}else {const err27 = {instancePath:instancePath+"/non_2xx_envelope_policy",schemaPath:"#/properties/non_2xx_envelope_policy/type",keyword:"type",params:{type: "object"},schema:schema20.properties.non_2xx_envelope_policy.type,parentSchema:schema20.properties.non_2xx_envelope_policy,data:data15};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}if(data.manifest_contract_version !== undefined){if(!(validate54(data.manifest_contract_version, {instancePath:instancePath+"/manifest_contract_version",parentData:data,parentDataProperty:"manifest_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data.manifest_path !== undefined){if(!(validate77(data.manifest_path, {instancePath:instancePath+"/manifest_path",parentData:data,parentDataProperty:"manifest_path",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);errors = vErrors.length;}}if(data.changelog_path !== undefined){if(!(validate77(data.changelog_path, {instancePath:instancePath+"/changelog_path",parentData:data,parentDataProperty:"changelog_path",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);errors = vErrors.length;}}if(data.verification_commands !== undefined){let data20 = data.verification_commands;if(Array.isArray(data20)){if(data20.length < 1){const err28 = {instancePath:instancePath+"/verification_commands",schemaPath:"#/properties/verification_commands/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema20.properties.verification_commands,data:data20};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}const len1 = data20.length;for(let i2=0; i2<len1; i2++){if(!(validate80(data20[i2], {instancePath:instancePath+"/verification_commands/" + i2,parentData:data20,parentDataProperty:i2,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);errors = vErrors.length;}}let i3 = data20.length;let j1;if(i3 > 1){outer1:for(;i3--;){for(j1 = i3; j1--;){if(func0(data20[i3], data20[j1])){const err29 = {instancePath:instancePath+"/verification_commands",schemaPath:"#/properties/verification_commands/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema20.properties.verification_commands,data:data20};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;break outer1;}}}}}else {const err30 = {instancePath:instancePath+"/verification_commands",schemaPath:"#/properties/verification_commands/type",keyword:"type",params:{type: "array"},schema:schema20.properties.verification_commands.type,parentSchema:schema20.properties.verification_commands,data:data20};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}if(data.consumer_impact_statement_template !== undefined){if(!(validate82(data.consumer_impact_statement_template, {instancePath:instancePath+"/consumer_impact_statement_template",parentData:data,parentDataProperty:"consumer_impact_statement_template",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);errors = vErrors.length;}}if(data.consumer_impact_statement !== undefined){if(!(validate82(data.consumer_impact_statement, {instancePath:instancePath+"/consumer_impact_statement",parentData:data,parentDataProperty:"consumer_impact_statement",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);errors = vErrors.length;}}}else {const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema20.type,parentSchema:schema20,data};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}validate53.errors = vErrors;return errors === 0;}validate53.evaluated = {"props":{"handoff_generated_at_utc":true,"handoff_mode":true,"release_tag":true,"commit_sha":true,"expected_service_contract_version":true,"expected_api_contract_version":true,"integration_baseline":true,"active_runtime_baseline":true,"error_code_enum":true,"non_2xx_envelope_policy":true,"manifest_contract_version":true,"manifest_path":true,"changelog_path":true,"verification_commands":true,"consumer_impact_statement_template":true,"consumer_impact_statement":true},"dynamicProps":false,"dynamicItems":false};function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate52.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(!(validate53(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);errors = vErrors.length;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.handoff_mode !== undefined){let data0 = data.handoff_mode;if("stable" !== data0){const err0 = {instancePath:instancePath+"/handoff_mode",schemaPath:"#/properties/handoff_mode/const",keyword:"const",params:{allowedValue: "stable"},schema:"stable",parentSchema:schema19.properties.handoff_mode,data:data0};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.rehearsal_candidate !== undefined){const err1 = {instancePath:instancePath+"/rehearsal_candidate",schemaPath:"#/properties/rehearsal_candidate/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema19.properties.rehearsal_candidate,data:data.rehearsal_candidate};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.compatibility_expectations !== undefined){const err2 = {instancePath:instancePath+"/compatibility_expectations",schemaPath:"#/properties/compatibility_expectations/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema19.properties.compatibility_expectations,data:data.compatibility_expectations};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.required_consumer_validation_commands !== undefined){const err3 = {instancePath:instancePath+"/required_consumer_validation_commands",schemaPath:"#/properties/required_consumer_validation_commands/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema19.properties.required_consumer_validation_commands,data:data.required_consumer_validation_commands};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}else {const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema19.type,parentSchema:schema19,data};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}validate52.errors = vErrors;return errors === 0;}validate52.evaluated = {"props":{"handoff_mode":true,"rehearsal_candidate":true,"compatibility_expectations":true,"required_consumer_validation_commands":true,"handoff_generated_at_utc":true,"release_tag":true,"commit_sha":true,"expected_service_contract_version":true,"expected_api_contract_version":true,"integration_baseline":true,"active_runtime_baseline":true,"error_code_enum":true,"non_2xx_envelope_policy":true,"manifest_contract_version":true,"manifest_path":true,"changelog_path":true,"verification_commands":true,"consumer_impact_statement_template":true,"consumer_impact_statement":true},"dynamicProps":false,"dynamicItems":false};const validateCandidatePayload = validate91;const schema29 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://handoff-gate.dev/schemas/handoff-payload.candidate.schema.json","title":"Producer release handoff payload, candidate mode","description":"A rehearsal of the next service contract; the active runtime baseline stays what it is.","type":"object","allOf":[{"$ref":"handoff-payload.schema.json"}],"required":["rehearsal_candidate","compatibility_expectations","required_consumer_validation_commands"],"properties":{"handoff_mode":{"type":"string","not":{"const":"stable"}},"rehearsal_candidate":{"description":"the terms of the rehearsal","type":"object","required":["requires_runtime_cutover","migration_overlap_days"],"properties":{"requires_runtime_cutover":{"description":"false: a rehearsal never cuts over","const":false},"migration_overlap_days":{"description":"days the candidate stays published","type":"integer","minimum":0}}},"compatibility_expectations":{"description":"which fields may differ from the active baseline, and which must not","type":"object","required":["candidate_values_override_release_baseline_fields","fields_that_must_match_active_runtime_baseline"],"properties":{"candidate_values_override_release_baseline_fields":{"$ref":"handoff-payload.schema.json#/$defs/fields"},"fields_that_must_match_active_runtime_baseline":{"$ref":"handoff-payload.schema.json#/$defs/fields"}}},"required_consumer_validation_commands":{"description":"the commands by which the consumer validates the candidate, each on one line","type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"handoff-payload.schema.json#/$defs/line"}}}};function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate93.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate54(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}let i1 = data.length;let j0;if(i1 > 1){outer0:for(;i1--;){for(j0 = i1; j0--;){if(func0(data[i1], data[j0])){const err0 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema25,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;break outer0;}}}}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema25.type,parentSchema:schema25,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate93.errors = vErrors;return errors === 0;}validate93.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate97.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern8.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\r\\n]*\\S[^\\r\\n]*$"},schema:"^[^\\r\\n]*\\S[^\\r\\n]*$",parentSchema:schema27,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema27.type,parentSchema:schema27,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate97.errors = vErrors;return errors === 0;}validate97.evaluated = {"dynamicProps":false,"dynamicItems":false};function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate91.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(!(validate53(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);errors = vErrors.length;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.rehearsal_candidate === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rehearsal_candidate"},schema:schema29.required,parentSchema:schema29,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.compatibility_expectations === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "compatibility_expectations"},schema:schema29.required,parentSchema:schema29,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.required_consumer_validation_commands === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required_consumer_validation_commands"},schema:schema29.required,parentSchema:schema29,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.handoff_mode !== undefined){let data0 = data.handoff_mode;if(typeof data0 !== "string"){const err3 = {instancePath:instancePath+"/handoff_mode",schemaPath:"#/properties/handoff_mode/type",keyword:"type",params:{type: "string"},schema:schema29.properties.handoff_mode.type,parentSchema:schema29.properties.handoff_mode,data:data0};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}const _errs4 = errors;const _errs5 = errors;if("stable" !== data0){const err4 = {};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}var valid2 = _errs5 === errors;if(valid2){const err5 = {instancePath:instancePath+"/handoff_mode",schemaPath:"#/properties/handoff_mode/not",keyword:"not",params:{},schema:schema29.properties.handoff_mode.not,parentSchema:schema29.properties.handoff_mode,data:data0};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}else {errors = _errs4;if(vErrors !== null){if(_errs4){vErrors.length = _errs4;}else {vErrors = null;}}}}if(data.rehearsal_candidate !== undefined){let data1 = data.rehearsal_candidate;if(data1 && typeof data1 == "object" && !Array.isArray(data1)){if(data1.requires_runtime_cutover === undefined){const err6 = {instancePath:instancePath+"/rehearsal_candidate",schemaPath:"#/properties/rehearsal_candidate/required",keyword:"required",params:{missingProperty: "requires_runtime_cutover"},schema:schema29.properties.rehearsal_candidate.required,parentSchema:schema29.properties.rehearsal_candidate,data:data1};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data1.migration_overlap_days === undefined){const err7 = {instancePath:instancePath+"/rehearsal_candidate",schemaPath:"#/properties/rehearsal_candidate/required",keyword:"required",params:{missingProperty: "migration_overlap_days"},schema:schema29.properties.rehearsal_candidate.required,parentSchema:schema29.properties.rehearsal_candidate,data:data1};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data1.requires_runtime_cutover !== undefined){let data2 = data1.requires_runtime_cutover;if(false !== data2){const err8 = {instancePath:instancePath+"/rehearsal_candidate/requires_runtime_cutover",schemaPath:"#/properties/rehearsal_candidate/properties/requires_runtime_cutover/const",keyword:"const",params:{allowedValue: false},schema:false,parentSchema:schema29.properties.rehearsal_candidate.properties.requires_runtime_cutover,data:data2};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data1.migration_overlap_days !== undefined){let data3 = data1.migration_overlap_days;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){const err9 = {instancePath:instancePath+"/rehearsal_candidate/migration_overlap_days",schemaPath:"#/properties/rehearsal_candidate/properties/migration_overlap_days/type",keyword:"type",params:{type: "integer"},schema:schema29.properties.rehearsal_candidate.properties.migration_overlap_days.type,parentSchema:schema29.properties.rehearsal_candidate.properties.migration_overlap_days,data:data3};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if((typeof data3 == "number") && (isFinite(data3))){if(data3 < 0 || isNaN(data3)){const err10 = {instancePath:instancePath+"/rehearsal_candidate/migration_overlap_days",schemaPath:"#/properties/rehearsal_candidate/properties/migration_overlap_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema29.properties.rehearsal_candidate.properties.migration_overlap_days,data:data3};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}}else {const err11 = {instancePath:instancePath+"/rehearsal_candidate",schemaPath:"#/properties/rehearsal_candidate/type",keyword:"type",params:{type: "object"},schema:schema29.properties.rehearsal_candidate.type,parentSchema:schema29.properties.rehearsal_candidate,data:data1};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.compatibility_expectations !== undefined){let data4 = data.compatibility_expectations;if(data4 && typeof data4 == "object" && !Array.isArray(data4)){if(data4.candidate_values_override_release_baseline_fields === undefined){const err12 = {instancePath:instancePath+"/compatibility_expectations",schemaPath:"#/properties/compatibility_expectations/required",keyword:"required",params:{missingProperty: "candidate_values_override_release_baseline_fields"},schema:schema29.properties.compatibility_expectations.required,parentSchema:schema29.properties.compatibility_expectations,data:data4};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(data4.fields_that_must_match_active_runtime_baseline === undefined){const err13 = {instancePath:instancePath+"/compatibility_expectations",schemaPath:"#/properties/compatibility_expectations/required",keyword:"required",params:{missingProperty: "fields_that_must_match_active_runtime_baseline"},schema:schema29.properties.compatibility_expectations.required,parentSchema:schema29.properties.compatibility_expectations,data:data4};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(data4.candidate_values_override_release_baseline_fields !== undefined){if(!(validate93(data4.candidate_values_override_release_baseline_fields, {instancePath:instancePath+"/compatibility_expectations/candidate_values_override_release_baseline_fields",parentData:data4,parentDataProperty:"candidate_values_override_release_baseline_fields",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);errors = vErrors.length;}}if(data4.fields_that_must_match_active_runtime_baseline !== undefined){if(!(validate93(data4.fields_that_must_match_active_runtime_baseline, {instancePath:instancePath+"/compatibility_expectations/fields_that_must_match_active_runtime_baseline",parentData:data4,parentDataProperty:"fields_that_must_match_active_runtime_baseline",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);errors = vErrors.length;}}}else {const err14 = {instancePath:instancePath+"/compatibility_expectations",schemaPath:"#/properties/compatibility_expectations/type",keyword:"type",params:{type: "object"},schema:schema29.properties.compatibility_expectations.type,parentSchema:schema29.properties.compatibility_expectations,data:data4};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data.required_consumer_validation_commands !== undefined){let data7 = data.required_consumer_validation_commands;if(Array.isArray(data7)){if(data7.length < 1){const err15 = {instancePath:instancePath+"/required_consumer_validation_commands",schemaPath:"#/properties/required_consumer_validation_commands/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema29.properties.required_consumer_validation_commands,data:data7};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}const len0 = data7.length;for(let i0=0; i0<len0; i0++){if(!(validate97(data7[i0], {instancePath:instancePath+"/required_consumer_validation_commands/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);errors = vErrors.length;}}let i1 = data7.length;let j0;if(i1 > 1){outer0:for(;i1--;){for(j0 = i1; j0--;){if(func0(data7[i1], data7[j0])){const err16 = {instancePath:instancePath+"/required_consumer_validation_commands",schemaPath:"#/properties/required_consumer_validation_commands/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema29.properties.required_consumer_validation_commands,data:data7};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;break outer0;}}}}}else {const err17 = {instancePath:instancePath+"/required_consumer_validation_commands",schemaPath:"#/properties/required_consumer_validation_commands/type",keyword:"type",params:{type: "array"},schema:schema29.properties.required_consumer_validation_commands.type,parentSchema:schema29.properties.required_consumer_validation_commands,data:data7};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}else {const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema29.type,parentSchema:schema29,data};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}validate91.errors = vErrors;return errors === 0;}validate91.evaluated = {"props":{"handoff_mode":true,"rehearsal_candidate":true,"compatibility_expectations":true,"required_consumer_validation_commands":true,"handoff_generated_at_utc":true,"release_tag":true,"commit_sha":true,"expected_service_contract_version":true,"expected_api_contract_version":true,"integration_baseline":true,"active_runtime_baseline":true,"error_code_enum":true,"non_2xx_envelope_policy":true,"manifest_contract_version":true,"manifest_path":true,"changelog_path":true,"verification_commands":true,"consumer_impact_statement_template":true,"consumer_impact_statement":true},"dynamicProps":false,"dynamicItems":false};const validateManifest = validate99;const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://handoff-gate.dev/schemas/producer-contract-manifest.schema.json","title":"Producer contract manifest","description":"The producer's canonical contract facts. Additional keys are allowed.","type":"object","required":["manifest_contract_version","release_tag","commit_sha","expected_service_contract_version","expected_api_contract_version","integration_baseline","error_code_enum","stability_window","additive_error_code_notice_policy"],"properties":{"manifest_contract_version":{"description":"the version of this format, producer-contract-manifest.v1","const":"producer-contract-manifest.v1"},"release_tag":{"$ref":"handoff-payload.schema.json#/$defs/tag"},"commit_sha":{"$ref":"handoff-payload.schema.json#/$defs/commit"},"expected_service_contract_version":{"$ref":"handoff-payload.schema.json#/$defs/word"},"expected_api_contract_version":{"$ref":"handoff-payload.schema.json#/$defs/word"},"integration_baseline":{"$ref":"handoff-payload.schema.json#/$defs/word"},"error_code_enum":{"description":"every error code the service may answer with, in its canonical order","type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"handoff-payload.schema.json#/$defs/word"}},"stability_window":{"description":"how long a baseline stays before the next service contract","type":"object","required":["minimum_sprint_days"],"properties":{"minimum_sprint_days":{"description":"days, a whole number from 0","type":"integer","minimum":0}}},"additive_error_code_notice_policy":{"description":"how early a new error code is announced","type":"object","required":["standard_business_days","emergency_notice_hours","emergency_requires_same_day_docs_spec_tests"],"properties":{"standard_business_days":{"description":"business days, a whole number from 0","type":"integer","minimum":0},"emergency_notice_hours":{"description":"hours, a whole number from 0","type":"integer","minimum":0},"emergency_requires_same_day_docs_spec_tests":{"type":"boolean"}}}},"patternProperties":{"_transition_guard$":{"description":"what must hold before the next service contract, each true or false","type":"object","additionalProperties":{"type":"boolean"}}}};function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate100.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(func1(data) > 255){const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema22,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(!pattern5.test(data)){const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!-)[^\\s~^:?*\\[\\\\]+$"},schema:"^(?!-)[^\\s~^:?*\\[\\\\]+$",parentSchema:schema22,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}else {const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema22.type,parentSchema:schema22,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}validate100.errors = vErrors;return errors === 0;}validate100.evaluated = {"dynamicProps":false,"dynamicItems":false};function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate102.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern6.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema23,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema23.type,parentSchema:schema23,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate102.errors = vErrors;return errors === 0;}validate102.evaluated = {"dynamicProps":false,"dynamicItems":false};function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate104.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern4.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema21,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate104.errors = vErrors;return errors === 0;}validate104.evaluated = {"dynamicProps":false,"dynamicItems":false};const pattern13 = new RegExp("_transition_guard$", "u");function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate99.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.manifest_contract_version === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifest_contract_version"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.release_tag === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release_tag"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.commit_sha === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit_sha"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.expected_service_contract_version === undefined){const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_service_contract_version"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data.expected_api_contract_version === undefined){const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_api_contract_version"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data.integration_baseline === undefined){const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "integration_baseline"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(data.error_code_enum === undefined){const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error_code_enum"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data.stability_window === undefined){const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stability_window"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data.additive_error_code_notice_policy === undefined){const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "additive_error_code_notice_policy"},schema:schema32.required,parentSchema:schema32,data};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(data.manifest_contract_version !== undefined){let data0 = data.manifest_contract_version;if("producer-contract-manifest.v1" !== data0){const err9 = {instancePath:instancePath+"/manifest_contract_version",schemaPath:"#/properties/manifest_contract_version/const",keyword:"const",params:{allowedValue: "producer-contract-manifest.v1"},schema:"producer-contract-manifest.v1",parentSchema:schema32.properties.manifest_contract_version,data:data0};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.release_tag !== undefined){if(!(validate100(data.release_tag, {instancePath:instancePath+"/release_tag",parentData:data,parentDataProperty:"release_tag",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);errors = vErrors.length;}}if(data.commit_sha !== undefined){if(!(validate102(data.commit_sha, {instancePath:instancePath+"/commit_sha",parentData:data,parentDataProperty:"commit_sha",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);errors = vErrors.length;}}if(data.expected_service_contract_version !== undefined){if(!(validate104(data.expected_service_contract_version, {instancePath:instancePath+"/expected_service_contract_version",parentData:data,parentDataProperty:"expected_service_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);errors = vErrors.length;}}if(data.expected_api_contract_version !== undefined){if(!(validate104(data.expected_api_contract_version, {instancePath:instancePath+"/expected_api_contract_version",parentData:data,parentDataProperty:"expected_api_contract_version",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);errors = vErrors.length;}}if(data.integration_baseline !== undefined){if(!(validate104(data.integration_baseline, {instancePath:instancePath+"/integration_baseline",parentData:data,parentDataProperty:"integration_baseline",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);errors = vErrors.length;}}if(data.error_code_enum !== undefined){let data6 = data.error_code_enum;if(Array.isArray(data6)){if(data6.length < 1){const err10 = {instancePath:instancePath+"/error_code_enum",schemaPath:"#/properties/error_code_enum/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema32.properties.error_code_enum,data:data6};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}const len0 = data6.length;for(let i0=0; i0<len0; i0++){if(!(validate104(data6[i0], {instancePath:instancePath+"/error_code_enum/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);errors = vErrors.length;}}let i1 = data6.length;let j0;if(i1 > 1){outer0:for(;i1--;){for(j0 = i1; j0--;){if(func0(data6[i1], data6[j0])){const err11 = {instancePath:instancePath+"/error_code_enum",schemaPath:"#/properties/error_code_enum/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema32.properties.error_code_enum,data:data6};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;break outer0;}}}}}else {const err12 = {instancePath:instancePath+"/error_code_enum",schemaPath:"#/properties/error_code_enum/type",keyword:"type",params:{type: "array"},schema:schema32.properties.error_code_enum.type,parentSchema:schema32.properties.error_code_enum,data:data6};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.stability_window !== undefined){let data8 = data.stability_window;if(data8 && typeof data8 == "object" && !Array.isArray(data8)){if(data8.minimum_sprint_days === undefined){const err13 = {instancePath:instancePath+"/stability_window",schemaPath:"#/properties/stability_window/required",keyword:"required",params:{missingProperty: "minimum_sprint_days"},schema:schema32.properties.stability_window.required,parentSchema:schema32.properties.stability_window,data:data8};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(data8.minimum_sprint_days !== undefined){let data9 = data8.minimum_sprint_days;if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){const err14 = {instancePath:instancePath+"/stability_window/minimum_sprint_days",schemaPath:"#/properties/stability_window/properties/minimum_sprint_days/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.stability_window.properties.minimum_sprint_days.type,parentSchema:schema32.properties.stability_window.properties.minimum_sprint_days,data:data9};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if((typeof data9 == "number") && (isFinite(data9))){if(data9 < 0 || isNaN(data9)){const err15 = {instancePath:instancePath+"/stability_window/minimum_sprint_days",schemaPath:"#/properties/stability_window/properties/minimum_sprint_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema32.properties.stability_window.properties.minimum_sprint_days,data:data9};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}}}else {const err16 = {instancePath:instancePath+"/stability_window",schemaPath:"#/properties/stability_window/type",keyword:"type",params:{type: "object"},schema:schema32.properties.stability_window.type,parentSchema:schema32.properties.stability_window,data:data8};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data.additive_error_code_notice_policy !== undefined){let data10 = data.additive_error_code_notice_policy;if(data10 && typeof data10 == "object" && !Array.isArray(data10)){if(data10.standard_business_days === undefined){const err17 = {instancePath:instancePath+"/additive_error_code_notice_policy",schemaPath:"#/properties/additive_error_code_notice_policy/required",keyword:"required",params:{missingProperty: "standard_business_days"},schema:schema32.properties.additive_error_code_notice_policy.required,parentSchema:schema32.properties.additive_error_code_notice_policy,data:data10};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(data10.emergency_notice_hours === undefined){const err18 = {instancePath:instancePath+"/additive_error_code_notice_policy",schemaPath:"#/properties/additive_error_code_notice_policy/required",keyword:"required",params:{missingProperty: "emergency_notice_hours"},schema:schema32.properties.additive_error_code_notice_policy.required,parentSchema:schema32.properties.additive_error_code_notice_policy,data:data10};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}if(data10.emergency_requires_same_day_docs_spec_tests === undefined){const err19 = {instancePath:instancePath+"/additive_error_code_notice_policy",schemaPath:"#/properties/additive_error_code_notice_policy/required",keyword:"required",params:{missingProperty: "emergency_requires_same_day_docs_spec_tests"},schema:schema32.properties.additive_error_code_notice_policy.required,parentSchema:schema32.properties.additive_error_code_notice_policy,data:data10};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(data10.standard_business_days !== undefined){let data11 = data10.standard_business_days;if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){const err20 = {instancePath:instancePath+"/additive_error_code_notice_policy/standard_business_days",schemaPath:"#/properties/additive_error_code_notice_policy/properties/standard_business_days/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.additive_error_code_notice_policy.properties.standard_business_days.type,parentSchema:schema32.properties.additive_error_code_notice_policy.properties.standard_business_days,data:data11};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}if((typeof data11 == "number") && (isFinite(data11))){if(data11 < 0 || isNaN(data11)){const err21 = {instancePath:instancePath+"/additive_error_code_notice_policy/standard_business_days",schemaPath:"#/properties/additive_error_code_notice_policy/properties/standard_business_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema32.properties.additive_error_code_notice_policy.properties.standard_business_days,data:data11};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}}if(data10.emergency_notice_hours !== undefined){let data12 = data10.emergency_notice_hours;if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){const err22 = {instancePath:instancePath+"/additive_error_code_notice_policy/emergency_notice_hours",schemaPath:"#/properties/additive_error_code_notice_policy/properties/emergency_notice_hours/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.additive_error_code_notice_policy.properties.emergency_notice_hours.type,parentSchema:schema32.properties.additive_error_code_notice_policy.properties.emergency_notice_hours,data:data12};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}if((typeof data12 == "number") && (isFinite(data12))){if(data12 < 0 || isNaN(data12)){const err23 = {instancePath:instancePath+"/additive_error_code_notice_policy/emergency_notice_hours",schemaPath:"#/properties/additive_error_code_notice_policy/properties/emergency_notice_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema32.properties.additive_error_code_notice_policy.properties.emergency_notice_hours,data:data12};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}}if(data10.emergency_requires_same_day_docs_spec_tests !== undefined){let data13 = data10.emergency_requires_same_day_docs_spec_tests;if(typeof data13 !== "boolean"){const err24 = {instancePath:instancePath+"/additive_error_code_notice_policy/emergency_requires_same_day_docs_spec_tests",schemaPath:"#/properties/additive_error_code_notice_policy/properties/emergency_requires_same_day_docs_spec_tests/type",keyword:"type",params:{type: "boolean"},schema:schema32.properties.additive_error_code_notice_policy.properties.emergency_requires_same_day_docs_spec_tests.type,parentSchema:schema32.properties.additive_error_code_notice_policy.properties.emergency_requires_same_day_docs_spec_tests,data:data13};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}}else {const err25 = {instancePath:instancePath+"/additive_error_code_notice_policy",schemaPath:"#/properties/additive_error_code_notice_policy/type",keyword:"type",params:{type: "object"},schema:schema32.properties.additive_error_code_notice_policy.type,parentSchema:schema32.properties.additive_error_code_notice_policy,data:data10};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}var props0 = {};props0.manifest_contract_version = true;props0.release_tag = true;props0.commit_sha = true;props0.expected_service_contract_version = true;props0.expected_api_contract_version = true;props0.integration_baseline = true;props0.error_code_enum = true;props0.stability_window = true;props0.additive_error_code_notice_policy = true;for(const key0 in data){if(pattern13.test(key0)){let data14 = data[key0];if(data14 && typeof data14 == "object" && !Array.isArray(data14)){for(const key1 in data14){let data15 = data14[key1];if(typeof data15 !== "boolean"){const err26 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/_transition_guard%24/additionalProperties/type",keyword:"type",params:{type: "boolean"},schema:schema32.patternProperties._transition_guard$.additionalProperties.type,parentSchema:schema32.patternProperties._transition_guard$.additionalProperties,data:data15};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}}else {const err27 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/_transition_guard%24/type",keyword:"type",params:{type: "object"},schema:schema32.patternProperties._transition_guard$.type,parentSchema:schema32.patternProperties._transition_guard$,data:data14};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}props0[key0] = true;}}}else {const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}validate99.errors = vErrors;evaluated0.props = props0;return errors === 0;}validate99.evaluated = {"dynamicProps":true,"dynamicItems":false};const validatePin = validate109;const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://handoff-gate.dev/schemas/consumer-pin.schema.json","title":"Consumer integration pin","description":"The release a consumer pins. A version may be written with or without the prefix expected_. Additional keys are allowed.","type":"object","required":["release_tag","commit_sha"],"properties":{"release_tag":{"$ref":"handoff-payload.schema.json#/$defs/tag"},"commit_sha":{"$ref":"handoff-payload.schema.json#/$defs/commit"},"default_base_url":{"description":"a URL of http or https","type":"string","pattern":"^https?://[^\\s]+$"},"default_timeout_ms":{"description":"milliseconds, a whole number from 1","type":"integer","minimum":1}},"patternProperties":{"^(expected_)?(service_contract_version|api_contract_version|integration_baseline)$":{"$ref":"handoff-payload.schema.json#/$defs/word"},"manifest_sha256$":{"description":"a SHA-256, 64 lower-case hexadecimal digits","type":"string","pattern":"^[0-9a-f]{64}$"}}};function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate110.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(func1(data) > 255){const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema22,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(!pattern5.test(data)){const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!-)[^\\s~^:?*\\[\\\\]+$"},schema:"^(?!-)[^\\s~^:?*\\[\\\\]+$",parentSchema:schema22,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}else {const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema22.type,parentSchema:schema22,data};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}validate110.errors = vErrors;return errors === 0;}validate110.evaluated = {"dynamicProps":false,"dynamicItems":false};function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate112.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern6.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema23,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema23.type,parentSchema:schema23,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate112.errors = vErrors;return errors === 0;}validate112.evaluated = {"dynamicProps":false,"dynamicItems":false};function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate114.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(typeof data === "string"){if(!pattern4.test(data)){const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema21,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}else {const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}validate114.errors = vErrors;return errors === 0;}validate114.evaluated = {"dynamicProps":false,"dynamicItems":false};const pattern16 = new RegExp("^https?://[^\\s]+$", "u");const pattern17 = new RegExp("^(expected_)?(service_contract_version|api_contract_version|integration_baseline)$", "u");const pattern19 = new RegExp("manifest_sha256$", "u");const pattern20 = new RegExp("^[0-9a-f]{64}$", "u");function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;const evaluated0 = validate109.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.release_tag === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release_tag"},schema:schema36.required,parentSchema:schema36,data};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.commit_sha === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit_sha"},schema:schema36.required,parentSchema:schema36,data};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.release_tag !== undefined){if(!(validate110(data.release_tag, {instancePath:instancePath+"/release_tag",parentData:data,parentDataProperty:"release_tag",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);errors = vErrors.length;}}if(data.commit_sha !== undefined){if(!(validate112(data.commit_sha, {instancePath:instancePath+"/commit_sha",parentData:data,parentDataProperty:"commit_sha",rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);errors = vErrors.length;}}if(data.default_base_url !== undefined){let data2 = data.default_base_url;if(typeof data2 === "string"){if(!pattern16.test(data2)){const err2 = {instancePath:instancePath+"/default_base_url",schemaPath:"#/properties/default_base_url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},schema:"^https?://[^\\s]+$",parentSchema:schema36.properties.default_base_url,data:data2};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}else {const err3 = {instancePath:instancePath+"/default_base_url",schemaPath:"#/properties/default_base_url/type",keyword:"type",params:{type: "string"},schema:schema36.properties.default_base_url.type,parentSchema:schema36.properties.default_base_url,data:data2};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.default_timeout_ms !== undefined){let data3 = data.default_timeout_ms;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){const err4 = {instancePath:instancePath+"/default_timeout_ms",schemaPath:"#/properties/default_timeout_ms/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.default_timeout_ms.type,parentSchema:schema36.properties.default_timeout_ms,data:data3};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if((typeof data3 == "number") && (isFinite(data3))){if(data3 < 1 || isNaN(data3)){const err5 = {instancePath:instancePath+"/default_timeout_ms",schemaPath:"#/properties/default_timeout_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema36.properties.default_timeout_ms,data:data3};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}var props0 = {};props0.release_tag = true;props0.commit_sha = true;props0.default_base_url = true;props0.default_timeout_ms = true;for(const key0 in data){if(pattern17.test(key0)){if(!(validate114(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);errors = vErrors.length;}props0[key0] = true;}}for(const key1 in data){if(pattern19.test(key1)){let data5 = data[key1];if(typeof data5 === "string"){if(!pattern20.test(data5)){const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/manifest_sha256%24/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema36.patternProperties.manifest_sha256$,data:data5};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}else {const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/manifest_sha256%24/type",keyword:"type",params:{type: "string"},schema:schema36.patternProperties.manifest_sha256$.type,parentSchema:schema36.patternProperties.manifest_sha256$,data:data5};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}props0[key1] = true;}}}else {const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}validate109.errors = vErrors;evaluated0.props = props0;return errors === 0;}validate109.evaluated = {"dynamicProps":true,"dynamicItems":false};

/** A commit column that is the consumer's own says so by its name. */ function readMatrix(document, vocabulary, names) {
    const producer = normalise(names.producer);
    const consumer = normalise(names.consumer);
    const columnOf = (header)=>{
        const label = ` ${normalise(header)} `;
        if (label.includes(` ${consumer} `) || label.includes(' consumer ')) return null;
        const plain = label.replace(` ${producer} `, ' ').replace(' producer ', ' ').trim();
        if (plain === 'status') return 'status';
        const short = {
            tag: 'release_tag',
            commit: 'commit_sha'
        };
        return BASELINE_FACTS.find((fact)=>vocabulary.facts[fact].some((phrase)=>normalise(phrase) === plain)) ?? short[plain] ?? null;
    };
    const digest = document.statements.find((statement)=>/\bmanifest sha 256\b/.test(normalise(statement.label)));
    const digestValue = digest?.value.find((fragment)=>fragment.kind === 'code') ?? digest?.value[0];
    for (const table of document.tables){
        const columns = table.header.map((cell)=>columnOf(cell.text));
        if (!columns.includes('release_tag') || !columns.includes('status')) continue;
        const pairs = table.rows.map((row)=>{
            const cells = {};
            let status = null;
            for (const [index, column] of columns.entries()){
                const cell = row[index];
                if (cell === undefined || column === null) continue;
                if (column === 'status') status = cell;
                else cells[column] = cell;
            }
            return {
                cells,
                status,
                span: row[0]?.span ?? table.header[0]?.span ?? TOP
            };
        });
        return {
            manifestDigest: digestValue === undefined ? null : {
                value: join$1([
                    digestValue
                ]),
                span: digestValue.span
            },
            columns: columns.filter((column)=>column !== null && column !== 'status'),
            pairs,
            tableSpan: table.header[0]?.span ?? null
        };
    }
    return {
        manifestDigest: digestValue === undefined ? null : {
            value: join$1([
                digestValue
            ]),
            span: digestValue.span
        },
        columns: [],
        pairs: [],
        tableSpan: null
    };
}
const TOP = {
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1
};

/** Judges whether a file is there as its requirement asks. */ function presence(file, required, name, rules, notes) {
    const { state } = file;
    switch(state.kind){
        case 'read':
            return 'read';
        case 'refused':
            {
                const message = `The ${name} ${quote(file.path)} is not a file that may be read: ${state.detail}`;
                const hint = 'Put a regular file below the root in its place.';
                notes.error(rules.unreadable, inFile(file), {
                    message,
                    hint,
                    expected: 'a regular file below the root',
                    observed: state.detail
                });
                return 'broken';
            }
        case 'missing':
            {
                if (required || state.introduced === true) {
                    const why = state.introduced === true ? 'an ancestor of the subject has it' : 'the profile requires it';
                    const message = `The ${name} ${quote(file.path)} is missing, but ${why}`;
                    notes.error(rules.missing, inFile(file), {
                        message,
                        hint: 'Restore the file, or mend its path in the profile.',
                        expected: file.path,
                        observed: 'no such file'
                    });
                    return 'broken';
                }
                return 'absent';
            }
    }
}
/** Says the problems of a parse; true when there are none. */ function wellFormed(file, problems, name, rule, notes) {
    for (const problem of problems){
        const message = `The ${name} ${problem.message}`;
        notes.error(rule, inFile(file, problem.span), {
            message,
            hint: problem.hint,
            observed: problem.kind
        });
    }
    return problems.length === 0;
}

/** What the producer's payload must be, from the manifest and the profile: for `generate`, and to compare with. */ /** The template of the consumer impact statement, with its placeholders. */ const IMPACT_TEMPLATE = {
    runtime_behavior_changes: '<none|describe>',
    required_consumer_mapping_changes: '<none|describe>',
    required_test_updates: '<none|describe>',
    repin_required: '<yes/no>',
    rollback_instruction: 'repin to <previous tag/sha>'
};
/** Which fields a candidate may change, and which it must not. */ const COMPATIBILITY_EXPECTATIONS = {
    candidate_values_override_release_baseline_fields: [
        'expected_service_contract_version'
    ],
    fields_that_must_match_active_runtime_baseline: [
        'release_tag',
        'commit_sha',
        'expected_api_contract_version',
        'integration_baseline',
        'error_code_enum'
    ]
};
/** The candidate mode of that name; null for `stable` and for modes the profile does not know. */ function candidateMode(profile, mode) {
    return profile.candidateModes.find((candidate)=>candidate.mode === mode) ?? null;
}

/** Reads what the document says of versions and of the error envelope. */ function readOpenApi(root, { errorSchema, codePath, watched }) {
    const version = at(root, 'info', 'version');
    const reader = new Reader(root, watched);
    reader.walk(root, null);
    const schemas = entry(entry(root, 'components')?.value, 'schemas');
    const envelope = entry(schemas?.value, errorSchema);
    return {
        version: version === undefined ? null : {
            value: scalarText(version),
            span: version.span
        },
        constants: reader.constants,
        loose: reader.loose,
        envelope: envelope === undefined ? null : reader.envelope(envelope.value, envelope.keySpan, codePath),
        schemasSpan: schemas?.keySpan ?? root.span
    };
}
class Reader {
    constructor(root, watched){
        this.root = root;
        this.watched = watched;
        this.constants = [];
        this.loose = [];
    }
    /** Finds every version constant below a node, wherever a schema may stand. */ walk(node, schema) {
        if (node.kind === 'array') for (const item of node.items)this.walk(item, schema);
        if (node.kind !== 'object') return;
        for (const { key, value } of node.entries){
            if (key === 'schemas' && schema === null) {
                for (const named of entries(value))this.walk(named.value, named.key);
            } else if (key === 'properties' && value.kind === 'object') {
                for (const property of value.entries)this.property(property.key, property.value, property.keySpan, schema);
            } else this.walk(value, schema);
        }
    }
    property(name, value, keySpan, schema) {
        const constant = this.constant(value);
        if (constant !== undefined) {
            this.constants.push({
                property: name,
                value: scalarText(constant),
                span: constant.span,
                schema
            });
        } else if (this.watched.includes(name)) this.loose.push({
            property: name,
            span: keySpan,
            schema
        });
        this.walk(value, schema);
    }
    constant(schema) {
        const resolved = this.resolve(schema);
        const constant = entry(resolved, 'const')?.value;
        if (constant !== undefined) return constant;
        const only = items(entry(resolved, 'enum')?.value);
        return only.length === 1 ? only[0] : undefined;
    }
    envelope(schema, span, codePath) {
        const required = [];
        const defined = [];
        const open = [];
        const requiredLists = [];
        let codes = null;
        const visit = (node, path, place, needed, depth)=>{
            if (depth > 8) return;
            const parts = this.parts(node);
            const names = new Map();
            for (const part of parts){
                for (const property of entries(entry(part, 'properties')?.value)){
                    const known = names.get(property.key);
                    if (known) known.schemas.push(property.value);
                    else names.set(property.key, {
                        span: property.keySpan,
                        schemas: [
                            property.value
                        ]
                    });
                }
            }
            const requiredHere = new Map();
            for (const part of this.sure(node)){
                const list = entry(part, 'required');
                if (list !== undefined) requiredLists.push({
                    path,
                    span: list.keySpan
                });
                for (const name of items(list?.value)){
                    const key = text$2(name);
                    if (key !== undefined) requiredHere.set(key, name.span);
                }
            }
            const isObject = names.size > 0 || parts.some((part)=>text$2(entry(part, 'type')?.value) === 'object');
            if (isObject && !parts.some(isClosed)) open.push({
                path,
                span: place
            });
            for (const [name, { span: nameSpan, schemas }] of names){
                const full = path === '' ? name : `${path}.${name}`;
                const certain = needed && requiredHere.has(name);
                defined.push({
                    path: full,
                    span: nameSpan
                });
                if (certain) required.push({
                    path: full,
                    span: requiredHere.get(name) ?? nameSpan
                });
                for (const child of schemas){
                    const list = entry(this.resolve(child), 'enum');
                    const values = strings(list?.value);
                    if (full === codePath && list !== undefined && values !== undefined) codes = {
                        values,
                        span: list.value.span
                    };
                    visit(child, full, nameSpan, certain, depth + 1);
                }
            }
        };
        visit(schema, '', span, true, 0);
        return {
            span,
            required,
            defined,
            requiredLists,
            open,
            codes
        };
    }
    /** A schema and all that it is composed of. */ parts(schema, depth = 0) {
        const resolved = this.resolve(schema);
        if (resolved === undefined || depth > 8) return [];
        const composed = [
            'allOf',
            'anyOf',
            'oneOf'
        ].flatMap((key)=>items(entry(resolved, key)?.value));
        return [
            resolved,
            ...composed.flatMap((part)=>this.parts(part, depth + 1))
        ];
    }
    /** A schema and those parts that hold for every instance. */ sure(schema, depth = 0) {
        const resolved = this.resolve(schema);
        if (resolved === undefined || depth > 8) return [];
        return [
            resolved,
            ...items(entry(resolved, 'allOf')?.value).flatMap((part)=>this.sure(part, depth + 1))
        ];
    }
    resolve(schema) {
        let current = follow$1(schema);
        for(let hops = 0; hops < 16; hops += 1){
            const reference = text$2(entry(current, '$ref')?.value);
            if (reference === undefined) return current;
            if (!reference.startsWith('#/')) return undefined;
            const steps = reference.slice(2).split('/');
            current = follow$1(at(this.root, ...steps.map((step)=>step.replaceAll('~1', '/').replaceAll('~0', '~'))));
        }
        return undefined;
    }
}
function isClosed(schema) {
    return [
        'additionalProperties',
        'unevaluatedProperties'
    ].some((key)=>{
        const value = follow$1(entry(schema, key)?.value);
        return value?.kind === 'scalar' && value.value === false;
    });
}
function scalarText(node) {
    return text$2(node) ?? show(node);
}

function openApiStatements(root, file, dossier, statements, notes) {
    const { errorEnvelopeSchema: errorSchema, errorCodePath: codePath, openApiVersion } = dossier.profile;
    const watched = BASELINE_FACTS.flatMap((fact)=>[
            fact,
            `expected_${fact}`
        ]);
    const facts = readOpenApi(root, {
        errorSchema,
        codePath,
        watched
    });
    const state = (fact, value, span)=>statements.get(fact)?.push({
            document: 'OpenAPI',
            source: 'openapi',
            side: file.side,
            path: file.path,
            span,
            value
        });
    if (openApiVersion !== null) {
        if (facts.version !== null) state(openApiVersion, facts.version.value, facts.version.span);
        else {
            const message = `The OpenAPI document does not state info.version, which is the ${openApiVersion}`;
            notes.error('alignment/unstated', inFile(file), {
                message,
                hint: 'Add info.version.',
                expected: 'info.version',
                observed: null
            });
        }
    }
    constants(facts, statements, state, file, notes);
    if (errorSchema === '') return;
    if (facts.envelope === null) {
        const message = `The OpenAPI document has no schema ${quote(errorSchema)}, so nothing describes an error`;
        notes.error('alignment/envelope', inFile(file, facts.schemasSpan), {
            message,
            hint: `Add components.schemas.${errorSchema}, or mend its name in the profile.`,
            expected: errorSchema,
            observed: null
        });
        return;
    }
    if (facts.envelope.codes !== null) {
        const { values, span } = facts.envelope.codes;
        statements.get('error_code_enum')?.push({
            document: 'OpenAPI',
            source: 'openapi',
            side: file.side,
            path: file.path,
            span,
            value: values.join(', ')
        });
    } else {
        const message = `The OpenAPI schema ${quote(errorSchema)} does not list the values of ${quote(codePath)}`;
        notes.error('alignment/unstated', inFile(file, facts.envelope.span), {
            message,
            hint: 'Add the enum of the error codes.',
            expected: codePath,
            observed: null
        });
    }
    const version = statements.get('service_contract_version')?.find((one)=>one.canonical)?.value;
    const policy = dossier.profile.policies.find((candidate)=>candidate.serviceContractVersion === version);
    if (policy !== undefined) proves(facts.envelope, policy, errorSchema, file, notes);
}
function constants(facts, statements, state, file, notes) {
    const bound = new Set();
    for (const { property, value, span } of facts.constants){
        const fact = factOf(property) ?? familyOf(value, statements);
        if (fact === null) continue;
        bound.add(fact);
        state(fact, value, span);
    }
    for (const { property, span, schema } of facts.loose){
        // Where no schema binds a version, the document does not state it at all.
        const fact = factOf(property);
        if (fact === null || !bound.has(fact)) continue;
        const message = `${quote(property)}${schema === null ? '' : ` of the schema ${quote(schema)}`} has no constant, though others bind the ${fact}`;
        notes.error('alignment/unstated', inFile(file, span), {
            message,
            hint: 'Give it the version as `const`.',
            expected: 'const',
            observed: null
        });
    }
}
function factOf(property) {
    return BASELINE_FACTS.find((fact)=>property === fact || property === `expected_${fact}`) ?? null;
}
/** A constant that looks like a version the manifest states, whatever its property is called. */ function familyOf(value, statements) {
    const stem = value.replace(/\d+$/, '');
    if (stem === value || !/[./]v?$/.test(stem)) return null;
    return BASELINE_FACTS.find((fact)=>statements.get(fact)?.find((one)=>one.canonical)?.value.replace(/\d+$/, '') === stem) ?? null;
}
/** The schema requires at least what the policy requires, can carry nothing it forbids, and can carry what is optional. */ function proves(envelope, policy, schema, file, notes) {
    const parent = (path)=>path.split('.').slice(0, -1).join('.');
    const name = (path)=>path === '' ? quote(schema) : quote(`${schema}.${path}`);
    const open = (path)=>envelope.open.find((object)=>object.path === path);
    const say = (span, message, hint, expected)=>{
        notes.error('alignment/envelope', inFile(file, span), {
            message: `${message}; ${policy.serviceContractVersion} demands it`,
            hint,
            expected,
            observed: null
        });
    };
    for (const path of policy.requires){
        if (envelope.required.some((field)=>field.path === path)) continue;
        const list = envelope.requiredLists.find((candidate)=>candidate.path === parent(path));
        const defined = envelope.defined.find((field)=>field.path === path);
        const span = defined === undefined ? envelope.defined.find((field)=>field.path === parent(path))?.span ?? envelope.span : list?.span ?? defined.span;
        say(span, `The schema ${name('')} does not require ${quote(path)}`, `Add ${quote(path.split('.').at(-1))} to the properties and the required list of ${name(parent(path))}.`, `${path} required`);
    }
    for (const path of policy.forbids){
        const defined = envelope.defined.find((field)=>field.path === path);
        if (defined !== undefined) {
            say(defined.span, `The schema ${name('')} defines ${quote(path)}, which must not be sent`, `Remove ${quote(path)}.`, `no ${path}`);
        }
    }
    const leaks = new Map();
    for (const path of policy.forbids){
        if (open(parent(path)) !== undefined) leaks.set(parent(path), [
            ...leaks.get(parent(path)) ?? [],
            path
        ]);
    }
    for (const [object, paths] of leaks){
        say(open(object)?.span ?? envelope.span, `The schema ${name(object)} lets undeclared properties through, so ${quote(paths)} could be sent`, 'Set additionalProperties: false.', 'additionalProperties: false');
    }
    for (const path of policy.optional){
        if (envelope.defined.some((field)=>field.path === path) || open(parent(path)) !== undefined) continue;
        const span = envelope.defined.find((field)=>field.path === parent(path))?.span ?? envelope.span;
        say(span, `The schema ${name('')} does not define ${quote(path)}, which may be sent`, `Define ${quote(path)}.`, path);
    }
}

/** Which of several sign-off documents counts: not a superseded one, and of the rest the newest. */ /** The newest documents that are not superseded: one, or several of the same date. */ function currentRecords(records) {
    const current = records.filter(({ facts })=>facts.superseded === null);
    const newest = current.map(({ facts })=>facts.updated?.date ?? '').reduce((a, b)=>a > b ? a : b, '');
    return current.filter(({ facts })=>(facts.updated?.date ?? '') === newest);
}

const FILE_RULES$4 = {
    missing: 'alignment/missing',
    unreadable: 'alignment/file'};
function producerStatements(dossier, statements, notes) {
    const { producer } = dossier.evidence.sides;
    const atRelease = dossier.role === 'consumer' && !dossier.evidence.trees.some((tree)=>tree.side === 'producer' && tree.tree === 'release');
    if (producer.origin === 'absent' || atRelease) {
        const tag = dossier.baseline?.release_tag;
        const why = producer.absence ?? `the tag ${quote(tag)} is not in the producer's repository`;
        const hint = 'Give peer-path (a checkout of the producer with its tags: fetch-depth: 0) or peer-repository with a token that may read it.';
        const message = `The producer's own files at the pinned release could not be read: ${why}`;
        // A repository whose tags are all known has no such release; otherwise it only is not known here.
        if (producer.origin !== 'absent' && producer.git?.ownsTags === true && !producer.git.shallow && tag !== undefined) {
            const pin = dossier.file('consumer', 'subject', 'pin');
            const stated = statedFact(dossier.jsonRoot(pin), 'release_tag');
            const where = pin === null ? NOWHERE$1 : inFile(pin, stated?.span);
            notes.error('alignment/no-such-release', where, {
                message,
                hint: 'Pin a tag that the producer has published.',
                expected: 'a tag of the producer',
                observed: tag
            });
            return;
        }
        notes.pending('alignment/no-producer', NOWHERE$1, {
            message,
            hint
        });
        return;
    }
    manifest(dossier, statements, notes);
    payload(dossier, statements, notes);
    sourceOfTruth(dossier, statements, notes);
    openApi(dossier, statements, notes);
    if (dossier.role === 'producer') status(dossier, statements, notes);
}
/** A JSON document's root if it may be compared; null otherwise, with the reason in the notes. */ function readJson$1(file, required, name, dossier, notes) {
    if (presence(file, required, name, FILE_RULES$4, notes) !== 'read') {
        unknownHistory(file, required, dossier, notes);
        return null;
    }
    const { root, problems } = dossier.json(file);
    return wellFormed(file, problems, name, 'alignment/format', notes) ? root : null;
}
/** Missing, and the history does not tell whether it was ever there. */ function unknownHistory(file, required, dossier, notes) {
    const rule = file.document === null ? null : dossier.rule(file.side, file.document);
    if (required || rule?.required !== 'once-introduced' || file.state.kind !== 'missing' || file.state.introduced !== null) return;
    const message = `Whether ${file.path} was ever introduced cannot be told: the history is cut off or not there`;
    notes.pending('alignment/history', inFile(file), {
        message,
        hint: 'Check out the whole history (fetch-depth: 0).'
    });
}
function push(statements, fact, file, document, source, found, canonical = false, fixed = false) {
    statements.get(fact)?.push({
        document,
        source,
        side: file.side,
        path: file.path,
        span: found.span,
        value: typeof found.value === 'string' ? found.value : found.value.join(', '),
        canonical,
        fixed
    });
}
function manifest(dossier, statements, notes) {
    const file = dossier.file('producer', dossier.contractTree, 'manifest');
    if (file === null) return;
    const root = readJson$1(file, dossier.rule('producer', 'manifest')?.required === 'always', 'manifest', dossier, notes);
    if (root === null) return;
    for (const problem of schemaProblems(root, validateManifest)){
        notes.error('alignment/manifest-schema', inFile(file, problem.span), {
            ...problem,
            message: `The manifest is not valid: ${problem.message}`
        });
    }
    const guard = dossier.profile.transitionGuard;
    if (guard !== null && entry(root, guard.key) === undefined) {
        const message = `The manifest lacks ${quote(guard.key)}, the transition guard that the profile names`;
        notes.error('alignment/manifest-schema', inFile(file, {
            ...root.span,
            endLine: root.span.line,
            endColumn: root.span.column + 1
        }), {
            message,
            hint: `Add ${quote(guard.key)}.`,
            expected: guard.key,
            observed: null
        });
    }
    const fixed = dossier.role === 'consumer';
    for (const fact of [
        ...BASELINE_FACTS,
        'manifest_contract_version',
        'error_code_enum'
    ]){
        const found = statedFact(root, fact);
        if (found !== undefined) push(statements, fact, file, fixed ? `manifest at ${dossier.treeName('producer', 'release')}` : 'manifest', 'manifest', found, true, fixed);
    }
    if (fixed && file.state.kind === 'read') {
        const span = {
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 1
        };
        push(statements, 'manifest_sha256', file, `manifest at ${dossier.treeName('producer', 'release')}`, 'manifest', {
            value: file.state.sha256,
            span
        }, true, true);
    }
}
function payload(dossier, statements, notes) {
    const file = dossier.payload;
    if (file?.state.kind !== 'read') return; // `handoff` says what is to be said of it.
    const { root } = dossier.json(file);
    if (root === null) {
        const message = `The payload ${file.path} cannot be read, so its facts could not be compared (see the gate handoff)`;
        notes.unjudged('alignment/payload', inFile(file), {
            message,
            hint: 'Mend what the gate handoff says.'
        });
        return;
    }
    const name = dossier.role === 'consumer' ? `payload at ${dossier.treeName('producer', 'release')}` : 'payload';
    const mode = candidateMode(dossier.profile, text$2(entry(root, 'handoff_mode')?.value) ?? '');
    for (const fact of [
        ...BASELINE_FACTS,
        'manifest_contract_version',
        'error_code_enum'
    ]){
        const found = statedFact(root, fact);
        if (found === undefined) continue;
        if (mode !== null && fact === 'service_contract_version') {
            if (found.value !== mode.targetServiceContractVersion) {
                const message = `The payload's mode ${mode.mode} targets ${mode.targetServiceContractVersion}, but it states ${quote(found.value)}`;
                notes.error('alignment/candidate-target', inFile(file, found.span), {
                    message,
                    hint: `Set it to ${mode.targetServiceContractVersion}.`,
                    expected: mode.targetServiceContractVersion,
                    observed: quote(found.value)
                });
            }
            continue;
        }
        push(statements, fact, file, name, 'payload', found);
    }
    const active = entry(root, 'active_runtime_baseline')?.value;
    for (const fact of BASELINE_FACTS){
        const found = statedFact(active, fact);
        if (found !== undefined) push(statements, fact, file, `${name} (active baseline)`, 'payload', found);
    }
}
function sourceOfTruth(dossier, statements, notes) {
    const file = dossier.file('producer', dossier.contractTree, 'source-of-truth');
    const rule = dossier.rule('producer', 'source-of-truth');
    if (file === null || rule === null) return;
    const root = readJson$1(file, rule.required === 'always', 'contract source of truth', dossier, notes);
    if (root === null) return;
    for (const fact of [
        'service_contract_version',
        'api_contract_version',
        'integration_baseline',
        'error_code_enum'
    ]){
        const found = statedFact(root, fact);
        if (found !== undefined) {
            push(statements, fact, file, 'source of truth', 'source-of-truth', found);
            continue;
        }
        const key = usualKey(root, fact);
        const message = `The contract source of truth does not state ${quote(key)}`;
        notes.error('alignment/unstated', inFile(file, {
            ...root.span,
            endLine: root.span.line,
            endColumn: root.span.column + 1
        }), {
            message,
            hint: `Add ${quote(key)}.`,
            expected: key,
            observed: null
        });
    }
    const policy = entry(root, 'non_2xx_envelope_policy');
    const version = statements.get('service_contract_version')?.find((one)=>one.canonical)?.value;
    const expected = dossier.profile.policies.find((candidate)=>candidate.serviceContractVersion === version);
    if (expected === undefined) return;
    if (policy === undefined) {
        const message = 'The contract source of truth does not state "non_2xx_envelope_policy"';
        notes.error('alignment/unstated', inFile(file, {
            ...root.span,
            endLine: root.span.line,
            endColumn: root.span.column + 1
        }), {
            message,
            hint: 'Add "non_2xx_envelope_policy".'
        });
        return;
    }
    for (const [fact, part] of ENVELOPE_FACTS){
        const list = entry(policy.value, part);
        const stated = list === undefined ? [] : strings(list.value);
        const { source } = dossier.evidence.profile;
        const voices = statements.get(fact);
        voices?.push({
            document: 'profile',
            source: 'profile',
            side: 'producer',
            path: source,
            span: null,
            value: sorted(expected[part]),
            canonical: true,
            fixed: true
        });
        const span = list?.value.span ?? policy.keySpan;
        voices?.push({
            document: 'source of truth',
            source: 'source-of-truth',
            side: 'producer',
            path: file.path,
            span,
            value: stated === undefined ? show(list?.value) : sorted(stated)
        });
    }
}
const ENVELOPE_FACTS = [
    [
        'envelope_requires',
        'requires'
    ],
    [
        'envelope_optional',
        'optional'
    ],
    [
        'envelope_forbids',
        'forbids'
    ]
];
function sorted(fields) {
    return [
        ...fields
    ].sort().join(', ');
}
function openApi(dossier, statements, notes) {
    const file = dossier.file('producer', dossier.contractTree, 'openapi');
    const rule = dossier.rule('producer', 'openapi');
    if (file === null || rule === null) return;
    if (presence(file, rule.required === 'always', 'OpenAPI document', FILE_RULES$4, notes) !== 'read') {
        unknownHistory(file, rule.required === 'always', dossier, notes);
        return;
    }
    const { root, problems } = dossier.yaml(file);
    if (!wellFormed(file, problems, 'OpenAPI document', 'alignment/format', notes) || root === null) return;
    openApiStatements(root, file, dossier, statements, notes);
}
function status(dossier, statements, notes) {
    const rule = dossier.rule('producer', 'status');
    if (rule === null) return;
    const required = rule.required === 'always';
    for (const file of dossier.files('producer', 'subject', 'status')){
        if (presence(file, required, 'runtime status document', FILE_RULES$4, notes) !== 'read') {
            unknownHistory(file, required, dossier, notes);
            continue;
        }
        const parsed = dossier.signOff(file);
        if ('kind' in parsed) wellFormed(file, [
            parsed
        ], 'runtime status document', 'alignment/format', notes);
    }
    for (const { file, facts } of currentRecords(dossier.signOffs('producer', 'status'))){
        for (const fact of BASELINE_FACTS){
            const found = facts.facts.filter((statement)=>statement.fact === fact && statement.about === 'baseline');
            if (found.length === 0) unstated(fact, file, facts.anchor, notes);
            for (const one of found){
                statements.get(fact)?.push({
                    document: 'status',
                    source: 'status',
                    side: file.side,
                    path: file.path,
                    span: one.span,
                    value: one.value,
                    prefix: true
                });
            }
        }
    }
}
function unstated(fact, file, anchor, notes) {
    const message = `The runtime status document ${file.path} does not state ${fact}`;
    notes.error('alignment/unstated', inFile(file, anchor), {
        message,
        hint: `Add a line "- ${fact}: \`…\`" to its baseline; comments and code blocks do not count.`,
        expected: fact,
        observed: null
    });
}

/** Words by which a matrix says that a pair may be used. */ const APPROVED = /^(?:approved|active|current)$/i;
function consumerStatements(dossier, statements, notes) {
    const state = (fact, file, document, found, prefix = false)=>{
        const value = typeof found.value === 'string' ? found.value : found.value.join(', ');
        const source = file.document ?? file.path;
        statements.get(fact)?.push({
            document,
            source,
            side: file.side,
            path: file.path,
            span: found.span,
            value,
            prefix
        });
    };
    pin(dossier, state, notes);
    mirror(dossier, state, notes);
    matrix(dossier, state, notes);
    vendored(dossier, state, notes);
}
function readJson(dossier, id, name, notes) {
    const file = dossier.file('consumer', 'subject', id);
    const rule = dossier.rule('consumer', id);
    if (file === null || rule === null) return null;
    if (presence(file, rule.required === 'always', name, FILE_RULES$4, notes) !== 'read') {
        unknownHistory(file, rule.required === 'always', dossier, notes);
        return null;
    }
    const { root, problems } = dossier.json(file);
    return wellFormed(file, problems, name, 'alignment/format', notes) && root !== null ? {
        root,
        file
    } : null;
}
function pin(dossier, state, notes) {
    const read = readJson(dossier, 'pin', 'pin', notes);
    if (read === null) return;
    const { root, file } = read;
    for (const problem of schemaProblems(root, validatePin)){
        notes.error('alignment/pin-schema', inFile(file, problem.span), {
            ...problem,
            message: `The pin is not valid: ${problem.message}`
        });
    }
    const withMirror = dossier.rule('consumer', 'mirror') !== null;
    for (const fact of [
        ...BASELINE_FACTS,
        ...withMirror ? [
            'manifest_sha256'
        ] : []
    ]){
        const found = statedFact(root, fact);
        if (found !== undefined) {
            state(fact, file, 'pin', found);
            continue;
        }
        // The schema has said so of the two it requires.
        if (fact === 'release_tag' || fact === 'commit_sha') continue;
        const key = usualKey(root, fact);
        const span = {
            ...root.span,
            endLine: root.span.line,
            endColumn: root.span.column + 1
        };
        notes.error('alignment/unstated', inFile(file, span), {
            message: `The pin does not state ${quote(key)}`,
            hint: `Add ${quote(key)}.`,
            expected: key,
            observed: null
        });
    }
    repository(root, file, dossier, notes);
}
/** A pin names the repository it pins; another one would be another product. */ function repository(root, file, dossier, notes) {
    const expected = dossier.profile.producer.repository;
    if (expected === null) return;
    for (const { key, value } of entries(root)){
        if (!/(?:^|_)repo(?:sitory)?(?:_url)?$/.test(key)) continue;
        const stated = text$2(value);
        const name = /^(?:https:\/\/github\.com\/)?([^/\s]+\/[^/\s]+?)(?:\.git)?\/?$/.exec(stated ?? '')?.[1];
        if (name?.toLowerCase() === expected.toLowerCase()) continue;
        const message = `The pin's ${quote(key)} is ${quote(stated)}, but the producer is ${quote(expected)}`;
        notes.error('alignment/pin-repository', inFile(file, value.span), {
            message,
            hint: `Write https://github.com/${expected}.`,
            expected,
            observed: stated ?? null
        });
    }
}
function mirror(dossier, state, notes) {
    const file = dossier.file('consumer', 'subject', 'mirror');
    const read = readJson(dossier, 'mirror', 'mirror of the manifest', notes);
    if (file?.state.kind === 'read') {
        const original = dossier.file('producer', 'release', 'manifest');
        const differs = original?.state.kind === 'read' && original.state.sha256 !== file.state.sha256;
        const span = differs ? firstDifference(dossier.bytes(file), dossier.bytes(original)) : TOP_OF_FILE;
        state('manifest_sha256', file, 'mirror', {
            value: file.state.sha256,
            span
        });
    }
    if (read === null) return;
    for (const fact of [
        ...BASELINE_FACTS,
        'manifest_contract_version',
        'error_code_enum'
    ]){
        const found = statedFact(read.root, fact);
        if (found !== undefined) state(fact, read.file, 'mirror', found);
    }
}
function vendored(dossier, state, notes) {
    const read = readJson(dossier, 'vendored-payload', 'vendored payload', notes);
    if (read === null) return;
    const active = entry(read.root, 'active_runtime_baseline')?.value;
    for (const fact of BASELINE_FACTS){
        const found = statedFact(active ?? read.root, fact);
        if (found !== undefined) state(fact, read.file, 'vendored payload', found);
    }
    if (text$2(entry(read.root, 'handoff_mode')?.value) === 'stable') {
        for (const fact of BASELINE_FACTS){
            const found = statedFact(read.root, fact);
            if (found !== undefined) state(fact, read.file, 'vendored payload', found);
        }
    }
    const codes = statedFact(read.root, 'error_code_enum');
    if (codes !== undefined) state('error_code_enum', read.file, 'vendored payload', codes);
}
function matrix(dossier, state, notes) {
    const file = dossier.file('consumer', 'subject', 'matrix');
    const rule = dossier.rule('consumer', 'matrix');
    if (file === null || rule === null) return;
    if (presence(file, rule.required === 'always', 'compatibility matrix', FILE_RULES$4, notes) !== 'read') {
        unknownHistory(file, rule.required === 'always', dossier, notes);
        return;
    }
    const parsed = dossier.signOff(file);
    if ('kind' in parsed) {
        wellFormed(file, [
            parsed
        ], 'compatibility matrix', 'alignment/format', notes);
        return;
    }
    const names = {
        producer: dossier.profile.producer.name,
        consumer: dossier.profile.consumer.name
    };
    const facts = readMatrix(parsed.document, dossier.profile.vocabulary, names);
    list$1(parsed, facts, file, state, notes);
    pairs(facts, file, dossier, state, notes);
}
function list$1(parsed, matrixFacts, file, state, notes) {
    for (const fact of BASELINE_FACTS){
        const found = parsed.facts.facts.filter((statement)=>statement.fact === fact && statement.about === 'baseline');
        for (const one of found)state(fact, file, 'matrix', one, true);
        if (found.length > 0) continue;
        const message = `The list of the matrix ${quote(file.path)} does not state ${fact}`;
        notes.error('alignment/unstated', inFile(file, parsed.facts.anchor), {
            message,
            hint: `Add it to the list of the pinned baseline; comments and code blocks do not count.`,
            expected: fact,
            observed: null
        });
    }
    if (matrixFacts.manifestDigest !== null) state('manifest_sha256', file, 'matrix', matrixFacts.manifestDigest);
}
/** The pinned release has one approved row; earlier pairs may stand beside it. */ function pairs(facts, file, dossier, state, notes) {
    const tag = dossier.baseline?.release_tag;
    if (tag === undefined) return;
    if (facts.tableSpan === null) {
        const message = "The matrix has no table of approved pairs (columns for the producer's tag and the status)";
        notes.error('alignment/matrix-row', inFile(file, TOP_OF_FILE), {
            message,
            hint: 'Add the table of approved version pairs.',
            expected: 'a table',
            observed: null
        });
        return;
    }
    const rows = facts.pairs.filter((pair)=>pair.cells.release_tag?.text === tag);
    if (rows.length === 0) {
        const nearest = facts.pairs.at(-1)?.cells.release_tag;
        const message = `The matrix has no row for the pinned release ${quote(tag)}${nearest === undefined ? '' : `; its last row is for ${quote(nearest.text)}`}`;
        notes.error('alignment/matrix-row', inFile(file, nearest?.span ?? facts.tableSpan), {
            message,
            hint: `Add an approved row for ${tag}.`,
            expected: tag,
            observed: nearest?.text ?? null
        });
    }
    for (const row of rows){
        for (const fact of BASELINE_FACTS){
            const cell = row.cells[fact];
            if (cell !== undefined) state(fact, file, 'matrix (approved pair)', {
                value: cell.text,
                span: cell.span
            }, true);
        }
        if (row.status !== null && APPROVED.test(row.status.text)) continue;
        const observed = row.status?.text ?? null;
        const message = `The matrix gives the pinned release ${quote(tag)} the status ${quote(observed)}, not "Approved"`;
        notes.error('alignment/matrix-status', inFile(file, row.status?.span ?? row.span), {
            message,
            hint: 'Approve the pair, or pin a release that is approved.',
            expected: 'Approved',
            observed
        });
    }
    for (const fact of BASELINE_FACTS){
        if (facts.columns.includes(fact)) continue;
        const message = `The matrix's table of approved pairs has no column for ${fact}`;
        notes.error('alignment/matrix-row', inFile(file, facts.tableSpan), {
            message,
            hint: 'Add the column.',
            expected: fact,
            observed: null
        });
    }
}

function judgeAlignment(dossier) {
    const notes = new Notes('alignment');
    const statements = new Map(FACTS.map((fact)=>[
            fact,
            []
        ]));
    if (dossier.role === 'consumer') consumerStatements(dossier, statements, notes);
    producerStatements(dossier, statements, notes);
    const rows = [
        ...statements
    ].filter(([, stated])=>stated.length > 0).map(([fact, stated])=>compare(fact, stated, dossier, notes));
    if (dossier.role === 'producer') checkMirrors(dossier, notes);
    if (dossier.role === 'consumer') checkRepin(dossier, notes);
    checkInterfaceChanges(dossier, notes);
    const documents = new Set(rows.flatMap((row)=>row.cells.map((cell)=>cell.path))).size;
    return {
        judgement: notes.judgement(`${rows.length} facts agree in ${documents} documents.`),
        rows
    };
}
function compare(fact, stated, dossier, notes) {
    // The consumer maps codes one by one; only the producer's documents share an order.
    const asSet = fact === 'error_code_enum' && dossier.role === 'consumer';
    const comparable = asSet ? stated.map((one)=>({
            ...one,
            value: one.value.split(', ').sort().join(', ')
        })) : stated;
    const { row, reference, dissenters } = agree(fact, comparable);
    for (const one of dissenters){
        const where = {
            side: one.side,
            path: one.path,
            span: one.span
        };
        const source = reference === null ? '' : ` (${reference.document}, ${reference.path}${reference.span === null ? '' : `:${reference.span.line}`})`;
        const expected = reference?.value ?? null;
        const detail = expected?.includes(', ') === true ? listDifference(expected.split(', '), one.value.split(', ')) : null;
        const message = detail === null ? `${one.document} states ${fact} ${quote(one.value)}, but it is ${quote(expected)}${source}` : `${one.document} states another ${fact}: ${detail}${source}`;
        const hint = one.canonical === true ? `Every other document says ${quote(expected)}: mend ${one.document}, or all of them.` : `Set it to ${quote(expected)}, or mend ${reference?.document ?? 'the others'}.`;
        notes.error('alignment/fact', where, {
            message,
            hint,
            expected,
            observed: one.value
        });
    }
    return row;
}
/** Lists are told apart by what they lack, have too many, or order otherwise. */ function listDifference(expected, observed) {
    const missing = expected.filter((value)=>!observed.includes(value));
    const extra = observed.filter((value)=>!expected.includes(value));
    const repeated = observed.filter((value, index)=>observed.indexOf(value) !== index);
    const said = [
        missing.length > 0 ? `it lacks ${quote(missing)}` : '',
        extra.length > 0 ? `it has ${quote(extra)} too many` : '',
        repeated.length > 0 ? `it repeats ${quote(repeated)}` : ''
    ].filter((part)=>part !== '');
    if (said.length > 0) return said.join(', ');
    const first = expected.findIndex((value, index)=>value !== observed[index]);
    return `the order differs from position ${first + 1} on, where ${quote(expected[first] ?? '')} is expected and ${quote(observed[first] ?? '')} stands`;
}

/** The producer's contract in a tree; null when nothing there states its service version. */ function contractIn(dossier, tree) {
    const manifest = dossier.jsonRoot(dossier.file('producer', tree, 'manifest'));
    const service = value(manifest, 'service_contract_version') ?? openApiVersion(dossier, tree);
    if (service === null) return null;
    const codes = statedFact(manifest, 'error_code_enum');
    return {
        service,
        api: value(manifest, 'api_contract_version'),
        integration: value(manifest, 'integration_baseline'),
        codes: codes === undefined || codes.malformed || typeof codes.value === 'string' ? null : codes.value,
        policy: dossier.profile.policies.find((policy)=>policy.serviceContractVersion === service) ?? null,
        sprintDays: number(at(manifest, 'stability_window', 'minimum_sprint_days')),
        noticeDays: number(at(manifest, 'additive_error_code_notice_policy', 'standard_business_days'))
    };
}
function value(manifest, fact) {
    const stated = statedFact(manifest, fact);
    return stated === undefined || stated.malformed || typeof stated.value !== 'string' ? null : stated.value;
}
/** Releases older than the manifest still have their OpenAPI document. */ function openApiVersion(dossier, tree) {
    const file = dossier.file('producer', tree, 'openapi');
    if (file?.state.kind !== 'read' || dossier.profile.openApiVersion !== 'service_contract_version') return null;
    return text$2(entry(entry(dossier.yaml(file).root ?? undefined, 'info')?.value, 'version')?.value) ?? null;
}
/** The contracts of the release before and of this one, where both are known. */ function contractsOf(dossier) {
    return {
        before: contractIn(dossier, 'previous'),
        after: contractIn(dossier, dossier.contractTree)
    };
}
/** Every difference, with what the consumer must do about it. */ function contractDiff(before, after) {
    if (before === null || after === null) return [];
    return [
        ...versionChanges(before, after),
        ...codeChanges(before.codes ?? [], after.codes ?? [], before.codes !== null && after.codes !== null),
        ...envelopeChanges(before.policy, after.policy),
        ...windowChanges(before, after)
    ];
}
function versionChanges(before, after) {
    const changes = [];
    const add = (rule, subject, from, to)=>{
        if (from === to || from === null || to === null) return;
        changes.push({
            rule,
            breaking: true,
            subject,
            before: from,
            after: to,
            action: `expect ${to} where ${from} is expected now`
        });
    };
    add('contract/service-version', 'service contract version', before.service, after.service);
    add('contract/api-version', 'API contract version', before.api, after.api);
    add('contract/integration-baseline', 'integration baseline', before.integration, after.integration);
    return changes;
}
function codeChanges(before, after, known) {
    if (!known) return [];
    const added = after.filter((code)=>!before.includes(code));
    const removed = before.filter((code)=>!after.includes(code));
    const changes = [];
    for (const code of removed){
        const renamed = added.find((candidate)=>isRename(code, candidate, before, after));
        if (renamed !== undefined) {
            added.splice(added.indexOf(renamed), 1);
            changes.push({
                rule: 'contract/error-code-renamed',
                breaking: true,
                subject: `error code ${code}`,
                before: code,
                after: renamed,
                action: `map ${renamed}, which probably replaces ${code}`
            });
        } else changes.push({
            rule: 'contract/error-code-removed',
            breaking: true,
            subject: `error code ${code}`,
            before: code,
            after: null,
            action: `stop expecting ${code}`
        });
    }
    for (const code of added){
        changes.push({
            rule: 'contract/error-code-added',
            breaking: false,
            subject: `error code ${code}`,
            before: null,
            after: code,
            action: `map ${code}`
        });
    }
    return changes;
}
/** A code that went and one that came are probably the same where they share a place or most of their words. */ function isRename(from, to, before, after) {
    const words = new Set(from.split(/[_-]/));
    const shared = to.split(/[_-]/).filter((word)=>words.has(word)).length;
    return before.indexOf(from) === after.indexOf(to) || shared * 2 > words.size;
}
function envelopeChanges(before, after) {
    if (before === null || after === null) return [];
    const state = (policy, field)=>policy.requires.includes(field) ? 'required' : policy.forbids.includes(field) ? 'forbidden' : policy.optional.includes(field) ? 'optional' : 'not mentioned';
    const fields = new Set([
        before,
        after
    ].flatMap((policy)=>[
            ...policy.requires,
            ...policy.optional,
            ...policy.forbids
        ]));
    return [
        ...fields
    ].sort().flatMap((field)=>{
        const [from, to] = [
            state(before, field),
            state(after, field)
        ];
        if (from === to) return [];
        const action = to === 'required' ? `expect ${field} in every error` : to === 'forbidden' ? `stop reading ${field}` : `accept errors with and without ${field}`;
        // What was always there and may be missing now breaks a reader; what may come besides does not.
        const breaking = to === 'forbidden' ? from !== 'not mentioned' : from === 'required';
        return [
            {
                rule: `contract/envelope-${to === 'not mentioned' ? 'unstated' : to}`,
                breaking,
                subject: `envelope field ${field}`,
                before: from,
                after: to,
                action
            }
        ];
    });
}
function windowChanges(before, after) {
    const changes = [];
    const add = (rule, subject, from, to, unit)=>{
        if (from === null || to === null || from === to) return;
        const shorter = to < from;
        const action = shorter ? `plan for ${to} ${unit} instead of ${from}` : 'nothing';
        changes.push({
            rule,
            breaking: false,
            subject,
            before: `${from} ${unit}`,
            after: `${to} ${unit}`,
            action
        });
    };
    add('contract/stability-window', 'stability window', before.sprintDays, after.sprintDays, 'days');
    add('contract/notice-window', 'notice of new error codes', before.noticeDays, after.noticeDays, 'business days');
    return changes;
}

class Dossier {
    #parsed;
    constructor(evidence, profile, /** The user's own payload schema, compiled; null for the built-in ones. */ payloadValidator){
        this.evidence = evidence;
        this.profile = profile;
        this.payloadValidator = payloadValidator;
        this.#parsed = new Map();
    }
    get role() {
        return this.evidence.role;
    }
    /** The tree whose producer documents are the contract: the subject's own, or the pinned release's. */ get contractTree() {
        return this.role === 'producer' ? 'subject' : 'release';
    }
    get producerGit() {
        return this.evidence.sides.producer.git;
    }
    /** The commit at which the producer's subject documents were read. */ get producerHead() {
        if (this.role === 'producer') return this.evidence.subject.commit?.sha ?? null;
        return this.producerGit === null ? null : this.evidence.trees.find((tree)=>tree.side === 'producer' && tree.tree === 'subject')?.commit ?? null;
    }
    files(side, tree, document) {
        return this.evidence.files.filter((file)=>file.side === side && file.tree === tree && file.document === document);
    }
    file(side, tree, document) {
        return this.files(side, tree, document)[0] ?? null;
    }
    rule(side, document) {
        return this.profile[side].documents.find((rule)=>rule.id === document) ?? null;
    }
    bytes(file) {
        return file.state.kind === 'read' ? Buffer.from(file.state.base64, 'base64') : new Uint8Array();
    }
    json(file) {
        return this.once(file, ()=>parseJson(this.bytes(file)));
    }
    yaml(file) {
        return this.once(file, ()=>parseYaml(this.bytes(file)));
    }
    /** The root of a JSON document that could be parsed; undefined otherwise. */ jsonRoot(file) {
        return file?.state.kind === 'read' ? this.json(file).root ?? undefined : undefined;
    }
    signOff(file) {
        return this.once(file, ()=>{
            const document = parseMarkdown(this.bytes(file));
            if ('kind' in document) return document;
            const names = {
                producer: this.profile.producer.name,
                consumer: this.profile.consumer.name
            };
            return {
                file,
                document,
                facts: readSignOff(document, this.profile.vocabulary, names)
            };
        });
    }
    /** The sign-off documents of a kind that can be read. */ signOffs(side, document) {
        return this.files(side, 'subject', document).filter((file)=>file.state.kind === 'read').map((file)=>this.signOff(file)).filter((parsed)=>'facts' in parsed);
    }
    /** The baseline the run is about: the producer's manifest, or the consumer's pin. */ get baseline() {
        const file = this.role === 'producer' ? this.file('producer', 'subject', 'manifest') : this.file('consumer', 'subject', 'pin');
        const stated = baselineOf(statedFacts(this.jsonRoot(file), BASELINE_FACTS));
        if (stated !== null || this.role === 'consumer') return stated;
        const payload = this.jsonRoot(this.file('producer', 'subject', 'payload'));
        return baselineOf(statedFacts(entry(payload, 'active_runtime_baseline')?.value, BASELINE_FACTS));
    }
    get payload() {
        return this.file('producer', this.contractTree, 'payload');
    }
    get mode() {
        return text$2(entry(this.jsonRoot(this.payload), 'handoff_mode')?.value) ?? null;
    }
    tag(name) {
        return this.producerGit?.tags.find((tag)=>tag.name === name) ?? null;
    }
    /** What a tree is called in messages: "v0.4.0", "the subject". */ treeName(side, tree) {
        return this.evidence.trees.find((candidate)=>candidate.side === side && candidate.tree === tree)?.name ?? 'the subject';
    }
    once(file, parse) {
        // Each file is parsed by one parser only: what it is decides which.
        if (!this.#parsed.has(file)) this.#parsed.set(file, parse());
        return this.#parsed.get(file);
    }
}

/** Those of the paths that are a release's code. */ function runtimePaths(dossier, paths) {
    const isRuntime = picomatch([
        ...dossier.profile.runtimePaths
    ]);
    return paths.filter((path)=>isRuntime(path));
}
/** Runtime paths that differ between the declared commit and the subject; null when none does or it is not known. */ function codeDrift(dossier) {
    const commit = dossier.baseline?.commit_sha;
    const head = dossier.producerHead;
    if (commit === undefined || head === null) return null;
    const committed = dossier.producerGit?.changes.find((change)=>change.from === commit && change.to === head)?.paths ?? [];
    const uncommitted = dossier.role === 'producer' ? dossier.evidence.subject.uncommitted : [];
    const changed = runtimePaths(dossier, [
        ...new Set([
            ...committed,
            ...uncommitted
        ])
    ]);
    const first = changed[0];
    if (first === undefined) return null;
    const manifest = dossier.file('producer', 'subject', 'manifest');
    const span = statedFact(dossier.jsonRoot(manifest), 'commit_sha')?.span;
    const tag = dossier.baseline?.release_tag ?? '';
    const message = `The code judged here (${head.slice(0, 12)}) is not the code of ${tag} (${commit.slice(0, 12)}): ${changed.length} runtime ${changed.length === 1 ? 'path differs' : 'paths differ'}, first ${quote(first)}`;
    return {
        where: manifest === null ? NOWHERE$1 : inFile(manifest, span),
        what: {
            message,
            hint: `Run the suite at ${tag}, or publish a release of this code.`,
            expected: commit,
            observed: head
        }
    };
}

/** A profile's command as words, with `{root}` where the checkout stands. */ function templatesOf(profile) {
    return profile.producer.suite.filter((command)=>command.handoff).map((command)=>command.words);
}
/**
 * The root most of a payload's paths and commands share; `.` when they are relative. One place that names
 * another root then stands out.
 */ function declaredRoot(payload, profile) {
    const votes = new Map();
    const vote = (root)=>{
        if (root !== null) votes.set(root, (votes.get(root) ?? 0) + 1);
    };
    for (const [key, id] of [
        [
            'manifest_path',
            'manifest'
        ],
        [
            'changelog_path',
            'changelog'
        ]
    ]){
        const known = profile.producer.documents.find((rule)=>rule.id === id)?.path;
        const stated = text$2(entry(payload, key)?.value);
        if (known === undefined || stated === undefined) continue;
        if (stated === known || stated === `./${known}`) vote('.');
        else if (stated.endsWith(`/${known}`)) vote(stated.slice(0, -known.length - 1));
    }
    for (const command of items(entry(payload, 'verification_commands')?.value)){
        const split = splitWords(text$2(command) ?? '');
        if (!split.ok) continue;
        for (const template of templatesOf(profile))vote(rootIn(split.words, template));
    }
    return [
        ...votes
    ].sort((a, b)=>b[1] - a[1])[0]?.[0] ?? '.';
}
/** What stands for `{root}` in a command that is otherwise the template; null when it is another command. */ function rootIn(words, template) {
    if (words.length !== template.length) return null;
    let root = null;
    for (const [index, part] of template.entries()){
        const word = words[index] ?? '';
        const hole = part.indexOf('{root}');
        if (hole === -1) {
            if (word !== part) return null;
            continue;
        }
        const [before, after] = [
            part.slice(0, hole),
            part.slice(hole + '{root}'.length)
        ];
        if (!word.startsWith(before) || !word.endsWith(after) || word.length < before.length + after.length) return null;
        const found = word.slice(before.length, word.length - after.length);
        if (root !== null && root !== found) return null;
        root = found;
    }
    return root;
}
/** A path below the declared root, as a path below the checkout; null when it lies elsewhere. */ function reroot(stated, root) {
    const inside = stated.startsWith(`${root}/`) ? stated.slice(root.length + 1) : stated.startsWith('/') || /^[A-Za-z]:[\\/]/.test(stated) ? null : stated.replace(/^\.\//, '');
    return inside === null || inside.split('/').includes('..') ? null : inside;
}

function checkCommands(root, file, declared, dossier, notes) {
    const list = entry(root, 'verification_commands');
    if (list === undefined) return;
    const templates = templatesOf(dossier.profile);
    if (templates.length === 0) return;
    const listed = readable$1(list, file, notes);
    const unmatched = new Set(templates);
    const strangers = [];
    let absolute = null;
    for (const command of listed){
        const template = [
            ...unmatched
        ].find((candidate)=>isSame$1(command.words, candidate, declared));
        if (template === undefined) {
            strangers.push(command);
            continue;
        }
        unmatched.delete(template);
        if (rootIn(command.words, template)?.startsWith('/')) absolute ??= command;
    }
    for (const stranger of strangers){
        const meant = nearest(stranger.words, unmatched);
        if (meant === null) {
            const message = `The payload lists ${quote(stranger.command)}, which is no command that the profile marks for the handoff`;
            const hint = 'Remove it, or mark it `handoff: true` in the profile.';
            notes.error('handoff/verification-commands', inFile(file, stranger.node.span), {
                message,
                hint,
                expected: null,
                observed: stranger.command
            });
            continue;
        }
        unmatched.delete(meant);
        const expected = meant.join(' ').replaceAll('{root}', declared);
        const message = `The payload lists ${quote(stranger.command)}, but the profile runs ${quote(expected)}`;
        notes.error('handoff/verification-commands', inFile(file, stranger.node.span), {
            message,
            hint: `Write ${quote(expected)}.`,
            expected,
            observed: stranger.command
        });
    }
    for (const template of unmatched){
        const expected = template.join(' ').replaceAll('{root}', declared);
        const message = `The payload does not list ${quote(expected)}, which the profile marks for the handoff`;
        notes.error('handoff/verification-commands', inFile(file, list.keySpan), {
            message,
            hint: `Add ${quote(expected)}.`,
            expected,
            observed: null
        });
    }
    if (absolute !== null) {
        const message = `The payload's commands carry the root ${quote(declared)} of the machine that generated it; they were read as if it were the checkout`;
        notes.warning('handoff/absolute-path', inFile(file, absolute.node.span), {
            message,
            hint: 'Write `.` for the root (handoff-gate generate does).',
            expected: '.',
            observed: declared
        });
    }
}
function readable$1(list, file, notes) {
    return items(list.value).flatMap((node)=>{
        const command = text$2(node);
        if (command === undefined) return [];
        const split = splitWords(command);
        if (split.ok) return [
            {
                node,
                command,
                words: split.words
            }
        ];
        const message = `The payload's command ${quote(command)} ${split.message}`;
        notes.error('handoff/verification-commands', inFile(file, node.span), {
            message,
            hint: 'Write the command as the profile has it.',
            observed: command
        });
        return [];
    });
}
function isSame$1(words, template, declared) {
    if (!template.some((word)=>word.includes('{root}'))) return words.length === template.length && words.every((word, index)=>word === template[index]);
    const root = rootIn(words, template);
    return root === declared || root === '.';
}
/** The template that shares most words with a command; null when none shares half of its own. */ function nearest(words, templates) {
    let best = null;
    for (const template of templates){
        const shared = template.filter((word)=>words.includes(word)).length;
        const close = words[0] === template[0] || shared * 2 >= template.length;
        if (close && shared > 0 && shared > (best?.shared ?? 0)) best = {
            template,
            shared
        };
    }
    return best?.template ?? null;
}

const POLICY_PARTS = [
    'requires',
    'optional',
    'forbids'
];
/** The payload carries the policy of its active version, and of the candidate it rehearses; nothing else. */ function checkPayloadPolicies(root, file, dossier, notes) {
    const { policies } = dossier.profile;
    const stated = entry(root, 'non_2xx_envelope_policy');
    const version = entry(entry(root, 'active_runtime_baseline')?.value, 'expected_service_contract_version')?.value;
    const active = text$2(version);
    if (policies.length === 0 || stated === undefined || active === undefined) return;
    const policy = policies.find((candidate)=>candidate.serviceContractVersion === active);
    if (policy === undefined) {
        const known = policies.map((candidate)=>candidate.serviceContractVersion);
        const message = `The active baseline's service contract is ${quote(active)}, for which the profile has no envelope policy (it has ${known.join(', ')})`;
        notes.error('handoff/envelope-policy', inFile(file, version?.span), {
            message,
            hint: 'Mend the version, or add its policy to the profile.',
            expected: known.join(' | '),
            observed: active
        });
        return;
    }
    const mode = candidateMode(dossier.profile, text$2(entry(root, 'handoff_mode')?.value) ?? '');
    const wanted = new Map();
    for (const candidate of policies){
        if (candidate.candidateKey === null) continue;
        wanted.set(candidate.candidateKey, {
            policy: candidate,
            needed: candidate.serviceContractVersion === mode?.targetServiceContractVersion
        });
    }
    wanted.set(policy.stableKey, {
        policy,
        needed: true
    });
    for (const [key, { policy: expected, needed }] of wanted){
        const found = entry(stated.value, key);
        if (found !== undefined) comparePolicy(found, expected, file, notes);
        else if (needed) {
            const message = `The envelope policies lack ${quote(key)}, the policy of ${expected.serviceContractVersion}`;
            notes.error('handoff/envelope-policy', inFile(file, stated.keySpan), {
                message,
                hint: `Add ${quote(key)}.`,
                expected: key,
                observed: null
            });
        }
    }
    for (const { key, keySpan } of entries(stated.value)){
        if (wanted.has(key)) continue;
        const message = `The envelope policies hold ${quote(key)}, which belongs neither to the active ${active} nor to a candidate`;
        notes.error('handoff/envelope-policy', inFile(file, keySpan), {
            message,
            hint: `Remove ${quote(key)}, or mend its name (${policy.stableKey}).`,
            expected: policy.stableKey,
            observed: key
        });
    }
}
/** Each part is the policy's, whatever the order of its fields. */ function comparePolicy(found, expected, file, notes) {
    const stated = envelopePolicy(found.value);
    if (stated === null) return; // The schema has said so.
    for (const part of POLICY_PARTS){
        const [missing, extra] = difference(expected[part], stated[part]);
        if (missing.length + extra.length === 0) continue;
        const place = entry(found.value, part);
        const said = [
            missing.length > 0 ? `lacks ${quote(missing)}` : '',
            extra.length > 0 ? `has ${quote(extra)} too many` : ''
        ].filter((half)=>half !== '');
        const message = `${quote(found.key)}.${part} ${said.join(' and ')}: it is ${quote(stated[part])}, the policy is ${quote(expected[part])}`;
        const where = inFile(file, place?.value.span ?? found.keySpan);
        notes.error('handoff/envelope-policy', where, {
            message,
            hint: `Set ${part} to ${quote(expected[part])}.`,
            expected: quote(expected[part]),
            observed: quote(stated[part])
        });
    }
}
/** What a list lacks and has too many, as sets. */ function difference(expected, observed) {
    return [
        expected.filter((value)=>!observed.includes(value)),
        observed.filter((value)=>!expected.includes(value))
    ];
}

/**
 * Facts belong to `alignment`, paths, commands and policies have rules of their own; what is left of a
 * generated payload is compared here. Keys that a generated one does not have are the producer's own.
 */ function checkGenerated(root, file, dossier, notes) {
    const mode = candidateMode(dossier.profile, text$2(entry(root, 'handoff_mode')?.value) ?? '');
    const compare = (key, expected)=>{
        for (const [name, value] of Object.entries(expected)){
            const found = entry(entry(root, key)?.value, name);
            if (found === undefined || isSame(found.value, value)) continue;
            say(found.value, `${key}.${name}`, value);
        }
    };
    const say = (node, where, value)=>{
        const expected = JSON.stringify(value);
        const observed = JSON.stringify(toValue(node));
        const message = `\`${where}\` is ${quote(observed)}, but a payload generated from the manifest and the profile has ${quote(expected)}`;
        notes.error('handoff/generated', inFile(file, node.span), {
            message,
            hint: 'Generate the payload again (handoff-gate generate), or change the profile.',
            expected,
            observed
        });
    };
    compare('consumer_impact_statement_template', IMPACT_TEMPLATE);
    if (mode === null) return;
    compare('rehearsal_candidate', mode.rehearsalCandidate);
    compare('compatibility_expectations', COMPATIBILITY_EXPECTATIONS);
    const commands = entry(root, 'required_consumer_validation_commands');
    if (commands !== undefined && mode.consumerCommands.length > 0 && !isSame(commands.value, mode.consumerCommands)) {
        say(commands.value, 'required_consumer_validation_commands', mode.consumerCommands);
    }
}
/** Lists of names are sets: their order promises nothing. */ function isSame(node, value) {
    const listed = strings(node);
    if (listed !== undefined && Array.isArray(value) && value.every((item)=>typeof item === 'string')) {
        const [missing, extra] = difference(value, listed);
        return missing.length + extra.length === 0;
    }
    return JSON.stringify(toValue(node)) === JSON.stringify(value);
}

function checkPaths(root, file, declared, dossier, notes) {
    for (const [key, id] of [
        [
            'manifest_path',
            'manifest'
        ],
        [
            'changelog_path',
            'changelog'
        ]
    ]){
        const node = entry(root, key)?.value;
        const stated = text$2(node);
        if (node === undefined || stated === undefined) continue;
        const where = inFile(file, node.span);
        const inside = reroot(stated, declared);
        const known = dossier.rule('producer', id)?.path;
        if (inside === null) {
            const message = `\`${key}\` is ${quote(stated)}, which lies outside the root ${quote(declared)} that the payload's other paths and commands share`;
            notes.error('handoff/path', where, {
                message,
                hint: `Write a path below ${declared}, or generate the payload again.`,
                expected: `${declared}/${known ?? '…'}`,
                observed: stated
            });
            continue;
        }
        if (known !== undefined && inside !== known) {
            const message = `\`${key}\` names ${quote(inside)}, but the ${id} is ${quote(known)}`;
            notes.error('handoff/path', where, {
                message,
                hint: `Write ${known}.`,
                expected: known,
                observed: inside
            });
            continue;
        }
        const target = dossier.file('producer', dossier.contractTree, id);
        if (known !== undefined && target?.state.kind !== 'read') {
            const message = `\`${key}\` names ${quote(inside)}, which is not there`;
            notes.error('handoff/path', where, {
                message,
                hint: 'Restore the file, or name the one that is there.',
                expected: 'a file that exists',
                observed: 'no such file'
            });
            continue;
        }
        if (stated !== inside && stated.startsWith('/')) {
            const message = `\`${key}\` is the absolute path ${quote(stated)}; it was read as ${quote(inside)}`;
            notes.warning('handoff/absolute-path', where, {
                message,
                hint: `Write ${quote(inside)}: it holds on every machine (handoff-gate generate does).`,
                expected: inside,
                observed: stated
            });
        }
    }
}

/** Clocks of two machines differ; what is further ahead than this is in the future. */ const CLOCK_SKEW_MS = 5 * 60 * 1000;
function judgeHandoff(dossier) {
    const notes = new Notes('handoff');
    const rule = dossier.rule('producer', 'payload');
    const file = dossier.payload;
    if (rule === null) return notes.notApplicable('The profile names no handoff payload.');
    if (file === null) return withoutProducer(dossier, notes);
    const reading = presence(file, rule.required === 'always', 'handoff payload', FILE_RULES$3, notes);
    if (reading === 'absent') return absent(file, dossier, notes);
    if (reading === 'read') {
        const { root, problems } = dossier.json(file);
        wellFormed(file, problems, 'handoff payload', 'handoff/json', notes);
        if (root !== null) judgePayload(root, file, dossier, notes);
    }
    const digest = file.state.kind === 'read' ? file.state.sha256.slice(0, 12) : '';
    return notes.judgement(`The ${dossier.mode ?? ''} payload ${file.path} (SHA-256 ${digest}…) is valid and keeps its promises.`);
}
const FILE_RULES$3 = {
    missing: 'handoff/missing',
    unreadable: 'handoff/file'};
function withoutProducer(dossier, notes) {
    const message = `The producer's payload could not be read: ${dossier.evidence.sides.producer.absence ?? 'its release tag is not known here'}`;
    notes.pending('handoff/no-producer', NOWHERE$1, {
        message,
        hint: 'Give peer-path (a checkout of the producer with its tags) or peer-repository with a token that may read it.'
    });
    return notes.judgement(message);
}
function absent(file, dossier, notes) {
    const at = dossier.treeName('producer', dossier.contractTree);
    if (file.state.kind === 'missing' && file.state.introduced === false) {
        return notes.notApplicable(`No payload was introduced yet: ${file.path} is not in the history of ${at}.`);
    }
    if (file.state.kind === 'missing' && dossier.rule('producer', 'payload')?.required === 'optional') {
        return notes.notApplicable(`${file.path} is optional, and not there.`);
    }
    const message = `Whether ${file.path} was ever introduced cannot be told: the history of ${at} is cut off or not there`;
    notes.pending('handoff/history', inFile(file), {
        message,
        hint: 'Check out the whole history (fetch-depth: 0).'
    });
    return notes.judgement(message);
}
function judgePayload(root, file, dossier, notes) {
    checkSchema(root, file, dossier, notes);
    checkDate(root, file, dossier, notes);
    const own = declaredRoot(root, dossier.profile);
    checkPaths(root, file, own, dossier, notes);
    checkCommands(root, file, own, dossier, notes);
    checkPayloadPolicies(root, file, dossier, notes);
    checkGenerated(root, file, dossier, notes);
}
function checkSchema(root, file, dossier, notes) {
    const mode = entry(root, 'handoff_mode')?.value;
    const name = text$2(mode);
    const known = name === undefined || name === 'stable' || candidateMode(dossier.profile, name) !== null;
    if (!known) {
        const modes = [
            'stable',
            ...dossier.profile.candidateModes.map((candidate)=>candidate.mode)
        ];
        const message = `The payload's mode is ${quote(name)}, but the profile knows ${modes.map(quote).join(' and ')}`;
        notes.error('handoff/mode', inFile(file, mode?.span), {
            message,
            hint: `Set handoff_mode to one of ${modes.join(', ')}.`,
            expected: modes.join(' | '),
            observed: name
        });
    }
    const builtIn = name === undefined || name === 'stable' ? validateStablePayload : validateCandidatePayload;
    for (const problem of schemaProblems(root, dossier.payloadValidator ?? builtIn)){
        // An unknown mode is said once, in the profile's words.
        if (!known && problem.where === 'handoff_mode') continue;
        notes.error('handoff/schema', inFile(file, problem.span), problem);
    }
}
function checkDate(root, file, dossier, notes) {
    const node = entry(root, 'handoff_generated_at_utc')?.value;
    const stated = text$2(node);
    const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(stated ?? '');
    if (node === undefined || stated === undefined || parts === null) return;
    const where = inFile(file, node.span);
    const at = Date.parse(stated);
    if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(`${parts[1] ?? ''}T${parts[2] ?? ''}:${parts[3] ?? ''}`)) {
        const message = `The payload says it was generated at ${quote(stated)}, an instant that does not exist`;
        notes.error('handoff/date', where, {
            message,
            hint: 'Generate the payload again.',
            expected: 'an instant of the calendar',
            observed: stated
        });
    } else if (at > Date.parse(dossier.evidence.observedAt) + CLOCK_SKEW_MS) {
        const message = `The payload says it was generated at ${quote(stated)}, after it was observed at ${dossier.evidence.observedAt}`;
        notes.error('handoff/date', where, {
            message,
            hint: 'Generate the payload again, on a machine whose clock is right.',
            expected: `not after ${dossier.evidence.observedAt}`,
            observed: stated
        });
    }
}

const FILE_RULES$2 = {
    missing: 'immutable-release/bundle-missing',
    unreadable: 'immutable-release/bundle-file'};
function checkBundle(dossier, notes) {
    const file = dossier.file('producer', 'subject', 'evidence-bundle');
    const rule = dossier.rule('producer', 'evidence-bundle');
    if (file === null || rule === null) return;
    const reading = presence(file, rule.required === 'always', 'evidence bundle', FILE_RULES$2, notes);
    if (reading === 'absent' && file.state.kind === 'missing' && file.state.introduced === null && rule.required === 'once-introduced') {
        const message = `Whether the evidence bundle ${file.path} was ever introduced cannot be told`;
        notes.pending('immutable-release/no-history', inFile(file), {
            message,
            hint: 'Check out the whole history (fetch-depth: 0).'
        });
    }
    if (reading !== 'read') return;
    const { root, problems } = dossier.json(file);
    if (!wellFormed(file, problems, 'evidence bundle', 'immutable-release/bundle-file', notes) || root === null) return;
    checkArtifacts(root, file, dossier, notes);
    checkScripts(root, file, dossier, notes);
    checkCommit(root, file, dossier, notes);
    checkFacts(root, file, dossier, notes);
}
function find(dossier, path) {
    return dossier.evidence.files.find((file)=>file.side === 'producer' && file.tree === 'subject' && file.path === path);
}
function checkArtifacts(root, bundle, dossier, notes) {
    const list = entry(root, 'artifacts');
    if (list === undefined) {
        notes.error('immutable-release/bundle-file', inFile(bundle), {
            message: 'The evidence bundle has no "artifacts"',
            hint: 'Generate the bundle again.',
            expected: 'artifacts',
            observed: null
        });
        return;
    }
    for (const artifact of items(list.value)){
        const path = entry(artifact, 'path')?.value;
        const digest = entry(artifact, 'sha256')?.value;
        const [name, stated] = [
            text$2(path),
            text$2(digest)
        ];
        if (name === undefined || stated === undefined) {
            notes.error('immutable-release/bundle-digest', inFile(bundle, artifact.span), {
                message: 'An artifact of the evidence bundle lacks its path or its SHA-256',
                hint: 'Generate the bundle again.'
            });
            continue;
        }
        const file = find(dossier, name);
        if (file?.state.kind !== 'read') {
            const message = `The evidence bundle lists ${quote(name)}, which is not there`;
            notes.error('immutable-release/bundle-digest', inFile(bundle, path?.span), {
                message,
                hint: 'Restore the file, or generate the bundle again.',
                expected: name,
                observed: null
            });
        } else if (file.state.sha256 !== stated) {
            const message = `The evidence bundle states the SHA-256 ${quote(stated)} for ${quote(name)}, but its bytes have ${quote(file.state.sha256)}`;
            notes.error('immutable-release/bundle-digest', inFile(bundle, digest?.span), {
                message,
                hint: `Generate the bundle again after the last change of ${name}.`,
                expected: file.state.sha256,
                observed: stated
            });
        }
    }
}
function checkScripts(root, bundle, dossier, notes) {
    const named = [
        {
            node: entry(root, 'generator')?.value,
            what: 'generator'
        },
        {
            node: entry(entry(root, 'compliance_suite')?.value, 'entrypoint')?.value,
            what: 'entry point of the compliance suite'
        }
    ];
    for (const { node, what } of named){
        const path = text$2(node);
        if (path !== undefined && find(dossier, path)?.state.kind !== 'read') missingScript(path, what, node, bundle, notes);
    }
    const known = new Set(dossier.profile.producer.suite.map((command)=>comparable(command.command)));
    for (const node of items(entry(root, 'required_validation_commands')?.value)){
        const command = text$2(node);
        if (command === undefined) continue;
        const script = bundleScript(command);
        if (script !== null && find(dossier, script)?.state.kind !== 'read') missingScript(script, `command ${quote(command)}`, node, bundle, notes);
        else if (!known.has(comparable(command))) {
            const message = `The evidence bundle requires ${quote(command)}, which the profile's suite does not run`;
            notes.warning('immutable-release/bundle-command', inFile(bundle, node.span), {
                message,
                hint: 'Add it to the suite of the profile, or generate the bundle without it.',
                observed: command
            });
        }
    }
}
function missingScript(path, what, node, bundle, notes) {
    const message = `The evidence bundle's ${what} names the script ${quote(path)}, which is not in the repository`;
    notes.error('immutable-release/bundle-command', inFile(bundle, node?.span), {
        message,
        hint: 'Add the script, or generate the bundle again.',
        expected: path,
        observed: 'no such file'
    });
}
/** A command with its root left out: `<repo>`, `{root}` and `.` are the same place. */ function comparable(command) {
    const split = splitWords(command.replaceAll(/<[\w-]+>|\{root\}/g, '.'));
    return split.ok ? JSON.stringify(split.words.map((word)=>word.startsWith('/') ? '.' : word)) : command;
}
function checkCommit(root, bundle, dossier, notes) {
    const node = entry(root, 'git_commit_head')?.value;
    const commit = text$2(node);
    const head = dossier.producerHead;
    if (node === undefined || commit === undefined || commit === head) return;
    const git = dossier.producerGit;
    const where = inFile(bundle, node.span);
    const found = git?.commits[commit];
    if (found === null) {
        const message = `The evidence bundle was made at ${quote(commit)}, which is no commit of this repository`;
        notes.error('immutable-release/bundle-commit', where, {
            message,
            hint: "Generate the bundle in the producer's own checkout.",
            expected: 'a commit of the producer',
            observed: commit
        });
        return;
    }
    const holds = git?.ancestry.find((pair)=>pair.ancestor === commit && pair.descendant === head)?.holds;
    if (holds === true) return;
    if (holds === false) {
        const message = `The evidence bundle was made at ${commit.slice(0, 12)}, which is not in the history of the subject`;
        notes.error('immutable-release/bundle-commit', where, {
            message,
            hint: 'Generate the bundle again.',
            expected: 'an ancestor of the subject',
            observed: commit
        });
        return;
    }
    const message = `Whether the evidence bundle's commit ${commit.slice(0, 12)} is the producer's cannot be told here`;
    notes.pending('immutable-release/no-history', where, {
        message,
        hint: 'Check out the whole history (fetch-depth: 0).'
    });
}
function checkFacts(root, bundle, dossier, notes) {
    const { baseline } = dossier;
    const runtime = entry(root, 'runtime_baseline');
    if (baseline === null) return;
    if (runtime === undefined) {
        notes.error('immutable-release/bundle-fact', inFile(bundle), {
            message: 'The evidence bundle has no "runtime_baseline"',
            hint: 'Generate the bundle again.',
            expected: 'runtime_baseline',
            observed: null
        });
        return;
    }
    const differ = (what, span, expected, observed)=>{
        const message = `The evidence bundle states ${what} ${quote(observed)}, but it is ${quote(expected)}`;
        notes.error('immutable-release/bundle-fact', inFile(bundle, span ?? runtime.keySpan), {
            message,
            hint: 'Generate the bundle again.',
            expected,
            observed
        });
    };
    for (const fact of BASELINE_FACTS){
        const stated = statedFact(runtime.value, fact);
        const observed = typeof stated?.value === 'string' ? stated.value : 'nothing';
        if (observed !== baseline[fact]) differ(fact, stated?.span, baseline[fact], observed);
    }
    const codes = entry(entry(root, 'policy_assertions')?.value, 'error_code_enum')?.value;
    const manifest = statedFact(dossier.jsonRoot(dossier.file('producer', 'subject', 'manifest')), 'error_code_enum')?.value;
    const listed = strings(codes);
    if (listed !== undefined && Array.isArray(manifest) && listed.join() !== manifest.join()) differ('error_code_enum', codes?.span, manifest.join(', '), listed.join(', '));
    const mode = entry(root, 'handoff_mode')?.value;
    const payloadMode = text$2(entry(dossier.jsonRoot(dossier.file('producer', 'subject', 'payload')), 'handoff_mode')?.value);
    if (mode !== undefined && payloadMode !== undefined && text$2(mode) !== payloadMode) differ('handoff_mode', mode.span, payloadMode, text$2(mode) ?? 'nothing');
}

function judgeImmutableRelease(dossier) {
    const notes = new Notes('immutable-release');
    const { baseline, producerGit: git } = dossier;
    if (baseline === null) {
        const message = 'No document states a complete baseline, so there is no release to look for';
        notes.unjudged('immutable-release/no-baseline', NOWHERE$1, {
            message,
            hint: 'Mend what the gate alignment says.'
        });
        return notes.judgement(message);
    }
    const { release_tag: name, commit_sha: commit } = baseline;
    const tag = dossier.tag(name);
    if (git === null || dossier.producerHead === null) {
        const message = `The producer's history is not there, so ${name} cannot be resolved`;
        notes.pending('immutable-release/no-history', NOWHERE$1, {
            message,
            hint: 'Run in a git checkout with its tags (fetch-depth: 0), or give peer-path.'
        });
    } else if (!git.ownsTags) {
        const message = `The root is not the top of its git repository, so the tags found there are not the producer's; ${name} was not looked up`;
        notes.pending('immutable-release/no-history', tagPlace(dossier), {
            message,
            hint: "Run the gate in the producer's own repository."
        });
    } else if (tag === null) {
        const message = `The tag ${quote(name)} is not there yet${git.shallow ? ' (the history is cut off)' : ''}; the rule was judged for the subject as the tag-to-be`;
        notes.pending('immutable-release/no-tag', tagPlace(dossier), {
            message,
            hint: git.shallow ? 'Check out the whole history with tags (fetch-depth: 0).' : `Publish the tag ${name}.`
        });
        judgeRule(commit, dossier.producerHead, `the subject, as ${name}-to-be,`, git, dossier, notes);
    } else {
        judgeRule(commit, tag.commit, `${name} (${tag.commit.slice(0, 12)})`, git, dossier, notes);
        judgeManifestAtTag(dossier, notes);
        judgeRelease(dossier, notes);
    }
    checkBundle(dossier, notes);
    const point = tag === null ? '' : tag.commit === commit ? ' It points at commit_sha itself.' : ` Since commit_sha ${commit.slice(0, 12)} only metadata changed.`;
    return notes.judgement(`${name} resolves to ${tag?.commit.slice(0, 12) ?? 'no commit yet'}.${point}`);
}
/** Where the run's baseline states the tag. */ function tagPlace(dossier) {
    return factPlace(dossier, 'release_tag');
}
function factPlace(dossier, fact) {
    const file = dossier.role === 'producer' ? dossier.file('producer', 'subject', 'manifest') : dossier.file('consumer', 'subject', 'pin');
    return file === null ? NOWHERE$1 : inFile(file, statedFact(dossier.jsonRoot(file), fact)?.span);
}
/** `commit_sha` is the tag's commit, or its ancestor with no runtime path changed between them. */ function judgeRule(commit, target, name, git, dossier, notes) {
    if (commit === target) return;
    const where = factPlace(dossier, 'commit_sha');
    const expected = `an ancestor of ${target.slice(0, 12)} with the same runtime code`;
    if (git.commits[commit] === null) {
        const message = `commit_sha ${quote(commit)} is no commit of the producer's repository`;
        notes.error('immutable-release/no-such-commit', where, {
            message,
            hint: 'State the commit that was verified for the release.',
            expected,
            observed: commit
        });
        return;
    }
    const holds = git.ancestry.find((pair)=>pair.ancestor === commit && pair.descendant === target)?.holds;
    if (holds === false) {
        const message = `commit_sha ${commit.slice(0, 12)} is not part of ${name}: the tag points elsewhere`;
        notes.error('immutable-release/not-in-release', where, {
            message,
            hint: 'Mend commit_sha. If the tag was moved, put it back: a published tag never moves.',
            expected,
            observed: commit
        });
        return;
    }
    const changed = git.changes.find((change)=>change.from === commit && change.to === target)?.paths;
    if (holds === undefined || changed === undefined) {
        const message = `Whether commit_sha ${commit.slice(0, 12)} is part of ${name} cannot be told: the history between them is not there`;
        notes.pending('immutable-release/no-history', where, {
            message,
            hint: 'Check out the whole history with tags (fetch-depth: 0).'
        });
        return;
    }
    const runtime = runtimePaths(dossier, changed);
    const first = runtime[0];
    if (first === undefined) return;
    const message = `Between commit_sha ${commit.slice(0, 12)} and ${name} ${runtime.length} runtime ${runtime.length === 1 ? 'path' : 'paths'} changed, first ${quote(first)}: the release is not the code that was verified`;
    notes.error('immutable-release/runtime-changed', where, {
        message,
        hint: 'Verify the tagged code and state its commit, or tag the verified commit.',
        expected,
        observed: runtime.slice(0, 5).join(', ')
    });
}
/** The manifest in the release must state the release it is in. */ function judgeManifestAtTag(dossier, notes) {
    const { baseline } = dossier;
    const atTag = dossier.file('producer', 'release', 'manifest');
    if (baseline === null || atTag === null) return;
    const where = tagPlace(dossier);
    if (atTag.state.kind !== 'read') {
        const message = `${baseline.release_tag} holds no manifest at ${quote(atTag.path)}`;
        notes.error('immutable-release/manifest-at-tag', where, {
            message,
            hint: 'Tag a commit that has the manifest.',
            expected: atTag.path,
            observed: null
        });
        return;
    }
    const root = dossier.jsonRoot(atTag);
    for (const fact of BASELINE_FACTS){
        const stated = statedFact(root, fact)?.value;
        if (stated === baseline[fact]) continue;
        const observed = typeof stated === 'string' ? stated : 'nothing';
        const message = `The manifest inside ${baseline.release_tag} states ${fact} ${quote(observed)}, but the baseline is ${quote(baseline[fact])}`;
        notes.error('immutable-release/manifest-at-tag', where, {
            message,
            hint: 'Name the release whose manifest states this; a moved tag must be put back.',
            expected: baseline[fact],
            observed
        });
    }
}
function judgeRelease(dossier, notes) {
    const { release } = dossier.evidence;
    const required = dossier.profile.release;
    const where = tagPlace(dossier);
    const tag = dossier.baseline?.release_tag ?? '';
    if (release.kind === 'offline') {
        const message = `Whether ${tag} is an immutable GitHub release was not looked up: ${release.reason}`;
        const hint = 'Run with a token that may read the repository.';
        if (required === 'tag') notes.warning('immutable-release/offline', where, {
            message,
            hint
        });
        else notes.pending('immutable-release/offline', where, {
            message,
            hint
        });
        return;
    }
    const published = release.kind === 'release' && !release.draft;
    const immutable = published && release.immutable;
    if (immutable) return;
    const observed = !published ? release.kind === 'none' ? 'a tag without a GitHub release' : 'a draft' : 'a GitHub release that can still be changed';
    const message = `${tag} is ${observed}`;
    const hint = published ? 'Enable immutable releases in the repository settings before publishing.' : `Publish a GitHub release for ${tag}.`;
    const failing = required === 'immutable' || required === 'published' && !published;
    notes.add(failing ? 'error' : 'warning', 'immutable-release/not-immutable', where, {
        message,
        hint,
        expected: required === 'tag' ? 'immutable' : required,
        observed
    });
}

/** The statement a payload carries, and what it ought to say. */ function impactOf(dossier, changes) {
    const statement = entry(dossier.jsonRoot(dossier.payload), 'consumer_impact_statement');
    const stated = statement === undefined ? null : Object.fromEntries(entries(statement.value).map(({ key, value })=>[
            key,
            text$2(value) ?? ''
        ]));
    return {
        stated,
        computed: computedImpact(dossier, changes)
    };
}
function computedImpact(dossier, changes) {
    const breaking = changes.filter((change)=>change.breaking);
    const actions = (rules)=>changes.filter((change)=>rules.test(change.rule)).map((change)=>change.action);
    const list = (values)=>values.length === 0 ? 'none' : values.join('; ');
    const { baseline } = dossier;
    const target = baseline === null ? '' : ` (${baseline.release_tag} / ${baseline.commit_sha})`;
    const previous = dossier.evidence.trees.find((tree)=>tree.side === 'producer' && tree.tree === 'previous');
    return {
        runtime_behavior_changes: list(actions(/version|baseline|envelope/)),
        required_consumer_mapping_changes: list(actions(/error-code/)),
        required_test_updates: breaking.length === 0 ? 'none' : `cover ${breaking.length} breaking ${breaking.length === 1 ? 'change' : 'changes'}`,
        repin_required: `${changes.length > 0 ? 'yes' : 'no'}${target}`,
        rollback_instruction: previous === undefined ? 'no previous release is known' : `repin to ${previous.name} / ${previous.commit ?? ''}`
    };
}
/** Which tree the payload of the run is in. */ function checkImpact(dossier, changes, notes) {
    const file = dossier.payload;
    const tree = dossier.contractTree;
    if (file?.state.kind !== 'read') return;
    const root = dossier.jsonRoot(file);
    const statement = entry(root, 'consumer_impact_statement');
    if (statement === undefined) {
        const template = entry(root, 'consumer_impact_statement_template');
        const message = `The payload ${tree === 'release' ? `at ${dossier.treeName('producer', 'release')} ` : ''}holds no filled-in consumer_impact_statement, only its template`;
        notes.error('sign-off/impact-missing', inFile(file, template?.keySpan), {
            message,
            hint: 'Add "consumer_impact_statement" with the five fields of the template filled in; the release handoff packet has what was computed.',
            expected: 'consumer_impact_statement',
            observed: null
        });
        return;
    }
    const breaking = changes.filter((change)=>change.breaking);
    for (const key of Object.keys(IMPACT_TEMPLATE)){
        const found = entry(statement.value, key);
        const stated = text$2(found?.value);
        const where = inFile(file, found?.value.span ?? statement.keySpan);
        if (stated === undefined || stated.trim() === '' || /<[^>]*>/.test(stated)) {
            const message = `The impact statement's ${quote(key)} is ${stated === undefined ? 'missing' : `still the placeholder ${quote(stated)}`}`;
            notes.error('sign-off/impact-placeholder', where, {
                message,
                hint: `Fill in ${quote(key)}.`,
                expected: 'a statement',
                observed: stated ?? null
            });
            continue;
        }
        const contradiction = contradicts(key, stated, changes);
        if (contradiction === null) continue;
        const message = `The impact statement's ${quote(key)} says ${quote(stated)}, but the contract diff has ${breaking.length} breaking ${breaking.length === 1 ? 'change' : 'changes'}: ${contradiction}`;
        notes.error('sign-off/impact-contradiction', where, {
            message,
            hint: 'Say what changes, in the words of the contract diff.',
            expected: contradiction,
            observed: stated
        });
    }
}
/** The changes a "none" or "no" denies; null when it denies none. */ function contradicts(key, stated, changes) {
    const isNone = /^\s*(?:none|no|n\/a|nothing)\b/i.test(stated);
    if (!isNone) return null;
    const about = {
        runtime_behavior_changes: (change)=>change.breaking && /version|baseline|envelope/.test(change.rule),
        required_consumer_mapping_changes: (change)=>change.rule.includes('error-code'),
        required_test_updates: (change)=>change.breaking,
        repin_required: (change)=>change.breaking
    };
    const denied = changes.filter((change)=>about[key]?.(change) === true);
    return denied.length === 0 ? null : denied.map((change)=>`${change.subject} (${change.before ?? 'none'} to ${change.after ?? 'none'})`).join(', ');
}

const FILE_RULES$1 = {
    missing: 'rollback/missing',
    unreadable: 'rollback/file'};
function judgeRollback(dossier) {
    const notes = new Notes('rollback');
    const documents = SIDES.flatMap((side)=>readSide(side, dossier, notes));
    for (const document of documents)judgeReadiness(document, dossier, notes);
    judgeTargets(documents, dossier, notes);
    const target = rollbackOf(dossier).target?.release_tag ?? 'nothing';
    return notes.judgement(`The way back is ${target}; both sides' readiness documents say so and are ready.`);
}
/** What the readiness documents say, for the packets. */ function rollbackOf(dossier) {
    const documents = SIDES.flatMap((side)=>currentRecords(dossier.signOffs(side, 'rollback-readiness')));
    const target = documents.map(({ facts })=>targetOf(facts.facts)).find((facts)=>facts.release_tag !== undefined) ?? null;
    return {
        target: target === null ? null : Object.fromEntries(Object.entries(target).map(([fact, { value }])=>[
                fact,
                value
            ])),
        documents: documents.map(({ file, facts })=>({
                side: file.side,
                path: file.path,
                readiness: facts.readiness[0]?.text ?? null
            }))
    };
}
function targetOf(facts) {
    const target = {};
    for (const { fact, value, span, about } of facts)if (about === 'rollback-target') target[fact] ??= {
        value,
        span
    };
    return target;
}
function readSide(side, dossier, notes) {
    const rule = dossier.rule(side, 'rollback-readiness');
    if (rule === null) return [];
    const { origin, absence } = dossier.evidence.sides[side];
    if (origin === 'absent') {
        const message = `The ${side}'s rollback readiness could not be read: ${absence ?? 'its repository is not known here'}`;
        notes.pending('rollback/no-peer', NOWHERE$1, {
            message,
            hint: `Give peer-path (a checkout of the ${side}) or peer-repository with a token that may read it.`
        });
        return [];
    }
    const found = dossier.files(side, 'subject', 'rollback-readiness').flatMap((file)=>{
        const reading = presence(file, rule.required === 'always', `${side}'s rollback readiness document`, FILE_RULES$1, notes);
        if (reading === 'absent') {
            const message = `There is no rollback readiness document of the ${side} (${file.path})`;
            notes.pending('rollback/not-ready', inFile(file), {
                message,
                hint: 'Write it, with the rollback target and the verdict.'
            });
        }
        if (reading !== 'read') return [];
        const parsed = dossier.signOff(file);
        if ('facts' in parsed) return [
            parsed
        ];
        wellFormed(file, [
            parsed
        ], `${side}'s rollback readiness document`, 'rollback/file', notes);
        return [];
    });
    const current = currentRecords(found);
    const first = found[0];
    if (current.length === 0 && first !== undefined) {
        const message = `Every rollback readiness document of the ${side} is marked as superseded`;
        notes.error('rollback/superseded', inFile(first.file, first.facts.superseded), {
            message,
            hint: 'Write the document that counts.',
            expected: 'a current document',
            observed: 'superseded'
        });
    }
    return current;
}
function judgeReadiness({ file, facts }, dossier, notes) {
    const name = `The ${file.side}'s rollback readiness document`;
    const { baseline } = dossier;
    for (const fact of BASELINE_FACTS){
        const stated = facts.facts.filter((statement)=>statement.fact === fact && statement.about === 'baseline');
        if (stated.length === 0) {
            notes.error('rollback/unstated', inFile(file, facts.anchor), {
                message: `${name} does not state ${fact} of the baseline it is for`,
                hint: `Add it under the baseline's heading.`,
                expected: fact,
                observed: null
            });
        }
        for (const one of stated){
            const expected = baseline?.[fact];
            if (expected === undefined || matches(fact, one.value, expected)) continue;
            const message = `${name} is for another baseline: it states ${fact} ${quote(one.value)}, this one has ${quote(expected)}`;
            notes.error('rollback/other-baseline', inFile(file, one.span), {
                message,
                hint: 'Try the way back from this baseline, and say so.',
                expected,
                observed: one.value
            });
        }
    }
    if (facts.readiness.length === 0) {
        notes.error('rollback/not-ready', inFile(file, facts.anchor), {
            message: `${name} states no readiness verdict`,
            hint: 'Add a line "Rollback readiness verdict: **READY**".',
            expected: 'READY or PASS',
            observed: null
        });
    }
    for (const one of facts.readiness.filter(({ ready })=>!ready)){
        notes.error('rollback/not-ready', inFile(file, one.span), {
            message: `${name} says ${quote(one.text)}, not READY or PASS`,
            hint: 'Mend what keeps it from being ready, and say so.',
            expected: 'READY or PASS',
            observed: one.text
        });
    }
}
function judgeTargets(documents, dossier, notes) {
    let first = null;
    for (const { file, facts } of documents){
        const target = targetOf(facts.facts);
        if (target.release_tag === undefined) {
            const message = `The ${file.side}'s rollback readiness document names no rollback target`;
            notes.error('rollback/no-target', inFile(file, facts.anchor), {
                message,
                hint: 'Add a heading "Rollback Target" with the release to go back to.',
                expected: 'a rollback target',
                observed: null
            });
            continue;
        }
        judgeTarget(target, file, dossier, notes);
        if (first === null) {
            first = {
                target,
                file
            };
            continue;
        }
        for (const fact of BASELINE_FACTS){
            const [own, other] = [
                target[fact],
                first.target[fact]
            ];
            if (own === undefined || other === undefined || matches(fact, own.value, other.value)) continue;
            const message = `The two readiness documents name different rollback targets: ${fact} ${quote(own.value)} here, ${quote(other.value)} in ${quote(first.file.path)}`;
            notes.error('rollback/two-targets', inFile(file, own.span), {
                message,
                hint: 'Agree on one target.',
                expected: other.value,
                observed: own.value
            });
        }
    }
}
/** The target is a different, earlier release; its tag and the manifest in it agree with what is stated. */ function judgeTarget(target, file, dossier, notes) {
    const { baseline, producerGit: git } = dossier;
    const tag = target.release_tag;
    if (tag === undefined || baseline === null) return;
    const where = inFile(file, tag.span);
    const order = compareReleases(tag.value, baseline.release_tag);
    if (tag.value === baseline.release_tag || order !== null && order >= 0) {
        const message = `The rollback target ${quote(tag.value)} is not an earlier release than ${quote(baseline.release_tag)}`;
        notes.error('rollback/not-earlier', where, {
            message,
            hint: 'Name the release to go back to.',
            expected: `earlier than ${baseline.release_tag}`,
            observed: tag.value
        });
        return;
    }
    const found = dossier.tag(tag.value);
    if (found === null) {
        const unknown = git === null || git.shallow || !git.ownsTags;
        const message = `The rollback target's tag ${quote(tag.value)} ${unknown ? 'cannot be looked up here' : "does not exist in the producer's repository"}`;
        if (unknown) notes.pending('rollback/no-history', where, {
            message,
            hint: "Check out the producer's history with tags (fetch-depth: 0)."
        });
        else notes.error('rollback/no-such-release', where, {
            message,
            hint: 'Name a release that exists.',
            expected: 'a tag of the producer',
            observed: tag.value
        });
        return;
    }
    const manifest = dossier.file('producer', 'rollback', 'manifest');
    const tree = dossier.evidence.trees.find((candidate)=>candidate.side === 'producer' && candidate.tree === 'rollback');
    if (tree?.name !== tag.value) return; // The other document's target was read; that they differ is said.
    if (manifest?.state.kind !== 'read') {
        const message = `The rollback target ${tag.value} holds no manifest, so what it is cannot be checked`;
        notes.error('rollback/manifest', where, {
            message,
            hint: 'Name a release that has its manifest.',
            expected: manifest?.path ?? 'a manifest',
            observed: null
        });
        return;
    }
    const root = dossier.jsonRoot(manifest);
    for (const fact of BASELINE_FACTS){
        const stated = target[fact];
        const actual = statedFact(root, fact)?.value;
        if (stated === undefined) {
            notes.error('rollback/unstated', where, {
                message: `The rollback target does not state ${fact}`,
                hint: `Add ${fact} to it.`,
                expected: fact,
                observed: null
            });
        } else if (typeof actual !== 'string' || !matches(fact, stated.value, actual)) {
            const expected = typeof actual === 'string' ? actual : 'nothing';
            const message = `The rollback target states ${fact} ${quote(stated.value)}, but the manifest of ${tag.value} says ${quote(expected)}`;
            notes.error('rollback/manifest', inFile(file, stated.span), {
                message,
                hint: `Write ${expected}.`,
                expected,
                observed: stated.value
            });
        }
    }
}
function matches(fact, stated, expected) {
    return stated === expected || fact === 'commit_sha' && stated.length >= 7 && expected.startsWith(stated);
}

const FILE_RULES = {
    missing: 'sign-off/missing',
    unreadable: 'sign-off/file'};
/** A record counts for the decision; a status or packet only must not say otherwise. */ const RECORD = 'decision-record';
const SUPPORTING = [
    'status',
    'checkpoint-packet',
    'decision-status'
];
const NAMES = {
    'decision-record': 'decision record',
    status: 'runtime status document',
    'checkpoint-packet': 'checkpoint packet',
    'decision-status': 'decision status document'
};
const DECISION_NAMES$1 = {
    rehearsal: 'rehearsal continuation',
    cutover: 'runtime cutover'
};
function judgeSignOff(dossier, changes) {
    const notes = new Notes('sign-off');
    const votes = {
        rehearsal: [],
        cutover: []
    };
    const owners = [];
    for (const side of SIDES)judgeSide(side, dossier, votes, owners, notes);
    judgeOwners(dossier, owners, notes);
    for (const decision of DECISIONS)judgeVotes(decision, votes[decision], notes);
    checkImpact(dossier, changes, notes);
    const said = DECISIONS.map((decision)=>`${DECISION_NAMES$1[decision]} ${votes[decision][0]?.verdict ?? 'not stated'}`);
    return notes.judgement(`Both sides' records say: ${said.join(', ')}.`);
}
function judgeSide(side, dossier, votes, owners, notes) {
    const { absence, origin } = dossier.evidence.sides[side];
    if (origin === 'absent') {
        const message = `The ${side}'s decision record could not be read: ${absence ?? 'its repository is not known here'}`;
        notes.pending('sign-off/no-peer', NOWHERE$1, {
            message,
            hint: `Give peer-path (a checkout of the ${side}) or peer-repository with a token that may read it.`
        });
        return;
    }
    if (dossier.rule(side, RECORD) !== null) {
        const records = readable(side, RECORD, dossier, notes);
        const current = currentRecords(records);
        const first = records[0];
        if (current.length === 0 && first !== undefined) {
            const message = `Every decision record of the ${side} is marked as superseded`;
            notes.error('sign-off/superseded', inFile(first.file, first.facts.superseded), {
                message,
                hint: 'Write the record that counts, or remove the mark.',
                expected: 'a current record',
                observed: 'superseded'
            });
        }
        for (const record of current){
            judgeDocument(record, RECORD, true, dossier, votes, notes);
            owners.push(...record.facts.owners);
        }
        if (current.length > 1) judgeTie(side, current, notes);
    }
    for (const id of SUPPORTING.filter((document)=>dossier.rule(side, document) !== null)){
        for (const document of currentRecords(readable(side, id, dossier, notes)))judgeDocument(document, id, false, dossier, votes, notes);
    }
}
function readable(side, id, dossier, notes) {
    const required = dossier.rule(side, id)?.required === 'always';
    const name = `${side}'s ${NAMES[id] ?? id}`;
    return dossier.files(side, 'subject', id).flatMap((file)=>{
        const reading = presence(file, required, name, FILE_RULES, notes);
        if (reading === 'absent' && id === RECORD) {
            const unknown = file.state.kind === 'missing' && file.state.introduced === null;
            const message = unknown ? `Whether a ${name} was ever written cannot be told: the history is cut off or not there` : `There is no ${name} (${file.path})`;
            const hint = unknown ? 'Check out the whole history (fetch-depth: 0).' : 'Write the decision record.';
            notes.pending('sign-off/not-signed', inFile(file), {
                message,
                hint
            });
        }
        if (reading !== 'read') return [];
        const parsed = dossier.signOff(file);
        if ('facts' in parsed) return [
            parsed
        ];
        wellFormed(file, [
            parsed
        ], name, 'sign-off/file', notes);
        return [];
    });
}
function judgeDocument({ file, facts }, id, record, dossier, votes, notes) {
    const name = `The ${file.side}'s ${NAMES[id] ?? id}`;
    const { baseline } = dossier;
    for (const fact of BASELINE_FACTS){
        const stated = facts.facts.filter((statement)=>statement.fact === fact && statement.about === 'baseline');
        for (const one of stated){
            const expected = baseline?.[fact];
            if (expected === undefined || one.value === expected) continue;
            if (fact === 'commit_sha' && one.value.length >= 7 && expected.startsWith(one.value)) continue;
            const message = `${name} is about another baseline: it states ${fact} ${quote(one.value)}, this one has ${quote(expected)}`;
            notes.error('sign-off/other-baseline', inFile(file, one.span), {
                message,
                hint: 'Sign this baseline, or mark the document as superseded.',
                expected,
                observed: one.value
            });
        }
        if (stated.length === 0 && record) {
            const message = `${name} does not state ${fact}`;
            notes.error('sign-off/unstated', inFile(file, facts.anchor), {
                message,
                hint: `Add a line "- ${fact}: \`…\`"; comments and code blocks do not count.`,
                expected: fact,
                observed: null
            });
        }
    }
    if (facts.updated === null && record) {
        notes.error('sign-off/no-date', inFile(file, facts.anchor), {
            message: `${name} does not say when it was updated`,
            hint: 'Add a line "Updated: YYYY-MM-DD".',
            expected: 'Updated: YYYY-MM-DD',
            observed: null
        });
    } else if (facts.updated !== null && facts.updated.date > dossier.evidence.observedAt.slice(0, 10)) {
        const message = `${name} says it was updated on ${facts.updated.date}, after it was observed`;
        notes.error('sign-off/no-date', inFile(file, facts.updated.span), {
            message,
            hint: 'Mend the date.',
            expected: `not after ${dossier.evidence.observedAt.slice(0, 10)}`,
            observed: facts.updated.date
        });
    }
    for (const decision of DECISIONS){
        const stated = facts.verdicts.filter((statement)=>statement.decision === decision);
        if (stated.length === 0 && record) {
            const message = `${name} states no verdict on ${DECISION_NAMES$1[decision]}`;
            notes.error('sign-off/unstated', inFile(file, facts.anchor), {
                message,
                hint: `Add a line "${DECISION_NAMES$1[decision]}: **GO**" or "**NO-GO**".`,
                expected: 'GO or NO-GO',
                observed: null
            });
        }
        for (const one of stated){
            if (one.verdict === null) {
                const message = `${name} says of ${DECISION_NAMES$1[decision]} ${quote(one.text)}, which is neither GO nor NO-GO`;
                notes.error('sign-off/unclear', inFile(file, one.span), {
                    message,
                    hint: 'Write GO or NO-GO.',
                    expected: 'GO or NO-GO',
                    observed: one.text
                });
                continue;
            }
            const first = votes[decision][0];
            votes[decision].push({
                verdict: one.verdict,
                file
            });
            if (first === undefined || first.verdict === one.verdict) continue;
            const message = `${name} says ${one.verdict} on ${DECISION_NAMES$1[decision]}, but ${quote(first.file.path)} of the ${first.file.side} says ${first.verdict}`;
            notes.error('sign-off/other-verdict', inFile(file, one.span), {
                message,
                hint: 'Agree on one verdict, and write it in both.',
                expected: first.verdict,
                observed: one.verdict
            });
        }
    }
}
/** A cutover that the records themselves refuse is no cutover. */ function judgeVotes(decision, votes, notes) {
    const refusal = votes.find((vote)=>vote.verdict === 'NO-GO');
    if (refusal === undefined) return;
    const message = `The signed verdict on ${DECISION_NAMES$1[decision]} is NO-GO (${quote(refusal.file.path)} of the ${refusal.file.side})`;
    notes.notice('sign-off/refused', inFile(refusal.file), {
        message,
        hint: 'When both sides agree to go, sign GO in both records.',
        expected: 'GO',
        observed: 'NO-GO'
    });
}
function judgeTie(side, records, notes) {
    const say = ({ facts })=>JSON.stringify([
            facts.facts.map(({ fact, value })=>[
                    fact,
                    value
                ]),
            facts.verdicts.map(({ decision, verdict })=>[
                    decision,
                    verdict
                ])
        ]);
    const [first, ...rest] = records;
    for (const other of rest){
        if (first === undefined || say(first) === say(other)) continue;
        const message = `Two decision records of the ${side} have the same date and disagree: ${quote(first.file.path)} and ${quote(other.file.path)}`;
        notes.error('sign-off/two-records', inFile(other.file, other.facts.updated?.span), {
            message,
            hint: 'Mark one as superseded, or give the newer its date.',
            expected: 'one record',
            observed: `${records.length} records of ${first.facts.updated?.date ?? 'no date'}`
        });
    }
}
function judgeOwners(dossier, owners, notes) {
    for (const side of SIDES){
        const record = currentRecords(dossier.signOffs(side, RECORD))[0];
        if (record === undefined) continue;
        for (const owned of SIDES){
            for (const role of [
                'incident-commander',
                'rollback-owner'
            ]){
                const stated = record.facts.owners.filter((owner)=>owner.side === owned && owner.role === role);
                const title = `${role === 'incident-commander' ? 'incident commander' : 'rollback owner'} of the ${owned}`;
                if (stated.some((owner)=>owner.name !== '')) {
                    judgeSameOwner(record.file, title, stated[0], owners.find((owner)=>owner.side === owned && owner.role === role), notes);
                    continue;
                }
                const message = `The ${side}'s decision record does not name the ${title}`;
                notes.error('sign-off/no-owner', inFile(record.file, stated[0]?.span ?? record.facts.anchor), {
                    message,
                    hint: `Add a line that names the ${title}.`,
                    expected: title,
                    observed: null
                });
            }
        }
    }
}
function judgeSameOwner(file, title, own, first, notes) {
    if (own === undefined || first === undefined || own.name === first.name) return;
    const message = `The two decision records name different people as ${title}: ${quote(first.name)} and ${quote(own.name)}`;
    notes.warning('sign-off/other-owner', inFile(file, own.span), {
        message,
        hint: 'Agree on one owner.',
        expected: first.name,
        observed: own.name
    });
}

/** Days, business days and how long something lasted; all in UTC, no clock. */ const DAY_MS = 24 * 60 * 60 * 1000;
/** An instant that many days later. */ function addDays(instant, days) {
    return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}
/** The start of the business day (Monday to Friday) that many after the day of an instant. */ function addBusinessDays(instant, days) {
    let day = Date.parse(`${instant.slice(0, 10)}T00:00:00Z`);
    for(let left = days; left > 0;){
        day += DAY_MS;
        if (![
            0,
            6
        ].includes(new Date(day).getUTCDay())) left -= 1;
    }
    return new Date(day).toISOString();
}
/** Whole business days after the day of one instant, up to the day of another. */ function businessDaysBetween(from, to) {
    let count = 0;
    const last = Date.parse(`${to.slice(0, 10)}T00:00:00Z`);
    for(let day = Date.parse(`${from.slice(0, 10)}T00:00:00Z`) + DAY_MS; day <= last; day += DAY_MS){
        if (![
            0,
            6
        ].includes(new Date(day).getUTCDay())) count += 1;
    }
    return count;
}
/** `2 h 34 min`, `13 d 4 h`: the two largest units; never negative. */ function lasted(from, to) {
    const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
    const [days, hours] = [
        Math.floor(minutes / 1440),
        Math.floor(minutes % 1440 / 60)
    ];
    if (days > 0) return `${days} d ${hours} h`;
    return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
/** The first day (UTC) on which an instant has passed: the instant's own day. */ function dayOf(instant) {
    return instant.slice(0, 10);
}

function judgeStabilityWindow(dossier) {
    const notes = new Notes('stability-window');
    const { before, after } = contractsOf(dossier);
    const release = releaseOf(dossier);
    if (release === null || after === null) {
        const message = 'The contract of this release could not be read, so no window can be judged';
        notes.pending('stability-window/no-contract', NOWHERE$1, {
            message,
            hint: "Mend what the gate alignment says; give the producer's history with tags."
        });
        return notes.judgement(message);
    }
    checkGuard(before, after, dossier, notes);
    if (before === null) return withoutPrevious(dossier, release, notes);
    const windows = [
        ...changedContract(before, after, release, dossier, notes),
        ...addedCodes(before, after, release, dossier, notes)
    ];
    const ends = windows.map((window)=>window.ends).sort();
    const earliest = ends.at(-1);
    for (const window of windows)judgeWindow(window, release, earliest ?? window.ends, notes);
    if (before.service === after.service && windows.length === 0) {
        return notes.judgement(`No contract change since ${dossier.treeName('producer', 'previous')}: ${after.service} stays.`);
    }
    return notes.judgement(`From ${before.service} to ${after.service}: the earliest allowed date was ${dayOf(earliest ?? release.at)}, the release is of ${dayOf(release.at)}.`);
}
function releaseOf(dossier) {
    const name = dossier.baseline?.release_tag;
    if (name === undefined) return null;
    const tag = dossier.tag(name);
    return {
        tag: name,
        at: tag?.createdAt ?? dossier.evidence.observedAt,
        published: tag !== null
    };
}
function withoutPrevious(dossier, release, notes) {
    const git = dossier.producerGit;
    const tree = dossier.evidence.trees.find((candidate)=>candidate.side === 'producer' && candidate.tree === 'previous');
    if (tree === undefined && git !== null && git.ownsTags && !git.shallow && git.tags.length > 0) {
        return notes.judgement(`${release.tag} is the first release: there is no contract before it.`);
    }
    const message = tree === undefined ? 'The release before is not known: its tag or its history is not there' : `What contract ${tree.name} had cannot be read from its manifest or OpenAPI document`;
    notes.pending('stability-window/no-history', NOWHERE$1, {
        message,
        hint: "Check out the producer's whole history with tags (fetch-depth: 0)."
    });
    return notes.judgement(message);
}
function judgeWindow(window, release, earliest, notes) {
    if (release.at >= window.ends) return;
    const allowed = `the earliest allowed date is ${dayOf(earliest)} (UTC)`;
    const message = `${window.promise}, but ${window.observed}; ${allowed}`;
    const expected = `not before ${window.ends}`;
    if (release.published) {
        notes.error(window.rule, window.where, {
            message,
            hint: 'Keep the window with the next release, or have this one waived by both sides.',
            expected,
            observed: release.at
        });
    } else {
        notes.pending(window.rule, window.where, {
            message,
            hint: `Wait until ${dayOf(earliest)} before publishing ${release.tag}.`,
            waiting: true
        });
    }
}
function manifestPlace(dossier, ...path) {
    const file = dossier.file('producer', dossier.contractTree, 'manifest');
    return file === null ? NOWHERE$1 : inFile(file, at(dossier.jsonRoot(file), ...path)?.span);
}
/** A new service contract: the old baseline's stay, the candidate's overlap, and a stated date. */ function changedContract(before, after, release, dossier, notes) {
    if (before.service === after.service) return [];
    const windows = [];
    const previous = dossier.tag(dossier.treeName('producer', 'previous'));
    const days = before.sprintDays ?? after.sprintDays;
    if (previous !== null && days !== null) {
        windows.push({
            rule: 'stability-window/baseline',
            ends: addDays(previous.createdAt, days),
            promise: `${previous.name} was promised to stay the baseline for ${days} days`,
            observed: `${release.tag} (${after.service}) ${release.published ? 'came' : 'would come'} after ${lasted(previous.createdAt, release.at)}`,
            where: manifestPlace(dossier, 'stability_window', 'minimum_sprint_days')
        });
    }
    const overlap = candidateWindow(after, release, dossier, notes);
    if (overlap !== null) windows.push(overlap);
    const stated = statedDate(after, dossier);
    if (stated !== null) windows.push(stated);
    return windows;
}
function candidateWindow(after, release, dossier, notes) {
    const mode = dossier.profile.candidateModes.find((candidate)=>candidate.targetServiceContractVersion === after.service);
    if (mode === undefined) return null;
    const git = dossier.producerGit;
    const where = manifestPlace(dossier, 'expected_service_contract_version');
    const published = git?.publications.find((publication)=>publication.kind === 'candidate' && publication.value === after.service);
    if (published === undefined || published.committedAt > release.at) {
        if (git === null || git.shallow) {
            const message = `When a candidate of ${after.service} was first published cannot be told: the history is cut off`;
            notes.pending('stability-window/no-history', where, {
                message,
                hint: 'Check out the whole history (fetch-depth: 0).'
            });
            return null;
        }
        const message = `${release.tag} brings ${after.service}, but no candidate of it was published before`;
        notes.error('stability-window/no-candidate', where, {
            message,
            hint: `Publish a payload in mode ${mode.mode} first, and keep its overlap.`,
            expected: `a candidate in mode ${mode.mode}`,
            observed: 'none'
        });
        return null;
    }
    const promised = published.promisedDays ?? Number(mode.rehearsalCandidate['migration_overlap_days'] ?? 0);
    return {
        rule: 'stability-window/overlap',
        ends: addDays(published.committedAt, promised),
        promise: `The candidate of ${after.service} (first published in ${published.commit.slice(0, 12)}) promised ${promised} days of overlap`,
        observed: `${release.tag} ${release.published ? 'came' : 'would come'} after ${lasted(published.committedAt, release.at)}`,
        where
    };
}
/** A date that a candidate document states; a later one than the windows wins. */ function statedDate(after, dossier) {
    const file = dossier.file('producer', 'subject', 'candidate');
    const candidate = entry(dossier.jsonRoot(file), 'rehearsal_candidate')?.value;
    const node = entry(candidate, 'cutover_not_before_utc_date')?.value;
    const date = text$2(node);
    const target = text$2(entry(candidate, 'target_service_contract_version')?.value);
    if (file === null || node === undefined || date === undefined || target !== undefined && target !== after.service) return null;
    const ends = new Date(`${date}T00:00:00Z`);
    if (Number.isNaN(ends.getTime())) return null;
    return {
        rule: 'stability-window/not-before',
        ends: ends.toISOString(),
        promise: `${file.path} states that ${after.service} does not cut over before ${date}`,
        observed: `the release is of ${dayOf(dossier.tag(dossier.baseline?.release_tag)?.createdAt ?? dossier.evidence.observedAt)}`,
        where: inFile(file, node.span)
    };
}
function addedCodes(before, after, release, dossier, notes) {
    const added = (after.codes ?? []).filter((code)=>before.codes?.includes(code) === false);
    const days = before.noticeDays ?? after.noticeDays ?? 0;
    const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
    const list = follow$1(entry(dossier.jsonRoot(manifest), 'error_code_enum')?.value);
    const windows = [];
    for (const code of added){
        const place = list?.kind === 'array' ? list.items.find((item)=>text$2(item) === code)?.span : undefined;
        const where = manifest === null ? NOWHERE$1 : inFile(manifest, place);
        const noticed = noticeOf(code, dossier);
        if (noticed === null) {
            const message = `When the new error code ${quote(code)} was announced cannot be told`;
            notes.pending('stability-window/notice', where, {
                message,
                hint: 'Check out the whole history (fetch-depth: 0), or name a notice document in the profile.'
            });
            continue;
        }
        windows.push({
            rule: 'stability-window/notice',
            ends: addBusinessDays(noticed.committedAt, days),
            promise: `New error codes are announced ${days} business days ahead; ${quote(code)} was first written down on ${dayOf(noticed.committedAt)} (${noticed.commit.slice(0, 12)})`,
            observed: `${release.tag} ${release.published ? 'came' : 'would come'} ${businessDaysBetween(noticed.committedAt, release.at)} business days later`,
            where
        });
    }
    return windows;
}
function noticeOf(code, dossier) {
    return dossier.producerGit?.publications.find((publication)=>publication.kind === 'error-code' && publication.value === code) ?? null;
}
/** What the guard keeps until the next contract may not go before it. */ function checkGuard(before, after, dossier, notes) {
    const guard = dossier.profile.transitionGuard;
    if (guard === null) return;
    const manifest = dossier.file('producer', dossier.contractTree, 'manifest');
    const stated = entry(dossier.jsonRoot(manifest), guard.key);
    if (manifest !== null && stated !== undefined) {
        const object = follow$1(stated.value);
        for (const { key, value } of object?.kind === 'object' ? object.entries : []){
            const flag = follow$1(value);
            if (flag?.kind !== 'scalar' || flag.value !== false) continue;
            const message = `The transition guard ${quote(key)} is switched off`;
            notes.error('stability-window/guard', inFile(manifest, value.span), {
                message,
                hint: 'Set it to true: the consumer relies on it.',
                expected: 'true',
                observed: 'false'
            });
        }
    }
    const dropped = before?.policy?.requires.includes(guard.field) === true && after.policy?.requires.includes(guard.field) === false;
    if (dropped && after.service !== guard.droppedFrom) {
        const where = manifest === null ? NOWHERE$1 : inFile(manifest, statedFact(dossier.jsonRoot(manifest), 'service_contract_version')?.span);
        const message = `${quote(guard.field)} is dropped with ${after.service}, but the transition guard keeps it until ${guard.droppedFrom}`;
        notes.error('stability-window/guard', where, {
            message,
            hint: `Keep ${guard.field} in ${guard.keptIn}.`,
            expected: guard.droppedFrom,
            observed: after.service
        });
    }
    if (dropped) {
        const message = `${quote(guard.field)} goes with ${after.service}: the transition guard wants a green repin of the consumer first, which the gate consumer-suite judges`;
        notes.notice('stability-window/guard', manifestPlace(dossier, guard.key), {
            message,
            hint: 'Let the consumer run its suite on this baseline.'
        });
    }
}

function judgeSuite(side, dossier) {
    const notes = new Notes(`${side}-suite`);
    const commands = dossier.profile[side].suite;
    if (commands.length === 0) return notes.notApplicable(`The profile names no verification commands of the ${side}.`);
    const { suite } = dossier.evidence.sides[side];
    switch(suite.kind){
        case 'absent':
            {
                const hint = suite.waiting ? 'Wait for the peer, or run the commands here.' : `Run the commands (suite: run), or let the ${side}'s own gate report them.`;
                const message = `The ${side}'s suite was not run: ${suite.reason}`;
                notes.pending(`${side}-suite/not-run`, NOWHERE$1, {
                    message,
                    hint,
                    waiting: suite.waiting
                });
                return notes.judgement(message);
            }
        case 'reported':
            return judgeReport(side, suite, notes);
        case 'run':
            return judgeRun(side, suite, dossier, notes);
    }
}
function judgeReport(side, suite, notes) {
    const link = suite.url === null ? '' : ` (${suite.url})`;
    const message = `The ${side}'s own gate says of its suite: ${suite.detail}${link}`;
    if (suite.status === 'fail') {
        notes.error(`${side}-suite/reported`, NOWHERE$1, {
            message,
            hint: `Mend the ${side}'s suite; its gate reports again.`,
            expected: 'pass',
            observed: 'fail'
        });
    } else if (suite.status !== 'pass') {
        const waiting = suite.status === 'running';
        notes.pending(`${side}-suite/reported`, NOWHERE$1, {
            message,
            hint: `Run the gate in the ${side}'s repository for this baseline.`,
            waiting
        });
    }
    return notes.judgement(message);
}
function judgeRun(side, suite, dossier, notes) {
    const results = new Map(suite.commands.map((result)=>[
            result.id,
            result
        ]));
    const rules = dossier.profile[side].suite;
    for (const rule of rules){
        const result = results.get(rule.id);
        if (result === undefined) {
            const message = `The command ${quote(rule.id)} was not part of this run`;
            notes.pending(`${side}-suite/not-run`, NOWHERE$1, {
                message,
                hint: 'Run every shard, and give the evidence of all of them.'
            });
        } else judgeCommand(side, result, notes);
    }
    for (const result of suite.commands){
        if (result.outcome === 'passed') notes.findings.push(...result.findings.filter((finding)=>finding.severity !== 'error'));
        else notes.findings.push(...result.findings);
    }
    const drift = side === 'producer' && dossier.role === 'producer' ? codeDrift(dossier) : null;
    if (drift !== null) notes.warning('producer-suite/other-code', drift.where, drift.what);
    const passed = suite.commands.filter((result)=>result.outcome === 'passed').length;
    return notes.judgement(`${passed} of ${rules.length} commands passed on ${suite.subject?.slice(0, 12) ?? 'the subject'}.`);
}
function judgeCommand(side, result, notes) {
    const { id, command, outcome, reason } = result;
    if (outcome === 'passed') return;
    const named = `The command ${quote(id)} (${command})`;
    const log = result.log === null ? '' : ` Its output is in ${result.log}.`;
    const rule = `${side}-suite/command`;
    const say = (observed, hint)=>{
        notes.error(rule, NOWHERE$1, {
            message: `${named} ${observed}`,
            hint: hint + log,
            expected: 'exit 0',
            observed
        });
    };
    switch(outcome){
        case 'failed':
            say(`failed with exit ${result.exitCode ?? 'unknown'}`, 'Mend what it reports, and run it again.');
            return;
        case 'killed':
            say(`was killed by ${result.signal ?? 'a signal'}${reason === null ? '' : `: ${reason}`}`, 'Find out who killed it (out of memory?), and run it again.');
            return;
        case 'timed-out':
            say(`timed out${reason === null ? '' : `: ${reason}`}`, 'Make it faster, or give it a longer timeout-minutes in the profile.');
            return;
        case 'spawn-failed':
            say(`could not be started${reason === null ? '' : `: ${reason}`}`, 'Install the program, or mend the command in the profile.');
            return;
        case 'cancelled':
        case 'not-started':
            {
                const message = `${named} ${outcome === 'cancelled' ? 'was cancelled' : 'was not started'}${reason === null ? '' : `: ${reason}`}`;
                notes.pending(`${side}-suite/not-run`, NOWHERE$1, {
                    message,
                    hint: 'Run the gate again.'
                });
            }
    }
}

function judge(evidence, profile, payloadValidator) {
    const dossier = new Dossier(evidence, profile, payloadValidator);
    const { before, after } = contractsOf(dossier);
    const changes = contractDiff(before, after);
    const alignment = judgeAlignment(dossier);
    const gates = {
        handoff: ()=>judgeHandoff(dossier),
        'producer-suite': ()=>judgeSuite('producer', dossier),
        'consumer-suite': ()=>judgeSuite('consumer', dossier),
        alignment: ()=>alignment.judgement,
        'sign-off': ()=>judgeSignOff(dossier, changes),
        'immutable-release': ()=>judgeImmutableRelease(dossier),
        rollback: ()=>judgeRollback(dossier),
        'stability-window': ()=>judgeStabilityWindow(dossier)
    };
    return {
        judgements: GATES.map((gate)=>gates[gate]()),
        baseline: dossier.baseline,
        handoff: handoffOf(dossier),
        alignment: alignment.rows,
        contractDiff: changes,
        records: SIDES.flatMap((side)=>recordsOf(side, dossier)),
        rollback: rollbackOf(dossier),
        impact: impactOf(dossier, changes),
        drift: codeDrift(dossier),
        repin: repinOf(dossier)
    };
}
function handoffOf(dossier) {
    const file = dossier.payload;
    if (file?.state.kind !== 'read') return null;
    const stated = (key)=>text$2(entry(dossier.jsonRoot(file), key)?.value) ?? null;
    return {
        path: file.path,
        sha256: file.state.sha256,
        mode: dossier.mode,
        manifestContractVersion: stated('manifest_contract_version'),
        manifestPath: stated('manifest_path'),
        changelogPath: stated('changelog_path')
    };
}
function recordsOf(side, dossier) {
    const counting = new Set(currentRecords(dossier.signOffs(side, 'decision-record')));
    return dossier.signOffs(side, 'decision-record').map((record)=>{
        const { file, facts } = record;
        const verdict = (decision)=>facts.verdicts.find((statement)=>statement.decision === decision)?.verdict ?? null;
        const own = facts.facts.filter((fact)=>fact.about === 'baseline');
        return {
            side,
            document: 'decision-record',
            path: file.path,
            updated: facts.updated?.date ?? null,
            superseded: !counting.has(record),
            rehearsal: verdict('rehearsal'),
            cutover: verdict('cutover'),
            baseline: Object.fromEntries(own.map(({ fact, value })=>[
                    fact,
                    value
                ])),
            owners: facts.owners.filter((owner)=>owner.name !== '').map(({ side: owned, role, name })=>({
                    role: `${owned} ${role}`,
                    name
                }))
        };
    });
}

/** Why a program could not be started: `code` is the system's, `directory` says whether it could be entered. */ function spawnReason(failure) {
    const { program, code, message, directory, directoryState, interpreter } = failure;
    if (directoryState === 'missing') return `its working directory ${directory} does not exist`;
    if (directoryState === 'not-a-directory') return `its working directory ${directory} is not a directory`;
    switch(code){
        case 'ENOENT':
            if (interpreter !== null) return `the interpreter that ${program} names (${interpreter}) is not installed`;
            return program.includes('/') ? `${program} does not exist` : `${program} was not found in any directory of PATH: install it in an earlier step`;
        case 'EACCES':
            return `${program} may not be executed: it is a directory, or lacks the executable bit (git update-index --chmod=+x)`;
        case 'ENOEXEC':
            return `${program} is no program for this system, nor a script with an interpreter in its first line`;
        case 'E2BIG':
            return `${program} got more arguments and environment than the system passes on`;
        default:
            return `${program} could not be started: ${message}`;
    }
}
/** A shell reports a command that a signal ended as 128 + the signal's number; null for an ordinary exit code. */ function exitReason(code) {
    const signal = Object.entries(constants$3.signals).find(([, number])=>number === code - 128)?.[0];
    return signal === undefined ? null : `exit code ${code} is how a shell says that a process was ended by ${signal}`;
}
function signalReason(signal) {
    const cause = signal === 'SIGKILL' ? ' (often the system, when memory runs out)' : '';
    return `ended by ${signal}, which this run did not send${cause}`;
}
function timeoutReason(timeoutMs) {
    return `still running after ${duration$1(timeoutMs)}, the time it is given, and was ended`;
}
/** What the command left running or could not be rid of; names of programs. */ function leftoversReason(ended, survivors) {
    if (survivors.length > 0) return `could not be ended: ${list(survivors)}`;
    return ended.length > 0 ? `left running when it exited, and ended then: ${list(ended)}` : null;
}
function list(names) {
    const shown = names.slice(0, 5).join(', ');
    return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
function duration$1(ms) {
    if (ms >= 60_000) return `${Number((ms / 60_000).toFixed(1))} min`;
    return `${Number((ms / 1000).toFixed(2))} s`;
}
/** What was thrown, in words. */ function messageOf(thrown) {
    return property(thrown, 'message') ?? String(thrown);
}
/** The system's code of what was thrown (`ENOENT`); empty when it has none. */ function codeOf(thrown) {
    return property(thrown, 'code') ?? '';
}
// By shape: an error of another realm (a test's sandbox, a worker) is no instance of our Error.
function property(thrown, name) {
    if (typeof thrown !== 'object' || thrown === null) return null;
    const value = Reflect.get(thrown, name);
    return typeof value === 'string' ? value : null;
}

/** The table that this system offers. */ function systemTable() {
    return existsSync('/proc/self/stat') ? procTable : psTable;
}
/** Linux. Reading a few files in one go costs less than a round trip for each. */ const procTable = {
    startOf: (pid)=>readStat(pid)?.process.start ?? 0,
    list: (since, cookie)=>{
        const entry = Buffer.from(`${cookie}=`);
        const found = [];
        for (const name of readdirSync('/proc')){
            const pid = Number(name);
            const stat = Number.isInteger(pid) ? readStat(pid) : null;
            if (stat !== null && !stat.over && stat.process.start >= since) found.push({
                ...stat.process,
                marked: hasEntry(pid, entry)
            });
        }
        return Promise.resolve(found);
    }
};
function readStat(pid) {
    const text = read(`/proc/${pid}/stat`)?.toString('latin1');
    if (text === undefined) return null;
    // The name stands in parentheses and may hold any character, closing parentheses among them.
    const close = text.lastIndexOf(')');
    const fields = text.slice(close + 2).split(' ');
    const [state, parent, group] = fields;
    return {
        process: {
            pid,
            parent: Number(parent),
            group: Number(group),
            start: Number(fields[19]),
            name: text.slice(text.indexOf('(') + 1, close)
        },
        over: state === 'Z' || state === 'X'
    };
}
function hasEntry(pid, entry) {
    const environment = read(`/proc/${pid}/environ`);
    if (environment === undefined) return false;
    const at = environment.indexOf(entry);
    return at === 0 || at > 0 && environment[at - 1] === 0;
}
/** Undefined when the process is gone by now, or is somebody else's. */ function read(path) {
    try {
        return readFileSync(path);
    } catch  {
        return undefined;
    }
}
const run = promisify(execFile);
const PS_COLUMNS = [
    '-o',
    'pid=,ppid=,pgid=,stat=,lstart=,command='
];
/** `pid ppid pgid state`, a date of five words, the command with its environment behind it. */ const PS_LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/;
/** macOS and others; the environment can be seen of our own processes. Starts are known to the second. */ const psTable = {
    startOf: ()=>Math.floor(Date.now() / 1000) * 1000 - 1000,
    list: async (since, cookie)=>{
        const flags = process.platform === 'darwin' ? [
            '-A',
            '-E',
            '-ww'
        ] : [
            'axeww'
        ];
        const environment = {
            PATH: process.env['PATH'],
            LC_ALL: 'C'
        };
        const { stdout } = await run('ps', [
            ...flags,
            ...PS_COLUMNS
        ], {
            env: environment,
            maxBuffer: 64 * 1024 * 1024
        });
        return stdout.split('\n').flatMap((line)=>parsePsLine(line, cookie) ?? []).filter((found)=>found.start >= since);
    }
};
function parsePsLine(line, cookie) {
    const [, pid, parent, group, state, started, command] = PS_LINE.exec(line) ?? [];
    if (started === undefined || command === undefined || state?.startsWith('Z') !== false) return null;
    return {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        start: Date.parse(started),
        name: (command.split(' ')[0] ?? '').replace(/^.*\//, ''),
        marked: command.includes(` ${cookie}=`)
    };
}

/** From TERM to KILL, in milliseconds. */ const GRACE_MS = 2000;
/** How often it is looked whether processes that are not our children have gone: nothing tells us. */ const LOOK_MS = 40;
/** After KILL, before a process is given up as one that cannot be ended (stuck in the kernel, somebody else's). */ const KILL_MS = 600;
/** The name of an environment variable that no other command has. */ function createCookie() {
    return `HANDOFF_GATE_COMMAND_${randomBytes(12).toString('hex').toUpperCase()}`;
}
class ProcessTree {
    #leader;
    #cookie;
    #table;
    #since;
    /** Pid to start of all that were ever seen to belong: the pair can't be mistaken when a pid is used again. */ #known;
    #groupExists;
    #leaderExited;
    /** `leader` has just been spawned as the head of its own process group, with the cookie in its environment. */ constructor(leader, cookie, table = systemTable()){
        this.#known = new Map();
        this.#groupExists = true;
        this.#leaderExited = false;
        this.#leader = leader;
        this.#cookie = cookie;
        this.#table = table;
        this.#since = table.startOf(leader);
    }
    /** To be called when the command's own process has been reaped: from then on its pid may be another's. */ leaderExited() {
        this.#leaderExited = true;
    }
    /** What is alive of the command now. */ async members() {
        const all = await this.#table.list(this.#since, this.#cookie);
        const belonging = new Set(all.filter((found)=>this.#belongs(found)).map((found)=>found.pid));
        let size;
        do {
            size = belonging.size;
            for (const { pid, parent } of all)if (belonging.has(parent)) belonging.add(pid);
        }while (belonging.size > size)
        const members = all.filter((found)=>belonging.has(found.pid) && found.pid !== process.pid);
        for (const { pid, start } of members)this.#known.set(pid, start);
        // The system gives no pid away while a group has that number; once the group is empty it may.
        if (this.#leaderExited && !members.some((found)=>found.group === this.#leader)) this.#groupExists = false;
        return members;
    }
    /**
   * Ends all of it: TERM at once, KILL for what is still there after the grace period. Never throws. When the
   * command has exited by itself, `settleMs` lets what it left finish alone (a `tee` that writes the last lines).
   */ async end({ settleMs = 0, graceMs = GRACE_MS } = {}) {
        const seen = new Map();
        let members = await this.#look();
        members = await this.#wait(members, settleMs, ()=>undefined);
        const groupSignalled = !this.#leaderExited && members.length > 0;
        if (groupSignalled) send(-this.#leader, 'SIGTERM');
        for (const { pid, name, group } of members){
            seen.set(pid, name);
            if (!groupSignalled || group !== this.#leader) send(pid, 'SIGTERM');
        }
        members = await this.#wait(members, graceMs, ({ pid, name })=>{
            if (!seen.has(pid)) send(pid, 'SIGTERM');
            seen.set(pid, name);
        });
        members = await this.#wait(members, KILL_MS, ({ pid, name })=>{
            if (!seen.has(pid)) seen.set(pid, name);
            send(pid, 'SIGKILL');
        });
        return {
            ended: [
                ...seen.values()
            ],
            survivors: members.map(({ name })=>name)
        };
    }
    /** Looks again and again, `onEach` for every living member, until none is left or the time is over. */ async #wait(first, forMs, onEach) {
        const deadline = performance.now() + forMs;
        let members = first;
        while(members.length > 0 && performance.now() < deadline){
            members.forEach(onEach);
            await setTimeout$1(LOOK_MS);
            members = await this.#look();
        }
        return members;
    }
    /** A system whose processes can't be listed leaves us the leader's group. */ async #look() {
        try {
            return await this.members();
        } catch  {
            if (!this.#leaderExited) send(-this.#leader, 'SIGKILL');
            return [];
        }
    }
    #belongs({ pid, start, group, marked }) {
        if (marked || this.#known.get(pid) === start) return true;
        if (pid === this.#leader) return !this.#leaderExited;
        return group === this.#leader && this.#groupExists;
    }
}
/** Failing means that it has gone, or is not ours to end: the next look tells. */ function send(pid, signal) {
    try {
        process.kill(pid, signal);
    } catch  {
        return;
    }
}

/** Left to processes that outlive the command's own, before they are told to end. */ const SETTLE_MS = 250;
/** How long output is read on when the command is over and something still holds its streams open. */ const DRAIN_MS = 1000;
/** The longest that a timer can wait. */ const LONGEST_MS = 2 ** 31 - 1;
/** Runs it. Never throws for what the command does or is. */ async function runChild(request) {
    const cookie = createCookie();
    const { end, failure } = await start(request, cookie);
    if (end !== null) return end;
    return {
        outcome: 'spawn-failed',
        exitCode: null,
        signal: null,
        reason: await explainSpawn(request, failure)
    };
}
/** The end of the child, or why there is none. */ async function start(request, cookie) {
    const [program = '', ...args] = request.words;
    try {
        const child = spawn(program, args, {
            cwd: request.directory,
            env: {
                ...request.environment,
                [cookie]: '1'
            },
            stdio: [
                'ignore',
                'pipe',
                'pipe'
            ],
            detached: true
        });
        // An error comes at the next turn of the loop, so does an exit: nothing has been missed.
        if (child.pid === undefined) {
            return {
                end: null,
                failure: await new Promise((settle)=>child.once('error', settle))
            };
        }
        return {
            end: await follow(child, new ProcessTree(child.pid, cookie), request),
            failure: null
        };
    } catch (error) {
        return {
            end: null,
            failure: error
        };
    }
}
async function follow(child, tree, request) {
    const output = Promise.all([
        pump(child.stdout, (chunk)=>request.onOutput('stdout', chunk)),
        pump(child.stderr, (chunk)=>request.onOutput('stderr', chunk))
    ]);
    const exited = new Promise((settle)=>{
        child.once('exit', (code, signal)=>{
            tree.leaderExited();
            settle({
                code,
                signal
            });
        });
    });
    const stop = watch(request);
    const first = await Promise.race([
        exited,
        stop.promise
    ]);
    stop.forget();
    const end = typeof first === 'string' ? stopped(first, request, await tree.end(), await Promise.race([
        exited,
        setTimeout$1(DRAIN_MS, null)
    ])) : finished(first, await tree.end({
        settleMs: SETTLE_MS
    }));
    await drain(child, output);
    return end;
}
/** Resolves when the time is over or the run is cancelled, whichever comes first. */ function watch({ timeoutMs, signal }) {
    const timer = new AbortController();
    const stops = AbortSignal.any([
        timer.signal,
        signal
    ]);
    const handle = setTimeout(()=>{
        timer.abort();
    }, Math.min(Math.max(timeoutMs, 1), LONGEST_MS));
    const promise = new Promise((settle)=>{
        const onStop = ()=>{
            settle(timer.signal.aborted ? 'timed-out' : 'cancelled');
        };
        if (stops.aborted) onStop();
        stops.addEventListener('abort', onStop, {
            once: true
        });
    });
    return {
        promise,
        forget: ()=>{
            clearTimeout(handle);
        }
    };
}
/** Whatever it exited with when it was told to end: it did not finish. */ function stopped(stop, { timeoutMs }, { survivors }, exit) {
    const why = stop === 'timed-out' ? timeoutReason(timeoutMs) : 'the run was cancelled while it was running';
    return {
        outcome: stop,
        exitCode: null,
        signal: exit?.signal ?? null,
        reason: join(why, leftoversReason([], survivors))
    };
}
function finished({ code, signal }, { ended, survivors }) {
    const left = leftoversReason(ended, survivors);
    if (code === null) {
        const name = signal ?? 'an unknown signal';
        return {
            outcome: 'killed',
            exitCode: null,
            signal: name,
            reason: join(signalReason(name), left)
        };
    }
    if (code === 0) return {
        outcome: 'passed',
        exitCode: 0,
        signal: null,
        reason: left
    };
    return {
        outcome: 'failed',
        exitCode: code,
        signal: null,
        reason: join(exitReason(code), left)
    };
}
function join(...parts) {
    const said = parts.filter((part)=>part !== null);
    return said.length > 0 ? said.join('; ') : null;
}
async function pump(stream, take) {
    try {
        for await (const chunk of stream)if (Buffer.isBuffer(chunk)) await take(chunk);
    } catch  {
    // The stream was closed under us by `drain`: what was read is all there is.
    }
}
async function drain(child, output) {
    const patience = new AbortController();
    await Promise.race([
        output,
        setTimeout$1(DRAIN_MS, null, {
            signal: patience.signal
        }).catch(()=>null)
    ]);
    patience.abort();
    child.stdout.destroy();
    child.stderr.destroy();
    await output;
    // One that cannot be ended must not keep this process, too.
    child.unref();
}
async function explainSpawn({ words, directory }, error) {
    const program = words[0] ?? '';
    const found = await stat(directory).catch(()=>null);
    const directoryState = found === null ? 'missing' : found.isDirectory() ? 'there' : 'not-a-directory';
    const script = program.includes('/') ? await readFile(resolve(directory, program), 'latin1').catch(()=>'') : '';
    const interpreter = /^#!\s*(\S+)/.exec(script)?.[1] ?? null;
    return spawnReason({
        program,
        code: codeOf(error),
        message: messageOf(error),
        directory,
        directoryState,
        interpreter
    });
}

/**
 * The problem matchers that every profile can name, in GitHub's own JSON format. A name may stand for several: one
 * for each form in which a tool writes.
 */ const RUSTC = {
    name: 'rustc',
    matcher: {
        owner: 'rustc',
        pattern: [
            {
                regexp: '^(error|warning)(?:\\[([A-Za-z0-9_:]+)\\])?: (.+)$',
                severity: 1,
                code: 2,
                message: 3
            },
            {
                regexp: '^\\s*--> (.+?):(\\d+):(\\d+)$',
                file: 1,
                line: 2,
                column: 3
            }
        ]
    }
};
/** `Diff in src/lib.rs:12:`, and `Diff in src/lib.rs at line 12:` before rustfmt 1.7. */ const RUSTFMT = {
    name: 'rustfmt',
    matcher: {
        owner: 'rustfmt',
        pattern: [
            {
                regexp: '^(Diff in (.+?)(?: at line |:)(\\d+)):$',
                message: 1,
                file: 2,
                line: 3
            }
        ]
    }
};
/** The place on one line, what went wrong on the next; the thread is named after the test. */ const CARGO_TEST = {
    name: 'cargo-test',
    matcher: {
        owner: 'cargo-test',
        pattern: [
            {
                regexp: "^thread '(.+)'(?: \\(\\d+\\))? panicked at (.+?):(\\d+):(\\d+):$",
                code: 1,
                file: 2,
                line: 3,
                column: 4
            },
            {
                regexp: '^(.+)$',
                message: 1
            }
        ]
    }
};
/** As before Rust 1.73: all on one line. */ const CARGO_TEST_ONE_LINE = {
    name: 'cargo-test',
    matcher: {
        owner: 'cargo-test',
        pattern: [
            {
                regexp: "^thread '(.+?)' panicked at '(.*)', (.+?):(\\d+):(\\d+)$",
                code: 1,
                message: 2,
                file: 3,
                line: 4,
                column: 5
            }
        ]
    }
};
const TSC = {
    name: 'tsc',
    matcher: {
        owner: 'tsc',
        pattern: [
            {
                regexp: '^(\\S.*?)\\((\\d+),(\\d+)\\): (error|warning) (TS\\d+): (.+)$',
                file: 1,
                line: 2,
                column: 3,
                severity: 4,
                code: 5,
                message: 6
            }
        ]
    }
};
const TSC_PRETTY = {
    name: 'tsc',
    matcher: {
        owner: 'tsc',
        pattern: [
            {
                regexp: '^(\\S.*?):(\\d+):(\\d+) - (error|warning) (TS\\d+): (.+)$',
                file: 1,
                line: 2,
                column: 3,
                severity: 4,
                code: 5,
                message: 6
            }
        ]
    }
};
function scriptMessage(pattern) {
    return {
        name: 'script-messages',
        matcher: {
            owner: 'script-messages',
            pattern: [
                pattern
            ]
        }
    };
}
/** Sentences in which verification scripts say what is wrong, and where. */ const SCRIPT_MESSAGES = [
    scriptMessage({
        regexp: '^((?:required pattern not found: .+|json expression failed: .+|\\S.* schema block missing|\\S.* must not (?:define|require) \\S+) in (\\S.*))$',
        message: 1,
        file: 2
    }),
    scriptMessage({
        regexp: '^((?:required file missing|missing required file|manifest file missing|changelog missing): (.+))$',
        message: 1,
        file: 2
    }),
    scriptMessage({
        regexp: '^\\[FAIL\\] (Content mismatch for [^:]+: (.+))$',
        message: 1,
        file: 2
    }),
    scriptMessage({
        regexp: '^\\[FAIL\\] (.+)$',
        message: 1
    }),
    scriptMessage({
        regexp: '^((?:[^:]+: )?missing required key: .+)$',
        message: 1
    }),
    scriptMessage({
        regexp: '^(MemoryKernel [a-z ]+ validation failed: .+)$',
        message: 1
    })
];
const BUILT_IN_MATCHERS = [
    RUSTC,
    RUSTFMT,
    CARGO_TEST,
    CARGO_TEST_ONE_LINE,
    TSC,
    TSC_PRETTY,
    ...SCRIPT_MESSAGES
];
/** What mends a problem, by the owner of the matcher that saw it. */ const MATCHER_HINTS = {
    rustfmt: 'Run `cargo fmt --all` and commit what it changes.'
};

const CAPTURES = [
    'file',
    'line',
    'column',
    'severity',
    'code',
    'message'
];
/** Reads lines one after the other and says what its matchers see in them. */ class ProblemScanner {
    #walkers;
    /** Throws a SyntaxError when a matcher's regular expression is none. */ constructor(matchers){
        this.#walkers = matchers.map((matcher)=>new Walker(matcher));
    }
    /** The problem that this line completes; null when it completes none. */ scan(line) {
        const text = stripVTControlCharacters(line);
        for (const walker of this.#walkers){
            const problem = walker.step(text);
            if (problem === null) continue;
            for (const other of this.#walkers)if (other !== walker) other.reset();
            return problem;
        }
        return null;
    }
}
class Walker {
    #matcher;
    #patterns;
    /** What the patterns so far captured, at the index of the pattern that may match next; the first has nothing. */ #reached;
    constructor(matcher){
        this.#reached = [];
        this.#matcher = matcher;
        this.#patterns = matcher.pattern.map((pattern)=>({
                expression: new RegExp(pattern.regexp),
                pattern
            }));
        this.reset();
    }
    reset() {
        this.#reached = this.#patterns.map((_, index)=>index === 0 ? {} : null);
    }
    /** Later patterns are tried first, so that one line is never taken for two steps. */ step(line) {
        const last = this.#patterns.length - 1;
        for(let index = last; index >= 0; index -= 1){
            const before = this.#reached[index] ?? null;
            const step = this.#patterns[index];
            if (before === null || step === undefined) continue;
            const groups = step.expression.exec(line);
            const captured = groups === null ? null : {
                ...capture(step.pattern, groups),
                ...before
            };
            if (index < last) {
                this.#reached[index + 1] = captured;
            } else if (captured === null) {
                if (index > 0) this.#reached[index] = null;
            } else {
                this.reset();
                if (index > 0 && step.pattern.loop === true) this.#reached[index] = before;
                return this.#problem(captured);
            }
        }
        return null;
    }
    /** As on GitHub, a severity that is none of the three words drops the problem. */ #problem({ file, line, column, severity, code, message }) {
        const word = (severity ?? this.#matcher.severity ?? 'error').toLowerCase();
        if (word !== 'error' && word !== 'warning' && word !== 'notice') return null;
        if (message === undefined) return null;
        return {
            owner: this.#matcher.owner,
            severity: word,
            file: file ?? null,
            line: positive(line),
            column: positive(column),
            code: code ?? null,
            message: message.trim()
        };
    }
}
function capture(pattern, groups) {
    const captures = {};
    for (const name of CAPTURES){
        const index = pattern[name];
        const text = index === undefined ? undefined : groups[index];
        if (text !== undefined && text !== '') captures[name] = text;
    }
    return captures;
}
function positive(text) {
    const number = Number(text);
    return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** Findings of one command at most; more help nobody. */ const MOST = 200;
/** Distinct problems that are remembered to tell repetitions; cargo prints a warning once for each target. */ const REMEMBERED = 10_000;
/** Collects what the matchers of one command see; bounded. */ class FindingCollector {
    #command;
    #whereabouts;
    #remarks;
    #scanner;
    #seen;
    #problems;
    #more;
    /** A matcher name that `available` has comes from there, else from the built-in ones. */ constructor(command, available, whereabouts){
        this.#seen = new Set();
        this.#problems = [];
        this.#more = 0;
        this.#command = command;
        this.#whereabouts = whereabouts;
        const { matchers, remarks } = chooseMatchers(command.matchers, available);
        this.#scanner = new ProblemScanner(matchers);
        this.#remarks = remarks;
    }
    /** Takes one line of output. */ read(line) {
        const problem = this.#scanner.scan(line);
        if (problem === null) return;
        const key = JSON.stringify(problem);
        if (this.#seen.has(key)) return;
        if (this.#seen.size < REMEMBERED) this.#seen.add(key);
        if (this.#problems.length < MOST) {
            this.#problems.push(problem);
            return;
        }
        this.#more += 1;
        const milder = problem.severity === 'error' ? this.#problems.findLastIndex((it)=>it.severity !== 'error') : -1;
        if (milder >= 0) this.#problems[milder] = problem;
    }
    /** What was seen. A command that passed has judged its errors itself: they become warnings. */ findings(passed, log) {
        const where = log === null ? 'the output of' : `${log}, the output of`;
        const hint = `See ${where} \`${this.#command.command}\`.`;
        const found = this.#problems.map((problem)=>this.#finding(problem, passed, hint));
        const remarks = this.#remarks.map((remark)=>this.#general('matcher', 'warning', remark, 'Mend the matchers of this command in the profile.'));
        if (this.#more > 0) {
            const many = this.#more === 1 ? '1 more problem was' : `${this.#more} more problems were`;
            const message = `${many} seen in the output of ${this.#command.id} than the ${MOST} that are listed`;
            remarks.push(this.#general('more-problems', 'notice', message, hint));
        }
        return [
            ...found,
            ...remarks
        ];
    }
    #finding(problem, passed, hint) {
        const path = problem.file === null ? null : locate(problem.file, this.#whereabouts);
        const message = shorten(problem.message, this.#whereabouts.roots);
        return {
            ...NOWHERE,
            rule: this.#rule(problem.owner),
            severity: passed && problem.severity === 'error' ? 'warning' : problem.severity,
            message: problem.code === null ? message : `${message} (${problem.code})`,
            side: path === null ? null : this.#whereabouts.side,
            path,
            line: path === null ? null : problem.line,
            column: path === null || problem.line === null ? null : problem.column,
            hint: MATCHER_HINTS[problem.owner] ?? hint
        };
    }
    #general(rule, severity, message, hint) {
        return {
            ...NOWHERE,
            rule: this.#rule(rule),
            severity,
            message,
            hint
        };
    }
    #rule(what) {
        return `${this.#whereabouts.side}-suite/${what}`;
    }
}
const NOWHERE = {
    side: null,
    path: null,
    line: null,
    column: null,
    endLine: null,
    endColumn: null,
    expected: null,
    observed: null
};
function chooseMatchers(names, available) {
    const matchers = [];
    const remarks = [];
    for (const name of new Set(names)){
        const own = available.filter((it)=>it.name === name);
        const chosen = own.length > 0 ? own : BUILT_IN_MATCHERS.filter((it)=>it.name === name);
        if (chosen.length === 0) remarks.push(`problem matcher ${name} is neither in the profile nor built in`);
        for (const { matcher } of chosen){
            const trouble = patternTrouble(matcher);
            if (trouble === null) matchers.push(matcher);
            else remarks.push(`problem matcher ${name} was left out: ${trouble}`);
        }
    }
    return {
        matchers,
        remarks
    };
}
function patternTrouble(matcher) {
    try {
        new ProblemScanner([
            matcher
        ]);
        return null;
    } catch (error) {
        return messageOf(error);
    }
}
/** The path below the root that output means by `file`; null when it is somewhere else. */ function locate(file, { roots, prefix, directory }) {
    const path = file.replaceAll('\\', '/');
    if (posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path)) {
        const root = roots.find((it)=>path.startsWith(`${it}/`));
        return root === undefined ? null : inside(path.slice(root.length + 1));
    }
    // A tool that works from the top of the repository names the root's own folder, too.
    if (prefix !== '' && path.startsWith(prefix)) return inside(path.slice(prefix.length));
    return inside(posix.join(directory, path));
}
function inside(path) {
    const normal = posix.normalize(path);
    return normal === '.' || normal === '..' || normal.startsWith('../') ? null : normal;
}
/** Paths of this machine say nothing to a reader elsewhere. */ function shorten(message, roots) {
    return roots.reduce((text, root)=>text.replaceAll(`${root}/`, ''), message);
}

/** Whole lines out of pieces: of the bytes that two streams print at once, and of the text that is kept. */ /** A line that never ends is passed on in parts of this many bytes. */ const UNFINISHED_LIMIT = 64 * 1024;
/** No more of one line than this is looked at; matchers read no further than a person would. */ const READ_LIMIT = 4 * 1024;
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
/** Holds back the unfinished line of one stream, so that lines of two streams are not torn apart. */ class LineAssembler {
    #unfinished;
    /** Gives what ends with a line end, or part of an endless line cut between two characters. */ push(chunk) {
        const bytes = this.#unfinished.length === 0 ? chunk : Buffer.concat([
            this.#unfinished,
            chunk
        ]);
        let end = bytes.lastIndexOf(NEWLINE) + 1;
        if (bytes.length - end > UNFINISHED_LIMIT) end = characterStart(bytes);
        // Copied, or a few characters would hold on to the whole chunk.
        this.#unfinished = Buffer.from(bytes.subarray(end));
        return bytes.subarray(0, end);
    }
    finish() {
        const rest = this.#unfinished;
        this.#unfinished = NOTHING;
        return rest;
    }
    constructor(){
        this.#unfinished = NOTHING;
    }
}
/** Where the last, possibly unfinished UTF-8 character begins. */ function characterStart(bytes) {
    let start = bytes.length - 1;
    while(start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80)start -= 1;
    return start;
}
/** Reads lines from text that comes in pieces; of an overlong line, its beginning. */ class LineReader {
    #onLine;
    #unfinished;
    constructor(onLine){
        this.#unfinished = '';
        this.#onLine = onLine;
    }
    push(text) {
        const lines = text.split('\n');
        const last = lines.pop() ?? '';
        for (const line of lines){
            this.#take(line);
            this.#emit();
        }
        this.#take(last);
    }
    finish() {
        if (this.#unfinished !== '') this.#emit();
    }
    #take(part) {
        const room = READ_LIMIT - this.#unfinished.length;
        if (room > 0) this.#unfinished += part.slice(0, room);
    }
    #emit() {
        const line = this.#unfinished;
        this.#unfinished = '';
        this.#onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    }
}

/** Characters that are redacted at once. */ const BATCH = 256 * 1024;
/** Held back at most; beyond, what cannot be cut safely is left out rather than shown. */ const LIMIT = 4 * BATCH;
class RedactingBuffer {
    #redact;
    #pending;
    constructor(redact){
        this.#pending = '';
        this.#redact = redact;
    }
    /** Takes the next piece of the stream; gives what may be kept by now, redacted (often nothing). */ push(text) {
        this.#pending += text;
        if (this.#pending.length < BATCH) return '';
        const cut = safeCut(this.#pending, backwards(this.#pending), this.#redact);
        if (cut !== null) return this.#release(cut);
        if (this.#pending.length < LIMIT) return '';
        const size = this.#pending.length;
        this.#pending = '';
        return `\n[handoff-gate: ${size} characters were left out here: they could not be redacted piece by piece]\n`;
    }
    /** The rest of the stream, redacted. */ finish() {
        return this.#release(this.#pending.length);
    }
    /**
   * For a stream that goes on elsewhere, with a gap between: gives the whole lines that are held, and counts
   * the bytes of the unfinished line that it lets fall, since half a secret would not be recognized.
   */ interrupt() {
        const text = this.#release(this.#pending.lastIndexOf('\n') + 1);
        const dropped = Buffer.byteLength(this.#pending);
        this.#pending = '';
        return {
            text,
            dropped
        };
    }
    #release(cut) {
        const text = this.#redact(this.#pending.slice(0, cut));
        this.#pending = this.#pending.slice(cut);
        return text;
    }
}
/**
 * Redacts text whose beginning was lost: the first `REDACTION_REACH` characters go too, since they may hold the second
 * half of a secret. Gives the redacted rest and the number of bytes that went.
 */ function redactFromMiddle(text, redact) {
    const cut = safeCut(text, forwards(text), redact) ?? text.length;
    return {
        text: redact(text.slice(cut)),
        dropped: Buffer.byteLength(text.slice(0, cut))
    };
}
/** The first of `candidates` at which redacting apart equals redacting together; null when there is none. */ function safeCut(text, candidates, redact) {
    const whole = redact(text);
    const [first] = candidates;
    if (whole === text && first !== undefined) return first;
    for (const cut of candidates){
        if (redact(text.slice(0, cut)) + redact(text.slice(cut)) === whole) return cut;
    }
    return null;
}
/** Line ends before the last `REDACTION_REACH` characters, near ones first; any place where there are no lines. */ function backwards(text) {
    const last = text.length - REDACTION_REACH;
    const places = strides(last).map((stride)=>last - stride);
    return choose(text, places, (place)=>text.lastIndexOf('\n', place - 1) + 1);
}
/** Line ends after the first `REDACTION_REACH` characters, near ones first; any place where there are no lines. */ function forwards(text) {
    const places = strides(text.length - REDACTION_REACH).map((stride)=>REDACTION_REACH + stride);
    return choose(text, places, (place)=>text.indexOf('\n', place) + 1);
}
function choose(text, places, lineEnd) {
    const lines = places.map(lineEnd).filter((cut)=>cut > 0);
    const anywhere = places.filter((place)=>!isInsideCharacter(text, place));
    return [
        ...new Set(lines.length > 0 ? lines : anywhere)
    ];
}
/** 0, then distances that grow by half each: a long secret is stepped over in a few tries. */ function strides(room) {
    const found = [];
    for(let stride = 0; stride < room; stride = Math.max(331, Math.floor(stride * 1.5)))found.push(stride);
    return found;
}
function isInsideCharacter(text, place) {
    const code = text.charCodeAt(place);
    return code >= 0xdc00 && code <= 0xdfff;
}

/** The last bytes of a stream, in memory that does not grow. */ class ByteRing {
    #bytes;
    /** Bytes that were pushed, ever. */ #pushed;
    constructor(capacity){
        this.#pushed = 0;
        this.#bytes = Buffer.alloc(capacity);
    }
    /** How many bytes were pushed out at the front. */ get dropped() {
        return Math.max(0, this.#pushed - this.#bytes.length);
    }
    push(chunk) {
        const capacity = this.#bytes.length;
        const kept = chunk.length > capacity ? chunk.subarray(chunk.length - capacity) : chunk;
        const start = (this.#pushed + chunk.length - kept.length) % capacity;
        const before = kept.copy(this.#bytes, start);
        kept.copy(this.#bytes, 0, before);
        this.#pushed += chunk.length;
    }
    /** What the ring holds, oldest first. */ contents() {
        const end = this.#pushed % this.#bytes.length;
        if (this.dropped === 0) return Buffer.from(this.#bytes.subarray(0, this.#pushed));
        return Buffer.concat([
            this.#bytes.subarray(end),
            this.#bytes.subarray(0, end)
        ]);
    }
}

const LOG_LIMITS = {
    head: 16 * 1024 * 1024,
    tail: 1024 * 1024
};
const TAIL_LINES = 40;
const TAIL_LINE_LENGTH = 400;
class CommandLog {
    #options;
    #limits;
    #sources;
    #redacting;
    #reader;
    #hash;
    #lastLines;
    #handle;
    #trouble;
    #headRoom;
    #ring;
    #queue;
    constructor(options){
        this.#sources = {
            stdout: new LineAssembler(),
            stderr: new LineAssembler()
        };
        this.#hash = createHash('sha256');
        this.#lastLines = [];
        this.#handle = null;
        this.#trouble = null;
        this.#ring = null;
        this.#queue = Promise.resolve();
        this.#options = options;
        this.#limits = options.limits ?? LOG_LIMITS;
        this.#headRoom = this.#limits.head;
        this.#redacting = new RedactingBuffer(options.redact);
        this.#reader = new LineReader((line)=>{
            this.#readLine(line);
        });
    }
    /** Never throws: a log that cannot be written says so in `finish`, and the output is still read. */ static async create(path, options) {
        const log = new CommandLog(options);
        await log.#attempt(async ()=>{
            log.#handle = await open(path, 'w');
        });
        return log;
    }
    /** Takes a chunk of output; resolves when there is room for the next one (this is the command's backpressure). */ async accept(source, chunk) {
        await this.#enqueue(this.#sources[source].push(chunk));
    }
    /** Writes what is still held, closes the file. */ async finish() {
        const out = this.#sources.stdout.finish();
        const err = this.#sources.stderr.finish();
        if (out.length > 0 && err.length > 0) await this.#enqueue(Buffer.concat([
            out,
            Buffer.from('\n')
        ]));
        else await this.#enqueue(out);
        await this.#enqueue(err);
        const leftOut = await this.#writeEnd();
        this.#reader.finish();
        await this.#attempt(async ()=>this.#handle?.close());
        return {
            sha256: this.#trouble === null ? this.#hash.digest('hex') : null,
            tail: this.#lastLines.join('\n'),
            leftOut,
            trouble: this.#trouble
        };
    }
    async #enqueue(bytes) {
        if (bytes.length === 0) return;
        this.#queue = this.#queue.then(()=>this.#take(bytes));
        await this.#queue;
    }
    async #take(bytes) {
        if (this.#headRoom > 0) {
            this.#headRoom -= bytes.length;
            await this.#write(this.#redacting.push(bytes.toString('utf8')));
            return;
        }
        this.#ring ??= new ByteRing(this.#limits.tail + REDACTION_REACH);
        this.#ring.push(bytes);
    }
    async #writeEnd() {
        const ring = this.#ring;
        if (ring === null || ring.dropped === 0) {
            const rest = ring === null ? '' : ring.contents().toString('utf8');
            await this.#write(this.#redacting.push(rest));
            await this.#write(this.#redacting.finish());
            return 0;
        }
        const before = this.#redacting.interrupt();
        const after = redactFromMiddle(ring.contents().toString('utf8'), this.#options.redact);
        const leftOut = before.dropped + ring.dropped + after.dropped;
        await this.#write(before.text);
        await this.#write(`[handoff-gate: ${leftOut} bytes of output were left out here]\n`);
        await this.#write(after.text);
        return leftOut;
    }
    async #write(text) {
        if (text === '') return;
        this.#reader.push(text);
        const bytes = Buffer.from(text, 'utf8');
        this.#hash.update(bytes);
        await this.#attempt(async ()=>this.#handle?.writeFile(bytes));
    }
    /** Runs a file operation; after the first that fails there are no more. */ async #attempt(operation) {
        if (this.#trouble !== null) return;
        try {
            await operation();
        } catch (error) {
            this.#trouble = messageOf(error);
        }
    }
    #readLine(line) {
        this.#options.onLine(line);
        this.#lastLines.push(stripVTControlCharacters(line).slice(0, TAIL_LINE_LENGTH));
        if (this.#lastLines.length > TAIL_LINES) this.#lastLines.shift();
    }
}

/** Runs it to its end. Never throws for what the command does or is. */ async function runCommand(rule, context) {
    const collector = new FindingCollector(rule, context.matchers, {
        ...context.whereabouts,
        directory: rule.directory
    });
    const log = await CommandLog.create(join$2(context.logDirectory, logName(rule)), {
        redact: context.redact,
        onLine: (line)=>{
            collector.read(line);
        }
    });
    const startedAt = context.now().toISOString();
    const began = performance.now();
    const end = await runChild({
        words: rule.words.map((word)=>word.replaceAll('{root}', context.root)),
        directory: join$2(context.root, rule.directory),
        environment: context.environment,
        timeoutMs: rule.timeoutMinutes === null ? context.timeoutMs : rule.timeoutMinutes * 60_000,
        signal: context.signal,
        onOutput: (source, chunk)=>log.accept(source, chunk)
    });
    const durationMs = Math.round(performance.now() - began);
    const kept = await log.finish();
    const path = kept.trouble === null ? logPath(rule) : null;
    const trouble = kept.trouble === null ? null : `its log could not be kept: ${kept.trouble}`;
    return {
        ...identity(rule, context),
        ...end,
        reason: [
            end.reason,
            trouble
        ].filter((part)=>part !== null).join('; ') || null,
        // What could not be started began nothing.
        startedAt: end.outcome === 'spawn-failed' ? null : startedAt,
        durationMs: end.outcome === 'spawn-failed' ? null : durationMs,
        log: path,
        logSha256: kept.sha256,
        tail: kept.tail,
        findings: collector.findings(end.outcome === 'passed', path)
    };
}
/** The result of a command that was not begun. */ function notStarted(rule, context, reason) {
    return {
        ...identity(rule, context),
        outcome: 'not-started',
        exitCode: null,
        signal: null,
        reason,
        startedAt: null,
        durationMs: null,
        log: null,
        logSha256: null,
        tail: '',
        findings: []
    };
}
/** Streams a result's log file in pieces; nothing when there is none, or when it has gone. */ function logOutput(rule, result, { logDirectory }) {
    return async (sink)=>{
        if (result.log === null) return;
        for await (const chunk of createReadStream(join$2(logDirectory, logName(rule)), {
            encoding: 'utf8'
        })){
            if (typeof chunk === 'string') sink(chunk);
        }
    };
}
function identity({ id, command, lane }, { root, redact }) {
    return {
        id,
        command: redact(command.replaceAll('{root}', root)),
        lane
    };
}
function logPath(rule) {
    return `logs/${logName(rule)}`;
}
/** An id that a file system would read as a path becomes a plain name. */ function logName({ id }) {
    return `${id.replace(/[^A-Za-z0-9._-]/g, '-')}.log`;
}

/**
 * The environment that verification commands see: everything tools need, nothing that could speak for the run.
 * This is hygiene and no sandbox: whoever runs untrusted code does so in a job that has no secrets.
 */ /** The variables of a process; what is not set is absent or undefined. */ /** Files through which a step speaks to the runner: a command that writes them would change later steps. */ const RUNNER_FILES = new Set([
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY'
]);
/** The action's inputs and state (the token among them), and every credential of the Actions runtime. */ const RUNNER_NAMES = /^(?:INPUT|STATE|ACTIONS)_/;
/** Names that credentials go by: GITHUB_TOKEN, GH_TOKEN, CARGO_REGISTRY_TOKEN, AWS_SECRET_ACCESS_KEY, GITHUB_PAT … */ const CREDENTIAL_NAMES = /(?:^|_)(?:\w*TOKEN|PAT|PASSWORD|PASSWD|SECRETS?|SECRET_KEY|API_?KEY|PRIVATE_KEY|ACCESS_KEY(?:_ID)?|CREDENTIALS?)$/;
/**
 * Strips credentials and the runner's own channels from an environment. Names are compared in upper case, as
 * Windows does.
 */ function childEnvironment(environment) {
    const kept = {};
    for (const [name, value] of Object.entries(environment)){
        if (value !== undefined && !isWithheld(name.toUpperCase())) kept[name] = value;
    }
    return kept;
}
function isWithheld(name) {
    return RUNNER_FILES.has(name) || RUNNER_NAMES.test(name) || CREDENTIAL_NAMES.test(name);
}

/**
 * When each command runs: those of one lane one after the other, lanes side by side. It only reacts to ends; it
 * neither waits nor looks by itself, so the whole takes as long as the longest lane.
 */ /** Runs everything; results come in the order of `items`. */ async function runLanes(request) {
    const { items, laneOf, run, skip, signal } = request;
    const results = new Map();
    const waiting = planLanes(items, laneOf);
    const worker = async ()=>{
        for(let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()){
            for (const { index, item } of lane)results.set(index, signal.aborted ? skip(item) : await run(item));
        }
    };
    const workers = Math.max(1, Math.min(waiting.length, Math.floor(request.concurrency) || 1));
    await Promise.all(Array.from({
        length: workers
    }, worker));
    return [
        ...results
    ].sort(([a], [b])=>a - b).map(([, result])=>result);
}
/**
 * The lanes in the order in which they are begun: the one with most commands first, since the whole can't be shorter
 * than the longest; else as they come.
 */ function planLanes(items, laneOf) {
    const lanes = new Map();
    for (const [index, item] of items.entries()){
        const lane = lanes.get(laneOf(item)) ?? [];
        lane.push({
            index,
            item
        });
        lanes.set(laneOf(item), lane);
    }
    return [
        ...lanes.values()
    ].sort((a, b)=>b.length - a.length);
}

/** Runs the commands; results come in the order of `commands`. Throws only when `logDirectory` can't be made. */ async function runSuite(request) {
    const { commands, observer, signal } = request;
    await mkdir(request.logDirectory, {
        recursive: true
    });
    const context = await createContext(request);
    let shown = Promise.resolve();
    const finish = (command, result)=>{
        shown = shown.then(()=>quietly(()=>observer.finished(command, result, logOutput(command, result, context))));
        return result;
    };
    const results = await runLanes({
        items: commands,
        laneOf: (command)=>command.lane,
        concurrency: request.concurrency,
        signal,
        run: async (command)=>{
            await quietly(()=>{
                observer.started(command);
            });
            return finish(command, await runCommand(command, context));
        },
        skip: (command)=>finish(command, notStarted(command, context, 'the run was cancelled before it began'))
    });
    await shown;
    return results;
}
async function createContext(request) {
    const { side, root, prefix, logDirectory, timeoutMs, matchers, redact, signal } = request;
    // Tools print paths with links resolved; both names mean the root. A root that is missing shows at the spawn.
    const roots = [
        root,
        await realpath(root).catch(()=>root)
    ].map((path)=>path.replace(/\/+$/, ''));
    return {
        whereabouts: {
            side,
            roots: [
                ...new Set(roots)
            ],
            prefix
        },
        root,
        logDirectory,
        environment: childEnvironment(request.environment),
        timeoutMs,
        matchers,
        redact,
        signal,
        now: request.now ?? (()=>new Date())
    };
}
async function quietly(action) {
    try {
        await action();
    } catch  {
        return;
    }
}

/** Collects, runs, judges and decides. Throws only for what no report could say. */ async function runGate(request) {
    const peer = request.role === 'producer' ? 'consumer' : 'producer';
    const absent = (reason, waiting = false)=>({
            kind: 'absent',
            reason,
            waiting
        });
    const documents = await collect({
        observedAt: request.now().toISOString(),
        role: request.role,
        profile: request.profile.profile,
        profileSource: request.profile.source,
        payloadSchema: request.payloadSchema === null ? null : {
            path: request.payloadSchema.path,
            text: request.payloadSchema.text
        },
        own: request.own,
        peer: request.peer,
        absence: request.absence,
        change: request.change,
        suites: {
            producer: absent('it was not looked at yet'),
            consumer: absent('it was not looked at yet')
        },
        readRelease: request.readRelease,
        remarks: request.remarks
    });
    // The documents are read before any command runs: what a command writes is not what was handed over.
    const [own, other] = await Promise.all([
        runOwnSuite(request),
        request.readPeerSuite(judge(documents, request.profile.profile, null).baseline)
    ]);
    const sides = {
        ...documents.sides,
        [request.role]: {
            ...documents.sides[request.role],
            suite: own
        },
        [peer]: {
            ...documents.sides[peer],
            suite: other
        }
    };
    const evidence = redacted({
        ...documents,
        sides
    }, request.redact);
    return judgeEvidence({
        evidence,
        profile: request.profile.profile,
        validator: request.payloadSchema?.validator ?? null,
        only: request.only,
        enforced: request.enforced,
        redact: request.redact
    });
}
/** The pure half: the same evidence gives the same report, here or anywhere later. */ function judgeEvidence({ evidence, profile, validator, only, enforced, redact }) {
    const judged = judge(evidence, profile, validator);
    const { message, hint } = judged.drift?.what ?? {
        message: '',
        hint: ''
    };
    const decided = decide({
        role: evidence.role,
        profile,
        judgements: judged.judgements,
        records: judged.records,
        drift: judged.drift === null ? null : {
            message,
            hint,
            path: judged.drift.where.path,
            line: judged.drift.where.span?.line ?? null
        },
        only,
        waivers: {
            waivers: profile.waivers,
            releaseTag: judged.baseline?.release_tag ?? null,
            observedAt: evidence.observedAt,
            change: evidence.change
        }
    });
    const report = buildReport({
        version: VERSION,
        evidence,
        profile,
        ...judged,
        decided,
        enforced,
        only
    });
    return {
        report: redacted(report, redact),
        evidence,
        judged
    };
}
async function runOwnSuite({ role, profile, root, own, suite, redact }) {
    if (suite.kind === 'skip') return {
        kind: 'absent',
        reason: suite.reason,
        waiting: false
    };
    const commands = await runSuite({
        side: role,
        commands: profile.profile[role].suite,
        root,
        prefix: own.prefix,
        logDirectory: path.join(suite.outputDirectory, 'logs'),
        concurrency: suite.concurrency,
        timeoutMs: suite.timeoutMs,
        matchers: profile.profile.matchers,
        environment: suite.environment,
        redact,
        signal: suite.signal,
        observer: suite.observer
    });
    return {
        kind: 'run',
        subject: own.head?.sha ?? null,
        commands
    };
}
/** Everything that is kept or posted is redacted: every text in it but the documents' own bytes. */ function redacted(value, redact) {
    const clean = (inner, key)=>{
        if (typeof inner === 'string') return key === 'base64' ? inner : redact(inner);
        if (Array.isArray(inner)) return inner.map((item)=>clean(item, key));
        if (typeof inner !== 'object' || inner === null) return inner;
        return Object.fromEntries(Object.entries(inner).map(([name, item])=>[
                name,
                clean(item, name)
            ]));
    };
    return clean(value, '');
}

/**
 * Room: what GitHub takes is limited in bytes. A text is made of sections of whole items (a list entry, a table row, a
 * fenced tail), so what is left out never leaves anything open; and what is left out is said, with counts.
 */ /** Items of one kind under one heading. */ /** Bytes of a text in UTF-8. */ function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** The longest beginning of a text that takes at most `limit` bytes, without half a code point. */ function cutBytes(text, limit) {
    if (bytes(text) <= limit) return text;
    let used = 0;
    let end = 0;
    for (const character of text){
        used += bytes(character);
        if (used > limit) break;
        end += character.length;
    }
    return text.slice(0, end);
}
/** The longest beginning of a text that has at most `limit` UTF-16 code units, `…` included where it was cut. */ function cutCharacters(text, limit) {
    if (text.length <= limit) return text;
    return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** A value short enough to be read at a glance; what is missing is counted. `limit` in UTF-16 code units. */ function clip(text, limit = 300) {
    if (text.length <= limit) return text;
    const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
    return `${kept}… (${text.length - kept.length} more characters)`;
}
const WHERE = 'The whole report is in report.json.';
function leftOut(section, kept) {
    const left = section.items.length - kept;
    const noun = left === 1 ? section.noun : `${section.noun}s`;
    return `${kept === 0 ? `all ${left}` : `${left} of ${section.items.length}`} ${noun} ${section.of}`;
}
/** The closing sentence about what is missing; empty when nothing is. */ function remark(sections, kept) {
    const missing = sections.filter((section)=>(kept.get(section) ?? 0) < section.items.length);
    if (missing.length === 0) return '';
    const parts = missing.map((section)=>leftOut(section, kept.get(section) ?? 0));
    return `\n\n> Left out, to stay within the size that GitHub takes: ${parts.join('; ')}. ${WHERE}`;
}
function opening({ title, head, folded }) {
    return folded ? `\n\n<details><summary>${title}</summary>\n\n${head}` : `\n\n### ${title}\n\n${head}`;
}
function closing({ close, folded }) {
    return folded ? `${close}\n\n</details>` : close;
}
function shown(section, kept) {
    if (kept === 0) return '';
    return opening(section) + section.items.slice(0, kept).join(section.between) + closing(section);
}
/**
 * Head, sections and foot as one text of at most `budget` bytes. Sections are served by rank, each from its first item
 * on; sections without items are not shown. Where not even the head fits, `least` is all there is: it must be harmless
 * when cut anywhere.
 */ function fit({ head, sections, foot, least }, budget) {
    const everything = assemble(head, sections, foot, new Map(sections.map((section)=>[
            section,
            section.items.length
        ])));
    if (bytes(everything) <= budget) return everything;
    const kept = new Map();
    // What the remark can take at most, so that a kept item never has to go again.
    const reserve = bytes(remark(sections, kept)) + sections.length * 12;
    let room = budget - bytes(head) - bytes(foot) - reserve;
    if (room < 0) return cutBytes(least, budget);
    for (const section of [
        ...sections
    ].sort((a, b)=>a.rank - b.rank)){
        let count = 0;
        for (const item of section.items){
            const cost = bytes(item) + bytes(count === 0 ? opening(section) + closing(section) : section.between);
            if (cost > room) break;
            room -= cost;
            count += 1;
        }
        kept.set(section, count);
    }
    return assemble(head, sections, foot, kept);
}
function assemble(head, sections, foot, kept) {
    return head + sections.map((section)=>shown(section, kept.get(section) ?? 0)).join('') + remark(sections, kept) + foot;
}

/**
 * Characters that deceive the eye, made visible as `\u{202e}`: control, bidirectional, zero-width and private
 * ones, odd spaces, loose combining marks, and letters that look like ASCII and are not. People's names stay as
 * they are written. The shape of what stays (spaces, lines) is the caller's matter.
 */ /** Never shown as such: they show nothing, or change how their neighbours are shown. */ const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}|(?=\p{M})\p{Script=Inherited}/u;
const NAMED = {
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t'
};
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const LATIN = /[a-z0-9]|\p{Script=Latin}/iu;
/** Scripts whose letters pass for Latin ones, and digits that pass for ASCII ones: never inside a Latin word. */ const RELATED = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Hebrew}]|(?![0-9])\p{Nd}/u;
/** The letters of them that fonts draw like Latin ones (Unicode TR 39): never a word of these alone. */ const TWINS = /^[аеорсухіјѕһԁԛԝѵӏкАВЕКМНОРСТХІЈЅУЗҮԌԚԜӀαινοορυχκϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹοօսցհոռզԱՕՍ]+$/u;
/** Punctuation and phonetic letters that pass for ASCII though Unicode calls them unrelated. */ const FALSE_MARKS = /[\u2010-\u2012\u2015\u2043\u2212\u2215\u2044\u29f8\u2236\ua789\u02d0\u05c3\u0589\u2223\u01c0\u2217\u204e\u02cb\u2035\u02f8\u0250-\u02af\u1d00-\u1dbf\ua720-\ua7ff\uab30-\uab6f]/u;
function escaped(character) {
    return NAMED[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** True for a character beyond ASCII that Unicode itself maps to printable ASCII (full-width, mathematical, Kelvin). */ function standsForAscii(character) {
    return character > '\x7f' && character !== '…' && /[!-~]/.test(character.normalize('NFKC'));
}
function withoutTwins(word) {
    if (!LATIN.test(word) && !TWINS.test(word)) return word;
    return Array.from(word, (character)=>RELATED.test(character) ? escaped(character) : character).join('');
}
/** The text on one line, with everything deceptive spelled out; newline, return and tab as `\n`, `\r`, `\t`. */ function visible(text) {
    if (/^[ -~]*$/.test(text)) return text;
    const words = text.replace(WORD, withoutTwins);
    return Array.from(words, (character)=>HIDDEN.test(character) || FALSE_MARKS.test(character) || standsForAscii(character) ? escaped(character) : character).join('');
}
/** Colour codes of terminals: they carry no content. */ const COLOUR$1 = /\x1b\[[0-9;:]*m/g;
/**
 * The lines of a program's output, each with everything deceptive spelled out; tabs and indentation are kept, colours
 * and empty lines at the end are dropped. No output: no lines.
 */ function visibleLines(text) {
    const lines = text.replace(COLOUR$1, '').trimEnd().split(/\r\n?|\n/);
    return lines.length === 1 && lines[0] === '' ? [] : lines.map((line)=>line.split('\t').map(visible).join('\t'));
}

/** The longest run of backticks in a text. */ function longestRun(text) {
    return Array.from(text.matchAll(/`+/g)).reduce((longest, [run])=>Math.max(longest, run.length), 0);
}
/** Spaces that a browser would swallow: at both ends, and all but the first of a run. */ function keepSpaces(text) {
    return text.replace(/^ +| +$|(?<= ) +/g, (spaces)=>'\\u{20}'.repeat(spaces.length));
}
/**
 * The text as one inline code span that it cannot close, on one line. Safe in a table cell, at the cost of a
 * backslash that shows before a `|` elsewhere. An empty text is shown as `""`.
 */ function code(text) {
    const shown = keepSpaces(visible(text)).replaceAll('|', '\\|');
    if (shown === '') return '`""`';
    const ticks = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return ticks + pad + shown + pad + ticks;
}
/**
 * The text as a fenced block that it cannot close, its lines kept, without a newline at the end. `info` names the
 * language. Must start at the beginning of a line, with an empty line or a tag's line before it.
 */ function fence(text, info = '') {
    const lines = visibleLines(text).join('\n');
    const ticks = '`'.repeat(Math.max(3, longestRun(lines) + 1));
    return `${ticks}${info.replace(/[^a-z0-9-]/gi, '')}\n${lines}\n${ticks}`;
}
/** What stands around a word in a sentence and means nothing to Markdown there. */ const AROUND = /^(?<lead>[("'“‘]*)(?<core>.*?)(?<trail>[)"'”’.,:;!?%…]*)$/su;
/** A word that nothing would link or format, whoever wrote it. */ const PROSE = /^(?:\p{L}[\p{L}\p{M}]*(?:['’/-]\p{L}[\p{L}\p{M}]*)*|\d{1,6}|\d{4}-\d\d-\d\d|[–—…·→])?$/u;
/** Prose by its shape, but a commit id or the start of an address. */ const ALIVE = /^(?:[0-9a-f]{7,}|www|https?|ftp|mailto|xmpp)$/i;
/** Nothing longer is a word of prose; UTF-16 code units. */ const LONGEST_WORD = 60;
function word(text, first) {
    if (text.length > LONGEST_WORD) return code(text);
    const { lead = '', core = '', trail = '' } = AROUND.exec(text)?.groups ?? {};
    if (!PROSE.test(core) || ALIVE.test(core)) return lead + code(core) + trail;
    // At the beginning, "1." and "1)" would start a list.
    return lead + core + (first ? trail.replace(/^[.)]/, '\\$&') : trail);
}
/**
 * A sentence of ours that holds untrusted parts, as inert inline Markdown on one line, safe in a table cell. What is
 * quoted (`"…"`, `` `…` ``) becomes a code span, and so does every other word that could come alive: identifiers,
 * versions, paths, addresses, names with `@` or `#`.
 */ function plain(text) {
    const pieces = visible(text.trim()).match(/"[^"]*"|`[^`]+`|\s+|[^\s"`]+|["`]/g) ?? [];
    let out = '';
    for (const piece of pieces){
        const quoted = /^(["`])(.*)\1$/s.exec(piece);
        const next = quoted ? code(quoted[2] ?? '') : /^\s+$/.test(piece) ? ' ' : word(piece, out === '');
        // Two code spans side by side would merge their backticks.
        out += out.endsWith('`') && next.startsWith('`') ? ` ${next}` : next;
    }
    return out;
}

/** Percent-encodes one part of a path, also what would end a Markdown link. */ function encoded(part) {
    return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, (character)=>`%${character.charCodeAt(0).toString(16)}`);
}
/** The address of the linked commit itself. */ function commitUrl({ server, repository, sha }) {
    return `${server}/${[
        ...repository.split('/'),
        'commit',
        sha
    ].map(encoded).join('/')}`;
}
/**
 * `path:line:column` as code; linked where it is a file of the side that was judged. Null when the spot is in no file.
 */ function place(report, spot, links) {
    if (spot.path === null) return null;
    const column = spot.line === null || (spot.column ?? null) === null ? '' : `:${spot.column ?? 1}`;
    const shown = code(clip(`${spot.path}${spot.line === null ? '' : `:${spot.line}`}${column}`));
    if (spot.side !== null && spot.side !== report.role) return `${shown} in ${plain(report.names[spot.side])}`;
    return linked(report, {
        ...spot,
        path: spot.path
    }, links, shown);
}
/** `shown` as a link to the spot's line, where there is something to link to. */ function linked(report, spot, links, shown) {
    return shown;
}

const DECISION_NAMES = {
    rehearsal: 'rehearsal continuation',
    cutover: 'runtime cutover'
};
/** The blockers of both decisions without repetition; definite ones before unknown ones, then as the report has them. */ function blockersOf(report) {
    const byReason = new Map();
    for (const decision of DECISIONS){
        for (const blocker of report.decisions[decision].blockers){
            const reason = JSON.stringify([
                blocker.gate,
                blocker.rule,
                blocker.side,
                blocker.path,
                blocker.line,
                blocker.message
            ]);
            const known = byReason.get(reason);
            if (known) known.decisions.push(decision);
            else byReason.set(reason, {
                blocker,
                decisions: [
                    decision
                ]
            });
        }
    }
    const all = [
        ...byReason.values()
    ];
    return [
        ...all.filter(({ blocker })=>blocker.kind === 'definite'),
        ...all.filter(({ blocker })=>blocker.kind !== 'definite')
    ];
}
/** What was judged: the release tag and the commit, or the words for what is not known. */ function subjectOf(report) {
    return {
        release: report.baseline?.release_tag ?? 'a release without a readable baseline',
        commit: report.subject?.sha ?? null
    };
}
/** Why the verdict is what it is, in one clause without values from outside: `3 blockers`, `2 of 2 gates pass`. */ function because(report) {
    if (report.verdict === 'NOT-DECIDED') {
        const passed = report.gates.filter((gate)=>gate.status === 'pass' || gate.status === 'skipped').length;
        const judged = report.only === null ? 'nothing is enforced' : `only ${counted(report.only.length, 'gate')} of ${GATES.length} judged`;
        return `${judged}; ${passed} of ${counted(report.gates.length, 'gate')} without objection`;
    }
    if (report.enforced === null) return 'nothing is enforced';
    const { blockers, waived } = report.decisions[report.enforced];
    if (report.verdict === 'NO-GO') {
        const waiting = blockers.filter((blocker)=>blocker.waiting).length;
        return `${counted(blockers.length, 'blocker')}${waiting > 0 ? `, ${waiting} of them may clear by waiting` : ''}`;
    }
    const lifting = report.waivers.filter(({ state, target })=>state === 'honoured' && waived.some(({ gate, rule })=>target === gate || target === rule));
    return waived.length > 0 ? `with ${counted(lifting.length, 'waiver')}` : 'no blockers';
}
/** How a command ended, in words of ours that keep the outcomes apart: `failed (exit 101)`, `killed (SIGKILL)`. */ function outcomeOf(command) {
    switch(command.outcome){
        case 'passed':
            return 'passed';
        case 'failed':
            return command.exitCode === null ? 'failed' : `failed (exit ${command.exitCode})`;
        case 'killed':
            return `killed (${/^SIG[A-Z0-9+]+$/.exec(command.signal ?? '')?.[0] ?? 'signal not known'})`;
        case 'timed-out':
            return 'timed out';
        case 'spawn-failed':
            return 'could not be started';
        case 'not-started':
            return 'not started';
        case 'cancelled':
            return 'cancelled';
    }
}
/** `1 blocker`, `2 blockers`. */ function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const LONG$1 = 1500;
function blockerItem(report, { blocker }, links) {
    const where = place(report, blocker, links);
    const values = expectation(blocker);
    const waits = blocker.waiting ? 'waiting can clear it' : 'waiting does not clear it';
    return [
        `1. **${blocker.gate}**: ${plain(clip(blocker.message, LONG$1))}`,
        ...where === null ? [] : [
            `   - Where: ${where}`
        ],
        ...values === null ? [] : [
            `   - ${values}`
        ],
        `   - **To clear:** ${plain(clip(blocker.clears, LONG$1))}`,
        `   - Owner: ${plain(clip(blocker.owner, 120))}; ${waits} · ${blocker.kind === 'unknown' ? 'evidence missing · ' : ''}${code(blocker.rule)}`
    ].join('\n');
}
/** The blockers that the text lists: none where only some gates were judged, for then nothing is decided. */ function toldBlockers(report) {
    return report.only === null ? blockersOf(report) : [];
}
/** Expected and observed, where the message alone may not show them apart. */ function expectation({ expected, observed }) {
    if (expected === null && observed === null) return null;
    const shown = (value)=>value === null ? 'nothing' : code(clip(value));
    return expected === null ? `Observed: ${shown(observed)}` : `Expected: ${shown(expected)} · observed: ${shown(observed)}`;
}
/**
 * The blockers: those of the enforced decision, as "Why not", and those that only the other decision has. With nothing
 * enforced the first list is empty.
 */ function blockerSections(report, links) {
    const all = toldBlockers(report);
    const { enforced } = report;
    const first = all.filter(({ decisions })=>enforced !== null && decisions.includes(enforced));
    const rest = all.filter((blocked)=>!first.includes(blocked));
    const section = (rank, title, of, blocked)=>({
            rank,
            noun: 'blocker',
            of,
            title,
            head: '',
            items: blocked.map((one)=>blockerItem(report, one, links)),
            between: '\n',
            close: '',
            folded: false
        });
    const other = enforced === null ? null : enforced === 'cutover' ? 'rehearsal' : 'cutover';
    const later = other === null ? 'the decisions' : DECISION_NAMES[other];
    return {
        enforced: section(1, `Why not: ${counted(first.length, 'blocker')}`, `of ${enforced === null ? 'the decision' : DECISION_NAMES[enforced]}`, first),
        other: section(6, other === null ? `In the way of a GO, if one were enforced: ${counted(rest.length, 'blocker')}` : `Not enforced here: ${counted(rest.length, 'more blocker')} of ${later}`, `of ${later}`, rest)
    };
}
const WAIVER_WORDS = {
    honoured: '✅ honoured',
    expired: '⌛ **expired**',
    unused: '➖ unused',
    'not-approved': '❌ **not approved**',
    'other-baseline': '➖ for another baseline',
    'not-allowed': '❌ **not allowed**'
};
/** Every waiver of the profile and what became of it; first, in words, how many blockers are lifted. */ function waiverSection(report) {
    const honoured = report.waivers.filter(({ state })=>state === 'honoured').length;
    const said = report.verdict === 'GO' && honoured > 0 ? `GO with ${counted(honoured, 'waiver')}` : 'Waivers';
    const rows = report.waivers.map(({ target, baseline, reason, approver, expires, state, detail })=>`| ${WAIVER_WORDS[state]} | ${code(target)} | ${code(clip(baseline, 80))} | ${plain(clip(reason))} | ${code(clip(approver, 80))} | ${plain(expires)} | ${plain(clip(detail))} |`);
    return {
        rank: 3,
        noun: 'waiver',
        of: 'of the profile',
        title: said,
        head: `| State | Lifts | Baseline | Reason | Approved by | Until | |\n| --- | --- | --- | --- | --- | --- | --- |\n`,
        items: rows,
        between: '\n',
        close: '',
        folded: false
    };
}
/** What the honoured waivers lifted. */ function waivedSection(report) {
    const { enforced } = report;
    const waived = enforced === null ? [] : report.decisions[enforced].waived;
    return {
        rank: 3,
        noun: 'blocker',
        of: 'that a waiver lifted',
        title: `Lifted by waiver: ${counted(waived.length, 'blocker')}`,
        head: '',
        items: waived.map((blocker)=>`- **${blocker.gate}**: ${plain(clip(blocker.message, LONG$1))} ${code(blocker.rule)}`),
        between: '\n',
        close: '',
        folded: false
    };
}

const STATUS_SIGNS = {
    pass: '✅ pass',
    fail: '❌ **fail**',
    pending: '⏳ **pending**',
    error: '💥 **error**',
    skipped: '➖ not applicable'
};
const VERDICT_SIGNS = {
    GO: '✅ GO',
    'NO-GO': '⛔ NO-GO',
    'NOT-DECIDED': '❔ NOT DECIDED'
};
const SEVERITY_SIGNS = {
    error: '❌ error',
    warning: '⚠️ warning',
    notice: 'ℹ️ notice'
};
const OUTCOME_SIGNS = {
    passed: '✅',
    failed: '❌',
    killed: '❌',
    'timed-out': '❌',
    'spawn-failed': '❌',
    'not-started': '⏳',
    cancelled: '🚫'
};
const SEVERITY_RANK = {
    error: 0,
    warning: 1,
    notice: 2
};
/** Worst first; equals keep their order. */ function worstFirst(findings) {
    return [
        ...findings
    ].sort((a, b)=>SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
}
/** `3 errors, 1 warning`; empty when there is nothing. */ function tally(gate) {
    return [
        'error',
        'warning',
        'notice'
    ].map((severity)=>({
            severity,
            count: gate.findings.filter((finding)=>finding.severity === severity).length
        })).filter(({ count })=>count > 0).map(({ severity, count })=>counted(count, severity)).join(', ');
}

const LONG = 1500;
/** One row for each gate, in the order of the story; served before all else, so that none is ever missing. */ function gateTable(report) {
    return {
        rank: 0,
        noun: 'gate',
        of: 'of the table',
        title: 'Gates',
        head: '| Status | Gate | What was seen | Found | Needed for |\n| --- | --- | --- | --- | --- |\n',
        items: report.gates.map((gate)=>`| ${STATUS_SIGNS[gate.status]} | **${gate.id}** | ${plain(clip(gate.summary || gate.title))} | ${tally(gate) || '–'} | ${gate.needed.join(', ') || '–'} |`),
        between: '\n',
        close: '',
        folded: false
    };
}
/** One finding as a list entry. `told`: the message stands above already, as a blocker. */ function findingItem(report, finding, links, told = false) {
    const where = place(report, finding, links);
    const head = `- ${SEVERITY_SIGNS[finding.severity]} ${code(finding.rule)}${where === null ? '' : ` at ${where}`}`;
    if (told) return `${head}: told as a blocker`;
    const hint = finding.hint === '' ? '' : `\n  - **To mend:** ${plain(clip(finding.hint, LONG))}`;
    return `${head}: ${plain(clip(finding.message, LONG))}${hint}`;
}
/** What one gate found, worst first. */ function gateFindings(report, gate, links, told) {
    const findings = worstFirst(gate.findings);
    const failed = gate.status === 'fail' || gate.status === 'error';
    return {
        rank: failed ? 4 : 7,
        noun: 'finding',
        of: `of ${gate.id}`,
        title: `${gate.id}: ${tally(gate)}`,
        head: '',
        items: findings.map((finding)=>findingItem(report, finding, links, told.has(reasonOf(finding)))),
        between: '\n',
        close: '',
        folded: false
    };
}
/** What makes a finding and a blocker the same reason. */ function reasonOf(reason) {
    return JSON.stringify([
        reason.rule,
        reason.path,
        reason.line,
        reason.message
    ]);
}
/** The findings of the gates that found more than the blockers tell. */ function findingSections(report, links) {
    const told = new Set(toldBlockers(report).map(({ blocker })=>reasonOf(blocker)));
    return report.gates.filter((gate)=>gate.findings.some((finding)=>!told.has(reasonOf(finding)))).map((gate)=>gateFindings(report, gate, links, told));
}

/** Times for people: how long a command took, how long a lane was busy, and when it was observed. */ /** Milliseconds in the unit that is read best: `340 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */ function duration(milliseconds) {
    if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
    if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
    const rounded = Math.round(seconds / 60);
    return `${Math.floor(rounded / 60)} h ${String(rounded % 60).padStart(2, '0')} min`;
}
/** `2026-02-08T13:05:59.123Z` -> `2026-02-08 13:05:59 UTC`; anything else as it is. */ function moment(iso) {
    const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(iso);
    return match ? `${match[1] ?? ''} ${match[2] ?? ''} UTC` : iso;
}
/** The day of an ISO 8601 instant, `2026-02-08`; `unknown-date` when it has none (it becomes part of file names). */ function day(iso) {
    return /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? 'unknown-date';
}
/** The lanes of a suite in the order they first appear, and the wall time of it all (null when nothing started). */ function lanesOf(suite) {
    const starts = suite.map(startOf).filter((start)=>start !== null);
    const origin = starts.length > 0 ? Math.min(...starts) : 0;
    const names = [
        ...new Set(suite.map((command)=>command.lane))
    ];
    const lanes = names.map((name)=>lane(name, suite, origin));
    return {
        lanes,
        wallMs: wall(lanes.flatMap((one)=>one.bars))
    };
}
function lane(name, suite, origin) {
    const commands = suite.filter((command)=>command.lane === name);
    const bars = commands.flatMap((command)=>{
        const start = startOf(command);
        if (start === null) return [];
        return [
            {
                command,
                start: start - origin,
                end: start - origin + Math.max(0, command.durationMs ?? 0)
            }
        ];
    });
    bars.sort((a, b)=>a.start - b.start);
    return {
        name,
        commands,
        bars,
        wallMs: wall(bars)
    };
}
function wall(bars) {
    if (bars.length === 0) return null;
    return Math.max(...bars.map((bar)=>bar.end)) - Math.min(...bars.map((bar)=>bar.start));
}
function startOf(command) {
    if (command.startedAt === null) return null;
    const start = Date.parse(command.startedAt);
    return Number.isNaN(start) ? null : start;
}

/** Of one command's last output; more is in its log. */ const TAIL = {
    bytes: 4000
};
/** Commands that did not pass first: the ones that failed, then those that never got to it. */ function failuresFirst(suite) {
    const rank = ({ outcome })=>outcome === 'passed' ? 2 : outcome === 'not-started' || outcome === 'cancelled' ? 1 : 0;
    return [
        ...suite
    ].sort((a, b)=>rank(a) - rank(b));
}
function row(command) {
    const took = command.durationMs === null ? '–' : duration(command.durationMs);
    const outcome = command.outcome === 'passed' ? 'passed' : `**${plain(outcomeOf(command))}**`;
    return `| ${OUTCOME_SIGNS[command.outcome]} ${outcome} | ${code(clip(command.command))} | ${plain(command.lane)} | ${took} |`;
}
/** The table of all commands; under a budget the passed ones go first. */ function suiteTable(report) {
    const passed = report.suite.filter(({ outcome })=>outcome === 'passed').length;
    const { wallMs } = lanesOf(report.suite);
    const took = wallMs === null ? '' : ` in ${duration(wallMs)}`;
    return {
        rank: 5,
        noun: 'command',
        of: `of the ${report.role}'s suite`,
        title: `Suite of the ${report.role}: ${passed} of ${counted(report.suite.length, 'command')} passed${took}`,
        head: `| Outcome | Command | Lane | Took |\n| --- | --- | --- | --- |\n`,
        items: failuresFirst(report.suite).map(row),
        between: '\n',
        close: '',
        folded: passed === report.suite.length
    };
}
/** The last lines of an output that fit, from the end backwards. */ function tailOf(output) {
    const lines = visibleLines(output).map((line)=>cutCharacters(line, 500));
    let room = TAIL.bytes;
    let start = lines.length;
    for (const line of lines.slice(-40).reverse()){
        room -= bytes(line) + 1;
        if (room < 0) break;
        start -= 1;
    }
    return {
        text: lines.slice(start).join('\n'),
        left: start
    };
}
function failure(command) {
    const { text, left } = tailOf(command.tail);
    const reason = command.reason === null ? '' : `: ${plain(clip(command.reason))}`;
    const log = command.log === null ? '' : ` · log ${code(clip(command.log))}`;
    const more = left > 0 ? `\n\n${counted(left, 'earlier line')} left out here.` : '';
    const output = text === '' ? '\n\nIt printed nothing.' : `${more}\n\n${fence(text, 'text')}`;
    return `**${plain(outcomeOf(command))}** ${code(clip(command.command))}${reason}${log}${output}`;
}
/** Why commands failed, in their own words. */ function failureSection(report) {
    const ended = new Set([
        'passed',
        'not-started',
        'cancelled'
    ]);
    const failures = report.suite.filter(({ outcome })=>!ended.has(outcome));
    return {
        rank: 3,
        noun: 'failed command',
        of: `of the ${report.role}'s suite`,
        title: 'What the failed commands printed last',
        head: '',
        items: failures.map(failure),
        between: '\n\n',
        close: '',
        folded: false
    };
}

/** The alignment matrix: which documents make its columns, and what each of them is called. */ /** One column for each document that states anything, in the order in which they first appear. */ function matrixOf(report) {
    const seen = new Map();
    for (const row of report.alignment){
        for (const { document, side } of row.cells)seen.set(JSON.stringify([
            side,
            document
        ]), {
            document,
            side
        });
    }
    const columns = [
        ...seen.values()
    ];
    return columns.map(({ document, side })=>({
            document,
            side,
            title: columns.some((other)=>other.document === document && other.side !== side) ? `${document} (${report.names[side]})` : document,
            cellsOf: (row)=>row.cells.filter((cell)=>cell.document === document && cell.side === side)
        }));
}

const VALUE = 60;
function cell(report, column, row, links) {
    const cells = column.cellsOf(row);
    if (cells.length === 0) return '·';
    const odd = cells.filter(({ agrees })=>!agrees);
    if (odd.length === 0) return '✓';
    const shown = odd.map((one)=>one.value === null ? '✗ **not stated**' : `✗ ${linked(report, one, links, code(clip(one.value, VALUE)))}`);
    return shown.slice(0, 3).join(', ') + (shown.length > 3 ? ` and ${shown.length - 3} more` : '');
}
/** Facts down, documents across; facts in dispute first. A value is shown only where it disagrees. */ function alignmentSection(report, links) {
    const columns = matrixOf(report);
    const agree = (row)=>row.cells.every(({ agrees })=>agrees);
    const disputed = report.alignment.filter((row)=>!agree(row));
    const rows = [
        ...disputed,
        ...report.alignment.filter(agree)
    ].map((row)=>{
        const fact = agree(row) ? code(row.fact) : `✗ ${code(row.fact)}`;
        const expected = row.expected === null ? 'not known' : code(clip(row.expected, VALUE));
        return `| ${[
            fact,
            expected,
            ...columns.map((column)=>cell(report, column, row, links))
        ].join(' | ')} |`;
    });
    const said = disputed.length === 0 ? 'every fact agrees' : `${counted(disputed.length, 'fact')} in dispute`;
    const heads = [
        'Fact',
        'Expected',
        ...columns.map(({ title })=>plain(title))
    ];
    return {
        rank: disputed.length > 0 ? 5 : 8,
        noun: 'fact',
        of: 'of the alignment',
        title: `Alignment: ${said}`,
        head: `| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n`,
        items: rows,
        between: '\n',
        close: '\n\n✓ states the expected value · ✗ states something else · `·` does not state this fact',
        folded: disputed.length === 0
    };
}
/** What the consumer must change; breaking changes first. */ function contractSection(report) {
    const value = (text)=>text === null ? 'nothing' : code(clip(text, VALUE));
    const breaking = report.contractDiff.filter((change)=>change.breaking);
    const changes = [
        ...breaking,
        ...report.contractDiff.filter((change)=>!change.breaking)
    ];
    return {
        rank: 9,
        noun: 'change',
        of: 'of the contract',
        title: `Contract since the previous release: ${counted(changes.length, 'change')}, ${breaking.length} breaking`,
        head: `| | What | Before | After | The consumer must |\n| --- | --- | --- | --- | --- |\n`,
        items: changes.map((change)=>`| ${change.breaking ? '💥 **breaking**' : 'compatible'} | ${plain(clip(change.subject))} | ${value(change.before)} | ${value(change.after)} | ${plain(clip(change.action))} |`),
        between: '\n',
        close: '',
        folded: false
    };
}

const SHORT = {
    release_tag: 'release',
    commit_sha: 'commit',
    service_contract_version: 'service',
    api_contract_version: 'API',
    integration_baseline: 'integration'
};
/** The verdict as a heading of one line: `⛔ NO-GO: runtime cutover of v0.4.0, 3 blockers`. */ function verdictHeading(report) {
    const what = report.enforced === null ? 'release' : `${DECISION_NAMES[report.enforced]} of`;
    const tag = report.baseline === null ? 'a release without a readable baseline' : code(clip(report.baseline.release_tag, 80));
    return `## ${VERDICT_SIGNS[report.verdict]}: ${what} ${tag}, ${because(report)}`;
}
/** The same in our own words only: harmless wherever it is cut. */ function verdictWords(report) {
    return `${report.verdict}: ${report.enforced === null ? 'nothing is enforced' : DECISION_NAMES[report.enforced]}, ${because(report)}.`;
}
/** The five facts on one line. */ function baselineLine(report) {
    const { baseline } = report;
    if (baseline === null) return '**Baseline** not known: no readable manifest or handoff payload states it.';
    const facts = BASELINE_FACTS.map((fact)=>`${SHORT[fact]} ${code(clip(baseline[fact], 80))}`);
    return `**Baseline** ${facts.join(' · ')}`;
}
/** Both decisions with the reason in a clause, and which of them is enforced. */ function decisionLine(report) {
    if (report.only !== null) return `**Judged** only ${report.only.join(', ')}; nothing is decided by that.`;
    const both = DECISIONS.map((decision)=>{
        const { verdict, blockers } = report.decisions[decision];
        const count = blockers.length === 0 ? '' : ` (${counted(blockers.length, 'blocker')})`;
        return `${DECISION_NAMES[decision]} **${verdict}**${count}${report.enforced === decision ? ', enforced' : ''}`;
    });
    return `**Decisions** ${both.join(' · ')}${report.enforced === null ? ' · nothing is enforced' : ''}`;
}
/** Who judged what: the sides, the subject, the peer. */ function subjectLine(report, links) {
    const { names, role, subject, handoff } = report;
    const sides = `${plain(names.producer)} → ${plain(names.consumer)}, judged as ${role}`;
    const commit = subject === null ? 'no git checkout' : commitOf(subject.sha, links);
    const dirty = subject !== null && subject.uncommitted > 0 ? ` with ${subject.uncommitted} uncommitted paths` : '';
    const mode = handoff?.mode ? ` · mode ${code(clip(handoff.mode, 80))}` : '';
    return `**Subject** ${sides} · ${commit}${dirty}${mode} · ${peerPhrase(report)}`;
}
function peerPhrase({ peer, names }) {
    if (peer === null) return 'peer not known';
    if (peer.origin === 'absent') return `peer not seen${peer.absence === null ? '' : `: ${plain(clip(peer.absence))}`}`;
    const reference = peer.reference === null ? '' : ` at ${code(clip(peer.reference, 120))}`;
    return `peer ${code(clip(peer.repository ?? names[peer.side], 120))}${reference}`;
}
function commitOf(sha, links) {
    const shown = code(sha.slice(0, 12));
    return links?.sha === sha ? `[${shown}](${commitUrl(links)})` : shown;
}
/** What the report was made from, for whoever wants to check it. */ function provenance(report) {
    const parts = [
        `handoff-gate ${plain(report.tool.version)}`,
        `profile ${code(clip(report.profile.source, 120))}`,
        `evidence ${code(report.evidenceSha256.slice(0, 12))}`,
        `observed ${code(moment(report.observedAt))}`
    ];
    return parts.join(' · ');
}

/** The full report. Failures are kept first, and what the budget left out is said with counts. */ function renderMarkdown(report, { budget, links }) {
    const sections = [
        ...reasonSections(report, links),
        ...findingSections(report, links),
        ...evidenceSections(report, links)
    ];
    const foot = `\n\n---\n\n${provenance(report)}\n`;
    return fit({
        head: markdownHead(report, links),
        sections,
        foot,
        least: verdictWords(report)
    }, budget);
}
/** The verdict in one line, then both decisions, the baseline and the subject. */ function markdownHead(report, links) {
    const lines = [
        decisionLine(report),
        baselineLine(report),
        subjectLine(report, links)
    ];
    return `${verdictHeading(report)}\n\n${lines.join('\\\n')}`;
}
/** Why not, what was waived, and where each gate stands. */ function reasonSections(report, links) {
    return [
        blockerSections(report, links).enforced,
        waiverSection(report),
        waivedSection(report),
        gateTable(report)
    ];
}
/** What the verdict rests on, and what stands in the way of the other decision. */ function evidenceSections(report, links) {
    return [
        suiteTable(report),
        failureSection(report),
        alignmentSection(report, links),
        contractSection(report),
        blockerSections(report, links).other
    ];
}

/** More than any report needs; a bound all the same. */ const MARKDOWN_BUDGET$1 = 4 * 1024 * 1024;
/** The folder that was named, or a new one for this run. */ async function openOutputDirectory(named) {
    if (named === null) return mkdtemp(path.join(tmpdir(), 'handoff-gate-'));
    const directory = path.resolve(named);
    await mkdir(directory, {
        recursive: true
    });
    return directory;
}
async function writeOutputs(directory, { report, evidence }) {
    const [{ renderHtml }, { renderPackets }] = await Promise.all([
        import('./chunk-html.js'),
        import('./chunk-packets.js')
    ]);
    const at = (...parts)=>path.join(directory, ...parts);
    await Promise.all([
        mkdir(at('packets'), {
            recursive: true
        }),
        mkdir(at('evidence'), {
            recursive: true
        })
    ]);
    const packets = renderPackets(report);
    await Promise.all([
        writeFile(at('report.json'), serialise(report)),
        writeFile(at('report.md'), renderMarkdown(report, {
            budget: MARKDOWN_BUDGET$1,
            links: null
        })),
        writeFile(at('report.html'), renderHtml(report)),
        writeFile(at('evidence', EVIDENCE_FILE), serialise(evidence)),
        ...packets.map(({ file, markdown })=>writeFile(at('packets', file), markdown))
    ]);
    return {
        directory,
        report: at('report.json'),
        markdown: at('report.md'),
        html: at('report.html'),
        packets: at('packets'),
        evidence: at('evidence'),
        logs: report.suite.some((command)=>command.log !== null) ? at('logs') : null
    };
}

/** Opens a checkout; works without git history too, answering only what the files tell. */ async function openCheckout(root, options) {
    const git = new Git(root);
    const facts = await git.lines('rev-parse', '--is-shallow-repository', '--show-prefix');
    if (facts === null) return new Checkout(git, options, {
        head: null,
        shallow: false,
        prefix: '',
        uncommitted: [],
        inGit: false
    });
    const prefix = facts[1] ?? '';
    const revision = options.reference ?? 'HEAD';
    const [log, status] = await Promise.all([
        git.lines('log', '-1', '--format=%H %cI', revision, '--'),
        options.reference === null ? git.parts('status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', '.') : []
    ]);
    const head = parseCommit(log?.[0]);
    const uncommitted = (status ?? []).map((part)=>part.slice(3)).map((file)=>file.startsWith(prefix) ? file.slice(prefix.length) : file);
    return new Checkout(git, options, {
        head,
        shallow: facts[0] === 'true',
        prefix,
        uncommitted: uncommitted.sort(),
        inGit: true
    });
}
class Checkout {
    constructor(git, options, facts){
        this.git = git;
        this.options = options;
        this.facts = facts;
        this.origin = options.origin;
        this.name = options.name;
        this.reference = options.reference ?? 'working tree';
        this.head = facts.head;
        this.prefix = facts.prefix;
        this.uncommitted = facts.uncommitted;
        this.shallow = facts.shallow;
        // Below the top of a repository, its tags are the releases of something else.
        this.ownsTags = facts.inGit && facts.prefix === '';
    }
    subject() {
        if (this.options.reference === null) return new WorkingTree(this.git.directory);
        return new CommitTree(this.git, this.head?.sha ?? this.options.reference);
    }
    at(commit) {
        return new CommitTree(this.git, commit);
    }
    async tags() {
        const format = '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objectname)%00%(*objecttype)%00%(creatordate:iso-strict)';
        const lines = await this.git.lines('for-each-ref', `--format=${format}`, 'refs/tags');
        return (lines ?? []).flatMap((line)=>{
            const [name = '', type, object = '', peeled = '', peeledType, date = ''] = line.split('\0');
            const commit = type === 'commit' ? object : peeledType === 'commit' ? peeled : '';
            return commit === '' ? [] : [
                {
                    name,
                    commit,
                    annotated: type === 'tag',
                    createdAt: instant(date)
                }
            ];
        });
    }
    async resolve(revision) {
        const lines = await this.git.lines('log', '-1', '--format=%H %cI', '--end-of-options', revision, '--');
        return parseCommit(lines?.[0]);
    }
    async commits(revisions) {
        const wanted = [
            ...new Set(revisions)
        ].filter((revision)=>/^[0-9a-f]{7,64}$/.test(revision));
        if (wanted.length === 0 || !this.facts.inGit) return {};
        const { stdout } = await this.git.ask([
            'cat-file',
            '--batch-check'
        ], `${wanted.map((revision)=>`${revision}^{commit}`).join('\n')}\n`);
        const resolved = stdout.toString().split('\n');
        const found = wanted.map((revision, index)=>({
                revision,
                sha: /^([0-9a-f]{40,64}) commit /.exec(resolved[index] ?? '')?.[1]
            }));
        const shas = found.flatMap(({ sha })=>sha ?? []);
        const log = shas.length === 0 ? [] : await this.git.lines('log', '--no-walk=unsorted', '--format=%H %cI', ...shas, '--');
        const dates = new Map((log ?? []).map(parseCommit).flatMap((commit)=>commit === null ? [] : [
                [
                    commit.sha,
                    commit
                ]
            ]));
        const answers = {};
        for (const { revision, sha } of found){
            const commit = sha === undefined ? null : dates.get(sha) ?? null;
            // A shallow clone cannot tell "not there" from "cut off".
            if (commit !== null || !this.shallow) answers[revision] = commit;
        }
        return answers;
    }
    async isAncestor(ancestor, descendant) {
        const { code } = await this.git.ask([
            'merge-base',
            '--is-ancestor',
            ancestor,
            descendant
        ]);
        if (code === 0) return true;
        return code === 1 && !this.shallow ? false : null;
    }
    async changed(from, to) {
        const paths = await this.git.parts('diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', from, to, '--');
        return paths?.sort() ?? null;
    }
    async introduced(pattern, commit) {
        const revision = commit ?? this.head?.sha;
        if (revision === undefined) return null;
        const spec = isGlob(pattern) ? `:(glob)${pattern}` : pattern;
        const found = await this.git.parts('log', '-1', '--format=', '--name-only', '--relative', '-z', revision, '--', spec);
        if (found === null) return null;
        return found[0] ?? (this.shallow ? null : false);
    }
    async candidates(payloadPath) {
        if (this.head === null) return [];
        const lines = await this.git.lines('log', '--reverse', '--format=%H %cI', this.head.sha, '--', payloadPath);
        const commits = (lines ?? []).map(parseCommit).filter((commit)=>commit !== null);
        const found = new Map();
        const versions = await Promise.all(commits.map((commit)=>this.at(commit.sha).read([
                {
                    path: payloadPath,
                    limit: 1024 * 1024
                }
            ])));
        for (const [index, version] of versions.entries()){
            const state = version[0]?.[0]?.state;
            const commit = commits[index];
            if (state?.kind !== 'read' || commit === undefined) continue;
            const root = parseJson(Buffer.from(state.base64, 'base64')).root ?? undefined;
            const mode = text$2(entry(root, 'handoff_mode')?.value);
            const target = text$2(entry(root, 'expected_service_contract_version')?.value);
            if (mode === undefined || mode === 'stable' || target === undefined || found.has(target)) continue;
            found.set(target, {
                kind: 'candidate',
                value: target,
                commit: commit.sha,
                committedAt: commit.committedAt,
                path: payloadPath,
                promisedDays: number(at(root, 'rehearsal_candidate', 'migration_overlap_days'))
            });
        }
        return [
            ...found.values()
        ];
    }
    async firstMention(word, paths) {
        if (this.head === null || this.shallow) return null;
        const specs = paths.map((file)=>isGlob(file) ? `:(glob)${file}` : file);
        const lines = await this.git.lines('log', '--reverse', '--format=%H %cI', `-S${word}`, this.head.sha, '--', ...specs);
        const commit = parseCommit(lines?.[0]);
        return commit === null ? null : {
            kind: 'error-code',
            value: word,
            commit: commit.sha,
            committedAt: commit.committedAt,
            path: paths[0] ?? '',
            promisedDays: null
        };
    }
}
/** ISO 8601 in UTC, whatever zone git wrote. */ function instant(date) {
    return new Date(date).toISOString();
}
function parseCommit(line) {
    const [sha, date] = line?.split(' ') ?? [];
    return sha === undefined || date === undefined ? null : {
        sha,
        committedAt: instant(date)
    };
}

/** The document that each side has and the other has not. */ const TELLTALE = {
    producer: 'manifest',
    consumer: 'pin'
};
async function detectRole(root, profile) {
    const looked = [
        'producer',
        'consumer'
    ].map((side)=>({
            side,
            file: profile[side].documents.find((rule)=>rule.id === TELLTALE[side])?.path ?? ''
        }));
    const found = [];
    for (const { side, file } of looked)if (await exists(path.join(root, file))) found.push(side);
    const [role, other] = found;
    if (role !== undefined && other === undefined) return {
        role
    };
    const files = looked.map(({ side, file })=>`${file} (${side})`).join(' and ');
    return {
        role: null,
        message: role === undefined ? `Neither side's documents are below ${root}: looked for ${files}. Set root to the checkout, or role and profile to what it is.` : `Both sides' documents are below ${root}: ${files}. Set role to producer or consumer.`
    };
}
async function exists(file) {
    return access(file).then(()=>true, ()=>false);
}

/** A user's own JSON Schema for the payload, compiled at run time. Loaded only when one is given. */ /** Compiles a schema of draft 2020-12. */ async function compileSchema(text) {
    let schema;
    try {
        schema = JSON.parse(text);
    } catch (error) {
        return {
            ok: false,
            message: error instanceof Error ? error.message : 'it is not JSON'
        };
    }
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return {
        ok: false,
        message: 'it is not an object'
    };
    const { Ajv2020 } = await import('./chunk-2020.js').then(n => n._);
    try {
        const ajv = new Ajv2020({
            allErrors: true,
            verbose: true,
            strict: false,
            validateFormats: false
        });
        return {
            ok: true,
            validator: ajv.compile(schema)
        };
    } catch (error) {
        return {
            ok: false,
            message: error instanceof Error ? error.message : String(error)
        };
    }
}

const MATCHER_NAMES = BUILT_IN_MATCHERS.map(({ name })=>name);
async function prepare(inputs, repository, policyBase) {
    if (!await isDirectory(inputs.root)) throw new UsageError(`root ${inputs.root} is not a directory.`);
    const own = await openCheckout(inputs.root, {
        origin: 'own',
        name: repository,
        reference: null
    });
    const profile = await loadProfile(inputs);
    const role = await roleOf(inputs, profile.profile);
    const payloadSchema = inputs.schema === null ? null : await loadSchema(inputs.schema);
    return {
        role,
        profile,
        own,
        payloadSchema,
        ...await openPeer(inputs, profile.profile, role)
    };
}
async function roleOf(inputs, profile) {
    if (inputs.role !== 'auto') return inputs.role;
    const detected = await detectRole(inputs.root, profile);
    if (detected.role === null) throw new UsageError(detected.message);
    return detected.role;
}
/** The named profile, the repository's own, or the built-in one; of a pull request, its base's. */ async function loadProfile(inputs, own, policyBase) {
    const loaded = await findProfile(inputs);
    if (inputs.handoff === null) return loaded;
    const given = path.relative(inputs.root, path.resolve(inputs.root, inputs.handoff)).replaceAll('\\', '/');
    if (given.startsWith('../')) throw new UsageError(`handoff ${inputs.handoff} lies outside the root ${inputs.root}.`);
    const { producer } = loaded.profile;
    const documents = producer.documents.map((rule)=>rule.id === 'payload' ? {
            ...rule,
            path: given,
            required: 'always'
        } : rule);
    return {
        ...loaded,
        profile: {
            ...loaded.profile,
            producer: {
                ...producer,
                documents
            }
        }
    };
}
async function findProfile(inputs, own, policyBase) {
    const shown = inputs.profile ?? PROFILE_PATH;
    const file = inputs.profile === null ? path.join(inputs.root, PROFILE_PATH) : path.resolve(inputs.profile);
    if (inputs.profile !== null) return profileFile(file, shown, MATCHER_NAMES);
    const here = await stat(file).then((facts)=>facts.isFile(), ()=>false);
    return here ? profileFile(file, shown, MATCHER_NAMES) : builtInProfile(MATCHER_NAMES);
}
async function loadSchema(file) {
    let text;
    try {
        text = await readFile(file, 'utf8');
    } catch  {
        throw new UsageError(`schema ${file} cannot be read. Name a JSON Schema file.`);
    }
    const compiled = await compileSchema(text);
    if (!compiled.ok) throw new UsageError(`schema ${file} is not a JSON Schema that can be used: ${compiled.message}`);
    return {
        path: file,
        text,
        validator: compiled.validator
    };
}
async function openPeer(inputs, profile, role) {
    const side = role === 'producer' ? 'consumer' : 'producer';
    const name = inputs.peerRepository ?? profile[side].repository;
    if (inputs.peerPath === null) return {
        peer: null,
        absence: `no checkout of the ${side} was given (peer-path), and it was not looked up on GitHub`
    };
    const root = path.resolve(inputs.peerPath);
    if (!await isDirectory(root)) throw new UsageError(`peer-path ${inputs.peerPath} is not a directory.`);
    const peer = await openCheckout(root, {
        origin: 'path',
        name,
        reference: inputs.peerRef
    });
    if (inputs.peerRef !== null && peer.head === null) throw new UsageError(`peer-ref ${inputs.peerRef} is no revision of the checkout ${inputs.peerPath}.`);
    return {
        peer,
        absence: null
    };
}
/** The change when no event tells of one: what is not committed, else the last commit. */ async function localChange(own, profile, role, base) {
    if (own.head === null) return null;
    const governed = new Set(profile[role].documents.map((rule)=>rule.path));
    const dirty = own.uncommitted.some((file)=>governed.has(file));
    const revision = base ?? (dirty ? own.head.sha : `${own.head.sha}^`);
    const resolved = await own.resolve(revision);
    if (base !== null && resolved === null) throw new UsageError(`base ${base} is no revision of this checkout.`);
    return {
        base: resolved,
        kind: dirty && base === null ? 'uncommitted' : 'last-commit',
        author: null,
        approvers: null
    };
}
async function isDirectory(folder) {
    return stat(folder).then((facts)=>facts.isDirectory(), ()=>false);
}

/** The geometry of a terminal: how wide a text is, where it may be wrapped, how a value is made short honestly. */ /** Cheap to know: the blocks whose characters take two cells (CJK, Hangul, full-width forms, emoji). */ const WIDE = /[\u1100-\u115e\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;
const DIGEST = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Cells that `text` takes in a terminal. Expects text without control characters. */ function cells(text) {
    let width = 0;
    for (const character of text)width += WIDE.test(character) ? 2 : COMBINING.test(character) ? 0 : 1;
    return width;
}
/** `text` filled with blanks to `width` cells; a longer text stays as it is. */ function padded(text, width) {
    return text + ' '.repeat(Math.max(0, width - cells(text)));
}
/** `text` in lines of at most `width` cells, broken at blanks only: a longer word stands whole on its own line. */ function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').filter((part)=>part !== '')){
        if (line !== '' && cells(line) + 1 + cells(word) > width) {
            lines.push(line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [
        ...lines,
        line
    ];
}
/** Lines of `text` that start with `first` and go on under its end. */ function hanging(first, text, width) {
    const indent = cells(first);
    const lines = wrapped(text, Math.max(20, width - indent));
    return lines.length === 0 ? [
        first.trimEnd()
    ] : lines.map((line, at)=>(at === 0 ? first : ' '.repeat(indent)) + line);
}
/**
 * `value` in at most about `width` cells: a digest becomes its first 12 digits and `…`, a list ends at one of its
 * words with the number of words that were left out, and a single long word stays whole.
 */ function brief(value, width) {
    if (DIGEST.test(value)) return `${value.slice(0, 12)}…`;
    if (cells(value) <= width) return value;
    const words = value.split(/(?<=\s)/u);
    let kept = '';
    let count = 0;
    for (const word of words){
        if (count > 0 && cells(kept + word) > width - 10) break;
        kept += word;
        count += 1;
    }
    const left = words.length - count;
    return left === 0 ? value : `${kept.replace(/[,\s]+$/u, '')} … +${left} more`;
}

/** ANSI colours, or the same functions that leave the text alone. */ function palette(colour) {
    const paint = (on, off)=>(text)=>colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    return {
        strong: paint(1, 22),
        faint: paint(2, 22),
        good: paint(32, 39),
        bad: paint(31, 39),
        warn: paint(33, 39)
    };
}
function statusPaint({ palette: { good, bad, warn, faint } }, status) {
    switch(status){
        case 'pass':
            return good;
        case 'fail':
        case 'error':
            return bad;
        case 'pending':
            return warn;
        case 'skipped':
            return faint;
    }
}
function severityPaint({ palette: { bad, warn, faint } }, severity) {
    switch(severity){
        case 'error':
            return bad;
        case 'warning':
            return warn;
        case 'notice':
            return faint;
    }
}
function verdictPaint({ palette: { strong, good, bad, warn } }, verdict) {
    switch(verdict){
        case 'GO':
            return (text)=>strong(good(text));
        case 'NO-GO':
            return (text)=>strong(bad(text));
        case 'NOT-DECIDED':
            return (text)=>strong(warn(text));
    }
}
/**
 * Where something stands, so that a terminal makes it clickable: `path:line:column`. A file of the peer lies
 * elsewhere and has the peer's name before it. Null when it is about no file.
 */ function location(report, place) {
    if (place.path === null) return null;
    const line = place.line === null ? '' : `:${place.line}`;
    const column = place.line === null || place.column === null || place.column === undefined ? '' : `:${place.column}`;
    const whose = place.side === null || place.side === report.role ? '' : `${visible(report.names[place.side])}: `;
    return `${whose}${visible(place.path)}${line}${column}`;
}

const EXPECTED_WIDTH = 28;
const GAP = '  ';
function alignmentLines(screen) {
    const { report, palette, width } = screen;
    if (report.alignment.length === 0) return [];
    const columns = matrixOf(report);
    const names = columns.map((column)=>visible(column.title));
    const stacked = table(report.alignment, columns, names.map((name)=>name.split(/(?<=[- ])/u).map((part)=>part.trim())), []);
    const numbers = columns.map((_, at)=>[
            String(at + 1)
        ]);
    const numbered = table(report.alignment, columns, numbers, hanging('  ', names.map((name, at)=>`${at + 1} ${name}`).join(', '), width));
    const fitting = [
        stacked,
        numbered
    ].find((one)=>tableWidth(one) <= width);
    return [
        palette.strong('Alignment') + palette.faint('  = agrees, ≠ differs, · not stated'),
        ...fitting ? tableLines(screen, fitting) : listLines(screen),
        ...disagreements(screen)
    ];
}
function table(rows, columns, names, legend) {
    const height = Math.max(1, ...names.map((name)=>name.length));
    const heading = Array.from({
        length: height
    }, (_, line)=>[
            line === height - 1 ? 'fact' : '',
            line === height - 1 ? 'expected' : '',
            // Short names stand at the bottom, next to their column.
            ...names.map((name)=>name[line - (height - name.length)] ?? '')
        ]);
    const body = rows.map((row)=>[
            visible(row.fact),
            expectedOf(row),
            ...columns.map((column)=>mark(column.cellsOf(row)))
        ]);
    return {
        heading,
        rows: body,
        legend
    };
}
function mark(stated) {
    if (stated.length === 0) return '·';
    return stated.every((cell)=>cell.agrees) ? '=' : '≠';
}
function expectedOf(row) {
    return row.expected === null ? 'not known' : brief(visible(row.expected), EXPECTED_WIDTH);
}
function columnWidths({ heading, rows }) {
    const all = [
        ...heading,
        ...rows
    ];
    return (heading[0] ?? []).map((_, at)=>Math.max(...all.map((row)=>cells(row[at] ?? ''))));
}
function tableWidth(one) {
    return columnWidths(one).reduce((sum, width)=>sum + GAP.length + width, 0);
}
function tableLines({ palette }, one) {
    const widths = columnWidths(one);
    const line = (row, paint)=>row.map((cell, at)=>GAP + paint(padded(cell, widths[at] ?? 0))).join('');
    const painted = (cell)=>cell.trimEnd() === '≠' ? palette.bad(cell) : cell;
    return [
        ...one.heading.map((row)=>palette.faint(line(row, (cell)=>cell).trimEnd())),
        ...one.rows.map((row)=>line(row, painted).trimEnd()),
        ...one.legend
    ];
}
/** For a terminal too narrow for any table. */ function listLines({ report, width }) {
    return report.alignment.flatMap((row)=>{
        const differ = row.cells.filter((cell)=>!cell.agrees).length;
        const state = differ === 0 ? `= in ${row.cells.length}` : `≠ in ${differ} of ${row.cells.length}`;
        return hanging(`${GAP}${visible(row.fact)}  `, `${expectedOf(row)}  ${state}`, width);
    });
}
function disagreements({ report, palette, width }) {
    return report.alignment.flatMap((row)=>{
        const differing = row.cells.filter((cell)=>!cell.agrees);
        if (differing.length === 0) return [];
        const expected = row.expected === null ? 'no expected value is known' : `expected ${visible(row.expected)}`;
        return [
            ...hanging(`${GAP}≠ ${visible(row.fact)}  `, expected, width).map((line)=>line.replace('≠', palette.bad('≠'))),
            ...differing.flatMap((cell)=>{
                const place = location(report, cell) ?? visible(cell.document);
                return hanging(`${GAP}  ${place}  `, cell.value === null ? 'states nothing' : visible(cell.value), width);
            })
        ];
    });
}

/** What differs in case is what people look for. */ const STATUS_WORDS = {
    pass: 'pass',
    fail: 'FAIL',
    pending: 'PENDING',
    error: 'ERROR',
    skipped: 'skipped'
};
const STATUS_WIDTH = Math.max(...Object.values(STATUS_WORDS).map((word)=>word.length));
const NAME_WIDTH = Math.max(...GATES.map((gate)=>gate.length));
function gateLines(screen) {
    return [
        screen.palette.strong('Gates'),
        ...screen.report.gates.flatMap((gate)=>gateBlock(screen, gate))
    ];
}
function gateBlock(screen, gate) {
    const status = padded(STATUS_WORDS[gate.status], STATUS_WIDTH);
    const lead = `  ${status}  ${padded(gate.id, NAME_WIDTH)}  `;
    const seen = visible(gate.summary === '' ? gate.title : gate.summary);
    const [first = lead, ...more] = hanging(lead, `${seen}${notNeeded(screen, gate)}`, screen.width);
    const painted = `  ${statusPaint(screen, gate.status)(status)}${first.slice(2 + status.length)}`;
    const shown = gate.findings.filter((finding)=>isShown(screen, gate, finding));
    const held = gate.findings.length - shown.length;
    return [
        painted,
        ...more,
        ...shown.flatMap((finding)=>findingLines(screen, finding)),
        ...held > 0 ? [
            screen.palette.faint(`      ${counted(held, 'notice')} more with --verbose`)
        ] : []
    ];
}
/** A gap stands among the findings as a notice: where the gate did not pass, notices are the reason. */ function isShown({ verbose }, gate, finding) {
    return verbose || finding.severity !== 'notice' || gate.status !== 'pass' && gate.status !== 'skipped';
}
function notNeeded({ report: { enforced } }, gate) {
    if (gate.status === 'pass' || gate.status === 'skipped' || enforced === null || gate.needed.includes(enforced)) return '';
    return ` (not needed for ${DECISION_NAMES[enforced]})`;
}
function findingLines(screen, finding) {
    const { report, palette, width } = screen;
    const place = location(report, finding);
    const severity = severityPaint(screen, finding.severity)(finding.severity);
    const head = `${place === null ? '' : `${palette.strong(place)}  `}${severity}  ${palette.faint(visible(finding.rule))}`;
    return [
        `    ${head}`,
        ...hanging('      ', visible(finding.message), width),
        ...comparisonLines('      ', finding, width),
        ...hanging('      mend      ', visible(finding.hint), width)
    ];
}
/** Expected and observed below each other, where the sentence does not already hold both. */ function comparisonLines(indent, finding, width) {
    const { message, expected, observed } = finding;
    const holds = (value)=>value === null || message.includes(value);
    if (holds(expected) && holds(observed)) return [];
    return [
        ...expected === null ? [] : hanging(`${indent}expected  `, visible(expected), width),
        ...observed === null ? [] : hanging(`${indent}observed  `, visible(observed), width)
    ];
}

function contractLines(screen) {
    const { report, palette } = screen;
    if (report.contractDiff.length === 0) return [];
    return [
        palette.strong('Contract changes') + palette.faint('  since the release before'),
        ...report.contractDiff.flatMap((change)=>changeLines(screen, change))
    ];
}
function changeLines({ palette, width }, change) {
    const kind = change.breaking ? palette.bad('breaking') : 'additive';
    const values = `${change.before === null ? 'nothing' : visible(change.before)} -> ${change.after === null ? 'nothing' : visible(change.after)}`;
    return [
        `  ${kind}  ${visible(change.subject)}  ${palette.faint(visible(change.rule))}`,
        ...hanging('    ', values, width),
        ...hanging('    consumer  ', visible(change.action), width)
    ];
}
function waiverLines({ report, palette, width }) {
    if (report.waivers.length === 0) return [];
    return [
        palette.strong('Waivers'),
        ...report.waivers.flatMap((waiver)=>waiverBlock(waiver, width))
    ];
}
function waiverBlock(waiver, width) {
    const who = `${visible(waiver.target)} for ${visible(waiver.baseline)}, by ${visible(waiver.approver)} until ${visible(waiver.expires)}`;
    return [
        ...hanging(`  ${waiver.state}  `, who, width),
        ...hanging('    reason  ', visible(waiver.reason), width),
        ...hanging('    ', visible(waiver.detail), width)
    ];
}
function blockerLines(screen) {
    const blocked = blockersOf(screen.report);
    if (blocked.length === 0) return [];
    return [
        screen.palette.strong('Blockers'),
        ...blocked.flatMap((one, at)=>blockerBlock(screen, one, at + 1))
    ];
}
/** Expected and observed stand with the finding above; here is what to do, and whose turn it is. */ function blockerBlock(screen, { blocker, decisions }, number) {
    const { report, palette, width } = screen;
    const place = location(report, blocker);
    const indent = '     ';
    const waits = blocker.waiting ? ', may clear by waiting' : '';
    const head = `${palette.strong(visible(blocker.rule))}  blocks ${decisions.join(' and ')}`;
    return [
        `${String(number).padStart(3)}. ${head}${place === null ? '' : `  ${place}`}`,
        ...hanging(indent, visible(blocker.message), width),
        ...hanging(`${indent}clears  `, visible(blocker.clears), width),
        ...hanging(`${indent}owner   `, `${visible(blocker.owner)}${waits}`, width)
    ];
}

/** Colour codes of terminals: they carry no content. */ const COLOUR = /\x1b\[[0-9;:]*m/g;
/** The lines of `output` (any line ending, no empty last line), each made visible; a tab becomes two spaces. */ function tailLines(output) {
    const lines = output.replace(COLOUR, '').split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map((line)=>visible(line.replaceAll('\t', '  ')));
}

function suiteLines(screen) {
    const { report, palette } = screen;
    if (report.suite.length === 0) return [];
    const { lanes, wallMs } = lanesOf(report.suite);
    const total = `${counted(report.suite.length, 'command')} in ${counted(lanes.length, 'lane')}`;
    const took = wallMs === null ? 'nothing started' : `${duration(wallMs)} in all`;
    return [
        palette.strong('Suite') + palette.faint(`  ${total}, ${took}`),
        ...lanes.flatMap((lane)=>laneLines(screen, lane))
    ];
}
function laneLines(screen, lane) {
    const outcomes = Math.max(...screen.report.suite.map((command)=>outcomeOf(command).length));
    const wall = lane.wallMs === null ? 'not started' : duration(lane.wallMs);
    return [
        `  lane ${visible(lane.name)}  ${screen.palette.faint(wall)}`,
        ...lane.commands.flatMap((command)=>commandLines(screen, command, outcomes))
    ];
}
function commandLines(screen, command, outcomeWidth) {
    const { palette, width } = screen;
    const outcome = padded(outcomeOf(command), outcomeWidth);
    const took = (command.durationMs === null ? '' : duration(command.durationMs)).padStart(12);
    const lead = `    ${outcome}${took}  `;
    const [first = lead, ...more] = hanging(lead, visible(command.command), width);
    const paint = command.outcome === 'passed' ? palette.good : palette.bad;
    const lines = [
        `    ${paint(outcome)}${first.slice(4 + outcome.length)}`,
        ...more
    ];
    if (command.outcome === 'passed' && !screen.verbose) return lines;
    return [
        ...lines,
        ...detailLines(screen, command)
    ];
}
function detailLines({ verbose, palette, width }, command) {
    const tail = tailLines(command.tail);
    const shown = verbose ? tail : tail.slice(-12);
    const left = tail.length - shown.length;
    return [
        ...command.reason === null ? [] : hanging('      why  ', visible(command.reason), width),
        ...command.log === null ? [] : [
            `      log  ${visible(command.log)}`
        ],
        ...left > 0 ? [
            palette.faint(`      | (${counted(left, 'line')} of its last output left out; --verbose shows them)`)
        ] : [],
        ...shown.map((line)=>`      ${palette.faint('|')} ${line}`)
    ];
}

/** The whole text, with a line break at its end. Nothing in it but its own colours is obeyed by a terminal. */ function renderText(report, options) {
    const { colour, verbose, outputs } = options;
    const screen = {
        report,
        verbose,
        width: Math.max(40, options.width),
        palette: palette(colour)
    };
    const sections = [
        headLines(screen),
        gateLines(screen),
        alignmentLines(screen),
        suiteLines(screen),
        contractLines(screen),
        waiverLines(screen),
        blockerLines(screen),
        outputs === null ? [] : outputLines(screen, outputs),
        [
            verdictLine(screen)
        ]
    ];
    return `${sections.filter((section)=>section.length > 0).map((section)=>section.join('\n')).join('\n\n')}\n`;
}
function verdictLine(screen) {
    const { report } = screen;
    const release = visible(subjectOf(report).release);
    const asked = report.enforced === null ? release : `${DECISION_NAMES[report.enforced]} of ${release}`;
    return `${verdictPaint(screen, report.verdict)(report.verdict)}  ${asked}: ${because(report)}`;
}
function headLines(screen) {
    const { report, palette: paint, width } = screen;
    const decisions = DECISIONS.map((decision)=>decisionPhrase(screen, decision)).join(', ');
    const facts = [
        `${visible(report.names.producer)} -> ${visible(report.names.consumer)}, judged as ${report.role}${subjectPhrase(report)}`,
        `observed ${visible(moment(report.observedAt))}, profile ${visible(report.profile.source)}`
    ];
    // Indented: no value that is wrapped may begin a line as a verdict does.
    return [
        verdictLine(screen),
        decisions,
        ...facts.flatMap((fact)=>hanging('  ', fact, width)).map(paint.faint)
    ];
}
function decisionPhrase(screen, decision) {
    const { verdict } = screen.report.decisions[decision];
    return `${DECISION_NAMES[decision]} ${verdictPaint(screen, verdict)(verdict)}`;
}
function subjectPhrase({ subject }) {
    if (subject === null) return ' (no commit: not a git checkout)';
    const dirty = subject.uncommitted > 0 ? ` with ${subject.uncommitted} uncommitted paths` : '';
    return ` at ${visible(subject.sha).slice(0, 12)}${dirty}`;
}
function outputLines({ palette: paint }, outputs) {
    const rows = [
        [
            'report',
            outputs.report
        ],
        [
            'logs',
            outputs.logs
        ],
        [
            'packets',
            outputs.packets
        ],
        [
            'evidence',
            outputs.evidence
        ]
    ];
    return [
        paint.strong('Written'),
        ...rows.flatMap(([what, where])=>where === null ? [] : [
                `  ${what.padEnd(8)}  ${visible(where)}`
            ])
    ];
}

const FORMATS = [
    'text',
    'json',
    'markdown',
    'html'
];
const MARKDOWN_BUDGET = 4 * 1024 * 1024;
async function present(report, format, outputs, verbose) {
    await write(await text(report, format, outputs, verbose));
}
async function text(report, format, outputs, verbose) {
    switch(format){
        case 'json':
            return serialise(report);
        case 'markdown':
            return renderMarkdown(report, {
                budget: MARKDOWN_BUDGET,
                links: null
            });
        case 'html':
            {
                const { renderHtml } = await import('./chunk-html.js');
                return renderHtml(report);
            }
        case 'text':
            {
                const { stdout, env } = process;
                const colour = stdout.isTTY && env['NO_COLOR'] === undefined;
                return renderText(report, {
                    colour,
                    width: stdout.isTTY ? stdout.columns : 100,
                    outputs,
                    verbose
                });
            }
    }
}
/** A pipe may take less than all at once: the process must not end before it has. */ function write(chunk) {
    return new Promise((resolve)=>{
        process.stdout.write(chunk, ()=>{
            resolve();
        });
    });
}

export { DECISION_NAMES as D, FORMATS as F, MATCHER_NAMES as M, present as a, compileSchema as b, createRedactor as c, duration as d, counted as e, lanesOf as f, outcomeOf as g, because as h, blockersOf as i, judgeEvidence as j, moment as k, localChange as l, matrixOf as m, day as n, openOutputDirectory as o, prepare as p, code as q, runGate as r, subjectOf as s, tailLines as t, plain as u, visible as v, writeOutputs as w, fence as x };
