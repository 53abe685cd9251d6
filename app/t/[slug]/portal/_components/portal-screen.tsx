'use client';

import { useTenant } from '@/components/sync/tenant';
import { useAddress } from '../../tickets/_components/address';
import { PortalTickets } from './list/portal-tickets';
import { NewTicket } from './new-ticket/new-ticket';
import { PortalPayments } from './payments/portal-payments';
import { PortalReceipt } from './payments/portal-receipt';
import { portalPath } from './portal-path';
import { PortalTicket } from './ticket/portal-ticket';

/** What the address names: the list, the form, payments, or a ticket. */
export function PortalScreen() {
  const { organization } = useTenant();
  const place = useAddress('pathname').slice(portalPath(organization.slug).length + 1);
  if (place === '') return <PortalTickets />;
  if (place === 'new') return <NewTicket />;
  if (place === 'payments') return <PortalPayments />;
  if (place.startsWith('payments/')) {
    return <PortalReceipt paymentId={place.slice('payments/'.length)} />;
  }
  return <PortalTicket segment={place} />;
}
