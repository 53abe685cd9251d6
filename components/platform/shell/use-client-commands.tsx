'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { Command } from './command';
import { useGo } from './use-go';

const none: readonly Command[] = [];

/** The way to each client's page, for the organization's own people. */
export function useClientCommands(): readonly Command[] {
  const { organization, actor } = useTenant();
  const { id: organizationId, slug } = organization;
  const [clients] = useQuery(queries.client.all({ organizationId }));
  const go = useGo();
  const isAllowed = can(actor, 'client.read');
  return useMemo(
    () =>
      isAllowed
        ? clients.map(({ id, name }) => ({
            id: `client:${id}`,
            label: name,
            icon: <Avatar name={name} seed={id} shape="company" size="sm" decorative />,
            hint: 'Client',
            run: () => go(`/t/${slug}/clients/${id}`),
          }))
        : none,
    [isAllowed, clients, slug, go],
  );
}
