import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessSeconds, scheduleOf } from '@/lib/business-time/schedule';
import { noTime, type TicketStatus } from '../ticket/values';
import type { Clock } from './clock';
import { type SlaContext, advanceTimers, type SlaTicket, dueColumns } from './advance-timers';

const minute = 60_000;
const office = [['09:00', '17:00']] as [string, string][];
const schedule = scheduleOf({
  timeZone: 'Europe/Berlin',
  week: { 1: office, 2: office, 3: office, 4: office, 5: office },
  holidays: ['2026-04-03'],
});
/** A Monday, 09:00 in Berlin. */
const monday = Date.UTC(2026, 2, 2, 8);
const policy: SlaContext = {
  id: 'p',
  hours: 'business',
  firstResponseMinutes: 60,
  nextResponseMinutes: 120,
  resolutionMinutes: 480,
  warnMinutes: 15,
  pausesWhileHeld: false,
};

/** A ticket on which things happen; the SLA targets follow. */
function play(start: number, promising = policy) {
  let ids = 0;
  const state = {
    at: start,
    policy: promising as SlaContext | undefined,
    clocks: [] as readonly Clock[],
    ticket: {
      status: 'new',
      origin: 'live',
      mergedIntoId: null,
      waitingSince: noTime,
      firstRespondedAt: null,
      lastAgentMessageAt: null,
      resolvedAt: null,
      isHeld: false,
    } as SlaTicket,
    happen(at: number, change: Partial<SlaTicket>, isFirstAsk = false) {
      state.at = at;
      Object.assign(state.ticket, change);
      const { ticket, policy: promised } = state;
      const newId = () => `c${(ids += 1)}`;
      const situation = { ticket, policy: promised, schedule, at, isFirstAsk, newId };
      state.clocks = advanceTimers(state.clocks, situation);
      const isDueNow = state.clocks.some((clock) => clock.state === 'active' && clock.dueAt === at);
      if (!isDueNow) expect(advanceTimers(state.clocks, situation), 'the same').toBe(state.clocks);
      return state;
    },
    ask: (at: number, isFirstAsk = false) =>
      state.happen(
        at,
        { waitingSince: Math.min(state.ticket.waitingSince, at), ...awake(state.ticket) },
        isFirstAsk,
      ),
    answer: (at: number, status: TicketStatus = 'open') =>
      state.happen(at, {
        waitingSince: noTime,
        firstRespondedAt: state.ticket.firstRespondedAt ?? at,
        lastAgentMessageAt: at,
        status,
        ...(status === 'resolved' && { resolvedAt: at }),
      }),
    last: (target: Clock['target']) => state.clocks.findLast((clock) => clock.target === target),
  };
  return state;
}

const awake = ({ status }: SlaTicket): Partial<SlaTicket> =>
  status === 'new' || status === 'blocked' ? {} : { status: 'open', resolvedAt: null };

describe('SLA targets', () => {
  it('run from the first message: a response within an hour, a solution within a day', () => {
    const desk = play(monday).ask(monday, true);
    expect(desk.last('first_response')).toMatchObject({
      state: 'active',
      dueAt: monday + 60 * minute,
      warnAt: monday + 45 * minute,
    });
    expect(desk.last('resolution')?.dueAt).toBe(monday + 480 * minute);
    expect(desk.last('next_response')).toBeUndefined();
    expect(dueColumns(desk.clocks).nextDueAt).toBe(monday + 60 * minute);
  });

  it('are met in time; the next message begins the next', () => {
    const desk = play(monday)
      .ask(monday, true)
      .answer(monday + 30 * minute);
    expect(desk.last('first_response')).toMatchObject({
      state: 'met',
      endedAt: monday + 30 * minute,
    });
    desk.ask(monday + 40 * minute).ask(monday + 50 * minute);
    expect(desk.last('next_response')).toMatchObject({
      state: 'active',
      dueAt: monday + 160 * minute,
    });
    desk.answer(monday + 60 * minute).ask(monday + 70 * minute);
    expect(desk.clocks.map(({ target, state }) => `${target} ${state}`)).toEqual([
      'first_response met',
      'resolution active',
      'next_response met',
      'next_response active',
    ]);
  });

  it('are broken at their own moment, and stay so when answered late', () => {
    const desk = play(monday)
      .ask(monday, true)
      .answer(monday + 90 * minute);
    expect(desk.last('first_response')).toMatchObject({
      state: 'breached',
      breachedAt: monday + 60 * minute,
      endedAt: monday + 90 * minute,
    });
    expect(dueColumns(desk.clocks)).toMatchObject({ overdueSince: null });
  });

  it('rest while the client or somebody else is waited for', () => {
    const desk = play(monday)
      .ask(monday, true)
      .answer(monday + 30 * minute, 'waiting_on_client');
    expect(desk.last('resolution')).toMatchObject({
      state: 'paused',
      spentSeconds: 1800,
      dueAt: null,
    });
    expect(dueColumns(desk.clocks).nextDueAt).toBe(noTime);
    desk.ask(monday + 90 * minute);
    expect(desk.last('resolution')?.dueAt).toBe(monday + 540 * minute + 16 * 60 * minute);
  });

  it('rest while the ticket waits for what it is linked with, where the policy says so', () => {
    const held = play(monday + 0 * minute, { ...policy, pausesWhileHeld: true }).ask(
      monday + 0 * minute,
      true,
    );
    held.happen(monday + 20 * minute, { isHeld: true });
    expect(held.last('first_response')).toMatchObject({ state: 'paused', spentSeconds: 20 * 60 });
    held.happen(monday + 50 * minute, { isHeld: false });
    expect(held.last('first_response')).toMatchObject({
      state: 'active',
      dueAt: monday + 90 * minute,
    });
    const other = play(monday + 0 * minute)
      .ask(monday + 0 * minute, true)
      .happen(monday + 20 * minute, { isHeld: true });
    expect(other.last('first_response')).toMatchObject({ state: 'active' });
  });

  it('of an opening by an agent begin with the first question', () => {
    const desk = play(monday).happen(monday, { lastAgentMessageAt: monday });
    expect(desk.clocks.map(({ target }) => target)).toEqual(['resolution']);
    desk.answer(monday + minute);
    desk.ask(monday + 2 * minute, true);
    expect(desk.last('first_response')?.dueAt).toBe(monday + 62 * minute);
    desk.happen(monday + 3 * minute, { status: 'blocked' });
    expect(desk.last('next_response')).toBeUndefined();
  });

  it('of a solution go on where it did not hold', () => {
    const desk = play(monday)
      .ask(monday, true)
      .answer(monday + 60 * minute, 'resolved');
    expect(desk.last('resolution')?.state).toBe('met');
    desk.ask(monday + 120 * minute);
    expect(desk.last('resolution')).toMatchObject({
      state: 'active',
      endedAt: null,
      dueAt: monday + 540 * minute + 16 * 60 * minute,
    });
  });

  it('end without an answer where none is due any more', () => {
    const desk = play(monday).ask(monday, true);
    desk.happen(monday + minute, {
      status: 'closed',
      waitingSince: noTime,
      resolvedAt: monday + minute,
    });
    expect(desk.last('first_response')?.state).toBe('cancelled');
    expect(desk.last('resolution')?.state).toBe('met');
    const merged = play(monday).ask(monday, true);
    merged.happen(monday + minute, { mergedIntoId: 'other', status: 'closed' });
    expect(merged.clocks.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    merged.happen(monday + 2 * minute, { mergedIntoId: null, status: 'new' });
    expect(merged.clocks.map(({ state }) => state)).toEqual(['active', 'active']);
  });

  it('follow the policy that counts, with what was used up; what is broken stays', () => {
    const desk = play(monday).ask(monday, true);
    desk.policy = { ...policy, id: 'q', hours: 'calendar', firstResponseMinutes: 40 };
    desk.happen(monday + 30 * minute, {});
    expect(desk.last('first_response')).toMatchObject({
      policyId: 'q',
      dueAt: monday + 40 * minute,
    });
    desk.policy = { ...policy, firstResponseMinutes: 10 };
    desk.happen(monday + 35 * minute, {});
    expect(desk.last('first_response')?.dueAt).toBe(monday + 35 * minute);
    desk.happen(monday + 36 * minute, {});
    desk.policy = { ...policy, firstResponseMinutes: 600 };
    desk.happen(monday + 37 * minute, {});
    expect(desk.last('first_response')).toMatchObject({
      state: 'breached',
      breachedAt: monday + 35 * minute,
    });
    expect(dueColumns(desk.clocks).overdueSince).toBe(monday + 35 * minute);
    desk.policy = undefined;
    desk.happen(monday + 38 * minute, {});
    expect(desk.last('resolution')?.state).toBe('cancelled');
    desk.policy = policy;
    desk.happen(monday + 40 * minute, {});
    expect(desk.clocks).toHaveLength(2);
    expect(desk.last('resolution')?.dueAt).toBe(monday + 482 * minute + 16 * 60 * minute);
  });

  it('are none for history that was imported', () => {
    expect(play(monday).happen(monday, { origin: 'imported', waitingSince: 1 }).clocks).toEqual([]);
  });

  it('are due when the opening time that did not rest reaches what was promised', () => {
    const steps = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom<TicketStatus>('open', 'waiting_on_client', 'blocked'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (moves) => {
        const desk = play(monday, { ...policy, resolutionMinutes: 6000 }).ask(monday, true);
        let used = 0;
        for (const [minutes, status] of moves) {
          const at = desk.at + minutes * minute;
          const rests = desk.ticket.status === 'blocked' || desk.ticket.status.startsWith('wait');
          if (!rests) used += businessSeconds(schedule, desk.at, at);
          desk.happen(at, { status });
        }
        const clock = desk.last('resolution');
        if (clock?.state === 'active') {
          expect(businessSeconds(schedule, desk.at, clock.dueAt ?? 0)).toBe(360_000 - used);
        } else if (clock?.state === 'breached') expect(used).toBeGreaterThanOrEqual(360_000);
        else expect(clock?.spentSeconds).toBe(used);
      }),
    );
  });
});
