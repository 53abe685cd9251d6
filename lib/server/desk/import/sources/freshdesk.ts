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
  '2': 'open',
  '3': 'waiting_on_client',
  '4': 'resolved',
  '5': 'closed',
  '6': 'waiting_on_client',
  '7': 'blocked',
  open: 'open',
  pending: 'waiting_on_client',
  resolved: 'resolved',
  closed: 'closed',
  'waiting on customer': 'waiting_on_client',
  'waiting on third party': 'blocked',
};
const priorities: Record<string, TicketPriority> = {
  '1': 'low',
  '2': 'medium',
  '3': 'high',
  '4': 'urgent',
  low: 'low',
  medium: 'medium',
  high: 'high',
  urgent: 'urgent',
};
const channels: Record<string, TicketChannel> = {
  '1': 'email',
  '2': 'portal',
  '3': 'phone',
  '7': 'chat',
  '9': 'portal',
  '10': 'email',
};
/** Written by an agent to the client, not the other way round. */
const outboundEmail = '10';

const personSchema = z.object({ id: idSchema.nullish(), name: textSchema, email: textSchema });
const namedSchema = z.object({ id: idSchema, name: z.string() });
const reference = idSchema.nullish();
const filesSchema = z
  .array(z.object({ id: idSchema, name: textSchema, content_file_name: textSchema }))
  .nullish();

const conversationSchema = z.object({
  id: idSchema,
  body: textSchema,
  body_html: textSchema,
  body_text: textSchema,
  incoming: z.boolean().nullish(),
  private: z.boolean().nullish(),
  user_id: reference,
  from_email: textSchema,
  created_at: z.string(),
  attachments: filesSchema,
});

const ticketSchema = z.object({
  id: reference,
  display_id: reference,
  subject: textSchema,
  description: textSchema,
  description_html: textSchema,
  status: idSchema,
  status_name: textSchema,
  priority: reference,
  source: reference,
  created_at: z.string(),
  updated_at: textSchema,
  requester_id: reference,
  requester: personSchema.nullish(),
  requester_name: textSchema,
  responder_id: reference,
  responder: personSchema.nullish(),
  responder_name: textSchema,
  company_id: reference,
  company: z.object({ name: textSchema }).nullish(),
  company_name: textSchema,
  group_id: reference,
  group_name: textSchema,
  type: textSchema,
  ticket_type: textSchema,
  tags: z.array(z.union([z.string(), z.object({ name: z.string() })])).nullish(),
  custom_fields: z.record(z.string(), z.unknown()).nullish(),
  custom_field: z.record(z.string(), z.unknown()).nullish(),
  attachments: filesSchema,
  conversations: z.array(z.unknown()).nullish(),
  notes: z.array(z.unknown()).nullish(),
  stats: z.object({ resolved_at: textSchema, closed_at: textSchema }).nullish(),
});

const collections = ['tickets', 'contacts', 'agents', 'companies', 'groups'];

/**
 * Freshdesk: the account's JSON export (`helpdesk_ticket` with `notes`), or what its API (version 2)
 * answers with `include=conversations,requester,company,stats`. Contacts, agents, companies and
 * groups may stand in files of their own.
 */
export function freshdeskReader(translation: Translation): SourceReader {
  const people = new Map<string, Person>();
  const companies = new Map<string, string>();
  const groups = new Map<string, string>();

  return {
    collections,
    learn: (record) => {
      const { kind, value } = opened(record.collection, record.value);
      if (kind === 'contacts' || kind === 'agents') {
        const person = personSchema.safeParse(value).data;
        const inner = z.object({ contact: personSchema }).safeParse(value).data?.contact;
        if (person?.id)
          people.set(person.id, {
            name: inner?.name ?? person.name,
            email: inner?.email ?? person.email,
          });
      } else if (kind === 'companies' || kind === 'groups') {
        const named = namedSchema.safeParse(value).data;
        if (named) (kind === 'groups' ? groups : companies).set(named.id, named.name);
      }
    },
    read: (record): InterchangeInput | undefined => {
      const { kind, value } = opened(record.collection, record.value);
      if (kind !== 'tickets') return undefined;
      const ticket = shaped(ticketSchema, value);
      const number = ticket.display_id ?? ticket.id;
      if (number == null) throw new RecordProblem('the ticket has no display_id and no id');
      const requester = personOf(ticket.requester, ticket.requester_id, ticket.requester_name);
      const responder = personOf(ticket.responder, ticket.responder_id, ticket.responder_name);
      const company =
        ticket.company?.name ?? ticket.company_name ?? companies.get(ticket.company_id ?? '');
      const isOutbound = ticket.source === outboundEmail;
      const openedAt = timeOf(ticket.created_at);
      const requesterId = ticket.requester_id ?? ticket.requester?.id;

      const entryOf = (given: unknown): Entry => {
        const said = shaped(conversationSchema, unwrapped(given, ['helpdesk_note', 'note']));
        const author =
          said.user_id != null && said.user_id === requesterId
            ? requester
            : (people.get(said.user_id ?? '') ?? addressOf(said.from_email));
        const html = said.body_html ?? said.body;
        return {
          key: said.id,
          author,
          side: said.incoming ? 'client' : 'agent',
          isPrivate: said.private ?? false,
          at: timeOf(said.created_at),
          ...(html ? { body: html, format: 'html' } : { body: said.body_text ?? '' }),
          files: filesOf(said.attachments),
        };
      };

      return {
        version: 1,
        key: { source: 'freshdesk', number },
        title: ticket.subject ?? '',
        client: clientOf(company, requester, translation),
        requester,
        assignee: responder,
        team: ticket.group_name ?? groups.get(ticket.group_id ?? '') ?? null,
        type: ticket.type ?? ticket.ticket_type ?? null,
        // Numbers above 7 are the account's own, which only their names explain.
        status: translate(
          'status',
          Object.hasOwn(statuses, ticket.status)
            ? ticket.status
            : (ticket.status_name ?? ticket.status),
          statuses,
          translation.status,
        ),
        priority:
          ticket.priority == null
            ? 'medium'
            : translate('priority', ticket.priority, priorities, translation.priority),
        channel: channelOf(ticket.source, channels, translation),
        openedAt,
        updatedAt: timeOrNull(ticket.updated_at),
        resolvedAt: timeOrNull(ticket.stats?.resolved_at),
        closedAt: timeOrNull(ticket.stats?.closed_at),
        tags: (ticket.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.name)),
        fields: fieldsOf(Object.entries(ticket.custom_fields ?? ticket.custom_field ?? {})),
        entries: [
          {
            key: 'description',
            author: isOutbound ? responder : requester,
            side: isOutbound ? 'agent' : 'client',
            at: openedAt,
            body: ticket.description_html ?? ticket.description ?? '',
            format: 'html',
            files: filesOf(ticket.attachments),
          },
          ...(ticket.conversations ?? ticket.notes ?? []).map(entryOf),
        ],
      };
    },
  };

  function personOf(
    given: Person | null | undefined,
    id: string | null | undefined,
    name: string | null | undefined,
  ): Person | null {
    if (given) return { name: given.name, email: given.email };
    return people.get(id ?? '') ?? (name ? { name } : null);
  }
}

function addressOf(text: string | null | undefined): Person | null {
  const email = /<([^<>]+)>\s*$/.exec(text ?? '')?.[1] ?? text;
  return email ? { email } : null;
}

const filesOf = (files: z.output<typeof filesSchema>) =>
  (files ?? []).map(({ id, name, content_file_name }) => ({
    key: id,
    name: name || content_file_name || 'file',
  }));

const wrappers: Record<string, string> = {
  helpdesk_ticket: 'tickets',
  ticket: 'tickets',
  user: 'contacts',
  contact: 'contacts',
  agent: 'agents',
  company: 'companies',
  customer: 'companies',
  group: 'groups',
};

/** What a record is, without the object that some exports put around it. */
function opened(collection: string | null, value: unknown): { kind: string; value: unknown } {
  if (typeof value !== 'object' || value === null) return { kind: '', value };
  const [[key = '', inner] = []] = Object.entries(value);
  const kind = Object.keys(value).length === 1 ? wrappers[key] : undefined;
  if (kind) return { kind, value: inner };
  if (collection) return { kind: collection, value };
  if ('contact' in value) return { kind: 'agents', value };
  if ('domains' in value) return { kind: 'companies', value };
  if ('email' in value && !('status' in value)) return { kind: 'contacts', value };
  return { kind: 'tickets', value };
}

function unwrapped(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [[key = '', inner] = []] = Object.entries(value);
  return keys.includes(key) && Object.keys(value).length === 1 ? inner : value;
}
