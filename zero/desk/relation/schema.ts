import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { RelationKind } from './values';

export const ticketRelation = table('ticketRelation')
  .from('ticket_relation')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    fromId: string().from('from_id'),
    toId: string().from('to_id'),
    kind: enumeration<RelationKind>(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type TicketRelation = Row<(typeof ticketRelation)['schema']>;
