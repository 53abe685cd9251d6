/** Goes to another place of the portal. Next.js follows the address without a request. */
export function goWithin(href: string): void {
  window.history.pushState(null, '', href);
}

/** Like `goWithin`, in the place of the current one: "back" skips it. */
export function replaceWithin(href: string): void {
  window.history.replaceState(null, '', href);
}

/** What makes a Next.js link go there by `goWithin`, unless it opens a tab of its own. */
export const within = (href: string) => ({
  href,
  prefetch: false,
  onNavigate: (event: { preventDefault: () => void }) => {
    event.preventDefault();
    goWithin(href);
  },
});
