import { z } from 'zod';
import { type Schedule, scheduleOf, type Week } from '@/lib/business-time/schedule';
import { businessHoursSchema } from '@/zero/platform/organization/fields';
import type { Clock } from '@/zero/desk/sla/clock';
import { conditionsSchema } from '@/zero/desk/sla/fields';
import { slaHours, slaStates, slaTargets } from '@/zero/desk/sla/values';
import { ticketOrigins, ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { isHeldSql } from '@/lib/server/platform/subject-link/held';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const policySchema = z.object({
  id: z.string(),
  position: z.number(),
  isActive: z.boolean(),
  conditions: conditionsSchema,
  hours: z.enum(slaHours),
  firstResponseMinutes: z.number().nullable(),
  nextResponseMinutes: z.number().nullable(),
  resolutionMinutes: z.number().nullable(),
  warnMinutes: z.number(),
  pausesWhileHeld: z.boolean(),
});

const clockSchema = z.object({
  id: z.string(),
  target: z.enum(slaTargets),
  policyId: z.string().nullable(),
  state: z.enum(slaStates),
  hours: z.enum(slaHours),
  targetSeconds: z.number(),
  warnSeconds: z.number(),
  startedAt: instant,
  spentSeconds: z.number(),
  runningSince: instant.nullable(),
  warnAt: instant.nullable(),
  dueAt: instant.nullable(),
  warnedAt: instant.nullable(),
  breachedAt: instant.nullable(),
  endedAt: instant.nullable(),
}) satisfies z.ZodType<Clock>;

const ticketSchema = z.object({
  id: z.string(),
  priority: z.enum(ticketPriorities),
  typeId: z.string().nullable(),
  clientId: z.string(),
  status: z.enum(ticketStatuses),
  origin: z.enum(ticketOrigins),
  mergedIntoId: z.string().nullable(),
  updatedAt: instant,
  waitingSince: instant,
  firstRespondedAt: instant.nullable(),
  lastAgentMessageAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  firstResponseDueAt: instant.nullable(),
  nextResponseDueAt: instant.nullable(),
  resolutionDueAt: instant.nullable(),
  nextDueAt: instant,
  overdueSince: instant.nullable(),
  isHeld: z.boolean(),
  clocks: z.array(clockSchema),
});

/** A ticket as far as SLA targets go, with all that were made on it, the oldest first. */
export type TicketWithTimers = z.infer<typeof ticketSchema>;

/** The SLA policies of an organization as they are now. */
export type SlaTimers = { policies: readonly SlaTerms[]; schedule: Schedule };
export type SlaTerms = z.infer<typeof policySchema>;

const promisesSchema = z.object({
  time_zone: z.string(),
  business_hours: businessHoursSchema,
  holidays: z.array(z.string()),
  policies: z.array(z.record(z.string(), z.unknown())),
});

/** The policies and hours of the organization that the transaction has entered. */
export async function readSlaTerms(
  tx: PreparedStatements,
  organizationId: string,
): Promise<SlaTimers> {
  const [row] = await tx.query(
    `select o.time_zone, o.business_hours, holidays_of(o.id) holidays,
       (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from sla_policy p
         where p.organization_id = o.id) policies
     from organization o where o.id = $1`,
    [organizationId],
  );
  const {
    time_zone: timeZone,
    business_hours: week,
    holidays,
    policies,
  } = promisesSchema.parse(row);
  return {
    policies: policies.map((policy) => policySchema.parse(camelCased(policy))),
    schedule: sharedSchedule({ timeZone, week, holidays }),
  };
}

const foundSchema = z.array(
  z.object({
    ticket: z.record(z.string(), z.unknown()),
    is_held: z.boolean(),
    clocks: z.array(z.record(z.string(), z.unknown())),
  }),
);

/** The tickets with their SLA targets, locked until the transaction ends. */
export async function readTickets(
  tx: PreparedStatements,
  organizationId: string,
  ticketIds: readonly string[],
): Promise<TicketWithTimers[]> {
  const found = await tx.query(
    `select to_jsonb(t) ticket, ${isHeldSql('ticket', 't')} is_held,
       (select coalesce(jsonb_agg(to_jsonb(c) order by c.started_at, c.id), '[]') from sla_clock c
         where c.ticket_id = t.id and c.organization_id = t.organization_id) clocks
     from ticket t where t.organization_id = $1 and t.id = any($2::text::uuid[])
     order by t.id for no key update of t`,
    [organizationId, `{${ticketIds.join(',')}}`],
  );
  return foundSchema
    .parse([...found])
    .map(({ ticket, is_held: isHeld, clocks }) =>
      ticketSchema.parse({ ...camelCased(ticket), isHeld, clocks: clocks.map(camelCased) }),
    );
}

const camelCased = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

type Hours = { timeZone: string; week: Week; holidays: readonly string[] };

/** Schedules remember what they worked out, so that equal ones are shared; the oldest goes first. */
const known = new Map<string, Schedule>();
const mostKnown = 500;

/** The schedule of these hours, the same one for the same hours. */
export function sharedSchedule(hours: Hours): Schedule {
  const key = JSON.stringify(hours);
  const found = known.get(key);
  if (found) return found;
  const schedule = scheduleOf(hours);
  known.set(key, schedule);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return schedule;
}
