import { followWithin } from './address';

/** What makes a Next.js link go to `href` without a request while its area is on screen, unless it opens a tab of its own. */
export const within = (href: string) => ({
  href,
  prefetch: false,
  onNavigate: (event: { preventDefault: () => void }) => followWithin(event, href),
});
