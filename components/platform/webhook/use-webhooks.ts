'use client';

import { z } from 'zod';
import { useServerState } from '@/components/core/server-state/use-server-state';
import { organizationHeader } from '@/lib/organization-header';
import type {
  WebhookDeliveryDetail,
  WebhookDeliveryResource,
  WebhookEndpointResource,
} from '@/lib/server/platform/webhook/api';

const root = '/api/v1';

/** What is said of an endpoint. */
export type EndpointFields = { url: string; description: string; eventTypes: string[] };

/** What the server did, or in its words why it did not. */
export type Sent<Answer> = { answer: Answer } | { problem: string; pointer?: string };

const problemSchema = z.object({
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

async function send<Answer>(
  slug: string,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Sent<Answer>> {
  try {
    const answer = await fetch(`${root}${path}`, {
      method,
      headers: { [organizationHeader]: slug, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.ok) return { answer: await answer.json() };
    const problem = problemSchema.safeParse(await answer.json()).data;
    const [first] = problem?.errors ?? [];
    return {
      problem: first?.detail ?? problem?.detail ?? 'The server could not do this. Try again.',
      ...(first && { pointer: first.pointer }),
    };
  } catch {
    return { problem: 'The server was not reached. Try again when you are back online.' };
  }
}

/** The organization's webhook endpoints, for admins. */
export function useWebhooks(slug: string) {
  const path = '/webhook-endpoints';
  const read = useServerState<{ data: WebhookEndpointResource[] }>(`${root}${path}`, slug);
  const { state, hasFailed, readAgain } = read;

  async function change<Answer>(sent: Promise<Sent<Answer>>): Promise<Sent<Answer>> {
    const result = await sent;
    readAgain();
    return result;
  }

  return {
    endpoints: state?.data,
    hasFailed,
    readAgain,
    create: (fields: EndpointFields) =>
      change(send<{ id: string; secret: string }>(slug, 'POST', path, fields)),
    change: (id: string, fields: Partial<EndpointFields & { isEnabled: boolean }>) =>
      change(send<{ id: string }>(slug, 'PATCH', `${path}/${id}`, fields)),
    rotate: (id: string) =>
      change(send<{ secret: string }>(slug, 'POST', `${path}/${id}/rotate-secret`)),
    remove: (id: string) => change(send<{ id: string }>(slug, 'DELETE', `${path}/${id}`)),
    test: (id: string) => send<WebhookDeliveryDetail>(slug, 'POST', `${path}/${id}/test`),
  };
}

export type Webhooks = ReturnType<typeof useWebhooks>;

/** An event type and when it is sent. */
export type EventType = { name: string; explanation: string };

/** The event types that an endpoint can choose. */
export const useEventTypes = (slug: string) =>
  useServerState<{ data: EventType[] }>(`${root}/webhook-event-types`, slug);

/** What an endpoint was sent, newest first. */
export const useDeliveries = (slug: string, endpointId: string, status: string) =>
  useServerState<{ data: WebhookDeliveryResource[]; nextCursor: string | null }>(
    `${root}/webhook-endpoints/${endpointId}/deliveries?limit=50${status && `&status=${status}`}`,
    slug,
  );

/** A delivery with its attempts, and how it is sent again. */
export function useDelivery(slug: string, id: string) {
  const path = `/webhook-deliveries/${id}`;
  const read = useServerState<WebhookDeliveryDetail>(`${root}${path}`, slug);
  return { ...read, replay: () => send<WebhookDeliveryDetail>(slug, 'POST', `${path}/replay`) };
}
