'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { AlertDetail } from './alert-detail';
import { AlertList } from './alert-list';

/** The alerts: all of them, or the one that the address names. */
export function AlertsArea() {
  const { actor } = useTenant();
  const [, , , , id] = useAddress('pathname').split('/');
  // The right may end while the page is open.
  if (!can(actor, 'alert.read')) notFound();
  return id ? <AlertDetail key={id} alertId={id} /> : <AlertList />;
}
