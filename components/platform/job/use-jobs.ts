'use client';

import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { useRepeatedReading } from '@/components/core/server-state/use-repeated-reading';
import { useServerState } from '@/components/core/server-state/use-server-state';
import type { JobsState } from '@/lib/server/platform/job/answer';
import { taskStates } from '@/zero/platform/job/values';

const jobFilter = defineFilter({
  text: textField(100),
  topic: listField(),
  state: listField(taskStates),
});

/** Between two readings while jobs are being done. */
const movingMs = 3_000;

/** The organization's jobs that match the filter in the address, for admins. */
export function useJobs(slug: string) {
  const address = `/api/t/${slug}/jobs`;
  const filter = useFilter(jobFilter);
  const { state, hasFailed, readAgain } = useServerState<JobsState>(
    address + jobFilter.write(filter.value),
  );

  const isMoving = state?.queues.some(
    ({ running, oldestDueAt }) => running > 0 || oldestDueAt !== null,
  );
  useRepeatedReading(readAgain, isMoving ? movingMs : undefined);

  /** False where the server did not do it. */
  async function send(method: 'POST' | 'DELETE', path: string): Promise<boolean> {
    try {
      return (await fetch(address + path, { method })).ok;
    } catch {
      return false;
    } finally {
      readAgain();
    }
  }

  return {
    filter,
    state,
    hasFailed,
    readAgain,
    retry: (id: string) => send('POST', `/${id}/retry`),
    remove: (id: string) => send('DELETE', `/${id}`),
  };
}
