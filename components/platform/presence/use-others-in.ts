'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { presenceStates } from '@/lib/presence/protocol';
import { queries } from '@/zero/queries';
import { usePeopleIn } from './use-people-in';

/** The colleagues who are in the ticket with their names: who writes comes first; for staff. */
export function useOthersIn(ticketId: string) {
  const { organization, actor } = useTenant();
  const [staff] = useQuery(queries.member.staff({ organizationId: organization.id }));
  const people = usePeopleIn(ticketId);
  return useMemo(
    () =>
      people
        .filter(({ memberId }) => memberId !== actor.id)
        .flatMap(({ memberId, state }) => {
          const profile = staff.find(({ id }) => id === memberId);
          return profile ? [{ id: memberId, name: profile.name, hue: profile.hue, state }] : [];
        })
        .toSorted(
          (a, b) =>
            presenceStates.indexOf(b.state) - presenceStates.indexOf(a.state) ||
            a.name.localeCompare(b.name),
        ),
    [people, staff, actor.id],
  );
}

export type Other = ReturnType<typeof useOthersIn>[number];
