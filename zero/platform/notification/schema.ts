import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { NotificationKind } from './values';

export const notification = table('notification')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    memberId: string().from('member_id'),
    kind: enumeration<NotificationKind>(),
    ticketId: string().from('ticket_id').optional(),
    actorId: string().from('actor_id').optional(),
    subjectId: string().from('subject_id').optional(),
    createdAt: number().from('created_at'),
    readAt: number().from('read_at').optional(),
  })
  .primaryKey('id');

export type Notification = Row<(typeof notification)['schema']>;
