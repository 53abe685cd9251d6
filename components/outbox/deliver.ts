import { mustGetMutator, type Zero } from '@rocicorp/zero';
import { untilKnown } from '@/components/sync/until-known';
import { hasCode } from '@/zero/errors';
import { mutators } from '@/zero/mutators';
import type { OutboxEntry } from './entry';

/** How an attempt ended; `unanswered` says nothing of whether it arrived. */
type Answer =
  { as: 'saved' } | { as: 'refused'; reason: string; isUnseen: boolean } | { as: 'unanswered' };

/** Shows the change here at once and sends it; `again` where it was sent or shown before. Never fails. */
export async function deliver(zero: Zero, entry: OutboxEntry, again: boolean): Promise<Answer> {
  const { name, args, writeId } = entry;
  try {
    await untilKnown(zero);
    const sent = zero.mutate(
      mustGetMutator(mutators, name)({ ...args, writeId, ...(again && { again }) }),
    );
    const here = await sent.client;
    if (here.type === 'error') return ended(here.error);
    const there = await sent.server;
    return there.type === 'error' ? ended(there.error) : { as: 'saved' };
  } catch {
    // A mutator of an older release that is no more.
    const reason = 'This version of Opsdesk cannot send it any more.';
    return { as: 'refused', reason, isUnseen: false };
  }
}

type Failure = { type: 'app' | 'zero'; message: string; details?: unknown };

const ended = ({ type, message, details }: Failure): Answer =>
  type === 'app'
    ? { as: 'refused', reason: message, isUnseen: hasCode(details, 'UNSEEN') }
    : { as: 'unanswered' };
