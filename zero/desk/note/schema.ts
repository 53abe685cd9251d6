import { boolean, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const ticketNote = table('ticketNote')
  .columns({
    id: string(),
    organizationId: string(),
    ticketId: string(),
    authorId: string().optional(),
    /** The key that wrote it, where no person did. */
    apiKeyId: string().optional(),
    body: string(),
    /** Shown as it was typed. */
    isPlain: boolean(),
    /** Where it was written, if a merge moved it. */
    originTicketId: string().optional(),
    createdAt: number(),
    /** Null here until the server's row came back: not yet saved. */
    receivedAt: number().optional(),
  })
  .primaryKey('id');
