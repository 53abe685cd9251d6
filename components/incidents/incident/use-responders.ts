'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';

/** The colleagues who can have a role in an incident, by name. */
export function useResponders(): readonly Profile[] {
  const { organization } = useTenant();
  const [members] = useQuery(queries.member.assignable({ organizationId: organization.id }));
  return useMemo(
    () =>
      members
        .flatMap(({ profile }) => profile ?? [])
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    [members],
  );
}
