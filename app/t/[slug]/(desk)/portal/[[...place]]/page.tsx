import type { Metadata } from 'next';
import { PortalScreen } from '@/components/desk/portal/portal-screen';

export const metadata: Metadata = { title: 'Tickets' };

/** One route for the whole portal, so navigating in it makes no server request. */
export default function PortalPage() {
  return <PortalScreen />;
}
