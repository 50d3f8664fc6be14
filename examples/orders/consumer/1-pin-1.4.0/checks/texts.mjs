// Every error code of the pinned contract has a text for customers, and no other has one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TEXTE } from '../src/texte.js';

const { error_code_enum: codes } = JSON.parse(readFileSync('vendor/orders-manifest.json', 'utf8'));
assert.deepEqual(Object.keys(TEXTE).sort(), [...codes].sort());
console.log(`${codes.length} error codes, each with its text`);
