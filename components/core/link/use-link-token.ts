'use client';

import { useEffect, useState } from 'react';

// Taken out of the address once; React may run an effect twice.
let taken: string | undefined;

/**
 * The token of the link that led here, taken out of the address bar at once, so that it is neither in
 * the history nor copied on. `undefined` until the page has looked, `null` when there is none.
 */
export function useLinkToken(): string | null | undefined {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const look = () => setToken(takeToken() ?? null);
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return token;
}

function takeToken(): string | undefined {
  const found = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (found) {
    taken = found;
    window.history.replaceState(null, '', window.location.pathname);
  }
  return taken;
}
