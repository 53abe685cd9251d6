import type { Point, Series } from '@/components/core/chart/series';
import { statusWord } from '@/components/desk/ticket/status';
import { ageBands, inBand } from '@/zero/desk/analytics/engine/ages';
import type { Part } from '@/zero/desk/analytics/engine/answer';
import { type TicketStatus, ticketStatuses } from '@/zero/desk/ticket/values';

/** The statuses of what is not done, with their places in a load. */
export const openStatuses = (['new', 'open', 'waiting_on_client', 'blocked'] as const).map(
  (status: TicketStatus) => ({ status, index: ticketStatuses.indexOf(status) }),
);

const statusColours = { new: 2, open: 1, waiting_on_client: 6, blocked: 4 } as const;

export const statusSeries: readonly Series[] = (
  Object.entries(statusColours) as [keyof typeof statusColours, Series['colour']][]
).map(([key, colour]) => ({ key, label: statusWord(key), colour, shape: 'bar' }));

const ageWords = ['Under 1 day', '1 to 3 days', '3 to 7 days', '7 to 30 days', 'Over 30 days'];

const ageColours = [3, 5, 1, 2, 4] as const;

export const ageSeries: readonly Series[] = ageBands.map((_, index) => ({
  key: String(index),
  label: ageWords[index] ?? '',
  colour: ageColours[index] ?? 1,
  shape: 'bar',
}));

type NameOf = (key: string | null) => string;

/** The parts that carry something, the most first, as bars by status. */
export function statusRows(parts: readonly Part[], nameOf: NameOf): Point[] {
  return parts.map(({ key, load }) => ({
    ...named(nameOf(key)),
    values: Object.fromEntries(
      openStatuses.map(({ status, index }) => [status, load?.byStatus[index] ?? 0]),
    ),
  }));
}

/** The same as bars by age. */
export function ageRows(parts: readonly Part[], nameOf: NameOf): Point[] {
  return parts.map(({ key, load }) => ({
    ...named(nameOf(key)),
    values: Object.fromEntries(
      ageBands.map((band, index) => [String(index), inBand(load?.ages ?? [], band)]),
    ),
  }));
}

const named = (name: string) => ({
  name,
  label: name.length > 16 ? `${name.slice(0, 15)}…` : name,
});

/** What carries anything, the most first. */
export const byLoad = (parts: readonly Part[]) =>
  parts
    .filter(({ load }) => load && load.open > 0)
    .toSorted((a, b) => (b.load?.open ?? 0) - (a.load?.open ?? 0));
