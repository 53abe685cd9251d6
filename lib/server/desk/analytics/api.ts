import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { boolParam, idOrNone, listParam } from '@/lib/server/api/fields';
import { ApiProblem } from '@/lib/server/api/problem';
import { daysBetween, isoDay } from '@/lib/period/local-time';
import { comparisons, presets, type Span } from '@/lib/period/period';
import { idSchema } from '@/zero/core/ids';
import type { Metrics, Part } from '@/zero/desk/analytics/engine/answer';
import { ask } from '@/zero/desk/analytics/engine/ask';
import { UnknownFormat } from '@/zero/desk/analytics/engine/chunk';
import type { Spread } from '@/lib/statistics/spread';
import { type AnalyticsFilter, dimensions } from '@/zero/desk/analytics/engine/question';
import { type Times, timesOf } from '@/zero/desk/analytics/engine/times';
import { earliestOf } from '@/zero/desk/analytics/manifest';
import { ticketChannels, ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { isReading } from './is-reading';
import { BrokenSegment, loadTicketFacts } from './load-ticket-facts';

/** Longest period, in days. */
const mostDays = 20 * 366;
const mostBuckets = 400;

const durations = z
  .object({
    count: z.int(),
    mean: z.number().nullable(),
    median: z.number().nullable().meta({ description: 'Null below five values, as is p90.' }),
    p90: z.number().nullable(),
  })
  .meta({ id: 'Durations', description: 'How long things took, in seconds.' });

const durationsOf = ({ n, mean, median, p90 }: Spread) => ({ count: n, mean, median, p90 });

const metricFields = {
  created: z.int().meta({ description: 'Tickets created.' }),
  solved: z.int().meta({ description: 'Tickets solved, each once.' }),
  reopened: z.int().meta({ description: 'How often tickets were reopened.' }),
  reopenedSoon: z.int().meta({ description: 'Of the solved, those reopened within 7 days.' }),
  oneTouch: z.int().meta({ description: 'Solved with one reply, never waiting, never reopened.' }),
  backlog: z.int().meta({ description: 'Tickets not solved at the end.' }),
  firstResponse: durations,
  nextResponse: durations,
  resolution: durations,
  slaMet: z.int(),
  slaBreached: z.int(),
  ratings: z.int(),
  goodRatings: z.int().meta({ description: 'Ratings of 4 and 5.' }),
  surveys: z.int().meta({ description: 'How often clients were asked for a rating.' }),
};

const metricsResource = z.object(metricFields).meta({ id: 'Metrics' });

const metricsOf = (metrics: Metrics): z.input<typeof metricsResource> => ({
  created: metrics.created,
  solved: metrics.solvedTickets,
  reopened: metrics.reopened,
  reopenedSoon: metrics.cameBack,
  oneTouch: metrics.oneTouch,
  backlog: metrics.backlog,
  firstResponse: durationsOf(metrics.firstResponse),
  nextResponse: durationsOf(metrics.nextResponse),
  resolution: durationsOf(metrics.resolution),
  slaMet: metrics.slaMet,
  slaBreached: metrics.slaBreached,
  ratings: metrics.rated,
  goodRatings: metrics.good,
  surveys: metrics.surveyed,
});

const partResource = z
  .object({
    key: z.string().nullable().meta({ description: 'An id or a word; null for nobody and none.' }),
    created: metricFields.created,
    solutions: z.int().meta({ description: 'How often tickets were solved.' }),
    backlog: metricFields.backlog,
    firstResponse: durations,
    resolution: durations,
    slaMet: metricFields.slaMet,
    slaBreached: metricFields.slaBreached,
    ratings: metricFields.ratings,
    goodRatings: metricFields.goodRatings,
  })
  .meta({ id: 'MetricsPart', description: 'The metrics of one value of a dimension.' });

const partOf = (part: Part): z.input<typeof partResource> => ({
  key: part.key,
  created: part.created,
  solutions: part.solved,
  backlog: part.backlog,
  firstResponse: durationsOf(part.firstResponse),
  resolution: durationsOf(part.resolution),
  slaMet: part.slaMet,
  slaBreached: part.slaBreached,
  ratings: part.rated,
  goodRatings: part.good,
});

const day = z.iso.date();
const spanResource = z.object({ from: day, to: day.meta({ description: 'The last day.' }) });

const search = z.strictObject({
  period: z.enum(presets).default('30d').meta({ description: 'Unless `from` and `to` are given.' }),
  from: day.optional(),
  to: day.optional(),
  compareWith: z.enum(comparisons).default('none'),
  grain: z.enum(['day', 'week', 'month']).optional().meta({ description: 'Of the series.' }),
  hours: z.enum(['calendar', 'business']).default('calendar'),
  by: listParam(z.enum(dimensions)),
  clientId: listParam(idSchema),
  teamId: listParam(idOrNone),
  agentId: listParam(idOrNone),
  typeId: listParam(idOrNone),
  priority: listParam(z.enum(ticketPriorities)),
  status: listParam(z.enum(ticketStatuses)),
  channel: listParam(z.enum(ticketChannels)),
  weekHour: z.coerce.number().int().min(0).max(167).optional().meta({
    description: 'The hour of the week in which tickets were created; 0 is Monday’s first.',
  }),
  imported: boolParam.meta({ description: 'Whether imported history counts.' }),
});
type Search = z.output<typeof search>;

const read = defineOperation({
  id: 'readMetrics',
  method: 'get',
  path: '/analytics/metrics',
  summary: 'Read the metrics of a period, as the dashboards show them',
  tag: 'Analytics',
  scope: 'analytics:read',
  capability: 'analytics.read',
  search,
  output: z.object({
    period: spanResource,
    timeZone: z.string(),
    metrics: metricsResource,
    comparison: z.object({ period: spanResource, metrics: metricsResource }).nullable(),
    series: z.array(z.object({ from: day, ...metricFields })),
    by: z.partialRecord(z.enum(dimensions), z.array(partResource)),
    isComplete: z.boolean().meta({ description: 'False while history is being read.' }),
  }),
  run: async ({ sql, organizationId, at, search: given }) => {
    const months = await sql<{ month: string }[]>`
      select entry ->> 'month' as month
      from analytics_manifest, jsonb_array_elements(segments) entry
      where organization_id = ${organizationId}
      union select month from ticket_fact where organization_id = ${organizationId}`;
    const [organization] = await sql<{ timeZone: string }[]>`
      select time_zone "timeZone" from organization where id = ${organizationId}`;
    const { timeZone = 'UTC' } = organization ?? {};
    const now = Math.floor(at / 1_000);
    const times = readTimes(given, { now, earliest: earliestOf(months) ?? now, timeZone });
    const { grain: _, ...spans } = times;
    const by = given.by ?? [];
    const answer = ask(await load(sql, organizationId), {
      ...spans,
      now,
      filter: filterOf(given),
      hours: given.hours,
      by,
      spreadBy: by,
    });
    const daysOf = ({ from, to }: Span) => ({
      from: isoDay(from, timeZone),
      to: isoDay(to - 1, timeZone),
    });
    return {
      period: daysOf(times.period),
      timeZone,
      metrics: metricsOf(answer.period),
      comparison: times.comparison &&
        answer.comparison && {
          period: daysOf(times.comparison),
          metrics: metricsOf(answer.comparison),
        },
      series: answer.series.map(({ from, ...metrics }) => ({
        from: isoDay(from, timeZone),
        ...metricsOf(metrics),
      })),
      by: Object.fromEntries(
        Object.entries(answer.parts).map(([dimension, parts]) => [dimension, parts.map(partOf)]),
      ),
      isComplete: !answer.isPartial && !(await isReading(sql, organizationId)),
    };
  },
});

function readTimes(given: Search, place: Parameters<typeof timesOf>[1]): Times {
  const { from, to, compareWith, grain, weekHour = null } = given;
  if ((from === undefined) !== (to === undefined)) throw badPeriod('Give both from and to.');
  const span = from && to ? { from, to } : undefined;
  if (
    span &&
    daysBetween(Date.parse(span.from) / 1_000, Date.parse(span.to) / 1_000, 'UTC') > mostDays
  )
    throw badPeriod('A period has at most 20 years.');
  const period = span ?? given.period;
  const times = timesOf({ period, comparison: compareWith, grain, weekHour }, place);
  if (!times) throw badPeriod('A period begins before it ends.');
  if (times.buckets.length > mostBuckets) {
    throw badPeriod(`A series has at most ${mostBuckets} steps. Choose a longer grain.`);
  }
  return times;
}

const badPeriod = (detail: string) =>
  new ApiProblem(400, 'The request is not valid.', { errors: [{ pointer: 'from', detail }] });

const filterOf = (given: Search): AnalyticsFilter => ({
  ...(given.clientId && { client: given.clientId }),
  ...(given.teamId && { team: given.teamId }),
  ...(given.agentId && { agent: given.agentId }),
  ...(given.typeId && { type: given.typeId }),
  ...(given.priority && { priority: given.priority }),
  ...(given.status && { status: given.status }),
  ...(given.channel && { channel: given.channel }),
  ...(given.weekHour !== undefined && { weekHour: given.weekHour }),
  withImported: given.imported ?? false,
});

async function load(sql: Parameters<typeof loadTicketFacts>[0], organizationId: string) {
  try {
    return await loadTicketFacts(sql, { organizationId });
  } catch (error) {
    const isRebuilt = error instanceof BrokenSegment || error instanceof UnknownFormat;
    if (!isRebuilt) throw error;
    throw new ApiProblem(503, 'The metrics are being rebuilt. Try again.', {
      headers: { 'retry-after': '60' },
    });
  }
}

export const analyticsOperations = [read];
