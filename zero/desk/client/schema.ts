import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const clientNote = table('clientNote')
  .columns({
    id: string(),
    organizationId: string(),
    clientId: string(),
    authorId: string(),
    body: string(),
    createdAt: number(),
    editedAt: number().optional(),
    removedAt: number().optional(),
  })
  .primaryKey('id');

export type ClientNote = Row<(typeof clientNote)['schema']>;
