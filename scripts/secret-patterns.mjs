/**
 * Makes src/suite/secrets/provider-patterns.json out of gitleaks' configuration:
 *
 *     node scripts/secret-patterns.mjs PATH/gitleaks.toml --version v8.30.0 --commit SHA
 *
 * gitleaks (https://github.com/gitleaks/gitleaks, config/gitleaks.toml) is under the MIT licence, which is carried over.
 * Taken are the shapes of tokens that say themselves whose they are. Left out, and listed: rules that need a name beside
 * a value that could be anything (own-patterns.ts looks for such names), and those for whole files or commands.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { beginnings, middle, parse, print } from './secrets/expression.mjs';

const target = path.join(import.meta.dirname, '../src/suite/secrets/provider-patterns.json');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { version: { type: 'string' }, commit: { type: 'string' } },
});
const [toml] = positionals;
if (toml === undefined || values.version === undefined || !/^[0-9a-f]{40}$/.test(values.commit ?? '')) {
  throw new Error('usage: secret-patterns.mjs PATH/gitleaks.toml --version VERSION --commit SHA');
}

/** In the rules of a name, an operator and a value: what stands before the value. */
const NAMED = '(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60\'"\\s=]{0,5}(';
/** What stands before and behind a token there; here, tokens are hidden whatever stands beside them. */
const BESIDE = [
  '(?:[\\x60\'"\\s;]|\\\\[nr]|$)',
  '(?:[\\x60\'"\\s;]|\\\\[nr]|$|\\b)',
  '(?:[^\\w-]|\\z)',
  '(?:[^a-zA-Z0-9+/]|\\z)',
  '(?:$|[\\\\\'"\\x60\\s<),])',
  '(?:^|[\\\\\'"\\x60\\s>=:(,)])',
];
/** Ours say the same and more, or a plain digest would fit. */
const OURS = new Set([
  'private-key',
  'jwt',
  'generic-api-key',
  'sourcegraph-access-token',
  'sidekiq-sensitive-url',
  'freemius-secret-key',
]);

const rules = [];
const left = [];
for (const section of (await readFile(toml, 'utf8')).split(/^\[\[rules\]\]$/m).slice(1)) {
  const id = /^id = "(.+)"$/m.exec(section)[1];
  const rule = OURS.has(id) ? null : convert(/^regex = '''(.+)'''$/m.exec(section)?.[1] ?? '');
  if (rule === null) left.push(id);
  else rules.push({ id, ...rule, ...disorder(section, rule) });
}
const data = {
  source: 'https://github.com/gitleaks/gitleaks, config/gitleaks.toml',
  version: values.version,
  commit: values.commit,
  renew: 'node scripts/secret-patterns.mjs PATH/gitleaks.toml --version VERSION --commit SHA',
  licence: 'MIT',
  notice: await notice(),
  rules,
};
await writeFile(target, await prettier.format(JSON.stringify(data), { parser: 'json', printWidth: 120 }));
process.stdout.write(`${rules.length} rules; left out ${left.length}: ${left.join(', ')}\n`);

function convert(regex) {
  const folded = regex.startsWith('(?i)');
  const named = regex.lastIndexOf(NAMED);
  let source = named < 0 ? regex : `\\b(${regex.slice(named + NAMED.length)}`;
  for (const text of BESIDE) {
    if (source.startsWith(text)) source = source.slice(text.length);
    if (source.endsWith(text)) source = source.slice(0, -text.length);
  }
  try {
    const tree = parse(source, folded);
    const { texts } = beginnings(tree);
    const least = named < 0 ? 2 : 3;
    const found = texts.every((text) => text.length >= least) ? { before: 0, texts } : named < 0 ? middle(tree) : null;
    if (found === null) return null;
    const keywords = [...new Set(found.texts.map((text) => text.toLowerCase()))];
    return { keywords, before: found.before, pattern: print(tree) };
  } catch {
    return null;
  }
}

/** How mixed the characters must be, in bits: asked only where the beginning alone says little. */
function disorder(section, { keywords }) {
  const bits = /^entropy = ([\d.]+)$/m.exec(section)?.[1];
  return bits === undefined || keywords.every((text) => text.length > 3) ? {} : { entropy: Number(bits) };
}

async function notice() {
  const licence = path.join(path.dirname(toml), 'LICENSE');
  return (await readFile(licence, 'utf8')).trim();
}
