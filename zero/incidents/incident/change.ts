import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { deterministicId } from '@/zero/core/deterministic-id';
import { idSchema } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import { incidentSummarySchema, incidentTitleSchema, severitySchema, timesSchema } from './fields';
import { seesIncidentService, visibleIncidents } from './permissions';
import { incidentSubject } from './subject';
import { freeTimes, incidentTimes, misplacedTime, timesOf } from './times';
import { incidentRoles, serviceImpacts } from './values';
import { serviceFor } from '../service/write';
import { assertResponder, incidentFor, recordIncidentEvent } from './write';

const onIncident = {
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
} as const;

export const changeSeverity = defineAction({
  ...onIncident,
  name: 'incident.changeSeverity',
  audit: {
    done: 'changed the severity of the incident {}',
    todo: 'change the severity of the incident {}',
  },
  schema: inOrganization({ incidentId: idSchema, severity: severitySchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, severity } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    if (incident.severity === severity) return;
    await tx.mutate.incident.update({ id, severity, updatedAt: at });
    await recordIncidentEvent(tx, actor, {
      incidentId: id,
      kind: 'severity_changed',
      from: String(incident.severity),
      to: String(severity),
      at,
    });
  },
});

export const changeTitle = defineAction({
  ...onIncident,
  name: 'incident.changeTitle',
  audit: {
    done: 'changed the title of the incident {}',
    todo: 'change the title of the incident {}',
  },
  schema: inOrganization({ incidentId: idSchema, title: incidentTitleSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, title } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    if (incident.title === title) return;
    await tx.mutate.incident.update({ id, title, updatedAt: at });
    await recordIncidentEvent(tx, actor, {
      incidentId: id,
      kind: 'title_changed',
      from: incident.title,
      to: title,
      at,
    });
  },
});

export const changeSummary = defineAction({
  ...onIncident,
  name: 'incident.changeSummary',
  audit: {
    done: 'changed the summary of the incident {}',
    todo: 'change the summary of the incident {}',
  },
  schema: inOrganization({ incidentId: idSchema, summary: incidentSummarySchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, summary } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    if (incident.summary === summary) return;
    await tx.mutate.incident.update({ id, summary, updatedAt: at });
    await recordIncidentEvent(tx, actor, { incidentId: id, kind: 'summary_changed', at });
  },
});

/** Corrects when the incident came how far. What follows from the status is moved and neither set nor cleared. */
export const changeTimes = defineAction({
  ...onIncident,
  name: 'incident.changeTimes',
  audit: {
    done: 'changed the times of the incident {}',
    todo: 'change the times of the incident {}',
  },
  schema: inOrganization({ incidentId: idSchema, times: timesSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, times } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    const changed = incidentTimes.filter(
      (name) => times[name] !== undefined && times[name] !== incident[name],
    );
    if (changed.length === 0) return;
    const isFixed = changed.some(
      (name) =>
        !freeTimes.some((free) => free === name) &&
        (times[name] === null || incident[name] === null),
    );
    if (isFixed) throw mutationError('INVALID', 'This time follows from the status.');
    const given = Object.fromEntries(changed.map((name) => [name, times[name] ?? null]));
    if (misplacedTime({ ...timesOf(incident), ...given }, at)) {
      throw mutationError('INVALID', 'The times must follow one another, none in the future.');
    }
    await tx.mutate.incident.update({ id, ...given, updatedAt: at });
    for (const name of changed) {
      const iso = (time: number | null | undefined) =>
        typeof time === 'number' ? new Date(time).toISOString() : '';
      await recordIncidentEvent(tx, actor, {
        incidentId: id,
        kind: 'times_changed',
        from: `${name} ${iso(incident[name])}`.trim(),
        to: `${name} ${iso(times[name])}`.trim(),
        at,
      });
    }
  },
});

/** Says how badly a service is affected; with null, that it is not. */
export const setService = defineAction({
  ...onIncident,
  name: 'incident.setService',
  audit: {
    done: 'changed the affected services of the incident {}',
    todo: 'change the affected services of the incident {}',
    details: ({ serviceId, impact }: { serviceId: string; impact: string | null }) => ({
      serviceId,
      impact,
    }),
  },
  schema: inOrganization({
    incidentId: idSchema,
    serviceId: idSchema,
    impact: z.enum(serviceImpacts).nullable(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId, serviceId, impact } = args;
    await serviceFor(tx, ctx, organizationId, serviceId);
    const id = deterministicId(incidentId, serviceId);
    const incident = await tx.run(
      visibleIncidents(ctx)
        .where('organizationId', organizationId)
        .where('id', incidentId)
        .related('services', (services) =>
          services.where(seesIncidentService(ctx)).where('serviceId', serviceId),
        )
        .one(),
    );
    if (!incident) throw mutationError('NOT_ALLOWED');
    const [before] = incident.services;
    if ((before?.impact ?? null) === impact) return;
    if (impact === null) await tx.mutate.incidentService.delete({ id: before?.id ?? id });
    else if (before) await tx.mutate.incidentService.update({ id: before.id, impact });
    else {
      const row = { id, organizationId, incidentId, serviceId, impact, createdAt: at };
      await tx.mutate.incidentService.insert(row);
    }
    await tx.mutate.incident.update({ id: incidentId, updatedAt: at });
    await recordIncidentEvent(tx, actor, {
      incidentId,
      kind: 'service_changed',
      from: serviceId,
      to: impact,
      at,
    });
  },
});

/** Gives a role to somebody, who takes it over from whoever had it; with null, to nobody. */
export const assignRole = defineAction({
  ...onIncident,
  name: 'incident.assignRole',
  audit: {
    done: 'changed the roles of the incident {}',
    todo: 'change the roles of the incident {}',
  },
  schema: inOrganization({
    incidentId: idSchema,
    role: z.enum(incidentRoles),
    memberId: idSchema.nullable(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, role, memberId } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    const column = `${role}Id` as const;
    if (memberId !== null) await assertResponder(tx, ctx, organizationId, memberId);
    if (incident[column] === memberId) return;
    const isFirst = incident.declaredAt !== null && incident.acknowledgedAt === null;
    await tx.mutate.incident.update({
      id,
      [column]: memberId,
      ...(isFirst && memberId !== null && incident.mitigatedAt === null && { acknowledgedAt: at }),
      updatedAt: at,
    });
    await recordIncidentEvent(tx, actor, {
      incidentId: id,
      kind: `${role}_changed`,
      from: incident[column],
      to: memberId,
      at,
    });
  },
});
