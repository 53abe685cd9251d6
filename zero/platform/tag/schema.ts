import { number, string, table, type Row } from '@rocicorp/zero';

export const tag = table('tag')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    /** Degrees on the colour wheel. */
    hue: number(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

/** A tag on a subject. */
export const tagLink = table('tagLink')
  .from('tag_link')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    subjectType: string().from('subject_type'),
    subjectId: string().from('subject_id'),
    tagId: string().from('tag_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Tag = Row<(typeof tag)['schema']>;

export type TagLink = Row<(typeof tagLink)['schema']>;
