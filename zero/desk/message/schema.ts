import { boolean, enumeration, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { AuthorType } from './values';

export const ticketMessage = table('ticketMessage')
  .columns({
    id: string(),
    organizationId: string(),
    clientId: string(),
    ticketId: string(),
    authorId: string().optional(),
    /** The key that wrote it, where no person did. */
    apiKeyId: string().optional(),
    authorType: enumeration<AuthorType>(),
    body: string(),
    /** Where it was written, if a merge moved it. */
    originTicketId: string().optional(),
    automatic: boolean(),
    /** Shown as it was typed, as what clients write always is. */
    isPlain: boolean(),
    createdAt: number(),
    /** Null here until the server's row came back: not yet sent. */
    receivedAt: number().optional(),
  })
  .primaryKey('id');
