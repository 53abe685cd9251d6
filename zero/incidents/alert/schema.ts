import { enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { IntegrationKind } from '../integration/values';
import type { AlertLabels, AlertLink, AlertSeverity, AlertStatus } from './values';

export const alert = table('alert')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    serviceId: string().from('service_id'),
    integrationId: string().from('integration_id').optional(),
    incidentId: string().from('incident_id').optional(),
    maintenanceWindowId: string().from('maintenance_window_id').optional(),
    source: enumeration<IntegrationKind>(),
    dedupKey: string().from('dedup_key'),
    openKey: string().from('open_key').optional(),
    status: enumeration<AlertStatus>(),
    severity: enumeration<AlertSeverity>(),
    title: string(),
    groupKey: string().from('group_key').optional(),
    count: number(),
    labels: json<AlertLabels>(),
    links: json<readonly AlertLink[]>(),
    firstSeenAt: number().from('first_seen_at'),
    lastSeenAt: number().from('last_seen_at'),
    acknowledgedAt: number().from('acknowledged_at').optional(),
    acknowledgedBy: string().from('acknowledged_by').optional(),
    resolvedAt: number().from('resolved_at').optional(),
    resolvedBy: string().from('resolved_by').optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Alert = Row<(typeof alert)['schema']>;
