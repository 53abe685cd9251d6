import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { LinkKind } from './values';

/** A link between two subjects of any type, kept once and shown on both. */
export const subjectLink = table('subjectLink')
  .from('subject_link')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    fromType: string().from('from_type'),
    fromId: string().from('from_id'),
    toType: string().from('to_type'),
    toId: string().from('to_id'),
    kind: enumeration<LinkKind>(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type SubjectLink = Row<(typeof subjectLink)['schema']>;
