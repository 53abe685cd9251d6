import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const team = table('team')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    createdAt: number(),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: number().optional(),
  })
  .primaryKey('id');

export type Team = Row<(typeof team)['schema']>;
