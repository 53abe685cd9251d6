import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { IncidentActorType, IncidentEventKind, IncidentStatus, ServiceImpact } from './values';

export const incident = table('incident')
  .columns({
    id: string(),
    organizationId: string(),
    /** 0 until the server has given it one. */
    number: number(),
    title: string(),
    summary: string(),
    severity: number(),
    status: enumeration<IncidentStatus>(),
    impactStartedAt: number().optional(),
    detectedAt: number().optional(),
    declaredAt: number().optional(),
    acknowledgedAt: number().optional(),
    mitigatedAt: number().optional(),
    resolvedAt: number().optional(),
    closedAt: number().optional(),
    commanderId: string().optional(),
    communicationsId: string().optional(),
    scribeId: string().optional(),
    reporterId: string().optional(),
    mergedIntoId: string().optional(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export const incidentService = table('incidentService')
  .columns({
    id: string(),
    organizationId: string(),
    incidentId: string(),
    serviceId: string(),
    impact: enumeration<ServiceImpact>(),
    createdAt: number(),
  })
  .primaryKey('id');

export const incidentEvent = table('incidentEvent')
  .columns({
    id: string(),
    organizationId: string(),
    incidentId: string(),
    kind: enumeration<IncidentEventKind>(),
    actorType: enumeration<IncidentActorType>(),
    actorId: string().optional(),
    apiKeyId: string().optional(),
    /** What a note says. */
    body: string().optional(),
    /** The value before, as an id or a word. */
    fromValue: string().optional(),
    toValue: string().optional(),
    createdAt: number(),
    /** Null here until the server's row came back: not yet saved. */
    receivedAt: number().optional(),
  })
  .primaryKey('id');

export type Incident = Row<(typeof incident)['schema']>;
export type IncidentService = Row<(typeof incidentService)['schema']>;
export type IncidentEvent = Row<(typeof incidentEvent)['schema']>;
