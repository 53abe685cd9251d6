import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import type { Actor } from '@/zero/roles';
import { visibleAlerts } from '../alert/permissions';
import { alertFor } from '../alert/write';
import { incidentSubject } from './subject';
import { incidentFor, recordIncidentEvent } from './write';

const onAlert = {
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  schema: inOrganization({ incidentId: idSchema, alertId: idSchema }),
} as const;

const alertDetails = ({ alertId }: { alertId: string }) => ({ alertId });

/** Says that an alert belongs to the incident, and to no other one from then on. */
export const linkAlert = defineAction({
  ...onAlert,
  name: 'incident.linkAlert',
  audit: {
    done: 'linked an alert with the incident {}',
    todo: 'link an alert with the incident {}',
    details: alertDetails,
  },
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId, alertId } = args;
    const { status } = await incidentFor(tx, ctx, organizationId, incidentId);
    if (status === 'merged') {
      throw mutationError('CONFLICT', 'The incident was merged into another one.');
    }
    await attachAlert(tx, ctx, actor, { incidentId, alertId, at });
    await tx.mutate.incident.update({ id: incidentId, updatedAt: at });
  },
});

/** Says that an alert does not belong to the incident. */
export const unlinkAlert = defineAction({
  ...onAlert,
  name: 'incident.unlinkAlert',
  audit: {
    done: 'unlinked an alert from the incident {}',
    todo: 'unlink an alert from the incident {}',
    details: alertDetails,
  },
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId, alertId } = args;
    await incidentFor(tx, ctx, organizationId, incidentId);
    const alert = await alertFor(tx, ctx, organizationId, alertId);
    if (alert.incidentId !== incidentId) return;
    await tx.mutate.alert.update({ id: alertId, incidentId: null });
    await tx.mutate.incident.update({ id: incidentId, updatedAt: at });
    await recordIncidentEvent(tx, actor, {
      incidentId,
      kind: 'alert_unlinked',
      from: alertId,
      to: alert.title,
      at,
    });
  },
});

type Attached = { incidentId: string; alertId: string; at: number };

/** Gives an alert to an incident, and records it in the timelines of both the former one and this one. */
export async function attachAlert(
  tx: Tx,
  ctx: Context,
  actor: Actor,
  { incidentId, alertId, at }: Attached,
): Promise<void> {
  const alert = await alertFor(tx, ctx, actor.organizationId, alertId);
  if (alert.incidentId === incidentId) return;
  await tx.mutate.alert.update({ id: alertId, incidentId });
  const event = { from: alertId, to: alert.title, at };
  if (alert.incidentId !== null) {
    const former = { ...event, incidentId: alert.incidentId };
    await recordIncidentEvent(tx, actor, { ...former, kind: 'alert_unlinked' });
  }
  await recordIncidentEvent(tx, actor, { ...event, incidentId, kind: 'alert_linked' });
}

type Moved = { organizationId: string; fromId: string; toId: string };

/** Gives the alerts of an incident to the one that it is merged into. */
export async function moveAlerts(
  tx: Tx,
  ctx: Context,
  { organizationId, fromId, toId }: Moved,
): Promise<void> {
  const alerts = await tx.run(
    visibleAlerts(ctx).where('organizationId', organizationId).where('incidentId', fromId),
  );
  for (const { id } of alerts) await tx.mutate.alert.update({ id, incidentId: toId });
}
