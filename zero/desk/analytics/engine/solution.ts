import { flag } from '../segment/layout';
import type { Chunk } from './chunk';

/** Seconds within which a reopening counts against a solution. */
export const comesBackWithin = 7 * 86_400;

/** Whether a ticket that is done took one reply, never waited and was never reopened; false before the details have arrived. */
export function isOneTouch(chunk: Chunk, row: number): boolean {
  const turns = (chunk.turns.start[row + 1] ?? 0) - (chunk.turns.start[row] ?? 0);
  const hasWaited = ((chunk.flags[row] ?? 0) & flag.waited) !== 0;
  return turns === 1 && !hasWaited && chunk.detail?.agentReplies[row] === 1;
}
