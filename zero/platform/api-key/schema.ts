import { string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

/** A key's name, for what it wrote; everything else of it is read by admins alone. */
export const apiKey = table('apiKey')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
  })
  .primaryKey('id');
