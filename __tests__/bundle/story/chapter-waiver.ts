/** The last part of the story: a window that is still open, and the waiver that lifts it. */
import { expect, it } from '@jest/globals';
import { CODES, NEW_CODE } from '../../corpus/honest-pair.js';
import type { Telling } from './telling.js';
import { code, contract, prepared, PROFILE, profileText } from './texts.js';
import { daysAgo, dayOf } from './world.js';

const WAIVER = `waivers:
  - target: stability-window/notice
    baseline: v0.5.0
    reason: both sides need ${NEW_CODE} now
    approver: bob
    expires: ${dayOf(daysAgo(-20))}
`;

export function tellOfAWaiver(telling: Telling): void {
  it('a window that is still open waits', async () => {
    const { story, world, played } = telling;
    const codes = [...CODES, NEW_CODE];
    world.producer.propose(
      'more-codes',
      daysAgo(1),
      () => ({ ...code('service.v3, limited'), ...contract({ service: 'service.v3', codes }) }),
      (head) => {
        story.releases['v0.5.0'] = { tag: 'v0.5.0', commit: head, service: 'service.v3', codes };
        return prepared(story.preparation('v0.5.0', 'v0.4.1', daysAgo(1)));
      },
    );
    const waiting = await played.step('v0.5.0, too early', world.pullRequest('producer', 9, 'more-codes'));
    expect(waiting.report.decisions.release?.blockers[0]).toMatchObject({ waiting: true, kind: 'unknown' });
  });

  it('a waiver that its approver signs at this very head lifts it, and is shown', async () => {
    const { world, played } = telling;
    const { producer } = world;
    producer.propose('waive', daysAgo(1), () => ({ [PROFILE]: profileText(WAIVER) }));
    await played.step('a waiver is proposed', world.pullRequest('producer', 11, 'waive'));
    producer.land('waive', daysAgo(1), 'squash');
    // The branch takes up the waiver of its base; the approval is of the head that it has then.
    producer.git('checkout', '--quiet', 'more-codes');
    producer.gitAt(daysAgo(1), 'merge', '--quiet', '--no-edit', 'main');
    producer.git('checkout', '--quiet', 'main');
    await played.step('nobody approved yet', world.pullRequest('producer', 9, 'more-codes'));

    const head = producer.git('rev-parse', 'more-codes');
    const repository = world.stored('producer');
    repository.permissions.set('bob', 'write');
    repository.reviews.set(9, [{ author: 'bob', state: 'APPROVED', commit: head }]);
    const approved = await played.step('bob approved', world.pullRequest('producer', 9, 'more-codes'));
    expect(approved.stdout).toContain('GO for release of v0.5.0: with 1 waiver');
  });

  it('and counts for what was approved alone, on the branch and at the tag', async () => {
    const { world, played } = telling;
    const { producer } = world;
    const repository = world.stored('producer');
    const before = producer.main;
    const headSha = producer.git('rev-parse', 'more-codes');
    const pull = { number: 9, head: 'saagar210:more-codes', headSha, author: 'ann', state: 'merged' } as const;
    // Somebody merges by hand, and puts more into the merge than was approved.
    producer.land('more-codes', daysAgo(0, -60), 'merge');
    producer.write({ 'docs/more.md': '# Nobody saw this\n' });
    producer.git('add', '--all');
    producer.gitAt(daysAgo(0, -60), 'commit', '--quiet', '--amend', '--no-edit');
    repository.pulls.push({ ...pull, mergeSha: producer.main });
    await played.step('a merge with more in it', world.push('producer', before));
    repository.pulls.pop();
    producer.git('reset', '--hard', '--quiet', before);
    const merged = producer.land('more-codes', daysAgo(0, -60), 'merge');
    repository.pulls.push({ ...pull, mergeSha: merged });
    await played.step('what was approved, merged', world.push('producer', before));
    producer.tag('v0.5.0', producer.main, daysAgo(0, -30));
    const tagged = await played.step('v0.5.0 is tagged', world.tagPush('producer', 'v0.5.0'));
    expect(tagged.report.waivers).toMatchObject([{ state: 'honoured' }]);
  });
}
