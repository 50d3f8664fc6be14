// The vendored manifest must be the one that is pinned, byte for byte.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { expected_manifest_sha256: pinned, release_tag: tag } = JSON.parse(readFileSync('orders-pin.json', 'utf8'));
const found = createHash('sha256').update(readFileSync('vendor/orders-manifest.json')).digest('hex');
if (found !== pinned) {
  console.error(`vendor/orders-manifest.json is not the manifest of ${tag}: ${found} instead of ${pinned}`);
  process.exit(1);
}
console.log(`vendor/orders-manifest.json is the manifest of ${tag}`);
