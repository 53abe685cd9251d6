import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { ReviewStatus } from './values';

export const incidentReview = table('incidentReview')
  .columns({
    id: string(),
    organizationId: string(),
    incidentId: string(),
    status: enumeration<ReviewStatus>(),
    /** Markdown. */
    document: string(),
    /** Counts the changes of the document. */
    version: number(),
    ownerId: string().optional(),
    publishedAt: number().optional(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export const incidentFollowUp = table('incidentFollowUp')
  .columns({
    id: string(),
    organizationId: string(),
    incidentId: string(),
    title: string(),
    ownerId: string().optional(),
    doneAt: number().optional(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export type IncidentReview = Row<(typeof incidentReview)['schema']>;
export type IncidentFollowUp = Row<(typeof incidentFollowUp)['schema']>;
