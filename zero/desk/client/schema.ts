import { number, string, table, type Row } from '@rocicorp/zero';

export const client = table('client')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    plan: string(),
    createdAt: number().from('created_at'),
    /** Since when its people are shut out. */
    disabledAt: number().from('disabled_at').optional(),
  })
  .primaryKey('id');

export const clientNote = table('clientNote')
  .from('client_note')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    clientId: string().from('client_id'),
    authorId: string().from('author_id'),
    body: string(),
    createdAt: number().from('created_at'),
    editedAt: number().from('edited_at').optional(),
    removedAt: number().from('removed_at').optional(),
  })
  .primaryKey('id');

export type Client = Row<(typeof client)['schema']>;

export type ClientNote = Row<(typeof clientNote)['schema']>;
