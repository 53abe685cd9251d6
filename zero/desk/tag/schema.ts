import { number, string, table, type Row } from '@rocicorp/zero';

export const tag = table('tag')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    /** Degrees on the colour wheel. */
    hue: number(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const ticketTag = table('ticketTag')
  .from('ticket_tag')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    ticketId: string().from('ticket_id'),
    tagId: string().from('tag_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Tag = Row<(typeof tag)['schema']>;

export type TicketTag = Row<(typeof ticketTag)['schema']>;
