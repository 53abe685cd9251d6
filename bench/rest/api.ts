import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ListFilter, Metrics, OpenedTicket, TicketRow } from './queries';

/** Dates are text once they have come over HTTP. */
type Sent<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? Sent<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Sent<Value[Key]> }
      : Value;

export type Row = Sent<TicketRow>;
export type Opened = Sent<OpenedTicket>;

async function get<Value>(path: string): Promise<Value> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Value;
}

const params = (values: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();

export const listQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['tickets', filter],
    queryFn: ({ pageParam }) => get<Row[]>(`/api/tickets?${params({ ...filter, ...pageParam })}`),
    initialPageParam: {} as { createdAt?: string; id?: string },
    getNextPageParam: (page) => {
      const last = page.at(-1);
      return last && { createdAt: last.createdAt, id: last.id };
    },
    // A list that was left is shown at once and fetched again.
    placeholderData: (previous) => previous,
  });

export const ticketQuery = (number: number) =>
  queryOptions({
    queryKey: ['ticket', number],
    queryFn: () => get<Opened>(`/api/tickets/${number}`),
    staleTime: 10_000,
  });

export const clientsQuery = queryOptions({
  queryKey: ['clients'],
  queryFn: () => get<{ id: string; name: string }[]>('/api/clients'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Kept by nobody: each filter is measured as if it had never been asked before. */
export const metricsQuery = (type: string | null) =>
  queryOptions({
    queryKey: ['metrics', type],
    queryFn: () => get<Sent<Metrics>>(`/api/metrics?${params({ type: type ?? undefined })}`),
    placeholderData: (previous) => previous,
    gcTime: 0,
    staleTime: 0,
  });

export async function sendReply(number: number, reply: { id: string; body: string }) {
  const response = await fetch(`/api/tickets/${number}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(reply),
  });
  if (!response.ok) throw new Error(`The reply was refused with ${response.status}`);
}
