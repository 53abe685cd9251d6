import { incidentTemplate } from './incident-template/schema';
import { relationships } from '@rocicorp/zero';
import { follower } from '@/zero/platform/follower/schema';
import { profile } from '@/zero/platform/member/schema';
import { notification } from '@/zero/platform/notification/schema';
import { subjectLink } from '@/zero/platform/subject-link/schema';
import { clientMembersOf, membersOf } from '@/zero/platform/tables';
import { alert } from './alert/schema';
import { changeEvent } from './change-event/schema';
import { escalationPolicy, escalationStep, escalationTarget } from './escalation-policy/schema';
import { escalation, escalationPage } from './escalation/schema';
import { incident, incidentEvent, incidentService } from './incident/schema';
import { incidentFollowUp, incidentReview } from './review/schema';
import { maintenanceWindow, maintenanceWindowService } from './maintenance-window/schema';
import { integration } from './integration/schema';
import { schedule, scheduleLayer, scheduleOverride, scheduleParticipant } from './schedule/schema';
import { service, serviceClient, serviceDependency } from './service/schema';
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
  maintenanceWindow,
  maintenanceWindowService,
  changeEvent,
  service,
  serviceDependency,
  serviceClient,
  incident,
  incidentService,
  incidentEvent,
  incidentReview,
  incidentFollowUp,
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
  incidentTemplate,
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

/** The service that a column names. */
const serviceOf = <const Column extends string>(column: Column) =>
  ({
    sourceField: ['organizationId', column],
    destField: ['organizationId', 'id'],
    destSchema: service,
  }) as const;

/** The page that a row belongs to. */
const pageOf = {
  sourceField: ['organizationId', 'statusPageId'],
  destField: ['organizationId', 'id'],
  destSchema: statusPage,
} as const;

export const incidentsRelationships = [
  relationships(integration, ({ many }) => ({ members: many(membersOf) })),
  relationships(alert, ({ one, many }) => ({
    members: many(membersOf),
    incident: one(incidentOf('incidentId')),
  })),
  relationships(maintenanceWindow, ({ many }) => ({
    members: many(membersOf),
    services: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'windowId'],
      destSchema: maintenanceWindowService,
    }),
  })),
  relationships(changeEvent, ({ many }) => ({ members: many(membersOf) })),
  relationships(maintenanceWindowService, ({ many }) => ({ members: many(membersOf) })),
  relationships(service, ({ many }) => ({
    members: many(membersOf),
    dependencies: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'serviceId'],
      destSchema: serviceDependency,
    }),
  })),
  relationships(serviceDependency, ({ many }) => ({ members: many(membersOf) })),
  relationships(serviceClient, ({ many }) => ({
    members: many(membersOf),
    clientMembers: many(clientMembersOf),
  })),
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
  relationships(incidentReview, ({ many }) => ({ members: many(membersOf) })),
  relationships(incidentFollowUp, ({ many }) => ({ members: many(membersOf) })),
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
    fromService: one(serviceOf('fromId')),
    toService: one(serviceOf('toId')),
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
  relationships(escalation, ({ one, many }) => ({
    members: many(membersOf),
    alert: one({
      sourceField: ['organizationId', 'alertId'],
      destField: ['organizationId', 'id'],
      destSchema: alert,
    }),
    leader: one({
      sourceField: ['organizationId', 'leaderId'],
      destField: ['organizationId', 'id'],
      destSchema: escalation,
    }),
    joined: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'leaderId'],
      destSchema: escalation,
    }),
    pages: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'escalationId'],
      destSchema: escalationPage,
    }),
  })),
  relationships(escalationPage, ({ many }) => ({ members: many(membersOf) })),
  relationships(statusPage, ({ many }) => ({
    members: many(membersOf),
    components: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'statusPageId'],
      destSchema: statusComponent,
    }),
    posts: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'statusPageId'],
      destSchema: statusPost,
    }),
  })),
  relationships(statusComponent, ({ one, many }) => ({
    members: many(membersOf),
    page: one(pageOf),
    serviceClients: many({
      sourceField: ['organizationId', 'serviceId'],
      destField: ['organizationId', 'serviceId'],
      destSchema: serviceClient,
    }),
  })),
  relationships(statusPost, ({ one, many }) => ({
    members: many(membersOf),
    page: one(pageOf),
    components: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'statusPostId'],
      destSchema: statusPostComponent,
    }),
    updates: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'statusPostId'],
      destSchema: statusUpdate,
    }),
    linksFrom: many({
      sourceField: ['incidentId'],
      destField: ['fromId'],
      destSchema: subjectLink,
    }),
    linksTo: many({ sourceField: ['incidentId'], destField: ['toId'], destSchema: subjectLink }),
  })),
  relationships(statusPostComponent, ({ one, many }) => ({
    members: many(membersOf),
    component: one({
      sourceField: ['organizationId', 'componentId'],
      destField: ['organizationId', 'id'],
      destSchema: statusComponent,
    }),
  })),
  relationships(statusUpdate, ({ one, many }) => ({
    members: many(membersOf),
    post: one({
      sourceField: ['organizationId', 'statusPostId'],
      destField: ['organizationId', 'id'],
      destSchema: statusPost,
    }),
    corrections: many({
      sourceField: ['organizationId', 'id'],
      destField: ['organizationId', 'correctsId'],
      destSchema: statusUpdate,
    }),
  })),
  relationships(incidentTemplate, ({ many }) => ({ members: many(membersOf) })),
] as const;
