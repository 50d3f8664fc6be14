/** What people did to give a consent, in the languages they sign in: "signed", "jointly approved", "ausgeführt". */
import { endsOf, Phrases, wordsOf } from './phrases.js';

/** Stands for an act where remarks are compared. */
export const ACT = '\u0007';

const VERBS = new Phrases(
  '(signed|signed off|countersigned|approved|confirmed|decided|agreed|agreed upon|executed|completed|carried out|done)',
  '(granted|given|recorded|accepted|published|closed|rehearsed|tried|tried out|tested|verified|ratified|authorised|authorized)',
  '(issued|finished|performed|drilled|exercised|reviewed|witnessed)',
  '(unterschrieben|unterzeichnet|freigegeben|genehmigt|best\u00e4tigt|beschlossen|erprobt|geprobt|durchgef\u00fchrt|abgeschlossen)',
  '(sign\u00e9|approuv\u00e9|confirm\u00e9|valid\u00e9|ex\u00e9cut\u00e9)(e|)',
  '(firmad|aprobad|confirmad|ejecutad|acordad|approvat|firmat|confermat|eseguit|aprovad|assinad|executad)(o|a)',
  '(goedgekeurd|ondertekend|bevestigd|uitgevoerd|godk\u00e4nd|godkendt|godkjent|undertecknad|underskrevet)',
  '(zatwierdzon|podpisan)(o|a|e)',
  '(schv\u00e1leno|podeps\u00e1no|onayland\u0131|imzaland\u0131)',
  '(\u043e\u0434\u043e\u0431\u0440\u0435\u043d\u043e|\u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u043e|\u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043d\u043e|\u0441\u043e\u0433\u043b\u0430\u0441\u043e\u0432\u0430\u043d\u043e)',
  '(\u627f\u8a8d|\u627f\u8a8d\u6e08|\u627f\u8a8d\u6e08\u307f|\u5408\u610f\u6e08|\u5408\u610f\u6e08\u307f|\u7f72\u540d\u6e08|\u7f72\u540d\u6e08\u307f)',
  '(\u6279\u51c6|\u5df2\u6279\u51c6|\u5df2\u7b7e\u7f72|\uc2b9\uc778|\uc2b9\uc778\ub428|\ud569\uc758\ub428)',
);
const ADVERBS = new Set(
  'jointly bilaterally unanimously successfully formally together gemeinsam einstimmig erfolgreich'.split(' '),
);

/** A text in lower case, with every act as one character. */
export function withActs(text: string): string {
  const words = wordsOf(text);
  const ends = endsOf(text);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const first = ADVERBS.has(words[at] ?? '') ? at + 1 : at;
    const length = exactly(words, first);
    if (length === 0) continue;
    const behind = first + length;
    const last = ADVERBS.has(words[behind] ?? '') ? behind : behind - 1;
    parts.push(text.slice(from, (ends[at] ?? 0) - (words[at] ?? '').length), ACT);
    from = ends[last] ?? from;
    at = last;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

/** "Signed-in" is another word. */
function exactly(words: readonly string[], at: number): number {
  const length = VERBS.at(words, at);
  return words.slice(at, at + length).some((word) => word.includes('-')) ? 0 : length;
}
