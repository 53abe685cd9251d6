'use client';

/** Goes to the list or to a ticket, from one of them, without a request to the server. */
export function goWithin(href: string): void {
  // Next.js follows pushState by itself.
  window.history.pushState(null, '', href);
}
