/**
 * Shapes of tokens beside those of provider-patterns.json: what it lacks, what may be longer or shorter than it says, and
 * what says little by itself. Repetitions are bounded, so that hostile output can't make one slow. Nothing fits plain
 * hexadecimal, a commit, a digest, a UUID, a version, a path or an integrity of a lock file.
 */
import type { SecretRule } from './rule.js';

type Flags = Partial<Pick<SecretRule, 'ignoreCase' | 'entropy' | 'before'>>;

function rule(id: string, keywords: readonly string[], pattern: string, flags: Flags = {}): SecretRule {
  return { id, keywords, before: 0, pattern, ...flags };
}

const I = { ignoreCase: true };
/** Not in the middle of a word. */
const AT = '(?<![A-Za-z0-9])';

/** Tokens that say themselves what they are. */
export const OWN_PATTERNS: readonly SecretRule[] = [
  rule(
    'github',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    String.raw`gh[pousr]_[A-Za-z0-9_]{20,2048}(?:\.[A-Za-z0-9_-]{1,2048}){0,2}`,
  ),
  rule('github-fine-grained', ['github_pat_'], '[Gg]it[Hh]ub_pat_[A-Za-z0-9_]{22,512}'),
  rule('npm', ['npm_'], 'npm_[A-Za-z0-9]{36,64}'),
  rule('gitlab', ['gl'], `${AT}gl(?:pat|dt|rt|rtr|cbt|ptt|ft|ffct|imt|agent|oas|soat|wt)-[A-Za-z0-9_.-]{16,512}`),
  rule(
    'aws-id',
    ['akia', 'asia', 'abia', 'acca'],
    `${AT}A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?![A-Za-z0-9])(?:["' ,:;\\t]{1,4}[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=]))?`,
  ),
  rule(
    'aws-session',
    ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz', 'fqodyxdz'],
    '(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=]{16,4096}',
  ),
  rule('slack', ['xox', 'xapp-'], `${AT}(?:xox[a-z](?:\\.xox[a-z])?|xapp)-[A-Za-z0-9-]{10,512}`),
  rule(
    'slack-webhook',
    ['hooks.slack'],
    String.raw`hooks\.slack(?:-gov)?\.com\/[a-z]{1,16}\/([A-Za-z0-9+/_-]{20,256})`,
  ),
  rule('discord-webhook', ['/api/webhooks/'], String.raw`\/api\/webhooks\/(\d{16,20}\/[\w-]{40,100})`),
  // A digit is asked for, or names written with hyphens would go: `sk-` also ends no word here.
  rule('sk', ['sk-'], String.raw`(?<![A-Za-z0-9_-])sk-(?=[A-Za-z_-]{0,512}\d)[A-Za-z0-9_-]{20,512}`),
  rule(
    'jwt',
    ['eyj'],
    String.raw`(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,6000}\.(?:eyJ[A-Za-z0-9_-]{8,6000}\.[A-Za-z0-9_-]{0,6000}|[A-Za-z0-9_-]{0,6000}\.[A-Za-z0-9_-]{8,6000}\.[A-Za-z0-9_-]{8,6000}\.[A-Za-z0-9_-]{8,512})`,
  ),
  rule('pypi', ['pypi-ag'], 'pypi-Ag[A-Za-z0-9_-]{16,2048}'),
  rule('google-oauth', ['ya29.'], String.raw`${AT}ya29\.[A-Za-z0-9_.-]{20,2048}`),
  rule('google-client', ['gocspx-'], 'GOCSPX-[A-Za-z0-9_-]{20,64}'),
  rule('google-refresh', ['1//0'], `${AT}1\\/\\/0[A-Za-z0-9_-]{30,256}`),
  rule('stripe-webhook', ['whsec_'], 'whsec_[A-Za-z0-9+/=]{20,128}'),
  rule('sendgrid', ['sg.'], String.raw`${AT}SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,96}`),
  rule('twilio', ['sk'], `${AT}SK[0-9a-f]{32}(?![A-Za-z0-9])`),
  rule('vault', ['hvs.', 'hvb.', 'hvr.'], String.raw`${AT}hv[sbr]\.[A-Za-z0-9_-]{20,512}`),
  rule('terraform', ['.atlasv1.'], String.raw`[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{20,128}`, { before: 14 }),
  rule('crates', ['cio'], String.raw`${AT}cio(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}(?![A-Za-z0-9])`),
  rule('docker', ['dckr_'], 'dckr_[a-z]{2,8}_[A-Za-z0-9_-]{20,128}'),
  rule('hugging-face', ['hf_'], `${AT}hf_[A-Za-z0-9]{30,64}`),
  // What stands before the first point is the bot's name.
  rule(
    'discord',
    ['.'],
    String.raw`\.(?=[\w-]{6}\.)(?<=(?<![\w-])[MNO][A-Za-z0-9_-]{23,27}\.)([A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})`,
  ),
  rule('telegram', [':aa'], String.raw`(?<=(?<!\d)\d{8,10}):(AA[A-Za-z0-9_-]{33})`),
  rule('mailgun', ['-'], String.raw`(?<![\w-])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\w-])`, { before: 32 }),
  rule('doppler', ['dp.'], String.raw`${AT}dp\.[a-z]{2,5}\.[A-Za-z0-9._-]{20,128}`),
  rule('databricks', ['dapi', 'dose', 'dkea'], `${AT}d(?:api|ose|kea)[0-9a-f]{32}(?:-\\d{1,2})?`),
  rule('fly', ['fm1', 'fm2_', 'fo1_'], `${AT}(?:fm1[ar]|fm2|fo1)_[A-Za-z0-9+/=_,-]{32,4096}`),
  rule('linear', ['lin_'], 'lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,64}'),
  rule('new-relic', ['nrak-', 'nrii-', 'nrjs-', 'nrra-', 'nriq-'], 'NR(?:AK|II|JS|RA|IQ)-[A-Za-z0-9_-]{19,64}'),
  rule('new-relic-licence', ['nral'], '(?<![0-9a-f])[0-9a-f]{36}NRAL(?![A-Za-z0-9])', { before: 36 }),
  rule('nuget', ['oy2'], `${AT}oy2[a-z0-9]{43}(?![A-Za-z0-9])`),
  rule('okta', ['okta'], String.raw`okta[\w .-]{0,24}["']?\s{0,3}[:=]\s{0,3}["']?(00[A-Za-z0-9_-]{40})`, I),
  rule('sentry', ['sntry'], 'sntry[su]_[A-Za-z0-9+/=_-]{20,1024}'),
  rule('shopify', ['shp'], 'shp(?:at|ca|pa|ss|ua|tka)_[a-fA-F0-9]{32,64}'),
  rule('square', ['sq0'], 'sq0[a-z]{3}-[A-Za-z0-9_-]{22,64}'),
  rule('age', ['age-secret-key-'], 'AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{40,2048}', I),
  rule(
    'atlassian',
    ['atatt3', 'atctt3', 'atstt3', 'atbb'],
    `${AT}(?:AT[ACS]TT3[A-Za-z0-9_=-]{20,512}|ATBB[A-Za-z0-9]{24,64})`,
  ),
  rule('netlify', ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'], `${AT}nf[pcoub]_[A-Za-z0-9]{30,64}`),
  rule('supabase', ['sbp_', 'sb_secret_'], `${AT}(?:sbp_[A-Za-z0-9_]{40,64}|sb_secret_[A-Za-z0-9_-]{20,64})`),
  rule('figma', ['figd_', 'figo_', 'figu_'], `${AT}fig[dou]_[A-Za-z0-9_-]{20,64}`),
  rule('notion', ['secret_', 'ntn_'], String.raw`${AT}(?:secret|ntn)_(?=[A-Za-z]{0,42}\d)[A-Za-z0-9]{43,64}`),
  rule(
    'launchdarkly',
    ['sdk-', 'mob-', 'api-'],
    `${AT}(?:sdk|mob|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
  ),
  rule('circleci', ['ccipat_', 'cciprj_'], 'CCIP(?:AT|RJ)_[A-Za-z0-9_]{20,128}'),
  rule('buildkite', ['bk'], `${AT}bk[a-z]{2}_[A-Za-z0-9_-]{30,128}`),
  rule('sonar', ['squ_', 'sqp_', 'sqa_', 'sqb_'], `${AT}sq[upab]_[0-9a-f]{40}`),
  rule('tailscale', ['tskey-'], 'tskey-[A-Za-z0-9-]{16,128}'),
  rule('groq', ['gsk_'], `${AT}gsk_[A-Za-z0-9]{40,128}`),
  rule('replicate', ['r8_'], `${AT}r8_[A-Za-z0-9]{37,64}`),
  rule('xai', ['xai-'], `${AT}xai-[A-Za-z0-9]{40,128}`),
  rule('sourcegraph', ['sgp_', 'slk_'], `${AT}(?:sgp|slk)_[A-Za-z0-9_]{40,128}`),
  rule('contentful', ['cfpat-'], 'CFPAT-[A-Za-z0-9_-]{40,64}'),
  // A private key or what holds one as base64; certificates and public keys are shown.
  rule('pem-in-base64', ['ls0tls1crudjti'], 'LS0tLS1CRUdJTi(?!BDRVJU|BQVUJMSUMg)[A-Za-z0-9+/=]{16,16384}'),
];
