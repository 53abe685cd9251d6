import type { PgTable } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { client } from '../schema/platform/client';
import { ticketEvent } from '../schema/desk/event';
import { ticketFeedback } from '../schema/desk/feedback';
import { holiday } from '../schema/desk/holiday';
import { member, profile } from '../schema/platform/member';
import { ticketMessage } from '../schema/desk/message';
import { ticketNote } from '../schema/desk/note';
import { organization, ticketCounter } from '../schema/platform/organization';
import { payment } from '../schema/desk/payment';
import { slaClock, slaPolicy } from '../schema/desk/sla';
import { team } from '../schema/platform/team';
import { ticket, ticketType } from '../schema/desk/ticket';
import { historyStart } from './arrivals';
import { bulkLoader, withoutForeignKeys } from './bulk';
import type { OrganizationPeople } from './people';
import { makePayments } from './payments';
import type { OrganizationPlan } from './plans';
import type { SeedTenant } from './tenant';
import { makeTickets } from './tickets';

export async function loadOrganization(
  sql: TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { rows, companies }: OrganizationPeople,
  now: number,
): Promise<void> {
  const load = async <T extends PgTable>(table: T, all: readonly T['$inferSelect'][]) => {
    const into = await bulkLoader(sql, table);
    await into.stage(all);
    await into.flush();
  };
  await load(organization, [rows.organization]);
  await load(team, rows.teams);
  await load(ticketType, rows.types);
  await load(client, rows.clients);
  await load(member, rows.members);
  await load(profile, rows.profiles);
  await load(slaPolicy, rows.policies);
  await load(holiday, rows.holidays);
  // The opening hours of the past are those of today.
  await sql`delete from schedule_version where organization_id = ${plan.id}`;
  await sql`
    insert into schedule_version (id, organization_id, valid_from, time_zone, business_hours, holidays)
    select id, id, created_at, time_zone, business_hours, holidays_of(id) from organization
    where id = ${plan.id}`;
  const span = { start: historyStart(now), end: now };
  await load(payment, makePayments(`${seed}-${plan.slug}`, plan, companies, span));
}

const ticketTables = [ticket, ticketMessage, ticketNote, ticketEvent, ticketFeedback, slaClock];

/** Runs `load` and checks afterwards that what tickets refer to is there. */
export const checkedAfterwards = (sql: TransactionSql, load: () => Promise<void>) =>
  withoutForeignKeys(sql, ticketTables, load);

export async function loadTickets(
  sql: TransactionSql,
  tenant: SeedTenant,
  onLoaded: (tickets: number) => void,
): Promise<void> {
  const tickets = await bulkLoader(sql, ticket);
  const messages = await bulkLoader(sql, ticketMessage);
  const notes = await bulkLoader(sql, ticketNote);
  const events = await bulkLoader(sql, ticketEvent);
  const feedback = await bulkLoader(sql, ticketFeedback);
  const clocks = await bulkLoader(sql, slaClock);
  let loaded = 0;
  let flushing: Promise<void> = Promise.resolve();

  for (const rows of makeTickets(tenant)) {
    await flushing;
    onLoaded(loaded);
    await tickets.stage(rows.tickets);
    await messages.stage(rows.messages);
    await notes.stage(rows.notes);
    await events.stage(rows.events);
    await feedback.stage(rows.feedback);
    await clocks.stage(rows.clocks);
    loaded += rows.tickets.length;
    // Sent together; Postgres works while the next batch is built.
    flushing = Promise.all(
      [tickets, messages, notes, events, feedback, clocks].map((table) => table.flush()),
    ).then(() => {});
    // Awaited above; this avoids an unhandled rejection before that.
    flushing.catch(() => {});
    await sent();
  }
  await flushing;
  onLoaded(loaded);

  const counter = await bulkLoader(sql, ticketCounter);
  await counter.stage([{ organizationId: tenant.plan.id, lastNumber: tenant.count }]);
  await counter.flush();
}

/** Lets queued statements be sent before the next batch uses the CPU. */
const sent = () => new Promise<void>((resolve) => setImmediate(resolve));
