import { z } from 'zod';
import type { TicketChannel, TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';
import { ImportError } from '../import-error';
import type { InterchangeInput } from '../interchange';
import { dateParser } from '../parse-date';
import { channelOf, clientOf, type Entry, type Person, textSchema, translate } from './shared';
import { shaped, type SourceReader, type Translation } from './source';

const statuses: Record<string, TicketStatus> = {
  open: 'open',
  resolved: 'resolved',
  closed: 'closed',
  archived: 'closed',
};
const priorities: Record<string, TicketPriority> = {
  low: 'low',
  normal: 'medium',
  high: 'high',
  emergency: 'urgent',
};
const channels: Record<string, TicketChannel> = { web: 'portal', email: 'email', phone: 'phone' };

/** `NULL`, as MySQL's own client writes nothing. */
const cell = textSchema.transform((text) => (text && text !== 'NULL' ? text : null));

const rowSchema = z.object({
  number: z.string().min(1),
  subject: cell,
  status: z.string(),
  priority: cell,
  source: cell,
  created: z.string(),
  updated: cell,
  closed: cell,
  department: cell,
  topic: cell,
  user_name: cell,
  user_email: cell,
  organization: cell,
  staff_name: cell,
  staff_email: cell,
  entry_id: cell,
  entry_type: cell,
  entry_poster: cell,
  entry_email: cell,
  entry_body: cell,
  entry_format: cell,
  entry_created: cell,
  entry_files: cell,
});
type Row = z.output<typeof rowSchema>;

/**
 * osTicket: the rows of the query in `docs/import.md`, one an entry of a thread, as CSV or JSON. Its own
 * export of tickets holds no conversations.
 */
export function osticketReader(translation: Translation): SourceReader {
  if (translation.zone === undefined) {
    throw new ImportError(
      'Dates of osTicket name no time zone: give that of its database as "zone" in the mapping.',
    );
  }
  const parseDate = dateParser({ formats: ['yyyy-MM-dd HH:mm:ss'], zone: translation.zone });
  const moment = (text: string) => {
    const at = parseDate(text);
    return at === undefined ? text : new Date(at).toISOString();
  };

  const entryOf = (row: Row): Entry[] => {
    if (row.entry_id === null || row.entry_created === null) return [];
    const isClient = row.entry_type === 'M';
    const author = person(row.entry_poster, row.entry_email);
    return [
      {
        key: row.entry_id,
        author,
        side: isClient ? 'client' : author?.name === 'SYSTEM' ? 'system' : 'agent',
        isPrivate: row.entry_type === 'N',
        at: moment(row.entry_created),
        body: row.entry_body ?? '',
        format: row.entry_format === 'text' ? 'text' : 'html',
        files: (row.entry_files ?? '').split('\n').flatMap((line) => {
          const [, key, name] = /^(\d+)\/(.+)$/.exec(line) ?? [];
          return key && name ? [{ key, name }] : [];
        }),
      },
    ];
  };

  return {
    collections: [],
    readsCsv: true,
    rowKey: 'number',
    read: ({ value }): InterchangeInput => {
      const rows = shaped(z.array(rowSchema).min(1), value);
      const ticket = shaped(rowSchema, rows[0]);
      const requester = person(ticket.user_name, ticket.user_email);
      return {
        version: 1,
        key: { source: 'osticket', number: ticket.number },
        title: ticket.subject ?? '',
        client: clientOf(ticket.organization, requester, translation),
        requester,
        assignee: person(ticket.staff_name, ticket.staff_email),
        team: ticket.department,
        type: ticket.topic,
        status: translate('status', ticket.status, statuses, translation.status),
        priority: ticket.priority
          ? translate('priority', ticket.priority, priorities, translation.priority)
          : 'medium',
        channel: channelOf(ticket.source, channels, translation),
        openedAt: moment(ticket.created),
        updatedAt: ticket.updated && moment(ticket.updated),
        closedAt: ticket.closed && moment(ticket.closed),
        entries: rows.flatMap(entryOf),
      };
    },
  };
}

const person = (name: string | null, email: string | null): Person | null =>
  name === null && email === null ? null : { name, email };
