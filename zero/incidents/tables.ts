import { relationships } from '@rocicorp/zero';
import { membersOf } from '@/zero/platform/tables';
import { service, serviceDependency } from './service/schema';

export const incidentsTables = [service, serviceDependency] as const;

export const incidentsRelationships = [
  relationships(service, ({ many }) => ({
    members: many(membersOf),
    dependencies: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'serviceId'],
      destSchema: serviceDependency,
    }),
  })),
  relationships(serviceDependency, ({ many }) => ({ members: many(membersOf) })),
] as const;
