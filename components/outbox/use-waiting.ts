'use client';

import { useEffect, useState } from 'react';
import { useOutboxEntries } from './use-outbox-entries';

/** What is answered sooner was never seen to wait. */
const patienceMs = 3_000;

/** How many changes wait for longer than a moment, and how many came back. */
export function useWaiting(): { waiting: number; returned: number } {
  const entries = useOutboxEntries();
  const unsent = entries.filter(({ returned }) => !returned);
  const oldest = unsent[0]?.queuedAt;
  const [patientUntil, setPatientUntil] = useState<number>();
  useEffect(() => {
    if (oldest === undefined) return;
    const timer = setTimeout(
      () => setPatientUntil(oldest),
      Math.max(0, oldest + patienceMs - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [oldest]);
  const isLate = oldest !== undefined && patientUntil === oldest;
  return { waiting: isLate ? unsent.length : 0, returned: entries.length - unsent.length };
}
