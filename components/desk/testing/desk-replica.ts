import { defineMutator, defineMutators, Zero } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import { noTime, type TicketStatus } from '@/zero/desk/ticket/values';

const id = (kind: number, index: number) =>
  `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(index).padStart(12, '0')}`;
const organizationId = id(1, 1);
const clientId = id(2, 1);
const agentId = id(3, 1);
const contactId = id(3, 2);
const openedAt = Date.UTC(2026, 10, 1);
const place = { organizationId, createdAt: openedAt };

const tickets = 120;
const messagesEach = 6;
const statuses: readonly TicketStatus[] = ['new', 'open', 'blocked'];

const organization = {
  id: organizationId,
  slug: 'northwind',
  name: 'Northwind',
  timeZone: 'Europe/Berlin',
  locale: 'de-DE' as const,
  businessHours: {},
  requiresTwoFactor: false,
  disabledModules: [],
  createdAt: openedAt,
};
const agent = {
  ...place,
  id: agentId,
  email: 'agent@opsdesk.test',
  userId: 'agent',
  userType: 'internal' as const,
  role: 'support_agent' as const,
  status: 'active' as const,
  updatedAt: openedAt,
};
const ticketOf = (number: number) => ({
  ...place,
  id: id(4, number),
  number,
  title: `Ticket ${number}`,
  clientId,
  requesterId: contactId,
  assigneeId: agentId,
  priority: 'medium' as const,
  status: statuses[number % statuses.length] ?? 'open',
  channel: 'email' as const,
  origin: 'live' as const,
  createdAt: openedAt + number,
  updatedAt: openedAt,
  lastActivityAt: openedAt,
  reopenedCount: 0,
  waitingSince: noTime,
  snoozedUntilReply: false,
  nextDueAt: noTime,
});
const messageOf = (number: number, index: number) => ({
  ...place,
  id: id(5, number * 100 + index),
  clientId,
  ticketId: id(4, number),
  authorId: index % 2 === 0 ? contactId : agentId,
  authorType: index % 2 === 0 ? ('client' as const) : ('agent' as const),
  body: `Message ${index} of ${number}`,
  automatic: false,
  isPlain: false,
  createdAt: openedAt + index,
  receivedAt: openedAt + index,
});

const fill = defineMutator(async ({ tx: { mutate } }) => {
  await mutate.organization.insert(organization);
  await mutate.member.insert(agent);
  await mutate.profile.insert({
    organizationId,
    id: agentId,
    userType: 'internal',
    name: 'Anna Weber',
    hue: 120,
  });
  await mutate.profile.insert({
    organizationId,
    id: contactId,
    userType: 'client',
    clientId,
    name: 'Rita Holm',
    hue: 20,
  });
  await mutate.client.insert({ ...place, id: clientId, name: 'Harbour', plan: 'standard' });
  for (let number = 1; number <= tickets; number += 1) {
    await mutate.ticket.insert(ticketOf(number));
    for (let index = 0; index < messagesEach; index += 1) {
      await mutate.ticketMessage.insert(messageOf(number, index));
    }
  }
});

const arrive = defineMutator(
  z.object({ number: z.number(), body: z.string() }),
  async ({ tx: { mutate }, args: { number, body } }) => {
    const at = openedAt + messagesEach;
    await mutate.ticketMessage.insert({ ...messageOf(number, messagesEach), body });
    await mutate.ticket.update({ id: id(4, number), lastActivityAt: at, updatedAt: at });
  },
);

const all = defineMutators(mutators, { replicated: { fill, arrive } });

/** An agent's own replica with 120 tickets of six messages each, as if a server had sent them. */
export async function deskReplica() {
  const context: Context = { userId: agent.userId, isReplica: true };
  const zero = new Zero({
    schema,
    mutators: all,
    userID: agent.userId,
    context,
    cacheURL: null,
    kvStore: 'mem',
    logSink: { log() {} },
  });
  await zero.mutate(all.replicated.fill()).client;
  return {
    zero,
    userId: agent.userId,
    slug: organization.slug,
    /** What happens to a ticket when its client writes. */
    arrive: async (number: number, body: string) => {
      await zero.mutate(all.replicated.arrive({ number, body })).client;
    },
  };
}
