import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Tickets' };

/** The layout above shows the list. */
export default function Page() {
  return null;
}
