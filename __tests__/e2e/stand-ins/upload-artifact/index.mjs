import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { backendIds, call, input, zipSync } from './artifacts.mjs';

const name = input('name');
if (name === '' || /["\\/:<>|*?\r\n]/.test(name)) throw new Error(`${name} is no name of an artifact`);
const from = input('path');
const files = {};
if (existsSync(from) && statSync(from).isFile()) files[path.basename(from)] = readFileSync(from);
else if (existsSync(from))
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const full = path.join(entry.parentPath, entry.name);
      files[path.relative(from, full)] = readFileSync(full);
    }
if (Object.keys(files).length === 0) {
  const message = `No files were found with the provided path: ${from}. No artifacts will be uploaded.`;
  console.log(`::${input('if-no-files-found') === 'error' ? 'error' : 'warning'}::${message}`);
  process.exit(input('if-no-files-found') === 'error' ? 1 : 0);
}
const bytes = Buffer.from(zipSync(files));
const { signed_upload_url: url } = await call('CreateArtifact', { ...backendIds(), name, version: 4 });
const put = await fetch(url, { method: 'PUT', body: bytes, headers: { 'x-ms-blob-type': 'BlockBlob' } });
if (!put.ok) throw new Error(`The blob was not taken: ${put.status}`);
const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const { artifact_id: id } = await call('FinalizeArtifact', { ...backendIds(), name, size: String(bytes.length), hash });
console.log(`Artifact ${name}: ${Object.keys(files).length} files, ${bytes.length} bytes, id ${id}`);
