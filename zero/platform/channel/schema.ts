import { enumeration, number, string } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { ChannelKind } from './values';

export const notificationChannel = table('notificationChannel')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    kind: enumeration<ChannelKind>(),
    /** The host and end of its address, to tell channels apart. */
    hint: string(),
    createdAt: number(),
  })
  .primaryKey('id');
