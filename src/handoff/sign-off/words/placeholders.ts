/**
 * What stands where nobody has written yet, in the forms and languages people use: for a name, and for a statement.
 * One list, so that what is a placeholder in one document is none in no other.
 */

/** Words that only hold a place. Compared with a whole text without case and marks. */
const STANDS_ALONE =
  /^(?:tb[adc]|todo|to do|fixme|wip|n n|nn|pending|open|unknown|undefined|unassigned|null|nil yet|x{2,}|y{2,}|ditto|idem|same|see \p{L}+|offen|noch offen|ausstehend|unbekannt|(?:wird )?(?:noch )?(?:nachgereicht|erg\u00e4nzt)|\u00e0 d\u00e9finir|\u00e0 compl\u00e9ter|\u00e0 pr\u00e9ciser|en attente|por definir|por confirmar|por completar|a definir|a confirmar|pendiente|pendente|da definire|da completare|in sospeso|nog in te vullen|do uzupe\u0142nienia|\u0443\u0442\u043e\u0447\u043d\u044f\u0435\u0442\u0441\u044f|\u672a\u5b9a|\u5f85\u5b9a|\ubbf8\uc815|\/)?$/u;

export function standsAlone(normal: string): boolean {
  return STANDS_ALONE.test(normal) || /^to be \p{L}+$/u.test(normal);
}

/** Marks of a template in the words of a name, which hold none of them. */
export function isMarked(words: string): boolean {
  return /[<>{}?]|_{2,}|\.{3}|\u2026|^\[.*\]$/u.test(words);
}

/** Marks of a template inside a statement, which may hold brackets and an abbreviated commit of its own. */
const MARKS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_])<\s?[\p{L}_][^<>\n]{0,200}>/u,
  /\$\{[^}\n]{0,200}\}?|\{\{[^}\n]{0,200}\}{0,2}|%[a-z][a-z_]{2,}%|@[a-z_]{3,}@/u,
  /(?<!\/)\{[a-z][\w ./|-]{0,60}\}/u,
  /_{3}|\?{2}|\ufffd/u,
  /\[(?:fill[ -]?in|insert|describe|your|add|enter|tb[adc]|todo|previous|target|new|old)?[ a-z/|_-]{0,40}(?:fill[ -]?in|here|describe|tag|sha|commit|release|version|codes?|fields?|text|none|value|todo|tb[adc])[ a-z/|_-]{0,20}\]/u,
  // An ellipsis stands for words; right behind a commit it only shortens it.
  /(?<![0-9a-f]{7})(?:\.{3}|\u2026)/u,
];

/** Words that say that a statement is still to be written, wherever they stand. */
const TO_BE_WRITTEN =
  /(?<![\p{L}\p{N}_])(?:tb[adc]|fix[- ]?me|x{3,}|lorem|ipsum|placeholder|fill(?:ed)? (?:this |me |it )?in|fill me|insert (?:here|text)|to be (?:determined|defined|decided|confirmed|announced|completed|written|filled|added|advised|provided|specified|done)|(?:none|describe) ?[|] ?\w+|yes ?[/|] ?no|work in progress|(?:target|previous) tag ?\/ ?sha|(?:not|none|nothing|n\/a) (?:yet )?(?:known|decided|defined|determined|written|available|assessed|evaluated|analy[sz]ed)?\s?(?:as )?yet|not (?:decided|determined|assessed|analy[sz]ed)|wird (?:noch )?(?:nachgereicht|erg\u00e4nzt|festgelegt|definiert)|(?:noch )?zu (?:erg\u00e4nzen|definieren|kl\u00e4ren|bestimmen)|noch (?:offen|unklar|unbekannt)|\u00e0 (?:compl\u00e9ter|d\u00e9finir|pr\u00e9ciser|d\u00e9terminer|confirmer|remplir|venir)|por (?:definir|completar|confirmar|determinar)|a (?:definir|completar|determinar|preencher)|da (?:definire|completare|confermare|compilare)|nader te bepalen|in te vullen|do (?:uzupe\u0142nienia|ustalenia)|bude dopln\u011bno|ska fyllas|doldurulacak|\u0431\u0443\u0434\u0435\u0442 \u0443\u0442\u043e\u0447\u043d\u0435\u043d\u043e|\u0443\u0442\u043e\u0447\u043d\u0438\u0442\u044c|\u0437\u0430\u043f\u043e\u043b\u043d\u0438\u0442\u044c)(?![\p{L}\p{N}_])|\u672a\u5b9a|\u5f85\u5b9a|\u5f85\u586b|\u5f85\u8865\u5145|\u5f85\u78ba\u8a8d|\u5f85\u786e\u8ba4|\u8a18\u5165|\u8981\u8a18\u8f09|\u8ffd\u3063\u3066|\ubbf8\uc815|\ucd94\ud6c4/u;

/** In Spanish and Portuguese "todo" is a word like others. */
const TODO = /(?<![\p{L}\p{N}_])TODO(?![\p{L}\p{N}_])|^\W*todo(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])todo ?:/u;

/** Words that send the reader elsewhere instead of saying it. */
const ELSEWHERE =
  /^(?:(?:please )?(?:see|cf\.?|refer to|siehe|vgl\.?|voir|cfr\.?|ver|vedi|v\u00e9ase|zie|\u0441\u043c\.?)(?![\p{L}\p{N}_])|(?:the )?same (?:as|like)\b|like (?:the )?(?:last|previous)\b|as (?:before|usual|always|above|below|discussed|agreed|last time|previously)\b|(?:unchanged )?from (?:the )?last (?:time|release)\b|ditto\b|idem\b|copy from\b|wie (?:immer|bisher|gehabt|oben|beim letzten)(?![\p{L}])|comme (?:avant|d'habitude|toujours|la derni)|como (?:siempre|antes|la \u00faltima)|come (?:sempre|prima))/u;

/** What of a statement is only a placeholder, as it is written; null where it is a statement. */
export function placeholderIn(words: string): string | null {
  const text = words.toLowerCase();
  const normal = text.replaceAll(/[^\p{L}\p{N}/]+/gu, ' ').trim();
  if (standsAlone(normal) || !/[\p{L}\p{N}]/u.test(text)) return words;
  // Where lower case has another length, the place is not known: then all of it is shown.
  const shown = (found: RegExpExecArray) =>
    text.length === words.length ? words.slice(found.index, found.index + found[0].length) : words;
  const todo = TODO.exec(words);
  if (todo !== null) return todo[0];
  for (const mark of [...MARKS, TO_BE_WRITTEN]) {
    const found = mark.exec(text);
    if (found !== null) return shown(found);
  }
  return null;
}

/** Whether a statement only points to another place or another time. */
export function pointsElsewhere(words: string): boolean {
  return ELSEWHERE.test(
    words
      .toLowerCase()
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replaceAll(/\s+/g, ' '),
  );
}
