/**
 * Secrets that are known by the name beside them: assignments, fields, options, headers, addresses. What is no secret
 * more often than one (a word, a number, a version, a placeholder, an expression) is left alone.
 */
import type { SecretRule } from './rule.js';

const I = { ignoreCase: true };

const NAME =
  '(?:token|secret|secret[_-]?key|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|credentials?|(?:auth|signing|encryption|account|license|master|deploy|webhook)[_-]?(?:key|secret)|access[_-]?token)(?:[_-](?:value|base64|b64|\\d{1,2}))?';
const NAMES = [
  ...['token', 'secret', 'password', 'passwd', 'passphrase', 'apikey', 'api_key', 'api-key', 'credential'],
  ...['accesskey', 'access_key', 'access-key', 'privatekey', 'private_key', 'private-key', 'auth_key', 'authkey'],
  ...['signing_key', 'signingkey', 'encryption_key', 'encryptionkey', 'account_key', 'accountkey', 'license_key'],
  ...['licensekey', 'master_key', 'masterkey', 'deploy_key', 'deploykey', 'webhook_secret', 'signing-key'],
];
const ENV_NAME =
  '(?:TOKEN|SECRET|SECRET_KEY|PASSWORD|PASSWD|PASS|PASSPHRASE|API_?KEY|ACCESS_KEY(?:_ID)?|PRIVATE_KEY|CREDENTIALS?|_PAT|_PWD|_AUTH|_DSN|[A-Z]_KEY)(?:_(?:VALUE|BASE64|B64|\\d{1,2}))?';
/** A reference, a placeholder, a word that is no value, a number. */
const NO_VALUE =
  '(?![$<{%*(\\[]|\\d{1,20}(?![^\\s"\',;)\\]}])|(?:true|false|null|none|nil|undefined|string|required|optional|redacted|hidden|masked|password|secret|token)(?![\\w-]))';
/** No version, no call, no path of names. */
const NO_CODE = '(?!v?\\d{1,5}\\.\\d)';
const MIXED = '(?=[^\\s"\'`]{0,128}\\d)';

function rule(id: string, keywords: readonly string[], pattern: string, flags: Partial<SecretRule> = {}): SecretRule {
  return { id, keywords, before: 0, pattern, ...flags };
}

export const NAMED_PATTERNS: readonly SecretRule[] = [
  rule(
    'variable',
    [
      ...NAMES,
      'pass',
      '_pat',
      '_pwd',
      '_auth',
      '_dsn',
      ...Array.from('abcdefghijklmnopqrstuvwxyz', (it) => `${it}_key`),
    ],
    `${ENV_NAME}(?:=|[ \\t]{1,4}=[ \\t]{1,4}${MIXED}|["']?:[ \\t]{1,4}${MIXED})(?:"${NO_VALUE}([^"\\n]{4,1024})(?=")|'${NO_VALUE}([^'\\n]{4,1024})(?=')|${NO_VALUE}([^\\s"'\`;&|,<>]{4,4096}))`,
  ),
  rule(
    'quoted-field',
    NAMES,
    `${NAME}["'\`]?\\]?[ \\t]{0,8}(?::=|=>|=|:)[ \\t]{0,8}(["'\`])${NO_VALUE}(?=[^"'\`\\s]{0,512}[\\d!@#$%^&*+/=])([^"'\`\\s]{6,4096})(?=\\1|\\r?\\n|$)`,
    I,
  ),
  rule(
    'password-field',
    ['password', 'passwd', 'passphrase', 'pwd'],
    `(?:passw(?:or)?d|passphrase|pwd)["']\\]?[ \\t]{0,8}(?:=>|=|:)[ \\t]{0,8}["']${NO_VALUE}([^"'\\n]{4,1024})(?=["'])`,
    I,
  ),
  // "password: hunter2"; of a word without a digit nobody can tell.
  rule(
    'plain-password',
    ['password', 'passwd', 'passphrase'],
    `(?:passw(?:or)?d|passphrase)["'\`]?[ \\t]{0,8}(?:=>|=|:)[ \\t]{0,8}${NO_VALUE}${NO_CODE}(?=[^\\s"'\`,;]{0,64}\\d)([^\\s"'\`,;()[\\]{}<>]{6,256})(?=[\\s"',;]|$)`,
    I,
  ),
  rule(
    'field',
    NAMES,
    `${NAME}["'\`]?[ \\t]{0,8}(?::=|=>|=|:)[ \\t]{0,8}${NO_VALUE}${NO_CODE}${MIXED}([A-Za-z0-9+/=_.~%-]{10,4096})`,
    { ...I, entropy: 2.5, notBefore: '([:' },
  ),
  rule(
    'option',
    NAMES,
    `(?<=--[\\w-]{0,32})${NAME}(?:=["']?${NO_VALUE}([^\\s"']{4,4096})|[ \\t]{1,4}["']?${NO_VALUE}${MIXED}([^\\s"']{6,4096}))`,
    I,
  ),
  // "-Dsettings.password=…" of Java's tools, "-PtokenValue=…".
  rule('definition', NAMES, `(?<=-[DP][\\w.]{0,64})${NAME}\\w{0,16}=["']?${NO_VALUE}([^\\s"']{4,4096})`, I),
  rule(
    'npmrc',
    ['_auth', '_password'],
    `(?<![A-Za-z0-9])_(?:authToken|auth|password)["']?[ \\t]{0,4}=[ \\t]{0,4}["']?${NO_VALUE}([^\\s"';]{4,4096})`,
    I,
  ),
  rule('docker-auth', ['"auth"', "'auth'"], `["']auth["'][ \\t]{0,8}:\\s{0,8}["']([A-Za-z0-9+/=_-]{8,4096})(?=["'])`),
  rule('auth-in-yaml', ['auth:'], '(?<![\\w])auth:[ \\t]{1,4}([A-Za-z0-9+/]{12,4096}={1,2})'),
  rule(
    'authorization',
    ['authorization'],
    `authorization["']?[ \\t]{0,8}[:=][ \\t]{0,8}["']?((?:basic|bearer|token|digest|apikey|ssws|key|negotiate|splunk|bot)[ \\t]{1,8}[^\\s"',]{1,8192}|[A-Za-z0-9+/=._~-]{20,8192})`,
    I,
  ),
  rule(
    'bearer',
    ['bearer ', 'ssws '],
    `(?<![A-Za-z])(?:bearer|ssws)[ \\t]{1,4}${MIXED}([A-Za-z0-9_.~+/=-]{16,8192})`,
    I,
  ),
  rule('cookie', ['cookie:', 'cookie":'], `cookie"?:[ \\t]{1,4}"?([\\w.-]{1,64}=[^\\r\\n"']{8,4096})`, I),
  rule('http-credentials', ['http'], `https?:\\/\\/([^\\s/@'"<>?#]{1,2048})(?=@)`, I),
  rule('credentials', ['://'], `:\\/\\/[^\\s/:@'"<>]{0,256}:([^\\s/@'"<>]{1,2048})(?=@)`),
  // A password that was not encoded as it should be; a port is none.
  rule(
    'raw-credentials',
    ['://'],
    `:\\/\\/[^\\s/:@'"<>]{1,256}:(?!\\d{1,5}\\/)([^\\s@'"<>]{1,256})(?=@[\\w.-]{1,256}(?:[:/\\s"']|$))`,
  ),
  rule(
    'query',
    ['key=', 'sig=', 'signature=', 'code=', 'assertion=', 'credential='],
    `(?<=[?&;][\\w.-]{0,40})(?:key|sig|signature|code|assertion|credential)=${NO_VALUE}([^\\s&#"'<>]{8,4096})`,
    I,
  ),
  rule('query-sig', ['sig='], `(?<![\\w-])sig=([A-Za-z0-9%+/=_-]{20,512})`, I),
  rule('aws-signature', ['signature='], `(?<=[,&?; ])signature=([0-9a-f]{64})`, I),
  rule(
    'azure-key',
    ['accountkey=', 'sharedaccesskey=', 'sharedsecretvalue='],
    `(?:AccountKey|SharedAccessKey|SharedSecretValue)=([A-Za-z0-9+/=%_-]{16,512})`,
    I,
  ),
  rule(
    'connection-string',
    ['password=', 'pwd='],
    `(?<=[;"'][ \\t]?)(?:password|pwd)=${NO_VALUE}([^;"'\\s]{1,256})(?=[;"'])`,
    I,
  ),
  rule('netrc', ['login '], `login[ \\t]{1,4}[^\\s]{1,128}\\s{1,8}password[ \\t]{1,4}([^\\s]{1,256})`, I),
  rule(
    'curl-user',
    ['-u ', '--user '],
    `(?<=\\s)(?:-u|--user)[ \\t]{1,4}["']?(?!\\d{1,10}:\\d)[^\\s:"']{1,128}:${NO_VALUE}([^\\s"']{1,256})`,
  ),
  rule('nuget-config', ['password"'], `key="(?:ClearText)?Password"\\s{1,16}value="([^"\\n]{1,512})(?=")`, I),
];
