'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { AuditPage } from '@/lib/server/platform/audit/read';
import { type AuditFilter, writeAuditFilter } from '@/zero/platform/audit/filter';

type AuditLog = AuditPage & { state: 'loading' | 'ready' | 'failed' };

type Step =
  | { type: 'asked' }
  | { type: 'read'; after: string | null; page: AuditPage }
  | { type: 'failed'; after: string | null };

const nothing: AuditLog = { rows: [], names: {}, next: null, state: 'loading' };

/**
 * The entries that match, read from the server page by page. The rows of the last filter stay until
 * those of the new one are there.
 */
export function useAuditLog(slug: string, filter: AuditFilter) {
  const question = `/api/t/${slug}/audit?${writeAuditFilter(filter)}`;
  const [log, step] = useReducer(follow, nothing);
  const underWay = useRef<AbortController>(undefined);

  const read = useCallback(
    async (after: string | null) => {
      underWay.current?.abort();
      const controller = new AbortController();
      underWay.current = controller;
      step({ type: 'asked' });
      try {
        const page = await readPage(question, after, controller.signal);
        step({ type: 'read', after, page });
      } catch {
        if (!controller.signal.aborted) step({ type: 'failed', after });
      }
    },
    [question],
  );
  useEffect(() => {
    void read(null);
    return () => underWay.current?.abort();
  }, [read]);

  return { ...log, readOn: () => void read(log.next) };
}

function follow(log: AuditLog, step: Step): AuditLog {
  if (step.type === 'asked') return { ...log, state: 'loading' };
  if (step.type === 'failed') {
    return step.after === null ? { ...nothing, state: 'failed' } : { ...log, state: 'failed' };
  }
  const { after, page } = step;
  if (after === null) return { ...page, state: 'ready' };
  return {
    rows: [...log.rows, ...page.rows],
    names: { ...log.names, ...page.names },
    next: page.next,
    state: 'ready',
  };
}

async function readPage(
  question: string,
  after: string | null,
  signal: AbortSignal,
): Promise<AuditPage> {
  const address = after === null ? question : `${question}&after=${after}`;
  const response = await fetch(address, { cache: 'no-store', signal });
  if (!response.ok) throw new Error(`The audit log answered ${response.status}`);
  return (await response.json()) as AuditPage;
}
