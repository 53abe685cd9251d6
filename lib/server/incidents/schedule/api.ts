import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { idSchema, newId } from '@/zero/core/ids';
import {
  layerFields,
  mostLayers,
  scheduleDescriptionSchema,
  scheduleNameSchema,
} from '@/zero/incidents/schedule/fields';
import { mutators } from '@/zero/mutators';
import { timeZoneSchema } from '@/zero/platform/organization/fields';
import { timeParam } from '../../api/fields';
import { onCallOperations } from './on-call-api';
import { readSchedule, scheduleOf, scheduleResource, schedulesOf } from './resources';

const tag = 'On-call';
const params = idParam('scheduleId');

const reading = { tag, scope: 'schedules:read', capability: 'schedule.read' } as const;

const onSchedule = {
  tag,
  scope: 'schedules:write',
  capability: 'schedule.manage',
  output: scheduleResource,
  isSingle: true,
  current: held('schedule', 'scheduleId', readSchedule),
} as const;

const list = defineOperation({
  ...reading,
  id: 'listSchedules',
  method: 'get',
  path: '/schedules',
  summary: 'List schedules',
  search: z.strictObject(pageFields),
  output: pageOf(scheduleResource),
  run: (call) => listById(call, schedulesOf(call, call.at), scheduleOf),
});

const get = defineOperation({
  ...reading,
  id: 'getSchedule',
  method: 'get',
  path: '/schedules/{scheduleId}',
  summary: 'Get a schedule',
  params,
  output: scheduleResource,
  isSingle: true,
  run: (call) => readSchedule(call, call.params.scheduleId),
});

const fields = {
  name: scheduleNameSchema,
  description: scheduleDescriptionSchema,
  timeZone: timeZoneSchema,
};

const create = defineOperation({
  id: 'createSchedule',
  method: 'post',
  path: '/schedules',
  summary: 'Add a schedule',
  tag,
  scope: 'schedules:write',
  capability: 'schedule.manage',
  body: z.strictObject({ ...fields, description: fields.description.default('') }),
  output: scheduleResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.schedule.create({ organizationId, at, id, ...body }));
    return await readSchedule(call, id);
  },
});

const update = defineOperation({
  ...onSchedule,
  id: 'updateSchedule',
  method: 'patch',
  path: '/schedules/{scheduleId}',
  summary: 'Change a schedule; what is not named stays',
  params,
  body: z.strictObject(fields).partial(),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.schedule.change({ organizationId, at, ...place, ...body }));
    return await readSchedule(call, place.scheduleId);
  },
});

const remove = defineOperation({
  ...onSchedule,
  id: 'removeSchedule',
  method: 'delete',
  path: '/schedules/{scheduleId}',
  summary: 'Remove a schedule with its layers and overrides; answers what it was',
  params,
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const removed = await readSchedule(call, place.scheduleId);
    await act(mutators.schedule.remove({ organizationId, at, ...place }));
    return removed;
  },
});

const layerBody = {
  ...layerFields,
  startsAt: timeParam,
  endsAt: timeParam.nullable(),
};

const addLayer = defineOperation({
  ...onSchedule,
  id: 'addScheduleLayer',
  method: 'post',
  path: '/schedules/{scheduleId}/layers',
  summary: 'Add a layer above the others',
  params,
  body: z.strictObject({
    ...layerBody,
    endsAt: layerBody.endsAt.default(null),
    shiftLength: layerBody.shiftLength.default(1),
    restrictions: layerBody.restrictions.default([]),
  }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.schedule.addLayer({ organizationId, at, id: newId(), ...place, ...body }));
    return await readSchedule(call, place.scheduleId);
  },
});

const layerParams = z.strictObject({ scheduleId: idSchema, layerId: idSchema });

const updateLayer = defineOperation({
  ...onSchedule,
  id: 'updateScheduleLayer',
  method: 'patch',
  path: '/schedules/{scheduleId}/layers/{layerId}',
  summary: 'Change a layer; what is not named stays',
  params: layerParams,
  body: z.strictObject({ ...layerBody, position: z.int().min(0).max(mostLayers) }).partial(),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.schedule.changeLayer({ organizationId, at, ...place, ...body }));
    return await readSchedule(call, place.scheduleId);
  },
});

const removeLayer = defineOperation({
  ...onSchedule,
  id: 'removeScheduleLayer',
  method: 'delete',
  path: '/schedules/{scheduleId}/layers/{layerId}',
  summary: 'Remove a layer',
  params: layerParams,
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.schedule.removeLayer({ organizationId, at, ...place }));
    return await readSchedule(call, place.scheduleId);
  },
});

const addOverride = defineOperation({
  ...onSchedule,
  id: 'addScheduleOverride',
  method: 'post',
  path: '/schedules/{scheduleId}/overrides',
  summary: 'Put somebody on call for a span, whatever the layers say',
  params,
  body: z.strictObject({ memberId: idSchema, startsAt: timeParam, endsAt: timeParam }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.schedule.override({ organizationId, at, id: newId(), ...place, ...body }));
    return await readSchedule(call, place.scheduleId);
  },
});

const removeOverride = defineOperation({
  ...onSchedule,
  id: 'removeScheduleOverride',
  method: 'delete',
  path: '/schedules/{scheduleId}/overrides/{overrideId}',
  summary: 'Remove an override',
  params: z.strictObject({ scheduleId: idSchema, overrideId: idSchema }),
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.schedule.removeOverride({ organizationId, at, ...place }));
    return await readSchedule(call, place.scheduleId);
  },
});

export const scheduleOperations = [
  list,
  get,
  create,
  update,
  addLayer,
  updateLayer,
  addOverride,
  ...onCallOperations,
  removeOverride,
  removeLayer,
  remove,
];
