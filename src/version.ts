/** The version of this tool, as package.json has it; the bundler writes it in. */
import manifest from '../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;
