'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

/** The desk's own people, types and teams by name, and the name for each of their ids; for staff. */
export function useDesk() {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [staff] = useQuery(queries.member.staff(place));
  const [types] = useQuery(queries.ticket.types(place));
  const [teams] = useQuery(queries.team.all(place));
  const names = useMemo(
    () => new Map([...staff, ...types, ...teams].map(({ id, name }) => [id, name])),
    [staff, types, teams],
  );
  return { staff, types, teams, names };
}
