/**
 * What each gate must be told in the profile: a decision that lists it without would be GO for want of a question.
 * The decisions that a profile leaves to their default are held to the same.
 */
import { documentsThat } from '../contracts/documents.js';
import { DEFAULT_DECISIONS, type DocumentId } from '../contracts/profile.js';
import { DECISIONS, SIDES, type DecisionId, type GateId, type Side } from '../contracts/words.js';
import { plainName } from '../handoff/sides.js';
import { at, type Node } from '../documents/tree.js';
import { isDerived, listedFor } from './decisions.js';
import type { DocumentsFile, ProfileFile, ProfileProblem } from './file.js';

type Listed = GateId | 'suite';

/** Something a gate reads that a side of the profile does not name. */
interface Lack {
  readonly side: Side;
  /** "`decision-record`", "verification command". */
  readonly what: string;
  /** Where it is named: `documents` or `suite`. */
  readonly key: 'documents' | 'suite';
}

/** Everything that a decision asks and the profile gives no answer to. */
export function questionProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  return [...DECISIONS.flatMap((decision) => decisionProblems(root, file, decision)), ...nameProblems(root, file)];
}

function decisionProblems(root: Node, file: ProfileFile, decision: DecisionId): ProfileProblem[] {
  // What it lacks was said of the cutover.
  if (isDerived(decision, file.decisions)) return [];
  const own = file.decisions?.[decision];
  const listed: readonly Listed[] = listedFor(decision, file.decisions);
  const node = at(root, 'decisions', decision);
  if (listed.length === 0) {
    const message = `The decision \`${decision}\` lists no gate, so it would be GO without a question`;
    const hint = `List what it needs, or leave it out for the default: ${DEFAULT_DECISIONS[decision].join(', ')}.`;
    return [{ message, span: (node ?? root).span, hint }];
  }
  const answered = listed.filter((gate) => lacksOf(gate, file).length === 0);
  return listed.flatMap((gate, index): ProfileProblem[] => {
    const lacks = lacksOf(gate, file);
    const [first] = lacks;
    if (first === undefined) return [];
    const lacking = lacks.map(({ side, what }) => `the ${side} names no ${what}`).join(' and ');
    const message = `The decision \`${decision}\` ${own === undefined ? 'needs' : 'lists'} \`${gate}\`${own === undefined ? ' by default' : ''}, but ${lacking}`;
    const places = lacks.map(({ side, key }) => `${side}.${key}`).join(' and ');
    const without = answered.length === 0 ? '' : ` (decisions: { ${decision}: [${answered.join(', ')}] })`;
    const hint = `Name it under ${places}, or list the decision without ${gate}${without}; the verdict then says that it is not covered.`;
    const span = own === undefined ? at(root, first.side) : (at(root, 'decisions', decision, index) ?? node);
    return [{ message, span: (span ?? root).span, hint }];
  });
}

function lacksOf(gate: Listed, file: ProfileFile): readonly Lack[] {
  const named: Readonly<Record<Side, DocumentsFile>> = {
    producer: file.producer.documents,
    consumer: file.consumer.documents,
  };
  const has = (side: Side, id: DocumentId) => named[side][id] !== undefined;
  const documents = (side: Side, ...ids: readonly DocumentId[]): Lack[] =>
    ids.some((id) => has(side, id))
      ? []
      : [{ side, what: ids.map((id) => `\`${id}\``).join(' or '), key: 'documents' }];
  const commands = (side: Side): Lack[] =>
    (file[side].suite ?? []).length > 0 ? [] : [{ side, what: 'verification command', key: 'suite' }];
  switch (gate) {
    case 'handoff':
      return documents('producer', 'payload');
    case 'producer-suite':
      return commands('producer');
    case 'consumer-suite':
      return commands('consumer');
    case 'suite':
      return SIDES.flatMap(commands);
    case 'alignment': {
      const voices = SIDES.flatMap((side) =>
        documentsThat(({ voice }) => voice === side).filter((id) => has(side, id)),
      );
      const what = 'second document that states facts';
      return voices.length > 1 ? [] : [{ side: 'producer', what, key: 'documents' }];
    }
    case 'sign-off':
      return SIDES.flatMap((side) => documents(side, 'decision-record'));
    case 'rollback':
      return SIDES.flatMap((side) => documents(side, 'rollback-readiness'));
    case 'immutable-release':
      return [...documents('producer', 'manifest', 'payload'), ...documents('consumer', 'pin')];
    case 'stability-window':
      return documents('producer', 'manifest', 'openapi');
  }
}

/** Owners and commits are told apart by the names of the sides. */
function nameProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  const names = { producer: plainName(file.producer.name), consumer: plainName(file.consumer.name) };
  const problem = (side: Side, message: string, hint: string): ProfileProblem[] => [
    { message, span: (at(root, side, 'name') ?? root).span, hint },
  ];
  if (names.producer === names.consumer) {
    const message = `Both sides are called \`${file.consumer.name}\`: what documents say of one could be said of the other`;
    return problem(
      'consumer',
      message,
      'Give each side the name that documents call it by; a remark in parentheses is no part of it.',
    );
  }
  return SIDES.filter((side) => names[side] === (side === 'producer' ? 'consumer' : 'producer')).flatMap((side) => {
    const message = `The ${side} is called \`${file[side].name}\`, the word by which documents mean the other side`;
    return problem(side, message, 'Give it the name of its product.');
  });
}
