import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const maintenanceWindowIds = {
  maintenanceWindowId:
    '(select id from maintenance_window where organization_id = t.organization_id order by id limit 1)',
} as const;

const times = { startsAt: 1_900_000_000_000, endsAt: 1_900_003_600_000 };

export const maintenanceWindowSamples: EntitySamples = {
  capabilities: { 'maintenanceWindow.read': staff, 'maintenanceWindow.manage': managers },
  queries: {
    'maintenanceWindow.since': {
      table: 'maintenanceWindow',
      args: [{ organizationId, since: 0 }],
    },
  },
  visible: {
    maintenance_window: internalOf('r'),
    maintenance_window_service: internalOf('r'),
  },
  rows: [
    `insert into maintenance_window (id, organization_id, title, starts_at, ends_at)
     select ('00000000-0000-4000-8000-' || substr(id::text, 25))::uuid, id, 'A test',
       now() - interval '1 hour', now() + interval '1 day' from organization`,
    `insert into maintenance_window_service (id, organization_id, window_id, service_id)
     select gen_random_uuid(), w.organization_id, w.id, s.id from maintenance_window w
     join lateral (
       select id from service where organization_id = w.organization_id order by id limit 1
     ) s on true where w.title = 'A test'`,
  ],
  writes: {
    'maintenanceWindow.create': {
      may: managers,
      creates: 'maintenanceWindowId',
      args: ({ serviceId }) => ({
        id: newId(),
        title: 'Database upgrade',
        ...times,
        serviceIds: [serviceId],
      }),
    },
    'maintenanceWindow.change': {
      may: managers,
      args: ({ maintenanceWindowId: windowId, otherServiceId }) => ({
        windowId,
        title: 'Database upgrade',
        serviceIds: [otherServiceId],
      }),
    },
    'maintenanceWindow.end': {
      may: managers,
      args: ({ maintenanceWindowId: windowId }) => ({ windowId }),
    },
    'maintenanceWindow.remove': {
      may: managers,
      args: ({ maintenanceWindowId: windowId }) => ({ windowId }),
    },
    'maintenanceWindow.restore': {
      may: managers,
      args: ({ maintenanceWindowId: windowId }) => ({ windowId }),
    },
  },
};
