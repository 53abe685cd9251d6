'use client';

import { useSyncExternalStore } from 'react';
import { absoluteTime, relativeTime } from '@/lib/format/time';
import { subscribeToClock } from './clock';

type RelativeTimeProps = {
  /** Epoch milliseconds. */
  at: number;
  className?: string;
};

/** "3 h", with the moment in full as its title; it ages by itself. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  // The snapshot is the text, so a tick renders again only those whose words change.
  const text = useSyncExternalStore(
    subscribeToClock,
    () => relativeTime(at, Date.now()),
    () => null,
  );
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={text === null ? undefined : absoluteTime(at)} className={className}>
      {text ?? iso.slice(0, 10)}
    </time>
  );
}
