'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TicketFilter } from '@/zero/ticket/filter';
import { changeAddress, useAddress } from '../../../tickets/_components/address';
import { asView, type View, viewStatuses } from './views';

/** Time without a key after which a search runs, in milliseconds: no query for every letter. */
const pauseMs = 120;
const longestText = 200;

/** View and text of the list, kept in the address; `typed` runs ahead of the search by a pause. */
export function usePortalSearch() {
  const params = new URLSearchParams(useAddress('search'));
  const view = asView(params.get('view'));
  const text = (params.get('q') ?? '').trim().slice(0, longestText);
  const [typed, setTyped] = useState(text);

  useEffect(() => {
    const next = typed.trim();
    if (next === text) return undefined;
    const timer = setTimeout(() => keepInAddress('q', next), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, text]);

  const filter = useMemo<TicketFilter>(
    () => ({ status: viewStatuses[view], ...(text !== '' && { text }) }),
    [view, text],
  );
  const setView = useCallback(
    (next: View) => keepInAddress('view', next === 'open' ? '' : next),
    [],
  );
  return { view, setView, text, typed, setTyped, filter, longestText };
}

function keepInAddress(name: string, value: string) {
  const address = new URL(window.location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  changeAddress(`${address.pathname}${address.search}`);
}
