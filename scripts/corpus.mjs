// Runs the corpus of defects and harmless edits (__tests__/corpus). `npm run corpus -- WORD` runs the cases whose title or kind holds it.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
const { main } = await import('../__tests__/corpus/run.ts');
process.exitCode = await main(process.argv.slice(2));
