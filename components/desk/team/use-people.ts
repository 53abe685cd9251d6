'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

/** Who works in which team now, by the ids of both. */
export function useTeamPeople(): {
  teamOf: ReadonlyMap<string, string | null>;
  countOf: (teamId: string | null) => number;
} {
  const { organization } = useTenant();
  const [members] = useQuery(queries.member.assignable({ organizationId: organization.id }));
  return useMemo(() => {
    const teamOf = new Map(members.map(({ id, teamId }) => [id, teamId]));
    const counts = new Map<string | null, number>();
    for (const teamId of teamOf.values()) counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
    return { teamOf, countOf: (teamId) => counts.get(teamId) ?? 0 };
  }, [members]);
}
