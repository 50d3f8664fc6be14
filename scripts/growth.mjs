// How the cost of hostile text grows (__tests__/attack/growth.ts). `npm run growth -- WORD` tries what holds it.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
const { main } = await import('../__tests__/attack/growth.ts');
process.exitCode = await main(process.argv.slice(2));
