import {
  CsatCell,
  MedianCell,
  MetricLink,
  SlaCell,
} from '@/components/desk/analytics/metric-cells';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Column } from '@/components/ui/table';
import { EntityLink } from '@/components/platform/list/entity-link';
import { Amounts } from './amounts';
import { clientOrders, type ClientRow } from './clients-view';

const cellOf = ({ client, part }: ClientRow) => ({
  name: client.name,
  part,
  chosen: { client: [client.id] },
});

/** A metric, of which the most stands first. */
const figure = (
  id: keyof typeof clientOrders,
  header: string,
  cell: Column<ClientRow>['cell'],
): Column<ClientRow> => ({
  id,
  header,
  align: 'end',
  order: clientOrders[id],
  isMostFirst: true,
  cell,
});

export const clientColumns: readonly Column<ClientRow>[] = [
  {
    id: 'name',
    header: 'Client',
    order: clientOrders.name,
    cell: ({ client }) => (
      <span className="flex max-w-60 items-center gap-2 max-md:max-w-36">
        <Avatar name={client.name} seed={client.id} shape="company" size="sm" decorative />
        <EntityLink
          area="clients"
          entity={client}
          isRow
          className="truncate rounded-mark py-1 hover:text-accent-ink"
        />
      </span>
    ),
  },
  {
    id: 'plan',
    header: 'Plan',
    order: clientOrders.plan,
    wideOnly: true,
    cell: ({ client }) => <span className="text-ink-muted capitalize">{client.plan}</span>,
  },
  figure('open', 'Open now', ({ client, part }) => (
    <MetricLink
      what="open"
      count={part && (part.load?.open ?? 0)}
      chosen={{ client: [client.id] }}
      label={`${client.name}: ${part?.load?.open ?? 0} open now`}
    />
  )),
  {
    ...figure('contact', 'Last contact', ({ part }) =>
      part?.lastClientMessageAt ? (
        <RelativeTime at={part.lastClientMessageAt * 1000} className="text-ink-muted" />
      ) : (
        <span className="text-ink-faint">–</span>
      ),
    ),
    wideOnly: true,
  },
  {
    ...figure('created', 'Created', ({ client, part }) => (
      <MetricLink
        what="created"
        count={part?.created}
        chosen={{ client: [client.id] }}
        label={`${client.name}: ${part?.created ?? 0} created`}
      />
    )),
    wideOnly: true,
  },
  {
    ...figure('response', 'First response', (row) => (
      <MedianCell what="firstResponse" {...cellOf(row)} />
    )),
    wideOnly: true,
  },
  {
    ...figure('resolution', 'Resolution', (row) => (
      <MedianCell what="resolution" {...cellOf(row)} />
    )),
    wideOnly: true,
  },
  { ...figure('sla', 'SLA kept', (row) => <SlaCell {...cellOf(row)} />), wideOnly: true },
  { ...figure('csat', 'CSAT', (row) => <CsatCell {...cellOf(row)} />), wideOnly: true },
  figure('outstanding', 'Outstanding', ({ totals }) => (
    <Amounts totals={totals} read={({ outstanding }) => outstanding} />
  )),
  {
    ...figure('overdue', 'Overdue', ({ totals }) => (
      <Amounts
        totals={totals}
        read={({ overdue }) => overdue}
        className="font-medium text-danger-ink"
      />
    )),
    wideOnly: true,
  },
];
