import { expect, it } from 'vitest';
import { suggestIncidents } from './suggestions';

const now = Date.UTC(2026, 2, 1, 12);
const minute = 60_000;
const payments = { id: 'payments', name: 'Payments', ticketThreshold: 3, archivedAt: null };

/** A ticket of a client, opened so many minutes ago. */
const ticket = (clientId: string, minutesAgo: number, serviceId = 'payments') => ({
  id: `${clientId}-${minutesAgo}`,
  serviceId,
  clientId,
  createdAt: now - minutesAgo * minute,
});

const suggested = (
  tickets: ReturnType<typeof ticket>[],
  { services = [payments], affected = new Set<string>() } = {},
) => suggestIncidents(services, tickets, { affected, now });

const three = [ticket('a', 12), ticket('b', 8), ticket('c', 5)];

it('suggests one for three clients within ten minutes', () => {
  expect(suggested(three)).toEqual([
    { service: { id: 'payments', name: 'Payments' }, tickets: three, clients: 3 },
  ]);
});

it.each([
  ['two clients, one of them twice', [ticket('a', 9), ticket('a', 8), ticket('b', 5)]],
  ['three within eleven minutes', [ticket('a', 16), ticket('b', 8), ticket('c', 5)]],
  ['three of two services', [ticket('a', 9), ticket('b', 8), ticket('c', 5, 'search')]],
  ['three of more than an hour ago', [ticket('a', 69), ticket('b', 68), ticket('c', 61)]],
])('suggests none for %s', (_, tickets) => {
  expect(suggested(tickets)).toEqual([]);
});

it('suggests none for a service that an incident affects, that was removed or that wants none', () => {
  expect(suggested(three, { affected: new Set(['payments']) })).toEqual([]);
  expect(suggested(three, { services: [{ ...payments, archivedAt: now } as never] })).toEqual([]);
  expect(suggested(three, { services: [{ ...payments, ticketThreshold: 0 }] })).toEqual([]);
  expect(suggested(three, { services: [{ ...payments, ticketThreshold: 4 }] })).toEqual([]);
});

it('counts the newest group, with all that belongs to it', () => {
  const earlier = ['d', 'e', 'f'].map((client) => ticket(client, 40));
  const [suggestion] = suggested([...three, ...earlier, ticket('a', 4)]);
  expect(suggestion).toMatchObject({ clients: 3 });
  expect(suggestion?.tickets.map(({ id }) => id)).toEqual(['a-12', 'b-8', 'c-5', 'a-4']);
});
