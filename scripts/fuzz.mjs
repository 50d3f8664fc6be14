// Throws hostile texts at everything that reads or shows them (__tests__/attack/fuzz.ts), for as long as it is told.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
const { main } = await import('../__tests__/attack/fuzz.ts');
process.exitCode = await main(process.argv.slice(2));
