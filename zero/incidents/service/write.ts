import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleServices } from './permissions';
import type { Service } from './schema';

/** The service, for whoever may see it. @throws a `NOT_ALLOWED` rejection otherwise */
export async function serviceFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Service> {
  const service = await tx.run(
    visibleServices(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!service) throw mutationError('NOT_ALLOWED');
  return service;
}
