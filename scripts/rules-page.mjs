// Writes docs/rules.md of the catalogue of rules, from the sources as they stand: nothing need be built for it.
import { writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import path from 'node:path';

register('./typescript-hooks.mjs', import.meta.url);
const { rulesMarkdown } = await import('../src/render/rules.ts');
await writeFile(path.join(import.meta.dirname, '../docs/rules.md'), rulesMarkdown());
