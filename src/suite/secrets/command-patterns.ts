/** Secrets that a command was given on its line, as a shell shows it before it runs. */
import { MIXED, named, NO_VALUE, OPTION } from './named-patterns.js';
import { NAMES_AND_PLACES, PLACES } from './plain-values.js';
import type { SecretRule } from './rule.js';

const I = { ignoreCase: true };
const VALUE = `["']?${NO_VALUE}(?!-|\\d{1,5}:\\d)([^\\s"'|;&<>]{1,256})`;
/** Between what may stand on one line or on one each, whatever a log puts before them. */
const GAP = '(?:[ \\t]{1,8}|[ \\t\\r]{0,4}\\n[^\\n]{0,48})';
/** Other words of the command. */
const WORDS = '(?:[^\\n|;&]{0,120}?[ \\t])??';
/** What these say of a property is no secret. */
const ABOUT =
  '(?!\\w{0,12}(?:Name|Type|File|Path|Url|Uri|Count|Policy|Length|Id|Ttl|Timeout|Expiry|Format|Enabled|Required|Header|Prefix|Field|Size|Limit|Provider|Alias)=)';

/** Programs, the words after them, and the option that takes a password. */
const PASSWORD_OPTIONS: readonly (readonly [programs: readonly string[], words: string, option: string])[] = [
  [['mysql', 'mariadb'], '[\\w-]{0,12}', '-p'],
  [['sshpass'], '', '-p[ \\t]{0,4}'],
  [['mongo'], '\\w{0,12}', '-p[ \\t=]{1,4}'],
  [
    ['docker', 'podman', 'buildah', 'skopeo', 'nerdctl', 'helm', 'oras', 'crane', 'az', 'oc', 'cf'],
    '[ \\t](?:[a-z]{1,16}[ \\t])?login',
    '-p[ \\t=]{1,4}',
  ],
  [['redis-cli'], '', '-a[ \\t]{1,4}'],
  [['ldap'], '\\w{3,12}', '-w[ \\t]{1,4}'],
  [['sqlcmd', 'bcp', 'zip', 'unzip'], '', '-P[ \\t]{1,4}'],
  [['7z', '7za', 'rar', 'unrar'], '', '-p'],
  [['security'], '[ \\t](?:unlock|create|set)-[\\w-]{1,32}', '-[pk][ \\t]{1,4}'],
  [['smbclient', 'rpcclient'], '', '-U[ \\t]{0,4}[\\w.\\\\/-]{1,64}%'],
  [['signtool'], '', '\\/p[ \\t]{1,4}'],
  [['openssl'], '[ \\t]enc', '-k[ \\t]{1,4}'],
  [['lftp'], '', '-u[ \\t]{1,4}[\\w.@-]{1,64},'],
];

const OPTIONS = PASSWORD_OPTIONS.flatMap(([programs, words, option]) =>
  programs.map((program) =>
    named(`password-of-${program}`, [program], `(?<![\\w-])${program}${words}[ \\t]${WORDS}${option}${VALUE}`),
  ),
);

export const COMMAND_PATTERNS: readonly SecretRule[] = [
  ...OPTIONS,
  named(
    'option',
    OPTION.names,
    `(?<=--[\\w-]{0,32})(?!passw|passphrase)${OPTION.name}(?:=["']?${NO_VALUE}([^\\s"']{4,4096})|[ \\t]{1,4}["']?${NO_VALUE}(?!(?:id|type|src|source|env)=)${MIXED}([^\\s"']{6,4096}))`,
    { ...I, except: NAMES_AND_PLACES },
  ),
  // The last form is that of Apple.
  named(
    'password-option',
    ['password', 'passwd', 'passphrase'],
    `(?<=--[\\w-]{0,32})(?:passw(?:or)?d|passphrase)(?:=["']?${NO_VALUE}([^\\s"']{4,4096})|[ \\t]{1,4}["']?${NO_VALUE}(?:${MIXED}([^\\s"']{6,4096})|([a-z]{4}(?:-[a-z]{4}){3})(?![\\w-])))`,
    { ...I, except: PLACES },
  ),
  // "-Dsettings.password=…" of Java's tools, "-PtokenValue=…".
  named(
    'definition',
    OPTION.names,
    `(?<=-[DP][\\w.]{0,64})${OPTION.name}${ABOUT}\\w{0,16}=["']?${NO_VALUE}([^\\s"']{4,4096})`,
    { ...I, except: PLACES },
  ),
  named(
    'piped-password',
    ['echo '],
    `echo[ \\t]{1,4}(?:-n[ \\t]{1,4})?["']?${NO_VALUE}([^\\s"'|;&]{1,256})(?=["']?[ \\t]{0,4}\\|[ \\t]{0,4}(?:sudo[ \\t]-S|[^\\n|]{0,120}--password-stdin))`,
  ),
  named('java-store', ['-storepass ', '-keypass '], `-(?:store|key)pass[ \\t]{1,4}${VALUE}`),
  named('openssl', ['-pass'], `-pass(?:in|out)?[ \\t]{1,4}["']?pass:([^\\s"']{1,256})`),
  named(
    'secure-string',
    ['convertto-securestring '],
    `ConvertTo-SecureString[ \\t]{1,4}(?:-String[ \\t]{1,4})?["']${NO_VALUE}([^"'\\n]{1,256})(?=["'])`,
    I,
  ),
  named(
    'netrc',
    ['login '],
    `(?<=(?:machine[ \\t]{1,4}\\S{1,128}|default)${GAP})login[ \\t]{1,4}\\S{1,128}${GAP}password[ \\t]{1,4}(\\S{1,256})`,
    I,
  ),
  // A user and a group of a container are written alike.
  named(
    'curl-user',
    ['-u ', '--user '],
    `(?<=\\s)(?:-u|--user)[ \\t]{1,4}["']?(?!\\d{1,10}:\\d)[^\\s:"']{1,128}:(?<!(?:docker|podman|nerdctl|compose|crictl|kubectl)[ \\t][^\\n]{0,160})${NO_VALUE}([^\\s"']{1,256})`,
  ),
];
