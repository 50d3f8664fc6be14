/** What people read of a run that came to no verdict: its job summary, and its one line of error. */
import { fence } from './safe.js';

/** Why a run ended without a verdict. */
export type Ending =
  /** Something that whoever set up the run mends; the message says what and how. */
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'system'; readonly message: string }
  /** GitHub refused, or did not answer as it should. */
  | { readonly kind: 'github'; readonly message: string }
  | { readonly kind: 'cancelled'; readonly signal: string }
  /** A fault of this program: that it is one, and its stack. */
  | { readonly kind: 'broken'; readonly message: string };

export interface EndingText {
  readonly error: string;
  readonly markdown: string;
}

/** In UTF-16 code units: more than anybody reads of one error, and what the runner shows of it. */
const LONGEST = 8 * 1024;

const CANCELLED =
  'Somebody cancelled it, a newer run took its place (concurrency), or its time was up (timeout-minutes). ' +
  'Run it again, unless a newer one has: a cancelled run is no GO.';

const WHAT: Readonly<Record<Ending['kind'], string>> = {
  mistake:
    'Nothing was judged, because something about this run must be fixed first. This says nothing about the release.',
  system: 'Nothing was judged, because the system that this run is on refused. This says nothing about the release.',
  github: 'Nothing was judged, because GitHub did not answer as it should. This says nothing about the release.',
  cancelled: 'This run was cancelled before it came to a verdict.',
  broken: 'Nothing was judged, because handoff-gate itself failed. This says nothing about the release.',
};

const THEN: Readonly<Record<Ending['kind'], string>> = {
  mistake: 'Fix it as it says, and run the job again.',
  system: 'Fix it as it says, and run the job again.',
  github: 'Fix it where it says how, and run the job again.',
  cancelled: CANCELLED,
  broken: 'Please report it with the text above. Running the job again may help.',
};

export function renderEnding(ending: Ending): EndingText {
  const message = messageOf(ending);
  const quoted = ending.kind === 'cancelled' ? '' : `${fence(message, 'text')}\n\n`;
  return {
    error: message,
    markdown: `## handoff-gate: no verdict\n\n${WHAT[ending.kind]}\n\n${quoted}${THEN[ending.kind]}\n`,
  };
}

function messageOf(ending: Ending): string {
  switch (ending.kind) {
    case 'cancelled':
      return `The run was cancelled (${ending.signal}) before it came to a verdict. ${CANCELLED}`;
    case 'mistake':
    case 'system':
    case 'github':
    case 'broken':
      return cut(ending.message);
  }
}

/** Whole lines, and how many are not shown. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const lines = text.split('\n');
  const shown: string[] = [];
  let room = LONGEST;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  return shown.length === 0
    ? `${text.slice(0, LONGEST)}… (${text.length - LONGEST} characters are left out)`
    : `${shown.join('\n')}\n… and ${left} more line${left === 1 ? '' : 's'}`;
}
