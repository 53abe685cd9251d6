import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { type Restriction, shiftUnits } from '@/zero/incidents/schedule/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';

/** Who is on call when: layers of rotations, with overrides above them. */
export const schedule = tenantTable(
  'schedule',
  {
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** An IANA name; handovers and restrictions are at its local times. */
    timeZone: text('time_zone').notNull(),
    /** When it, a layer or an override last changed. */
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  { visibility: 'staff', isReferenced: true },
  (table) => [
    unique('schedule_name').on(table.organizationId, table.name),
    lengthWithin('schedule_name_length', table.name, 120),
    lengthWithin('schedule_time_zone_length', table.timeZone, 64),
    check('schedule_description_length', sql`char_length(${table.description}) <= 2000`),
  ],
);

/** A rotation of a schedule. Where two apply, the one with the higher position counts. */
export const scheduleLayer = tenantTable(
  'schedule_layer',
  {
    scheduleId: uuid('schedule_id').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull().default(0),
    /** The first handover. */
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    shiftLength: integer('shift_length').notNull().default(1),
    shiftUnit: text('shift_unit', { enum: shiftUnits }).notNull().default('week'),
    restrictions: jsonb('restrictions').$type<Restriction[]>().notNull().default([]),
  },
  {
    visibility: 'staff',
    isReferenced: true,
    references: { scheduleId: { to: schedule, onDelete: 'cascade' } },
  },
  (table) => [
    index('schedule_layer_of_schedule').on(table.organizationId, table.scheduleId, table.position),
    lengthWithin('schedule_layer_name_length', table.name, 120),
    oneOf('schedule_layer_shift_unit', table.shiftUnit, shiftUnits),
    check('schedule_layer_shift_length', sql`${table.shiftLength} between 1 and 999`),
    check('schedule_layer_span', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

/** Somebody who takes turns in a layer, in the order of the positions. */
export const scheduleParticipant = tenantTable(
  'schedule_participant',
  {
    layerId: uuid('layer_id').notNull(),
    memberId: uuid('member_id').notNull(),
    position: integer('position').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      layerId: { to: scheduleLayer, onDelete: 'cascade' },
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('schedule_participant_once').on(table.organizationId, table.layerId, table.memberId),
    index('schedule_participant_of_member').on(table.memberId),
  ],
);

/** A span that somebody takes over, whatever the layers say. The last one made counts. */
export const scheduleOverride = tenantTable(
  'schedule_override',
  {
    scheduleId: uuid('schedule_id').notNull(),
    memberId: uuid('member_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      scheduleId: { to: schedule, onDelete: 'cascade' },
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    index('schedule_override_of_schedule').on(table.organizationId, table.scheduleId, table.endsAt),
    index('schedule_override_of_member').on(table.memberId),
    check('schedule_override_span', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);
