import { textSchema } from '@/zero/core/text';
import { titleLimit } from './values';

/** Why a title is too long, and what to do; undefined where it is not. */
export function titleProblem(title: string): string | undefined {
  const over = title.trim().normalize('NFC').length - titleLimit;
  if (over <= 0) return undefined;
  const characters = over === 1 ? 'character' : 'characters';
  return `Shorten it by ${over} ${characters}: a title has at most ${titleLimit}. Details belong in the message.`;
}

/** What a ticket is called. */
export const titleSchema = textSchema
  .trim()
  .min(1, 'A ticket needs a title.')
  .max(titleLimit, `A title has at most ${titleLimit} characters.`);
