import type { SlaState, SlaTarget } from '@/zero/desk/sla/values';
import { slaStates, slaTargets } from '@/zero/desk/sla/values';
import {
  type TicketChannel,
  ticketChannels,
  ticketPriorities,
  type TicketPriority,
  ticketStatuses,
  type TicketStatus,
} from '@/zero/desk/ticket/values';

/**
 * The version of the segment layout. Raise it with every change below: the worker then writes all months
 * again, and a browser that meets an unknown version asks for a reload.
 */
export const segmentFormat = 1;

/** Stands for null where any number may occur. */
export const nothing = 0xffff_ffff;
/** The same where numbers may be negative. */
export const never = -0x8000_0000;

export const flag = { imported: 1, merged: 2, waited: 4, deleted: 8 } as const;

const coder = <Value extends string>(values: readonly Value[]) => ({
  codes: new Map<string, number>(values.map((value, code) => [value, code])),
  code: (value: Value) => values.indexOf(value),
  value: (code: number): Value => {
    const value = values[code];
    if (value === undefined) throw new Error(`A segment holds the unknown code ${code}`);
    return value;
  },
});

// Codes are positions, so these lists may only grow at their end.
export const statusCode = coder<TicketStatus>(ticketStatuses);
export const priorityCode = coder<TicketPriority>(ticketPriorities);
export const channelCode = coder<TicketChannel>(ticketChannels);
export const slaStateCode = coder<SlaState>(slaStates);
export const slaTargetCode = coder<SlaTarget>(slaTargets);

/** The ids that a segment's small numbers stand for: 0 is nobody, n the id at n - 1. */
export type Dictionary = {
  clients: string[];
  teams: string[];
  types: string[];
  members: string[];
};

type ColumnType = 'u8' | 'u16' | 'u32' | 'i32';

/** The tables of each file with their columns. Moments are seconds after the ticket's creation unless said otherwise. */
export const tables = {
  core: {
    tickets: {
      /** Difference to the row above. */
      number: 'i32',
      /** Difference to the row above. */
      createdAt: 'i32',
      client: 'u16',
      team: 'u16',
      assignee: 'u16',
      type: 'u16',
      status: 'u8',
      priority: 'u8',
      channel: 'u8',
      flags: 'u8',
      askedAfter: 'u32',
      firstResponseCalendar: 'u32',
      /** What of it was outside opening hours. */
      firstResponseClosed: 'u32',
      /** 0 is the assignee, n + 1 the member n. */
      responder: 'u16',
      resolutionCalendar: 'u32',
      /** What of it was outside opening hours. */
      resolutionClosed: 'u32',
      /** 0 is the assignee, n + 1 the member n. */
      resolver: 'u16',
      rating: 'u8',
      /** Seconds after the solution, or after the creation of what is not done. */
      ratedAfter: 'i32',
      /** The same; `never` where it was not. */
      surveyedAfter: 'i32',
    },
    /** Only of tickets that were reopened. */
    turns: { row: 'u32', after: 'u32' },
    waiting: { row: 'u32', after: 'u32' },
    /** `after` of an SLA target kept counts from the action that kept it. */
    promises: { row: 'u32', target: 'u8', state: 'u8', after: 'i32' },
  },
  detail: {
    tickets: {
      statusAfter: 'u32',
      work: 'u32',
      clientWait: 'u32',
      hold: 'u32',
      agentReplies: 'u8',
      lastClientMessageAfter: 'u32',
    },
    responses: { row: 'u32', after: 'u32', calendar: 'u32', business: 'u32' },
    assignments: { row: 'u32', after: 'u32', assignee: 'u16' },
  },
} as const satisfies Record<string, Record<string, Record<string, ColumnType>>>;
