/** Where a run's documents name the release: findings about its tag and commit stand there. */
import { statedFact } from '../../handoff/facts.js';
import type { Dossier } from './dossier.js';
import { inFile, NOWHERE, type Where } from './findings.js';

/** Where the run's baseline states the tag. */
export function tagPlace(dossier: Dossier): Where {
  return factPlace(dossier, 'release_tag');
}

export function factPlace(dossier: Dossier, fact: 'release_tag' | 'commit_sha'): Where {
  const { baselineFile: file } = dossier;
  return file === null ? NOWHERE : inFile(file, statedFact(dossier.jsonRoot(file), fact)?.span);
}
