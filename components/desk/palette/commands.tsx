'use client';

import { useQuery } from '@rocicorp/zero/react';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import type { PaletteProps } from '@/components/platform/module/define-screens';
import { narrow } from '@/components/platform/shell/command';
import { CommandItems } from '@/components/platform/shell/command-items';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';

/** Most clients that the palette offers for what is typed. */
const mostClients = 5;

/** The way to each client's page and to the tickets of each status, for the organization's own people. */
export function DeskCommands({ text, onChoose }: PaletteProps) {
  const { organization, actor } = useTenant();
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));
  const go = useGo();
  if (actor.userType !== 'internal') return null;

  const home = `/t/${organization.slug}`;
  const groups = [
    {
      heading: 'Clients',
      mostFound: mostClients,
      commands: clients
        .filter(() => can(actor, 'client.read'))
        .map(({ id, name }) => ({
          id: `client:${id}`,
          label: name,
          icon: <Avatar name={name} seed={id} shape="company" size="sm" decorative />,
          hint: 'Client',
          run: () => go(`${home}/clients/${id}`),
        })),
    },
    {
      heading: 'Filters',
      commands: ticketStatuses.map((status) => ({
        id: `status:${status}`,
        label: `Show tickets: ${statusWord(status)}`,
        icon: <StatusIcon status={status} decorative />,
        run: () => go(`${home}/tickets?status=${status}`),
      })),
    },
  ];
  return narrow(groups, text).map((group) => (
    <CommandItems key={group.heading} group={group} onChoose={onChoose} />
  ));
}
