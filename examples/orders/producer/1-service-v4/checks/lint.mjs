// Finds fields in the source that the contract forbids, and says where: `path:line:column: error rule: text`.
import { readdirSync, readFileSync } from 'node:fs';

const truth = JSON.parse(readFileSync('contract/truth.json', 'utf8'));
const { forbids = [] } = truth.non_2xx_envelope_policy;
const files = readdirSync('src').map((name) => `src/${name}`);
let found = 0;
for (const file of files) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    for (const field of forbids) {
      const column = line.search(new RegExp(`\\b${field}:`));
      if (column === -1) continue;
      found += 1;
      const contract = truth.expected_service_contract_version;
      console.log(`${file}:${index + 1}:${column + 1}: error removed-field: ${contract} forbids the field ${field}`);
    }
  }
}
console.log(`${files.length} files, ${found} problems`);
process.exitCode = found > 0 ? 1 : 0;
