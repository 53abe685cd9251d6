'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import type { Profile } from '@/zero/platform/member/schema';

/** The colleagues to whom a ticket can be given, by name; for staff. */
export function useAssignable(): readonly Profile[] {
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
