/**
 * Secrets that are known by the name beside them: variables, fields, elements, headers. What is no secret more often than
 * one (a word, a number, a version, a placeholder, an expression) is left alone.
 */
import { PLACES, PLAIN } from './plain-values.js';
import type { SecretRule } from './rule.js';

const I = { ignoreCase: true };

const NAME =
  '(?:token|secret|secret[_-]?key|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|shared[_-]?key|credentials?|(?:auth|signing|encryption|account|license|master|deploy|webhook)[_-]?(?:key|secret)|access[_-]?token)(?:[_-](?:value|base64|b64|\\d{1,2}))?';
const NAMES = [
  ...['token', 'secret', 'password', 'passwd', 'passphrase', 'apikey', 'api_key', 'api-key', 'credential'],
  ...['accesskey', 'access_key', 'access-key', 'privatekey', 'private_key', 'private-key', 'auth_key', 'authkey'],
  ...['signing_key', 'signingkey', 'encryption_key', 'encryptionkey', 'account_key', 'accountkey', 'license_key'],
  ...['licensekey', 'master_key', 'masterkey', 'deploy_key', 'deploykey', 'webhook_secret', 'signing-key'],
  ...['sharedkey', 'shared_key', 'shared-key'],
];
/** A parser's words: "unexpected token: `x`". */
const NOT_OF_A_PARSER = '(?<!(?:unexpected|expected|unknown|illegal|next|current|previous|offending) )';
const ENV_NAME =
  '(?:TOKEN|SECRET|SECRET_KEY|PASSWORD|PASSWD|_PASS|_pass(?==)|PASSPHRASE|API_?KEY|ACCESS_KEY(?:_ID)?|PRIVATE_KEY|CREDENTIALS?)';
/** Of these something is a secret only where it looks like one. */
const DOUBTFUL_NAME = '(?:(?<![A-Za-z])PASS(?==)|_PAT|_PWD|_AUTH|_DSN|[A-Z]_KEY)';
/** Keys that open nothing. */
const HARMLESS_KEY =
  '(?<!(?:CACHE|IDEMPOTENCY|PUBLIC|GPG|PRIMARY|FOREIGN|PARTITION|SORT|RANGE|SHARD|HASH|GROUP|ROUTING|MESSAGE|EVENT|OBJECT|BUCKET|S3|REDIS|PROJECT|ISSUE|JIRA|LOCK|DEDUP|DEDUPLICATION|DEDUPE|CONCURRENCY|RESTORE|REGISTRY|LOOKUP|INDEX|ROW|ITEM|FEATURE|FLAG|TRANSLATION|QUERY|ARTIFACT)_KEY)';
const SUFFIX = '(?:_(?:VALUE|BASE|BASE64|B64|\\d{1,2}))?';
/** A reference, a placeholder, a word that is no value, a number. */
export const NO_VALUE =
  '(?![$<{%*(\\[=]|(?:\\d{1,20}|[xX.*-]{4,64})(?![^\\s"\',;)\\]}])|(?:true|false|null|none|nil|undefined|string|required|optional|redacted|hidden|masked|password|secret|token)(?![\\w-]))';
/** No version, no call, no path of names. */
const NO_CODE = '(?![~^]?v?\\d{1,5}\\.\\d|(?:workspace|npm|file|link):)';
/** What a form says of its fields. */
const NO_SENTENCE =
  '(?![^"\'\\n]{0,200}[ ](?:must|should|is|are|was|not|required|invalid|incorrect|please|enter|least|characters|cannot)(?![\\w-]))(?!(?:your|enter|please|confirm|invalid|the) )';
export const MIXED = '(?=[^\\s"\'`]{0,128}\\d)';
const VARIABLE_VALUE = `(?:=|[ \\t]{1,4}=[ \\t]{1,4}${MIXED}|["']?:[ \\t]{1,4}${MIXED})(?:"${NO_VALUE}([^"\\n]{4,1024})(?=")|'${NO_VALUE}([^'\\n]{4,1024})(?=')|${NO_VALUE}([^\\s"'\`;&|,<>]{4,4096}))`;

export function named(
  id: string,
  keywords: readonly string[],
  pattern: string,
  flags: Partial<SecretRule> = {},
): SecretRule {
  return { id, keywords, before: 0, pattern, ...flags };
}

export const NAMED_PATTERNS: readonly SecretRule[] = [
  named('variable', [...NAMES, '_pass'], `${ENV_NAME}${SUFFIX}${VARIABLE_VALUE}`, { except: PLACES }),
  named(
    'doubtful-variable',
    ['pass=', '_pat', '_pwd', '_auth', '_dsn', ...Array.from('abcdefghijklmnopqrstuvwxyz', (it) => `${it}_key`)],
    `${DOUBTFUL_NAME}${HARMLESS_KEY}${SUFFIX}${VARIABLE_VALUE}`,
    { except: PLAIN },
  ),
  named(
    'quoted-field',
    NAMES,
    `${NOT_OF_A_PARSER}${NAME}["'\`]?\\]?[ \\t]{0,8}(?::=|=>|=|:)[ \\t]{0,8}(["'\`])${NO_VALUE}${NO_CODE}(?=[^"'\`\\s]{0,512}[\\d!@#$%^&*+/=])([^"'\`\\s]{6,4096})(?=\\1|\\r?\\n|$)`,
    { ...I, except: PLAIN },
  ),
  named(
    'password-field',
    ['password', 'passwd', 'passphrase', 'pwd'],
    `(?:passw(?:or)?d|passphrase|pwd)(?:["']\\]?|(?=[^"'\\n]{0,16}["'][^"'\\n]{0,128}\\d))[ \\t]{0,8}(?:=>|=|:)[ \\t]{0,8}["']${NO_VALUE}${NO_SENTENCE}([^"'\\n]{4,1024})(?=["'])`,
    { ...I, except: PLACES },
  ),
  // "password: hunter2"; of a word without a digit nobody can tell.
  named(
    'plain-password',
    ['password', 'passwd', 'passphrase', 'pwd', 'psk'],
    `(?:passw(?:or)?d|passphrase|(?<![A-Za-z])(?:pwd|psk))["'\`]?[ \\t]{0,8}(?:=>|=|:(?!:))[ \\t]{0,8}${NO_VALUE}${NO_CODE}(?=[^\\s"'\`,;]{0,64}\\d)([^\\s"'\`,;()[\\]{}<>]{6,256})(?=[\\s"'\`,;<>)\\]}]|$)`,
    { ...I, except: PLACES },
  ),
  named(
    'field',
    NAMES,
    `${NAME}["'\`]?[ \\t]{0,8}(?::=|=>|=|:)[ \\t]{0,8}${NO_VALUE}${NO_CODE}${MIXED}([A-Za-z0-9+/=_.~%-]{10,4096})`,
    { ...I, entropy: 2.5, notBefore: '([:', except: PLAIN },
  ),
  // "<password>…</password>" of Maven's settings, of anything in XML.
  named(
    'element',
    NAMES.map((name) => `${name}>`),
    `${NAME}>${NO_VALUE}([^<>\\s]{4,1024})(?=<\\/)`,
    { ...I, except: PLACES },
  ),
  named(
    'attribute',
    ['value='],
    `(?<=(?:key|name)="[\\w.:-]{0,64}${NAME}"\\s{1,16})value="${NO_VALUE}([^"\\n]{1,512})(?=")`,
    { ...I, except: PLACES },
  ),
  named(
    'machine-key',
    ['validationkey=', 'decryptionkey='],
    `(?:validation|decryption)Key="([0-9A-F]{32,256})(?=")`,
    I,
  ),
  // The private parts of a JSON web key.
  named(
    'web-key',
    ['"d"', '"k"', '"p"', '"q"', '"dp"', '"dq"', '"qi"'],
    `"(?:d|k|p|q|dp|dq|qi)"[ \\t]{0,8}:\\s{0,8}"([A-Za-z0-9_-]{40,2048})(?=["}\\s]|$)`,
    { entropy: 4, except: PLAIN },
  ),
  named(
    'npmrc',
    ['_auth', '_password'],
    `(?<![A-Za-z0-9])_(?:authToken|auth|password)["']?[ \\t]{0,4}=[ \\t]{0,4}["']?${NO_VALUE}([^\\s"';]{4,4096})`,
    I,
  ),
  named('npm-config', [':_authtoken '], `:_authToken[ \\t]{1,4}["']?${NO_VALUE}([^\\s"']{8,4096})`, I),
  named('docker-auth', ['"auth"', "'auth'"], `["']auth["'][ \\t]{0,8}:\\s{0,8}["']([A-Za-z0-9+/=_-]{8,4096})(?=["'])`, {
    except: PLAIN,
  }),
  named('auth-in-yaml', ['auth:'], '(?<![\\w])auth:[ \\t]{1,4}([A-Za-z0-9+/]{12,4096}={1,2})'),
  named(
    'authorization',
    ['authorization'],
    `authorization["']?[ \\t]{0,8}[:=][ \\t]{0,8}["']?((?:basic|bearer|token|digest|apikey|ssws|key|negotiate|splunk|bot)[ \\t]{1,8}(?![$<{*])[^\\s"',]{1,8192}|${MIXED}[A-Za-z0-9+/=._~-]{20,8192})`,
    { ...I, except: PLACES },
  ),
  named(
    'bearer',
    ['bearer ', 'ssws '],
    `(?<![A-Za-z])(?:bearer|ssws)[ \\t]{1,4}${MIXED}([A-Za-z0-9_.~+/=-]{16,8192})`,
    { ...I, except: PLAIN },
  ),
  named('cookie', ['cookie:', 'cookie":'], `cookie"?:[ \\t]{1,4}"?([\\w.-]{1,64}=[^\\r\\n"']{8,4096})`, I),
  named(
    'session',
    ['jsessionid=', 'phpsessid=', 'sessionid=', 'connect.sid=', 'laravel_session='],
    `(?:JSESSIONID|PHPSESSID|(?:ASP\\.NET_)?SessionId|connect\\.sid|laravel_session)=([A-Za-z0-9%+/._=-]{16,1024})`,
    { ...I, except: PLAIN },
  ),
  // "spring.datasource.password=hunter", "&password=hunter".
  named(
    'property',
    ['password=', 'passwd='],
    `(?<=(?:[&?=]|(?:^|[\\s"'|>(])(?!this\\.|self\\.)[\\w-]{2,32}(?:\\.[\\w-]{1,32}){0,6}\\.)[\\w-]{0,32})passw(?:or)?d=${NO_VALUE}([^\\s&;"'<>()]{4,256})(?=[\\s&"'<)]|$)`,
    { ...I, except: PLACES },
  ),
  named(
    'sql',
    ['identified', 'password'],
    `(?:[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Dd][ \\t]{1,4}(?:[Ww][Ii][Tt][Hh][ \\t]{1,4}\\w{1,32}[ \\t]{1,4})?(?:[Bb][Yy]|[Aa][Ss])|(?<=WITH[ \\t]{1,4}(?:ENCRYPTED[ \\t]{1,4})?)PASSWORD|(?<=with[ \\t]{1,4}(?:encrypted[ \\t]{1,4})?)password|PASSWORD\\()[ \\t]{0,4}["']${NO_VALUE}([^"'\\n]{1,256})(?=["'])`,
  ),
  named(
    'redis-conf',
    ['requirepass ', 'masterauth '],
    `(?:requirepass|masterauth)[ \\t]{1,4}["']?${NO_VALUE}([^\\s"']{4,256})`,
  ),
  named('nuget-config', ['password"'], `key="(?:ClearText)?Password"\\s{1,16}value="([^"\\n]{1,512})(?=")`, I),
];

/** For the options of commands, which have the same names. */
export const OPTION = { name: NAME, names: NAMES };
