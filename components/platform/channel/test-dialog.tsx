'use client';

import { useRepeatedReading } from '@/components/core/server-state/use-repeated-reading';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ChannelDeliveryResource, ChannelResource } from '@/lib/server/platform/channel/api';
import { ChannelStatusBadge } from './channel-words';
import { useChannelDelivery } from './use-channels';

const readEveryMs = 1_000;

type TestDialogProps = {
  slug: string;
  channel: ChannelResource;
  deliveryId: string;
  onClose: () => void;
};

/** What became of a test message, as soon as it is known. */
export function TestDialog({ slug, channel, deliveryId, onClose }: TestDialogProps) {
  const { state, readAgain } = useChannelDelivery(slug, deliveryId);
  useRepeatedReading(readAgain, readEveryMs);
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`Test of “${channel.name}”`}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div role="status" className="flex flex-col items-start gap-2 text-13">
        <ChannelStatusBadge status={state?.status ?? 'pending'} />
        <p className="break-words">{resultWord(channel, state)}</p>
      </div>
    </Dialog>
  );
}

function resultWord(
  { kind, hint }: ChannelResource,
  delivery: ChannelDeliveryResource | undefined,
) {
  if (!delivery || delivery.status === 'pending') return `Sending a test message to ${hint}…`;
  if (delivery.status === 'failed') {
    return `${delivery.error ?? 'It did not arrive.'} Check the address and try again.`;
  }
  if (kind === 'email') return 'The email is on its way. Look for it in the inbox.';
  return 'The test message was accepted. Look for it in the channel.';
}
