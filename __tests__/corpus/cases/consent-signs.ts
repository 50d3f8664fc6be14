/** A: titles, pictures, fields and names that say in other words, or in another script, that a record is none of this release. */
import { swap, type Case } from '../case.js';
import type { DocumentName } from '../honest-pair.js';

const TITLE = '# Runtime Cutover Decision Record\n';
const COMMANDER = 'MemoryKernel incident commander: Ada Brandt';

const inRecord = (title: string, from: string, to: string, document: DocumentName = 'record'): Case => ({
  title,
  why: 'a yes counts only where nothing takes from it',
  change: { texts: { [document]: swap(from, to) } },
});
const titled = (title: string): Case => inRecord(`the title ${title}`, TITLE, `# ${title}\n`);
const shown = (picture: string): Case => inRecord(`below the title: ${picture}`, TITLE, `${TITLE}\n${picture}\n`);
const owned = (name: string): Case => inRecord(`owner ${name}`, COMMANDER, `MemoryKernel incident commander: ${name}`);

/** Both records name the same person. */
const ownedInBoth = (name: string): Case => {
  const edit = swap(COMMANDER, `MemoryKernel incident commander: ${name}`);
  return {
    title: `owner ${name} in both`,
    why: 'a name',
    change: { texts: { record: edit, 'consumer:record': edit } },
  };
};

export const SIGNS: readonly Case[] = [
  titled('Runtime Cutover Decision Record 2031'),
  titled('Perhaps a Runtime Cutover Decision Record'),
  titled('Runtime Cutover Wishlist'),
  titled('ランタイム切替の検討'),
  titled('Мысли о переключении'),
  titled('Runtime Cutover Decision Record (2031-02-03)'),
  shown('<img alt="DRAFT" src="draft.svg">'),
  shown('<p><img src="draft.svg" alt="withdrawn"></p>'),
  shown('![DRAFT](draft.svg)'),
  inRecord('a picture beside the verdicts', '## Decision Outcome\n', '## Decision Outcome\n\n![DRAFT](draft.svg)\n'),
  inRecord('front matter of another release', TITLE, `---\nrelease: v0.3.2\n---\n\n${TITLE}`),
  inRecord('a field of another release', TITLE, `${TITLE}\nRelease: v0.3.2\n`),
  inRecord('a list of another release', TITLE, `${TITLE}\n- Release: v0.3.2\n`),
  inRecord('another target release', TITLE, `${TITLE}\n- Target release: \`v0.5.0\`\n`),
  ...['後で決める', '検討中', '担当者', '稍后补充', '나중에', 'მოგვიანებით', 'لاحقا', 'בהמשך', 'बाद में', 'ภายหลัง'].map(
    owned,
  ),
];

export const QUIET_SIGNS: readonly Case[] = [
  titled('Runtime Cutover Decision Record 2026'),
  titled('Decision Record: Runtime Cutover'),
  titled('Runtime Cutover Decision Record v0.4.0'),
  titled('MemoryKernel and AssistSupport: Runtime Cutover Decision Record'),
  inRecord('a field of this release', TITLE, `${TITLE}\n- Release: v0.4.0\n`),
  inRecord('a logo', TITLE, `<img alt="MemoryKernel" src="logo.svg">\n\n${TITLE}`),
  ...[
    '田中太郎',
    '山田 花子',
    '王小明',
    '김민수',
    'გიორგი ბერიძე',
    'محمد علي',
    'יוסי כהן',
    'अमित शर्मा',
    'สมชาย ใจดี',
    '`ada-brandt`',
  ].map(ownedInBoth),
  inRecord(
    "status of the drill's document",
    '## Runtime Target\n',
    'Status: Final\n\n## Runtime Target\n',
    'readiness',
  ),
];

const drilled = (sentence: string): Case => ({
  title: `a drill: ${sentence}`,
  why: 'a failure in prose is told',
  change: {
    texts: {
      readiness: swap(
        '- Notes: the way back took 4 minutes.\n',
        `- Notes: the way back took 4 minutes.\n\n${sentence}\n`,
      ),
    },
  },
  place: { document: 'readiness', holds: sentence },
});

export const TOLD_DRILLS: readonly Case[] = [
  'Il ripristino non è riuscito.',
  'De oefening is mislukt.',
  'Отработка отката провалилась.',
  'Återställning misslyckades.',
  '切り戻し訓練は失敗した。',
  '回滚演练失败。',
  '롤백 훈련은 실패했다.',
].map(drilled);
