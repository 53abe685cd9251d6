'use client';

import type { QueryResultType } from '@rocicorp/zero';
import { useQuery, useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { hasSubjectRow } from '@/zero/references';
import { mutators } from '@/zero/mutators';
import { unreadLimit } from '@/zero/platform/notification/queries';
import type { Notification } from '@/zero/platform/notification/schema';
import type { SubjectRef } from '@/zero/core/reference';
import { queries } from '@/zero/queries';
import type { Group } from './groups';

/** A notification with who did it and its ticket, as the member sees them. */
export type Notified = QueryResultType<typeof queries.notification.mine>[number];

/** The member's newest notifications here; `isComplete` once they are all that the server has. */
export function useNotifications(): { items: readonly Notified[]; isComplete: boolean } {
  const { organization } = useTenant();
  const [items, { type }] = useQuery(
    queries.notification.mine({ organizationId: organization.id }),
  );
  return { items, isComplete: type === 'complete' };
}

/** What the member has not read here, the newest first, and how many that are in words ("99+"). */
export function useUnread(): { unread: readonly Notification[]; count: string | undefined } {
  const { organization } = useTenant();
  const [unread] = useQuery(queries.notification.unread({ organizationId: organization.id }));
  const { length } = unread;
  const count = length < unreadLimit ? String(length) : `${unreadLimit - 1}+`;
  return { unread, count: length === 0 ? undefined : count };
}

/** Marks as read: a group, what is about a subject, or everything. Without a network it stays unread, in silence. */
export function useMarkRead() {
  const zero = useZero();
  const { organization } = useTenant();
  const organizationId = organization.id;
  const markAll = useCallback(() => {
    zero.mutate(mutators.notification.readAll({ organizationId, at: Date.now() }));
  }, [zero, organizationId]);
  const markSubject = useCallback(
    ({ subjectType, subjectId }: SubjectRef) => {
      const subject = { subjectType, subjectId };
      zero.mutate(mutators.notification.readAll({ organizationId, subject, at: Date.now() }));
    },
    [zero, organizationId],
  );
  const markGroup = useCallback(
    ({ newest, unread }: Group) => {
      if (unread.length === 0) return;
      if (hasSubjectRow(newest)) return markSubject(newest);
      for (const { id } of unread) {
        const args = { organizationId, notificationId: id, at: Date.now() };
        zero.mutate(mutators.notification.read(args));
      }
    },
    [zero, organizationId, markSubject],
  );
  return { markSubject, markGroup, markAll };
}
