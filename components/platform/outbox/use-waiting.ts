'use client';

import { useEffect, useState } from 'react';
import type { OutboxEntry } from './entry';
import { useOutboxEntries } from './outbox';

/** What is answered sooner was never seen to wait, in milliseconds. */
const patienceMs = 5_000;

/** When a change counts as waiting: some time after it could go. */
const lateAt = ({ queuedAt, dueAt }: OutboxEntry) => Math.max(queuedAt, dueAt) + patienceMs;

/** How many of these wait for longer than a moment at `now`, and when the next one will. */
export function lateOf(entries: readonly OutboxEntry[], now: number) {
  const unsent = entries.filter(({ returned }) => !returned).map(lateAt);
  const next = unsent.filter((at) => at > now);
  return { late: unsent.length - next.length, nextAt: Math.min(...next) };
}

/** How many changes wait for longer than a moment, and how many came back. */
export function useWaiting(): { waiting: number; returned: number } {
  const entries = useOutboxEntries();
  const [now, setNow] = useState(() => Date.now());
  const { late, nextAt } = lateOf(entries, now);
  useEffect(() => {
    if (!Number.isFinite(nextAt)) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, nextAt - Date.now()));
    return () => clearTimeout(timer);
  }, [nextAt]);
  return { waiting: late, returned: entries.filter(({ returned }) => returned).length };
}
