import { enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { IntegrationKind } from '../integration/values';
import type { AlertLabels, AlertLink, AlertSeverity, AlertStatus } from './values';

export const alert = table('alert')
  .columns({
    id: string(),
    organizationId: string(),
    serviceId: string(),
    integrationId: string().optional(),
    incidentId: string().optional(),
    maintenanceWindowId: string().optional(),
    source: enumeration<IntegrationKind>(),
    dedupKey: string(),
    openKey: string().optional(),
    status: enumeration<AlertStatus>(),
    severity: enumeration<AlertSeverity>(),
    title: string(),
    groupKey: string().optional(),
    count: number(),
    labels: json<AlertLabels>(),
    links: json<readonly AlertLink[]>(),
    firstSeenAt: number(),
    lastSeenAt: number(),
    acknowledgedAt: number().optional(),
    acknowledgedBy: string().optional(),
    resolvedAt: number().optional(),
    resolvedBy: string().optional(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Alert = Row<(typeof alert)['schema']>;
