'use client';

import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';
import { PauseCircleIcon } from '@phosphor-icons/react/dist/ssr/PauseCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { personOption } from '@/components/platform/member/person-option';
import { useTenant } from '@/components/platform/sync/tenant';
import { offered } from '@/components/core/choices/choices';
import { channelOrder, channelWord } from '@/components/desk/ticket/channel-word';
import { useAssignable } from '@/components/desk/ticket/use-desk';
import { Avatar } from '@/components/ui/avatar';
import type { Option } from '@/components/ui/option';
import { PriorityIcon, priorityWord } from '@/components/desk/ticket/priority';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { queries } from '@/zero/queries';
import {
  type TicketChannel,
  ticketPriorities,
  ticketStatuses,
  type TicketPriority,
  type TicketStatus,
} from '@/zero/desk/ticket/values';
import type { Facet } from './facet';
import type { DueChoice } from './list-filter';

export const statusOptions: readonly Option<TicketStatus>[] = ticketStatuses.map((status) => ({
  value: status,
  label: statusWord(status),
  icon: <StatusIcon status={status} decorative />,
}));

export const priorityOptions: readonly Option<TicketPriority>[] = ticketPriorities
  .toReversed()
  .map((priority) => ({
    value: priority,
    label: priorityWord(priority),
    icon: <PriorityIcon priority={priority} decorative />,
  }));

const removedLast = (rows: readonly { id: string; name: string; archivedAt: number | null }[]) =>
  [...offered(rows), ...rows.filter(({ archivedAt }) => archivedAt !== null)].map(
    ({ id, name, archivedAt }) => ({
      value: id,
      label: archivedAt === null ? name : `${name} (removed)`,
    }),
  );

/** The organization's types in their order, and the removed ones, which tickets may still have. */
function useAllTypeOptions(): readonly Option<string>[] {
  const { organization } = useTenant();
  const [types] = useQuery(queries.ticket.types({ organizationId: organization.id }));
  return useMemo(() => removedLast(types), [types]);
}

/** The organization's types in their order. */
export function useTypeOptions(): readonly Option<string>[] {
  const { organization } = useTenant();
  const [types] = useQuery(queries.ticket.types({ organizationId: organization.id }));
  return useMemo(() => offered(types).map(({ id, name }) => ({ value: id, label: name })), [types]);
}

/** The organization's own people by name, former ones included. */
function useStaffOptions(): readonly Option<string>[] {
  const { organization } = useTenant();
  const [staff] = useQuery(queries.member.staff({ organizationId: organization.id }));
  return useMemo(() => staff.map(personOption), [staff]);
}

/** The colleagues to whom a ticket can be given, by name. */
export function useAssignableOptions(): readonly Option<string>[] {
  const people = useAssignable();
  return useMemo(() => people.map(personOption), [people]);
}

/** The organization's clients by name. */
export function useClientOptions(): readonly Option<string>[] {
  const { organization } = useTenant();
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));
  return useMemo(
    () =>
      clients.map(({ id, name, disabledAt }) => ({
        value: id,
        label: disabledAt === null ? name : `${name} (disabled)`,
      })),
    [clients],
  );
}

/** The organization's teams by name, and none. */
function useTeamOptions(): readonly Option<string>[] {
  const { organization } = useTenant();
  const [teams] = useQuery(queries.team.all({ organizationId: organization.id }));
  return useMemo(() => [...removedLast(teams), { value: 'none', label: 'No team' }], [teams]);
}

/** The organization's tags by name. */
function useTagOptions(): readonly Option<string>[] {
  const { organization } = useTenant();
  const [tags] = useQuery(queries.tag.all({ organizationId: organization.id }));
  return useMemo(() => tags.map(({ id, name }) => ({ value: id, label: name })), [tags]);
}

const channelOptions: readonly Option<TicketChannel>[] = channelOrder.map((value) => ({
  value,
  label: channelWord(value),
}));

const dueOptions: readonly Option<DueChoice>[] = [
  { value: 'overdue', label: 'Overdue', icon: <WarningIcon className="text-danger-ink" /> },
  { value: 'today', label: 'Due today', icon: <ClockIcon /> },
  { value: 'paused', label: 'Paused', icon: <PauseCircleIcon /> },
];

const unassigned = <span className="size-5 rounded-full border border-dashed border-control" />;

/** Whom a ticket can be assigned to in a filter: me, nobody, everyone by name. */
function useAssigneeOptions(): readonly Option<string>[] {
  const { actor, profile } = useTenant();
  const staff = useStaffOptions();
  return useMemo(
    () => [
      {
        value: 'me',
        label: 'Me',
        icon: (
          <Avatar
            name={profile?.name ?? 'Me'}
            seed={actor.id}
            hue={profile?.hue}
            size="sm"
            decorative
          />
        ),
      },
      { value: 'none', label: 'Unassigned', icon: unassigned },
      ...staff.filter(({ value }) => value !== actor.id),
    ],
    [staff, actor.id, profile?.name, profile?.hue],
  );
}

/** What each facet offers. */
export function useFacetOptions(): Readonly<Record<Facet, readonly Option<string>[]>> {
  return {
    status: statusOptions,
    priority: priorityOptions,
    type: useAllTypeOptions(),
    assignee: useAssigneeOptions(),
    client: useClientOptions(),
    team: useTeamOptions(),
    tag: useTagOptions(),
    channel: channelOptions,
    due: dueOptions,
  };
}
