import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { IncidentActorType, IncidentEventKind, IncidentStatus, ServiceImpact } from './values';

export const incident = table('incident')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    /** 0 until the server has given it one. */
    number: number(),
    title: string(),
    summary: string(),
    severity: number(),
    status: enumeration<IncidentStatus>(),
    impactStartedAt: number().from('impact_started_at').optional(),
    detectedAt: number().from('detected_at').optional(),
    declaredAt: number().from('declared_at').optional(),
    acknowledgedAt: number().from('acknowledged_at').optional(),
    mitigatedAt: number().from('mitigated_at').optional(),
    resolvedAt: number().from('resolved_at').optional(),
    closedAt: number().from('closed_at').optional(),
    commanderId: string().from('commander_id').optional(),
    communicationsId: string().from('communications_id').optional(),
    scribeId: string().from('scribe_id').optional(),
    reporterId: string().from('reporter_id').optional(),
    mergedIntoId: string().from('merged_into_id').optional(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export const incidentService = table('incidentService')
  .from('incident_service')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    incidentId: string().from('incident_id'),
    serviceId: string().from('service_id'),
    impact: enumeration<ServiceImpact>(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const incidentEvent = table('incidentEvent')
  .from('incident_event')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    incidentId: string().from('incident_id'),
    kind: enumeration<IncidentEventKind>(),
    actorType: enumeration<IncidentActorType>().from('actor_type'),
    actorId: string().from('actor_id').optional(),
    apiKeyId: string().from('api_key_id').optional(),
    /** What a note says. */
    body: string().optional(),
    /** The value before, as an id or a word. */
    fromValue: string().from('from_value').optional(),
    toValue: string().from('to_value').optional(),
    createdAt: number().from('created_at'),
    /** Null here until the server's row came back: not yet saved. */
    receivedAt: number().from('received_at').optional(),
  })
  .primaryKey('id');

export type Incident = Row<(typeof incident)['schema']>;
export type IncidentService = Row<(typeof incidentService)['schema']>;
export type IncidentEvent = Row<(typeof incidentEvent)['schema']>;
