import type { ColumnsOf } from '../segment/arrow';
import { fromFile } from '../segment/arrow';
import { keptAt } from '../segment/kept-at';
import {
  type Dictionary,
  never,
  nothing,
  segmentFormat,
  slaStateCode,
  slaTargetCode,
  tables,
} from '../segment/layout';
import type { Ids } from './dictionary';

/** Lists of values a row, one after the other: row `i` has those from `start[i]` to `start[i + 1]`. */
type Lists<Columns> = { start: Uint32Array } & Columns;

/** Some tickets as columns, ordered by number. Moments are seconds since the epoch, 0 where nothing happened; durations seconds. */
export type Chunk = {
  length: number;
  number: Uint32Array;
  createdAt: Uint32Array;
  client: Uint16Array;
  team: Uint16Array;
  assignee: Uint16Array;
  type: Uint16Array;
  status: Uint8Array;
  priority: Uint8Array;
  channel: Uint8Array;
  flags: Uint8Array;
  /** 1 where a row of the delta counts instead. */
  overruled: Uint8Array;
  firstRespondedAt: Uint32Array;
  firstResponseCalendar: Uint32Array;
  firstResponseBusiness: Uint32Array;
  responder: Uint16Array;
  resolvedAt: Uint32Array;
  resolutionCalendar: Uint32Array;
  resolutionBusiness: Uint32Array;
  resolver: Uint16Array;
  rating: Uint8Array;
  ratedAt: Uint32Array;
  surveyedAt: Uint32Array;
  waitingSince: Uint32Array;
  turns: Lists<{ at: Uint32Array }>;
  promises: Lists<{ target: Uint8Array; state: Uint8Array; at: Uint32Array }>;
  /** Undefined until the second file is there. */
  detail: Detail | undefined;
  /** The last moment that any metric counts of each; the end of time while it is not done. */
  lastAt: Uint32Array;
  /** The latest of them. */
  latest: number;
};

export type Detail = {
  statusSince: Uint32Array;
  work: Uint32Array;
  clientWait: Uint32Array;
  hold: Uint32Array;
  agentReplies: Uint8Array;
  lastClientMessageAt: Uint32Array;
  responses: Lists<{ at: Uint32Array; calendar: Uint32Array; business: Uint32Array }>;
  assignments: Lists<{ at: Uint32Array; assignee: Uint16Array }>;
};

/** A segment was written in a way that this reader does not know. */
export class UnknownFormat extends Error {}

function readDictionary(text: string): Dictionary {
  const { clients, teams, types, members } = JSON.parse(text);
  const dictionary = { clients, teams, types, members };
  const isRead = Object.values(dictionary).every(
    (ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
  );
  if (!isRead) throw new Error('A segment has no dictionary');
  return dictionary;
}

/** Reads a segment's `core` file. Throws `UnknownFormat`. */
export function readCore(file: Uint8Array, ids: Ids): { chunk: Chunk; members: Uint16Array } {
  const { columns, header } = fromFile(tables.core, file);
  if (header.get('format') !== String(segmentFormat)) {
    throw new UnknownFormat(`A segment has format ${header.get('format')}`);
  }
  const dictionary = readDictionary(header.get('dictionary') ?? '{}');
  const codes = ids.translation(dictionary);
  return { chunk: chunkOf(columns, codes), members: codes.members };
}

/** Columns that are kept as they are stored are copied: a part of the file would keep all of it in memory. */
function chunkOf(
  { tickets, turns, waiting, promises }: ColumnsOf<typeof tables.core>,
  codes: ReturnType<Ids['translation']>,
): Chunk {
  const { length } = tickets.number;
  const number = summed(tickets.number);
  const createdAt = summed(tickets.createdAt);
  const asked = later(createdAt, tickets.askedAfter);
  const assignee = translated(tickets.assignee, codes.members);
  const person = (column: Uint16Array) =>
    column.map((code, row) => (code === 0 ? (assignee[row] ?? 0) : (codes.members[code - 1] ?? 0)));
  const firstRespondedAt = later(asked, tickets.firstResponseCalendar);
  const resolvedAt = later(createdAt, tickets.resolutionCalendar);
  const ends = resolvedAt.map((at, row) => at || (createdAt[row] ?? 0));
  const waitingSince = new Uint32Array(length);
  waiting.row.forEach((row, index) => {
    waitingSince[row] = (createdAt[row] ?? 0) + (waiting.after[index] ?? 0);
  });
  const turnLists = turnsOf(turns, createdAt, resolvedAt);
  const chunk: Chunk = {
    length,
    number,
    createdAt,
    client: translated(tickets.client, codes.clients),
    team: translated(tickets.team, codes.teams),
    assignee,
    type: translated(tickets.type, codes.types),
    status: tickets.status.slice(),
    priority: tickets.priority.slice(),
    channel: tickets.channel.slice(),
    flags: tickets.flags.slice(),
    overruled: new Uint8Array(length),
    firstRespondedAt,
    firstResponseCalendar: tickets.firstResponseCalendar.slice(),
    firstResponseBusiness: less(tickets.firstResponseCalendar, tickets.firstResponseClosed),
    responder: person(tickets.responder),
    resolvedAt,
    resolutionCalendar: tickets.resolutionCalendar.slice(),
    resolutionBusiness: less(tickets.resolutionCalendar, tickets.resolutionClosed),
    resolver: person(tickets.resolver),
    rating: tickets.rating.slice(),
    ratedAt: ends.map((end, row) =>
      tickets.rating[row] ? end + (tickets.ratedAfter[row] ?? 0) : 0,
    ),
    surveyedAt: ends.map((end, row) => {
      const after = tickets.surveyedAfter[row] ?? never;
      return after === never ? 0 : end + after;
    }),
    waitingSince,
    turns: turnLists,
    promises: promisesOf(promises, { createdAt, firstRespondedAt, resolvedAt }),
    detail: undefined,
    lastAt: new Uint32Array(length),
    latest: 0,
  };
  noteLast(chunk);
  return chunk;
}

/** Finds the last moment of each ticket, so that a question about later times passes it over. */
function noteLast(chunk: Chunk): void {
  const { lastAt, turns, promises } = chunk;
  for (let row = 0; row < chunk.length; row++) {
    let last = Math.max(
      chunk.firstRespondedAt[row] ?? 0,
      chunk.ratedAt[row] ?? 0,
      chunk.surveyedAt[row] ?? 0,
      chunk.resolvedAt[row] === 0 ? nothing : 0,
    );
    for (let index = turns.start[row] ?? 0; index < (turns.start[row + 1] ?? 0); index++) {
      last = Math.max(last, turns.at[index] ?? 0);
    }
    for (let index = promises.start[row] ?? 0; index < (promises.start[row + 1] ?? 0); index++) {
      last = Math.max(last, promises.at[index] ?? 0);
    }
    lastAt[row] = last;
    chunk.latest = Math.max(chunk.latest, last);
  }
}

/** Reads a segment's `detail` file, whose people are those of its `core`. */
export function readDetail(file: Uint8Array, chunk: Chunk, members: Uint16Array): Detail {
  const { columns } = fromFile(tables.detail, file);
  const { tickets, responses, assignments } = columns;
  const { createdAt } = chunk;
  const at = (table: { row: Uint32Array; after: Uint32Array }) =>
    table.after.map((after, index) => (createdAt[table.row[index] ?? 0] ?? 0) + after);
  const respondedAt = at(responses);
  // An answer may come after everything that the core knows of.
  responses.row.forEach((row, index) => {
    const last = Math.max(chunk.lastAt[row] ?? 0, respondedAt[index] ?? 0);
    chunk.lastAt[row] = last;
    chunk.latest = Math.max(chunk.latest, last);
  });
  return {
    statusSince: later(createdAt, tickets.statusAfter),
    work: tickets.work.slice(),
    clientWait: tickets.clientWait.slice(),
    hold: tickets.hold.slice(),
    agentReplies: tickets.agentReplies.slice(),
    lastClientMessageAt: later(createdAt, tickets.lastClientMessageAfter),
    responses: {
      start: starts(responses.row, chunk.length),
      at: respondedAt,
      calendar: responses.calendar.slice(),
      business: responses.business.slice(),
    },
    assignments: {
      start: starts(assignments.row, chunk.length),
      at: at(assignments),
      assignee: translated(assignments.assignee, members),
    },
  };
}

function summed(differences: Int32Array): Uint32Array {
  let sum = 0;
  return Uint32Array.from(differences, (difference) => (sum += difference));
}

const translated = (column: Uint16Array, codes: Uint16Array) =>
  column.map((code) => codes[code] ?? 0);

/** `from[row] + after[row]`, or 0 where either is missing. */
function later(from: Uint32Array, after: Uint32Array): Uint32Array {
  return after.map((seconds, row) => {
    const start = from[row] ?? 0;
    return seconds === nothing || start === 0 ? 0 : start + seconds;
  });
}

const less = (column: Uint32Array, other: Uint32Array) =>
  column.map((value, row) => (value === nothing ? nothing : value - (other[row] ?? 0)));

function starts(rows: Uint32Array, length: number): Uint32Array {
  const start = new Uint32Array(length + 1);
  for (const row of rows) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let row = 0; row < length; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  return start;
}

/** The turns that were written, and for every other ticket its solution. */
function turnsOf(
  turns: { row: Uint32Array; after: Uint32Array },
  createdAt: Uint32Array,
  resolvedAt: Uint32Array,
): Chunk['turns'] {
  const { length } = createdAt;
  const written = starts(turns.row, length);
  const start = new Uint32Array(length + 1);
  const at: number[] = [];
  for (let row = 0; row < length; row++) {
    const from = written[row] ?? 0;
    const to = written[row + 1] ?? 0;
    const solved = resolvedAt[row] ?? 0;
    for (let index = from; index < to; index++) {
      at.push((createdAt[row] ?? 0) + (turns.after[index] ?? 0));
    }
    if (from === to && solved !== 0) at.push(solved);
    start[row + 1] = at.length;
  }
  return { start, at: Uint32Array.from(at) };
}

function promisesOf(
  promises: ColumnsOf<typeof tables.core>['promises'],
  times: { createdAt: Uint32Array; firstRespondedAt: Uint32Array; resolvedAt: Uint32Array },
): Chunk['promises'] {
  const at = Uint32Array.from(promises.after, (after, index) => {
    const row = promises.row[index] ?? 0;
    const fact = {
      createdAt: times.createdAt[row] ?? 0,
      firstRespondedAt: times.firstRespondedAt[row] || null,
      resolvedAt: times.resolvedAt[row] || null,
    };
    const target = slaTargetCode.value(promises.target[index] ?? 0);
    return keptAt(fact, target, slaStateCode.value(promises.state[index] ?? 0)) + after;
  });
  return {
    start: starts(promises.row, times.createdAt.length),
    target: promises.target.slice(),
    state: promises.state.slice(),
    at,
  };
}
