'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { EntityArea } from '@/components/platform/detail/entity-area';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { AlertDetail } from './alert-detail';
import { AlertList } from './alert-list';

const MaintenanceWindowList = preloadWhenIdle(
  lazyScreen(async () => (await import('../maintenance-window/window-list')).MaintenanceWindowList),
);

/** The alerts and the maintenance windows: all of them, or the alert that the address names. */
export function AlertsArea() {
  const { actor } = useTenant();
  const [, , , , part] = useAddress('pathname').split('/');
  if (part !== 'maintenance') {
    return <EntityArea capability="alert.read" List={AlertList} Detail={AlertDetail} />;
  }
  // The right may end while the page is open.
  if (!can(actor, 'maintenanceWindow.read')) notFound();
  return <MaintenanceWindowList />;
}
