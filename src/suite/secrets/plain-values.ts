/** What stands where a secret could and is none: names, paths, addresses, placeholders. As parts of regular expressions. */

/** Letters as people write them. There is one way to read each, so none costs more than its length. */
const WORD = '(?:[A-Z]{1,24}|[A-Z]?[a-z]{1,24}(?:[A-Z][a-z]{1,24}){0,8})';
const NUMBERED = `${WORD}\\d{0,4}`;

/** "NEXT_TOKEN_1", "db-credentials-2", "someFieldName". */
const MORE = `(?:${WORD}|\\d{1,6})`;
const LAST = `(?:[_./-]${WORD}\\d{1,4})?`;
const NAME = `${WORD}(?:[_./-]${MORE}){0,16}${LAST}`;
/** The same of more than one word. */
const LONG_NAME = `${WORD}(?:[_./-]${MORE}){1,16}${LAST}`;
const SEGMENT = `\\.?${NUMBERED}(?:[._-](?:${NUMBERED}|\\d{1,6})){0,8}`;
const PATH = `(?:[.~]{1,2}(?:\\/${SEGMENT}){1,24}|(?:\\/${SEGMENT}){2,24}|(?:${SEGMENT}|\\d{1,16})(?:\\/(?:${SEGMENT}|\\d{1,16})){2,24})\\/?`;
/** What it carries is looked for by itself. */
const ADDRESS = '(?:https?:\\/\\/|arn:)[^\\s"\']{1,512}';

/** Nothing else may stand there. */
export const PLACES = `${PATH}|${ADDRESS}`;
export const NAMES_AND_PLACES = `${LONG_NAME}|${PLACES}`;
export const PLAIN = `${NAME}|${PLACES}`;
/** A method in a program: "s.getElementsByTagName". */
export const CODE = `[a-z]{1,4}[._]${WORD}[A-Z]?`;
