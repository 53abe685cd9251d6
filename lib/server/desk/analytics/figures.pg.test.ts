import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeClient,
  makeOrganization,
  makeTeam,
  makeTicketType,
} from '@/drizzle/seed/factories/organization';
import { makeMember } from '@/drizzle/seed/factories/person';
import { random } from '@/drizzle/seed/random';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { offsetsIn } from '@/lib/period/local-time';
import { bucketsOf, comparisonOf, grainOf } from '@/lib/period/period';
import { startOfDay } from '@/lib/period/local-time';
import { ask } from '@/zero/desk/analytics/engine/ask';
import { drillDown } from '@/zero/desk/analytics/engine/drill-down';
import { createdWithin } from '@/zero/desk/analytics/engine/ages';
import type {
  Drillable,
  AnalyticsFilter,
  AnalyticsQuery,
  Span,
} from '@/zero/desk/analytics/engine/question';
import type { AnalyticsStore } from '@/zero/desk/analytics/engine/store';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { loadTicketFacts } from './load-ticket-facts';
import { metricsInSql, heatInSql, partsInSql } from './oracle/figures';
import { refreshDelta } from './refresh';
import { sealMonth } from './seal';
import { noRows, playTicket, type Stage, write } from './testing/play';

// Random histories, sealed at random, and changed after: the engine over segments and delta tells what
// SQL tells over the rows.

const histories = [
  { seed: 1, timeZone: 'Europe/Berlin' },
  { seed: 2, timeZone: 'America/New_York' },
  { seed: 3, timeZone: 'Australia/Lord_Howe' },
  { seed: 4, timeZone: 'Asia/Kathmandu' },
];
// Clocks change in every one of these zones, where they do at all.
const from = Date.UTC(2025, 1, 10);
const to = Date.UTC(2025, 4, 20);
const months = ['2025-02', '2025-03', '2025-04', '2025-05'];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database?.drop());

describe.each(histories)('history $seed in $timeZone', ({ seed, timeZone }) => {
  let stage: Stage;
  let store: AnalyticsStore;

  beforeAll(async () => {
    const { owner, app } = database;
    stage = await setStage(timeZone);
    const { organizationId } = stage;
    const draw = random('figures', seed);
    const rows = noRows();
    for (let number = 1; number <= 160; number++) playTicket(rows, stage, draw, number, from, to);
    await write(owner, rows);
    for (const month of months) if (draw.chance(0.7)) await sealMonth(app, organizationId, month);

    // Then life goes on: new tickets, new answers, other clients, merges and deletions.
    const later = noRows();
    for (let number = 161; number <= 190; number++)
      playTicket(later, stage, draw, number, from, to);
    await write(owner, later);
    const ids = rows.ticket.map(({ id }) => id);
    await owner`update ticket set client_id = ${draw.pick(stage.clientIds)} where id in ${owner(some(ids, 6, draw))}`;
    await owner`update ticket set priority = 'urgent' where id in ${owner(some(ids, 6, draw))}`;
    const [first, ...others] = some(ids, 4, draw);
    await owner`update ticket set merged_into_id = ${first ?? null} where id in ${owner(others)} and id <> ${first ?? null}`;
    await owner`delete from ticket where id in ${owner(
      some(
        ids.filter((id) => id !== first),
        5,
        draw,
      ),
    )}`;
    await owner`update ticket_feedback set rating = 1 where ticket_id in ${owner(some(ids, 20, draw))}`;
    while (await refreshDelta(app, organizationId));
    if (draw.chance(0.5)) await sealMonth(app, organizationId, draw.pick(months));
    store = await loadTicketFacts(owner, { organizationId });
  }, 60_000);

  it('has what was sealed and what was not', () => {
    expect(store.rows).toBeGreaterThan(150);
  });

  it.each(Array.from({ length: 12 }, (_, index) => index))('question %d', async (index) => {
    const { owner } = database;
    const question = questionOf(random('question', seed, index), stage, timeZone);
    const answer = ask(store, question);
    const told = (span: Span) => metricsInSql(owner, { ...stage, timeZone }, question, span);
    expect(answer.period).toEqual(await told(question.period));
    if (question.comparison) {
      expect(answer.comparison).toEqual(await told(question.comparison));
    }
    for (const bucket of [0, question.buckets.length - 1]) {
      const span: Span = {
        from: question.buckets[bucket] ?? 0,
        to: question.buckets[bucket + 1] ?? question.period.to,
      };
      const { from: begins, ...point } = answer.series[bucket] ?? { from: 0 };
      expect(await told(span)).toMatchObject(point);
      expect(begins).toBe(span.from);
    }
    expect(answer.heat).toEqual(await heatInSql(owner, stage, question, timeZone));
    for (const dimension of question.by) {
      const open = { ...question, filter: { ...question.filter, [dimension]: undefined } };
      const parts = await partsInSql(owner, { ...stage, timeZone }, open, dimension);
      const counted = (answer.parts[dimension] ?? []).filter(({ created }) => created > 0);
      const pairs = (list: { key: string | null; created: number }[]) =>
        list.map(({ key, created }) => `${key} ${created}`).toSorted();
      expect(pairs(counted)).toEqual(pairs(parts));
    }
  });

  it.each([0, 1, 2, 3])('lists as many tickets as a metric says, question %d', (index) => {
    const question = questionOf(random('behind', seed, index), stage, timeZone);
    const { period, series, unanswered, parts } = ask(store, question);
    const last = question.buckets.at(-1) ?? question.period.from;
    for (const [figures, span] of [
      [period, question.period],
      [series.at(-1), { from: last, to: question.period.to }],
    ] as const) {
      const behind = (what: Drillable) => drillDown(store, question, { what, span }).length;
      expect(figures).toMatchObject({
        created: behind('created'),
        solvedTickets: behind('solved'),
        cameBack: behind('cameBack'),
        oneTouch: behind('oneTouch'),
        backlog: behind('backlog'),
        nextResponseTickets: behind('nextResponse'),
        lateTickets: behind('slaBreached'),
        rated: behind('rated'),
        firstResponse: { n: behind('firstResponse') },
        resolution: { n: behind('resolution') },
      });
    }
    expect(drillDown(store, question, { what: 'unanswered' })).toHaveLength(unanswered.n);
    const { team } = question.filter;
    const open = (parts.team ?? [])
      .filter(({ key }) => !team || team.includes(key))
      .reduce((sum, part) => sum + (part.load?.open ?? 0), 0);
    expect(drillDown(store, question, { what: 'open' })).toHaveLength(open);
  });

  it('counts what is open now by status and age, each as many as its list', () => {
    const question = questionOf(random('load', seed), stage, timeZone);
    for (const { key, load: carried } of ask(store, question).parts.team ?? []) {
      const own = { ...question, filter: { ...question.filter, team: [key] } };
      expect(drillDown(store, own, { what: 'open' })).toHaveLength(carried?.open ?? 0);
      const wanted = question.filter.status ?? ticketStatuses;
      ticketStatuses.forEach((status, index) => {
        const filter = { ...own.filter, status: wanted.includes(status) ? [status] : [] };
        const behind = drillDown(store, { ...own, filter }, { what: 'open' });
        expect(behind).toHaveLength(carried?.byStatus[index] ?? 0);
      });
      carried?.ages.forEach((count, bar) => {
        const behind = drillDown(store, own, { what: 'open', span: createdWithin(bar, own.now) });
        expect(behind).toHaveLength(count);
      });
    }
  });
});

// The desk once opened at other hours, and holidays came.
const hoursOverTime = [
  {
    valid_from: new Date(Date.UTC(2025, 0, 1)),
    business_hours: {
      1: [['09:00', '17:00']],
      3: [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ],
      6: [['10:00', '12:30']],
    },
    holidays: ['2025-03-05'],
  },
  {
    valid_from: new Date(Date.UTC(2025, 3, 2, 11)),
    business_hours: { 1: [['08:30', '20:00']], 2: [['00:00', '24:00']], 5: [['09:00', '17:15']] },
    holidays: ['2025-04-21', '2025-05-02'],
  },
];

async function setStage(timeZone: string): Promise<Stage> {
  const { owner } = database;
  const { id: organizationId } = await makeOrganization(owner, { timeZone });
  const place = { organizationId };
  await owner`delete from schedule_version where organization_id = ${organizationId}`;
  for (const version of hoursOverTime) {
    await owner`insert into schedule_version ${owner({ organization_id: organizationId, time_zone: timeZone, ...version })}`;
  }
  const ids = async (rows: Promise<{ id: string }>[]) =>
    (await Promise.all(rows)).map(({ id }) => id);
  return {
    organizationId,
    clientIds: await ids([1, 2, 3].map(() => makeClient(owner, place))),
    memberIds: await ids([1, 2, 3].map(() => makeMember(owner, place))),
    teamIds: await ids([1, 2].map(() => makeTeam(owner, place))),
    typeIds: await ids([1, 2].map(() => makeTicketType(owner, place))),
  };
}

function questionOf(
  draw: ReturnType<typeof random>,
  stage: Stage,
  timeZone: string,
): AnalyticsQuery {
  const start = startOfDay(from / 1000 + draw.int(0, 60) * 86_400, timeZone);
  const end = startOfDay(start + draw.int(2, 45) * 86_400, timeZone);
  const period = { from: start, to: end };
  const comparison = draw.chance(0.7) ? comparisonOf(period, 'previous', timeZone) : null;
  const grain = grainOf(period, timeZone);
  const filter: AnalyticsFilter = {
    ...(draw.chance(0.4) && { client: some(stage.clientIds, 2, draw) }),
    ...(draw.chance(0.3) && { team: [null, ...some(stage.teamIds, 1, draw)] }),
    ...(draw.chance(0.4) && {
      agent: [...(draw.chance(0.5) ? [null] : []), ...some(stage.memberIds, 2, draw)],
    }),
    ...(draw.chance(0.3) && { type: some(stage.typeIds, 1, draw) }),
    ...(draw.chance(0.3) && { priority: some([...ticketPriorities], 3, draw) }),
    ...(draw.chance(0.3) && { status: some([...ticketStatuses], 4, draw) }),
    ...(draw.chance(0.2) && { weekHour: 24 * draw.int(0, 6) + draw.int(8, 18) }),
    withImported: draw.chance(0.5),
  };
  return {
    now: to / 1000 + 86_400 * 90,
    period,
    comparison,
    buckets: bucketsOf(period, grain, timeZone),
    comparisonBuckets: comparison ? bucketsOf(comparison, grain, timeZone) : [],
    offsets: offsetsIn(from / 1000, period.to, timeZone),
    filter,
    by: ['priority', 'client', 'type', 'team', 'agent', 'channel', 'status'],
    loadBy: ['team'],
    hours: draw.chance(0.5) ? 'business' : 'calendar',
  };
}

function some<Item>(
  items: readonly Item[],
  count: number,
  draw: ReturnType<typeof random>,
): Item[] {
  return [...new Set(Array.from({ length: count }, () => draw.pick(items)))];
}
