import { defineReference } from '@/zero/core/reference';
import { categoryOf } from './machine';
import { seesIncident } from './permissions';
import type { Incident } from './schema';
import { incidentSubject } from './subject';
import { incidentStatuses } from './values';
import { incidentFor } from './write';

/** An incident by number and title; by its title alone until it has a number. */
const incidentLabel = ({ number, title }: Pick<Incident, 'number' | 'title'>) =>
  number > 0 ? `INC-${number} ${title}` : title;

/** The incident's page after `/t/<slug>/`, by its number or, until it has one, its id. */
export const incidentPath = (numberOrId: number | string) => `incidents/${numberOrId}`;

export const incidentReference = defineReference(incidentSubject, {
  table: 'incident',
  sees: seesIncident,
  find: incidentFor,
  label: (incident) => (incident ? incidentLabel(incident) : 'An incident'),
  path: (id, incident) => incidentPath(incident?.number || id),
  drafts: { note: 'incident.respond' },
  presence: true,
  followers: 'incident.respond',
  links: 'incident.respond',
  holdsWhile: incidentStatuses.filter((status) => categoryOf(status) === 'live'),
});
