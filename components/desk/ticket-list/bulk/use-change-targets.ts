'use client';

import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { doneWords } from '@/components/desk/ticket/change-words';
import { givenName } from '@/components/desk/ticket/given-name';
import { useChange } from '@/components/desk/ticket/use-change';
import { newId } from '@/zero/core/ids';
import { isNear, type TicketChange } from '@/zero/desk/ticket/change';
import { startBulk } from './bulk-run';
import type { Targets } from './targets';

/** As many as change here at once; more are left to the server, which tells how far it is. */
const mostHere = 50;

/** Returns a function that changes what was selected: at once where it is on this device, else on the server. */
export function useChangeTargets() {
  const zero = useZero();
  const { organization } = useTenant();
  const changeHere = useChange();
  return useCallback(
    async (change: TicketChange, { target, subject }: Targets): Promise<void> => {
      const few = 'ids' in target && target.ids.length <= mostHere ? target.ids : undefined;
      if (few && isNear(change) && (await changeHere(change, few))) return;
      const request = { id: newId(), change, target };
      const what = doneWords(change, await givenName(zero, organization.id, change));
      startBulk({ slug: organization.slug, request, what, subject });
    },
    [zero, organization.id, organization.slug, changeHere],
  );
}
