import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import { assertOpen } from '@/zero/platform/member/write';
import { visibleServiceClients } from './permissions';

type Clients = {
  organizationId: string;
  serviceId: string;
  clientIds: readonly string[];
  at: number;
};

/**
 * Lets these clients use a service and no others.
 * @returns whether that changes anything
 * @throws a `NOT_ALLOWED` rejection for what is no client of the organization
 */
export async function replaceClients(
  tx: Tx,
  ctx: Context,
  { organizationId, serviceId, clientIds, at }: Clients,
): Promise<boolean> {
  const present = await tx.run(
    visibleServiceClients(ctx)
      .where('organizationId', organizationId)
      .where('serviceId', serviceId),
  );
  const wanted = new Set(clientIds);
  let isChanged = false;
  for (const { id, clientId } of present) {
    if (wanted.delete(clientId)) continue;
    await tx.mutate.serviceClient.delete({ id });
    isChanged = true;
  }
  for (const clientId of wanted) {
    await assertOpen({ tx, ctx, args: { organizationId } }, clientId);
    const id = deterministicId(serviceId, clientId);
    await tx.mutate.serviceClient.insert({
      id,
      organizationId,
      serviceId,
      clientId,
      createdAt: at,
    });
    isChanged = true;
  }
  return isChanged;
}
