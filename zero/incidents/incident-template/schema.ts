import { number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';

export const incidentTemplate = table('incidentTemplate')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    /** How an incident's title begins. */
    title: string(),
    summary: string(),
    /** From 1, the most urgent, to 5. */
    severity: number(),
    createdAt: number(),
  })
  .primaryKey('id');

export type IncidentTemplate = Row<(typeof incidentTemplate)['schema']>;
