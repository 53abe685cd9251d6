import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { LinkKind } from './values';

/** A link between two subjects of any type, kept once and shown on both. */
export const subjectLink = table('subjectLink')
  .columns({
    id: string(),
    organizationId: string(),
    fromType: string(),
    fromId: string(),
    toType: string(),
    toId: string(),
    kind: enumeration<LinkKind>(),
    createdAt: number(),
  })
  .primaryKey('id');

export type SubjectLink = Row<(typeof subjectLink)['schema']>;
