'use client';

import { useEffect, useMemo, useState } from 'react';
import { useRepeatedReading } from '@/components/core/server-state/use-repeated-reading';
import { EmptyState } from '@/components/ui/empty-state';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import { Select } from '@/components/ui/select';
import { type Column, Table } from '@/components/ui/table';
import type { WebhookDeliveryResource } from '@/lib/server/platform/webhook/api';
import { DeliveryDialog } from './delivery-dialog';
import { StatusBadge, statusOptions } from './endpoint-badge';
import { useDeliveries } from './use-webhooks';

/** How often the log on screen is read again. */
const readEveryMs = 4_000;

type DeliveryLogProps = {
  slug: string;
  endpointId: string;
  /** When something was sent from here. */
  changedAt: number;
};

/** What an endpoint was sent within 30 days, and what came of it. */
export function DeliveryLog({ slug, endpointId, changedAt }: DeliveryLogProps) {
  const [status, setStatus] = useState<(typeof statusOptions)[number]['value']>('all');
  const { state, hasFailed, readAgain } = useDeliveries(
    slug,
    endpointId,
    status === 'all' ? '' : status,
  );
  const [shownId, setShownId] = useState<string>();

  useEffect(() => {
    if (changedAt > 0) readAgain();
  }, [readAgain, changedAt]);
  useRepeatedReading(readAgain, readEveryMs);

  const columns = useMemo(() => columnsFor(setShownId), []);

  return (
    <section aria-label="Deliveries" className="border-t border-line">
      <div className="flex flex-wrap items-end justify-between gap-3 px-4 py-3">
        <h3 className="text-14 font-semibold">Deliveries</h3>
        <Select
          label="Show"
          hideLabel
          size="sm"
          className="w-44"
          options={statusOptions}
          value={status}
          onValueChange={setStatus}
        />
      </div>
      {state && state.data.length > 0 && (
        <Table caption="Deliveries" columns={columns} rows={state.data} rowKey={({ id }) => id} />
      )}
      {state?.data.length === 0 && (
        <EmptyState>
          {status === 'all'
            ? 'Nothing was sent within 30 days. Send a test event to try it.'
            : 'No delivery has this status.'}
        </EmptyState>
      )}
      {state?.nextCursor && (
        <p className="px-4 py-3 text-12 text-ink-muted">
          These are the latest 50. The API has them all.
        </p>
      )}
      {!state && (
        <NotLoaded
          hasFailed={hasFailed}
          title="Couldn’t load the deliveries."
          onTryAgain={readAgain}
        />
      )}
      {shownId !== undefined && (
        <DeliveryDialog
          key={shownId}
          slug={slug}
          deliveryId={shownId}
          onClose={() => setShownId(undefined)}
        />
      )}
    </section>
  );
}

const columnsFor = (show: (id: string) => void): Column<WebhookDeliveryResource>[] => [
  {
    id: 'event',
    header: 'Event',
    cell: ({ id, eventType }) => (
      <button
        type="button"
        className="rounded-mark text-left hover:underline pointer-coarse:min-h-11"
        onClick={() => show(id)}
      >
        {eventType}
      </button>
    ),
  },
  { id: 'status', header: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
  { id: 'answer', header: 'Answer', cell: ({ statusCode }) => statusCode ?? '–' },
  {
    id: 'attempts',
    header: 'Attempts',
    align: 'end',
    wideOnly: true,
    cell: ({ attemptCount }) => attemptCount,
  },
  {
    id: 'at',
    header: 'When',
    align: 'end',
    cell: ({ createdAt }) => <RelativeTime at={Date.parse(createdAt)} />,
  },
];
