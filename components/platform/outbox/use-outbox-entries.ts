'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import type { OutboxEntry } from './entry';
import { outboxEntries, subscribeToOutbox } from './outbox';

const none: readonly OutboxEntry[] = [];

/** What this person has waiting or got back, oldest first. */
export function useOutboxEntries(): readonly OutboxEntry[] {
  const { userId } = useSync();
  const entries = useSyncExternalStore(subscribeToOutbox, outboxEntries, () => none);
  return useMemo(() => entries.filter((entry) => entry.userId === userId), [entries, userId]);
}
