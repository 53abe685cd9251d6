import { incidentEmail } from './incident-email';
import { pageEmail } from './page-email';

/** The emails about incidents, by the name that the outbox keeps. */
export const incidentsMailTemplates = { incident: incidentEmail, page: pageEmail };
