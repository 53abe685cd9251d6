'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { membersToPage } from '@/zero/incidents/escalation-policy/members-to-page';
import type {
  EscalationStep,
  FullEscalationPolicy,
} from '@/zero/incidents/escalation-policy/schema';
import { targetOf } from '@/zero/incidents/escalation-policy/values';
import { onCallAt } from '@/zero/incidents/schedule/on-call';
import { queries } from '@/zero/queries';
import { useMinute } from '../schedule/use-minute';
import { useSchedules } from '../schedule/use-schedules';

/** The organization's escalation policies, and what their steps can page. */
export function usePolicies() {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [policies, { type }] = useQuery(queries.escalationPolicy.all({ organizationId }));
  const [teams, { type: teamsType }] = useQuery(queries.team.all({ organizationId }));
  const [members, { type: membersType }] = useQuery(queries.member.assignable({ organizationId }));
  const [channels, { type: channelsType }] = useQuery(
    queries.notificationChannel.all({ organizationId }),
  );
  const { schedules, isComplete, staff, calculated } = useSchedules();
  const minute = useMinute();
  const readers = useMemo(() => {
    const onCall = new Map(
      schedules.map((schedule) => [schedule.id, onCallAt(calculated(schedule), minute)]),
    );
    const activeIds = new Set(members.map(({ id }) => id));
    return {
      isActive: (id: string) => activeIds.has(id),
      onCall: (id: string) => onCall.get(id) ?? null,
      teamMembers: (teamId: string) =>
        members.filter((each) => each.teamId === teamId).map(({ id }) => id),
    };
  }, [schedules, calculated, members, minute]);
  return {
    policies: policies as readonly FullEscalationPolicy[],
    isComplete:
      isComplete &&
      [type, teamsType, membersType, channelsType].every((each) => each === 'complete'),
    schedules,
    teams,
    channels,
    staff,
    /** Whom the step would page now. */
    pagedNow: ({ targets }: EscalationStep) => membersToPage(targets.map(targetOf), readers),
  };
}

export type Policies = ReturnType<typeof usePolicies>;
