/** The default vocabulary: how the people of the first repositories write, and what others are likely to. */
import type { Vocabulary } from '../contracts/profile.js';

export const DEFAULT_VOCABULARY: Vocabulary = {
  facts: {
    release_tag: ['release_tag', 'release tag', 'expected release tag', 'tag'],
    commit_sha: ['commit_sha', 'commit sha', 'commit', 'expected commit sha', 'release commit'],
    service_contract_version: [
      'service_contract_version',
      'expected_service_contract_version',
      'service contract version',
      'service contract',
      'service',
    ],
    api_contract_version: [
      'api_contract_version',
      'expected_api_contract_version',
      'api contract version',
      'api contract',
      'api',
    ],
    integration_baseline: [
      'integration_baseline',
      'expected_integration_baseline',
      'integration baseline',
      'integration',
      'baseline',
    ],
  },
  verdicts: {
    rehearsal: ['rehearsal continuation', 'rehearsal continuation decision', 'rehearsal posture', 'rehearsal'],
    cutover: [
      'runtime cutover',
      'runtime cutover execution',
      'runtime cutover decision',
      'runtime cutover posture',
      'cutover',
    ],
  },
  posture: ['runtime posture', 'operational posture'],
  readiness: [
    'rollback readiness verdict',
    'rollback readiness',
    'producer rollback readiness',
    'consumer rollback readiness',
    'command status',
    'status',
    'result',
  ],
  ready: ['ready', 'pass', 'passed', 'green'],
  owners: {
    incidentCommander: ['incident commander'],
    rollbackOwner: ['rollback owner'],
  },
  remarks: [],
  rollbackHeadings: ['rollback target'],
  historicalHeadings: ['previous', 'prior', 'historical', 'history', 'former', 'superseded'],
};
