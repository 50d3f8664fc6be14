import { afterAll, describe, expect, it } from '@jest/globals';
import { BUNDLE, MANIFEST, PAYLOAD, TRUTH } from '../../support/memorykernel.js';
import { Bench, lineOf } from '../bench.js';

const RULE = 'immutable-release/bundle-incomplete';
const pair = await Bench.memorykernel();
const bundle = await pair.read('producer', BUNDLE);

afterAll(async () => {
  await pair.close();
});

async function said(text: string) {
  const report = await pair.with('producer', { [BUNDLE]: text }, 'producer');
  return report.gates
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === RULE)
    .map(({ severity, path, line, expected, observed }) => ({ severity, path, line, expected, observed }));
}
const TEST = 'cargo test --workspace --all-targets --all-features';
const PARITY = './scripts/verify_contract_parity.sh --canonical-root .';
const text = (value: string) => JSON.stringify(value).slice(1, -1);
/** The bundle whose line of a command is another. */
const withCommand = (part: string, to: (command: string) => string) =>
  bundle.replace(new RegExp(`"([^"\\n]*${part}[^"\\n]*)"`), (_, command: string) => JSON.stringify(to(command)));

describe('an evidence bundle', () => {
  it('holds what it must', async () => {
    expect(await said(`${bundle}\n`)).toEqual([]);
  });

  it.each([MANIFEST, PAYLOAD, TRUTH, 'openapi/openapi.yaml'])('holds the digest of %s', async (path) => {
    const edited = bundle.replace(`"path": "${path}"`, '"path": "README.md"');
    expect(await said(edited)).toEqual([
      { severity: 'error', path: BUNDLE, line: lineOf(edited, '"artifacts"'), expected: path, observed: null },
    ]);
  });

  it.each([
    (command: string) => `${command} || true`,
    (command: string) => `true && ${command}`,
    (command: string) => `${command}; true`,
    (command: string) => `echo ${command}`,
    (command: string) => `${command} --help`,
    (command: string) => `${command} | tee log`,
    (command: string) => `bash -c '${command}'`,
    (command: string) => `! ${command}`,
    (command: string) => `CI= ${command}`,
  ])('lists a command as it is, case %#', async (soften) => {
    for (const [part, expected] of [
      ['cargo test', TEST],
      ['verify_contract_parity', PARITY],
    ] as const) {
      const edited = withCommand(part, soften);
      const line = edited.split('\n').findIndex((one) => one.includes(text(part))) + 1;
      expect(await said(edited)).toEqual([
        { severity: 'error', path: BUNDLE, line, expected, observed: expect.stringContaining(part) },
      ]);
    }
  });

  it.each(['.', '/Users/d/Projects/MemoryKernel', '<memorykernel root>', '{root}', 'C:/work/MemoryKernel'])(
    'may write any one root: %s',
    async (root) => {
      expect(await said(bundle.replaceAll('<repo>', root.includes(' ') ? `'${root}'` : root))).toEqual([]);
    },
  );

  it.each(['/tmp/other', '<other>', '../AssistSupport', '<repo>/components/x', ''])(
    'has one root for all: %j',
    async (root) => {
      const edited = withCommand('verify_contract_parity', (command) => command.replace('<repo>', root));
      expect(await said(edited)).toMatchObject([{ severity: 'error', expected: PARITY }]);
    },
  );
});
