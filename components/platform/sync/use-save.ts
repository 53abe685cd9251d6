'use client';

import type { MutateRequest, ReadonlyJSONValue } from '@rocicorp/zero';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';
import { useWrite } from './use-write';

/**
 * Returns a function for the `save` of a form: it makes a change and resolves to nothing once that is
 * saved or will be, or to why it was not. `what` names the change for messages: "Client", "Policy";
 * `done` is said once it is saved, where the screen does not show it.
 */
export function useSave() {
  const write = useWrite();
  return useCallback(
    async <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      done?: string,
    ): Promise<{ message: string } | undefined> => {
      let message = 'Nothing was saved. Try again.';
      const onReason = (reason: string) => {
        message = reason;
      };
      const outcome = await write(request, what, { onFailed: onReason, onRefused: onReason });
      if (outcome === 'saved' && done !== undefined) toast(done, { tone: 'success' });
      return outcome === 'saved' || outcome === 'unknown' ? undefined : { message };
    },
    [write],
  );
}
