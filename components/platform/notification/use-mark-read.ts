'use client';

import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { mutators } from '@/zero/mutators';
import type { Group } from './groups';

/** Marks as read: a group, what is about a ticket, or everything. Without a network it stays unread, in silence. */
export function useMarkRead() {
  const zero = useZero();
  const { organization } = useTenant();
  const organizationId = organization.id;
  const markTicket = useCallback(
    (ticketId: string | null) => {
      zero.mutate(mutators.notification.readAll({ organizationId, ticketId, at: Date.now() }));
    },
    [zero, organizationId],
  );
  const markGroup = useCallback(
    ({ newest, unread }: Group) => {
      if (unread.length === 0) return;
      if (newest.ticketId !== null && newest.ticket) return markTicket(newest.ticketId);
      for (const { id } of unread) {
        const args = { organizationId, notificationId: id, at: Date.now() };
        zero.mutate(mutators.notification.read(args));
      }
    },
    [zero, organizationId, markTicket],
  );
  return { markTicket, markGroup, markAll: useCallback(() => markTicket(null), [markTicket]) };
}
