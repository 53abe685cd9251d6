'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Service } from '@/zero/incidents/service/schema';
import { queries } from '@/zero/queries';

/** The organization's services, with which of them need which. */
export function useServices() {
  const { organization } = useTenant();
  const tenant = { organizationId: organization.id };
  const [services, { type }] = useQuery(queries.service.all(tenant));
  const [edges] = useQuery(queries.service.dependencies(tenant));
  const related = useMemo(() => {
    const byId = new Map(services.map((service) => [service.id, service]));
    const needed = Map.groupBy(edges, (edge) => edge.serviceId);
    const needing = Map.groupBy(edges, (edge) => edge.dependsOnId);
    const named = (ids: readonly string[]): Service[] =>
      ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name));
    return {
      /** The services that this one needs. */
      dependenciesOf: (id: string) =>
        named((needed.get(id) ?? []).map(({ dependsOnId }) => dependsOnId)),
      /** The services that need this one. */
      dependentsOf: (id: string) =>
        named((needing.get(id) ?? []).map(({ serviceId }) => serviceId)),
    };
  }, [services, edges]);
  return { services, edges, isComplete: type === 'complete', ...related };
}
