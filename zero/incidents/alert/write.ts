import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleAlerts } from './permissions';
import type { Alert } from './schema';

/** The alert, for whoever may see it. @throws a `NOT_ALLOWED` rejection otherwise */
export async function alertFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Alert> {
  const alert = await tx.run(
    visibleAlerts(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!alert) throw mutationError('NOT_ALLOWED');
  return alert;
}
