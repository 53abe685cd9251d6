import { boolean, enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { SlaConditions, SlaHours } from './values';

export const slaPolicy = table('slaPolicy')
  .from('sla_policy')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    position: number(),
    isActive: boolean().from('is_active'),
    conditions: json<SlaConditions>(),
    hours: enumeration<SlaHours>(),
    firstResponseMinutes: number().from('first_response_minutes').optional(),
    nextResponseMinutes: number().from('next_response_minutes').optional(),
    resolutionMinutes: number().from('resolution_minutes').optional(),
    warnMinutes: number().from('warn_minutes'),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export type SlaPolicy = Row<(typeof slaPolicy)['schema']>;
