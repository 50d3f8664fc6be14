/** Every text in a value of JSON, however deep. */

/** The same value, with each text as `change` makes it. */
export function eachText<T>(value: T, change: (text: string) => string): T {
  return within(value, change) as T;
}

function within(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => within(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, within(item, change)]));
}
