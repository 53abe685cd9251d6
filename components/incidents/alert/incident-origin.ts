import type { Alert } from '@/zero/incidents/alert/schema';
import type { AlertSeverity } from '@/zero/incidents/alert/values';
import { type Severity, titleLimit } from '@/zero/incidents/incident/values';
import type { IncidentOrigin } from '../incident/declaring';

const severities: Record<AlertSeverity, Severity> = {
  critical: 2,
  error: 3,
  warning: 4,
  info: 5,
};

/** What an incident that is declared from an alert begins with. */
export const originOf = ({ id, title, severity, serviceId }: Alert): IncidentOrigin => ({
  title: title.slice(0, titleLimit).toWellFormed(),
  severity: severities[severity],
  serviceId,
  alertIds: [id],
});
