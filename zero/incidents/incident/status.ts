import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { idSchema } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import { type Actor, can } from '@/zero/roles';
import { moveAlerts } from './alerts';
import { incidentMachine, mayFollow } from './machine';
import { timesAfter, timesOf } from './times';
import { incidentSubject } from './subject';
import { type IncidentStatus, incidentStatuses } from './values';
import { incidentFor, recordIncidentEvent } from './write';

/** The statuses to which this person may take an incident by themselves, without naming another one. */
export const statusesFor = (
  actor: Actor,
  from: IncidentStatus,
): readonly Exclude<IncidentStatus, 'merged'>[] =>
  incidentMachine[from].isManaged && !can(actor, 'incident.reopen')
    ? []
    : incidentMachine[from].next.filter((status) => status !== 'merged');

/** Takes an incident to another status; its times follow. */
export const changeStatus = defineAction({
  name: 'incident.changeStatus',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  audit: {
    done: 'changed the status of the incident {}',
    todo: 'change the status of the incident {}',
  },
  schema: inOrganization({
    incidentId: idSchema,
    status: z.enum(incidentStatuses).exclude(['merged']),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, status } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    if (incident.status === status) return;
    if (!mayFollow(incident.status, status)) {
      throw mutationError('CONFLICT', 'The incident cannot go from its status to that one.');
    }
    if (!statusesFor(actor, incident.status).includes(status)) throw mutationError('NOT_ALLOWED');
    await tx.mutate.incident.update({
      id,
      status,
      ...timesAfter(timesOf(incident), incident.status, status, at),
      mergedIntoId: null,
      updatedAt: at,
    });
    await recordIncidentEvent(tx, actor, {
      incidentId: id,
      kind: 'status_changed',
      from: incident.status,
      to: status,
      at,
    });
  },
});

/** Ends an incident in favour of another one that is about the same. */
export const merge = defineAction({
  name: 'incident.merge',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  audit: {
    done: 'merged the incident {}',
    todo: 'merge the incident {}',
  },
  schema: inOrganization({ incidentId: idSchema, intoId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, incidentId: id, intoId } = args;
    const incident = await incidentFor(tx, ctx, organizationId, id);
    const into = await incidentFor(tx, ctx, organizationId, intoId);
    if (id === intoId) {
      throw mutationError('INVALID', 'An incident cannot be merged into itself.');
    }
    if (incident.mergedIntoId === intoId) return;
    if (into.status === 'merged') {
      throw mutationError('CONFLICT', 'That incident was merged into another one itself.');
    }
    if (!mayFollow(incident.status, 'merged')) {
      throw mutationError('CONFLICT', 'Only an incident that is open can be merged.');
    }
    await tx.mutate.incident.update({ id, status: 'merged', mergedIntoId: intoId, updatedAt: at });
    await moveAlerts(tx, ctx, { organizationId, fromId: id, toId: intoId });
    const event = { kind: 'merged', from: id, to: intoId, at } as const;
    await recordIncidentEvent(tx, actor, { ...event, incidentId: id });
    await recordIncidentEvent(tx, actor, { ...event, incidentId: intoId });
  },
});
