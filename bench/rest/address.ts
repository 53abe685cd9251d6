import { useSyncExternalStore } from 'react';

const changed = new Set<() => void>();

export function navigate(href: string) {
  window.history.pushState(null, '', href);
  for (const tell of changed) tell();
}

/** The page's address, on which everything that is shown depends. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

function subscribe(tell: () => void) {
  changed.add(tell);
  window.addEventListener('popstate', tell);
  return () => {
    changed.delete(tell);
    window.removeEventListener('popstate', tell);
  };
}
