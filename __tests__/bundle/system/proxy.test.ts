/** A runner that reaches GitHub only through a web proxy, as self-hosted ones often do. */
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type Ran, type World } from '../../support/action-run.js';
import { startProxy, type Proxy } from '../../support/proxy.js';
import { errorLines, GO, noStack } from './said.js';

/** GitHub under a name that only the proxy knows. */
const API = 'http://github.test:8';

async function through(
  port: (world: World) => number | null,
  environment: (proxy: Proxy) => Readonly<Record<string, string>>,
  look: (ran: Ran, world: World, proxy: Proxy) => void,
): Promise<void> {
  await inWorld({ suite: GO }, async (world) => {
    const proxy = await startProxy(port(world));
    try {
      const event = pullRequest(world.producer);
      const variables = { GITHUB_API_URL: API, ...environment(proxy) };
      const ran = await world.run({
        ...event,
        environment: { ...event.environment, ...variables },
        inputs: { comment: 'always' },
      });
      look(ran, world, proxy);
    } finally {
      await proxy.stop();
    }
  });
}

const ofGitHub = ({ github }: World) => Number(new URL(github.url).port);

describe('a web proxy', () => {
  it.each(['http_proxy', 'HTTP_PROXY'])('that %s names is the way to GitHub', async (name) => {
    await through(
      ofGitHub,
      ({ url }) => ({ [name]: url }),
      (ran, world, { asked }) => {
        expect(new Set(asked)).toEqual(new Set(['github.test:8']));
        expect(ran.stdout).not.toContain('did not answer');
        const { checkRuns, comments } = world.github.repository(REPOSITORY);
        expect([checkRuns.length > 3, comments.length]).toEqual([true, 1]);
      },
    );
  });

  it('is not taken where no_proxy says so', async () => {
    await through(
      ofGitHub,
      ({ url }) => ({ http_proxy: url, no_proxy: 'other.test,github.test' }),
      (ran, _, { asked }) => {
        expect(asked).toEqual([]);
        expect(ran.stdout).toContain('GitHub did not answer');
      },
    );
  });

  it('that refuses is told, and the verdict stands', async () => {
    await through(
      () => null,
      ({ url }) => ({ http_proxy: url }),
      (ran) => {
        expect(ran.code).toBe(0);
        expect(ran.stdout).toMatch(/GitHub did not answer .*407/);
        noStack(ran);
      },
    );
  });

  it.each(['proxy port 80', 'socks5://127.0.0.1:1'])(
    'that cannot be one (%s) is told, without a stack',
    async (value) => {
      await through(
        ofGitHub,
        () => ({ http_proxy: value }),
        (ran) => {
          expect(errorLines(ran)).toHaveLength(1);
          expect(errorLines(ran)[0]).toContain('http_proxy');
          noStack(ran);
        },
      );
    },
  );
});
