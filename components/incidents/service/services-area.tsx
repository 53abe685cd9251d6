'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { ServiceDetail } from './service-detail';
import { ServiceList } from './service-list';

/** The services: all of them, or the one that the address names. */
export function ServicesArea() {
  const { actor } = useTenant();
  const [, , , , id] = useAddress('pathname').split('/');
  // The right may end while the page is open.
  if (!can(actor, 'service.read')) notFound();
  return id ? <ServiceDetail key={id} serviceId={id} /> : <ServiceList />;
}
