/** Which side a checkout is: by the documents found in it. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Profile } from '../contracts/profile.js';
import type { Side } from '../contracts/words.js';

/** The document that each side has and the other has not. */
const TELLTALE = { producer: 'manifest', consumer: 'pin' } as const;

export type DetectedRole = { readonly role: Side } | { readonly role: null; readonly message: string };

export async function detectRole(root: string, profile: Profile): Promise<DetectedRole> {
  const looked = (['producer', 'consumer'] as const).map((side) => ({
    side,
    file: profile[side].documents.find((rule) => rule.id === TELLTALE[side])?.path ?? '',
  }));
  const found: Side[] = [];
  for (const { side, file } of looked) if (await exists(path.join(root, file))) found.push(side);
  const [role, other] = found;
  if (role !== undefined && other === undefined) return { role };
  const files = looked.map(({ side, file }) => `${file} (${side})`).join(' and ');
  return {
    role: null,
    message:
      role === undefined
        ? `Neither side's documents are below ${root}: looked for ${files}. Set root to the checkout, or role and profile to what it is.`
        : `Both sides' documents are below ${root}: ${files}. Set role to producer or consumer.`,
  };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
