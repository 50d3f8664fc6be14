/** What a trial of mutants comes to, in words. */

const NOTICED = ['killed', 'ended'];

/** @param tried - every mutant that was tried, with its `status`; @param all - how many mutants the room has */
export function told(room, tried, all) {
  const results = tried.filter(({ status }) => status !== 'explained');
  const explained = tried.length - results.length;
  const noticed = results.filter(({ status }) => NOTICED.includes(status)).length;
  const missed = results.filter(({ status }) => !NOTICED.includes(status));
  const percent = (part) => `${(100 * part).toFixed(1)} %`;
  const [low, high] = interval(noticed, results.length, all);
  const range = tried.length < all ? ` (95 % interval ${percent(low)} to ${percent(high)})` : '';
  return [
    ...missed.map(({ file, location, status, original, replacement }) => {
      const place = `${file}:${location.start.line + 1}:${location.start.column + 1}`;
      return `${place} ${status}: ${oneLine(original)} -> ${oneLine(replacement)}`;
    }),
    `${room}: ${percent(noticed / results.length)} noticed${range}, ${noticed} of ${results.length} tried, of ${all} in all; ${explained} besides are explained`,
  ].join('\n');
}

/** Wilson's interval of a share, for a sample drawn without putting back. */
function interval(part, tried, all) {
  const z = 1.96 * Math.sqrt(all > 1 ? (all - tried) / (all - 1) : 0);
  const share = part / tried;
  const middle = share + z ** 2 / (2 * tried);
  const half = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  return [(middle - half) / (1 + z ** 2 / tried), (middle + half) / (1 + z ** 2 / tried)];
}

function oneLine(text) {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 60)} … ${flat.slice(-25)}` : flat;
}

/** `count` of the items, the same ones for the same seed (mulberry32). */
export function drawn(items, count, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const rest = [...items];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0],
  );
}
