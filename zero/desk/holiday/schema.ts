import { number, string, table, type Row } from '@rocicorp/zero';

export const holiday = table('holiday')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    /** Midnight in UTC of the local day, in milliseconds. */
    onDate: number().from('on_date'),
    name: string(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Holiday = Row<(typeof holiday)['schema']>;
