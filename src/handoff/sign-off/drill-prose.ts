/** What a readiness document says of its drill in sentences: it is told, and decides nothing. */
import type { Span } from '../../contracts/finding.js';
import { candidatesOf } from '../../documents/markdown/candidates.js';
import { denies } from './words/consent.js';
import { momentsIn, type Moment } from '../time/moments.js';
import type { Passage } from '../../documents/markdown/passages.js';
import { Phrases, wordsOf } from './words/phrases.js';
import type { Reader } from './reader.js';
import { spoken } from '../../documents/markdown/spoken.js';

export interface DrillSentence {
  readonly text: string;
  readonly span: Span;
  readonly failed: boolean;
  /** When it says that the drill was. */
  readonly moments: readonly Moment[];
}

const DRILL = new Phrases(
  '(drill|drills|rehearsal|exercise|restore|rollback|roll back|way back|dry run)',
  '(simulacro|simulado|simulazione|ripristino|prova|ensaio|recuperação|retour|restauration|oefening|herstel|terugweg|övning|återställning|øvelse|gjenoppretting|próba|ćwiczenie|przywracanie|zkouška|tatbikat|geri dönüş|учение|отработка|откат|отката|відкат|тренування|δοκιμή|επαναφορά)',
  '(\u00fcbung|probe|r\u00fcckweg|exercice|r\u00e9p\u00e9tition|simulacro|ensayo)',
);
const FAILED = new Phrases(
  '(failed|fails|aborted|crashed|broke|timed out|gave up|unsuccessful|interrupted)',
  '(did|does|do|could|can) not (work|finish|complete|succeed|pass|start|run|be (finished|completed|restored|run))',
  '(falhou|fracassou|fallito|fallita|non riuscito|non riuscita|mislukt|mislukte|misslyckades|mislyktes|mislykkedes|nie powiod\u0142a|nie powiod\u0142o|nieudana|nieudane|selhal|selhala|ba\u015far\u0131s\u0131z|провалилась|провалился|провалено|не удалась|не удался|не вдалося|не вдалась|απέτυχε)',
  '(non \u00e8|n\u2019a pas|n a pas) (riuscito|riuscita|abouti|fonctionn\u00e9)',
  '(fehlgeschlagen|gescheitert|abgebrochen|\u00e9chou\u00e9|\u00e9choue|fall\u00f3|fracas\u00f3)',
);
const HELD = new Phrases(
  '(executed|performed|run|ran|tried|held|done|carried out|took place|rehearsed|exercised|tested|drilled)',
  '(durchgef\u00fchrt|erprobt|ausgef\u00fchrt|ex\u00e9cut\u00e9|effectu\u00e9|ejecutado|realizado)',
);
/** Scripts that write no blanks between words. */
const FAILED_UNSPACED =
  /(?:切り戻し|ロールバック|訓練|復元|復旧|リハーサル)[^。]{0,20}(?:失敗|中止|中断|できなかった)|(?:回滚|回退|恢复|演练|还原|回復|演練)[^。]{0,20}(?:失败|失敗|中止|未成功|未通过)|(?:롤백|복구|훈련|복원)[^.]{0,20}(?:실패|중단)/u;
/** Another drill than this one. */
const OTHER = new Phrases(
  '(previous|earlier|last|former|first|next|future|vorige|letzte|fr\u00fchere|pr\u00e9c\u00e9dent|anterior)',
);

export function drillSentences(passages: readonly Passage[], reader: Reader): readonly DrillSentence[] {
  return passages.flatMap((passage): DrillSentence[] => {
    if (!isProse(passage) || !reader.isCurrent(passage) || candidatesOf(passage, () => false).length > 0) return [];
    return spoken(passage.line)
      .split(/(?<=[.;!?])\s+/)
      .flatMap((text) => sentenceOf(text, passage.span) ?? []);
  });
}

function isProse({ shape, hidden, quoted, source, row, ticked }: Passage): boolean {
  return shape !== 'heading' && !hidden && !quoted && source === 'markdown' && row === null && ticked !== false;
}

function sentenceOf(text: string, span: Span): DrillSentence | null {
  const words = wordsOf(text);
  const isUnspaced = FAILED_UNSPACED.test(text);
  if ((!DRILL.isIn(words) && !isUnspaced) || OTHER.isIn(words) || denies(text)) return null;
  const failed = FAILED.isIn(words) || isUnspaced;
  const moments = HELD.isIn(words) ? momentsIn(text) : [];
  return failed || moments.length > 0 ? { text, span, failed, moments } : null;
}
