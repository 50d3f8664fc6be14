/** All cases of the ledger, a file a gate. */
import { ALIGNMENT } from './cases/alignment.js';
import { CONTRACT } from './cases/contract.js';
import { HANDOFF } from './cases/handoff.js';
import { IMMUTABLE_RELEASE } from './cases/immutable-release.js';
import { ROLLBACK } from './cases/rollback.js';
import { SIGN_OFF } from './cases/sign-off.js';
import { STABILITY_WINDOW } from './cases/stability-window.js';
import { SUITES } from './cases/suites.js';
import type { LedgerCase } from './case.js';

export const CASES: readonly LedgerCase[] = [
  ...HANDOFF,
  ...SUITES,
  ...ALIGNMENT,
  ...SIGN_OFF,
  ...IMMUTABLE_RELEASE,
  ...ROLLBACK,
  ...STABILITY_WINDOW,
  ...CONTRACT,
];
