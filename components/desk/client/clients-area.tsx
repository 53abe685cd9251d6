'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { ClientDetail } from './detail/client-detail';
import { ClientList } from './list/client-list';

/** The client companies: all of them, or the one that the address names. */
export function ClientsArea() {
  const { actor } = useTenant();
  const [, , , , clientId] = useAddress('pathname').split('/');
  // The right may end while the page is open.
  if (!can(actor, 'client.read')) notFound();
  return clientId ? <ClientDetail key={clientId} clientId={clientId} /> : <ClientList />;
}
