import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { ReviewStatus } from './values';

export const incidentReview = table('incidentReview')
  .from('incident_review')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    incidentId: string().from('incident_id'),
    status: enumeration<ReviewStatus>(),
    /** Markdown. */
    document: string(),
    /** Counts the changes of the document. */
    version: number(),
    ownerId: string().from('owner_id').optional(),
    publishedAt: number().from('published_at').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export const incidentFollowUp = table('incidentFollowUp')
  .from('incident_follow_up')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    incidentId: string().from('incident_id'),
    title: string(),
    ownerId: string().from('owner_id').optional(),
    doneAt: number().from('done_at').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export type IncidentReview = Row<(typeof incidentReview)['schema']>;
export type IncidentFollowUp = Row<(typeof incidentFollowUp)['schema']>;
