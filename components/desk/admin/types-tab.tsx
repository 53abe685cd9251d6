'use client';

import { useQuery } from '@rocicorp/zero/react';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useState } from 'react';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { useWrite } from '@/components/platform/sync/use-write';
import { OrderHandle } from '@/components/ui/order-handle';
import type { Column } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { useList } from '@/components/ui/use-list';
import { type OrderHandleProps, useOrder } from '@/components/ui/use-order';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { typeNameSchema } from '@/zero/desk/ticket-type/fields';
import { queries } from '@/zero/queries';
import type { TicketType } from '@/zero/desk/ticket/schema';
import { NameDialog } from '@/components/platform/admin/name-dialog';
import { NameButton, removeColumn } from '@/components/platform/list/named-cells';
import { RemovedList } from '@/components/platform/list/removed-list';
import { ReplaceDialog } from '@/components/platform/admin/replace-dialog';

/** The types of tickets in the order in which they are offered. */
export function TypesTab() {
  const { organization } = useTenant();
  const write = useWrite();
  const save = useSave();
  const [all, { type }] = useQuery(queries.ticket.types({ organizationId: organization.id }));
  const types = all.filter(({ archivedAt }) => archivedAt === null);
  const removed = all.filter(({ archivedAt }) => archivedAt !== null);
  const [open, setOpen] = useState<TicketType | 'new'>();
  const [leaving, setLeaving] = useState<TicketType>();
  const place = () => ({ organizationId: organization.id, at: Date.now() });
  const about = (ticketTypeId: string) => ({ ...place(), ticketTypeId });
  const order = useOrder(types, ({ id }, position) => {
    void write(mutators.ticketType.change({ ...about(id), position }), 'Order of types');
  });

  const saveName = (name: string) =>
    open === 'new' || !open
      ? save(mutators.ticketType.create({ ...place(), id: newId(), name }), 'Ticket type')
      : save(mutators.ticketType.change({ ...about(open.id), name }), 'Ticket type');

  const restore = (id: string) =>
    void write(mutators.ticketType.restore(about(id)), 'Restoring the type');

  async function remove({ id, name }: TicketType, intoId: string | null) {
    const request = mutators.ticketType.remove({ ...about(id), intoId });
    if ((await write(request, 'Removal of the type')) !== 'saved') return;
    // Tickets that got another type keep it: that is not undone by bringing the type back.
    if (intoId) toast(`Removed ${name}`);
    else toast(`Removed ${name}`, { action: { label: 'Undo', onSelect: () => restore(id) } });
  }

  const columns = columnsFor({
    handleProps: order.handleProps,
    onOpen: setOpen,
    onRemove: setLeaving,
  });
  const list = useList({ columns, rows: types, rowKey: ({ id }) => id });

  return (
    <>
      <EntityListPage
        caption="Ticket types"
        noun="ticket type"
        list={list}
        isComplete={type === 'complete'}
        empty="No ticket types yet. Add one, and tickets can be sorted by it."
        rowClass={order.lineClass}
        toolbar={{
          label: 'Ticket types',
        }}
        add={{
          text: 'Add ticket type',
          icon: <PlusIcon aria-hidden />,
          onAdd: () => setOpen('new'),
        }}
      />
      <p role="status" className="px-4 text-12 text-ink-muted not-empty:py-2">
        {order.status}
      </p>
      <RemovedList nouns="ticket types" rows={removed} onRestore={restore} />
      {open && (
        <NameDialog
          noun="ticket type"
          schema={typeNameSchema}
          row={open === 'new' ? undefined : open}
          taken={all}
          save={saveName}
          onClose={() => setOpen(undefined)}
        />
      )}
      {leaving && (
        <ReplaceDialog
          title={`Remove the type “${leaving.name}”?`}
          description="Nobody can choose it any more. Its tickets keep it, or get another type: then they keep that one also when this type is restored."
          label="Type of its tickets"
          options={types.filter(({ id }) => id !== leaving.id)}
          noneLabel={`Keep ${leaving.name}`}
          confirmLabel="Remove type"
          onConfirm={(intoId) => void remove(leaving, intoId)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

type Cells = {
  handleProps: (type: TicketType) => OrderHandleProps;
  onOpen: (type: TicketType) => void;
  onRemove: (type: TicketType) => void;
};

const columnsFor = ({ handleProps, onOpen, onRemove }: Cells): Column<TicketType>[] => [
  {
    id: 'name',
    header: 'Type',
    cell: (type) => (
      <span className="flex items-center gap-2">
        <OrderHandle name={type.name} {...handleProps(type)} />
        <NameButton row={type} onOpen={() => onOpen(type)} />
      </span>
    ),
  },
  removeColumn(onRemove),
];
