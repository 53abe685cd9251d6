'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { channelOrder, channelWord } from '@/components/desk/ticket/channel-word';
import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
import type { Dimension } from '@/zero/desk/analytics/engine/question';
import { queries } from '@/zero/queries';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { none } from './metrics-filter';

const nobody: Record<Dimension, string> = {
  client: 'No client',
  team: 'No team',
  agent: 'Unassigned',
  type: 'No type',
  priority: 'No priority',
  status: 'No status',
  channel: 'No channel',
};

/** What each value of each dimension is called, in the order in which a list offers them. */
export type Names = {
  nameOf: (dimension: Dimension, key: string | null) => string;
  options: Record<Dimension, readonly { value: string; label: string }[]>;
};

/** The names of everything that metrics are told apart by. */
export function useNames(): Names {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [clients] = useQuery(queries.client.all(place));
  const [teams] = useQuery(queries.team.all(place));
  const [staff] = useQuery(queries.member.staff(place));
  const [types] = useQuery(queries.ticket.types(place));

  return useMemo(() => {
    const named = (rows: readonly { id: string; name: string }[]) =>
      rows.map(({ id, name }) => ({ value: id, label: name }));
    const orNone = (dimension: Dimension, rows: readonly { id: string; name: string }[]) => [
      ...named(rows),
      { value: none, label: nobody[dimension] },
    ];
    const options: Names['options'] = {
      client: named(clients),
      team: orNone('team', teams),
      agent: orNone('agent', staff),
      type: orNone('type', types),
      priority: ticketPriorities
        .toReversed()
        .map((value) => ({ value, label: priorityWord(value) })),
      status: ticketStatuses.map((value) => ({ value, label: statusWord(value) })),
      channel: channelOrder.map((value) => ({ value, label: channelWord(value) })),
    };
    const labels = new Map(
      Object.entries(options).flatMap(([dimension, list]) =>
        list.map(({ value, label }) => [`${dimension}:${value}`, label] as const),
      ),
    );
    return {
      options,
      nameOf: (dimension, key) =>
        labels.get(`${dimension}:${key ?? none}`) ??
        (key === null ? nobody[dimension] : 'Someone who left'),
    };
  }, [clients, teams, staff, types]);
}
