import type { StatusCategory } from './machine';
import type { IncidentRole, IncidentStatus, ServiceImpact } from './values';

export const statusWords: Record<IncidentStatus, string> = {
  triage: 'Triage',
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  closed: 'Closed',
  declined: 'Declined',
  merged: 'Merged',
  canceled: 'Canceled',
};

export const categoryWords: Record<StatusCategory, string> = {
  triage: 'Triage',
  live: 'Live',
  learning: 'Resolved',
  closed: 'Closed',
  ended: 'Declined, merged or canceled',
};

export const impactWords: Record<ServiceImpact, string> = {
  degraded: 'Degraded',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
};

export const roleWords: Record<IncidentRole, string> = {
  commander: 'Incident commander',
  communications: 'Communications',
  scribe: 'Scribe',
};

/** "SEV-2" */
export const severityWord = (severity: number | string): string => `SEV-${severity}`;
