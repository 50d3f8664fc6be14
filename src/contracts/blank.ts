/** What stands in a form of ours where a person is to write; as long as one is left, nobody has signed it. */
export const BLANK = '____';
