import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const holiday = table('holiday')
  .columns({
    id: string(),
    organizationId: string(),
    /** Midnight in UTC of the local day, in milliseconds. */
    onDate: number(),
    name: string(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Holiday = Row<(typeof holiday)['schema']>;
