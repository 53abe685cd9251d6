import { relationships } from '@rocicorp/zero';
import { follower } from '@/zero/platform/follower/schema';
import { profile } from '@/zero/platform/member/schema';
import { notification } from '@/zero/platform/notification/schema';
import { subjectLink } from '@/zero/platform/subject-link/schema';
import { membersOf } from '@/zero/platform/tables';
import { alert } from './alert/schema';
import { escalationPolicy, escalationStep, escalationTarget } from './escalation-policy/schema';
import { escalation, escalationPage } from './escalation/schema';
import { incident, incidentEvent, incidentService } from './incident/schema';
import { integration } from './integration/schema';
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
  integration,
  alert,
  service,
  serviceDependency,
  incident,
  incidentService,
  incidentEvent,
  schedule,
  scheduleLayer,
  scheduleParticipant,
  scheduleOverride,
  escalationPolicy,
  escalationStep,
  escalationTarget,
  escalation,
  escalationPage,
  statusPage,
  statusComponent,
  statusPost,
  statusPostComponent,
  statusUpdate,
] as const;

const profileOfRole = <const Column extends string>(column: Column) =>
  ({
    sourceField: ['organizationId', column],
    destField: ['organizationId', 'id'],
    destSchema: profile,
  }) as const;

/** The incident that a column names. */
const incidentOf = <const Column extends string>(column: Column) =>
  ({
    sourceField: ['organizationId', column],
    destField: ['organizationId', 'id'],
    destSchema: incident,
  }) as const;

export const incidentsRelationships = [
  relationships(integration, ({ many }) => ({ members: many(membersOf) })),
  relationships(alert, ({ one, many }) => ({
    members: many(membersOf),
    incident: one(incidentOf('incidentId')),
  })),
  relationships(service, ({ many }) => ({
    members: many(membersOf),
    dependencies: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'serviceId'],
      destSchema: serviceDependency,
    }),
  })),
  relationships(serviceDependency, ({ many }) => ({ members: many(membersOf) })),
  relationships(incident, ({ one, many }) => ({
    members: many(membersOf),
    commander: one(profileOfRole('commanderId')),
    communications: one(profileOfRole('communicationsId')),
    scribe: one(profileOfRole('scribeId')),
    reporter: one(profileOfRole('reporterId')),
    services: many({
      sourceField: ['id'],
      destField: ['incidentId'],
      destSchema: incidentService,
    }),
    followers: many({ sourceField: ['id'], destField: ['subjectId'], destSchema: follower }),
    linksFrom: many({ sourceField: ['id'], destField: ['fromId'], destSchema: subjectLink }),
    linksTo: many({ sourceField: ['id'], destField: ['toId'], destSchema: subjectLink }),
    mergedInto: one(incidentOf('mergedIntoId')),
    mergedFrom: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'mergedIntoId'],
      destSchema: incident,
    }),
  })),
  relationships(incidentService, ({ one, many }) => ({
    members: many(membersOf),
    service: one({
      sourceField: ['organizationId', 'serviceId'],
      destField: ['organizationId', 'id'],
      destSchema: service,
    }),
  })),
  relationships(incidentEvent, ({ one, many }) => ({
    members: many(membersOf),
    actor: one(profileOfRole('actorId')),
  })),
  relationships(notification, ({ one }) => ({
    incident: one(incidentOf('subjectId')),
    alert: one({
      sourceField: ['organizationId', 'subjectId'],
      destField: ['organizationId', 'id'],
      destSchema: alert,
    }),
  })),
  relationships(subjectLink, ({ one }) => ({
    fromIncident: one(incidentOf('fromId')),
    toIncident: one(incidentOf('toId')),
  })),
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
  relationships(escalationPolicy, ({ many }) => ({
    members: many(membersOf),
    steps: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'policyId'],
      destSchema: escalationStep,
    }),
  })),
  relationships(escalationStep, ({ many }) => ({
    members: many(membersOf),
    targets: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'stepId'],
      destSchema: escalationTarget,
    }),
  })),
  relationships(escalationTarget, ({ many }) => ({ members: many(membersOf) })),
  relationships(escalation, ({ many }) => ({
    members: many(membersOf),
    pages: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'escalationId'],
      destSchema: escalationPage,
    }),
  })),
  relationships(escalationPage, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPage, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusComponent, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPost, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPostComponent, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusUpdate, ({ many }) => ({ members: many(membersOf) })),
] as const;
