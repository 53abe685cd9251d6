import { Badge, type Tone } from '@/components/ui/badge';
import type { WebhookEndpointResource } from '@/lib/server/platform/webhook/api';
import type { WebhookDeliveryStatus } from '@/zero/platform/webhook/values';

type EndpointBadgeProps = {
  endpoint: Pick<WebhookEndpointResource, 'isEnabled' | 'disabledReason' | 'hasLastSucceeded'>;
};

/** Whether an endpoint is sent events, and whether the last one arrived. */
export function EndpointBadge({ endpoint }: EndpointBadgeProps) {
  const { isEnabled, disabledReason, hasLastSucceeded } = endpoint;
  if (!isEnabled) {
    return disabledReason === 'admin' ? (
      <Badge>Disabled</Badge>
    ) : (
      <Badge tone="danger">Disabled</Badge>
    );
  }
  if (hasLastSucceeded === false) return <Badge tone="warning">Failing</Badge>;
  return <Badge tone="success">Enabled</Badge>;
}

const tones: Record<WebhookDeliveryStatus, Tone> = {
  pending: 'info',
  delivered: 'success',
  failed: 'danger',
};
const words: Record<WebhookDeliveryStatus, string> = {
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
};

/** What became of a delivery. */
export const StatusBadge = ({ status }: { status: WebhookDeliveryStatus }) => (
  <Badge tone={tones[status]}>{words[status]}</Badge>
);

/** The statuses, to choose one. */
export const statusOptions = [
  { value: 'all', label: 'All deliveries' },
  { value: 'pending', label: words.pending },
  { value: 'delivered', label: words.delivered },
  { value: 'failed', label: words.failed },
] as const;
