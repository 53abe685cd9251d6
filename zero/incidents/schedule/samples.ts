import { dayMs } from '@/lib/time-units';
import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

const ofSchedule = 'organization_id = t.organization_id order by id limit 1';

export const scheduleIds = {
  scheduleId: `(select schedule_id from schedule_layer where ${ofSchedule})`,
  layerId: `(select id from schedule_layer where ${ofSchedule})`,
  overrideId: `(select o.id from schedule_override o where o.schedule_id =
    (select schedule_id from schedule_layer where ${ofSchedule}) order by o.id limit 1)`,
} as const;

/** A midnight far enough ahead that only the rotation of `rows` counts. */
const midnight = Date.UTC(2090, 0, 2);
const day = (index: number) => ({
  startsAt: midnight + index * dayMs,
  endsAt: midnight + (index + 1) * dayMs,
});

const layer = {
  name: 'A layer',
  /** After the shifts that are swapped. */
  startsAt: midnight + 30 * dayMs,
  endsAt: null,
  shiftLength: 1,
  shiftUnit: 'week',
  restrictions: [{ weekdays: [1, 2, 3], from: '08:00', to: '18:00' }],
};

export const scheduleSamples: EntitySamples = {
  capabilities: {
    'schedule.read': staff,
    'schedule.manage': managers,
    'schedule.override': staff,
  },
  queries: { 'schedule.all': { table: 'schedule', args: [{ organizationId, since: 0 }] } },
  visible: {
    schedule: internalOf('r'),
    schedule_layer: internalOf('r'),
    schedule_participant: internalOf('r'),
    schedule_override: internalOf('r'),
  },
  rows: [
    `insert into schedule (id, organization_id, name, time_zone)
     select ('00000000-0000-4000-8000-' || substr(id::text, 25))::uuid, id, 'A test', 'UTC' from organization`,
    `insert into schedule_layer
       (id, organization_id, schedule_id, name, starts_at, shift_length, shift_unit)
     select ('00000000-0000-4000-8000-' || substr(organization_id::text, 25))::uuid, organization_id, id, 'A test',
       '2026-01-01T00:00Z', 1, 'day'
     from schedule where name = 'A test'`,
    `insert into schedule_participant (id, organization_id, layer_id, member_id, position)
     select gen_random_uuid(), l.organization_id, l.id, m.id, row_number() over (partition by l.id order by m.id)
     from schedule_layer l join lateral (
       select id from member where organization_id = l.organization_id and status = 'active'
         and user_type = 'internal' and role <> 'support_agent' order by id limit 2
     ) m on true where l.name = 'A test'`,
    `insert into schedule_override (id, organization_id, schedule_id, member_id, starts_at, ends_at)
     select gen_random_uuid(), l.organization_id, l.schedule_id, p.member_id, now(), now() + interval '1 day'
     from schedule_layer l join schedule_participant p on p.layer_id = l.id and p.position = 1
     where l.name = 'A test'`,
  ],
  writes: {
    'schedule.create': {
      may: managers,
      creates: 'scheduleId',
      args: () => ({ id: newId(), name: newId(), description: '', timeZone: 'Europe/Berlin' }),
    },
    'schedule.change': { may: managers, args: ({ scheduleId }) => ({ scheduleId, name: newId() }) },
    'schedule.remove': { may: managers, args: ({ scheduleId }) => ({ scheduleId }) },
    'schedule.addLayer': {
      may: managers,
      creates: 'layerId',
      args: ({ scheduleId, memberId }) => ({
        id: newId(),
        scheduleId,
        ...layer,
        participantIds: [memberId],
      }),
    },
    'schedule.changeLayer': {
      may: managers,
      args: ({ scheduleId, layerId, memberId }) => ({
        scheduleId,
        layerId,
        participantIds: [memberId],
        position: 0,
      }),
    },
    'schedule.removeLayer': {
      may: managers,
      args: ({ scheduleId, layerId }) => ({ scheduleId, layerId }),
    },
    'schedule.override': {
      may: managers,
      creates: 'overrideId',
      args: ({ scheduleId, memberId }) => ({ id: newId(), scheduleId, memberId, ...day(0) }),
    },
    'schedule.takeOver': {
      may: staff,
      creates: 'overrideId',
      args: ({ scheduleId }) => ({ id: newId(), scheduleId, ...day(0) }),
    },
    'schedule.swap': {
      may: managers,
      creates: 'overrideId',
      args: ({ scheduleId }) => ({
        scheduleId,
        first: { id: newId(), ...day(2) },
        second: { id: newId(), ...day(3) },
      }),
    },
    'schedule.removeOverride': {
      may: managers,
      args: ({ scheduleId, overrideId }) => ({ scheduleId, overrideId }),
    },
  },
};
