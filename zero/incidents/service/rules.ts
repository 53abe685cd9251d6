import type { ServiceDependency } from './schema';

type Edge = Pick<ServiceDependency, 'serviceId' | 'dependsOnId'>;

/**
 * Whether a service would depend on itself, directly or through others, if it depended on `dependsOnIds`.
 * What `edges` say of the service itself does not count.
 */
export function wouldBeCircular(
  edges: readonly Edge[],
  serviceId: string,
  dependsOnIds: readonly string[],
): boolean {
  const below = Map.groupBy(edges, (edge) => edge.serviceId);
  const visited = new Set<string>();
  const open = [...dependsOnIds];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === serviceId) return true;
    if (visited.has(id)) continue;
    visited.add(id);
    open.push(...(below.get(id) ?? []).map((edge) => edge.dependsOnId));
  }
  return false;
}
