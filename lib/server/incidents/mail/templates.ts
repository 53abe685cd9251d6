import { incidentEmail } from './incident-email';
import { incidentPageEmail } from './incident-page-email';
import { pageEmail } from './page-email';
import { statusConfirmationEmail } from './status-confirmation-email';
import { statusUpdateEmail } from './status-update-email';

/** The emails about incidents, by the name that the outbox keeps. */
export const incidentsMailTemplates = {
  incident: incidentEmail,
  'incident-page': incidentPageEmail,
  page: pageEmail,
  'status-confirmation': statusConfirmationEmail,
  'status-update': statusUpdateEmail,
};
