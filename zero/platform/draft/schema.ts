import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { UserType } from '../member/values';
import type { DraftKind } from './values';

export const draft = table('draft')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    memberId: string().from('member_id'),
    /** The author's user type. */
    audience: enumeration<UserType>(),
    subjectType: string().from('subject_type'),
    subjectId: string().from('subject_id'),
    kind: enumeration<DraftKind>(),
    body: string(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export type Draft = Row<(typeof draft)['schema']>;
