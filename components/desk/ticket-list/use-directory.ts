'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import type { Client } from '@/zero/platform/client/schema';
import type { Tag } from '@/zero/platform/tag/schema';
import type { TicketType } from '@/zero/desk/ticket/schema';
import type { Profile } from '@/zero/platform/member/schema';
import type { Team } from '@/zero/platform/team/schema';

/** What the ids in a row stand for. Nobody for an id that is not on the device. */
export type Directory = {
  clients: ReadonlyMap<string, Client>;
  staff: ReadonlyMap<string, Profile>;
  teams: ReadonlyMap<string, Team>;
  types: ReadonlyMap<string, TicketType>;
  tags: ReadonlyMap<string, Tag>;
};

/** The names of clients, colleagues, teams, types and tags, all of which the shell keeps on the device; for staff. */
export function useDirectory(): Directory {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const clients = useById(useQuery(queries.client.all(place))[0]);
  const staff = useById(useQuery(queries.member.staff(place))[0]);
  const teams = useById(useQuery(queries.team.all(place))[0]);
  const types = useById(useQuery(queries.ticket.types(place))[0]);
  const tags = useById(useQuery(queries.tag.all(place))[0]);
  return useMemo(
    () => ({ clients, staff, teams, types, tags }),
    [clients, staff, teams, types, tags],
  );
}

function useById<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
}
