import { describe, expect, it } from '@jest/globals';
import { place } from '../../src/render/links.js';
import { LINKS } from '../support/report.js';
import { goReport } from '../support/report-for-people.js';

const shown = (path: string): string | null => place(goReport(), { side: null, path, line: 3 }, LINKS);

describe('a link to a file', () => {
  it('leads to its line at the judged commit', () => {
    expect(shown('docs/a (1).md')).toContain(`/blob/${LINKS.sha}/docs/a%20%281%29.md?plain=1#L3`);
  });

  it.each(['../../../../evil/page', 'docs/../../x', './a.md', 'docs//a.md', '/etc/passwd', '..'])(
    'is none where a browser would take the path for another: %s',
    (path) => {
      expect(shown(path)).toBe(`\`${path}:3\``);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'a.md](mailto:a@evil.test)', 'a?b#c'])(
    'stays below the repository, whatever the file is called: %s',
    (path) => {
      const [, address = ''] = /\]\(([^()\s]+)\)$/.exec(shown(path) ?? '') ?? [];
      expect(new URL(address).pathname.startsWith(`/${LINKS.repository}/blob/${LINKS.sha}/`)).toBe(true);
      expect(new URL(address).search).toBe('');
    },
  );
});
