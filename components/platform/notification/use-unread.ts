'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { unreadLimit } from '@/zero/platform/notification/queries';
import { queries } from '@/zero/queries';
import type { Notification } from '@/zero/platform/notification/schema';

/** What the asker has not read here, the newest first, and how many that are in words ("99+"). */
export function useUnread(): { unread: readonly Notification[]; count: string | undefined } {
  const { organization } = useTenant();
  const [unread] = useQuery(queries.notification.unread({ organizationId: organization.id }));
  const { length } = unread;
  const count = length < unreadLimit ? String(length) : `${unreadLimit - 1}+`;
  return { unread, count: length === 0 ? undefined : count };
}
