import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, timeParam } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { newId } from '@/zero/core/ids';
import { windowFields } from '@/zero/incidents/maintenance-window/fields';
import { mutators } from '@/zero/mutators';
import {
  maintenanceWindowOf,
  maintenanceWindowResource,
  maintenanceWindowsOf,
  readMaintenanceWindow,
} from './resource';

const tag = 'Alerts';
const params = idParam('windowId');

const reading = {
  tag,
  scope: 'maintenance-windows:read',
  capability: 'maintenanceWindow.read',
} as const;

const writing = {
  tag,
  scope: 'maintenance-windows:write',
  capability: 'maintenanceWindow.manage',
  output: maintenanceWindowResource,
  isSingle: true,
} as const;

const onWindow = {
  ...writing,
  params,
  current: held('maintenance_window', 'windowId', readMaintenanceWindow),
} as const;

const list = defineOperation({
  ...reading,
  id: 'listMaintenanceWindows',
  method: 'get',
  path: '/maintenance-windows',
  summary: 'List maintenance windows, also those that ended or were removed',
  search: z.strictObject({
    ...pageFields,
    endsFrom: timeParam.optional().meta({ description: 'Ends at that time or later.' }),
  }),
  output: pageOf(maintenanceWindowResource),
  run: (call) => {
    const { endsFrom } = call.search;
    const windows = maintenanceWindowsOf(call);
    return listById(
      call,
      endsFrom === undefined ? windows : windows.where('endsAt', '>=', endsFrom),
      maintenanceWindowOf,
    );
  },
});

const get = defineOperation({
  ...reading,
  id: 'getMaintenanceWindow',
  method: 'get',
  path: '/maintenance-windows/{windowId}',
  summary: 'Get a maintenance window',
  params,
  output: maintenanceWindowResource,
  isSingle: true,
  run: (call) => readMaintenanceWindow(call, call.params.windowId),
});

const body = z.strictObject({ ...windowFields, startsAt: timeParam, endsAt: timeParam });

const create = defineOperation({
  ...writing,
  id: 'createMaintenanceWindow',
  method: 'post',
  path: '/maintenance-windows',
  summary: 'Add a maintenance window, in which new alerts of its services page nobody',
  body,
  status: 201,
  run: async (call) => {
    const { organizationId, at, act, body: given } = call;
    const id = newId();
    await act(mutators.maintenanceWindow.create({ organizationId, at, id, ...given }));
    return await readMaintenanceWindow(call, id);
  },
});

const update = defineOperation({
  ...onWindow,
  id: 'updateMaintenanceWindow',
  method: 'patch',
  path: '/maintenance-windows/{windowId}',
  summary: 'Change a maintenance window that has not ended; what is not named stays',
  body: body.partial(),
  run: async (call) => {
    const { organizationId, at, act, body: given, params: place } = call;
    await act(mutators.maintenanceWindow.change({ organizationId, at, ...place, ...given }));
    return await readMaintenanceWindow(call, place.windowId);
  },
});

const end = defineOperation({
  ...onWindow,
  id: 'endMaintenanceWindow',
  method: 'post',
  path: '/maintenance-windows/{windowId}/end',
  summary: 'End an open maintenance window; what is still open is triggered',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.maintenanceWindow.end({ organizationId, at, ...place }));
    return await readMaintenanceWindow(call, place.windowId);
  },
});

const remove = defineOperation({
  ...onWindow,
  id: 'removeMaintenanceWindow',
  method: 'delete',
  path: '/maintenance-windows/{windowId}',
  summary: 'Remove a maintenance window; what it suppressed and is still open is triggered',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.maintenanceWindow.remove({ organizationId, at, ...place }));
    return await readMaintenanceWindow(call, place.windowId);
  },
});

const restore = defineOperation({
  ...onWindow,
  id: 'restoreMaintenanceWindow',
  method: 'post',
  path: '/maintenance-windows/{windowId}/restore',
  summary: 'Restore a removed maintenance window',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.maintenanceWindow.restore({ organizationId, at, ...place }));
    return await readMaintenanceWindow(call, place.windowId);
  },
});

export const maintenanceWindowOperations = [list, get, create, update, end, remove, restore];
