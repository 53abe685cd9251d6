/** How a channel is reached: a signed webhook, an incoming webhook of Slack or Microsoft Teams, or email. */
export const channelKinds = ['slack', 'teams', 'webhook', 'email'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Whether a message reached its channel; `canceled` where it was not needed any more. */
export const channelDeliveryStatuses = ['pending', 'delivered', 'failed', 'canceled'] as const;
export type ChannelDeliveryStatus = (typeof channelDeliveryStatuses)[number];

export const channelNameLimit = 80;
export const channelAddressLimit = 2_000;

/** Channels that one organization can have. */
export const mostChannels = 50;

/** Days for which the log of deliveries is kept. */
export const channelLogDays = 30;

/** Seconds before each attempt, after the one before it. */
export const channelRetrySeconds: readonly number[] = [0, 5, 30, 120, 600, 1_800, 3_600, 7_200];
