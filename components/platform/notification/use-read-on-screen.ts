'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useConnection } from '@/components/platform/sync/use-connection';
import type { SubjectRef } from '@/zero/core/reference';
import type { ReferenceType } from '@/zero/references';
import { useMarkRead, useUnread } from './use-notifications';

/** While the subject is open and in sight, what one is notified of it is read: so it is neither emailed nor shown again. */
export function useReadOnScreen(subjectType: ReferenceType, subjectId: string | undefined): void {
  const { unread } = useUnread();
  const { markSubject } = useMarkRead();
  const inSight = useSyncExternalStore(subscribeToVisibility, isVisible, () => false);
  const isLive = useConnection() === 'live';
  const subject = useMemo(
    () => (subjectId ? { subjectType, subjectId } : undefined),
    [subjectType, subjectId],
  );
  const isNews = unread.some(
    (each) => each.subjectId === subjectId && each.subjectType === subjectType,
  );

  useEffect(() => (subject ? setOpenSubject(subject) : undefined), [subject]);
  useEffect(() => {
    if (subject && isNews && inSight && isLive) markSubject(subject);
  }, [isNews, inSight, isLive, subject, markSubject]);
}

/** What is open in this tab, whether or not the tab is in sight. */
let open: SubjectRef | undefined;

/** Says what is open; returns how to take it back. */
function setOpenSubject(subject: SubjectRef): () => void {
  open = subject;
  return () => {
    if (open === subject) open = undefined;
  };
}

/** Whether the person looks at the subject now. */
export const isOnScreen = ({ subjectType, subjectId }: SubjectRef) =>
  open?.subjectId === subjectId &&
  open.subjectType === subjectType &&
  document.visibilityState === 'visible';

/** Whether this tab is in sight; with `subscribeToSight` for `useSyncExternalStore`. */
const isVisible = () => document.visibilityState === 'visible';

function subscribeToVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
