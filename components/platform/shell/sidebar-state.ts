import { cookieValue, keepCookie } from './device-cookie';

/** A cookie, so that the server draws the placeholder at the width that the sidebar will have. */
export const sidebarCookie = 'opsdesk_sidebar';
export const collapsedAttribute = 'folded';

const listeners = new Set<() => void>();

export const isSidebarCollapsed = () =>
  cookieValue(document.cookie, sidebarCookie) === collapsedAttribute;

/** Folds the sidebar to its icons, or opens it, on this device. */
export function collapseSidebar(folded: boolean): void {
  keepCookie(sidebarCookie, folded ? collapsedAttribute : 'open');
  for (const listener of listeners) listener();
}

export function subscribeToSidebar(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
