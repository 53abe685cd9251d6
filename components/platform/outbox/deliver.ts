import { mustGetMutator, type Zero } from '@rocicorp/zero';
import { waitForMembership } from '@/components/platform/sync/wait-for-membership';
import { hasCode, temporaryErrorOf } from '@/zero/core/mutation-error';
import { mutators } from '@/zero/mutators';
import type { OutboxEntry } from './entry';
import type { Answer, Attempt } from './queue';

/** Shows the change here at once and sends it. Never fails. */
export async function deliver(
  zero: Zero,
  { name, args, writeId }: OutboxEntry,
  { again, after }: Attempt,
): Promise<Answer> {
  try {
    await waitForMembership(zero);
    const place = { writeId, ...(again && { again }), ...(after.length > 0 && { after }) };
    const sent = zero.mutate(mustGetMutator(mutators, name)({ ...args, ...place }));
    const here = await sent.client;
    if (here.type === 'error') return answerOf(here.error);
    const there = await sent.server;
    return there.type === 'error' ? answerOf(there.error) : { as: 'saved' };
  } catch {
    // A mutator of an older release that is no more.
    const reason = 'This version of Opsdesk cannot send it any more.';
    return { as: 'refused', reason, isUnseen: false };
  }
}

type Failure = { type: 'app' | 'zero'; message: string; details?: unknown };

export function answerOf({ type, message, details }: Failure): Answer {
  if (type === 'zero') return { as: 'unanswered' };
  const later = temporaryErrorOf(details);
  if (!later) return { as: 'refused', reason: message, isUnseen: hasCode(details, 'UNSEEN') };
  const retryAfterMs = later.retryAfter * 1_000;
  return { as: 'later', retryAfterMs, isForAll: later.code === 'RATE_LIMITED' };
}
