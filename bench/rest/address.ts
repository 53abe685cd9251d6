import { useSyncExternalStore } from 'react';

const changed = new Set<() => void>();

export function navigate(href: string) {
  window.history.pushState(null, '', href);
  for (const listener of changed) listener();
}

/** The page's address, on which everything that is shown depends. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

function subscribe(listener: () => void) {
  changed.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    changed.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
