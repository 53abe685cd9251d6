'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { hasSlaTargets, policyFor } from '@/zero/desk/sla/rules';
import type { SlaTarget } from '@/zero/desk/sla/values';
import { slaTargetStatus } from './sla-target';

/** What is promised on a ticket: the policy that counts, and how each of its promises stands; for staff. */
export function useSla(ticket: Ticket) {
  const { organization } = useTenant();
  const [policies] = useQuery(queries.slaPolicy.all({ organizationId: organization.id }));
  const policy = hasSlaTargets(ticket) ? policyFor(policies, ticket) : undefined;
  return { policy, standing: (target: SlaTarget) => slaTargetStatus(ticket, target, policy) };
}
