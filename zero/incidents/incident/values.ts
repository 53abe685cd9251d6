import { draftLimit } from '@/zero/platform/draft/values';

/** From 1, the most urgent. */
export const severities = [1, 2, 3, 4, 5] as const;
export type Severity = (typeof severities)[number];

export const incidentStatuses = [
  'triage',
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'closed',
  'declined',
  'merged',
  'canceled',
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** How badly a service is affected. */
export const serviceImpacts = ['degraded', 'partial_outage', 'major_outage'] as const;
export type ServiceImpact = (typeof serviceImpacts)[number];

export const incidentRoles = ['commander', 'communications', 'scribe'] as const;
export type IncidentRole = (typeof incidentRoles)[number];

/** What happens to an incident, in the past tense; a note has a text. */
export const incidentEventKinds = [
  'declared',
  'noted',
  'status_changed',
  'severity_changed',
  'title_changed',
  'summary_changed',
  'times_changed',
  'service_changed',
  'alert_linked',
  'alert_unlinked',
  'commander_changed',
  'communications_changed',
  'scribe_changed',
  'merged',
  'review_changed',
  'follow_up_added',
  'paged',
  'acknowledged',
] as const;
export type IncidentEventKind = (typeof incidentEventKinds)[number];

/** Alerts that an incident can be declared from at once. */
export const declaredAlertsLimit = 50;

export const incidentActorTypes = ['member', 'key', 'system'] as const;
export type IncidentActorType = (typeof incidentActorTypes)[number];

/** Longest note, in characters: as long as its draft. */
export const noteLimit = draftLimit;

export const titleLimit = 200;
export const summaryLimit = 5_000;
