'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type AuditFilter, readAuditFilter, writeAuditFilter } from '@/zero/platform/audit/filter';

/** The filter in the address, how to change parts of it, and how to take it all away. */
export function useAuditFilter(): [
  filter: AuditFilter,
  change: (part: Partial<AuditFilter>) => void,
  clear: () => void,
] {
  const params = useSearchParams();
  const filter = useMemo(() => readAuditFilter(new URLSearchParams(params)), [params]);
  const change = useCallback((part: Partial<AuditFilter>) => {
    const now = readAuditFilter(new URLSearchParams(window.location.search));
    go(writeAuditFilter({ ...now, ...part }));
  }, []);
  const clear = useCallback(() => go(new URLSearchParams()), []);
  return [filter, change, clear];
}

function go(params: URLSearchParams) {
  const search = params.size > 0 ? `?${params}` : '';
  window.history.replaceState(null, '', `${window.location.pathname}${search}`);
}
