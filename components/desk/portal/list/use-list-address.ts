'use client';

import { useCallback, useEffect, useState } from 'react';
import { changeAddress, useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { portalPath } from '../portal-path';
import { noteSearch } from './list-memory';
import { asOwner, asState, type Owner, type State } from './views';

/** Time without a key after which the address follows what is typed, in milliseconds. */
const pauseMs = 120;
const longestText = 200;

/** Whose tickets, in which state, and the text searched for: kept in the address. */
export function useListAddress() {
  const search = useAddress('search');
  const params = new URLSearchParams(search);
  const owner = asOwner(params.get('whose'));
  const state = asState(params.get('view'));
  const text = (params.get('q') ?? '').trim().slice(0, longestText);
  const [typed, setTyped] = useState(text);

  useEffect(() => {
    const next = typed.trim();
    if (next === text) return undefined;
    const timer = setTimeout(() => keepInAddress('q', next), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, text]);

  const { slug } = useTenant().organization;
  useEffect(() => noteSearch(portalPath(slug), search), [slug, search]);

  const setOwner = useCallback(
    (next: Owner) => keepInAddress('whose', next === 'all' ? '' : next),
    [],
  );
  const setState = useCallback(
    (next: State) => keepInAddress('view', next === 'open' ? '' : next),
    [],
  );
  return { owner, setOwner, state, setState, text, typed, setTyped, longestText };
}

function keepInAddress(name: string, value: string) {
  const address = new URL(window.location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  changeAddress(`${address.pathname}${address.search}`);
}
