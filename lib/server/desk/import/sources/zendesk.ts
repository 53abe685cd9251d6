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
import { RecordProblem, shaped, type SourceReader, type Translation } from './source';

const statuses: Record<string, TicketStatus> = {
  new: 'new',
  open: 'open',
  pending: 'waiting_on_client',
  hold: 'blocked',
  solved: 'resolved',
  closed: 'closed',
};
const priorities: Record<string, TicketPriority> = {
  low: 'low',
  normal: 'medium',
  high: 'high',
  urgent: 'urgent',
};
const channels: Record<string, TicketChannel> = {
  email: 'email',
  web: 'portal',
  mobile: 'portal',
  help_center: 'portal',
  voice: 'phone',
  phone: 'phone',
  chat: 'chat',
  native_messaging: 'chat',
};

const userSchema = z.object({
  id: idSchema,
  name: textSchema,
  email: textSchema,
  role: textSchema,
});
const namedSchema = z.object({ id: idSchema, name: textSchema, title: textSchema });
const reference = idSchema.nullish();

const commentSchema = z.object({
  id: idSchema,
  author_id: reference,
  author: userSchema.nullish(),
  body: textSchema,
  html_body: textSchema,
  plain_body: textSchema,
  public: z.boolean().default(true),
  created_at: z.string(),
  attachments: z
    .array(z.object({ id: idSchema, file_name: textSchema, deleted: z.boolean().nullish() }))
    .default([]),
});

const ticketSchema = z.object({
  id: idSchema,
  subject: textSchema,
  raw_subject: textSchema,
  description: textSchema,
  status: z.string(),
  priority: textSchema,
  type: textSchema,
  via: z.object({ channel: z.union([z.string(), z.number()]).nullish() }).nullish(),
  created_at: z.string(),
  updated_at: textSchema,
  requester_id: reference,
  requester: userSchema.nullish(),
  assignee_id: reference,
  assignee: userSchema.nullish(),
  organization_id: reference,
  organization: namedSchema.nullish(),
  group_id: reference,
  group: namedSchema.nullish(),
  tags: z.array(z.string()).nullish(),
  custom_fields: z.array(z.object({ id: idSchema, value: z.unknown() })).nullish(),
  comments: z.array(commentSchema).nullish(),
  metric_set: z.object({ solved_at: textSchema }).nullish(),
});

type User = z.output<typeof userSchema>;
type Comment = z.output<typeof commentSchema>;

/**
 * Zendesk: the account's JSON export, or what its API answers with the comments put into each ticket.
 * Users, organizations, groups and ticket fields are side-loaded, or stand in files of their own.
 */
export function zendeskReader(translation: Translation): SourceReader {
  const users = new Map<string, User>();
  const names = {
    organizations: new Map<string, string>(),
    groups: new Map<string, string>(),
    ticket_fields: new Map<string, string>(),
  };
  const userOf = (given: User | null | undefined, id: string | null | undefined) =>
    given ?? users.get(id ?? '') ?? null;
  const personOf = (user: User | null): Person | null =>
    user && { name: user.name ?? null, email: user.email ?? null };

  const entryOf = (comment: Comment, requesterId: string | undefined): Entry => {
    const author = userOf(comment.author, comment.author_id);
    const authorId = author?.id ?? comment.author_id ?? undefined;
    const isClient =
      author?.role == null ? authorId === requesterId : author.role.toLowerCase() === 'end-user';
    return {
      key: comment.id,
      author: personOf(author),
      side: authorId === '-1' ? 'system' : isClient ? 'client' : 'agent',
      isPrivate: !comment.public,
      at: timeOf(comment.created_at),
      ...(comment.html_body
        ? { body: comment.html_body, format: 'html' }
        : { body: comment.plain_body ?? comment.body ?? '' }),
      files: comment.attachments
        .filter(({ deleted }) => !deleted)
        .map(({ id, file_name }) => ({ key: id, name: file_name || 'file' })),
    };
  };

  return {
    collections: ['tickets', 'users', 'organizations', 'groups', 'ticket_fields'],
    learn: ({ collection, value }) => {
      const kind = collection ?? kindOf(value);
      if (kind === 'users') {
        const user = userSchema.safeParse(value).data;
        if (user) users.set(user.id, user);
      } else if (kind === 'organizations' || kind === 'groups' || kind === 'ticket_fields') {
        const named = namedSchema.safeParse(value).data;
        if (named) names[kind].set(named.id, named.name ?? named.title ?? named.id);
      }
    },
    read: ({ collection, value }): InterchangeInput | undefined => {
      if ((collection ?? kindOf(value)) !== 'tickets') return undefined;
      const ticket = shaped(ticketSchema, value);
      if (ticket.status === 'deleted') throw new RecordProblem('the ticket is deleted');
      const requesterUser = userOf(ticket.requester, ticket.requester_id);
      const requester = personOf(requesterUser);
      const requesterId = requesterUser?.id ?? ticket.requester_id ?? undefined;
      const openedAt = timeOf(ticket.created_at);
      const status = translate('status', ticket.status, statuses, translation.status);
      const comments = ticket.comments ?? [];
      const company =
        ticket.organization?.name ?? names.organizations.get(ticket.organization_id ?? '');
      return {
        version: 1,
        key: { source: 'zendesk', number: ticket.id },
        title: ticket.subject || ticket.raw_subject || '',
        client: clientOf(company, requester, translation),
        requester,
        assignee: personOf(userOf(ticket.assignee, ticket.assignee_id)),
        team: ticket.group?.name ?? names.groups.get(ticket.group_id ?? '') ?? null,
        type: ticket.type ?? null,
        status,
        priority: ticket.priority
          ? translate('priority', ticket.priority, priorities, translation.priority)
          : 'medium',
        channel: channelOf(String(ticket.via?.channel ?? ''), channels, translation),
        openedAt,
        updatedAt: timeOrNull(ticket.updated_at),
        resolvedAt: timeOrNull(ticket.metric_set?.solved_at),
        tags: ticket.tags ?? [],
        fields: fieldsOf(
          (ticket.custom_fields ?? []).map((field) => [
            names.ticket_fields.get(field.id) ?? `Field ${field.id}`,
            field.value,
          ]),
        ),
        entries:
          comments.length > 0
            ? comments.map((comment) => entryOf(comment, requesterId))
            : [
                {
                  key: 'description',
                  author: requester,
                  side: 'client',
                  at: openedAt,
                  body: ticket.description ?? '',
                },
              ],
      };
    },
  };
}

/** What a record is that stands in no named collection. */
function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('requester_id' in value || 'requester' in value) return 'tickets';
  if ('role' in value) return 'users';
  if ('domain_names' in value) return 'organizations';
  return 'tickets';
}
