/** Goes to another place of the portal. Next.js follows the address without a request. */
export function goWithin(href: string): void {
  window.history.pushState(null, '', href);
}

/** Like `goWithin`, in the place of the current one: "back" skips it. */
export function replaceWithin(href: string): void {
  window.history.replaceState(null, '', href);
}

const portal = /^\/t\/[^/]+\/portal(?=\/|$)/;

/** Follows a link to `href` by `goWithin` where that portal is on screen; leaves others to Next.js. */
export function followWithin(event: { preventDefault: () => void }, href: string): void {
  const here = portal.exec(window.location.pathname)?.[0];
  if (!here || portal.exec(href)?.[0] !== here) return;
  event.preventDefault();
  goWithin(href);
}

/** What makes a Next.js link go there by `goWithin`, unless it opens a tab of its own. */
export const within = (href: string) => ({
  href,
  prefetch: false,
  onNavigate: (event: { preventDefault: () => void }) => followWithin(event, href),
});
