import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { env } = process;
const require = createRequire(path.join(env.HANDOFF_GATE_PACKAGE, 'package.json'));
const { getOctokit } = await import(
  pathToFileURL(path.join(env.HANDOFF_GATE_PACKAGE, 'node_modules/@actions/github/lib/github.js')).href
);
const [owner, repo] = env.GITHUB_REPOSITORY.split('/');
const payload = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const core = { info: (text) => console.log(text), warning: (text) => console.log(`::warning::${text}`) };
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const script = new AsyncFunction('github', 'context', 'core', 'require', env.INPUT_SCRIPT);
await script(getOctokit(env['INPUT_GITHUB-TOKEN']), { repo: { owner, repo }, payload }, core, require);
