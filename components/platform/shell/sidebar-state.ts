import { cookieValue, keepCookie } from './device-cookie';

/** A cookie, so that the server draws the placeholder at the width that the sidebar will have. */
export const sidebarCookie = 'opsdesk_sidebar';
export const foldedMark = 'folded';

const listeners = new Set<() => void>();

export const isSidebarFolded = () => cookieValue(document.cookie, sidebarCookie) === foldedMark;

/** Folds the sidebar to its icons, or opens it, on this device. */
export function foldSidebar(folded: boolean): void {
  keepCookie(sidebarCookie, folded ? foldedMark : 'open');
  for (const listener of listeners) listener();
}

export function subscribeToSidebar(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
