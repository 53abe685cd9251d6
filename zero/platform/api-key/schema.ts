import { string, table } from '@rocicorp/zero';

/** A key's name, for what it wrote; everything else of it is read by admins alone. */
export const apiKey = table('apiKey')
  .from('api_key')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
  })
  .primaryKey('id');
