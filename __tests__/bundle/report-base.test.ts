/** The stage report on the run of a fork: whose policy judges, and what the change is measured from. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '../../src/contracts/evidence.js';
import { inWorld, REPOSITORY, type Ran, type World } from '../support/action-run.js';
import {
  about,
  afterFork,
  fetched,
  GOOD,
  isGo,
  isNoGo,
  isRefused,
  openPull,
  verified,
  type Forged,
} from '../support/followed.js';
import { profileText, type Edit, type Proposal, type Proposed } from '../support/proposal.js';
import { PROFILE_FILE } from '../support/producer.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const policy =
  (text: string): Edit =>
  ({ write }) => {
    write(PROFILE_FILE, text);
  };
const WHOLE = profileText({ name: 'theirs' });
const WEAK = WHOLE.replace('[handoff, alignment, suite]', '[suite]');

/** The policy was made whole while the change waited, which brings a payload that cannot be read. */
const TIGHTENED: Proposal = {
  base: policy(WEAK),
  change: ({ write }) => {
    write('docs/handoff.json', '{');
  },
  meanwhile: policy(WHOLE),
};

interface Scene {
  readonly proposal: Proposal;
  readonly forge?: (evidence: Forged, proposed: Proposed) => void;
  /** What GitHub and the checkout say, once the evidence is there. */
  readonly meanwhile?: (world: World, proposed: Proposed) => void;
  readonly run?: (proposed: Proposed) => ReturnType<typeof afterFork>;
}

async function reported(
  { proposal, forge, meanwhile, run = afterFork }: Scene,
  judge: (world: World, ran: Ran, proposed: Proposed) => void,
): Promise<void> {
  await inWorld({}, async (world) => {
    const { proposed, evidence } = await verified(world, proposal, forge);
    meanwhile?.(world, proposed);
    judge(world, await world.run({ ...run(proposed), inputs: { stage: 'report', evidence } }), proposed);
  });
}

const gitOf =
  (proposed: Pick<Proposed, 'git'>) =>
  (...args: readonly string[]): string =>
    proposed.git(...args);

const mergeOf = (proposed: Proposed, base: string): string => {
  const tree = proposed.git('merge-tree', '--write-tree', base, proposed.head);
  return proposed.git('commit-tree', tree, '-p', base, '-p', proposed.head, '-m', 'a merge');
};

const asMerge = (evidence: Forged, proposed: Proposed): void => {
  about(evidence, mergeOf(proposed, proposed.begun));
};
const asHead = (evidence: Forged, { head }: Proposed): void => {
  about(evidence, head);
};
/** GitHub tells the base as it was when the branch was last pushed. */
const late = (world: World, proposed: Proposed): void => {
  openPull(world, { ...proposed, base: proposed.begun });
};

describe('a policy that was tightened while the change waited', () => {
  describe.each([
    ['a merge with the older base', asMerge],
    ['the head', asHead],
  ])('judges %s', (_, forge) => {
    it.each([
      ['where the base is told late', late],
      [
        'where the base is told late, and was fetched since',
        (world: World, proposed: Proposed) => {
          late(world, proposed);
          fetched(proposed, 'main', proposed.base);
        },
      ],
      [
        'where the pull request is closed',
        (world: World) => {
          world.github.repository(REPOSITORY).pulls.length = 0;
        },
      ],
    ])('%s', async (__, meanwhile) => {
      await reported({ proposal: TIGHTENED, forge, meanwhile }, (___, ran) => {
        isNoGo(ran, 'handoff/json');
      });
    });
  });

  it('judges what goes to another branch by that branch as it was fetched', async () => {
    const meanwhile = (world: World, proposed: Proposed): void => {
      const { base, begun } = proposed;
      const git = gitOf(proposed);
      fetched(proposed, 'next', base);
      git('update-ref', 'refs/remotes/origin/main', begun);
      git('checkout', '--quiet', '--force', '--detach', begun);
      openPull(world, { ...proposed, base: begun }, 'next');
    };
    const run = (proposed: Proposed) => afterFork({ ...proposed, base: proposed.begun });
    await reported({ proposal: TIGHTENED, forge: asMerge, meanwhile, run }, (_, ran) => {
      isNoGo(ran, 'handoff/json');
    });
  });
});

describe('an honest merge', () => {
  it('is judged although the base moved on since, and GitHub tells neither the one nor the other', async () => {
    const meanwhile = (world: World, proposed: Proposed): void => {
      const { base } = proposed;
      const git = gitOf(proposed);
      git('checkout', '--quiet', '--force', '-B', 'main', base);
      proposed.write('docs/one.txt', 'one\n');
      const one = proposed.commit('one more');
      proposed.write('docs/two.txt', 'two\n');
      const two = proposed.commit('and another');
      fetched(proposed, 'main', two);
      openPull(world, { ...proposed, base: one });
    };
    const run = (proposed: Proposed) => afterFork({ ...proposed, base: proposed.sha('main') });
    await reported({ proposal: GOOD, meanwhile, run }, (_, ran) => {
      isGo(ran);
    });
  });

  it('is judged although the change was merged since', async () => {
    const meanwhile = (world: World, proposed: Proposed): void => {
      const { base } = proposed;
      const git = gitOf(proposed);
      git('checkout', '--quiet', '--force', '-B', 'main', base);
      git('merge', '--quiet', '--no-ff', '-m', 'merged', 'topic');
      fetched(proposed, 'main', git('rev-parse', 'HEAD'));
      world.github.repository(REPOSITORY).pulls.length = 0;
    };
    const run = (proposed: Proposed) => afterFork({ ...proposed, base: proposed.sha('main') });
    await reported({ proposal: GOOD, meanwhile, run }, (_, ran) => {
      isGo(ran);
    });
  });
});

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.test',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.test',
};

describe('what a change is measured from', () => {
  const measured = (world: World) => {
    const file = path.join(world.output, 'evidence', 'evidence.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as Evidence).change?.base?.sha;
  };

  it('is no older base than that which the change already holds', async () => {
    const proposal: Proposal = { ...GOOD, meanwhile: undefined };
    const forge = (evidence: Forged, proposed: Proposed) => {
      const at = gitOf(proposed);
      const older = at('rev-parse', `${proposed.begun}~1`);
      about(evidence, mergeOf(proposed, older));
    };
    await reported({ proposal, forge }, (world, ran, { head }) => {
      isGo(ran);
      const begun = execFileSync('git', ['rev-parse', `${head}~1`], { cwd: world.producer.root, encoding: 'utf8' });
      expect(measured(world)).toBe(begun.trim());
    });
  });

  it('is the line of the base where merges crossed', async () => {
    const forge = (evidence: Forged, proposed: Proposed) => {
      const at = gitOf(proposed);
      const { begun, base, head } = proposed;
      // A branch was merged whose commit is the younger one, and the change merges the same two by itself.
      const branch = execFileSync('git', ['commit-tree', `${head}^{tree}`, '-p', begun, '-m', 'a branch'], {
        cwd: proposed.root,
        encoding: 'utf8',
        env: { ...process.env, ...AUTHOR, GIT_COMMITTER_DATE: '2026-02-03T10:00:00Z' },
      }).trim();
      at('checkout', '--quiet', '--force', '-B', 'main', base);
      at('merge', '--quiet', '--no-ff', '-m', 'merged', branch);
      const tip = at('rev-parse', 'HEAD');
      const mine = at('commit-tree', `${begun}^{tree}`, '-p', branch, '-p', base, '-m', 'mine');
      about(evidence, mine);
      Object.assign(proposed, { base: tip, head: mine });
    };
    await reported({ proposal: GOOD, forge }, (world, ran, { base }) => {
      isGo(ran);
      const own = execFileSync('git', ['rev-parse', `${base}^1`], { cwd: world.producer.root, encoding: 'utf8' });
      expect(measured(world)).toBe(own.trim());
    });
  });
});

describe('the commit of the evidence', () => {
  it.each<[string, (proposed: Proposed) => string, string]>([
    [
      'is no tag of a merge',
      (proposed) => {
        const git = gitOf(proposed);
        git('tag', '-a', '-m', 'a tag', 'bait', mergeOf(proposed, proposed.base));
        return git('rev-parse', 'refs/tags/bait');
      },
      'neither it nor its merge',
    ],
    [
      'is no merge of three',
      ({ base, head, begun, ...at }) =>
        at.git('commit-tree', `${head}^{tree}`, '-p', base, '-p', head, '-p', begun, '-m', 'a merge'),
      'not known to be a commit of the base',
    ],
    [
      'is no merge the other way around',
      ({ base, head, ...at }) => at.git('commit-tree', `${head}^{tree}`, '-p', head, '-p', base, '-m', 'a merge'),
      'neither it nor its merge',
    ],
  ])('%s', async (_, make, words) => {
    const forge = (evidence: Forged, proposed: Proposed) => {
      about(evidence, make(proposed));
    };
    await reported({ proposal: TIGHTENED, forge }, (world, ran) => {
      isRefused(world, ran, words);
    });
  });

  it('is no merge of what conflicts, made by a driver that the change names', async () => {
    const proposal: Proposal = {
      base: ({ write }) => {
        write(PROFILE_FILE, WHOLE);
        write('.gitattributes', '* merge=union\n');
        write('list.txt', 'one\n');
      },
      change: ({ write }) => {
        write('list.txt', 'one\ntwo\n');
      },
    };
    const forge = (evidence: Forged, proposed: Proposed) => {
      const { begun, head } = proposed;
      const git = gitOf(proposed);
      git('checkout', '--quiet', '--force', '-B', 'main', begun);
      proposed.write('list.txt', 'one\nthree\n');
      const base = proposed.commit('meanwhile');
      git('merge', '--quiet', '--no-ff', '-m', 'a merge', head);
      about(evidence, git('rev-parse', 'HEAD'));
      git('checkout', '--quiet', '--force', '--detach', base);
      Object.assign(proposed, { base });
    };
    await reported({ proposal, forge }, (world, ran) => {
      isRefused(world, ran, 'not what git makes of the two');
      expect(ran.stdout).not.toContain('itself failed');
    });
  });
});
