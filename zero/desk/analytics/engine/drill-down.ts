import { slaStateCode } from '../segment/layout';
import { weekHourFinder } from './bucket-of';
import type { Chunk } from './chunk';
import { type Mask, maskOf } from './mask';
import {
  type Dimension,
  dimensions,
  type Drillable,
  type AnalyticsQuery,
  type Span,
} from './question';
import { comesBackWithin, isOneTouch } from './solution';
import type { AnalyticsStore } from './store';

const met = slaStateCode.code('met');
const breached = slaStateCode.code('breached');

/**
 * The numbers of the tickets behind a metric, newest first: those that `ask` counts in it, each once.
 * `span` narrows it to a bar of a series; without it the whole period counts. Of what is open now it
 * names the time of creation; without it all counts, whatever the period.
 */
export function drillDown(
  store: AnalyticsStore,
  question: AnalyticsQuery,
  { what, span = what === 'open' ? always : question.period }: { what: Drillable; span?: Span },
): number[] {
  const mask = maskOf(store.ids, question.filter);
  const { weekHour } = question.filter;
  const weekHourOf = weekHourFinder(question.offsets);
  const numbers: number[] = [];
  for (const chunk of store.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      if (weekHour !== undefined && weekHourOf(chunk.createdAt[row] ?? 0) !== weekHour) continue;
      if (isVisible(chunk, row, mask) && isBehind(chunk, row, what, span, mask)) {
        numbers.push(chunk.number[row] ?? 0);
      }
    }
  }
  return numbers.sort((a, b) => b - a);
}

const always: Span = { from: 0, to: Infinity };

const columnOf = {
  client: 'client',
  team: 'team',
  type: 'type',
  priority: 'priority',
  status: 'status',
  channel: 'channel',
} as const satisfies Record<Exclude<Dimension, 'agent'>, keyof Chunk>;

function isVisible(chunk: Chunk, row: number, mask: Mask): boolean {
  if (chunk.overruled[row] === 1 || ((chunk.flags[row] ?? 0) & mask.hidden) !== 0) return false;
  return dimensions.every(
    (dimension) =>
      dimension === 'agent' || mask[dimension][chunk[columnOf[dimension]][row] ?? 0] === 1,
  );
}

function isBehind(chunk: Chunk, row: number, what: Drillable, span: Span, mask: Mask): boolean {
  const isIn = (at: number | undefined) => at !== undefined && at >= span.from && at < span.to;
  const holds = mask.agent[chunk.assignee[row] ?? 0] === 1;
  const responded = mask.agent[chunk.responder[row] ?? 0] === 1;
  const resolved = mask.agent[chunk.resolver[row] ?? 0] === 1;
  switch (what) {
    case 'created':
      return holds && isIn(chunk.createdAt[row]);
    case 'solved':
      return resolved && turnsOf(chunk, row).some((at, index) => index % 2 === 0 && isIn(at));
    case 'reopened':
      return holds && turnsOf(chunk, row).some((at, index) => index % 2 === 1 && isIn(at));
    case 'cameBack':
      return resolved && cameBack(turnsOf(chunk, row), isIn);
    case 'oneTouch':
      return resolved && isIn(chunk.resolvedAt[row]) && isOneTouch(chunk, row);
    case 'backlog':
      return holds && isOpenAt(chunk, row, span.to);
    case 'open':
      return holds && isOpenAt(chunk, row, Infinity) && isIn(chunk.createdAt[row]);
    case 'firstResponse':
      return responded && isIn(chunk.firstRespondedAt[row]);
    case 'resolution':
      return resolved && isIn(chunk.resolvedAt[row]);
    case 'nextResponse':
      return holds && responsesOf(chunk, row).some(isIn);
    case 'slaMet':
      return holds && promiseIn(chunk, row, met, isIn);
    case 'slaBreached':
      return holds && promiseIn(chunk, row, breached, isIn);
    case 'rated':
      return holds && chunk.rating[row] !== 0 && isIn(chunk.ratedAt[row]);
    case 'unanswered':
      return holds && chunk.waitingSince[row] !== 0 && chunk.firstRespondedAt[row] === 0;
  }
}

const turnsOf = ({ turns }: Chunk, row: number) => [
  ...turns.at.subarray(turns.start[row], turns.start[row + 1]),
];

/** Whether a solution at a moment that `isIn` was undone soon after. */
const cameBack = (turns: readonly number[], isIn: (at: number | undefined) => boolean) =>
  turns.some(
    (at, index) =>
      index % 2 === 0 && isIn(at) && (turns[index + 1] ?? Infinity) - at <= comesBackWithin,
  );

function responsesOf({ detail }: Chunk, row: number): number[] {
  if (!detail) return [];
  const { start, at } = detail.responses;
  return [...at.subarray(start[row], start[row + 1])];
}

function isOpenAt(chunk: Chunk, row: number, moment: number): boolean {
  if ((chunk.createdAt[row] ?? 0) >= moment) return false;
  return turnsOf(chunk, row).filter((at) => at < moment).length % 2 === 0;
}

function promiseIn(
  { promises }: Chunk,
  row: number,
  state: number,
  isIn: (at: number | undefined) => boolean,
): boolean {
  const { start } = promises;
  for (let index = start[row] ?? 0; index < (start[row + 1] ?? 0); index++) {
    if (promises.state[index] === state && isIn(promises.at[index])) return true;
  }
  return false;
}
