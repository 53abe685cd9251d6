import { number, string, table, type Row } from '@rocicorp/zero';

export const ticketFeedback = table('ticketFeedback')
  .from('ticket_feedback')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    clientId: string().from('client_id'),
    ticketId: string().from('ticket_id'),
    memberId: string().from('member_id').optional(),
    rating: number(),
    comment: string().optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type TicketFeedback = Row<(typeof ticketFeedback)['schema']>;
