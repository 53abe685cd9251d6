'use client';

import { useAddress } from '@/components/core/address/address';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { useTenant } from '@/components/platform/sync/tenant';
import { PortalTickets } from './list/portal-tickets';
import { portalPath } from './portal-path';

const PortalTicket = preloadWhenIdle(
  lazyScreen(async () => (await import('./ticket/portal-ticket')).PortalTicket),
);
const NewTicket = preloadWhenIdle(
  lazyScreen(async () => (await import('./new-ticket/new-ticket')).NewTicket),
);
const PortalPayments = preloadWhenIdle(
  lazyScreen(async () => (await import('./payments/portal-payments')).PortalPayments),
);
const PortalReceipt = preloadWhenIdle(
  lazyScreen(async () => (await import('./payments/portal-receipt')).PortalReceipt),
);
const PortalPeople = preloadWhenIdle(
  lazyScreen(async () => (await import('./people/portal-people')).PortalPeople),
);
const PortalSettings = preloadWhenIdle(
  lazyScreen(async () => (await import('./settings/portal-settings')).PortalSettings),
);

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
