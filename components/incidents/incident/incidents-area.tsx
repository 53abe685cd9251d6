'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { IncidentList } from './incident-list';

const IncidentRoom = lazyScreen(async () => (await import('./incident-room')).IncidentRoom);

const IncidentTemplateList = preloadWhenIdle(
  lazyScreen(
    async () => (await import('../incident-template/incident-template-list')).IncidentTemplateList,
  ),
);

/** The incidents and their templates: all of them, or the room of the one that the address names. */
export function IncidentsArea() {
  const { actor } = useTenant();
  const [, , , , name] = useAddress('pathname').split('/');
  // The right may end while the page is open.
  if (!can(actor, 'incident.read')) notFound();
  if (name === 'templates') return <IncidentTemplateList />;
  return name ? <IncidentRoom key={name} name={name} /> : <IncidentList />;
}
