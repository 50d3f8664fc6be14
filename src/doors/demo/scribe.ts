/** Writes git history that comes out the same on every machine, whatever git is configured to do there. */
import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { GitMissing } from '../../git/git.js';

const run = promisify(execFile);

const SETTINGS = {
  'user.name': 'handoff-gate demo',
  'user.email': 'demo@handoff-gate.example',
  'commit.gpgSign': 'false',
  'tag.gpgSign': 'false',
  'core.autocrlf': 'false',
  'core.hooksPath': devNull,
  'gc.auto': '0',
};

/** One repository that is being written. */
export class Scribe {
  constructor(private readonly directory: string) {}

  async init(): Promise<void> {
    await this.git(null, 'init', '--quiet', '--template=');
    // `init --initial-branch` is younger than some gits that are still around.
    await this.git(null, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  }

  async branch(name: string): Promise<void> {
    await this.git(null, 'checkout', '--quiet', '-b', name);
  }

  /** Puts a file back to what it is on a branch. */
  async restore(file: string, branch: string): Promise<void> {
    await this.git(null, 'checkout', '--quiet', branch, '--', file);
  }

  /** Commits the whole working tree; gives the commit's SHA. */
  async commit(message: string, at: string): Promise<string> {
    await this.git(at, 'add', '--all');
    await this.git(at, 'commit', '--quiet', '--no-verify', '--message', message);
    return this.git(null, 'rev-parse', 'HEAD');
  }

  /** An annotated tag; one of that name that is there already is moved. */
  async tag(name: string, commit: string, at: string): Promise<void> {
    await this.git(at, 'tag', '--annotate', '--force', '--message', name, name, commit);
  }

  private async git(at: string | null, ...args: readonly string[]): Promise<string> {
    const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
    const dates = at === null ? {} : { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    const own = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_DEFAULT_HASH: 'sha1', LC_ALL: 'C' };
    try {
      const { stdout } = await run('git', [...settings, ...args], {
        cwd: this.directory,
        env: { ...Object.fromEntries(inherited), ...own, ...dates },
      });
      return stdout.trim();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new GitMissing('git was not found on the PATH; the demo needs it to write two small repositories');
      throw error;
    }
  }
}
