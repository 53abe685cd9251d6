'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

/** The member's own macros and snippets, and the shared ones, by name; for staff. */
export function useMacros() {
  const { organization } = useTenant();
  const [macros] = useQuery(queries.macro.all({ organizationId: organization.id }));
  return macros;
}
