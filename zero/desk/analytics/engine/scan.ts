import { nothing, slaStateCode } from '../segment/layout';
import { histogramEdges } from './answer';
import type { Chunk } from './chunk';
import { clear, type RowMetrics, newRowMetrics } from './row-metrics';
import { columnsOf, type Mask } from './mask';
import type { Parts } from './parts';
import { type Dimension, dimensions, type AnalyticsQuery } from './question';
import { comesBackWithin, isOneTouch } from './solution';
import type { Timeline } from './timeline';

const met = slaStateCode.code('met');
const breached = slaStateCode.code('breached');
const otherDimensions = dimensions.filter((dimension) => dimension !== 'agent');

/** A question on its way through the facts, and what was found so far. */
export type Scan = {
  question: AnalyticsQuery;
  timeline: Timeline;
  mask: Mask;
  parts: readonly { dimension: Dimension; parts: Parts }[];
  /** What was over before this moment counts nowhere. */
  since: number;
  weekHourOf: (at: number) => number;
  heat: Uint32Array;
  backlogAges: Uint32Array;
  unanswered: { n: number; since: number | null };
  isPartial: boolean;
};

/** Counts what a chunk has to say. */
export function scanChunk(chunk: Chunk, scan: Scan): void {
  const { mask, parts, since } = scan;
  const { now, withLastContact = false, loadBy = [] } = scan.question;
  const withLoads = loadBy.length > 0;
  const { weekHour } = scan.question.filter;
  scan.isPartial ||= chunk.detail === undefined && chunk.length > 0;
  if (chunk.latest < since && !withLastContact) return;
  const columns = columnsOf(chunk);
  const others = otherDimensions.map((dimension) => columns[dimension]);
  const lookups = otherDimensions.map((dimension) => mask[dimension]);
  const { overruled, flags, assignee, responder, resolver, lastAt, detail, length } = chunk;
  const { createdAt, status } = chunk;
  const metrics = newRowMetrics();

  for (let row = 0; row < length; row++) {
    const isOver = (lastAt[row] ?? 0) < since;
    if (isOver && !withLastContact) continue;
    if (overruled[row] === 1 || ((flags[row] ?? 0) & mask.hidden) !== 0) continue;
    const missed = mask.isOpen ? hit : missedBy(row, others, lookups);
    if (missed === several) continue;
    if (weekHour !== undefined && scan.weekHourOf(createdAt[row] ?? 0) !== weekHour) {
      if (missed === hit && mask.agent[assignee[row] ?? 0] === 1) countHour(chunk, row, scan);
      continue;
    }
    clear(metrics);
    metrics.holds = mask.agent[assignee[row] ?? 0] === 1;
    metrics.responded = mask.agent[responder[row] ?? 0] === 1;
    metrics.resolved = mask.agent[resolver[row] ?? 0] === 1;
    metrics.lastClientMessageAt = detail?.lastClientMessageAt[row] ?? 0;
    if (!isOver) read(metrics, chunk, row, scan, missed === hit);
    if (withLoads && lastAt[row] === nothing) {
      metrics.isOpen = true;
      metrics.status = status[row] ?? 0;
      metrics.age = barOf(now - (createdAt[row] ?? 0));
    }
    if (missed === hit) {
      for (const part of parts) {
        if (part.dimension === 'agent') {
          part.parts.addPerson(
            metrics,
            assignee[row] ?? 0,
            responder[row] ?? 0,
            resolver[row] ?? 0,
          );
        } else {
          part.parts.add(metrics, columns[part.dimension][row] ?? 0);
        }
      }
    } else {
      const dimension = otherDimensions[missed];
      const part = parts.find((each) => each.dimension === dimension);
      part?.parts.add(metrics, others[missed]?.[row] ?? 0);
    }
  }
}

const hit = -1;
const several = -2;

/** The position of the one dimension by which the row misses the filter, or `hit`, or `several`. */
function missedBy(
  row: number,
  columns: readonly (Uint8Array | Uint16Array)[],
  lookups: readonly Uint8Array[],
): number {
  let missed = hit;
  for (let index = 0; index < columns.length; index++) {
    if (lookups[index]?.[columns[index]?.[row] ?? 0] === 1) continue;
    if (missed !== hit) return several;
    missed = index;
  }
  return missed;
}

/** Reads what happened to a ticket, once for its dimensions and, where it `counts`, for the whole. */
function read(metrics: RowMetrics, chunk: Chunk, row: number, scan: Scan, counts: boolean): void {
  const { timeline } = scan;
  const holds = counts && metrics.holds;
  const created = chunk.createdAt[row] ?? 0;
  const bucket = timeline.bucketOf(created);
  if (bucket >= 0) {
    if (holds) add(timeline.counts.created, bucket);
    if (timeline.isInPeriod(bucket)) {
      metrics.created = 1;
      if (holds) add(scan.heat, scan.weekHourOf(created));
    }
  }
  readTurns(metrics, chunk, row, scan, counts);
  readPromises(metrics, chunk, row, timeline, holds);
  readSurvey(metrics, chunk, row, timeline, holds);
  readDurations(metrics, chunk, row, scan, counts);
  if (holds && chunk.lastAt[row] === nothing) countNow(chunk, row, scan);
}

/** The hours that the filter leaves out are counted for themselves alone, so that they can be chosen. */
function countHour(chunk: Chunk, row: number, { timeline, heat, weekHourOf }: Scan): void {
  const created = chunk.createdAt[row] ?? 0;
  if (timeline.isInPeriod(timeline.bucketOf(created))) add(heat, weekHourOf(created));
}

/** Solutions and reopenings, and the stock between them. */
function readTurns(
  metrics: RowMetrics,
  chunk: Chunk,
  row: number,
  scan: Scan,
  counts: boolean,
): void {
  const { timeline, question } = scan;
  const { start, at } = chunk.turns;
  const first = start[row] ?? 0;
  const end = start[row + 1] ?? 0;
  const holds = counts && metrics.holds;
  const resolved = counts && metrics.resolved;
  let openSince = chunk.createdAt[row] ?? 0;
  let before = openSince < question.period.to ? 0 : 1;
  for (let index = first; index < end; index++) {
    const moment = at[index] ?? 0;
    const bucket = timeline.bucketOf(moment);
    if (moment < question.period.to) before++;
    if (((index - first) & 1) === 0) {
      if (holds) timeline.open(openSince, moment);
      if (bucket < 0) continue;
      const side = timeline.sideOf(bucket);
      if (side === 0) metrics.solved++;
      if (!resolved) continue;
      add(timeline.counts.solved, bucket);
      const number = chunk.number[row] ?? 0;
      timeline.tallies.solvedTickets.note(number, bucket, side);
      const next = index + 1 < end ? (at[index + 1] ?? 0) : Infinity;
      if (next - moment <= comesBackWithin) timeline.tallies.cameBack.note(number, bucket, side);
    } else {
      openSince = moment;
      if (bucket >= 0 && holds) add(timeline.counts.reopened, bucket);
    }
  }
  if (((end - first) & 1) === 0 && holds) timeline.open(openSince, Infinity);
  if ((before & 1) === 0) metrics.backlog = 1;
}

function readPromises(
  metrics: RowMetrics,
  chunk: Chunk,
  row: number,
  timeline: Timeline,
  holds: boolean,
) {
  const { start, state, at } = chunk.promises;
  for (let index = start[row] ?? 0, end = start[row + 1] ?? 0; index < end; index++) {
    const isMet = state[index] === met;
    if (!isMet && state[index] !== breached) continue;
    const bucket = timeline.bucketOf(at[index] ?? 0);
    if (bucket < 0) continue;
    if (holds) {
      add(isMet ? timeline.counts.slaMet : timeline.counts.slaBreached, bucket);
      if (!isMet)
        timeline.tallies.lateTickets.note(chunk.number[row] ?? 0, bucket, timeline.sideOf(bucket));
    }
    if (!timeline.isInPeriod(bucket)) continue;
    if (isMet) metrics.met++;
    else metrics.breached++;
  }
}

function readSurvey(
  metrics: RowMetrics,
  chunk: Chunk,
  row: number,
  timeline: Timeline,
  holds: boolean,
) {
  const surveyed = timeline.bucketOf(chunk.surveyedAt[row] ?? 0);
  if (surveyed >= 0 && holds) add(timeline.counts.surveyed, surveyed);
  const rating = chunk.rating[row] ?? 0;
  if (rating === 0) return;
  const bucket = timeline.bucketOf(chunk.ratedAt[row] ?? 0);
  if (bucket < 0) return;
  if (holds) {
    add(timeline.counts.rated, bucket);
    if (rating >= 4) add(timeline.counts.good, bucket);
  }
  if (!timeline.isInPeriod(bucket)) return;
  metrics.rated = 1;
  if (rating >= 4) metrics.good = 1;
}

function readDurations(
  metrics: RowMetrics,
  chunk: Chunk,
  row: number,
  scan: Scan,
  counts: boolean,
): void {
  const { timeline } = scan;
  const business = scan.question.hours === 'business';
  const responded = timeline.bucketOf(chunk.firstRespondedAt[row] ?? 0);
  if (responded >= 0) {
    const values = business ? chunk.firstResponseBusiness : chunk.firstResponseCalendar;
    const value = values[row] ?? 0;
    if (counts && metrics.responded) timeline.firstResponse.add(responded, value);
    if (timeline.isInPeriod(responded)) metrics.firstResponse = value;
  }
  const resolved = timeline.bucketOf(chunk.resolvedAt[row] ?? 0);
  if (resolved >= 0) {
    const values = business ? chunk.resolutionBusiness : chunk.resolutionCalendar;
    const value = values[row] ?? 0;
    if (counts && metrics.resolved) {
      timeline.resolution.add(resolved, value);
      if (isOneTouch(chunk, row)) add(timeline.counts.oneTouch, resolved);
    }
    if (timeline.isInPeriod(resolved)) metrics.resolution = value;
  }
  if (!counts || !metrics.holds || !chunk.detail) return;
  const { start, at, calendar, business: inHours } = chunk.detail.responses;
  for (let index = start[row] ?? 0, end = start[row + 1] ?? 0; index < end; index++) {
    const bucket = timeline.bucketOf(at[index] ?? 0);
    if (bucket < 0) continue;
    timeline.nextResponse.add(bucket, (business ? inHours : calendar)[index] ?? 0);
    timeline.tallies.nextResponseTickets.note(
      chunk.number[row] ?? 0,
      bucket,
      timeline.sideOf(bucket),
    );
  }
}

/** What stands as of now, whatever the period. */
function countNow(chunk: Chunk, row: number, scan: Scan): void {
  const { question, unanswered } = scan;
  add(scan.backlogAges, barOf(question.now - (chunk.createdAt[row] ?? 0)));
  const since = chunk.waitingSince[row] ?? 0;
  if (since === 0 || chunk.firstRespondedAt[row] !== 0) return;
  unanswered.n++;
  unanswered.since = Math.min(unanswered.since ?? Infinity, since);
}

function add(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** Which bar of a histogram a duration stands in. */
export function barOf(seconds: number): number {
  let bar = 0;
  while (bar < histogramEdges.length && seconds >= (histogramEdges[bar] ?? Infinity)) bar++;
  return bar;
}
