import { goWithin, isWithin } from '@/components/address/address';

/** What makes a Next.js link go there without a request while the portal is on screen, unless it opens a tab of its own. */
export const within = (href: string) => ({
  href,
  prefetch: false,
  onNavigate: (event: { preventDefault: () => void }) => {
    if (!isWithin(href)) return;
    event.preventDefault();
    goWithin(href);
  },
});
