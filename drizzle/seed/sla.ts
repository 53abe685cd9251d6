import { type Schedule, scheduleOf } from '@/lib/business-time/schedule';
import { breach, type Clock } from '@/zero/desk/sla/clock';
import { policyFor } from '@/zero/desk/sla/rules';
import { advanceTimers, dueColumns } from '@/zero/desk/sla/advance-timers';
import type { TicketPriority } from '@/zero/desk/ticket/values';
import type { OrganizationPlan } from './plans';
import { random, type Random } from './random';
import type { HolidayRow, OrganizationRows, SlaPolicyRow, TicketRow, TicketRows } from './rows';

type Terms = {
  name: string;
  priorities?: TicketPriority[];
  hours: SlaPolicyRow['hours'];
  /** Minutes: first response, next response, resolution. */
  minutes: [first: number, next: number | null, resolution: number | null];
  warnMinutes: number;
};

const terms: Terms[] = [
  {
    name: 'Urgent',
    priorities: ['urgent'],
    hours: 'calendar',
    minutes: [60, 180, 2880],
    warnMinutes: 15,
  },
  {
    name: 'High',
    priorities: ['high'],
    hours: 'business',
    minutes: [180, 480, 2700],
    warnMinutes: 60,
  },
  {
    name: 'Standard',
    priorities: ['medium'],
    hours: 'business',
    minutes: [360, null, null],
    warnMinutes: 120,
  },
  { name: 'Everything else', hours: 'business', minutes: [900, 1620, null], warnMinutes: 120 },
];

/** SLA policies from the organization's creation (ms since 1970) on. */
export function makePolicies(
  seed: string,
  plan: OrganizationPlan,
  createdMs: number,
): SlaPolicyRow[] {
  const source = random(seed, plan.slug, 'policies');
  const at = new Date(createdMs);
  return terms.map(
    ({ name, priorities, hours, minutes: [first, next, resolution], warnMinutes }, position) => ({
      id: source.uuid(createdMs),
      organizationId: plan.id,
      name,
      position,
      isActive: true,
      conditions: priorities ? { priorities } : {},
      hours,
      firstResponseMinutes: first,
      nextResponseMinutes: next,
      resolutionMinutes: resolution,
      warnMinutes,
      pausesWhileHeld: false,
      createdAt: at,
      updatedAt: at,
    }),
  );
}

const daysOff = [
  ['01-01', 'New Year’s Day'],
  ['05-01', 'Labour Day'],
  ['12-25', 'Christmas Day'],
] as const;

/** Holidays of every year in the history, and of the next. */
export function makeHolidays(
  seed: string,
  plan: OrganizationPlan,
  span: { start: number; end: number },
): HolidayRow[] {
  const source = random(seed, plan.slug, 'holidays');
  const from = new Date(span.start).getUTCFullYear();
  const years = new Date(span.end).getUTCFullYear() - from + 2;
  return Array.from({ length: years }, (_, index) => from + index).flatMap((year) =>
    daysOff.map(([day, name]) => ({
      id: source.uuid(span.start),
      organizationId: plan.id,
      onDate: `${year}-${day}`,
      name,
      createdAt: new Date(span.start),
    })),
  );
}

export type SlaSetup = { policies: readonly SlaPolicyRow[]; schedule: Schedule; ids: Random };

/** Tickets take the ids of their SLA timers from this. */
export function slaSetupOf(
  seed: string,
  { slug, timeZone, businessHours }: OrganizationPlan,
  { policies, holidays }: Pick<OrganizationRows, 'policies' | 'holidays'>,
): SlaSetup {
  const days = holidays.map(({ onDate }) => onDate);
  const schedule = scheduleOf({ timeZone, week: businessHours, holidays: days });
  return { policies, schedule, ids: random(seed, slug, 'clocks') };
}

export type TicketSlaTimers = {
  /** Updates the timers after each action, at its time (ms since 1970). */
  update(ticket: TicketRow, at: number): void;
  /** Advances to `now` and adds the rows that the worker would have written. */
  finish(ticket: TicketRow, now: number): void;
};

export function slaTimersFor(
  rows: TicketRows,
  { policies, schedule, ids }: SlaSetup,
): TicketSlaTimers {
  let clocks: readonly Clock[] = [];
  const update = (ticket: TicketRow, at: number, isFirstAsk: boolean) => {
    clocks = advanceTimers(clocks, {
      ticket: { ...timesOf(ticket), isHeld: false },
      policy: policyFor(policies, ticket),
      schedule,
      at,
      isFirstAsk,
      newId: () => ids.uuid(at),
    });
  };
  return {
    update: (ticket, at) => update(ticket, at, clocks.length === 0),
    finish(ticket, now) {
      clocks = clocks.map((clock) => breach(clock, now));
      const due = dueColumns(clocks);
      ticket.firstResponseDueAt = dateOf(due.firstResponseDueAt);
      ticket.nextResponseDueAt = dateOf(due.nextResponseDueAt);
      ticket.resolutionDueAt = dateOf(due.resolutionDueAt);
      ticket.nextDueAt = new Date(due.nextDueAt);
      ticket.overdueSince = dateOf(due.overdueSince);
      for (const clock of clocks) {
        const isWarned = clock.warnAt !== null && clock.warnAt <= (clock.endedAt ?? now);
        const warnedAt = isWarned ? clock.warnAt : null;
        rows.clocks.push({
          ...clock,
          organizationId: ticket.organizationId,
          ticketId: ticket.id,
          startedAt: new Date(clock.startedAt),
          runningSince: dateOf(clock.runningSince),
          warnAt: dateOf(clock.warnAt),
          dueAt: dateOf(clock.dueAt),
          warnedAt: dateOf(warnedAt),
          breachedAt: dateOf(clock.breachedAt),
          endedAt: dateOf(clock.endedAt),
        });
        if (warnedAt !== null) record(ticket, 'sla_warned', clock.target, warnedAt);
        if (clock.breachedAt !== null)
          record(ticket, 'sla_breached', clock.target, clock.breachedAt);
      }
    },
  };

  function record(
    ticket: TicketRow,
    kind: 'sla_warned' | 'sla_breached',
    target: string,
    at: number,
  ) {
    rows.events.push({
      id: ids.uuid(at),
      organizationId: ticket.organizationId,
      ticketId: ticket.id,
      actorId: null,
      apiKeyId: null,
      actorType: 'system',
      kind,
      fromValue: null,
      toValue: target,
      createdAt: new Date(at),
      externalKey: null,
    });
  }
}

const timesOf = (ticket: TicketRow) => ({
  status: ticket.status,
  origin: ticket.origin,
  mergedIntoId: ticket.mergedIntoId,
  waitingSince: ticket.waitingSince.getTime(),
  firstRespondedAt: ticket.firstRespondedAt?.getTime() ?? null,
  lastAgentMessageAt: ticket.lastAgentMessageAt?.getTime() ?? null,
  resolvedAt: ticket.resolvedAt?.getTime() ?? null,
});

const dateOf = (at: number | null) => (at === null ? null : new Date(at));
