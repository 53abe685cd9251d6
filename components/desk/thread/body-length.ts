import { formatExact } from '@/lib/format/number';
import { bodyLimit } from '@/zero/desk/message/values';

/** From here on the composer says how much room is left, in characters. */
const NEAR = 2_000;

type Length = { isTooLong: boolean; words?: string };

/** Whether `body` is too long to send, and what to say of its length, before the limit is hit. */
export function lengthOf(body: string): Length {
  const left = bodyLimit - body.length;
  if (left < 0) return { isTooLong: true, words: `${formatExact(-left)} characters too many.` };
  if (left <= NEAR) return { isTooLong: false, words: `${formatExact(left)} characters left.` };
  return { isTooLong: false };
}
