/** All cases of the ledger, a file a gate. */
import { ALIGNMENT } from './cases/alignment.js';
import { ALIGNMENT_CONSUMER } from './cases/alignment-consumer.js';
import { ALIGNMENT_ENVELOPE } from './cases/alignment-envelope.js';
import { ALIGNMENT_FACTS } from './cases/alignment-facts.js';
import { ALIGNMENT_MIRRORS } from './cases/alignment-mirrors.js';
import { CONTRACT } from './cases/contract.js';
import { CONTRACT_DOCUMENTS } from './cases/contract-documents.js';
import { HANDOFF } from './cases/handoff.js';
import { IMMUTABLE_RELEASE } from './cases/immutable-release.js';
import { PAYLOAD } from './cases/payload.js';
import { ROLLBACK } from './cases/rollback.js';
import { SIGN_OFF } from './cases/sign-off.js';
import { STABILITY_WINDOW } from './cases/stability-window.js';
import { SUITES } from './cases/suites.js';
import { UNREAD } from './cases/unread.js';
import type { LedgerCase } from './case.js';

export const LEDGER = {
  handoff: [...HANDOFF, ...PAYLOAD, ...UNREAD.handoff],
  suites: SUITES,
  alignment: [
    ...ALIGNMENT,
    ...ALIGNMENT_CONSUMER,
    ...ALIGNMENT_ENVELOPE,
    ...ALIGNMENT_FACTS,
    ...ALIGNMENT_MIRRORS,
    ...UNREAD.alignment,
  ],
  'sign-off': SIGN_OFF,
  'immutable-release': [...IMMUTABLE_RELEASE, ...UNREAD['immutable-release']],
  rollback: ROLLBACK,
  'stability-window': STABILITY_WINDOW,
  contract: [...CONTRACT, ...CONTRACT_DOCUMENTS],
} satisfies Readonly<Record<string, readonly LedgerCase[]>>;

export const CASES: readonly LedgerCase[] = Object.values(LEDGER).flat();
