import { enumeration, number, string, table } from '@rocicorp/zero';
import type { ChannelKind } from './values';

export const notificationChannel = table('notificationChannel')
  .from('notification_channel')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    kind: enumeration<ChannelKind>(),
    /** The host and end of its address, to tell channels apart. */
    hint: string(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');
