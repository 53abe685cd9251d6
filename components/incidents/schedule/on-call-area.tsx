'use client';

import { notFound } from 'next/navigation';
import { useAddress } from '@/components/core/address/address';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { EntityArea } from '@/components/platform/detail/entity-area';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { ScheduleDetail } from './schedule-detail';
import { ScheduleList } from './schedule-list';

const EscalationPolicyList = preloadWhenIdle(
  lazyScreen(async () => (await import('../escalation-policy/policy-list')).EscalationPolicyList),
);
const EscalationPolicyDetail = preloadWhenIdle(
  lazyScreen(
    async () => (await import('../escalation-policy/policy-detail')).EscalationPolicyDetail,
  ),
);

/** The on-call schedules and the escalation policies: all of them, or the one that the address names. */
export function OnCallArea() {
  const { actor } = useTenant();
  const [, , , , part, id] = useAddress('pathname').split('/');
  if (part !== 'policies') {
    return <EntityArea capability="schedule.read" List={ScheduleList} Detail={ScheduleDetail} />;
  }
  // The right may end while the page is open.
  if (!can(actor, 'escalationPolicy.read')) notFound();
  return id ? <EscalationPolicyDetail key={id} id={id} /> : <EscalationPolicyList />;
}
