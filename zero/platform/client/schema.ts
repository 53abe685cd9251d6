import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const client = table('client')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    plan: string(),
    createdAt: number(),
    /** Since when its people are shut out. */
    disabledAt: number().optional(),
  })
  .primaryKey('id');

export type Client = Row<(typeof client)['schema']>;
