'use client';

import { apiRoot, sendToApi } from '@/components/core/server-state/send-to-api';
import { useApiList } from '@/components/core/server-state/use-api-list';
import { useServerState } from '@/components/core/server-state/use-server-state';
import type { ChannelDeliveryResource, ChannelResource } from '@/lib/server/platform/channel/api';
import type { ChannelKind } from '@/zero/platform/channel/values';

const path = '/notification-channels';

/** What is said of a channel. An empty address stays as it is. */
export type ChannelFields = { name: string; kind: ChannelKind; address: string };

/** The organization's notification channels, for admins. */
export function useChannels(slug: string) {
  const { list, hasFailed, readAgain, change } = useApiList<ChannelResource>(slug, path);
  return {
    channels: list,
    hasFailed,
    readAgain,
    create: (fields: ChannelFields) =>
      change(sendToApi<{ id: string; secret: string | null }>(slug, 'POST', path, fields)),
    change: (id: string, { name, address }: ChannelFields) =>
      change(
        sendToApi<{ id: string }>(slug, 'PATCH', `${path}/${id}`, {
          name,
          ...(address !== '' && { address }),
        }),
      ),
    remove: (id: string) => change(sendToApi<{ id: string }>(slug, 'DELETE', `${path}/${id}`)),
    test: (id: string) => sendToApi<ChannelDeliveryResource>(slug, 'POST', `${path}/${id}/test`),
  };
}

/** What was posted to a channel, newest first. */
export const useChannelDeliveries = (slug: string, channelId: string) =>
  useServerState<{ data: ChannelDeliveryResource[]; nextCursor: string | null }>(
    `${apiRoot}${path}/${channelId}/deliveries?limit=50`,
    slug,
  );

/** Sends a message again that failed. */
export const sendDeliveryAgain = (slug: string, id: string) =>
  sendToApi<ChannelDeliveryResource>(slug, 'POST', `/notification-channel-deliveries/${id}/replay`);

/** A delivery, read again by hand. */
export const useChannelDelivery = (slug: string, id: string) =>
  useServerState<ChannelDeliveryResource>(`${apiRoot}/notification-channel-deliveries/${id}`, slug);
