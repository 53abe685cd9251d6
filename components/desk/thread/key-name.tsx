'use client';

import { useQuery } from '@rocicorp/zero/react';
import type { ReactNode } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

type KeyNameProps = { id: string; children: (name: string) => ReactNode };

/** Gives the name of the API key that wrote something. Keys are read only where one did. */
export function KeyName({ id, children }: KeyNameProps) {
  const { organization } = useTenant();
  const [keys] = useQuery(queries.apiKey.names({ organizationId: organization.id }));
  return children(keys.find((key) => key.id === id)?.name ?? 'An API key');
}
