import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { NotificationKind } from './values';

export const notification = table('notification')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    memberId: string().from('member_id'),
    kind: enumeration<NotificationKind>(),
    subjectType: string().from('subject_type'),
    subjectId: string().from('subject_id'),
    /** The message, note or member of the subject that it is about. */
    itemId: string().from('item_id').optional(),
    actorId: string().from('actor_id').optional(),
    createdAt: number().from('created_at'),
    readAt: number().from('read_at').optional(),
  })
  .primaryKey('id');

export type Notification = Row<(typeof notification)['schema']>;
