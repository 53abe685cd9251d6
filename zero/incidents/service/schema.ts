import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { AlertSeverity } from '../alert/values';

export const service = table('service')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    slug: string(),
    description: string(),
    tier: number(),
    teamId: string().from('team_id').optional(),
    escalationPolicyId: string().from('escalation_policy_id').optional(),
    declareFrom: enumeration<AlertSeverity>().from('declare_from').optional(),
    declareSeverity: number().from('declare_severity'),
    groupingMinutes: number().from('grouping_minutes'),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
    archivedAt: number().from('archived_at').optional(),
  })
  .primaryKey('id');

export const serviceDependency = table('serviceDependency')
  .from('service_dependency')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    serviceId: string().from('service_id'),
    dependsOnId: string().from('depends_on_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

/** That a client uses a service. */
export const serviceClient = table('serviceClient')
  .from('service_client')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    serviceId: string().from('service_id'),
    clientId: string().from('client_id'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Service = Row<(typeof service)['schema']>;

export type ServiceDependency = Row<(typeof serviceDependency)['schema']>;
