import { boolean, enumeration, number, string, table } from '@rocicorp/zero';
import type { AuthorType } from './values';

export const ticketMessage = table('ticketMessage')
  .from('ticket_message')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    clientId: string().from('client_id'),
    ticketId: string().from('ticket_id'),
    authorId: string().from('author_id').optional(),
    /** The key that wrote it, where no person did. */
    apiKeyId: string().from('api_key_id').optional(),
    authorType: enumeration<AuthorType>().from('author_type'),
    body: string(),
    /** Where it was written, if a merge moved it. */
    originTicketId: string().from('origin_ticket_id').optional(),
    automatic: boolean(),
    /** Shown as it was typed, as what clients write always is. */
    isPlain: boolean().from('is_plain'),
    createdAt: number().from('created_at'),
    /** Null here until the server's row came back: not yet sent. */
    receivedAt: number().from('received_at').optional(),
  })
  .primaryKey('id');
