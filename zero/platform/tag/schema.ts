import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const tag = table('tag')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    /** Degrees on the colour wheel. */
    hue: number(),
    createdAt: number(),
  })
  .primaryKey('id');

/** A tag on a subject. */
export const tagLink = table('tagLink')
  .columns({
    id: string(),
    organizationId: string(),
    subjectType: string(),
    subjectId: string(),
    tagId: string(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Tag = Row<(typeof tag)['schema']>;

export type TagLink = Row<(typeof tagLink)['schema']>;
