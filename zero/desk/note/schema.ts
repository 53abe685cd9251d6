import { boolean, number, string, table } from '@rocicorp/zero';

export const ticketNote = table('ticketNote')
  .from('ticket_note')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    ticketId: string().from('ticket_id'),
    authorId: string().from('author_id').optional(),
    /** The key that wrote it, where no person did. */
    apiKeyId: string().from('api_key_id').optional(),
    body: string(),
    /** Shown as it was typed. */
    isPlain: boolean().from('is_plain'),
    /** Where it was written, if a merge moved it. */
    originTicketId: string().from('origin_ticket_id').optional(),
    createdAt: number().from('created_at'),
    /** Null here until the server's row came back: not yet saved. */
    receivedAt: number().from('received_at').optional(),
  })
  .primaryKey('id');
