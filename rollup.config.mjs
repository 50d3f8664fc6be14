import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import swc from '@rollup/plugin-swc';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';

/**
 * markdown-it brings a link finder that is switched off here, and a table of HTML entities that it unpacks at every
 * start. Both cost more than reading the Markdown does: the one is left out, the other unpacked now.
 */
const lighterMarkdown = {
  name: 'lighter-markdown',
  resolveId: (source) => (source === 'linkify-it' ? '\0no-linkify' : null),
  load: (id) => (id === '\0no-linkify' ? 'export class LinkifyIt {}' : null),
  async transform(_, id) {
    if (!id.endsWith('/entities/dist/generated/decode-data-html.js')) return null;
    const { htmlDecodeTree } = await import(pathToFileURL(id).href);
    const packed = Buffer.from(htmlDecodeTree.buffer, htmlDecodeTree.byteOffset, htmlDecodeTree.byteLength).toString(
      'base64',
    );
    return {
      code: `export const htmlDecodeTree = new Uint16Array(Uint8Array.from(Buffer.from('${packed}', 'base64')).buffer);`,
      map: null,
    };
  },
};

const patterns = new URL('src/suite/secrets/provider-patterns.json', import.meta.url);

/** The licences of what is bundled, sorted: the plugin gives them in the order it met them. */
function thirdParty(dependencies) {
  const { source, version, licence, notice } = JSON.parse(readFileSync(patterns, 'utf8'));
  // Data that was taken over comes with its licence like code.
  const data = { name: source, version, license: licence, licenseText: notice };
  return [...dependencies, data]
    .map(
      ({ name, version, license: kind, licenseText }) =>
        `${name}@${version} (${kind})\n\n${(licenseText ?? '').replaceAll('\0', '')}\n`,
    )
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Two doors, shared chunks. What only some runs need (Octokit, the run-time schema compiler, the
 * HTML page) is imported dynamically, so that a door prints its first line before it is read.
 * `--configFolder` names another folder than `dist`: tests drive a bundle of their own (scripts/bundle.mjs).
 */
export default ({ configFolder: folder = 'dist' }) => ({
  input: { index: 'src/doors/action.ts', cli: 'src/doors/cli.ts' },
  output: {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[name].js',
    generatedCode: 'es2015',
    hoistTransitiveImports: false,
    banner: (chunk) => (chunk.fileName === 'cli.js' ? '#!/usr/bin/env node' : ''),
  },
  external: [/^node:/],
  treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/') || !id.includes('/@actions/') },
  plugins: [
    lighterMarkdown,
    resolve({ preferBuiltins: true, exportConditions: ['node'], extensions: ['.ts', '.mjs', '.js', '.json'] }),
    commonjs(),
    json({ preferConst: true }),
    // The compiled validators are JavaScript already; printing them anew only makes them larger.
    swc({
      exclude: ['**/compiled/**', '**/node_modules/**'],
      swc: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
    }),
    // Less to read at every start; the sources are beside it, and CI rebuilds and compares.
    terser({ module: true, ecma: 2020, format: { comments: false } }),
    license({ thirdParty: { output: { file: `${folder}/THIRD_PARTY_LICENSES.txt`, template: thirdParty } } }),
  ],
  onwarn(warning, warn) {
    // Circular imports inside dependencies are theirs; ours are refused by the linter.
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    warn(warning);
  },
});
