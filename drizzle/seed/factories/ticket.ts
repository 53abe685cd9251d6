import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { ticketEvent } from '@/drizzle/schema/desk/event';
import { ticketFeedback } from '@/drizzle/schema/desk/feedback';
import { ticketMessage } from '@/drizzle/schema/desk/message';
import { ticketNote } from '@/drizzle/schema/desk/note';
import { ticket } from '@/drizzle/schema/desk/ticket';
import type {
  TicketEventRow,
  TicketFeedbackRow,
  TicketMessageRow,
  TicketNoteRow,
  TicketRow,
} from '../rows';
import { newTicketColumns } from '../new-ticket-columns';
import { inTenant, insert, make, type OrganizationScope } from './tenant';

/** A new ticket without messages. It takes the organization's next number unless one is given. */
export async function makeTicket(
  sql: postgres.Sql,
  given: OrganizationScope & { clientId: string } & Partial<TicketRow>,
): Promise<TicketRow> {
  const createdAt = given.createdAt ?? new Date();
  return inTenant(sql, given.organizationId, async (transaction) => {
    const row: TicketRow = {
      id: newId(),
      number: given.number ?? (await nextNumber(transaction, given.organizationId)),
      title: 'Cannot sign in',
      requesterId: null,
      teamId: null,
      typeId: null,
      priority: 'medium',
      channel: 'portal',
      ...newTicketColumns(createdAt),
      ...given,
    };
    await insert(transaction, ticket, row);
    return row;
  });
}

async function nextNumber(sql: postgres.TransactionSql, organizationId: string): Promise<number> {
  const [row] = await sql<{ number: number }[]>`
    insert into ticket_counter (organization_id, last_number) values (${organizationId}, 1)
    on conflict (organization_id) do update set last_number = ticket_counter.last_number + 1
    returning last_number as number`;
  if (!row) throw new Error('The ticket counter gave no number.');
  return row.number;
}

type OfTicket = { ticket: Pick<TicketRow, 'id' | 'organizationId' | 'clientId'> };

export function makeMessage(
  sql: postgres.Sql,
  { ticket: of, ...given }: OfTicket & Partial<TicketMessageRow>,
): Promise<TicketMessageRow> {
  const createdAt = given.createdAt ?? new Date();
  return make(sql, ticketMessage, {
    id: newId(),
    organizationId: of.organizationId,
    clientId: of.clientId,
    ticketId: of.id,
    authorId: null,
    apiKeyId: null,
    authorType: 'client',
    body: 'The page reloads and that is it.',
    isPlain: false,
    originTicketId: null,
    automatic: false,
    createdAt,
    receivedAt: createdAt,
    ...given,
  });
}

export function makeNote(
  sql: postgres.Sql,
  { ticket: of, ...given }: OfTicket & Partial<TicketNoteRow>,
): Promise<TicketNoteRow> {
  const createdAt = given.createdAt ?? new Date();
  return make(sql, ticketNote, {
    id: newId(),
    organizationId: of.organizationId,
    ticketId: of.id,
    authorId: null,
    apiKeyId: null,
    body: 'Old password on the handheld, I bet.',
    isPlain: false,
    originTicketId: null,
    createdAt,
    receivedAt: createdAt,
    ...given,
  });
}

export function makeEvent(
  sql: postgres.Sql,
  { ticket: of, ...given }: OfTicket & Partial<TicketEventRow>,
): Promise<TicketEventRow> {
  return make(sql, ticketEvent, {
    id: newId(),
    organizationId: of.organizationId,
    ticketId: of.id,
    actorId: null,
    apiKeyId: null,
    actorType: given.actorId ? 'member' : 'system',
    kind: 'updated',
    fromValue: null,
    toValue: null,
    createdAt: new Date(),
    externalKey: null,
    titleFolded: null,
    ...given,
  });
}

export function makeFeedback(
  sql: postgres.Sql,
  { ticket: of, ...given }: OfTicket & Partial<TicketFeedbackRow>,
): Promise<TicketFeedbackRow> {
  return make(sql, ticketFeedback, {
    id: newId(),
    organizationId: of.organizationId,
    clientId: of.clientId,
    ticketId: of.id,
    memberId: null,
    rating: 5,
    comment: null,
    createdAt: new Date(),
    ...given,
  });
}
