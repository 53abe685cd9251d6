'use client';

import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { PortalTickets } from './list/portal-tickets';
import { NewTicket } from './new-ticket/new-ticket';
import { PortalPayments } from './payments/portal-payments';
import { PortalReceipt } from './payments/portal-receipt';
import { PortalPeople } from './people/portal-people';
import { portalPath } from './portal-path';
import { PortalSettings } from './settings/portal-settings';
import { PortalTicket } from './ticket/portal-ticket';

/** What the address names: one of the portal's pages, or a ticket. */
export function PortalScreen() {
  const { organization } = useTenant();
  const place = useAddress('pathname').slice(portalPath(organization.slug).length + 1);
  if (place === '') return <PortalTickets />;
  if (place === 'new') return <NewTicket />;
  if (place === 'payments') return <PortalPayments />;
  if (place.startsWith('payments/')) {
    return <PortalReceipt paymentId={place.slice('payments/'.length)} />;
  }
  if (place === 'people') return <PortalPeople />;
  if (place === 'settings') return <PortalSettings />;
  return <PortalTicket segment={place} />;
}
