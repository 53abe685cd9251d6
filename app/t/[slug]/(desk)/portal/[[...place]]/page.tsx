import type { Metadata } from 'next';
import { PortalScreen } from '@/components/desk/portal/portal-screen';

export const metadata: Metadata = { title: 'Tickets' };

/** One route for the whole portal, so that going about in it asks the server for nothing. */
export default function PortalPage() {
  return <PortalScreen />;
}
