'use client';

import { useSyncExternalStore } from 'react';
import { subscribeToClock } from '@/components/ui/clock';
import { minuteMs } from '@/lib/time-units';

/** The present minute; who is on call changes with it. */
export const useMinute = () =>
  useSyncExternalStore(
    subscribeToClock,
    () => Math.floor(Date.now() / minuteMs) * minuteMs,
    () => 0,
  );
