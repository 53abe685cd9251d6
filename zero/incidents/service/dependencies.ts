import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleServiceDependencies, visibleServices } from './permissions';
import { wouldBeCircular } from './rules';

type Dependencies = {
  organizationId: string;
  serviceId: string;
  dependsOnIds: readonly string[];
  at: number;
};

/**
 * Lets a service depend on these others and no more.
 * @returns whether that changes anything
 * @throws a `CONFLICT` rejection for a circle, `NOT_ALLOWED` for what is no service of the organization
 */
export async function replaceDependencies(
  tx: Tx,
  ctx: Context,
  { organizationId, serviceId, dependsOnIds, at }: Dependencies,
): Promise<boolean> {
  const wanted = new Set(dependsOnIds);
  const services = await tx.run(visibleServices(ctx).where('organizationId', organizationId));
  const known = new Set(services.map(({ id }) => id));
  if (dependsOnIds.some((id) => !known.has(id))) throw mutationError('NOT_ALLOWED');
  const edges = await tx.run(
    visibleServiceDependencies(ctx).where('organizationId', organizationId),
  );
  if (wouldBeCircular(edges, serviceId, dependsOnIds)) {
    throw mutationError(
      'CONFLICT',
      'A service cannot depend on itself, neither directly nor through others.',
    );
  }
  const own = edges.filter((edge) => edge.serviceId === serviceId);
  const kept = new Set(own.map(({ dependsOnId }) => dependsOnId));
  for (const { id, dependsOnId } of own) {
    if (!wanted.has(dependsOnId)) await tx.mutate.serviceDependency.delete({ id });
  }
  const added = [...wanted].filter((dependsOnId) => !kept.has(dependsOnId));
  for (const dependsOnId of added) {
    const id = deterministicId(serviceId, dependsOnId);
    const row = { id, organizationId, serviceId, dependsOnId, createdAt: at };
    await tx.mutate.serviceDependency.insert(row);
  }
  return added.length > 0 || own.length + added.length > wanted.size;
}
