'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import { startSender } from './sender';

/** Sends what waits for as long as it is mounted. */
export function OutboxSender() {
  const zero = useZero();
  const { userId } = useSync();
  useEffect(() => startSender(zero, userId), [zero, userId]);
  return null;
}
