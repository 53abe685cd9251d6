'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Tag } from '@/zero/platform/tag/schema';
import type { Profile } from '@/zero/platform/member/schema';
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
  return useMemo(() => ({ staff, types, teams, names }), [staff, types, teams, names]);
}

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

/** The organization's tags by name; for staff. */
export function useTags(): readonly Tag[] {
  const { organization } = useTenant();
  const [tags] = useQuery(queries.tag.all({ organizationId: organization.id }));
  return tags;
}
