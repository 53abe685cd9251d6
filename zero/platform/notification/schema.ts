import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { NotificationKind } from './values';

export const notification = table('notification')
  .columns({
    id: string(),
    organizationId: string(),
    memberId: string(),
    kind: enumeration<NotificationKind>(),
    subjectType: string(),
    subjectId: string(),
    /** The message, note or member of the subject that it is about. */
    itemId: string().optional(),
    actorId: string().optional(),
    createdAt: number(),
    readAt: number().optional(),
  })
  .primaryKey('id');

export type Notification = Row<(typeof notification)['schema']>;
