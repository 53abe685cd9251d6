'use client';

import { useSyncExternalStore } from 'react';
import { absoluteTime, relativeTime, timeAgo } from '@/lib/format/time';
import { subscribeToClock } from './clock';

type RelativeTimeProps = {
  /** Epoch milliseconds. */
  at: number;
  /** Whether words stand around it: "3 h ago" and "just now". */
  isInSentence?: boolean;
  className?: string;
};

/** "3 h", with the moment in full as its title; it ages by itself. */
export function RelativeTime({ at, isInSentence = false, className }: RelativeTimeProps) {
  const wordsOf = isInSentence ? timeAgo : relativeTime;
  // The snapshot is the text, so a tick renders again only those whose words change.
  const text = useSyncExternalStore(
    subscribeToClock,
    () => wordsOf(at, Date.now()),
    () => null,
  );
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={text === null ? undefined : absoluteTime(at)} className={className}>
      {text ?? iso.slice(0, 10)}
    </time>
  );
}
