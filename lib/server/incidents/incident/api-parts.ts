import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, instantSchema, newId } from '@/zero/core/ids';
import { incidentNoteSchema } from '@/zero/incidents/incident/fields';
import { visibleIncidentEvents } from '@/zero/incidents/incident/permissions';
import { serviceImpacts } from '@/zero/incidents/incident/values';
import { mutators } from '@/zero/mutators';
import { seesProfile } from '@/zero/platform/member/permissions';
import { onIncident } from './api';
import { eventOf, eventResource } from './event-resource';
import { readIncident } from './resource';
import { streamIncident } from './stream';

const onService = {
  ...onIncident,
  params: z.strictObject({
    ...idParam('incidentId').shape,
    ...idParam('serviceId').shape,
  }),
};

const setService = defineOperation({
  ...onService,
  id: 'setIncidentService',
  method: 'put',
  path: '/incidents/{incidentId}/services/{serviceId}',
  summary: 'Say how badly a service is affected',
  body: z.strictObject({ impact: z.enum(serviceImpacts) }),
  run: async (call) => {
    const { organizationId, at, act, body, params } = call;
    await act(mutators.incident.setService({ organizationId, at, ...params, ...body }));
    return await readIncident(call, params.incidentId);
  },
});

const removeService = defineOperation({
  ...onService,
  id: 'removeIncidentService',
  method: 'delete',
  path: '/incidents/{incidentId}/services/{serviceId}',
  summary: 'Say that a service is not affected',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.incident.setService({ organizationId, at, ...params, impact: null }));
    return await readIncident(call, params.incidentId);
  },
});

const onAlert = {
  ...onIncident,
  params: z.strictObject({
    ...idParam('incidentId').shape,
    ...idParam('alertId').shape,
  }),
};

const linkAlert = defineOperation({
  ...onAlert,
  id: 'linkIncidentAlert',
  method: 'put',
  path: '/incidents/{incidentId}/alerts/{alertId}',
  summary: 'Link an alert with an incident, and with no other one',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.incident.linkAlert({ organizationId, at, ...params }));
    return await readIncident(call, params.incidentId);
  },
});

const unlinkAlert = defineOperation({
  ...onAlert,
  id: 'unlinkIncidentAlert',
  method: 'delete',
  path: '/incidents/{incidentId}/alerts/{alertId}',
  summary: 'Unlink an alert from an incident',
  run: async (call) => {
    const { organizationId, at, act, params } = call;
    await act(mutators.incident.unlinkAlert({ organizationId, at, ...params }));
    return await readIncident(call, params.incidentId);
  },
});

const startSchema = z.strictObject({ id: idSchema, createdAt: instantSchema });

const listEvents = defineOperation({
  id: 'listIncidentEvents',
  method: 'get',
  path: '/incidents/{incidentId}/events',
  summary: 'List what happened to an incident, oldest first',
  tag: 'Incidents',
  scope: 'incidents:read',
  capability: 'incident.read',
  params: idParam('incidentId'),
  search: z.strictObject(pageFields),
  output: pageOf(eventResource),
  run: async (call) => {
    const { tx, ctx, organizationId, params, search } = call;
    await readIncident(call, params.incidentId);
    const start = readCursor(search.cursor, startSchema);
    const events = visibleIncidentEvents(ctx)
      .where('organizationId', organizationId)
      .where('incidentId', params.incidentId)
      .related('actor', (actor) => actor.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc')
      .limit(search.limit + 1);
    const rows = await tx.run(start ? events.start(start) : events);
    return pageFrom(rows, search.limit, eventOf, ({ id, createdAt }) => ({ id, createdAt }));
  },
});

const writeNote = defineOperation({
  id: 'writeIncidentNote',
  method: 'post',
  path: '/incidents/{incidentId}/notes',
  summary: 'Write into the timeline of an incident',
  tag: 'Incidents',
  scope: 'incidents:write',
  capability: 'incident.respond',
  params: idParam('incidentId'),
  body: z.strictObject({ body: incidentNoteSchema }),
  output: eventResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { tx, ctx, organizationId, at, act, body, params } = call;
    const id = newId();
    await act(mutators.incident.note({ organizationId, at, id, ...params, ...body }));
    const row = await tx.run(
      visibleIncidentEvents(ctx)
        .where('organizationId', organizationId)
        .where('id', id)
        .related('actor', (actor) => actor.where(seesProfile(ctx)))
        .one(),
    );
    return eventOf(found(row));
  },
});

export const incidentPartOperations = [
  setService,
  removeService,
  linkAlert,
  unlinkAlert,
  listEvents,
  streamIncident,
  writeNote,
];
