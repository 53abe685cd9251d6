'use client';

import { useMemo } from 'react';
import { useRepeatedReading } from '@/components/core/server-state/use-repeated-reading';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import type { ChannelDeliveryResource, ChannelResource } from '@/lib/server/platform/channel/api';
import { ChannelStatusBadge } from './channel-words';
import { sendDeliveryAgain, useChannelDeliveries } from './use-channels';

/** How often the log on screen is read again. */
const readEveryMs = 4_000;

type ChannelLogDialogProps = { slug: string; channel: ChannelResource; onClose: () => void };

/** What was posted to a channel within 30 days; what failed can be sent again. */
export function ChannelLogDialog({ slug, channel, onClose }: ChannelLogDialogProps) {
  const { state, hasFailed, readAgain } = useChannelDeliveries(slug, channel.id);
  useRepeatedReading(readAgain, readEveryMs);
  const columns = useMemo(
    () =>
      columnsFor(async (id) => {
        const sent = await sendDeliveryAgain(slug, id);
        if ('answer' in sent) toast('Queued to be sent again', { tone: 'success' });
        else toast('Not sent again', { description: sent.problem, tone: 'danger' });
        readAgain();
      }),
    [slug, readAgain],
  );
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(next) => !next && onClose()}
      title={`Messages to “${channel.name}”`}
      description="Of 30 days, the latest 50."
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {state && state.data.length > 0 && (
        <Table caption="Messages" columns={columns} rows={state.data} rowKey={({ id }) => id} />
      )}
      {state?.data.length === 0 && (
        <p className="text-13 text-ink-muted">
          Nothing was posted within 30 days. Send a test to try it.
        </p>
      )}
      {!state && (
        <NotLoaded
          hasFailed={hasFailed}
          title="Couldn’t load the messages."
          onTryAgain={readAgain}
        />
      )}
    </Dialog>
  );
}

const columnsFor = (
  sendAgain: (id: string) => Promise<void>,
): Column<ChannelDeliveryResource>[] => [
  {
    id: 'title',
    header: 'Message',
    cell: ({ title, error, status }) => (
      <>
        <bdi className="block">{title}</bdi>
        {error !== null && status !== 'delivered' && (
          <span className="block text-12 break-words text-ink-muted">{error}</span>
        )}
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ id, status, isTest }) => (
      <span className="flex flex-wrap items-center gap-2">
        <ChannelStatusBadge status={status} />
        {status === 'failed' && !isTest && (
          <Button size="sm" onClick={() => void sendAgain(id)}>
            Send again
          </Button>
        )}
      </span>
    ),
  },
  { id: 'attempts', header: 'Attempts', align: 'end', wideOnly: true, cell: (row) => row.attempts },
  {
    id: 'at',
    header: 'When',
    align: 'end',
    cell: ({ createdAt }) => <RelativeTime at={Date.parse(createdAt)} />,
  },
];
