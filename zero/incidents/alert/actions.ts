import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import type { Actor } from '@/zero/roles';
import { visibleMaintenanceWindows } from '../maintenance-window/permissions';
import { windowStateAt } from '../maintenance-window/values';
import { visibleAlerts } from './permissions';
import type { Alert } from './schema';
import { alertSubject } from './subject';
import { alertFor } from './write';

const schema = inOrganization({ alertId: idSchema });

const about = {
  capability: 'alert.respond',
  subject: alertSubject,
  subjectId: 'alertId',
  schema,
} as const;

/** Says that somebody looks after the alert; one that is acknowledged or resolved stays as it is. */
const acknowledge = defineAction({
  ...about,
  name: 'alert.acknowledge',
  audit: { done: 'acknowledged the alert {}', todo: 'acknowledge the alert {}' },
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, status } = await alertFor(tx, ctx, args.organizationId, args.alertId);
    if (status !== 'triggered') return;
    const by = { acknowledgedAt: at, acknowledgedBy: memberOf(actor) };
    await tx.mutate.alert.update({ id, status: 'acknowledged', ...by });
  },
});

/** Takes an acknowledgement back. */
const unacknowledge = defineAction({
  ...about,
  name: 'alert.unacknowledge',
  audit: {
    done: 'took back the acknowledgement of {}',
    todo: 'take back the acknowledgement of {}',
  },
  run: async ({ tx, ctx, args }) => {
    const { id, status } = await alertFor(tx, ctx, args.organizationId, args.alertId);
    if (status !== 'acknowledged') return;
    const none = { acknowledgedAt: null, acknowledgedBy: null };
    await tx.mutate.alert.update({ id, status: 'triggered', ...none });
  },
});

/** Ends the alert: the next event of its key opens a new one. */
const resolve = defineAction({
  ...about,
  name: 'alert.resolve',
  audit: { done: 'resolved the alert {}', todo: 'resolve the alert {}' },
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, status } = await alertFor(tx, ctx, args.organizationId, args.alertId);
    if (status === 'resolved') return;
    const by = { resolvedAt: at, resolvedBy: memberOf(actor) };
    await tx.mutate.alert.update({ id, status: 'resolved', openKey: null, ...by });
  },
});

/** Opens a resolved alert again, as it was before. */
const reopen = defineAction({
  ...about,
  name: 'alert.reopen',
  audit: { done: 'reopened the alert {}', todo: 'reopen the alert {}' },
  run: async ({ tx, ctx, args, at }) => {
    const alert = await alertFor(tx, ctx, args.organizationId, args.alertId);
    if (alert.status !== 'resolved') return;
    await assertNoneOpen(tx, ctx, alert);
    await tx.mutate.alert.update({
      id: alert.id,
      status: await reopenedStatus(tx, ctx, alert, at),
      openKey: alert.dedupKey,
      resolvedAt: null,
      resolvedBy: null,
    });
  },
});

export const alertActions = { acknowledge, unacknowledge, resolve, reopen };

async function assertNoneOpen(
  tx: Tx,
  ctx: Context,
  { organizationId, serviceId, dedupKey }: Alert,
) {
  const other = await tx.run(
    visibleAlerts(ctx)
      .where('organizationId', organizationId)
      .where('serviceId', serviceId)
      .where('openKey', dedupKey)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'It was triggered anew: a newer alert of it is open.');
}

/** What it was before, unless its maintenance window is over. */
async function reopenedStatus(
  tx: Tx,
  ctx: Context,
  { organizationId, acknowledgedAt, maintenanceWindowId }: Alert,
  at: number,
) {
  if (acknowledgedAt !== null) return 'acknowledged';
  if (maintenanceWindowId === null) return 'triggered';
  const window = await tx.run(
    visibleMaintenanceWindows(ctx)
      .where('organizationId', organizationId)
      .where('id', maintenanceWindowId)
      .one(),
  );
  return window && windowStateAt(window, at) === 'open' ? 'suppressed' : 'triggered';
}

const memberOf = (actor: Actor) => (actor.keyCapabilities ? null : actor.id);
