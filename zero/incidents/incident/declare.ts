import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { writtenBy } from '@/zero/core/actor';
import { deterministicId } from '@/zero/core/deterministic-id';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { attachAlert } from './alerts';
import { incidentSummarySchema, incidentTitleSchema, severitySchema } from './fields';
import { visibleIncidents } from './permissions';
import { incidentSubject } from './subject';
import { declaredAlertsLimit, serviceImpacts } from './values';
import { serviceFor } from '../service/write';
import { nextIncidentNumber, recordIncidentEvent } from './write';

/** Declares an incident, or reports one for somebody to decide. */
export const declare = defineAction({
  name: 'incident.declare',
  capability: 'incident.declare',
  subject: incidentSubject,
  subjectId: 'id',
  durable: true,
  audit: { done: 'declared the incident {}', todo: 'declare the incident {}' },
  schema: inOrganization({
    id: idSchema,
    title: incidentTitleSchema,
    summary: incidentSummarySchema,
    severity: severitySchema,
    /** Whether it has yet to be decided that it is one. */
    isTriage: z.boolean(),
    services: z
      .array(z.strictObject({ serviceId: idSchema, impact: z.enum(serviceImpacts) }))
      .max(50),
    /** The alerts that it is declared from; absent from pages of before. */
    alertIds: z.array(idSchema).max(declaredAlertsLimit).optional(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, title, summary, severity, isTriage } = args;
    const isNew = await insertOnce(tx, {
      id,
      row: visibleIncidents(ctx).where('organizationId', organizationId).where('id', id),
      same: { title, reporterId: writtenBy(actor).memberId },
      insert: async () => {
        for (const { serviceId } of args.services) {
          await serviceFor(tx, ctx, organizationId, serviceId);
        }
        await tx.mutate.incident.insert({
          id,
          organizationId,
          number: await nextIncidentNumber(tx, organizationId),
          title,
          summary,
          severity,
          status: isTriage ? 'triage' : 'investigating',
          declaredAt: isTriage ? null : at,
          reporterId: writtenBy(actor).memberId,
          createdAt: at,
          updatedAt: at,
        });
      },
    });
    if (!isNew) return;
    for (const { serviceId, impact } of args.services) {
      await tx.mutate.incidentService.insert({
        id: deterministicId(id, serviceId),
        organizationId,
        incidentId: id,
        serviceId,
        impact,
        createdAt: at,
      });
    }
    await recordIncidentEvent(tx, actor, {
      incidentId: id,
      kind: 'declared',
      to: isTriage ? 'triage' : 'investigating',
      at,
    });
    for (const alertId of args.alertIds ?? []) {
      await attachAlert(tx, ctx, actor, { incidentId: id, alertId, at });
    }
  },
});
