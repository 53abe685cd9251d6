'use client';

import type { MutateRequest, ReadonlyJSONValue } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { notSent, useQueue } from '@/components/platform/outbox/use-queue';
import { toast } from '@/components/ui/toast';
import { isDurable } from '@/zero/mutators';
import { waitForMembership } from './wait-for-membership';

/**
 * How a change ended: `saved`; `refused` by the server and rolled back; `unsent`, because there is
 * no connection or this page failed; or `unknown`: it waits and may still be applied, so it must
 * not be offered again.
 */
export type WriteResult = 'saved' | 'refused' | 'unsent' | 'unknown';

type Heard = {
  /** Hears the server's reason as well, for a form that shows it beside what was written. */
  onRefused?: (reason: string) => void;
  /** Says in place of the message why a change that needs a connection was not saved. */
  onFailed?: (reason: string) => void;
};

/**
 * Returns a function that applies a change here at once, sends it, and says so when it did not go
 * through. `what` names the change for that message: "Reply", "Assignment". What is done with tickets
 * waits in the outbox until the server has it, and then ends `saved` or `refused`, if this page lasts.
 */
export function useWrite() {
  const queue = useQueue();
  const send = useSendNow();
  return useCallback(
    async <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      { onRefused, onFailed }: Heard = {},
    ): Promise<WriteResult> => {
      try {
        if (isDurable(request.mutator.mutatorName))
          return await queue(request, what, { onRefused });
        return await send(request, what, { onRefused, onFailed });
      } catch (error) {
        notSent(what, error);
        return 'unsent';
      }
    },
    [queue, send],
  );
}

/** Returns a function that applies a change here and sends it at once, without the outbox. */
function useSendNow() {
  const zero = useZero();
  return useCallback(
    async <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      { onRefused, onFailed }: Heard,
    ): Promise<WriteResult> => {
      const say = (ending: string, description: string) =>
        onFailed
          ? onFailed(description)
          : toast(`${what} ${ending}`, { description, tone: 'danger' });
      const refused = (reason: string): WriteResult => {
        say('refused', reason);
        onRefused?.(reason);
        return 'refused';
      };
      await waitForMembership(zero);
      const sent = zero.mutate(request);
      const here = await sent.client;
      if (here.type === 'error') {
        if (here.error.type === 'app') return refused(here.error.message);
        say('not sent', 'You are offline. Try again when you are back online.');
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
    [zero],
  );
}
