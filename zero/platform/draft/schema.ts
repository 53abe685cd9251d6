import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { UserType } from '@/zero/core/user-types';
import type { DraftKind } from './values';

export const draft = table('draft')
  .columns({
    id: string(),
    organizationId: string(),
    memberId: string(),
    /** The author's user type. */
    audience: enumeration<UserType>(),
    subjectType: string(),
    subjectId: string(),
    kind: enumeration<DraftKind>(),
    body: string(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export type Draft = Row<(typeof draft)['schema']>;
