'use client';

import { apiRoot, sendToApi } from '@/components/core/server-state/send-to-api';
import { useApiList } from '@/components/core/server-state/use-api-list';
import { useServerState } from '@/components/core/server-state/use-server-state';
import type {
  WebhookDeliveryDetail,
  WebhookDeliveryResource,
  WebhookEndpointResource,
} from '@/lib/server/platform/webhook/api';

/** What is said of an endpoint. */
export type EndpointFields = { url: string; description: string; eventTypes: string[] };

/** The organization's webhook endpoints, for admins. */
export function useWebhooks(slug: string) {
  const path = '/webhook-endpoints';
  const { list, hasFailed, readAgain, change } = useApiList<WebhookEndpointResource>(slug, path);
  return {
    endpoints: list,
    hasFailed,
    readAgain,
    create: (fields: EndpointFields) =>
      change(sendToApi<{ id: string; secret: string }>(slug, 'POST', path, fields)),
    change: (id: string, fields: Partial<EndpointFields & { isEnabled: boolean }>) =>
      change(sendToApi<{ id: string }>(slug, 'PATCH', `${path}/${id}`, fields)),
    rotate: (id: string) =>
      change(sendToApi<{ secret: string }>(slug, 'POST', `${path}/${id}/rotate-secret`)),
    remove: (id: string) => change(sendToApi<{ id: string }>(slug, 'DELETE', `${path}/${id}`)),
    test: (id: string) => sendToApi<WebhookDeliveryDetail>(slug, 'POST', `${path}/${id}/test`),
  };
}

export type Webhooks = ReturnType<typeof useWebhooks>;

/** An event type and when it is sent. */
export type EventType = { name: string; explanation: string };

/** The event types that an endpoint can choose. */
export const useEventTypes = (slug: string) =>
  useServerState<{ data: EventType[] }>(`${apiRoot}/webhook-event-types`, slug);

/** What an endpoint was sent, newest first. */
export const useDeliveries = (slug: string, endpointId: string, status: string) =>
  useServerState<{ data: WebhookDeliveryResource[]; nextCursor: string | null }>(
    `${apiRoot}/webhook-endpoints/${endpointId}/deliveries?limit=50${status && `&status=${status}`}`,
    slug,
  );

/** A delivery with its attempts, and how it is sent again. */
export function useDelivery(slug: string, id: string) {
  const path = `/webhook-deliveries/${id}`;
  const read = useServerState<WebhookDeliveryDetail>(`${apiRoot}${path}`, slug);
  return {
    ...read,
    replay: () => sendToApi<WebhookDeliveryDetail>(slug, 'POST', `${path}/replay`),
  };
}
