import { number, string, table } from '@rocicorp/zero';

export const client = table('client')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    plan: string(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
