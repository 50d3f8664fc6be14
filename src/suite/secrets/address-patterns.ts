/** Secrets in addresses, in their queries and in strings that say where something is. */
import { named, NO_VALUE } from './named-patterns.js';
import { PLAIN } from './plain-values.js';
import type { SecretRule } from './rule.js';

const I = { ignoreCase: true };
/** What they find stands before the sign, so that text without it costs nothing. */
const BEFORE = { isBefore: true };

export const ADDRESS_PATTERNS: readonly SecretRule[] = [
  named('http-credentials', ['@'], `(?<=https?:\\/\\/([^\\s/@'"<>?#:]{0,2048}:[^\\s/@'"<>?#]{1,2048}))@`, BEFORE),
  // A user alone is a name; a long one with digits is a token that stands for one.
  named(
    'http-token',
    ['@'],
    `(?<=https?:\\/\\/((?=[^\\s/@]{0,2048}\\d)(?![^\\s/@]{0,256}%40)[^\\s/@'"<>?#:]{16,2048}))@`,
    { ...BEFORE, except: PLAIN },
  ),
  named('credentials', ['@'], `(?<=:\\/\\/[^\\s/:@'"<>]{0,256}:([^\\s/@'"<>?#]{1,2048}))@`, BEFORE),
  // A password that was not encoded as it should be; a port, a path and a query are none.
  named(
    'raw-credentials',
    ['@'],
    `(?<=:\\/\\/[^\\s/:@'"<>]{1,256}:(?![/\\\\]|\\d{1,5}[/?#])([^\\s@'"<>]{1,256}))@[\\w.-]{1,256}(?:[:/\\s"']|$)`,
    BEFORE,
  ),
  named(
    'query',
    ['key=', 'sig=', 'signature=', 'code=', 'assertion=', 'credential='],
    `(?<=[?&;][\\w-]{0,40})(?:key|sig|signature|code|assertion|credential)=${NO_VALUE}([^\\s&#"'<>]{8,4096})`,
    { ...I, except: PLAIN },
  ),
  named('query-sig', ['sig='], `(?<![\\w-])sig=([A-Za-z0-9%+/=_-]{20,512})`, { ...I, except: PLAIN }),
  named('aws-signature', ['signature='], `(?<=[,&?; ])signature=([0-9a-f]{64})`, I),
  named(
    'webhook',
    ['/webhookb2/', '/webhook/', 'hooks.zapier.com/', 'maker.ifttt.com/'],
    `(?:\\/webhook(?:b2)?\\/([0-9a-f-]{36}@[0-9a-f-]{36}\\/[A-Za-z]{1,32}\\/[\\w/-]{16,256})|hooks\\.zapier\\.com\\/hooks\\/catch\\/([\\w/-]{8,128})|maker\\.ifttt\\.com\\/[\\w/-]{1,128}\\/key\\/([\\w-]{16,64}))`,
    I,
  ),
  named(
    'azure-key',
    ['accountkey=', 'sharedaccesskey=', 'sharedsecretvalue='],
    `(?:AccountKey|SharedAccessKey|SharedSecretValue)=([A-Za-z0-9+/=%_-]{16,512})`,
    I,
  ),
  named(
    'connection-string',
    ['password=', 'pwd=', 'secret='],
    `(?<=[;"'][ \\t]?)(?:password|pwd|secret)=${NO_VALUE}([^;"'\\s]{1,256})(?=[;"']|\\s|$)`,
    I,
  ),
  // A line of `.pgpass`: host, port, database, user.
  named(
    'pgpass',
    [':5432:', ':5433:', ':6432:', ':*:'],
    `(?<=[\\w.*-]):(?:\\d{4}|\\*):[\\w*-]{1,64}:[\\w*.-]{1,64}:([^\\s:"',]{1,256})`,
  ),
];
