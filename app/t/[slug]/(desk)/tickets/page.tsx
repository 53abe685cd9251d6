import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Tickets' };

/** Only names the route: the layout above shows the list. */
export default function Page() {
  return null;
}
