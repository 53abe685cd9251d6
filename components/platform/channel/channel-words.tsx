import { Badge, type Tone } from '@/components/ui/badge';
import type { ChannelDeliveryStatus, ChannelKind } from '@/zero/platform/channel/values';

export const channelKindWords: Record<ChannelKind, string> = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  webhook: 'Webhook',
  email: 'Email',
};

/** The field for the address of each kind. */
export const addressFields: Record<
  ChannelKind,
  { label: string; placeholder: string; hint: string }
> = {
  slack: {
    label: 'Webhook URL',
    placeholder: 'https://hooks.slack.com/services/…',
    hint: 'In Slack, add an incoming webhook for the channel and copy its URL.',
  },
  teams: {
    label: 'Webhook URL',
    placeholder: 'https://….logic.azure.com/…',
    hint: 'In Teams, add the workflow “Post to a channel when a webhook request is received” and copy its URL.',
  },
  webhook: {
    label: 'URL',
    placeholder: 'https://example.com/pages',
    hint: 'Messages are signed POST requests. You get the signing secret once.',
  },
  email: {
    label: 'Email address',
    placeholder: 'on-call@example.com',
    hint: 'For example the address of a distribution list.',
  },
};

const tones: Record<ChannelDeliveryStatus, Tone> = {
  pending: 'info',
  delivered: 'success',
  failed: 'danger',
  canceled: 'neutral',
};
const words: Record<ChannelDeliveryStatus, string> = {
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
  canceled: 'Canceled',
};

/** What became of a message. */
export const ChannelStatusBadge = ({ status }: { status: ChannelDeliveryStatus }) => (
  <Badge tone={tones[status]}>{words[status]}</Badge>
);
