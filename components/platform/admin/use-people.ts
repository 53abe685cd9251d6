'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import { personOf } from './person';

/** Everybody in the organization, its clients and its teams; each complete once nothing of it is on its way. */
export function usePeople() {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [members, { type }] = useQuery(queries.member.all(place));
  const [clients, { type: clientsType }] = useQuery(queries.client.all(place));
  const [teams, { type: teamsType }] = useQuery(queries.team.all(place));
  const people = useMemo(() => members.map(personOf), [members]);
  return {
    people,
    clients,
    teams,
    isComplete: type === 'complete',
    areClientsComplete: clientsType === 'complete',
    areTeamsComplete: teamsType === 'complete',
  };
}

export type People = ReturnType<typeof usePeople>;
