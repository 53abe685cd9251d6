import { boolean, enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { SlaConditions, SlaHours } from './values';

export const slaPolicy = table('slaPolicy')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    position: number(),
    isActive: boolean(),
    conditions: json<SlaConditions>(),
    hours: enumeration<SlaHours>(),
    firstResponseMinutes: number().optional(),
    nextResponseMinutes: number().optional(),
    resolutionMinutes: number().optional(),
    warnMinutes: number(),
    pausesWhileHeld: boolean(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export type SlaPolicy = Row<(typeof slaPolicy)['schema']>;
