import { number, string, table } from '@rocicorp/zero';

export const team = table('team')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
