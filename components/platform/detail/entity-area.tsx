'use client';

import { notFound } from 'next/navigation';
import type { ComponentType } from 'react';
import { useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { can, type Capability } from '@/zero/roles';

type EntityAreaProps = {
  /** What reading takes. */
  capability: Capability;
  List: ComponentType;
  Detail: ComponentType<{ id: string }>;
};

/** The list of an area, or the one that the address names. */
export function EntityArea({ capability, List, Detail }: EntityAreaProps) {
  const { actor } = useTenant();
  const [, , , , id] = useAddress('pathname').split('/');
  // The right may end while the page is open.
  if (!can(actor, capability)) notFound();
  return id ? <Detail key={id} id={id} /> : <List />;
}
