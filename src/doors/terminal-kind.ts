/** What a stream can show, by the conventions of its environment: NO_COLOR, FORCE_COLOR, TERM=dumb, CI. */

type Environment = Readonly<Record<string, string | undefined>>;

interface Stream {
  readonly isTTY?: boolean;
}

/** FORCE_COLOR outranks NO_COLOR, as Node has it. An empty NO_COLOR says nothing (no-color.org). */
export function wantsColour({ isTTY }: Stream, environment: Environment): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: term } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (none !== undefined && none !== '') return false;
  return isTTY === true && term !== 'dumb';
}

/** Whether lines that are there may be drawn over: a terminal that somebody watches. */
export function canRepaint({ isTTY }: Stream, { TERM: term, CI: ci }: Environment): boolean {
  const isAutomatic = ci !== undefined && !['', '0', 'false'].includes(ci);
  return isTTY === true && term !== 'dumb' && !isAutomatic;
}
