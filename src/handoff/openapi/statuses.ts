/** The keys of an operation's responses. */

/** Whether it is what a failed request gets: `404`, `5XX`, `default`. */
export function isErrorStatus(key: string): boolean {
  return /^[45](?:\d\d|XX)$/i.test(key) || key === 'default';
}
