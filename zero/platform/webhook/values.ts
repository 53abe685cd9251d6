/** Whether an event reached its endpoint: it waits for its next attempt, arrived, or was given up. */
export const webhookDeliveryStatuses = ['pending', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number];

/** Why an endpoint gets nothing: an admin said so, it answered 410, or it failed for days. */
export const webhookDisabledReasons = ['admin', 'gone', 'failing'] as const;
export type WebhookDisabledReason = (typeof webhookDisabledReasons)[number];

export const webhookUrlLimit = 2_000;
export const webhookDescriptionLimit = 200;

/** Endpoints that one organization can have. */
export const mostWebhookEndpoints = 20;

/** Hours for which deliveries are also signed with the secret that was replaced. */
export const webhookRotationHours = 24;

/** Days of failures after which an endpoint is disabled. */
export const webhookFailingDays = 3;

/** Days for which the delivery log is kept. */
export const webhookLogDays = 30;

/** Seconds before each attempt, after the one before it. */
export const webhookRetrySeconds: readonly number[] = [
  0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
];
