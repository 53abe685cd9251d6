import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { AlertSeverity } from '../alert/values';

export const service = table('service')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    slug: string(),
    description: string(),
    tier: number(),
    teamId: string().optional(),
    escalationPolicyId: string().optional(),
    ticketThreshold: number(),
    declareFrom: enumeration<AlertSeverity>().optional(),
    declareSeverity: number(),
    groupingMinutes: number(),
    createdAt: number(),
    updatedAt: number(),
    archivedAt: number().optional(),
  })
  .primaryKey('id');

export const serviceDependency = table('serviceDependency')
  .columns({
    id: string(),
    organizationId: string(),
    serviceId: string(),
    dependsOnId: string(),
    createdAt: number(),
  })
  .primaryKey('id');

/** That a client uses a service. */
export const serviceClient = table('serviceClient')
  .columns({
    id: string(),
    organizationId: string(),
    serviceId: string(),
    clientId: string(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Service = Row<(typeof service)['schema']>;

export type ServiceDependency = Row<(typeof serviceDependency)['schema']>;
