import { goWithin } from '../../tickets/_components/address';

const portal = /^\/t\/[^/]+\/portal(?=\/|$)/;

/** Follows a link to `href` without a request where that portal is on screen; leaves others to Next.js. */
function followWithin(event: { preventDefault: () => void }, href: string): void {
  const here = portal.exec(window.location.pathname)?.[0];
  if (!here || portal.exec(href)?.[0] !== here) return;
  event.preventDefault();
  goWithin(href);
}

/** What makes a Next.js link go there by `followWithin`, unless it opens a tab of its own. */
export const within = (href: string) => ({
  href,
  prefetch: false,
  onNavigate: (event: { preventDefault: () => void }) => followWithin(event, href),
});
