import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, listParam, timeParam } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { idSchema, instantSchema, newId } from '@/zero/core/ids';
import {
  incidentSummarySchema,
  incidentTitleSchema,
  severitySchema,
} from '@/zero/incidents/incident/fields';
import { statusCategories } from '@/zero/incidents/incident/machine';
import { incidentTimes } from '@/zero/incidents/incident/times';
import {
  declaredAlertsLimit,
  incidentRoles,
  incidentStatuses,
  serviceImpacts,
} from '@/zero/incidents/incident/values';
import { incidentPageTypes } from '@/zero/incidents/incident/page';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { incidentOf, incidentResource, readIncident } from './resource';

const tag = 'Incidents';
const params = idParam('incidentId');

export const onIncident = {
  tag,
  scope: 'incidents:write',
  capability: 'incident.respond',
  params,
  output: incidentResource,
  isSingle: true,
  current: held('incident', 'incidentId', readIncident),
} as const;

const startSchema = z.strictObject({ createdAt: instantSchema, id: idSchema });

const list = defineOperation({
  id: 'listIncidents',
  method: 'get',
  path: '/incidents',
  summary: 'List incidents, newest first',
  tag,
  scope: 'incidents:read',
  capability: 'incident.read',
  search: z.strictObject({
    ...pageFields,
    category: listParam(z.enum(statusCategories)),
    severity: listParam(z.coerce.number().pipe(severitySchema)),
    serviceId: listParam(idSchema),
    declaredFrom: timeParam.optional().meta({ description: 'Declared at that time or later.' }),
    declaredBefore: timeParam.optional().meta({ description: 'Declared before that time.' }),
    text: z.string().trim().min(1).max(200).optional().meta({
      description: 'Words of the title, or a number like #42.',
    }),
  }),
  output: pageOf(incidentResource),
  run: async ({ tx, ctx, organizationId, search }) => {
    const { limit, cursor, text, category, severity, serviceId, ...declared } = search;
    const query = queries.incident.list.fn({
      args: {
        organizationId,
        filter: {
          text: text ?? '',
          categories: category ?? [],
          severities: severity ?? [],
          serviceIds: serviceId ?? [],
          ...declared,
        },
        limit: limit + 1,
        start: readCursor(cursor, startSchema) ?? null,
      },
      ctx,
    });
    const rows = await tx.run(query);
    return pageFrom(rows, limit, incidentOf, ({ createdAt, id }) => ({ createdAt, id }));
  },
});

const get = defineOperation({
  id: 'getIncident',
  method: 'get',
  path: '/incidents/{incidentId}',
  summary: 'Get an incident',
  tag,
  scope: 'incidents:read',
  capability: 'incident.read',
  params,
  output: incidentResource,
  isSingle: true,
  run: (call) => readIncident(call, call.params.incidentId),
});

const declare = defineOperation({
  id: 'declareIncident',
  method: 'post',
  path: '/incidents',
  summary: 'Declare an incident',
  tag,
  scope: 'incidents:write',
  capability: 'incident.declare',
  body: z.strictObject({
    title: incidentTitleSchema,
    severity: severitySchema,
    summary: incidentSummarySchema.default(''),
    isTriage: z.boolean().default(false).meta({
      description: 'Whether it has yet to be decided that it is one.',
    }),
    services: z
      .array(z.strictObject({ serviceId: idSchema, impact: z.enum(serviceImpacts) }))
      .max(50)
      .default([]),
    alertIds: z.array(idSchema).max(declaredAlertsLimit).default([]).meta({
      description: 'The alerts that it is declared from.',
    }),
  }),
  output: incidentResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.incident.declare({ organizationId, at, id, ...body }));
    return await readIncident(call, id);
  },
});

const timeFields = Object.fromEntries(
  incidentTimes.map((name) => [name, timeParam.nullable().optional()]),
) as Record<(typeof incidentTimes)[number], z.ZodOptional<z.ZodNullable<typeof timeParam>>>;

const update = defineOperation({
  ...onIncident,
  id: 'updateIncident',
  method: 'patch',
  path: '/incidents/{incidentId}',
  summary: 'Change an incident; what is not named stays',
  body: z.strictObject({
    title: incidentTitleSchema.optional(),
    summary: incidentSummarySchema.optional(),
    severity: severitySchema.optional(),
    status: z.enum(incidentStatuses).exclude(['merged']).optional(),
    commanderId: idSchema.nullable().optional(),
    communicationsId: idSchema.nullable().optional(),
    scribeId: idSchema.nullable().optional(),
    ...timeFields,
  }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const { title, summary, severity, status } = body;
    const on = { organizationId, at, ...place };
    if (title !== undefined) await act(mutators.incident.changeTitle({ ...on, title }));
    if (summary !== undefined) await act(mutators.incident.changeSummary({ ...on, summary }));
    if (severity !== undefined) await act(mutators.incident.changeSeverity({ ...on, severity }));
    for (const role of incidentRoles) {
      const memberId = body[`${role}Id`];
      if (memberId !== undefined) {
        await act(mutators.incident.assignRole({ ...on, role, memberId }));
      }
    }
    if (status !== undefined) await act(mutators.incident.changeStatus({ ...on, status }));
    const times = Object.fromEntries(
      incidentTimes.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])),
    );
    if (Object.keys(times).length > 0) await act(mutators.incident.changeTimes({ ...on, times }));
    return await readIncident(call, place.incidentId);
  },
});

const merge = defineOperation({
  ...onIncident,
  id: 'mergeIncident',
  method: 'post',
  path: '/incidents/{incidentId}/merge',
  summary: 'Merge an incident into another one',
  body: z.strictObject({ intoId: idSchema }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.incident.merge({ organizationId, at, ...place, ...body }));
    return await readIncident(call, place.incidentId);
  },
});

const page = defineOperation({
  ...onIncident,
  id: 'pageForIncident',
  method: 'post',
  path: '/incidents/{incidentId}/page',
  summary: 'Page by a policy, or a member, schedule, team or channel, for an open incident',
  body: z.strictObject({ type: z.enum(incidentPageTypes), targetId: idSchema }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.incident.page({ organizationId, at, ...place, ...body }));
    return await readIncident(call, place.incidentId);
  },
});

const acknowledge = defineOperation({
  ...onIncident,
  id: 'acknowledgeIncident',
  method: 'post',
  path: '/incidents/{incidentId}/acknowledge',
  summary: 'Acknowledge an incident, which stops paging for it',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.incident.acknowledge({ organizationId, at, ...place }));
    return await readIncident(call, place.incidentId);
  },
});

export const incidentOperations = [list, get, declare, update, page, acknowledge, merge];
