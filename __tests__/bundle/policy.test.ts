/** A proposed change is judged by the policy of its base, wherever the policy lies and whatever the change does to it. */
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { World } from '../support/action-run.js';
import { PROFILE_FILE } from '../support/producer.js';
import {
  BUILT_IN_MANIFEST,
  errors,
  isStrict,
  LAX,
  MANIFEST_TEXT,
  none,
  onProposal,
  reportOf,
  sourceIn,
  STRICT,
  type Edit,
  type Proposal,
} from '../support/proposal.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

describe('a profile above the root', () => {
  const proposal: Proposal = {
    base: ({ write }) => {
      write('.github/x.yml', STRICT);
      write('svc/contracts/manifest.json', MANIFEST_TEXT);
    },
    change: ({ write }) => {
      write('.github/x.yml', LAX);
    },
  };
  const inputs = (root: string) => ({ root: path.join(root, 'svc'), profile: path.join(root, '.github/x.yml') });

  it('is read at the base', async () => {
    await onProposal(proposal, inputs, isStrict);
  });

  it('is read at the base by the path that the workspace gives it', async () => {
    await onProposal(proposal, (root) => ({ ...inputs(root), profile: '.github/x.yml' }), isStrict);
  });

  it('is read at the base where the change makes its folder a link', async () => {
    const change: Edit = ({ write, git }) => {
      git('mv', '.github', 'github-as-it-was');
      write('lax/x.yml', LAX);
      symlinkSync('lax', path.join(git('rev-parse', '--show-toplevel'), '.github'));
    };
    await onProposal({ ...proposal, change }, inputs, isStrict);
  });
});

describe('a root that the change makes a link', () => {
  it('is refused, in words', async () => {
    const proposal: Proposal = {
      base: ({ write }) => {
        write('svc/contracts/manifest.json', MANIFEST_TEXT);
        write('svc/.github/handoff-gate.yml', STRICT);
      },
      change: ({ write, git }) => {
        git('mv', 'svc', 'svc-as-it-was');
        write('lax/contracts/manifest.json', MANIFEST_TEXT);
        write('lax/.github/handoff-gate.yml', LAX);
        symlinkSync('lax', path.join(git('rev-parse', '--show-toplevel'), 'svc'));
      },
    };
    await onProposal(
      proposal,
      (root) => ({ root: path.join(root, 'svc') }),
      (_, ran) => {
        expect(ran.code).toBe(1);
        expect(errors(ran)).toMatch(/is a link of the checkout, which leads to lax\/. Name the folder itself/);
        expect(ran.outputs).toEqual({});
      },
    );
  });
});

describe('a schema', () => {
  const ANYTHING = '{}';
  const NOTHING = '{ "not": {} }';
  const PAYLOAD = '{ "made": "up" }\n';
  const inputs = (root: string) => ({ root: path.join(root, 'svc'), schema: path.join(root, 'schemas/payload.json') });
  const base =
    (schema: string | null): Edit =>
    ({ write }) => {
      write('svc/contracts/manifest.json', MANIFEST_TEXT);
      write('svc/.github/handoff-gate.yml', LAX);
      write('svc/docs/handoff.json', PAYLOAD);
      if (schema !== null) write('schemas/payload.json', schema);
    };
  const change: Edit = ({ write }) => {
    write('schemas/payload.json', ANYTHING);
  };
  const isHandoffRefused = (world: World) => {
    expect(
      reportOf(world)
        .gates.find(({ id }) => id === 'handoff')
        ?.findings.map(({ rule }) => rule),
    ).toContain('handoff/schema');
  };

  it('above the root is that of the base', async () => {
    await onProposal({ base: base(NOTHING), change }, inputs, (world) => {
      isHandoffRefused(world);
    });
  });

  it('that the base does not have leaves the judgement to the built-in ones, and that is said', async () => {
    await onProposal({ base: base(null), change }, inputs, (world, ran) => {
      isHandoffRefused(world);
      expect(ran.stdout).toMatch(/::warning::The base [0-9a-f]{12} has no .*payload\.json: the built-in schemas judge/);
    });
  });
});

describe('the built-in policy of a base', () => {
  const bare: Edit = ({ git, write }) => {
    git('rm', '--quiet', PROFILE_FILE);
    write(BUILT_IN_MANIFEST, MANIFEST_TEXT);
  };

  it('is not left by a change that moves its documents', async () => {
    const proposal: Proposal = {
      base: bare,
      change: ({ git, write }) => {
        git('mv', BUILT_IN_MANIFEST, 'contracts/moved.json');
        write(PROFILE_FILE, LAX);
      },
    };
    await onProposal(
      proposal,
      () => ({ suite: 'skip' }),
      (world, ran) => {
        expect(sourceIn(world)).toBe('built-in:memorykernel');
        expect(ran.stdout).toContain(`brings its own ${PROFILE_FILE}`);
      },
    );
  });

  it('is not left by a change that adds the documents of the other side', async () => {
    const proposal: Proposal = {
      base: bare,
      change: ({ write }) => {
        write('config/memorykernel-integration-pin.json', '{}\n');
        write(PROFILE_FILE, LAX);
      },
    };
    await onProposal(
      proposal,
      () => ({ suite: 'skip' }),
      (world) => {
        expect([sourceIn(world), reportOf(world).role]).toEqual(['built-in:memorykernel', 'producer']);
      },
    );
  });
});

describe('the role', () => {
  it('is the base’s, whatever documents the change brings and takes away', async () => {
    const proposal: Proposal = {
      base: ({ write }) => {
        write(PROFILE_FILE, STRICT);
      },
      change: ({ git, write }) => {
        git('rm', '--quiet', 'contracts/manifest.json');
        write('config/pin.json', '{}\n');
      },
    };
    await onProposal(proposal, none, (world) => {
      expect(reportOf(world).role).toBe('producer');
    });
  });

  it('is asked for where the base does not tell it', async () => {
    const proposal: Proposal = {
      base: ({ git }) => {
        git('rm', '--quiet', 'contracts/manifest.json');
      },
      change: ({ write }) => {
        write('contracts/manifest.json', MANIFEST_TEXT);
      },
    };
    await onProposal(proposal, none, (_, ran) => {
      expect(ran.code).toBe(1);
      expect(errors(ran)).toMatch(/Neither side's documents are below .* at the base [0-9a-f]{12}/);
    });
  });
});
