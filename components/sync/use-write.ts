'use client';

import type { MutateRequest, ReadonlyJSONValue } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';

/**
 * How a change ended: `saved`; `refused` by the server and rolled back; `unsent`, because there is
 * no connection; or `unknown`: it waits and may still be applied, so it must not be offered again.
 */
export type Outcome = 'saved' | 'refused' | 'unsent' | 'unknown';

/**
 * Returns a function that applies a change here at once, sends it, and says so when it did not go
 * through. `what` names the change for that message: "Reply", "Assignment". `onRefused` hears the
 * server's reason as well, for a form that shows it beside what was written.
 */
export function useWrite() {
  const zero = useZero();
  return useCallback(
    async <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      onRefused?: (reason: string) => void,
    ): Promise<Outcome> => {
      const refused = (reason: string): Outcome => {
        toast(`${what} refused`, { description: reason, tone: 'danger' });
        onRefused?.(reason);
        return 'refused';
      };
      const sent = zero.mutate(request);
      const here = await sent.client;
      if (here.type === 'error') {
        if (here.error.type === 'app') return refused(here.error.message);
        toast(`${what} not sent`, {
          description: 'There is no connection. What you wrote is kept here.',
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
    [zero],
  );
}
