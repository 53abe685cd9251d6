import { incidentEmail } from './incident-email';

/** The emails about incidents, by the name that the outbox keeps. */
export const incidentsMailTemplates = { incident: incidentEmail };
