/** Which base it is: of any event, after the base moved on, and beside other checkouts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type RunOptions, type World } from '../support/action-run.js';
import { PROFILE_FILE, type Producer } from '../support/producer.js';
import {
  BUILT_IN_MANIFEST,
  errors,
  isStrict,
  LAX,
  MANIFEST_TEXT,
  none,
  onProposal,
  propose,
  sourceIn,
  STRICT,
  type Proposal,
} from '../support/proposal.js';
import { scratch } from '../git/scratch.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

describe('an event without a base', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment', 'merge_group'])(
    'is refused for %s, in words',
    async (name) => {
      const options = (proposed: Producer): RunOptions => {
        const { event, environment } = pullRequest(proposed);
        const pull = (event as { readonly pull_request: object }).pull_request;
        return {
          event: { pull_request: { ...pull, base: null }, merge_group: { head_sha: proposed.merge } },
          environment: { ...environment, GITHUB_EVENT_NAME: name },
        };
      };
      await inWorld({}, async (world) => {
        const proposed = propose(world, {});
        if (name === 'pull_request_target') proposed.git('checkout', '--quiet', proposed.head);
        const ran = await world.run(options(proposed));
        expect(ran.code).toBe(1);
        expect(errors(ran)).toContain(`The event ${name} names no base commit`);
        expect(ran.outputs).toEqual({});
      });
    },
  );
});

describe('a base that moved on since the event', () => {
  const tightened: Proposal = {
    base: ({ write }) => {
      write(PROFILE_FILE, LAX);
    },
    meanwhile: ({ write }) => {
      write(PROFILE_FILE, STRICT);
    },
    change: ({ write }) => {
      write('notes.txt', 'a change\n');
    },
  };
  const origin = (world: World, tip: string, url = `https://github.test/${REPOSITORY}`) => {
    world.producer.git('update-ref', 'refs/remotes/origin/main', tip);
    world.producer.git('config', 'remote.origin.url', url);
  };

  it('judges by what the merge was made onto', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, tightened);
      isStrict(world, await world.run(pullRequest({ ...proposed, base: proposed.begun })));
    });
  });

  it('judges the head by the branch as it was fetched, and does not say that the change brings a profile', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, tightened);
      origin(world, proposed.base);
      proposed.git('checkout', '--quiet', proposed.head);
      const ran = await world.run(pullRequest({ ...proposed, base: proposed.begun }));
      isStrict(world, ran);
      expect(ran.stdout).not.toContain('brings its own');
    });
  });

  it('takes no branch of a fork for the base', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, { ...tightened, base: tightened.meanwhile, meanwhile: tightened.base });
      origin(world, proposed.base, 'https://github.test/eve/producer');
      proposed.git('checkout', '--quiet', proposed.head);
      isStrict(world, await world.run(pullRequest({ ...proposed, base: proposed.begun })));
    });
  });

  it('is not what a merge of the contributor’s own merges into', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, { ...tightened, base: tightened.meanwhile, meanwhile: tightened.base });
      const { event, environment } = pullRequest({ ...proposed, base: proposed.begun });
      const ran = await world.run({ event, environment: { ...environment, GITHUB_SHA: 'e'.repeat(40) } });
      expect(ran.code).toBe(1);
      expect(errors(ran)).toContain('anybody may have made this merge');
    });
  });
});

describe('a comment on a review', () => {
  it('is judged by the base as any event of a pull request', async () => {
    const proposal: Proposal = {
      base: ({ write }) => {
        write(PROFILE_FILE, STRICT);
      },
      change: ({ write }) => {
        write(PROFILE_FILE, LAX);
      },
    };
    await onProposal(proposal, none, isStrict, (proposed) => {
      const { event, environment } = pullRequest(proposed);
      return { event, environment: { ...environment, GITHUB_EVENT_NAME: 'pull_request_review_comment' } };
    });
  });
});

describe('a profile in a checkout beside', () => {
  it('is the workflow’s own choice', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {});
      const tools = scratch('tools', world.producer.root);
      tools.write('gate.yml', STRICT);
      tools.commit(1);
      isStrict(world, await world.run({ ...pullRequest(proposed), inputs: { profile: 'tools/gate.yml' } }));
    });
  });

  it('is not a folder that the change brings', async () => {
    const proposal: Proposal = {
      base: ({ write }) => {
        write(PROFILE_FILE, STRICT);
        write(BUILT_IN_MANIFEST, MANIFEST_TEXT);
      },
      change: ({ write }) => {
        write('tools/gate.yml', LAX);
      },
    };
    await inWorld({}, async (world) => {
      const proposed = propose(world, proposal);
      // What lies in the folder was made a repository by a command, or by a hook of a tool.
      mkdirSync(path.join(world.producer.root, 'tools/.git'));
      await world.run({ ...pullRequest(proposed), inputs: { profile: 'tools/gate.yml', suite: 'skip' } });
      expect(sourceIn(world)).toBe('built-in:memorykernel');
    });
  });

  it('is not a submodule that the change points elsewhere', async () => {
    await inWorld({}, async (world) => {
      const lax = () => {
        const tools = scratch('tools', world.producer.root);
        tools.write('gate.yml', LAX);
        tools.commit(1);
      };
      const gone = () => {
        rmSync(path.join(world.producer.root, 'tools'), { recursive: true });
      };
      const proposed = propose(world, {
        base: ({ write }) => {
          write(BUILT_IN_MANIFEST, MANIFEST_TEXT);
        },
        change: lax,
        meanwhile: gone,
      });
      gone();
      lax();
      expect(proposed.git('ls-tree', proposed.merge, 'tools')).toMatch(/^160000 /);
      const ran = await world.run({ ...pullRequest(proposed), inputs: { profile: 'tools/gate.yml', suite: 'skip' } });
      expect(ran.code).toBe(1);
      expect(errors(ran)).toContain('The profile tools/gate.yml is not in commit');
    });
  });
});

describe('a push', () => {
  it('is judged by the profile of its commit, not by the file that lies there', async () => {
    await inWorld({}, async (world) => {
      world.producer.write(PROFILE_FILE, STRICT);
      const sha = world.producer.commit('strict');
      writeFileSync(path.join(world.producer.root, PROFILE_FILE), LAX);
      isStrict(world, await world.run({ environment: { GITHUB_SHA: sha } }));
    });
  });

  it('has no profile that was never committed', async () => {
    await inWorld({}, async (world) => {
      world.producer.write('made.yml', LAX);
      const ran = await world.run({ inputs: { profile: 'made.yml' } });
      expect(ran.code).toBe(1);
      expect(errors(ran)).toContain('The profile made.yml is not in commit');
    });
  });
});
