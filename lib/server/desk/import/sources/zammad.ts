import { z } from 'zod';
import type { TicketChannel, TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';
import type { InterchangeInput } from '../interchange';
import {
  channelOf,
  clientOf,
  type Entry,
  fieldsOf,
  idSchema,
  timeOf,
  timeOrNull,
  type Person,
  textSchema,
  translate,
} from './shared';
import { shaped, type SourceReader, type Translation } from './source';

const statuses: Record<string, TicketStatus> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'waiting_on_client',
  'pending close': 'resolved',
  closed: 'closed',
  merged: 'closed',
};
const priorities: Record<string, TicketPriority> = {
  '1 low': 'low',
  '2 normal': 'medium',
  '3 high': 'high',
};
const channels: Record<string, TicketChannel> = {
  email: 'email',
  phone: 'phone',
  web: 'portal',
  chat: 'chat',
};

const userSchema = z.object({
  id: idSchema,
  login: textSchema,
  email: textSchema,
  firstname: textSchema,
  lastname: textSchema,
});

const articleSchema = z.object({
  id: idSchema,
  type: textSchema,
  sender: textSchema,
  from: textSchema,
  body: textSchema,
  content_type: textSchema,
  internal: z.boolean().default(false),
  created_by: textSchema,
  created_at: z.string(),
  attachments: z.array(z.object({ id: idSchema, filename: z.string() })).default([]),
});

const unexpanded = 'missing: ask the API with expand=true';
const ticketSchema = z.looseObject({
  number: idSchema,
  title: textSchema,
  state: z.string({ error: unexpanded }),
  priority: z.string({ error: unexpanded }),
  group: textSchema,
  organization: textSchema,
  customer: textSchema,
  customer_id: idSchema.nullish(),
  owner: textSchema,
  type: textSchema,
  create_article_type: textSchema,
  created_at: z.string(),
  updated_at: textSchema,
  close_at: textSchema,
  tags: z.array(z.string()).nullish(),
  articles: z.array(articleSchema).default([]),
});

/** Columns that every ticket has; what else there is was added to the object by an admin. */
const ownColumns = new Set([...Object.keys(ticketSchema.shape), 'id', 'note', 'preferences']);

/**
 * Zammad: tickets as its API answers with `expand=true`, each with its `articles`. Users give names
 * to the addresses.
 */
export function zammadReader(translation: Translation): SourceReader {
  const people = new Map<string, Person>();
  const personOf = (login: string | null | undefined): Person | null => {
    if (!login || login === '-') return null;
    return (
      people.get(login.toLowerCase()) ?? (login.includes('@') ? { email: login } : { name: login })
    );
  };
  return {
    collections: ['tickets', 'users'],
    learn: ({ collection, value }) => {
      if (!isUser(collection, value)) return;
      const user = userSchema.safeParse(value).data;
      if (!user) return;
      const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
      const person = { name: name || (user.login ?? null), email: user.email ?? null };
      for (const key of [user.id, user.login, user.email]) {
        if (key) people.set(key.toLowerCase(), person);
      }
    },
    read: ({ collection, value }): InterchangeInput | undefined => {
      if (isUser(collection, value)) return undefined;
      const ticket = shaped(ticketSchema, value);
      const requester = people.get(ticket.customer_id ?? '') ?? personOf(ticket.customer);

      const entryOf = (article: z.output<typeof articleSchema>): Entry => {
        const isCustomer = article.sender?.toLowerCase() === 'customer';
        const isSystem = article.sender?.toLowerCase() === 'system';
        // An agent's email goes out under the address of the group.
        const address = isCustomer
          ? /<([^<>@\s]+@[^<>\s]+)>/.exec(article.from ?? '')?.[1]
          : undefined;
        return {
          key: article.id,
          author: isSystem ? null : personOf(address ?? article.created_by),
          side: isSystem ? 'system' : isCustomer ? 'client' : 'agent',
          isPrivate: article.internal,
          at: timeOf(article.created_at),
          body: article.body ?? '',
          format: article.content_type?.startsWith('text/html') ? 'html' : 'text',
          files: article.attachments.map(({ id, filename }) => ({ key: id, name: filename })),
        };
      };

      return {
        version: 1,
        key: { source: 'zammad', number: ticket.number },
        title: ticket.title ?? '',
        client: clientOf(ticket.organization, requester, translation),
        requester,
        assignee: personOf(ticket.owner),
        team: ticket.group ?? null,
        type: ticket.type ?? null,
        status: translate('state', ticket.state, statuses, translation.status),
        priority: translate('priority', ticket.priority, priorities, translation.priority),
        channel: channelOf(
          ticket.create_article_type ?? ticket.articles[0]?.type,
          channels,
          translation,
        ),
        openedAt: timeOf(ticket.created_at),
        updatedAt: timeOrNull(ticket.updated_at),
        closedAt: timeOrNull(ticket.close_at),
        tags: ticket.tags ?? [],
        fields: fieldsOf(Object.entries(ticket).filter(([name]) => isAdded(name))),
        entries: ticket.articles.map(entryOf),
      };
    },
  };
}

function isUser(collection: string | null, value: unknown): boolean {
  if (collection !== null) return collection === 'users';
  return typeof value === 'object' && value !== null && 'login' in value;
}

const isAdded = (name: string) =>
  !ownColumns.has(name) &&
  !/(_id|_ids|_at|_by|_in_min|_count|_diff_in_min|_time|_unit)$/.test(name);
