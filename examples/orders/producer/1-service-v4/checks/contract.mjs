// Compares the source with the manifest. Usage: node checks/contract.mjs --root DIR
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(process.argv[process.argv.indexOf('--root') + 1]);
const manifest = JSON.parse(readFileSync(path.join(root, 'contract/manifest.json'), 'utf8'));
const { CODES, CONTRACT } = await import(pathToFileURL(path.join(root, 'src/codes.js')).href);
assert.deepEqual(CODES, manifest.error_code_enum);
assert.equal(CONTRACT, manifest.expected_service_contract_version);
console.log(`${CONTRACT} with ${CODES.length} error codes, as the manifest says`);
