/** What mends a document that states another fact than the one that is right by definition. */
import { expect, it } from '@jest/globals';
import { remedyFor } from '../../../src/gates/alignment/alignment-remedy.js';
import type { Stated } from '../../../src/gates/alignment/agreement.js';

const stated = (over: Partial<Stated>): Stated => ({
  ...{ document: 'vendored payload', source: 'vendored-payload', side: 'consumer', path: 'vendored.json', span: null },
  value: { kind: 'word', word: 'v0.4.0' },
  ...over,
});
const manifest = stated({ document: 'manifest', source: 'manifest', path: 'manifest.json', canonical: true });

it('of a document that is mended as a whole is what it says itself, and nothing of services', () => {
  const fix = 'Remove vendored.json: v0.3.2 has no payload.';
  expect(remedyFor(stated({ fix }), manifest, null)).toEqual({ kind: 'open', why: fix });
});

it('of what nobody writes there says where to look', () => {
  expect(remedyFor(stated({ document: 'OpenAPI', source: 'openapi' }), manifest, null)).toEqual({
    kind: 'open',
    why: 'What OpenAPI states is what the service does: fix it there, or fix the manifest.',
  });
});
