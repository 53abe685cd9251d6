'use client';

import { useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { toast } from '@/components/ui/toast';
import { mutators } from '@/zero/mutators';
import type { Macro } from '@/zero/desk/macro/schema';

/** Returns a function that does at once to the ticket what a macro does beside writing. */
export function useApplyMacro(ticketId: string) {
  const { organization } = useTenant();
  const write = useWrite();
  return useCallback(
    (macro: Macro) => {
      const place = { organizationId: organization.id, ticketId, at: Date.now() };
      const applied = { macroId: macro.id, messageId: null, body: null };
      void write(mutators.ticket.applyMacro({ ...place, ...applied }), 'Macro');
      toast(`Applied “${macro.name}”`, { id: 'change' });
    },
    [organization.id, ticketId, write],
  );
}
