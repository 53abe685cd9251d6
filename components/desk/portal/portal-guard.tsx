'use client';

import { useZero } from '@rocicorp/zero/react';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import type { Actor } from '@/zero/roles';
import { ofOwnClient } from './own-client';
import { staffPath } from './portal-path';

/** The portal is for clients' people: it keeps at hand what they need, and sends staff to their own page. */
export function PortalGuard({ children }: { children: ReactNode }) {
  const { organization, actor } = useTenant();
  const zero = useZero();
  const router = useRouter();
  const pathname = usePathname();
  const isClient = actor.userType === 'client';
  const organizationId = organization.id;
  const { clientId } = actor;

  useEffect(() => {
    if (!isClient) router.replace(staffPath(pathname));
  }, [isClient, router, pathname]);

  useEffect(() => {
    if (!isClient) return undefined;
    const preloads = [
      zero.preload(recentTickets({ organizationId, clientId })),
      zero.preload(queries.ticket.types({ organizationId })),
      zero.preload(queries.client.all({ organizationId })),
      zero.preload(queries.payment.all({ organizationId, clientId })),
      ...(clientId === null
        ? []
        : [zero.preload(queries.member.contacts({ organizationId, clientId }))]),
    ];
    return () => {
      for (const { cleanup } of preloads) cleanup();
    };
  }, [isClient, zero, organizationId, clientId]);

  return isClient ? children : null;
}

/** How many tickets are kept on the device, so that lists and searches answer from the replica. */
const limit = 200;

/** The tickets of the reader's company in which something happened last. */
export const recentTickets = (reader: Pick<Actor, 'organizationId' | 'clientId'>) =>
  queries.ticket.list({
    organizationId: reader.organizationId,
    filter: { ...ofOwnClient(reader), sort: 'activity' },
    limit,
    start: null,
    direction: 'forward',
  });
