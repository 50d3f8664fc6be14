/**
 * Samples of every kind of token that must not be shown. They are put together when they are asked for, out of a start
 * that says nothing by itself and characters from a seed, so that no scanner takes this file for a leak.
 */

/** Characters of an alphabet, always the same for the same seed. */
export function characters(length: number, alphabet: string, seed = 7): string {
  let state = seed * 2654435761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return alphabet.charAt((state >>> 8) % alphabet.length);
  }).join('');
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '0123456789';
export const ALNUM = `${UPPER}${LOWER}${DIGITS}`;
const WORD = `${ALNUM}_-`;
const BASE64 = `${ALNUM}+/`;
const hex = (length: number): string => characters(length, '0123456789abcdef');
const alnum = (length: number): string => characters(length, ALNUM);
const word = (length: number): string => `${characters(length - 1, WORD)}x`;
const base64 = (length: number): string => characters(length, BASE64);
const digits = (length: number): string => characters(length, '123456789');
const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join('-');
/** A start in two halves. */
const start = (...parts: readonly string[]): string => parts.join('');

/** Name, and the token by itself: it must be known wherever it stands. */
export const BARE: readonly (readonly [string, string])[] = [
  ['GitHub, personal', start('gh', 'p_') + alnum(36)],
  ['GitHub, OAuth', start('gh', 'o_') + alnum(36)],
  ['GitHub, user to server', start('gh', 'u_') + alnum(36)],
  ['GitHub, server to server', start('gh', 's_') + alnum(36)],
  ['GitHub, server to server with dots', `${start('gh', 's_')}1234_${alnum(30)}.${alnum(40)}.${alnum(20)}`],
  ['GitHub, refresh', start('gh', 'r_') + alnum(76)],
  ['GitHub, fine-grained', `${start('github', '_pat_')}${alnum(22)}_${alnum(59)}`],
  ['GitLab, personal', start('gl', 'pat-') + word(20)],
  ['GitLab, deploy', start('gl', 'dt-') + word(20)],
  ['GitLab, runner', start('gl', 'rt-') + word(20)],
  ['GitLab, job', `${start('gl', 'cbt-')}64_${word(20)}`],
  ['GitLab, trigger', start('gl', 'ptt-') + hex(40)],
  ['npm', start('np', 'm_') + alnum(36)],
  ['PyPI', start('py', 'pi-AgEIcHlwaS5vcmc') + word(70)],
  ['AWS, id', start('AK', 'IA') + characters(16, `${UPPER}234567`)],
  ['AWS, temporary id', start('AS', 'IA') + characters(16, `${UPPER}234567`)],
  ['AWS, id and secret in one line', `${start('AK', 'IA')}${characters(16, `${UPPER}234567`)},${base64(40)}`],
  ['AWS, session', start('IQoJb3', 'JpZ2lu') + base64(300)],
  ['Google, API key', start('AI', 'za') + word(35)],
  ['Google, access', start('ya', '29.') + word(80)],
  ['Google, client secret', start('GOC', 'SPX-') + word(28)],
  ['Google, refresh', start('1/', '/0') + word(50)],
  ['Azure, client secret', `${alnum(3)}8${start('Q', '~')}${alnum(34)}`],
  ['Slack, bot', `${start('xo', 'xb-')}${digits(12)}-${digits(12)}-${alnum(24)}`],
  ['Slack, user', `${start('xo', 'xp-')}${digits(12)}-${digits(12)}-${digits(12)}-${hex(32)}`],
  ['Slack, app', `${start('xa', 'pp-')}1-A${characters(10, UPPER)}-${digits(13)}-${hex(64)}`],
  ['Stripe, live', start('sk', '_live_') + alnum(24)],
  ['Stripe, restricted', start('rk', '_test_') + alnum(24)],
  ['Stripe, webhook', start('wh', 'sec_') + alnum(32)],
  ['SendGrid', `${start('S', 'G.')}${word(22)}.${word(43)}`],
  ['Twilio', start('S', 'K') + hex(32)],
  ['Vault, service', start('hv', 's.') + word(95)],
  ['Vault, batch', start('hv', 'b.') + word(140)],
  ['Vault, before 1.10', start('s', '.') + alnum(24)],
  ['Terraform Cloud', `${alnum(14)}.${start('atlas', 'v1.')}${word(67)}`],
  ['crates.io', start('ci', 'o') + alnum(32)],
  ['Docker Hub', start('dckr', '_pat_') + word(27)],
  ['JSON web token', `${start('ey', 'J')}${alnum(33)}.${start('ey', 'J')}${alnum(80)}.${word(43)}`],
  ['JSON web encryption', `${start('ey', 'J')}${alnum(50)}.${word(80)}.${word(16)}.${word(120)}.${word(22)}`],
  ['JSON web encryption, direct', `${start('ey', 'J')}${alnum(50)}..${word(16)}.${word(120)}.${word(22)}`],
  ['OpenAI', start('sk', '-proj-') + word(120)],
  ['OpenAI, older', `${start('sk', '-')}${alnum(48)}`],
  ['Anthropic', `${start('sk', '-ant-api03-')}${word(93)}AA`],
  ['Hugging Face', start('h', 'f_') + characters(34, UPPER + LOWER)],
  ['Doppler', `${start('dp', '.pt.')}${alnum(43)}`],
  ['Doppler, service', `${start('dp', '.st.')}prd.${alnum(40)}`],
  ['Databricks', start('da', 'pi') + hex(32)],
  ['DigitalOcean', start('do', 'p_v1_') + hex(64)],
  ['DigitalOcean, OAuth', start('do', 'o_v1_') + hex(64)],
  ['Fly', start('fm', '2_') + base64(200)],
  ['Grafana, service account', `${start('gl', 'sa_')}${alnum(32)}_${hex(8)}`],
  ['Grafana, cloud', start('gl', 'c_') + base64(80)],
  ['Heroku', start('HR', 'KU-AA') + word(58)],
  ['Linear', start('lin', '_api_') + alnum(40)],
  ['Mailgun', start('ke', 'y-') + hex(32)],
  ['Mailgun, newer', `${hex(32)}-${characters(8, 'abcdef0123456789', 3)}-${characters(8, 'abcdef0123456789', 5)}`],
  ['New Relic, user', start('NR', 'AK-') + characters(27, UPPER + DIGITS)],
  ['New Relic, licence', hex(36) + start('NR', 'AL')],
  ['NuGet', start('oy', '2') + characters(43, LOWER + DIGITS)],
  ['Postman', `${start('PM', 'AK-')}${hex(24)}-${hex(34)}`],
  ['PlanetScale', start('pscale', '_tkn_') + word(43)],
  ['RubyGems', start('ruby', 'gems_') + hex(48)],
  ['Sentry, user', start('sntr', 'yu_') + hex(64)],
  ['Sentry, organisation', `${start('sntr', 'ys_')}${start('ey', 'J')}${base64(120)}_${base64(43)}`],
  ['Shopify', start('shp', 'at_') + hex(32)],
  ['Square', start('sq0', 'atp-') + word(22)],
  ['Square, access', start('EA', 'AA') + word(60)],
  ['age', start('AGE-SECRET', '-KEY-1') + characters(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')],
  ['Atlassian', start('ATA', 'TT3') + word(186)],
  ['Netlify', start('nf', 'p_') + alnum(36)],
  ['Supabase', start('sb', 'p_') + hex(40)],
  ['Figma', start('fi', 'gd_') + word(40)],
  ['Notion', start('nt', 'n_') + digits(11) + alnum(35)],
  ['CircleCI', `${start('CCI', 'PAT_')}${alnum(22)}_${hex(40)}`],
  ['Sonar', start('sq', 'u_') + hex(40)],
  ['Tailscale', `${start('ts', 'key-auth-')}${alnum(12)}-${alnum(32)}`],
  ['Pulumi', start('pu', 'l-') + hex(40)],
  ['Perplexity', start('pp', 'lx-') + alnum(48)],
  ['Groq', start('gs', 'k_') + alnum(52)],
  ['LaunchDarkly', `${start('sd', 'k-')}${uuid()}`],
  ['Artifactory', start('AK', 'Cp') + alnum(69)],
  [
    'PEM in base64',
    Buffer.from(`${'-'.repeat(5)}BEGIN EC PRIVATE KEY${'-'.repeat(5)}\n${base64(64)}`).toString('base64'),
  ],
];

/** Name, what stands before the secret, the secret, what stands behind it. */
export const NAMED: readonly (readonly [string, string, string, string])[] = [
  ['a password without quotes', 'password: ', `hunter2`, ''],
  ['the same in capitals, in JavaScript', 'Password = ', `Sommer2026!`, ';'],
  ['a passphrase', 'passphrase: ', `correct-horse-9`, ''],
  ['a property of Java', 'MAVEN_OPTS=-Xmx1g -Dsettings.password=', `Secretpass`, ' -B'],
  ['a property of Gradle', 'gradle -PossrhPassword=', `hunterXtwo`, ' publish'],
  ['a variable', 'export DEPLOY_TOKEN=', alnum(18), ''],
  ['a variable of a workflow', '  NPM_TOKEN: ', alnum(20), ''],
  ['a password of letters', 'DB_PASSWORD=', 'hunterhunter', ' ./run'],
  ['a quoted variable', 'APP_SECRET="', 'two words 2', '"'],
  ['.npmrc', '//registry.npmjs.org/:_authToken=', uuid(), ''],
  ['.npmrc, older', '_auth = ', `${base64(20)}==`, ''],
  ['Docker', '{"auths": {"https://index.docker.io/v1/": {"auth": "', `${base64(30)}==`, '"}}}'],
  ['AWS, secret', 'aws_secret_access_key = ', base64(40), ''],
  ['AWS, secret in JSON', '"SecretAccessKey": "', base64(40), '",'],
  ['AWS, session', 'aws_session_token=', base64(200), ''],
  ['AWS, session in JSON', '"SessionToken": "', base64(200), '"'],
  ['Azure, storage', 'AccountName=x;AccountKey=', `${base64(86)}==`, ';EndpointSuffix=core.windows.net'],
  ['Azure, SAS', 'https://x.blob.core.windows.net/c?sv=2024-01-01&sr=c&sig=', `${alnum(40)}%3D`, '&se=2026'],
  ['Azure, client secret by name', '"clientSecret": "', word(34), '"'],
  ['Slack, webhook', 'https://hooks.slack.com/services/', `T${alnum(9)}/B${alnum(9)}/${alnum(24)}`, ''],
  ['Discord, webhook', 'https://discord.com/api/webhooks/', `${digits(18)}/${word(68)}`, ''],
  ['Discord, bot', `M${alnum(25)}.`, `${word(6)}.${word(38)}`, ''],
  ['Telegram, bot', `https://api.telegram.org/bot${digits(10)}:`, `${start('A', 'A')}${word(33)}`, '/getMe'],
  ['Twilio, by name', 'TWILIO_AUTH_TOKEN=', hex(32), ''],
  ['Heroku, by name', 'HEROKU_API_KEY=', uuid(), ''],
  ['Okta', 'Authorization: ', `SSWS 00${word(40)}`, ''],
  ['Okta, by name', 'okta_api = "', `00${word(40)}`, '"'],
  ['a connection string', 'Server=db;User Id=sa;Password=', 'Str0ng!pass', ';Encrypt=yes'],
  ['a connection address', 'postgres://app:', 's3cr3t-pass', '@db:5432/app'],
  ['an address with a password that was not encoded', 'postgres://app:', 'pa/ss#word1', '@db:5432/app'],
  ['an address without a user', 'redis://:', alnum(20), '@cache:6379'],
  ['a bearer', 'curl -H "Authorization: ', `Bearer ${word(30)}`, '" https://example.com'],
  ['a bearer alone', 'sent Bearer ', word(30), ' to it'],
  ['an option', 'deploy --api-token ', alnum(24), ' --now'],
  ['an option with =', 'deploy --password=', 'hunterhunter', ' --now'],
  ['.netrc', 'machine example.com login me password ', 'hunterhunter', ''],
  ['curl', 'curl -u me:', 'hunter2x', ' https://example.com'],
  ['a cookie', 'Set-Cookie: ', `session=${alnum(40)}`, ''],
  ['a header', 'X-Api-Key: ', alnum(32), ''],
  ['a field of JSON', '{"password":"', 'letmein-again', '"}'],
  ['a field of YAML', 'client_secret: ', word(32), ''],
  ['a query', 'GET /x?access_token=', alnum(24), '&y=1'],
  ['Sentry, address', 'https://', hex(32), '@o1.ingest.sentry.io/1'],
  ['an AWS signature', 'https://x.s3.amazonaws.com/y?X-Amz-Date=1&X-Amz-Signature=', hex(64), ''],
];
