import { relationships } from '@rocicorp/zero';
import { membersOf } from '@/zero/platform/tables';
import { schedule, scheduleLayer, scheduleOverride, scheduleParticipant } from './schedule/schema';
import { service, serviceDependency } from './service/schema';
import {
  statusComponent,
  statusPage,
  statusPost,
  statusPostComponent,
  statusUpdate,
} from './status-page/schema';

export const incidentsTables = [
  service,
  serviceDependency,
  schedule,
  scheduleLayer,
  scheduleParticipant,
  scheduleOverride,
  statusPage,
  statusComponent,
  statusPost,
  statusPostComponent,
  statusUpdate,
] as const;

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
  relationships(schedule, ({ many }) => ({
    members: many(membersOf),
    layers: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'scheduleId'],
      destSchema: scheduleLayer,
    }),
    overrides: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'scheduleId'],
      destSchema: scheduleOverride,
    }),
  })),
  relationships(scheduleLayer, ({ many }) => ({
    members: many(membersOf),
    participants: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'layerId'],
      destSchema: scheduleParticipant,
    }),
  })),
  relationships(scheduleParticipant, ({ many }) => ({ members: many(membersOf) })),
  relationships(scheduleOverride, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPage, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusComponent, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPost, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPostComponent, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusUpdate, ({ many }) => ({ members: many(membersOf) })),
] as const;
