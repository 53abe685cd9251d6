import { foreignKey, index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { ticket } from './ticket';

/** When the worker wakes a ticket; kept at the tickets by a trigger. Server only. */
export const snoozeAlarm = pgTable(
  'snooze_alarm',
  {
    ticketId: uuid('ticket_id').primaryKey(),
    organizationId: organizationId(),
    wakeAt: instant('wake_at').notNull(),
  },
  (table) => [
    index('snooze_alarm_next').on(table.wakeAt),
    foreignKey({
      name: 'snooze_alarm_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
  ],
);
declareAccess(snoozeAlarm, { visibility: 'staff', worker: 'reads', unaudited: 'derived' });
