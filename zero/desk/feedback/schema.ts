import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const ticketFeedback = table('ticketFeedback')
  .columns({
    id: string(),
    organizationId: string(),
    clientId: string(),
    ticketId: string(),
    memberId: string().optional(),
    rating: number(),
    comment: string().optional(),
    createdAt: number(),
  })
  .primaryKey('id');

export type TicketFeedback = Row<(typeof ticketFeedback)['schema']>;
