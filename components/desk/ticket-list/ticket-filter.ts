import { TZDate } from '@date-fns/tz';
import { addDays, startOfYear, subDays } from 'date-fns';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import type { CreatedPreset, ListFilter } from './list-filter';

type Viewer = {
  /** The viewer's member id: what `me` stands for. */
  memberId: string;
  /** IANA name of the organization's zone: where its days begin. */
  timeZone: string;
  /** Today there, as `YYYY-MM-DD`. */
  today: string;
};

/** The query's filter for what a viewer chose. The same day gives the same filter, so that its rows are kept. */
export function ticketFilter(filter: ListFilter, viewer: Viewer): TicketFilter {
  const { status, priority, type, assignee, client, team, tag, channel, text } = filter;
  return {
    ...(status.length > 0 && { status: [...status] }),
    ...(priority.length > 0 && { priority: [...priority] }),
    ...(type.length > 0 && { typeId: [...type] }),
    ...(assignee.length > 0 && {
      assigneeId: assignee.map((id) => (id === 'none' ? null : id === 'me' ? viewer.memberId : id)),
    }),
    ...(client.length > 0 && { clientId: [...client] }),
    ...(team.length > 0 && { teamId: team.map((id) => (id === 'none' ? null : id)) }),
    ...(tag.length > 0 && { tagId: [...tag] }),
    ...(channel.length > 0 && { channel: [...channel] }),
    ...(filter.due.length > 0 && { due: due(filter.due, viewer) }),
    ...(filter.isAwaiting && { awaiting: true }),
    // What sleeps, or went into another ticket, is out of the way until it is asked for.
    asleep: filter.isAsleep,
    merged: false,
    ...(filter.sort && filter.sort !== 'newest' && { sort: filter.sort }),
    ...created(filter.created, viewer),
    ...(text.trim() && { text: text.trim() }),
  };
}

function due(chosen: ListFilter['due'], { timeZone, today }: Viewer): TicketFilter['due'] {
  return {
    ...(chosen.includes('overdue') && { overdue: true as const }),
    ...(chosen.includes('today') && {
      before: addDays(midnightOf(today, timeZone), 1).getTime(),
    }),
    ...(chosen.includes('paused') && { paused: true as const }),
  };
}

/** A moment's day in a zone, as `YYYY-MM-DD`. */
export function dayOf(at: number, timeZone: string): string {
  const { year, month, day } = parts(new TZDate(at, timeZone));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function created(
  chosen: ListFilter['created'],
  { timeZone, today }: Viewer,
): Pick<TicketFilter, 'createdFrom' | 'createdBefore'> {
  if (chosen === null) return {};
  const midnight = (day: string) => midnightOf(day, timeZone);
  if (typeof chosen === 'string') return { createdFrom: presetStart[chosen](midnight(today)) };
  return {
    ...(chosen.from && { createdFrom: midnight(chosen.from).getTime() }),
    ...(chosen.to && { createdBefore: addDays(midnight(chosen.to), 1).getTime() }),
  };
}

const presetStart: Record<CreatedPreset, (today: TZDate) => number> = {
  today: (today) => today.getTime(),
  '7d': (today) => subDays(today, 6).getTime(),
  '30d': (today) => subDays(today, 29).getTime(),
  '90d': (today) => subDays(today, 89).getTime(),
  year: (today) => startOfYear(today).getTime(),
};

/** When a day (`YYYY-MM-DD`) begins in a zone. */
export function midnightOf(day: string, timeZone: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date, timeZone);
}

const parts = (date: TZDate) => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});
