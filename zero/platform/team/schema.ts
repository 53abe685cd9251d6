import { number, string, table, type Row } from '@rocicorp/zero';

export const team = table('team')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    createdAt: number().from('created_at'),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: number().from('archived_at').optional(),
  })
  .primaryKey('id');

export type Team = Row<(typeof team)['schema']>;
