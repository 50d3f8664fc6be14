/**
 * Tokens that begin with letters that nobody else uses: where they begin, and what may stand behind that. Bounded, and as
 * long as no ordinary name is.
 */
import { CODE } from './plain-values.js';
import type { SecretRule } from './rule.js';

const ALNUM = '[A-Za-z0-9]';
const WORD = '[A-Za-z0-9_-]';
const HEX = '[0-9a-f]';
const UUID = `${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}`;

/** Who gives them out; how they may begin, in letters; the rest. */
const STARTS: readonly (readonly [id: string, starts: readonly string[], rest: string])[] = [
  ['adafruit', ['aio_'], `${ALNUM}{28}`],
  ['aiven', ['AVNS_'], `${WORD}{12,128}`],
  ['akamai', ['akab-'], `${ALNUM}{16}-${ALNUM}{16}`],
  ['amazon-login', ['Atza|', 'Atzr|'], `[A-Za-z0-9_|+/=-]{32,2048}`],
  ['amazon-oauth', ['amzn1.oa2-cs.v1.'], `${HEX}{64}`],
  ['amazon-mws', ['amzn.mws.'], UUID],
  ['apify', ['apify_api_', 'apify_proxy_'], `${ALNUM}{30,64}`],
  ['axiom', ['xaat-', 'xapt-'], UUID],
  ['backblaze', ['K001', 'K002', 'K003', 'K004', 'K005'], `(?=[A-Za-z]{0,27}\\d)[A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=])`],
  ['cerebras', ['csk-'], `(?=[a-z]{0,63}\\d)[a-z0-9]{32,64}`],
  ['cloudflare', ['cfut_', 'cfat_', 'cfk_', 'cfast_'], `${ALNUM}{40,64}`],
  ['datadog', ['ddapp_', 'ddpat_', 'ddsat_'], `${WORD}{20,128}`],
  ['depot', ['depot_project_', 'depot_org_', 'depot_user_'], `${HEX}{40,128}`],
  ['dropbox', ['sl.'], `(?:u\\.)?${WORD}{60,2048}`],
  ['e2b', ['e2b_'], `${HEX}{40}`],
  ['elevenlabs', ['sk_'], `(?:car_)?(?:${HEX}{48}|(?=[A-Za-z]{0,31}\\d)${ALNUM}{32,64})`],
  ['facebook', ['EAA'], `${ALNUM}{80,512}`],
  ['firecrawl', ['fc-'], `${HEX}{32}`],
  ['google-hmac', ['GOOG1E', 'GOOG'], '(?=[A-Z]{0,57}\\d)[A-Z0-9]{20,58}(?![A-Za-z0-9])'],
  ['google-code', ['4/0A'], `${WORD}{40,256}`],
  ['honeybadger', ['hbp_', 'hbu_'], `${ALNUM}{30,64}`],
  ['honeycomb', ['hcaik_', 'hcbik_', 'hcxik_', 'hcalk_', 'hcxlk_', 'hcamk_', 'hcxmk_'], `${ALNUM}{26,128}`],
  ['hubspot', ['pat-na1-', 'pat-na2-', 'pat-eu1-', 'pat-ap1-'], UUID],
  ['infisical', ['st.'], `${HEX}{16,64}\\.${HEX}{16,64}(?:\\.${HEX}{16,64})?`],
  ['inngest', ['signkey-'], `[a-z]{3,12}-${HEX}{32,128}`],
  ['intercom', ['dG9rO'], `[A-Za-z0-9+/=]{40,256}`],
  ['jina', ['jina_'], `${WORD}{40,128}`],
  ['langsmith', ['lsv2_pt_', 'lsv2_sk_'], `[A-Za-z0-9_]{24,128}`],
  ['linkedin', ['WPL_AP'], `\\d\\.[A-Za-z0-9.=_-]{12,128}`],
  ['mandrill', ['md-'], `(?=[A-Za-z_-]{0,21}\\d)(?=[a-z0-9_-]{0,21}[A-Z])${WORD}{22}(?![\\w-])`],
  ['mapbox', ['sk.eyJ', 'tk.eyJ', 'pk.eyJ'], `${WORD}{16,1024}\\.${WORD}{16,128}`],
  ['mongodb', ['mdb_sa_sk_'], `${WORD}{32,128}`],
  ['neon', ['napi_'], `${ALNUM}{40,128}`],
  ['nvidia', ['nvapi-'], `${WORD}{40,128}`],
  ['openai-session', ['sess-'], `(?=[A-Za-z]{0,39}\\d)${ALNUM}{40}`],
  ['ory', ['ory_at_', 'ory_rt_', 'ory_pat_', 'ory_st_', 'ory_ac_'], `[A-Za-z0-9_.-]{24,256}`],
  ['paddle', ['pdl_live_', 'pdl_sdbx_', 'pdl_ntfset_'], `${WORD}{24,128}`],
  ['pagarme', ['ak_live_', 'ak_test_'], `${ALNUM}{24,64}`],
  ['paseto', ['v1.', 'v2.', 'v3.', 'v4.'], `(?:local|public)\\.${WORD}{40,4096}(?:\\.${WORD}{1,1024})?`],
  ['paypal', ['access_token$'], `[a-z]{4,16}\\$[a-z0-9]{16}\\$${HEX}{32}`],
  ['pinecone', ['pcsk_'], `[A-Za-z0-9_]{20,128}`],
  ['pinterest', ['pina_'], `${ALNUM}{32,1024}`],
  ['polar', ['polar_oat_', 'polar_pat_', 'polar_whs_'], `${WORD}{24,128}`],
  ['posthog', ['phx_', 'phs_', 'phr_'], `${WORD}{32,64}`],
  ['razorpay', ['rzp_live_', 'rzp_test_'], `${ALNUM}{14,32}`],
  ['runpod', ['rpa_'], `${ALNUM}{40,64}`],
  ['scrapfly', ['scp-live-', 'scp-test-'], `${HEX}{32}`],
  ['snyk', ['snyk_uat.', 'snyk_sat.', 'snyk_pat.'], `[A-Za-z0-9_.-]{20,2048}`],
  ['stackhawk', ['hawk.'], `${ALNUM}{20}\\.${ALNUM}{20}`],
  ['stripe-client', ['_secret_'], `(?=[A-Za-z]{0,23}\\d)${ALNUM}{24,64}`],
  ['stytch', ['secret-live-', 'secret-test-'], `${WORD}{32,64}`],
  ['svix', ['testsk_', 'sk_prod_', 'signsk_'], `${WORD}{24,128}`],
  ['tavily', ['tvly-'], `(?:dev-|prod-)?${WORD}{20,64}`],
  ['tencent', ['AKID'], `(?=[A-Za-z]{0,31}\\d)${ALNUM}{32}(?![A-Za-z0-9])`],
  ['together', ['tgp_v1_'], `${WORD}{20,128}`],
  ['trigger', ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_pat_'], `${ALNUM}{20,64}`],
  ['unkey', ['unkey_'], `${ALNUM}{16,64}`],
  ['vercel', ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], `(?=[A-Za-z]{0,63}\\d)${ALNUM}{20,128}`],
  ['vercel-blob', ['vercel_blob_rw_'], `${WORD}{20,128}`],
  ['vk', ['vk1.a.'], `${WORD}{60,512}`],
  ['wandb', ['wandb_v1_'], `[A-Za-z0-9_]{20,256}`],
  ['wallet', ['xprv', 'yprv', 'zprv', 'tprv'], `${ALNUM}{100,112}`],
  ['xata', ['xau_'], `${ALNUM}{32,64}`],
];

const PREFIXED = STARTS.map(([id, starts, rest]): SecretRule => {
  const begin = starts.map((start) => start.replaceAll(/[.$|/]/g, '\\$&')).join('|');
  // `_secret_` stands inside its token.
  const before = starts.every((start) => start.startsWith('_')) ? '' : '(?<![A-Za-z0-9_-])';
  return {
    id,
    keywords: starts.map((start) => start.toLowerCase()),
    before: 0,
    pattern: `${before}(?:${begin})${rest}`,
    except: CODE,
  };
});

function marked(id: string, keyword: string, before: number, pattern: string): SecretRule {
  return { id, keywords: [keyword], before, pattern: `(?<![A-Za-z0-9+/])${pattern}(?![A-Za-z0-9+/=])` };
}

/** Keys of Azure say in their middle what they are for. */
const MARKED: readonly SecretRule[] = [
  marked('azure-devops', 'azdo', 76, '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'),
  marked('azure-common', 'jqqj9', 52, '[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9]{26}(?:[A-Za-z0-9]{2}==)?'),
  ...['+ASt', 'ACDb', '+ABa', '+AMC'].map((mark) =>
    marked(`azure-${mark}`, mark.toLowerCase(), 76, `[A-Za-z0-9+/]{76}${mark.replace('+', '\\+')}[A-Za-z0-9+/]{6}==`),
  ),
  ...['AIoT', '+ASb', '+AEh', '+ARm'].map((mark) =>
    marked(`azure-${mark}`, mark.toLowerCase(), 33, `[A-Za-z0-9+/]{33}${mark.replace('+', '\\+')}[A-Za-z0-9+/]{6}=`),
  ),
  marked('azure-redis', 'azca', 33, '[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}='),
  marked('azure-search', 'azse', 42, '[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}'),
  marked('azure-functions', 'azfu', 44, '[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{6}=='),
  marked('azure-registry', '+acr', 42, '[A-Za-z0-9+/]{42}\\+ACR[A-D][A-Za-z0-9+/]{5}'),
];

/** Where more than the beginning says what it is. */
const SHAPED: readonly SecretRule[] = [
  // Letters of both kinds, mixed as in no name.
  {
    id: 'fireworks',
    keywords: ['fw_'],
    before: 0,
    pattern: `(?<![A-Za-z0-9_])fw_(?=[a-z0-9]{0,63}[A-Z])(?=[A-Z0-9]{0,63}[a-z])${ALNUM}{20,64}(?![A-Za-z0-9_])`,
    entropy: 3.7,
  },
  {
    id: 'resend',
    keywords: ['re_'],
    before: 0,
    pattern: `(?<![A-Za-z0-9_])re_${ALNUM}{8}_${ALNUM}{20,32}(?![A-Za-z0-9_])`,
    entropy: 3.7,
  },
  { id: 'github-app-old', keywords: ['v1.'], before: 0, pattern: `(?<![\\w.-])v1\\.${HEX}{40}(?![\\w.-])` },
  {
    id: 'mailchimp',
    keywords: ['-us'],
    before: 32,
    pattern: `(?<![A-Za-z0-9])${HEX}{32}-us\\d{1,2}(?![A-Za-z0-9-])`,
  },
  {
    id: 'nats-seed',
    keywords: ['sua', 'saa', 'soa', 'sna', 'sca', 'sxa'],
    before: 0,
    pattern: '(?<![A-Za-z0-9+/])S[UAONCX]A[A-Z2-7]{55}(?![A-Za-z0-9+/=])',
  },
  {
    id: 'firebase',
    keywords: [':apa91b'],
    before: 0,
    pattern: `:(APA91b${WORD}{100,256})`,
  },
  {
    id: 'minisign',
    keywords: ['rwrty0iy', 'rwrcswaa'],
    before: 0,
    pattern: '(?<![A-Za-z0-9+/])(?:RWRTY0Iy|RWRCSwAA)[A-Za-z0-9+/=]{40,512}',
  },
  // Hashes of passwords, which can be guessed at.
  {
    id: 'password-hash',
    keywords: [
      '$2a$',
      '$2b$',
      '$2x$',
      '$2y$',
      '$1$',
      '$5$',
      '$6$',
      '$y$',
      '$gy$',
      '$7$',
      '$apr1$',
      '$argon2',
      '$scrypt$',
    ],
    before: 0,
    pattern:
      '\\$(?:2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}|(?:1|5|6|7|y|gy|apr1)\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{1,86}\\$(?:[./A-Za-z0-9]{1,86}\\$)?[./A-Za-z0-9]{22,128}|(?:argon2(?:id|i|d)|scrypt)\\$(?:[a-z]{1,6}=[\\d,a-z=]{1,64}\\$){1,3}[A-Za-z0-9+/=]{8,128}\\$[A-Za-z0-9+/=]{16,512})',
  },
  {
    id: 'password-hash-django',
    keywords: ['pbkdf2_sha', 'pbkdf2:sha'],
    before: 0,
    pattern: 'pbkdf2[_:]sha\\d{1,3}[$:]\\d{1,9}\\$[A-Za-z0-9+/=]{6,64}\\$[A-Za-z0-9+/=]{24,256}',
  },
  {
    id: 'password-hash-ldap',
    keywords: ['{sha', '{ssha'],
    before: 0,
    pattern: '\\{S?SHA(?:256|512)?\\}[A-Za-z0-9+/=]{24,256}',
  },
];

export const PREFIXED_PATTERNS: readonly SecretRule[] = [...PREFIXED, ...MARKED, ...SHAPED];
