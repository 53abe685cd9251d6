'use client';

import { BuildingsIcon } from '@phosphor-icons/react/dist/ssr/Buildings';
import { useMemo, useState } from 'react';
import { goWithin } from '@/components/core/address/address';
import { textFilter } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { RowButton } from '@/components/platform/list/row-button';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { containsText } from '@/lib/search/normalize-text';
import type { Client } from '@/zero/platform/client/schema';
import { ClientActions } from './client-actions';
import { ClientDialog } from './client-dialog';
import { adminPath, firstTab } from '@/components/platform/admin/admin-tab';
import { type People, usePeople } from '@/components/platform/admin/use-people';
import { peopleFilter } from '@/components/platform/member/people-filter';
import { useTenant } from '@/components/platform/sync/tenant';

/** The customer companies and how many of their people are let in. */
export function ClientsTab() {
  const { slug } = useTenant().organization;
  const desk = usePeople();
  const filter = useFilter(textFilter);
  const [open, setOpen] = useState<Client | 'new'>();
  const contacts = useMemo(() => countContacts(desk), [desk]);
  const onShowContacts = (clientId: string) =>
    goWithin(
      adminPath(slug, firstTab) + peopleFilter.write({ ...peopleFilter.empty, client: [clientId] }),
    );
  const found = desk.clients.filter(({ name }) => containsText(filter.value.text, name));
  const columns = columnsFor({ contacts, clients: desk.clients, onOpen: setOpen, onShowContacts });

  const list = useList({ columns, rows: found, rowKey: ({ id }) => id });
  return (
    <>
      <EntityListPage
        caption="Clients"
        noun="client"
        list={list}
        isComplete={desk.areClientsComplete}
        empty="No clients yet. The companies that you serve show here."
        noMatch={desk.clients.length > 0 && 'No client has this in its name.'}
        toolbar={{
          label: 'Filter clients',
          filter,
          text: { label: 'Filter clients by name', placeholder: 'Name' },
        }}
        add={{
          text: 'Add client',
          icon: <BuildingsIcon aria-hidden />,
          onAdd: () => setOpen('new'),
        }}
      />
      {open && (
        <ClientDialog
          client={open === 'new' ? undefined : open}
          taken={desk.clients}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

type Cells = {
  clients: readonly Client[];
  contacts: ReadonlyMap<string, number>;
  onOpen: (client: Client) => void;
  onShowContacts: (clientId: string) => void;
};

const columnsFor = ({ contacts, clients, onOpen, onShowContacts }: Cells): Column<Client>[] => [
  {
    id: 'name',
    header: 'Client',
    cell: (client) => (
      <RowButton
        row={client.id}
        onOpen={() => onOpen(client)}
        className="flex max-w-80 items-center gap-2.5 max-md:max-w-44"
      >
        <Avatar name={client.name} seed={client.id} shape="company" size="sm" decorative />
        <span dir="auto" className="truncate">
          {client.name}
        </span>
        {client.disabledAt !== null && <Badge>Disabled</Badge>}
      </RowButton>
    ),
  },
  {
    id: 'plan',
    header: 'Plan',
    cell: ({ plan }) => <span className="capitalize">{plan}</span>,
    wideOnly: true,
  },
  {
    id: 'contacts',
    header: 'Contacts',
    align: 'end',
    cell: ({ id, name }) => (
      <Button
        size="sm"
        variant="ghost"
        aria-label={`Contacts of ${name}: ${contacts.get(id) ?? 0}`}
        onClick={() => onShowContacts(id)}
      >
        {contacts.get(id) ?? 0}
      </Button>
    ),
  },
  {
    id: 'actions',
    header: 'Actions',
    align: 'end',
    cell: (client) => (
      <ClientActions client={client} clients={clients} people={contacts.get(client.id) ?? 0} />
    ),
  },
];

function countContacts({ people }: People): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clientId, status } of people) {
    if (clientId && status === 'active') counts.set(clientId, (counts.get(clientId) ?? 0) + 1);
  }
  return counts;
}
