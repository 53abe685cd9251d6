import { incidentEmail } from './incident-email';
import { statusConfirmationEmail } from './status-confirmation-email';
import { statusUpdateEmail } from './status-update-email';

/** The emails about incidents, by the name that the outbox keeps. */
export const incidentsMailTemplates = {
  incident: incidentEmail,
  'status-confirmation': statusConfirmationEmail,
  'status-update': statusUpdateEmail,
};
