'use client';

import type { MutateRequest, ReadonlyJSONValue } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import type { OutboxDraft } from '@/components/outbox/entry';
import { isKept, useQueue } from '@/components/outbox/use-queue';
import { toast } from '@/components/ui/toast';
import { untilKnown } from './until-known';

/**
 * How a change ended: `saved`; `refused` by the server and rolled back; `unsent`, because there is
 * no connection; or `unknown`: it waits and may still be applied, so it must not be offered again.
 */
export type Outcome = 'saved' | 'refused' | 'unsent' | 'unknown';

type Heard = {
  /** Hears the server's reason as well, for a form that shows it beside what was written. */
  onRefused?: (reason: string) => void;
  /** What was written: it goes back to where it was written if the change is refused. */
  draft?: OutboxDraft;
  /** Epoch milliseconds until which it can be taken back. */
  dueAt?: number;
};

/**
 * Returns a function that applies a change here at once, sends it, and says so when it did not go
 * through. `what` names the change for that message: "Reply", "Assignment". What is done with tickets
 * waits in the outbox until the server has it, and then ends `saved` or `refused`, if this page lasts.
 */
export function useWrite() {
  const zero = useZero();
  const queue = useQueue();
  return useCallback(
    async <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      { onRefused, ...kept }: Heard = {},
    ): Promise<Outcome> => {
      if (isKept(request)) return await queue(request, what, { ...kept, onRefused });
      const refused = (reason: string): Outcome => {
        toast(`${what} refused`, { description: reason, tone: 'danger' });
        onRefused?.(reason);
        return 'refused';
      };
      await untilKnown(zero);
      const sent = zero.mutate(request);
      const here = await sent.client;
      if (here.type === 'error') {
        if (here.error.type === 'app') return refused(here.error.message);
        toast(`${what} not sent`, {
          description: 'There is no connection. Try again when it is back.',
          tone: 'danger',
        });
        return 'unsent';
      }
      const there = await sent.server;
      if (there.type !== 'error') return 'saved';
      if (there.error.type === 'app') return refused(there.error.message);
      toast(`${what} not confirmed yet`, {
        description: 'It is kept and sent when the connection is back. No need to do it again.',
      });
      return 'unknown';
    },
    [zero, queue],
  );
}
